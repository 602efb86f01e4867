"""Whether the place of an article's events is where experts put them: `python -m bench.event_places --data ../shared/corpora`.

Airwars Gaza: the prose of an assessment (never its coded boxes) against the record's coordinates; Airwars Syria: English reports of one
incident each. The article is read by the engine, and the place is the one that most of its events agree with (`common_place`). Counted
are the records whose place the text names: some part of the record's place name but the country or the Gaza Strip stands in it, be it
in another spelling. `within_10km`: of those; `answered`: those with any place. `nearest_10km`: some event's place lies within 10 km.
`first_place_10km`: the baseline, the first place below a country that the text names. `listed`: the same of the records whose place our
gazetteer has at all, by some part of its name within 10 km; in the others no reading could be right but by chance.

Rules were chosen on half of the records (by hash of the id); `unseen` holds the figures of the other half.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.common import arguments, print_result
from bench.tolls import read_rows
from reportedly.engines import Engine, load_engine
from reportedly.incidents.common import common_place
from reportedly.model.article import Article, Hints, make_article
from reportedly.model.incident import Report
from reportedly.model.place import Place, PlaceKind, distance_m
from reportedly.model.value import Aspect
from reportedly.pipeline import read_article
from reportedly.read.gazetteer import load_gazetteer
from reportedly.read.places import find_places
from reportedly.read.sentences import find_sentences
from reportedly.read.spelling import fold, loosen

NEAR_KM = 10.0
ANYWHERE = re.compile(r"(?i)\s*(?:the )?(?:gaza strip|syria|aleppo governorate)\s*")
ASIDE = re.compile(
    r"(?i)\b(?:vicinity|near|area|neighbou?rhood|refugee|camp|house|home|family|street|school|city|town|village|governorate|province|the|a|an"
    r"|of|in|for|at|to|and|west|east|north|south|central|western|eastern|northern|southern|block|square|mosque|hospital|tower|building|road)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One text, and where what it tells of happened."""

    id: str
    text: str
    published: str | None
    lat: float
    lon: float
    name: str

    @property
    def seen(self) -> bool:
        return hashlib.sha256(self.id.encode()).digest()[0] % 2 == 0


def gaza(data: Path) -> Iterator[Case]:
    for row in read_rows(data / "airwars_gaza" / "incidents.jsonl.xz"):
        if row["latlon"] and row["assessment"]:
            lat, lon = row["latlon"]
            yield Case(id=row["code"], text=row["assessment"], published=None, lat=lat, lon=lon, name=row["location"] or "")


def syria(data: Path) -> Iterator[Case]:
    incidents = {f"airwars-{row['airwars_id']}": row for row in read_rows(data / "airwars_syria" / "incidents.jsonl.xz")}
    for row in read_rows(data / "airwars_syria" / "source_texts.jsonl.xz"):
        incident = incidents.get(row["incident_ids"][0])
        if row["lang_guess"] == "en" and len(row["incident_ids"]) == 1 and incident and incident.get("lat") is not None:
            name, day = incident.get("place_en") or "", incident["date"]
            yield Case(id=row["source_id"], text=row["text"], published=day, lat=incident["lat"], lon=incident["lon"], name=name)


def is_named(case: Case) -> bool:
    """Whether some telling part of the place's name stands in the text, in whatever spelling."""
    text = f" {fold(case.text)} "
    loose = {loosen(word) for word in set(text.split())}
    for part in re.split(r"[,،/(-]", case.name):
        if ANYWHERE.fullmatch(part) or not part.isascii():
            continue
        words = fold(ASIDE.sub(" ", part)).split()
        if words and (f" {' '.join(words)} " in text or all(loosen(word) in loose for word in words if len(word) > 2)):
            return any(len(word) > 2 for word in words)
    return False


def is_listed(case: Case) -> bool:
    """Whether the gazetteer has a place near the record's by some part of the record's name."""
    gazetteer = load_gazetteer()
    parts = [part for part in re.split(r"[,،/(-]", case.name) if not ANYWHERE.fullmatch(part)]
    names = {" ".join(name.split()) for part in parts for name in (part, ASIDE.sub(" ", part))} - {""}
    found = [place for name in names for place in (*gazetteer.lookup(name), *gazetteer.lookup_loosely(name))]
    return any(kilometres(case, Place(name=place.name, lat=place.lat, lon=place.lon)) <= NEAR_KM for place in found)


def places_of(article: Article, engine: Engine) -> tuple[Place | None, list[Place]]:
    """The place that the article's events agree on, and all their places."""
    events = read_article(article, engine).events
    told_now = [event for event in events if not event.background]
    reports = [Report(article=article.id, url=None, outlet=None, title=None, published=None, event=event) for event in told_now]
    told = [claim.value for event in events for claim in event.of(Aspect.PLACE) if isinstance(claim.value, Place)]
    return common_place(reports), told


def first_place(text: str) -> Place | None:
    found = find_places(text, find_sentences(text))
    return next((m.place for m in found if m.place.kind not in (PlaceKind.COUNTRY, PlaceKind.REGION) and not m.adjective), None)


def kilometres(case: Case, place: Place | None) -> float:
    """Infinite where there is no place, or none on the map."""
    away = distance_m(Place(name=case.name, lat=case.lat, lon=case.lon), place) if place else None
    return float("inf") if away is None else away / 1000


def outcome(case: Case, engine: Engine) -> dict[str, float]:
    article = make_article(case.text, hints=Hints(published=case.published))
    place, told = places_of(article, engine)
    away = kilometres(case, place)
    return {
        "away_km": away,
        "within_10km": float(away <= NEAR_KM),
        "answered": float(place is not None),
        "nearest_10km": float(any(kilometres(case, each) <= NEAR_KM for each in told)),
        "first_place_10km": float(kilometres(case, first_place(case.text)) <= NEAR_KM),
    }


def figures(outcomes: Iterable[dict[str, float]]) -> dict[str, object]:
    found = list(outcomes)
    if not found:
        return {"records": 0}
    shares = {key: round(sum(each[key] for each in found) / len(found), 4) for key in found[0] if key != "away_km"}
    return {"records": len(found), **shares, "median_km": round(median(each["away_km"] for each in found), 2)}


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--engine", default="rules", help="who reads (%(default)s)")
    given = parser.parse_args()
    engine = load_engine(given.engine)
    result: dict[str, object] = {}
    pooled: list[tuple[bool, dict[str, float]]] = []
    for name, cases in (("gaza", gaza(given.data)), ("syria", syria(given.data))):
        told = [case for case in cases if is_named(case)]
        scored = [(case.seen, outcome(case, engine)) for case in told]
        pooled += scored
        listed = figures(each for case, (_, each) in zip(told, scored, strict=True) if is_listed(case))
        result[name] = {
            **figures(each for _, each in scored),
            "unseen": figures(each for seen, each in scored if not seen),
            "listed": listed,
        }
    whole = figures(each for _, each in pooled)
    print_result({**whole, "unseen": figures(each for seen, each in pooled if not seen), **result})


if __name__ == "__main__":
    main()
