"""Reads random and damaged texts for as long as one likes, and stops at the first answer that breaks a promise.

    python benchmarks/fuzz.py --seconds 300 --seed 1

Texts are random Unicode, word salad, texts that repeat one thing endlessly, and the sample articles (or those given as
arguments) with their marks lost, doubled or swapped, their lines shuffled, with control characters, lone surrogates,
endless words and deep nesting; half of them with blocks, in order or in disorder. `analyse` must not raise, must keep
all promises of `soundness`, give the same answer twice, and stay within a number of steps for each character.

The same seed tries the same texts. The text being read always lies in a file (--case), as JSON; the file is removed in
the end if nothing was found, and stays if the run is killed because it hangs. Exit code 1: a promise was broken; the
text is then printed as a Python literal too.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

if not __package__:  # run as a file: the package is found from the folder above
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from benchmarks.odd_texts import LANGUAGES, Case, cases
from benchmarks.soundness import faults
from benchmarks.work import TooMuchWorkError, count_work
from pullquote.language import Analysis, analyse

STEPS_PER_CHARACTER = 400
STEPS_FOR_ANY_TEXT = 50_000
SECONDS_PER_CHARACTER = 0.0001
SECONDS_FOR_ANY_TEXT = 2.0
"""Far above what reading takes, so that no slow machine fails; what built-in functions do shows only in time."""

_SAMPLES = Path(__file__).resolve().parents[1] / "seeds"
_MOST_PRINTED = 20_000
_FIRST_TEXT = "“We are tired,” said Mara Venn in Elgard. “The nights are long,” she said."


def fault_of(case: Case) -> str:
    """What is wrong with the answer to a case, in words; "" where all is well."""
    answers: list[Analysis] = []
    limit = STEPS_FOR_ANY_TEXT + STEPS_PER_CHARACTER * len(case.text)
    try:
        count_work(lambda: answers.append(_read(case)), limit)
        began = time.process_time()
        again = _read(case)
    except TooMuchWorkError as error:
        return f"it takes {error} to read {len(case.text)} characters"
    except Exception:
        return f"it raises an error:\n{traceback.format_exc()}"
    took = time.process_time() - began
    if took > SECONDS_FOR_ANY_TEXT + SECONDS_PER_CHARACTER * len(case.text):
        return f"it takes {took:.1f} s to read {len(case.text)} characters"
    if again != answers[0]:
        return "the second answer differs from the first"
    return next(faults(case.text, again, case.blocks), "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code."""
    options = _options(arguments)
    try:
        articles = [path.read_text(encoding="utf-8") for path in options.articles or sorted(_SAMPLES.iterdir())]
    except (OSError, UnicodeDecodeError) as error:
        print(f"fuzz.py: {error}", file=sys.stderr)
        return 2
    for language in LANGUAGES:  # loads what each needs, so that no case is blamed for it; errors are for the cases
        with contextlib.suppress(Exception):
            analyse(_FIRST_TEXT, language=language)
    until = time.monotonic() + options.seconds
    count = characters = 0
    for case in cases(options.seed, articles):
        if time.monotonic() > until:
            break
        options.case.write_text(_as_json(case), encoding="ascii")
        fault = fault_of(case)
        if fault:
            print(f"text {count} of seed {options.seed}: {fault}")
            print(f"It lies in {options.case}.")
            if len(case.text) <= _MOST_PRINTED:
                print(_as_call(case))
            return 1
        count += 1
        characters += len(case.text)
    options.case.unlink(missing_ok=True)
    print(f"{count} texts, {characters} characters, seed {options.seed}: every answer is sound.")
    return 0


def _read(case: Case) -> Analysis:
    return analyse(case.text, blocks=case.blocks, language=case.language)


def _as_json(case: Case) -> str:
    """A case as JSON in ASCII; lone surrogates are escaped, as only the standard library does."""
    blocks = [[block.kind, block.span.start, block.span.end] for block in case.blocks]
    return json.dumps({"text": case.text, "blocks": blocks, "language": case.language}) + "\n"


def _as_call(case: Case) -> str:
    """A case as the call that fails."""
    blocks = ", ".join(f"Block({block.kind!r}, {block.span!r})" for block in case.blocks)
    return f"analyse({case.text!a}, blocks=[{blocks}], language={case.language!r})"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="fuzz.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path, nargs="*", help="texts to damage (default: the sample articles)")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to go on (default: 60)")
    parser.add_argument("--seed", type=int, default=1, help="which texts to try (default: 1)")
    parser.add_argument(
        "--case", type=Path, default=Path("fuzz-case.json"), metavar="FILE", help="where the text being read is kept"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
