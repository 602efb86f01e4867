"""Who a text names anywhere, with the words that name them: full names by their last part, short forms, people by their office."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model.source import Source, SourceKind
from reportedly.read.cues import ADVERBS, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS
from reportedly.read.demonyms import demonyms
from reportedly.read.mentions import Span
from reportedly.read.sentences import words
from reportedly.read.source_words import ABBREVIATIONS, KNOWN, KNOWN_NAME
from reportedly.read.sources import PRONOUNS, is_person, read_source

_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]{1,30}(?: (?:[A-Z]\.|al|bin|ibn|van|de|[A-Z][\w’'-]{0,30})){1,4}")
_OFFICE = re.compile(r", (?:the |a |an )?((?:[\w’'-]{1,30} ){0,6}[\w’'-]{1,30})(?=[,.])")
"""An office told behind a name: "Jane Doe, the harbour minister,"."""
_IN_BRACKETS = re.compile(r"((?:[A-Z][\w’'-]{1,30} (?:(?:for|of|and|the|on|in) ){0,2}){2,9})\((?:the )?([A-Z]{2,8})\)")
_SHORTS = {name: {short for short, full in ABBREVIATIONS.items() if full == name} for name in ABBREVIATIONS.values()}
_WHOLE = {"UN", "U.N.", "United"}
_FURNITURE = words("related read more tags photo source topic")
_NO_NAMES = _FURNITURE | ADVERBS | PREPOSITIONS | CLAUSE_WORDS | DETERMINERS | PRONOUNS


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A source as the text names it at `span`."""

    source: Source
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """`full`: by last part of a name or by short form, where that can mean but one; `people`: those with an office, in order;
    `bodies`: those of the table that are no persons, in order."""

    full: dict[str, Named]
    monitor: Named | None  # the one monitor of the text
    people: tuple[Named, ...]
    bodies: tuple[Named, ...] = ()


def find_names(text: str) -> Names:
    found: dict[str, dict[str, Named]] = {}
    people = list(_people(text))
    for named in people:
        found.setdefault(named.source.name.rpartition(" ")[2], {}).setdefault(named.source.name, named)
    bodies = tuple(Named(source=Source(name=m.group(), kind=KNOWN[m.group()]), span=m.span()) for m in KNOWN_NAME.finditer(text))
    for short, named in (*_short(bodies), *_in_brackets(text)):
        found.setdefault(short, {}).setdefault(named.source.name, named)
    alone = {short: [named for name, named in full.items() if name != short] for short, full in found.items()}
    full = {short: several[0] for short, several in alone.items() if len(several) == 1}
    return Names(full=full, monitor=_monitor(bodies, full), people=tuple(named for named in people if named.source.role), bodies=bodies)


def _people(text: str) -> Iterator[Named]:
    for match in _FULL_NAME.finditer(text):
        first, _, rest = match.group().partition(" ")
        start = match.end() - len(rest) if first.lower() in _NO_NAMES else match.start()
        if rest.rpartition(" ")[2].lower() in ADVERBS or (first in demonyms() and " " not in rest):
            continue  # "the Homs Governor | Earlier …"
        office = _OFFICE.match(text, match.end())
        source = read_source(text[start : match.end()])
        if office and not source.role and source.kind is SourceKind.PERSON:
            told = read_source(text[start : office.end()])
            source, end = (told, office.end()) if told.kind is not SourceKind.PERSON else (source, match.end())
        else:
            end = match.end()
        if is_person(source):
            yield Named(source=source, span=(start, end))


def _short(bodies: Iterable[Named]) -> Iterator[tuple[str, Named]]:
    """Names of the table by each of their words that is one itself, and by their abbreviations: "Observatory", "SOHR"."""
    for named in bodies:
        name, kind = named.source.name, named.source.kind
        words = {word for word in name.split(" ") if KNOWN.get(word) is kind} - _WHOLE
        for short in (words | _SHORTS.get(name, set())) - {name}:
            yield short, named


def _in_brackets(text: str) -> Iterator[tuple[str, Named]]:
    """Short forms that the text itself tells: "Harbour Rights Watch (HRW)"."""
    for match in _IN_BRACKETS.finditer(text):
        name, short = match.group(1).strip(), match.group(2)
        words = name.split(" ")
        start = next((at for at in range(len(words)) if _abbreviates(short, words[at:])), None)
        if start is None:
            continue
        name = " ".join(words[start:])
        source = read_source(name)
        if source.name == name:
            begin = match.start() + match.group().index(name)
            yield short, Named(source=source, span=(begin, begin + len(name)))


def _abbreviates(short: str, words: list[str]) -> bool:
    """Whether the letters are the words' first ones, small words left out or not."""
    letters = [word[0].upper() for word in words if word[0].isupper()]
    return short in {"".join(letters), "".join(word[0].upper() for word in words)}


def _monitor(bodies: Iterable[Named], full: dict[str, Named]) -> Named | None:
    found: dict[str, Named] = {}
    for body in bodies:
        if body.source.kind is SourceKind.MONITOR:
            named = full.get(body.source.name, body)
            found.setdefault(named.source.name, named)
    return next(iter(found.values())) if len(found) == 1 else None
