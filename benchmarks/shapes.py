"""Texts that grow: each shape is one way to be long, and a way in which reading could get slow.

Every shape takes a size and gives a text whose length grows in line with it. All names are made up from syllables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_ONSETS = ("V", "Br", "K", "Ol", "T", "M", "Gr", "H", "Sel", "N", "D", "Fr", "L", "Cr", "P", "St")
_MIDDLES = ("a", "e", "i", "o", "u", "ei", "ar", "en")
_ENDS = ("nn", "st", "va", "rik", "lo", "mark", "den", "sby", "tis", "go", "rup", "lin", "zek")
_GIVEN = ("Mara", "Thomas", "Anna", "Peter", "Laura", "Paul", "Nina", "Daniel", "Maria", "David", "Sarah", "James")


def surname(number: int) -> str:
    """One of many made-up surnames; every number below 1,664 gives another, later ones get a second part."""
    rest, onset = divmod(number, len(_ONSETS))
    rest, middle = divmod(rest, len(_MIDDLES))
    rest, end = divmod(rest, len(_ENDS))
    name = _ONSETS[onset] + _MIDDLES[middle] + _ENDS[end]
    return f"{name}-{surname(rest - 1)}" if rest else name


def person(number: int) -> str:
    """A given name and a surname."""
    return f"{_GIVEN[number % len(_GIVEN)]} {surname(number)}"


def stories(size: int) -> str:
    """One story after the other, each of two paragraphs about two people of its own."""
    return "".join(
        f"{person(2 * number)}, who leads the crew of the {surname(number)} yard, spoke in {surname(number)}stad. "
        f"“The nights are long,” she said. “We are tired, and {surname(2 * number + 1)} knows it.”\n"
        f"{person(2 * number + 1)}, the port director, called it “an old song,” adding that the US Navy had “never "
        "once complained.” He left.\n"
        for number in range(size)
    )


def quotes_in_one_paragraph(size: int) -> str:
    """Many quotes, all in one paragraph, with names, pronouns and roles for speakers."""
    return " ".join(
        f"“We are tired of it,” {person(number % 40)} said. “It goes on,” she added. “No,” a spokesman told reporters."
        for number in range(size)
    )


def names_in_one_paragraph(size: int) -> str:
    """A list of people and organisations that never ends, in one sentence."""
    return "They met " + ", ".join(f"{person(number)} of the {surname(number)} Bank" for number in range(size)) + "."


def bearers_of_one_surname(size: int) -> str:
    """Many people with one surname, which then stands alone, with and without a title."""
    people = (f"{surname(number)} Venn met Mr. Venn. “We shall see,” Venn said." for number in range(size))
    return "\n".join(people)


def one_name_again(size: int) -> str:
    """One person who is named again and again."""
    return "Mara Venn left, and Venn came back. “I am here,” said Ms. Venn. " * size


def organisations_and_acronyms(size: int) -> str:
    """Organisations with long names that begin alike, and acronyms for them."""
    return "\n".join(
        f"The {surname(number)} Harbour Rescue Agency met the {surname(number)} Harbour Board. "
        f"The {surname(number)[0]}HRA said the {surname(number)} Harbour was closed."
        for number in range(size)
    )


def one_long_line(size: int) -> str:
    """Words without names, marks or full stops, all in one line."""
    return "the water rose and the people of the town went up the hill with all they had and " * size


def one_huge_word(size: int) -> str:
    """A single word."""
    return "Abcdefghij" * size


def capitals(size: int) -> str:
    """A text in capitals, in lines too long for headlines."""
    return "\n".join(
        f"THE PORT OF {surname(n).upper()} IS CLOSED, SAYS {person(n).upper()}, AND " * 4 for n in range(size)
    )


def unclosed_marks(size: int) -> str:
    """Opening marks of all kinds that nothing closes, in one paragraph."""
    return 'Then she said “we go on and „so it was «and ‘on and 「on and "so on ' * size


def unclosed_marks_by_paragraph(size: int) -> str:
    """A quotation of very many paragraphs, each opened and only the last closed."""
    return "She said:\n" + "“We go on, and on we go.\n" * size + "“That is all,” Mara Venn said."


def nested_marks(size: int) -> str:
    """Marks within marks, ever deeper, then all closed."""
    return "“a ‘b " * size + "c’ d” " * size


def lone_marks(size: int) -> str:
    """Nothing but marks and apostrophes."""
    return "' \" “ ’ ‘ ” " * size


def short_paragraphs(size: int) -> str:
    """Very many paragraphs of a few words, one in four with a quote."""
    return "\n".join("“No,” she said." if number % 4 == 0 else f"{person(number % 90)} left." for number in range(size))


def headlines(size: int) -> str:
    """Very many lines in Title Case under one line of text."""
    return "Mara Venn left Elgard on Monday.\n" + "\n".join(
        f"{person(number)} Says No To The {surname(number)} Deal" for number in range(size)
    )


def pronouns(size: int) -> str:
    """Very many speakers named by a pronoun, in paragraphs without any name."""
    return "Mara Venn met Peter Ilk.\n" + "“We are tired of this,” she said. “So am I,” he said.\n" * size


def interview(size: int) -> str:
    """Questions and answers, each line opened by who speaks."""
    return "\n".join(
        f"Q: What did you see in {surname(n)}stad?\nMARA VENN: “We saw {person(n)},” and then “nothing.”"
        for n in range(size)
    )


def dashes(size: int) -> str:
    """Speech that a dash introduces."""
    return "\n".join(f"— Nous partons demain, a dit {person(n)}. — Et nous restons, répond-elle." for n in range(size))


SHAPES: Mapping[str, Callable[[int], str]] = {
    shape.__name__.replace("_", " "): shape
    for shape in (
        stories,
        quotes_in_one_paragraph,
        names_in_one_paragraph,
        bearers_of_one_surname,
        one_name_again,
        organisations_and_acronyms,
        one_long_line,
        one_huge_word,
        capitals,
        unclosed_marks,
        unclosed_marks_by_paragraph,
        nested_marks,
        lone_marks,
        short_paragraphs,
        headlines,
        pronouns,
        interview,
        dashes,
    )
}
"""All shapes by name."""
