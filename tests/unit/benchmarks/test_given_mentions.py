"""Which of the given names stand for the same: the rules of merging one by one."""

from __future__ import annotations

import sys

import pytest

from benchmarks.given_mentions import group_mentions
from pullquote.language.model import EntityKind
from pullquote.text import Span


def grouped(text: str, kind: EntityKind, *names: str) -> list[list[str]]:
    """The given names, each looked for after the one before, in the groups that are found."""
    spans: list[Span] = []
    at = 0
    for name in names:
        start = text.index(name, at)
        at = start + len(name)
        spans.append(Span(start, at))
    return [[names[number] for number in group] for group in group_mentions(text, [(span, kind) for span in spans])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mara Venn came. Venn sang.", ("Mara Venn", "Venn")),
        ("Mara Venn came. Mara sang.", ("Mara Venn", "Mara")),
        ("Venn sang before Mara Venn came.", ("Venn", "Mara Venn")),
        ("Mara Venn came. Mara T. Venn sang.", ("Mara Venn", "Mara T. Venn")),
        ("Mara Venn came. M. Venn sang.", ("Mara Venn", "M. Venn")),
        ("William Venn came. Bill Venn sang.", ("William Venn", "Bill Venn")),
        ("Kristin Venner came. Kristen Venner sang.", ("Kristin Venner", "Kristen Venner")),
        ("José Venner came. Jose Venner sang.", ("José Venner", "Jose Venner")),
        ("Walid al-Venner came. Venner sang.", ("Walid al-Venner", "Venner")),
        ("Mara Ilsabet Venn came. Ilsabet sang.", ("Mara Ilsabet Venn", "Ilsabet")),
        ("Mara Venn, also known as Tidewater, came.", ("Mara Venn", "Tidewater")),
        ("Vice President Mara Venn came. Venn sang.", ("Mara Venn", "Venn")),
    ],
)
def test_the_names_of_one_person_are_joined(text: str, names: tuple[str, ...]) -> None:
    assert grouped(text, "person", *names) == [list(names)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mara Venn met Nils Venn.", ("Mara Venn", "Nils Venn")),
        ("George H. Venn met George W. Venn.", ("George H. Venn", "George W. Venn")),
        ("Nils Venn Jr. met Nils Venn Sr. there.", ("Nils Venn Jr.", "Nils Venn Sr.")),
        ("Mr. Venn met Mrs. Venn.", ("Venn", "Venn")),
        ("Maria Venn met Mario Venn.", ("Maria Venn", "Mario Venn")),
    ],
)
def test_people_whose_titles_or_given_names_differ_are_never_joined(text: str, names: tuple[str, ...]) -> None:
    assert grouped(text, "person", *names) == [[name] for name in names]


def test_a_title_tells_which_of_two_relatives_a_surname_means() -> None:
    text = "Nils Venn met Mara Venn. Mrs. Venn sang. Mr. Venn left."
    spans = [Span(0, 9), Span(14, 23), Span(30, 34), Span(45, 49)]
    assert [span.of(text) for span in spans] == ["Nils Venn", "Mara Venn", "Venn", "Venn"]
    assert group_mentions(text, [(span, "person") for span in spans]) == [[0, 3], [1, 2]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Coastal Rescue Agency came. The CRA left.", ("Coastal Rescue Agency", "CRA")),
        ("The Rescue Agency of Torvik came. The RA left.", ("Rescue Agency of Torvik", "RA")),
        ("The Frente Marino de Torvik (Fremato) won. Fremato sang.", ("Frente Marino de Torvik", "Fremato", "Fremato")),
        ("Brightwater Inc. came. Brightwater left.", ("Brightwater Inc.", "Brightwater")),
        ("Brightwater Energy came. Brightwater left.", ("Brightwater Energy", "Brightwater")),
        ("The Supreme Court of Torvik met. The Supreme Court rose.", ("Supreme Court of Torvik", "Supreme Court")),
        ("The Torvik Commission met. The Commission rose.", ("Torvik Commission", "Commission")),
        ("The University of Torvik met. Torvik University rose.", ("University of Torvik", "Torvik University")),
    ],
)
def test_the_names_of_one_organisation_are_joined(text: str, names: tuple[str, ...]) -> None:
    assert grouped(text, "organization", *names) == [list(names)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The United Ports met. The United Ports Security Council rose.",
            ("United Ports", "United Ports Security Council"),
        ),
        ("The UP met. The UP Security Council rose.", ("UP", "UP Security Council")),
        ("Torvik Court met Osterby Court. The Court rose.", ("Torvik Court", "Osterby Court", "Court")),
    ],
)
def test_a_part_that_may_be_another_organisation_is_not_joined(text: str, names: tuple[str, ...]) -> None:
    assert grouped(text, "organization", *names) == [[name] for name in names]


def test_the_names_of_a_country_are_one_place() -> None:
    names = ("U.S.", "United States", "America")
    assert grouped("The U.S. voted. The United States slept. America woke.", "place", *names) == [list(names)]


def test_a_mention_outside_the_text_is_a_group_of_its_own() -> None:
    assert group_mentions("Mara Venn", [(Span(0, 9), "person"), (Span(20, 25), "person")]) == [[0], [1]]


def _steps(count: int) -> int:
    """How many calls it takes to group that many people with one surname, each named in full and by surname."""
    lines = [
        f"{chr(65 + n % 26)}{chr(97 + n // 26 % 26)}{'xyz'[n % 3] * (n // 99 + 3)} Venn. Venn" for n in range(count)
    ]
    text = "\n".join(lines)
    spans: list[tuple[Span, EntityKind]] = []
    at = 0
    for line in lines:
        name = len(line) - len(". Venn")
        spans += [(Span(at, at + name), "person"), (Span(at + name + 2, at + len(line)), "person")]
        at += len(line) + 1
    calls = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        group_mentions(text, spans)
    finally:
        sys.setprofile(None)
    return calls


def test_ten_times_the_people_with_one_surname_are_at_most_fourteen_times_the_work() -> None:
    _steps(10)
    assert _steps(1000) <= 14 * _steps(100)
