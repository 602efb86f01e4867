"""A happening, a mention of one, and whether the mention can be of the happening: by its kind, place, time, sides and counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.ontology import family, related
from reportedly.model.place import Place, PlaceKind
from reportedly.model.time import TimeInterval
from reportedly.read.counts_told import Count, are_fewer, outnumbers
from reportedly.read.events import Trigger
from reportedly.read.setting import Setting, holds, same_place, same_time
from reportedly.read.sides import Side, are_opposed

VIOLENT = ("attack", "accident", "killing", "destruction", "execution")
LOOSELY = {"attack", "accident", "killing", "destruction"}  # what a loose word can stand for
_EXPLODING = {"attack.air", "attack.bombing", "attack.bombing.suicide", "attack.shelling", "attack.chemical"}
_BARE = ("attack", "attack.bombing")  # what a loose word is called while nothing beside it says more
MENTIONS = 60  # that are looked at: this bounds hostile texts
OPENING = 5  # sentences in which what a text brings up may still be what it began with
UNTOLD = Setting()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Mentions of one happening, in order, with the places and times that the words beside them give."""

    triggers: tuple[Trigger, ...]
    code: str
    places: tuple[Place, ...] = ()
    times: tuple[TimeInterval, ...] = ()
    counts: frozenset[Count] = frozenset()  # of people, in the sentences of its mentions
    sides: tuple[Side, ...] = ()  # who is plainly said to have done it
    unread: frozenset[str] = frozenset()  # names of its places that could not be read
    shares: tuple[Trigger, ...] = ()  # those of its mentions that tell of one of its places alone

    @property
    def last(self) -> int:
        return self.triggers[-1].sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A trigger with what its own words tell."""

    trigger: Trigger
    setting: Setting = UNTOLD
    counts: frozenset[Count] = frozenset()
    sides: tuple[Side, ...] = ()
    old: bool = False  # from well before the news, as its words say
    apart: bool = False  # "Elsewhere, …"
    unread: frozenset[str] = frozenset()
    more: bool = False  # its sentence counts "another five"


def can_be(mention: Mention, happening: Happening) -> bool:
    trigger, setting = mention.trigger, mention.setting
    where, when = same_where(setting, happening), same_when(setting, happening)
    if not _same_kind(trigger, happening, same_where=where is True) or False in (where, when) or _is_elsewhere(mention, happening):
        return False
    if (
        mention.old and not happening.times and happening.last != trigger.sentence
    ):  # "air strikes hit Hafer", where "in 2012 a massacre" was told of too
        return False
    if not (trigger.mild or trigger.definite) and trigger.ahead is not is_ahead(happening):
        return False
    if (is_share(mention, happening) and not trigger.weak) or (is_brought_up(trigger) and outnumbers(mention.counts, happening.counts)):
        return False
    return (where is True and when is True) or not are_opposed(mention.sides, happening.sides)


def _is_elsewhere(mention: Mention, happening: Happening) -> bool:
    """Both tell where, by names of which one could not be read at least, and share none, and they count others: "another nine in …"."""
    if mention.trigger.definite or mention.trigger.weak or happening.last == mention.trigger.sentence:
        return False
    if mention.unread and (happening.unread or mention.more):
        named_apart = mention.unread.isdisjoint(happening.unread) and not same_where(mention.setting, happening)
    else:
        named_apart = bool(happening.unread) and bool(_spots(mention.setting)) and not happening.places
    return named_apart and (mention.more or outnumbers(mention.counts, happening.counts))


def is_share(mention: Mention, happening: Happening) -> bool:
    """One of the places that several strikes hit, with fewer dead than all of them: "nine of them in the old quarter"."""
    if not any(t.plural and not t.weak for t in happening.triggers[:MENTIONS]) or not happening.places:
        return False
    here = _spots(mention.setting)
    within = bool(here) and all(any(holds(wide, place) for wide in happening.places) for place in here)
    return within and not mention.counts & happening.counts and are_fewer(mention.counts, happening.counts)


def is_brought_up(trigger: Trigger) -> bool:
    """ "An air strike killed …", well behind the opening: told as something new."""
    return trigger.indefinite and trigger.sentence > OPENING


def is_ahead(happening: Happening) -> bool:
    """Not come yet, by every mention: planned, threatened or feared."""
    return all(t.ahead for t in happening.triggers[:MENTIONS])


def _same_kind(trigger: Trigger, happening: Happening, *, same_where: bool) -> bool:
    """Whether both words can be for one happening; two exact words for different things are not, but for gas dropped from the air."""
    if trigger.weak:
        return (family(happening.code) in VIOLENT or happening.code == "clash") and not all(t.before for t in happening.triggers[:MENTIONS])
    told = happening.triggers[-MENTIONS:]
    several = any(t.plural for t in told) or (trigger.definite and all(t.verbal for t in told))
    if trigger.plural and happening.last != trigger.sentence and not several:
        return False
    if related(trigger.code, happening.code):
        return True
    loose = is_loose(happening)
    if trigger.loose or loose:
        if {trigger.code, happening.code} <= _EXPLODING:
            bare = (trigger.loose and trigger.code in _BARE) or (loose and happening.code in _BARE)
            return (
                bare or {trigger.code, happening.code} == {"attack.air", "attack.shelling"} or (same_where and _by_gas(trigger, happening))
            )
        return "attack" in (trigger.code, happening.code) and {family(trigger.code), family(happening.code)} <= LOOSELY
    return (same_where and _by_gas(trigger, happening)) or {trigger.code, happening.code} in (
        {"evacuation", "displacement"},
        {"attack.massacre", "attack.air"},
        {"accident.shooting", "attack.shooting"},
    )


def is_loose(happening: Happening) -> bool:
    """No exact word has told of it yet."""
    return all(t.loose or t.weak for t in happening.triggers[:MENTIONS])


def _by_gas(trigger: Trigger, happening: Happening) -> bool:
    return {trigger.code, happening.code} == {"attack.air", "attack.chemical"}


def _spots(told: Setting | Happening) -> list[Place]:
    """Its places without those that another of them lies in."""
    places = [mention.place for mention in told.places] if isinstance(told, Setting) else told.places
    return [place for place in places if not any(holds(place, other) for other in places)]


def same_where(setting: Setting, happening: Happening) -> bool | None:
    return _verdict([_told_alike(place, other) for place in _spots(setting) for other in _spots(happening)])


def _told_alike(a: Place, b: Place) -> bool | None:
    """Whether both are one place; a side of a country ("northern Syria") is told so loosely that it speaks against none in it."""
    vague = a.country == b.country and any(p.kind is PlaceKind.REGION and p.relation.endswith("part of") for p in (a, b))
    return (same_place(a, b) or None) if vague else same_place(a, b)


def same_when(setting: Setting, happening: Happening) -> bool | None:
    times = [mention.interval for mention in setting.times if mention.interval is not None]
    return _verdict([same_time(time, other) for time in times for other in happening.times])


def _verdict(answers: Sequence[bool | None]) -> bool | None:
    """True where any pair agrees; False where pairs can be told and none does."""
    if True in answers:
        return True
    return False if False in answers else None
