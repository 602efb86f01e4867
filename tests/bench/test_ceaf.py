"""The metrics of role fillers and templates, on cases that can be counted by hand."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from bench.ceaf import Entity, Tally, Template, as_entity, assign, count_entities, count_fillers, count_templates, pair_templates, plain

ROLES = ("actor", "target")
WANTED = [as_entity(["Acme glass works", "the works", "glass factory"]), as_entity(["wells"]), as_entity(["kiosk"])]


def entities(*names: str) -> list[Entity]:
    return [as_entity(name.split("|")) for name in names]


def template(kind: str, actor: str = "", target: str = "") -> Template:
    fillers = {"actor": entities(*actor.split()), "target": entities(*target.split())}
    return Template(types=frozenset(kind.split("/")), fillers=fillers)


def test_mentions_are_compared_without_articles_case_and_punctuation() -> None:
    assert plain('The  "Red-Band" of a  Town') == "redband of town"
    assert plain("thermal unit") == "thermal unit"


def test_two_mentions_of_one_entity_given_as_two_are_one_too_many() -> None:
    found = entities("wells", "Acme glass works", "kiosk", "glass factory")
    assert count_entities(found, WANTED) == Tally(3, 4, 3, 3)


def test_fewer_mentions_do_no_harm() -> None:
    assert count_entities(entities("the glass works of Acme", "wells"), WANTED) == Tally(1, 2, 1, 3)
    assert count_entities(entities("Acme glass works", "wells", "kiosk"), WANTED) == Tally(3, 3, 3, 3)
    assert count_entities(entities("works|glass factory", "kiosk"), WANTED) == Tally(2, 2, 2, 3)


def test_one_mention_too_many_makes_an_entity_wrong() -> None:
    assert count_entities(entities("works|glass factory|wells", "kiosk"), WANTED) == Tally(1, 2, 1, 3)


def test_nothing_found_or_wanted() -> None:
    assert count_entities([], WANTED) == Tally(0, 0, 0, 3)
    assert count_entities(WANTED, []) == Tally(0, 3, 0, 0)
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)


def test_cases_that_the_authors_published_with_their_scorer() -> None:
    wanted = entities("m1|m2|m3", "m4", "m5", "m6")
    split, short, merged = entities("m4", "m1", "m5", "m6", "m3"), entities("m1|m2", "m4", "m5", "m6"), entities("m1|m2|m3|m4", "m5", "m6")
    counts = [count_entities(found, wanted) for found in (split, short, merged)]
    assert counts == [Tally(4, 5, 4, 4), Tally(4, 4, 4, 4), Tally(2, 3, 2, 4)]
    whole = sum(counts + counts, Tally())
    assert whole == Tally(20, 24, 20, 24)
    assert whole.f1 == 20 / 24


def test_an_entity_that_fits_two_leaves_the_other_to_the_next() -> None:
    assert count_entities(entities("x", "y"), entities("x|y", "x")) == Tally(2, 2, 2, 2)


def test_roles_are_counted_apart() -> None:
    counts = count_fillers({"actor": entities("a")}, {"actor": entities("b"), "target": entities("a")}, ROLES)
    assert counts == {"actor": Tally(0, 1, 0, 1), "target": Tally(0, 0, 0, 1)}


def test_templates_pair_for_the_best_total() -> None:
    found = [template("raid", "a", "x"), template("raid", "b")]
    wanted = [template("raid", "b", "y"), template("raid", "a", "x z")]
    assert pair_templates(found, wanted, ROLES) == [(0, 1), (1, 0)]
    assert count_templates(found, wanted, ROLES) == {"type": Tally(2, 2, 2, 2), "actor": Tally(2, 2, 2, 2), "target": Tally(1, 1, 1, 3)}


def test_templates_of_other_types_never_pair() -> None:
    counts = count_templates([template("raid", "a")], [template("theft", "a")], ROLES)
    assert counts == {"type": Tally(0, 1, 0, 1), "actor": Tally(0, 1, 0, 1), "target": Tally()}
    assert pair_templates([template("raid")], [template("theft/raid")], ROLES) == [(0, 0)]


def test_two_found_entities_in_a_template_may_hit_one_wanted() -> None:
    wanted = Template(types=frozenset({"raid"}), fillers={"actor": entities("a|b"), "target": ()})
    assert count_templates([template("raid", "a b")], [wanted], ROLES)["actor"] == Tally(2, 2, 1, 1)


def test_templates_beyond_the_pairs_are_spurious_or_missed() -> None:
    found, wanted = [template("raid", "a", "x")], [template("raid", "a"), template("raid", "b", "y z")]
    assert count_templates(found, wanted, ROLES) == {"type": Tally(1, 1, 1, 2), "actor": Tally(1, 1, 1, 2), "target": Tally(0, 1, 0, 2)}
    assert count_templates(wanted, found, ROLES) == {"type": Tally(1, 2, 1, 1), "actor": Tally(1, 2, 1, 1), "target": Tally(0, 2, 0, 1)}


@st.composite
def tables(draw: st.DrawFn) -> list[list[int]]:
    width = draw(st.integers(1, 5))
    return draw(st.lists(st.lists(st.integers(0, 6), min_size=width, max_size=width), min_size=1, max_size=5))


@given(tables())
def test_no_pairing_gains_more(gains: list[list[int]]) -> None:
    pairs = assign(gains)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(gains[row][column] > 0 for row, column in pairs)
    rows = max(len(gains), len(gains[0]))
    square = [[*row, *[0] * (rows - len(row))] for row in gains] + [[0] * rows] * (rows - len(gains))
    best = max(sum(square[row][column] for row, column in enumerate(order)) for order in permutations(range(rows)))
    assert sum(gains[row][column] for row, column in pairs) == best
