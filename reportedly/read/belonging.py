"""Which happening a toll, party, weapon, damage or ordinal belongs to: the nearest in its sentence, else the one under discussion."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.ontology import family
from reportedly.model.reading import Statement
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect, Manner, Total, Value
from reportedly.read.coreference import NEWS, begins_another
from reportedly.read.events import Trigger
from reportedly.read.found import Found, inside
from reportedly.read.happenings import Happening, same_where
from reportedly.read.mentions import Sentence, Span, TollMention
from reportedly.read.party_view import PartyMention
from reportedly.read.setting import Setting, nearest, places_told, times_told
from reportedly.read.unread_places import find_unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A value with the words that show it (`shown`), and those among them whose speaker is its speaker (`core`)."""

    aspect: Aspect
    value: Value
    shown: Span
    core: Span
    by_itself: bool = False  # the party says it of itself: "claimed", "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Values by the index of their happening; `strays` are tolls of none."""

    items: dict[int, tuple[Item, ...]]
    strays: tuple[TollMention, ...] = ()

    def of(self, index: int) -> tuple[Item, ...]:
        return self.items.get(index, ())


_SITE = re.compile(r" (?:street|road|square|hill|hilltop|mountain|junction|crossroads|crossing|bridge)\b")
_OF_WAR = re.compile(r"\b(?:war|conflict|uprising|revolution|revolt|insurgency|crisis|unrest)\b(?!-)", re.IGNORECASE)
"""A running total beside these is of more than any one happening, whatever else its sentence tells."""
_TREATED = re.compile(r"\b(?:hospitals?|clinics?|wounds|injuries|succumbed|toll|bodies|rubble)\b", re.IGNORECASE)
_CONTINUED = 4  # sentences after its last mention in which an event is still the one under discussion
_VIOLENT = ("attack", "accident", "killing", "clash", "execution", "destruction", "protest", "interception", "torture", "siege")
_FITS: dict[Aspect, tuple[str, ...]] = {
    Aspect.KILLED: _VIOLENT,
    Aspect.INJURED: _VIOLENT,
    Aspect.MISSING: (*_VIOLENT, "abduction"),
    Aspect.DETAINED: ("arrest", "abduction", "capture", "attack"),
    Aspect.DISPLACED: ("displacement", "evacuation", "attack", "clash", "siege", "capture"),
    Aspect.DAMAGE: _VIOLENT,
}
"""aspect → families of happenings that can have it."""


@dataclass(frozen=True, slots=True)
class _Board:
    text: str
    found: Found
    happenings: Sequence[Happening]
    owner: dict[int, int]  # start of a trigger → index of its happening
    published: TimeInterval | None
    said: tuple[tuple[Statement, ...], ...]  # by sentence


def find_belongings(text: str, published: TimeInterval | None, found: Found, happenings: Sequence[Happening]) -> Belonging:
    owner = {trigger.start: index for index, happening in enumerate(happenings) for trigger in happening.triggers}
    board = _Board(text, found, happenings, owner, published, found.statements_by_sentence())
    items: dict[int, list[Item]] = defaultdict(list)
    owned = [(_toll_owner(board, toll), toll) for toll in found.tolls if not _is_place(text, found, toll)]
    strays = [toll for index, toll in owned if index is None]
    totals: dict[tuple[int | None, Aspect], int] = {}
    for index, toll in owned:
        if (toll.taken and not toll.more) or toll.toll.total is Total.EVENT:
            totals[index, toll.aspect] = max(toll.toll.low, totals.get((index, toll.aspect), 0))
    for index, toll in owned:
        if index is not None:
            items[index].append(_toll_item(board, toll, totals.get((index, toll.aspect), 0)))
    for position, item in (*_parties(board), *_things(board)):
        if position is not None:
            items[position].append(item)
    return Belonging(items={index: tuple(own) for index, own in items.items()}, strays=tuple(strays))


def _toll_item(board: _Board, toll: TollMention, total: int) -> Item:
    """The toll with its words; what is a part only of another happening's count is the whole of its own."""
    value = toll.toll
    alone = (toll.more and total == 0) or (toll.taken and total <= value.low)
    if alone and value.total is Total.PART:
        value = replace(value, total=Total.EVENT)
    elif value.total is Total.EVENT and value.low < total and _is_share(board, toll):
        value = replace(value, total=Total.PART)
    shown = (min(toll.start, toll.cue[0]), max(toll.end, toll.cue[1]))
    return Item(aspect=toll.aspect, value=value, shown=shown, core=(toll.start, toll.end))


def _is_share(board: _Board, toll: TollMention) -> bool:
    """Counted in one of the several places that its happening is told of."""
    near = _trigger_in_sentence(board, (toll.start, toll.end), toll.aspect, toll.cue)
    return near is not None and near in board.happenings[board.owner[near.start]].shares


def _is_place(text: str, found: Found, toll: TollMention) -> bool:
    """ "The army captured Hafer", "captured Hafer street": a name that is a place's, not a person's."""
    named = any(place.end == toll.end for place in inside(found.places, toll.start, toll.end)) or _SITE.match(text, toll.end)
    return toll.toll.low == 1 and bool(named)


