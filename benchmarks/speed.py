"""Prints how fast quotes and names are read, on one core, and what it takes to load and to keep what is needed for it.

    python benchmarks/speed.py articles.jsonl more.txt

Texts are JSON lines with a "text" each (and "lang", if known), or plain files. KB are 1,000 bytes of UTF-8; a rate is
the best of several runs in one process, first by processor time, then by the clock on the wall. For comparison, the
same texts are read in the same run by textacy over spaCy's small English pipeline, if these are installed
(`pip install --group benchmarks`), and cut into words by one regular expression, a yardstick for any machine. A ratio
says how many times as fast this program is; across machines, only ratios can be compared.

Also printed: the time to import and load everything in a fresh process against an interpreter that does nothing, the
memory of fresh processes, the size of the data in the package, the time for one article of 1 MB, and how the time grows
where the text grows tenfold, for that article and for texts of odd shapes.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

if not __package__:  # run as a file: the package is found from the folder above
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from benchmarks import fresh, spacy_pipeline
from benchmarks.gold import UnusableFileError
from benchmarks.package_sizes import data_sizes
from benchmarks.shapes import SHAPES
from benchmarks.texts import TextLine, article_of, read_texts, size_of
from benchmarks.timing import Timing, best_of
from pullquote.language import analyse

_LONG = 1_000_000
_SHAPE_LENGTH = 20_000
_WORD = re.compile(r"\w+|[^\w\s]")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code."""
    options = _options(arguments)
    try:
        texts = read_texts(options.texts)
    except UnusableFileError as error:
        print(f"speed.py: {error}", file=sys.stderr)
        return 2
    for table in (_loading(options.runs), _sizes(), _rates(texts, options.runs), _growth(texts, options.runs)):
        for line in table:
            print(line, flush=True)
        print()
    return 0


def _loading(runs: int) -> Iterator[str]:
    """Time and memory of fresh processes."""
    bare, imported, loaded = (fresh.load(script, runs) for script in (fresh.NOTHING, fresh.IMPORTED, fresh.LOADED))
    head = "".join(f"{label:>8}{'added':>8}" for label in ("CPU ms", "wall ms", "MB"))
    yield f"{f'fresh process, median of {runs}':<44}{head}"
    for label, each in (("nothing", bare), ("import", imported), ("import and load", loaded)):
        cpu, wall, memory = each.cpu - bare.cpu, each.wall - bare.wall, each.memory - bare.memory
        yield (
            f"{label:<44}{each.cpu * 1e3:>8.0f}{cpu * 1e3:>8.0f}{each.wall * 1e3:>8.0f}{wall * 1e3:>8.0f}"
            f"{each.memory / 1e6:>8.1f}{memory / 1e6:>8.1f}"
        )


def _sizes() -> Iterator[str]:
    """The data of the package."""
    sizes = data_sizes()
    yield f"{'data in the package':<44}{'KB':>8}{'packed':>8}"
    for folder, size in sizes.items():
        yield f"{folder:<44}{size.installed / 1e3:>8.0f}{size.packed / 1e3:>8.0f}"
    installed, packed = sum(size.installed for size in sizes.values()), sum(size.packed for size in sizes.values())
    yield f"{'together':<44}{installed / 1e3:>8.0f}{packed / 1e3:>8.0f}"


def _rates(lines: Sequence[TextLine], runs: int) -> Iterator[str]:
    """KB a second on the texts, of this program and of others."""
    texts = [line.text for line in lines]
    size = size_of(texts)
    yield f"{f'{len(texts)} texts, {size / 1e3:.0f} KB':<44}{'KB/s':>8}{'wall':>8}{'ratio':>8}"
    ours = best_of(runs, lambda: [analyse(line.text, language=line.lang) for line in lines])
    yield _rate("analyse: quotes and entities", size, ours)
    words = best_of(runs, lambda: [_WORD.findall(text) for text in texts])
    yield _rate("words by one regular expression", size, words, ours)
    try:
        pipeline = spacy_pipeline.load()
    except spacy_pipeline.MissingError as error:
        yield f"textacy over spaCy: not compared, because {error}; pip install --group benchmarks"
        return
    pipeline.read(texts[:1])
    yield _rate("textacy over spaCy, by paragraphs", size, best_of(1, lambda: pipeline.read(texts)), ours)
    yield _rate("spaCy alone, whole texts", size, best_of(1, lambda: pipeline.parse_only(texts)), ours)
    yield f"({pipeline.name}; one run)"


def _rate(label: str, size: int, timing: Timing, ours: Timing | None = None) -> str:
    """A row of KB a second; the ratio says how many times as fast this program is, by processor time."""
    ratio = "" if ours is None else f"{timing.cpu / ours.cpu:>8.2f}"
    return f"{label:<44}{size / 1e3 / timing.cpu:>8.0f}{size / 1e3 / timing.wall:>8.0f}{ratio}"


def _growth(lines: Sequence[TextLine], runs: int) -> Iterator[str]:
    """Seconds for a long article, and what tenfold text costs."""
    long = article_of([line.text for line in lines], _LONG)
    yield f"{'ten times the text':<44}{'KB':>8}{'s':>8}{'ratio':>8}{'MB':>8}"
    long_time, growth = _grown(long[: _LONG // 10], long, runs)
    memory = fresh.memory_to_read(long, 1) / 1e6
    yield f"{'one article':<44}{size_of([long]) / 1e3:>8.0f}{long_time:>8.2f}{growth:>8.1f}{memory:>8.1f}"
    for name, shape in SHAPES.items():
        size = max(1, 20 * _SHAPE_LENGTH // len(shape(20)))
        text = shape(10 * size)
        long_time, growth = _grown(shape(size), text, runs)
        yield f"{name:<44}{size_of([text]) / 1e3:>8.0f}{long_time:>8.2f}{growth:>8.1f}"


def _grown(short: str, long: str, runs: int) -> tuple[float, float]:
    """Seconds of processor time for the long text; how many times as much that is as for the short one, if that were
    a tenth of it."""
    short_time = best_of(runs, lambda: analyse(short, language="en")).cpu
    long_time = best_of(runs, lambda: analyse(long, language="en")).cpu
    return long_time, long_time / short_time * 10 * len(short) / len(long)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="speed.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path, nargs="+", help="JSON lines with texts (.jsonl), or plain text files")
    parser.add_argument("--runs", type=_positive, default=5, help="how many runs the best is taken of (default: 5)")
    return parser.parse_args(arguments)


def _positive(value: str) -> int:
    number = int(value)
    if number < 1:
        raise ValueError(value)
    return number


if __name__ == "__main__":
    sys.exit(main())
