"""The bench of stances: classes, written text, the rules beside ours, and floors where the corpus is at hand."""

from pathlib import Path

import pytest

from bench.stance import DENIED, HAPPENED, UNCERTAIN, Word, class_of, majority, measure, ours, read_corpus, score, truthteller, written

FACTUALITY = Path(__file__).parents[3] / "shared" / "corpora" / "factuality"
COLUMNS = """0\tThey\t_\tPRP\t2\tnsubj\tthey
1\tdid\t_\tVBD\t2\taux\tdo
2\tfail\t3.0\tVB\t2\tROOT\tfail
3\tto\t_\tTO\t4\taux\tto
4\tleave\t-2.4\tVB\t2\txcomp\tleave
5\t.\t_\t.\t2\tpunct\t.

0\tThey\t_\tPRP\t3\tnsubj\tthey
1\tdid\t_\tVBD\t3\taux\tdo
2\tn't\t_\tRB\t3\tneg\tnot
3\tleave\t-3\tVB\t3\tROOT\tleave
4\t.\t_\t.\t3\tpunct\t.
"""


@pytest.fixture
def sentences(tmp_path: Path) -> list[list[Word]]:
    path = tmp_path / "dev.conll"
    path.write_text(COLUMNS)
    return list(read_corpus(path))


def test_each_rating_goes_to_the_nearest_class() -> None:
    assert [class_of(rating) for rating in (3.0, 1.6, 1.5, 0.0, -1.5, -1.6)] == [HAPPENED] * 2 + [UNCERTAIN] * 3 + [DENIED]


def test_words_are_written_as_in_print(sentences: list[list[Word]]) -> None:
    text, spans = written(sentences[1])
    assert text == "They didn't leave."
    assert [text[start:end] for start, end in spans] == ["They", "did", "n't", "leave", "."]


def test_readers(sentences: list[list[Word]]) -> None:
    for reader in (ours, truthteller):
        assert [reader(sentences[0], 2), reader(sentences[0], 4), reader(sentences[1], 3)] == [HAPPENED, DENIED, DENIED]
    assert measure(sentences, majority)["happened_f1"] == pytest.approx(0.5)


def test_macro_f1_is_the_mean_of_the_classes() -> None:
    figures = score([(HAPPENED, HAPPENED), (DENIED, HAPPENED), (UNCERTAIN, UNCERTAIN)])
    assert figures["macro_f1"] == pytest.approx((2 / 3 + 0 + 1) / 3)


def test_without_the_corpus_the_bench_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="--data"):
        list(read_corpus(tmp_path / "dev.conll"))


@pytest.mark.skipif(not FACTUALITY.is_dir(), reason="the corpus factuality is not beside this checkout")
def test_better_than_the_rules_beside_it() -> None:
    sentences = list(read_corpus(FACTUALITY / "UW" / "train.conll"))
    assert measure(sentences, ours)["macro_f1"] >= measure(sentences, truthteller)["macro_f1"] + 0.05
