"""Words that claim a change are told from those that only sound like it."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.incidents.claimed import Borne, Claimed, borne, borne_first, claimed_change
from reportedly.incidents.trends import Answer, Change, Finding, First, Level


@pytest.mark.parametrize(
    ("content", "claimed"),
    [
        ("a marked drop in the number of arrivals", Claimed.FEWER),
        ("attacks had declined since spring", Claimed.FEWER),
        ("tensions have de-escalated along the river", Claimed.FEWER),
        ("the army stepped up its raids", Claimed.MORE),
        ("shelling intensified overnight", Claimed.MORE),
        ("raids on the port have become more frequent", Claimed.MORE),
        ("jets struck the valley for the first time", Claimed.FIRST),
        ("it was the first such landing", Claimed.FIRST),
        ("jets dropped four barrel bombs after stepping up flights", Claimed.MORE),
        ("helicopters dropped leaflets", None),
        ("rockets fell on the market", None),
        ("the toll rose to 70", None),
        ("the number of wounded has increased since dawn", None),
        ("fights in the de-escalation zone", None),
        ("a double blast", None),
        ("no fewer than 30 raids", None),
        ("a house reduced to dust", None),
        ("landings dropped by half", Claimed.FEWER),
        ("bombs dropped by jets", None),
        ("raids fell sharply in spring", Claimed.FEWER),
        ("a rise in raids", Claimed.MORE),
        ("the first person to arrive", None),
        ("", None),
    ],
)
def test_what_is_claimed(content: str, claimed: Claimed | None) -> None:
    found = claimed_change(content)
    assert (found[0] if found else None) is claimed
    if found:
        assert found[1] in content


LEVEL = Level(start=date(2015, 1, 1), end=date(2016, 1, 1), periods=12, count=120, exposure=12.0)
CHANGE = Change(
    before=LEVEL,
    after=replace(LEVEL, start=LEVEL.end, end=date(2017, 1, 1), count=30),
    ratio=0.25,
    low=0.1,
    high=0.5,
    chance=0.001,
    corrected=0.001,
    overdispersion=1.0,
    alike=0.0,
    searched=True,
)
FEWER = Answer(finding=Finding.FEWER, change=CHANGE, why="")


def test_what_a_series_says_to_a_claim() -> None:
    assert borne(Claimed.FEWER, FEWER, date(2016, 5, 1)) is Borne.OUT
    assert borne(Claimed.MORE, FEWER, date(2016, 5, 1)) is Borne.AGAINST
    assert borne(Claimed.FEWER, replace(FEWER, finding=Finding.NO_EVIDENCE)) is Borne.NO_EVIDENCE
    assert borne(Claimed.FEWER, replace(FEWER, finding=Finding.TOO_LITTLE, change=None)) is Borne.CANNOT_TELL


def test_a_change_long_before_is_not_the_one_that_is_claimed() -> None:
    assert borne(Claimed.FEWER, FEWER, date(2016, 12, 31)) is Borne.LONG_BEFORE
    named = replace(FEWER, change=replace(CHANGE, searched=False))
    assert borne(Claimed.FEWER, named, date(2016, 12, 31)) is Borne.OUT


def test_what_a_series_says_to_the_first_time() -> None:
    none = First(earlier=0, last=None, chance=0.001, periods=20)
    assert borne_first(none) is Borne.OUT
    assert borne_first(replace(none, chance=0.4)) is Borne.CANNOT_TELL
    assert borne_first(replace(none, chance=None)) is Borne.CANNOT_TELL
    assert borne_first(replace(none, earlier=2, last=date(2015, 1, 1), chance=None)) is Borne.AGAINST
