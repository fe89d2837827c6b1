"""Reading with the keyboard: stories, quotes, trails, folds, finding."""

from __future__ import annotations

from tests.driving import open_story, until

LONG = "A long walk\n\n“We set out early,” said Ada Moss.\n" + "\nThe road went on and on.\n" * 30


async def test_moving_in_the_stories_previews_the_story_at_once(running):
    async with running() as (app, pilot):
        first = app.bench.session.story.row.title
        await pilot.press("j")
        assert app.bench.session.story.row.title != first
        assert app.bench.pane == "stories"


async def test_n_walks_the_quotes_and_the_status_bar_says_where_one_is(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        seen = []
        for _ in range(3):
            await pilot.press("n")
            seen.append(app.main.status.where)
        assert seen == ["quote 1/3 · Mara Venn", "quote 2/3 · Mara Venn", "quote 3/3 · Tomas Ilk"]
        await pilot.press("n")
        assert app.main.status.message.startswith("This is the last one.")
        await pilot.press("N")
        assert app.main.status.where == "quote 2/3 · Mara Venn"


async def test_choosing_a_speaker_makes_that_persons_quotes_the_trail_and_escape_goes_back(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("3", "enter")
        assert app.main.status.where == "quote 1/2 · Mara Venn"
        await pilot.press("escape")
        assert app.bench.session.trail.kind == "quotes"
        assert app.main.status.where == "quote 1/3 · Mara Venn"


async def test_choosing_an_entity_walks_its_mentions(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("3", "l")
        assert app.main.sidebar.pane.tab == "entities"
        names = [row.text for row in app.main.sidebar.pane.rows if row.entity]
        assert {"Mara Venn", "Tomas Ilk", "Elgard"} <= set(names)
        app.main.sidebar.pane.put_cursor([row.text for row in app.main.sidebar.pane.rows].index("Elgard"))
        await pilot.press("enter", "n")
        assert app.main.status.where.startswith("mention 2/")
        assert app.main.status.where.endswith("Elgard")


async def test_a_phrase_is_found_across_a_wrapped_line_and_hits_are_a_trail(running):
    async with running(size=(70, 24)) as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("/", *"until", "space", *"monday", "enter")
        assert app.bench.session.stop.span.of(app.bench.session.story.text) == "until Monday"
        assert app.main.status.where == "hit 1/1 · “until monday”"


async def test_words_that_are_not_there_are_said_not_to_be(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("/", *"zebra", "enter")
        assert "does not stand in this story" in app.main.status.message
        assert app.bench.session.trail.kind == "quotes"


async def test_a_hit_in_a_folded_line_opens_the_fold(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        assert app.main.text.pane.hidden
        await pilot.press("/", *"spread", "enter")
        assert not app.main.text.pane.hidden
        assert app.bench.session.unfolded


async def test_folded_lines_open_and_close(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("f")
        assert not app.main.text.pane.hidden
        await pilot.press("f")
        assert app.main.text.pane.hidden


async def test_one_stands_on_a_quote_only_as_long_as_it_is_on_the_screen(running, library):
    (library / "long.txt").write_text(LONG, encoding="utf-8")
    async with running(size=(100, 14)) as (app, pilot):
        await open_story(app, pilot, "A long walk")
        await pilot.press("n")
        assert app.bench.session.stop is not None
        await pilot.press("G")
        assert app.bench.session.stop is None
        await pilot.press("g", "n")
        assert app.main.status.where.startswith("quote 1/")


async def test_a_link_to_another_story_is_followed_and_backspace_returns(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "[AP] Tides")
        await pilot.press("L")
        assert app.main.status.where == "link 1/1 · pilots.txt"
        await pilot.press("enter")
        assert app.bench.session.story.row.title.startswith("Harbour pilots")
        await pilot.press("backspace")
        assert app.bench.session.story.row.title.startswith("[AP] Tides")


async def test_the_stories_are_filtered_while_typing_and_escape_shows_all(running):
    async with running() as (app, pilot):
        await pilot.press("/", *"harbour")
        assert len(app.main.stories.list) == 1
        await pilot.press("enter")
        assert len(app.main.stories.list) == 1
        await pilot.press("escape")
        assert len(app.main.stories.list) == 3


async def test_the_list_is_ordered_by_date_title_source_quotes(running):
    async with running() as (app, pilot):

        def titles():
            return [app.main.stories.list.row(index).title[:4] for index in range(3)]

        assert titles() == ["Harb", "Cent", "[AP]"]
        await pilot.press("o")
        assert titles() == ["[AP]", "Cent", "Harb"]
        await pilot.press("o", "o")
        assert titles()[0] == "Harb"


async def test_the_whole_library_is_searched_and_the_hits_are_walked(running):
    async with running() as (app, pilot):
        await pilot.press("S", *"calmed")
        await pilot.press("enter")
        assert app.bench.session.story.row.title == "Central bank holds rates"
        assert app.main.status.where == "hit 1/1 · “calmed”"


async def test_a_new_file_appears_and_the_story_being_read_stays_where_it_is(running, library):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Central bank")
        (library / "new.txt").write_text("A new story\n\nIt came in just now, said Ada Moss.\n", encoding="utf-8")
        await until(pilot, lambda: len(app.main.stories.list) == 4)
        assert app.bench.session.story.row.title == "Central bank holds rates"
        assert app.main.stories.list.row(app.main.stories.list.cursor).title == "Central bank holds rates"


async def test_a_story_changed_on_disk_is_shown_anew(running, library):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Central bank")
        (library / "rates.txt").write_text("Central bank holds rates\n\nThe text has changed.\n", encoding="utf-8")
        await until(pilot, lambda: "The text has changed." in app.bench.session.story.text)


async def test_a_deleted_story_leaves_the_list_and_its_text_stays_on_the_screen(running, library):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Central bank")
        (library / "rates.txt").unlink()
        await until(pilot, lambda: len(app.main.stories.list) == 2)
        assert app.bench.session.story.row.title == "Central bank holds rates"
        assert "moved or deleted" in app.main.status.message


async def test_the_place_in_the_text_and_the_last_story_come_back(running):
    async with running(size=(44, 12)) as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("G")
        place = app.main.text.pane.first_offset()
        assert place > 0
    async with running(size=(44, 12)) as (app, pilot):
        assert app.bench.session.story.row.title.startswith("Harbour pilots")
        assert app.main.text.pane.first_offset() == place


async def test_an_empty_folder_says_what_to_do(running, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    async with running(empty, wait=False) as (app, pilot):
        await until(pilot, lambda: app.main.stories.pane.empty[:1] == ("No articles in this folder yet.",))


async def test_what_could_not_be_read_is_listed_with_the_reason(running, library):
    (library / "binary.txt").write_bytes(bytes(range(256)) * 8)
    async with running() as (app, pilot):
        await pilot.press("U")
        await until(pilot, lambda: app.screen is not app.main)
        shown = "\n".join(app.screen.query_one("#sheet-lines").wrapped(80))
        assert "binary.txt" in shown


async def test_evidence_and_metadata_are_shown_where_one_stands(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "i")
        shown = "\n".join(app.screen.query_one("#sheet-lines").wrapped(80))
        assert "Mara Venn" in shown and "Evidence" in shown
        await pilot.press("escape", "escape", "i")
        shown = "\n".join(app.screen.query_one("#sheet-lines").wrapped(80))
        assert "[byline]" in shown and "Nora Quist" in shown
