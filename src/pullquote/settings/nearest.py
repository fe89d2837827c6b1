"""Find what a mistyped name was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 60


def nearest(name: str, choices: Iterable[str]) -> str | None:
    """The choice most like `name`, in any case, or None if none is near; "save" is near "passage.save" too.

    Likeness is the normalised indel similarity (rapidfuzz's `ratio`).
    """
    # Nothing is mistyped as a rule, so a normal start does not pay for this import.
    from rapidfuzz import fuzz

    def likeness(choice: str) -> float:
        whole, last = choice.casefold(), choice.casefold().rpartition(".")[2]
        # A whole name that is as like wins over the end of one.
        return max(fuzz.ratio(wanted, whole), fuzz.ratio(wanted, last) - 1)

    wanted = name.casefold()
    best = max(sorted(choices), key=likeness, default=None)
    return best if best is not None and likeness(best) >= _ALIKE else None


def did_you_mean(name: str, choices: Iterable[str]) -> str:
    """The sentence that offers the nearest choice, with a space before it; "" if none is near."""
    best = nearest(name, choices)
    return f' Did you mean "{best}"?' if best else ""
