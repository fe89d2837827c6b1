"""The trained tagger: that it reads what it was trained on, loads late, and stands on the whole article."""

from __future__ import annotations

import subprocess
import sys

from pullquote.language import lexicon
from pullquote.language.naming.by_rules import find_by_rules
from pullquote.language.naming.tagger import tagging, token_features, votes, weights
from pullquote.language.naming.tagger.extraction import TokenSequence
from pullquote.language.segmentation.paragraphs import lines_of, read_paragraphs

from .reading import entity, names, read

STORY = (
    "Mara Venn, who leads the Coastal Rescue Agency (CRA), spoke in Torvik on Monday.\n"
    "“The nights are long,” Venn told reporters near St. Olaf’s Bridge. The CRA has 40 boats.\n"
    "Long Nights For The Crew Of Torvik\n"
    "In 2008 Dr. Amir al-Saleh of the U.S. Navy, 54, had warned President Laura Finch’s aides.\n"
)


def laid_out(text: str) -> tuple[tagging.Tagger, list[TokenSequence]]:
    tagger = tagging.Tagger(weights.load())
    read = read_paragraphs(text, lines_of(text, ()), "en")
    said = find_by_rules(text, read, lexicon.load("en")).opinions(read)
    return tagger, list(tagger.extractor.sequences(tagger.extractor.contexts(read, range(len(read))), said))


def listed(run: TokenSequence) -> list[list[str]]:
    """The features of each word as training lists them."""
    return [[name for template, key in run.keyed_templates(token) for name in template(key)] for token in run.tokens]


def test_the_emissions_of_a_token_are_those_of_the_features_that_training_lists() -> None:
    tagger, runs = laid_out(STORY)
    packed = tagger.trained.packed
    for _ in ("first read", "remembered"):
        for run in runs:
            assert tagger.emissions(run) == [sum(packed.get(name, 0) for name in names) for names in listed(run)]
    assert sum(len(run.tokens) for run in runs) > 25


def test_most_features_of_a_plain_story_have_weights() -> None:
    tagger, runs = laid_out(STORY)
    every = [name for run in runs for names in listed(run) for name in names]
    assert sum(name in tagger.trained.packed for name in every) > 0.5 * len(every)


def test_no_word_of_the_weights_holds_a_space() -> None:
    trained = weights.load()
    assert not [name for name in trained.packed if " " in name or "\n" in name]
    assert not [word for word in trained.word_classes if " " in word]


def test_sums_come_apart_into_the_weights_of_the_labels() -> None:
    trained = weights.load()
    name, row = next(iter(trained.packed.items()))
    half = 1 << (weights.LANE - 1)
    unpack = trained.unpacker()
    apart = [value - half for value in unpack(row)]
    assert len(apart) == len(trained.labels)
    assert [value + value for value in apart] == [value - half for value in unpack(row + row)]
    assert sum(value << (weights.LANE * label) for label, value in enumerate(apart)) == trained.packed[name]


def test_nothing_is_read_from_the_disk_before_the_first_text() -> None:
    script = (
        "import pullquote.language, sys; from pullquote.language import gazetteer;"
        "from pullquote.language.naming.tagger import tagging, weights;"
        "from pullquote.language.gazetteer import public;"
        "print([load.cache_info().currsize for load in (weights.load, tagging.load, public.groups, gazetteer.load)])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert done.stdout == "[0, 0, 0, 0]\n"


def test_the_other_mentions_of_a_word_are_heard_without_its_own() -> None:
    counted: votes.Votes = {"Torvik": {"APL": 2, "BOR": 1, "": 1}}
    assert votes.heard(counted, "Torvik", "BOR") == "PL~3|"
    assert votes.heard(counted, "Torvik", "APL") == "PL?3|BOR"
    assert votes.heard({"Torvik": {"APL": 1}}, "Torvik", "APL") == ""
    assert votes.heard({}, "Torvik", None) == ""


def test_every_listed_vote_has_a_feature() -> None:
    assert token_features.votes("PL=3|BOR") == ["v=PL=3|BOR", "vk=PL=3", "v1=PL=", "vp=BOR"]
    assert token_features.votes("") == []


def test_a_name_that_one_sentence_leaves_open_is_told_by_another() -> None:
    text = (
        "Ostrel was quiet. The mayor of Ostrel, Mara Venn, thanked the crews in Ostrel for the new pier.\n"
        "Nobody had expected that of Ostrel, a port town of 900 people."
    )
    assert entity(text, "Ostrel").kind == "place"


def test_a_headline_names_nobody_whom_the_body_does_not() -> None:
    text = "Bold Plan By Otto Kell Saves Harbour\n\nThe plan costs little, the town says. Mara Venn, the mayor, agrees."
    assert names(text, "person") == ["Mara Venn"]


def test_all_mentions_of_an_entity_have_one_kind() -> None:
    text = "Mara Venn came to Torvik. The crews of Torvik cheered, and in Torvik nobody slept. Torvik said no."
    assert [found.kind for found in read(text).entities if "Torvik" in (found.name, *found.aliases)] == ["place"]


def test_a_capital_that_the_tagger_takes_for_nothing_is_still_offered_as_a_speaker() -> None:
    text = "“The nights are long,” Quorvex said."
    (quote,) = read(text).quotes
    assert quote.speaker is not None and quote.speaker.mention.of(text) == "Quorvex"


def test_the_body_that_a_title_belongs_to_is_no_part_of_the_name() -> None:
    text = "The letter went to Secretary of State Karen Boyle and to Foreign Minister Petra Lund."
    assert names(text, "person") == ["Karen Boyle", "Petra Lund"]
