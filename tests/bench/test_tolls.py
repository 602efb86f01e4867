"""The bench of tolls: its selection rules, and its floors where the corpus is at hand."""

from pathlib import Path

import pytest

from bench.tolls import Case, airwars_cases, airwars_outcomes, fractions, gva_outcomes, holds, seen

AIRWARS = Path(__file__).parents[3] / "shared" / "corpora" / "airwars_gaza"


def test_airwars_terms() -> None:
    case = Case(
        id="a",
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
    case = Case(id="a", text="Four people were shot at a bar. Two of them died. 2 are safe.", killed=(2, 2), injured=(2, 2))
    outcomes = gva_outcomes(case)
    assert outcomes["killed_exact"]
    assert outcomes["injured_exact"]


def test_gva_others_are_told_of_beside_the_dead() -> None:
    case = Case(id="a", text="A boy was killed and 6 others were shot at a bar.", killed=(1, 1), injured=(6, 6))
    assert gva_outcomes(case)["injured_exact"]


def test_holds_digits_and_words() -> None:
    assert holds("Twelve men", 12)
    assert holds("room 12", 12)
    assert not holds("112 men", 12)


def test_fractions() -> None:
    assert fractions([{"a_exact": True}, {"a_exact": False}]) == {"a_exact": 0.5, "n_a_exact": 2}


@pytest.mark.skipif(not AIRWARS.is_dir(), reason="the corpus airwars_gaza is not beside this checkout")
def test_floors_on_airwars() -> None:
    figures = fractions(airwars_outcomes(case) for case in airwars_cases(AIRWARS) if not seen(case))
    assert figures["killed_min_exact"] >= 0.81
    assert figures["killed_both_exact"] >= 0.66
    assert figures["injured_both_exact"] >= 0.73
