"""Learns the weights of `reportedly.incidents.judge`: `python -m bench.pair_weights --data ../shared/corpora [--engine NAME]`.

Pairs of main events of articles that meet in a key, of the half of the incidents of GVA and Airwars (Syria) that rules are
chosen on, are labelled by whether their articles are recorded under one incident; a logistic regression with a small ridge is
fitted to them. What speaks for one incident may not count against it: a gain that comes out negative is held at what `HELD`
says. Prints the table.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.common import arguments, print_result
from bench.incidents import Case, airwars_cases, gva_cases, is_chosen_on, main_event, told_once
from reportedly.engines import DEFAULT, load_engine
from reportedly.incidents.block import filed, probes
from reportedly.incidents.compare import Comparison, compare_traits
from reportedly.incidents.judge import WEIGHTS
from reportedly.incidents.traits import Traits, traits
from reportedly.model.article import Article
from reportedly.model.incident import Report
from reportedly.model.reading import Event
from reportedly.pipeline import read_article

Numbers = NDArray[np.float64]

HELD = {"type": 1.0, "affected": 0.5, "perpetrator": 0.3}
RIDGE = 2.0
STEPS = 40


def report_of(event: Event, article: Article) -> Report:
    return Report(
        event=event,
        article=article.id,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        published=article.published,
        text=article.text,
    )


def pairs(about: Mapping[str, Traits]) -> Iterator[tuple[str, str]]:
    """The events that meet in a key, each pair once."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for event, found in about.items():
        for key in filed(found):
            by_key[key].append(event)
    met = {(min(e, o), max(e, o)) for e, found in about.items() for key in probes(found) for o in by_key.get(key, ()) if o != e}
    yield from sorted(met)


def row(comparison: Comparison) -> list[float]:
    """1; then of each feature its value less a half, and whether it is known."""
    values = [comparison.value(name) for name in WEIGHTS]
    return [1.0, *(part for value in values for part in ((0.0, 0.0) if value is None else (value - 0.5, 1.0)))]


def fit(rows: Numbers, labels: Numbers, held: Mapping[int, float]) -> Numbers:
    """Weights of a logistic regression (by Newton's method); the columns of `held` keep their weight."""
    weights: Numbers = np.zeros(rows.shape[1])
    weights[list(held)] = list(held.values())
    free = [column for column in range(rows.shape[1]) if column not in held]
    part = rows[:, free]
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = part.T @ (chance - labels) + RIDGE * weights[free]
        curve = (part * (chance * (1 - chance))[:, None]).T @ part + RIDGE * np.eye(len(free))
        weights[free] -= np.linalg.solve(curve, slope)
    return weights


def learn(rows: Numbers, labels: Numbers) -> Numbers:
    """The weights with every gain that is not held at least 0."""
    held = {1 + 2 * index: HELD[name] for index, name in enumerate(WEIGHTS) if name in HELD}
    while True:
        weights = fit(rows, labels, held)
        worst = [column for column in range(1, rows.shape[1], 2) if weights[column] < 0 and column not in held]
        if not worst:
            return weights
        held |= dict.fromkeys(worst, 0.0)


def examples(cases: Sequence[Case], about: Mapping[str, Traits]) -> tuple[Numbers, Numbers]:
    incident = {case.article.id: case.incident for case in cases}
    rows, labels = [], []
    for one, other in pairs(about):
        rows.append(row(compare_traits(about[one], about[other])))
        labels.append(float(incident[about[one].article] == incident[about[other].article]))
    return np.array(rows), np.array(labels)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--engine", default=DEFAULT)
    options = parser.parse_args()
    engine = load_engine(options.engine)
    data: Path = options.data
    rows, labels = [], []
    for cases in (told_once(gva_cases(data / "gva")), told_once(airwars_cases(data / "airwars_syria"))):
        chosen = [case for case in cases if is_chosen_on(case.incident)]
        chief = [(main_event(read_article(case.article, engine).events), case.article) for case in chosen]
        found = examples(chosen, {event.id: traits(report_of(event, article)) for event, article in chief if event})
        rows.append(found[0])
        labels.append(found[1])
    weights = learn(np.concatenate(rows), np.concatenate(labels))
    print(f"BIAS = {weights[0]:.2f}")
    for index, name in enumerate(WEIGHTS):
        print(f'    "{name}": ({weights[1 + 2 * index]:.2f}, {weights[2 + 2 * index]:.2f}),')
    print_result({"pairs": sum(map(len, labels)), "of_one_incident": int(sum(map(np.sum, labels)))})


if __name__ == "__main__":
    main()
