"""Who said a quote, and why: what the program found, by which words and how surely, and what the reader says. This is
where it is decided."""

from __future__ import annotations

import msgspec

from pullquote.desk.shown_dates import long_date
from pullquote.language import Quote, Speaker
from pullquote.notebook import Correction
from pullquote.text import Span

_NAMING_NOBODY = frozenset(
    (
        *("he", "she", "they", "it", "we", "i", "you"),
        *("er", "sie", "es", "wir", "ich"),
        *("il", "elle", "ils", "elles", "nous", "je", "on"),
        *("él", "ella", "ellos", "ellas"),
        *("one", "another", "some", "others", "several", "many", "most", "few", "a few", "both", "all", "each", "none"),
        *("nobody", "no one", "somebody", "someone", "anybody", "anyone", "everybody", "everyone"),
        *("einer", "eine", "jemand", "niemand", "keiner", "jeder", "anderer", "andere", "ein anderer", "eine andere"),
        *("manche", "mancher", "einige", "mehrere", "viele", "alle", "beide"),
        *("certains", "certaines", "d'autres", "un autre", "une autre", "l'un", "l'une", "l'autre", "quelqu'un"),
        *("quelques-uns", "quelques-unes", "plusieurs", "beaucoup", "tous", "toutes", "chacun", "chacune", "personne"),
        *("alguien", "nadie", "uno", "una", "otro", "otra", "otros", "otras", "algunos", "algunas"),
        *("varios", "varias", "muchos", "muchas", "todos", "todas"),
    )
)
"""Mentions that tell nothing of who it was: pronouns, and indefinite words that stand alone."""

_EXCERPT = 32
"""Code points of the words around an antecedent."""

_CORRECTED = "corrected by you"
_NOBODY_FOUND = "no speaker was found in the text around it"


class Attribution(msgspec.Struct, frozen=True):
    """Who said one quote.

    `found` is what the program found, None when it found nobody. `correction` is the reader's word; it wins.
    `threshold` is the least confidence with which a speaker that was found is shown, from 0 to 1.
    """

    found: Speaker | None
    threshold: float
    correction: Correction | None = None

    @property
    def shown(self) -> Speaker | None:
        """What the program found, where that counts: it is sure enough, and the reader has said nothing else."""
        return self.found if self.correction is None and not self._is_too_unsure else None

    @property
    def guess(self) -> Speaker | None:
        """What the program found but is too unsure of; None once the reader has said who it was."""
        return self.found if self.correction is None and self._is_too_unsure else None

    @property
    def is_doubtful(self) -> bool:
        """Whether the speaker is shown, but in the lower half of what is above the threshold."""
        return self.shown is not None and self.shown.confidence < self.doubtful_below

    @property
    def doubtful_below(self) -> float:
        """The confidence below which a speaker that is shown is doubtful: halfway between the threshold and 1."""
        return (self.threshold + 1) / 2

    def name(self, text: str) -> str | None:
        """Under which name the quote is shown: the speaker's, or the words of `text` that name nobody in person ("a
        spokesman"). None when it is unattributed, also where all that is known is a pronoun or a word like "others"."""
        if self.correction is not None:
            return self.correction.speaker
        return name_of(self.shown, text) if self.shown is not None else None

    @property
    def _is_too_unsure(self) -> bool:
        return self.found is not None and self.found.confidence < self.threshold


def name_of(speaker: Speaker, text: str) -> str | None:
    """The name of a speaker that was found, else the words of the mention, unless they name nobody ("she", "some")."""
    if speaker.name:
        return speaker.name
    mention = speaker.mention.of(text)
    words = " ".join(mention.casefold().replace("’", "'").split())
    return mention if words and words not in _NAMING_NOBODY else None


def evidence_line(text: str, quote: Quote, attribution: Attribution) -> str:
    """Why a quote of `text` is shown under its speaker, in one line:
    `“said” after the quote · “she” → Mara Venn, spoke just before: “Ms Venn opened …” · 87 of 100`.

    For a corrected quote when that was and what the program had found, for a guess that it is one.
    """
    if attribution.correction is not None:
        date = long_date(attribution.correction.modified)
        return f"{_CORRECTED}{f' on {date}' if date else ''}; the program had found {_had_found(attribution, text)}"
    if attribution.found is None:
        return _NOBODY_FOUND
    line = because(text, quote, attribution.found)
    guess = attribution.guess
    return f"perhaps {who(guess, text)}, too unsure to be shown: {line}" if guess is not None else line


def brief_evidence(text: str, quote: Quote, attribution: Attribution) -> str:
    """The same for a narrow place that has the speaker's name above it: the one thing that decided."""
    if attribution.correction is not None:
        return _CORRECTED
    speaker = attribution.found
    if speaker is None:
        return _NOBODY_FOUND
    if attribution.guess is not None:
        return f"perhaps {who(speaker, text)}"
    mention = _one_line(speaker.mention.of(text))
    reason = _reason(text, quote, speaker)
    return f"“{mention}” · {reason}" if speaker.name and speaker.name not in mention else reason


def because(text: str, quote: Quote, speaker: Speaker) -> str:
    """The evidence for a speaker that the program found."""
    return " · ".join((_reason(text, quote, speaker), _resolution(text, speaker), confidence(speaker)))


def _resolution(text: str, speaker: Speaker) -> str:
    """Whom the mention names, through which other mention, and why that one."""
    mention = _one_line(speaker.mention.of(text))
    if speaker.name is None:
        return f"“{mention}”, not named"
    if speaker.name == mention:
        return mention
    antecedent, how = speaker.evidence.antecedent, speaker.evidence.how
    parts = [f"“{mention}” → {speaker.name}"]
    if antecedent is not None:
        parts.append(f"{how}: {_excerpt(text, antecedent)}" if how else f"named in {_excerpt(text, antecedent)}")
    elif how:
        parts.append(how)
    return ", ".join(parts)


def confidence(speaker: Speaker) -> str:
    """How sure the program is: `87 of 100`."""
    return f"{round(speaker.confidence * 100)} of 100"


def who(speaker: Speaker, text: str) -> str:
    """The name of a speaker that was found, else the words that stand for it, in quotation marks."""
    return name_of(speaker, text) or f"“{_one_line(speaker.mention.of(text))}”"


def _had_found(attribution: Attribution, text: str) -> str:
    correction, found = attribution.correction, attribution.found
    if found is None:
        return "nobody"
    is_same = correction is not None and correction.speaker == name_of(found, text)
    return f"{'the same' if is_same else who(found, text)} ({confidence(found)})"


def _reason(text: str, quote: Quote, speaker: Speaker) -> str:
    """The rule, with the word that was its cue in the place of the word “cue”."""
    rule = speaker.evidence.rule
    if quote.cue is None:
        return rule
    cue = f"“{_one_line(quote.cue.of(text))}”"
    return f"{cue}{rule.removeprefix('cue')}" if rule.startswith("cue ") else f"{rule}, {cue}"


def _excerpt(text: str, span: Span) -> str:
    """The words at `span` and what comes after them in the same line, about `_EXCERPT` code points."""
    line = text[span.start :].partition("\n")[0]
    if len(line) <= max(_EXCERPT, span.length):
        return f"“{line}”"
    room = max(_EXCERPT, span.length)
    cut = line[:room] if line[room].isspace() else line[:room].rpartition(" ")[0]
    return f"“{(cut if len(cut) >= span.length else line[: span.length]).rstrip()} …”"


def _one_line(words: str) -> str:
    return " ".join(words.split())
