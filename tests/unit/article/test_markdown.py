"""Markdown becomes what a reader would see, in blocks, with the looks of words beside the text."""

from collections.abc import Callable

import pytest

from pullquote.article import Article

Reading = Callable[[str], Article]
Blocks = Callable[[Article], list[tuple[str, str]]]

LEAD = "The pilots of the port walked out on Monday, and eleven ships lay at anchor by noon."


def looks(article: Article) -> list[tuple[str, str, str]]:
    return [(inline.kind, inline.span.of(article.text), inline.target) for inline in article.inlines]


def test_the_looks_of_words_are_kept_beside_the_text(markdown: Reading) -> None:
    article = markdown(
        "A *slow* and **loud** day, ~~not~~ `quiet`, in ==every way==, says [the paper](https://elgard.example/a)."
    )
    assert article.text == "A slow and loud day, not quiet, in every way, says the paper."
    assert looks(article) == [
        ("emphasis", "slow", ""),
        ("strong", "loud", ""),
        ("strike", "not", ""),
        ("code", "quiet", ""),
        ("highlight", "every way", ""),
        ("link", "the paper", "https://elgard.example/a"),
    ]


def test_looks_inside_a_highlight_keep_their_places(markdown: Reading) -> None:
    article = markdown("It was ==a **very** long== day, and ==so== on.")
    assert article.text == "It was a very long day, and so on."
    assert looks(article) == [("highlight", "a very long", ""), ("strong", "very", ""), ("highlight", "so", "")]


@pytest.mark.parametrize("words", ["a == b and c == d.", "It is ==open.", "It is a===b===c.", "====."])
def test_equals_signs_that_mark_nothing_are_left(markdown: Reading, words: str) -> None:
    assert markdown(words).text == words


def test_highlight_marks_inside_code_are_the_code_s_own(markdown: Reading) -> None:
    assert markdown("It says `a ==b== c` there.").text == "It says a ==b== c there."


def test_wrapped_lines_are_joined_and_hard_breaks_kept(markdown: Reading) -> None:
    assert markdown("The pilots\nwalked out.  \nThe ships\\\nwait.").text == "The pilots walked out.\nThe ships\nwait."


def test_every_kind_of_block_is_known(markdown: Reading, blocks: Blocks) -> None:
    article = markdown(
        f"# Pilots walk out\n\n{LEAD}\n\n## Why\n\n- One reason\n- Another\n  1. Nested\n\n3. Three\n4. Four\n\n"
        "> A quotation\n> goes on.\n>\n> > Deeper.\n\n```python\nx = 1\n\ny = 2\n```\n\n***\n\n"
        "| Ship | Days |\n|---|---|\n| *Ann* | 3 |\n\n![A tug](tug.png)\n"
    )
    assert blocks(article) == [
        ("title", "Pilots walk out"),
        ("paragraph", LEAD),
        ("heading", "Why"),
        ("list-item", "One reason"),
        ("list-item", "Another"),
        ("list-item", "Nested"),
        ("list-item", "Three"),
        ("list-item", "Four"),
        ("block-quote", "A quotation goes on."),
        ("block-quote", "Deeper."),
        ("code", "x = 1\n\ny = 2"),
        ("table-row", "Ship | Days"),
        ("table-row", "Ann | 3"),
        ("caption", "A tug"),
    ]
    assert [(block.level, block.label) for block in article.blocks[2:11]] == [
        (2, ""),
        (1, ""),
        (1, ""),
        (2, "1."),
        (1, "3."),
        (1, "4."),
        (1, ""),
        (2, ""),
        (0, "python"),
    ]
    assert looks(article) == [("emphasis", "Ann", "")]


def test_items_and_rows_follow_each_other_without_an_empty_line(markdown: Reading) -> None:
    assert markdown("- one\n- two\n\nThree.").text == "one\ntwo\n\nThree."


def test_a_heading_that_repeats_the_title_is_the_title(markdown: Reading, blocks: Blocks) -> None:
    for heading in ("# Pilots’ walk-out", "## Pilots' walk-out", "**Pilots' walk-out**"):
        article = markdown(f"---\ntitle: Pilots' walk-out\n---\n\n{heading}\n\n{LEAD}")
        assert [kind for kind, _ in blocks(article)] == ["title", "paragraph"]


def test_a_heading_that_is_the_title_without_the_site_s_name_is_the_title(markdown: Reading, blocks: Blocks) -> None:
    article = markdown(f"---\ntitle: Pilots walk out | Elgard Post\n---\n\n# Pilots walk out\n\n{LEAD}")
    assert blocks(article)[0] == ("title", "Pilots walk out")
    assert len(article.blocks) == 2


