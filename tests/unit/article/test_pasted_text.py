"""Pasted text: the title, the lines around the story and what they say, with where each field came from."""

from collections.abc import Callable

import pytest

from pullquote.article import Article, Metadata

Reading = Callable[[str], Article]
Blocks = Callable[[Article], list[tuple[str, str]]]
Labels = Callable[[Article], dict[str, str]]

LEAD = "The pilots of the port walked out on Monday, and eleven ships lay at anchor by noon."

CALL = """Ilves and Okonjo Hold Call to Discuss Reopening Elgard Strait

Harbour Minister Mara Ilves and Coast President Dayo Okonjo
Spread the love

Moscow/Washington, D.C. – Coast President Dayo Okonjo and Harbour Minister Mara Ilves spoke by telephone on Thursday.

The call, described by Ilves as “very good,” was the first between the two in a year.

“We had very good talks. Everybody wants the ships to move,” she said. “We are close.”

More details to follow as the story develops."""


def metadata(article: Article, field: str) -> tuple[str, str] | None:
    known = getattr(article.metadata, field)
    return (known.value, known.origin) if known else None


def test_a_pasted_story_with_caption_share_box_and_dateline(pasted: Reading, blocks: Blocks, labels: Labels) -> None:
    article = pasted(CALL)
    assert blocks(article)[:4] == [
        ("title", "Ilves and Okonjo Hold Call to Discuss Reopening Elgard Strait"),
        ("caption", "Harbour Minister Mara Ilves and Coast President Dayo Okonjo"),
        ("boilerplate", "Spread the love"),
        ("paragraph", CALL.split("\n")[5]),
    ]
    assert labels(article) == {
        "Spread the love": "share box",
        "More details to follow as the story develops.": "developing story",
    }
    assert metadata(article, "title") == (CALL.split("\n")[0], "first line")
    assert metadata(article, "dateline") == ("Moscow/Washington, D.C.", "dateline")
    for field in ("byline", "published", "source", "url"):
        assert metadata(article, field) is None


def test_nothing_of_the_file_is_lost(pasted: Reading) -> None:
    article = pasted(CALL)
    assert article.text.split("\n\n") == [line for line in CALL.split("\n") if line]


def test_every_line_around_a_story_gives_its_field(pasted: Reading, blocks: Blocks) -> None:
    article = pasted(
        "Pilots walk out at Elgard\nBy Mara Ilves and Jon Peck\nPublished 12 March 2025 10:14 GMT\n"
        f"ELGARD (Elgard Wire) — {LEAD}\nhttps://www.elgard.example/pilots\n#pilots #Elgard\n"
    )
    assert metadata(article, "byline") == ("Mara Ilves, Jon Peck", "byline")
    assert metadata(article, "published") == ("2025-03-12T10:14:00+00:00", "date line")
    assert metadata(article, "dateline") == ("ELGARD", "dateline")
    assert metadata(article, "source") == ("Elgard Wire", "dateline")
    assert metadata(article, "url") == ("https://www.elgard.example/pilots", "address line")
    assert article.metadata.tags is not None
    assert article.metadata.tags.value == ("pilots", "Elgard")
    assert [kind for kind, _ in blocks(article)] == [
        "title",
        "byline",
        "byline",
        "paragraph",
        "boilerplate",
        "boilerplate",
    ]


def test_the_source_is_a_source_line_or_else_the_host_of_the_address(pasted: Reading) -> None:
    assert metadata(pasted(f"Pilots walk out\n{LEAD}\nSource: Elgard Wire"), "source") == ("Elgard Wire", "text")
    by_host = pasted(f"Pilots walk out\n{LEAD}\nhttps://www.elgard.example/a")
    assert metadata(by_host, "source") == ("elgard.example", "address line")


def test_a_dateline_with_a_year_gives_the_date(pasted: Reading) -> None:
    assert metadata(pasted(f"Pilots walk out\n\nPARIS, 12 mars 2025 (AFP) – {LEAD}"), "published") == (
        "2025-03-12",
        "dateline",
    )


def test_a_line_of_publication_counts_before_one_of_a_change(pasted: Reading) -> None:
    article = pasted(f"Pilots walk out\nUpdated 14 March 2025\nPublished 12 March 2025\n{LEAD}")
    assert metadata(article, "published") == ("2025-03-12", "date line")


@pytest.mark.parametrize(
    "title",
    [
        "Pilots walk out",
        "Will the ferries sail?",
        "“We stay,” say the pilots",
        "Strike spreads to Washington, D.C.",
        "What next for the U.S.",
        "[AP] Story",
        "<b>Pilots</b> walk out",
        "[/b] <antirez> [@click=app.exit]x",
        "By design",
    ],
)
def test_a_first_line_without_a_full_stop_is_the_title_as_it_stands(pasted: Reading, title: str) -> None:
    article = pasted(f"{title}\n\n{LEAD}")
    assert metadata(article, "title") == (title, "first line")
    assert article.text.startswith(title + "\n\n")
    assert article.blocks[0].kind == "title"