def _toll_owner(board: _Board, toll: TollMention) -> int | None:
    same = _owner_in_sentence(board, (toll.start, toll.end), toll.aspect, toll.cue)
    sentence = board.found.sentences[board.found.sentence_at(toll.start)]
    of_war = _OF_WAR.search(board.text, sentence.start, sentence.end)
    if _is_running(board, toll) and (of_war or not (same is not None and _has_cause(board, toll, same))):
        return None
    if same is not None or begins_another(board.text, sentence):
        return same
    index = _under_discussion(board, toll.start, toll.aspect)
    return None if index is not None and _is_told_elsewhere(board, sentence, board.happenings[index]) else index


def _is_told_elsewhere(board: _Board, sentence: Sentence, happening: Happening) -> bool:
    """The sentence of a count tells of another place, or of a time before; who dies later, in hospital, still is of it."""
    if _TREATED.search(board.text, sentence.start, sentence.end):
        return False
    said = board.said[board.found.sentence_at(sentence.start)]
    places = Setting(places=tuple(places_told(board.text, sentence, board.found, said)))
    unread = find_unread(board.text, sentence, board.found)
    if same_where(places, happening) is False or (unread and happening.unread and unread.isdisjoint(happening.unread)):
        return True
    times = [told.interval for told in times_told(board.text, sentence, board.found, board.published, said) if told.interval is not None]
    since = [time.start for time in happening.times] or ([board.published.start - NEWS] if board.published else [])
    return bool(times and since) and all(time.end <= min(since) for time in times)


def _is_running(board: _Board, toll: TollMention) -> bool:
    """A running total, or a part of nothing else."""
    if toll.toll.total is not Total.PART:
        return toll.toll.total is Total.RUNNING
    sentence = board.found.sentences[board.found.sentence_at(toll.start)]
    wholes = [t.toll.total for t in inside(board.found.tolls, sentence.start, sentence.end) if t.aspect is toll.aspect]
    return Total.RUNNING in wholes and Total.EVENT not in wholes


def _has_cause(board: _Board, toll: TollMention, index: int) -> bool:
    """The sentence names the happening itself, not only the deaths."""
    sentence = board.found.sentences[board.found.sentence_at(toll.start)]
    beside = inside(board.found.triggers, sentence.start, sentence.end)
    return any(board.owner.get(t.start) == index and not t.weak for t in beside)


def _owner_in_sentence(board: _Board, span: Span, aspect: Aspect, cue: Span | None = None) -> int | None:
    near = _trigger_in_sentence(board, span, aspect, cue)
    return board.owner[near.start] if near is not None else None


def _trigger_in_sentence(board: _Board, span: Span, aspect: Aspect, cue: Span | None = None) -> Trigger | None:
    """The trigger that the words of the count themselves are ("a woman was killed"), else the nearest."""
    sentence = board.found.sentences[board.found.sentence_at(span[0])]
    beside = inside(board.found.triggers, sentence.start, sentence.end)
    triggers = [t for t in beside if t.start in board.owner and _fits(board, t, aspect)]
    own = next((t for t in triggers if cue is not None and cue[0] <= t.start < cue[1]), None)
    return own or nearest(board.text, span[0], span[1], triggers)


def _fits(board: _Board, trigger: Trigger, aspect: Aspect) -> bool:
    return family(board.happenings[board.owner[trigger.start]].code) in _FITS.get(aspect, (family(trigger.code),))


def _under_discussion(board: _Board, position: int, aspect: Aspect) -> int | None:
    """The fitting happening that was last told of; the only one of the article even where it is far or comes later."""
    fitting = {n for n, h in enumerate(board.happenings) if family(h.code) in _FITS.get(aspect, (family(h.code),))}
    if len(fitting) == 1:
        return min(fitting)
    sentences = board.found.sentences
    since = sentences[max(0, board.found.sentence_at(position) - _CONTINUED)].start
    told = [board.owner[t.start] for t in inside(board.found.triggers, since, position) if t.start in board.owner]
    return next((index for index in reversed(told) if index in fitting), None)


def _parties(board: _Board) -> Iterator[tuple[int | None, Item]]:
    for mention in board.found.parties:
        by_itself = mention.party.manner in (Manner.CLAIMED, Manner.DENIED)
        shown = (mention.start, mention.end)
        item = Item(aspect=mention.aspect, value=mention.party, shown=shown, core=mention.name, by_itself=by_itself)
        yield _party_owner(board, mention), item


def _party_owner(board: _Board, mention: PartyMention) -> int | None:
    """That of its trigger; without one, or beside a word of effect alone, the happening under discussion."""
    if mention.trigger is not None:
        return board.owner.get(mention.trigger)
    return _under_discussion(board, mention.start, Aspect.KILLED)


def _things(board: _Board) -> Iterator[tuple[int | None, Item]]:
    for weapon in board.found.weapons:
        index = board.owner.get(weapon.trigger) if weapon.trigger is not None else None
        yield index, _item(Aspect.WEAPON, weapon.weapon, (weapon.start, weapon.end))
    for damage in board.found.damages:
        span = (damage.start, damage.end)
        index = _owner_in_sentence(board, span, Aspect.DAMAGE)
        yield index if index is not None else _under_discussion(board, span[0], Aspect.DAMAGE), _item(Aspect.DAMAGE, damage.damage, span)
    for ordinal in board.found.ordinals:
        span = (ordinal.start, ordinal.end)
        yield _owner_in_sentence(board, span, Aspect.ORDINAL), _item(Aspect.ORDINAL, ordinal.ordinal, span)


def _item(aspect: Aspect, value: Value, span: Span) -> Item:
    return Item(aspect=aspect, value=value, shown=span, core=span)
