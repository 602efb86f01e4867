"""The bench of tolls: its selection rules, and its floors where the corpus is at hand."""

from pathlib import Path

import pytest

from bench.tolls import Case, airwars_cases, airwars_outcomes, fractions, gva_outcomes, holds, seen_incidents

AIRWARS = Path(__file__).parents[3] / "shared" / "corpora" / "airwars_gaza"


def test_airwars_terms() -> None:
    case = Case(
        id="a",
        incident="a",
        text="A raid killed at least four men and hurt dozens. A medic said six people were killed.",
        killed=(4, 6),
        injured=(12, 24),
    )
    assert airwars_outcomes(case) == {
        **dict.fromkeys(("killed_min_exact", "killed_max_exact", "killed_both_exact"), True),
        **dict.fromkeys(("injured_min_exact", "injured_max_exact", "injured_both_exact"), True),
        **dict.fromkeys(("killed_missed", "injured_missed"), False),
    }


def test_gva_counts_the_shot_less_the_dead() -> None:
    text = "Four people were shot at a bar. Two of them died. 2 are safe."
    case = Case(id="a", incident="a", text=text, killed=(2, 2), injured=(2, 2))
    outcomes = gva_outcomes(case)
    assert outcomes["killed_exact"]
    assert outcomes["injured_exact"]


def test_gva_others_are_told_of_beside_the_dead() -> None:
    text = "A boy was killed and 6 others were shot at a bar."
    case = Case(id="a", incident="a", text=text, killed=(1, 1), injured=(6, 6))
    assert gva_outcomes(case)["injured_exact"]


def test_holds_digits_and_words() -> None:
    assert holds("Twelve men", 12)
    assert holds("room 12", 12)
    assert not holds("112 men", 12)


def test_an_incident_is_never_in_both_halves() -> None:
    cases = [Case(id=str(number), incident=str(number // 5), text="", killed=None, injured=None) for number in range(40)]
    seen = seen_incidents(cases)
    assert 0 < len(seen) < 9
    assert seen_incidents(case for case in cases if case.incident not in seen) == frozenset()


def test_fractions() -> None:
    assert fractions([{"a_exact": True}, {"a_exact": False}]) == {"a_exact": 0.5, "n_a_exact": 2}


@pytest.mark.skipif(not AIRWARS.is_dir(), reason="the corpus airwars_gaza is not beside this checkout")
def test_floors_on_airwars() -> None:
    cases = list(airwars_cases(AIRWARS))
    seen = seen_incidents(cases)
    figures = fractions(airwars_outcomes(case) for case in cases if case.incident not in seen)
    assert figures["killed_min_exact"] >= 0.81
    assert figures["killed_both_exact"] >= 0.66
    assert figures["injured_both_exact"] >= 0.73