@pytest.mark.parametrize("first", [LEAD, "Pilots " * 40, f"LONDON (Reuters) - {LEAD}"])
def test_a_first_line_that_is_running_text_is_no_title(pasted: Reading, first: str) -> None:
    article = pasted(f"{first}\n\n{LEAD}")
    assert article.metadata.title is None
    assert all(block.kind != "title" for block in article.blocks)


def test_the_title_comes_first_even_if_the_page_s_own_lines_stood_above_it(pasted: Reading, blocks: Blocks) -> None:
    article = pasted(f"Advertisement\nHome | News | Sport\n12 March 2025\nPilots walk out\n{LEAD}")
    assert blocks(article)[:3] == [
        ("title", "Pilots walk out"),
        ("boilerplate", "Advertisement"),
        ("boilerplate", "Home | News | Sport"),
    ]


def test_many_short_lines_after_a_title_are_not_captions(pasted: Reading, blocks: Blocks) -> None:
    lines = "\n".join(f"Ship number {number} at anchor" for number in range(9))
    assert all(kind != "caption" for kind, _ in blocks(pasted(f"Ships at anchor\n{lines}\n{LEAD}")))


def test_short_lines_without_running_text_after_them_are_not_captions(pasted: Reading, blocks: Blocks) -> None:
    assert [kind for kind, _ in blocks(pasted("Ships\nThe first\nThe second"))] == ["title", "paragraph", "paragraph"]


def test_a_crosshead_in_the_running_text_stays_a_paragraph(pasted: Reading, blocks: Blocks) -> None:
    assert ("paragraph", "What comes next") in blocks(pasted(f"Pilots walk out\n{LEAD}\nWhat comes next\n{LEAD}"))


def test_a_picture_credit_is_a_caption_wherever_it_stands(pasted: Reading, blocks: Blocks) -> None:
    article = pasted(f"Pilots walk out\n{LEAD}\nPhoto: Mara Ilves/Elgard Wire\n{LEAD}")
    assert ("caption", "Photo: Mara Ilves/Elgard Wire") in blocks(article)


def test_an_advert_between_the_paragraphs_of_a_quotation_is_not_folded(pasted: Reading, labels: Labels) -> None:
    article = pasted(f"Pilots walk out\n{LEAD}\n“We stay.\nAdvertisement\n“We always did,” she said.\nAdvertisement")
    assert [block.label for block in article.blocks if block.kind == "boilerplate"] == ["advertisement"]
    assert article.blocks[-1].kind == "boilerplate"


def test_the_author_s_note_at_the_foot_is_boilerplate(pasted: Reading, labels: Labels) -> None:
    note = "Mara Ilves is a senior reporter at the Elgard Wire."
    assert labels(pasted(f"Pilots walk out\nBy Mara Ilves\n{LEAD}\n{note}"))[note] == "about the author"
    assert note in labels(pasted(f"Pilots walk out\n{LEAD}\n{note}"))


def test_a_reporter_whom_the_story_is_about_is_no_author_s_note(pasted: Reading, labels: Labels) -> None:
    note = "Mara Ilves is a senior reporter at the Elgard Wire."
    assert labels(pasted(f"Pilots walk out\nPolice held Ilves for an hour on Monday.\n{LEAD}\n{note}")) == {}
    assert labels(pasted(f"Pilots walk out\nBy Jon Peck\n{LEAD}\n{note}")) == {}


def test_offsets_count_code_points_of_the_text(pasted: Reading) -> None:
    article = pasted(f"Pilots 👩\u200d✈️ walk out\r\n\r\n{LEAD}\r\n")
    first, second = article.blocks
    assert first.span.of(article.text) == "Pilots 👩\u200d✈️ walk out"
    assert second.span.start == first.span.end + 2
    assert second.span.of(article.text) == LEAD


def test_a_wrapped_file_has_whole_paragraphs(pasted: Reading) -> None:
    article = pasted(
        "Pilots walk out\n\nThe pilots of the port of Elgard walked out on Monday morning, and\n"
        "eleven ships lay at anchor by noon, waiting for a word from the union\nor the port, which had sent none.\n"
    )
    assert len(article.blocks) == 2
    assert "\n" not in article.blocks[1].span.of(article.text)


def test_a_text_that_says_nothing_of_itself_has_no_metadata(pasted: Reading) -> None:
    assert pasted(LEAD).metadata == Metadata()
