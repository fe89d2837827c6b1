"""Finding words as a reader means them, at exact offsets."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_in_step, repeated

from pullquote.desk import findtext
from pullquote.desk.findtext import find
from pullquote.text import Span


def found(text: str, query: str) -> list[str]:
    return [span.of(text) for span in find(text, query)]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("The pilots, THE Pilots", "the pilots", ["The pilots", "THE Pilots"]),
        ("Die Straße, die STRASSE, die STRAẞE", "strasse", ["Straße", "STRASSE", "STRAẞE"]),
        ("Die Strasse", "straße", ["Strasse"]),
        ("İstanbul, Istanbul and istanbul", "istanbul", ["İstanbul", "Istanbul", "istanbul"]),
        ("ΟΔΟΣ und οδος", "οδός", []),
        ("ΟΔΟΣ und οδος", "οδοσ", ["ΟΔΟΣ", "οδος"]),
        ("Zürich and Zurich", "zurich", ["Zürich", "Zurich"]),
        ("Zürich and Zurich", "zürich", ["Zürich"]),
        ("Zu\u0308rich and Zürich", "ZÜRICH", ["Zu\u0308rich", "Zürich"]),
        ("Zu\u0308rich", "zurich", ["Zu\u0308rich"]),
        ("Łódź", "lodz", ["Łódź"]),
        ("un cœur", "coeur", ["cœur"]),
        ("ﬁnal", "final", ["ﬁnal"]),
        ("“We don’t”", '"we don\'t"', ["“We don’t”"]),
        ('"We don\'t"', "“we don’t”", ['"We don\'t"']),
        ("»So« «ainsi»", '"so"', ["»So«"]),
        ("a well\u2011known twenty–five", "well-known", ["well\u2011known"]),
        ("1990–95", "1990-95", ["1990–95"]),
        ("so …", "so ...", ["so …"]),
        ("the whole\nstory", "whole story", ["whole\nstory"]),
        ("the end.\n\nThe next", "end. the", ["end.\n\nThe"]),
        ("« mot\u00a0»", "mot »", ["mot\u00a0»"]),
        ("pilots in inside", "in ", ["in "]),
        ("C++ (a|b) [x] \\d", "c++ (A|B) [X] \\D", ["C++ (a|b) [x] \\d"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("한국어 뉴스", "뉴스", ["뉴스"]),
        ("がか", "か", ["か"]),
    ],
)
def test_what_reads_the_same_is_found(text, query, hits):
    assert found(text, query) == hits


@pytest.mark.parametrize(("text", "query", "hits"), [("Straße", "s", ["S"]), ("…", ".", []), ("é", "\u0301", [])])
def test_no_part_of_a_character_is_found(text, query, hits):
    assert found(text, query) == hits


def test_with_accents_in_the_query_a_letter_with_another_accent_is_not_found():
    assert found("cote, côte, coté, côté", "cote") == ["cote", "côte", "coté", "côté"]
    assert found("cote, côte, coté, côté", "côte") == ["côte"]
    assert found("é e\u0301 e", "é e") == ["e\u0301 e"]


@pytest.mark.parametrize("query", ["", "   ", "\n", "\u0301"])
def test_a_query_without_a_sign_finds_nothing(query):
    assert find("some text\n\nmore é", query) == []


def test_no_more_than_the_limit_is_found():
    assert find("a a a a", "a", limit=2) == [Span(0, 1), Span(2, 3)]


@pytest.mark.parametrize(
    ("unit", "query"),
    [
        ("The union’s “words” are: straße. ", "no such thing"),
        (" ", " b"),
        (" ", "a b"),
        ("ß", "sss"),
        ("a", "a" * 50 + "b"),
        ("e\u0301", "é é"),
    ],
    ids=["words", "spaces", "gap", "sharp s", "one letter", "accents"],
)
def test_the_work_grows_in_step_with_the_length_of_the_text(unit, query):
    def work(size):
        text = "a" + repeated(unit, size)

        def search():
            findtext._normalised_text.cache_clear()
            find(text, query)

        return search

    assert grows_in_step(work, 20_000)


PLAIN = {**dict.fromkeys("’‘", "'"), **dict.fromkeys("“„»«", '"'), **dict.fromkeys("–‑", "-"), "…": "..."}
LETTERS = {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i"}


def reads(text: str, accents: bool) -> str:
    """What a text reads as, said in the simplest way."""
    out = ""
    for sign in text:
        for part in unicodedata.normalize("NFD", PLAIN.get(sign, sign).casefold()):
            if accents or not unicodedata.combining(part):
                out += part if accents else LETTERS.get(part, part)
    return re.sub(r"\s+", " ", out)


def brute_force(text: str, query: str) -> list[Span]:
    accents = reads(query, True) != reads(query, False)
    wanted = reads(query, accents)
    spans: list[Span] = []
    at = 0
    while at < len(text):
        ends = [end for end in range(at + 1, len(text) + 1) if reads(text[at:end], accents) == wanted]
        mark_before = unicodedata.combining(text[at])
        mid_gap = text[at].isspace() and at > 0 and text[at - 1].isspace() and not (spans and spans[-1].end == at)
        if ends and not mark_before and not mid_gap:
            end = ends[-1]
            if not (accents and end < len(text) and unicodedata.combining(text[end])):
                spans.append(Span(at, end))
                at = end
                continue
        at += 1
    return spans


ALPHABET = "aAeéE sSßẞ \n\u00a0iIİı’'“\"«-–….łŁœoe\u0301ﬁfi"


@settings(max_examples=500)
@given(st.text(ALPHABET, max_size=14), st.text(ALPHABET, min_size=1, max_size=4))
def test_it_finds_what_trying_every_stretch_finds(text, query):
    if reads(query, False).strip() and not unicodedata.combining(query[0]):
        assert find(text, query) == brute_force(text, query)


@settings(max_examples=200)
@given(st.text(max_size=30), st.text(max_size=4))
def test_hits_are_in_order_and_apart_whatever_the_text(text, query):
    spans = find(text, query)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.text(ALPHABET, max_size=10), st.text(ALPHABET, min_size=1, max_size=5), st.text(ALPHABET, max_size=10))
def test_a_stretch_of_the_text_is_found_by_itself(before, words, after):
    query = words.strip()
    if reads(query, False):
        assert find(f"{before}|{query}|{after}", query)
