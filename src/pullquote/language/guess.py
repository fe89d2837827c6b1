"""Guesses the language of a text by its commonest words."""

from __future__ import annotations

import re

from pullquote.language.lexicon import LANGUAGES, load

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 8000


def guess_language(text: str) -> str:
    """The code of the language whose common words fill most of the beginning of `text`; "en" where nothing tells."""
    found = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    counts = {code: sum(word in load(code).common for word in found) for code in LANGUAGES}
    return max(LANGUAGES, key=lambda code: counts[code])
