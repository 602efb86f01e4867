"""Joining gives the same incidents whatever the order and the batches, and follows every judgement and revision at once."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.incidents.block import CROWD
from reportedly.incidents.cluster import Conflict
from reportedly.ledger.store import Ledger
from reportedly.model.incident import Report
from reportedly.model.judgement import Link, Verdict, make_link
from reportedly.run.join import join, rebuild
from tests.factory import entry, run
from tests.incidents.builders import AT, HAMA, HOMS, LVIV, SUBURB, SYRIA, bombing, exactly, toll
from tests.run.fake_ledger import MemoryLedger

CONVOY = [bombing("a", killed=toll(22)), bombing("b", killed=toll(43)), bombing("c", place=SUBURB, killed=exactly(70))]
ELSEWHERE = bombing("x", place=LVIV, killed=exactly(70))


def person(a: Report, b: Report, verdict: Verdict, minute: int = 0) -> Link:
    return make_link(a.event.id, b.event.id, verdict, by="person:Ana", reasons=("seen",), at=AT + timedelta(minutes=minute))


@st.composite
def worlds(draw: st.DrawFn) -> list[Report]:
    places = st.sampled_from([HOMS, SUBURB, HAMA, SYRIA, LVIV])
    count = draw(st.integers(1, 9))
    return [
        bombing(f"{'abcdef'[n % 6]}", start=20 * n, on=draw(st.integers(3, 6)), place=draw(places), killed=exactly(draw(st.integers(3, 9))))
        for n in range(count)
    ]


@given(worlds(), st.data())
def test_any_order_and_batches_give_what_joining_all_at_once_gives(reports: list[Report], data: st.DataObject) -> None:
    at_once = MemoryLedger(*reports)
    join(at_once, at=AT)
    in_batches = MemoryLedger()
    rest = data.draw(st.permutations(reports))
    while rest:
        size = data.draw(st.integers(1, len(rest)))
        join(in_batches, in_batches.put(*rest[:size]), at=AT + timedelta(hours=len(rest)))
        rest = rest[size:]
    assert in_batches.shelf_digest() == at_once.shelf_digest()
    assert set(in_batches.judged) == set(at_once.judged)
    rebuild(in_batches, AT)
    assert in_batches.shelf_digest() == at_once.shelf_digest()


@settings(max_examples=30)
@given(worlds(), st.data())
def test_crowded_keys_are_sampled_alike_whatever_the_order_and_what_goes(reports: list[Report], data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reportedly.run.join.CROWD", 2)
        gone = data.draw(st.lists(st.sampled_from(reports), unique_by=lambda report: report.event.id, max_size=3))
        at_once = MemoryLedger(*(report for report in reports if report not in gone))
        join(at_once, at=AT)
        one_by_one = MemoryLedger()
        for report in data.draw(st.permutations(reports)):
            join(one_by_one, one_by_one.put(report), at=AT)
        for report in gone:
            del one_by_one.current[report.event.id]
            join(one_by_one, [report.event.id], at=AT)
        assert one_by_one.shelf_digest() == at_once.shelf_digest()


@settings(max_examples=30)
@given(worlds(), st.data())
def test_persons_judgements_among_the_batches_give_what_a_rebuild_gives(reports: list[Report], data: st.DataObject) -> None:
    ledger = MemoryLedger(*reports)
    join(ledger, at=AT)
    for minute in range(data.draw(st.integers(1, 4)) if len(reports) > 1 else 0):
        a, b = data.draw(st.permutations(reports))[:2]
        ledger.add_links([person(a, b, data.draw(st.sampled_from([Verdict.SAME, Verdict.DIFFERENT])), minute)])
        join(ledger, (a.event.id, b.event.id), at=AT)
    after = ledger.shelf_digest()
    rebuild(ledger, AT)
    assert ledger.shelf_digest() == after


@settings(max_examples=30)
@given(worlds(), st.data())
def test_any_merges_that_are_split_again_leave_the_same_shelves(reports: list[Report], data: st.DataObject) -> None:
    """A `same` holds for the two that it names; where the others of their incidents go then is left to how well they fit."""
    ledger = MemoryLedger(*reports)
    join(ledger, at=AT)
    before, groups = ledger.shelf_digest(), [incident.events for incident in ledger.shelf.values()]
    across = [pair for one, other in combinations(groups, 2) for pair in product(one, other)]
    pairs = data.draw(st.lists(st.sampled_from(across), min_size=1, max_size=4, unique=True)) if across else []
    assert _judge(ledger, pairs, Verdict.SAME, data) == []
    assert all(any({*pair} <= {*incident.events} for incident in ledger.shelf.values()) for pair in pairs)
    assert (ledger.shelf_digest() == before) == (not pairs)
    _judge(ledger, pairs, Verdict.DIFFERENT, data)
    assert ledger.shelf_digest() == before


@settings(max_examples=30)
@given(worlds(), st.data())
def test_two_incidents_merged_whole_are_one_and_split_again_are_what_they_were(reports: list[Report], data: st.DataObject) -> None:
    ledger = MemoryLedger(*reports)
    join(ledger, at=AT)
    before, groups = ledger.shelf_digest(), [incident.events for incident in ledger.shelf.values()]
    if len(groups) < 2:
        return
    one, other = data.draw(st.permutations(groups))[:2]
    pairs = sorted({(event, other[0]) for event in one} | {(one[0], event) for event in other})
    assert _judge(ledger, pairs, Verdict.SAME, data) == []
    assert any({*one, *other} <= {*incident.events} for incident in ledger.shelf.values())
    _judge(ledger, pairs, Verdict.DIFFERENT, data)
    assert ledger.shelf_digest() == before


def _judge(ledger: MemoryLedger, pairs: list[tuple[str, str]], verdict: Verdict, data: st.DataObject) -> list[Conflict]:
    """Says it of each pair, in any order, joins after each; what the last join found to contradict."""
    conflicts: list[Conflict] = []
    for minute, (left, right) in enumerate(data.draw(st.permutations(pairs)), 100 * (verdict is Verdict.DIFFERENT)):
        ledger.add_links([person(ledger.current[left], ledger.current[right], verdict, minute)])
        conflicts = [*join(ledger, (left, right), at=AT).conflicts]
    return conflicts


def test_many_reports_of_one_place_and_day_are_one_incident_without_comparing_each_with_each() -> None:
    many = [bombing(f"article {n}", killed=exactly(12)) for n in range(120)]
    ledger = MemoryLedger(*many)
    counts = join(ledger, at=AT)
    assert len(ledger.shelf) == 1
    assert counts.compared < 120 * CROWD


def test_reports_of_one_happening_become_one_incident() -> None:
    ledger = MemoryLedger(*CONVOY, ELSEWHERE)
    counts = join(ledger, at=AT)
    assert ledger.groups() == {("a", "b", "c"), ("x",)}
    assert (counts.events, counts.compared, counts.links, counts.incidents) == (4, 3, 3, 2)
    assert join(ledger, at=AT).links == 0


def test_merge_then_split_gives_the_same_shelves_and_rejoining_follows_at_once() -> None:
    ledger = MemoryLedger(*CONVOY, ELSEWHERE)
    join(ledger, at=AT)
    before = ledger.shelf_digest()
    one, other = CONVOY[0], ELSEWHERE
    for verdict, groups in ((Verdict.SAME, {("a", "b", "c", "x")}), (Verdict.DIFFERENT, {("a", "b", "c"), ("x",)})):
        ledger.add_links([person(one, other, verdict, len(groups))])
        join(ledger, (one.event.id, other.event.id), at=AT)
        assert ledger.groups() == groups
    assert ledger.shelf_digest() == before


def test_a_persons_different_parts_what_a_rule_joined() -> None:
    ledger = MemoryLedger(*CONVOY)
    join(ledger, at=AT)
    ledger.add_links([person(CONVOY[0], CONVOY[1], Verdict.DIFFERENT)])
    join(ledger, (CONVOY[0].event.id, CONVOY[1].event.id), at=AT)
    assert all(not {"a", "b"} <= set(group) for group in ledger.groups())


def test_contradictions_are_reported() -> None:
    ledger = MemoryLedger(*CONVOY)
    a, b, c = CONVOY
    ledger.add_links([person(a, b, Verdict.SAME, 1), person(b, c, Verdict.SAME, 2), person(a, c, Verdict.DIFFERENT)])
    assert len(join(ledger, at=AT).conflicts) == 1
    assert ledger.groups() == {("a",), ("b", "c")}


def test_what_is_retracted_leaves_its_incident_and_comes_back_with_it() -> None:
    ledger = MemoryLedger(*CONVOY)
    join(ledger, at=AT)
    before = ledger.shelf_digest()
    gone = CONVOY[1].event.id
    del ledger.current[gone]
    join(ledger, [gone], at=AT)
    assert ledger.groups() == {("a", "c")}
    ledger.put(CONVOY[1])
    join(ledger, [gone], at=AT)
    assert ledger.shelf_digest() == before


def test_a_revised_place_ends_a_rules_link_and_its_return_brings_it_back() -> None:
    ledger = MemoryLedger(*CONVOY)
    join(ledger, at=AT)
    before = ledger.shelf_digest()
    moved = replace(CONVOY[0], event=replace(CONVOY[0].event, claims=bombing("a", place=LVIV, killed=toll(22)).event.claims))
    join(ledger, ledger.put(moved), at=AT)
    assert ledger.groups() == {("a",), ("b", "c")}
    join(ledger, ledger.put(CONVOY[0]), at=AT)
    assert ledger.shelf_digest() == before


def test_a_real_ledger_is_joined_entry_by_entry_as_by_a_rebuild(ledger: Ledger) -> None:
    entries = [entry(12, outlet="One"), entry(12, outlet="Two"), entry(14, outlet="Three"), entry(12, outlet="Far", date="2024-03-01")]
    for nth, one in enumerate(entries):
        (appended,) = ledger.append(run(nth), [one])
        join(ledger, appended.events, at=AT + timedelta(hours=nth))
    before = ledger.shelf_digest()
    counts = rebuild(ledger, AT)
    assert ledger.shelf_digest() == before
    assert (counts.events, counts.links, counts.incidents) == (4, 0, 1), "an article printed again later, of the same victim"
