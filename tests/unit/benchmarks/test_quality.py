"""The command that prints the tables of quality."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.quality import main

from .making import stretch

TEXT = "Mara Venn leads the crew in Elgard. “The nights are long for us,” she said. “We are tired,” Venn added."
SHE = TEXT.index("she")


def gold(folder: Path, name: str, *lines: object) -> str:
    path = folder / name
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return str(path)


@pytest.fixture
def quotes(tmp_path: Path) -> str:
    she, venn = stretch(TEXT, "she"), stretch(TEXT, "Venn", 1)
    return gold(
        tmp_path,
        "quotes.jsonl",
        {
            "id": "a",
            "text": TEXT,
            "lang": "en",
            "quotes": [
                _quote("The nights are long for us", *she, "she"),
                _quote("We are tired", *venn, "Venn"),
            ],
        },
    )


@pytest.fixture
def names(tmp_path: Path) -> str:
    start, end = stretch(TEXT, "Mara Venn")
    entity = {"start": start, "end": end, "kind": "PERSON"}
    return gold(tmp_path, "names.jsonl", {"id": "a", "text": TEXT, "lang": "en", "entities": [entity]})


def _quote(words: str, start: int, end: int, speaker: str) -> dict[str, object]:
    first, last = stretch(TEXT, words)
    return {
        "start": first,
        "end": last,
        "kind": "direct",
        "speaker": {"start": start, "end": end, "text": speaker},
    }


def row(printed: str, label: str) -> list[str]:
    """The figures of the first line that begins with `label`."""
    line = next(line for line in printed.splitlines() if line.strip().startswith(label))
    return line.strip().removeprefix(label).split()


def test_quotes_are_found_and_attributed(quotes: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quotes", quotes]) == 0
    printed = capsys.readouterr().out
    assert row(printed, "quotes found, exact") == ["100.0", "100.0", "100.0", "2", "2"]
    assert row(printed, "joint, exact and name") == ["100.0", "100.0", "100.0", "2", "2"]
    assert row(printed, "named by a pronoun") == ["100.0", "1"]
    assert row(printed, "surest quotes, by confidence") == ["50%", "70%", "85%", "90%", "100%"]


def test_thresholds_are_those_asked_for(quotes: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quotes", quotes, "--threshold", "0", "--threshold", "1"]) == 0
    printed = capsys.readouterr().out
    assert row(printed, "shown from confidence") == ["0.00", "1.00"]
    assert row(printed, "share shown")[0] == "100.0"


def test_names_are_scored_by_kind(names: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--entities", names]) == 0
    assert row(capsys.readouterr().out, "persons")[1] == "100.0"


def test_grouping_of_given_mentions_is_scored_by_family(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spans = [stretch(TEXT, "Mara Venn"), stretch(TEXT, "Venn", 1)]
    mentions = [{"start": start, "end": end} for start, end in spans]
    lines = [
        {"id": identifier, "text": TEXT, "clusters": [{"kind": "PERSON", "mentions": mentions}]}
        for identifier in ("wire_1", "wire_2", "post-1")
    ]
    assert main(["--merge", gold(tmp_path, "grouped.jsonl", *lines)]) == 0
    printed = capsys.readouterr().out
    assert row(printed, "wire") == ["100.0", "100.0", "100.0", "2", "2"]
    assert row(printed, "post") == ["100.0", "100.0", "100.0", "1", "1"]


def test_pronouns_are_resolved(quotes: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pronouns = gold(tmp_path, "pronouns.jsonl", {"id": "a", "speaker_start": SHE, "pronoun": "she", "name": "Ms. Venn"})
    assert main(["--pronouns", pronouns, quotes]) == 0
    assert row(capsys.readouterr().out, "resolved to the right name") == ["100.0", "1"]


@pytest.mark.parametrize("option", ["--quotes", "--entities"])
def test_saved_answers_score_like_the_program(
    option: str, quotes: str, names: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, saved = quotes if option == "--quotes" else names, str(tmp_path / "saved.jsonl")
    assert main([option, path, "--save", saved]) == 0
    own = capsys.readouterr().out
    assert main([option, path, "--answers", saved]) == 0
    assert capsys.readouterr().out == own


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "quotes.jsonl:2: "),
        ('{"id": "b"}', "`text`"),
        ('{"id": "b", "text": "x", "quotes": [{"start": 0, "end": 9}]}', "0 to 9"),
        ('{"id": "b", "text": "x", "quotes": [{"start": 0, "end": "1"}]}', "int"),
        ('{"id": "a", "text": "x", "quotes": []}', "id 'a' comes twice"),
    ],
)
def test_bad_gold_is_one_clear_line(line: str, reason: str, quotes: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Path(quotes).open("a", encoding="utf-8") as file:
        file.write(line)
    assert main(["--quotes", quotes]) == 2
    complaint = capsys.readouterr().err
    assert complaint.count("\n") == 1
    assert "quotes.jsonl:2: " in complaint
    assert reason in complaint


def test_a_missing_and_an_empty_file_are_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (str(tmp_path / "none.jsonl"), gold(tmp_path, "empty.jsonl")):
        assert main(["--quotes", path]) == 2
        complaint = capsys.readouterr().err
        assert complaint.count("\n") == 1
        assert path in complaint


def test_names_without_groups_cannot_be_judged_as_groups(names: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--merge", names]) == 2
    assert "'a' has no \"clusters\"" in capsys.readouterr().err


def test_a_pronoun_that_does_not_stand_where_it_says_is_refused(
    quotes: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for line in (
        {"id": "a", "speaker_start": SHE + 1, "pronoun": "she", "name": "Venn"},
        {"id": "b", "speaker_start": SHE, "pronoun": "she", "name": "Venn"},
    ):
        assert main(["--pronouns", gold(tmp_path, "pronouns.jsonl", line), quotes]) == 2
        assert "pronouns.jsonl:1: " in capsys.readouterr().err


def test_answers_for_a_text_that_gold_lacks_are_refused(
    quotes: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = gold(tmp_path, "answers.jsonl", {"id": "b", "quotes": []})
    assert main(["--quotes", quotes, "--answers", answers]) == 2
    assert "no gold text has the id 'b'" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--save", "x"], ["--quotes", "x", "--entities", "y", "--save", "z"]])
def test_what_does_not_go_together_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
