"""Recognises lines that hold one thing: a web address, tags, the name of the source, a picture's credit."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from pullquote.text import safe_line

_LONGEST_URL = 2000
_LONGEST = 400
_URL = re.compile(
    r"(?:(?:url|link|source|quelle|fuente)\s?:\s*)?<?(?P<url>(?:https?://|www\.)[^\s<>]+)>?", re.IGNORECASE
)
_HASHTAG = re.compile(r"[#＃](?P<tag>[^\W_][\w-]*)[,;]?")
_TAGS = re.compile(
    r"(?:tags?|topics?|keywords|filed under|schlagworte|themen|étiquettes|etiquetas)\s?:\s*(.+)", re.IGNORECASE
)
_SOURCE = re.compile(r"(?:source|sources|quelle|quellen|fuente|fuentes)\s?:\s*(?P<name>\S.{1,60})", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\W\d_]{3,}[.!?]$|[.!?;]\s")

_LONGEST_CAPTION = 600
_SHORT_CAPTION = 160

_CREDIT_LABEL = re.compile(
    r"(?:file |archive )?(?:photo(?:graph)?s?|pictures?|images?|illustration|graphic|foto|fotos|bild|bilder|grafik"
    r"|photographie|imagen|imágenes)(?: (?:credit|by|courtesy of?|illustration|von|de|par|por))?\s?[:©/]\s*\S.*"
    r"|(?:photo|image|picture|foto|bild|crédit(?:s)?)[ -]?(?:credit|courtesy|photo|nachweis|quelle)s?\b\s?[:©/]?\s*\S.*"
    r"|(?:©|\(c\)) ?(?:getty|ap|afp|reuters|epa|dpa|imago|picture alliance|shutterstock|istock)\b.*"
    r"|(?:getty images|shutterstock|istock|picture alliance|imago images)(?:/.{1,40})?",
    re.IGNORECASE,
)
_FROM_FILE = re.compile(r"(?:FILE|FILE PHOTO|FILE PICTURE|ARCHIVE|ARCHIVES?|ARCHIVBILD|ARCHIVO)\s?(?:[-–—:]|,)\s?\S.*")
_PICTURE_AGENCY = "ap|afp|epa|reuters|dpa|getty(?: images)?|shutterstock|istock|imago|pool|efe|ansa|pa|pa wire"
_CREDIT_IN_BRACKETS = re.compile(
    rf"[(\[](?:(?:ap|afp|reuters|file|pool|epa) )?(?:photo|image|picture|photograph|foto|bild|illustration|imagen)"
    rf"(?: (?:by|credit|von|de|par|por)|:|/).{{1,100}}[)\]]\.?$"
    rf"|[(\[](?:.{{1,60}}(?:/|via ))?(?:getty(?: images)?|shutterstock|istock|picture alliance)[)\]]\.?$"
    rf"|[(\[](?:photo|file photo|image): ?(?:{_PICTURE_AGENCY}).{{0,60}}[)\]]\.?$",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    rf"(?:\||\s[–—-])\s*(?:photo|image|picture|foto|bild|credit)s?\s?:\s*\S.{{1,60}}$"
    rf"|[(\[](?:.{{1,40}}/)?(?:{_PICTURE_AGENCY})[)\]]$",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"[^\W\d_]{3,}[.!?][”\"’]?\s")


def address_line(line: str) -> str | None:
    """The web address that is all a line holds, apart from a label; None for any other line."""
    if len(line) > _LONGEST_URL:
        return None
    match = _URL.fullmatch(line)
    if match is None:
        return None
    url = match["url"].rstrip(".,;")
    return web_address(url if url[:4].casefold() == "http" else f"https://{url}")


def web_address(words: str) -> str | None:
    """The words, made terminal-safe, if they are an http or https address with a host; else None."""
    words = safe_line(words.strip())
    if len(words) > _LONGEST_URL or any(character.isspace() for character in words):
        return None
    try:
        parts = urlsplit(words)
        return words if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def host(url: str) -> str:
    """The host of a web address without "www.", "" where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def hashtags(line: str) -> tuple[str, ...]:
    """The tags of a line that holds nothing but hashtags, without their signs; () for any other line."""
    if len(line) > _LONGEST or line[:1] not in ("#", "＃"):
        return ()
    matches = [_HASHTAG.fullmatch(word) for word in line.split()]
    tags = [match["tag"] for match in matches if match]
    return tuple(dict.fromkeys(tags)) if len(tags) == len(matches) else ()


def listed_tags(line: str) -> tuple[str, ...]:
    """The tags of a line like "Topics: harbour, strikes"; () for any other line."""
    match = _TAGS.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None or _SENTENCE.search(match[1]):
        return ()
    return tuple(dict.fromkeys(tag for part in re.split(r"[,;|]", match[1]) if (tag := part.strip(" #"))))


def source_line(line: str) -> str | None:
    """The name that a line like "Source: Elgard Wire" gives, None for any other line."""
    match = _SOURCE.fullmatch(line) if len(line) <= _LONGEST else None
    return match["name"] if match and not _SENTENCE.search(match["name"]) else None


def is_picture_credit(line: str) -> bool:
    """Whether a line is a picture's credit or a caption that ends in one.

    An agency alone in brackets ("… at the quay (Reuters)") counts only after a short line without a full stop: agency
    stories end in the same way.
    """
    if len(line) > _LONGEST_CAPTION:
        return False
    if _FROM_FILE.match(line) or _CREDIT_IN_BRACKETS.search(line, max(0, len(line) - _SHORT_CAPTION)):
        return True
    if len(line) > _SHORT_CAPTION or _FULL_STOP.search(line):
        return False
    return _CREDIT_LABEL.fullmatch(line) is not None or _CREDIT_AT_END.search(line) is not None
