"""Bylines give names, newsroom and date; sentences that begin with "By" do not."""

import pytest

from pullquote.article.bylines import byline, credit_line


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mara Ilves", "Mara Ilves"),
        ("BY MARA ILVES", "MARA ILVES"),
        ("By Mara Ilves and Jon Peck", "Mara Ilves, Jon Peck"),
        ("By Mara Ilves, Jon Peck & Ann van der Lee", "Mara Ilves, Jon Peck, Ann van der Lee"),
        ("By Mara Ilves, Political Editor", "Mara Ilves"),
        ("By Mara Ilves in Brussels", "Mara Ilves"),
        ("By: Mara Ilves", "Mara Ilves"),
        ("By Mara Ilves | 12 March 2025 | 4 min read", "Mara Ilves"),
        ("Von Jana Weiß und Uli Groß", "Jana Weiß, Uli Groß"),
        ("Par Zoé Lemaître à Lyon", "Zoé Lemaître"),
        ("Por Inés Muñoz", "Inés Muñoz"),
        ("By Reuters", "Reuters"),
        ("Mara Ilves, Reuters", "Mara Ilves"),
        ("Mara Ilves | Elgard Wire", "Mara Ilves"),
    ],
)
def test_the_names_of_a_byline_are_read(line: str, names: str) -> None:
    found = byline(line)
    assert found is not None
    assert found.names == names


def test_a_byline_gives_its_newsroom_and_date_as_well() -> None:
    found = byline("By Mara Ilves, Associated Press – 12 March 2025")
    assert found is not None
    assert found.newsroom == "Associated Press"
    assert found.dated is not None
    assert found.dated.value == "2025-03-12"


@pytest.mark.parametrize(
    "line",
    [
        "By Friday evening the harbour was empty.",
        "By Friday Evening",
        "By the time the ferry sailed",
        "By Design",
        "Von der Leyen in Elgard",
        "Mara Ilves and Jon Peck",
        "US President Mara Ilves and Harbour Master Jon Peck",
        "Mara Ilves and Elgard News",
        "Pilots walk out, Reuters",
        "By Mara Ilves who should know better than to walk alone",
        "",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert byline(line) is None


def test_a_credit_line_names_the_reporters_not_the_editors() -> None:
    assert credit_line("(Reporting by Mara Ilves in Elgard and Jon Peck; Editing by Ann Lee)") == "Mara Ilves, Jon Peck"
    assert credit_line("Reporting by the pilots was slow.") is None


def test_a_byline_is_one_line() -> None:
    assert byline("By Ann Lee\nShare") is None
