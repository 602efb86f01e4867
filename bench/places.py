"""How well names are resolved to places, and found, in LGL, TR-News, GWN and GeoVirus (GeoNames ids or coordinates by people).

    python -m bench.places --data ../shared/corpora/places

Prints one JSON object: figures pooled over LGL, TR-News and GWN, then each corpus's own (GeoVirus, which has no ids, stands apart).
With the corpus's spans: `exact_id` (GeoNames id), `within_161km`, `median_km`, `answered`; `id_in_gazetteer` says how many of the ids
our gazetteer knows at all; `sure` and `sure_within_161km`: how many names it answers where it may abstain, and how many of those
answers lie within 161 km. With spans of our own: `end_to_end_f1` (the spans overlap and the place lies within 161 km).
`literal_accuracy` (GWN): whether a name stands for the place itself or for what belongs to it (adjectives, peoples, bodies, speakers);
`metonymic_accuracy`: the same without adjectives and names inside longer ones, `metonymic_baseline` if all were literal.

Rules and weights were chosen on half of the documents (by hash of the text); `unseen` holds the figures of the other half.
"""

import hashlib
import lzma
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from statistics import median

from lxml import etree

from bench.common import arguments, print_result
from reportedly.read.mentions import PlaceMention
from reportedly.read.places import find_places, places_at
from reportedly.read.sentences import find_sentences

CORPORA = {"lgl": "lgl.xml.xz", "tr-news": "TR-News.xml.xz", "gwn": "GWN.xml.xz", "geovirus": "GeoVirus.xml.xz"}
LITERAL = frozenset(["Literal", "Literal_Modifier", "Coercion", "Mixed", "Embedded_Literal"])
"""GWN's types of names that stand for the place itself."""
PLAIN = frozenset(["Literal", "Mixed", "Coercion", "Metonymic"])
"""GWN's types of nouns that stand by themselves."""
POOLED = ("lgl", "tr-news", "gwn")
NAMES = re.compile(r"(?!.*Expression)(?!Non_Toponym).+")
"""GWN's types but those of common nouns ("the citizens") and of words that are no place names."""
NEAR_KM = 161.0  # 100 miles, the field's usual limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    start: int
    end: int
    lat: float
    lon: float
    identity: str  # GeoNames id, "" where the corpus has none
    literal: bool | None  # None where the corpus does not tell
    plain: bool  # a noun that stands by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    text: str
    places: tuple[Gold, ...]
    adjectives: bool  # whether the corpus marks "Syrian"; where it does not, ours are not counted as found


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--split", choices=CORPORA, help="one corpus only")
    options = parser.parse_args()
    names = [options.split] if options.split else list(CORPORA)
    known = known_ids()
    halves: dict[str, dict[bool, Tally]] = {}
    for name in names:
        halves[name] = {True: Tally(), False: Tally()}
        for document in read_documents(options.data / CORPORA[name], name):
            count(halves[name][seen(document)], document, known)
    whole = {name: pool(half.values()) for name, half in halves.items()}
    pooled = [name for name in names if name in POOLED] or names
    result: dict[str, object] = {**pool(whole[name] for name in pooled).figures()}
    result |= {"unseen": pool(halves[name][False] for name in pooled).figures()}
    for name, tally in whole.items():
        result[name] = {**tally.figures(), "unseen": halves[name][False].figures()}
    print_result(result)


def seen(document: "Document") -> bool:
    """Whether rules and weights were chosen with this document in view."""
    return hashlib.sha256(document.text.encode()).digest()[0] % 2 == 0


def known_ids() -> frozenset[str]:
    from reportedly.read.gazetteer import load_gazetteer

    gazetteer = load_gazetteer()
    return frozenset(gazetteer.record(number).gazetteer.removeprefix("geonames:") for number in range(len(gazetteer)))


def read_documents(path: Path, corpus: str) -> Iterator[Document]:
    with lzma.open(path) as file:
        root = etree.parse(file).getroot()
    for article in root.iter("article"):
        text = article.findtext("text") or ""
        nodes = article.iter("location") if corpus == "geovirus" else article.iter("toponym")
        found = (gold_of(node, text, corpus) for node in nodes)
        yield Document(text=text, places=tuple(place for place in found if place), adjectives=corpus != "geovirus")


