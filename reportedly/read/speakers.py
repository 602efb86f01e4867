"""Who is meant by "he", "the official" or a surname: one of the sources that the article has named before, with the chain it stood in.

Nothing is guessed: what fits nobody stays as it is said.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from reportedly.model.source import Chain, Source, SourceKind
from reportedly.read.cues import ADVERBS, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS
from reportedly.read.sentences import words
from reportedly.read.source_words import KIND_WORDS, KNOWN, KNOWN_NAME
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
            if KNOWN.get(word) is KNOWN[match.group()]:
                names.setdefault(word, set()).add(match.group())
    alone = {last: full - {last} for last, full in names.items()}
    return {last: next(iter(full)) for last, full in alone.items() if len(full) == 1}


def find_chain(phrase: str, said: Sequence[Chain], full_names: Mapping[str, str]) -> Chain:
    """The chain of the source that `phrase` means, itself last; `said` are the chains of the statements before it."""
    source = read_source(phrase)
    plain = phrase.strip(" ,“”\"'").lower()
    if plain in PRONOUNS:
        return _last(said[-_RECENT:], lambda before: _fits_pronoun(before, plain)) or (source,)
    if source.name:
        return _named_before(source, said) or (_with_full_name(source, full_names),)
    head = head_of(source.role).lower()
    if _POINTING.match(phrase) and head:
        return _last(said, lambda before: _is_called(before, head, source.role.lower())) or (source,)
    return (source,)


def _last(said: Sequence[Chain], fits: Callable[[Source], bool]) -> Chain | None:
    return next((chain for chain in reversed(said) if chain and fits(chain[-1])), None)


def _fits_pronoun(before: Source, pronoun: str) -> bool:
    person = _is_person(before)
    if pronoun in {"he", "she", "who"}:
        return person
    if pronoun == "it":
        return bool(before.name) and not person
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
