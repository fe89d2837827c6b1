"""Speech that a dash begins, as French and Spanish print it."""

from __future__ import annotations

import pytest

from .reading import read, said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "—No lo sabíamos —dijo Ana Ruiz—. Mañana veremos.",
            [("No lo sabíamos", "Ana Ruiz"), ("Mañana veremos.", "Ana Ruiz")],
        ),
        (
            "—El puente —el más viejo del país— está cerrado —ha explicado el alcalde.",
            [("El puente —el más viejo del país— está cerrado", "el alcalde")],
        ),
        ("– No lo sabíamos, dijo Ana Ruiz.", [("No lo sabíamos", "Ana Ruiz")]),
        ("—¿Viene usted? —preguntó la alcaldesa.\n—No.", [("¿Viene usted?", "la alcaldesa"), ("No.", None)]),
        ("Ana Ruiz respondió:\n—No lo sabíamos.", [("No lo sabíamos.", "Ana Ruiz")]),
        ("—¿Viene usted?\n—Nosotros no vamos.", [("¿Viene usted?", None), ("Nosotros no vamos.", None)]),
    ],
)
def test_spanish_dialogue(text: str, found: list[tuple[str, str | None]]) -> None:
    assert said(text, "es") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("— Je ne sais pas, répond Claire Vasseur.", [("Je ne sais pas", "Claire Vasseur")]),
        ("- Je ne sais pas, a-t-il dit.", [("Je ne sais pas", "il")]),
        (
            "– Vous êtes en retard, dit le maire, Paul Roux, en souriant. Asseyez-vous.",
            [("Vous êtes en retard", "Paul Roux"), ("Asseyez-vous.", "Paul Roux")],
        ),
        (
            "— Non, a répondu Mme Vasseur, je reste debout.",
            [("Non", "Vasseur"), ("je reste debout.", "Vasseur")],
        ),
        (
            "— Vous venez ? – Non, dit Marc Petit. – Tant pis.",
            [("Vous venez ?", None), ("Non", "Marc Petit"), ("Tant pis.", None)],
        ),
        ("– Tu viens ? demande Marc Petit.", [("Tu viens ?", "Marc Petit")]),
        ("Le maire répond :\n– Nous verrons bien demain.", [("Nous verrons bien demain.", "Le maire")]),
    ],
)
def test_french_dialogue(text: str, found: list[tuple[str, str | None]]) -> None:
    assert said(text, "fr") == found


@pytest.mark.parametrize(
    "text", ["« – Je ne sais pas », répond Claire Vasseur.", "« — Je ne sais pas » dit Claire Vasseur."]
)
def test_a_dash_inside_the_marks_is_not_spoken(text: str) -> None:
    assert said(text, "fr") == [("Je ne sais pas", "Claire Vasseur")]


def test_the_parts_around_an_incise_are_one_chain() -> None:
    text = "—No lo sabíamos —dijo Ana Ruiz—. Mañana veremos.\n—Pues yo sí —respondió Clara Robles."
    analysis = read(text, "es")
    assert [quote.continues for quote in analysis.quotes] == [None, 0, None]
    assert {quote.kind for quote in analysis.quotes} == {"direct"}


def test_a_cue_between_dashes_is_told_as_evidence() -> None:
    text = "—No lo sabíamos —dijo Ana Ruiz."
    (quote,) = read(text, "es").quotes
    assert quote.cue is not None and quote.cue.of(text) == "dijo"
    assert quote.speaker is not None and quote.speaker.evidence.rule == "cue between dashes"


def test_a_new_dash_never_inherits_the_speaker() -> None:
    text = "— Je ne sais pas, dit Claire Vasseur.\n— Moi non plus."
    assert [who for _, who in said(text, "fr")] == ["Claire Vasseur", None]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El gobierno anunció tres medidas:\n– Una subida del 3 %.\n– Un nuevo impuesto.\n– Más puertos.", "es"),
        ("- Pan\n- Leche\n- Agua", "es"),
        ("-5 grados en el norte.", "es"),
        ("Le ministère annonce :\n— une hausse de 3 % ;\n— un impôt ;", "fr"),
        ("– Pourquoi le pont est-il fermé ?\n– Comment payer ?", "fr"),
        ("— Claire Vasseur, maire de Brelan", "fr"),
        ("— Le pont, fermé par le maire, rouvre demain.", "fr"),
        ("— I don't know — said Ann Lee.", "en"),
    ],
)
def test_lists_and_lines_of_attribution_are_no_dialogue(text: str, language: str) -> None:
    assert said(text, language) == []
