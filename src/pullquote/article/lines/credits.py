"""Recognises the line under or beside a picture by its credit."""

from __future__ import annotations

import re

_LONGEST = 600
_SHORT = 160

_LABEL = re.compile(
    r"(?:file |archive )?(?:photo(?:graph)?s?|pictures?|images?|illustration|graphic|foto|fotos|bild|bilder|grafik"
    r"|photographie|imagen|imágenes)(?: (?:credit|by|courtesy of?|illustration|von|de|par|por))?\s?[:©/]\s*\S.*"
    r"|(?:photo|image|picture|foto|bild|crédit(?:s)?)[ -]?(?:credit|courtesy|photo|nachweis|quelle)s?\b\s?[:©/]?\s*\S.*"
    r"|(?:©|\(c\)) ?(?:getty|ap|afp|reuters|epa|dpa|imago|picture alliance|shutterstock|istock)\b.*"
    r"|(?:getty images|shutterstock|istock|picture alliance|imago images)(?:/.{1,40})?",
    re.IGNORECASE,
)
_FILE = re.compile(r"(?:FILE|FILE PHOTO|FILE PICTURE|ARCHIVE|ARCHIVES?|ARCHIVBILD|ARCHIVO)\s?(?:[-–—:]|,)\s?\S.*")
_AGENCY = "ap|afp|epa|reuters|dpa|getty(?: images)?|shutterstock|istock|imago|pool|efe|ansa|pa|pa wire"
_BRACKET = re.compile(
    rf"[(\[](?:(?:ap|afp|reuters|file|pool|epa) )?(?:photo|image|picture|photograph|foto|bild|illustration|imagen)"
    rf"(?: (?:by|credit|von|de|par|por)|:|/).{{1,100}}[)\]]\.?$"
    rf"|[(\[](?:.{{1,60}}(?:/|via ))?(?:getty(?: images)?|shutterstock|istock|picture alliance)[)\]]\.?$"
    rf"|[(\[](?:photo|file photo|image): ?(?:{_AGENCY}).{{0,60}}[)\]]\.?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"(?:\||\s[–—-])\s*(?:photo|image|picture|foto|bild|credit)s?\s?:\s*\S.{{1,60}}$"
    rf"|[(\[](?:.{{1,40}}/)?(?:{_AGENCY})[)\]]$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[^\W\d_]{3,}[.!?][”\"’]?\s")


def is_picture_credit(line: str) -> bool:
    """Whether a line is a picture's credit or a caption that ends in one.

    An agency alone in brackets ("… at the quay (Reuters)") counts only after a short line without a full stop: agency
    stories end in the same way.
    """
    if len(line) > _LONGEST:
        return False
    if _FILE.match(line) or _BRACKET.search(line, max(0, len(line) - _SHORT)):
        return True
    if len(line) > _SHORT or _STOP.search(line):
        return False
    return _LABEL.fullmatch(line) is not None or _TAIL.search(line) is not None
