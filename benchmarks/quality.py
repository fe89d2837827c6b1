"""Prints how good the reading of quotes, speakers and names is, measured on gold files given as arguments.

    python benchmarks/quality.py --quotes quotes_en.jsonl --quotes quotes_de.jsonl --entities names.jsonl \\
        --merge grouped.jsonl --pronouns pronouns.jsonl quotes_en.jsonl

Gold files are JSON lines in UTF-8; offsets count code points of "text", ends are exclusive:

    --quotes    {"id", "text", "lang", "quotes": [{"start", "end", "kind": "direct" | "mixed" | "fragment",
                 "speaker": {"start", "end", "text"} | null}], "ignore": [[start, end]]}
    --entities  {"id", "text", "lang", "entities": [{"start", "end", "kind": "PERSON" | "ORG" | "PLACE" | "OTHER"}]}
    --merge     {"id", "text", "clusters": [{"kind", "mentions": [{"start", "end"}]}]}
    --pronouns  {"id", "speaker_start", "pronoun", "name"}, and the --quotes file with the texts of these ids

The rules of scoring stand at the head of `scoring_quotes` and `scoring_names`. With --merge the gold mentions are
given, and only their grouping is judged, apart for each family of ids (what stands before the first sign that is no
letter).

With one --quotes or --entities file, --save writes the answers that were scored, and --answers scores those of a file,
made by any system, instead. Exit code 2: something cannot be read.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

if not __package__:  # run as a file: the package is found from the folder above
    sys.path[0] = str(Path(__file__).resolve().parents[1])

import msgspec

from benchmarks.answers import (
    NameAnswer,
    QuoteAnswer,
    names_of,
    quotes_of,
    read_name_answers,
    read_quote_answers,
    save,
)
from benchmarks.given_mentions import group_given
from benchmarks.gold import (
    GoldPronoun,
    NameDocument,
    QuoteDocument,
    UnusableFileError,
    read_groups,
    read_names,
    read_pronouns,
    read_quotes,
)
from benchmarks.last_names import head_word
from benchmarks.scoring_names import NameScore, score_names
from benchmarks.scoring_quotes import score_quotes
from benchmarks.tables import group_table, name_table, pronoun_table, quote_table
from pullquote.language import analyse

_THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
_GOLD = (
    ("--quotes", "quotations and their speakers"),
    ("--entities", "names and their kinds"),
    ("--merge", "grouped names"),
)


class Resolved(msgspec.Struct, frozen=True, gc=False):
    """How many pronouns were found as speakers, and how many got the right name."""

    right: int
    found: int


def answer_quotes(documents: Iterable[QuoteDocument]) -> dict[str, QuoteAnswer]:
    """What the program answers for each text, by its id."""
    return {
        document.id: quotes_of(document.id, document.text, analyse(document.text, language=document.lang))
        for document in documents
    }


def answer_names(documents: Iterable[NameDocument]) -> dict[str, NameAnswer]:
    """What the program answers for each text, by its id."""
    return {
        document.id: names_of(document.id, analyse(document.text, language=document.lang)) for document in documents
    }


def score_families(documents: Sequence[NameDocument]) -> Iterator[tuple[str, NameScore]]:
    """The grouping of given mentions, scored for each family of ids."""
    families: dict[str, list[NameDocument]] = {}
    for document in documents:
        begins = re.match(r"[^\W\d_]+", document.id)
        families.setdefault(begins.group() if begins else "(other)", []).append(document)
    for family, members in sorted(families.items()):
        yield family, score_names(members, {document.id: group_given(document) for document in members})


def resolve_pronouns(pronouns: Iterable[GoldPronoun], texts: Iterable[QuoteDocument]) -> Resolved:
    """How many of the pronouns name a quote's speaker, and get a name with the right head word."""
    wanted: dict[str, list[GoldPronoun]] = {}
    for pronoun in pronouns:
        wanted.setdefault(pronoun.id, []).append(pronoun)
    right = found = 0
    for document in texts:
        if document.id not in wanted:
            continue
        names: dict[int, str | None] = {}
        for quote in analyse(document.text, language=document.lang).quotes:
            if quote.speaker is not None:
                names.setdefault(quote.speaker.mention.start, quote.speaker.name)
        for pronoun in wanted[document.id]:
            found += pronoun.speaker_start in names
            name = names.get(pronoun.speaker_start)
            right += name is not None and head_word(name) == head_word(pronoun.name)
    return Resolved(right, found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not (options.quotes or options.entities or options.merge or options.pronouns):
        parser.error("give at least one gold file (see --help)")
    apart = [*options.quotes, *options.entities]
    if (options.save or options.answers) and (len(apart) != 1 or options.merge or options.pronouns):
        parser.error("--save and --answers go with one --quotes or one --entities file, and nothing else")
    if options.save and options.answers:
        parser.error("--save writes what the program answers: it does not go with --answers")
    try:
        for line in _report(options):
            print(line)
    except UnusableFileError as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 2
    return 0


def _report(options: argparse.Namespace) -> Iterator[str]:
    """The lines of all tables asked for."""
    for path in options.quotes:
        texts = read_quotes(path)
        said = read_quote_answers(options.answers, texts) if options.answers else answer_quotes(texts)
        _save(options.save, said)
        yield from _titled(f"Quotes and speakers: {path.name}, {len(texts)} texts", ())
        yield from quote_table(score_quotes(texts, said), sorted(options.threshold) or _THRESHOLDS)
        yield ""
    for path in options.entities:
        documents = read_names(path)
        named = read_name_answers(options.answers, documents) if options.answers else answer_names(documents)
        _save(options.save, named)
        table = name_table(score_names(documents, named))
        yield from _titled(f"Names and entities: {path.name}, {len(documents)} texts", table)
    for path in options.merge:
        documents = read_groups(path)
        table = group_table(score_families(documents))
        yield from _titled(f"Pairs of given mentions grouped: {path.name}, {len(documents)} texts", table)
    for gold, path in options.pronouns:
        texts = read_quotes(path)
        pronouns = read_pronouns(gold, texts)
        resolved = resolve_pronouns(pronouns, texts)
        table = pronoun_table(resolved.right, resolved.found, len(pronouns))
        yield from _titled(f"Pronouns resolved: {gold.name}", table)


def _titled(title: str, table: Iterable[str]) -> Iterator[str]:
    yield title
    yield "-" * len(title)
    lines = list(table)
    yield from lines
    if lines:
        yield ""


def _save(path: Path | None, answers: Mapping[str, QuoteAnswer] | Mapping[str, NameAnswer]) -> None:
    if path is not None:
        save(path, list(answers.values()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quality.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, meaning in _GOLD:
        parser.add_argument(
            name, type=Path, action="append", default=[], metavar="GOLD", help=f"{meaning} (may be given several times)"
        )
    parser.add_argument(
        "--pronouns", type=Path, nargs=2, action="append", default=[], metavar=("GOLD", "TEXTS"),
        help="pronouns with the names they stand for, and the --quotes file with their texts",
    )  # fmt: skip
    parser.add_argument(
        "--threshold", type=float, action="append", default=[], metavar="CONFIDENCE",
        help="say what is shown from this confidence on (may be given several times; default: 0.5 to 0.9)",
    )  # fmt: skip
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the answers that were scored")
    parser.add_argument("--answers", type=Path, metavar="FILE", help="score these answers instead of the program's own")
    return parser


if __name__ == "__main__":
    sys.exit(main())
