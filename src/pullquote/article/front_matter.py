"""Reads the front matter of a Markdown file: YAML or TOML, within bounds, and never an error.

Of YAML it takes what people write on top of notes: one table of words and lists of words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time

import msgspec

from pullquote.article.article import Origin
from pullquote.article.calendar_dates import parse_date
from pullquote.article.drafts import DraftMetadata, Field
from pullquote.article.labelled_lines import host, web_address
from pullquote.text import safe_line
from pullquote.text.yaml_nodes import Items, Node, Scalar, YamlError, read_table

LARGEST = 64 * 1024
"""Characters; a longer head is no front matter."""

Value = str | tuple[str, ...]

_OPENING = re.compile(r"\n*(?P<fence>---|\+\+\+)[ \t]*\n")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
_A_FIELD = re.compile(r"^[ \t]*[\"']?[^\W\d][\w .-]{0,60}[\"']?[ \t]*[:=]", re.MULTILINE)
_FLAT_FIELD = re.compile(r"(?P<key>[^\W\d][\w-]{0,60}):[ \t]+(?P<value>\S.*)")
_MOST_ITEMS = 200


class FrontMatter(msgspec.Struct, frozen=True):
    """The fields of a file's head, keys casefolded, values terminal-safe lines or several of them; the rest of the
    text; and a note for the reader when the head could not be read as it should be, else ""."""

    fields: Mapping[str, Value]
    body: str
    note: str = ""


def split_front_matter(text: str) -> FrontMatter:
    """Part the front matter from the body of a terminal-safe text.

    Between lines of `---` stands YAML, and if it is not that, TOML; between lines of `+++` TOML. A head that is neither
    is read line by line as "key: value", and a note says so. A rule at the top of a text that is followed by no field
    is a rule, not front matter.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING[opening["fence"]].search(text, opening.end(), opening.end() + LARGEST) if opening else None
    if opening is None or closing is None:
        return FrontMatter({}, text)
    head, body = text[opening.end() : closing.start()], text[closing.end() :]
    if head.strip() and not _A_FIELD.search(head):
        return FrontMatter({}, text)
    if opening["fence"] == "+++":
        return _toml(head, body)
    try:
        return FrontMatter(_yaml(head), body)
    except YamlError as error:
        as_toml = _toml(head, body)
        if not as_toml.note:
            return as_toml
        before = text.count("\n", 0, opening.end())
        where = f"line {before + error.line}: " if error.line else ""
        note = f"The front matter could not be read as YAML ({where}{safe_line(error.message)})."
        return FrontMatter(_flat(head), body, note)


def _yaml(head: str) -> dict[str, Value]:
    """Words as they are written, never numbers or dates, and lists of words. Values of other shapes are left out."""
    table = read_table(head, strict=False)
    fields: dict[str, Value] = {}
    for key, node in table.entries if table else ():
        value = tuple(filter(None, map(_words, node.items))) if isinstance(node, Items) else _words(node)
        if (name := _words(key)) and value:
            fields.setdefault(name.casefold(), value)
    return fields


def _words(node: Node) -> str:
    """The words of a single value, else "".

    Two lists around one name are a wikilink whose quotation marks were forgotten, and give the name.
    """
    while isinstance(node, Items) and len(node.items) == 1:
        node = node.items[0]
    return safe_line(" ".join(node.text.split())) if isinstance(node, Scalar) else ""


def _toml(head: str, body: str) -> FrontMatter:
    try:
        table = tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return FrontMatter({}, body, f"The front matter could not be read as TOML ({safe_line(str(error))[:200]}).")
    fields = {safe_line(key).casefold(): _plain(value) for key, value in table.items()}
    return FrontMatter({key: value for key, value in fields.items() if value}, body)


def _plain(value: object) -> Value:
    """A TOML value as text; tables and what is inside nested arrays are left out, since no field is made of them."""
    if isinstance(value, list):
        lines = (_plain(item) for item in value[:_MOST_ITEMS] if not isinstance(item, list))
        return tuple(line for line in lines if isinstance(line, str) and line)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return safe_line(value).strip() if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def _flat(head: str) -> dict[str, Value]:
    """The fields of a head that is not valid YAML, as far as single lines give them."""
    fields: dict[str, Value] = {}
    for line in head.split("\n"):
        if match := _FLAT_FIELD.fullmatch(line.rstrip()):
            fields.setdefault(match["key"].casefold(), match["value"].strip("\"' "))
    return fields


