"""The bench of counting claims: its ledgers hold what they say, and nothing wrong counts as right."""

import csv

from bench import audit as bench
from reportedly.incidents.audit import Answer

with bench.GOLD.open(newline="", encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def row(**changes: str) -> dict[str, str]:
    return {**next(row for row in ROWS if row["measure"] == "nth" and row["answer"] == "supported" and row["about"] == "yes"), **changes}


def test_the_gold_is_whole() -> None:
    assert len(ROWS) == 120
    assert {one["answer"] for one in ROWS} == {answer.value for answer in Answer}
    assert 45 <= sum(bench.seen(one) for one in ROWS) <= 75


def test_a_ledger_has_the_incident_those_that_fit_and_what_must_not_count() -> None:
    own, every = bench.ledger(row(others="4", perhaps="2"))
    assert own is every[0]
    assert len(every) >= 1 + 4 + 2 + 3
    assert sum(one.incident.killed is not None and one.incident.killed.high == 500 for one in every) == len(every) - 7


def test_a_wrong_number_is_a_wrong_answer() -> None:
    given = row(read="full", perhaps="")
    counting = bench.read(given)
    assert counting is not None
    assert bench.wrong_parts(given, counting) == []
    assert bench.wrong_parts(row(number="99"), counting) == [f"number {given['number']!r} for '99'"]
    assert bench.answer(given, counting)[0] == "supported"
    assert bench.answer(row(others="0", read="full"), counting)[0] == "ledger has fewer"
    assert bench.answer(row(read="thin"), counting)[0] == "cannot say"


def test_the_baseline_counts_all_of_the_time() -> None:
    own, every = bench.ledger(row(others="0", perhaps=""))
    assert own is not None
    assert len(every) > 1
    assert bench.baseline(row(others="0", number="1")) is not Answer.SUPPORTED


def test_figures_are_fractions() -> None:
    told = bench.figures(ROWS[:4], tell=False)
    assert 0 <= told["parse_exact"] <= 1
    assert told["sentences"] == 4
