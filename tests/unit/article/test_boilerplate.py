"""Lines of the page around a story are named; sentences of the story never are."""

import pytest

from pullquote.article import Inline
from pullquote.article.boilerplate import mark_boilerplate, rule_for
from pullquote.article.drafts import DraftBlock
from pullquote.article.word_lists import by_kind, section
from pullquote.text import BlockKind, Span


def labelled(*lines: str, linked: bool = False) -> list[str]:
    return rules([DraftBlock("paragraph", line) for line in lines], linked=linked)


def rules(blocks: list[DraftBlock], *, linked: bool) -> list[str]:
    mark_boilerplate(blocks, linked=linked)
    return [block.rule for block in blocks]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Spread the love", "share box"),
        ("SHARE THIS ARTICLE", "share box"),
        ("Share on Facebook", "share box"),
        ("Copy link", "share box"),
        ("1.2K shares", "share box"),
        ("Artikel teilen", "share box"),
        ("Partager l’article", "share box"),
        ("Compartir", "share box"),
        ("Read more", "read more"),
        ("Read more: Ferries stay in port for a third day", "read more"),
        ("READ MORE Ferries stay in port for a third day", "read more"),
        ("Related: What the pilots want", "read more"),
        ("Lesen Sie auch: Die Fähren bleiben im Hafen", "read more"),
        ("À lire aussi : Les ferries restent au port", "read more"),
        ("Lea también: Los ferris siguen en el puerto", "read more"),
        ("Click here to read more about the strike", "read more"),
        ("Most read", "related stories"),
        ("Mehr zum Thema", "related stories"),
        ("Subscribe", "subscribe"),
        ("Sign up for our daily newsletter.", "subscribe"),
        ("Get the day’s harbour news in your inbox every morning.", "subscribe"),
        ("Join our WhatsApp channel for the latest from the port", "subscribe"),
        ("Follow us on Instagram and Facebook!", "subscribe"),
        ("Follow Mara Ilves on Twitter @milves", "subscribe"),
        ("Download our app for breaking news", "subscribe"),
        ("Melden Sie sich hier für unseren Newsletter an", "subscribe"),
        ("Abonnez-vous à notre newsletter", "subscribe"),
        ("Suscríbete a nuestro boletín", "subscribe"),
        ("Advertisement", "advertisement"),
        ("ADVERTISEMENT - Scroll to continue", "advertisement"),
        ("Story continues below", "advertisement"),
        ("– Anzeige –", "advertisement"),
        ("Publicité", "advertisement"),
        ("4 min read", "reading time"),
        ("Reading time: 4 minutes", "reading time"),
        ("Lesezeit: 4 Min.", "reading time"),
        ("Temps de lecture : 4 min", "reading time"),
        ("Listen to this article", "listen"),
        ("Listen to this article · 6 min", "listen"),
        ("We use cookies to make our site work better.", "cookie notice"),
        ("By continuing to use this site you agree to our terms.", "cookie notice"),
        ("Wir verwenden Cookies, um unser Angebot zu verbessern.", "cookie notice"),
        ("Home | Sport | Football", "navigation"),
        ("News › World › Europe", "navigation"),
        ("Skip to main content", "navigation"),
        ("© 2025 Elgard Wire", "copyright"),
        ("(c) 2025 Elgard Wire. All rights reserved.", "copyright"),
        ("Copyright 2025 Elgard Wire", "copyright"),
        ("All rights reserved.", "copyright"),
        ("34 comments", "comments"),
        ("Leave a comment", "comments"),
        ("More details to follow as the story develops.", "developing story"),
        ("This is a developing story. Check back for updates.", "developing story"),
        ("More to follow…", "developing story"),
        ("Weitere Informationen in Kürze.", "developing story"),
    ],
)
def test_a_line_of_the_page_is_named(line: str, rule: str) -> None:
    assert rule_for(line) == rule


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "Share prices fall as pilots walk out",
        "Read more books, the minister told pupils in Elgard.",
        "Read the report before you vote, she told the house.",
        "Related charges were dropped in March.",
        "Related: the charges of fraud, which were dropped in March.",
        "Subscribe to the theory or not, the numbers are clear.",
        "Sign up for the army, the posters said.",
        "Get the ships out of the harbour, he shouted.",
        "Join the union, they were told.",
        "Follow the money, the detective said.",
        "Follow the pilots through the harbour on a quiet day.",
        "Download speeds have fallen since the cable was cut.",
        "Advertisement spending fell by a third.",
        "Advertisements for the ferry were taken down on Monday.",
        "Listen to the pilots, the mayor said.",
        "We use the harbour every day, the skipper said.",
        "Cookies were sold at the quay.",
        "Copyright law is older than the harbour.",
        "More follows from this than the ministry would like.",
        "More soon turned up at the quay.",
        "Further details were not known on Monday.",
        "This is a developing country, the envoy said.",
        "3 min after noon the ferry sailed.",
        "34 comments were filed on the plan.",
        "12 ships",
        "Poland | Ukraine | Romania",
        "Elgard / Harbour City / Lowport",
        "Facebook",
        "Home",
        "Folgen",
        "Kommentar: Die Lotsen haben recht",
        "Explainer: what the pilots want",
        "",
    ],
)
def test_a_line_of_a_story_is_left_alone(line: str) -> None:
    assert rule_for(line) == ""


