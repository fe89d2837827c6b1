"""What an indexer does next."""

from __future__ import annotations

from pullquote.library.backlog import Backlog
from pullquote.library.scan import FoundFile


def test_the_newest_file_is_next() -> None:
    backlog = Backlog()
    old, new = FoundFile("old.txt", 1, 100), FoundFile("new.txt", 1, 200)
    backlog.add_file(old)
    backlog.add_file(new)
    assert [backlog.next_file(), backlog.next_file(), backlog.next_file()] == [new, old, None]


def test_a_file_in_a_newer_state_takes_the_place_of_the_older() -> None:
    backlog = Backlog()
    before, after = FoundFile("a.txt", 1, 100), FoundFile("a.txt", 2, 200)
    backlog.add_file(before)
    assert backlog.next_file() is before
    backlog.add_file(after)
    assert not backlog.is_current(before)
    assert backlog.next_file() is after
    assert backlog.files_left == 1


def test_a_file_in_the_same_state_is_not_read_twice() -> None:
    backlog = Backlog()
    first = FoundFile("a.txt", 1, 100)
    backlog.add_file(first)
    backlog.next_file()
    backlog.add_file(FoundFile("a.txt", 1, 100))
    assert backlog.is_current(first)
    assert backlog.next_file() is None


def test_a_dropped_file_is_not_read() -> None:
    backlog = Backlog()
    backlog.add_file(FoundFile("a.txt", 1, 100))
    backlog.drop_file("a.txt")
    assert backlog.next_file() is None
    assert backlog.files_left == 0


def test_a_story_is_given_out_once_until_it_has_been_dealt_with() -> None:
    backlog = Backlog()
    backlog.set_stories([1, 2])
    backlog.want(2)
    assert backlog.next_wanted() == 2
    backlog.want(2)
    assert backlog.next_wanted() is None
    assert [backlog.next_story(), backlog.next_story()] == [1, None]
    backlog.analysed(2)
    backlog.set_stories([2])
    assert backlog.next_story() == 2


def test_the_story_wanted_last_is_first() -> None:
    backlog = Backlog()
    backlog.want(1)
    backlog.want(2)
    assert backlog.next_wanted() == 2
