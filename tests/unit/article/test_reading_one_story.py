"""`read` gives the only story of a file, and names the stories where there are several."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from pullquote.article import Article, Unreadable, parse, parsing, read, stories
from pullquote.article.file_bytes import FileBytes


def several(items: list[str]) -> list[Article]:
    (article,) = parse(b"Pilots walk out")
    return [replace(article, item=item) for item in items]


@pytest.mark.parametrize(("items", "message"), [(["a1", "b2"], "2 stories; choose one: #a1, #b2"), ([], "no story")])
def test_a_file_without_exactly_one_story_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, items: list[str], message: str
) -> None:
    found = several(items)

    def several_stories(file: FileBytes) -> Iterator[Article]:
        return iter(found)

    monkeypatch.setattr(parsing, "_stories", several_stories)
    path = tmp_path / "story.txt"
    path.write_text("words")
    with pytest.raises(Unreadable, match=message):
        read(path)


def test_a_path_may_be_a_plain_string(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Pilots walk out")
    assert read(str(path)) == read(path)
    assert list(stories(str(path))) == [read(path)]
