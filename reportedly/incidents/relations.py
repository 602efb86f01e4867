"""How the claims of an incident bear on each other: one repeats, revises, confirms, denies or contradicts another, each for a reason.

Relations are computed, never stored, and the order of the articles changes nothing. Each claim is held against the first that says the
same, the figure before it and the claims that it denies, never against all others, so that the work grows with the claims.
Tolls and responsibility can contradict each other; of places, times and arms only repetition is told.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise

from reportedly.incidents.beginnings import Way
from reportedly.incidents.figures import Course, Figure, is_corrected, is_risen
from reportedly.incidents.ranges import Standing, most, standing
from reportedly.incidents.told import Told, of_one_day, of_other_days, words_around
from reportedly.incidents.traits import skeleton
from reportedly.incidents.values import Key, Side, is_denied, is_vague, people, same_value, unsided
from reportedly.model.reading import Stance
from reportedly.model.source import SourceKind
from reportedly.model.value import TOLL_ASPECTS, Aspect, Manner, Party, PartyKind, Toll, Total
from reportedly.model.wording import count, in_words


class Relation(StrEnum):
    REPEATS = "repeats"
    REVISES = "revises"
    DENIES = "denies"
    CONFIRMS = "confirms"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """`claim` bears on `about` (ids; both lead to their quotes), for the `reason` in a sentence."""

    relation: Relation
    aspect: Aspect
    claim: str
    about: str
    reason: str


_CONFIRMED = (*TOLL_ASPECTS, Aspect.PERPETRATOR)
"""What is confirmed by words that say so; without them, only who did it: equal counts may be of two happenings, or one word read as two."""
_DENIED = (*_CONFIRMED, Aspect.OCCURRED)
_SPOKEN_FOR = (SourceKind.OFFICIAL, SourceKind.MILITARY, SourceKind.ARMED_GROUP)
"""Of those without a name, whose denial is somebody's: "a military source"; of "reports" nobody knows whose."""
_PARTIES = {SourceKind.OFFICIAL: PartyKind.STATE, SourceKind.MILITARY: PartyKind.STATE, SourceKind.ARMED_GROUP: PartyKind.ARMED_GROUP}
_LATE = timedelta(days=7)  # so much may a denial stand before what it denies: in between, dates of articles are wrong by days

_CIVILIANS = re.compile(r"\bcivilians?\b", re.IGNORECASE)
_FEW = 8  # tellings of a figure that are asked for their time
_MOST_ANSWERED = 12  # claims that one denial answers
_CONFIRMS = re.compile(r"(?<!un)(?<!not )(?<!be )\b(?:confirm(?:s|ed)|verified|corroborat(?:es|ed))\b", re.IGNORECASE)


def relations(told: Sequence[Told], courses: Mapping[Aspect, Sequence[Course]], side: Side = unsided) -> tuple[Related, ...]:
    """All relations of an incident's claims, by kind, then in the order of the claims. `courses`: those of each count of people."""
    place = {one.claim.id: nth for nth, one in enumerate(told)}
    by_id = {one.claim.id: one for one in told}
    found = [*_same(told, side), *_denials(told, side), *_responsibility(told, side)]
    for aspect, some in courses.items():
        found += [*_revisions(some, by_id), *_rises(some, by_id)]
        if aspect is Aspect.KILLED:  # of the injured each mostly counts others: those treated, those carried away
            found += _against(standing(some), by_id)
    unique = {(one.relation, one.claim, one.about): one for one in reversed(found)}
    order = list(Relation)
    return tuple(sorted(unique.values(), key=lambda one: (order.index(one.relation), place[one.claim], place[one.about])))


def who(told: Told) -> str:
    return " and ".join(told.begins.names)


def denied_by(told: Iterable[Told], related: Iterable[Related], side: Side = unsided) -> dict[str, tuple[str, ...]]:
    """Claim → who denies it, for every claim of a value of which one is answered by a denial."""
    every = {one.claim.id: one for one in told}
    deniers: dict[Key, dict[str, None]] = defaultdict(dict)
    for one in related:
        if one.relation is Relation.DENIES:
            deniers[same_value(every[one.about].claim, side)][_denier(every[one.claim])] = None
    return {claim: tuple(names) for claim, one in every.items() if (names := deniers.get(same_value(one.claim, side)))}


def _related(relation: Relation, claim: Told, about: Told, reason: str) -> Related:
    return Related(relation=relation, aspect=claim.claim.aspect, claim=claim.claim.id, about=about.claim.id, reason=reason)


# the same value


