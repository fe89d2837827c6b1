"""Why a quote is shown under its speaker, in one line: by which words, through which mention, how sure it is."""

from __future__ import annotations

from pullquote.desk.attribution import Attribution, name_of
from pullquote.desk.shown_dates import long_date
from pullquote.desk.story import Story
from pullquote.language import Quote, Speaker
from pullquote.text import Span

_EXCERPT = 32
"""Code points of the words around an antecedent."""

_NOBODY_FOUND = "no speaker was found in the text around it"


def evidence_line(story: Story, quote: int) -> str:
    """All of it: `“said” after the quote · “she” → Mara Venn, spoke just before: “Ms Venn opened …” · 87 of 100`.

    For a corrected quote when that was and what the program had found, for a guess that it is one.
    """
    attribution, found = story.attribution(quote), story.analysis.quotes[quote]
    if attribution.correction is not None:
        return f"{corrected_by_you(attribution)}; {_had_found(attribution, story.text)}"
    if attribution.found is None:
        return _NOBODY_FOUND
    line = because(story.text, found, attribution.found)
    guess = attribution.guess
    return f"perhaps {who(guess, story.text)}, too unsure to be shown: {line}" if guess is not None else line


def brief_evidence(story: Story, quote: int) -> str:
    """The same for a narrow place that has the speaker's name above it: the one thing that decided."""
    attribution, found = story.attribution(quote), story.analysis.quotes[quote]
    if attribution.correction is not None:
        return "corrected by you"
    speaker = attribution.found
    if speaker is None:
        return _NOBODY_FOUND
    if attribution.guess is not None:
        return f"perhaps {who(speaker, story.text)}"
    mention = _one_line(speaker.mention.of(story.text))
    reason = _reason(story.text, found, speaker)
    return f"“{mention}” · {reason}" if speaker.name and speaker.name not in mention else reason


def because(text: str, quote: Quote, speaker: Speaker) -> str:
    """The evidence for a speaker that the program found."""
    return " · ".join((_reason(text, quote, speaker), resolution(text, speaker), confidence(speaker)))


def resolution(text: str, speaker: Speaker) -> str:
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


def corrected_by_you(attribution: Attribution) -> str:
    """That the reader corrected it, and when."""
    correction = attribution.correction
    date = long_date(correction.modified) if correction is not None else ""
    return f"corrected by you on {date}" if date else "corrected by you"


def _had_found(attribution: Attribution, text: str) -> str:
    correction, found = attribution.correction, attribution.found
    if found is None:
        return "the program had found nobody"
    if correction is not None and correction.speaker == name_of(found, text):
        return f"the program had found the same ({confidence(found)})"
    return f"the program had found {who(found, text)} ({confidence(found)})"


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
