"""Who is meant by "he", "the official" or a surname: one of the sources that the article has named before, with the chain it stood in.

Nothing is guessed: what fits nobody stays as it is said.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from reportedly.model.source import Chain, Source, SourceKind
from reportedly.read.cues import ADVERBS, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS
from reportedly.read.sentences import words
from reportedly.read.source_words import ABBREVIATIONS, KIND_WORDS, KNOWN, KNOWN_NAME
from reportedly.read.sources import PRONOUNS, head_of, read_source

_POINTING = re.compile(r"(?:the|this|that|these|those|his|her) ", re.IGNORECASE)
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]{1,30}(?: (?:[A-Z]\.|al|bin|ibn|van|de|[A-Z][\w’'-]{0,30})){1,4}")
_PERSONS = {SourceKind.PERSON, SourceKind.EXPERT, SourceKind.WITNESS}
_BODY_WORDS: dict[SourceKind, frozenset[str]] = {
    SourceKind.AGENCY: words("agency"),
    SourceKind.MONITOR: words("monitor monitors observatory group watchdog organisation organization"),
    SourceKind.OUTLET: words("newspaper daily channel broadcaster paper website outlet"),
    SourceKind.ORGANISATION: words("group organisation organization charity company"),
    SourceKind.ARMED_GROUP: words("group militia"),
}
"""What a source of a kind may be called when it is spoken of again: "the agency"."""
_MONITORING = words("monitor monitors monitoring watchdog observatory")
_OF_MONITORS = words("war group rights human organisation organization opposition the a conflict violence ngo")
_BODIES = words("source ministry group statement report agency organisation organization committee army television military")
"""What "it" may mean though it has no name."""
_NO_NAMES = ADVERBS | PREPOSITIONS | CLAUSE_WORDS | DETERMINERS | PRONOUNS
_RECENT = 4  # statements: how far back a pronoun may reach


def find_full_names(text: str) -> dict[str, str]:
    """Every full name in the text by its last part; a last part that several have is left out."""
    names: dict[str, set[str]] = {}
    for match in _FULL_NAME.finditer(text):
        first, _, rest = match.group().partition(" ")
        source = read_source(rest if first.lower() in _NO_NAMES else match.group())
        if source.kind in _PERSONS or source.role:
            names.setdefault(source.name.rpartition(" ")[2], set()).add(source.name)
    for match in KNOWN_NAME.finditer(text):
        for word in match.group().split(" "):
            if KNOWN.get(word) is KNOWN[match.group()] or word in ABBREVIATIONS:
                names.setdefault(word, set()).add(match.group())
    for short, full in ABBREVIATIONS.items():
        if short in names and full in text:
            names[short].add(full)
    alone = {last: full - {last} for last, full in names.items()}
    return {last: next(iter(full)) for last, full in alone.items() if len(full) == 1}


def find_monitor(text: str, full_names: Mapping[str, str]) -> Source | None:
    """The monitor that the text names, where it is but one."""
    found = (match.group() for match in KNOWN_NAME.finditer(text) if KNOWN[match.group()] is SourceKind.MONITOR)
    names = {full_names.get(name, name) for name in found}
    return Source(name=names.pop(), kind=SourceKind.MONITOR) if len(names) == 1 else None


def find_chain(phrase: str, said: Sequence[Chain], full_names: Mapping[str, str], monitor: Source | None = None) -> Chain:
    """The chain of the source that `phrase` means, itself last; `said` are the chains of the statements before it."""
    source = read_source(phrase)
    plain = phrase.strip(" ,“”\"'").lower()
    if plain in PRONOUNS:
        return _last(said[-_RECENT:], lambda before: _fits_pronoun(before, plain)) or (source,)
    if source.name:
        return _named_before(source, said) or (_with_full_name(source, full_names),)
    head = head_of(source.role).lower()
    if _is_monitor(source.role.lower()):
        return _monitor_meant(phrase, said, monitor) or (source,)
    if _POINTING.match(phrase) and head:
        return _last(said, lambda before: _is_called(before, head, source.role.lower())) or (source,)
    return (source,)


def _is_monitor(role: str) -> bool:
    """Whether it says no more than that somebody monitors: "war monitor", "Britain-based monitoring group", "Britain-based group"."""
    parts = role.split()
    tells = any(part in _MONITORING or part.endswith("-based") for part in parts)
    return (
        tells and all(part in _MONITORING | _OF_MONITORS or part.endswith("-based") for part in parts) and not parts[-1].endswith("-based")
    )


def _monitor_meant(phrase: str, said: Sequence[Chain], monitor: Source | None) -> Chain | None:
    """ "The monitor" is the last one that spoke; "a monitor", before any has, is the only one that the article goes on to name."""
    spoke = _last(said, lambda before: KNOWN.get(before.name) is SourceKind.MONITOR)
    if _POINTING.match(phrase) or not spoke:
        return spoke[-1:] if spoke else (monitor,) if monitor else None
    return None


def _last(said: Sequence[Chain], fits: Callable[[Source], bool]) -> Chain | None:
    return next((chain for chain in reversed(said) if chain and fits(chain[-1])), None)


def _fits_pronoun(before: Source, pronoun: str) -> bool:
    person = _is_person(before)
    if pronoun in {"he", "she", "who"}:
        return person
    if pronoun == "it":
        return not person if before.name else head_of(before.role).lower() in _BODIES
    return pronoun == "they" and not before.name and head_of(before.role).endswith("s")


def _is_person(source: Source) -> bool:
    """A named person, or one of whom no more than a role is told ("a regional official")."""
    if source.name:
        return source.kind in _PERSONS or bool(
            source.role and head_of(source.name)[:1].isupper() and " " in source.name and source.kind is SourceKind.OFFICIAL
        )
    return (
        bool(source.role)
        and not head_of(source.role).endswith("s")
        and source.said_to_be not in {SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.MONITOR}
    )


def _is_called(before: Source, head: str, role: str) -> bool:
    """Whether a source can be meant by "the …": by its role's or name's main noun, or by a word for its kind."""
    if not before.name:
        return head_of(before.role).lower() in {head, head.removesuffix("s")} and (head == role or role in before.role.lower())
    if head == role and head in _BODY_WORDS.get(before.kind, frozenset()):
        return True
    return head in KIND_WORDS and (head_of(before.role).lower() == head or head_of(before.name).lower() == head) and role == head


def _named_before(source: Source, said: Sequence[Chain]) -> Chain | None:
    """The fuller form of a name given before: "Doe" for "Jane Doe", "the Observatory" for its whole name."""
    lone = " " not in source.name

    def fits(before: Source) -> bool:
        if before.name == source.name:
            return not source.role or source.role == before.role
        parts = before.name.split(" ")
        return lone and (parts[-1] == source.name or (source.kind is before.kind and source.name in parts))

    chain = _last(said, fits)
    return (chain[-1],) if chain else None


def _with_full_name(source: Source, full_names: Mapping[str, str]) -> Source:
    full = full_names.get(source.name)
    if full is None or not (source.kind in _PERSONS or source.kind is KNOWN.get(full)):
        return source
    return Source(name=full, kind=source.kind, role=source.role, country=source.country)
