"""Files to bytes: plain or packed (`.gz`, `.xz`, one level), bounded in size, with a clear reason where they cannot be read."""

import gzip
import lzma
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from reportedly.model.article import Page
from reportedly.model.errors import Dropped
from reportedly.page.extract import HTML, MAIL, MARKDOWN, TEXT
from reportedly.page.fetch import MAX_PAGE_BYTES as MAX_PAGE_BYTES

CSV, JSON_LINES, JSON, FEED, XML = "text/csv", "application/jsonl", "application/json", "application/rss+xml", "application/xml"

MEDIA_TYPES: dict[str, str] = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".txt": TEXT,
    ".md": MARKDOWN,
    ".eml": MAIL,
    ".csv": CSV,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
    ".json": JSON,
    ".xml": XML,
    ".rss": FEED,
    ".atom": FEED,
}
"""What a file's ending says of it."""

_ARTICLES = (HTML, "application/xhtml+xml", TEXT, MARKDOWN, MAIL)
_FEEDS = (FEED, XML, "application/atom+xml", "application/rdf+xml", "text/xml")
_UNKNOWN = ("", "application/octet-stream", "binary/octet-stream")
PACKED = (".gz", ".xz")
_HEAD = 2048  # bytes that show what a file is


def media_type_of(path: Path) -> str | None:
    """What the name says, the packing aside; None where it says nothing."""
    bare = path.with_suffix("") if path.suffix.lower() in PACKED else path
    return MEDIA_TYPES.get(bare.suffix.lower())


def sniff(content: bytes) -> str:
    """What the first bytes say: a feed, HTML or plain text."""
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not head.startswith(b"<"):
        return TEXT
    return FEED if any(mark in head for mark in (b"<rss", b"<feed", b"<rdf:rdf")) else HTML


def typed(page: Page) -> Page:
    """The page as the type that its bytes show, where its name or server says none, or only that it is XML."""
    if page.media_type not in (*_UNKNOWN, *_FEEDS):
        return page
    shown = sniff(page.content)
    if page.media_type in _FEEDS and shown == TEXT:
        raise Dropped("not-text", f"{page.name} is no feed and no page.", "give a feed, or the page of one article")
    return replace(page, media_type=shown)


def of_article(page: Page) -> Page:
    """The same page; Dropped `unknown-type` where its type is none of an article's."""
    if page.media_type not in _ARTICLES:
        raise Dropped("unknown-type", f"{page.name} is {page.media_type}, which is not read.", "give HTML, plain text, a mail or a feed")
    return page


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked; Dropped `broken-archive` or `unreadable`."""
    try:
        with _open(path) as file:
            yield file
    except (EOFError, gzip.BadGzipFile, zlib.error, lzma.LZMAError) as error:
        raise Dropped("broken-archive", f"{path} cannot be unpacked ({error}).", "fetch or pack the file again") from error
    except OSError as error:
        raise Dropped("unreadable", f"{path} cannot be read ({error.strerror or error}).", "look at its permissions") from error


def read_page(path: Path, media_type: str | None, encoding: str | None) -> Page:
    """One file as one page; its bytes say what it is where its name does not."""
    if path.suffix.lower() not in PACKED and path.is_file() and path.stat().st_size > MAX_PAGE_BYTES:
        raise _too_large(str(path))
    with opened(path) as file:
        content = file.read(MAX_PAGE_BYTES + 1)
    return make_page(str(path), content, media_type, encoding)


def read_stdin(encoding: str | None) -> Page:
    if sys.stdin is None:  # closed by whoever started us
        raise Dropped("empty", "Standard input is closed.", "give a file, or pipe an article in")
    return make_page("standard input", sys.stdin.buffer.read(MAX_PAGE_BYTES + 1), None, encoding)


def make_page(name: str, content: bytes, media_type: str | None, encoding: str | None) -> Page:
    if len(content) > MAX_PAGE_BYTES:
        raise _too_large(name)
    return Page(name=name, content=content, media_type=media_type or sniff(content), encoding=encoding)


def _open(path: Path) -> BinaryIO:
    match path.suffix.lower():
        case ".gz":
            return cast("BinaryIO", gzip.open(path, "rb"))
        case ".xz":
            return cast("BinaryIO", lzma.open(path, "rb"))
        case _:
            return path.open("rb")


def _too_large(name: str) -> Dropped:
    return Dropped(
        "too-large", f"{name} is larger than {MAX_PAGE_BYTES / 1e6:g} MB.", "give one article a file, or a table as .csv or .jsonl"
    )
