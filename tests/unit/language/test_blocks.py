"""What titles, captions, bylines, boilerplate and code contribute."""

from __future__ import annotations

from pullquote.language import Analysis, analyse
from pullquote.text import Block, BlockKind, Span


def story(*parts: tuple[BlockKind, str]) -> tuple[str, Analysis]:
    blocks, lines, start = [], [], 0
    for kind, line in parts:
        blocks.append(Block(kind, Span(start, start + len(line))))
        lines.append(line)
        start += len(line) + 1
    text = "\n".join(lines)
    return text, analyse(text, blocks=blocks, language="en")


def speakers(analysis: Analysis) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in analysis.quotes]


def test_a_quote_in_boilerplate_is_found_but_is_no_evidence() -> None:
    _, analysis = story(
        ("boilerplate", "“You will love this paper,” said Peter Brandt."),
        ("paragraph", "“The nights are much too long.”"),
    )
    assert speakers(analysis)[1] is None


def test_boilerplate_does_not_part_two_paragraphs_of_a_quotation() -> None:
    _, analysis = story(
        ("paragraph", "Mara Venn said: “The nights are long."),
        ("boilerplate", "Read more about nights"),
        ("paragraph", "“The days are short.”"),
    )
    assert speakers(analysis) == ["Mara Venn", "Mara Venn"]
    assert analysis.quotes[1].continues == 0


def test_a_byline_names_nobody_of_the_story() -> None:
    _, analysis = story(("byline", "Nora Quist, Elgard"), ("paragraph", "“It is over,” said Mara Venn."))
    assert [entity.name for entity in analysis.entities] == ["Mara Venn"]


def test_a_caption_may_name_people() -> None:
    _, analysis = story(("caption", "Pilot Mara Venn on the pier"), ("paragraph", "“It is over,” said Venn."))
    assert speakers(analysis) == ["Mara Venn"]


def test_a_caption_is_not_read_as_a_headline() -> None:
    _, analysis = story(
        ("caption", "Director Tomas Ilk and Pilot Mara Venn"), ("paragraph", "“It is over,” said Venn.")
    )
    assert [entity.name for entity in analysis.entities] == ["Tomas Ilk", "Mara Venn"]


def test_a_title_makes_no_names_of_its_own() -> None:
    _, analysis = story(
        ("title", "Bold Pilots Leave Harbour"), ("paragraph", "“It is over,” said Mara Venn to the pilots.")
    )
    assert [entity.name for entity in analysis.entities] == ["Mara Venn"]


def test_code_says_nothing() -> None:
    _, analysis = story(("code", 'print("Hello to all of you", said)'), ("paragraph", "Nothing else."))
    assert analysis.quotes == ()
    assert analysis.entities == ()


def test_a_line_break_inside_a_block_ends_the_paragraph() -> None:
    text = "He said “one\ntwo” then."
    analysis = analyse(text, blocks=[Block("paragraph", Span(0, len(text)))], language="en")
    assert analysis.quotes == ()


def test_blocks_beyond_the_text_are_cut() -> None:
    analysis = analyse("“It is over now,” said Mara Venn.", blocks=[Block("paragraph", Span(0, 999))], language="en")
    assert speakers(analysis) == ["Mara Venn"]
