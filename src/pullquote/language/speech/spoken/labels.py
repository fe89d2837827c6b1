"""Reads the labels that interviews and transcripts print before each turn: "Q:", "A.", "MARA VENN:", "Lee:"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal

import msgspec

from pullquote.language.model import EntityKind
from pullquote.language.segmentation.capitals import PARTICLES
from pullquote.language.speech.scenes import Stage
from pullquote.language.words import words
from pullquote.text import Span

LabelKind = Literal["question", "answer", "person", "other", "unknown"]


class Label(msgspec.Struct, frozen=True, gc=False):
    """The label of a turn. `key` is the same for all labels that mean the same speaker.

    `kind` says who it is: whoever asks, whoever answers, a person of the text, somebody whom only the exchange itself
    can make a speaker ("Moderator", the paper's name), or nobody known. `words` is the label without its colon, `start`
    where the speech after it begins. `person` is the first mention of the person in the text, if it names one.
    """

    paragraph: int
    kind: LabelKind
    key: str
    words: Span
    start: int
    person: Span | None = None


_LETTERS = re.compile(
    r"\s*[*_']{0,3}(?P<label>[QAFPR]|Question|Answer|Frage|Antwort|Pregunta|Respuesta|Réponse)[*_']{0,3}\s?"
    r"(?P<sign>[:.])[*_']{0,3}(?:\s+(?=\S)|\s*$)"
)
_NAMED = re.compile(
    r"\s*[*_']{0,3}(?P<label>[^\W\d_][^\n:*()\"“”«»„,;!?–—]{1,48}?)\s?(?:\([^()\n]{2,60}\))?[*_']{0,3}\s?:"
    r"[*_']{0,3}(?:\s+(?=\S)(?=[^\n]*[^\W\d_])|\s*$)"
)
_PAIRS = (
    ("Q", "A"),
    ("Q", "R"),
    ("F", "A"),
    ("P", "R"),
    ("Question", "Answer"),
    ("Question", "Réponse"),
    ("Frage", "Antwort"),
    ("Pregunta", "Respuesta"),
)
_DOTTED_TURNS = 3
_LONGEST_NAME = 5
_EDITORIAL = words(
    """
    note update updated correction clarification photo photos source sources breaking editor editors watch read more
    analysis opinion fact facts by
    """
)


def letter_labels(stage: Stage, paragraphs: Sequence[int]) -> list[Label]:
    """The "Q:" and "A:" labels of the text, of whatever language.

    Where no answers are labelled, the questions alone: they count only beside the names of those who answer.
    """
    found: dict[tuple[str, str], list[Label]] = defaultdict(list)
    for number in paragraphs:
        span = stage.paragraphs[number].span
        match = _LETTERS.match(stage.text, span.start, span.end)
        if match is not None:
            label = Label(number, "question", match["label"], Span(*match.span("label")), match.end())
            found[match["label"], match["sign"]].append(label)
    best: list[Label] = []
    for question, answer in _PAIRS:
        for sign in ":.":
            asked, answered = found.get((question, sign), []), found.get((answer, sign), [])
            enough = _DOTTED_TURNS if sign == "." else 2
            if asked and answered and len(asked) + len(answered) >= max(enough, len(best) + 1):
                answers = [msgspec.structs.replace(label, kind="answer") for label in answered]
                best = sorted((*asked, *answers), key=lambda label: label.paragraph)
    return best or max((found.get((question, ":"), []) for question, _ in _PAIRS), key=len)


def name_labels(stage: Stage, paragraphs: Sequence[int]) -> list[Label]:
    """The lines that begin with the name of a speaker and a colon, of the given paragraphs; not yet weighed."""
    matches: list[tuple[int, re.Match[str]]] = []
    for number in paragraphs:
        span = stage.paragraphs[number].span
        match = _NAMED.match(stage.text, span.start, span.end)
        if match is not None:
            matches.append((number, match))
    if not matches:
        return []
    people = _People(stage)
    labels = [people.label(number, Span(*match.span("label")), match.end()) for number, match in matches]
    asking = _askers(stage, [label for label in labels if label is not None])
    return [label for label in labels if label is not None and (label.kind != "unknown" or label.key in asking)]


def _askers(stage: Stage, labels: Sequence[Label]) -> set[str]:
    """The unknown labels that stand for whoever asks: most of their lines are questions, or a known label is longer."""
    asked: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for label in labels:
        if label.kind == "unknown":
            count[label.key] += 1
            asked[label.key] += (
                stage.text[label.start : stage.paragraphs[label.paragraph].span.end].rstrip().endswith("?")
            )
    longer = [label.key for label in labels if label.kind == "other"]
    asking = {key for key in count if count[key] > 1 and 2 * asked[key] > count[key]}
    return asking | {key for key in count if any(name.startswith(key) for name in longer)}


class _People:
    """The people of a text by the forms that labels give them: full name, surname, given name, initials."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.forms: dict[str, dict[int, Span]] = defaultdict(dict)
        for number, entity in enumerate(stage.cast.entities):
            if entity.kind == "person":
                self._add(number, entity.name, entity.mentions[0])

    def label(self, paragraph: int, span: Span, start: int) -> Label | None:
        """The words of `span` as a label, None where they name nobody who might take turns."""
        written = span.of(self.stage.text).strip(" '’.")
        parts = written.split()
        if not parts or len(parts) > _LONGEST_NAME or not all(_is_capital(part) for part in parts):
            return None
        if not {part.lower() for part in parts}.isdisjoint(_EDITORIAL):
            return None
        key = _folded(written)
        known = self.forms.get(key, {})
        if len(known) == 1:
            ((entity, mention),) = known.items()
            return Label(paragraph, "person", f"person {entity}", span, start, mention)
        kind = self._kind(paragraph, span)
        role = any(self.stage.lexicon.is_role(part.lower()) for part in parts)
        unknown = len(parts) > 1 and written.isupper() and kind in (None, "other")
        other = role or unknown or kind == "organization"
        return Label(paragraph, "other" if other else "unknown", key, span, start)

    def _kind(self, paragraph: int, span: Span) -> EntityKind | None:
        """The kind of the entity that a label ends with: "The Elgard Post"."""
        for name in self.stage.cast.names.get(paragraph, ()):
            if span.covers(name.span) and name.span.end == span.end:
                entity = self.stage.cast.entity_of(name.span)
                return None if entity is None else entity.kind
        return None

    def _add(self, number: int, name: str, mention: Span) -> None:
        parts = [part for part in re.split(r"[\s-]+", name) if part[:1].isalpha()]
        main = [part for part in parts if part.lower() not in PARTICLES] or parts
        if not parts:
            return
        initials = "".join(part[0] for part in main)
        forms = {name, parts[0], parts[-1], " ".join(parts[1:])}
        for form in sorted(form for form in forms if form):
            self.forms[_folded(form)].setdefault(number, mention)
        if len(initials) > 1:
            self.forms[_folded(initials)].setdefault(number, mention)


def _folded(written: str) -> str:
    return "".join(sign for sign in written.casefold() if sign.isalnum())


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word.lower() in PARTICLES
