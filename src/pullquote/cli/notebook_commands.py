"""The commands on what the reader saved and corrected: passages, corrections."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click
import msgspec
from click.exceptions import Exit

from pullquote.cli.output import (
    NOTHING_FOUND,
    Complaints,
    Failure,
    json_option,
    print_heading,
    print_json,
    shown_path,
)
from pullquote.notebook import JournalProblem, Passage, to_json_lines, to_markdown
from pullquote.text import safe_line

if TYPE_CHECKING:
    from pullquote.cli.corrected_stories import CheckedCorrection, CorrectedStory
    from pullquote.desk.startup import Setup

T = TypeVar("T")


def _json(passages: Sequence[Passage]) -> str:
    return "".join(f"{line}\n" for line in to_json_lines(passages))


EXPORTS: Mapping[str, Callable[[Sequence[Passage]], str]] = {"markdown": to_markdown, "json": _json}
"""The formats of `passages export`, by name: what each makes of the passages."""


@click.group(no_args_is_help=False)
def passages() -> None:
    """The passages that you saved: list, show, export."""


@passages.command("list")
@json_option
def list_passages(as_json: bool) -> None:
    """List all saved passages, by story."""
    saved = _saved()
    if as_json:
        click.echo(_json(saved), nl=False)
        return
    story = None
    for passage in saved:
        if passage.story != story:
            print_heading(passage.citation.title or passage.story, passage.citation, first=story is None)
            story = passage.story
        click.echo(f"  {passage.id}  {_passage_line(passage)}")


@passages.command("show")
@click.argument("ids", nargs=-1, required=True)
def show_passages(ids: tuple[str, ...]) -> None:
    """Show passages whole.

    With note, tags and story. IDS are those that `list` prints; their beginnings will do.
    """
    saved = _saved()
    missing = [wanted for wanted in ids if not wanted or not any(passage.id.startswith(wanted) for passage in saved)]
    for wanted in missing:
        click.echo(
            f"pullquote: no passage's id begins with “{safe_line(wanted)}”; `passages list` prints them.", err=True
        )
    chosen = [passage for passage in saved if any(wanted and passage.id.startswith(wanted) for wanted in ids)]
    click.echo(to_markdown(chosen), nl=False)
    if missing:
        raise Exit(NOTHING_FOUND)


@passages.command("export")
@click.option("--format", "name", type=click.Choice(list(EXPORTS)), default="markdown", show_default=True)
def export_passages(name: str) -> None:
    """Print all saved passages for other programs."""
    click.echo(EXPORTS[name](_saved()), nl=False)


def _passage_line(passage: Passage) -> str:
    words = " ".join(passage.selectors.exact.split())
    said = f"{passage.speaker}: “{words}”" if passage.speaker else words
    extras = [*(f"✎ {' '.join(note.split())}" for note in passage.notes), *(f"#{tag}" for tag in passage.tags)]
    return "  ".join([said, *extras])


def _saved() -> list[Passage]:
    """All passages; leaves with code 1 when there are none."""
    from pullquote.desk.startup import open_notebook, set_up

    setup = set_up(os.environ)
    notebook = open_notebook(setup)
    return _required(notebook.passages(), notebook.problems, setup, ("no passages saved", "passage.save", "saves"))


@click.group(no_args_is_help=False)
def corrections() -> None:
    """The speakers that you corrected: list, export."""


@corrections.command("list")
@json_option
def list_corrections(as_json: bool) -> None:
    """List all corrections, by story.

    Also those that do nothing any more, because their words or their story are gone.
    """
    from pullquote.cli.corrected_stories import correction_records

    corrected = _corrected()
    if as_json:
        print_json(record for story in corrected for record in correction_records(story))
        return
    for number, story in enumerate(corrected):
        citation = story.corrections[0].correction.citation
        print_heading(citation.title or story.path or story.address, citation, first=not number)
        for each in story.corrections:
            click.echo(f"  {each.correction.id}  {_correction_line(story, each)}")


@corrections.command("export")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
def export_corrections(file: Path | None) -> None:
    """Write the corrected quotes as gold data, a story a line.

    To FILE, else to the terminal or another program: the format of the benchmarks, with the text of each story.
    """
    from pullquote.cli.records import gold_record

    complaints = Complaints()
    lines: list[bytes] = []
    for story in _corrected():
        if story.article is None or story.analysis is None:
            complaints.add(story.path or story.address, story.reason)
        elif story.in_force:
            record = gold_record(story.address, story.article.text, story.analysis, story.in_force)
            lines.append(msgspec.json.encode(record))
    if file is None or str(file) == "-":
        for line in lines:
            click.echo(line.decode())
    else:
        try:
            file.write_bytes(b"".join(line + b"\n" for line in lines))
        except OSError as error:
            raise Failure(f"{shown_path(file)}: {error.strerror or error}") from None
    code = complaints.exit_code(found=bool(lines))
    if code == NOTHING_FOUND:
        click.echo("pullquote: no correction counts any more; `corrections list` tells why.", err=True)
    raise Exit(code)


def _correction_line(story: CorrectedStory, each: CheckedCorrection) -> str:
    words = " ".join(each.correction.selectors.exact.split())
    said = f"{each.correction.speaker or 'Unattributed'}: “{words}”"
    if each.state == "in force":
        return said
    why = {"overruled": "overruled by a later one", "words gone": "no longer a quote of the story"}
    return f"{said}  ({why.get(each.state, safe_line(story.reason))})"


def _corrected() -> list[CorrectedStory]:
    """All corrected stories; leaves with code 1 when there are none."""
    from pullquote.cli.corrected_stories import JournalCorrections, corrected_stories
    from pullquote.desk.startup import set_up

    setup = set_up(os.environ)
    journal = JournalCorrections(setup)
    stories = corrected_stories(journal)
    return _required(stories, journal.problems, setup, ("no speaker corrected", "speaker.correct", "corrects"))


def _required(
    found: list[T], problems: Sequence[JournalProblem], setup: Setup, otherwise: tuple[str, str, str]
) -> list[T]:
    """What was `found` in the journal, whose problems are named on stderr. When that is nothing, it leaves with code 1,
    and `otherwise` is what was not done yet, the action that does it, and the verb for that."""
    from pullquote.desk.keymap import Keymap

    for problem in problems:
        click.echo(f"pullquote: {problem}", err=True)
    if not found:
        key = Keymap(setup.settings.keys).shown
        nothing, action, verb = otherwise
        hint = f"{key('trail.next')} goes to a quote and {key(action)} {verb} it"
        click.echo(f"pullquote: {nothing} yet; in the app, {hint}.", err=True)
        raise Exit(NOTHING_FOUND)
    return found
