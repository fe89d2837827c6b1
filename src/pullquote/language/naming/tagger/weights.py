"""The shipped weights: for every feature one number for all labels together, read when they are first asked for."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec

LANE = 16
"""Bits that one label's emission has."""
ZERO = 128
"""The byte that stands for a weight of 0 in the file."""
FILE = Path(__file__).with_name("weights.bin")


class WeightsHeader(msgspec.Struct, frozen=True, rename={"transitions": "moves"}):
    """The beginning of the file, as JSON: labels, the weights of their transitions, the names of the word classes, and
    the length in bytes of the names of features."""

    labels: list[str]
    transitions: list[list[int]]
    classes: list[str]
    names: int


class Weights(msgspec.Struct, frozen=True):
    """What was trained.

    `labels` are "O" and "B-" or "I-" before a kind. `transitions[a][b]` is the weight of label b after label a.
    `packed` gives for a feature the sum over labels k of weight_k << (LANE * k). `word_classes` gives the class of a
    word in lower case.
    """

    labels: list[str]
    transitions: list[list[int]]
    packed: dict[str, int]
    word_classes: dict[str, str]

    def unpacker(self) -> Callable[[int], tuple[int, ...]]:
        """A function that gives the emissions of all labels out of a packed one, each raised by half a lane."""
        count = len(self.labels)
        raise_by = sum(1 << (LANE * number + LANE - 1) for number in range(count))
        size = count * LANE // 8
        unpack = struct.Struct(f"<{count}H").unpack
        return lambda total: unpack((total + raise_by).to_bytes(size, "little"))


@cache
def load() -> Weights:
    """The weights in the package."""
    return read(FILE.read_bytes())


def read(data: bytes) -> Weights:
    """The weights in the bytes of a file that training/pack.py wrote."""
    data = zlib.decompress(data)
    (length,) = struct.unpack_from("<I", data)
    head = msgspec.json.decode(data[4 : 4 + length], type=WeightsHeader)
    start = 4 + length
    names = data[start : start + head.names].decode().split("\0")
    start += head.names
    count, width = len(names), len(head.labels)
    lanes = bytearray(count * width * 2)
    for number in range(width):
        lanes[2 * number :: 2 * width] = data[start : start + count]
        start += count
    zero = sum(ZERO << (LANE * number) for number in range(width))
    size = 2 * width
    whole = bytes(lanes)
    rows = [int.from_bytes(whole[at : at + size], "little") - zero for at in range(0, count * size, size)]
    word_classes: dict[str, str] = {}
    for name, members in zip(head.classes, data[start:].decode().split("\0"), strict=False):
        word_classes.update(dict.fromkeys(members.split(" "), name))
    return Weights(head.labels, head.transitions, dict(zip(names, rows, strict=True)), word_classes)
