"""Who is meant by "he", "the official" or a surname: a source that the article names elsewhere, with the words that name it.

Nothing is guessed: what fits nobody stays as it is said.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportedly.model.source import Chain, Source, SourceKind
from reportedly.read.demonyms import demonyms
from reportedly.read.mentions import Sentence, Span
from reportedly.read.naming import Named, Names
from reportedly.read.sentences import words
from reportedly.read.source_words import ABBREVIATIONS, COUNTRIES, KIND_WORDS, KNOWN, TITLES, WEAK_WORDS
from reportedly.read.sources import PRONOUNS, head_of, is_person, read_source

_POINTING = words("the this that these those his her its")
_BODY_WORDS: dict[SourceKind, frozenset[str]] = {
    SourceKind.AGENCY: words("agency"),
    SourceKind.MONITOR: words("monitor monitors observatory group watchdog organisation organization network"),
    SourceKind.OUTLET: words("newspaper daily channel broadcaster paper website outlet network"),
    SourceKind.ORGANISATION: words("group organisation organization charity body bloc"),
    SourceKind.UN: words("agency organisation organization body"),
    SourceKind.COMPANY: words("company firm"),
    SourceKind.MEDICAL: words("hospital group organisation organization service"),
    SourceKind.ARMED_GROUP: words("group militia movement"),
}
"""What a source of a kind may be called when it is spoken of again: "the agency"."""
_MONITORING = words("monitor monitors monitoring watchdog observatory")
_OF_MONITORS = words("war group rights human organisation organization opposition the a conflict violence ngo")
_BODIES = words(
    "source ministry group statement report agency organisation organization committee army television military government police coalition"
    " newspaper channel company hospital council network brigade observatory command centre center bloc movement faction office front media"
)
"""What "it" may mean though it has no name."""
_SEVERAL = words("opposition army coalition group militia police government military militants rebels family crew team")
"""What "they" may mean right after it spoke."""
_SHE = words("spokeswoman chairwoman congresswoman woman girl mother sister daughter wife widow aunt grandmother queen princess mrs ms")
_HE = words("spokesman chairman congressman man boy father brother son husband uncle grandfather king prince mr sheikh imam")
_HOMES = {
    "Syrian Observatory for Human Rights": "GB", "Syrian Network for Human Rights": "GB", "Airwars": "GB", "Amnesty International": "GB",
    "Human Rights Watch": "US", "Physicians for Human Rights": "US",
}  # fmt: skip
"""Where those who are "X-based" are."""
_MODIFIERS: dict[SourceKind, frozenset[str]] = {
    SourceKind.AGENCY: words("news state official semi-official press"),
    SourceKind.MONITOR: words("rights human monitoring war opposition"),
    SourceKind.ORGANISATION: words("rights human aid humanitarian relief opposition international"),
    SourceKind.MEDICAL: words("aid medical rescue relief humanitarian"),
    SourceKind.ARMED_GROUP: words("rebel armed militant jihadist islamist extremist terrorist"),
    SourceKind.OUTLET: words("news television tv media state"),
}
"""What may stand before such a word: "the rights group"."""
_ISSUED = words("statement communique letter report memo post tweet message interview survey study")
"""What a source speaks in, and what may itself be said to speak: "the statement added"."""
_WHOLE = {"UN", "U.N.", "United Nations", "EU"}
_RELATIVE = re.compile(r" (?:which|who|that) ")
_RECENT = 4  # statements: how far back a pronoun may reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Who spoke at a point of the text: `named` are the words that name him, `issued` what he spoke in ("statement")."""

    at: int
    chain: Chain
    named: Span | None
    issued: frozenset[str] = frozenset()
    pronoun: str = ""  # "he" or "she" where that was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Who is meant: the chain that ends with him, and the words elsewhere that name him; None where he is named by the phrase itself."""

    chain: Chain
    antecedent: Span | None = None


