"""The scorer of statements, on spans made by hand."""

import pytest

from bench.statements import Document, Triple, carry_over, is_nested, overlap, parse_brat, score

ONE = Triple(source=((0, 4),), cue=((5, 9),), content=((10, 30),))
OTHER = Triple(source=((40, 44),), cue=((45, 49),), content=((50, 70), (80, 90)))


def test_what_is_equal_is_exact() -> None:
    assert set(score([([ONE, OTHER], [OTHER, ONE])]).values()) == {1.0}


def test_a_part_that_is_off_by_one_overlaps_but_is_not_exact() -> None:
    near = Triple(source=ONE.source, cue=ONE.cue, content=((10, 29),))
    figures = score([([near], [ONE])])
    assert figures["content_exact_f1"] == 0
    assert figures["content_iou_f1"] == figures["source_exact_f1"] == 1
    assert figures["statement_exact_f1"] == 0


def test_each_span_counts_and_joined_all_of_them() -> None:
    half = Triple(source=OTHER.source, cue=OTHER.cue, content=((80, 90),))
    figures = score([([half], [OTHER])])
    assert figures["content_exact_f1"] == figures["content_iou_f1"] == pytest.approx(2 / 3)
    assert figures["content_joined_exact_f1"] == figures["statement_exact_f1"] == 0


def test_what_is_said_within_another_s_words_is_nested() -> None:
    within = Triple(source=((10, 12),), cue=((13, 17),), content=((18, 30),))
    assert is_nested(within, [ONE, within])
    assert not is_nested(ONE, [ONE, within])
    assert not is_nested(Triple(source=(), cue=(), content=((12, 20),)), [ONE])


def test_one_part_pairs_with_one_only() -> None:
    twice = [Triple(source=(), cue=((0, 1),), content=((0, 10),)), Triple(source=(), cue=((2, 3),), content=((0, 9),))]
    wanted = [Triple(source=(), cue=((0, 1),), content=((0, 10),))]
    assert score([(twice, wanted)])["content_iou_f1"] == pytest.approx(2 / 3)


def test_a_missing_part_equals_a_missing_part() -> None:
    bare = Triple(source=(), cue=((5, 9),), content=((10, 30),))
    figures = score([([bare], [bare])])
    assert figures["statement_exact_f1"] == 1
    assert score([([bare], [ONE])])["statement_exact_f1"] == 0


def test_overlap_is_in_characters() -> None:
    assert overlap(((0, 10),), ((5, 15),)) == pytest.approx(1 / 3)
    assert overlap(((0, 2), (4, 6)), ((0, 6),)) == pytest.approx(2 / 3)


def test_brat_is_read_with_fragments_and_without_what_was_discarded() -> None:
    lines = [
        "T1\tSource 0 4\tJane",
        "T2\tCue 5 9\tsaid",
        "T3\tContent 10 12;20 22\tit is",
        "T4\tAttribution 5 9\tsaid",
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
        "T5\tDiscuss 30 34\tthat",
        "E2\tAttribution:T4 Cue:T5",
        "#1\tAnnotatorNotes T5\tunclear",
    ]
    assert list(parse_brat("\n".join(lines))) == [Triple(source=((0, 4),), cue=((5, 9),), content=((10, 12), (20, 22)))]


def test_offsets_are_carried_over_to_composed_text() -> None:
    triple = Triple(source=((0, 5),), cue=((6, 10),), content=((11, 13),))
    document = carry_over(Document(name="x", text="Rene\u0301 said so", relations=(triple,)))
    assert document.text == "René said so"
    assert document.relations[0] == Triple(source=((0, 4),), cue=((5, 9),), content=((10, 12),))
