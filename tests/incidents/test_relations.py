"""What claims are to each other, told in a sentence, whatever the order of the articles."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.beginnings import beginnings
from reportedly.incidents.figures import courses
from reportedly.incidents.relations import Related, Relation, denied_by, relations
from reportedly.incidents.told import all_told
from reportedly.incidents.values import Side, unsided
from reportedly.model.incident import Report
from reportedly.model.reading import Stance
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import TOLL_ASPECTS, Aspect, Manner, Occurrence, Party, PartyKind, Toll
from tests.incidents.builders import HOMS, MONITOR, REUTERS, day, exactly, report, toll

MINISTRY = Source(name="Ministry of Health", kind=SourceKind.OFFICIAL)
ARMY = Source(name="the army", kind=SourceKind.MILITARY)
BY_THE_ARMY = Party(name="the army", kind=PartyKind.STATE, manner=Manner.ACCUSED)
NOT_THE_ARMY = Party(name="the army", kind=PartyKind.STATE, manner=Manner.DENIED)
BY_REBELS = Party(name="the Mill Brigade", kind=PartyKind.ARMED_GROUP, manner=Manner.ACCUSED)
WHEN = (Aspect.TIME, day(4))


def found(*reports: Report, side: Side = unsided) -> tuple[Related, ...]:
    told = all_told(reports, beginnings(reports))
    return relations(told, {aspect: some for aspect in TOLL_ASPECTS if (some := courses(told, aspect))}, side)


def of(related: Sequence[Related], relation: Relation, aspect: Aspect = Aspect.KILLED) -> list[tuple[str, str]]:
    return [(one.claim, one.about) for one in related if one.relation is relation and one.aspect is aspect]


def killed(article: str, value: Toll, on: str, *sources: Source) -> Report:
    return report(article, (Aspect.KILLED, value, sources), WHEN, published=on)


def first(one: Report) -> str:
    return one.event.claims[0].id


A, B = killed("a", exactly(43), "2020-05-04", MONITOR), killed("b", exactly(43), "2020-05-05", REUTERS, MONITOR)
C, D = killed("c", exactly(70), "2020-05-06", MONITOR), killed("d", exactly(112), "2020-05-08", MONITOR)
E = killed("e", exactly(43), "2020-05-05", MINISTRY)
F = killed("f", exactly(80), "2020-05-09", MINISTRY)
G = killed("g", exactly(43), "2020-05-06")


def test_one_word_told_again_repeats_and_an_equal_count_alone_confirms_nothing() -> None:
    related = found(A, B, E, G)
    assert set(of(related, Relation.REPEATS)) == {(first(B), first(A)), (first(G), first(A))}
    assert not of(related, Relation.CONFIRMS)
    assert not of(related, Relation.REVISES)


def test_who_says_that_a_count_is_confirmed_and_who_accuses_the_same_side_confirm() -> None:
    text = "It is confirmed: words"
    said = report("k", (Aspect.KILLED, exactly(43), (MINISTRY,)), WHEN, start=7, published="2020-05-05", text=text)
    assert of(found(A, said), Relation.CONFIRMS) == [(first(said), first(A))]
    accusing = [report(name, (Aspect.PERPETRATOR, BY_THE_ARMY, (who,))) for name, who in (("a", MONITOR), ("b", MINISTRY))]
    assert of(found(*accusing), Relation.CONFIRMS, Aspect.PERPETRATOR) == [(first(accusing[1]), first(accusing[0]))]
    suspected = Party(name="the army", kind=PartyKind.STATE, manner=Manner.SUSPECTED)
    assert not of(found(accusing[0], report("b", (Aspect.PERPETRATOR, suspected, (MINISTRY,)))), Relation.CONFIRMS, Aspect.PERPETRATOR)


def test_counts_of_other_days_other_people_or_fewer_without_a_word_do_not_revise() -> None:
    other_day = report("c", (Aspect.KILLED, exactly(70), (MONITOR,)), (Aspect.TIME, day(9)), published="2020-05-10")
    undated = report("c", (Aspect.KILLED, exactly(70), (MONITOR,)), published="2020-05-10")
    fewer = killed("c", exactly(40), "2020-05-06", MONITOR)
    people = [replace(exactly(number), whom=whom) for number, whom in ((58, "civilians"), (82, "people"))]
    mixed = [killed(name, toll, on, MONITOR) for name, toll, on in zip("ab", people, ("2020-05-04", "2020-05-05"), strict=True)]
    for reports in ([A, other_day], [A, undated], [A, fewer], mixed):
        assert not of(found(*reports), Relation.REVISES)


def test_43_then_70_then_112() -> None:
    related = found(A, C, D)
    assert of(related, Relation.REVISES) == [(first(C), first(A)), (first(D), first(C))]
    assert next(one.reason for one in related if one.claim == first(C)) == f"{MONITOR.name} counts 43 first and 70 later."


def test_a_later_lower_count_of_another_contradicts_and_a_later_higher_one_does_not() -> None:
    assert of(found(A, C, D, F), Relation.CONTRADICTS) == [(first(F), first(D))]
    assert not of(found(killed("f", exactly(80), "2020-05-04", MINISTRY), D), Relation.CONTRADICTS)
    assert not of(found(killed("f", toll(80), "2020-05-09", MINISTRY), D), Relation.CONTRADICTS)


def test_a_count_that_is_said_to_have_risen_revises_anothers() -> None:
    text = "The toll has risen words"
    rose = report("h", (Aspect.KILLED, exactly(80), (MINISTRY,)), WHEN, start=9, published="2020-05-07", text=text)
    assert (first(rose), first(C)) in of(found(A, C, rose), Relation.REVISES)


def test_a_denial_answers_the_accusation_wherever_it_stands() -> None:
    accused = report("a", (Aspect.PERPETRATOR, BY_THE_ARMY, (MONITOR,)), (Aspect.PERPETRATOR, NOT_THE_ARMY, (ARMY,), Stance.DENIED))
    again = report("b", (Aspect.PERPETRATOR, BY_THE_ARMY, (MINISTRY,)), published="2020-05-06")
    rebels = report("c", (Aspect.PERPETRATOR, BY_REBELS, (ARMY,)), published="2020-05-07")
    related = found(accused, again, rebels)
    denial = accused.event.claims[1].id
    assert set(of(related, Relation.DENIES, Aspect.PERPETRATOR)) == {(denial, first(accused)), (denial, first(again))}
    assert of(related, Relation.CONTRADICTS, Aspect.PERPETRATOR) == [(first(rebels), first(accused))]
    told = all_told((accused, again, rebels), beginnings((accused, again, rebels)))
    assert denied_by(told, related) == dict.fromkeys((first(accused), first(again)), ("the army",))


def test_that_it_happened_is_denied_by_the_side_that_is_said_to_have_done_it() -> None:
    by = (Aspect.PERPETRATOR, Party(name="the army", kind=PartyKind.STATE))
    strike = report("a", (Aspect.OCCURRED, Occurrence(phrase="strike"), (MONITOR,)), by, WHEN, code="attack.air")
    others = report("b", (Aspect.OCCURRED, Occurrence(phrase="strike"), (MINISTRY,)), WHEN, code="attack.air")
    denial = report("c", (Aspect.OCCURRED, Occurrence(phrase="strike"), (ARMY,), Stance.DENIED), WHEN, code="attack.air")
    assert of(found(strike, others, denial), Relation.DENIES, Aspect.OCCURRED) == [(first(denial), first(strike))]


def test_a_denial_of_which_nobody_knows_whose_it_is_denies_nothing() -> None:
    accused = report("a", (Aspect.PERPETRATOR, BY_THE_ARMY, (MONITOR,)))
    for role, said_to_be, number in (("reports", None, 0), ("military source", SourceKind.MILITARY, 1)):
        source = Source(name="", kind=SourceKind.UNNAMED, role=role, said_to_be=said_to_be)
        denial = report("b", (Aspect.PERPETRATOR, NOT_THE_ARMY, (source,), Stance.DENIED))
        related = [one for one in found(accused, denial) if one.relation is Relation.DENIES]
        assert [one.reason.startswith("military source denies") for one in related] == [True] * number


def test_who_names_a_side_by_the_way_contradicts_nobody() -> None:
    stated = Party(name="the Mill Brigade", kind=PartyKind.ARMED_GROUP)
    accused = report("a", (Aspect.PERPETRATOR, BY_THE_ARMY, (MONITOR,)))
    by_the_way = report("b", (Aspect.PERPETRATOR, stated))
    assert not of(found(accused, by_the_way), Relation.CONTRADICTS, Aspect.PERPETRATOR)


def test_a_place_told_again_only_repeats() -> None:
    places = [report(name, (Aspect.PLACE, HOMS, (source,))) for name, source in (("a", MONITOR), ("b", MONITOR), ("c", MINISTRY))]
    assert [one.relation for one in found(*places)] == [Relation.REPEATS]


EVERY = [
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    report("h", (Aspect.PERPETRATOR, NOT_THE_ARMY, (ARMY,))),
    report("i", (Aspect.PERPETRATOR, BY_THE_ARMY, (MONITOR,))),
]


@given(st.permutations(EVERY))
def test_the_order_of_articles_changes_nothing(reports: list[Report]) -> None:
    assert found(*reports) == found(*EVERY)


def test_relations_grow_with_the_claims() -> None:
    many = [killed(f"x{n}", exactly(20 + n % 7), f"2020-05-{4 + n % 20:02}", (MONITOR, MINISTRY)[n % 2]) for n in range(400)]
    assert len(found(*many)) < 2 * len(many)
