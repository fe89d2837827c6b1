"""The fuzz run: what it tries, and what it does about a broken promise."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import fuzz
from benchmarks.odd_texts import Case, cases
from benchmarks.work import TooMuchWorkError, count_work
from pullquote.language import Analysis, Quote
from pullquote.text import Block, Span


def sound(text: str, *, blocks: Sequence[Block] = (), language: str | None = None) -> Analysis:
    return Analysis((), (), "en")


def raising(text: str, *, blocks: Sequence[Block] = (), language: str | None = None) -> Analysis:
    raise ValueError("no such letter")


def endless(text: str, *, blocks: Sequence[Block] = (), language: str | None = None) -> Analysis:
    while True:
        pass


def unsound(text: str, *, blocks: Sequence[Block] = (), language: str | None = None) -> Analysis:
    return Analysis((Quote(Span(0, len(text) + 1), "direct"),), (), "en")


class Changing:
    """Gives another answer every time."""

    language = "en"

    def __call__(self, text: str, *, blocks: Sequence[Block] = (), language: str | None = None) -> Analysis:
        self.language += "x"
        return Analysis((), (), self.language)


@pytest.mark.parametrize(
    ("analyse", "fault"),
    [
        (sound, ""),
        (raising, "it raises an error"),
        (endless, "it takes more than"),
        (unsound, "no stretch of a text"),
        (Changing(), "the second answer differs from the first"),
    ],
)
def test_every_kind_of_fault_is_told(analyse: object, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "analyse", analyse)
    told = fuzz.fault_of(Case("Some text.", (), None))
    assert fault in told
    assert bool(told) == bool(fault)


def test_the_text_that_fails_is_saved_and_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz, "analyse", raising)
    monkeypatch.setattr(fuzz, "cases", lambda seed, articles: iter([Case("a\ud800“", (), "de")]))
    saved = tmp_path / "case.json"
    assert fuzz.main(["--case", str(saved)]) == 1
    assert json.loads(saved.read_text(encoding="ascii")) == {"text": "a\ud800“", "blocks": [], "language": "de"}
    printed = capsys.readouterr().out
    assert "ValueError: no such letter" in printed
    assert str(saved) in printed
    assert r"analyse('a\ud800\u201c', blocks=[], language='de')" in printed


def test_a_run_without_faults_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz, "analyse", sound)
    monkeypatch.setattr(fuzz, "cases", lambda seed, articles: islice(cases(seed, articles), 5))
    assert fuzz.main(["--case", str(tmp_path / "case.json"), "--seed", "3"]) == 0
    assert not list(tmp_path.iterdir())
    assert capsys.readouterr().out.startswith("5 texts, ")


def test_an_article_that_cannot_be_read_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["nowhere.txt"]) == 2
    complaint = capsys.readouterr().err
    assert "nowhere.txt" in complaint
    assert complaint.count("\n") == 1


def test_one_seed_tries_the_same_texts_and_another_tries_others() -> None:
    def first(seed: int) -> list[Case]:
        return list(islice(cases(seed, ["“We go,” said Mara Venn."]), 20))

    assert first(1) == first(1)
    assert first(1) != first(2)


def test_blocks_surrogates_and_long_texts_are_among_the_cases() -> None:
    some = list(islice(cases(1, ["“We go,” said Mara Venn.\n“No.”"]), 200))
    assert any(case.blocks for case in some)
    assert any("\ud800" <= sign <= "\udfff" for case in some for sign in case.text)
    assert max(len(case.text) for case in some) > 20_000


def test_work_is_counted_by_turns_of_loops_and_stops_at_the_limit() -> None:
    def loop(turns: int) -> int:
        return sum(1 for _ in range(turns))

    assert 9 < count_work(lambda: loop(1_000)) / count_work(lambda: loop(100)) < 11
    with pytest.raises(TooMuchWorkError, match="more than 50 steps"):
        count_work(lambda: loop(1_000), limit=50)
