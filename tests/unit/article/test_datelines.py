"""Datelines are told from sentences that begin with a name and a dash."""

import pytest

from pullquote.article.dateline import Dateline, dateline

REST = "The pilots of the port walked out on Monday, the union said in a short note."


@pytest.mark.parametrize(
    ("begin", "found"),
    [
        ("ELGARD (Reuters) — ", Dateline("ELGARD", "Reuters")),
        ("LONDON, March 3 (Reuters) - ", Dateline("LONDON", "Reuters")),
        ("LONDON, Tuesday (AP) -- ", Dateline("LONDON", "AP")),
        ("PARIS, 12 mars 2025 (AFP) – ", Dateline("PARIS", "AFP", "2025-03-12")),
        ("Moscow/Washington, D.C. – ", Dateline("Moscow/Washington, D.C.")),
        ("RENO, Nev. (AP) — ", Dateline("RENO, Nev.", "AP")),
        ("DES MOINES, Iowa — ", Dateline("DES MOINES, Iowa")),
        ("Frankfurt/Main (dpa/AFP) - ", Dateline("Frankfurt/Main", "dpa/AFP")),
        ("Rio de Janeiro (EFE).- ", Dateline("Rio de Janeiro", "EFE")),
        ("BERLIN taz | ", Dateline("BERLIN", "taz")),
        ("Geneva (Elgard Wire) – ", Dateline("Geneva", "Elgard Wire")),
        ("Elgard – ", Dateline("Elgard")),
        ("(AP) — ", Dateline("", "AP")),
        ("WASHINGTON ― ", Dateline("WASHINGTON")),
    ],
)
def test_a_dateline_is_read(begin: str, found: Dateline) -> None:
    assert dateline(begin + REST) == found


def test_a_dateline_may_stand_before_a_quotation() -> None:
    assert dateline("ROME (ANSA) - “Nobody asked us,” the pilots wrote in a letter on Monday.") is not None


@pytest.mark.parametrize(
    "paragraph",
    [
        REST,
        "Meloni – Italy's prime minister since 2022 – said that she would not come to the port herself.",
        "Smith (Labour) – The member for Elgard East – asked the house to sit on Sunday as well.",
        "Ann Lee (SPD) - The member for the north asked the house to sit on Sunday as well.",
        "Pilots – and there are eleven of them – walked out.",
        "The port — closed since Monday — will open again.",
        "He left - nobody knows why.",
        "EXCLUSIVE — The port will close for good next year, says a paper that this newspaper has seen.",
        "Elgard United – Harbour City 2:1",
        "well-known pilots of the port",
        "",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(paragraph: str) -> None:
    assert dateline(paragraph) is None
