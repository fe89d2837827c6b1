"""The number of the analysis changes when the analysis does: libraries are indexed again only then."""

from __future__ import annotations

from pullquote.language import ANALYSIS_VERSION

from .analyses import changed, found, stored

_WRITE = ".venv/bin/python tests/unit/language/analyses.py"


def test_another_analysis_has_another_number() -> None:
    now, before = found(), stored().get(ANALYSIS_VERSION)
    assert before is not None, f"ANALYSIS_VERSION {ANALYSIS_VERSION!r} is new. Write what it finds: {_WRITE}"
    read_otherwise = changed(before, now)
    assert not read_otherwise, (
        f"The analysis of {', '.join(read_otherwise)} changed. If that is meant, raise ANALYSIS_VERSION in "
        f"src/pullquote/language/model.py, else readers keep the old one in their indexes; then: {_WRITE}"
    )
    assert set(now) == set(before), f"Texts were added, changed or removed. Write what is found in them: {_WRITE}"


def test_a_text_that_is_read_otherwise_is_told_from_one_that_was_rewritten() -> None:
    before = {"a.txt 11": "aa", "b.txt 22": "bb"}
    assert changed(before, {"a.txt 11": "aa", "b.txt 33": "cc"}) == []
    assert changed(before, {"a.txt 11": "aa", "b.txt 22": "cc"}) == ["b.txt"]
