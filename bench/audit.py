"""Claims that count, taken apart and held against ledgers made for them: `python -m bench.audit`.

`bench/gold/audit.csv` has 120 sentences of our own, each with what it counts (its parts) and a ledger in a few words: what the sentence
is about, how many other incidents fit or may fit and with which tolls, and how much was read. Every ledger also holds what must not be
counted, with tolls of hundreds: the same before that time, in another country, elsewhere in the country, of another kind, by others.

A parse is exact where every part is right: measure, number, kinds, place, site, actor and both ends of the time; a sentence whose scope no
ledger can know has to be left unread. Verdicts are scored on those parsed. Rules were chosen on half of the sentences ("seen", by
hash); the plain keys are of the other half. `baseline`: everything violent in that time is counted, and nothing is ever left unsaid.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.common import print_result
from reportedly.incidents.audit import Answer, audit
from reportedly.incidents.scope import VIOLENCE, Candidate
from reportedly.incidents.summary import incident
from reportedly.model.article import Hints, make_article
from reportedly.model.counting import Counting, Coverage, Measure, Reach
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Report
from reportedly.model.ontology import family
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Claim, Event, Stance, claim_id, event_id
from reportedly.model.time import Anchor, TimeInterval, published_interval
from reportedly.model.value import Aspect, Occurrence, Party, PartyKind, Toll, Value
from reportedly.read.countings import read_countings

GOLD = Path(__file__).with_name("gold") / "audit.csv"
Row = Mapping[str, str]

PLACES: dict[str, tuple[str, str, float, float]] = {
    "Homs": ("SY", "Homs", 34.73, 36.71),
    "Idlib": ("SY", "Idlib", 35.93, 36.63),
    "Damascus": ("SY", "Dimashq", 33.51, 36.29),
    "Kabul": ("AF", "Kabul", 34.53, 69.17),
    "Kandahar": ("AF", "Kandahar", 31.61, 65.71),
    "Baghdad": ("IQ", "Baghdad", 33.34, 44.40),
    "Gaza": ("PS", "Gaza Strip", 31.50, 34.47),
    "Kherson": ("UA", "Kherson", 46.64, 32.61),
    "Kharkiv": ("UA", "Kharkiv", 49.98, 36.25),
    "Mogadishu": ("SO", "Banaadir", 2.04, 45.34),
    "Maiduguri": ("NG", "Borno", 11.85, 13.16),
    "Goma": ("CD", "North Kivu", -1.68, 29.22),
    "Sanaa": ("YE", "Amanat Alasimah", 15.35, 44.21),
    "Quetta": ("PK", "Balochistan", 30.18, 67.00),
}
"""Name → country, province, latitude, longitude."""

ABROAD = Place(name="Lima", country="PE", admin=("Lima",), lat=-12.04, lon=-77.03, kind=PlaceKind.SETTLEMENT)
OTHER = "Norway"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the one report of an incident says; None and empty: nothing."""

    kind: str
    place: Place | None
    day: datetime
    by: str = ""
    at: str = ""
    killed: str = ""


def candidate(told: Told, number: int) -> Candidate:
    name = f"a{number}"
    trigger = Evidence(article=name, start=0, end=5, quote="words")
    event = event_id(trigger, number)
    claims = tuple(_claim(event, trigger, aspect, value) for aspect, value in _values(told))
    report = Report(
        event=Event(id=event, article=name, type=told.kind, trigger=trigger, background=False, claims=claims),
        article=name,
        url=None,
        outlet="Example Times",
        title=None,
        published=told.day.date().isoformat(),
    )
    return Candidate(incident=incident([report]), reports=(report,))


def _values(told: Told) -> Iterator[tuple[Aspect, Value]]:
    yield Aspect.OCCURRED, Occurrence(phrase="words")
    yield Aspect.TIME, _interval(told.day)
    if told.place:
        yield Aspect.PLACE, told.place
    if told.by:
        yield Aspect.PERPETRATOR, Party(name=told.by, kind=PartyKind.STATE if told.by == OTHER else PartyKind.UNKNOWN)
    if told.at:
        yield Aspect.TARGET, Party(name=f"the {told.at}", kind=PartyKind.PLACE)
    if told.killed:
        low, _, high = told.killed.partition("-")
        for aspect in (Aspect.KILLED, Aspect.INJURED):
            yield aspect, Toll(low=int(low), high=int(high or low), phrase=f"{told.killed} people")