def gold_of(node: etree._Element, text: str, corpus: str) -> Gold | None:
    """None where the corpus could not say which place it is, or its offsets do not fit its text."""
    kind = node.findtext("type")
    if kind and not NAMES.fullmatch(kind):
        return None
    lat, lon = (node.findtext(f".//{short}") or node.findtext(long) for short, long in (("lat", "latitude"), ("lon", "longitude")))
    name = node.findtext("phrase") or node.findtext("name") or node.findtext("extractedName") or ""
    start, end = int(node.findtext("start") or -1), int(node.findtext("end") or -1)
    if corpus == "geovirus":
        start, end = start - 1, end - 1
    if not lat or not lon or text[start:end].strip() != name.strip():
        return None
    tag = node.find("gaztag")
    identity = (tag.get("geonameid") if tag is not None else node.findtext("geonamesID")) or ""
    literal = None if kind is None else kind in LITERAL
    return Gold(start=start, end=end, lat=float(lat), lon=float(lon), identity=identity, literal=literal, plain=kind in PLAIN)


class Tally:
    """Counts over documents."""

    def __init__(self) -> None:
        self.gold = self.with_id = self.exact = self.known = self.near = self.answered = 0
        self.own = self.own_near = self.sure = self.sure_near = 0
        self.literal = self.literal_right = self.plain = self.plain_literal = self.plain_right = 0
        self.distances: list[float] = []

    def add(self, other: "Tally") -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def figures(self) -> dict[str, float | int | None]:
        precision, recall = _part(self.own_near, self.own), _part(self.own_near, self.gold)
        return {
            "places": self.gold,
            "exact_id": _part(self.exact, self.with_id),
            "id_in_gazetteer": _part(self.known, self.with_id),
            "within_161km": _part(self.near, self.gold),
            "answered": _part(self.answered, self.gold),
            "sure": _part(self.sure, self.gold),
            "sure_within_161km": _part(self.sure_near, self.sure),
            "median_km": round(median(self.distances), 1) if self.distances else None,
            "end_to_end_f1": None if precision is None or recall is None else _f1(precision, recall),
            "end_to_end_precision": precision,
            "end_to_end_recall": recall,
            "literal_accuracy": _part(self.literal_right, self.literal),
            "metonymic_accuracy": _part(self.plain_right, self.plain),
            "metonymic_baseline": _part(self.plain_literal, self.plain),
        }


def _part(count: int, of: int) -> float | None:
    return round(count / of, 4) if of else None


def _f1(precision: float, recall: float) -> float:
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


def pool(tallies: Iterable[Tally]) -> Tally:
    pooled = Tally()
    for tally in tallies:
        pooled.add(tally)
    return pooled


def count(tally: Tally, document: Document, known: frozenset[str]) -> None:
    spans = [(gold.start, gold.end) for gold in document.places]
    for gold, mention in zip(document.places, places_at(document.text, spans), strict=True):
        _count_given(tally, gold, mention, known)
    for gold, mention in zip(document.places, places_at(document.text, spans, abstain=True), strict=True):
        tally.sure += mention is not None
        tally.sure_near += mention is not None and kilometres(gold, mention) <= NEAR_KM
    _count_own(tally, document)


def _count_given(tally: Tally, gold: Gold, mention: PlaceMention | None, known: frozenset[str]) -> None:
    tally.gold += 1
    tally.with_id += bool(gold.identity)
    tally.known += gold.identity in known
    if mention is None or mention.place.lat is None or mention.place.lon is None:
        return
    tally.answered += 1
    tally.exact += bool(gold.identity) and mention.place.gazetteer == f"geonames:{gold.identity}"
    away = kilometres(gold, mention)
    tally.distances.append(away)
    tally.near += away <= NEAR_KM
    if gold.literal is not None:
        right = gold.literal == (not mention.metonym and not mention.adjective)
        tally.literal += 1
        tally.literal_right += right
        tally.plain += gold.plain
        tally.plain_literal += gold.plain and gold.literal
        tally.plain_right += gold.plain and right


def _count_own(tally: Tally, document: Document) -> None:
    found = find_places(document.text, find_sentences(document.text))
    mentions = [mention for mention in found if document.adjectives or not mention.adjective]
    tally.own += len(mentions)
    taken: set[int] = set()
    for gold in document.places:
        for at, mention in enumerate(mentions):
            if at not in taken and mention.start < gold.end and gold.start < mention.end and kilometres(gold, mention) <= NEAR_KM:
                taken.add(at)
                tally.own_near += 1
                break


def kilometres(gold: Gold, mention: PlaceMention) -> float:
    lat, lon = mention.place.lat, mention.place.lon
    if lat is None or lon is None:
        return float("inf")
    half = sin(radians(lat - gold.lat) / 2) ** 2 + cos(radians(lat)) * cos(radians(gold.lat)) * sin(radians(lon - gold.lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))


if __name__ == "__main__":
    main()
