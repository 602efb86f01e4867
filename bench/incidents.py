"""Reports of one incident found together: `python -m bench.incidents --data ../shared/corpora/gva` (or `airwars_syria`) [--engine
NAME] [--articles N].

The articles are read, put into a ledger and joined as `add` does. An article goes with the incident of its main event
(`main_event`); others that it tells of are left apart, and an article without an event is alone. The groups are held against
the records' by B3 and by pairs.

Half of the incidents (by hash of the id) were there to choose rules, weights and thresholds on, the other half is reported. A
half is grouped among all articles of the corpus and scored for itself. Beside it in the same run: articles that were published
within two days of each other and name a city in common first (`city_*`), and those whose TF-IDF cosine reaches a threshold
(`tfidf_*`; the threshold that is best on the half to choose on). Articles that are recorded under several incidents are left
out; of Airwars also those with as many as one Arabic letter in ten, most of them tweets whose page alone is English.
`--articles`: only the articles of the first incidents by hash, so many or a few more, which makes incidents easier to tell apart.

`killed_exact`, `injured_exact` (GVA): incidents for which the number that `agree.number_given` finds in what the record's articles
report of the incidents that they were put in is the record's; over incidents of which some article holds that number, and where
it is not 0, since an article seldom says that nobody was hurt. `*_exact_of_all` is over all incidents, none found counted as 0.
"""

import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from math import log, sqrt
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.common import arguments, print_result
from bench.tolls import holds, read_rows
from reportedly.engines import DEFAULT, load_engine
from reportedly.incidents.agree import number_given
from reportedly.incidents.traits import coarse, places
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article, Hints, Page, make_article
from reportedly.model.incident import Report
from reportedly.model.ontology import family
from reportedly.model.reading import Event, Reading
from reportedly.model.run import Entry, make_run
from reportedly.model.value import TOLL_ASPECTS, Aspect
from reportedly.model.view import IncidentQuery, Window
from reportedly.pipeline import read_article
from reportedly.run.join import Desk, join

Labels = Mapping[str, Hashable]
"""Article → its group."""