def find_speaker(text: str, span: Span, said: Sequence[Heard], names: Names, sentences: Sequence[Sentence] = ()) -> Meant:
    """Who is meant by the words at `span`; `said` are those who spoke before, `sentences` the one of the span and the one before it."""
    phrase = text[slice(*span)]
    source = read_source(phrase)
    plain = _plain(phrase)
    if plain in PRONOUNS:
        return _by_pronoun(text, span, said, names, sentences) or Meant(chain=(source,))
    if source.name.islower() and plain.split(" ", 1)[0] in _POINTING:  # "the news agency": a body, but no name
        described = Source(name="", kind=SourceKind.UNNAMED, role=source.name, said_to_be=source.kind, country=source.country)
        return _by_description(described, span, said, names) or Meant(chain=(source,))
    if source.name:
        return _by_name(source, span, said, names) or Meant(chain=(source,))
    role = _RELATIVE.split(source.role.lower(), maxsplit=1)[0]
    if home := _home(source.role):
        return _at_home(home, said, names) or Meant(chain=(source,))
    if head := _head_of_monitor(role, said):
        return _as_meant(head) or Meant(chain=(source,))
    if _is_monitor(role):
        return _monitor_meant(plain, said, names) or Meant(chain=(source,))
    if plain.split(" ", 1)[0] in _POINTING and role:
        return _by_description(source, span, said, names) or Meant(chain=(source,))
    return Meant(chain=(source,))


def _plain(phrase: str) -> str:
    return phrase.strip(" ,“”\"'").lower()


def issued_in(words_around: str) -> frozenset[str]:
    """What the speaker speaks in, by the words around what is said: "in a statement on Monday"."""
    return frozenset(word for word in re.findall(r"\w+", words_around.lower()) if word in _ISSUED)


def pronoun_of(source: Source, phrase: str) -> str:
    """ "he" or "she", where the phrase or the role tells."""
    told = {phrase.strip(" ,").lower(), *source.role.lower().replace(".", "").split()}
    return "she" if told & (_SHE | {"she"}) else "he" if told & (_HE | {"he"}) else ""


def _by_pronoun(text: str, span: Span, said: Sequence[Heard], names: Names, sentences: Sequence[Sentence]) -> Meant | None:
    """The last that spoke and fits; before him one with an office, for "it" a known body, who opens this sentence or the one before."""
    pronoun = _plain(text[slice(*span)])
    heard = _last(said[-_RECENT:], lambda before: _fits_pronoun(before, pronoun, said))
    after = heard.at if heard else -1
    candidates = {"he": names.people, "she": names.people, "it": names.bodies}.get(pronoun, ())
    for named in reversed([named for named in candidates if after < named.span[0] and named.span[1] <= span[0]]):
        if _opens(text, named.span[0], sentences) and pronoun_of(named.source, "") in {"", pronoun}:
            return _as_named(named)
    return _as_meant(heard)


def _opens(text: str, position: int, sentences: Sequence[Sentence]) -> bool:
    """Whether one of the sentences begins with the word at the position."""
    opening = (text[s.start : position].lower().removeprefix("the") for s in sentences if s.start <= position < s.end)
    return any(not any(letter.isalnum() for letter in before) for before in opening)


def _as_meant(heard: Heard | None) -> Meant | None:
    return Meant(chain=heard.chain, antecedent=heard.named) if heard else None


def _last(said: Sequence[Heard], fits: Callable[[Source], bool]) -> Heard | None:
    return next((heard for heard in reversed(said) if heard.chain and fits(heard.chain[-1])), None)


def _fits_pronoun(before: Source, pronoun: str, said: Sequence[Heard]) -> bool:
    if pronoun in {"he", "she"}:
        known = next((heard.pronoun for heard in reversed(said) if heard.pronoun and heard.chain[-1:] == (before,)), "")
        return is_person(before) and known in {"", pronoun}
    if pronoun == "who":
        return is_person(before)
    if pronoun == "it":
        return not is_person(before) if before.name else head_of(before.role).lower() in _BODIES
    if pronoun != "they":
        return False
    if not before.name and head_of(before.role).endswith("s"):
        return True
    return said[-1].chain[-1:] == (before,) and head_of(before.role or before.name).lower() in _SEVERAL


def _is_monitor(role: str) -> bool:
    """Whether it says no more than that somebody monitors: "war monitor", "Britain-based monitoring group", "Britain-based group"."""
    parts = role.split()
    tells = any(part in _MONITORING or part.endswith("-based") for part in parts)
    return (
        tells and all(part in _MONITORING | _OF_MONITORS or part.endswith("-based") for part in parts) and not parts[-1].endswith("-based")
    )


def _home(role: str) -> str | None:
    """Of a body of which no more is told than where it is: "US-based rights group" → "US"."""
    based, _, rest = role.partition("-based ")
    last = rest.rpartition(" ")[2].lower()
    body = last in _MONITORING or any(last in called for called in _BODY_WORDS.values())
    return COUNTRIES.get(based) if body and " " not in based else None


