"""Who stands behind a source: the body that a spokesman speaks for, each of several that are named together, as our table calls them.

A pure function of what the text says of the source, by the same keys and the same table as the list of sources.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.ledger.aliases import Known, home_of, known_sources
from reportedly.ledger.naming import Name, group
from reportedly.ledger.spelling import is_common, name_key, with_country
from reportedly.model.judgement import Naming
from reportedly.model.source import Source, SourceKind

Named = tuple[str, str]
"""The key of a source, one however it is spelled, and what it is called."""

_LONGEST = 10  # words of a name that is looked for in another
_LEADS = r"(?:director|head|chief|chairman|chairwoman|manager|leader|representative|spokes(?:man|woman|person))"
_LEADER_OF = re.compile(rf"\b{_LEADS} (?:of|for) (?:the )?([A-Z].{{1,100}})", re.IGNORECASE)
_SPOKESMAN = re.compile(r"^(?:the )?(.{2,80}?)(?:['’]s)? spokes(?:man|woman|person)\b", re.IGNORECASE)
_BASED = re.compile(r"[\w.]{1,20}-based [a-z]{1,20}")  # "UK-based monitor" names none
_LEADER = re.compile(rf"\b{_LEADS}\b", re.IGNORECASE)
_CHANNELS = frozenset({"telegram", "twitter", "facebook", "youtube", "instagram", "whatsapp", "social media"})  # through which one speaks
_EMPLOYERS = (SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.MONITOR)  # of "a SANA reporter"; "media close to Damascus" are not Damascus
_TELLERS = (*_EMPLOYERS, SourceKind.MEDICAL, SourceKind.ORGANISATION)  # "Syria monitor" is no government
_BEHIND_NAMES = (
    "monitor monitors monitoring group groups organisation organization network website channel agency video statement media fighters"
    " militants terrorists reporter correspondent director head activist activists rescue service channels"
)
_TRAILING = frozenset(_BEHIND_NAMES.split())
"""What may stand behind a name and leave it whose it is."""
_DISTINCTIVE = 4  # words of a name that is meant wherever it stands
_TOGETHER = re.compile(r",? and (?:the )?")


def behind(source: Source) -> tuple[Named, ...]:
    """Whom to count for a source; none for one of whom no name is told, nor the body or medium that it works for."""
    known = _known(source.name) if source.name else None
    if known is not None:
        return (_named(_body_of(known.note) or known.name),)
    body = _body_of(source.role)
    if body is not None:
        return (_named(body),)
    if source.kind is SourceKind.UNNAMED:
        return tuple(dict.fromkeys(_named(one.name) for part in _TOGETHER.split(source.role) if (one := _meant(part, source.country))))
    return tuple(_named(name, source.country) for name in _each(source.name) if name.casefold() not in _CHANNELS)


def judged(names: Iterable[str], namings: Iterable[Naming]) -> dict[str, str]:
    """Each of these names with what its source is called by what persons judge; the same for names that they say are one source's."""
    asked = {Name(home=home_of(name_key(name)), name=name, id=name) for name in names}
    found: dict[str, str] = {}
    for part in group(asked, namings):
        ours = [name.name for name in part.names if name.id]
        found |= dict.fromkeys(ours, part.called or max(ours, key=len))
    return found


def _named(name: str, country: str | None = None) -> Named:
    known = _known(name, country)
    if known is not None:
        return home_of(name_key(known.name)), known.name
    return _key(name, country), name


def _known(name: str, country: str | None = None) -> Known | None:
    return known_sources().get(home_of(_key(name, country)))


def _key(name: str, country: str | None) -> str:
    key = name_key(name)
    return with_country(key, country) if country and is_common(key) else key


def _meant(role: str, country: str | None) -> Known | None:
    """Of whom no name is told: the body that is no more than described ("the civil defence"), or the medium that he works for."""
    known = _known(" ".join(_without_trailing(role.split())), country)
    if known is not None and known.kind in _TELLERS:
        return known
    inside = _known_inside(role)
    return inside if inside and inside.kind in _EMPLOYERS else None


def _body_of(role: str) -> str | None:
    """ "Observatory director", "head of the health authority", "Russian Defence Ministry spokesman Maj. Gen."; none of "Homs governor"."""
    if not _LEADER.search(role):
        return None
    inside = _known_inside(_LEADER.sub(" ", role))
    if inside is not None:
        return inside.name
    found = _LEADER_OF.search(role) or _SPOKESMAN.search(role)
    return found[1].strip() if found and found[1][:1].isupper() and not _BASED.fullmatch(found[1]) else None


def _each(name: str) -> Iterator[str]:
    """The names in one: several that are named together, and one that words around it describe ("UK-based Observatory")."""
    parts = _TOGETHER.split(name)
    inside = [_known_inside(part) for part in parts]
    if not any(inside):
        yield name
        return
    for part, known in zip(parts, inside, strict=True):
        if known is not None:
            yield known.name
        elif part[:1].isupper():
            yield part


def _known_inside(text: str) -> Known | None:
    """The longest name of our table in a text: at its end, before words such as "monitoring group", or long enough to be no other's."""
    words = text.split()
    last = len(_without_trailing(words))
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for at in range(len(words) - length, -1, -1):
            key = name_key(" ".join(words[at : at + length]))
            found = known_sources().get(key) if at + length >= last or length >= _DISTINCTIVE else None
            if found and (" " in key or found.kind is not SourceKind.OFFICIAL):  # "in Syria"
                return found
    return None


def _without_trailing(words: Sequence[str]) -> Sequence[str]:
    return words[: next((at for at in range(len(words), 0, -1) if words[at - 1].casefold() not in _TRAILING), 0)]
