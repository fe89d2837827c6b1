"""The commands on speakers that the reader has corrected."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec
from click.exceptions import Exit

from pullquote.cli.output import NOTHING_FOUND, Complaints, Failure, print_heading, print_json, shown_path
from pullquote.text import safe_line

if TYPE_CHECKING:
    from pullquote.cli.corrected_stories import CheckedCorrection, CorrectedStory


@click.group(no_args_is_help=False)
def corrections() -> None:
    """The speakers that you corrected: list, export."""


@corrections.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
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
            click.echo(f"  {each.correction.id}  {_one_line(story, each)}")


@corrections.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
def export(file: Path | None) -> None:
    """Write the corrected quotes as gold data, a story a line.

    To FILE, else to the terminal or another program: the format of the benchmarks, with the text of each story.
    """
    from pullquote.cli.gold import gold_record

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


def _one_line(story: CorrectedStory, each: CheckedCorrection) -> str:
    words = " ".join(each.correction.selectors.exact.split())
    said = f"{each.correction.speaker or 'Unattributed'}: “{words}”"
    if each.state == "in force":
        return said
    why = {"overruled": "overruled by a later one", "words gone": "no longer a quote of the story"}
    return f"{said}  ({why.get(each.state, safe_line(story.reason))})"


def _corrected() -> list[CorrectedStory]:
    """All corrected stories; leaves with code 1 when there are none. What in the journal is damaged is named."""
    from pullquote.cli.corrected_stories import JournalCorrections, corrected_stories
    from pullquote.desk.keymap import Keymap
    from pullquote.desk.startup import set_up

    setup = set_up(os.environ)
    journal = JournalCorrections(setup)
    for problem in journal.problems:
        click.echo(f"pullquote: {problem}", err=True)
    corrected = corrected_stories(journal)
    if not corrected:
        key = Keymap(setup.settings.keys).shown
        hint = f"{key('trail.next')} goes to a quote and {key('speaker.correct')} corrects it"
        click.echo(f"pullquote: no speaker corrected yet; in the app, {hint}.", err=True)
        raise Exit(NOTHING_FOUND)
    return corrected
