"""The command that prints speed, start, memory and sizes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks import fresh, spacy_pipeline, speed
from benchmarks.package_sizes import data_sizes
from benchmarks.shapes import SHAPES, surname
from benchmarks.texts import article_of, size_of

STORY = "“We are tired,” said Mara Venn in Elgard.\nShe left."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small texts, and no comparison."""

    def missing() -> spacy_pipeline.Pipeline:
        raise spacy_pipeline.MissingError("textacy is not installed")

    monkeypatch.setattr(speed, "_LONG", 2_000)
    monkeypatch.setattr(speed, "SHAPES", {"stories": SHAPES["stories"], "one long line": SHAPES["one long line"]})
    monkeypatch.setattr(speed, "_SHAPE_LENGTH", 200)
    monkeypatch.setattr(spacy_pipeline, "load", missing)


def figures(printed: str, label: str) -> list[float]:
    """The numbers of the line that begins with `label`."""
    line = next(line for line in printed.splitlines() if line.startswith(label))
    return [float(number) for number in re.findall(r"-?\d+\.?\d*", line.removeprefix(label))]


@pytest.mark.usefixtures("quick")
def test_all_tables_are_printed(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert speed.main([str(article), "--runs", "1"]) == 0
    printed = capsys.readouterr().out
    nothing, loaded = figures(printed, "nothing"), figures(printed, "import and load")
    assert loaded[0] > nothing[0]
    assert loaded[4] > nothing[4]
    assert figures(printed, "gazetteer")[0] > figures(printed, "gazetteer")[1] > 0
    assert figures(printed, "analyse: quotes and entities")[0] > 0
    assert "not compared, because textacy is not installed" in printed
    assert figures(printed, "one article")[0] >= 2
    assert figures(printed, "stories")[0] > 0
    assert figures(printed, "one long line")[0] > 0


@pytest.mark.usefixtures("quick")
def test_the_comparison_is_a_ratio_within_the_run(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read: list[Sequence[str]] = []
    slow = spacy_pipeline.Pipeline("a slow reader", lambda text: read.append(text) or sum(range(10**6)), lambda _: [])
    monkeypatch.setattr(spacy_pipeline, "load", lambda: slow)
    assert speed.main([str(article), "--runs", "1"]) == 0
    printed = capsys.readouterr().out
    assert figures(printed, "textacy over spaCy, by paragraphs")[2] > 1
    assert "(a slow reader; one run)" in printed
    assert STORY.split("\n")[0] in read


def test_the_pipeline_reads_by_paragraphs_and_passes_over_what_it_gives_up_on() -> None:
    def quotations(paragraph: str) -> list[str]:
        if paragraph.count('"') % 2:
            raise ValueError(paragraph)
        return paragraph.split('"')[1::2]

    pipeline = spacy_pipeline.Pipeline("by paragraphs", str, quotations)
    assert pipeline.read(['"One," he said. "Two."\n\n"Three', '"Four."']) == 3


def test_what_is_missing_for_the_comparison_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(spacy_pipeline, "import_module", missing)
    with pytest.raises(spacy_pipeline.MissingError, match="spacy is not installed"):
        spacy_pipeline.load()


def test_texts_come_from_json_lines_and_plain_files(article: Path, tmp_path: Path) -> None:
    lines = tmp_path / "articles.jsonl"
    lines.write_text('{"id": "a", "text": "One."}\n\n{"text": "Zwei.", "lang": "de"}\n', encoding="utf-8")
    texts = speed.read_texts([lines, article])
    assert [(line.text, line.lang) for line in texts] == [("One.", None), ("Zwei.", "de"), (STORY, None)]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("none.txt", None, "none.txt: No such file"),
        ("latin.txt", b"\xe9", "latin.txt: "),
        ("bad.jsonl", b'{"words": 1}', "bad.jsonl:1: "),
        ("empty.txt", b" \n", "no text"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_line(
    name: str, content: bytes | None, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert speed.main([str(tmp_path / name)]) == 2
    complaint = capsys.readouterr().err
    assert reason in complaint
    assert complaint.count("\n") == 1


def test_a_long_article_is_made_of_the_texts_over_again() -> None:
    assert article_of(["ab", "c"], 12) == "ab\nc\nab\nc\nab"
    assert size_of(["“\ud800"]) == 6


def test_a_fresh_process_that_holds_more_peaks_higher() -> None:
    assert fresh.load("held = b'x' * 50_000_000", 1).memory - fresh.load(fresh.NOTHING, 1).memory > 40_000_000


def test_the_gazetteer_is_among_the_data_and_code_is_not() -> None:
    sizes = data_sizes()
    assert sizes["gazetteer"].installed > sizes["gazetteer"].packed > 1_000
    assert sum(size.installed for size in sizes.values()) < 5_000_000


@pytest.mark.parametrize("shape", SHAPES)
def test_ten_times_the_size_of_a_shape_is_about_ten_times_the_text(shape: str) -> None:
    make = SHAPES[shape]
    assert 8 < len(make(200)) / len(make(20)) < 14


def test_made_up_surnames_are_all_different() -> None:
    assert len({surname(number) for number in range(5_000)}) == 5_000
