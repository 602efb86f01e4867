"""Telling words: what of an article's words tells its happening from others, and how alike two such sets of words are.

A word tells the more, the fewer articles hold it; `word_shares.txt` says of the common ones how many do (counted once in corpora
of news by `tools/build_word_shares.py`), and any other is taken for rare. So how alike two texts are follows from them alone.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from heapq import nsmallest
from pathlib import Path

Words = Mapping[str, float]
"""Word → its part in what is told; the squares add up to 1."""

MOST_WORDS = 60
"""So many of a text's most telling words are kept: the others are mostly the page's furniture."""

FEWEST_WORDS = 6
"""A text of fewer is not compared by them."""

_RARE = 0.4
"""Percent of articles: a word of a smaller share is not listed."""

_TELLS = math.log(100)
"""The weight of a word that stands in one of a hundred articles: a name of commoner words alone is told in many."""

_WORD = re.compile(r"[^\W\d_]{3,40}|\d{1,12}")
_LOWER = re.compile(r"[^\W\d_]+")
_CAPITAL = r"(?:[A-Z][^\W\d_]{1,30}(?:['’-][^\W\d_]{1,30}){0,2}|[A-Z]\.)"
_FULL_NAME = re.compile(rf"{_CAPITAL}(?: (?:al-|bin |ibn |de |la |van )?{_CAPITAL}){{1,3}}")
_AGE = re.compile(r"\b(\d{1,3})[- ](?:year|month)s?[- ]old\b|\bage[ds]? (\d{1,3})\b|, (\d{1,2})(?=,)")  # "Ana Cruz, 24, of Leeds"
_POSSESSIVE = re.compile(r"['’]s$")

_NO_NAMES = frozenset(
    """
    a ac academy action administration agency air airport alcohol all also american an and anyone apartment apartments april army as
    associated at attorney august authorities ave avenue beach block blvd boulevard breaking brigade broadcasting bureau but by capitol
    capt captain caption cent center central chief children church city clinic close club college command commissioner company content
    copyright corp corporation council county court courts cpl credit crime cst daily deadly december defense department deputy det
    detective detectives district division dr drive east eastern edt el emergency english est facebook february federal fire first force
    forces fort foundation four free friday from front general governorate guard he health her high highway his home homicide hospital
    hotel house human if image images in inc institute international interstate investigation investigators islamic island it january jr
    judge july june justice kill killed lake lane las lieutenant los lt major manager march mayor media medical memorial metro
    metropolitan middle military minister ministry monday mount mr mrs ms mt national network new news north northeast northern
    northwest november observatory october of office officer officers official on one parish park pending photo pm police port posted
    president press previous prime prison prosecutor public radio read regional related republic reserved residents rights road saint
    saturday school sergeant services sgt share she sheriff shooting shot side social south southeast southern southwest special
    spokesman spokeswoman st staff state states station stoppers street sun sunday supreme suspect teen territory the their they this
    three thursday times today tribune tuesday tv twitter two unit united university updated us valley van victim victims video view
    village violence was wednesday west western when whenever white will wire witnesses woman year yorker you youth
    """.split()  # noqa: SIM905  # a paragraph reads better than a list of quoted words
)
"""Capitalised words that make what they stand in no person's name: offices, places, days, furniture."""


_PIECE = re.compile(r"[^.!?\n]{1,400}[.!?\n]{0,3}")
_TO_READERS = re.compile(
    r"\b(?:inbox|newsletters?|javascript|zip ?code|premium clicks|home delivery|delivery options|e-?mail (?:notifications?|address)"
    r"|subscri(?:bers?|ptions?|be))\b"
    r"|\b(?:your?|please)\b.{0,120}?\b(?:e-?mails?|notifications?|registration|register|registering|click|sign(?:ing)? (?:up|in)|profile)\b"
    r"|\b(?:e-?mails?|notifications?|click|register|sign up)\b.{0,120}?\byour?\b",
    re.IGNORECASE,
)


def story(text: str) -> str:
    """The text without what a page says to its readers of mails, accounts and subscriptions: pages of one site share that."""
    return "".join(piece for piece in _PIECE.findall(text) if not _TO_READERS.search(piece))


def telling(text: str) -> Words:
    """The most telling words of a text with their parts."""
    counts = Counter(_WORD.findall(text.casefold()))
    weights = ((-(1 + math.log(count)) * _weight(word), word) for word, count in counts.items())
    kept = nsmallest(MOST_WORDS, weights)
    length = math.sqrt(sum(weight * weight for weight, _ in kept))
    return {word: round(-weight / length, 6) for weight, word in kept} if length else {}


def alikeness(a: Words, b: Words) -> float:
    """From 0 (no telling word shared) to 1: the cosine of the two."""
    if len(b) < len(a):
        a, b = b, a
    return math.fsum(part * b[word] for word, part in a.items() if word in b)


def full_names(text: str) -> frozenset[str]:
    """The names of two words or more that stand in running text and may be people's, in small letters; none whose words are all common."""
    found = (m.group() for line in text.split("\n") if _running(line) for m in _FULL_NAME.finditer(line))
    return frozenset(name for words in found if (name := _person(words.split())))


def ages(text: str) -> frozenset[str]:
    """The ages of people that a text gives."""
    return frozenset("".join(match.groups("")) for match in _AGE.finditer(text))


def _person(words: Iterable[str]) -> str:
    """The name of these words without what stands around it ("Chief John Smith" is "john smith"); empty where it is none."""
    plain = [_POSSESSIVE.sub("", word).casefold().rstrip(".") for word in words]
    while plain and plain[0] in _NO_NAMES:
        plain = plain[1:]
    while plain and plain[-1] in _NO_NAMES:
        plain = plain[:-1]
    plain = [word for word in plain if len(word) > 1]
    return " ".join(plain) if len(plain) >= 2 and _NO_NAMES.isdisjoint(plain) and max(map(_weight, plain)) > _TELLS else ""


def _running(line: str) -> bool:
    """Whether a line is a sentence and no headline or menu, in which most words are capitalised."""
    words: list[str] = _LOWER.findall(line)
    return sum(word[0].isupper() for word in words) <= 0.6 * len(words)


def _weight(word: str) -> float:
    return _weights().get(word, _heaviest())


@cache
def _weights() -> dict[str, float]:
    """Word → the logarithm of how rare it is."""
    lines = Path(__file__).with_name("word_shares.txt").read_text(encoding="utf-8").splitlines()
    bands = (line.split() for line in lines if not line.startswith("#"))
    return {word: math.log(100 / float(percent)) for percent, *words in bands for word in words}


@cache
def _heaviest() -> float:
    return math.log(100 / (_RARE / 2))
