"""Bytes to text: what is said goes first, what is found out comes last, and nothing is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import Dropped
from reportedly.page.decode import decode, guess_encoding, known_encoding

FRENCH = "Selon l’agence, « trois » civils ont été tués près d’Alep — le général a démenti. " * 4
RUSSIAN = "По словам жителей, взрыв прогремел рано утром у рынка; погибли трое. " * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (FRENCH, "utf-8"), (FRENCH, "utf-8-sig"), (RUSSIAN, "utf-16"), (RUSSIAN, "utf-32")],
)
def test_an_encoding_that_nobody_says_is_found_out(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), None, "page").removeprefix("\ufeff") == text


def test_what_the_page_says_of_itself_is_believed_where_it_fits() -> None:
    said = '<html><head><meta charset="windows-1251"></head><body>' + RUSSIAN
    assert decode(said.encode("cp1251"), None, "page") == said
    wrong = said.replace("windows-1251", "utf-8")
    assert RUSSIAN in decode(wrong.encode("cp1251"), None, "page")


def test_latin_1_means_windows_1252_unless_a_byte_is_none_of_it() -> None:
    assert known_encoding("latin-1") == "cp1252"
    assert decode("“Alep”".encode("cp1252"), "latin-1", "page") == "“Alep”"
    assert decode(b"caf\xe9 " * 50 + b"\x81", "latin-1", "page") == "café " * 50 + "\x81"


def test_a_declared_encoding_binds() -> None:
    with pytest.raises(Dropped) as caught:
        decode(FRENCH.encode("cp1252"), "utf-8", "page")
    assert caught.value.code == "encoding"
    assert "--encoding" in caught.value.remedy
    assert known_encoding("klingon") is None
    assert known_encoding("rot13") is None
    with pytest.raises(Dropped, match="klingon"):
        decode(b"text", "klingon", "page")


@pytest.mark.parametrize("content", [b"", b" \n\t"])
def test_nothing_is_empty(content: bytes) -> None:
    with pytest.raises(Dropped) as caught:
        decode(content, None, "page")
    assert caught.value.code == "empty"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n rest", b"%PDF-1.7 text", b"text\0text", b"\x01\x02\x03\x04 ab" * 50])
def test_a_binary_file_is_not_text(content: bytes) -> None:
    with pytest.raises(Dropped) as caught:
        decode(content, None, "page.html")
    assert caught.value.code == "not-text"


def test_bytes_of_no_encoding_are_dropped_not_replaced() -> None:
    with pytest.raises(Dropped) as caught:
        decode(bytes(range(0x80, 0x100)) * 3 + b"\xff\x81", "utf-8", "page")
    assert caught.value.code == "encoding"
    assert guess_encoding("Der Bürgermeister sagte: „Drei Tote.“ ".encode("cp1252") * 3) == "cp1252"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1).filter(str.strip))
def test_utf_8_comes_back_as_it_went(text: str) -> None:
    assert decode(text.encode(), "utf-8", "page") == text.removeprefix("\ufeff")
