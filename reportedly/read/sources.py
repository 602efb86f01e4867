"""A source phrase turned into a `Source`, by the phrase alone: named or not, of what kind, in what role."""

import re

from reportedly.model.source import Source, SourceKind
from reportedly.read.cues import DETERMINERS
from reportedly.read.sentences import words
from reportedly.read.source_words import BODIES, COUNTRIES, KIND_WORDS, KNOWN, KNOWN_NAME, TITLES

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*\.?")
_LEADING = re.compile(
    r"(?:the|a|an|some|one|two|three|several|many|other|another|his|her|its|their|our|these|those|this|that|both|all|most|few|of|and|but) ",
    re.IGNORECASE,
)
_NO_WORDS = re.compile(r"[“”\"«»]|''|‘(?=\w)|\([^()]{0,60}\)")
_NO_COMMA = re.compile(
    r"((?:[A-Z]|al-)[\w’'.-]{0,30} (?:(?:for |of )?(?:[A-Z]|al-)[\w’'.-]{0,30} ){0,6}?)"
    r"((?:an?|the|another|head|director|chairman|founder|spokes\w{2,6}|member) .+)"
)  # "Jane Doe a nurse"
_BESIDE = re.compile(r"[Tt]he ((?:[A-Z][\w’'.-]{0,30} (?:for |of )?){1,6})((?:an?|another) .+)")  # "the Observatory a monitor"
_OWNER = re.compile(r"[A-Z][\w.-]{0,30}(?:’s|'s|s’|s') (?=[A-Z])")
_TAIL = re.compile(
    r" (?:of|for|in|from|at|with|close|near|to|on|who|that|inside|within|familiar|speaking|briefed|based|by|loyal|linked|affiliated|allied"
    r"|aligned|opposed|backed|supported|led|run|quoted|cited) "
)
_PARTICLES = words("al el bin ibn abu de van der von la le")
_AFTER_NAMES = {
    "",
    " news agency",
    " agency",
    " news",
    " newspaper",
    " group",
    " website",
    " news website",
    " militants",
    " movement",
    " monitor",
    " monitoring group",
    " tv",
    " television",
    " channel",
    " tv channel",
    " television channel",
    " radio",
    " toll",
    " count",
    " tally",
    " figures",
}
_COMMON = (KIND_WORDS.keys() - BODIES) | words("source sources others sites footage video videos photos images posts users")
"""They name nobody, though they may open a sentence with a capital."""
_NOT_ITS_NAME = re.compile(r"^(?:the|al)[ -]?|[ -](?:news|tv|television|agency|online|english|world)\b|[^a-z0-9]")
_LEAST = 2  # words of a full name
PRONOUNS = words("he she it they i we you who which that this one others many some both those these")


def read_source(phrase: str) -> Source:
    """The source that a phrase stands for: "a Turkish army officer", "Smith, head of the clinic", "the daily Example"."""
    main, aside = _parts(phrase)
    bare = _bare(main)
    if bare.lower() in PRONOUNS or not _WORD.search(bare):
        return Source(name="", kind=SourceKind.UNNAMED)
    return _known(bare, aside) or _person(bare, aside) or _body(bare, aside) or _unnamed(bare)


def is_outlet(source: Source, outlet: str | None) -> bool:
    """Whether the source is the article's own outlet: "Sputnik News" in Sputnik."""
    return bool(source.name and outlet) and _plain_name(source.name) == _plain_name(outlet or "")


def _plain_name(name: str) -> str:
    return _NOT_ITS_NAME.sub("", name.lower()).removeprefix("al") or name.lower()


def kind_of(phrase: str) -> SourceKind | None:
    """The kind that the phrase's words tell of: its main noun's before the others'."""
    before = _TAIL.split(phrase, maxsplit=1)[0]
    for part in (before, phrase):
        for word in reversed(_WORD.findall(part)):
            for piece in reversed(word.lower().rstrip(".").split("-")):
                if kind := KIND_WORDS.get(piece):
                    return kind
    return None


def head_of(phrase: str) -> str:
    """The main noun: "officials" of "officials in the north"."""
    return _TAIL.split(phrase + " ", maxsplit=1)[0].strip().rpartition(" ")[2]


