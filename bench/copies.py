"""Copies and origins in Syrian war news: `python -m bench.copies --data DIR` (FA-KES), scored on our own gold.

200 pairs of articles are a copy, partly a copy, independent reports of the same incident, or different (`gold/copies.md` says how that
was judged); rules were chosen on the half "choose", the figures are of "report". Every article of the corpus is compared, so that
standing text is known as it would be in a ledger. Beside it stands MinHash (Broder 1997): a copy where two sets of shingles are
estimated to overlap by half of their union.

Of 65 incidents, each a hand-made set of articles, the number of origins must be exact; 40 are reported (half of them with one origin),
with the share that is right by saying "one" of all, and by names as the texts give them; the `fresh` ones were labelled later,
some of their articles being among the single ones.
Of single articles, which are none of the 65, the origins must be exact by number, and by name.
"""

import csv
import lzma
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from unicodedata import normalize
from zlib import crc32

from bench.common import arguments, print_result
from bench.statements import Count
from reportedly.engines import DEFAULT, Engine, load_engine
from reportedly.incidents.copies import SHINGLE, Extent, Writing, find_copies
from reportedly.incidents.origins import Behind, Origin, itself, origins
from reportedly.incidents.traits import UNHAPPENED
from reportedly.ledger.behind import behind
from reportedly.model.article import Article, Hints, make_article
from reportedly.model.incident import Report
from reportedly.model.reading import Event
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect
from reportedly.page.origins import find_origins
from reportedly.pipeline import read_article

GOLD = Path(__file__).parent / "gold"
REPORTED, FRESH = "report", "fresh"
COPY, PARTIAL = Extent.COPY.value, Extent.PARTIAL.value
_HASHES = 128
_PRIME = (1 << 61) - 1

Pair = frozenset[str]


def read_corpus(data: Path) -> dict[str, Article]:
    """The articles by id; where an id comes twice, the first."""
    path = data / "FA-KES-Dataset.csv.xz"
    if not path.is_file():
        raise SystemExit(f"Error: there is no {path}.\nTry: give the folder of FA-KES with --data.")
    found: dict[str, Article] = {}
    with lzma.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["unit_id"] not in found:
                day = datetime.strptime(row["date"], "%m/%d/%Y").replace(tzinfo=UTC).date().isoformat()
                article = make_article(normalize("NFC", row["article_content"]), hints=Hints(outlet=row["source"], published=day))
                found[row["unit_id"]] = replace(article, origins=find_origins(article))
    return found


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (GOLD / name).open(newline="") as file:
        yield from csv.DictReader(file)


# pairs


def read_pairs(part: str) -> dict[Pair, str]:
    return {frozenset((row["left"], row["right"])): row["label"] for row in _rows("copies.pairs.csv") if row["part"] == part}


def by_containment(articles: Mapping[str, Article]) -> dict[Pair, str]:
    """Our answers, of all pairs of the corpus."""
    writings = (Writing(article=identity, text=article.text, published=article.published) for identity, article in articles.items())
    return {frozenset((found.left, found.right)): found.extent.value for found in find_copies(writings)}


def by_minhash(articles: Mapping[str, Article], pairs: Iterable[Pair]) -> dict[Pair, str]:
    """What MinHash says of these pairs: copies alone."""
    pairs = tuple(pairs)
    draw = Random(1)  # noqa: S311  # no secret
    lines = [(draw.randrange(1, _PRIME), draw.randrange(_PRIME)) for _ in range(_HASHES)]
    prints = {one: _print(articles[one].text, lines) for one in frozenset().union(*pairs)}
    found: dict[Pair, str] = {}
    for pair in pairs:
        left, right = sorted(pair)
        if 2 * sum(a == b for a, b in zip(prints[left], prints[right], strict=True)) >= _HASHES:
            found[pair] = COPY
    return found


def _print(text: str, lines: Sequence[tuple[int, int]]) -> list[int]:
    words = text.casefold().split()
    shingles = {crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in range(max(1, len(words) - SHINGLE + 1))}
    return [min((factor * shingle + shift) % _PRIME for shingle in shingles) for factor, shift in lines]


def score(gold: Mapping[Pair, str], answers: Mapping[Pair, str], label: str) -> Count:
    right = sum(answers.get(pair) == told == label for pair, told in gold.items())
    return Count(
        right=right,
        found=sum(answers.get(pair) == label for pair in gold),
        wanted=sum(told == label for told in gold.values()),
    )


