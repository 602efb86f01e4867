"""One sentence as the readers of parties see it, and what kind of party a phrase names."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.value import Aspect, Party, PartyKind
from reportedly.read.events import Trigger
from reportedly.read.mentions import PlaceMention, Sentence, Span
from reportedly.read.party_words import KINDS, TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMention:
    """A party named in the words `start`:`end`; `trigger` is the start of the happening's word, None where the sentence has none."""

    start: int
    end: int
    name: Span  # the name alone
    aspect: Aspect  # perpetrator, target, victim
    party: Party
    trigger: int | None


@dataclass(frozen=True, slots=True)
class View:
    """One sentence with what stands in it."""

    text: str
    sentence: Sentence
    triggers: tuple[Trigger, ...]
    places: tuple[PlaceMention, ...]

    @property
    def bounds(self) -> Span:
        return (self.sentence.start, self.sentence.end)


KIND_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in KINDS)
PERSON = re.compile(rf"^(?:[\w.’'-]+ ){{0,8}}?{TITLES} (?:(?:al-|bin |ibn |abu |de |van )?[A-Z][\w.’'-]*(?: |$)){{1,5}}")
PASSIVE = re.compile(r" (?:(?:was|were|has been|have been|had been|being|is|are|be|been|also|reportedly) ){1,3}(?:[a-z]+ly )?$")
COUNT_WORD = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|scores|hundreds?|thousands?|several|some|many)\b",
    re.IGNORECASE,
)


def party_kind(phrase: str) -> PartyKind:
    """The kind that the words of a phrase make its party; unknown where they say nothing."""
    if PERSON.match(phrase):
        return PartyKind.PERSON
    return next((kind for kind, pattern in KIND_PATTERNS if pattern.search(phrase)), PartyKind.UNKNOWN)


def views(text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger], places: Sequence[PlaceMention]) -> Iterator[View]:
    grouped: dict[int, list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        grouped[trigger.sentence].append(trigger)
    starts = [place.start for place in places]
    for index, sentence in enumerate(sentences):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        yield View(text, sentence, tuple(grouped[index]), tuple(places[first:last]))


def nearest_trigger(view: View, position: int) -> int | None:
    """The start of the trigger that stands nearest, one of its own right before one of an effect."""
    ranked = sorted(view.triggers, key=lambda t: (t.weak, t.mild, min(abs(t.start - position), abs(t.end - position))))
    return ranked[0].start if ranked else None