def _parts(phrase: str) -> tuple[str, str]:
    """The phrase without marks and its aside: ("Smith", "head of the clinic")."""
    plain = _SPACE.sub(" ", _NO_WORDS.sub("", phrase)).strip(" ,;:–—-")
    main, _, aside = plain.partition(", ")
    if not aside and (match := _NO_COMMA.match(main) or _BESIDE.match(main)) and match.group(1).strip().lower() not in DETERMINERS:
        main, aside = match.group(1).strip(), match.group(2)
    return main, _bare(aside.strip(" ,")) if aside else ""


def _bare(phrase: str) -> str:
    """Without the words that only point: "some of the", "his"; and without an owner: "Israel’s Example Group"."""
    while (match := _LEADING.match(phrase)) and match.end() < len(phrase) and phrase[: match.end() - 1] not in {"All", "Most", "One"}:
        phrase = phrase[match.end() :]
    return _OWNER.sub("", phrase, count=1) if _OWNER.match(phrase) else phrase


def _country(phrase: str) -> str | None:
    for word in re.findall(r"(?:[A-Z]\.){2}|[A-Z]\w+ [A-Z]\w+|[A-Z][\w]+", phrase)[:6]:
        for name in (word, *word.split()):
            if name in COUNTRIES:
                return COUNTRIES[name]
    return None


def _known(bare: str, aside: str) -> Source | None:
    """A name from the table that ends the phrase; one in its middle belongs to a role ("Example TV correspondent")."""
    for match in KNOWN_NAME.finditer(bare):
        before = bare[: match.start()].strip(" -(")
        if bare[match.end() :].lower() in _AFTER_NAMES and not _TAIL.search(f" {before} "):
            return Source(name=match.group(), kind=KNOWN[match.group()], role=before or aside, country=_country(bare))
    return None


def _person(bare: str, aside: str) -> Source | None:
    """Capitals after the last title ("Foreign Minister Jane Doe"), after common nouns ("activist Jane Doe") or on their own."""
    found = list(_WORD.finditer(_TAIL.split(bare, maxsplit=1)[0]))
    first = len(found)
    while first and _in_name(found[first - 1].group()):
        first -= 1
    first = max([first, *(at + 1 for at in range(first, len(found)) if _is_title(found[at].group()))])
    while first > 1 and found[first - 1].group() == "and" and _in_name(found[first - 2].group()):
        first -= 2  # "the users Jane Doe and John Roe"
        while first and _in_name(found[first - 1].group()):
            first -= 1
    if first == len(found) or any(KIND_WORDS.get(word.group().lower()) or word.group() in COUNTRIES for word in found[first:]):
        return None
    start, end = found[first].start(), found[-1].end()
    role = bare[:start].strip().removesuffix(" named") or aside
    if not role and len(found) < _LEAST:
        return None
    name = bare[start:end].rstrip(".") if len(found[-1].group()) > len("Jr.") else bare[start:end]
    return Source(name=name, kind=kind_of(role) or SourceKind.PERSON, role=role, country=_country(role))


def _in_name(word: str) -> bool:
    return word[0].isupper() or word.split("-")[0] in _PARTICLES


def _is_title(word: str) -> bool:
    return not TITLES.isdisjoint(word.lower().rstrip(".").split("-"))


def _body(bare: str, aside: str) -> Source | None:
    """A named organisation, state or single name: "Ministry of Health", "the Russian defence ministry", "Damascus", "Doe"."""
    head = head_of(bare)
    kind = kind_of(bare) or kind_of(aside)
    names = head[:1].isupper() and not (bare.startswith(head) and head.lower() in _COMMON)  # "Experts in …" names nobody
    if bare in COUNTRIES and not bare.endswith(("n", "i", "ish")):
        return Source(name=bare, kind=SourceKind.OFFICIAL, role=aside, country=COUNTRIES[bare])
    if names or (head.lower() in BODIES and not bare.startswith(head)):
        other = SourceKind.ORGANISATION if " " in bare or bare.isupper() else SourceKind.PERSON
        return Source(name=bare, kind=kind or other, role=aside, country=_country(bare))
    return None


def _unnamed(bare: str) -> Source:
    return Source(name="", kind=SourceKind.UNNAMED, role=bare, said_to_be=kind_of(bare), country=_country(bare))