# origins


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An incident of the gold: articles with where in their text it is told."""

    number: int
    origins: int
    part: str
    articles: tuple[tuple[str, int, int], ...]
    names: tuple[frozenset[str], ...] = ()  # of each origin what it may be called, where the gold tells


def read_grounds() -> list[Happening]:
    """Single articles, with the names of whom they rest on."""
    found = []
    for number, row in enumerate(_rows("copies.grounds.csv")):
        names = tuple(frozenset(one.split("|")) for one in row["origins"].split(";"))
        place = (row["article"], int(row["start"]), int(row["end"]))
        found.append(Happening(number=number, origins=len(names), part=row["part"], articles=(place,), names=names))
    return found


def read_happenings() -> list[Happening]:
    articles: dict[int, list[tuple[str, int, int]]] = defaultdict(list)
    about: dict[int, tuple[int, str]] = {}
    for row in _rows("copies.origins.csv"):
        number = int(row["incident"])
        about[number] = int(row["origins"]), row["part"]
        articles[number].append((row["article"], int(row["start"]), int(row["end"])))
    return [Happening(number=number, origins=count, part=part, articles=tuple(articles[number])) for number, (count, part) in about.items()]


def read_reports(articles: Mapping[str, Article], happenings: Iterable[Happening], engine: Engine) -> dict[int, list[Report]]:
    """Each incident's reports: of each article the first event told there, one told as news and with people killed before others."""
    events: dict[str, Sequence[Event]] = {}
    found: dict[int, list[Report]] = {}
    for happening in happenings:
        found[happening.number] = []
        for identity, start, end in happening.articles:
            article = articles[identity]
            if identity not in events:
                events[identity] = read_article(article, engine).events
            told = [event for event in events[identity] if start <= event.trigger.start < end]
            if told:
                found[happening.number].append(_report(article, min(told, key=_first), start, end))
    return found


def _first(event: Event) -> tuple[bool, bool, int]:
    return (event.background, all(claim.stance in UNHAPPENED for claim in event.of(Aspect.KILLED)), event.trigger.start)


def _report(article: Article, event: Event, start: int, end: int) -> Report:
    said = tuple(claim for claim in event.claims if start <= claim.evidence[0].start < end)
    about = {name: getattr(article, name) for name in ("url", "outlet", "title", "published", "origins", "text")}
    return Report(event=replace(event, claims=said), article=article.id, **about)


def right(happenings: Sequence[Happening], reports: Mapping[int, Sequence[Report]], named: Behind) -> float:
    return sum(len(origins(reports[one.number], named)) == one.origins for one in happenings) / len(happenings)


def named_right(happenings: Sequence[Happening], reports: Mapping[int, Sequence[Report]]) -> float:
    """The share of which each origin is one of the gold's, and none is missing."""
    return sum(_same_names(one, origins(reports[one.number], behind)) for one in happenings) / len(happenings)


def _same_names(one: Happening, found: Sequence[Origin]) -> bool:
    keys = {_key(origin.name) for origin in found}
    return len(found) == one.origins and all(keys & {_key(name) for name in names} for names in one.names)


def _key(name: str) -> str:
    return behind(Source(name=name, kind=SourceKind.ORGANISATION))[0][0]


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--engine", default=DEFAULT, metavar="NAME", help="who reads the articles of incidents (%(default)s)")
    parser.add_argument("--part", default=REPORTED, choices=("choose", REPORTED), help="part of the gold (%(default)s)")
    parser.add_argument("--wrong", action="store_true", help="print the incidents whose number of origins is not the gold's")
    options = parser.parse_args()
    articles = read_corpus(options.data)
    gold = read_pairs(options.part)
    ours, minhash = by_containment(articles), by_minhash(articles, gold)
    counts = {"copy": score(gold, ours, COPY), "partial": score(gold, ours, PARTIAL), "minhash copy": score(gold, minhash, COPY)}
    for name, count in counts.items():
        print(f"{name:<14} f1 {count.f1:.3f}: {count.right} right of {count.found} found and {count.wanted} in the gold")
    every = read_happenings()
    happenings, fresh = ([one for one in every if one.part == part] for part in (options.part, FRESH))
    engine = load_engine(options.engine)
    reports = read_reports(articles, [*happenings, *fresh], engine)
    single = [one for one in read_grounds() if one.part == options.part]
    rests = read_reports(articles, single, engine)
    if options.wrong:
        _print_wrong([*happenings, *fresh], reports)
        _print_wrong(single, rests)
    print_result(
        {
            "copy_f1": counts["copy"].f1,
            "partial_f1": counts["partial"].f1,
            "minhash_copy_f1": counts["minhash copy"].f1,
            "pairs": len(gold),
            "origins_exact": right(happenings, reports, behind),
            "origins_exact_as_named": right(happenings, reports, itself),
            "origins_always_one": sum(one.origins == 1 for one in happenings) / len(happenings),
            "incidents": len(happenings),
            "fresh_origins_exact": right(fresh, reports, behind),
            "fresh_incidents": len(fresh),
            "article_origins_exact": right(single, rests, behind),
            "article_origins_named": named_right(single, rests),
            "articles": len(single),
        }
    )


def _print_wrong(happenings: Sequence[Happening], reports: Mapping[int, Sequence[Report]]) -> None:
    for one in happenings:
        found = origins(reports[one.number], behind)
        if not _same_names(one, found):
            names = ", ".join(f"{origin.name} ({len(origin.articles)})" for origin in found)
            where = f"article {one.articles[0][0]}" if one.names else f"incident {one.number}"
            print(f"{where}: {one.origins} origins, found {len(found)}: {names}")


if __name__ == "__main__":
    main()
