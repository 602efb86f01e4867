"""Finds what was damaged or destroyed, and how badly in the text's words ("completely obliterated")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.value import Damage
from reportedly.read.mentions import Sentence, Span
from reportedly.read.noun_phrases import phrase_after, phrase_before


@dataclass(frozen=True, slots=True, kw_only=True)
class DamageMention:
    start: int
    end: int
    damage: Damage


_HOW = (
    r"(?:(?:completely|totally|partially|partly|badly|severely|heavily|seriously|slightly|almost|largely|extensively|"
    r"utterly|lightly|entirely) ){0,2}"
)
_DONE = (
    r"(?:destroyed|damaged|obliterated|demolished|razed(?: to the ground)?|flattened|levelled|leveled|gutted|wrecked|"
    r"burned down|burnt down|torched|set ablaze|reduced to rubble|shattered|set on fire)"
)
_PASSIVE = re.compile(rf" (?:(?:was|were|has been|have been|had been|being|is|are) )(?:also )?({_HOW}{_DONE})\b", re.IGNORECASE)
_ACTIVE = re.compile(rf"(?<![\w-])({_HOW}(?:{_DONE}|destroying|damaging|flattening|destroys|damages|demolishing)) ", re.IGNORECASE)
_NOUN = re.compile(
    r"\b((?:(?:extensive|severe|heavy|serious|minor|slight|considerable|significant|great|major|material|partial|"
    r"total|complete|some) ){0,2}(?:damage|destruction))s? (?:to|of|in) ",
    re.IGNORECASE,
)
_BE = re.compile(r"\b(?:was|were|been|being|is|are|be) (?:also )?$")
_ASIDE = re.compile(r", (?:which|that|who|where)\b[^,.;]{1,120},$")
_NOT_THINGS = re.compile(
    r"^(?:hopes?|chances?|faith|trust)\b|^(?:it|them|this|that|which|who|life|lives|relations?|reputations?|"
    r"confidence|trust|credibility|ceasefire|deal|peace|public|private|militari[sz]ed)$|\b(?:people|reputation|relations|economy|credibility|hopes)$",
    re.IGNORECASE,
)


def find_damage(text: str, sentences: Sequence[Sentence]) -> tuple[DamageMention, ...]:
    """Every thing that the text says was damaged, in order."""
    found = (mention for sentence in sentences for mention in _sentence_damage(text, sentence))
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _sentence_damage(text: str, sentence: Sentence) -> Iterator[DamageMention]:
    passive: set[int] = set()
    for match in _PASSIVE.finditer(text, sentence.start, sentence.end):
        passive.add(match.end(1))
        yield from _made(text, _subject(text, sentence.start, match.start()), match.span(1))
    for match in _ACTIVE.finditer(text, sentence.start, sentence.end):
        if match.end(1) not in passive and not _BE.search(text, sentence.start, match.start()):
            yield from _made(text, phrase_after(text, match.end(), sentence.end), match.span(1))
    for match in _NOUN.finditer(text, sentence.start, sentence.end):
        yield from _made(text, phrase_after(text, match.end(), sentence.end), match.span(1))


def _subject(text: str, start: int, end: int) -> Span | None:
    """The phrase before the verb, an aside between commas left out."""
    aside = _ASIDE.search(text[start:end])
    return phrase_before(text, start, start + aside.start() if aside else end)


def _made(text: str, what: Span | None, degree: Span) -> Iterator[DamageMention]:
    if what is None or _NOT_THINGS.search(text[slice(*what)]):
        return
    yield DamageMention(
        start=min(what[0], degree[0]), end=max(what[1], degree[1]), damage=Damage(what=text[slice(*what)], degree=text[slice(*degree)])
    )
