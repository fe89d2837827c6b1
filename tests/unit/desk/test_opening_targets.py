import pytest

from pullquote.desk.target import CLIPPINGS, NothingToOpenError, choose_target, piped_target
from pullquote.settings import Settings


def test_without_a_path_the_first_library_that_is_there_opens(tmp_path):
    there = tmp_path / "articles"
    there.mkdir()
    settings = Settings(libraries=(tmp_path / "gone", there))
    assert choose_target(None, settings, tmp_path).folder == there


def test_a_library_that_is_not_there_is_said_and_not_replaced_by_the_samples(tmp_path):
    with pytest.raises(NothingToOpenError, match=r"no library of config\.yaml is there"):
        choose_target(None, Settings(libraries=(tmp_path / "gone",)), tmp_path)


def test_the_library_chosen_on_the_screen_opens_where_the_settings_name_none(tmp_path):
    chosen, named = tmp_path / "chosen", tmp_path / "named"
    chosen.mkdir()
    named.mkdir()
    assert choose_target(None, Settings(), tmp_path, chosen).folder == chosen
    assert choose_target(None, Settings(libraries=(named,)), tmp_path, chosen).folder == named
    with pytest.raises(NothingToOpenError, match="your library is not there"):
        choose_target(None, Settings(), tmp_path, tmp_path / "gone")


def test_without_a_library_the_samples_open(tmp_path):
    target = choose_target(None, Settings(), tmp_path)
    assert (target.folder, target.samples) == (tmp_path, True)


def test_a_file_opens_its_folder_at_that_story(tmp_path):
    file = tmp_path / "one.txt"
    file.write_text("One")
    target = choose_target(str(file), Settings(), tmp_path)
    assert (target.folder, str(target.story)) == (tmp_path, "one.txt")


@pytest.mark.parametrize(("name", "word"), [("gone", "no such"), ("image.png", "not a kind of file")])
def test_what_cannot_be_opened_is_said_in_words(tmp_path, name, word):
    (tmp_path / "image.png").write_bytes(b"x")
    with pytest.raises(NothingToOpenError, match=word):
        choose_target(str(tmp_path / name), Settings(), tmp_path)


def test_a_hostile_path_is_shown_harmlessly(tmp_path):
    with pytest.raises(NothingToOpenError) as caught:
        choose_target("\x1b]0;x\x07", Settings(), tmp_path)
    assert "\x1b" not in str(caught.value)


def test_the_same_piped_text_gets_the_same_file_and_only_a_new_one_may_be_taken_away(tmp_path):
    first = piped_target(b"A story\n\nIt rained.", tmp_path)
    second = piped_target(b"A story\n\nIt rained.", tmp_path)
    assert first.story == second.story
    assert first.piped is not None and second.piped is None
    assert (tmp_path / CLIPPINGS / first.story).read_bytes() == b"A story\n\nIt rained."
    assert (tmp_path / CLIPPINGS / first.story).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("data", "suffix"), [(b"# Pilots\n\nThey left.", ".md"), (b"#pilots\n\nThey left.", ".txt")])
def test_what_is_piped_in_is_written_down_as_what_it_is(tmp_path, data, suffix):
    assert piped_target(data, tmp_path).story.suffix == suffix


def test_nothing_piped_in_is_an_error(tmp_path):
    with pytest.raises(NothingToOpenError):
        piped_target(b"  \n", tmp_path)