def _same(told: Iterable[Told], side: Side) -> Iterator[Related]:
    """What is said again: by the same origin it repeats, by another it confirms."""
    values: dict[Key, list[Told]] = defaultdict(list)
    for one in told:
        if not (one.claim.stance is Stance.POSSIBLE or _is_running(one)):
            values[same_value(one.claim, side)].append(one)
    for given in values.values():
        known = Counter(one.begins.names for one in given if one.begins.known)
        chief = next((one for one in given if one.begins.names == known.most_common(1)[0][0]), None) if known else None
        firsts: dict[str, list[Told]] = defaultdict(list)  # of each origin, in the first two articles
        for one in given:
            before = [other for name in one.begins.names for other in firsts[name]]
            if found := _again(one, before, chief, side):
                yield found
            for name in one.begins.names:
                if len(firsts[name]) < 2 and one.report.article not in {other.report.article for other in firsts[name]}:
                    firsts[name].append(one)


def _again(one: Told, before: Sequence[Told], chief: Told | None, side: Side) -> Related | None:
    """What a claim is to what its origin said before of the same value, or else to whom most name for it (`chief`)."""
    if before:
        other = next((other for other in before if other.report.article != one.report.article), None)
        return _related(Relation.REPEATS, one, other, f"Both begin with {who(one)}: one word, told again.") if other else None
    if chief is None or one is chief or _is_guess(one) or (one.report.article == chief.report.article and not _confirms(one)):
        return None
    if one.claim.aspect in _CONFIRMED and one.begins.known and _confirms(one):
        return _related(Relation.CONFIRMS, one, chief, f"{who(one)} says that it is confirmed; {who(chief)} says it too.")
    if not one.begins.known and one.claim.aspect in TOLL_ASPECTS:
        return _related(Relation.REPEATS, one, chief, f"The count of {who(chief)}, printed on nobody's word.")
    if one.begins.way is chief.begins.way is Way.NAMED and all(_accuses(told) and _side_or_kind(told, side) for told in (one, chief)):
        later, first = (chief, one) if one.before(chief) else (one, chief)
        return _related(Relation.CONFIRMS, later, first, f"{who(later)} says the same as {who(first)}, and is another origin.")
    return None


def _confirms(told: Told) -> bool:
    return bool(_CONFIRMS.search(words_around(told, 60)))


def _is_guess(told: Told) -> bool:
    """Not said as a fact, or too vague to be anybody's confirmation."""
    value = told.claim.value
    vague = isinstance(value, Toll) and (is_vague(value) or value.total is not Total.EVENT)
    return vague or is_denied(told.claim) or not told.states


def _is_running(told: Told) -> bool:
    return isinstance(told.claim.value, Toll) and told.claim.value.total is Total.RUNNING


# counts over time


def _revisions(courses: Iterable[Course], by_id: Mapping[str, Told]) -> Iterator[Related]:
    """Each figure of an origin revises the one before it that it surely followed."""
    for course in courses:
        kept = [figure for figure in course.figures if not figure.set_aside]
        for before, after in pairwise(kept):
            if course.known and after.follows and _differs(before, after, by_id):
                pairs = [(by_id[new.claim], by_id[old.claim]) for new in after.said[:_FEW] for old in before.said[:_FEW]]
                pairs = [pair for pair in pairs if _comparable(*pair)]
                pair = next((pair for pair in pairs if pair[1].before(pair[0])), pairs[0] if pairs else None)
                if pair is None:
                    continue
                yield _related(Relation.REVISES, *pair, f"{course.origin} counts {_count(before)} first and {_count(after)} later.")


def _comparable(one: Told, other: Told) -> bool:
    """Whether two counts are of the same people on the same day: "58 civilians" are not all of "82 people"."""
    civilians = {
        bool(_CIVILIANS.search(told.claim.value.whom))
        for told in (one, other)
        if isinstance(told.claim.value, Toll) and told.claim.value.whom
    }
    return len(civilians) < 2 and of_one_day(one, other)


def _differs(before: Figure, after: Figure, by_id: Mapping[str, Told]) -> bool:
    """Whether the later is another count, rather than the same in round numbers, or fewer of something else."""
    if after.toll.low < before.toll.low:
        return any(is_corrected(by_id[said.claim]) for said in after.said)
    return not after.toll.about or 0.9 * after.toll.low > most(before.toll)


