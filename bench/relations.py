"""How claims of an incident bear on each other, against pairs labelled by hand: `python -m bench.relations --ledger FAKES.db`.

`bench/gold/relations.csv` has 101 pairs of claims of FA-KES as articles and offsets, each with what its texts make one claim to the other
(`bench/gold/relations.md` tells how). The ledger is made of the same corpus: `reportedly add FA-KES-Dataset.csv --map …`. A pair of
which a claim is not read any more, or whose claims stand in two incidents, counts as unrelated. A relation is found where it is told
between the two claims, or between the first claims that they repeat. `baseline`: equal values repeat each other, nothing else is related.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bench.common import print_result
from reportedly.incidents.copies import copies_in
from reportedly.incidents.relations import Relation
from reportedly.incidents.values import same_value
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.reading import Claim
from reportedly.run.weigh import Weighing, weigh

GOLD = Path(__file__).with_name("gold") / "relations.csv"
NONE = "none"
Row = Mapping[str, str]


def claim_at(ledger: Ledger, row: Row, which: str) -> Claim | None:
    """The claim whose words are the row's, of those that overlap them the one that shares most and says least besides."""
    page = queries.article(ledger, row[f"{which}_article"])
    if page is None or page.reading is None:
        return None
    start, end = int(row[f"{which}_start"]), int(row[f"{which}_end"])
    spots = [
        (min(end, e.end) - max(start, e.start), e.start - e.end, claim.id, claim)
        for event in page.reading.events
        for claim in event.claims
        if claim.aspect == row["aspect"]
        for e in claim.evidence[:1]
    ]
    shared, _, _, found = max(spots, key=lambda spot: spot[:3], default=(0, 0, "", None))
    return found if shared > 0 else None


def told(weighing: Weighing, left: str, right: str) -> str:
    """What is told of two claims, or of the first claims that they repeat; a count revises all that came before it step by step."""
    edges = {frozenset((one.claim, one.about)): one.relation.value for one in weighing.relations}
    first = _firsts(weighing)
    older = {one.claim: one.about for one in weighing.relations if one.relation is Relation.REVISES}
    a, b = first.get(left, left), first.get(right, right)
    if direct := edges.get(frozenset((left, right))):
        return direct
    if a == b:
        return Relation.REPEATS.value
    if b in _steps(a, older, first) or a in _steps(b, older, first):
        return Relation.REVISES.value
    return edges.get(frozenset((a, b)), NONE)


def _firsts(weighing: Weighing) -> dict[str, str]:
    """Claim → the first that it, or one of its value and article, repeats."""
    found = {one.claim: one.about for one in weighing.relations if one.relation is Relation.REPEATS}
    for backing in weighing.backing:
        of_article: dict[str, str] = {}
        for claim, article in zip(backing.claims, backing.printed_in, strict=True):
            of_article.setdefault(article, found.get(claim, claim))
            found.setdefault(claim, of_article[article])
    return found


def _steps(claim: str, older: Mapping[str, str], first: Mapping[str, str]) -> set[str]:
    seen: set[str] = set()
    while (claim := older.get(claim, "")) and claim not in seen:
        claim = first.get(claim, claim)
        seen.add(claim)
    return seen


def answers(ledger: Ledger, rows: Iterable[Row]) -> Iterator[tuple[str, str, str, bool]]:
    """Gold, ours, the baseline's, and whether both claims are read at all."""
    weighed: dict[str, Weighing] = {}
    for row in rows:
        left, right = claim_at(ledger, row, "left"), claim_at(ledger, row, "right")
        if left is None or right is None:
            yield row["relation"], NONE, NONE, False
            continue
        homes = {queries.incident_of(ledger, claim.event) for claim in (left, right)}
        home = homes.pop() if len(homes) == 1 else None
        if home is not None and home not in weighed:
            page = queries.incident(ledger, home)
            reports = page.reports if page else ()
            weighed[home] = weigh(reports, copies=copies_in(reports))
        ours = told(weighed[home], left.id, right.id) if home else NONE
        yield row["relation"], ours, "repeats" if same_value(left) == same_value(right) else NONE, True


def score(found: Iterable[tuple[str, str]]) -> dict[str, float | int]:
    """Precision and recall of each relation, and how many pairs are answered right."""
    counts = Counter(found)
    result: dict[str, float | int] = {}
    for kind in Relation:
        right = counts[kind, kind]
        said = sum(n for (_, ours), n in counts.items() if ours == kind)
        there = sum(n for (gold, _), n in counts.items() if gold == kind)
        result |= {f"{kind}_said": said, f"{kind}_there": there}
        if said:
            result[f"{kind}_precision"] = right / said
        if there:
            result[f"{kind}_recall"] = right / there
    return result | {"accuracy": sum(n for (gold, ours), n in counts.items() if gold == ours) / max(1, sum(counts.values()))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", required=True, metavar="PATH", help="a ledger of FA-KES")
    parser.add_argument("--half", choices=("choose", "report"), default="report", help="which pairs (%(default)s)")
    given = parser.parse_args()
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["half"] == given.half]
    with Ledger.open(given.ledger, create=False) as ledger:
        found = list(answers(ledger, rows))
    ours = score((gold, mine) for gold, mine, _, _ in found)
    plain = score((gold, theirs) for gold, _, theirs, _ in found)
    print_result(
        {"pairs": len(found), "read": sum(read for *_, read in found)}
        | ours
        | {f"baseline_{key}": plain[key] for key in ("repeats_precision", "repeats_recall", "accuracy")}
    )


if __name__ == "__main__":
    main()
