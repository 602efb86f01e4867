"""Where and when an article is set: what its first sentences say of place and time, for the one happening that it is about.

A reader takes "In Homs … on Saturday" for the explosion told of in the next sentence; no other happening gets anything from here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.ontology import family
from reportedly.model.place import PlaceKind
from reportedly.model.time import Grain, TimeInterval
from reportedly.read.found import Found
from reportedly.read.happenings import Happening
from reportedly.read.mentions import PlaceMention, TimeMention
from reportedly.read.setting import Setting, finest_places, places_told, same_place, times_told
from reportedly.read.standing import is_background


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The place and time of the lead, and the index of the happening that they are of; -1 where it is no one's."""

    index: int = -1
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()


_SENTENCES = 4
_VIOLENT = ("attack", "accident", "killing", "clash", "execution", "abduction")
_EXACT = (Grain.MINUTE, Grain.SECOND, Grain.HOUR, Grain.PART_OF_DAY, Grain.DAY)


def find_lead(
    text: str, published: TimeInterval | None, found: Found, happenings: Sequence[Happening], settings: dict[int, Setting]
) -> Lead:
    """What no other happening has, and only where it is one place and one day: otherwise a reader could not tell either."""
    index = _chief(text, published, found, happenings)
    if index is None:
        return Lead()
    others = [settings[t.start] for n, h in enumerate(happenings) if n != index for t in h.triggers if t.start in settings]
    taken = {place.start for setting in others for place in setting.places} | {time.start for setting in others for time in setting.times}
    beside = found.statements_by_sentence()
    first = list(zip(found.sentences, beside, strict=True))[:_SENTENCES]
    places = [p for sentence, said in first for p in places_told(text, sentence, found, said) if p.start not in taken]
    times = [t for sentence, said in first for t in times_told(text, sentence, found, published, said) if t.start not in taken]
    return Lead(index=index, places=_one_place(places), times=_one_day(times))


def _chief(text: str, published: TimeInterval | None, found: Found, happenings: Sequence[Happening]) -> int | None:
    """The only violent happening that is news, or the first where it is told of at the very beginning."""
    news = [n for n, h in enumerate(happenings) if family(h.code) in _VIOLENT and not is_background(text, h, published, found)]
    if not news or (len(news) > 1 and happenings[news[0]].triggers[0].sentence >= _SENTENCES):
        return None
    return news[0]


def _one_place(mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    finest = [m for m in finest_places(mentions) if m.place.kind is not PlaceKind.COUNTRY]
    return tuple(finest[:1]) if all(same_place(m.place, finest[0].place) is True for m in finest) else ()


def _one_day(mentions: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    exact = [m for m in mentions if m.interval is not None and m.interval.grain in _EXACT]
    days = [m.interval for m in exact if m.interval is not None]
    return tuple(exact[:1]) if all(day.overlaps(days[0]) for day in days) else ()
