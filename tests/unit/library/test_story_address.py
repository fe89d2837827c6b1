"""Addresses of stories."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.library.story_address import AddressError, StoryAddress, parse_address

part = st.binary(min_size=1, max_size=20).filter(lambda name: b"/" not in name and b"\0" not in name)
path_bytes = st.lists(part.filter(lambda name: name not in (b".", b"..")), min_size=1, max_size=4).map(b"/".join)


@given(path_bytes, st.none() | st.text(max_size=30))
def test_any_path_and_item_come_back_from_their_address(raw: bytes, item: str | None) -> None:
    address = StoryAddress("abcdefghijkl", os.fsdecode(raw), item)
    parsed = parse_address(str(address))
    assert parsed == address
    assert os.fsencode(parsed.path) == raw


@given(path_bytes, st.none() | st.text(max_size=30))
def test_an_address_is_plain_ascii_without_spaces(raw: bytes, item: str | None) -> None:
    address = str(StoryAddress("abcdefghijkl", os.fsdecode(raw), item))
    assert address.isascii()
    assert address.isprintable()
    assert " " not in address


def test_an_address_is_readable_where_the_path_is_plain() -> None:
    address = StoryAddress("abcdefghijkl", "2024/harbour strike.md", "urn:a#1")
    assert str(address) == "abcdefghijkl/2024/harbour%20strike.md#urn%3Aa%231"


def test_a_hash_sign_in_a_file_name_is_not_an_item() -> None:
    assert parse_address(str(StoryAddress("abcdefghijkl", "no#1.txt"))).item is None


def test_an_empty_item_is_not_the_same_as_none() -> None:
    assert parse_address("abcdefghijkl/a.txt#").item == ""


@pytest.mark.parametrize(
    "written",
    ["", "abc", "abc/", "/a.txt", "abc/../secret.txt", "abc/a/../../b", "abc//etc/passwd", "abc/%2E%2E/x", "abc/a%00b"],
)
def test_what_names_no_file_inside_a_library_is_refused(written: str) -> None:
    with pytest.raises(AddressError):
        parse_address(written)


def test_an_address_finds_its_file(tmp_path: Path) -> None:
    assert parse_address("abc/a/b%20c.txt#x").file_in(tmp_path) == tmp_path / "a" / "b c.txt"
