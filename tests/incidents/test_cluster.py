"""Groups follow from the set of links alone, and a person's `different` is never crossed."""

from datetime import timedelta
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.cluster import cluster, cluster_with_conflicts, effective_links
from reportedly.model.judgement import Link, Verdict, make_link
from tests.incidents.builders import AT

EVENTS = [f"e_{letter}" for letter in "abcdefgh"]


def rule(a: str, b: str, score: float = 0.8, verdict: Verdict = Verdict.SAME) -> Link:
    return make_link(f"e_{a}", f"e_{b}", verdict, by="rule:join 1", reasons=(), at=AT, score=score)


def person(a: str, b: str, verdict: Verdict, minute: int = 0) -> Link:
    return make_link(f"e_{a}", f"e_{b}", verdict, by="person:Ana", reasons=("I looked.",), at=AT + timedelta(minutes=minute))


def groups(letters: str, *links: Link) -> list[str]:
    return ["".join(event.removeprefix("e_") for event in group) for group in cluster([f"e_{x}" for x in letters], links)]


@st.composite
def link_sets(draw: st.DrawFn) -> list[Link]:
    pairs = draw(st.lists(st.sampled_from(list(combinations("abcdefgh", 2))), max_size=20))
    return [
        person(*pair, draw(st.sampled_from(Verdict)), draw(st.integers(0, 3)))
        if draw(st.integers(0, 3)) == 0
        else rule(*pair, draw(st.sampled_from([0.6, 0.7, 0.8, 0.9])), draw(st.sampled_from([Verdict.SAME, Verdict.UNSURE])))
        for pair in pairs
    ]


@given(link_sets(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_groups(links: list[Link], random: Random) -> None:
    events, shuffled = list(EVENTS), list(links)
    random.shuffle(events)
    random.shuffle(shuffled)
    found = cluster_with_conflicts(EVENTS, links)
    assert cluster_with_conflicts(events, shuffled + shuffled) == found
    assert sorted(event for group in found[0] for event in group) == EVENTS


@given(link_sets())
def test_a_persons_different_is_never_crossed_and_same_holds_or_is_reported(links: list[Link]) -> None:
    found, conflicts = cluster_with_conflicts(EVENTS, links)
    group = {event: number for number, events in enumerate(found) for event in events}
    left_out = {conflict.left_out for conflict in conflicts}
    for link in effective_links(links).values():
        if link.by_person and link.verdict is Verdict.DIFFERENT:
            assert group[link.left] != group[link.right]
        if link.by_person and link.verdict is Verdict.SAME:
            assert (group[link.left] == group[link.right]) != (link in left_out)


@given(link_sets(), st.data())
def test_calling_different_what_is_apart_already_changes_nothing(links: list[Link], data: st.DataObject) -> None:
    found = cluster(EVENTS, links)
    apart = [(a, b) for one, other in combinations(found, 2) for a in one for b in other]
    pairs = data.draw(st.lists(st.sampled_from(apart), max_size=4)) if apart else []
    said = [person(a.removeprefix("e_"), b.removeprefix("e_"), Verdict.DIFFERENT, 9) for a, b in pairs]
    assert cluster(EVENTS, [*links, *said]) == found


@given(link_sets())
def test_parts_that_no_same_ties_can_be_clustered_one_by_one(links: list[Link]) -> None:
    whole = cluster(EVENTS, links)
    tied = {event: {event} for event in EVENTS}
    for link in links:
        if link.verdict is Verdict.SAME:
            joined = tied[link.left] | tied[link.right]
            for event in joined:
                tied[event] = joined
    parts = {frozenset(part) for part in tied.values()}
    assert sorted(whole) == sorted(group for part in parts for group in cluster(part, links))


def test_one_look_alike_does_not_join_a_group() -> None:
    close = [rule("a", "b", 0.9), rule("a", "c", 0.9), rule("b", "c", 0.9)]
    assert groups("abcd", *close, rule("c", "d", 0.55)) == ["abc", "d"]
    assert groups("abcd", *close, rule("c", "d", 0.55), rule("a", "d", 0.3, Verdict.UNSURE)) == ["abcd"]


def test_what_one_article_tells_apart_copies_do_not_bring_together() -> None:
    """Two articles on the same two happenings, each of which is like both of the other's."""
    across = [rule("a", "c", 0.9), rule("b", "d", 0.9), rule("a", "d", 0.8), rule("b", "c", 0.8)]
    assert groups("abcd", *across) == ["abcd"]
    apart = [("e_a", "e_b"), ("e_c", "e_d")]
    assert cluster_with_conflicts(EVENTS[:4], across, told_apart=apart)[0] == (("e_a", "e_c"), ("e_b", "e_d"))
    joined = cluster_with_conflicts(EVENTS[:4], [*across, person("a", "b", Verdict.SAME)], told_apart=apart)[0]
    assert joined[0][:2] == ("e_a", "e_b"), "a person may join what is told apart"


def test_what_a_person_joined_keeps_of_the_rest_what_fits_it() -> None:
    ties = [rule("a", "b", 0.5), rule("a", "e", 0.5), rule("b", "e", 0.5), rule("c", "d", 0.5)]
    assert groups("abcde", *ties, person("a", "c", Verdict.SAME)) == ["abce", "d"], "b and e share nothing with d"
    assert groups("abcde", *ties, rule("b", "d", 0.5), person("a", "c", Verdict.SAME)) == ["abcde"]


def test_a_suggestion_alone_joins_nothing() -> None:
    assert groups("ab", rule("a", "b", 0.64, Verdict.UNSURE)) == ["a", "b"]


def test_a_person_goes_before_a_rule_and_the_latest_before_an_earlier() -> None:
    assert groups("ab", person("a", "b", Verdict.DIFFERENT), rule("a", "b", 1.0)) == ["a", "b"]
    assert groups("ab", person("a", "b", Verdict.DIFFERENT), person("a", "b", Verdict.SAME, 1)) == ["ab"]
    assert groups("ab", person("a", "b", Verdict.SAME), person("a", "b", Verdict.DIFFERENT, 1)) == ["a", "b"]
    assert groups("ab", person("a", "b", Verdict.UNSURE), rule("a", "b", 1.0)) == ["a", "b"]


def test_what_a_person_called_different_stays_apart_however_well_others_tie_it() -> None:
    ties = [rule(a, b, 0.9) for a, b in combinations("abcd", 2)]
    found = groups("abcd", *ties, person("a", "d", Verdict.DIFFERENT))
    assert found == ["abc", "d"]


def test_contradicting_persons_are_reported_and_kept_apart() -> None:
    links = [person("a", "b", Verdict.SAME, 2), person("b", "c", Verdict.SAME, 1), person("a", "c", Verdict.DIFFERENT)]
    found, (conflict,) = cluster_with_conflicts(["e_a", "e_b", "e_c"], links)
    assert found == (("e_a", "e_b"), ("e_c",))
    assert conflict.left_out == links[1]
    assert conflict.different == links[2]
    assert "e_a and e_c" in conflict.sentence


def test_pairs_that_a_crowd_kept_from_being_compared_do_not_count_against() -> None:
    links = [rule("a", b, 0.9) for b in "bcdefgh"]
    assert len(cluster(EVENTS, links)) > 1
    crowds = {event: ("k",) for event in EVENTS if event != "e_a"}
    assert cluster_with_conflicts(EVENTS, links, crowds)[0] == (tuple(EVENTS),)