def _rises(courses: Sequence[Course], by_id: Mapping[str, Told]) -> Iterator[Related]:
    """A count that is said to have risen, of an origin that gave none before, revises the highest lower one known by then."""
    figures = sorted((figure for course in courses for figure in course.figures if not figure.set_aside), key=lambda f: f.toll.low)
    for course in courses:
        kept = [figure for figure in course.figures if not figure.set_aside][:1]
        for after in kept:
            one = by_id[after.said[0].claim]
            if not is_risen(one):
                continue
            lower = (by_id[f.said[0].claim] for f in reversed(figures) if f.toll.low < after.toll.low)
            others = (other for other in lower if not one.before(other) and not other.begins.shares(one.begins))
            about = next((other for other in others if _comparable(one, other)), None)
            if about is not None and one.moment and about.moment:
                words = in_words(about.claim.value)
                yield _related(
                    Relation.REVISES, one, about, f"{who(one)} says that the count rose to {_count(after)}; {who(about)} had {words}."
                )


def _count(figure: Figure) -> str:
    return count(figure.toll.low, figure.toll.high, about=figure.toll.about)


def _against(found: Sequence[Standing], by_id: Mapping[str, Told]) -> Iterator[Related]:
    """The figures that named origins stand by against the one that most of them support: what cannot both be right, unless it rose since.

    Where an article gives both, or one is less than half of the other, they mostly count different things.
    """
    known = [one for one in found if one[0].known]
    if len(known) < 2:
        return
    chosen = max(
        known, key=lambda one: (sum(_agree(one[1], other) for _, other in known), len(one[1].said), one[1].toll.low, one[0].origin)
    )
    for course, figure in known:
        (low_course, low), (high_course, high) = sorted(((course, figure), chosen), key=lambda one: most(one[1].toll))
        if course is chosen[0] or _agree(low, high) or _is_least(low, by_id) or 2 * most(low.toll) < high.toll.low:
            continue
        lower, higher = by_id[low.said[0].claim], by_id[high.said[0].claim]
        together = {said.article for said in low.said} & {said.article for said in high.said}
        if (
            not _comparable(lower, higher)
            or together
            or any(by_id[said.claim].before(higher) for said in low.said)
            or people(low.toll) != people(high.toll)
        ):
            continue
        last = "later" if higher.before(lower) else "at the same time, as far as the dates tell"
        reason = f"{low_course.origin} counts {_count(low)}, {last}, where {high_course.origin} has {_count(high)}."
        yield _related(Relation.CONTRADICTS, lower, higher, reason)


def _is_least(figure: Figure, by_id: Mapping[str, Told]) -> bool:
    """Whether anybody who tells of it says "at least"."""
    tolls = (by_id[said.claim].claim.value for said in figure.said)
    return any(isinstance(toll, Toll) and toll.high is None for toll in tolls)


def _agree(one: Figure, other: Figure) -> bool:
    """Whether both can be right: "at least 22" and 43, "about 90" and 87."""
    tops = [float("inf") if f.toll.high is None else f.toll.high * (1.1 if f.toll.about else 1.0) for f in (one, other)]
    bottoms = [f.toll.low * (0.9 if f.toll.about else 1.0) for f in (one, other)]
    return max(bottoms) <= min(tops)


# responsibility and denials


def _responsibility(told: Iterable[Told], side: Side) -> Iterator[Related]:
    """The first to hold each side responsible against the first to hold the side that the most origins name."""
    named: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        if _holds_responsible(one):
            named[_side_or_kind(one, side)].append(one)
    held = {name: some for name, some in named.items() if name}
    if len(held) < 2:
        return
    chief = max(sorted(held), key=lambda name: (len({origin for one in held[name] for origin in one.begins.names}), len(held[name])))
    first = min(held[chief], key=_telling)
    for name, some in held.items():
        others = [one for one in some if not one.begins.shares(first.begins)]
        if name == chief or not others:
            continue
        one = min(others, key=_telling)
        if (
            of_other_days(one, first)
            or (ARMED in (name, chief) and _is_group(one) and _is_group(first))
            or not (_accuses(one) and _accuses(first))
        ):
            continue
        later, earlier = (one, first) if first.order < one.order else (first, one)
        words = f"{who(later)} names {_named(later)}, {who(earlier)} names {_named(earlier)}."
        yield _related(Relation.CONTRADICTS, later, earlier, words)


def _telling(told: Told) -> tuple[object, ...]:
    """Who is named for it first: what an outlet says by the way may be of something else."""
    return (not told.begins.known, told.order)


def _named(told: Told) -> str:
    return in_words(told.claim.value)


ARMED = "an armed group"


def _holds_responsible(told: Told) -> bool:
    """Whether somebody is blamed or claims it; one that is named by the way ("regime raids") may have done something else."""
    party = told.claim.value
    pointed = isinstance(party, Party) and party.manner not in (Manner.STATED, Manner.DENIED)
    return pointed and told.claim.aspect is Aspect.PERPETRATOR and told.states and not is_denied(told.claim)


