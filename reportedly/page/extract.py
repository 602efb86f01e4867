"""Page to article: clean text in NFC with an empty line between paragraphs, without furniture, and what the page says of itself.

The same page and hints always give the same article. What a person or a feed says (`Hints`) goes before what the page says.
"""

import re
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from itertools import islice
from typing import Any

import py3langid
from lxml.etree import LxmlError
from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html

from reportedly.model.article import Article, Hints, Page, make_article
from reportedly.model.errors import Dropped
from reportedly.model.text import sound
from reportedly.page import notices
from reportedly.page.dates import not_after, parse_date
from reportedly.page.decode import decode
from reportedly.page.metadata import Metadata, read_metadata
from reportedly.page.plain import BREAK, clean, headline_of, open_mail, paragraphs_of, unmark

HTML, TEXT, MARKDOWN, MAIL = "text/html", "text/plain", "text/markdown", "message/rfc822"
_HTML_TYPES = (HTML, "application/xhtml+xml")
MAX_TEXT = 1_000_000  # code points of an article
_SHORT = 250  # code points: a text shorter than this is looked for again, by the slower and more lenient way
_MOST_ELEMENTS = 30_000
_HUGE_TAG = re.compile(r"<[^<>]{20000,}>")  # pictures in attributes; the parser's time grows with the square of an element's attributes
_DOCUMENT = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s{0,100}<\?xml[^>]{0,200}\?>")  # lxml refuses text that declares an encoding
_BLOCKS = frozenset(["p", "head", "quote", "item", "row", "cell", "lb", "list", "table"])
_LANGUAGE_SAMPLE = 5000  # code points
_LANGUAGE_SHORTEST = 40
_ISO_639_1 = 2  # letters
_HEAD_PARAGRAPHS = 4  # in which a line of its own may say the date
_DATE_LINE = 90
_DATELINE = re.compile(r"^[A-ZÀ-Þ][\w’'., -]{2,60}?,? ((?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}),? \d{4}) ?[(—–-]")
_DATELINE_STOPPED = re.compile(
    r"^(?:[A-ZÀ-Þ][\w’'-]{1,25},? ){0,4}[A-ZÀ-Þ][\w’'-]{1,25}, (\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})\. "
)
_DATE_FIRST = re.compile(
    r"^(?:(?:published|posted|updated|date)(?: of publication)?(?: on|:)? )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?"
    r"(\d{1,2} [a-z]{3,9},? \d{4}|[a-z]{3,9} \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)\b",
    re.IGNORECASE,
)


@cache
def extractor() -> str:
    """What makes the text: a later version may find other words, so offsets hold for this one."""
    return f"trafilatura {version('trafilatura')}, notices {notices.VERSION}"


def extract(page: Page, hints: Hints) -> Article:
    """The article of a page; Dropped (`empty`, `not-text`, `encoding`, `too-large`, `no-text`) where it gives none."""
    if page.media_type == MAIL:
        page, said = open_mail(page)
        hints = _prefer(hints, said)
    source = decode(page.content, page.encoding, page.name)
    if page.media_type in _HTML_TYPES:
        text, said = _read_html(source, page, hints)
    else:
        text = _read_text(source, page)
        said = Hints(url=page.url, title=headline_of(text))
    hints = _prefer(hints, said)
    text, cut = notices.cut_furniture(text, title=hints.title, byline=hints.byline)
    if not text:
        raise _no_text(page)
    hints = replace(
        hints,
        published=hints.published or not_after(_date_in(text), page.fetched),
        language=hints.language or find_language(text),
    )
    article = make_article(text, hints=hints, extractor=extractor(), page_sha256=page.sha256, cut=cut)
    return replace(article, origins=notices.find_origins(article))


def find_language(text: str) -> str | None:
    """The ISO 639-1 language of a text; None where it is too short to tell."""
    if len(text) < _LANGUAGE_SHORTEST:
        return None
    ranked = py3langid.rank(text[:_LANGUAGE_SAMPLE])
    return next((str(language) for language, _ in ranked if len(language) == _ISO_639_1), None)


def _prefer(first: Hints, second: Hints) -> Hints:
    """Each field of the first, or of the second where the first does not say; of characters that can be stored."""
    said = {name: getattr(first, name) or getattr(second, name) for name in Hints.__slots__}
    return Hints(**{name: value and sound(value) for name, value in said.items()})


def _read_text(source: str, page: Page) -> str:
    if len(source) > MAX_TEXT:
        raise Dropped("too-large", f"{page.name} is longer than {MAX_TEXT / 1e6:g} million characters.", "give one article a file")
    return paragraphs_of(unmark(source) if page.media_type == MARKDOWN else source)


def _read_html(source: str, page: Page, hints: Hints) -> tuple[str, Hints]:
    tree = _parse(source, page)
    url = hints.url or page.url
    said: Metadata = read_metadata(tree, url, page.fetched)
    text = _text_of(_body(tree, url, fast=True))
    if len(text) < _SHORT:
        text = max(text, _text_of(_body(tree, url, fast=False)), key=len)
    return text, Hints(
        url=said.url, outlet=said.outlet, title=said.title, byline=said.byline, published=said.published, language=said.language
    )


def _parse(source: str, page: Page) -> HtmlElement:
    """The page's tree, of a size that the extractor can walk in time; hostile pages are bounded here."""
    source = _HUGE_TAG.sub(" ", _XML_DECLARATION.sub("", source))
    if not _DOCUMENT.search(source):
        source = f"<html><body><article>{source}</article></body></html>"
    try:
        tree = load_html(source)
    except (LxmlError, ValueError) as error:
        raise Dropped("not-text", f"{page.name} is no HTML that can be read ({error}).", "save the page again") from error
    if tree is None:
        raise _no_text(page)
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise Dropped("too-large", f"{page.name} has more than {_MOST_ELEMENTS} elements.", "give the article's text as a .txt file")
    return tree


def _no_text(page: Page) -> Dropped:
    return Dropped("no-text", f"No article text was found in {page.name}.", "give the page of one article, or its text as a .txt file")


def _body(tree: HtmlElement, url: str | None, *, fast: bool) -> Any:
    """What trafilatura takes for the article. Its fast way finds more of the text and less around it than its cascade (bench.pages)."""
    document = bare_extraction(tree, url=url, fast=fast, include_comments=False)
    return document.body if document is not None and not isinstance(document, dict) else None


def _text_of(body: Any) -> str:
    """Paragraphs of the extractor's tree: each block and each line break begins a new one."""
    pieces: list[str] = [""]
    stack: list[tuple[Any, bool]] = [(body, True)] if body is not None else []
    while stack:
        element, entering = stack.pop()
        if element.tag in _BLOCKS:
            pieces.append("")
        if entering:
            pieces[-1] += element.text or ""
            stack.append((element, False))
            stack.extend((child, True) for child in reversed(element))
        else:
            pieces[-1] += element.tail or ""
    return BREAK.join(piece for piece in (" ".join(clean(piece).split()) for piece in pieces) if piece)


def _date_in(text: str) -> str | None:
    """The date that the head of a text says: in a line of its own, before the first sentence, or in the dateline."""
    for paragraph in text.split(BREAK, _HEAD_PARAGRAPHS)[:_HEAD_PARAGRAPHS]:
        match = _DATE_FIRST.match(paragraph) or _DATELINE.match(paragraph) or _DATELINE_STOPPED.match(paragraph)
        if match and (published := parse_date(match[1])):
            return published
        if len(paragraph) <= _DATE_LINE and not paragraph.endswith((".", "?", "!", "”", '"')) and (published := parse_date(paragraph)):
            return published
    return None