def _interval(day: datetime) -> TimeInterval:
    return replace(published_interval(day.date().isoformat()), anchor=Anchor.STATED)


def _claim(event: str, shown: Evidence, aspect: Aspect, value: Value) -> Claim:
    identity = claim_id(event, aspect, value, sources=(), stance=Stance.ASSERTED, evidence=(shown,), statement=None)
    return Claim(
        id=identity, event=event, aspect=aspect, value=value, sources=(), stance=Stance.ASSERTED, confidence=1.0, evidence=(shown,)
    )


def place(name: str) -> Place:
    country, province, lat, lon = PLACES[name]
    return Place(name=name, country=country, admin=(province,), lat=lat, lon=lon, kind=PlaceKind.SETTLEMENT)


def ledger(row: Row) -> tuple[Candidate | None, list[Candidate]]:
    """The incident that the sentence is about, and all that the ledger has (that one among them)."""
    day = _day(row["on"])
    since = _day(row["since"]) if row["since"] else day - 30 * DAY
    about = Told(kind=row["kind"], place=place(row["place"]), day=day, by=row["by"], at=row["at"], killed=row["killed"])
    told = [about] if row["about"] == "yes" else []
    fitting = _tolls(row, row["others"])
    room = max(1, (day - since).days)
    told += [_like(about, day=since + (number * room // max(1, len(fitting))) * DAY, killed=toll) for number, toll in enumerate(fitting)]
    told += [_like(about, day=since, killed=toll, place=None) for toll in _tolls(row, row["perhaps"])]
    found = [candidate(one, number) for number, one in enumerate((*told, *_beside(row, about, since)))]
    return (found[0] if row["about"] == "yes" else None), found


def _like(about: Told, **changes: object) -> Told:
    return replace(about, **changes)  # type: ignore[arg-type]


def _beside(row: Row, about: Told, since: datetime) -> Iterator[Told]:
    """What must not be counted."""
    same = _like(about, killed="500")
    yield _like(same, day=since - 20 * DAY)
    yield _like(same, day=since, place=ABROAD)
    yield _like(same, day=since, kind="evacuation")
    if row["kind"] != "clash" and row["kinds"] not in ("any", "unread"):
        yield _like(same, day=since, kind="clash")
    if row["where"] in PLACES or row["where"] in ("site", "settlement", "area"):
        country = PLACES[row["place"]][0]
        far = next((name for name, known in PLACES.items() if known[0] == country and name != row["place"]), None)
        if far:
            yield _like(same, day=since, place=place(far))
    if row["actor"] and row["by"]:
        yield _like(same, day=since, by=OTHER)


def _tolls(row: Row, words: str) -> list[str]:
    """One toll an incident; a plain number is of incidents where the sentence counts in order."""
    return ["3"] * int(words or 0) if row["measure"] == "nth" else words.split()


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def coverage(row: Row, counting: Counting) -> Coverage | None:
    if counting.window is None:
        return None
    days = max(1, (counting.window.end - counting.window.start).days)
    weeks = -(-days // 7)
    share = 5 if row["read"] == "thin" else 1
    return Coverage(
        start=counting.window.start,
        end=counting.window.end,
        country=None,
        articles=3 * days // share,
        outlets=1 if row["read"] == "one" else 4,
        days=days // share,
        weeks=weeks // share,
        of_days=days,
        of_weeks=weeks,
    )


def parts(counting: Counting) -> dict[str, str]:
    """A parse in the columns of the gold."""
    window, unread = counting.window, bool(counting.unread)
    since, until = (window.start.date().isoformat(), (window.end - DAY).date().isoformat()) if window else ("", "")
    where = counting.place.name if counting.reach is Reach.NAMED and counting.place else str(counting.reach)
    return {
        "measure": str(counting.measure),
        "number": _number(counting),
        "kinds": "unread" if unread else "such" if counting.such else " ".join(counting.kinds) or "any",
        "where": "unread" if unread else where,
        "site": counting.site,
        "actor": (counting.actor.name if counting.actor.forms else "own") if counting.actor else "",
        "since": since,
        "until": until if window else "",
    }


def _number(counting: Counting) -> str:
    if counting.measure is not Measure.TOTAL or counting.toll is None:
        return str(counting.nth)
    toll = counting.toll
    figure = f"{toll.low}-" if toll.high is None else str(toll.low) if toll.low == toll.high else f"{toll.low}-{toll.high}"
    vague = toll.high is not None and toll.high >= 10 * toll.low - 1 and not any(c.isdigit() for c in toll.phrase)
    return f"{toll.low}-" if vague else f"~{figure}" if toll.about else figure


def wrong_parts(row: Row, counting: Counting) -> list[str]:
    found = parts(counting)
    unread = row["where"] == "unread"
    looked_at = ("measure", "number", "since", "until") if unread else tuple(found)
    wanted = dict(row) | {"until": row["until"] if row["since"] else ""}
    wrong = [f"{key} {found[key]!r} for {wanted[key]!r}" for key in looked_at if found[key] != wanted[key]]
    return wrong + ([] if bool(counting.unread) == unread else [f"unread: {counting.unread}"])


def read(row: Row) -> Counting | None:
    """The claim of the sentence; the last, where it makes several."""
    found = read_countings(make_article(row["sentence"], hints=Hints(published=row["on"], language="en")))
    return found[-1].counting if found else None


def answer(row: Row, counting: Counting) -> tuple[Answer, str]:
    own, every = ledger(row)
    given = audit(counting, own, every, (), coverage(row, counting))
    return given.answer, given.why


def baseline(row: Row) -> Answer:
    """By time alone: as many as there are of anything violent, by the number that the gold has."""
    own, every = ledger(row)
    since, until = _day(row["since"] or "2000-01-01"), _day(row["until"]) + DAY
    inside = [
        c.incident for c in every if c.incident.time and since <= c.incident.time.start < until and family(c.incident.type) in VIOLENCE
    ]
    figure = int("".join(c for c in row["number"].partition("-")[0] if c.isdigit()))
    if row["measure"] == "nth":
        has = len(inside)
    elif row["measure"] == "total":
        has = sum(one.killed.high for one in inside if one.killed)
        return Answer.SUPPORTED if has >= figure else Answer.FEWER
    else:
        known = own.incident.killed.high if own and own.incident.killed else 0
        has = 1 + sum(one.killed.high > known for one in inside if one.killed)
    return Answer.SUPPORTED if has == figure else Answer.MORE if has > figure else Answer.FEWER


def seen(row: Row) -> bool:
    """Whether the rules were chosen with this sentence in view."""
    return hashlib.sha256("|".join((row["sentence"], row["others"], row["read"])).encode()).digest()[0] % 2 == 0


def figures(rows: Sequence[Row], *, tell: bool) -> dict[str, float | int]:
    exact = right = based = 0
    for row in rows:
        counting = read(row)
        wrong = wrong_parts(row, counting) if counting else ["no claim found"]
        based += baseline(row) == row["answer"]
        given, why = answer(row, counting) if counting and not wrong else (None, "")
        exact += not wrong
        right += given == row["answer"]
        if tell and (wrong or given != row["answer"]):
            print(row["sentence"], "; ".join(wrong) or f"{given} for {row['answer']!r}: {why}", sep="\n    ")
    return {
        "parse_exact": exact / len(rows),
        "verdict_accuracy": right / exact if exact else 0.0,
        "baseline_accuracy": based / len(rows),
        "sentences": len(rows),
    }


def main() -> None:
    with GOLD.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    halves: Iterable[tuple[str, list[Row]]] = (
        ("seen", [row for row in rows if seen(row)]),
        ("unseen", [row for row in rows if not seen(row)]),
    )
    told = {name: figures(some, tell=name == "seen") for name, some in halves}
    print_result({"half": "seen", **told["seen"]})
    print_result({"half": "unseen", **told["unseen"]})
    print_result(told["unseen"])


if __name__ == "__main__":
    main()
