"""The hand-made lists: lexicons and gazetteer."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pullquote.language import gazetteer
from pullquote.language.lexicon import LANGUAGES, load


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_what_the_rules_ask_for(language: str) -> None:
    lexicon = load(language)
    assert lexicon.language == language
    assert lexicon.cues and lexicon.sources and lexicon.roles and lexicon.titles and lexicon.common
    assert {"m", "f", "n"} <= set(lexicon.pronouns.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_are_in_lower_case_and_openers_are_not(language: str) -> None:
    lexicon = load(language)
    assert all(word == word.lower() for word in lexicon.reporting | lexicon.small)
    assert all(word[0].isupper() for word in lexicon.openers | lexicon.calendar if word[0].isalpha())


def test_another_language_is_read_as_english() -> None:
    assert load("tlh") == load("en")


def test_the_gazetteer_knows_kinds_other_names_and_genders() -> None:
    known = gazetteer.load()
    assert known.kinds["New York Times"] == "organization"
    assert known.kinds["U.S."] == "place"
    assert known.same["U.S."] == "United States"
    assert known.given["Laura"] == "f"
    assert "Ukrainian" in known.demonyms and "Ukrainian" not in known.kinds


def test_reading_imports_neither_the_screen_nor_anything_heavy() -> None:
    script = "import sys, pullquote.language; print(sorted({'textual', 'rich', 'numpy', 'spacy'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert answer.stdout == "[]\n"
