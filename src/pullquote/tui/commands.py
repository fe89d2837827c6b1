"""What the keys that belong to no pane do: moving in the one in focus, changing it, and what opens over the panes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rapidfuzz import fuzz, process

from pullquote.desk.actions import Action
from pullquote.desk.keymap import shown_key
from pullquote.desk.manual import CONTEXT_NAMES, context_title
from pullquote.desk.shown_dates import short_date
from pullquote.tui.bench import Bench
from pullquote.tui.knowledge import about_quote, about_story
from pullquote.tui.look import CORRECTED, DOUBTFUL, SAVED, STARRED
from pullquote.tui.over.chooser import Choice, Chooser
from pullquote.tui.parts import Handlers

MOST_HITS = 200


def common_handlers(bench: Bench) -> Handlers:
    """What the actions do that mean the same everywhere."""
    return {
        "move.down": lambda: bench.here.move(1),
        "move.up": lambda: bench.here.move(-1),
        "page.down": lambda: bench.here.move(bench.here.page()),
        "page.up": lambda: bench.here.move(-bench.here.page()),
        "half.down": lambda: bench.here.move((bench.here.page() + 1) // 2),
        "half.up": lambda: bench.here.move(-((bench.here.page() + 1) // 2)),
        "go.top": lambda: bench.here.go_to_edge(last=False),
        "go.end": lambda: bench.here.go_to_edge(last=True),
        "find": lambda: bench.here.find(),
        "enter": lambda: bench.here.enter(),
        "escape": partial(_step_back, bench),
        "pane.next": lambda: bench.turn_pane(1),
        "pane.previous": lambda: bench.turn_pane(-1),
        "pane.stories": lambda: bench.go_to_pane("stories"),
        "pane.text": lambda: bench.go_to_pane("text"),
        "pane.sidebar": lambda: bench.go_to_pane("sidebar"),
        "sidebar.toggle": bench.toggle_sidebar,
        "text.alone": bench.toggle_alone,
        "info": partial(_show_info, bench),
        "palette": partial(_show_palette, bench),
        "help": partial(_show_help, bench),
        "search": partial(_search, bench),
        "quit": bench.screen.leave,
    }


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
    elif meant is not None and meant.quote is not None and bench.pane != "stories":
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
