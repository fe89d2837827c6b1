"""What the keys that belong to no pane do: moving in the one in focus, changing it, what opens over them, folders."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from pullquote.desk.actions import Action
from pullquote.desk.errors import in_words
from pullquote.desk.keymap import CONTEXT_NAMES, context_title, shown_key
from pullquote.desk.shown_dates import short_date
from pullquote.text import safe_line
from pullquote.tui.bench import Bench, Commands
from pullquote.tui.knowledge import about_quote, about_story
from pullquote.tui.look import CORRECTED, DOUBTFUL, SAVED, STARRED
from pullquote.tui.over.chooser import Choice, Chooser

MOST_HITS = 200


def _step_back(bench: Bench) -> None:
    """Step back once: from the text alone, from what is open in the pane, another trail, standing on something, it."""
    if bench.alone:
        bench.toggle_alone()
    elif not bench.here.step_back() and not bench.walking.leave() and bench.pane != "stories":
        bench.go_to_pane("stories")


def _show_info(bench: Bench) -> None:
    story, meant = bench.session.story, bench.meant()
    if story is None:
        bench.say("No story is open.")
    elif meant is not None and meant.quote is not None:
        lines = about_quote(story, meant.quote, bench.key("speaker.correct"))
        bench.show_sheet("Why this speaker", lines, leads_to=("speaker.correct",))
    else:
        bench.show_sheet("What is known of this story", about_story(story))


def _show_palette(bench: Bench) -> None:
    offered = [action for action in bench.keymap if action.context in ("everywhere", "sidebar")]
    lines = [f"{action.help} {action.label}".casefold() for action in offered]

    def choices_for(words: str) -> tuple[Sequence[Choice], str]:
        return [_choice(bench, offered[index]) for index in _ranked(words.casefold(), lines)], "No such command."

    def do(action: str | None) -> None:
        if action is not None:
            bench.screen.do(action)

    bench.screen.put_over(Chooser(bench.look, "What would you like to do?", choices_for), do)


def _ranked(words: str, lines: Sequence[str]) -> list[int]:
    """Indexes of the lines that hold all words; where there are none, of those that read alike, best first."""
    holding = [index for index, line in enumerate(lines) if all(word in line for word in words.split())]
    if holding:
        return holding
    alike = process.extract(words, lines, scorer=fuzz.partial_ratio, limit=12, score_cutoff=60)
    return [index for _, _, index in alike]


def _choice(bench: Bench, action: Action) -> Choice:
    return Choice(action.help, " ".join(shown_key(key) for key in bench.keymap.keys(action.id)), action.id)


def _show_help(bench: Bench) -> None:
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
        f"  {SAVED:<10} Saved as a passage",
        f"  {STARRED:<10} A starred story",
    ]
    bench.show_sheet("Keys", lines)


def _search(bench: Bench) -> None:
    last = bench.searched

    def choices_for(words: str) -> tuple[Sequence[Choice], str]:
        if not words.strip():
            return [], "Words that the stories hold; “a phrase” in quotation marks."
        return _hits(bench, words), f"No story holds “{words}”."

    def remember(words: str) -> None:
        bench.searched = words

    def go(story: str | None) -> None:
        if story is not None:
            bench.text.go_to_hit(int(story), bench.searched)

    chooser = Chooser(bench.look, "Search all stories", choices_for, initial=last, lines_each=2, typed=remember)
    bench.screen.put_over(chooser, go)


def _hits(bench: Bench, words: str) -> list[Choice]:
    choices = []
    for hit in bench.desk.search(words, MOST_HITS):
        row = hit.story
        places = "1 place" if hit.hits == 1 else f"{hit.hits} places"
        date = short_date(row.published or row.saved, bench.today)
        right = " · ".join(part for part in (row.source, date, places) if part)
        choices.append(Choice(row.title, right, str(row.id), hit.snippet, hit.snippet_start, hit.snippet_end))
    return choices


def _show_unreadable(bench: Bench) -> None:
    files = bench.desk.unreadable()
    if not files:
        reading = "So far every file could be read; the folder is still being read."
        bench.say(reading if bench.desk.is_reading else "Every file in this folder could be read.")
        return
    bench.show_sheet("Files that could not be read", [f"{file.path}\n    {file.reason}" for file in files])


def _choose_library(bench: Bench) -> None:
    if bench.desk.target.samples:
        bench.say("These are the samples; start pullquote with a folder of your own to make it the library.")
    elif bench.desk.settings.libraries:
        folders = ", ".join(safe_line(str(folder)) for folder in bench.desk.settings.libraries)
        bench.say(f"config.yaml says which library opens by default ({folders}); change “libraries” there.")
    else:
        bench.screen.run(_chosen_library(bench))


async def _chosen_library(bench: Bench) -> None:
    try:
        library = await asyncio.to_thread(bench.desk.make_library)
    except OSError as error:
        bench.say(f"The library could not be chosen: {in_words(error, bench.desk.paths.data_dir)}", warning=True)
        return
    here = safe_line(str(bench.desk.target.folder))
    if library is None:
        bench.say(f"{here} no longer opens by default; the samples do.")
    elif library == bench.desk.target.folder:
        bench.say(f"{here} is the library that opens by default now; {bench.key('library.open')} takes that back.")
    else:
        bench.say(f"Taken back: {safe_line(str(library))} opens by default.")


COMMANDS: Commands = {
    "move.down": lambda bench: bench.here.move(1),
    "move.up": lambda bench: bench.here.move(-1),
    "page.down": lambda bench: bench.here.move(bench.here.page()),
    "page.up": lambda bench: bench.here.move(-bench.here.page()),
    "half.down": lambda bench: bench.here.move((bench.here.page() + 1) // 2),
    "half.up": lambda bench: bench.here.move(-((bench.here.page() + 1) // 2)),
    "go.top": lambda bench: bench.here.go_to_edge(last=False),
    "go.end": lambda bench: bench.here.go_to_edge(last=True),
    "find": lambda bench: bench.here.find(),
    "enter": lambda bench: bench.here.enter(),
    "escape": _step_back,
    "pane.next": lambda bench: bench.turn_pane(1),
    "pane.previous": lambda bench: bench.turn_pane(-1),
    "pane.stories": lambda bench: bench.go_to_pane("stories"),
    "pane.text": lambda bench: bench.go_to_pane("text"),
    "pane.sidebar": lambda bench: bench.go_to_pane("sidebar"),
    "sidebar.toggle": Bench.toggle_sidebar,
    "text.alone": Bench.toggle_alone,
    "info": _show_info,
    "palette": _show_palette,
    "help": _show_help,
    "search": _search,
    "quit": lambda bench: bench.screen.leave(),
    "unreadable": _show_unreadable,
    "library.open": _choose_library,
}
