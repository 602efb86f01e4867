"""A name's key: the same however the name is spelled ("Russian Defense Ministry", "the Ministry of Defence of Russia").

The key is words in a fixed spelling, a country's name and adjective made one. Names are never told alike by less than all their words.
"""

import re
from functools import lru_cache

from reportedly.ledger.countries import ADJECTIVES, CAPITALS, COUNTRIES, SHORT_NAMES
from reportedly.ledger.folding import words

_DOTTED = re.compile(r"\b(?:\w\.){2,8}")
_OWNER = re.compile(r"(?<=\w)['’]s\b")
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "in", "to"})
_ARTICLES = frozenset({"al", "el"})  # as names from Arabic have them
_SUN_ARTICLES = re.compile(r"\b(?:[aeu][sdnrtz]|[aeu]sh|[aeu]th)-(?=\w)", re.IGNORECASE)  # "ash-Sham"
_SERVANT = frozenset({"abd", "abdel", "abdul", "abdal", "abdu", "abdur", "abder"})  # "Abdel Rahman", "Abdulrahman"
_SERVANT_OF = re.compile(r"abd(?:[aeu]l(?=\w{3})|[eu]r(?=r))")
_SAME = {
    **dict.fromkeys(("mohammad", "mohamed", "mohamad", "muhammad", "muhammed", "muhamad"), "mohammed"),
    **dict.fromkeys(("ahmad", "ahmet"), "ahmed"),
    **dict.fromkeys(("hussain", "husain", "hussien", "husayn"), "hussein"),
    **dict.fromkeys(("youssef", "yusuf", "yousif", "yusef", "youssif"), "yousef"),
    "defense": "defence",
    "center": "centre",
    "labor": "labour",
    "program": "programme",
    "programs": "programmes",
    "armored": "armoured",
    "tv": "television",
}
_AMERICAN = re.compile(r"(?<=\w{4})iz(?=ation|ations|ed|ing)")
_TAILS = (("news", "agency"), ("agency",), ("newspaper",), ("daily",), ("website",), ("channel",))
_STATE_BODIES = frozenset(
    {"ministry", "army", "military", "government", "police", "parliament", "embassy", "presidency", "navy", "department", "command"}
    | {"coalition", "regime", "forces"}
)
_ANY_STATES = _STATE_BODIES | frozenset(
    {"defence", "foreign", "interior", "health", "information", "justice", "oil", "transport", "finance", "education", "opposition"}
    | {"state", "armed", "security", "national", "authorities", "council", "court", "office", "general", "staff", "air", "force", "media"}
    | {"television", "broadcaster", "agency", "news", "civil", "rescue", "services", "service", "local", "group", "monitor", "observers"}
)


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """The key; the folded name itself where nothing else is left of it."""
    plain = _OWNER.sub("", _DOTTED.sub(lambda match: match.group().replace(".", ""), name))
    found = [word for _, _, word in words(_SUN_ARTICLES.sub("", plain))]
    spelled = _countries([_AMERICAN.sub("is", _SAME.get(word, word)) for word in _servants(found) if word not in _SMALL])
    spelled = _without_tail([word for word in spelled if word not in _ARTICLES] or spelled)
    if not _STATE_BODIES.isdisjoint(spelled):
        spelled = _in_order(spelled)
    return " ".join(spelled) or " ".join(found)


def is_common(key: str) -> bool:
    """Whether every land may have one of that name: "defence ministry", "army"."""
    return _ANY_STATES.issuperset(key.split(" "))


def without_country(key: str) -> str:
    """The key of the body without its land: "defence ministry" of "Russian Defense Ministry"."""
    return " ".join(word for word in key.split(" ") if not word.startswith("("))


def with_country(key: str, country: str) -> str:
    """The key of a land's body."""
    spelled = [f"({country.lower()})", *key.split(" ")]
    return " ".join(spelled if _STATE_BODIES.isdisjoint(spelled) else _in_order(spelled))


def _servants(found: list[str]) -> list[str]:
    """ "abdel rahman", "abd al rahman", "abdulrahman" as one word."""
    made: list[str] = []
    waiting = False
    for word in found:
        if word in _SERVANT:
            waiting = True
        elif waiting and word in _ARTICLES:
            continue
        else:
            made.append("abd" + word if waiting else _SERVANT_OF.sub("abd", word, count=1) if word.startswith("abd") else word)
            waiting = False
    return made or found


def _countries(found: list[str]) -> list[str]:
    """Countries and their adjectives as codes, longest first; a capital is its country's where a ministry is spoken of."""
    made: list[str] = []
    at = 0
    while at < len(found):
        for size in range(min(_LONGEST, len(found) - at), 0, -1):
            if code := _code(" ".join(found[at : at + size]), found, whole=size == len(found)):
                made.append(f"({code.lower()})")
                at += size
                break
        else:
            made.append(found[at])
            at += 1
    return made


def _code(phrase: str, found: list[str], *, whole: bool) -> str | None:
    """ "Syrians" alone are people, no state."""
    if whole:
        return _STATES.get(phrase)
    return _CODES.get(phrase) or (CAPITALS.get(phrase) if "ministry" in found else None)


def _without_tail(spelled: list[str]) -> list[str]:
    """ "Interfax news agency" is Interfax; the news agency of a country keeps its tail."""
    for tail in _TAILS:
        rest = spelled[: -len(tail)]
        if tuple(spelled[-len(tail) :]) == tail and not all(word.startswith("(") for word in rest):
            return rest
    return spelled


def _in_order(spelled: list[str]) -> list[str]:
    """A state's body has no order of words: "Ministry of Health of Gaza", "Gaza Health Ministry"."""
    return sorted({word for word in spelled if word not in {"affairs", "federation", "republic"}})


def _folded(names: dict[str, str]) -> dict[str, str]:
    return {" ".join(word for _, _, word in words(name) if word not in _SMALL): code for name, code in names.items()}


_STATES = _folded({name: code for code, name in COUNTRIES.items()} | SHORT_NAMES)
_CODES = _STATES | ADJECTIVES
_CODES = {name + "s": code for name, code in _CODES.items()} | _CODES  # many texts have lost their apostrophes
_LONGEST = 6  # words of a country's name
