"""Reads the dates that people and programs write, in English, German, French and Spanish, and gives ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

import msgspec

from pullquote.article.word_lists import section

_BY_MONTH = (
    "january jan januar jänner janvier janv enero ene",
    "february feb februar feber février fevrier févr fevr fév febrero",
    "march mar märz maerz mär mrz mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug août aout agosto ago",
    "september sept sep septembre septiembre setiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre déc diciembre dic",
)

# Month names and their usual short forms, casefolded and without a full stop, to the month's number.
_MONTHS = {name: number for number, names in enumerate(_BY_MONTH, 1) for name in names.split()}

# Weekdays, casefolded and without a full stop.
_WEEKDAYS = section("weekdays")

# Words that say that a date is the day of a change, not of the first publication ("mis à jour").
_UPDATED = section("updated")

# Words that may stand beside a date in a date line without saying anything else.
_AROUND = _UPDATED | section("beside dates")

# Zones that newsrooms print, where the letters mean one offset only in their mouths. "ET", "IST" or "CST" do not.
_ZONES = {
    -8: "pst",
    -7: "pdt",
    -5: "est",
    -4: "edt",
    0: "utc gmt z wet",
    1: "bst cet mez",
    2: "cest mesz eet",
    3: "eest msk",
    9: "jst",
}
_HOURS_FROM_UTC = {name: float(hours) for hours, names in _ZONES.items() for name in names.split()}

_LONGEST = 160

_WORD = r"([^\W\d_]{3,12})"
_FORMS = (
    (re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)T?"), "ymd"),
    (
        re.compile(
            rf"(?<!\d)(\d{{1,2}})(?:\.|er|st|nd|rd|th|º)?[ -](?:de |of )?{_WORD}\.?,?[ -](?:del? )?(\d{{4}})(?!\d)"
        ),
        "dmy",
    ),
    (re.compile(rf"{_WORD}\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)"), "mdy"),
    (re.compile(r"(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)"), "dmy"),
    (re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)"), "slashed"),
)
_YEARLESS = re.compile(
    rf"(?:{_WORD}\.? \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:\.|er|st|nd|rd|th)? (?:de )?{_WORD}\.?)", re.IGNORECASE
)
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])"
    r"(?:[:.h ]{0,1}(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?)?"
    r"(?P<half> ?[ap]\.?m\b\.?)?(?![\d:])(?P<clock> ?(?:uhr|h)\b)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\(?(?:(?:UTC|GMT) ?)?([+\-−]\d{2}):?(\d{2})\)?", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_WORDS = re.compile(r"[^\W_]+")
_SECOND_LABEL = re.compile(
    r"(?<!\bfirst)(?<!\blast)(?<![\s|])[\s|·•,;–—-]+"
    r"(?=\(?(?:last |first )?(?:updated|modified|published|posted"
    r"|aktualisiert|mis(?:e)? à jour|modifié|actualizado|última actualización)\b)",
    re.IGNORECASE,
)


class DateLine(msgspec.Struct, frozen=True):
    """The date that a line gives, in ISO 8601: a date, or a date with time and offset. `updated`: of a later change."""

    value: str
    updated: bool = False


def parse_date(words: str) -> str | None:
    """The ISO 8601 form of a text that is one date and nothing else; None where it isn't or may be two dates.

    A time without a zone is left out, since its moment is unknown. Day and month of "03/04/2025" can't be told apart.
    """
    words = words.strip()
    if not words or len(words) > _LONGEST:
        return None
    found = _iso(words) or _read(words)
    return found.value if found else None


def date_line(line: str) -> DateLine | None:
    """What a line says that holds nothing but dates and the words around them ("Published …, updated …").

    Of several dates the first that is no update counts. None for any other line.
    """
    if len(line) > _LONGEST or not any(character.isdigit() for character in line):
        return None
    found: list[DateLine] = []
    for part in _SECOND_LABEL.split(line):
        read = _iso(part.strip()) or _read(part)
        if read is None:
            return None
        found.append(read)
    return next((read for read in found if not read.updated), found[0]) if found else None


def is_day_of_year(words: str) -> bool:
    """Whether the words are a day and a month without a year ("March 3", "3 mars"), as datelines have it."""
    match = _YEARLESS.fullmatch(words)
    return match is not None and (match[1] or match[2]).casefold() in _MONTHS


def is_calendar_word(word: str) -> bool:
    """Whether a word names a month or a weekday, and so is nobody's name by itself."""
    word = word.casefold().rstrip(".,")
    return word in _MONTHS or word in _WEEKDAYS


def _iso(words: str) -> DateLine | None:
    if len(words) < 10 or not words[0].isdigit():
        return None
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return DateLine(_value(moment.date(), moment if moment.tzinfo else None))


def _read(words: str) -> DateLine | None:
    """A date in words, with a time before or after it, and around it only what may stand around a date."""
    for form, order in _FORMS:
        for match in form.finditer(words):
            day = _day(match, order)
            if day is not None:
                return _around(day, words[: match.start()] + " ; " + words[match.end() :])
    return None


def _day(match: re.Match[str], order: str) -> date | None:
    first, second, third = match.groups()
    if order == "ymd":
        year, month, day = int(first), _month(second), int(third)
    elif order == "mdy":
        year, month, day = int(third), _month(first), int(second)
    else:
        year, month, day = int(third), _month(second), int(first)
        if order == "slashed" and day != month and day <= 12:
            if month <= 12:
                return None
            day, month = month, day
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(words: str) -> int:
    return int(words) if words.isdecimal() else _MONTHS.get(words.casefold(), 0)


def _around(day: date, rest: str) -> DateLine | None:
    """The date with the time that `rest` gives, None where `rest` says something else as well."""
    hours: float | None = None
    if offset := _OFFSET.search(rest):
        sign = -1 if offset[1][0] in "-−" else 1
        hours = sign * (int(offset[1][1:]) + int(offset[2]) / 60)
        rest = rest[: offset.start()] + " " + rest[offset.end() :]
    time = next((match for match in _TIME.finditer(rest) if _is_time(match)), None)
    if time:
        rest = rest[: time.start()] + " " + rest[time.end() :]
    updated = False
    for word in _WORDS.findall(_ASIDE.sub(" ", rest).casefold()):
        if word in _HOURS_FROM_UTC and time:
            hours = _HOURS_FROM_UTC[word] if hours is None else hours
        elif word not in _AROUND and word not in _WEEKDAYS:
            return None
        updated = updated or word in _UPDATED
    moment = _moment(day, time, hours) if time and hours is not None else None
    return DateLine(_value(day, moment), updated)


def _is_time(match: re.Match[str]) -> bool:
    return bool(match["minute"] and match[0][len(match["hour"])] in ":.hH") or bool(match["half"] or match["clock"])


def _moment(day: date, time: re.Match[str], hours: float) -> datetime | None:
    hour = int(time["hour"])
    half = (time["half"] or "").strip().casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        zone = timezone(timedelta(hours=hours))
        return datetime(
            day.year, day.month, day.day, hour, int(time["minute"] or 0), int(time["second"] or 0), tzinfo=zone
        )
    except ValueError:
        return None


def _value(day: date, moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else day.isoformat()
