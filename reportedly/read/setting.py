"""Which places and times of a sentence are those of which happening: the nearest, never a speaker's, an origin's or a dateline's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from reportedly.model.place import Place, PlaceKind, distance_m
from reportedly.model.reading import Statement
from reportedly.model.time import Anchor, Grain, TimeInterval, published_interval
from reportedly.read.captions import caption_end
from reportedly.read.datelines import find_dateline
from reportedly.read.events import Trigger, overshadowed
from reportedly.read.found import Found, inside
from reportedly.read.mentions import PlaceMention, Sentence, TimeMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where and when, as the words beside one trigger say; both may be empty."""

    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()


_BREAK = re.compile(r"[,;:—–(]|\b(?:and|while|after|before|but|when|which|who|where|as|since|although|though|however)\b", re.IGNORECASE)
_BREAK_COST = 40  # code points that a break between clauses counts for
_FARTHEST = 400  # code points between a word and a place or time that are looked at
_FROM = re.compile(r"\bfrom(?: the)?(?: [\w-]+){0,3} $")
_PEOPLE_OF = re.compile(
    r"\b(?:residents|evacuees|people|inhabitants|families|refugees|citizens|villages|towns|population|fighters|civilians|out|left|leaving"
    r"|army|president|government|capital)(?: [\w’'-]+){0,2}? (?:from|of|in the)(?: the)?(?: (?:[\w-]+ ){0,2}of)? $",
    re.IGNORECASE,
)
_BETWEEN = (
    r"(?:(?:the|a|an|of|and|both|north\w*|south\w*|east\w*|west\w*|central|rural|besieged|nearby|capital|border|"
    r"\w+-(?:held|controlled|besieged)|cit(?:y|ies)|towns?|villages?|provinces?|suburbs?|districts?"
    r"|neighbou?rhoods?|countryside|areas?|regions?|governorate|outskirts|camp|parts?|[A-Z]\w+(?:n|i|sh|ese|’?s)|[A-Z][\w’'-]+ and) ){0,6}"
)
_IN = "(?i:in|at|near|on|outside|inside|around|across|over|into|against|within|off|throughout)"
_STATIONED = re.compile(
    r"\b(?:terrorists?|militants?|gunmen|rebels?|fighters|forces|troops|snipers?|groups?|organi[sz]ations?|insurgents|militias?|units?) "
    r"(?:[\w-]+ ){0,2}(?:located|positioned|stationed|based|entrenched|holed up) (?:in|at|on|near|inside|around)"
    r" (?:the )?(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)  # where they were who struck, not what they hit
_WHERE = re.compile(
    r"\b(?:town|city|village|stronghold|bastion|enclave|district|province|neighbou?rhood|suburb|area|outskirts|"
    r"countryside)s? of (?:the )?$|"
    rf"\b(?:{_IN}|hit|hits|struck|strikes|rocked|rocks|targeted|shelled|bombed|pounded|stormed|captured"
    r"|recaptured|retook|entered|left) " + _BETWEEN + "$"
)
_PART_OF = re.compile(
    r"\b(?:(?i:in|at|near|on|outside|inside|around)|hit|struck|targeted|shelled|bombed) (?:[\w’'-]+ ){1,4}of (?:the )?$"  # "the Block 9 of"
    r"|\b(?i:in|at|near|on|outside|inside|around) (?:the )?(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+(?: [a-z]+)?, $"  # "in El Geneina, "
)
_CHAINED = re.compile(
    r"^,? ?(?:and|or|in|of|near|at|’s|'s|the|an?|both|towns?|villages?|province|northern|southern|eastern|western| ){0,8}$"
)
_LIST = re.compile(
    r"^(?:, | and |, and | as well as )(?:in |on |at |the (?:towns?|cit(?:y|ies)|villages?) of )?(?:[A-Z][\w’'-]+(?:, | and |, and ))?$"
)
_OWNED = re.compile(r"^ (?:[a-z-]+ ){0,3}$")  # "an Aleppo bus convoy attack"
_HIT = re.compile(r"(?: (?!(?:by|from|and|after|before|when|while|as)\b)[a-z-]{1,20}){0,5} ")  # "struck | the border town of | Hafer"
_IN_SOME = re.compile(rf"\b(?:{_IN}) (?:the |an? )?(?:[a-z-]+ ){{0,3}}$")
_AT_THE_SCENE = re.compile(r"\b(?:scene|site|aftermath) of (?:the |an? )?(?:[\w’'-]+ ){1,3}on $", re.IGNORECASE)
_JUST_SAID = re.compile(
    r"\b(?:said|says|say|told (?:[\w’'-]+ ){1,4}?|reported|announced|added|confirmed|declared|warned|tweeted|met|voted|meeting|"
    r"according to (?:[\w’'-]+ ){1,6}?|statement|report|conference|interview)"
    r" ?(?:(?:on|late|early|earlier|in an? \w+(?: \w+)?(?: released| issued| published)?|by telephone) )*$",
    re.IGNORECASE,
)
_WAR_BEGAN = re.compile(
    r"\b(?:since|war|conflict|uprising|crisis|revolution|revolt|unrest)\b[^.;]{0,60}\b(?:began|begun|started|erupted|broke out|start"
    r"|outbreak|beginning|onset)(?: [\w’'-]+){0,4}? ?(?:in|on) $",
    re.IGNORECASE,
)
_COARSE = (PlaceKind.COUNTRY, PlaceKind.REGION)
_AREAS = (PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION)
_COMPARED = re.compile(
    r"\b(?:similar to|compared (?:to|with)|(?:like|as) (?:the one|that|those|it did)|reminiscent of|reminded of|recalls|echoes)\b",
    re.IGNORECASE,
)
"""Behind these stands another happening, with its own place and time."""
_DATELINE_REACH = 120
_WHEN_BEFORE = re.compile(r"(?<!posted )(?<!published )(?<!updated )\b(?:on|since|of|in)(?: \w{3,6}day,?)? $", re.IGNORECASE)
_ABOUT = timedelta(hours=3)  # "early Sunday morning" and "1:47 a.m." are the same
_NEAR_M = 25_000.0


def find_settings(text: str, published: TimeInterval | None, found: Found) -> dict[int, Setting]:
    """Setting by the start of the trigger it is of."""
    settings: dict[int, Setting] = {}
    for sentence, statements in zip(found.sentences, found.statements_by_sentence(), strict=True):
        own = inside(found.triggers, sentence.start, sentence.end)  # generic ones too: what stands beside those is nobody's
        causes = [t for t in own if not overshadowed(t, own)]
        triggers = [t for t in causes if not t.mild or t.verbal] or causes  # "an airstrike broke the truce on Friday"
        places = places_told(text, sentence, found, statements)
        times = times_told(text, sentence, found, published, statements)
        place_owners = [(p, nearest(text, p.start, p.end, triggers)) for p in places]
        time_owners = [(t, nearest(text, t.start, t.end, triggers)) for t in times]
        for trigger in triggers:
            said = _contents(trigger.start, statements)
            own_places = [p for p, owner in place_owners if owner is trigger and _within(p.start, said)]
            own_times = [t for t, owner in time_owners if owner is trigger or (owner and _paired(text, trigger, owner))]
            settings[trigger.start] = Setting(places=_at_one(text, trigger, own_places), times=_at_once(text, trigger, own_times))
    return settings


def _paired(text: str, a: Trigger, b: Trigger) -> bool:
    """ "Air strikes and shelling on Sunday" were on one day."""
    first, second = sorted((a, b), key=lambda trigger: trigger.start)
    return text[first.end : second.start] == " and "


def _at_one(text: str, trigger: Trigger, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The nearest place and those that may be the same, or stand in one list with it ("in Homs and Hama")."""
    hit = [p for p in places if trigger.verbal and _HIT.fullmatch(text, trigger.end, max(trigger.end, p.outer[0]))]
    chief = min(hit or places, key=lambda p: (_gap(text, p.start, p.end, trigger), p.start), default=None)
    return tuple(p for p in places if chief and (same_place(p.place, chief.place) is not False or _listed(text, p, chief)))


def _listed(text: str, a: PlaceMention, b: PlaceMention) -> bool:
    first, second = sorted((a, b), key=lambda mention: mention.start)
    return bool(_LIST.match(text[first.end : second.start]))


def _at_once(text: str, trigger: Trigger, times: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """The nearest time and those that overlap it."""
    chief = min(times, key=lambda t: (_gap(text, t.start, t.end, trigger), t.start), default=None)
    return tuple(t for t in times if chief and t.interval and chief.interval and t.interval.overlaps(chief.interval))


def nearest(text: str, start: int, end: int, triggers: Sequence[Trigger]) -> Trigger | None:
    """The trigger that `start`:`end` most likely goes with: few words and few clauses away."""
    return min(triggers, key=lambda trigger: (_gap(text, start, end, trigger), trigger.start), default=None)


def _gap(text: str, start: int, end: int, trigger: Trigger) -> int:
    low, high = (trigger.end, start) if trigger.start < start else (end, trigger.start)
    between = text[low : min(high, low + _FARTHEST)] if low < high else ""
    return max(high - low, 0) + _BREAK_COST * len(_BREAK.findall(between))


def places_told(text: str, sentence: Sentence, found: Found, statements: Sequence[Statement]) -> list[PlaceMention]:
    """The sentence's places at which something may happen; one that hangs on another's name goes as that goes."""
    kept: list[PlaceMention] = []
    last: tuple[int, bool] | None = None
    triggers = inside(found.triggers, sentence.start, sentence.end)
    for mention in inside(found.places, *_telling(text, sentence)):
        owned = any(mention.outer[1] < t.start and _OWNED.match(text[mention.outer[1] : t.start]) for t in triggers if not t.verbal)
        chained = last is not None and not owned and mention.outer[0] >= last[0] and _CHAINED.match(text[last[0] : mention.outer[0]])
        good = last[1] if chained and last is not None and not mention.adjective else _is_where(text, mention, triggers, statements)
        if not mention.adjective:
            last = (mention.outer[1], good)
        if good:
            kept.append(mention)
    return kept


def times_told(
    text: str, sentence: Sentence, found: Found, published: TimeInterval | None, statements: Sequence[Statement]
) -> list[TimeMention]:
    """Times of a sentence at which something may happen; "the third raid this month" counts a month's, and was on a day of its own."""
    counts = inside(found.ordinals, sentence.start, sentence.end)
    own = [t for t in inside(found.times, *_telling(text, sentence)) if not any(c.start <= t.start and t.end <= c.end for c in counts)]
    return [t for t in own if _is_when(text, t, published, statements)]


def _telling(text: str, sentence: Sentence) -> tuple[int, int]:
    """The sentence without a picture's caption before it and what is only compared behind it."""
    compared = _COMPARED.search(text, sentence.start, sentence.end)
    return caption_end(text, sentence), compared.start() if compared else sentence.end


def _is_where(text: str, mention: PlaceMention, triggers: Sequence[Trigger], statements: Sequence[Statement]) -> bool:
    if mention.adjective or mention.metonym or _names_speaker(mention.start, mention.end, statements):
        return False
    before = text[max(0, mention.outer[0] - 70) : mention.outer[0]]
    if _STATIONED.search(before):
        return False
    if any(mention.outer[1] < t.start and _OWNED.match(text[mention.outer[1] : t.start]) for t in triggers if not t.verbal):
        return mention.place.kind not in _COARSE
    if before.endswith("-") or text.startswith("-", mention.outer[1]):  # "pro-Damascus media", "US-led"
        return False
    if _FROM.search(before) or _PEOPLE_OF.search(before):
        return False
    if mention.outer[0] < mention.start or _WHERE.search(before):
        return True
    beside = _IN_SOME.search(before) or _PART_OF.search(before)
    return mention.place.kind not in _COARSE and bool(beside) and not _is_speech_place(mention, statements)


def _contents(position: int, statements: Sequence[Statement]) -> tuple[tuple[int, int], ...]:
    """The spans of the innermost statement that holds the position; empty where none does."""
    holding = [s for s in statements if any(e.start <= position < e.end for e in s.content)]
    inner = min(holding, key=lambda s: (sum(e.end - e.start for e in s.content), s.id), default=None)
    return tuple(e.span for e in inner.content) if inner else ()


def _within(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    """A place outside of what is said is where it is said, not where it happened."""
    return not spans or any(start <= position < end for start, end in spans)


def _names_speaker(start: int, end: int, statements: Sequence[Statement]) -> bool:
    return any(e.start <= start and end <= e.end for statement in statements for e in statement.source_evidence)


def _is_speech_place(mention: PlaceMention, statements: Sequence[Statement]) -> bool:
    return any(statement.said_at == mention.place for statement in statements)


def _is_when(text: str, mention: TimeMention, published: TimeInterval | None, statements: Sequence[Statement]) -> bool:
    if mention.interval is None or mention.window or _is_dateline(text, mention, published):
        return False
    if (
        published is not None
        and mention.interval.grain is Grain.YEAR
        and (mention.interval.start >= published.end or mention.interval.start.year < 1900)
    ):
        return False  # a number that only looks like a year
    ahead = published is not None and mention.interval.start >= published.end
    before = text[max(0, mention.start - 80) : mention.start]
    if _WAR_BEGAN.search(before):
        return False
    just_said = _JUST_SAID.search(before) or _AT_THE_SCENE.search(before)
    return ahead or not (just_said or _is_saying_time(mention, statements))


def _is_dateline(text: str, mention: TimeMention, published: TimeInterval | None) -> bool:
    """A date of publication that was run into the text: at its very beginning, and after no “on”."""
    interval = mention.interval
    if interval is None or interval.anchor is not Anchor.STATED or mention.start > _DATELINE_REACH:
        return False
    if _WHEN_BEFORE.search(text[: mention.start]):
        return False
    written = find_dateline(text)
    if written is not None and interval.overlaps(published_interval(written)):
        return True
    return published is not None and interval.overlaps(published)


def _is_saying_time(mention: TimeMention, statements: Sequence[Statement]) -> bool:
    """When something was said: the time that a statement has for its own, outside what is said."""
    for statement in statements:
        if statement.said is None or not statement.sources or mention.interval is None or statement.said.start != mention.interval.start:
            continue
        if any(e.start <= mention.start < e.end for e in statement.content):
            continue
        frame = [e.start for e in (*statement.content, *statement.source_evidence)] + ([statement.cue.start] if statement.cue else [])
        if min(abs(mention.start - start) for start in frame) < 200:
            return True
    return False


def same_place(a: Place, b: Place) -> bool | None:
    """True where one lies in or near the other, False where they lie apart, None where that cannot be told."""
    if (a.gazetteer is not None and a.gazetteer == b.gazetteer) or a.name.lower() == b.name.lower():
        return True
    if a.country is not None and b.country is not None and a.country != b.country:
        return False
    namesakes = False  # "Idlib" may be the city or, of a village, the province
    for wide, narrow in ((a, b), (b, a)):
        if (wide.kind is PlaceKind.COUNTRY and wide.country == narrow.country) or (wide.kind in _AREAS and wide.name in narrow.admin):
            return True
        namesakes = namesakes or wide.name in narrow.admin
    distance = distance_m(a, b)
    if distance is None:
        return None
    reach = max(
        _NEAR_M
        if {a.kind, b.kind} & {PlaceKind.SITE, PlaceKind.DISTRICT, PlaceKind.UNKNOWN} or "in" not in (a.relation, b.relation)
        else 12_000.0,
        a.radius_m or 0.0,
        b.radius_m or 0.0,
    )
    return True if distance <= reach else None if namesakes else False


def same_time(a: TimeInterval, b: TimeInterval) -> bool | None:
    """Whether both may be the same time; None where either is too wide to tell."""
    if not a.overlaps(b):
        loose = Grain.PART_OF_DAY in (a.grain, b.grain)
        return loose and a.start - _ABOUT < b.end and b.start - _ABOUT < a.end
    wide = (Grain.YEAR, Grain.LONGER, Grain.SEASON, Grain.MONTH)
    return None if a.grain in wide or b.grain in wide else True


def finest_places(mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Without those that only say in which wider area another of them lies."""
    return tuple(m for m in mentions if not any(holds(m.place, other.place) for other in mentions))


def holds(wide: Place, narrow: Place) -> bool:
    """`wide` is a country or area that `narrow`, a smaller place, lies in."""
    if wide.kind is PlaceKind.COUNTRY:
        return narrow.kind is not PlaceKind.COUNTRY and wide.country == narrow.country
    return wide.name in narrow.admin and wide.name != narrow.name


def finest_times(mentions: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Without those that only repeat another of them more coarsely."""
    return tuple(m for m in mentions if not any(_spans(m.interval, other.interval) for other in mentions))


def _spans(wide: TimeInterval | None, narrow: TimeInterval | None) -> bool:
    if wide is None or narrow is None:
        return wide is None
    return (wide.start, wide.end) != (narrow.start, narrow.end) and wide.start <= narrow.start and narrow.end <= wide.end
