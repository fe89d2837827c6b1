"""Front matter of every clipper is read; broken front matter costs a note, never the story."""

from collections.abc import Callable

import pytest

from pullquote.article import Article
from pullquote.article.front_matter import split_front_matter

Reading = Callable[[str], Article]

BODY = "The pilots of the port walked out on Monday, and eleven ships lay at anchor by noon."


def fields(article: Article) -> dict[str, str]:
    known = article.metadata
    names = ("title", "byline", "source", "published", "saved", "url", "language", "description")
    return {name: getattr(known, name).value for name in names if getattr(known, name)}


def headed(head: str, fence: str = "---") -> str:
    return f"{fence}\n{head}\n{fence}\n\n{BODY}\n"


def test_obsidian_web_clipper(markdown: Reading) -> None:
    article = markdown(
        headed(
            'title: "Pilots walk out"\nsource: "https://www.elgard.example/pilots"\nauthor:\n  - "[[Mara Ilves]]"\n'
            '  - "[[People/Jon Peck|Jon Peck]]"\npublished: 2025-03-12\ncreated: 2025-03-15\n'
            'description: "Ships wait."\ntags:\n  - "clippings"\n  - "#harbour"'
        )
    )
    assert fields(article) == {
        "title": "Pilots walk out",
        "byline": "Mara Ilves, Jon Peck",
        "source": "elgard.example",
        "published": "2025-03-12",
        "saved": "2025-03-15",
        "url": "https://www.elgard.example/pilots",
        "description": "Ships wait.",
    }
    assert article.metadata.tags is not None
    assert article.metadata.tags.value == ("clippings", "harbour")
    assert article.metadata.title is not None
    assert article.metadata.title.origin == "front matter"
    assert article.notes == ()


def test_a_wikilink_without_quotation_marks_is_a_name_too(markdown: Reading) -> None:
    assert fields(markdown(headed("author: [[Mara Ilves]]")))["byline"] == "Mara Ilves"
    assert fields(markdown(headed("author:\n  - [[Mara Ilves]]")))["byline"] == "Mara Ilves"


def test_markdownload(markdown: Reading) -> None:
    article = markdown(
        "---\ncreated: 2024-03-04T10:20:30 (UTC +02:00)\ntags: []\nsource: https://elgard.example/pilots\n"
        "author: Mara Ilves: Staff\n---\n\n# Pilots walk out\n\n> ## Excerpt\n> Ships wait.\n\n---\n" + BODY
    )
    assert fields(article)["title"] == "Pilots walk out"
    assert fields(article)["saved"] == "2024-03-04T10:20:30+02:00"
    assert fields(article)["url"] == "https://elgard.example/pilots"
    assert fields(article)["byline"] == "Mara Ilves: Staff"
    assert "published" not in fields(article)
    assert "could not be read as YAML (line 5: " in article.notes[0]
    folded = [block.span.of(article.text) for block in article.blocks if block.label == "excerpt"]
    assert folded == ["Excerpt", "Ships wait."]
    assert article.text.endswith(BODY)


@pytest.mark.parametrize("fence", ["+++", "---"])
def test_bulletty_has_toml_between_either_fence(markdown: Reading, fence: str) -> None:
    head = 'title = "Pilots walk out"\nauthor = "Mara Ilves"\ndate = 2025-03-12T10:14:00Z\nurl = "https://elgard.example/a"'
    article = markdown(headed(head, fence))
    assert fields(article) == {
        "title": "Pilots walk out",
        "byline": "Mara Ilves",
        "source": "elgard.example",
        "published": "2025-03-12T10:14:00+00:00",
        "url": "https://elgard.example/a",
    }
    assert article.notes == ()


def test_defuddle(markdown: Reading) -> None:
    head = (
        "title: Pilots walk out\nauthor: Mara Ilves\nsite: Elgard Post\npublished: 2025-03-12T00:00:00+00:00\n"
        "source: https://elgard.example/a\ndomain: elgard.example\nlanguage: en-GB\ndescription: Ships wait."
    )
    found = fields(markdown(headed(head)))
    assert found["source"] == "Elgard Post"
    assert found["language"] == "en"


def test_trafilatura(markdown: Reading) -> None:
    head = (
        "title: Pilots walk out\nauthor: Mara Ilves; Jon Peck\nurl: https://elgard.example/a\n"
        "hostname: elgard.example\n"
        "sitename: Elgard Post\ndate: 2025-03-12\ncategories: ['Ports']\ntags: ['harbour', 'strike']"
    )
    article = markdown(headed(head))
    assert fields(article)["source"] == "Elgard Post"
    assert article.metadata.tags is not None
    assert article.metadata.tags.value == ("harbour", "strike")


