"""Reads articles with marked names, as the program reads articles, and lays the names on its tokens."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec

from pullquote.language.segmentation.paragraphs import Paragraph, lines_of, read_paragraphs
from pullquote.language.words import words

SMALL = words("a an the of and in on to for at by or with as from is vs but")
HEADLINES = 0.5
CAPITALS = 0.12


class MarkedName(msgspec.Struct, frozen=True):
    """A marked name: offsets into the text, and PERSON, ORG, PLACE or OTHER."""

    start: int
    end: int
    kind: str


class MarkedArticle(msgspec.Struct, frozen=True):
    """An article with its names; `source` is the file that it came from."""

    source: str
    text: str
    names: list[MarkedName]


def read(path: Path) -> Iterator[MarkedArticle]:
    """The articles of one file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            names = [MarkedName(name["start"], name["end"], name["kind"]) for name in article["entities"]]
            yield MarkedArticle(path.stem, article["text"], sorted(names, key=lambda name: name.start))


def with_headline(article: MarkedArticle, draw: random.Random) -> MarkedArticle:
    """The article, half of the time with a copy of one of its first sentences in Title Case as a headline."""
    if draw.random() >= HEADLINES:
        return article
    pool = []
    for paragraph in paragraphs(article.text)[:3]:
        starts = [n for n, opens in enumerate(paragraph.tokens.opens) if opens] + [len(paragraph.tokens.words)]
        for first, last in pairwise(starts):
            if 4 <= last - first <= 18:
                pool.append((paragraph.tokens.starts[first], paragraph.tokens.ends[last - 1]))
    if not pool:
        return article
    start, end = draw.choice(pool)
    line = article.text[start:end].rstrip(". \n")
    capitals = draw.random() < CAPITALS
    parts = line.split(" ")
    line = " ".join(part.upper() if capitals else _title(part, n) for n, part in enumerate(parts))
    if len(line) != len(" ".join(parts)):
        return article
    shift = len(line) + 2
    inside = [name for name in article.names if name.start >= start and name.end <= start + len(line)]
    names = [MarkedName(name.start - start, name.end - start, name.kind) for name in inside]
    names += [MarkedName(name.start + shift, name.end + shift, name.kind) for name in article.names]
    return MarkedArticle(article.source, f"{line}\n\n{article.text}", names)


def _title(word: str, number: int) -> str:
    if (word in SMALL and number) or not word.islower():
        return word
    return word[0].upper() + word[1:]


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of an English text without blocks."""
    return read_paragraphs(text, lines_of(text, ()), "en")


def labels(article: MarkedArticle, read: list[Paragraph]) -> list[list[str]]:
    """The label of each token of each paragraph; a name that cuts a token takes the whole token."""
    result: list[list[str]] = []
    at = 0
    names = article.names
    for paragraph in read:
        tokens = paragraph.tokens
        mine = ["O"] * len(tokens.words)
        while at < len(names) and names[at].end <= paragraph.span.start:
            at += 1
        token = 0
        for name in names[at:]:
            if name.start >= paragraph.span.end:
                break
            while token < len(mine) and tokens.ends[token] <= name.start:
                token += 1
            inside = token
            while inside < len(mine) and tokens.starts[inside] < name.end:
                if mine[inside] == "O":
                    mine[inside] = ("B-" if inside == token else "I-") + name.kind
                inside += 1
        result.append(mine)
    return result
