"""RSS and Atom feeds to pages: an entry's own text where it holds the article, else the page it links to, if the feed came from the web."""

import io
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import feedparser

from reportedly.model.article import Hints, Page
from reportedly.model.errors import Dropped
from reportedly.page.dates import not_after, parse_date
from reportedly.page.extract import HTML, TEXT
from reportedly.page.fetch import fetch
from reportedly.page.files import of_article, typed
from reportedly.page.given import Input, InputOptions

MOST_LINKS = 200  # fetched from one feed
_FULL = 600  # characters of text from which a summary counts as the article itself
_TAG = re.compile(r"<[^<>]{0,2000}>")


def read_feed(page: Page, options: InputOptions) -> Iterator[Input | Dropped]:
    """Each entry as a page, or why it gives none."""
    feed = feedparser.parse(io.BytesIO(page.content), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        raise Dropped("empty", f"{page.name} is a feed without entries, or no feed.", "look at it in a browser")
    fetched = 0
    for number, entry in enumerate(feed.entries, start=1):
        name = f"{page.name} entry {number}"
        try:
            given = _input(name, entry, feed.feed, page, options)
            if isinstance(given, Input):
                yield given
                continue
            fetched += 1
            yield _linked(name, given, fetched, options)
        except Dropped as dropped:
            yield dropped


def _linked(name: str, hints: Hints, nth: int, options: InputOptions) -> Input:
    """The page at the entry's address."""
    if nth > MOST_LINKS:
        raise Dropped("feed-limit", f"{name} is linked after {MOST_LINKS} others, which is the most.", "give its address")
    return Input(page=of_article(typed(fetch(str(hints.url), options.network))), hints=hints)


def _input(name: str, entry: Any, feed: Any, page: Page, options: InputOptions) -> Input | Hints:
    """An entry as a page, or, where it is only a teaser, what is known of the page at the address in it."""
    link = urljoin(page.url or "", str(entry.get("link") or "")) or None
    link = link if link and link.startswith(("http://", "https://")) else None
    language = str(feed.get("language") or "")[:2].lower()
    hints = Hints(
        url=link,
        outlet=options.outlet or _line(feed.get("title")),
        title=_line(entry.get("title")),
        byline=_line(entry.get("author")),
        published=options.published or not_after(parse_date(str(entry.get("published") or "")), page.fetched),
        language=options.language or (language if language.isalpha() and len(language) == 2 else None),
    )
    text, media_type = _text(entry)
    if text:
        content = text.encode("utf-8", "replace")
        return Input(
            page=Page(name=name, content=content, media_type=media_type, url=link, fetched=page.fetched, encoding="utf-8"), hints=hints
        )
    if page.url is None or link is None:
        raise Dropped(
            "teaser", f"{name} holds only a teaser.", "give the feed by its address, so that its links are fetched, or save the pages"
        )
    return hints


def _text(entry: Any) -> tuple[str, str]:
    """The entry's full text and its type; empty where it has only a teaser."""
    contents = [*entry.get("content", ()), *filter(None, [entry.get("summary_detail")])]
    longest = max(contents, key=lambda content: len(str(content.get("value", ""))), default=None)
    value = str(longest.get("value", "")) if longest else ""
    full = bool(entry.get("content")) or len(_TAG.sub("", value)) >= _FULL
    plain = longest is not None and longest.get("type") == TEXT and "<" not in value
    return (value, TEXT if plain else HTML) if full and value.strip() else ("", TEXT)


def _line(value: object) -> str | None:
    return " ".join(_TAG.sub("", str(value)).split()) or None if value else None
