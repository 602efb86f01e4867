"""What a page says of itself in its head: title, author, outlet, canonical URL, date of publication, language.

The date is the page's own (JSON-LD, meta elements, `<time>`, its URL), never the day it was fetched and never today's.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from htmldate import find_date
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from reportedly.page.dates import not_after, parse_date

_ARTICLES = frozenset(
    "NewsArticle Article ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle BlogPosting"
    " LiveBlogPosting Report Blog ScholarlyArticle TechArticle SocialMediaPosting".split()
)
_JSON_LONGEST = 2_000_000  # code points of one JSON-LD block
_JSON_DEPTH = 8
_DATE_PATHS = (
    "//meta[translate(@property, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[translate(@name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')='article:published_time' or @name='parsely-pub-date'"
    " or @name='sailthru.date' or @name='pubdate' or @name='publishdate' or @name='publish-date' or @name='publication_date'"
    " or @name='dc.date.issued' or @name='DC.date.issued' or @name='dcterms.created' or @name='cXenseParse:recs:publishtime'"
    " or @property='og:published_time' or @property='og:article:published_time']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//time[@pubdate]/@datetime",
    "//article//time[1]/@datetime",
)
_LATEST = "2199-12-31"  # a bound for the date finder that does not depend on the day it runs
_LANGUAGE = re.compile(r"^\s{0,3}([a-zA-Z]{2})(?:[-_]|\s{0,3}$)")
_SITE_SUFFIX = re.compile(r"\s+[|–—·»]\s+[^|–—·»]{2,40}$|\s+-\s+[^-|]{2,40}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """None where the page does not say."""

    title: str | None
    byline: str | None
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None


def read_metadata(tree: HtmlElement, url: str | None, fetched: datetime | None) -> Metadata:
    """What the head of the page says; a date after it was fetched is none."""
    dates = {"extensive_search": False, "original_date": True, "max_date": _LATEST}
    found = extract_metadata(tree, url, dates, extensive=False)
    canonical = _canonical(tree, url) or url
    outlet = _tidy(found.sitename)
    return Metadata(
        title=_headline(_tidy(found.title), outlet),
        byline=_tidy(found.author),
        outlet=outlet,
        url=canonical,
        published=_published(tree, canonical, fetched),
        language=_language(tree),
    )


def _published(tree: HtmlElement, url: str | None, fetched: datetime | None) -> str | None:
    said = (*_json_dates(tree), *(str(value) for path in _DATE_PATHS for value in tree.xpath(path)[:1]))
    for value in said:
        if published := not_after(parse_date(value), fetched):
            return published
    found = find_date(tree, extensive_search=False, original_date=True, max_date=_LATEST, url=url)
    return not_after(found, fetched)


def _json_dates(tree: HtmlElement) -> Iterator[str]:
    """`datePublished` of the page's JSON-LD: of articles first, then of anything else."""
    objects = [thing for script in tree.xpath("//script[@type='application/ld+json']/text()") for thing in _json_objects(str(script))]
    objects.sort(key=lambda thing: not _ARTICLES.intersection(_types(thing)))
    for thing in objects:
        if isinstance(thing.get("datePublished"), str):
            yield thing["datePublished"]


def _json_objects(source: str) -> Iterator[dict[str, Any]]:
    try:
        yield from _walk(json.loads(source, strict=False) if len(source) <= _JSON_LONGEST else None, _JSON_DEPTH)
    except (ValueError, RecursionError):
        return  # what is no JSON says nothing


def _walk(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    if depth and isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _walk(inner, depth - 1)


def _types(thing: dict[str, Any]) -> list[str]:
    kinds = thing.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _canonical(tree: HtmlElement, url: str | None) -> str | None:
    """The canonical URL, where it is one of the web and not the site's front page."""
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for value in tree.xpath(path)[:1]:
            try:
                absolute = urljoin(url or "", str(value).strip())
                parts = urlsplit(absolute)
            except ValueError:
                continue
            if parts.scheme in ("http", "https") and parts.hostname and parts.path.strip("/") and not re.search(r"\s", absolute):
                return absolute
    return None


def _language(tree: HtmlElement) -> str | None:
    for path in (
        "/html/@lang",
        "/html/@xml:lang",
        "//meta[@http-equiv='content-language']/@content",
        "//meta[@property='og:locale']/@content",
    ):
        for value in tree.xpath(path)[:1]:
            if match := _LANGUAGE.match(str(value)):
                return match[1].lower()
    return None


def _headline(title: str | None, outlet: str | None) -> str | None:
    """The title without the site's name behind it."""
    suffix = _SITE_SUFFIX.search(title) if title else None
    if title and outlet and suffix and suffix[0].strip(" |–—·»-").casefold() == outlet.casefold():
        return title[: suffix.start()].strip()
    return title


def _tidy(value: str | None) -> str | None:
    """NFC, one line, no markup left; None for what is empty."""
    return " ".join(unicodedata.normalize("NFC", value).split()) or None if value else None
