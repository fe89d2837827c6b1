"""What a file's name says counts only where nothing better does."""

from datetime import UTC, datetime

import pytest

from pullquote.article import parse
from pullquote.article.composing import read_name

LEAD = "The pilots of the port walked out on Monday, and eleven ships lay at anchor by noon."


@pytest.mark.parametrize(
    ("name", "title", "published"),
    [
        ("pilots_walk_out.txt", "pilots walk out", None),
        ("pilots-walk-out.md", "pilots walk out", None),
        ("The well-known port.md", "The well-known port", None),
        ("2025-03-12-pilots-walk-out.md", "pilots walk out", "2025-03-12"),
        ("2025-03-12.md", "2025-03-12", "2025-03-12"),
        ("2025-13-12 pilots.md", "2025-13-12 pilots", None),
        ("", "", None),
    ],
)
def test_a_name_gives_a_title_and_a_date(name: str, title: str, published: str | None) -> None:
    named = read_name(name)
    assert (named.title, named.published) == (title, published)


def test_a_title_from_the_file_s_name_is_not_put_into_the_text() -> None:
    (article,) = parse(LEAD.encode(), "2025-03-12-pilots.txt", saved=datetime(2025, 3, 14, 9, 30, tzinfo=UTC))
    assert article.text == LEAD
    assert article.metadata.title is not None
    assert (article.metadata.title.value, article.metadata.title.origin) == ("pilots", "file name")
    assert article.metadata.published is not None
    assert article.metadata.published.origin == "file name"
    assert article.metadata.saved is not None
    assert article.metadata.saved.value == "2025-03-14T09:30:00+00:00"


def test_bytes_without_a_name_have_no_title_of_their_own() -> None:
    (article,) = parse(LEAD.encode())
    assert article.metadata.title is None
    assert article.metadata.saved is None


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"---\ntitle: Pilots\n---\nThey left.", "Markdown"),
        (b"# Pilots\n\nThey left.", "Markdown"),
        (b"Pilots\n\nThey left.", "pasted text"),
        (b"--- They left.", "pasted text"),
    ],
)
def test_bytes_without_a_name_are_sniffed(data: bytes, format: str) -> None:
    (article,) = parse(data)
    assert article.format == format
