"""Full-text search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pullquote.library.index import Index, fts_expression, search_terms

Store = Callable[..., int]

HOSTILE = [
    '"', '""', '"""', "*", "**", "NEAR(", "NEAR(a b, 2)", "a AND", "OR", "NOT a", "a NOT", "(", ")", "a)", "text:",
    "title:a", "-a", "^a", "a^", "{title}:a", "a+b", "a\x00b", "\x00", "😀", "a 😀", "'; DROP TABLE stories; --",
    "“", "„a", "«", "\ud800", "%", "_", "\\", "a" * 5_000, "a " * 5_000, '"a' * 3_000, "\u0301", "．", "１", "²",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_is_an_error(index: Index, store: Store, query: str) -> None:
    store("1.txt", "a b text")
    assert isinstance(index.search(query), list)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from(['"', "a", "*", "AND", "NEAR(", ")", "“", "-", ":", "\x00"])).map(" ".join)
)
def test_any_string_is_a_query(index: Index, query: str) -> None:
    assert index.search(query) == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.text(max_size=30), after=st.text(max_size=30))
def test_offsets_are_exact_behind_any_text(
    tmp_path_factory: pytest.TempPathFactory, store: Store, index: Index, before: str, after: str
) -> None:
    from pullquote.text import safe_text

    text = safe_text(f"{before} Querencia {after}")
    if text.casefold().count("querencia") != 1:
        return
    store("1.txt", text)
    (hit,) = index.search("querencia")
    assert text[hit.start : hit.end] == "Querencia"
    assert hit.snippet[hit.snippet_start : hit.snippet_end] == "Querencia"


def found(index: Index, query: str) -> list[str]:
    return [hit.story.path for hit in index.search(query)]


def test_all_words_must_occur(index: Index, store: Store) -> None:
    store("1.txt", "The harbour was closed by the strike.")
    store("2.txt", "The harbour was open.")
    assert sorted(found(index, "harbour")) == ["1.txt", "2.txt"]
    assert found(index, "strike harbour") == ["1.txt"]
    assert found(index, "harbour fog") == []


def test_a_phrase_is_found_only_as_a_whole(index: Index, store: Store) -> None:
    store("1.txt", "They agreed to stop the war at once.")
    store("2.txt", "At war, they agreed. Stop once!")
    for query in ('"stop the war"', "“stop the war”", "«stop the war»", 'agreed "the war at" once'):
        assert found(index, query) == ["1.txt"], query


def test_a_phrase_is_found_across_a_line_break(index: Index, store: Store) -> None:
    text = "They want to stop\nthe war."
    store("1.txt", text)
    (hit,) = index.search('"stop the war"')
    assert text[hit.start : hit.end] == "stop\nthe war"
    assert hit.snippet[hit.snippet_start : hit.snippet_end] == "stop the war"


def test_the_last_word_may_be_a_beginning_but_not_the_others(index: Index, store: Store) -> None:
    store("1.txt", "Negotiations in Geneva")
    assert found(index, "geneva negot") == ["1.txt"]
    assert found(index, "negot geneva") == []
    assert found(index, '"negotiations in gen') == ["1.txt"]
    assert found(index, '"negotiations in gen"') == []


def test_case_and_accents_do_not_matter(index: Index, store: Store) -> None:
    text = "Le café, l’élève et la cafe\u0301te\u0301ria: ÉTÉ"
    store("1.txt", text)
    for query, expected in (
        ("CAFE", "café"),
        ("eleve", "élève"),
        ("été", "ÉTÉ"),
        ("cafétéria", "cafe\u0301te\u0301ria"),
    ):
        (hit,) = index.search(f'"{query}"')
        assert text[hit.start : hit.end] == expected


def test_offsets_are_code_points_where_characters_are_astral(index: Index, store: Store) -> None:
    text = "😀😀 𝒜𝓃𝓃𝒶 — “naïve” 🇺🇦 ceasefire now"
    store("1.txt", text)
    (hit,) = index.search("ceasefire")
    assert (hit.start, hit.end) == (text.index("ceasefire"), text.index("ceasefire") + len("ceasefire"))


def test_an_apostrophe_of_either_kind_is_found(index: Index, store: Store) -> None:
    store("1.txt", "We don’t know")
    assert found(index, "don't") == ["1.txt"]


def test_hits_are_counted_and_the_first_is_shown_on_one_line(index: Index, store: Store) -> None:
    text = (
        "Title\n\n" + "filler words " * 30 + "\n\nthe ceasefire\nholds. " + "More filler. " * 30 + "A ceasefire again."
    )
    store("1.txt", text)
    (hit,) = index.search("ceasefire")
    assert hit.hits == 2
    assert hit.start == text.index("ceasefire")
    assert "\n" not in hit.snippet
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert hit.snippet[hit.snippet_start : hit.snippet_end] == "ceasefire"


def test_a_title_counts_more_than_the_text(index: Index, store: Store) -> None:
    store("1.txt", "Harvest. " + "A word about fog and more fog. " * 3, title="Harvest")
    store("2.txt", "Fog\n\nShips wait in the bay for the weather to clear today.", title="Fog")
    assert found(index, "fog") == ["2.txt", "1.txt"]


def test_a_hit_in_the_title_alone_stands_at_the_beginning(index: Index, store: Store) -> None:
    store("fog.txt", "Ships wait in the bay.", title="Fog")
    (hit,) = index.search("fog")
    assert (hit.start, hit.end, hit.hits) == (0, 0, 0)
    assert hit.snippet == "Ships wait in the bay."


def test_a_changed_story_is_found_by_its_new_words_only(index: Index, store: Store) -> None:
    store("1.txt", "first version")
    store("1.txt", "second draft")
    assert found(index, "version") == []
    assert found(index, "draft") == ["1.txt"]


def test_a_removed_story_is_not_found(index: Index, store: Store, tmp_path: Path) -> None:
    from pullquote.library.file_table import remove_file

    store("1.txt", "some words")
    index.write(lambda connection: remove_file(connection, "1.txt"))
    assert found(index, "words") == []
    index.write(lambda connection: connection.execute("INSERT INTO words (words) VALUES ('integrity-check')"))


def test_no_more_than_the_limit_is_found(index: Index, store: Store) -> None:
    for number in range(5):
        store(f"{number}.txt", "words")
    assert len(index.search("words", limit=3)) == 3


def test_terms_are_words_and_phrases_in_order() -> None:
    assert search_terms('peace “stop the war” now — "very good') == ("peace", "stop the war", "now", "very good")


def test_only_an_open_end_goes_on() -> None:
    assert fts_expression("a bc") == '"a" "bc"*'
    assert fts_expression('a "bc"') == '"a" "bc"'
    assert fts_expression("😀 —") is None
