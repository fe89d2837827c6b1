"""Correcting who said a quote: at once everywhere, undone and redone, and there again after a restart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.driving import open_story, until
from textual.events import Key

from pullquote.language import ANALYSIS_VERSION
from pullquote.tui.over.chooser import Chooser
from pullquote.tui.over.sheet import Sheet


def speakers(app):
    """The names under which the quotes are shown, in text order."""
    story = app.bench.session.story
    return [story.attribution(index).name(story.text) for index in range(len(story.analysis.quotes))]


def sidebar(app):
    return [(row.text, row.right) for row in app.main.sidebar.pane.rows]


def choices(app):
    return [choice.words for choice in app.screen.query_one("#chooser-list").choices]


async def asked(app, pilot):
    """Wait until the chooser is open and has listed."""
    await until(pilot, lambda: isinstance(app.screen, Chooser) and bool(choices(app)))


async def correct_first_quote(app, pilot, *keys):
    """Stand on the first quote of the pilots' story and correct it by these keys in the chooser."""
    await open_story(app, pilot, "Harbour pilots")
    await pilot.press("n", "equals_sign")
    await asked(app, pilot)
    await pilot.press(*keys)


async def test_the_correction_shows_at_once_in_sidebar_rails_and_status(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app) == ["Tomas Ilk"] * 3)
        assert app.main.status.message.startswith("Corrected: Tomas Ilk said this, both parts of it.")
        assert [group.name for group in app.bench.session.groups] == ["Tomas Ilk"]
        assert sidebar(app)[:3] == [("Tomas Ilk", "3"), ("“We are tired,”", "="), ("corrected by you", "")]
        assert [app.bench.session.hue(index) for index in range(3)] == [0, 0, 0]
        await pilot.press("m", "m")
        assert app.main.status.where == "quote 1/3 · Tomas Ilk · corrected"


async def test_it_is_there_after_a_restart_and_after_everything_was_found_anew(running, environ):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app) == ["Tomas Ilk"] * 3)
    for index in Path(environ["PULLQUOTE_CACHE_DIR"]).glob("library-*"):
        index.unlink()
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        assert speakers(app) == ["Tomas Ilk"] * 3
        assert app.main.stories.current_row.quotes == 3


async def test_it_survives_another_analysis(running, monkeypatch):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app) == ["Tomas Ilk"] * 3)
    monkeypatch.setattr("pullquote.library.database.ANALYSIS_VERSION", f"{ANALYSIS_VERSION} but another")
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await until(pilot, lambda: app.bench.session.story.is_analysed)
        assert speakers(app) == ["Tomas Ilk"] * 3


async def test_it_survives_an_edit_of_the_article(running, library):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app) == ["Tomas Ilk"] * 3)
        file = library / "pilots.txt"
        text = file.read_text(encoding="utf-8")
        await pilot.pause()
        file.write_text(text.replace("stopped work", "and their crews stopped all work"), encoding="utf-8")
        await until(pilot, lambda: "crews" in app.bench.session.story.text and bool(app.bench.session.quotes))
        assert speakers(app) == ["Tomas Ilk"] * 3


async def test_equals_and_enter_confirm_the_speaker_shown_who_is_not_the_most_quoted(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        before = speakers(app)
        assert before == ["Mara Venn", "Mara Venn", "Tomas Ilk"]
        await pilot.press("n", "n", "n", "equals_sign")
        await asked(app, pilot)
        assert choices(app)[0] == "Mara Venn"
        await pilot.press("enter")
        await until(pilot, lambda: app.main.status.message.startswith("Corrected: Tomas Ilk"))
        assert speakers(app) == before


async def test_the_speaker_shown_is_in_view_though_the_list_is_longer_than_its_box(running):
    async with running(size=(100, 8)) as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "n", "n", "equals_sign")
        await asked(app, pilot)
        pane = app.screen.query_one("#chooser-list")
        assert pane.body_height < len(pane.choices)
        assert pane.choices[pane.cursor].words == "Tomas Ilk"
        assert pane.top <= pane.cursor < pane.top + pane.body_height


