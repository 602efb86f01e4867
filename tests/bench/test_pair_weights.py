"""Weights are learnt from pairs, and what speaks for one incident never counts against it."""

import numpy as np

from bench.pair_weights import learn, pairs, row
from reportedly.incidents.compare import compare
from reportedly.incidents.judge import WEIGHTS
from reportedly.incidents.traits import traits
from tests.incidents.builders import LVIV, bombing


def test_only_events_that_meet_in_a_key_are_pairs() -> None:
    made = [bombing("a"), bombing("b"), bombing("c", place=LVIV)]
    assert list(pairs({one.event.id: traits(one) for one in made})) == [tuple(sorted(one.event.id for one in made[:2]))]


def test_a_row_has_a_value_and_whether_it_is_known() -> None:
    cells = dict(
        zip(
            WEIGHTS,
            zip(row(compare(bombing("a"), bombing("b")))[1::2], row(compare(bombing("a"), bombing("b")))[2::2], strict=True),
            strict=True,
        )
    )
    assert cells["place"] == (0.5, 1.0)
    assert cells["killed"] == (0.0, 0.0)


def test_gains_are_learnt_and_never_negative() -> None:
    chance = np.random.default_rng(1)
    values = chance.random((400, len(WEIGHTS)))
    rows = np.ones((400, 1 + 2 * len(WEIGHTS)))
    rows[:, 1::2] = values - 0.5
    time, place = (list(WEIGHTS).index(name) for name in ("time", "place"))
    weights = learn(rows, (values[:, time] - values[:, place] > 0).astype(np.float64))
    assert weights[1 + 2 * time] > 1
    assert weights[1 + 2 * place] == 0
