"""YAML is read as it was written, by line, and no text can make that go wrong or take long."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pullquote.text import yaml_nodes
from pullquote.text.yaml_nodes import (
    DEEPEST,
    MOST_ALIASES,
    MOST_NODES,
    Items,
    Node,
    Scalar,
    Table,
    YamlError,
    YamlSyntaxError,
    read_table,
)


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With libyaml, and without it."""
    monkeypatch.setattr(yaml_nodes, "_Loader", getattr(yaml, request.param))


def plain(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.text
        case Items():
            return [plain(item) for item in node.items]
        case Table():
            return {name.text: plain(value) for name, value in node.entries}
    return None


def test_words_stay_words_and_know_their_line() -> None:
    table = read_table("a: no\n\nb:\n  - 2024\n  - 'x'\n", strict=True)
    assert plain(table) == {"a": "no", "b": ["2024", "x"]}
    assert table is not None
    (_, _), (name, items) = table.entries
    assert isinstance(items, Items)
    assert (name.line, [item.line for item in items.items]) == (3, [4, 5])
    assert [item.plain for item in items.items if isinstance(item, Scalar)] == [True, False]


@pytest.mark.parametrize("text", ["", "# words", "---\n", "~\n".replace("~", "null")])
def test_nothing_is_nothing(text: str) -> None:
    assert read_table(text, strict=True) is None


def test_lines_are_those_of_an_editor_whatever_stands_on_them() -> None:
    table = read_table("\ufeff🙂: é\u2028\r\nb: 'x\u2029y'\r\nc: d", strict=True)
    assert table is not None
    assert [(name.line, name.text) for name, _ in table.entries] == [(1, "🙂"), (2, "b"), (3, "c")]


def test_what_is_too_deep_is_refused_before_it_is_built() -> None:
    deep = "[" * (DEEPEST - 1) + "x" + "]" * (DEEPEST - 1)
    assert plain(read_table(f"a: {deep}", strict=True)) is not None
    for text in (f"a: [{deep}]", "a: " + "[" * 60_000, "- " * 60_000, "? " * 60_000, "{" * 60_000):
        with pytest.raises(YamlError, match="too deep"):
            read_table(text, strict=False)


def test_what_has_too_many_nodes_is_refused() -> None:
    assert read_table("a: [" + "x," * (MOST_NODES - 3) + "]", strict=True) is not None
    with pytest.raises(YamlError, match="too many names"):
        read_table("a: [" + "x," * (MOST_NODES - 2) + "]", strict=True)


def test_an_alias_stands_for_a_single_value_and_cannot_multiply() -> None:
    assert plain(read_table("a: &x one\nb: &y [two, *x]\nc: *x\nd: *y", strict=False)) == {
        "a": "one",
        "b": ["two", "one"],
        "c": "one",
        "d": "",
    }
    uses = "\n".join(f"k{number}: *x" for number in range(MOST_ALIASES))
    assert read_table(f"a: &x one\n{uses}", strict=False) is not None
    with pytest.raises(YamlError, match="too many aliases") as caught:
        read_table(f"a: &x one\n{uses}\nlast: *x", strict=False)
    assert caught.value.line == MOST_ALIASES + 2


def test_a_list_that_holds_itself_ends() -> None:
    assert plain(read_table("a: &x [*x, {b: *x}]", strict=False)) == {"a": ["", {"b": ""}]}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: &x 1\nb: *x", 2, "aliases"),
        ("a: 1\nb: !!int 2", 2, "tags"),
        ("a: 1\n? [b]\n: c", 2, "a name is expected"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: &x 1\nb: &x 2", 2, "second time"),
    ],
)
def test_what_settings_do_not_need_is_refused_when_strict(text: str, line: int, words: str) -> None:
    with pytest.raises(YamlError, match=words) as caught:
        read_table(text, strict=True)
    assert caught.value.line == line


def test_else_tags_build_nothing_and_entries_without_a_name_are_left_out() -> None:
    text = "a: !!python/object/apply:os.getcwd []\n{{title}}: b\nc: !!int d"
    assert plain(read_table(text, strict=False)) == {"a": [], "c": "d"}


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: b\nc: d: e", 2), ("a: 1\n\nb: @", 3), ("é: 🙂\nb: *nobody", 2), ("a: b\n\nc: \x01", 3), ("a: \ud800", 1)],
)
def test_what_is_no_yaml_is_told_by_line(text: str, line: int) -> None:
    with pytest.raises(YamlSyntaxError) as caught:
        read_table(text, strict=False)
    assert caught.value.line == line


SOUP = st.text(st.sampled_from(list("abx:,[]{}#*&!|>'\"\\%@`?-~ \n\t\r0$\x85\u2028é🙂\x00\ufeff\ud800")), max_size=60)


@given(SOUP, st.booleans())
@hypothesis_settings(max_examples=300, deadline=None)
def test_no_text_gives_another_error_or_a_line_that_is_not_there(soup: str, strict: bool) -> None:
    try:
        read_table(soup, strict=strict)
    except YamlError as error:
        assert 0 <= error.line <= soup.count("\n") + 1
