"""Joins an article's several mentions of the same happening, and keeps apart what happened elsewhere or at another time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from reportedly.model.ontology import family, related
from reportedly.model.place import Place, PlaceKind
from reportedly.model.time import TimeInterval
from reportedly.model.value import Total
from reportedly.read.counts_told import Count, are_fewer, counts_told, outnumbers
from reportedly.read.events import Trigger, overshadowed
from reportedly.read.found import Found, inside
from reportedly.read.mentions import Sentence
from reportedly.read.setting import Setting, holds, nearest, same_place, same_time
from reportedly.read.sides import Side, are_opposed, find_sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Mentions of one happening, in order, with the places and times that the words beside them give."""

    triggers: tuple[Trigger, ...]
    code: str
    places: tuple[Place, ...] = ()
    times: tuple[TimeInterval, ...] = ()
    counts: frozenset[Count] = frozenset()  # of people, in the sentences of its mentions
    sides: tuple[Side, ...] = ()  # who is plainly said to have done it
    shares: tuple[Trigger, ...] = ()  # those of its mentions that tell of one of its places alone

    @property
    def last(self) -> int:
        return self.triggers[-1].sentence


_ANOTHER = re.compile(
    r"\b(?:another|second|third|separate|separately|elsewhere|other|new|fresh|previous|earlier|similar)\b(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"[“\"]?(?:Elsewhere|Separately|In (?:a |an )?(?:separate|other|another|unrelated)\b)")
_AFTER_THE = re.compile(
    r"\b(?:hours?|days?|weeks?|said|warned|came) (?:after|since|following|before) (?:the|this|that) (?:[\w-]{1,30} ){0,3}$", re.IGNORECASE
)
_ALSO = re.compile(r"\balso (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_LATER_DEATH = re.compile(
    r" (?:later )?(?:(?:of|from) (?:his|her|their|the|its) (?:wounds|injuries)|(?:in|at) (?:an? |the )?(?:[\w-]+ )?hospital)\b"
)
NEWS = timedelta(days=10)  # what ended earlier before publication is recalled, not news
_VIOLENT = ("attack", "killing", "destruction", "execution")
_LOOSELY = {"attack", "killing", "destruction"}  # what a loose word can stand for
_EXPLODING = {"attack.air", "attack.bombing", "attack.bombing.suicide", "attack.shelling", "attack.chemical"}
_BARE = ("attack", "attack.bombing")  # what a loose word is called while nothing beside it says more
_CANDIDATES, _MENTIONS = 40, 60  # happenings that a mention may take up, and mentions that are looked at: both bound hostile texts
_LEAD = 2  # sentences after a headline in which the story is told again
_OPENING = 5  # … where it is told with the same counts, and in which what a text brings up may still be the same
_TELLING_ALONE = 10  # people
_FAR = 3  # sentences over which a word of effect alone is taken to be of the happening last told


_UNTOLD = Setting()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    """A trigger with what its own words tell."""

    trigger: Trigger
    setting: Setting = _UNTOLD
    counts: frozenset[Count] = frozenset()
    sides: tuple[Side, ...] = ()
    old: bool = False  # from well before the news, as its words say
    apart: bool = False  # "Elsewhere, …"


def find_happenings(text: str, published: TimeInterval | None, settings: dict[int, Setting], found: Found) -> tuple[Happening, ...]:
    """The happenings of the article, by first mention; a mention that tells nothing of its own founds none."""
    happenings: list[Happening] = []
    sides = find_sides(found)
    first: dict[str, Sentence] = {}  # by its words: what is printed twice is told of the same
    for sentence in found.sentences:
        own = _own(found, sentence)
        causes = [trigger for trigger in own if not overshadowed(trigger, own)]
        ranked = sorted(causes, key=lambda t: (t.weak, t.mild, not t.definite, _is_bare(settings.get(t.start, _UNTOLD)), t.start))
        counts, apart = counts_told(found, sentence), begins_another(text, sentence)
        shift = sentence.start - first.setdefault(text[sentence.start : sentence.end], sentence).start
        left: list[Trigger] = []
        for trigger in ranked:
            setting = _UNTOLD if _is_aside(text, trigger) else settings.get(trigger.start, _UNTOLD)
            told = frozenset[Count]() if trigger.before else counts
            own_sides, old = sides.get(trigger.start, ()), _is_old(setting, published)
            mention = _Mention(trigger=trigger, setting=setting, counts=told, sides=own_sides, old=old, apart=apart)
            again = _owner(happenings, trigger.start - shift) if shift else None
            joined = again if again is not None else _joined(text, mention, happenings)
            if joined is not None:
                happenings[joined] = _with(happenings[joined], mention)
            elif _founds(trigger, setting, _details(found, sentence, own, trigger)):
                happenings.append(_with(None, mention))
            else:
                left.append(trigger)
        for trigger in left:  # what its sentence tells first may be what it takes up
            mention = _Mention(trigger=trigger, sides=sides.get(trigger.start, ()), apart=apart)
            joined = _joined(text, mention, happenings)
            if joined is not None:
                happenings[joined] = _with(happenings[joined], mention)
        for trigger in own:
            if trigger not in causes:
                _attach(text, trigger, own, happenings)
    return tuple(sorted(happenings, key=lambda happening: happening.triggers[0].start))


def begins_another(text: str, sentence: Sentence) -> bool:
    """The sentence leaves what was told before: "Elsewhere, …"."""
    return bool(_ELSEWHERE.match(text, sentence.start))


def _is_old(setting: Setting, published: TimeInterval | None) -> bool:
    times = [mention.interval for mention in setting.times if mention.interval is not None]
    return bool(times) and published is not None and all(time.end < published.start - NEWS for time in times)


def _own(found: Found, sentence: Sentence) -> list[Trigger]:
    """The triggers of a sentence that tell of happenings; "the war has killed 9,000 people" tells of none."""
    triggers = [trigger for trigger in inside(found.triggers, sentence.start, sentence.end) if not trigger.generic]
    tolls = inside(found.tolls, sentence.start, sentence.end)
    if tolls and all(toll.toll.total is Total.RUNNING for toll in tolls):
        return [trigger for trigger in triggers if not trigger.weak]
    return triggers


def _is_aside(text: str, trigger: Trigger) -> bool:
    """When and where one died is not when and where it happened, nor is what was done "after the bombing"."""
    if trigger.weak:
        return _LATER_DEATH.match(text, trigger.end) is not None
    return trigger.definite and _AFTER_THE.search(text[max(0, trigger.start - 60) : trigger.start]) is not None


def _owner(happenings: Sequence[Happening], start: int) -> int | None:
    """The index of the happening with the trigger that begins there."""
    return next((n for n, happening in enumerate(happenings) if any(t.start == start for t in happening.triggers)), None)


def _is_bare(setting: Setting) -> bool:
    """Nothing beside it says where or when: it takes up one of its sentence that has more to say."""
    return not setting.places and not setting.times


def _attach(text: str, trigger: Trigger, own: Sequence[Trigger], happenings: list[Happening]) -> None:
    """A word of effect goes to the happening of the nearest cause in its sentence; where that is none's, so is the effect."""
    near = nearest(text, trigger.start, trigger.end, [t for t in own if not (t.weak or t.mild)])
    for index, happening in enumerate(happenings):
        if any(known is near for known in happening.triggers[-_MENTIONS:]):
            happenings[index] = _with(happening, _Mention(trigger=trigger))


def _code(triggers: Sequence[Trigger]) -> str:
    """The most telling type of the mentions: an exact word before a loose one, a cause before an effect, the first before a later."""
    chief = min(triggers, key=lambda t: (t.weak, t.loose, -t.code.count("."), t.start))
    exact = [t for t in triggers if t.weak == chief.weak and related(t.code, chief.code)]
    return max(exact, key=lambda t: (not t.loose, t.code.count("."), -t.start)).code


def _with(happening: Happening | None, mention: _Mention) -> Happening:
    places = tuple(told.place for told in mention.setting.places)
    times = tuple(told.interval for told in mention.setting.times if told.interval is not None)
    counts, sides, trigger = mention.counts, mention.sides, mention.trigger
    if happening is None:
        return Happening(triggers=(trigger,), code=trigger.code, places=places, times=times, counts=counts, sides=sides)
    triggers = tuple(sorted((*happening.triggers, trigger), key=lambda t: t.start))
    if _is_share(mention, happening):
        return replace(happening, triggers=triggers, shares=(*happening.shares, trigger))
    return replace(
        happening,
        triggers=triggers,
        code=_code(triggers[:_MENTIONS]),
        places=tuple(dict.fromkeys((*happening.places, *places))),
        times=tuple(dict.fromkeys((*happening.times, *times))),
        counts=happening.counts | counts,
        sides=tuple(dict.fromkeys((*happening.sides, *sides))),
    )


def _details(found: Found, sentence: Sentence, triggers: Sequence[Trigger], trigger: Trigger) -> bool:
    """Whether the sentence tells of this trigger a toll, a party or an ordinal."""
    start, end = sentence.start, sentence.end
    if any(party.trigger == trigger.start for party in inside(found.parties, start, end)):
        return True
    tolls = [toll for toll in inside(found.tolls, start, end) if toll.toll.total is not Total.RUNNING]
    counted = bool(tolls or inside(found.ordinals, start, end))
    return counted and family(trigger.code) in _VIOLENT and all(t.mild or t.start >= trigger.start or t.weak for t in triggers)


def _founds(trigger: Trigger, setting: Setting, details: bool) -> bool:
    """Whether a mention that takes up none before it is a happening of its own."""
    settled = any(mention.place.kind is not PlaceKind.COUNTRY for mention in setting.places) or bool(setting.times)
    if trigger.mild:
        return (settled or bool(setting.places)) if trigger.verbal else bool(setting.times)  # "talks", "a truce": only one that has its day
    if trigger.weak:
        return not _is_bare(setting) and details
    if trigger.definite and trigger.plural:
        return settled and details
    return settled or details or bool(setting.places)


def _joined(text: str, mention: _Mention, happenings: Sequence[Happening]) -> int | None:
    """The index of the happening that the mention takes up, the latest fitting one first; None where it is a new one."""
    trigger, setting = mention.trigger, mention.setting
    if trigger.before:
        return None
    ranked = sorted(range(len(happenings)), key=lambda n: -_distance_rank(happenings[n], trigger))[:_CANDIDATES]
    fitting = [n for n in ranked if _fits(mention, happenings[n])]
    another = bool(_ANOTHER.search(text[max(0, trigger.start - 30) : trigger.start])) or mention.apart
    beside = [n for n in fitting if happenings[n].last == trigger.sentence and not another]
    retold = [n for n in ranked if _is_retold(mention, happenings[n])]
    if retold and not (beside and _is_bare(setting)):  # "an air strike which hit Hafer" is where it hit
        return retold[0]
    sure = [n for n in fitting if _agrees(setting, happenings[n]) or mention.counts & happenings[n].counts]
    if beside:
        return beside[0]
    also = trigger.verbal and bool(setting.places) and _ALSO.search(text[max(0, trigger.start - 30) : trigger.start])
    if also or (another and (setting.places or setting.times)):
        return None
    if sure:
        return sure[0]
    headline = [n for n in fitting if _is_headline(trigger, happenings[n])]
    if headline and not another:
        return headline[0]
    if _is_brought_up(trigger) or mention.apart:
        return None
    if _is_bare(setting):
        return _taken_up(trigger, fitting, happenings)
    if not fitting:
        return None
    near = happenings[fitting[0]]
    again = trigger.definite or (_is_close(trigger, near) and (trigger.weak or (not another and _completes(trigger, setting, near))))
    return fitting[0] if again else None


def _completes(trigger: Trigger, setting: Setting, happening: Happening) -> bool:
    """One tells where and the other when, in words for the same thing: the story is told again with what was left out."""
    where, when = bool(setting.places), bool(setting.times)
    missing = (where and not when and not happening.places) or (when and not where and not happening.times)
    return missing and not trigger.plural and (trigger.loose or happening.code == trigger.code or _is_loose(happening))


def _is_retold(mention: _Mention, happening: Happening) -> bool:
    """The headline's counts right after it, even in other words; two of them, or one that is no chance, outweigh another place."""
    shared, trigger = mention.counts & happening.counts, mention.trigger
    telling = len(shared) > 1 or any(low >= _TELLING_ALONE for _, low in shared)
    if not shared or happening.triggers[0].sentence > 0 or trigger.sentence > (_OPENING if telling else _LEAD):
        return False
    if family(trigger.code) not in _LOOSELY or family(happening.code) not in _LOOSELY:
        return False
    if _same_when(mention.setting, happening) is False:
        return False
    return telling or _same_where(mention.setting, happening) is not False


def _is_headline(trigger: Trigger, happening: Happening) -> bool:
    """Told at the very beginning without place or time: what comes right after tells it again in full."""
    untold = not (happening.places and happening.times)
    bare = not (happening.places or happening.times)
    early = happening.triggers[0].sentence == 0 and trigger.sentence <= (_OPENING if bare and not trigger.plural else _LEAD)
    return early and untold and (trigger.loose or _is_loose(happening) or related(trigger.code, happening.code))


def _distance_rank(happening: Happening, trigger: Trigger) -> int:
    """The start of its last mention before the trigger."""
    near = happening.triggers[-_MENTIONS:]
    return max((t.start for t in near if t.start <= trigger.start), default=near[0].start)


def _taken_up(trigger: Trigger, fitting: Sequence[int], happenings: Sequence[Happening]) -> int | None:
    """What a mention without place and time of its own takes up: the latest, if it is close or a definite phrase."""
    for index in sorted(fitting, key=lambda n: _is_slight(happenings[n])):
        if trigger.definite or _is_close(trigger, happenings[index]) or (trigger.loose and not trigger.plural and len(happenings) == 1):
            return index
    return None


def _is_slight(happening: Happening) -> bool:
    """A deed told in passing ("the guards opened fire"): "the attack" is something that more was said of."""
    first = happening.triggers[0]
    return len(happening.triggers) == 1 and first.verbal and not (happening.places or happening.times or happening.counts)


def _is_close(trigger: Trigger, happening: Happening) -> bool:
    return trigger.sentence - happening.last <= _FAR


def _fits(mention: _Mention, happening: Happening) -> bool:
    trigger, setting = mention.trigger, mention.setting
    where, when = _same_where(setting, happening), _same_when(setting, happening)
    if not _same_kind(trigger, happening, same_where=where is True) or False in (where, when):
        return False
    if (
        mention.old and not happening.times and happening.last != trigger.sentence
    ):  # "air strikes hit Hafer", where "in 2012 a massacre" was told of too
        return False
    if not (trigger.mild or trigger.definite) and trigger.ahead is not is_ahead(happening):
        return False
    if (_is_share(mention, happening) and not trigger.weak) or (_is_brought_up(trigger) and outnumbers(mention.counts, happening.counts)):
        return False
    return (where is True and when is True) or not are_opposed(mention.sides, happening.sides)


def _is_share(mention: _Mention, happening: Happening) -> bool:
    """One of the places that several strikes hit, with fewer dead than all of them: "nine of them in the old quarter"."""
    if not any(t.plural and not t.weak for t in happening.triggers[:_MENTIONS]) or not happening.places:
        return False
    here = _spots(mention.setting)
    within = bool(here) and all(any(holds(wide, place) for wide in happening.places) for place in here)
    return within and not mention.counts & happening.counts and are_fewer(mention.counts, happening.counts)


def _is_brought_up(trigger: Trigger) -> bool:
    """ "An air strike killed …", well behind the opening: told as something new."""
    return trigger.indefinite and trigger.sentence > _OPENING


def is_ahead(happening: Happening) -> bool:
    """Not come yet, by every mention: planned, threatened or feared."""
    return all(t.ahead for t in happening.triggers[:_MENTIONS])


def _agrees(setting: Setting, happening: Happening) -> bool:
    """Something says that it is the same: the place or the time."""
    return bool(_same_where(setting, happening)) or bool(_same_when(setting, happening) and not setting.places)


def _same_kind(trigger: Trigger, happening: Happening, *, same_where: bool) -> bool:
    """Whether both words can be for one happening; two exact words for different things are not, but for gas dropped from the air."""
    if trigger.weak:
        return (family(happening.code) in _VIOLENT or happening.code == "clash") and not all(
            t.before for t in happening.triggers[:_MENTIONS]
        )
    told = happening.triggers[-_MENTIONS:]
    several = any(t.plural for t in told) or (trigger.definite and all(t.verbal for t in told))
    if trigger.plural and happening.last != trigger.sentence and not several:
        return False
    if related(trigger.code, happening.code):
        return True
    loose = _is_loose(happening)
    if trigger.loose or loose:
        if {trigger.code, happening.code} <= _EXPLODING:
            bare = (trigger.loose and trigger.code in _BARE) or (loose and happening.code in _BARE)
            return (
                bare or {trigger.code, happening.code} == {"attack.air", "attack.shelling"} or (same_where and _by_gas(trigger, happening))
            )
        return "attack" in (trigger.code, happening.code) and {family(trigger.code), family(happening.code)} <= _LOOSELY
    return (same_where and _by_gas(trigger, happening)) or {trigger.code, happening.code} in (
        {"evacuation", "displacement"},
        {"attack.massacre", "attack.air"},
    )


def _is_loose(happening: Happening) -> bool:
    """No exact word has told of it yet."""
    return all(t.loose or t.weak for t in happening.triggers[:_MENTIONS])


def _by_gas(trigger: Trigger, happening: Happening) -> bool:
    return {trigger.code, happening.code} == {"attack.air", "attack.chemical"}


def _spots(told: Setting | Happening) -> list[Place]:
    """Its places without those that another of them lies in."""
    places = [mention.place for mention in told.places] if isinstance(told, Setting) else told.places
    return [place for place in places if not any(holds(place, other) for other in places)]


def _same_where(setting: Setting, happening: Happening) -> bool | None:
    return _verdict([_told_alike(place, other) for place in _spots(setting) for other in _spots(happening)])


def _told_alike(a: Place, b: Place) -> bool | None:
    """Whether both are one place; a side of a country ("northern Syria") is told so loosely that it speaks against none in it."""
    vague = a.country == b.country and any(p.kind is PlaceKind.REGION and p.relation.endswith("part of") for p in (a, b))
    return (same_place(a, b) or None) if vague else same_place(a, b)


def _same_when(setting: Setting, happening: Happening) -> bool | None:
    times = [mention.interval for mention in setting.times if mention.interval is not None]
    return _verdict([same_time(time, other) for time in times for other in happening.times])


def _verdict(answers: Sequence[bool | None]) -> bool | None:
    """True where any pair agrees; False where pairs can be told and none does."""
    if True in answers:
        return True
    return False if False in answers else None
