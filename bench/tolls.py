"""Tolls against incident records made by experts: `python -m bench.tolls --data ../shared/corpora/airwars_gaza` (or `gva`).

Airwars: the prose of an assessment (never its coded boxes) against killed and injured [min, max]. The range is `event_range`:
lowest and highest event total over all that is said. Airwars writes an open count as its floor ("at least 12" is 12, but "more than
40" is 41), a word without a number as 2, and "dozens" and "a large number" as 12 to 24; the bench puts the ranges of the reader into
those terms before it compares.

GVA: each article (title, then text) against the record of its own incident, which has one number. The article's number is the
first event total; figures are over the articles whose text holds the record's number, in digits or words, and that
number is not 0, since an article seldom says that nobody was hurt.

Rules were chosen on half of the records ("seen") and both halves are reported; the plain keys are of the other. A text is seen where
the hash of its id, or of that of any other article on its incident, is even, so that no incident has articles in both halves.
"""

import argparse
import hashlib
import json
import lzma
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportedly.model.value import Aspect, Toll
from reportedly.read.mentions import TollMention
from reportedly.read.numbers import find_numbers
from reportedly.read.sentences import find_sentences
from reportedly.read.tolls import event_range, find_tolls

SHOT = re.compile(r"\bshot\b(?! himself| herself)|gunshot", re.IGNORECASE)  # words that do not say who lived
MORE_THAN = re.compile(r"\b(?:more than|over) (?=[\d,]+|a hundred\b)", re.IGNORECASE)
Range = tuple[int, int]
Outcomes = Mapping[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One text with the counts that experts recorded for it (None: none recorded)."""

    id: str
    incident: str
    text: str
    killed: Range | None
    injured: Range | None


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def airwars_cases(data: Path) -> Iterator[Case]:
    for row in read_rows(data / "incidents.jsonl.xz"):
        killed, injured = (tuple(row[key]) if row[key] else None for key in ("killed", "injured"))
        yield Case(id=row["code"], incident=row["code"], text=row["assessment"], killed=killed, injured=injured)


def gva_cases(data: Path) -> Iterator[Case]:
    incidents = {row["incident_uri"]: row for row in read_rows(data / "incidents.jsonl.xz")}
    for row in read_rows(data / "articles.jsonl.xz"):
        incident = incidents.get(row["incident_id"])
        if incident:
            killed, injured = incident["num_killed"], incident["num_injured"]
            text = f"{row['title']}.\n\n{row['content']}"
            yield Case(id=row["id"], incident=row["incident_id"], text=text, killed=(killed, killed), injured=(injured, injured))


def as_airwars(mention: TollMention) -> TollMention:
    """The toll in the terms that Airwars codes: an open count is its floor, "more than 40" 41, "dozens" and "a large number" 12 to 24."""
    toll = mention.toll
    words = toll.phrase.lower()
    if words.startswith(("dozens", "a large number", "large numbers")):
        return replace(mention, toll=replace(toll, low=12, high=24))
    numbers = find_numbers(toll.phrase)
    if numbers and toll.high in (None, numbers[0].high) and (more := MORE_THAN.search(toll.phrase)):
        return replace(mention, toll=_one_more(toll, first=more.start() == 0))
    vague = any(number.vague for number in numbers)
    return replace(mention, toll=replace(toll, high=toll.low)) if vague or toll.high is None else mention


def _one_more(toll: Toll, *, first: bool) -> Toll:
    """ "More than 40" is 41; "at least 20 and up to more than 40" is 20 to 41."""
    if first:
        return replace(toll, low=toll.low + 1, high=toll.low + 1)
    return replace(toll, high=(toll.high or toll.low) + 1)


def airwars_range(mentions: Iterable[TollMention], aspect: Aspect) -> Range | None:
    found = event_range([as_airwars(mention) for mention in mentions], aspect)
    return None if found is None else (found[0], found[0] if found[1] is None else found[1])


def airwars_outcomes(case: Case) -> Outcomes:
    mentions = find_tolls(case.text, find_sentences(case.text))
    outcomes: dict[str, bool] = {}
    for aspect, gold in ((Aspect.KILLED, case.killed), (Aspect.INJURED, case.injured)):
        found = airwars_range(mentions, aspect)
        if gold is None:
            outcomes[f"{aspect}_none_right"] = found is None or found == (0, 0)
            continue
        outcomes[f"{aspect}_min_exact"] = found is not None and found[0] == gold[0]
        outcomes[f"{aspect}_max_exact"] = found is not None and found[1] == gold[1]
        outcomes[f"{aspect}_both_exact"] = found == gold
        outcomes[f"{aspect}_missed"] = found is None
    return outcomes


def gva_outcomes(case: Case) -> Outcomes:
    mentions = find_tolls(case.text, find_sentences(case.text))
    numbers = gva_numbers(mentions, case.text)
    outcomes: dict[str, bool] = {}
    for aspect, gold in ((Aspect.KILLED, case.killed), (Aspect.INJURED, case.injured)):
        if gold is None:
            continue
        found = numbers[aspect]
        if gold[0] and holds(case.text, gold[0]):
            outcomes[f"{aspect}_exact"] = found == gold[0]
            outcomes[f"{aspect}_missed"] = not found
        outcomes[f"{aspect}_exact_of_all"] = found == gold[0]
    return outcomes


def gva_numbers(mentions: Sequence[TollMention], text: str) -> dict[Aspect, int]:
    """The first total of each. GVA's injured leaves out the dead, so those who were "shot" or had "gunshot wounds"
    are counted less those who died, but for "others", who are told of beside the dead."""
    numbers = {aspect: (event_range(mentions, aspect) or (0, 0))[0] for aspect in (Aspect.KILLED, Aspect.INJURED)}
    told = [mention for mention in mentions if SHOT.search(text, *mention.cue)]
    shot = {mention.toll.low for mention in told if "other" not in mention.toll.phrase or " and " in mention.toll.phrase}
    hurt = {mention.toll.low for mention in mentions if mention.aspect is Aspect.INJURED and mention not in told}
    if numbers[Aspect.INJURED] in shot - hurt:
        numbers[Aspect.INJURED] = max(0, numbers[Aspect.INJURED] - numbers[Aspect.KILLED])
    return numbers


def holds(text: str, number: int) -> bool:
    return any(found.low == number for found in find_numbers(text)) or re.search(rf"\b{number}\b", text) is not None


def seen_incidents(cases: Iterable[Case]) -> frozenset[str]:
    """The incidents that the rules were chosen with in view."""
    return frozenset(case.incident for case in cases if hashlib.sha256(case.id.encode()).digest()[0] % 2 == 0)


def fractions(outcomes: Iterable[Outcomes]) -> dict[str, float | int]:
    counts: dict[str, list[bool]] = {}
    for outcome in outcomes:
        for key, right in outcome.items():
            counts.setdefault(key, []).append(right)
    figures: dict[str, float | int] = {key: round(sum(rights) / len(rights), 4) for key, rights in counts.items()}
    return figures | {f"n_{key}": len(rights) for key, rights in counts.items() if key.endswith(("both_exact", "_exact", "none_right"))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpus: airwars_gaza or gva")
    data = parser.parse_args().data
    gva = (data / "articles.jsonl.xz").exists()
    cases = list((gva_cases if gva else airwars_cases)(data))
    measure: Callable[[Case], Outcomes] = gva_outcomes if gva else airwars_outcomes
    seen = seen_incidents(cases)
    scored = [(case.incident in seen, measure(case)) for case in cases]
    held = fractions(outcome for known, outcome in scored if not known)
    print(json.dumps({"half": "seen", **fractions(outcome for known, outcome in scored if known)}))
    print(json.dumps({"half": "unseen", **held}))
    print(json.dumps({"corpus": "gva" if gva else "airwars", "n": sum(not known for known, _ in scored), **held}))


if __name__ == "__main__":
    main()
