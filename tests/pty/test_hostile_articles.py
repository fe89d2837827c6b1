"""Articles that try to speak to the terminal or to the screen library: they are shown, and nothing else happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.pty.terminal import Terminal, isolated_environment

MARK = "HOSTILE"
SEQUENCES = {
    "clipboard": f"\x1b]52;c;{MARK}\x07",
    "title": f"\x1b]0;{MARK}\x07",
    "title-string-end": f"\x1b]2;{MARK}\x1b\\",
    "dcs": f"\x1bP{MARK}\x1b\\",
    "apc": f"\x1b_{MARK}\x1b\\",
    "csi": "\x1b[31;42;7m\x1b[2J\x1b[6n",
    "c1-osc": f"\x9d0;{MARK}\x9c",
    "c1-csi": "\x9b2J",
    "unterminated": f"\x1b]0;{MARK}",
    "nul": "a\x00b",
    "bidi": "\u202eevil\u202c\u2066x\u2069",
}
LITERAL = ["[/b]", "[@click=app.exit]x[/]", "[AP] Story", "<b>bold</b>", "[bold red]", "[[/x]]", "<antirez>"]


def forbidden(raw: bytes) -> list[bytes]:
    """What in the program's output can only have come out of an article."""
    strings = re.findall(rb"\x1b[\]P_X^][^\x1b\x07]*", raw)
    marked = [string for string in strings if MARK.encode() in string or string.startswith((b"\x1b]52", b"\x1b]0"))]
    controls = re.findall(rb"\x1b\[31;42;7m|\x1b\[6n|\x00|\xc2[\x80-\x9f]", raw)
    bidi = [sign.encode() for sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
    return marked + controls + [sign for sign in bidi if sign in raw]


def write_hostile_library(folder: Path) -> None:
    """An article for each sequence: in title, text, tag, source and file name."""
    folder.mkdir()
    for number, (name, sequence) in enumerate(SEQUENCES.items()):
        body = (
            f"Story {name} {sequence} title\n\n"
            f"The text {sequence} goes on.\n\n"
            f"“We {sequence} saw it,” said Ann{sequence} Berg.\n"
        )
        (folder / f"{number:02} {name}.txt").write_bytes(body.encode("utf-8", "surrogatepass"))
        front = (
            f'---\ntitle: "Front {name}"\nsource: "S{sequence.encode("unicode_escape").decode()}"\ntags: [a]\n---\n\n'
        )
        (folder / f"{number:02} {name}.md").write_bytes((front + body).encode("utf-8", "surrogatepass"))
    for number, title in enumerate(LITERAL):
        (folder / f"lit {number}.txt").write_text(f"{title}\n\nText with {title} inside.\n", encoding="utf-8")
    (folder / f"name \x1b]0;{MARK}\x07 [@click=app.exit].txt").write_text("Odd name\n\nA text.\n", encoding="utf-8")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "hostile"
    write_hostile_library(folder)
    return folder


def test_no_sequence_of_an_article_reaches_the_terminal(tmp_path, hostile):
    stories = 2 * len(SEQUENCES) + len(LITERAL) + 1
    with Terminal([hostile], columns=140, rows=40, env=isolated_environment(tmp_path)) as terminal:
        terminal.wait_for(lambda rows: re.search(rf"Stories +{stories} +│", rows[0]))
        for _ in range(stories):
            terminal.press("n")
            terminal.press("J")
        terminal.wait_for("no further story")
        terminal.press("g", "1", "g", "i")
        terminal.wait_for("What is known")
        terminal.press("escape", "3", "l", "h", "h", "1", "/", *"clipboard", "enter", "enter", "n", "a")
        terminal.wait_for("Note")
        terminal.press(*"x[/b]y")
        terminal.paste("".join(SEQUENCES[name] for name in ("c1-osc", "bidi", "nul")) + " pasted")
        terminal.wait_for("pasted")
        terminal.press("enter")
        terminal.wait_for("Saved with your note.")
        terminal.press("3", "l", "l")
        terminal.wait_for("✎ x[/b]y")
        terminal.press("S", *"text")
        terminal.wait_for("place")
        terminal.press("escape", ":")
        terminal.press("escape", "q")
        assert terminal.exit_code() == 0
        assert forbidden(terminal.raw) == []


def test_every_title_shows_literally(tmp_path):
    folder = tmp_path / "literal"
    folder.mkdir()
    for number, title in enumerate(LITERAL):
        (folder / f"{number}.txt").write_text(f"{title}\n\nText with {title} inside.\n", encoding="utf-8")
    with Terminal([folder], columns=140, rows=40, env=isolated_environment(tmp_path)) as terminal:
        terminal.wait_for(lambda rows: all(any(f"• {title} " in row for row in rows) for title in LITERAL))
        terminal.wait_for(lambda rows: any(f"Text with {title} inside." in row for row in rows for title in LITERAL))
        terminal.press("q")
        assert terminal.exit_code() == 0


def test_messages_about_a_hostile_path_are_harmless(tmp_path):
    path = tmp_path / f"x\x1b]0;{MARK}\x07.txt"
    path.write_bytes(b"")
    with Terminal(["quotes", path], env=isolated_environment(tmp_path)) as terminal:
        assert terminal.exit_code() == 3
        assert b"\x1b]" not in terminal.raw
