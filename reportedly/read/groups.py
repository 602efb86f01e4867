"""What a group of people is, and where its words end: closed-class words and words for what befell people end it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.value import Aspect
from reportedly.read.numbers import TENS, UNITS, Token
from reportedly.read.person_words import ADJECTIVE_ENDS, DEMONYMS, SINGULAR, STOPS, THINGS
from reportedly.read.sentences import words
from reportedly.read.toll_words import CUE_STARTS, CUES

LONGEST_RUN = 8  # words that may stand before or after a head
_MARKS_INSIDE = frozenset("-'’“”\"‘")
_PARTICLES = words("al el bin ibn abu")


class Kind(StrEnum):
    NUMBER = "number"  # a number alone: "killing 12"
    COUNTED = "counted"  # a number with its people
    UNSURE = "unsure"  # a number with a noun that may be people
    DESCRIBED = "described"  # one person: "a paramedic", "his wife", a name
    PLURAL = "plural"  # people without a number: two at least
    ZERO = "zero"  # "no one", "no deaths"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People at the tokens `first`:`last`; `whom` is the token span of the words for them (empty: none)."""

    first: int
    last: int
    low: int
    high: int | None
    kind: Kind
    about: bool = False
    whom: tuple[int, int] = (0, 0)
    more: bool = False  # "another two", "three others"
    part: bool = False  # "five of them", "including two children"
    owned: bool = False  # "his sons"
    named: bool = False  # one person by name
    aspect: Aspect | None = None  # said by its own words: "3 deaths", "two wounded soldiers"
    head: str = ""

    @property
    def spread(self) -> bool:
        """A plural without number or owner: in "270 soldiers, guards and staff" the one number counts them all."""
        return self.kind is Kind.PLURAL and not self.owned


def run_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the noun phrase words from `at`."""
    here = at
    while here < len(tokens) and here - at < LONGEST_RUN:
        token = tokens[here]
        glued = here > at and here + 1 < len(tokens) and (token.text in _MARKS_INSIDE or _initial(tokens, here))
        if token.word.endswith("ly") and token.word != "family" and here + 1 < len(tokens) and starts_cue(tokens, here + 1):
            break  # "two seriously hurt"
        stop = token.word in STOPS and token.text not in {"IS", "US"}  # the Islamic State's and the United States' short names
        if not glued and (stop or not (token.text[0].isalpha() or is_aged(tokens, here)) or starts_cue(tokens, here)):
            break
        here += 1
    return here


def _initial(tokens: Sequence[Token], at: int) -> bool:
    """The points of "U.S.", but not that which ends a sentence."""
    letter = tokens[at - 1]
    return tokens[at].text == "." and len(letter.text) == 1 and letter.text.isupper() and letter.end == tokens[at].start


def is_aged(tokens: Sequence[Token], at: int) -> bool:
    """ "12-year-old", "12 year old": no count but a description."""
    if not (tokens[at].text.isdecimal() or tokens[at].word in UNITS or tokens[at].word in TENS):
        return False
    after = [token.word for token in tokens[at + 1 : at + 5] if token.text != "-"]
    return after[:1] in (["year"], ["month"], ["week"], ["day"]) and after[1:2] == ["old"]


def starts_cue(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word in CUE_STARTS and any(tuple(token.word for token in tokens[at : at + length]) in CUES for length in (1, 2, 3))


def speaks(tokens: Sequence[Token], at: int) -> bool:
    """ "The toll rises to 70 activists say": those who speak are not those who died."""
    words = [token.word for token in tokens[at : at + 2]]
    return words[:1] in (["say"], ["says"], ["told"], ["added"]) or (words[:1] == ["said"] and words[1:] != ["to"])


def is_demonym(tokens: Sequence[Token], at: int, end: int, *, plural: bool) -> bool:
    """ "five Palestinians", "a Palestinian": a people's name that no person noun follows."""
    token = tokens[at]
    if not token.text[0].isupper() or not (token.word in DEMONYMS or token.word.endswith(ADJECTIVE_ENDS)):
        return False
    number_fits = not plural or token.word.endswith(("s", "ese", "ish"))
    return number_fits and not any(tokens[here].text.isalpha() for here in range(at + 1, end))


def ends_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun before `at` is the head: "a civilian", but not "a civilian vehicle"."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if (token.word in THINGS and token.word != "shot") or (
        token.text in _MARKS_INSIDE and token.text != '"' and token.start == tokens[at - 1].end
    ):
        return False
    plain = token.text.islower() and token.text.isalpha()
    return not plain or token.word in STOPS | SINGULAR or starts_cue(tokens, at) or token.word.endswith(("ed", "ing", "ly"))


def name_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the titles and names from `at`: "Corps commander Maj. Gen. Jane Roe"."""
    last = at
    while last < len(tokens) and last - at < 2 * LONGEST_RUN:
        token = tokens[last]
        dotted = token.text == "." and len(tokens[last - 1].text) < 5 and tokens[last + 1 : last + 2] and tokens[last + 1].text[0].isupper()
        dashed = token.text == "-" and tokens[last - 1].end == token.start and last + 1 < len(tokens) and tokens[last + 1].text[0].isupper()
        capital = token.text[0].isupper() and token.word not in STOPS | UNITS.keys() | TENS.keys()  # "Monitor AFP Eleven children"
        if starts_cue(tokens, last) or not (dotted or dashed or capital or token.word in SINGULAR or token.word in _PARTICLES):
            break
        last += 1
    return last


def modifies(tokens: Sequence[Token], at: int) -> bool:
    """A word that can stand before a bare person noun without a doubt: a name, a people, "12-year-old"."""
    token = tokens[at]
    if token.word in STOPS or starts_cue(tokens, at):
        return False
    dashed = token.text == "-" and at + 1 < len(tokens) and token.end == tokens[at + 1].start
    aged = token.word in {"year", "old"} or is_aged(tokens, at)
    return dashed or aged or token.text[0].isupper() or token.word in SINGULAR or token.word.endswith(ADJECTIVE_ENDS)
