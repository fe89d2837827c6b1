"""How well two colours can be told apart."""

from __future__ import annotations


def luminance(colour: str) -> float:
    """Relative luminance of a colour "#rrggbb", 0 for black to 1 for white, as WCAG 2.2 defines it
    (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours "#rrggbb", 1 to 21, the order does not matter, as WCAG 2.2 defines it
    (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Body text wants 4.5, better 7."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_dark(colour: str) -> bool:
    """Whether white stands out more than black does on this colour."""
    return contrast(colour, "#ffffff") > contrast(colour, "#000000")


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
