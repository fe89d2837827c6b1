"""Random identifiers."""

from __future__ import annotations

from pullquote.disk import random_id


def test_an_identifier_is_as_long_as_asked_and_has_no_letter_that_is_misread() -> None:
    made = [random_id(), random_id(16)]
    assert [len(each) for each in made] == [12, 16]
    assert set("".join(random_id() for _ in range(100))) <= set("0123456789abcdefghjkmnpqrstvwxyz")


def test_no_two_are_the_same() -> None:
    assert len({random_id() for _ in range(1000)}) == 1000