# The fields as different clippers and people name them.
_ORIGIN: Origin = "front matter"

_TITLE = ("title", "headline")
_AUTHORS = ("author", "authors", "byline", "creator", "by")
_SITES = ("site", "sitename", "site_name", "publisher", "publication", "website", "newspaper")
_SOURCE = "source"
_HOSTS = ("hostname", "domain")
_URLS = ("url", "link", "canonical", "canonical_url", "permalink", "original_url", "source_url", "original")
_PUBLISHED = (
    "published",
    "date",
    "published_at",
    "publishedat",
    "date_published",
    "datepublished",
    "pubdate",
    "publish_date",
)
_SAVED = ("created", "saved", "clipped", "saved_at", "savedat", "date_saved", "retrieved", "accessed", "date_clipped")
_LANGUAGES = ("language", "lang", "locale")
_DESCRIPTIONS = ("description", "excerpt", "summary", "abstract")
_TAGS = ("tags", "tag", "keywords", "labels", "categories")

_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
_SHOWN = 80

_LANGUAGE_NAMES = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
}


def enter_declared(fields: Mapping[str, Value], known: DraftMetadata) -> tuple[str, ...]:
    """Enter the fields into what is known; the result is a note for the reader for each date that was not understood.

    A `source` that is a web address is the address, and the site's name or host is the source. `created` is when a
    clipper saved the page, never when it was published.
    """
    known.offer("title", _first(fields, _TITLE), _ORIGIN)
    known.offer("byline", ", ".join(_all(fields, _AUTHORS)), _ORIGIN)
    known.offer("description", _first(fields, _DESCRIPTIONS), _ORIGIN)
    known.offer("language", _language(_first(fields, _LANGUAGES)), _ORIGIN)
    known.offer_tags(_tags(fields), _ORIGIN)
    _enter_source(fields, known)
    notes = [*_enter_dates(fields, "published", _PUBLISHED, known), *_enter_dates(fields, "saved", _SAVED, known)]
    return tuple(notes)


def _enter_source(fields: Mapping[str, Value], known: DraftMetadata) -> None:
    known.offer("source", _first(fields, _SITES), _ORIGIN)
    for value in (*_all(fields, _URLS), *_all(fields, (_SOURCE,))):
        known.offer("url", web_address(value), _ORIGIN)
    named = _first(fields, (_SOURCE,))
    if named and not web_address(named):
        known.offer("source", named, _ORIGIN)
    known.offer("source", _first(fields, _HOSTS), _ORIGIN)
    known.offer("source", host(known.value("url")), _ORIGIN)


def _enter_dates(fields: Mapping[str, Value], field: Field, keys: tuple[str, ...], known: DraftMetadata) -> list[str]:
    notes: list[str] = []
    for key in keys:
        words = _first(fields, (key,))
        parsed = parse_date(words)
        known.offer(field, parsed, _ORIGIN)
        if words and parsed is None:
            notes.append(f"The date “{words[:_SHOWN]}” ({key} in the front matter) could not be understood.")
    return notes


def _first(fields: Mapping[str, Value], keys: tuple[str, ...]) -> str:
    return next(iter(_all(fields, keys)), "")


def _all(fields: Mapping[str, Value], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The values of the first of `keys` that has any, wikilinks as their names."""
    for key in keys:
        value = fields.get(key, ())
        values = (value,) if isinstance(value, str) else value
        found = tuple(words for item in values if (words := _WIKILINK.sub(r"\1", item).strip()))
        if found:
            return found
    return ()


def _tags(fields: Mapping[str, Value]) -> tuple[str, ...]:
    found: list[str] = []
    for tag in _all(fields, _TAGS):
        listed = tag.split(",") if "," in tag else tag.split() if tag.count("#") > 1 else [tag]
        found += [bare for words in listed if (bare := words.strip().lstrip("#").strip())]
    return tuple(found)


def _language(words: str) -> str:
    """The language's primary subtag (RFC 5646) in lower case, "" for words that are none."""
    if named := _LANGUAGE_NAMES.get(words.casefold()):
        return named
    match = _LANGUAGE.fullmatch(words)
    return match[1].lower() if match else ""
