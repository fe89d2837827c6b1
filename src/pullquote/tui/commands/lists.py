"""What opens over the panes: the command palette, all keys, the search of the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from pullquote.desk.actions import Action
from pullquote.desk.dates import short_date
from pullquote.desk.keys import shown_key
from pullquote.desk.manual import CONTEXT_NAMES, context_title
from pullquote.tui.commands.registry import does
from pullquote.tui.look import KEPT, STARRED
from pullquote.tui.screens.chooser import Choice, Chooser
from pullquote.tui.sidebar_rows import CORRECTED, DOUBTFUL

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen

MOST_HITS = 200


@does("palette")
def palette(bench: MainScreen) -> None:
    offered = [action for action in bench.keymap if action.context in ("everywhere", "sidebar")]
    lines = [f"{action.help} {action.label}".casefold() for action in offered]

    def choices_for(words: str) -> tuple[Sequence[Choice], str]:
        return [_choice(bench, offered[index]) for index in _ranked(words.casefold(), lines)], "No such command."

    def perform(action_id: str | None) -> None:
        if action_id is not None:
            bench.perform(action_id)

    bench.app.push_screen(Chooser(bench.status.look, "What would you like to do?", choices_for), perform)


def _ranked(words: str, lines: Sequence[str]) -> list[int]:
    """Indexes of the lines that hold all words; where there are none, of those that read alike, best first."""
    holding = [index for index, line in enumerate(lines) if all(word in line for word in words.split())]
    if holding:
        return holding
    alike = process.extract(words, lines, scorer=fuzz.partial_ratio, limit=12, score_cutoff=60)
    return [index for _, _, index in alike]


def _choice(bench: MainScreen, action: Action) -> Choice:
    return Choice(action.help, " ".join(shown_key(key) for key in bench.keymap.keys(action.id)), action.id)


@does("help")
def show_help(bench: MainScreen) -> None:
    lines: list[str] = []
    for context in CONTEXT_NAMES:
        actions = [action for action in bench.keymap if action.context == context]
        if not actions:
            continue
        lines += ([""] if lines else []) + [context_title(context, bench.keymap)]
        for action in actions:
            keys = " ".join(shown_key(key) for key in bench.keymap.keys(action.id))
            lines.append(f"  {keys:<10} {action.help}")
    lines += ["", "The mouse", "  drag       Select; twice a word, three times a paragraph"]
    lines += [
        "  wheel      Scroll the pane under the pointer",
        "  click      Go there: a story, a quote, a tab, a fold",
    ]
    lines += ["", "The signs", f"  {DOUBTFUL:<10} It is not sure who said this; {bench.key('info')} tells why"]
    lines += [
        f"  {CORRECTED:<10} Who said this was corrected by you",
        f"  {KEPT:<10} Saved as a passage",
        f"  {STARRED:<10} A starred story",
    ]
    bench.show_sheet("Keys", lines)


@does("search")
def search(bench: MainScreen) -> None:
    last = bench.last_search

    def choices_for(words: str) -> tuple[Sequence[Choice], str]:
        if not words.strip():
            return [], "Words that the stories hold; “a phrase” in quotation marks."
        return _hits(bench, words), f"No story holds “{words}”."

    def remember(words: str) -> None:
        bench.last_search = words

    def go(story: str | None) -> None:
        if story is not None:
            bench.reader.go_to_hit(int(story), bench.last_search)

    chooser = Chooser(bench.status.look, "Search all stories", choices_for, initial=last, lines_each=2, typed=remember)
    bench.app.push_screen(chooser, go)


def _hits(bench: MainScreen, words: str) -> list[Choice]:
    choices = []
    for hit in bench.desk.search(words, MOST_HITS):
        row = hit.story
        places = "1 place" if hit.hits == 1 else f"{hit.hits} places"
        date = short_date(row.published or row.saved, bench.stories_pane.today)
        right = " · ".join(part for part in (row.source, date, places) if part)
        choices.append(Choice(row.title, right, str(row.id), hit.snippet, hit.snippet_start, hit.snippet_end))
    return choices
