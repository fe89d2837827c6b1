"""Speech that stands without quotation marks: what a dash, the label of an interview or a block quote sets off."""

from __future__ import annotations

from typing import Literal

import msgspec

from pullquote.language.speech.noun_phrases import Mention
from pullquote.text import Span

Origin = Literal["dash", "label", "block quote"]


class Turn(msgspec.Struct, frozen=True, gc=False):
    """One stretch of such speech, within one paragraph, with all that its form tells of who speaks.

    `outer` and `inner` both cover its words, unless marks stand around these. `speaker` is None where the form leaves
    the speaker open, and then nobody else is to be guessed; `rule` is one of proposals.RULES, `cue` the reporting word.
    `stands_for` is the mention that tells whom the speaker's mention means: "LEE:" stands for an Ann Lee named before.
    `goes_on` says that it is more of the turn before it. `resumes` is for marks that an earlier paragraph left open:
    turns never do.
    """

    outer: Span
    inner: Span
    origin: Origin
    speaker: Mention | None = None
    rule: str = ""
    cue: Span | None = None
    stands_for: Span | None = None
    goes_on: bool = False
    resumes: bool = False
