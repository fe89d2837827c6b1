"""What stories are sorted and recognised by."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from pullquote.article import Article, Metadata, Sourced
from pullquote.library.keys import analysis_key, date_key, folded


@pytest.mark.parametrize(
    ("published", "seconds"),
    [
        ("1970-01-02", 86_400),
        ("1970-01-01T01:00:00+01:00", 0),
        ("1970-01-01T00:00:05Z", 5),
        ("1970-01", 0),
        ("1971", 31_536_000),
        ("1969-12-31", -86_400),
        ("9999-12-31T23:59:59-12:00", 253_402_343_999),
        ("tomorrow", None),
        ("2024-13-45", None),
        ("", None),
    ],
)
def test_a_date_is_a_moment(published: str, seconds: int | None) -> None:
    assert date_key(published, "") == seconds


def test_the_time_of_saving_counts_where_no_date_is_known() -> None:
    assert date_key("", "1970-01-02") == 86_400
    assert date_key("1970-01-01", "1970-01-02") == 0


def test_folding_takes_case_and_accents_away() -> None:
    assert folded("Élysée STRASSE straße") == "elysee strasse strasse"


def test_the_analysis_key_depends_on_text_blocks_and_language_only(make_article: Callable[..., Article]) -> None:
    article = make_article("words")
    same = msgspec.structs.replace(article, file_digest="other", metadata=Metadata(title=Sourced("T", "text")))
    french = msgspec.structs.replace(article, metadata=Metadata(language=Sourced("fr", "front matter")))
    without_blocks = msgspec.structs.replace(article, blocks=())
    assert analysis_key(same) == analysis_key(article)
    assert len({analysis_key(each) for each in (article, french, without_blocks, make_article("other"))}) == 4
