"""Lines that are only an address, only hashtags or only the name of the source."""

import pytest

from pullquote.article.labelled_lines import address_line, hashtags, host, listed_tags, source_line, web_address


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("https://www.elgard.example/story?id=1", "https://www.elgard.example/story?id=1"),
        ("URL: http://elgard.example/a", "http://elgard.example/a"),
        ("<https://elgard.example/a>", "https://elgard.example/a"),
        ("www.elgard.example/a", "https://www.elgard.example/a"),
        ("https://elgard.example/a.", "https://elgard.example/a"),
    ],
)
def test_a_lone_address_is_read(line: str, url: str) -> None:
    assert address_line(line) == url


@pytest.mark.parametrize(
    "line",
    ["See https://elgard.example", "https://", "ftp://elgard.example/a", "javascript:alert(1)", "https://[x", "elgard"],
)
def test_other_lines_are_no_address(line: str) -> None:
    assert address_line(line) is None


def test_an_address_is_made_safe() -> None:
    assert web_address("https://elgard.example/\x1b[31m") == "https://elgard.example/␛[31m"
    assert web_address("javascript:alert(1)") is None


def test_the_host_of_an_address_has_no_www() -> None:
    assert host("https://www.elgard.example:8080/a") == "elgard.example"
    assert host("https://[broken") == ""


def test_hashtags_are_read_from_a_line_of_nothing_else() -> None:
    assert hashtags("#pilots #Elgard #pilots") == ("pilots", "Elgard")
    assert hashtags("#pilots are out") == ()
    assert hashtags("# Heading") == ()


def test_topics_are_read_from_their_line() -> None:
    assert listed_tags("Topics: harbour, strikes") == ("harbour", "strikes")
    assert listed_tags("Themen: Hafen, Streik") == ("Hafen", "Streik")
    assert listed_tags("Topics: they spoke of the harbour. Then they left.") == ()


def test_a_source_line_gives_the_source() -> None:
    assert source_line("Source: Elgard Wire") == "Elgard Wire"
    assert source_line("Quelle: dpa") == "dpa"
    assert source_line("Source: the ministry, which did not wish to be named.") is None
