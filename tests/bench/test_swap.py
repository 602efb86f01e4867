"""The bench of swaps: what is swapped, which sentences are drawn, and what counts as a change."""

import csv
import io
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from bench.swap import changes, figures, sentences_of, swap
from reportedly.engines import Engine, load_engine
from reportedly.model.article import Article, make_article
from reportedly.model.reading import Reading

FAKES = Path(__file__).parents[3] / "shared" / "corpora" / "fakes" / "FA-KES-Dataset.csv.xz"


@pytest.fixture
def rules() -> Engine:
    return load_engine("rules")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Israel shelled the Iranian base.", "Iran shelled the Israeli base."),
        ("US-led jets hit soldiers.", "UK-led jets hit rebels."),
        ("Government forces left.", "Government forces left."),
        ("The government forces left USAID.", "The rebel forces left USAID."),
    ],
)
def test_names_change_places(text: str, other: str) -> None:
    assert swap(text) == other
    assert swap(other) == text


def test_sentences_tell_of_an_event_and_name_a_side(tmp_path: Path) -> None:
    table = io.StringIO()
    writer = csv.DictWriter(table, ["article_content"])
    writer.writeheader()
    writer.writerow({"article_content": "Russian jets bombed a mill. It rained. Jets bombed a barn. Russian envoys smiled."})
    writer.writerow({"article_content": "Russian jets bombed a mill."})
    path = tmp_path / "corpus.csv.xz"
    path.write_bytes(lzma.compress(table.getvalue().encode("latin-1")))
    assert sentences_of(path) == ["Russian jets bombed a mill."]


def test_without_the_corpus_the_bench_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="--data"):
        sentences_of(tmp_path / "corpus.csv.xz")


def test_a_fair_reader_changes_nothing(rules: Engine) -> None:
    assert changes(rules, "The army said Israeli jets bombed a mill in Homs on Monday, killing 12 people.") == {}


class OneSided:
    """Reads what one side does and nothing else."""

    name, version = "one-sided", "1"

    def __init__(self, rules: Engine) -> None:
        self.rules = rules

    def read(self, article: Article) -> Reading:
        return self.rules.read(article if "Israeli" in article.text else make_article("Nothing."))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return map(self.read, articles)


def test_an_unfair_reader_is_caught(rules: Engine) -> None:
    found = changes(OneSided(rules), "Israeli jets bombed a mill in Homs on Monday, killing 12 people.")
    assert found.keys() == {"type", "toll", "stance"}
    assert found["type"] == "attack.air False > nothing"


def test_figures() -> None:
    result = figures([{}, {"type": "a > b"}, {"statement": "a > b"}, {}])
    assert (result["same"], result["type_same"], result["toll_same"], result["statement_same"]) == (0.75, 0.75, 1.0, 0.75)


@pytest.mark.skipif(not FAKES.is_file(), reason="the corpus fakes is not beside this checkout")
def test_some_sentences_of_the_corpus_with_the_rules(rules: Engine) -> None:
    drawn = sentences_of(FAKES)[::200]
    assert len(drawn) > 10
    assert [sentence for sentence in drawn if changes(rules, sentence).keys() & {"type", "toll", "stance"}] == []
