"""The commands that read articles: quotes, entities, text."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
from click.exceptions import Exit

from pullquote.cli.output import NOTHING_FOUND, Complaints, Failure, json_option, print_csv, print_json, shown_path

if TYPE_CHECKING:
    from pullquote.article import Article
    from pullquote.cli.records import Record
    from pullquote.language import Analysis

STANDARD_INPUT = "-"

_paths = click.argument("paths", nargs=-1, required=True, type=click.Path())
_csv = click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values with a heading.")
_raw = click.option("--raw", is_flag=True, help="With --csv: leave cells as they are that a spreadsheet would compute.")


class _Findings(NamedTuple):
    """What a command finds in an article, and how it is printed; the path of standard input is None."""

    records: Callable[[Path | None, Article, Analysis], Iterable[Record]]
    fields: Sequence[str]
    line: Callable[[Record], str]
    nothing: str

    def print(self, paths: tuple[str, ...], *, as_json: bool, as_csv: bool, raw: bool) -> None:
        """Print what the articles at `paths` hold, and leave with the exit code."""
        if as_json and as_csv:
            raise Failure("--json and --csv do not go together")
        if paths.count(STANDARD_INPUT) > 1:
            raise Failure("standard input can be read once only: give one -")
        complaints = Complaints()
        found = self._in(paths, complaints)
        if as_json:
            count = print_json(found)
        elif as_csv:
            count = print_csv(found, self.fields, raw=raw)
        else:
            count = _print_by_story(found, self.line)
        code = complaints.exit_code(found=bool(count))
        if code == NOTHING_FOUND:
            click.echo(f"pullquote: {self.nothing}", err=True)
        raise Exit(code)

    def _in(self, paths: tuple[str, ...], complaints: Complaints) -> Iterator[Record]:
        for path, article in _articles(paths, complaints):
            yield from self.records(path, article, _analysed(article))


@click.command()
@_paths
@click.option("--speaker", metavar="NAME", help="Only what this person said: part of the name will do.")
@json_option
@_csv
@_raw
def quotes(paths: tuple[str, ...], speaker: str | None, as_json: bool, as_csv: bool, raw: bool) -> None:
    """Print who said what.

    PATHS are articles, or folders of articles; - is an article from standard input. Without --json or --csv, a line a
    quote. Speakers that you have corrected in the app are shown as you corrected them.
    """
    from pullquote.cli.corrected_stories import JournalCorrections
    from pullquote.cli.records import QUOTE_FIELDS, quote_records
    from pullquote.desk.speaker_corrections import corrected
    from pullquote.desk.startup import set_up

    setup = set_up(os.environ)
    journal = JournalCorrections(setup)
    threshold = setup.settings.attribution_threshold

    def records(path: Path | None, article: Article, analysis: Analysis) -> Iterable[Record]:
        corrections = journal.corrections_of(path, article.item) if path is not None else []
        said = corrected(article.text, analysis, corrections)
        for record in quote_records(_shown(path), article, analysis, said, threshold):
            if speaker is None or (record["attributed"] and speaker.casefold() in _speaker_of(record).casefold()):
                yield record

    findings = _Findings(records, QUOTE_FIELDS, _quote_line, "no quotes found.")
    findings.print(paths, as_json=as_json, as_csv=as_csv, raw=raw)


@click.command()
@_paths
@click.option("--kind", type=click.Choice(["person", "organization", "place", "other"]), help="Only these.")
@json_option
@_csv
@_raw
def entities(paths: tuple[str, ...], kind: str | None, as_json: bool, as_csv: bool, raw: bool) -> None:
    """Print the people, organisations and places that are mentioned.

    PATHS are articles, or folders of articles; - is an article from standard input. Without --json or --csv, a line a
    name.
    """
    from pullquote.cli.records import ENTITY_FIELDS, entity_records

    def records(path: Path | None, article: Article, analysis: Analysis) -> Iterable[Record]:
        found = entity_records(_shown(path), article, analysis)
        return (record for record in found if kind is None or record["kind"] == kind)

    findings = _Findings(records, ENTITY_FIELDS, _entity_line, "no names found.")
    findings.print(paths, as_json=as_json, as_csv=as_csv, raw=raw)


@click.command()
@click.argument("path", type=click.Path())
@click.option("--clean", is_flag=True, help="Without boilerplate; offsets do not count in this form.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, with metadata and blocks.")
def text(path: str, clean: bool, as_json: bool) -> None:
    """Print the text of one article.

    It is printed exactly as the offsets that other commands print count it. As PATH, - is standard input.
    """
    from pullquote.article import Unreadable, read
    from pullquote.cli.records import clean_text, text_record

    if clean and as_json:
        raise Failure("--clean and --json do not go together: offsets do not count in the clean text")
    file = None if path == STANDARD_INPUT else Path(path)
    try:
        if file is None:
            [article] = _from_standard_input()
        else:
            _require_there(file)
            article = read(file)
    except Unreadable as error:
        complaints = Complaints()
        complaints.add(_shown(file), str(error))
        raise Exit(complaints.exit_code(found=False)) from None
    if as_json:
        language = _analysed(article).language
        print_json([text_record(_shown(file), article, language)])
    else:
        click.echo(clean_text(article) if clean else article.text, nl=clean or not article.text.endswith("\n"))


def _articles(paths: tuple[str, ...], complaints: Complaints) -> Iterator[tuple[Path | None, Article]]:
    """The stories of files, of all files in folders, and of standard input, which has no path; what can't be read is
    complained about."""
    from pullquote.article import Unreadable, stories

    for path in paths:
        for file in (None,) if path == STANDARD_INPUT else _files(Path(path), complaints):
            try:
                for article in _from_standard_input() if file is None else stories(file):
                    yield file, article
            except Unreadable as error:
                complaints.add(_shown(file), str(error))


def _files(path: Path, complaints: Complaints) -> Iterator[Path]:
    """A file itself, or all files below a folder that can hold articles."""
    from pullquote.article import SUFFIXES, Unreadable
    from pullquote.library.scan import Scan

    try:
        is_folder = path.is_dir()
        _require_there(path)
    except OSError as error:
        complaints.add(str(path), error.strerror or str(error))
        return
    except Unreadable as error:
        complaints.add(str(path), str(error))
        return
    if not is_folder:
        yield path
        return
    scan = Scan(path, SUFFIXES)
    yield from (path / found.path for found in scan)
    for folder in scan.unreadable:
        complaints.add(str(path / folder.path), folder.reason)


def _require_there(path: Path) -> None:
    """Raises Unreadable for a path that is not there, whatever its suffix; a broken link is there."""
    from pullquote.article import Unreadable

    if not os.path.lexists(path):
        raise Unreadable("There is no such folder or file.")


def _from_standard_input() -> tuple[Article, ...]:
    """What comes in on standard input, as an article. Raises Unreadable when nothing does, and for what is no text."""
    from pullquote.article import Unreadable, parse
    from pullquote.article.file_bytes import LARGEST

    try:
        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin is not None else b""
    except OSError as error:
        raise Unreadable(f"Standard input can't be read: {error.strerror}.") from error
    if not data.strip():
        raise Unreadable("Nothing came in on standard input.")
    if len(data) > LARGEST:
        raise Unreadable(f"What came in is larger than {LARGEST // (1024 * 1024)} MB, the most that is read.")
    return parse(data)


def _shown(path: Path | None) -> str:
    return STANDARD_INPUT if path is None else shown_path(path)


def _analysed(article: Article) -> Analysis:
    from pullquote.language import analyse

    language = article.metadata.language
    return analyse(article.text, blocks=article.blocks, language=language.value if language else None)


def _print_by_story(records: Iterable[Record], line: Callable[[Record], str]) -> int:
    """A line a record, below the path of its story; returns how many records."""
    count, story = 0, None
    for record in records:
        if (record["path"], record["story"]) != story:
            click.echo(("\n" if story else "") + click.style(record["path"], bold=True))
            story = (record["path"], record["story"])
        click.echo(f"  {line(record)}")
        count += 1
    return count


def _quote_line(record: Record) -> str:
    return f"{_speaker_of(record)}: “{' '.join(record['text'].split())}”"


def _speaker_of(record: Record) -> str:
    if not record["attributed"]:
        return "Unattributed"
    return record["speaker"] or record["mention"] or ""


def _entity_line(record: Record) -> str:
    others = f"  ({', '.join(record['aliases'])})" if record["aliases"] else ""
    return f"{record['kind']:<13} {len(record['mentions']):>3}  {record['name']}{others}"
