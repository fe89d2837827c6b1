"""The small neural network that scores candidates, with its trained weights, in plain integers.

One hidden layer of rectified linear units over the sum of the features' weights, and a linear part beside it. The
weights of one feature for all units lie in one Python integer, sixteen bits each, so that adding up features is adding
integers.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import msgspec

LANE = 16
"""Bits for one unit in a packed integer: enough for the sum of some two hundred features of one byte each."""

_HALF = 1 << (LANE - 1)


class NetworkHeader(msgspec.Struct, frozen=True):
    """What stands before the weights in their file.

    `units` counts the hidden units; `scale` is what a weight of 1.0 is stored as. `bias` and `output` belong to the
    units, and hold the scale. `temperature` divides scores before they become probabilities.
    """

    units: int
    scale: float
    bias: list[int]
    output: list[float]
    temperature: float


class Network(msgspec.Struct, frozen=True, gc=False):
    """Trained weights. `query_weights` holds the packed weights of the features of quotations, `candidate_weights` of
    candidates; both have one lane more than there are units, for the linear part."""

    header: NetworkHeader
    query_weights: dict[str, int]
    candidate_weights: dict[str, int]
    start: int
    unpack: struct.Struct

    def query(self, features: Iterable[str]) -> int:
        """The packed sum of a quotation's features."""
        get = self.query_weights.get
        return self.start + sum([get(feature, 0) for feature in features])

    def candidate(self, features: Iterable[str]) -> int:
        """The packed sum of features of a candidate."""
        get = self.candidate_weights.get
        return sum([get(feature, 0) for feature in features])

    def score(self, packed: int) -> float:
        """The score of a candidate: `packed` is the sum of its features and those of the quotation."""
        lanes = self.unpack.unpack(packed.to_bytes(self.unpack.size, "little"))
        total = lanes[-1] - _HALF
        value: float = total / self.header.scale
        for lane, weight in zip(lanes, self.header.output, strict=False):
            if lane > _HALF:
                value += (lane - _HALF) * weight
        return value

    def probabilities(self, scores: Sequence[float]) -> list[float]:
        """Scores as probabilities that add up to 1 (softmax)."""
        top = max(scores)
        powers = [math.exp((score - top) / self.header.temperature) for score in scores]
        total = sum(powers)
        return [power / total for power in powers]


def pack(
    header: NetworkHeader, query_weights: dict[str, Sequence[int]], candidate_weights: dict[str, Sequence[int]]
) -> bytes:
    """The file for weights, each from -127 to 127: rows of units by feature, of quotations and of candidates."""
    rows = [*sorted(query_weights.items()), *sorted(candidate_weights.items())]
    head = msgspec.json.encode(header)
    names = "\n".join(name for name, _ in rows).encode()
    columns = b"".join(struct.pack(f"<{len(rows)}b", *column) for column in zip(*(row for _, row in rows), strict=True))
    sizes = struct.pack("<4I", len(head), len(query_weights), len(candidate_weights), len(names))
    return zlib.compress(sizes + head + names + columns, 9)


def unpack(data: bytes) -> Network:
    """The network in a file that `pack` made."""
    raw = zlib.decompress(data)
    head, queries, candidates, named = struct.unpack_from("<4I", raw)
    at = struct.calcsize("<4I")
    header = msgspec.json.decode(raw[at : at + head], type=NetworkHeader)
    at += head
    names = raw[at : at + named].decode().split("\n")
    at += named
    count = queries + candidates
    packed = [0] * count
    for lane in range(header.units + 1):
        column = struct.unpack_from(f"<{count}b", raw, at + lane * count)
        shift = LANE * lane
        packed = [total + (value << shift) for total, value in zip(packed, column, strict=True)]
    start = sum((bias + _HALF) << (LANE * lane) for lane, bias in enumerate([*header.bias, 0]))
    return Network(
        header,
        dict(zip(names[:queries], packed[:queries], strict=True)),
        dict(zip(names[queries:], packed[queries:], strict=True)),
        start,
        struct.Struct(f"<{header.units + 1}H"),
    )


@cache
def load() -> Network:
    """The weights that come with the program, read once."""
    return unpack(Path(__file__).with_name("speakers.bin").read_bytes())
