"""The reader's own keys: YAML's traps, unknown names, and two actions on one key."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pullquote.settings import Loaded

Load = Callable[[str], Loaded]


@pytest.mark.parametrize("letter", ["y", "n", "Y", "N", "1", "0", "~", "e", "."])
def test_a_bare_letter_that_yaml_takes_for_something_else_stays_a_letter(loaded: Load, letter: str) -> None:
    result = loaded(f"keys:\n  trail.next: [f2]\n  trail.previous: [f1]\n  help: []\n  copy: {letter}\n")
    assert result.problems == ()
    assert result.settings.keys.get("copy", ("y",)) == ({"~": "tilde"}.get(letter, letter),)


@pytest.mark.parametrize("word", ["no", "yes", "on", "off", "true"])
def test_a_word_that_yaml_takes_for_a_truth_value_is_told_as_written(loaded: Load, word: str) -> None:
    (problem,) = loaded(f"keys:\n  copy: [y, {word}]\n").problems
    assert problem.line == 2
    assert f'"{word}" is not a key' in problem.message


def test_an_action_named_like_a_truth_value_is_told_as_written(loaded: Load) -> None:
    (problem,) = loaded("keys:\n  no: x\n").problems
    assert 'no action "no"' in problem.message


def test_keys_are_given_by_their_one_name(loaded: Load) -> None:
    assert loaded('keys: {help: ["?", F2, f2]}').settings.keys == {"help": ("question_mark", "f2")}


def test_keys_that_are_the_default_ones_change_nothing(loaded: Load) -> None:
    assert loaded('keys: {help: [f1, "?"], copy: y}').settings.keys == {}


def test_an_action_can_be_left_without_keys(loaded: Load) -> None:
    assert loaded("keys: {copy: []}").settings.keys == {"copy": ()}


def test_an_unknown_action_is_told_with_the_nearest_one(loaded: Load) -> None:
    result = loaded("keys:\n  copy: c\n  trail.nxt: x\n")
    (problem,) = result.problems
    assert problem.line == 3
    assert 'Did you mean "trail.next"?' in problem.message
    assert result.settings.keys == {"copy": ("c",)}


def test_the_end_of_an_actions_name_is_enough_to_offer_it(loaded: Load) -> None:
    (problem,) = loaded("keys: {save: x}").problems
    assert 'Did you mean "passage.save"?' in problem.message


def test_an_unknown_key_is_told_with_its_line_the_nearest_one_and_what_stays(loaded: Load) -> None:
    result = loaded("keys:\n  trail.previous:\n    - p\n    - pgdown\n")
    (problem,) = result.problems
    assert problem.line == 4
    assert (
        '"pgdown" is not a key that a terminal can send and tell from others. Did you mean "pagedown"?'
        in problem.message
    )
    assert "trail.previous keeps N and p." in problem.message
    assert result.settings.keys == {}


@pytest.mark.parametrize(("written", "meant"), [("cntrl+s", "ctrl+s"), ("CTRL+ppagedown", None), ("crtl+t", "ctrl+t")])
def test_a_mistyped_modifier_is_put_right(loaded: Load, written: str, meant: str | None) -> None:
    (problem,) = loaded(f"keys: {{copy: {written}}}").problems
    assert (f'Did you mean "{meant}"?' in problem.message) == (meant is not None)


@pytest.mark.parametrize("value", ["", " #", " [[x]]", " {a: b}", " [?, /]", " [null]"])
def test_what_is_no_key_at_all_is_told_with_the_way_to_write_signs(loaded: Load, value: str) -> None:
    (problem,) = loaded(f"keys:\n  copy:{value}\n").problems
    assert problem.line == 2
    assert "signs stand in quotation marks" in problem.message


def test_two_actions_of_one_context_cannot_share_a_key(loaded: Load) -> None:
    result = loaded("keys:\n  passage.save: [f2, n]\n")
    (problem,) = result.problems
    assert problem.line == 2
    assert 'passage.save and trail.next cannot both have the key "n". passage.save keeps s.' in problem.message
    assert result.settings.keys == {}


def test_of_two_new_claims_on_a_key_the_first_is_met(loaded: Load) -> None:
    result = loaded("keys:\n  copy: f2\n  passage.save: f2\n")
    (problem,) = result.problems
    assert (problem.line, "copy (line 2)" in problem.message) == (3, True)
    assert result.settings.keys == {"copy": ("f2",)}
    assert loaded("keys: {passage.save: f2, copy: f2}").settings.keys == {"passage.save": ("f2",)}


def test_two_actions_can_change_places(loaded: Load) -> None:
    result = loaded("keys:\n  copy: s\n  passage.save: y\n")
    assert result.problems == ()
    assert result.settings.keys == {"copy": ("s",), "passage.save": ("y",)}


def test_an_action_that_gets_its_own_key_back_takes_it_from_another(loaded: Load) -> None:
    result = loaded("keys:\n  passage.save: y\n  copy: [c, n]\n")
    assert [problem.line for problem in result.problems] == [2, 3]
    assert result.settings.keys == {}


def test_a_pane_cannot_take_a_key_that_works_everywhere(loaded: Load) -> None:
    (problem,) = loaded("keys: {list.sort: s}").problems
    assert "list.sort and passage.save" in problem.message
    (problem,) = loaded("keys: {passage.save: o}").problems
    assert "passage.save and list.sort" in problem.message


def test_a_pane_keeps_the_key_that_it_has_from_an_everywhere_action_by_default(loaded: Load) -> None:
    assert loaded("keys: {list.open: [enter, f2], enter: [enter, f1], help: []}").problems == ()


def test_two_panes_may_use_the_same_key(loaded: Load) -> None:
    assert loaded("keys: {list.sort: l}").problems == ()


def test_a_mode_may_use_any_key_once(loaded: Load) -> None:
    assert loaded("keys: {select.down: n, colour.next: n}").problems == ()
    (problem,) = loaded("keys: {select.down: y}").problems
    assert "select.down and select.copy" in problem.message


def test_a_clash_names_the_key_as_the_table_spells_it(loaded: Load) -> None:
    (problem,) = loaded('keys: {copy: "?"}').problems
    assert 'the key "?"' in problem.message
