"""The words that the rules look for, language by language: one text file each, by section."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from pullquote.language.lexicon.lexicon import Lexicon

LANGUAGES = ("en", "de", "fr", "es")
"""The languages that have rules; any other is read as English."""

__all__ = ["LANGUAGES", "Lexicon", "load"]


_REPORTING = ("cues", "weak_cues", "participles", "naming")
_SMALL = ("determiners", "prepositions", "conjunctions", "auxiliaries")
_SETS = (
    *_REPORTING,
    *_SMALL,
    *("by", "adverbs", "relatives", "title_parts", "calendar", "openers", "works", "heads", "linkers", "places_after"),
    *(
        "organization_tails",
        "organization_heads",
        "place_tails",
        "place_heads",
        "place_nouns",
        "body_nouns",
        "bare_nouns",
        "event_tails",
    ),
    *("terms", "common", "nonfinite", "statements", "subjunctive", "anaphors", "media", "things", "times"),
    *("terms", "common", "weak_sources", "personal", "manners"),
)


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language, by its code; English for a language without one."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    sections = _sections(Path(__file__).with_name(f"{code}.txt").read_text(encoding="utf-8"))
    sets = {name: frozenset(_words(sections[name])) for name in _SETS}
    pronouns = _gendered(sections, "pronouns")
    habits = _words(sections["habits"])
    return Lexicon(
        **sets,
        language=code,
        sources=tuple(tuple(line.split()) for line in sections["sources"]),
        pronouns=pronouns,
        roles=_gendered(sections, "roles"),
        titles=_gendered(sections, "titles"),
        role_endings=tuple(_words(sections["role_endings"])),
        speaking_bodies=tuple(_words(sections["speaking_bodies"])),
        body_endings=tuple(_words(sections["body_endings"])),
        toponym_endings=tuple(_words(sections["toponym_endings"])),
        no_toponym_endings=tuple(_words(sections["no_toponym_endings"])),
        split_verbs={line.split()[0]: frozenset(line.split()[1:]) for line in sections["split_verbs"]},
        personal_endings=tuple(_words(sections["personal_endings"])),
        participle_endings=tuple(_words(sections["participle_endings"])),
        nouns_capital="nouns_capital" in habits,
        cases="cases" in habits,
        ordinals="ordinals" in habits,
        inverts="inverts" in habits,
        inserts="inserts" in habits,
        dashes="dashes" in habits,
        drops_subjects="drops_subjects" in habits,
        adjuncts="adjuncts" in habits,
        small_titles="small_titles" in habits,
        small=frozenset(pronouns).union(*(sets[name] for name in _SMALL)),
        reporting=frozenset().union(*(sets[name] for name in _REPORTING)),
    )


def _sections(text: str) -> defaultdict[str, list[str]]:
    """The lines of each section, by the name in its [brackets]; lines that begin with # are comments."""
    sections: defaultdict[str, list[str]] = defaultdict(list)
    name = ""
    for line in text.split("\n"):
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            sections[name].append(line)
    return sections


def _words(lines: list[str]) -> list[str]:
    return [word for line in lines for word in line.split()]


def _gendered(sections: defaultdict[str, list[str]], name: str) -> dict[str, str]:
    """Each word of the sections "name", "name m", "name f", … with its gender, an empty string for the first."""
    return {
        word: gender for gender in ("", "m", "f", "p", "n") for word in _words(sections[f"{name} {gender}".strip()])
    }
