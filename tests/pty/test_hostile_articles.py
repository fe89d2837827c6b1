"""Articles that try to speak to the terminal or to the screen library: they are shown, and nothing else happens."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from tests.pty.terminal import PULLQUOTE, Terminal, isolated_environment

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
        escaped = sequence.encode("unicode_escape").decode()
        front = (
            f'---\ntitle: "Front {escaped} {name}"\nsource: "S{escaped}"\ntags: ["t{escaped}", "#{escaped}"]\n---\n\n'
        )
        (folder / f"{number:02} {name}.md").write_bytes((front + body).encode("utf-8", "surrogatepass"))
        raw = f"---\ntitle: Raw {sequence} {name}\nauthor: A {sequence}\ntags: [t{sequence}, b]\n---\n\n"
        (folder / f"{number:02} {name} raw.md").write_bytes((raw + body).encode("utf-8", "surrogatepass"))
    for number, title in enumerate(LITERAL):
        (folder / f"lit {number}.txt").write_text(f"{title}\n\nText with {title} inside.\n", encoding="utf-8")
    (folder / f"name \x1b]0;{MARK}\x07 [@click=app.exit].txt").write_text("Odd name\n\nA text.\n", encoding="utf-8")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "hostile"
    write_hostile_library(folder)
    return folder


def test_no_sequence_of_an_article_reaches_the_terminal(tmp_path, hostile):
    stories = 3 * len(SEQUENCES) + len(LITERAL) + 1
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


ALL = "".join(SEQUENCES.values())


def test_front_matter_is_harmless_where_all_that_is_known_is_shown(tmp_path):
    escaped = ALL.encode("unicode_escape").decode()
    fields = [f'{field}: "{field} {escaped} end"' for field in ("title", "author", "source", "url", "published")]
    front = "\n".join(["---", *fields, f'tags: ["first {escaped} tag", "{escaped}"]', "---"])
    file = tmp_path / "articles" / "a.md"
    file.parent.mkdir()
    file.write_text(f"{front}\n\nThe text.\n", encoding="utf-8")
    with Terminal([file], columns=200, rows=60, env=isolated_environment(tmp_path)) as terminal:
        terminal.wait_for("The text.")
        terminal.press("g", "i")
        terminal.wait_for("What is known")
        terminal.wait_for(lambda rows: any(re.search("Tags +first", row) for row in rows))
        terminal.press("escape", "q")
        assert terminal.exit_code() == 0
    assert forbidden(terminal.raw) == []


CLOCK = "2026-11-22T10:14:00.123Z"
OTHER_DEVICE = "4fz8w1h0kpd2"


def pullquote(environment: dict[str, str], *arguments: str | Path) -> list[dict[str, object]]:
    """The objects that a command prints."""
    done = subprocess.run([*PULLQUOTE, *arguments], env=environment, capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line.startswith("{")]


def write_hostile_journal(data: Path, address: str, quote: dict[str, object]) -> None:
    """What another device could have written: a passage on the quote, one on lost words, and broken lines."""
    citation = {f"citation.{part}": f"{part} {ALL}" for part in ("title", "source", "byline", "published", "url")}
    passage = {
        "story": address,
        "created": CLOCK,
        "modified": CLOCK,
        "quote": True,
        "speaker": f"Ann {ALL}",
        "note": {"text": f"a note {ALL}\nits second line", "replaces": []},
        f"tag:from elsewhere {ALL}": True,
        **citation,
    }
    there = {"exact": quote["text"], "prefix": "", "suffix": "", "start": quote["start"], "end": quote["end"]}
    nowhere = {"exact": f"nowhere {ALL}", "prefix": ALL, "suffix": ALL, "start": 5, "end": 9}
    events = [
        ("device", OTHER_DEVICE, {"name": f"other {ALL}"}),
        ("passage", "q7m2x9t4c0ab", {**passage, "selectors": there}),
        ("passage", "q7m2x9t4c0ac", {**passage, "selectors": nowhere}),
        ("passage", "q7m2x9t4c0ad", {**passage, "selectors": ALL, f"tag:{ALL}": ALL}),
    ]
    lines = [
        json.dumps(
            {
                "v": 1,
                "id": f"8c0v3n5txq2m7r1{number}",
                "clock": f"{CLOCK}-000{number}",
                "device": OTHER_DEVICE,
                "kind": kind,
                "target": target,
                "fields": fields,
            }
        )
        for number, (kind, target, fields) in enumerate(events)
    ]
    folder = data / "journal"
    folder.mkdir(parents=True, exist_ok=True)
    content = "\n".join([*lines, f"no JSON {ALL}", ""])
    (folder / f"{OTHER_DEVICE}.jsonl").write_bytes(content.encode("utf-8", "surrogatepass"))


@pytest.fixture
def hostile_journal(tmp_path: Path) -> Path:
    """An article with a quote, and passages on it that came from another device; the article's folder."""
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "a.txt").write_text("Plain story\n\n“We saw it all,” said Ann Berg.\n", encoding="utf-8")
    environment = isolated_environment(tmp_path)
    (quote,) = pullquote(environment, "quotes", folder, "--json")
    (hit,) = pullquote(environment, "search", "saw", "--library", folder, "--json")
    write_hostile_journal(tmp_path / "data", str(hit["address"]), quote)
    return folder


def test_no_sequence_of_another_devices_journal_reaches_the_terminal_from_the_app(tmp_path, hostile_journal):
    with Terminal([hostile_journal], columns=140, rows=40, env=isolated_environment(tmp_path)) as terminal:
        terminal.wait_for("Passages 2")
        terminal.press("3", "l", "l")
        terminal.wait_for("✎ a note")
        terminal.wait_for("#from elsewhere")
        terminal.press("g", "i")
        terminal.wait_for(lambda rows: re.search("What is known|Why this speaker", "\n".join(rows)))
        terminal.press("escape", "n", "a")
        terminal.wait_for("Note")
        terminal.press("escape", "q")
        assert terminal.exit_code() == 0
        assert forbidden(terminal.raw) == []


@pytest.mark.parametrize(
    "command",
    [
        ("passages", "list"),
        ("passages", "list", "--json"),
        ("passages", "show", "q7m2x9t4c0ab", "q7m2x9t4c0ac"),
        ("passages", "export"),
        ("passages", "export", "--format", "json"),
        ("doctor",),
    ],
)
def test_no_sequence_of_another_devices_journal_reaches_the_terminal_from_a_command(tmp_path, hostile_journal, command):
    with Terminal(command, columns=200, rows=100, env=isolated_environment(tmp_path)) as terminal:
        assert terminal.exit_code() == 0
    assert MARK.encode() in terminal.raw
    assert forbidden(terminal.raw) == []
    assert b"\x1b]" not in terminal.raw


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
