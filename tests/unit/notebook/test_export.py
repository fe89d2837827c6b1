"""Passages as Markdown and as JSON lines."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pullquote.notebook import Citation, Passage, Selectors, to_json_lines, to_markdown
from pullquote.text import safe_text

HOSTILE = [
    "# not a heading",
    "1. not a list",
    "12) nor this",
    "- nor this",
    "+ or this",
    "* or this",
    "---",
    "===",
    "***",
    "> no quote",
    "```\nno code\n```",
    "~~~",
    "    no indented code",
    "\u3000full-width indent",
    "`code` *emphasis* __strong__ ~~struck~~ ==marked== %%hidden%% $x^2$",
    "<script>alert(1)</script> <b>bold</b> <!-- gone -->",
    "[link](https://evil.example) ![image](x.png) [ref]: https://evil.example",
    "&amp; &lt; &#65; A&B",
    "back\\slash \\* at the end\\",
    "| a | b |\n|---|---|",
    "[x] task [^1] foot[@click=app.exit]note",
    "trailing spaces  \nnext line",
    "- [ ] one\n- [x] two",
    "term\n: definition",
    "<https://auto.example>",
]


def passage(exact: str = "“We will not move,”", **changes: object) -> Passage:
    given = {
        "id": "p1",
        "story": "library1/harbour.md",
        "created": "2026-11-22T10:14:00.000Z",
        "modified": "2026-11-22T10:15:00.000Z",
        "citation": Citation(
            "Pilots stay ashore", "Elgard Post", "Mara Lind", "2026-03-14", "https://elgard.example/1?a=b&c=d", "ab12"
        ),
    } | changes
    return Passage(selectors=Selectors(exact, "before ", " after", 7, 7 + len(exact)), **given)  # type: ignore[arg-type]


class _Shown(HTMLParser):
    """What a reader of the HTML sees inside block quotes (or everywhere), and which elements there are."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.quoted = ""
        self.items = ""
        self.heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.handle_data("\n\n")
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        if "blockquote" in self.open:
            self.quoted += data
        elif "li" in self.open:
            self.items += data
        elif "h2" in self.open:
            self.heading += data


def shown(markdown: str) -> _Shown:
    parser = _Shown()
    parser.feed(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))
    return parser


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def test_a_story_is_cited_and_its_passages_quoted() -> None:
    first = passage(
        is_quote=True, speaker="Ada Quill", notes=("for the lead\nor not", "second"), tags=("costs", "strike")
    )
    second = passage("Two lines\nof one.\n\nAnother paragraph.", id="p2", colour=4)
    assert to_markdown([first, second]) == (
        "## Pilots stay ashore\n"
        "\n"
        "Elgard Post · Mara Lind · 2026-03-14 · <https://elgard.example/1?a=b&c=d>\n"
        "\n"
        "> “We will not move,”\n"
        "\n"
        "- Speaker: Ada Quill\n"
        "- Note: for the lead\\\n"
        "  or not\n"
        "- Note: second\n"
        "- Tags: costs, strike\n"
        "- Colour: 1\n"
        "- Saved: 2026-11-22\n"
        "\n"
        "> Two lines\\\n"
        "> of one.\n"
        ">\n"
        "> Another paragraph.\n"
        "\n"
        "- Colour: 4\n"
        "- Saved: 2026-11-22\n"
    )


def test_passages_are_grouped_by_story_in_the_order_of_coming() -> None:
    other = passage("x", story="library1/ferry.md", citation=Citation())
    text = to_markdown([passage("one"), other, passage("two")])
    assert [line for line in text.split("\n") if line[:1] in "#>" and line] == [
        "## Pilots stay ashore",
        "> one",
        "> two",
        "## library1/ferry.md",
        "> x",
    ]


def test_no_passages_make_an_empty_text() -> None:
    assert to_markdown([]) == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_and_html_signs_come_out_literally(text: str) -> None:
    one_line = text.replace("\n", " ")
    citation = Citation(one_line, one_line, one_line, one_line, one_line)
    result = shown(to_markdown([passage(text, notes=(text,), tags=(one_line,), speaker=one_line, citation=citation)]))
    assert lines(result.quoted) == lines(text)
    assert result.items.count(one_line) >= 2
    assert result.heading.strip() == one_line.strip() or result.heading == one_line
    assert result.tags <= {"h2", "p", "blockquote", "ul", "li", "br"}


@settings(max_examples=150)
@given(st.lists(st.sampled_from([*"#-+*_=`~<>[]()|\\&!:1.) a\n%$^\u3000", "ab", "<b>", "&lt;", "\n\n"]), max_size=14))
def test_whatever_is_quoted_is_shown_as_it_is(signs: list[str]) -> None:
    text = safe_text("".join(signs))
    result = shown(to_markdown([passage(text)]))
    assert lines(result.quoted) == lines(text)
    assert result.tags <= {"h2", "p", "blockquote", "ul", "li", "br", "a"}


def test_an_address_that_is_no_plain_web_address_is_no_link() -> None:
    for url in ("javascript:alert(1)", "https://x.example/> <b>", "https://x.example/ y"):
        assert "a" not in shown(to_markdown([passage(citation=Citation("t", url=url))])).tags


def test_json_lines_hold_every_field_and_w3c_selectors() -> None:
    saved = passage("one\ntwo", is_quote=True, speaker="Ada Quill", notes=("a", "b"), colour=2, tags=("x",))
    (line,) = to_json_lines([saved])
    assert "\n" not in line
    assert json.loads(line) == {
        "id": "p1",
        "story": "library1/harbour.md",
        "selectors": [
            {"type": "TextQuoteSelector", "exact": "one\ntwo", "prefix": "before ", "suffix": " after"},
            {"type": "TextPositionSelector", "start": 7, "end": 14},
        ],
        "created": "2026-11-22T10:14:00.000Z",
        "modified": "2026-11-22T10:15:00.000Z",
        "citation": {
            "title": "Pilots stay ashore",
            "source": "Elgard Post",
            "byline": "Mara Lind",
            "published": "2026-03-14",
            "url": "https://elgard.example/1?a=b&c=d",
            "text_digest": "ab12",
        },
        "is_quote": True,
        "speaker": "Ada Quill",
        "notes": ["a", "b"],
        "colour": 2,
        "tags": ["x"],
    }
    assert set(json.loads(line)) == set(Passage.__struct_fields__)