VIOLENT = {"attack", "accident", "killing", "execution", "clash"}
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+/")
_DATED = re.compile(r"/(20\d\d)/(\d\d)/(\d\d)(?:/|$)")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")
_TERM = re.compile(r"[a-z]{3,}|\d+")
_BATCH = 64
_AT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An article, the incident that it is recorded under, and what is recorded of that."""

    article: Article
    incident: str
    killed: int | None = None
    injured: int | None = None


def gva_cases(data: Path) -> Iterator[Case]:
    records = {row["incident_uri"]: row for row in read_rows(data / "incidents.jsonl.xz")}
    for row in read_rows(data / "articles.jsonl.xz"):
        record = records.get(row["incident_id"], {})
        url = _ARCHIVED.sub("", row["uri"])
        hints = Hints(url=url, outlet=urlsplit(url).hostname, title=row["title"] or None, published=row["dct"], language="en")
        article = make_article(f"{row['title']}.\n\n{row['content']}", hints=hints)
        yield Case(article=article, incident=row["incident_id"], killed=record.get("num_killed"), injured=record.get("num_injured"))


def airwars_cases(data: Path) -> Iterator[Case]:
    """The texts taken for English; when they were published is known only where their address says so."""
    for row in read_rows(data / "source_texts.jsonl.xz"):
        if row["lang_guess"] == "en" and is_english(row["title"] + row["text"]):
            dated = _DATED.search(row["url"])
            hints = Hints(
                url=row["url"], outlet=row["publisher"], title=row["title"], published="-".join(dated.groups()) if dated else None
            )
            article = make_article(row["text"], hints=hints)
            yield from (Case(article=article, incident=incident) for incident in row["incident_ids"])


def is_english(text: str) -> bool:
    return 10 * len(_ARABIC.findall(text)) < len(_LETTER.findall(text))


def told_once(cases: Iterable[Case]) -> list[Case]:
    """The cases of articles that are recorded under one incident alone."""
    by_article: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_article[case.article.id].append(case)
    return [found[0] for found in by_article.values() if len({case.incident for case in found}) == 1]


def sample(cases: Sequence[Case], least: int) -> list[Case]:
    """The cases of the first incidents by hash that have so many together."""
    by_incident: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_incident[case.incident].append(case)
    found: list[Case] = []
    for incident in sorted(by_incident, key=lambda name: sha256(f"sample {name}".encode()).digest()):
        if len(found) < least:
            found += by_incident[incident]
    return found


def is_chosen_on(incident: str) -> bool:
    """Whether rules, weights and thresholds were chosen with this incident in view."""
    return sha256(incident.encode()).digest()[0] % 2 == 0


def main_event(events: Sequence[Event]) -> Event | None:
    """What the article is about: the first violence that is its news, else that it recalls, else the first event of any kind."""
    news = [event for event in events if not event.background]
    violent = [event for event in (*news, *events) if family(event.type) in VIOLENT]
    return next(iter([event for event in violent if event.of(*TOLL_ASPECTS)][:1] or violent[:1] or events[:1]), None)


def joined(cases: Sequence[Case], readings: Mapping[str, Reading]) -> tuple[dict[str, str], dict[str, list[Report]]]:
    """Article → the incident of its main event in a ledger that holds them all; and article → its reports of that incident."""
    run = make_run(started=_AT, code="bench", engine="bench", command="bench", by="person:bench")
    with tempfile.TemporaryDirectory() as folder, Ledger.open(str(Path(folder) / "bench.db")) as ledger:
        desk = Desk(ledger)
        for start in range(0, len(cases), _BATCH):
            entries = [_entry(case.article, readings[case.article.id]) for case in cases[start : start + _BATCH]]
            with ledger.transaction():
                outcomes = ledger.append(run, entries)
                join(ledger, [event for outcome in outcomes for event in outcome.events], at=_AT, desk=desk)
        incident_of = {
            event: incident.id
            for incident in queries.incidents(ledger, IncidentQuery(window=Window(limit=None)))
            for event in incident.events
        }
        chief = {case.article.id: main_event(readings[case.article.id].events) for case in cases}
        found = {article: incident_of[event.id] if event else article for article, event in chief.items()}
        reports: dict[str, list[Report]] = defaultdict(list)
        for report in ledger.reports():
            if incident_of[report.event.id] == found[report.article]:
                reports[report.article].append(report)
    return found, reports


def _entry(article: Article, reading: Reading) -> Entry:
    return Entry(page=Page(name="row", content=article.text.encode(), media_type="text/plain"), article=article, reading=reading)


def by_date_and_city(cases: Sequence[Case], reports: Mapping[str, Sequence[Report]]) -> dict[str, str]:
    """Groups of articles that were published within two days of each other and whose first place that is no area is one."""
    dated: dict[tuple[str, int], list[str]] = defaultdict(list)
    pairs: list[tuple[str, str]] = []
    for case in cases:
        found = [place for report in reports.get(case.article.id, ()) for place in places(report.event.claims) if not coarse(place)]
        if found and case.article.published:
            day = date.fromisoformat(case.article.published[:10]).toordinal()
            city = found[0].gazetteer or found[0].name
            pairs += [(case.article.id, other) for near in range(day - 2, day + 3) for other in dated[city, near]]
            dated[city, day].append(case.article.id)
    return components((case.article.id for case in cases), pairs)


def alike_pairs(cases: Sequence[Case], least: float) -> list[tuple[float, str, str]]:
    """Pairs of articles with their TF-IDF cosine where it is at least so much."""
    counts = [Counter(_TERM.findall(f"{case.article.title} {case.article.text}".lower())) for case in cases]
    held = Counter(term for count in counts for term in count)
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found: list[tuple[float, str, str]] = []
    for index, count in enumerate(counts):
        parts = {t: (1 + log(n)) * log(len(cases) / held[t]) for t, n in count.items() if 1 < held[t] < len(cases) / 5}
        length = sqrt(sum(part * part for part in parts.values())) or 1.0
        scores: dict[int, float] = defaultdict(float)
        for term, part in parts.items():
            for other, weight in postings[term]:
                scores[other] += weight * part / length
            postings[term].append((index, part / length))
        found += [(score, cases[o].article.id, cases[index].article.id) for o, score in scores.items() if score >= least]
    return found


def best_by_likeness(cases: Sequence[Case], gold: Labels) -> tuple[float, dict[str, str]]:
    """The TF-IDF threshold that has the best B3 on the half to choose on, and its groups."""
    pairs = alike_pairs(cases, 0.2)
    tried = {
        least / 100: components((case.article.id for case in cases), ((a, b) for score, a, b in pairs if 100 * score >= least))
        for least in range(20, 65, 5)
    }
    chosen = {case.article.id: gold[case.article.id] for case in cases if is_chosen_on(case.incident)}
    threshold = max(tried, key=lambda least: b3(tried[least], chosen)["b3_f1"])
    return threshold, tried[threshold]


def components(items: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Item → the name of what hangs together by the pairs."""
    above = {item: item for item in items}

    def top(item: str) -> str:
        while above[item] != item:
            above[item] = item = above[above[item]]
        return item

    for one, other in pairs:
        above[top(one)] = top(other)
    return {item: top(item) for item in above}


