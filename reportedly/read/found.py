"""All that the readers found in one article, before it is known what belongs together."""

from dataclasses import dataclass

from reportedly.model.reading import Statement
from reportedly.read.damage import DamageMention
from reportedly.read.events import Trigger
from reportedly.read.mentions import OrdinalMention, PlaceMention, Sentence, TimeMention, TollMention
from reportedly.read.parties import PartyMention, WeaponMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    tolls: tuple[TollMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    ordinals: tuple[OrdinalMention, ...] = ()
    parties: tuple[PartyMention, ...] = ()
    weapons: tuple[WeaponMention, ...] = ()
    damages: tuple[DamageMention, ...] = ()
