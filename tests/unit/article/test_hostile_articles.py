"""No article, however broken or hostile, stops the reader, reaches the terminal, or takes its time."""

import socket
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_in_step, repeated

from pullquote.article import Article, Unreadable, parse
from pullquote.text import safe_line, safe_text

NAMES = ("story.txt", "story.md")

ATTACKS = [
    "\x1b]52;c;aGVsbG8=\x07",
    "\x1b]0;title\x07",
    "\x1bPq#0\x1b\\",
    "\x1b_app\x1b\\",
    "\x1b[2J\x1b[31m",
    "\x9b31m",
    "\x1b]8;;http://elgard.example",
    "\x00\x07\x08\x7f",
    "\u202egnp.exe\u2066x",
    "&#27;[31m &#x9b;31m &#0;",
]


def assert_sound(article: Article) -> None:
    """The promises of the model."""
    assert safe_text(article.text) == article.text
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text)
        assert not article.text[end : block.span.start].strip("\n")
        words = block.span.of(article.text)
        assert words.strip()
        assert not words.startswith("\n")
        assert not words.endswith("\n")
        assert safe_line(block.label) == block.label
        end = block.span.end
    assert end == len(article.text)
    for inline in article.inlines:
        assert 0 <= inline.span.start < inline.span.end <= len(article.text)
        assert any(block.span.covers(inline.span) for block in article.blocks)
        assert safe_line(inline.target) == inline.target
    known = article.metadata
    for field in known.__struct_fields__:
        value = getattr(known, field)
        for line in () if value is None else value.value if field == "tags" else (value.value,):
            assert safe_line(line) == line
            assert line
    for note in article.notes:
        assert safe_line(note) == note
    title = known.title
    if title is not None and title.origin != "file name":
        assert article.blocks[0].kind == "title"


def parsed(data: bytes, name: str) -> Article | None:
    try:
        (article,) = parse(data, name)
    except Unreadable:
        return None
    return article


SNIPPETS = st.sampled_from(
    [
        *ATTACKS,
        *(
            "---\n",
            "+++\n",
            "title: x\n",
            "tags: [a, 'b\x1b']\n",
            "title = 'x'\n",
            "# ",
            "## ",
            "> ",
            "- ",
            "1. ",
            "```\n",
        ),
        *("|a|b|\n|-|-|\n|c|d|\n", "==", "**", "*", "_", "~~", "`", "[a](b)", "![a](b)", "<b>", "</b>", "<!--", "-->"),
        *("<div>", "<script>", "\n", "\n\n", "  \n", " ", "“", "”", '"', "«", "Share\n", "Read more\n", "By Ann Lee\n"),
        *(
            "ELGARD (AP) — ",
            "12 March 2025\n",
            "https://a.example\n",
            "#a #b\n",
            "The pilots left.\n",
            "क\u200d",
            "\ufe0f",
        ),
        *("&nbsp;", "&zwj;", "\u00ad", "\u200b", "\u2028", "\r", "Title\n", "|", "\\", "<br>", "=", "\n    code\n"),
    ]
)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=150, deadline=None)
@given(data=st.one_of(st.binary(max_size=300), st.text(st.characters(exclude_categories=["Cs"])).map(str.encode)))
def test_any_bytes_give_a_sound_article_or_a_reason(name: str, data: bytes) -> None:
    if article := parsed(data, name):
        assert_sound(article)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=300, deadline=None)
@given(parts=st.lists(SNIPPETS, max_size=30))
def test_any_mix_of_marks_gives_a_sound_article_or_a_reason(name: str, parts: list[str]) -> None:
    if article := parsed("".join(parts).encode("utf-8", "replace"), name):
        assert_sound(article)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_sequence_in_title_text_and_tags_does_nothing(attack: str, name: str) -> None:
    lead = "The pilots of the port walked out on Monday."
    head = f'---\ntitle: "Pilots {attack}"\nauthor: "Ann {attack}"\ntags: ["{attack}x"]\ndate: "{attack}"\n---\n\n'
    texts = (
        f"Pilots {attack}\n\n{lead} {attack}\n",
        f"{head}{lead} [a](b{attack})\n",
        f"+++\ntitle = '{attack}'\n+++\nx",
        '+++\ntitle = "\\u001b]0;x\\u0007"\ntags = ["\\u202e"]\n+++\nx',
        '---\ntitle: "\\e]0;x\\a"\ntags: ["\\u202e\\x9b"]\nauthor: "\\0"\n---\nx',
    )
    beyond_the_look_for_zero_bytes = b"\n" * 1024
    for text in texts:
        article = parsed(beyond_the_look_for_zero_bytes + text.encode(), name)
        assert article is not None
        assert_sound(article)
        assert not any(character in article.text for character in "\x1b\x9b\x07\x00\u202e\u2066")


def reading(text: str, name: str) -> Callable[[], None]:
    data = text.encode()

    def run() -> None:
        assert parsed(data, name) is not None

    return run


LONG_LINES = {
    "words": "word ",
    "brackets": "[",
    "marks": "**_",
    "equals": "==a ",
    "quotation marks": '"“',
    "comments": "<!-- ",
    "tags": "<div ",
    "dashes": "– - — ",
    "spaces": " ",
    "commas": "A, ",
    "digits": "1",
    "hashes": "#a",
}


@pytest.mark.parametrize("name", LONG_LINES)
def test_the_work_upon_a_line_grows_in_step_with_its_length(name: str) -> None:
    assert grows_in_step(lambda size: reading(repeated(LONG_LINES[name], size) + "x", "story.txt"), 100_000)


@pytest.mark.parametrize("name", ["words", "equals", "comments", "digits"])
def test_the_work_upon_a_line_of_markdown_grows_in_step_with_its_length(name: str) -> None:
    assert grows_in_step(lambda size: reading(repeated(LONG_LINES[name], size) + "x", "story.md"), 30_000)


@pytest.mark.parametrize(
    "line", ["Share", "“We stay.", "Read more", "Home | News | x", "The ships wait at the quay.", "Ann"]
)
def test_the_work_grows_in_step_with_the_number_of_lines(line: str) -> None:
    assert grows_in_step(lambda size: reading(f"{line}\n" * size, "story.txt"), 1_500)


def test_the_work_upon_markdown_grows_in_step_with_the_number_of_lines() -> None:
    assert grows_in_step(lambda size: reading("line one of it\n" * size, "story.md"), 1_000)


def test_deeply_nested_markdown_is_read() -> None:
    for nest in (">" * 5000 + " x", "- " * 5000 + "x", "[" * 5000 + "x", "<div>" * 5000 + "x"):
        article = parsed(nest.encode(), "story.md")
        assert article is None or assert_sound(article) is None


def test_reading_never_touches_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **options: object) -> socket.socket:
        raise AssertionError("a parser opened a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    text = (
        "---\ntitle: Pilots\nsource: https://elgard.example/a\n---\n\n![a](https://elgard.example/x.png)\n\n"
        "<iframe src='https://elgard.example'></iframe><img src='https://elgard.example/y.png' alt='a'>\n\n"
        "[a](https://elgard.example/b)\n\nhttps://elgard.example/c\n"
    )
    for name in NAMES:
        assert parsed(text.encode(), name) is not None


def test_the_markdown_parser_is_loaded_only_for_markdown() -> None:
    program = (
        "import sys\nfrom pullquote.article import parse\nparse(b'Pilots\\n\\nThey left.')\n"
        "assert 'markdown_it' not in sys.modules\nparse(b'# Pilots')\nassert 'markdown_it' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