async def test_a_typed_beginning_and_enter_take_the_person_of_the_story(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"Tom")
        await until(pilot, lambda: choices(app) == ["Tomas Ilk", "“Tom”"])
        await pilot.press("enter")
        await until(pilot, lambda: speakers(app)[:2] == ["Tomas Ilk"] * 2)


async def test_a_new_name_that_begins_like_a_listed_one_is_moved_to(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"Tom", "down", "enter")
        await until(pilot, lambda: speakers(app)[:2] == ["Tom"] * 2)


async def test_a_cursor_that_is_moved_before_the_list_is_there_is_moved_in_that_list(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n")
        for key, character in (("equals_sign", "="), *((c, c) for c in "Tom"), ("down", None), ("enter", "\r")):
            app.post_message(Key(key, character))
        await until(pilot, lambda: speakers(app)[:2] == ["Tom"] * 2)


async def test_undo_and_redo(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app)[0] == "Tomas Ilk")
        await pilot.press("ctrl+z")
        await until(pilot, lambda: speakers(app)[0] == "Mara Venn")
        assert app.main.status.message == "Undone: corrected speaker."
        await pilot.press("ctrl+y")
        await until(pilot, lambda: speakers(app)[0] == "Tomas Ilk")


async def test_as_the_program_found_it_takes_the_correction_back(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app)[0] == "Tomas Ilk")
        await pilot.press("equals_sign")
        await asked(app, pilot)
        assert choices(app)[-1] == "As the program found it"
        await pilot.press(*"found", "enter")
        await until(pilot, lambda: speakers(app)[0] == "Mara Venn")
        assert app.main.status.where == "quote 1/3 · Mara Venn"


async def test_a_name_that_the_story_does_not_have_is_typed(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"Zoe", "space", *"Qvist", "enter")
        await until(pilot, lambda: speakers(app)[:2] == ["Zoe Qvist"] * 2)
        assert app.bench.session.groups[0].name == "Zoe Qvist"


async def test_nobody_can_be_chosen(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"nobody", "enter")
        await until(pilot, lambda: speakers(app)[:2] == [None, None])
        assert app.bench.session.groups[-1].name == "Unattributed"
        assert app.bench.session.hue(0) is None


async def test_escape_changes_nothing(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "escape")
        assert speakers(app)[0] == "Mara Venn"
        assert app.main.status.where.startswith("quote 1/3")


async def test_one_stays_on_the_quote_when_it_leaves_the_trail_of_its_speaker(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("3", "enter")
        assert app.bench.session.trail.label == "Mara Venn"
        await pilot.press("n", "equals_sign")
        await asked(app, pilot)
        await pilot.press(*"tomas", "enter")
        await until(pilot, lambda: speakers(app)[0] == "Tomas Ilk")
        story = app.bench.session.story
        assert app.bench.session.stop.span.of(story.text) == "The nights are long."
        assert app.bench.session.stop.label == "Tomas Ilk"


async def test_the_trail_of_a_speaker_has_the_corrected_quotes(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app)[0] == "Tomas Ilk")
        await pilot.press("3", "g", "enter")
        assert app.main.status.where == "quote 1/3 · Tomas Ilk · corrected"


async def test_passages_and_cards_have_the_corrected_speaker(running, monkeypatch):
    copied = []
    monkeypatch.setattr("pullquote.tui.text.copying.copy_local", lambda text: copied.append(text) or "test")
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app)[0] == "Tomas Ilk")
        await pilot.press("s", "Y")
        await until(pilot, lambda: bool(copied) and bool(app.bench.session.story.passages))
        assert app.bench.session.story.passages[0].passage.speaker == "Tomas Ilk"
        assert "— Tomas Ilk" in copied[0]


async def test_the_evidence_says_that_it_was_corrected_and_what_had_been_found(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"tomas", "enter")
        await until(pilot, lambda: speakers(app)[0] == "Tomas Ilk")
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, Sheet))
        lines = "\n".join(app.screen.query_one("#sheet-lines").wrapped(200))
        assert "corrected by you on" in lines
        assert "the program had found Mara Venn" in lines


