"""Every shipped theme can be read with ease, and its marks can be told apart."""

from __future__ import annotations

import math
from itertools import combinations
from pathlib import Path

import pytest

from pullquote.settings import ThemeColours, contrast, load_themes, shipped

THEMES, PROBLEMS = load_themes(shipped("themes"), Path("none"))

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def difference(one: str, other: str) -> float:
    """Euclidean distance in Oklab, times 100 (Ottosson 2020, https://bottosson.github.io/posts/oklab/): of two patches
    side by side, about 2 can just be seen."""
    return 100 * math.dist(oklab(one), oklab(other))


def oklab(colour: str) -> tuple[float, float, float]:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def marked(theme: ThemeColours) -> dict[str, str]:
    """The backgrounds that body text can stand on, other than the page."""
    passages = {f"passage {number}": colour for number, colour in enumerate(theme.passages, start=1)}
    return {
        "cursor": theme.cursor,
        "cursor_blurred": theme.cursor_blurred,
        "selection": theme.selection,
        "found": theme.found,
    } | passages


def test_there_are_themes_for_every_light_and_none_has_a_problem() -> None:
    assert PROBLEMS == ()
    assert {"broadsheet", "paper", "sepia", "high-contrast"} <= set(THEMES)
    assert {name for name, theme in THEMES.items() if not theme.dark} == {"paper", "sepia"}


@every_theme
def test_the_text_stands_out_from_the_page(theme: ThemeColours) -> None:
    for page in (theme.background, theme.surface):
        assert contrast(theme.text, page) >= 7
        for colour in (theme.dim, theme.accent, theme.warning, theme.error, theme.quote, theme.mention):
            assert contrast(colour, page) >= 4.5


@every_theme
def test_each_speakers_hue_stands_out_from_the_page(theme: ThemeColours) -> None:
    for hue in theme.speakers:
        assert contrast(hue, theme.background) >= 4.5
        assert contrast(hue, theme.cursor) >= 3


@every_theme
def test_text_quotes_and_mentions_can_be_read_on_every_mark(theme: ThemeColours) -> None:
    too_low = [
        (name, label)
        for name, background in marked(theme).items()
        for label, colour in (("text", theme.text), ("quote", theme.quote), ("mention", theme.mention))
        if contrast(colour, background) < 4.5
    ]
    assert too_low == []


@every_theme
def test_a_row_stood_on_shows_its_source_and_date(theme: ThemeColours) -> None:
    assert contrast(theme.dim, theme.cursor) >= 4.5
    assert contrast(theme.dim, theme.cursor_blurred) >= 4.5


@every_theme
def test_the_six_speakers_can_be_told_apart(theme: ThemeColours) -> None:
    assert min(difference(one, other) for one, other in combinations(theme.speakers, 2)) >= 7


@every_theme
def test_the_six_passages_can_be_told_apart_from_each_other_and_from_the_page(theme: ThemeColours) -> None:
    backgrounds = (theme.background, *theme.passages)
    assert min(difference(one, other) for one, other in combinations(backgrounds, 2)) >= 5


@every_theme
def test_every_mark_can_be_told_from_every_other_and_from_the_page(theme: ThemeColours) -> None:
    marks = marked(theme) | {"page": theme.background}
    alike = [(one, other) for (one, a), (other, b) in combinations(marks.items(), 2) if difference(a, b) < 4]
    assert alike == []


@every_theme
def test_quotes_and_mentions_can_be_told_from_plain_text(theme: ThemeColours) -> None:
    for one, other in combinations((theme.text, theme.quote, theme.mention), 2):
        assert difference(one, other) >= 6


def hue(colour: str) -> float:
    _, a, b = oklab(colour)
    return math.degrees(math.atan2(b, a)) % 360


@every_theme
def test_the_passages_are_yellow_green_blue_pink_orange_purple(theme: ThemeColours) -> None:
    yellow, green, blue, pink, orange, purple = (hue(colour) for colour in theme.passages)
    assert 85 < yellow < 115
    assert 135 < green < 170
    assert 225 < blue < 265
    assert pink < 20 or pink > 345
    assert 40 < orange < 75
    assert 290 < purple < 325


def test_high_contrast_is_what_it_says() -> None:
    theme = THEMES["high-contrast"]
    assert contrast(theme.text, theme.background) == pytest.approx(21)
    for colour in (theme.dim, theme.accent, theme.quote, theme.mention, theme.warning, theme.error, *theme.speakers):
        assert contrast(colour, theme.background) >= 7
