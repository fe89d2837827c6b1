"""Tells speech from names and titles in German, where a capital at the start of quoted words tells nothing."""

from __future__ import annotations

from bisect import bisect_left

from pullquote.language.speech.german.rules import is_reported, said_by_nobody, slogan_before
from pullquote.language.speech.german.sayings import UNNAMED
from pullquote.language.speech.items import Item
from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene
from pullquote.language.words import words

_SURE = 0.78
_FAIRLY_SURE = 0.7
_SHORT = 3
_FAR = 20
_NEAR = 3
_LONGEST_NAME = 8
_LONGEST_ALIAS = 5
_ENDS = frozenset(",.!?…")
_STOPS = frozenset(".!?")
_PREDICATES = words("als ein eine einen einem einer keine kein keinen")
_DEFINITE = words("der die das dem den des")
_READING = words("lautet lautete lauten lauteten")
_NAMING = words("nennt nennen nannte nannten")
_ALIASES = words("kurz deutsch englisch titel name namen codename abkürzung")
_KNOWN = words("bekannt bekannte bekannten bekannter bekanntes bekanntem")
_SPEAKING = words("sprach sprachen spricht sprechen gesprochen")
_WARNING = words("warnt warnen warnte warnten gewarnt")
_THREATENING = words("droht drohen drohte drohten gedroht")
_ADVISING = words("rät raten riet rieten geraten mahnt mahnte mahnten")
_GOVERNING = {
    "von": _SPEAKING,
    "vom": _SPEAKING,
    "vor": _WARNING,
    "mit": _THREATENING,
    "zu": _ADVISING,
    "zur": _ADVISING,
}
_IS = words("ist sei war wäre sind seien")
_ACCUSING = words(
    """
    wirft werfen warf warfen vorwirft vorwerfen vorwarf vorwarfen vorgeworfen attestiert attestierte attestierten
    bescheinigt bescheinigte bescheinigten unterstellt unterstellte unterstellten
    """
)
"""Verbs that say of somebody what stands in the marks, without an article: warf ihm „Wortbruch“ vor."""
_DEMANDING = words(
    """
    wittert witterte wittern fordert fordern forderte forderten verlangt verlangte verlangten verspricht versprach
    versprachen beklagt beklagte beklagten
    """
)
"""Verbs whose object right behind them may be quoted words: forderte „Freiheit“."""
_REPORTING = frozenset(("speaker before the subjunctive",))
_TELLING = frozenset(("cue after the quote", "source after the quote", "cue closes the sentence"))
_DISTANT = _TELLING | frozenset(("cue earlier in the sentence",))
_JUDGING = frozenset(("colon before the quote", "goes on from the quote before"))


def is_german_speech(scene: Scene, quotation: Quotation, proposal: Proposal | None, body: bool) -> bool:
    """Whether somebody says these words; `body` says that they stand in the story itself.

    A few words need a reporting word beside them; words that begin with a capital and end without a sign of their own
    are the name of something unless somebody is told to say them.
    """
    item = scene.line.items[quotation.item]
    before = scene.line.items[quotation.item - 1].lower if quotation.item else ""
    if _is_compound(scene, quotation) or _is_called(scene, quotation, proposal, before) or _is_titled(scene, proposal):
        return False
    if quotation.words > _SHORT and said_by_nobody(scene, quotation):
        return body
    if before == ":" and item.final in _STOPS and quotation.words > 1 and proposal is not None:
        return True
    cue = proposal is not None and (proposal.cue is not None or proposal.rule in _REPORTING)
    sure = proposal is not None and cue and proposal.confidence >= _SURE
    told = (
        quotation.set_off
        and proposal is not None
        and (before == ":" or proposal.rule in _TELLING or (before == "," and proposal.rule == "cue before the quote"))
    )
    if quotation.words <= _SHORT:
        return sure and (not quotation.titled or told or _names(scene, quotation, proposal))
    if quotation.titled and not (sure and told):
        return sure and (_names(scene, quotation, proposal) or not scene.line.items[quotation.item - 1].capital)
    named = item.capital and quotation.words <= _LONGEST_NAME and not _is_ended(item)
    if named and not (proposal is not None and proposal.rule in _JUDGING):
        return proposal is not None and cue and proposal.confidence >= _FAIRLY_SURE
    if not cue and not quotation.set_off and quotation.words <= _LONGEST_ALIAS and not is_reported(scene, quotation):
        return False
    return body or proposal is not None


