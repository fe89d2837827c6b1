"""The action table is the one source of bindings: these tests hold for every action in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.desk.actions import ACTIONS
from pullquote.desk.keymap import INDISTINCT, TAKEN_BY_MULTIPLEXERS, Keymap, canonical_key, keys_page, shown_key

ROOT = Path(__file__).parents[3]


def test_no_two_actions_of_one_context_share_a_key():
    seen = {}
    for action in ACTIONS:
        for key in action.keys:
            assert (action.context, key) not in seen, f"{key}: {action.id} and {seen.get((action.context, key))}"
            seen[action.context, key] = action.id


def test_no_action_of_a_pane_hides_one_that_works_everywhere():
    everywhere = {key for action in ACTIONS if action.context == "everywhere" for key in action.keys}
    for action in ACTIONS:
        if action.context in ("stories", "text", "sidebar"):
            assert not everywhere & set(action.keys), action.id


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_can_be_reached_in_a_multiplexer_and_by_a_key_that_terminals_tell_apart(action):
    assert all(canonical_key(key) == key for key in action.keys)
    assert set(action.keys) - TAKEN_BY_MULTIPLEXERS - set(INDISTINCT)


def test_the_readers_keys_take_the_place_of_the_default_ones():
    keymap = Keymap({"trail.next": ("m",), "marks": ("M",)})
    assert keymap.action(("text", "everywhere"), "m") == "trail.next"
    assert keymap.action(("text", "everywhere"), "n") is None
    assert keymap.keys("trail.next") == ("m",)


def test_an_action_is_shown_by_its_first_key_or_by_where_else_it_is():
    keymap = Keymap({"marks": (), "enter": ("ctrl+f", "m")})
    assert keymap.shown("trail.next") == "n"
    assert keymap.shown("enter") == "^f"
    assert keymap.shown("marks") == "“marks” in the palette"


def test_the_pane_in_focus_is_asked_before_everywhere():
    keymap = Keymap({"tab.next": ("n",)})
    assert keymap.action(("sidebar", "everywhere"), "n") == "tab.next"
    assert keymap.action(("text", "everywhere"), "n") == "trail.next"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("n", "n"),
        ("N", "N"),
        ("?", "?"),
        ("+", "+"),
        ("Ctrl+F", "ctrl+f"),
        ("shift+ctrl+x", "ctrl+shift+x"),
        ("esc", "escape"),
        (" ", "space"),
        ("PageDown", "pagedown"),
        ("F5", "f5"),
        ("ctrl+i", None),
        ("ctrl+ctrl+x", None),
        ("hyper+x", None),
        ("nonsense", None),
        ("", None),
        ("\x1b", None),
    ],
)
def test_a_key_has_one_name(written, key):
    assert canonical_key(written) == key


@given(st.text(max_size=12))
def test_any_string_is_a_key_or_none_and_naming_it_twice_changes_nothing(written):
    key = canonical_key(written)
    assert key is None or canonical_key(key) == key


def test_keys_are_shown_briefly():
    assert [shown_key(key) for key in ("enter", "ctrl+f", "n", "+", "shift+tab")] == ["⏎", "^f", "n", "+", "shift+tab"]


def test_the_page_of_keys_in_the_manual_is_the_action_table():
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == keys_page()


def test_the_page_names_every_action():
    page = keys_page()
    assert all(f"`{action.id}`" in page for action in ACTIONS)
