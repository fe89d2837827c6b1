"""Correcting who said a quote."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.desk.choices import matching, present_choice, speaker_choices
from pullquote.desk.saving import quote_at
from pullquote.desk.speaker_corrections import correct_speaker, take_back
from pullquote.desk.story import Story
from pullquote.notebook import Notebook
from pullquote.tui.bench import Bench, Commands
from pullquote.tui.line_pane import fitted
from pullquote.tui.over.chooser import Choice, Chooser
from pullquote.tui.session import Meant

_MOST_WORDS = 32
"""Cells of the quote's words in the question."""


def correct(bench: Bench) -> None:
    """The quote is settled before the reader chooses: whatever happens meanwhile, the choice is for that one."""
    meant = bench.meant()
    quote = _quote(meant) if meant is not None else None
    if meant is None or quote is None:
        key = bench.key("speaker.correct")
        bench.say(f"Stand on a quote with {bench.key('trail.next')}, then press {key} to say who said it.")
        return
    story, options = meant.story, speaker_choices(meant.story, quote)

    def choices_for(words: str) -> tuple[Sequence[Choice], str]:
        return [Choice(each.words, each.note, f"{each.kind}:{each.name}") for each in matching(options, words)], ""

    def choose(value: str | None) -> None:
        if value is not None:
            kind, _, name = value.partition(":")
            _write(bench, story, quote, kind, name)

    words = fitted(" ".join(story.analysis.quotes[quote].span.of(story.text).split()), _MOST_WORDS).rstrip()
    question = f"Who said “{words}”? Choose, or type a name"
    start = present_choice(story, quote, options)
    chooser = Chooser(bench.look, question, choices_for, most_lines=len(options) + 1, start=start)
    bench.screen.put_over(chooser, choose)


def _quote(meant: Meant) -> int | None:
    if meant.quote is not None:
        return meant.quote
    return quote_at(meant.story, meant.span) if meant.span is not None else None


def _whole(parts: int) -> str:
    """That a correction is of all parts of a split quotation, if it is one."""
    return "" if parts == 1 else f", {'both' if parts == 2 else f'all {parts}'} parts of it"


def _write(bench: Bench, story: Story, quote: int, kind: str, name: str) -> None:
    undo = bench.key("undo")

    def change(book: Notebook) -> str:
        if kind == "found":
            take_back(book, story, quote)
            return f"As the program found it again. {undo} brings your correction back."
        parts = correct_speaker(book, story, quote, name or None)
        said = f"{name} said this" if name else "nobody is known to have said this"
        return f"Corrected: {said}{_whole(parts)}. {undo} takes it back."

    bench.save(change)


SPEAKER_COMMANDS: Commands = {"speaker.correct": correct}
