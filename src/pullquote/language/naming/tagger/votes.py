"""What the first reading of an article took each word for: the second reading hears it as a vote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pullquote.language.naming.tagger.lexemes import Lexeme

Votes = dict[str, dict[str, int]]
"""For each word how often it was read as each code: "" for no name, else its place in the name (A alone, B first,
M inside, E last) and the letter of the name's kind."""


def codes(labels: Sequence[str]) -> list[str]:
    """The code of each word of a run that was read as `labels`."""
    result: list[str] = []
    total = len(labels)
    for at, label in enumerate(labels):
        if label == "O":
            result.append("")
            continue
        first = label[0] == "B" or (at == 0) or labels[at - 1] == "O"
        last = at + 1 == total or labels[at + 1][0] != "I"
        place = ("A" if last else "B") if first else ("E" if last else "M")
        result.append(place + label[2:4])
    return result


def count(read: Iterable[tuple[Sequence[Lexeme], Sequence[str]]]) -> Votes:
    """The votes of runs, given as their words and codes."""
    votes: Votes = {}
    for lexemes, said in read:
        for lexeme, code in zip(lexemes, said, strict=True):
            if lexeme.upper:
                mine = votes.setdefault(lexeme.word, {})
                mine[code] = mine.get(code, 0) + 1
    return votes


def heard(votes: Votes, word: str, own: str | None) -> str:
    """What the other mentions of a word say, as a key: the commonest kind, whether all agree, whether there are
    several, and the place that the word has in longer names. `own` is what this mention said itself."""
    mine = votes.get(word)
    if mine is None:
        return ""
    kinds: dict[str, int] = {}
    places: dict[str, int] = {}
    total = 0
    for code, number in mine.items():
        number -= code == own
        if number:
            total += number
            kinds[code[1:]] = kinds.get(code[1:], 0) + number
            if code and code[0] != "A":
                places[code] = places.get(code, 0) + number
    if not total:
        return ""
    best = max(kinds, key=lambda kind: (kinds[kind], kind))
    place = max(places, key=lambda code: (places[code], code)) if places else ""
    agree = "=" if kinds[best] == total else "~" if 2 * kinds[best] > total else "?"
    return f"{best}{agree}{min(total, 3)}|{place}"
