"""Texts given as arguments: JSON lines with a "text" each, or plain files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from benchmarks.gold import UnusableFileError, read_lines


class TextLine(msgspec.Struct, frozen=True):
    """A line of a JSONL file; anything but the text is passed over."""

    text: str
    lang: str | None = None


def read_texts(paths: Iterable[Path]) -> list[TextLine]:
    """All texts of the files: each line of a .jsonl, any other file as a whole; raises UnusableFileError."""
    texts: list[TextLine] = []
    for path in paths:
        if path.suffix == ".jsonl":
            texts.extend(line for _, line in read_lines(path, TextLine))
            continue
        try:
            texts.append(TextLine(path.read_text(encoding="utf-8")))
        except OSError as error:
            raise UnusableFileError(f"{path}: {error.strerror}") from None
        except UnicodeDecodeError as error:
            raise UnusableFileError(f"{path}: {error}") from None
    if not any(line.text.strip() for line in texts):
        raise UnusableFileError("there is no text in these files")
    return texts


def size_of(texts: Iterable[str]) -> int:
    """Bytes of texts in UTF-8; lone surrogates count as three."""
    return sum(len(text.encode(errors="surrogatepass")) for text in texts)


def article_of(texts: Sequence[str], size: int) -> str:
    """One article of `size` characters: the texts one after the other, over again as often as needed."""
    whole = "\n".join(texts) + "\n"
    return (whole * (size // len(whole) + 1))[:size]
