"""Who said a quote: what the program found, how sure that is, and what the reader says. This is where it is decided."""

from __future__ import annotations

import msgspec

from pullquote.language import Speaker
from pullquote.notebook import Correction

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
