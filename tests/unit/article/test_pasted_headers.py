"""A pasted mail and an article that a feed reader saved say in their header what the story is."""

from collections.abc import Callable

import pytest

from pullquote.article import Article

Reading = Callable[[str], Article]
Blocks = Callable[[Article], list[tuple[str, str]]]

BODY = "The pilots of the port walked out on Monday, and eleven ships lay at anchor by noon."
MAIL = (
    "From: Mara Ilves <mara@elgard.example>\nTo: desk@elgard.example\nSubject: Pilots walk out\n  at Elgard\n"
    f"Date: Mon, 3 Nov 2025 10:14:00 +0100\nMessage-ID: <1@elgard.example>\n\n{BODY}\n"
)
FEED = (
    "Feed: Elgard Post\nTitle: Pilots walk out\nAuthor: Mara Ilves\nDate: Mon, 03 Nov 2025 10:14:00 +0100\n"
    f"Link: https://www.elgard.example/pilots\n\n{BODY}\n"
)


def known(article: Article, field: str) -> tuple[str, str] | None:
    found = getattr(article.metadata, field)
    return (found.value, found.origin) if found else None


def test_the_subject_of_a_mail_is_its_title_and_the_sender_wrote_it(pasted: Reading) -> None:
    article = pasted(MAIL)
    assert known(article, "title") == ("Pilots walk out at Elgard", "mail header")
    assert known(article, "byline") == ("Mara Ilves", "mail header")
    assert known(article, "published") == ("2025-11-03T10:14:00+01:00", "mail header")


def test_the_lines_of_the_header_stay_below_the_title_set_apart(pasted: Reading, blocks: Blocks) -> None:
    article = pasted(MAIL)
    assert blocks(article)[0] == ("title", "Pilots walk out at Elgard")
    header = [block for block in article.blocks if block.label == "mail header"]
    assert [block.kind for block in header] == ["byline"] * 5
    assert header[2].span.of(article.text) == "Subject: Pilots walk out at Elgard"
    assert blocks(article)[-1] == ("paragraph", BODY)


def test_a_feed_readers_header_gives_all_its_fields(pasted: Reading) -> None:
    article = pasted(FEED)
    expected = {
        "title": "Pilots walk out",
        "byline": "Mara Ilves",
        "source": "Elgard Post",
        "published": "2025-11-03T10:14:00+01:00",
        "url": "https://www.elgard.example/pilots",
    }
    for field, value in expected.items():
        assert known(article, field) == (value, "feed header")


@pytest.mark.parametrize(
    "header",
    [
        "Von: Mara Ilves\nGesendet: 3. November 2025\nBetreff: Lotsen",
        "De : Mara Ilves\nEnvoyé : 3 novembre 2025\nObjet : Lotsen",
        "De: Mara Ilves\nFecha: 3 de noviembre de 2025\nAsunto: Lotsen",
    ],
)
def test_a_mails_header_may_be_in_another_language(pasted: Reading, header: str) -> None:
    article = pasted(f"{header}\n\n{BODY}")
    assert known(article, "title") == ("Lotsen", "mail header")
    assert known(article, "byline") == ("Mara Ilves", "mail header")
    assert known(article, "published") == ("2025-11-03", "mail header")


@pytest.mark.parametrize("sender", ['"Mara Ilves" <m@elgard.example>', "m@elgard.example (Mara Ilves)", "Mara Ilves"])
def test_the_byline_is_the_name_without_the_address(pasted: Reading, sender: str) -> None:
    assert known(pasted(f"From: {sender}\nSubject: Pilots\n\n{BODY}"), "byline") == ("Mara Ilves", "mail header")


def test_an_address_alone_is_nobodys_name(pasted: Reading) -> None:
    assert known(pasted(f"From: m@elgard.example\nSubject: Pilots\n\n{BODY}"), "byline") is None


def test_a_mail_without_a_subject_takes_its_title_from_the_text(pasted: Reading) -> None:
    article = pasted(f"From: Mara Ilves\nSubject:\n\nPilots walk out\n\n{BODY}")
    assert known(article, "title") == ("Pilots walk out", "first line")


def test_a_date_that_is_not_understood_is_reported(pasted: Reading) -> None:
    article = pasted(f"From: Mara Ilves\nDate: 03/04/2025\nSubject: Pilots\n\n{BODY}")
    assert known(article, "published") is None
    assert article.notes == ("The date “03/04/2025” in the mail header could not be understood.",)


@pytest.mark.parametrize("start", ["From: the harbour to the hill", "Title: none", "Subject: harbours\nPilots: tired"])
def test_one_line_with_a_colon_makes_no_header(pasted: Reading, start: str) -> None:
    article = pasted(f"{start}\n\n{BODY}")
    assert not any(block.label.endswith("header") for block in article.blocks)
    assert known(article, "title") == (start.split("\n")[0], "first line")
