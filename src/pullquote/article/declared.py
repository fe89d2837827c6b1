"""Turns the fields of front matter, as different clippers and people name them, into what is known about a story."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pullquote.article.article import Origin
from pullquote.article.calendar_dates import parse_date
from pullquote.article.drafts import DraftMetadata, Field
from pullquote.article.front_matter import Value
from pullquote.article.labelled_lines import host, web_address

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
        if not words:
            continue
        parsed = parse_date(words)
        known.offer(field, parsed, _ORIGIN)
        if parsed is None:
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
