"""What a file's name says counts only where nothing better does."""

from datetime import UTC, datetime

import pytest

from pullquote.article import parse, suffix_for
from pullquote.article.parsing import read_name

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


MARKDOWN = [
    "---\ntitle: Pilots\n---\nThey left.",
    "---  \n  'title': Pilots\n---\nThey left.",
    "+++\ntitle = 'Pilots'\n+++\nThey left.",
    "# Pilots\n\nThey left.",
    "#\tPilots\n\nThey left.",
    "  # Pilots\n\nThey left.",
]
PASTED = [
    "Pilots\n\nThey left.",
    "--- They left.",
    "---\n\nThey left.",
    "---\nThey left.\n---\nThe end.",
    "#pilots #port\n\nThey left.",
    "#\n\nThey left.",
    "## 3 pilots",
    "Pilots\n# They left",
    "      # Pilots\n\nThey left.",
]


def as_written(text: str) -> list[bytes]:
    """The bytes of a text as different programs write them."""
    return [
        text.encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.encode("utf-16"),
        text.replace("\n", "\r\n").encode(),
        (" \n\n" + text).encode(),
        (text + "é" * 4000).encode(),
    ]


@pytest.mark.parametrize(
    ("texts", "format", "suffix"), [(MARKDOWN, "Markdown", ".md"), (PASTED, "pasted text", ".txt")]
)
def test_bytes_without_a_name_are_known_by_how_they_begin(texts: list[str], format: str, suffix: str) -> None:
    for data in (data for text in texts for data in as_written(text)):
        (article,) = parse(data)
        assert (article.format, suffix_for(data)) == (format, suffix), data[:40]


@pytest.mark.parametrize(("name", "format"), [("a.txt", "pasted text"), ("a.MD", "Markdown"), ("a.xyz", "Markdown")])
def test_a_suffix_that_is_known_decides_before_the_content(name: str, format: str) -> None:
    (article,) = parse(b"# Pilots\n\nThey left.", name)
    assert article.format == format
