"""Interviews and transcripts, whose turns begin with a label."""

from __future__ import annotations

import pytest

from .reading import read, said

_INTRODUCTION = "Mara Venn leads the pilots of Torvik. We met her on the pier.\n"


def test_answers_belong_to_the_one_person_of_the_introduction_and_questions_to_nobody() -> None:
    text = f"{_INTRODUCTION}Q: Why do you strike?\nA: The nights are too long.\nQ: And now?\nA: We wait."
    assert said(text) == [
        ("Why do you strike?", None),
        ("The nights are too long.", "Mara Venn"),
        ("And now?", None),
        ("We wait.", "Mara Venn"),
    ]


def test_answers_belong_to_nobody_where_the_introduction_names_two() -> None:
    text = "Mara Venn and Tomas Ilk came.\nQ: Why do you strike?\nA: The nights are too long."
    assert [who for _, who in said(text)] == [None, None]


@pytest.mark.parametrize(
    ("question", "answer", "language"),
    [
        ("Q:", "A:", "en"),
        ("F:", "A:", "de"),
        ("Frage:", "Antwort:", "de"),
        ("Q:", "R:", "fr"),
        ("Question :", "Réponse :", "fr"),
        ("P:", "R:", "es"),
        ("Pregunta:", "Respuesta:", "es"),
    ],
)
def test_labels_of_many_languages(question: str, answer: str, language: str) -> None:
    text = f"{question} Enough?\n{answer} Never again."
    assert [words for words, _ in said(text, language)] == ["Enough?", "Never again."]


def test_labels_with_a_full_stop_need_more_turns_since_initials_look_alike() -> None:
    assert said("P. ¿Por qué?\nR. Por nada.\nP. ¿Seguro?\nR. Seguro.", "es") != []
    assert said("A. Lee came by.\nQ. Venn left.") == []


def test_names_are_labels_in_full_by_surname_and_by_initials() -> None:
    text = "Mara Venn: The nights are too long.\nTomas Ilk: They are not.\nVENN: You never came.\nT.I.: I did."
    assert [who for _, who in said(text)] == ["Mara Venn", "Tomas Ilk", "Mara Venn", "Tomas Ilk"]


def test_the_mention_is_the_label_and_the_evidence_says_whom_it_stands_for() -> None:
    text = f"{_INTRODUCTION}Q: Why?\nVENN: The nights.\nQ: And now?\nVENN: We wait.\nQ: Long?\nVENN: No."
    quote = read(text).quotes[1]
    assert quote.speaker is not None and quote.speaker.evidence.antecedent is not None
    assert (quote.speaker.mention.of(text), quote.speaker.name) == ("VENN", "Mara Venn")
    assert quote.speaker.evidence.rule == "label of an interview"
    assert quote.speaker.evidence.antecedent.of(text) == "Mara Venn"


def test_the_paper_may_be_a_label() -> None:
    labelled = "The Elgard Post: Why do you strike?\nVenn: The nights.\nThe Elgard Post: And now?\nVenn: We wait."
    text = f"Mara Venn spoke to the Elgard Post.\n{labelled}"
    assert [who for _, who in said(text)][1::2] == ["Mara Venn", "Mara Venn"]
    assert [words for words, _ in said(text)] == ["Why do you strike?", "The nights.", "And now?", "We wait."]


def test_an_answer_of_several_paragraphs_is_one_chain() -> None:
    text = f"{_INTRODUCTION}Q: Why?\nA: The nights are too long.\nMany of us are ill.\nQ: And now?\nA: We wait."
    analysis = read(text)
    assert [quote.continues for quote in analysis.quotes] == [None, None, 1, None, None]
    assert analysis.quotes[2].span.of(text) == "Many of us are ill."


def test_notes_in_brackets_are_nobodys_words() -> None:
    text = f"{_INTRODUCTION}Q: Why?\nA: The nights are too long.\n(Laughter)\nQ: And now?\nA: We wait."
    assert [words for words, _ in said(text)] == ["Why?", "The nights are too long.", "And now?", "We wait."]


def test_what_follows_the_last_label_is_the_papers() -> None:
    text = f"{_INTRODUCTION}Q: Why?\nA: The nights are too long.\nThe pilots vote in May."
    assert len(said(text)) == 2


def test_a_label_may_fill_its_line() -> None:
    text = f"{_INTRODUCTION}Q:\nWhy do you strike?\nA:\nThe nights are too long.\nMany of us are ill.\nQ:\nAnd now?"
    assert said(text) == [
        ("Why do you strike?", None),
        ("The nights are too long.", "Mara Venn"),
        ("Many of us are ill.", "Mara Venn"),
        ("And now?", None),
    ]


def test_marks_inside_a_turn_belong_to_it_and_marks_around_it_are_left_out() -> None:
    text = f"{_INTRODUCTION}Q: “Why?”\nA: He said “no” twice."
    assert [words for words, _ in said(text)] == ["Why?", "He said “no” twice."]


@pytest.mark.parametrize(
    "text",
    [
        "Note: The nights are too long.\nUpdate: They are not.\nNote: The crew voted.",
        "UPDATE: The nights are too long.\nUPDATE: They are not.\nUPDATE: The crew voted.",
        "Mara Venn: goalkeeper, 23.\nTomas Ilk: captain, 31.\nLena Brok: coach, 50.",
        "Mara Venn came. Her plan: more crews.\nTomas Ilk left.",
        "Q: Why is the bridge shut?",
        "Mara Venn: 1,769.\nTomas Ilk: 1,501.\nMara Venn: 547.\nTomas Ilk: 46.",
    ],
)
def test_notes_and_lists_are_no_interview(text: str) -> None:
    assert said(text) == []
