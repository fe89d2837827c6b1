"""Finds who stands beside a reporting verb in German, where cases and the place of the verb tell the subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.naming.proper_names import Name
from pullquote.language.speech.cue_subjects import MentionFinder
from pullquote.language.speech.german.chunk import Chunk
from pullquote.language.speech.german.chunker import Chunker, segments_of
from pullquote.language.speech.german.determiners import ARTICLES, GENITIVES
from pullquote.language.speech.german.sayings import CLAIMS, VERDICTS
from pullquote.language.speech.items import Item, span_of
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.words import words
from pullquote.text import Span

_FEMININE = ("in", "frau")
_AGED = ("-jährige", "-jährigen")
"""Endings of words that stand for somebody named before: "der 67-Jährige"."""
_OWNING = GENITIVES | words("von vom")
_AFTER_A_NAME = frozenset(("comma", "stop", "quote", "verb", "auxiliary", "prepositional", "word", "adverb"))
_FARTHEST = 80


class GermanFinder(MentionFinder):
    """Finds subjects among the items of one German paragraph."""

    def __init__(self, items: Sequence[Item], lexicon: Lexicon, kind_of: Callable[[Name], EntityKind | None]) -> None:
        super().__init__(items, lexicon, kind_of)
        self.chunker = Chunker(self, lexicon.reporting | lexicon.nonfinite | frozenset(lexicon.split_verbs))

    def after(self, at: int, last: int) -> Mention | None:
        """The subject that begins with item `at`, in a sentence that ends before item `last`."""
        while at < last and self.items[at].lower in self.lexicon.adverbs:
            at += 1
        chunks = self.chunker.chunks(at, min(last, at + _FARTHEST)) if at < last else []
        return self.mention(chunks, 0) if chunks and chunks[0].subject else None

    def first_subject(self, first: int, last: int) -> Mention | None:
        """The likeliest subject of the last main clause between two items."""
        chunks = self.chunker.chunks(max(first, last - _FARTHEST), last)
        main = [
            number
            for segment in segments_of(self.items, chunks)
            if not segment.opening
            for number in range(segment.first, segment.last)
        ]
        subjects = [number for number in main if chunks[number].subject]
        if not subjects:
            return None
        best = max(subjects, key=lambda number: (min(chunks[number].rank, 2), -number))
        return self.mention(chunks, best)

    def last_subject(self, first: int, last: int) -> Mention | None:
        """Who speaks in the main clause that ends before item `last`, if it begins after item `first` with one."""
        chunks = self.chunker.chunks(max(first, last - _FARTHEST), last)
        segments = segments_of(self.items, chunks)
        if not segments or segments[-1].opening:
            return None
        begins = segments[-1].first
        joint = max((number for number in range(begins, len(chunks)) if chunks[number].kind == "joint"), default=-1)
        if joint < 0 and len(segments) == 1:
            return None
        final = range(max(begins, joint + 1), segments[-1].last)
        if not final or self._is_subjunctive(chunks[final[0]].first, chunks[final[-1]].last):
            return None
        subjects = [number for number in final if chunks[number].subject and chunks[number].rank > 1]
        return self.mention(chunks, subjects[0]) if subjects else None

    def introducing_subject(self, first: int, at: int) -> Mention | None:
        """Who speaks in the main clause that the subjunctive of a later clause depends on: "Ott geht davon aus, …"."""
        chunks = self.chunker.chunks(max(first, at - _FARTHEST), at)
        segments = segments_of(self.items, chunks)
        for segment in segments[:-1]:
            inner = range(segment.first, segment.last)
            if segment.opening or self._is_subjunctive(chunks[segment.first].first, chunks[segment.last - 1].last):
                continue
            if not any(chunks[number].kind in ("verb", "auxiliary", "word") for number in inner):
                continue
            subjects = [number for number in inner if chunks[number].subject and chunks[number].rank > 1]
            if subjects:
                return self.mention(chunks, subjects[0])
        return None

    def owner_of_words(self, first: int, at: int) -> tuple[Mention, Span] | None:
        """Whose words a noun announces: "der Vorwurf der Partei, man habe …", "Otts Forderung nach …"."""
        first = max(first, at - _FARTHEST)
        if not any(item.lower in CLAIMS for item in self.items[first:at]):
            return None
        chunks = self.chunker.chunks(first, at)
        for number in range(len(chunks) - 1, -1, -1):
            chunk = chunks[number]
            if chunk.kind in ("verb", "auxiliary") and self.items[chunk.first].lower not in self.lexicon.subjunctive:
                return None
            owned = chunk.core < chunk.last and self.items[chunk.core - 1].lower in CLAIMS
            if not owned or self.items[chunk.core].lower not in _OWNING:
                continue
            tied = self.items[chunk.core].lower in ("von", "vom")
            owner = self.chunker.noun(chunk.core + tied, chunk.last)
            rest = chunks[number + 1 :]
            announced = all(one.kind in ("word", "adverb") for one in rest) or rest[0].kind == "comma"
            if owner is None or not announced:
                return None
            return self.mention([owner, *rest], 0), self.items[chunk.core - 1].span
        return None

    def _is_subjunctive(self, first: int, last: int) -> bool:
        return any(item.lower in self.lexicon.subjunctive for item in self.items[first:last])

    def mention(self, chunks: Sequence[Chunk], number: int, plural: bool = False) -> Mention:
        """Part `number` as a mention, with the name that stands beside it: "der Leiter des Hafens, Jan Ott"."""
        chunk = chunks[number]
        if chunk.kind == "pronoun":
            gender = self.lexicon.pronouns.get(self.items[chunk.first].lower, "")
            return Mention(self.items[chunk.first].span, "pronoun", "p" if plural and gender == "f" else gender)
        first = chunk.first + (chunk.kind == "prepositional")
        owner = self._owner(chunk)
        if owner is not None:
            return self.mention([owner], 0)
        name = self._name_of(first, chunk)
        bracketed = chunk.last > chunk.core and self.items[chunk.core].lower == "("
        if name is not None and (chunk.last == chunk.core or bracketed):
            opening = self.items[first]
            opens = opening.name is not None or opening.capital or opening.lower in ARTICLES
            span = span_of(self.items, first, chunk.last) if opens else name.span
            return Mention(span, "name", name.gender, name.span)
        beside = self._beside(chunks, number) if name is None and not self._is_bare(first, chunk) else None
        if beside is not None:
            name = self._name_of(beside.first, beside)
            ended = beside.last > beside.core and self.items[beside.core].lower == "("
            whole = span_of(self.items, first, beside.last if ended else beside.core)
            return Mention(whole, "name", self._gender(first, chunk.core, plural), name.span if name else None)
        if name is not None:
            return Mention(span_of(self.items, first, chunk.last), "name", name.gender, name.span)
        if chunk.core == chunk.last and self.items[chunk.core - 1].lower.endswith(_AGED):
            told = {"der": "m", "die": "p" if plural else "f"}.get(self.items[first].lower, "")
            if told:
                return Mention(span_of(self.items, first, chunk.last), "pronoun", told)
        bare = self._is_bare(first, chunk)
        gender = self._gender(first, chunk.core, plural)
        core = span_of(self.items, first, chunk.core) if bare and bracketed else None
        return Mention(span_of(self.items, first, chunk.last), "name" if bare else "role", gender, core)

    def _owner(self, chunk: Chunk) -> Chunk | None:
        """Whose words a noun phrase stands for: "das Fazit | von Ann Ott | nach der Sitzung"."""
        at = chunk.core
        if at >= chunk.last or self.items[at - 1].lower not in VERDICTS or self.items[at].lower not in _OWNING:
            return None
        return self.chunker.noun(at + (self.items[at].lower in ("von", "vom")), chunk.last)

    def _is_bare(self, first: int, chunk: Chunk) -> bool:
        """Whether a chunk is a few capitals alone, as a name is that nobody knows yet."""
        inner = self.items[first : chunk.core]
        return inner[0].capital and not any(
            self.lexicon.is_role(item.lower) or item.lower in ARTICLES for item in inner
        )

    def _beside(self, chunks: Sequence[Chunk], number: int) -> Chunk | None:
        """The name after a comma that belongs to chunk `number`: "die Sprecherin der Partei im Landtag, Ann Ott"."""
        comma = number + 1
        if comma < len(chunks) and chunks[comma].kind == "prepositional":
            comma += 1
        if comma + 1 >= len(chunks) or chunks[comma].kind != "comma":
            return None
        following = chunks[comma + 2] if comma + 2 < len(chunks) else None
        return chunks[comma + 1] if self._names(chunks[comma + 1], following) else None

    def _name_of(self, first: int, chunk: Chunk) -> Name | None:
        """The person's name that a noun phrase ends with; a name in the genitive belongs to somebody else."""
        item = self.items[chunk.core - 1]
        if item.name is None:
            if chunk.last > chunk.core and self.items[chunk.last - 1].name is not None:
                tied = self.items[chunk.last - 2]
                name = self.items[chunk.last - 1].name
                if tied.kind == "word" and tied.capital and self.may_speak(name):
                    return name
            return None
        alone = chunk.core - 1 == first
        known = item.name.title or self.kind_of(item.name) == "person"
        if not alone and (not known or item.name.words[-1].endswith("s")):
            return None
        return item.name

    def _names(self, beside: Chunk, following: Chunk | None) -> bool:
        """Whether a chunk after a comma is the name of what stands before it."""
        if beside.kind != "noun" or (beside.rank < 2 and beside.core - beside.first < 2):
            return False
        opening = self.items[beside.first]
        if not opening.capital or opening.lower in ARTICLES:
            return False
        return following is None or following.kind in _AFTER_A_NAME

    def _gender(self, first: int, last: int, plural: bool) -> str:
        if plural:
            return "p"
        for at in range(first, last):
            word = self.items[at].lower
            if self.items[at].capital and self.lexicon.is_role(word):
                told = self.lexicon.roles.get(word, "") or self.lexicon.titles.get(word, "")
                return told or ("f" if word.endswith(_FEMININE) else "")
        return ""
