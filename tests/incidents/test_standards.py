"""What other projects' rules would note, or why it cannot be said."""

import pytest

from reportedly.incidents.beginnings import beginnings
from reportedly.incidents.figures import courses
from reportedly.incidents.relations import relations
from reportedly.incidents.standards import NO_HARM, NO_SIDE, NOT_SAID, Noted, Weighed, noted
from reportedly.incidents.told import all_told
from reportedly.incidents.values import unsided
from reportedly.model.codes import OF_INCIDENTS
from reportedly.model.incident import Report
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Toll
from tests.incidents.builders import MONITOR, exactly, report, toll

MINISTRY = Source(name="Ministry of Health", kind=SourceKind.OFFICIAL)
CIVILIANS = Toll(low=5, high=5, phrase="5 civilians", whom="civilians")
FIGHTERS = Toll(low=5, high=5, phrase="5 fighters", whom="fighters")
ARMY = Party(name="the army", kind=PartyKind.STATE, manner=Manner.ACCUSED)
REBELS = Party(name="the Mill Brigade", kind=PartyKind.ARMED_GROUP, manner=Manner.ACCUSED)
CLAIMED = Party(name="the Mill Brigade", kind=PartyKind.ARMED_GROUP, manner=Manner.CLAIMED)
BY = Aspect.PERPETRATOR


def notes(*reports: Report) -> dict[str, Noted]:
    told = all_told(reports, beginnings(reports))
    killed = courses(told, Aspect.KILLED)
    weighed = Weighed(told=told, killed=killed, relations=relations(told, {Aspect.KILLED: killed}), side=unsided)
    return {one.standard: one for one in noted(weighed)}


def test_numbers() -> None:
    reports = [
        report("a", (Aspect.KILLED, toll(43), (MONITOR,))),
        report("b", (Aspect.KILLED, exactly(60), (MINISTRY,))),
        report("c", (Aspect.KILLED, exactly(60), (Source(name="Town Hall", kind=SourceKind.OFFICIAL),))),
    ]
    found = notes(*reports)
    assert dict(found["ucdp"].values) == {"ucdp_low": 43, "ucdp_best": 60, "ucdp_high": 60}
    assert dict(found["acled"].values) == {"acled_fatalities": 43}


def test_every_column_is_in_the_table_of_codes() -> None:
    found = notes(report("a", (BY, ARMY, (MONITOR,))))
    assert {one.standard: [name for name, _ in one.values] for one in found.values()} == {s: [*names] for s, names in OF_INCIDENTS.items()}


def test_words_for_numbers() -> None:
    dozens = Toll(low=12, high=99, phrase="dozens of people")
    found = notes(report("a", (Aspect.KILLED, dozens, (MONITOR,))))
    assert dict(found["ucdp"].values) == {"ucdp_low": 12, "ucdp_best": 12, "ucdp_high": 99}


def test_nobody_counts() -> None:
    found = notes(report("a", (BY, ARMY, (MONITOR,))))
    assert {value for one in found.values() for _, value in one.values} == {None}
    assert found["airwars"].why == NO_HARM


@pytest.mark.parametrize(
    ("reports", "grade", "why"),
    [
        ([report("a", (Aspect.KILLED, CIVILIANS, (MONITOR,)), (BY, ARMY, (MONITOR,)))], "weak", ""),
        (
            [
                report("a", (Aspect.KILLED, CIVILIANS, (MONITOR,)), (BY, ARMY, (MONITOR,))),
                report("b", (Aspect.KILLED, CIVILIANS, (MINISTRY,))),
            ],
            "fair",
            "",
        ),
        (
            [
                report("a", (Aspect.KILLED, CIVILIANS, (MONITOR,)), (BY, ARMY, (MONITOR,))),
                report("b", (Aspect.KILLED, CIVILIANS, (MINISTRY,)), (BY, REBELS, (MINISTRY,))),
            ],
            "contested",
            "",
        ),
        ([report("a", (Aspect.KILLED, CIVILIANS, (MONITOR,)), (BY, CLAIMED, (MONITOR,)))], "confirmed", ""),
        ([report("a", (Aspect.KILLED, FIGHTERS, (MONITOR,)))], "discounted", ""),
        ([report("a", (Aspect.KILLED, exactly(5), (MONITOR,)), (BY, ARMY, (MONITOR,)))], None, NOT_SAID),
        ([report("a", (Aspect.KILLED, CIVILIANS, (MONITOR,))), report("b", (Aspect.KILLED, CIVILIANS, (MINISTRY,)))], None, NO_SIDE),
    ],
)
def test_grades(reports: list[Report], grade: str | None, why: str) -> None:
    found = notes(*reports)["airwars"]
    assert dict(found.values) == {"airwars_grade": grade}
    assert why in found.why
    assert found.why
