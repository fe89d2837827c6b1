"""Finds the reporting words of a German paragraph and their subjects: “sagte X”, “wie X mitteilte”, “X zufolge”."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.cues import Clause, Form
from pullquote.language.german_finder import GermanFinder, Segment, segments_of
from pullquote.language.german_phrases import ARTICLES, Part
from pullquote.language.items import Item, Line
from pullquote.language.phrases import Mention
from pullquote.language.words import words

_PASSIVE = words("wird wurde werden wurden worden")
_PLURAL = ("en", "sind", "hatten", "haben")
_AS = words("wie")
_RELATIVE = words("der die das welcher welche welches")
_TOLD_IN = words("in im aus auf bei beim von vom seitens laut")
_WANTING = words("will wollen wollte wollten")
_CERTAIN = words("der er ich wir")
_IT_STANDS = words("steht stand stehen standen")
_IT_SAYS = words("heißt hieß geheißen heisst hiess")
_THINGS = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "tion", "tionen", "ismus", "tat", "plan", "pläne")
_FARTHEST = 24
_MOST_SEGMENTS = 8


def find_german_clauses(line: Line, finder: GermanFinder) -> list[Clause]:
    """The reporting clauses of one paragraph whose subject is found, in text order."""
    clauses: list[Clause] = []
    at = 0
    while at < len(line.items):
        first, last = line.bounds(at)
        clauses.extend(_Sentence(line, finder, first, last).clauses())
        at = max(last, at + 1)
    return sorted(clauses, key=lambda clause: clause.first)


class _Sentence:
    """One sentence, with its parts and segments."""

    def __init__(self, line: Line, finder: GermanFinder, first: int, last: int) -> None:
        self.items: Sequence[Item] = line.items
        self.finder = finder
        self.lexicon = finder.lexicon
        self.parts = finder.reader.parts(first, last)
        self.segments = segments_of(line.items, self.parts)
        self.segment_of: dict[int, int] = {
            part: number for number, segment in enumerate(self.segments) for part in range(segment.first, segment.last)
        }

    def clauses(self) -> list[Clause]:
        found: list[Clause] = []
        known: Mention | None = None
        for number, part in enumerate(self.parts):
            clause = self._clause(number, part, known)
            if clause is not None:
                found.append(clause)
                if clause.form == "verb" or known is None:
                    known = clause.subject
        if any(clause.form == "verb" for clause in found):
            found = [clause for clause in found if self.items[clause.first].lower != "zufolge"]
        return found

    def _word(self, number: int) -> str:
        part = self.parts[number]
        return self.items[part.first].lower

    def _clause(self, number: int, part: Part, known: Mention | None) -> Clause | None:
        judging = part.kind == "auxiliary" and self._word(number) in self.lexicon.split_verbs
        if judging and self._form(number) == "verb":
            return self._verb(number, known)
        if part.kind == "verb" and not self._is_infinitive(number):
            return self._verb(number, known)
        if part.kind == "prepositional":
            return self._source(number, part)
        if part.kind in ("adverb", "word") and self._word(number) == "so":
            return self._so(number)
        if part.kind in ("word", "adverb") and self._word(number) in ("zufolge", "nach") and number:
            before = self.parts[number - 1]
            if before.kind == "noun":
                mention = self.finder.mention(self.parts, number - 1)
                return Clause(part.first, part.last, "source", mention, before.first, part.last)
        return None

    def _is_infinitive(self, number: int) -> bool:
        """Whether "zu" stands right before the verb."""
        before = self.parts[number - 1] if number else None
        return before is not None and before.last - before.first == 1 and self._word(number - 1) == "zu"

    # Sources without a verb

    def _source(self, number: int, part: Part) -> Clause | None:
        word = self._word(number)
        start = self._states(part)
        if word == "für" and not number and part.rank == 3 and self._finite_follows(1):
            mention = self.finder.mention(self.parts, number)
            return Clause(part.first, part.first + 1, "source", mention, part.first, part.last, inverted=True)
        if word == "aus" and (start is None or self.items[start - 1].lower != "sicht"):
            return None
        if word in ("laut", "gemäß") or (word in ("nach", "aus") and start is not None):
            if start is not None and start < part.last:
                inner = self.finder.reader.noun(start + (self.items[start].lower in ("von", "vom")), part.last)
                if inner is not None:
                    parts = [inner, *self.parts[number + 1 : number + 4]]
                    mention = self.finder.mention(parts, 0)
                    return Clause(part.first, start, "source", mention, part.first, part.last, inverted=True)
            own = any(item.lower == "eigenen" for item in self.items[part.first : part.core])
            if own:
                return None
            mention = self.finder.mention(self.parts, number)
            return Clause(part.first, part.first + 1, "source", mention, part.first, part.last, inverted=True)
        return None

    def _states(self, part: Part) -> int | None:
        """The item after a noun such as "Angaben" in a part, None where there is none."""
        for at in range(part.first + 1, part.last):
            if self.items[at].lower in self.lexicon.statements:
                return at + 1
        return None

    def _so(self, number: int) -> Clause | None:
        """“…”, so X."""
        if number + 1 >= len(self.parts) or (number and self.parts[number - 1].kind not in ("quote", "comma", "stop")):
            return None
        subject = self.parts[number + 1]
        quoted = number and self.parts[number - 1 - (self.parts[number - 1].kind == "comma")].kind == "quote"
        if not subject.subject or (not quoted and subject.rank < 2):
            return None
        if not number and self._finite_follows(number + 2):
            return None
        at = self.parts[number].first
        mention = self.finder.mention(self.parts, number + 1)
        return Clause(at, at + 1, "source", mention, at, subject.last, inverted=True)

    def _finite_follows(self, number: int) -> bool:
        return number < len(self.parts) and self.parts[number].kind in ("verb", "auxiliary")

    # Verbs

    def _verb(self, number: int, known: Mention | None) -> Clause | None:
        form = self._form(number)
        if form is None:
            return None
        segment = self.segments[self.segment_of[number]]
        if self._word(number) in _IT_STANDS:
            subjects = any(self.parts[at].subject for at in range(segment.first, segment.last))
            return None if subjects else self._told_in(number, segment)
        if self._word(number) in _IT_SAYS:
            return self._told_in(number, segment) if self._has_es(number, segment) else None
        finite = self._finite(number, segment)
        if finite is None or (self._word(number) == "wissen" and self._word(finite) not in _WANTING):
            return None
        plural = self._word(finite).endswith(_PLURAL)
        if not self._word(number).startswith("zitier"):
            if finite != number and self._word(finite) in _PASSIVE:
                return self._passive(finite, number, segment, form)
            if number + 1 < segment.last and self._word(number + 1) in _PASSIVE:
                return self._passive(number + 1, number, segment, form)
        found = self._subject(finite, self.segments[self.segment_of[finite]], plural)
        if found is None and known is None:
            return None
        place = self.parts[number]
        if finite < number and any(part.kind == "quote" for part in self.parts[finite:number]):
            place = self.parts[finite]
        if found is None:
            return Clause(place.first, place.last, form, known, place.first, place.last) if known else None
        mention, first, last = found
        if segment.opening in _AS:
            opens = self.parts[segment.first].first
            return Clause(place.first, place.last, "source", mention, opens, place.last, inverted=True)
        inverted = first > self.parts[finite].first
        begins, ends = min(first, place.first), max(last, place.last)
        return Clause(place.first, place.last, form, mention, begins, ends, inverted)

    def _form(self, number: int) -> Form | None:
        """How surely the verb reports; None for one that has lost its particle."""
        word = self._word(number)
        particles = self.lexicon.split_verbs.get(word)
        if particles is None:
            return "verb" if word in self.lexicon.cues or word in self.lexicon.nonfinite else "weak verb"
        reach = self.items[self.parts[number].last : self.parts[number].last + _FARTHEST]
        for item in reach:
            if item.lower in particles:
                return "verb"
            if item.lower in (":", "."):
                break
        return "weak verb"

    def _has_es(self, number: int, segment: Segment) -> bool:
        near = self.parts[max(segment.first, number - 2) : number + 2]
        return any(self.items[part.first].lower == "es" for part in near)

    def _told_in(self, number: int, segment: Segment) -> Clause | None:
        """ "In der Mitteilung heißt es: …": the text that says it."""
        opening = self.segments[max(0, self.segment_of[number] - 2)]
        for at in (*range(segment.first, number), *range(number + 1, segment.last), opening.first):
            part = self.parts[at]
            if part.kind != "prepositional" or self.items[part.first].lower not in _TOLD_IN:
                continue
            if not any(item.lower in self.lexicon.times for item in self.items[part.first : part.core]):
                mention = self.finder.mention(self.parts, at)
                place = self.parts[number]
                first, last = min(part.first, place.first), max(part.last, place.last)
                return Clause(place.first, place.last, "verb", mention, first, last, at > number)
        return None

    def _finite(self, number: int, segment: Segment) -> int | None:
        """The finite verb of the clause: the verb itself, or the auxiliary of a participle or infinitive."""
        word = self._word(number)
        if word not in self.lexicon.nonfinite:
            return number
        for at in range(number - 1, segment.first - 1, -1):
            if self.parts[at].kind == "auxiliary":
                return at
            if self.parts[at].kind == "joint":
                break
        following = number + 1
        if following < segment.last and self.parts[following].kind == "auxiliary":
            return number
        far = self._far_auxiliary(number, segment)
        if far is not None:
            return far
        return number if word in self.lexicon.cues and not word.startswith(("ge", "mitge", "ange")) else None

    def _far_auxiliary(self, number: int, segment: Segment) -> int | None:
        """The auxiliary that insertions part from the verb: "hatte Jan Ott, der Leiter, gesagt"."""
        if number != segment.first or self._ahead(number, segment) is not None or segment.opening:
            return None
        place = self.segment_of[number]
        for earlier in reversed(self.segments[max(0, place - 3) : place]):
            if earlier.opening:
                continue
            for at in range(earlier.last - 1, earlier.first - 1, -1):
                if self.parts[at].kind == "verb":
                    return None
                if self.parts[at].kind == "auxiliary":
                    return at
        return None

    def _passive(self, finite: int, number: int, segment: Segment, form: Form) -> Clause | None:
        """By whom or where somebody is called something: "wird von Kennern als … bezeichnet"."""
        quoted = any(part.kind == "quote" for part in self.parts[finite:number])
        place = self.parts[finite if quoted else number]
        for told in (("von", "vom", "durch"), ("in", "im", "laut")):
            for at in range(segment.first, segment.last):
                part = self.parts[at]
                if part.kind == "prepositional" and self.items[part.first].lower in told:
                    mention = self.finder.mention(self.parts, at)
                    first, last = min(part.first, place.first), max(part.last, place.last)
                    return Clause(place.first, place.last, form, mention, first, last, part.first > place.first)
        return None

    def _subject(self, verb: int, segment: Segment, plural: bool) -> tuple[Mention, int, int] | None:
        """The subject of the finite verb, with the items that it covers."""
        if segment.opening:
            return self._subordinate(verb, segment, plural)
        if self._word(verb).startswith("zitier") and (quoted_person := self._quoted_person(verb, segment)) is not None:
            return self._found(quoted_person, plural)
        first = self._clause_start(verb, segment)
        before = [number for number in range(first, verb) if self.parts[number].subject]
        opening = next((number for number in range(first, verb) if self.parts[number].kind != "adverb"), verb)
        ahead = self._ahead(verb, segment)
        if opening < verb and self.parts[opening].subject:
            named = self._named_before(opening, segment)
            if named is not None:
                return self._found(named, plural)
            if ahead is not None and self._outranks(ahead, before[0]):
                return self._found(ahead, plural)
            return self._found(before[0], plural)
        shared = self._shared(first, verb)
        if shared is not None and (ahead is None or self.parts[ahead].rank < 3):
            return self._found(shared, plural)
        quoted = first > 0 and self.parts[first - 1].kind == "quote"
        past_quote = first > 1 and self.parts[first - 1].kind == "comma" and self.parts[first - 2].kind == "quote"
        if first == verb and not quoted and not past_quote:
            earlier = self._past_insertions(segment)
            if earlier is not None and (ahead is None or not self._outranks(ahead, earlier)):
                return self._found(earlier, plural)
        if (quoted or past_quote) and verb + 1 < segment.last and self.parts[verb + 1].kind == "quote":
            name = self.parts[verb + 1]
            if self.finder.reader.is_quoted_name(name.first):
                span = self.items[name.first].span
                return Mention(span, "name"), name.first, name.last
        if ahead is None and not before:
            ahead = self._shared(first, verb, parted=True)
        if ahead is not None:
            return self._found(ahead, plural)
        return self._found(before[0], plural) if before else None

    def _outranks(self, ahead: int, opening: int) -> bool:
        """Whether the phrase after the verb is its subject rather than the one before: "Den | Die Pläne nannte X"."""
        following, before = self.parts[ahead], self.parts[opening]
        if self._is_told(before) and following.rank > 1:
            return True
        if self.items[following.first].lower == "sie" and not self._is_thing(before):
            return False
        if self._is_thing(before) and not self._is_thing(following):
            return following.rank >= before.rank
        alone = before.core - before.first == 1 and before.rank < 2
        certain = self.items[following.first].lower in _CERTAIN
        return following.rank > before.rank and (certain or (alone and following.rank > 1))

    def _is_thing(self, part: Part) -> bool:
        head = self.items[part.core - 1].lower
        return part.kind == "noun" and (head.endswith(_THINGS) or head in self.lexicon.things)

    def _is_told(self, part: Part) -> bool:
        """Whether a phrase before the verb is the one that is told something: "Der Zeitung sagte X"."""
        if self.items[part.first].lower != "der" or part.kind != "noun":
            return False
        item = self.items[part.first + 1]
        return item.kind == "quote" or item.lower in self.lexicon.media

    def _named_before(self, opening: int, segment: Segment) -> int | None:
        """The bare name that a phrase before the verb tells more about: "Jan Ott, der Leiter des Hafens sagte"."""
        if opening != segment.first or opening < 2 or self.parts[opening - 1].kind != "comma":
            return None
        name = self.parts[opening - 2]
        alone = opening == 2 or self.parts[opening - 3].kind in ("comma", "stop", "joint", "quote", "adverb")
        bare = name.kind == "noun" and name.rank > 1 and self.items[name.first].lower not in ARTICLES
        return opening - 2 if alone and bare else None

    def _quoted_person(self, verb: int, segment: Segment) -> int | None:
        """Whom "zitierte ihn mit den Worten" lets speak."""
        for number in range(verb + 1, segment.last):
            part = self.parts[number]
            if part.kind == "noun" and part.rank > 1:
                words_follow = range(number + 1, min(segment.last, number + 3))
                told = any(self._ascribes(self.parts[at]) for at in words_follow)
                return number if told else None
        return None

    def _ascribes(self, part: Part) -> bool:
        last = self.items[part.core - 1].lower if part.kind == "prepositional" else self.items[part.first].lower
        return last in ("worten", "satz", "aussage", "wie")

    def _shared(self, first: int, verb: int, parted: bool = False) -> int | None:
        """The subject that a verb right after "und" shares with the verbs before it; `parted` allows a comma."""
        kinds = ("joint", "comma") if parted else ("joint",)
        if first != verb or not first or self.parts[first - 1].kind not in kinds:
            return None
        best: int | None = None
        place = self.segment_of[verb]
        for segment in self.segments[max(0, place - _MOST_SEGMENTS) : place + 1]:
            if segment.opening:
                continue
            for number in range(segment.first, min(segment.last, verb)):
                if self.parts[number].subject and (best is None or self.parts[number].rank > self.parts[best].rank):
                    best = number
        return best

    def _found(self, number: int, plural: bool) -> tuple[Mention, int, int]:
        part = self.parts[number]
        return self.finder.mention(self.parts, number, plural), part.first, part.last

    def _clause_start(self, verb: int, segment: Segment) -> int:
        """The part that the clause of the verb begins with."""
        for number in range(verb - 1, segment.first - 1, -1):
            if self.parts[number].kind in ("joint", "quote"):
                return number + 1
        return segment.first

    def _ahead(self, verb: int, segment: Segment) -> int | None:
        """The subject after the verb."""
        best: int | None = None
        for number in range(verb + 1, min(segment.last, verb + 12)):
            part = self.parts[number]
            if part.kind == "quote" or part.kind == "joint":
                break
            if part.subject and (best is None or part.rank > self.parts[best].rank):
                best = number
        return best

    def _past_insertions(self, segment: Segment) -> int | None:
        """The subject before insertions: "Jan Ott, der den Hafen leitet, sagte"."""
        number = self.segment_of[segment.first] - 1
        lowest = max(0, number - _MOST_SEGMENTS)
        while number >= lowest:
            earlier = self.segments[number]
            if self.parts[earlier.last - 1].kind == "quote":
                return None
            finite = any(self.parts[at].kind in ("verb", "auxiliary") for at in range(earlier.first, earlier.last))
            if not earlier.opening:
                start = earlier.first + (self.parts[earlier.first].kind == "joint")
                if start < earlier.last and self.parts[start].kind in ("noun", "pronoun"):
                    named = number > 0 and self.segments[number - 1].opening in ("", *_AS) and not finite
                    before = self._whole(number) if named else None
                    return before if before is not None else None if finite else start
                if finite:
                    return None
            number -= 1
        return None

    def _whole(self, number: int) -> int | None:
        """The phrase that a name between commas belongs to: "der Leiter des Hafens | , Jan Ott,"."""
        earlier = self.segments[number - 1]
        if any(self.parts[at].kind in ("verb", "auxiliary", "quote") for at in range(earlier.first, earlier.last)):
            return None
        for at in range(earlier.first, earlier.last):
            if self.parts[at].subject:
                return at
        return None

    def _subordinate(self, verb: int, segment: Segment, plural: bool) -> tuple[Mention, int, int] | None:
        """The subject in "wie X mitteilte" and "dass X sagte"; for a relative clause whom it tells more about."""
        within = [number for number in range(segment.first, segment.last) if self.parts[number].subject]
        told = any(self.parts[number].rank > 2 for number in within)
        if segment.opening in _RELATIVE and segment.first > 1 and not told:
            for number in range(segment.first - 1, max(-1, segment.first - _FARTHEST), -1):
                if self.parts[number].kind in ("noun", "pronoun", "prepositional"):
                    return self._found(number, plural)
        if not within:
            return None
        return self._found(max(within, key=lambda number: (self.parts[number].rank, -number)), plural)
