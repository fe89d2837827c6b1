"""One chunk of a German sentence: a noun phrase, a verb, a comma."""

from __future__ import annotations

from typing import Literal

import msgspec

ChunkKind = Literal[
    "noun", "pronoun", "prepositional", "quote", "comma", "stop", "joint", "auxiliary", "adverb", "verb", "word"
]


class Chunk(msgspec.Struct, frozen=True, gc=False):
    """Items `first` up to `last` (exclusive) of a sentence, read as one chunk of it.

    `core` is the item after the noun itself, before what tells more about it ("der Sprecher | der Polizei").
    `subject` says that its case allows a subject, `rank` how likely it is somebody who speaks: 3 for persons, roles and
    pronouns, 2 for bodies and unknown names, 1 for anything else.
    """

    first: int
    last: int
    kind: ChunkKind
    core: int = 0
    subject: bool = False
    rank: int = 0
