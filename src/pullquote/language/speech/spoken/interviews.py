"""Reads interviews and transcripts, whose turns begin with a label instead of standing in quotation marks."""

from __future__ import annotations

from collections import Counter

from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.speech.scenes import Stage
from pullquote.language.speech.spoken.attributions import DASHES
from pullquote.language.speech.spoken.labels import Label, letter_labels, name_labels
from pullquote.language.speech.turns import Turn
from pullquote.text import Span

_RULE = "label of an interview"
_NAMED_TURNS = 3
_BRACKETS = frozenset("()[]")
_MOST_UNLABELLED = 0.5


def interview_turns(stage: Stage) -> dict[int, list[Turn]]:
    """The turns of an interview, by paragraph; none where the text is no interview.

    It is one if "Q:" and "A:" lines both occur, or if three lines and more begin with the name of a speaker, one of
    them twice: a "Note:" or a list of three ministers is no conversation. Whoever asks under a mere "Q:" has no name;
    whoever answers under "A:" is the one person whom the introduction names, if there is just one.
    """
    body = [number for number in range(len(stage.paragraphs)) if stage.role(number) == "body"]
    labels = _weighed(letter_labels(stage, body), name_labels(stage, body))
    if not labels:
        return {}
    answering = _interviewee(stage, labels[0].paragraph)
    labelled = {label.paragraph: label for label in labels}
    alone = {label.paragraph for label in labels if _stands_alone(stage, label)}
    end = labels[-1].paragraph + (2 if labels[-1].paragraph in alone else 1)
    region = [number for number in body if labels[0].paragraph <= number < end]
    exchange = len({label.key for label in labels}) > 1
    dense = exchange and len(labels) >= _MOST_UNLABELLED * (len(region) - len(alone))
    turns: dict[int, list[Turn]] = {}
    label, begun = labels[0], False
    for number in region:
        if number in labelled:
            label, begun = labelled[number], False
        elif not (dense if begun else label.paragraph in alone):
            continue
        if number in alone or (number not in labelled and _is_aside(stage, number)):
            continue
        turn = _turn(stage, number, label, answering, begun)
        if turn is not None:
            turns[number] = [turn]
            begun = True
    return turns


def _stands_alone(stage: Stage, label: Label) -> bool:
    """Whether a label fills its line, so that the speech begins with the next paragraph."""
    return not stage.text[label.start : stage.paragraphs[label.paragraph].span.end].strip()


def _weighed(letters: list[Label], named: list[Label]) -> list[Label]:
    """The labels that make an interview, in order; none where the evidence is too weak."""
    count = Counter(label.key for label in named)
    people = any(label.kind == "person" for label in named)
    talk = [label for label in named if label.kind == "person" or count[label.key] > 1]
    enough = people and len(talk) + len(letters) >= _NAMED_TURNS and any(count[label.key] > 1 for label in talk)
    lettered = {label.paragraph for label in letters}
    answers = any(label.kind == "answer" for label in letters)
    found = letters if answers or enough else []
    found = [*found, *(label for label in talk if enough and label.paragraph not in lettered)]
    return sorted(found, key=lambda label: label.paragraph)


def _interviewee(stage: Stage, first: int) -> Span | None:
    """The mention of the only person named before paragraph `first`, in the body or else in the headlines."""
    for roles in (("body",), ("headline",)):
        people: dict[int, Span] = {}
        for number in range(first):
            if stage.role(number) not in roles:
                continue
            for name in stage.cast.names.get(number, ()):
                entity = stage.cast.number.get(name.span)
                if entity is not None and stage.cast.entities[entity].kind == "person":
                    people.setdefault(entity, name.span)
        if len(people) == 1:
            return next(iter(people.values()))
    return None


def _turn(stage: Stage, paragraph: int, label: Label, answering: Span | None, goes_on: bool) -> Turn | None:
    """The words of one paragraph that `label` gives to its speaker; None where marks of their own tell more."""
    span = stage.paragraphs[paragraph].span
    words = _trimmed(stage.text, Span(label.start if paragraph == label.paragraph else span.start, span.end))
    opening = next((pair for pair in stage.pairs.get(paragraph, []) if pair.outer.start == words.start), None)
    inner = words
    if opening is not None and opening.outer.end >= words.end:
        words, inner = opening.outer, opening.inner
    elif opening is not None and label.kind in ("person", "other"):
        return None
    mention, stands_for = _speaker(label, answering)
    return Turn(words, inner, "label", mention, _RULE, None, stands_for, goes_on=goes_on)


def _speaker(label: Label, answering: Span | None) -> tuple[Mention | None, Span | None]:
    """The mention of whoever speaks under a label, and the mention of the person that it stands for."""
    if label.kind == "question":
        return None, None
    if label.kind == "answer":
        return (None if answering is None else Mention(answering, "name")), None
    return Mention(label.words, "name" if label.person else "role"), label.person


def _is_aside(stage: Stage, paragraph: int) -> bool:
    """Whether a line between two turns is no speech: "(Laughter)", "— Mara Venn"."""
    words = stage.paragraphs[paragraph].tokens.words
    return words[0] in DASHES or (words[0] in _BRACKETS and words[-1] in _BRACKETS)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
