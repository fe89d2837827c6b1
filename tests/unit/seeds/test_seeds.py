"""The sample articles: each is read whole, and what it says is found as a reader would find it by hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from pullquote.article import Article, read
from pullquote.language import Analysis, Quote, analyse

SEEDS = Path(__file__).parents[3] / "seeds"


class Said(NamedTuple):
    """One sample as a person reads it: its metadata, and the opening words of every quote under its speaker's name.

    `nobody` are words in quotation marks that may be listed, but whose speaker has no name. `no_quotes` are nicknames,
    titles of works and scare quotes, which must not be listed.
    """

    title: str
    byline: str | None
    source: str | None
    published: str | None
    language: str
    speakers: dict[str, tuple[str, ...]]
    nobody: tuple[str, ...] = ()
    no_quotes: tuple[str, ...] = ()


BY_HAND = {
    "harbour-pilots-walk-out.md": Said(
        "Harbour pilots walk out as talks over night shifts collapse",
        "Ines Varga",
        "Elgard Post",
        "2026-11-14",
        "en",
        {
            "Marta Kovel": ("Nobody on this quay", "We asked for one", "An alarm clock"),
            "Anders Thorne": ("I have read their letter", "A port that closes"),
            "Lena Osei": ("Tired people make", "no better than those"),
            "Tomas Brandt": ("My father would have", "But my father", "slept at home"),
            "Greta Lindqvist": ("I am on everybody’s side", "The fish are not"),
            "Jonas Reuter": ("The navy steers", "These are the narrowest"),
        },
        no_quotes=("the grinder",),
    ),
    "central-bank-holds-rates.txt": Said(
        "Central bank holds rates and warns borrowers against hoping for spring",
        "Ruth Halloran",
        "Northern Wire",
        "2026-11-12T10:14:00+00:00",
        "en",
        {
            "Ilse Marchetti": (
                "We are not at the end",
                "for rather less time",
                "I see the same price",
                "What I cannot do",
                "I would not book",
            ),
            "Pavel Strand": ("Anyone who has borrowed", "should sit down"),
            "Naomi Achterberg": ("This was a hold", "The word 'patient'"),
            "Daniel Prior": ("If you believe your own squid",),
            "Edvard Lund": ("Stable prices are",),
            "Sofia Bellamy": ("Families do not eat", "They eat bread"),
            "Hector Quayle": ("My bank manager", "That is how much"),
        },
        no_quotes=("the squid", "patient"),
    ),
    "trump-and-putin-talk-about-ending-the-war.txt": Said(
        "Trump and Putin talk by telephone about a way out of the Ukraine war",
        None,
        None,
        None,
        "en",
        {
            "Donald Trump": (
                "very good",
                "We had very good talks",
                "President Putin wants",
                "We’re looking at ways",
                "It’s time to end",
            ),
            "Olaf Scholz": ("Any discussions about ending", "Their sovereignty", "are non-negotiable"),
            "Volodymyr Zelensky": ("We welcome any efforts", "but any solution"),
        },
    ),
    "the-night-train-comes-back.md": Said(
        "The night train comes back, and brings its ghosts",
        "Rosalind Pike",
        "The Northmere Review",
        "2025-11-02",
        "en",
        {
            "Winifred Crane": ("I told my husband", "I wanted to hold", "Slept?", "My dear, I didn’t"),
            "Callum Adeyemi": ("Romance is a perfectly", "People pay for", "The surveyor rang", "and asked whether"),
            "Imogen Sayle": ("Every sleeping-car", "A seat can be sold", "I’ll ride it"),
            "Edmund Farrow": ("The night train is the only vehicle",),
            "Desmond Ruiz": ("You think of", "You fold it", "The guard came through", "Nobody laughed"),
        },
        nobody=("romance with wheels", "an argument with a wall"),
        no_quotes=("the Owl", "Ladies and gentlemen"),
    ),
    "dam-inquiry-faults-missed-warnings.txt": Said(
        "Dam inquiry finds eleven warnings and nobody awake to read them",
        "Oskar Fenn",
        "Sennet Valley Gazette",
        "2026-06-18",
        "en",
        {
            "Harriet Blome": (
                "a matter of luck",
                "We looked for a villain",
                "The company saved",
                "A dam does not fail",
            ),
            "Victor Lyle": ("We failed our neighbours", "It will be tested", "I hope it annoys"),
            "Petra Novy": ("I read every page", "What I would like"),
            "Marian Holt": ("Eleven warnings", "My oven gives me one"),
            "Saul Pettifer": ("People want to give", "He’d only bury it"),
            "Joan Castellane": ("If a bell is", "the law should"),
        },
        no_quotes=("Admiral", "Paper Low"),
    ),
    "streit-um-den-deich.txt": Said(
        "Streit um den Deich: Brelau will die Mauer, die Bauern wollen den Fluss",
        "Merle Anders",
        "Sornetaler Kurier",
        "2025-09-23",
        "de",
        {
            "Katrin Wessel": ("Wir haben dreimal", "Ein viertes Mal", "Das Hochwasser wartet"),
            "Hinnerk Dahms": ("Die Stadt baut sich", "Ich habe nichts gegen", "Die trinken ja"),
            "Jonas Pirk": ("Eine Mauer hält", "sie schickt es"),
            "Silke Brandes": ("Ich finanziere lieber",),
            "Anton Reisig": ("Man muss dem Fluss",),
            "Ludmila Hanke": ("Mir ist es egal", "Hauptsache, sie steht"),
        },
        no_quotes=("Wunder von Oberried", "Sornetaler Kurier"),
    ),
    "der-mann-der-die-glocken-stimmt.md": Said(
        "Der Mann, der die Glocken stimmt",
        "Friederike Lohmann",
        "Nebenan",
        "2026-01-30",
        "de",
        {
            "Konrad Aschenbach": (
                "Einen Sechstelton",
                "Seit dem Frost",
                "Das ist der ganze",
                "Ein Klavierstimmer",
                "Er hat immer gesagt",
                "Ich habe zwanzig",
                "Es hat recht",
                "Nur weiß es",
                "Fragen Sie mich",
                "Bronze lässt sich",
            ),
            "Miriam Tesch": ("Eine kalte Kirche", "eine falsche Glocke"),
            "Ulf Radtke": ("Die Leute ziehen", "und dann wundern"),
            "Jule Aschenbach": ("Mein Vater braucht", "Aber wenn er"),
        },
        no_quotes=("unrettbar", "Hör auf"),
    ),
    "la-librairie-du-quai-sauvee.md": Said(
        "La librairie du Quai sauvée par ceux qui la lisent",
        "Élise Maurand",
        "Le Courrier de Vaulnay",
        "2026-05-07",
        "fr",
        {
            "Claire Vasseur": ("Nous avons compté", "J’ai vendu des romans"),
            "Gérard Montel": ("Je ne suis pas", "Je suis un homme", "Ma mère lisait", "On ne vend pas"),
            "Hélène Roussin": ("On allait nous mettre",),
            "Antoine Delmarre": ("Une ville sans librairie", "restera celui"),
            "Idriss Benhamou": ("Je peux continuer", "surtout si"),
            "Solange Peyrac": ("C’est plus compliqué", "Mais il y a davantage"),
        },
        nobody=("Un tapis roulant",),
    ),
    "the-woman-who-listens-to-ice.md": Said(
        "“A glacier is never quiet. We are just bad at listening”",
        "Theo Marchbank",
        "Field Notes Quarterly",
        "2025-12-11",
        "en",
        {
            "Mikkel Rode": ("I thought that she", "Forty microphones"),
            "Henrik Solberg": ("If you can hear",),
            "Aino Kettu": ("It holds its breath",),
            "Johan Eide": ("Is it holding",),
        },
        nobody=("A glacier is never quiet",),
        no_quotes=("haunted house school",),
    ),
    "fact-check-turbines-and-wells.md": Said(
        "Fact check: The turbines on Corran Ridge did not turn the wells black",
        "Nadia Ferreira",
        "Straight Line",
        "2026-08-21",
        "en",
        {
            "Walter Dunmore": ("They drilled into", "Come and drink it", "So they let me", "Put that in"),
            "Beatrix Lowe": ("The manganese has been", "It did not need"),
            "Samir Haddad": ("If drilling had", "The nearest well hardly"),
            "Owen Marsh": ("We treated a worried",),
        },
        no_quotes=("black tap scandal",),
    ),
    "free-school-meals-arrive.txt": Said(
        "Free school meals arrive in Brackwater, and the queue goes round the gym",
        "Dana Whitlock",
        "Brackwater Courier",
        "2026-09-03T17:30:00+00:00",
        "en",
        {
            "Bernadette Coyle": ("I have been a cook",),
            "Raymond Tull": ("I was a free-dinner kid", "There was a separate"),
            "Farah Iqbal": ("Nobody in that hall", "It took about four"),
            "Leonard Voss": ("I can buy my", "and I don’t see"),
            "Paloma Reyes": ("Everyone expects us", "We are going to weigh", "Ask me again"),
            "Joel": ("More queue", "You get to stand"),
        },
    ),
    "halvern-lift-the-cup.md": Said(
        "Halvern lift the cup with a goal that nobody saw",
        "Marcus Thackeray",
        "Halvern Mercury",
        "2026-05-25T13:10:00+01:00",
        "en",
        {
            "Amara Nwosu": ("I heard it before", "The net makes"),
            "Dora Lenz": ("They kept putting", "I thought it would"),
            "Ruben Falk": ("You cannot plan", "but you can plan", "My own bench", "I told them that"),
            "Celia Hartmann": ("on tiptoe",),
            "Beatrice Montague": ("I cut that out", "I’d like to thank", "He wanted to know", "if I’d had"),
            "Ingrid Solway": ("Somebody told me", "and I said, who", "Ask my knees", "I only work"),
            "Philip Dunstan": ("I asked the police", "and they said"),
        },
        nobody=("beyond help",),
        no_quotes=("The Gate", "the soup", "All of them"),
    ),
}


class Cast(NamedTuple):
    """Whom and what a careful reader of one sample would list. Buildings may be places or organisations: not here."""

    people: tuple[str, ...]
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


CAST = {
    "harbour-pilots-walk-out.md": Cast(
        ("Marta Kovel", "Anders Thorne", "Lena Osei", "Tomas Brandt", "Greta Lindqvist", "Jonas Reuter"),
        ("Elgard Pilots’ Guild", "Harbour Board", "University of Karsholm", "Radio Elgard"),
        ("Elgard", "Sennet", "Quill Bay"),
    ),
    "central-bank-holds-rates.txt": Cast(
        (
            *("Ilse Marchetti", "Pavel Strand", "Naomi Achterberg", "Daniel Prior", "Edvard Lund", "Sofia Bellamy"),
            "Hector Quayle",
        ),
        ("Bank of Veldmark", "Fjord & Hale", "People's Alliance"),
        ("Karsholm", "Halvern"),
    ),
    "trump-and-putin-talk-about-ending-the-war.txt": Cast(
        ("Donald Trump", "Vladimir Putin", "Olaf Scholz", "Volodymyr Zelensky"),
        ("Kremlin", "NATO"),
        ("Ukraine", "Moscow", "Washington, D.C.", "United States", "Russia", "West", "Kyiv", "Europe"),
    ),
    "the-night-train-comes-back.md": Cast(
        ("Winifred Crane", "Callum Adeyemi", "Imogen Sayle", "Edmund Farrow", "Desmond Ruiz"),
        ("Greenway Sleepers",),
        ("Ambleworth", "Tarrow Junction", "Northmere Cross", "Ostrey"),
    ),
    "dam-inquiry-faults-missed-warnings.txt": Cast(
        ("Harriet Blome", "Victor Lyle", "Petra Novy", "Marian Holt", "Saul Pettifer", "Joan Castellane"),
        ("Sennet Water",),
        ("Sennet", "Upper Sennet", "Mill Lane"),
    ),
    "streit-um-den-deich.txt": Cast(
        ("Katrin Wessel", "Hinnerk Dahms", "Jonas Pirk", "Silke Brandes", "Anton Reisig", "Ludmila Hanke"),
        ("Flussbund Sornetal", "Hochschule Karsbrück", "Sornetaler Kurier"),
        ("Brelau", "Oberried"),
    ),
    "der-mann-der-die-glocken-stimmt.md": Cast(
        ("Konrad Aschenbach", "Miriam Tesch", "Ulf Radtke", "Jule Aschenbach"), places=("Hohenlauter",)
    ),
    "la-librairie-du-quai-sauvee.md": Cast(
        (
            *("Claire Vasseur", "Gérard Montel", "Hélène Roussin", "Antoine Delmarre", "Idriss Benhamou"),
            "Solange Peyrac",
        ),
        places=("Vaulnay",),
    ),
    "the-woman-who-listens-to-ice.md": Cast(
        ("Tuva Askeland", "Mikkel Rode", "Henrik Solberg", "Aino Kettu", "Johan Eide"),
        ("Field Notes",),
        ("Polar Station of Norrvik", "Hvalbreen"),
    ),
    "fact-check-turbines-and-wells.md": Cast(
        ("Walter Dunmore", "Beatrix Lowe", "Samir Haddad", "Owen Marsh"),
        ("University of Ostrey", "Ridgeline Power"),
        ("Corran", "Upper Corran"),
    ),
    "free-school-meals-arrive.txt": Cast(
        ("Bernadette Coyle", "Raymond Tull", "Farah Iqbal", "Leonard Voss", "Paloma Reyes", "Joel"),
        ("Mill Hill Primary", "Institute for Child Nutrition"),
        ("Brackwater",),
    ),
    "halvern-lift-the-cup.md": Cast(
        (
            *("Amara Nwosu", "Dora Lenz", "Ruben Falk", "Celia Hartmann", "Beatrice Montague", "Ingrid Solway"),
            "Philip Dunstan",
        ),
        ("Halvern Town", "Karsholm Athletic"),
        ("Northern Stadium",),
    ),
}

EVERY_SEED = pytest.mark.parametrize("seed", BY_HAND)


@cache
def article_of(seed: str) -> Article:
    return read(SEEDS / seed)


@cache
def analysis_of(seed: str) -> Analysis:
    article = article_of(seed)
    stated = article.metadata.language
    return analyse(article.text, blocks=article.blocks, language=stated.value if stated else None)


def quotes_that_open_with(seed: str, opening: str) -> list[Quote]:
    text = article_of(seed).text
    return [quote for quote in analysis_of(seed).quotes if text.startswith(opening, quote.span.start)]


def listed(seed: str, kind: str) -> set[str]:
    return {entity.name for entity in analysis_of(seed).entities if entity.kind == kind}


def stated(value: object) -> str | None:
    return None if value is None else value.value  # type: ignore[attr-defined]


def test_the_table_names_every_sample() -> None:
    assert {path.name for path in SEEDS.iterdir()} == set(BY_HAND) == set(CAST)


@EVERY_SEED
def test_a_sample_is_utf_8_with_plain_line_breaks(seed: str) -> None:
    raw = (SEEDS / seed).read_bytes()
    text = raw.decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.startswith("\ufeff")


@EVERY_SEED
def test_a_sample_has_the_metadata_that_it_states(seed: str) -> None:
    by_hand, metadata = BY_HAND[seed], article_of(seed).metadata
    assert stated(metadata.title) == by_hand.title
    assert stated(metadata.byline) == by_hand.byline
    assert stated(metadata.source) == by_hand.source
    assert stated(metadata.published) == by_hand.published


@pytest.mark.parametrize(
    ("seed", "dateline"),
    [
        ("harbour-pilots-walk-out.md", "ELGARD"),
        ("central-bank-holds-rates.txt", "KARSHOLM"),
        ("trump-and-putin-talk-about-ending-the-war.txt", "MOSCOW/WASHINGTON, D.C."),
        ("dam-inquiry-faults-missed-warnings.txt", "SENNET"),
        ("streit-um-den-deich.txt", "BRELAU"),
        ("la-librairie-du-quai-sauvee.md", "VAULNAY"),
        ("halvern-lift-the-cup.md", None),
    ],
)
def test_the_dateline_of_a_sample_is_the_place_it_was_filed_from(seed: str, dateline: str | None) -> None:
    assert stated(article_of(seed).metadata.dateline) == dateline


@EVERY_SEED
def test_a_sample_is_read_without_a_complaint(seed: str) -> None:
    assert article_of(seed).notes == ()


@EVERY_SEED
def test_a_sample_has_the_length_of_a_news_story(seed: str) -> None:
    assert 350 <= len(article_of(seed).text.split()) <= 900


@EVERY_SEED
def test_the_language_of_a_sample_is_found(seed: str) -> None:
    assert analysis_of(seed).language == BY_HAND[seed].language


@EVERY_SEED
def test_links_between_samples_lead_somewhere(seed: str) -> None:
    local = [
        inline.target for inline in article_of(seed).inlines if inline.kind == "link" and "://" not in inline.target
    ]
    assert all((SEEDS / target).is_file() for target in local)


def test_one_sample_links_to_another() -> None:
    targets = {inline.target for inline in article_of("harbour-pilots-walk-out.md").inlines}
    assert "dam-inquiry-faults-missed-warnings.txt" in targets


@pytest.mark.parametrize(
    ("seed", "name", "opening"),
    [
        (seed, name, opening)
        for seed, by_hand in BY_HAND.items()
        for name, openings in by_hand.speakers.items()
        for opening in openings
    ],
)
def test_a_quote_is_found_and_given_to_the_one_who_said_it(seed: str, name: str, opening: str) -> None:
    found = quotes_that_open_with(seed, opening)
    assert len(found) == 1
    assert found[0].speaker is not None
    assert found[0].speaker.name == name


@EVERY_SEED
def test_nothing_is_listed_that_nobody_said(seed: str) -> None:
    by_hand, text = BY_HAND[seed], article_of(seed).text
    openings = [opening for said in by_hand.speakers.values() for opening in said] + list(by_hand.nobody)
    extra = [
        quote.span.of(text)
        for quote in analysis_of(seed).quotes
        if not any(text.startswith(opening, quote.span.start) for opening in openings)
    ]
    assert extra == []


@EVERY_SEED
def test_nicknames_titles_and_scare_quotes_are_no_quotes(seed: str) -> None:
    for words in BY_HAND[seed].no_quotes:
        assert words in article_of(seed).text
        assert quotes_that_open_with(seed, words) == []


@EVERY_SEED
def test_no_name_is_given_where_the_text_gives_none(seed: str) -> None:
    for opening in BY_HAND[seed].nobody:
        for quote in quotes_that_open_with(seed, opening):
            assert quote.speaker is None or quote.speaker.name is None


@pytest.mark.parametrize(
    ("seed", "name"), [(seed, name) for seed, by_hand in BY_HAND.items() for name in by_hand.speakers]
)
def test_a_speaker_is_among_the_people_of_the_sample(seed: str, name: str) -> None:
    assert name in {entity.name for entity in analysis_of(seed).entities if entity.kind == "person"}


@EVERY_SEED
def test_the_people_of_a_sample_are_people_and_nobody_else_is(seed: str) -> None:
    assert listed(seed, "person") == set(CAST[seed].people)


@EVERY_SEED
def test_the_places_of_a_sample_are_places(seed: str) -> None:
    assert set(CAST[seed].places) <= listed(seed, "place")


@EVERY_SEED
def test_the_organisations_of_a_sample_are_organisations(seed: str) -> None:
    assert set(CAST[seed].organizations) <= listed(seed, "organization")


@EVERY_SEED
def test_no_entity_of_a_sample_is_listed_twice(seed: str) -> None:
    names = [entity.name.casefold() for entity in analysis_of(seed).entities]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("seed", "first", "second"),
    [
        ("harbour-pilots-walk-out.md", "But my father", "slept at home"),
        ("central-bank-holds-rates.txt", "Anyone who has borrowed", "should sit down"),
        ("trump-and-putin-talk-about-ending-the-war.txt", "Their sovereignty", "are non-negotiable"),
        ("the-night-train-comes-back.md", "The surveyor rang", "and asked whether"),
        ("dam-inquiry-faults-missed-warnings.txt", "We looked for a villain", "The company saved"),
        ("dam-inquiry-faults-missed-warnings.txt", "The company saved", "A dam does not fail"),
        ("streit-um-den-deich.txt", "Eine Mauer hält", "sie schickt es"),
        ("der-mann-der-die-glocken-stimmt.md", "Eine kalte Kirche", "eine falsche Glocke"),
        ("la-librairie-du-quai-sauvee.md", "Je peux continuer", "surtout si"),
    ],
)
def test_a_quotation_in_parts_is_one_chain(seed: str, first: str, second: str) -> None:
    analysis = analysis_of(seed)
    numbers = [analysis.quotes.index(quotes_that_open_with(seed, opening)[0]) for opening in (first, second)]
    assert set(numbers) <= set(analysis.chain(numbers[0]))


@pytest.mark.parametrize(
    ("seed", "line"),
    [
        ("trump-and-putin-talk-about-ending-the-war.txt", "Tweet"),
        ("trump-and-putin-talk-about-ending-the-war.txt", "Read more: The war in its third year"),
        ("free-school-meals-arrive.txt", "4 min read"),
        ("free-school-meals-arrive.txt", "Spread the love"),
        ("free-school-meals-arrive.txt", "WhatsApp"),
        ("free-school-meals-arrive.txt", "Advertisement"),
        ("free-school-meals-arrive.txt", "Read more: How the meals vote was won at two in the morning"),
        ("free-school-meals-arrive.txt", "Sign up for our morning newsletter and never miss a story."),
        ("free-school-meals-arrive.txt", "Follow us on Facebook"),
        ("free-school-meals-arrive.txt", "© 2026 Brackwater Courier. All rights reserved."),
    ],
)
def test_what_is_no_part_of_the_story_is_marked(seed: str, line: str) -> None:
    article = article_of(seed)
    offset = article.text.index(line)
    kinds = [block.kind for block in article.blocks if block.span.contains(offset)]
    assert kinds == ["boilerplate"]


def test_the_photo_credit_is_a_caption_or_boilerplate() -> None:
    article = article_of("free-school-meals-arrive.txt")
    offset = article.text.index("Photo: Priya Sandoval")
    assert [block.kind for block in article.blocks if block.span.contains(offset)] in (["caption"], ["boilerplate"])


@pytest.mark.parametrize(
    ("seed", "kinds"),
    [
        ("harbour-pilots-walk-out.md", {"title", "heading", "list-item", "paragraph"}),
        ("fact-check-turbines-and-wells.md", {"title", "heading", "list-item", "block-quote", "table-row"}),
        ("the-night-train-comes-back.md", {"title", "heading", "block-quote", "paragraph"}),
    ],
)
def test_a_sample_shows_these_kinds_of_blocks(seed: str, kinds: set[str]) -> None:
    assert kinds <= {block.kind for block in article_of(seed).blocks}
