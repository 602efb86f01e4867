"""Joins an article's several mentions of the same happening, and keeps apart what happened elsewhere or at another time."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from reportedly.model.ontology import family, related
from reportedly.model.place import PlaceKind
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect, Total
from reportedly.read.counts_told import Count, counts_told
from reportedly.read.events import Trigger, is_right_behind, overshadowed
from reportedly.read.found import Found, inside
from reportedly.read.happenings import (
    LOOSELY,
    MENTIONS,
    OPENING,
    UNTOLD,
    VIOLENT,
    Happening,
    Mention,
    can_be,
    is_brought_up,
    is_loose,
    is_share,
    same_when,
    same_where,
)
from reportedly.read.mentions import Sentence
from reportedly.read.setting import Setting, nearest
from reportedly.read.sides import find_sides
from reportedly.read.unread_places import find_unread

_ANOTHER = re.compile(
    r"\b(?:another|second|third|separate|separately|elsewhere|other|new|fresh|previous|earlier|similar)\b(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"[“\"]?(?:Elsewhere|Separately|In (?:a |an )?(?:separate|other|another|unrelated)\b"
    r"|Meanwhile,? (?:in|at|near|on) (?:[a-z]+ ){0,3}[A-Z])"
)
_AFTER_THE = re.compile(
    r"\b(?:hours?|days?|weeks?|said|warned|came) (?:after|since|following|before) (?:the|this|that) (?:[\w-]{1,30} ){0,3}$", re.IGNORECASE
)
_ALSO = re.compile(r"\balso (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_LATER_DEATH = re.compile(
    r" (?:later )?(?:(?:of|from) (?:his|her|their|the|its) (?:wounds|injuries)|(?:in|at) (?:an? |the )?(?:[\w-]+ )?hospital)\b"
)
NEWS = timedelta(days=10)  # what ended earlier before publication is recalled, not news
_CANDIDATES = 40  # happenings that a mention may take up: this bounds hostile texts
_LEAD = 2  # sentences after a headline in which the story is told again
_TELLING_ALONE = 10  # people
_FAR = 3  # sentences over which a word of effect alone is taken to be of the happening last told


def find_happenings(text: str, published: TimeInterval | None, settings: dict[int, Setting], found: Found) -> tuple[Happening, ...]:
    """The happenings of the article, by first mention; a mention that tells nothing of its own founds none."""
    happenings: list[Happening] = []
    sides = find_sides(found)
    first: dict[str, Sentence] = {}  # by its words: what is printed twice is told of the same
    for sentence in found.sentences:
        own = _own(found, sentence)
        causes = [trigger for trigger in own if not overshadowed(trigger, own)]
        ranked = _ranked(causes, settings)
        counts, more = counts_told(found, sentence), any(toll.more for toll in inside(found.tolls, sentence.start, sentence.end))
        told_here = partial(Mention, apart=begins_another(text, sentence), unread=find_unread(text, sentence, found), more=more)
        shift = sentence.start - first.setdefault(text[sentence.start : sentence.end], sentence).start
        left: list[Trigger] = []
        for trigger in ranked:
            setting = UNTOLD if _is_aside(text, trigger) else settings.get(trigger.start, UNTOLD)
            told = frozenset[Count]() if trigger.before else counts
            own_sides, old = sides.get(trigger.start, ()), _is_old(setting, published)
            mention = told_here(trigger=trigger, setting=setting, counts=told, sides=own_sides, old=old)
            again = _owner(happenings, trigger.start - shift) if shift else None
            joined = again if again is not None else _joined(text, mention, happenings)
            if joined is not None:
                happenings[joined] = _with(happenings[joined], mention)
            elif _founds(trigger, setting, _details(found, sentence, own, trigger)):
                happenings.append(_with(None, mention))
            else:
                left.append(trigger)
        for trigger in left:  # what its sentence tells first may be what it takes up
            mention = told_here(trigger=trigger, sides=sides.get(trigger.start, ()))
            joined = _joined(text, mention, happenings)
            if joined is not None:
                happenings[joined] = _with(happenings[joined], mention)
        for trigger in own:
            if trigger not in causes:
                _attach(text, trigger, own, happenings)
    return tuple(sorted(happenings or _headlined(found), key=lambda happening: happening.triggers[0].start))


def _headlined(found: Found) -> list[Happening]:
    """What the opening words name, where the article tells nothing else: "Brother shot by accident, police say"."""
    opening = [t for sentence in found.sentences[:1] for t in inside(found.triggers, sentence.start, sentence.end)]
    violent = [t for t in opening if family(t.code) in VIOLENT and not (t.generic or t.plural or t.ahead)]
    named = min(violent, key=lambda t: (t.weak, t.start), default=None)
    return [_with(None, Mention(trigger=named))] if named else []


def _ranked(causes: Sequence[Trigger], settings: dict[int, Setting]) -> list[Trigger]:
    """The most telling first; what a bare "the attack" takes up is what its sentence told before it of another place or time."""
    settled = min((t.start for t in causes if not (t.weak or t.mild or _is_bare(settings.get(t.start, UNTOLD)))), default=None)

    def rank(trigger: Trigger) -> tuple[bool, bool, bool, bool, int]:
        bare = _is_bare(settings.get(trigger.start, UNTOLD))
        again = bare and settled is not None and settled < trigger.start
        return trigger.weak, trigger.mild, again or not trigger.definite, bare, trigger.start

    return sorted(causes, key=rank)


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
    causes = [t for t in own if not (t.weak or t.mild)]
    near = nearest(text, trigger.start, trigger.end, [t for t in causes if not t.before or is_right_behind(trigger, t)] or causes)
    for index, happening in enumerate(happenings):
        if any(known is near for known in happening.triggers[-MENTIONS:]):
            happenings[index] = _with(happening, Mention(trigger=trigger))


def _code(triggers: Sequence[Trigger]) -> str:
    """The most telling type of the mentions: an exact word before a loose one, a cause before an effect, the first before a later."""
    chief = min(triggers, key=lambda t: (t.weak, t.loose, -t.code.count("."), t.start))
    exact = [t for t in triggers if t.weak == chief.weak and related(t.code, chief.code)]
    return max(exact, key=lambda t: (not t.loose, t.code.count("."), -t.start)).code


def _with(happening: Happening | None, mention: Mention) -> Happening:
    places = tuple(told.place for told in mention.setting.places)
    times = tuple(told.interval for told in mention.setting.times if told.interval is not None)
    counts, sides, trigger, unread = mention.counts, mention.sides, mention.trigger, mention.unread
    if happening is None:
        return Happening(triggers=(trigger,), code=trigger.code, places=places, times=times, counts=counts, sides=sides, unread=unread)
    triggers = tuple(sorted((*happening.triggers, trigger), key=lambda t: t.start))
    if is_share(mention, happening):
        return replace(happening, triggers=triggers, shares=(*happening.shares, trigger))
    return replace(
        happening,
        triggers=triggers,
        code=_code(triggers[:MENTIONS]),
        places=tuple(dict.fromkeys((*happening.places, *places))),
        times=tuple(dict.fromkeys((*happening.times, *times))),
        counts=happening.counts | counts,
        unread=happening.unread | unread,
        sides=tuple(dict.fromkeys((*happening.sides, *sides))),
    )


def _details(found: Found, sentence: Sentence, triggers: Sequence[Trigger], trigger: Trigger) -> bool:
    """Whether the sentence tells of this trigger a toll, a party or an ordinal."""
    start, end = sentence.start, sentence.end
    if any(party.trigger == trigger.start for party in inside(found.parties, start, end)):
        return True
    tolls = [toll for toll in inside(found.tolls, start, end) if toll.toll.total is not Total.RUNNING]
    counted = bool(tolls or inside(found.ordinals, start, end))
    held = family(trigger.code) == "abduction" and any(toll.aspect is Aspect.DETAINED for toll in tolls)
    first = all(t.mild or t.start >= trigger.start or t.weak or t.before for t in triggers)
    return first and (held or (counted and family(trigger.code) in VIOLENT))


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


def _joined(text: str, mention: Mention, happenings: Sequence[Happening]) -> int | None:
    """The index of the happening that the mention takes up, the latest fitting one first; None where it is a new one."""
    trigger, setting = mention.trigger, mention.setting
    if trigger.before:
        return None
    ranked = sorted(range(len(happenings)), key=lambda n: -_distance_rank(happenings[n], trigger))[:_CANDIDATES]
    fitting = [n for n in ranked if can_be(mention, happenings[n])]
    brought_up = bool(_ANOTHER.search(text[max(0, trigger.start - 30) : trigger.start]))
    another = brought_up or mention.apart
    here = [n for n in fitting if happenings[n].last == trigger.sentence and not brought_up]
    beside = [n for n in here if not mention.apart or happenings[n].triggers[0].sentence == trigger.sentence]
    retold = [n for n in ranked if _is_retold(mention, happenings[n])]
    if retold and not (beside and _is_bare(setting)):  # "an air strike which hit Hafer" is where it hit
        return retold[0]
    sure = [n for n in fitting if _is_sure(mention, happenings[n], happenings[fitting[0]])]
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
    if is_brought_up(trigger) or mention.apart:
        return None
    if _is_bare(setting):
        return _taken_up(trigger, fitting, happenings)
    if not fitting:
        return None
    near = happenings[fitting[0]]
    again = trigger.definite or (_is_close(trigger, near) and (trigger.weak or (not another and _completes(trigger, setting, near))))
    return fitting[0] if again else None


def _is_sure(mention: Mention, happening: Happening, latest: Happening) -> bool:
    """Place, time or count say that it is the same; a day alone does not, where a later one, told just before, may be of that day too."""
    if mention.counts & happening.counts or same_where(mention.setting, happening):
        return True
    between = happening is not latest and not latest.times and _is_close(mention.trigger, latest) and not mention.trigger.definite
    return bool(same_when(mention.setting, happening)) and not mention.setting.places and not between


def _completes(trigger: Trigger, setting: Setting, happening: Happening) -> bool:
    """One tells where and the other when, in words for the same thing: the story is told again with what was left out."""
    where, when = bool(setting.places), bool(setting.times)
    missing = (where and not when and not happening.places) or (when and not where and not happening.times)
    return missing and not trigger.plural and (trigger.loose or happening.code == trigger.code or is_loose(happening))


def _is_retold(mention: Mention, happening: Happening) -> bool:
    """The headline's counts right after it, even in other words; two of them, or one that is no chance, outweigh another place."""
    shared, trigger = mention.counts & happening.counts, mention.trigger
    telling = len(shared) > 1 or any(low >= _TELLING_ALONE for _, low in shared)
    if not shared or happening.triggers[0].sentence > 0 or trigger.sentence > (OPENING if telling else _LEAD):
        return False
    if family(trigger.code) not in LOOSELY or family(happening.code) not in LOOSELY:
        return False
    if same_when(mention.setting, happening) is False:
        return False
    return telling or same_where(mention.setting, happening) is not False


def _is_headline(trigger: Trigger, happening: Happening) -> bool:
    """Told at the very beginning without place or time: what comes right after tells it again in full."""
    untold = not (happening.places and happening.times)
    bare = not (happening.places or happening.times)
    early = happening.triggers[0].sentence == 0 and trigger.sentence <= (OPENING if bare and not trigger.plural else _LEAD)
    return early and untold and (trigger.loose or is_loose(happening) or related(trigger.code, happening.code))


def _distance_rank(happening: Happening, trigger: Trigger) -> int:
    """The start of its last mention before the trigger."""
    near = happening.triggers[-MENTIONS:]
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
