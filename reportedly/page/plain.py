"""Plain text, Markdown and mails to paragraphs parted by an empty line, with no character changed but spaces and marks of layout."""

import re
import unicodedata
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from reportedly.model.article import Hints, Page
from reportedly.model.errors import Dropped
from reportedly.page.dates import parse_date

BREAK = "\n\n"
_SPACES = re.compile(r"[^\S\n\u2028\u2029]+|[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]+")
_EMPTY_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))  # soft hyphen, zero-width space and joiner, byte order mark
_HEADLINE_LONGEST = 160  # code points
_HEADLINE_FEWEST = 3  # words
_SENTENCE_SHORTEST = 60  # code points of a paragraph that tells something
_WRAPPED = range(45, 101)  # lengths of the lines of text wrapped by hand or by a mail program
_MARKDOWN = (
    (re.compile(r"^#{1,6}\s+", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,1000})(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)[*_](?=\S)([^*_\n]{1,1000})(?<=\S)[*_](?!\w)"), r"\1"),
    (re.compile(r"^\s{0,3}(?:[*+-]|\d{1,3}\.)\s+|^>\s?|^(?:-{3,}|\*{3,}|={3,})\s*$", re.MULTILINE), ""),
)


def clean(text: str) -> str:
    """NFC; spaces of any kind become one; characters that cannot be seen go."""
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SPACES.sub(" ", text.replace("\u2028", "\n").replace("\u2029", BREAK)).strip()


def paragraphs_of(text: str) -> str:
    """Clean text with an empty line between paragraphs; lines that were only wrapped are joined."""
    blocks = _EMPTY_LINES.split(clean(text))
    return BREAK.join(paragraph for block in blocks for paragraph in _paragraphs(block))


def _paragraphs(block: str) -> list[str]:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    if len(lines) > 1 and all(len(line) in _WRAPPED for line in lines[:-1]):
        return [" ".join(lines)]
    return lines


def headline_of(text: str) -> str | None:
    """The first line where it is a headline: short, no sentence, date or byline, and with the article below it."""
    first, _, rest = text.partition(BREAK)
    words = first.split()
    if len(first) > _HEADLINE_LONGEST or len(words) < _HEADLINE_FEWEST or words[0].lower() == "by" or first[0].islower():
        return None
    if first.rstrip("\"'”’»)").endswith((".", ",", ":", ";", "…")) or parse_date(first):
        return None
    return first if any(_is_told(paragraph) for paragraph in rest.split(BREAK)) else None


def _is_told(paragraph: str) -> bool:
    return len(paragraph) >= _SENTENCE_SHORTEST and paragraph.rstrip("\"'”’»)").endswith((".", "!", "?"))


def unmark(text: str) -> str:
    """Markdown without its marks; the words stay as they are."""
    for pattern, replacement in _MARKDOWN:
        text = pattern.sub(replacement, text)
    return text


def open_mail(page: Page) -> tuple[Page, Hints]:
    """The part of a mail that holds the article, and what its header says."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(page.content)
        body = message.get_body(preferencelist=("html", "plain"))
        content = body.get_payload(decode=True) if body else None
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, KeyError, IndexError) as error:
        raise Dropped("not-text", f"{page.name} is no mail that can be read ({error}).", "save the mail again as .eml") from error
    if body is None or not isinstance(content, bytes):
        raise Dropped("no-text", f"{page.name} is a mail without a text.", "give a mail whose text is plain or HTML")
    hints = Hints(title=_header(message, "Subject"), published=parse_date(_header(message, "Date") or ""))
    part = Page(
        name=page.name,
        content=content,
        media_type=body.get_content_type(),
        url=page.url,
        fetched=page.fetched,
        encoding=body.get_content_charset() or page.encoding,
    )
    return part, hints


def _header(message: EmailMessage, name: str) -> str | None:
    """A header's text; the library raises on some malformed ones, which then say nothing."""
    try:
        return str(message.get(name) or "").strip() or None
    except (ValueError, IndexError, AttributeError, TypeError):
        return None