def _accuses(told: Told) -> bool:
    """Whether it is said outright: who suspects one of two accuses neither."""
    party = told.claim.value
    return _holds_responsible(told) and isinstance(party, Party) and party.manner is not Manner.SUSPECTED


def _side_or_kind(told: Told, side: Side) -> str:
    """The side; of "terrorists" that they are of no state."""
    party = told.claim.value
    if not isinstance(party, Party):
        return ""
    return side(party) or (ARMED if party.kind is PartyKind.ARMED_GROUP else "")


def _is_group(told: Told) -> bool:
    return isinstance(told.claim.value, Party) and told.claim.value.kind is not PartyKind.STATE


def _denials(told: Sequence[Told], side: Side) -> Iterator[Related]:
    """Each side's denial, where it first stands, against what it denies: once for each other origin that says so, in whatever article.

    Where it stands again, it answers its own article alone.
    """
    said: dict[Key, dict[str, Told]] = defaultdict(dict)
    for one in told:
        if not is_denied(one.claim) and one.claim.stance is not Stance.PLANNED:
            said[_denied_key(one, side)].setdefault(who(one), one)
    seen: set[tuple[Key, str]] = set()
    for denial in (one for one in told if is_denied(one.claim) and one.claim.aspect in _DENIED and _is_somebodys(one)):
        key, denier = _denied_key(denial, side), _denier(denial)
        party = denial.claim.value
        whose = (side(party) if isinstance(party, Party) else "") or denier
        others = [other for name, other in said[key].items() if name != denier and _is_answered(other, denial, side)]
        if (key, whose) in seen:
            others = [other for other in others if other.report.article == denial.report.article]
        seen.add((key, whose))
        for other in others[:_MOST_ANSWERED]:
            yield _related(Relation.DENIES, denial, other, _denied_words(denial, other, denier))


def _is_somebodys(denial: Told) -> bool:
    """Whether it is known who denies it: the side itself, a source with a name, or an official or soldier without one."""
    party = denial.claim.value
    if isinstance(party, Party) and denial.claim.stance is not Stance.DENIED:
        return True
    first = denial.claim.sources[-1] if denial.claim.sources else None
    return first is not None and (first.kind is not SourceKind.UNNAMED or first.said_to_be in _SPOKEN_FOR)


def _denied_key(told: Told, side: Side) -> Key:
    """The same for a denial and what it denies."""
    aspect, _, *value = same_value(told.claim, side)
    return (aspect, *value)


def _is_answered(told: Told, denial: Told, side: Side) -> bool:
    """Who denies an air strike does not deny a chemical attack, nor the strike of another: both must name one side for it.

    What is said long after a denial is of something else.
    """
    if told.moment and denial.moment and told.moment.start - denial.moment.end > _LATE:
        return False
    if told.claim.aspect is Aspect.PERPETRATOR:
        return True
    one, other = told.report.event.type, denial.report.event.type
    related = one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")
    itself = _side_of(denial, side) in _sides(told, side)
    return related and itself and bool(told.claim.sources) and of_one_day(told, denial)


def _side_of(denial: Told, side: Side) -> str | None:
    """Which side a source that denies is of; None where that cannot be told."""
    source = denial.claim.sources[-1] if denial.claim.sources else None
    kind = _PARTIES.get(source.kind) if source else None
    name = side(Party(name=source.label, kind=kind)) if source and kind else ""
    return name or None


def _sides(told: Told, side: Side) -> set[str]:
    """The sides that its report names for it, if only to deny it."""
    parties = (claim.value for claim in told.report.event.of(Aspect.PERPETRATOR))
    return {name for party in parties if isinstance(party, Party) and (name := side(party))}


def _denier(denial: Told) -> str:
    """Who denies: of "Russia denies it, the ministry in Ankara said" it is Russia, whoever tells of it."""
    party = denial.claim.value
    if isinstance(party, Party) and denial.claim.stance is not Stance.DENIED:
        return party.name
    return who(denial) if denial.begins.known else denial.claim.sources[-1].label


def _denied_words(denial: Told, other: Told, denier: str) -> str:
    match denial.claim.value:
        case Party() as party:
            itself = skeleton(party.name) == skeleton(denier)
            return f"{denier} denies {'it' if itself else f'that it was {party.name}'}; {who(other)} names {_named(other)}."
        case Toll() as toll:
            return f"{denier} denies {in_words(toll)}, which {who(other)} counts."
    return f"{denier} denies what {who(other)} says: “{' '.join(other.claim.evidence[0].quote.split())}”."
