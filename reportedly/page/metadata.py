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

from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from reportedly.page.dates import not_after, parse_date

_ARTICLES = frozenset(
    [
        "NewsArticle",
        "Article",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BackgroundNewsArticle",
        "ReviewNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "Report",
        "Blog",
        "ScholarlyArticle",
        "TechArticle",
        "SocialMediaPosting",
    ]
)
_JSON_LONGEST = 2_000_000  # code points of one JSON-LD block
_JSON_DEPTH = 8
_DATE_NAMES = frozenset(
    {"article:published_time", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date"}
    | {"pubdate", "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.created", "cxenseparse:recs:publishtime"}
)
_DATE_PATHS = ("//*[@itemprop='datePublished']/@datetime", "//time[@pubdate]/@datetime", "//article//time[1]/@datetime")
_LATEST = "2199-12-31"  # a bound for the date finder that does not depend on the day it runs
_LANGUAGE = re.compile(r"^\s{0,3}([a-zA-Z]{2})(?:[-_]|\s{0,3}$)")
_URL_DATE = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])(?:[/-](?P<day>\d\d))?(?=[/-])")
_EDITION = re.compile(r"^(?:www|m|mobile|amp|edition)\.")  # names under which one site shows the same article
_HEADLINE_WORDS = 3
_HEADLINE_LONGEST = 300
_SECTION = re.compile(r"^(?:opinion|analysis|exclusive|news|video|editorial|comment|watch|breaking)\s?[|:]\s+", re.IGNORECASE)
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
        title=_title(tree, _tidy(found.title), outlet),
        byline=_tidy(found.author) or _json_byline(tree),
        outlet=outlet,
        url=canonical,
        published=_published(tree, canonical, found.date, fetched),
        language=_language(tree),
    )


def _published(tree: HtmlElement, url: str | None, found: str | None, fetched: datetime | None) -> str | None:
    """What the page says in so many words, else the day in its URL, else what the date finder takes from its markup."""
    for value in (*_json_dates(tree), *_meta_dates(tree), *(str(value) for path in _DATE_PATHS for value in tree.xpath(path)[:1])):
        if published := not_after(parse_date(value), fetched):
            return published
    in_url = _URL_DATE.search(urlsplit(url).path) if url else None
    if in_url and in_url["day"]:
        return not_after(parse_date(f"{in_url['year']}-{in_url['month']}-{in_url['day']}"), fetched)
    if in_url and found and not found.startswith(f"{in_url['year']}-{in_url['month']}"):
        return None  # a date of another month is that of something else on the page
    return not_after(found, fetched)


def _json_things(tree: HtmlElement) -> list[dict[str, Any]]:
    """The objects of the page's JSON-LD, articles first."""
    things = [thing for script in tree.xpath("//script[@type='application/ld+json']/text()") for thing in _json_objects(str(script))]
    return sorted(things, key=lambda thing: not _ARTICLES.intersection(_types(thing)))


def _json_dates(tree: HtmlElement) -> Iterator[str]:
    return (thing["datePublished"] for thing in _json_things(tree) if isinstance(thing.get("datePublished"), str))


def _json_byline(tree: HtmlElement) -> str | None:
    """The authors of the first article of the page's JSON-LD."""
    for thing in _json_things(tree):
        if _ARTICLES.intersection(_types(thing)):
            authors = thing.get("author")
            named = [a.get("name") if isinstance(a, dict) else a for a in (authors if isinstance(authors, list) else [authors])]
            return _tidy("; ".join(name for name in named if isinstance(name, str)))
    return None


def _meta_dates(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter("meta"):
        names = {element.get(key, "").lower() for key in ("property", "name", "itemprop")}
        if names & _DATE_NAMES and element.get("content"):
            yield element.get("content", "")


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
    """The canonical URL, where it is one of the web, not the site's front page, and of the site that the page is known to come from.

    A copy may name another site's address; it is a report of its own all the same, no later version of that site's article.
    """
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for value in tree.xpath(path)[:1]:
            try:
                absolute = urljoin(url or "", str(value).strip())
                parts = urlsplit(absolute)
            except ValueError:
                continue
            if parts.scheme not in ("http", "https") or not parts.hostname or not parts.path.strip("/") or re.search(r"\s", absolute):
                continue
            if url is None or _site(url) in (None, _site(absolute)):
                return absolute
    return None


def _site(url: str) -> str | None:
    return _EDITION.sub("", urlsplit(url).hostname or "") or None


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


def _title(tree: HtmlElement, said: str | None, outlet: str | None) -> str | None:
    """The headline a reader sees, where the page has one; else the title its head says (often a shorter one, for search engines)."""
    said = _bare(said, outlet)
    headings = [heading for heading in (_bare(_tidy(h.text_content()), outlet) for h in tree.iter("h1")) if heading]
    if not headings or not len(headings[0].split()) >= _HEADLINE_WORDS or len(headings[0]) > _HEADLINE_LONGEST:
        return said
    if len(headings) > 1 and said not in (None, headings[0]):
        return said if not said or said not in headings[0] else headings[0]
    extra = headings[0].casefold().removesuffix((said or "").casefold())
    return said if said and len(extra.split()) <= 1 else headings[0]  # "News", "Opinion" before the headline


def _bare(title: str | None, outlet: str | None) -> str | None:
    """The title without the site's name behind it and the section before it."""
    if not title:
        return None
    title = _SECTION.sub("", title)
    suffix = _SITE_SUFFIX.search(title)
    if outlet and suffix and outlet.casefold().startswith(suffix[0].strip(" |–—·»-").casefold()):
        title = title[: suffix.start()].strip()
    return title or None


def _tidy(value: str | None) -> str | None:
    """NFC, one line, no markup left; None for what is empty."""
    return " ".join(unicodedata.normalize("NFC", value).split()) or None if value else None
