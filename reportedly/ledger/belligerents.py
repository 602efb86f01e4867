"""Which side a party is ("Syrian regime jets" are Syria's), by our tables of countries and groups; empty where the words do not tell.

"The army" and "the regime" without a country are taken for those of the land where it happened; "warplanes" are nobody's.
"""

import re
from functools import lru_cache

from reportedly.ledger.aliases import home_of, known_sources
from reportedly.ledger.countries import COUNTRIES
from reportedly.ledger.spelling import name_key
from reportedly.model.source import SourceKind
from reportedly.model.value import Party, PartyKind

_LONGEST = 6  # words of a group's name
_CODE = re.compile(r"\(([a-z]{2})\)")
_COALITION = re.compile(r"\b(?:coalition|alliance)\b", re.IGNORECASE)
_HELPED = re.compile(r"\S+-(?:backed|led|supported|allied|trained|funded) ")
_OF_THE_LAND = re.compile(
    r"^(?:the )?(?:regime|government|army|forces) of\b"
    r"|(?<!free )(?<!Free )\b(?:regimes?|governments?|army|troops|forces|military|soldiers|police|air force|authorities)\b"
    r"(?: units?| jets?| planes?)?$",
    re.IGNORECASE,
)
_ANYBODY = frozenset(
    """
    a allied an and anti armed army attackers backed based battalion bomber bombers brigade cell driver extremist extremists factions
    fighter fighters force forces foreign front group groups gunman gunmen hardline insurgent insurgents islamist islamists jihadi
    jihadist jihadists key led linked local main man members militant militants militia militias moderate of opposition organisation
    organisations organization organizations pro rebel rebels snipers some suicide takfiri terror terrorist terrorists the their
    unidentified unit unknown
    """.split()  # noqa: SIM905  # a paragraph reads better than a list of quoted words
)


@lru_cache(maxsize=1 << 14)
def side(party: Party, land: str | None = None) -> str:
    """A country, a group or "coalition"; `land`: the country (ISO 3166-1) where it happened."""
    if group := _known_group(party.name):
        return group
    if party.kind is PartyKind.STATE or (party.kind is PartyKind.PERSON and _OF_THE_LAND.search(party.name)):
        return _state(party.name, land)
    if party.kind in (PartyKind.ARMED_GROUP, PartyKind.ORGANISATION):
        return _own_name(party.name)
    return ""


def _known_group(name: str) -> str:
    """The armed group of our table that the name holds, by the longest of its names."""
    found = name.split()
    for length in range(min(_LONGEST, len(found)), 0, -1):
        for at in range(len(found) - length + 1):
            known = known_sources().get(home_of(name_key(" ".join(found[at : at + length]))))
            plain = length == 1 and not found[at][:1].isupper()  # "is" is no group
            if known is not None and known.kind is SourceKind.ARMED_GROUP and not plain:
                return known.name
    return ""


def _state(name: str, land: str | None) -> str:
    if _COALITION.search(name):
        return "coalition"
    codes = {code.upper() for code in _CODE.findall(name_key(_HELPED.sub("", name)))}
    if not codes and land and _OF_THE_LAND.search(name):
        codes = {land}
    return COUNTRIES.get(codes.pop(), "") if len(codes) == 1 else ""


def _own_name(name: str) -> str:
    """A name of its own without words that any group goes by; empty for "rebels" and "Terrorist groups"."""
    words = [word for word in re.findall(r"[^\W_][\w'’-]*", name) if word.casefold() not in _ANYBODY]
    proper = any(word[:1].isupper() and not _CODE.fullmatch(name_key(word)) for word in words)
    return name_key(" ".join(words)) if proper else ""
