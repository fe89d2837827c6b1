"""Check the reader's own keys: known actions, known key names, and never two actions on one key in one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from pullquote.settings.settings_file import Problems, WrongSettingError, described, nearest, shown
from pullquote.settings.values import ConfigReading, KeyedAction, Kind, Known, Schema, table_schema
from pullquote.text.yaml_nodes import Items, Node, Scalar, Table

EVERYWHERE = "everywhere"
# While one of these is on, its keys go before all others: they may mean something else there.
MODES = frozenset({"selecting", "colours"})

_MODIFIERS = ("ctrl", "alt", "shift")

_A_KEY = 'a key is a character or a name such as space, f5, ctrl+s, pagedown; signs stand in quotation marks, as in "*"'


@dataclass(frozen=True, slots=True)
class _Override:
    line: int
    keys: tuple[str, ...]


class OwnKeys(Kind):
    """Action ids with the keys, one or a list, that replace the default ones."""

    allowed = "lines of the form trail.next: [n, f3]"

    def read(self, node: Node, name: str, reading: ConfigReading) -> dict[str, tuple[str, ...]]:
        """Action id to canonical key names, for the actions whose keys are not the default ones. What is wrong is
        reported and left out, so that the result together with the default keys has no clash."""
        if not isinstance(node, Table):
            raise self.wrong(name, node)
        known, problems = reading.known, reading.problems
        shipped = {action.id: action for action in known.actions}
        overrides: dict[str, _Override] = {}
        for action_id, value in problems.values(node, tuple(shipped), "action").items():
            action = shipped[action_id]
            try:
                keys = _keys(action_id, value, known)
            except WrongSettingError as wrong:
                problems.add(wrong.line, f"{wrong.message}. {_stays(action)}")
                continue
            if set(keys) != set(_default_keys(action, known)):
                overrides[action_id] = _Override(value.line, keys)
        if overrides:
            _drop_clashes(overrides, known, problems)
        return {action_id: override.keys for action_id, override in overrides.items()}

    def schema(self, known: Known) -> Schema:
        # A bare 1 is a number to an editor and a key to us.
        key = {"type": ["string", "integer"]}
        return table_schema(
            {
                action.id: {
                    "description": action.help,
                    "anyOf": [key, {"type": "array", "items": key}],
                    "default": list(action.keys),
                }
                for action in known.actions
            }
        )

    def written(self, value: Mapping[str, Sequence[str]], chosen: Mapping[str, Any]) -> dict[str, list[str]]:
        return {action_id: list(keys) for action_id, keys in value.items()}


def _keys(action_id: str, node: Node, known: Known) -> tuple[str, ...]:
    """The canonical names of an action's keys; WrongSettingError tells of the first that is none."""
    found: list[str] = []
    for item in node.items if isinstance(node, Items) else (node,):
        if not isinstance(item, Scalar) or item.is_empty:
            raise WrongSettingError(
                item.line, f"{action_id} takes a key or a list of keys, not {described(item)}: {_A_KEY}"
            )
        key = known.canonical_key(item.text)
        if key is None:
            best = _near_key(item.text, known)
            offer = f' Did you mean "{best}"?' if best else ""
            unknown = f"{shown(item.text)} is not a key that a terminal can send and tell from others"
            raise WrongSettingError(item.line, f"{unknown}.{offer} Note: {_A_KEY}")
        found.append(key)
    return tuple(dict.fromkeys(found))


def _near_key(written: str, known: Known) -> str | None:
    """What a mistyped key may have been, its modifiers and its own name looked at apart."""
    *modifiers, base = written.split("+")
    likely = base if known.canonical_key(base) else nearest(base, known.key_names)
    parts = [*(nearest(modifier, _MODIFIERS) for modifier in modifiers), likely]
    return known.canonical_key("+".join(part for part in parts if part)) if all(parts) else None


def _default_keys(action: KeyedAction, known: Known) -> tuple[str, ...]:
    return tuple(known.canonical_key(key) or key for key in action.keys)


def _drop_clashes(overrides: dict[str, _Override], known: Known, problems: Problems) -> None:
    """Take out overrides until no two actions that can meet share a key.

    Of two overrides the one further down goes. One that goes gets its default keys back, which another override may
    have taken, so each round looks at the whole table again; it ends at the latest with the shipped one.
    """
    actions, order = known.actions, list(overrides)
    shipped = {action.id: _default_keys(action, known) for action in actions}
    spelled = {key: written for action in actions for key, written in zip(shipped[action.id], action.keys, strict=True)}
    # What shares a key in the shipped table shadows on purpose.
    rivals = [
        (one, other)
        for one, other in combinations(actions, 2)
        if _meet(one, other) and not set(shipped[one.id]) & set(shipped[other.id])
    ]

    def keys_of(action: KeyedAction) -> tuple[str, ...]:
        override = overrides.get(action.id)
        return override.keys if override else shipped[action.id]

    def place(action: KeyedAction) -> int:
        return order.index(action.id) if action.id in overrides else -1

    def clashes() -> Iterator[tuple[KeyedAction, KeyedAction, str]]:
        for one, other in rivals:
            for key in keys_of(one):
                if key in keys_of(other):
                    yield (one, other, key) if place(one) > place(other) else (other, one, key)

    while clash := max(clashes(), key=lambda clash: place(clash[0]), default=None):
        gives_way, keeps, key = clash
        line = overrides.pop(gives_way.id).line
        kept_by = f"{keeps.id} (line {overrides[keeps.id].line})" if keeps.id in overrides else keeps.id
        problems.add(
            line,
            f'{gives_way.id} and {kept_by} cannot both have the key "{spelled.get(key, key)}". {_stays(gives_way)} '
            f"Choose a key that is free, or give {keeps.id} another one.",
        )


def _meet(one: KeyedAction, other: KeyedAction) -> bool:
    """Whether a key of the two would be ambiguous: in one context, or everywhere and in a pane."""
    contexts = {one.context, other.context}
    return len(contexts) == 1 or (EVERYWHERE in contexts and not contexts & MODES)


def _stays(action: KeyedAction) -> str:
    return f"{action.id} keeps {' and '.join(action.keys) or 'no key'}."
