"""What is told of a quotation, and of a quotation and a candidate together: the features that the ranker weighs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from pullquote.language.ranking.candidates import Candidate
from pullquote.language.ranking.context import SpeakerContext, word_at
from pullquote.language.segmentation.paragraphs import Role
from pullquote.language.speech.cues import Clause
from pullquote.language.speech.proposals import Proposal, Said
from pullquote.language.speech.quotations import Quotation
from pullquote.language.words import words
from pullquote.text import Span

_VERBS = words("is are was were be been am has have had do does did will would can could should isn’t don’t it’s i’m")
_PERSONS = words("i we you my our your me us he she they it this that")
_REACH = 6
_FAR = 60
_RIVALS = 8
_STEPS = (0, 1, 2, 3, 4, 5, 7, 10, 15, 25)
_LENGTHS = (1, 2, 3, 5, 8, 15, 30)


class Query(msgspec.Struct, frozen=True, gc=False):
    """A quotation whose speaker is asked for.

    `context` is its paragraph, of the given `role`; `inside` are the words of the quotation. `proposed` is what
    the rules propose, the likeliest first. `last` is the quotation before, anywhere in the text, `prior` the one before
    that; `since` counts the paragraphs of the story from `last` on.
    """

    text: str
    context: SpeakerContext
    quotation: Quotation
    proposed: tuple[Proposal, ...]
    last: Said | None
    prior: Said | None
    role: Role
    inside: tuple[str, ...]
    since: int


def step(distance: int) -> str:
    """A distance in items, rounded to a few steps."""
    for number, limit in enumerate(_STEPS):
        if distance <= limit:
            return str(number)
    return "*"


def about_quotation(query: Query, earlier: SpeakerContext | None) -> list[str]:
    """The features of a quotation alone; `earlier` is the paragraph of the body before its own."""
    context, quotation = query.context, query.quotation
    items, at = context.line.items, quotation.item
    item = items[at]
    first, end = context.line.bounds(at)
    length = next((limit for limit in _LENGTHS if quotation.words <= limit), 99)
    before, after = context.classes[max(0, at - 3) : at], context.classes[at + 1 : at + 4]
    told = [
        "Q",
        "Qk=" + quotation.kind,
        f"Qs={quotation.set_off:d}{quotation.needs_cue:d}{quotation.titled:d}{quotation.resumes:d}",
        f"Qn={length}",
        f"Qc={item.capital:d}{item.final}",
        "Qb=" + before,
        "Qa=" + after,
        "Qb1=" + before[-1:] + item.final,
        "Qa1=" + item.final + after[:1],
        "Qbw=" + word_at(items, at - 1),
        "Qaw=" + word_at(items, at + 1),
        f"Qf={at == first:d}{at + 1 == end:d}",
        f"Qp={at == 0:d}{at + 1 == len(items):d}{first == 0:d}",
        f"Qi={min(bisect_left(context.line.at, at), 3)}",
        f"Qm={min(len(context.line.at), 4)}",
        "Qr=" + query.role,
        f"Qv={min(len(context.scene.clauses_between(max(first, at - _FAR), min(end, at + _FAR))), 3)}",
        f"Qv={min(len(context.scene.clauses), 4)}p",
    ]
    last = query.last
    if last is None:
        told.append("L=")
    else:
        apart = min(query.since, 4)
        told.append(f"L={apart}{last.quotation.kind}")
        told.append(f"Ls={apart}{last.proposal is not None:d}{quotation.resumes:d}")
        if last.proposal is not None:
            told.append(f"Lr={last.proposal.rule}{min(apart, 2)}")
    if earlier is not None:
        told.append("E=" + earlier.classes[-2:])
        told.append(f"Eq={min(len(earlier.line.at), 2)}")
    top = query.proposed[0].rule if query.proposed else ""
    told.append("T=" + top)
    told += _inside(query.inside)
    return told


def _inside(words: Sequence[str]) -> list[str]:
    """What the words of a quotation tell: sentences have verbs and pronouns, titles and terms have capitals."""
    if not words:
        return ["I="]
    lower = [word.lower() for word in words[:_FAR]]
    told = ["I1=" + lower[0], "I9=" + lower[-1]]
    told.append(f"Iv={not _VERBS.isdisjoint(lower):d}{not _PERSONS.isdisjoint(lower):d}")
    told.append(f"Ic={min(sum(word[0].isupper() for word in words[1:_FAR]), 3)}{min(len(words), 5)}")
    return told


def about_pair(query: Query, context: SpeakerContext, number: int) -> list[str]:
    """The features of a quotation and candidate `number` of `context` together."""
    candidate = context.candidates[number]
    told: list[str] = []
    place = _place(query, context, candidate)
    told.append("o=" + place)
    told.append("ok=" + place + candidate.mention.kind)
    if context is query.context:
        told += _same_paragraph(query, context, number, place)
    else:
        told += _other_paragraph(context, candidate, place)
    told += _proposals(query, candidate)
    told += _history(query, candidate, place)
    if candidate.mention.kind == "name":
        name = candidate.mention.span.of(query.text).split()
        told.append(f"in={name[-1] in query.inside:d}")
    return told


def _place(query: Query, context: SpeakerContext, candidate: Candidate) -> str:
    """Where the candidate stands: before or after, in the same sentence, the same paragraph, or paragraphs away."""
    apart = context.ordinal - query.context.ordinal
    if apart:
        return f"{max(-4, min(apart, 2))}"
    side = "b" if candidate.first < query.quotation.item else "a"
    sentences = candidate.sentence - context.line.sentence[query.quotation.item]
    return side + str(max(-3, min(sentences, 3)))


def _same_paragraph(query: Query, context: SpeakerContext, number: int, place: str) -> list[str]:
    at, classes, candidate = query.quotation.item, context.classes, context.candidates[number]
    if candidate.first < at:
        start, end = candidate.last, at
    else:
        start, end = at + 1, max(at + 1, context.begins[number])
    gap = end - start
    between = classes[max(start, end - _FAR) : end] if candidate.first < at else classes[start : min(end, start + _FAR)]
    told = ["g=" + place + step(gap)]
    if gap <= _REACH:
        told.append("pt=" + place[0] + between)
    quoted = between.count("Q")
    told.append(f"gq={place}{min(quoted, 2)}")
    told.append(f"gn={place}{min(between.count('N'), 2)}{min(between.count('P'), 1)}")
    told.append(f"gv={place}{min(between.count('V'), 2)}{min(between.count('W') + between.count('G'), 1)}")
    told.append(f"gs={place}{':' in between:d}{';' in between:d}{min(between.count(','), 2)}")
    told.append(f"gt={place}{'t' in between:d}{'R' in between:d}{'c' in between:d}{'p' in between:d}")
    items = context.line.items
    if gap <= _REACH:
        spelt = (index for index in range(start, end) if classes[index].isalpha() and classes[index] not in "NQ")
        told += ["bw=" + place[0] + items[index].lower for index in spelt]
    told += _rank(context, number, at, place)
    clause = _nearest(candidate.clauses, at)
    if clause is None:
        told.append("cl=" + place)
        told.append(f"cl={place}q{min(quoted, 1)}")
        return told
    cue_gap = at - clause.last if clause.first < at else clause.first - at - 1
    side = "b" if clause.first < at else "a"
    crossed = classes[max(clause.last, at - _FAR) : at] if side == "b" else classes[at + 1 : clause.first][:_FAR]
    told.append(f"cl={place}{clause.form}")
    told.append(f"cg={place}{side}{step(cue_gap)}")
    told.append(f"cq={place}{side}{min(crossed.count('Q'), 2)}{clause.inverted:d}")
    told.append(f"cv={place}{side}{min(crossed.count('V'), 2)}")
    told.append("cc=" + place + side + crossed[:3] if len(crossed) < 4 else "cc=" + place + side + "*")
    told.append("cW=" + side + context.line.items[clause.first].lower)
    told.append("cx=" + side + classes[clause.last : clause.last + 2])
    return told


def _rank(context: SpeakerContext, number: int, at: int, place: str) -> list[str]:
    """How many others stand nearer on the same side in the same sentence, and how many of these report."""
    candidate = context.candidates[number]
    nearer = reporting = 0
    step = 1 if candidate.first < at else -1
    others = range(number + step, number + step * _RIVALS, step)
    for index in others:
        if not 0 <= index < len(context.candidates):
            break
        other = context.candidates[index]
        if other.sentence != candidate.sentence or (other.first < at) != (candidate.first < at):
            break
        nearer += 1
        reporting += bool(other.clauses)
    own = bool(candidate.clauses)
    return [f"k={place}{min(nearer, 3)}", f"kr={place}{min(reporting, 2)}{own:d}", f"kn={place}{min(nearer, 2)}{own:d}"]


def _other_paragraph(context: SpeakerContext, candidate: Candidate, place: str) -> list[str]:
    from_end = context.line.sentence[-1] - candidate.sentence
    after = context.classes[candidate.last :][-_FAR:]
    told = [
        f"s={place}{min(candidate.sentence, 2)}",
        f"e={place}{min(from_end, 3)}",
        f"eq={place}{min(after.count('Q'), 2)}",
        f"en={place}{min(after.count('N') + after.count('P'), 3)}",
        "ez=" + place + after[-2:],
    ]
    if candidate.clauses:
        clause = candidate.clauses[-1]
        tail = context.classes[clause.last :][-_FAR:]
        told.append(f"ec={place}{clause.form}{min(from_end, 1)}{min(tail.count('Q'), 1)}")
        told.append(f"et={place}{step(len(tail))}{tail[-1:]}")
    else:
        told.append(f"ec={place}{min(from_end, 1)}")
    return told


def _nearest(clauses: tuple[Clause, ...], at: int) -> Clause | None:
    return min(clauses, key=lambda clause: at - clause.last if clause.first < at else clause.first - at, default=None)


def _proposals(query: Query, candidate: Candidate) -> list[str]:
    told: list[str] = []
    for rank, proposal in enumerate(query.proposed):
        if is_same(proposal.mention.span, candidate):
            told.append("R=" + proposal.rule)
            told.append(f"R{min(rank, 2)}")
            if not rank:
                told.append("RR=" + proposal.rule)
                told.append("Rk=" + candidate.mention.kind)
    if not told:
        told.append("R-" if query.proposed else "R0")
    return told


def is_same(proposed: Span, candidate: Candidate) -> bool:
    """Whether a rule's mention is the candidate; the candidate may end earlier, where its noun does."""
    return proposed.start == candidate.mention.span.start and proposed.end >= candidate.mention.span.end


