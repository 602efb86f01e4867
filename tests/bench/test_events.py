"""The bench of events: what it counts, and that it runs on the corpus where that is at hand."""

from pathlib import Path

import pytest

from bench.ceaf import Template
from bench.events import accuracy, always_the_commonest, macro_f1, names_same, responsibility_answers, score, stage_answers
from bench.muc4 import ROLES, Blame, Incident, read_messages

MUC4 = Path(__file__).parents[3] / "shared" / "corpora" / "muc4"


def incident(kind: str, stage: str, **blames: str) -> Incident:
    fillers = {role: [frozenset({name}) for name in blames] if role == "perp_organisation" else [] for role in ROLES.values()}
    told = tuple(Blame(organisation=frozenset({name}), classes=tuple(classes.split("/"))) for name, classes in blames.items())
    return Incident(template=Template(types=frozenset({kind}), fillers=fillers), stages=tuple(stage.split("/")), blames=told)


def test_stages_of_paired_incidents_alone() -> None:
    found = [incident("attack", "threatened"), incident("bombing", "accomplished")]
    wanted = [incident("attack", "attempted/threatened"), incident("arson", "accomplished")]
    assert list(stage_answers(found, wanted)) == [(("attempted", "threatened"), "threatened")]


def test_responsibility_of_organisations_that_were_found() -> None:
    found = [incident("attack", "accomplished", rbf="accused")]
    wanted = [incident("attack", "accomplished", rbf="fact/accused", owls="claimed"), incident("arson", "accomplished", rbf="fact")]
    assert list(responsibility_answers(found, wanted)) == [(("fact", "accused"), "accused"), (("claimed",), None), (("fact",), None)]


def test_names_of_one_hold_all_words_of_the_other() -> None:
    assert names_same(frozenset({"rbf guerrillas"}), frozenset({"red band", "rbf"}))
    assert not names_same(frozenset({"red guerrillas"}), frozenset({"red band", "rbf"}))


def test_macro_f1_is_over_the_classes_of_the_key() -> None:
    answers = [(("fact",), "fact"), (("fact", "claimed"), "claimed"), (("fact",), "accused"), (("claimed",), None)]
    # fact: 1 right of 2 wanted and 1 found; claimed: 1 right of 2 wanted and 1 found; accused is in no key
    assert macro_f1(answers) == pytest.approx((2 / 3 + 2 / 3) / 2)
    assert accuracy(answers) == 0.5
    assert (macro_f1([]), accuracy([])) == (0, 0)


def test_the_majority_answers_one_class() -> None:
    answers = [(("fact",), "claimed"), (("fact", "claimed"), None), (("claimed",), "claimed"), (("possible",), "fact")]
    majority = always_the_commonest(answers)
    assert [found for _, found in majority] == ["fact"] * 4
    assert accuracy(majority) == 0.5
    assert macro_f1(majority) == pytest.approx((2 * 2 / (2 + 4)) / 3)
    assert always_the_commonest([]) == []


@pytest.mark.skipif(not MUC4.is_dir(), reason="the corpus muc4 is not beside this checkout")
def test_the_key_scores_full_against_itself() -> None:
    messages = list(read_messages(MUC4, "dev"))
    figures = score(messages, [message.incidents for message in messages])
    full = ("template_f1", "incident_type_f1", "stage_accuracy", "responsibility_macro_f1", "responsibility_all_macro_f1")
    assert [figures[key] for key in full] == [1.0] * len(full)
    assert figures["ceaf_ree_f1"] > 0.99  # pooled, a few entities of several incidents are one
    assert figures["responsibility_majority_macro_f1"] < 0.25
    nothing = score(messages, [()] * len(messages))
    assert nothing["ceaf_ree_f1"] == nothing["template_f1"] == nothing["responsibility_found"] == 0
