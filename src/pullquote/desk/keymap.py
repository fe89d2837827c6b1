"""Which key does what: the action table with the reader's own keys put in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pullquote.desk.actions import ACTIONS, Action, Context


class Keymap:
    """Actions by context and key.

    `own` maps action ids to the keys that replace the default ones; keys are in canonical form.
    """

    def __init__(self, own: Mapping[str, Sequence[str]], actions: Sequence[Action] = ACTIONS) -> None:
        self._keys: dict[str, tuple[str, ...]] = {a.id: tuple(own.get(a.id, a.keys)) for a in actions}
        self._actions = {action.id: action for action in actions}
        self._by_key: dict[tuple[Context, str], str] = {}
        for action in actions:
            for key in self._keys[action.id]:
                self._by_key.setdefault((action.context, key), action.id)

    def action(self, contexts: Sequence[Context], key: str) -> str | None:
        """Id of the action that `key` stands for in the first of `contexts` that knows it."""
        return next((self._by_key[context, key] for context in contexts if (context, key) in self._by_key), None)

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys of an action, the first one to be shown."""
        return self._keys[action_id]

    def __getitem__(self, action_id: str) -> Action:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[Action]:
        return iter(self._actions.values())
