"""Pages and articles: the bytes that were fetched, and the immutable clean text that every offset counts."""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from reportedly.model.evidence import Evidence
from reportedly.model.identity import make_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Bytes as they came, with where and when; `name` is the file's name or the URL, for messages."""

    name: str
    content: bytes
    media_type: str  # "text/html", "text/plain"
    url: str | None = None
    fetched: datetime | None = None  # aware UTC
    encoding: str | None = None  # as a header or an option says it

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What a person or a feed says of a page; it goes before what the page says of itself. `published` is ISO 8601."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginFact:
    """That the text credits another for itself: "originally published in …", "--AFP"."""

    name: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A piece that is not the article's (`appeal`, `biography`, `correction`, `read-more`, `trust-notice` …), kept to be looked at."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Clean text (NFC) and what the page says of it; None where it does not say.

    `published` is an ISO 8601 date, or a date-time with offset, as exact as it is said.
    """

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    language: str | None  # ISO 639-1
    text: str
    extractor: str  # what made the text of the page, with its version
    page_sha256: str
    origins: tuple[OriginFact, ...] = ()
    cut: tuple[Cut, ...] = ()

    def evidence(self, start: int, end: int) -> Evidence:
        """The evidence that stands at `start`:`end` (code points); ValueError where that is no slice of the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{start}:{end} is no slice of a text of {len(self.text)} code points")
        return Evidence(article=self.id, start=start, end=end, quote=self.text[start:end])


def article_id(*, url: str | None, outlet: str | None, title: str | None, published: str | None, text: str) -> str:
    """The id of an article: another text, title, date or place of publication is another article (a version, where the URL is the same)."""
    return make_id("a", url, outlet, title, published, text)


def make_article(
    text: str, *, hints: Hints = Hints(), extractor: str = "text", page_sha256: str = "", cut: tuple[Cut, ...] = ()
) -> Article:
    """An article of `text` as it stands (made NFC), with what the hints say; `origins` are found later from the text."""
    text = unicodedata.normalize("NFC", text)
    identity = article_id(url=hints.url, outlet=hints.outlet, title=hints.title, published=hints.published, text=text)
    return Article(
        id=identity,
        url=hints.url,
        outlet=hints.outlet,
        title=hints.title,
        byline=hints.byline,
        published=hints.published,
        language=hints.language,
        text=text,
        extractor=extractor,
        page_sha256=page_sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        cut=cut,
    )