def _at_home(home: str, said: Sequence[Heard], names: Names) -> Meant | None:
    """The last body of that home that spoke, else the one that the text names before."""
    if heard := _last(said, lambda before: _HOMES.get(ABBREVIATIONS.get(before.name, before.name)) == home):
        return Meant(chain=heard.chain[-1:], antecedent=heard.named)
    bodies = {body.source.name: body for body in names.bodies if _HOMES.get(ABBREVIATIONS.get(body.source.name, body.source.name)) == home}
    return _as_named(next(iter(bodies.values()))) if len(bodies) == 1 else None


def _head_of_monitor(role: str, said: Sequence[Heard]) -> Heard | None:
    """ "The head of the war monitor": the one who spoke before as such."""
    office, _, body = role.partition(" of the ")
    if not body or not _is_monitor(body):
        return None
    return _last(said, lambda before: before.kind is SourceKind.MONITOR and is_person(before) and office in before.role.lower())


def _monitor_meant(plain: str, said: Sequence[Heard], names: Names) -> Meant | None:
    """ "The monitor" is the last one that spoke; any other is the only one that the article names."""
    spoke = _last(said, lambda before: KNOWN.get(before.name) is SourceKind.MONITOR)
    if spoke and plain.split(" ", 1)[0] in _POINTING:
        return Meant(chain=spoke.chain[-1:], antecedent=spoke.named)
    return _as_named(names.monitor) if names.monitor else None


def _as_named(named: Named) -> Meant:
    return Meant(chain=(named.source,), antecedent=named.span)


def _by_description(source: Source, span: Span, said: Sequence[Heard], names: Names) -> Meant | None:
    """ "The official", "the minister", "the statement": who spoke before and is such, else who has that office before."""
    head = head_of(source.role).lower()
    if head in _ISSUED and source.role.lower() == head and (issued := next((h for h in reversed(said) if head in h.issued), None)):
        return _as_meant(issued)
    if heard := _last(said, lambda before: _is_called(before, head, source.role)):
        return _as_meant(heard)
    people = [named for named in names.people if named.span[1] <= span[0]]
    return next((_as_named(named) for named in reversed(people) if _is_called(named.source, head, source.role)), None)


def _is_called(before: Source, head: str, role: str) -> bool:
    """Whether a source can be meant by "the …": by its role or name, or by a word for its kind."""
    lower = role.lower()
    if not before.name:
        return head_of(before.role).lower() in {head, head.removesuffix("s")} and (head == lower or lower in before.role.lower())
    told = lower.split()
    if head in _BODY_WORDS.get(before.kind, frozenset()) and set(told[:-1]) <= _MODIFIERS.get(before.kind, frozenset()):
        return told[-1] == head and not is_person(before)
    if head not in KIND_WORDS and head not in WEAK_WORDS:
        return False
    held = {word.rstrip(".,") for word in f"{before.role} {before.name}".lower().split()}
    country = {word.lower() for word in role.split() if before.country and demonyms().get(word) == before.country}
    heads = {head_of(before.role).lower(), head_of(before.name).lower()}
    called = head in heads or (head in TITLES and head in held)
    return called and set(lower.split()) <= held | country


def _by_name(source: Source, span: Span, said: Sequence[Heard], names: Names) -> Meant | None:
    """The fuller form of a name: of one who spoke before ("Doe" for "Jane Doe"), else of one who is named anywhere in the text."""
    last = source.name.rpartition(" ")[2]

    def fits(before: Source) -> bool:
        if before.name == source.name:
            return not source.role or source.role == before.role
        if source.name in COUNTRIES:
            return False
        if source.name in KNOWN and (before.name not in KNOWN or source.name in _WHOLE):
            return False  # "the UN" is none of its people or parts
        return before.name.endswith((f" {source.name}", f"-{source.name}")) or (
            source.kind is before.kind and source.name in before.name.split(" ")
        )

    heard = _last(said, fits)
    if heard:
        return Meant(chain=heard.chain[-1:], antecedent=heard.named if heard.chain[-1].name != source.name else None)
    named = names.full.get(last)
    if named and source.name not in (last, named.source.name) and not named.source.name.endswith(f" {source.name}"):
        return None
    person = source.kind in {SourceKind.PERSON, SourceKind.EXPERT, SourceKind.WITNESS}
    if named is None or not (person or source.kind is KNOWN.get(named.source.name) or source.name.isupper()):
        return None
    role, country = source.role or named.source.role, source.country or named.source.country
    kind = source.kind if source.role and source.kind is not SourceKind.PERSON else named.source.kind
    full = replace(named.source, role=role, country=country, kind=kind)
    own = span[0] <= named.span[0] < span[1]
    return Meant(chain=(full,), antecedent=None if own else named.span)
