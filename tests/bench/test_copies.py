"""The bench of copies: its gold is whole, its measure counts right answers, and MinHash finds texts that overlap by half of their union."""

from collections import Counter

from bench.copies import by_minhash, read_grounds, read_happenings, read_pairs, score
from reportedly.model.article import make_article

ONE, OTHER, THIRD = (frozenset(pair) for pair in ("ab", "ac", "bc"))


def test_the_gold_has_two_halves_of_a_hundred_pairs() -> None:
    halves = [read_pairs(part) for part in ("choose", "report")]
    assert [len(half) for half in halves] == [100, 100]
    assert not halves[0].keys() & halves[1].keys()
    assert {label for half in halves for label in half.values()} == {"copy", "partial", "same incident", "different"}


def test_the_gold_of_origins_has_forty_incidents_to_report() -> None:
    happenings = read_happenings()
    assert Counter(one.part for one in happenings) == {"report": 40, "choose": 25, "fresh": 13}
    assert all(len(one.articles) > 1 and one.origins >= 1 for one in happenings)
    assert all(0 <= start < end for one in happenings for _, start, end in one.articles)


def test_single_articles_are_none_of_the_incidents() -> None:
    known = {article for one in read_happenings() if one.part != "fresh" for article, _, _ in one.articles}
    grounds = read_grounds()
    assert Counter(one.part for one in grounds) == {"choose": 56, "report": 47}
    assert known.isdisjoint(one.articles[0][0] for one in grounds)
    assert all(len(one.names) == one.origins >= 1 for one in grounds)


def test_score_counts_an_answer_of_another_label_as_wrong() -> None:
    gold = {ONE: "copy", OTHER: "partial", THIRD: "different"}
    answers = {ONE: "copy", OTHER: "copy", frozenset("xy"): "copy"}
    copies = score(gold, answers, "copy")
    assert (copies.right, copies.found, copies.wanted) == (1, 2, 1)
    assert score(gold, answers, "partial").right == 0


def test_minhash_misses_the_brief_inside_a_longer_piece() -> None:
    told = " ".join(f"word{number}" for number in range(60))
    texts = {"a": told, "b": f"{told} end", "c": f"{told} {' '.join(f'more{number}' for number in range(120))}"}
    found = by_minhash({identity: make_article(text) for identity, text in texts.items()}, [ONE, OTHER])
    assert found == {ONE: "copy"}