def b3(found: Labels, gold: Labels) -> dict[str, float]:
    """B3 and pairwise precision, recall and F1 over the items of `gold`."""
    overlap = Counter((found[item], label) for item, label in gold.items())
    sizes, wanted = Counter(found[item] for item in gold), Counter(gold.values())
    precision = sum(n * n / sizes[group] for (group, _), n in overlap.items()) / len(gold)
    recall = sum(n * n / wanted[label] for (_, label), n in overlap.items()) / len(gold)
    right, said, there = (sum(n * (n - 1) for n in counts.values()) for counts in (overlap, sizes, wanted))
    return {
        "b3_f1": f1(precision, recall),
        "b3_precision": precision,
        "b3_recall": recall,
        "pairwise_f1": f1(right / said if said else 0.0, right / there if there else 0.0),
        "pairwise_precision": right / said if said else 0.0,
        "pairwise_recall": right / there if there else 0.0,
    }


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def number_outcomes(cases: Sequence[Case], reports: Mapping[str, Sequence[Report]]) -> dict[str, list[bool]]:
    """Whether each incident's numbers are those of its record."""
    by_incident: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_incident[case.incident].append(case)
    outcomes: dict[str, list[bool]] = defaultdict(list)
    for found in by_incident.values():
        for aspect, gold in ((Aspect.KILLED, found[0].killed), (Aspect.INJURED, found[0].injured)):
            if gold is None:
                continue
            told = [report for case in found for report in reports.get(case.article.id, ())]
            right = (number_given(told, aspect) or 0) == gold
            outcomes[f"{aspect}_exact_of_all"].append(right)
            if gold and any(holds(case.article.text, gold) for case in found):
                outcomes[f"{aspect}_exact"].append(right)
    return outcomes


def measure(cases: Sequence[Case], readings: Mapping[str, Reading]) -> dict[str, Any]:
    """All figures; keys of the half that was chosen on begin with `chosen_`."""
    gold = {case.article.id: case.incident for case in cases}
    found, reports = joined(cases, readings)
    threshold, alike = best_by_likeness(cases, gold)
    groupings: list[tuple[str, Labels]] = [("", found), ("city_", by_date_and_city(cases, reports)), ("tfidf_", alike)]
    figures: dict[str, Any] = {"articles": len(cases), "incidents": len(set(gold.values())), "tfidf_threshold": threshold}
    for half, wanted in (("", False), ("chosen_", True)):
        mine = [case for case in cases if is_chosen_on(case.incident) == wanted]
        labels = {case.article.id: case.incident for case in mine}
        for name, groups in groupings:
            figures |= {f"{half}{name}{key}": value for key, value in b3(groups, labels).items()}
        for key, rights in number_outcomes(mine, reports).items():
            figures |= {f"{half}{key}": sum(rights) / len(rights), f"{half}n_{key}": len(rights)}
    return figures


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--engine", default=DEFAULT)
    parser.add_argument("--articles", type=int, metavar="N", help="a sample of so many (all)")
    options = parser.parse_args()
    read: Callable[[Path], Iterator[Case]] = gva_cases if (options.data / "articles.jsonl.xz").exists() else airwars_cases
    if not (options.data / "incidents.jsonl.xz").exists():
        sys.exit(f"Error: there are no incidents in {options.data}.\nTry: give the folder of gva or airwars_syria with --data.")
    cases = told_once(read(options.data))
    cases = sample(cases, options.articles) if options.articles else cases
    engine = load_engine(options.engine)
    readings = {case.article.id: read_article(case.article, engine) for case in cases}
    print_result(measure(cases, readings))


if __name__ == "__main__":
    main()