def _history(query: Query, candidate: Candidate, place: str) -> list[str]:
    last = query.last
    if last is None or last.proposal is None:
        return ["h="]
    apart = min(query.since, 3)
    mention, before = candidate.mention, last.proposal.mention
    if mention.span == before.span:
        relation = "same"
    elif (
        mention.kind == "name" and before.kind == "name" and _surname(query, candidate) == _word(query, before.span.end)
    ):
        relation = "name"
    else:
        relation = mention.kind[0] + before.kind[0]
    told = [f"h={apart}{relation}", f"ho={place}{relation}", f"hq={apart}{relation}{query.quotation.item == 0:d}"]
    told.append(f"hk={relation}{last.quotation.kind[0]}{query.quotation.kind[0]}{apart}{query.quotation.set_off:d}")
    told.append(f"hc={relation}{apart}{bool(candidate.clauses):d}")
    prior = query.prior
    if prior is not None and prior.proposal is not None:
        told.append(f"hp={prior.proposal.mention.span == mention.span:d}{relation}{apart}")
    return told


def _surname(query: Query, candidate: Candidate) -> str:
    return _word(query, candidate.mention.span.end)


def _word(query: Query, end: int) -> str:
    """The word that ends at offset `end`."""
    start = end
    while start and query.text[start - 1].isalnum():
        start -= 1
    return query.text[start:end]
