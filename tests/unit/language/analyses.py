"""What the analysis makes of a fixed set of texts, as digests: analyses.json holds them for each ANALYSIS_VERSION.

    python tests/unit/language/analyses.py

writes those of the present version. It refuses where a text that the file has already is read otherwise now: then
ANALYSIS_VERSION has to be raised first.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import msgspec

from pullquote.language import ANALYSIS_VERSION, analyse
from pullquote.text import Block, BlockKind, Span

FILE = Path(__file__).with_suffix(".json")
_OURS = Path(__file__).with_name("fixed")
_SEEDS = Path(__file__).parents[3] / "seeds"
_KINDS: dict[str, BlockKind] = {"# ": "title", "> ": "block-quote"}

Digests = dict[str, str]
"""The digest of the analysis of each text, by the text's name and its own digest: a text that is rewritten is new."""


def texts() -> list[Path]:
    """The samples that come with the program, and a text in each language."""
    return sorted(path for folder in (_OURS, _SEEDS) for path in folder.iterdir())


def found() -> Digests:
    """What the present code makes of the texts."""
    return {f"{path.name} {_digest(path.read_bytes())}": _digest(_analysis(path)) for path in texts()}


def stored() -> dict[str, Digests]:
    """The digests of the file, by ANALYSIS_VERSION."""
    versions: dict[str, Digests] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return versions


def changed(before: Digests, now: Digests) -> list[str]:
    """The names of the texts that are as they were and whose analysis is not."""
    return [key.partition(" ")[0] for key in now if before.get(key, now[key]) != now[key]]


def _analysis(path: Path) -> bytes:
    """The analysis of a text whose lines are its blocks, once with the blocks and once without."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kinds = [_KINDS.get(line[:2], "paragraph") for line in lines]
    plain = [line if kind == "paragraph" else line[2:] for line, kind in zip(lines, kinds, strict=True)]
    blocks: list[Block] = []
    at = 0
    for line, kind in zip(plain, kinds, strict=True):
        if line:
            blocks.append(Block(kind, Span(at, at + len(line))))
        at += len(line) + 1
    text = "\n".join(plain)
    both = [analyse(text, blocks=blocks), analyse(text)]
    return msgspec.json.encode([(one.quotes, one.entities, one.language) for one in both])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def main() -> int:
    """Write the file, or say why not."""
    versions, now = stored(), found()
    read_otherwise = changed(versions.get(ANALYSIS_VERSION, {}), now)
    if read_otherwise:
        sys.stderr.write(f"Raise ANALYSIS_VERSION first: {', '.join(read_otherwise)}\n")
        return 1
    versions[ANALYSIS_VERSION] = now
    FILE.write_text(json.dumps(versions, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