def test_the_buttons_of_a_share_box_are_known_by_their_company() -> None:
    assert labelled("Facebook", "Twitter", "Email", "12", "The pilots walked out.") == ["share box"] * 4 + [""]
    assert labelled("Tweet | Share | Print") == ["share box"]


def test_a_list_of_networks_alone_is_a_story_s_own() -> None:
    assert labelled("Facebook", "Telegram", "TikTok") == ["", "", ""]


def test_a_lone_number_or_a_lone_word_is_left_alone() -> None:
    assert labelled("The vote:", "12", "Print") == ["", "", ""]


def test_the_line_after_read_more_is_its_link() -> None:
    lines = ("Read more", "Ferries stay in port for a third day", "The union met again on Monday.")
    assert labelled(*lines) == ["read more", "related stories", ""]


def test_a_sentence_after_read_more_is_not_its_link() -> None:
    assert labelled("Read more", "The union met again on Monday.") == ["read more", ""]


def test_a_short_crosshead_after_read_more_is_not_its_link() -> None:
    assert labelled("Related stories", "What comes next", "The union met again on Monday.") == [
        "related stories",
        "",
        "",
    ]


def test_where_links_are_known_only_links_follow_related_stories() -> None:
    inlines = (Inline("link", Span(0, 3), "https://elgard.example"),)
    blocks = [
        DraftBlock("heading", "Related stories", 2),
        DraftBlock("list-item", "One", inlines=inlines),
        DraftBlock("list-item", "Two", inlines=inlines),
        DraftBlock("paragraph", "Ferries stay in port for a third day"),
    ]
    assert rules(blocks, linked=True) == ["related stories"] * 3 + [""]


def test_nothing_inside_an_open_quotation_is_named() -> None:
    blocks = [DraftBlock("paragraph", words) for words in ("“We stay.", "Advertisement", "Share", "“We do.”")]
    for block in blocks[1:]:
        block.inside = True
    assert rules(blocks, linked=False) == [""] * 4


def test_no_phrase_is_listed_under_two_rules() -> None:
    phrases = [phrase for rule in set(by_kind("boilerplate").values()) for phrase in section(f"boilerplate: {rule}")]
    assert len(phrases) == len(set(phrases)) > 300


def test_block_quotes_code_and_tables_are_never_named() -> None:
    kinds: tuple[BlockKind, ...] = ("block-quote", "code", "table-row", "caption", "title")
    assert rules([DraftBlock(kind, "Advertisement") for kind in kinds], linked=False) == [""] * 5