def test_a_source_that_is_no_address_is_the_source(markdown: Reading) -> None:
    assert fields(markdown(headed("source: Elgard Wire")))["source"] == "Elgard Wire"


@pytest.mark.parametrize(
    "tags", ["harbour, strike", "[harbour, strike]", "'#harbour #strike'", "\n  - harbour\n  - strike"]
)
def test_tags_are_read_in_every_form(markdown: Reading, tags: str) -> None:
    article = markdown(headed(f"tags: {tags}"))
    assert article.metadata.tags is not None
    assert article.metadata.tags.value == ("harbour", "strike")


def test_words_stay_words(markdown: Reading) -> None:
    found = fields(markdown(headed("title: 2024\nauthor: no\nlanguage: no")))
    assert found == {"title": "2024", "byline": "no", "language": "no"}


def test_a_free_date_is_read_where_it_can_be(markdown: Reading) -> None:
    assert fields(markdown(headed("date: Wednesday, March 12th 2025")))["published"] == "2025-03-12"


def test_a_date_that_cannot_be_read_is_left_out_with_a_note(markdown: Reading) -> None:
    article = markdown(headed("title: Pilots\ndate: the day before yesterday"))
    assert article.metadata.published is None
    assert article.notes == ("The date “the day before yesterday” (date in the front matter) could not be understood.",)


def test_front_matter_counts_before_the_lines_of_the_text(markdown: Reading) -> None:
    article = markdown("---\ntitle: Pilots\nauthor: Mara Ilves\n---\n\nBy Jon Peck\n\n" + BODY)
    assert fields(article)["byline"] == "Mara Ilves"
    assert article.blocks[1].kind == "byline"


def test_broken_front_matter_leaves_the_story_readable(markdown: Reading) -> None:
    article = markdown(headed('title: "Pilots\nauthor: [Mara'))
    assert article.text.endswith(BODY)
    assert "could not be read as YAML" in article.notes[0]


def test_broken_toml_leaves_the_story_readable(markdown: Reading) -> None:
    article = markdown(headed("title = Pilots", "+++"))
    assert article.text == BODY
    assert "could not be read as TOML" in article.notes[0]


def test_a_rule_at_the_top_is_no_front_matter(markdown: Reading) -> None:
    article = markdown(f"---\n\n{BODY}\n\n---\n\nAnother paragraph of the story, with a stop at its end.\n")
    assert len(article.blocks) == 2
    assert article.notes == ()


def test_front_matter_that_never_ends_is_text() -> None:
    assert split_front_matter("---\ntitle: Pilots\n").body == "---\ntitle: Pilots\n"


def test_empty_front_matter_is_no_fault(markdown: Reading) -> None:
    assert markdown(f"---\n---\n{BODY}").text == BODY


def test_aliases_stand_for_words_only_and_not_for_many() -> None:
    assert split_front_matter(headed("a: &x word\nb: *x")).fields == {"a": "word", "b": "word"}
    assert split_front_matter(headed("a: &x [one, two]\nb: *x")).fields == {"a": ("one", "two")}
    many = split_front_matter(headed("a: &x word\nb: [" + ", ".join(["*x"] * 100) + "]"))
    assert many.fields == {"a": "&x word", "b": "[" + ", ".join(["*x"] * 100) + "]"}
    assert many.note == "The front matter could not be read as YAML (line 3: too many aliases)."


def test_the_line_of_a_mistake_is_counted_in_the_file() -> None:
    assert "(line 5: " in split_front_matter("\n\n---\ntitle: a\nauthor: b: c\n---\n").note


def test_an_alias_bomb_is_refused_quickly(markdown: Reading) -> None:
    bomb = "a: &a [lol, lol]\n" + "".join(
        f"{chr(ord('a') + n)}: &{chr(ord('a') + n)} [" + ", ".join([f"*{chr(ord('a') + n - 1)}"] * 9) + "]\n"
        for n in range(1, 20)
    )
    article = markdown(headed(bomb.rstrip()))
    assert article.text == BODY
    assert "too many aliases" in article.notes[0]


def test_deep_nesting_is_refused(markdown: Reading) -> None:
    article = markdown(headed("title: " + "[" * 5000 + "]" * 5000))
    assert article.text.endswith(BODY)
    assert "too deep" in article.notes[0]


def test_deep_toml_is_refused(markdown: Reading) -> None:
    article = markdown(headed("title = " + "[" * 20000 + "]" * 20000, "+++"))
    assert article.text == BODY
    assert "TOML" in article.notes[0]


def test_tags_of_yaml_build_nothing() -> None:
    head = split_front_matter(headed("a: !!python/object/apply:os.getcwd []\nb: !!int word\nc: word"))
    assert (head.fields, head.note) == ({"b": "word", "c": "word"}, "")
