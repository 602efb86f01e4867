"""People told of by name, beside the word for what befell them: "Jane Roe, 45, was killed"."""

from collections.abc import Sequence

from reportedly.read.chains import Chain
from reportedly.read.numbers import Token
from reportedly.read.people import Group, Kind
from reportedly.read.person_words import STOPS, THINGS


def named_before(tokens: Sequence[Token], at: int) -> Chain | None:
    """ "Jane Roe was killed", "Jane Roe, 45, was killed": one named person."""
    if at >= 0 and tokens[at].text == ",":
        at -= 1
        while at >= 0 and tokens[at].text != "," and tokens[at].text.isdecimal():
            at -= 1
        at -= at >= 0 and tokens[at].text == ","
    first = at
    while first >= 0 and _name_like(tokens[first]):
        first -= 1
    return _named(tokens, first + 1, at + 1)


def named_after(tokens: Sequence[Token], at: int) -> Chain | None:
    last = at
    while last < len(tokens) and _name_like(tokens[last]):
        last += 1
    return _named(tokens, at, last)


def _name_like(token: Token) -> bool:
    return (
        (token.text[0].isupper() and token.word not in STOPS) or token.text == "-" or token.word in {"al", "bin", "ibn", "abu", "de", "van"}
    )


def _named(tokens: Sequence[Token], first: int, last: int) -> Chain | None:
    words = [token for token in tokens[first:last] if token.text != "-"]
    organised = {"army", "state", "forces", "force", "party", "front", "islamic", "united", "nations", "council", "ministry", "police"}
    if not 2 <= len(words) <= 7 or any(token.word in THINGS or token.word in organised for token in words):
        return None
    return (Group(first=first, last=last, low=1, high=1, kind=Kind.DESCRIBED, whom=(first, last), named=True),)
