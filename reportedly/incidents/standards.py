"""What three projects that count the harmed would note of an incident, each by a rule in words of our own, or why that cannot be said.

The rules are ours, made to come near to theirs as far as claims alone tell; what a person must judge (whether a source is credible,
whether a strike was near) is not judged. Nothing is stored.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.incidents.figures import Course
from reportedly.incidents.ranges import NOBODY, SET_ASIDE, Standing, given, standing
from reportedly.incidents.relations import Related, Relation
from reportedly.incidents.told import Told
from reportedly.incidents.values import Side, is_denied, unsided
from reportedly.model.reading import Event
from reportedly.model.sides import struck
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Toll

UCDP = (
    "Deaths alone. Low: the fewest that any origin stands by; high: the most; best: the number that the most origins bear out, of several "
    "the lowest. Of each origin its latest figure counts; “at least 12” bears out 12 and more."
)
ACLED = (
    "One number: the fewest dead that any origin stands by, each by its latest figure; “dozens” are 12, “hundreds” 100, “at least 9” is 9."
)
AIRWARS = (
    "Harm to civilians. Confirmed: a side says that it did it itself. Contested: origins hold different sides responsible. Fair: two "
    "origins or more tell of the harm, and a side is held responsible. Weak: one origin alone. Discounted: all who are said to be "
    "harmed were armed. Whether a source is credible is not judged."
)

NO_HARM = "no report says as a fact that anybody was killed or injured"
NOT_SAID = "nobody says whether those harmed were civilians"
NO_SIDE = "several origins tell of the harm, but none of a side that did it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What a standard would note: its `values` by column; where they are None `why` says so, else what they rest on."""

    standard: str
    values: tuple[tuple[str, int | str | None], ...]
    rule: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What the rules are asked on: the claims in order, the courses of the dead, the relations, and which side a party is."""

    told: Sequence[Told]
    killed: Sequence[Course]
    relations: Sequence[Related]
    side: Side = unsided


def noted(weighed: Weighed) -> tuple[Noted, ...]:
    return tuple(note(weighed) for note in NOTES.values())


def _ucdp(weighed: Weighed) -> Noted:
    found = standing(weighed.killed)
    columns = ("ucdp_low", "ucdp_best", "ucdp_high")
    values = (
        (min(f.toll.low for _, f in found), _best(found), max(f.toll.high or f.toll.low for _, f in found)) if found else (None, None, None)
    )
    return Noted(standard="ucdp", values=tuple(zip(columns, values, strict=True)), rule=UCDP, why=_whose(weighed, found))


def _best(found: Sequence[Standing]) -> int:
    numbers = sorted({figure.toll.low for _, figure in found})
    return max(numbers, key=lambda number: (sum(_bears_out(one.toll, number) for _, one in found), -number))


def _bears_out(toll: Toll, number: int) -> bool:
    loose = 0.1 * toll.low if toll.about else 0.0
    return toll.low - loose <= number and (toll.high is None or number <= toll.high + loose)


def _acled(weighed: Weighed) -> Noted:
    found = standing(weighed.killed)
    fewest = min((figure.toll.low for _, figure in found), default=None)
    return Noted(standard="acled", values=(("acled_fatalities", fewest),), rule=ACLED, why=_whose(weighed, found))


def _whose(weighed: Weighed, found: Sequence[Standing]) -> str:
    return given(found) if found else SET_ASIDE if weighed.killed else NOBODY


def _airwars(weighed: Weighed) -> Noted:
    grade, why = _grade(weighed)
    return Noted(standard="airwars", values=(("airwars_grade", grade),), rule=AIRWARS, why=why)


def _grade(weighed: Weighed) -> tuple[str | None, str]:
    harm = [one for one in weighed.told if one.states and _is_harm(one)]
    if not harm:
        return None, NO_HARM
    kinds = set(struck(_events(weighed.told)))
    if PartyKind.CIVILIANS not in kinds:
        return ("discounted", "those harmed are said to have been armed, and nothing else") if kinds else (None, NOT_SAID)
    held = [one for one in weighed.told if _is_held(one, weighed.side)]
    for one in held:
        if isinstance(one.claim.value, Party) and one.claim.value.manner is Manner.CLAIMED:
            return "confirmed", f"{one.claim.value.name} says that it did it"
    for related in weighed.relations:
        if related.relation is Relation.CONTRADICTS and related.aspect is Aspect.PERPETRATOR:
            return "contested", related.reason
    origins = sorted({name for one in harm for name in one.begins.names})
    if len(origins) == 1:
        return "weak", f"{origins[0]} alone tells of the harm"
    if not held:
        return None, NO_SIDE
    return (
        "fair",
        f"{', '.join(origins)} tell of the harm; held responsible: {', '.join(sorted({_name(one, weighed.side) for one in held}))}",
    )


def _is_harm(told: Told) -> bool:
    return told.claim.aspect in (Aspect.KILLED, Aspect.INJURED) and isinstance(told.claim.value, Toll) and told.claim.value.low > 0


def _is_held(told: Told, side: Side) -> bool:
    party = told.claim.aspect is Aspect.PERPETRATOR and told.states and not is_denied(told.claim)
    return party and bool(_name(told, side))


def _name(told: Told, side: Side) -> str:
    return side(told.claim.value) if isinstance(told.claim.value, Party) else ""


def _events(told: Sequence[Told]) -> list[Event]:
    return list({one.report.event.id: one.report.event for one in told}.values())


NOTES: dict[str, Callable[[Weighed], Noted]] = {"ucdp": _ucdp, "acled": _acled, "airwars": _airwars}
"""By the standard's name in `model.codes`."""
