"""The bench of relations: its gold holds together, chains are followed, scores are counted."""

import csv

import pytest

from bench.relations import GOLD, score, told
from reportedly.incidents.backing import Backing
from reportedly.incidents.relations import Related, Relation
from reportedly.model.value import Aspect
from reportedly.run.weigh import Weighing

KILLED = Aspect.KILLED


def weighing(*related: tuple[Relation, str, str]) -> Weighing:
    backing = Backing(aspect=KILLED, claims=("b", "headline"), printed_in=("B", "B"), outlets=("B",), origins=())
    found = tuple(Related(relation=kind, aspect=KILLED, claim=claim, about=about, reason="") for kind, claim, about in related)
    return Weighing(courses=(), ranges=(), noted=(), relations=found, denied={}, backing=(backing,))


def test_what_is_told_of_two_claims() -> None:
    found = weighing(
        (Relation.REPEATS, "b", "a"),
        (Relation.REPEATS, "c", "a"),
        (Relation.REVISES, "d", "a"),
        (Relation.REVISES, "e", "d"),
        (Relation.DENIES, "f", "e"),
    )
    assert told(found, "b", "c") == "repeats"
    assert told(found, "c", "headline") == "repeats"  # of one article and value with what repeats
    assert told(found, "e", "b") == "revises"
    assert told(found, "e", "f") == "denies"
    assert told(found, "a", "f") == "none"


def test_scores() -> None:
    found = score([("repeats", "repeats"), ("repeats", "none"), ("none", "denies"), ("none", "none")])
    assert (found["repeats_precision"], found["repeats_recall"], found["denies_precision"]) == (1.0, 0.5, 0.0)
    assert found["accuracy"] == pytest.approx(0.5)
    assert "denies_recall" not in found


def test_the_gold_is_whole() -> None:
    rows = list(csv.DictReader(GOLD.read_text(encoding="utf-8").splitlines()))
    assert len({tuple(row.values()) for row in rows}) == len(rows) == 101
    assert {row["relation"] for row in rows} <= {*Relation, "none"}
    assert {row["half"] for row in rows} == {"choose", "report"}
    assert all(int(row[f"{side}_start"]) < int(row[f"{side}_end"]) for row in rows for side in ("left", "right"))
