"""Bytes become characters without an error, and a guess is told."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.article.file_bytes import decode, looks_binary

WORDS = "Die Lotsen – „wir bleiben“ – streiken."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
    ],
)
def test_utf_8_and_utf_16_are_read_without_a_word(data: bytes) -> None:
    assert decode(data).text == WORDS
    assert decode(data).note == ""


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zero_bytes(codec: str) -> None:
    decoded = decode(WORDS.encode(codec))
    assert decoded.text == WORDS
    assert "UTF-16" in decoded.note
    assert not looks_binary(WORDS.encode(codec))


def test_western_bytes_are_read_as_windows_1252_and_a_note_says_so() -> None:
    decoded = decode("“Señor Muñoz” – déjà vu".encode("cp1252"))
    assert decoded.text == "“Señor Muñoz” – déjà vu"
    assert "Windows-1252" in decoded.note


def test_bytes_that_windows_1252_does_not_define_show_as_replaced() -> None:
    assert decode(b"caf\xe9 \x81\x8d").text == "café \ufffd\ufffd"


def test_a_broken_byte_in_utf_8_does_not_garble_the_rest() -> None:
    decoded = decode("„Größe“ und „Maß“".encode() + b"\xff")
    assert decoded.text == "„Größe“ und „Maß“\ufffd"
    assert "UTF-8" in decoded.note


def test_a_lone_zero_byte_in_what_else_is_text_does_not_mean_binary() -> None:
    assert not looks_binary(b"words\0words")


def test_zero_bytes_beside_bytes_that_are_no_text_mean_binary() -> None:
    assert looks_binary(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")


def test_many_control_characters_mean_binary() -> None:
    assert looks_binary(b"\0\1\2word\3\0")


def test_a_zero_byte_far_into_a_text_does_not() -> None:
    assert not looks_binary(b"words " * 300 + b"\0")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_are_an_error(data: bytes) -> None:
    assert isinstance(decode(data).text, str)
