"""Equal values gathered with everybody who says them: a line for each value, and every saying still leads to its sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.incidents.agree import ResponsibilityRow, Said, disagreements, held_responsible, said_by, toll_table
from reportedly.incidents.common import common_place
from reportedly.incidents.ranges import reach
from reportedly.incidents.relations import Related, Relation
from reportedly.ledger.belligerents import side
from reportedly.model.incident import Report
from reportedly.model.place import Place
from reportedly.model.reading import Stance
from reportedly.model.value import TOLL_ASPECTS, Aspect, Manner, Total, Value
from reportedly.model.wording import in_words, spread
from reportedly.run.look import IncidentInFull

FEW_VALUES, FEW_SAYINGS = 3, 6
"""So many are told in a sentence; more of them in a summary, since the table below has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One chain (outlet, then sources, nearest the reader first) with each time it says the value."""

    outlet: str | None
    sources: tuple[str, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One value in one stance."""

    value: Value
    stance: Stance
    voices: tuple[Voice, ...]

    @property
    def sayings(self) -> int:
        return sum(len(voice.said) for voice in self.voices)


def gather(rows: Iterable[tuple[Said, Value]]) -> tuple[Group, ...]:
    """The values in words, any case, each once for a stance; those most often said first, then in the order of the rows."""
    same: dict[tuple[str, Stance], list[tuple[Said, Value]]] = defaultdict(list)
    for said, value in rows:
        same[in_words(value).casefold(), said.stance].append((said, value))
    groups = [
        Group(value=found[0][1], stance=stance, voices=tuple(_voices(said for said, _ in found))) for (_, stance), found in same.items()
    ]
    return tuple(sorted(groups, key=lambda group: -group.sayings))


def _voices(sayings: Iterable[Said]) -> Iterator[Voice]:
    same: dict[tuple[str | None, tuple[str, ...]], list[Said]] = defaultdict(list)
    for said in sayings:
        same[said.outlet, said.sources].append(said)
    for (outlet, sources), found in same.items():
        yield Voice(outlet=outlet, sources=sources, said=tuple(found))


def differences(reports: Sequence[Report]) -> tuple[str, ...]:
    """A line for each aspect that the reports give differently: all in a sentence where that is little, else how many and how far apart."""
    counted = (line for aspect in TOLL_ASPECTS for line in _tolls(reports, aspect))
    return (*counted, *_responsibility(reports))


def _tolls(reports: Sequence[Report], aspect: Aspect) -> tuple[str, ...]:
    of_all = [row for row in toll_table(reports, aspect) if row.total is Total.EVENT]
    counts = {(row.toll.low, row.toll.high) for row in of_all}
    if len(counts) <= FEW_VALUES and len(of_all) <= FEW_SAYINGS:
        return disagreements(reports, aspect)
    if len(counts) < 2:
        return ()
    span = spread(reach([row.toll for row in of_all])).replace("–", " to ")
    sources = _number(len({_first(row.said) for row in of_all}), "source")
    return (f"{aspect.capitalize()}: {len(counts)} different counts by {sources}, from {span}.",)


def _responsibility(reports: Sequence[Report]) -> tuple[str, ...]:
    rows = held_responsible(reports)
    held = _by_side(rows, common_place(reports))
    if len(held) <= FEW_VALUES and len(rows) <= FEW_SAYINGS:
        return disagreements(reports, Aspect.PERPETRATOR)
    if len(held) < 2:
        return ()
    given = sorted(
        held.items(), key=lambda one: (one[0][1] is not Stance.ASSERTED, one[0][1] is Stance.DENIED, -len(set().union(*one[1].values())))
    )
    told = [_held(stance, names) for (_, stance), names in given[:FEW_SAYINGS]]
    more = [f"and {_number(len(given) - FEW_SAYINGS, 'other')}"] if len(given) > FEW_SAYINGS else []
    return (f"Held responsible: {'; '.join([*told, *more])}.",)


Names = dict[str, set[str]]  # as somebody is called → who calls him so


def _by_side(rows: Iterable[ResponsibilityRow], place: Place | None) -> dict[tuple[str, Stance], Names]:
    """Names of one side ("regime jets", "Syrian army" of a strike in Syria) together, each as it is written first."""
    written: dict[str, str] = {}
    found: dict[tuple[str, Stance], Names] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        name = written.setdefault(row.party.name.casefold(), row.party.name)
        stance = Stance.DENIED if row.party.manner is Manner.DENIED else row.said.stance
        found[side(row.party, place.country if place else None) or name, stance][name].add(_first(row.said))
    return found


def _held(stance: Stance, names: Names) -> str:
    """The name that most have, other names of that side, and how many sources say so."""
    first, *rest = sorted(names, key=lambda name: -len(names[name]))
    also = ", ".join(f"“{name}”" for name in rest[:_FEW_NAMES])
    more = f" and {len(rest) - _FEW_NAMES} more" if len(rest) > _FEW_NAMES else ""
    who = _number(len(set().union(*names.values())), "source")
    return f"{first} ({f'also {also}{more}; ' if rest else ''}{_STANDING.get(stance, f'{stance}, ')}{who})"


_FEW_NAMES = 2  # of one side
_STANDING = {Stance.ASSERTED: "", Stance.DENIED: "denied by ", Stance.BACKGROUND: "recalled by "}
"""How a name is held responsible → before who does so."""


def _first(said: Said) -> str:
    """Whoever said it first, as far as the text tells."""
    return said.sources[-1] if said.sources else said.outlet or "unknown outlet"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A claim as a page shows it beside another."""

    claim: str
    value: Value
    said: Said


def values_by_claim(whole: IncidentInFull) -> dict[str, Shown]:
    """Every claim of an incident, by id."""
    return {
        claim.id: Shown(claim=claim.id, value=claim.value, said=said_by(report, claim))
        for report in whole.reports
        for claim in report.event.claims
    }


def bearing(whole: IncidentInFull) -> list[tuple[Relation, list[tuple[Related, Shown, Shown]]]]:
    """The relations by kind, those that repeat last, each with its two claims."""
    every = values_by_claim(whole)
    found: dict[Relation, list[tuple[Related, Shown, Shown]]] = defaultdict(list)
    for one in whole.weighing.relations:
        found[one.relation].append((one, every[one.claim], every[one.about]))
    return sorted(found.items(), key=lambda item: (item[0] is Relation.REPEATS, list(Relation).index(item[0])))


def denied_by(group: Group, denied: Mapping[str, Sequence[str]]) -> list[str]:
    """Who denies what a group says."""
    return list(dict.fromkeys(name for voice in group.voices for said in voice.said for name in denied.get(said.claim, ())))