def test_a_title_that_the_body_does_not_repeat_is_put_first(markdown: Reading, blocks: Blocks) -> None:
    article = markdown(f"---\ntitle: Pilots walk out\n---\n\n# Another heading\n\n{LEAD}")
    assert blocks(article)[:2] == [("title", "Pilots walk out"), ("heading", "Another heading")]


def test_the_first_heading_is_the_title_where_nothing_else_is(markdown: Reading) -> None:
    article = markdown(f"![A tug](tug.png)\n\n# Pilots walk out\n\n{LEAD}")
    assert article.metadata.title is not None
    assert (article.metadata.title.value, article.metadata.title.origin) == ("Pilots walk out", "heading")
    assert article.text.startswith("Pilots walk out\n\nA tug")


def test_a_heading_after_running_text_is_no_title(markdown: Reading) -> None:
    article = markdown(f"{LEAD}\n\n# Part two\n\n{LEAD}")
    assert article.metadata.title is None
    assert article.blocks[1].kind == "heading"


@pytest.mark.parametrize("title", ["[AP] Story", "<b>Pilots</b> walk out", "<antirez>", "[/b]", "[@click=app.exit]x"])
def test_hostile_titles_show_literally(markdown: Reading, title: str) -> None:
    for text in (f"# {title}\n\n{LEAD}", f"---\ntitle: '{title}'\n---\n\n{LEAD}"):
        article = markdown(text)
        assert article.metadata.title is not None
        assert article.metadata.title.value == title
        assert article.text.startswith(f"{title}\n\n")


def test_raw_html_is_reduced_to_what_one_sees(markdown: Reading, blocks: Blocks) -> None:
    article = markdown(
        "Some <b>bold</b> words<br>and an <antirez> &amp; more.\n\n"
        "<div><p>In a <i>box</i> &lt;here&gt;</p><img src='a' alt='A tug'><script>alert('x')</script>\n"
        "<!-- hidden --><figure><figcaption>At the quay</figcaption></figure></div>\n"
    )
    assert blocks(article) == [
        ("paragraph", "Some bold words\nand an <antirez> & more."),
        ("paragraph", "In a box <here>"),
        ("caption", "A tug"),
        ("caption", "At the quay"),
    ]


def test_a_comment_or_script_that_never_ends_hides_nothing(markdown: Reading) -> None:
    assert "The ships wait." in markdown("<!-- open\n\nThe ships wait.").text
    assert "The ships wait." in markdown("<script>\nopen\n\nThe ships wait.").text


def test_a_html_table_has_its_cells_apart(markdown: Reading) -> None:
    assert markdown("<table><tr><td>Ann</td><td>3</td></tr></table>").text == "Ann | 3"


def test_an_image_inside_a_sentence_gives_a_caption_after_it(markdown: Reading, blocks: Blocks) -> None:
    assert blocks(markdown('Look ![](a.png "A tug") at this.')) == [
        ("paragraph", "Look  at this."),
        ("caption", "A tug"),
    ]


def test_an_address_in_the_text_stays_words(markdown: Reading) -> None:
    article = markdown("It stood on https://elgard.example/a for a day.")
    assert article.inlines == ()


def test_a_link_that_could_run_something_stays_words(markdown: Reading) -> None:
    assert markdown("A [click](javascript:alert(1)) here.").text == "A [click](javascript:alert(1)) here."


def test_bylines_datelines_and_share_boxes_are_known_in_markdown_too(markdown: Reading) -> None:
    article = markdown(
        f"# Pilots walk out\n\nThe harbour on Monday\n\nBy **Mara Ilves**\n\nELGARD (Reuters) — {LEAD}\n\n"
        "Share\n\nTweet\n\n## Related stories\n\n- [Ferries stay in port](https://elgard.example/b)\n\n## What next\n\n"
        f"{LEAD}\n"
    )
    assert [(block.kind, block.label) for block in article.blocks] == [
        ("title", ""),
        ("caption", ""),
        ("byline", ""),
        ("paragraph", ""),
        ("boilerplate", "share box"),
        ("boilerplate", "share box"),
        ("boilerplate", "related stories"),
        ("boilerplate", "related stories"),
        ("heading", ""),
        ("paragraph", ""),
    ]
    assert article.metadata.byline is not None
    assert article.metadata.byline.value == "Mara Ilves"
    assert article.metadata.source is not None
    assert article.metadata.source.value == "Reuters"
