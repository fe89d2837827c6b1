"""Makes every shipped weight and list again, one after the other: what comes later reads with what came before.

    python -m training DATA

DATA holds `entities/train/*.jsonl` and `quotes/polnear_train.jsonl`. Needs the `training` dependency group.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run the four commands; the exit code of the first that fails, else 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    quotes = str(data / "quotes" / "polnear_train.jsonl")
    for step in (("gazetteer",), ("entities", str(data)), ("speakers", quotes), ("pronouns", quotes)):
        name, *arguments = step
        done = subprocess.run([sys.executable, "-m", f"training.{name}", *arguments], check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
