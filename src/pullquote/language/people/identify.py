"""Gives the chosen speakers their full names: from names, pronouns and roles to the people of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from pullquote.language.model import Evidence, Speaker
from pullquote.language.people.antecedents import NOBODY, Antecedent
from pullquote.language.people.known_names import KnownNames
from pullquote.language.people.pronouns import PronounResolver
from pullquote.language.people.roles import RoleResolver
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.scenes import Stage
from pullquote.text import Span

_SAME_OFFICE = 0.85
_SURE_ENOUGH = 0.75


class Identifier:
    """Identifies the speakers of one text, asked in text order; it remembers who spoke last."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.names = KnownNames(stage.text, stage.cast, stage.lexicon)
        self.roles = RoleResolver(stage)
        self.pronouns = PronounResolver(stage, self.roles)
        self.meant: dict[Span, Antecedent | None] = {}
        self.spoke: Antecedent | None = None
        self.spoke_in = -1

    def speaker(self, proposal: Proposal, paragraph: int, before: Speaker | None) -> Speaker:
        """The speaker of a quote in `paragraph`. `before` is the speaker of the quote that it goes on from."""
        mention = proposal.mention
        confidence = proposal.confidence
        if before is not None and before.mention == mention.span:
            confidence = min(confidence, before.confidence)
            self._give_floor(self.meant.get(mention.span), mention.span, paragraph)
            evidence = Evidence(proposal.rule, before.evidence.antecedent, before.evidence.how)
            return Speaker(mention.span, before.name, confidence, evidence)
        found = self._find(mention, paragraph) if proposal.stands_for is None else self._named(proposal.stands_for)
        self.meant[mention.span] = found
        self._give_floor(found, mention.span, paragraph)
        if found is None or (mention.kind == "role" and found.confidence < _SURE_ENOUGH):
            # Words for an office speak for themselves: "the board" is better than a name that may be wrong.
            return Speaker(mention.span, None, confidence, Evidence(proposal.rule))
        name = self.stage.cast.entities[found.entity].name
        if mention.span.covers(found.mention):
            return Speaker(mention.span, name, round(confidence * found.confidence, 2), Evidence(proposal.rule))
        evidence = Evidence(proposal.rule, found.mention, found.how)
        return Speaker(mention.span, name, round(confidence * found.confidence, 2), evidence)

    def _give_floor(self, found: Antecedent | None, mention: Span, paragraph: int) -> None:
        person = found if found is not None and self._is_person(found.entity) else None
        self.spoke, self.spoke_in = person, paragraph
        self.pronouns.note_speaker(NOBODY if person is None else person.entity, mention, paragraph)

    def _is_person(self, entity: int) -> bool:
        return self.stage.cast.entities[entity].kind == "person"

    def _find(self, mention: Mention, paragraph: int) -> Antecedent | None:
        """Whom a mention stands for, None where the text does not tell."""
        if mention.kind == "name":
            name = mention.core or mention.span
            return self._named(self.names.head(name) or name, mention.gender)
        if mention.span.of(self.stage.text).lower() in self.stage.lexicon.relatives:
            told = self._before_relative(mention.span)
            return None if told is None else self._find(told, paragraph)
        if mention.kind == "pronoun":
            return self.pronouns.resolve(mention.span, mention.gender)
        head = self.names.head(mention.span)
        if head is not None and self._is_person(self.stage.cast.number[head]):
            return self._named(head)
        return self._in_office(mention, paragraph)

    def _before_relative(self, who: Span) -> Mention | None:
        """The name or words for a role that "who" at `who` follows; never another "who"."""
        number = max(0, bisect_right(self.stage.paragraphs, who.start, key=lambda one: one.span.start) - 1)
        scene = self.stage.scene(number)
        at = bisect_left(scene.line.items, who.start, key=lambda item: item.start)
        if at >= len(scene.line.items) or scene.line.items[at].span != who:
            return None
        told = scene.finder.before(at, scene.line.bounds(at)[0])
        return None if told is None or told.span.end > who.start else told

    def _named(self, mention: Span, gender: str = "") -> Antecedent | None:
        entity = self.names.entity(mention)
        if entity is None:
            return None
        full = self.names.named_in_full(entity, mention)
        sure = self.names.certainty(mention, gender)
        how = "named in full" if sure == 1 else "likeliest of several with the name"
        return Antecedent(entity, full or mention, round(sure, 2), how)

    def _in_office(self, role: Mention, paragraph: int) -> Antecedent | None:
        """The person that words for an office mean."""
        found = self.roles.resolve(role.span)
        if found is not None:
            return found
        holders = self.roles.holders(role.span)
        if holders:
            return self.pronouns.among(holders, role.span, role.gender)
        # Writers vary the name of whoever has the floor: "…," he said. "…," the American president said.
        if self.spoke is None or self.spoke_in != paragraph or not self.roles.is_free_office(role.span):
            return None
        return Antecedent(self.spoke.entity, self.spoke.mention, _SAME_OFFICE, "has the floor")
