"""Writes a trained field as the compact file that pullquote.language.naming.tagger.weights reads."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping

from pullquote.language.naming.tagger.weights import ZERO
from training.crf import Crf

SCALE = 16
"""Weights are stored as whole numbers of sixteenths, between -127 and 127."""


def pack(model: Crf, classes: Mapping[str, list[str]]) -> bytes:
    """The file's bytes: a head, the features' names, a plane of bytes for each label, the members of the classes."""
    state, transitions = model.weights()
    labels = ["O", *sorted({label for pair in transitions for label in pair} - {"O"})]
    rows: dict[str, list[int]] = {}
    for feature, weights in state.items():
        row = [max(-127, min(127, round(SCALE * weights.get(label, 0.0)))) for label in labels]
        if any(row):
            rows[feature] = row
    names = sorted(rows)
    rounded = [[round(SCALE * transitions.get((old, new), 0.0)) for new in labels] for old in labels]
    joined = "\0".join(names).encode()
    head = json.dumps({"labels": labels, "moves": rounded, "classes": list(classes), "names": len(joined)}).encode()
    planes = b"".join(bytes(ZERO + rows[name][number] for name in names) for number in range(len(labels)))
    members = "\0".join(" ".join(words) for words in classes.values()).encode()
    return zlib.compress(struct.pack("<I", len(head)) + head + joined + planes + members, 9)
