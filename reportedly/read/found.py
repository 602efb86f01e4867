"""All that the readers found in one article, before it is known what belongs together."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar

from reportedly.model.reading import Statement
from reportedly.read.damage import DamageMention
from reportedly.read.events import Trigger
from reportedly.read.mentions import NotTaken, OrdinalMention, PlaceMention, Sentence, TimeMention, TollMention
from reportedly.read.parties import WeaponMention
from reportedly.read.party_view import PartyMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    tolls: tuple[TollMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    not_taken: tuple[NotTaken, ...] = ()
    ordinals: tuple[OrdinalMention, ...] = ()
    parties: tuple[PartyMention, ...] = ()
    weapons: tuple[WeaponMention, ...] = ()
    damages: tuple[DamageMention, ...] = ()

    def sentence_at(self, position: int) -> int:
        """The index of the sentence in which the position lies, or of the last before it."""
        return max(0, bisect_right(self.sentences, position, key=_start) - 1)

    def statements_by_sentence(self) -> tuple[tuple[Statement, ...], ...]:
        """For each sentence the statements whose content or source stands in it."""
        gathered: list[dict[str, Statement]] = [{} for _ in self.sentences]
        for statement in self.statements:
            for part in (*statement.content, *statement.source_evidence):
                for index in range(self.sentence_at(part.start), min(len(gathered), self.sentence_at(part.end - 1) + 1)):
                    gathered[index][statement.id] = statement
        return tuple(tuple(own.values()) for own in gathered)


class Mention(Protocol):
    """Anything found that stands somewhere."""

    @property
    def start(self) -> int: ...


M = TypeVar("M", bound=Mention)
_start = attrgetter("start")


def inside(mentions: Sequence[M], start: int, end: int) -> Sequence[M]:
    """Those of the mentions, which must be in order, that begin from `start` up to `end`."""
    return mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]
