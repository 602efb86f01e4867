"""Bytes to text: strictly, so that no character is ever replaced or lost silently; what cannot be read is dropped with its reason.

Tried in order: what a person or the server declares, a byte order mark, the page's own `<meta charset>`, UTF-8, and at last a
guess from the bytes, in which Western Europe's code pages (too alike to be told apart) count as Windows-1252.
"""

import codecs
import re
from collections.abc import Iterator

import charset_normalizer

from reportedly.model.errors import Dropped

_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\xfd7zXZ",
    b"BZh",
    b"RIFF",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page says its encoding and a binary file shows itself
_SAMPLE = 1 << 16  # bytes that a guess looks at
_DISTINCT = re.compile(r"cp125[1356]|cp932|cp949|big5|gb|euc|shift|iso2022|iso8859_[5678]|koi8|johab|hz|utf")
_USUAL = {"mac_cyrillic": "cp1251", "kz1048": "cp1251", "ptcp154": "cp1251", "mac_greek": "cp1253"}  # look-alikes that are hardly used
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.02  # more control characters than this is no text


def known_encoding(name: str) -> str | None:
    """Python's name of a text encoding, None where there is none; Latin-1 and ASCII mean Windows-1252, as on the web."""
    try:
        codec = codecs.lookup(name.strip())
        "x".encode(codec.name)  # `rot13` and the like are codecs but make no bytes
    except (LookupError, ValueError, UnicodeError):
        return None
    return "cp1252" if codec.name in {"iso8859-1", "ascii"} else codec.name


def decode(content: bytes, declared: str | None, name: str) -> str:
    """The text of `content`; Dropped `empty`, `not-text` or `encoding`. A `declared` encoding is binding."""
    if not content.strip():
        raise Dropped("empty", f"{name} is empty.", "give a file that holds an article")
    mark = _mark(content)
    if content.startswith(_MAGIC) or (b"\0" in content[:_HEAD] and not mark and not _wide(declared)):
        raise Dropped("not-text", f"{name} is not text but a binary file.", "give the article as HTML or plain text")
    text = _declared(content, declared, name) if declared else _found(content, mark, name)
    controls = len(_CONTROLS.findall(text, 0, _SAMPLE))
    if controls > _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise Dropped("not-text", f"{name} is not text: it is full of control characters.", "give the article as HTML or plain text")
    return text


def guess_encoding(sample: bytes) -> str | None:
    """The encoding these bytes are most likely in; None where nothing fits."""
    best = charset_normalizer.from_bytes(sample).best()
    encoding = _USUAL.get(best.encoding, best.encoding) if best else None
    if encoding is None or _DISTINCT.match(encoding):
        return encoding
    return "cp1252" if decodes(sample, "cp1252") else encoding


def decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeError:
        return False
    return True


def _mark(content: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)


def _wide(declared: str | None) -> bool:
    return bool(declared) and str(known_encoding(str(declared))).startswith(("utf-16", "utf-32"))


def _declared(content: bytes, declared: str, name: str) -> str:
    encoding = known_encoding(declared)
    if encoding is None:
        raise Dropped("encoding", f"{name}: there is no encoding called {declared!r}.", "give another --encoding, such as utf-8 or cp1252")
    for candidate in (encoding, "iso8859-1") if encoding == "cp1252" else (encoding,):
        if decodes(content, candidate):
            return content.decode(candidate).removeprefix("\ufeff")
    raise Dropped("encoding", f"{name} cannot be read as {declared}.", "give another --encoding, or none to have it found out")


def _found(content: bytes, mark: str | None, name: str) -> str:
    for encoding in _candidates(content, mark):
        if decodes(content, encoding):
            return content.decode(encoding)
    raise Dropped("encoding", f"The encoding of {name} could not be found out.", "say which it is with --encoding")


def _candidates(content: bytes, mark: str | None) -> Iterator[str]:
    if mark:
        yield mark
    said = _META.search(content, 0, _HEAD)
    encoding = known_encoding(said[1].decode("ascii", "ignore")) if said else None
    if encoding and not encoding.startswith(("utf-16", "utf-32")):  # bytes in which an ASCII `<meta` was found are neither
        yield encoding
    yield "utf-8"
    guess = guess_encoding(content[:_SAMPLE])
    if guess:
        yield guess