def _is_compound(scene: Scene, quotation: Quotation) -> bool:
    """Whether the quoted words begin a compound: der „Ja“-Ruf."""
    items, after = scene.line.items, quotation.item + 1
    return after < len(items) and items[after].lower == "-" and items[after].start == items[quotation.item].end


def _is_called(scene: Scene, quotation: Quotation, proposal: Proposal | None, before: str) -> bool:
    """Whether the words beside the marks say that they hold the name of something, whoever reports there."""
    items, lexicon = scene.line.items, scene.finder.lexicon
    item = items[quotation.item]
    if before in ("sich", "selbst"):
        near = items[max(0, quotation.item - _NEAR) : quotation.item + _NEAR]
        return any(item.lower in _NAMING for item in near)
    if quotation.words > _LONGEST_NAME or _is_ended(item):
        return False
    if quotation.words <= _LONGEST_ALIAS and (before in ("(", "laut") or before in lexicon.works):
        return True
    if before == ":" and quotation.item > 1 and items[quotation.item - 2].lower in _ALIASES:
        return True
    following = items[quotation.item + 1].lower if quotation.item + 1 < len(items) else ""
    if before == "als" and following in _KNOWN:
        return True
    if not item.capital:
        return False
    noun = items[quotation.item - 1].kind == "word" and items[quotation.item - 1].capital
    noun = noun and before not in lexicon.small
    if noun and following != "," and proposal is not None and proposal.rule in _DISTANT:
        return before not in UNNAMED
    spoken = following in lexicon.cues or following in lexicon.split_verbs or quotation.words <= _SHORT
    return (following == "(" and before != ":") or (before in _DEFINITE and spoken)


def _is_titled(scene: Scene, proposal: Proposal | None) -> bool:
    """Whether the words are only how something is called: "Der Titel lautet „…“"."""
    if proposal is None or proposal.cue is None:
        return False
    items = scene.line.items
    cue = bisect_left(items, proposal.cue.start, key=lambda item: item.start)
    told = bisect_left(items, proposal.mention.span.end, key=lambda item: item.end)
    if max(cue, told) >= len(items):
        return False
    return items[cue].lower in _READING and items[told].lower in scene.finder.lexicon.works


def _cue_word(scene: Scene, proposal: Proposal) -> str:
    """The reporting word of a proposal, in lower case."""
    items, cue = scene.line.items, proposal.cue
    at = bisect_left(items, cue.start, key=lambda item: item.start) if cue is not None else len(items)
    return items[at].lower if at < len(items) else ""


def _is_ended(item: Item) -> bool:
    return item.final in _ENDS


def _names(scene: Scene, quotation: Quotation, proposal: Proposal | None) -> bool:
    """Whether the cue calls something by the quoted words: nannte es einen „Skandal“."""
    items = scene.line.items
    before = items[quotation.item - 1].lower if quotation.item else ""
    if proposal is None or proposal.cue is None:
        return False
    if before in _PREDICATES or before in _DEMANDING or slogan_before(scene, quotation) is not None:
        return True
    if before not in _DEFINITE and _cue_word(scene, proposal) in _ACCUSING:
        return True
    if before in _IS:
        return True
    verbs = _GOVERNING.get(before)
    if verbs is None:
        return False
    first, last = scene.line.bounds(quotation.item)
    near = items[max(first, quotation.item - _FAR) : min(last, quotation.item + _NEAR)]
    return any(item.lower in verbs for item in near)
