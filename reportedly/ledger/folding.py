"""Words as they are searched for: without case and diacritics, the same in both databases."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

_LONGEST = 100  # code points; a longer word is known by its beginning
_ASKED = 50  # words of one question
_BUDGET = 1_000_000  # bytes of distinct words of one text, the most that a full-text row of PostgreSQL can hold


def fold(text: str) -> str:
    """Lower case, without diacritics and with compatible forms made one."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(character for character in plain if not unicodedata.category(character).startswith("M"))


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """Every word with its offsets in the text as it stands, folded."""
    for match in _word().finditer(text):
        for folded in _pieces(match.group()):
            yield match.start(), match.end(), folded[:_LONGEST]


def phrase(text: str) -> str:
    """The folded words between spaces, so that ` word ` stands in it where the word does."""
    return f" {' '.join(folded for _, _, folded in words(text))} "


def query_words(text: str) -> tuple[str, ...]:
    """The distinct words of a question, in order, as many as one may have."""
    return tuple(islice(dict.fromkeys(folded for _, _, folded in words(text)), _ASKED))


def distinct_words(*texts: str | None) -> list[str]:
    """The distinct words of the texts, in order, as far as an index can hold them."""
    found: dict[str, None] = {}
    left = _BUDGET
    for text in texts:
        for _, _, folded in words(text or ""):
            size = len(folded.encode())
            if folded in found or size > left:
                continue
            found[folded] = None
            left -= size
    return list(found)


@lru_cache(maxsize=1 << 16)
def _pieces(word: str) -> tuple[str, ...]:
    """Most words fold to one; a few characters (½, ﷺ) fold to several."""
    folded = fold(word)
    return (folded,) if folded.isalnum() else tuple(re.findall(r"[^\W_]+", folded))


@cache
def _word() -> re.Pattern[str]:
    """Letters and digits with the marks that stand on them (`\\w` alone breaks a word at a vowel sign)."""
    marks = "".join(chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code)).startswith("M"))
    return re.compile(rf"[^\W_](?:[^\W_]|[{marks}])*")
