"""The commands that read articles: quotes, entities, text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pullquote.cli.output import NOTHING_FOUND, Complaints, Failure, print_csv, print_json, shown_path

if TYPE_CHECKING:
    from pullquote.article import Article
    from pullquote.desk.records import Record

_paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
_csv = click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values with a heading.")
_raw = click.option("--raw", is_flag=True, help="With --csv: leave cells as they are that a spreadsheet would compute.")


def _articles(paths: tuple[Path, ...], complaints: Complaints) -> Iterator[tuple[str, Article]]:
    """The stories of files, and of all files in folders; what can't be read is complained about."""
    from pullquote.article import Unreadable, stories

    for path in paths:
        for file in _files(path, complaints):
            try:
                for article in stories(file):
                    yield shown_path(file), article
            except Unreadable as error:
                complaints.add(str(file), str(error))


def _files(path: Path, complaints: Complaints) -> Iterator[Path]:
    """A file itself, or all files below a folder that can hold articles."""
    from pullquote.article import SUFFIXES
    from pullquote.library.scan import Scan

    if not path.is_dir():
        yield path
        return
    scan = Scan(path, SUFFIXES)
    yield from (path / found.path for found in scan)
    for folder in scan.unreadable:
        complaints.add(str(path / folder.path), folder.reason)


@click.command()
@_paths
@click.option("--speaker", metavar="NAME", help="Only what this person said: part of the name will do.")
@_json
@_csv
@_raw
def quotes(paths: tuple[Path, ...], speaker: str | None, as_json: bool, as_csv: bool, raw: bool) -> None:
    """Print who said what in the articles at PATHS (files or folders)."""
    from pullquote.desk.records import QUOTE_FIELDS, quote_records
    from pullquote.language import analyse

    complaints = Complaints()

    def records() -> Iterator[Record]:
        for path, article in _articles(paths, complaints):
            analysis = analyse(article.text, blocks=article.blocks, language=_declared(article))
            for record in quote_records(path, article, analysis):
                name = record["speaker"] or record["mention"] or ""
                if speaker is None or speaker.casefold() in name.casefold():
                    yield record

    if as_json:
        count = print_json(records())
    elif as_csv:
        count = print_csv(records(), QUOTE_FIELDS, raw=raw)
    else:
        count = _print_quotes(records())
    _leave(count, complaints, "No quotes found.")


@click.command()
@_paths
@click.option("--kind", type=click.Choice(["person", "organization", "place", "other"]), help="Only these.")
@_json
@_csv
@_raw
def entities(paths: tuple[Path, ...], kind: str | None, as_json: bool, as_csv: bool, raw: bool) -> None:
    """Print the people, organisations and places that the articles at PATHS mention."""
    from pullquote.desk.records import ENTITY_FIELDS, entity_records
    from pullquote.language import analyse

    complaints = Complaints()

    def records() -> Iterator[Record]:
        for path, article in _articles(paths, complaints):
            analysis = analyse(article.text, blocks=article.blocks, language=_declared(article))
            for record in entity_records(path, article, analysis):
                if kind is None or record["kind"] == kind:
                    yield record

    if as_json:
        count = print_json(records())
    elif as_csv:
        count = print_csv(records(), ENTITY_FIELDS, raw=raw)
    else:
        count = _print_entities(records())
    _leave(count, complaints, "No names found.")


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--clean", is_flag=True, help="Without boilerplate; offsets do not count in this form.")
@_json
def text(path: Path, clean: bool, as_json: bool) -> None:
    """Print the text of the article at PATH exactly as offsets count it."""
    from pullquote.article import Unreadable, read
    from pullquote.desk.records import clean_text, text_record
    from pullquote.language import analyse

    if clean and as_json:
        raise Failure("--clean and --json do not go together: offsets do not count in the clean text")
    try:
        article = read(path)
    except Unreadable as error:
        complaints = Complaints()
        complaints.add(str(path), str(error))
        raise SystemExit(complaints.exit_code(found=False)) from None
    if as_json:
        language = analyse(article.text, blocks=article.blocks, language=_declared(article)).language
        print_json([text_record(shown_path(path), article, language)])
    else:
        click.echo(clean_text(article) if clean else article.text, nl=clean or not article.text.endswith("\n"))


def _declared(article: Article) -> str | None:
    return article.metadata.language.value if article.metadata.language else None


def _print_quotes(records: Iterator[Record]) -> int:
    count, story = 0, None
    for record in records:
        if (record["path"], record["story"]) != story:
            click.echo(("\n" if story else "") + click.style(record["path"], bold=True))
            story = (record["path"], record["story"])
        name = record["speaker"] or record["mention"] or "Unattributed"
        click.echo(f"  {name}: “{' '.join(record['text'].split())}”")
        count += 1
    return count


def _print_entities(records: Iterator[Record]) -> int:
    count, story = 0, None
    for record in records:
        if (record["path"], record["story"]) != story:
            click.echo(("\n" if story else "") + click.style(record["path"], bold=True))
            story = (record["path"], record["story"])
        others = f"  ({', '.join(record['aliases'])})" if record["aliases"] else ""
        click.echo(f"  {record['kind']:<13} {len(record['mentions']):>3}  {record['name']}{others}")
        count += 1
    return count


def _leave(count: int, complaints: Complaints, nothing: str) -> None:
    code = complaints.exit_code(found=bool(count))
    if code == NOTHING_FOUND:
        click.echo(f"pullquote: {nothing}", err=True)
    raise SystemExit(code)
