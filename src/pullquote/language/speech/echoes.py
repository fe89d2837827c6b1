"""Knows the quotations of headlines that the body repeats: listed once, where the body says who spoke."""

from __future__ import annotations

import re
from functools import cached_property

from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Stage

_EDGES = " .,;:!?…"
_SPACE = re.compile(r"\s+")
_MOST = 40
"""Headlines looked at: a text of nothing but lines in Title Case has no body that they could echo."""


class Echoes:
    """Answers for the quotations of one text, asked in text order."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._asked = 0

    def is_echo(self, paragraph: int, quotation: Quotation) -> bool:
        """Whether a quotation stands in a headline and its words stand in the body too."""
        if self.stage.role(paragraph) != "headline" or self._asked >= _MOST:
            return False
        self._asked += 1
        words = _plain(quotation.span.of(self.stage.text)).strip(_EDGES)
        return bool(words) and words in self._body

    @cached_property
    def _body(self) -> str:
        body = [paragraph.span.of(self.stage.text) for paragraph in self.stage.paragraphs if paragraph.role == "body"]
        return _plain("\n".join(body))


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text.lower().replace("’", "'"))
