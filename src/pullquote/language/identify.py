"""Gives the chosen speakers their full names: from names, pronouns and roles to the people of the text."""

from __future__ import annotations

from pullquote.language.choices import Choice
from pullquote.language.model import Evidence, Speaker
from pullquote.language.phrases import Mention
from pullquote.language.pronouns import Antecedent, PronounResolver
from pullquote.language.roles import RoleResolver
from pullquote.language.scenes import Stage

_SAME_OFFICE = 0.6


class Identifier:
    """Identifies the speakers of one text, asked in text order; it remembers who spoke last."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.pronouns = PronounResolver(stage)
        self.roles = RoleResolver(stage)
        self.spoke: Antecedent | None = None
        self.spoke_in = -1

    def speaker(self, choice: Choice, paragraph: int, before: Speaker | None) -> Speaker:
        """The speaker of a quote in `paragraph`. `before` is the speaker of the quote that it goes on from."""
        mention = choice.mention
        if before is not None and before.mention == mention.span:
            evidence = Evidence(choice.rule, before.evidence.antecedent)
            return Speaker(mention.span, before.name, min(choice.confidence, before.confidence), evidence)
        entities = self.stage.cast.entities
        number = self.stage.cast.number.get(choice.stands_for or mention.core or mention.span)
        if number is not None:
            if entities[number].kind == "person":
                self.pronouns.note_speaker(number, paragraph)
                self.spoke, self.spoke_in = Antecedent(number, mention.span, 1.0), paragraph
            evidence = Evidence(choice.rule, choice.stands_for)
            return Speaker(mention.span, entities[number].name, choice.confidence, evidence)
        antecedent = self._antecedent(mention, paragraph)
        if antecedent is None:
            return Speaker(mention.span, None, choice.confidence, Evidence(choice.rule))
        self.spoke, self.spoke_in = antecedent, paragraph
        confidence = round(choice.confidence * antecedent.confidence, 2)
        evidence = Evidence(choice.rule, antecedent.mention)
        return Speaker(mention.span, entities[antecedent.entity].name, confidence, evidence)

    def _antecedent(self, mention: Mention, paragraph: int) -> Antecedent | None:
        """The person that a pronoun or a role stands for, None where the text does not tell."""
        if mention.kind == "pronoun" and mention.gender in ("m", "f"):
            return self.pronouns.resolve(mention.span, mention.gender, paragraph)
        if mention.kind != "role":
            return None
        found = self.roles.resolve(mention.span)
        if found is not None or self.spoke is None or self.spoke_in != paragraph:
            return found
        # Writers vary the name of whoever has the floor: "…," he said. "…," the American president said.
        if not self.roles.is_free_office(mention.span):
            return None
        return Antecedent(self.spoke.entity, self.spoke.mention, _SAME_OFFICE)