async def test_the_evidence_leads_to_the_choice(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "i")
        await until(pilot, lambda: isinstance(app.screen, Sheet))
        await pilot.press("equals_sign")
        await asked(app, pilot)
        assert choices(app)[0] == "Mara Venn"


async def test_below_the_threshold_a_quote_is_unattributed_and_the_evidence_tells_the_guess(running, environ):
    config = Path(environ["PULLQUOTE_CONFIG_DIR"])
    config.mkdir()
    (config / "config.yaml").write_text("quotes: {attribution_threshold: 1}\n", encoding="utf-8")
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n")
        assert speakers(app) == [None] * 3
        assert app.main.status.where == "quote 1/3 · unattributed"
        assert ("=", "correct") in app.main.status.keys
        assert sidebar(app)[1][1] == "?"
        assert sidebar(app)[2][0].startswith("perhaps Mara Venn")
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, Sheet))
        lines = app.screen.query_one("#sheet-lines").wrapped(200)
        assert "Perhaps      Mara Venn, too unsure to be shown" in lines
        assert "Speaker      nobody is shown" in lines


async def test_a_correction_of_another_window_shows(running, environ):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: bool(app.bench.session.story.passages))
        story = app.bench.session.story
        event = {
            "v": 1,
            "id": "elsewhere",
            "clock": "2026-11-22T10:20:00.000Z-0000",
            "device": "laptop00",
            "kind": "correction",
            "target": "c1",
            "fields": {
                "story": story.row.address,
                "selectors": {"exact": "We are tired,", "prefix": "“", "suffix": "” said", "start": 0, "end": 13},
                "speaker": "Ann Lee",
            },
        }
        file = Path(environ["PULLQUOTE_DATA_DIR"]) / "journal" / "laptop00.jsonl"
        file.write_text(json.dumps(event) + "\n", encoding="utf-8")
        await until(pilot, lambda: speakers(app)[0] == "Ann Lee")


@pytest.mark.parametrize("keys", [("3", "l", "equals_sign"), ("2", "equals_sign")])
async def test_with_nothing_stood_on_it_says_what_to_do(running, keys):
    async with running() as (app, pilot):
        await pilot.press(*keys)
        assert app.main.status.message.startswith("Stand on a quote with n")


async def test_hostile_words_typed_as_a_name_stay_words(running):
    async with running() as (app, pilot):
        await correct_first_quote(app, pilot, *"[b]x", "enter")
        await until(pilot, lambda: speakers(app)[0] == "[b]x")
        assert sidebar(app)[0][0] == "[b]x"


async def test_the_sidebar_tells_the_evidence_of_the_quote_stood_on_and_in_focus_of_the_row_under_the_cursor(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n")
        assert [text for text, _ in sidebar(app)][:3] == ["Mara Venn", "“We are tired,”", "“said” after the quote"]
        await pilot.press("n")
        assert [text for text, _ in sidebar(app)][1:4] == [
            "“We are tired,”",
            "“The nights are long.”",
            "goes on from the quote before",
        ]
        await pilot.press("3", "k")
        assert [text for text, _ in sidebar(app)][1:4] == [
            "“We are tired,”",
            "“said” after the quote",
            "“The nights are long.”",
        ]
        assert app.main.sidebar.pane.chosen.text == "“We are tired,”"
        await pilot.press("j", "j", "j")
        assert app.main.sidebar.pane.chosen.text.startswith("“Nobody is forced")
        await pilot.press("2", "escape")
        assert not any(not row.choosable and row.text for row in app.main.sidebar.pane.rows)


async def test_a_click_below_the_line_of_evidence_goes_to_the_quote_clicked(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n")
        line = [text for text, _ in sidebar(app)].index("“The nights are long.”")
        await pilot.click("#sidebar", offset=(4, line + app.main.sidebar.pane.HEADING_ROWS))
        assert app.bench.session.stop.span.of(app.bench.session.story.text) == "The nights are long."
