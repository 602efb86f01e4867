"""Writes what counts now for other programs: articles as JSON lines, claims as CSV or Parquet, incidents as GeoJSON.

Revisions are applied. Without names, the words of the articles are left out (`nameless`); ids and offsets stay, so that whoever has the
ledger can look it up.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from sqlalchemy import Connection, select

from reportedly.ledger import joined, tables
from reportedly.ledger.flat import claim_rows, columns
from reportedly.ledger.nameless import nameless_article, nameless_incident, nameless_reading, unquoted
from reportedly.ledger.reading import readings, reports
from reportedly.ledger.revise import all_revisions, effects, revised_reading
from reportedly.ledger.shelves import CHUNK, chunks
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article
from reportedly.model.codec import to_line
from reportedly.model.codes import STANDARDS, coded
from reportedly.model.contract import reading_object, time_object
from reportedly.model.errors import InputError
from reportedly.model.incident import TOLL_RULE, Incident, Range, Report
from reportedly.model.reading import Reading

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet may take for a formula where a cell begins with it."""


Note = Callable[[str, Sequence[Report]], tuple[Mapping[str, Any], str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    names: bool
    codes: str | None  # a standard of `model.codes`
    note: Note


def _nothing(_standard: str, _reports: Sequence[Report]) -> tuple[Mapping[str, Any], str]:
    return {}, ""


def export(ledger: Ledger, kind: str, stream: BinaryIO, *, names: bool = True, codes: str | None = None, note: Note = _nothing) -> None:
    """Writes one kind of `FORMATS` to a binary stream, all as of one moment; with `codes`, each event in those of a standard too.

    `note` tells what a standard notes of an incident besides, from its reports, and why where that cannot be said.
    """
    if kind not in FORMATS:
        raise InputError(f"There is no export format {kind!r}.", f"choose one of: {', '.join(FORMATS)}")
    if codes is not None and codes not in STANDARDS:
        raise InputError(f"There are no codes {codes!r}.", f"choose one of: {', '.join(STANDARDS)}")
    with ledger.snapshot() as connection:
        FORMATS[kind](connection, stream, _Asked(names=names, codes=codes, note=note))


def _jsonl(connection: Connection, stream: BinaryIO, asked: _Asked) -> None:
    """An article a line, as `read --json` prints it."""
    for article, reading, codes in _articles(connection, asked):
        whole = reading_object(article, reading)
        for event in whole["events"] if asked.codes else ():
            event["codes"] = codes[event["id"]]
        stream.write(to_line(whole if asked.names else unquoted(whole)) + b"\n")


def _csv(connection: Connection, stream: BinaryIO, asked: _Asked) -> None:
    """A claim a row; numbers as they are, text so that no spreadsheet computes it."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    names = columns(asked.codes)
    writer.writerow(names)
    for row in _rows(connection, asked):
        writer.writerow([_cell(row[name]) for name in names])
    text.detach()


def _parquet(connection: Connection, stream: BinaryIO, asked: _Asked) -> None:
    """A claim a row, with types."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise InputError("Parquet needs the package pyarrow, which is not installed.", "pip install 'reportedly[parquet]'") from error
    kinds = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in columns(asked.codes).items()])
    whole = io.BytesIO()  # a Parquet file is written with a look back, which a pipe cannot give
    with parquet.ParquetWriter(whole, schema) as writer:
        for rows in _batches(_rows(connection, asked)):
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
    stream.write(whole.getbuffer())


def _geojson(connection: Connection, stream: BinaryIO, asked: _Asked) -> None:
    """An incident a feature; its geometry is null where the place is not known, for a guessed point would be believed."""
    stream.write(b'{"type":"FeatureCollection","features":[')
    identities = connection.scalars(select(tables.shelf_incident.c.id).order_by(tables.shelf_incident.c.id)).all()
    between = b"\n"
    for some in chunks(identities):
        shelf = tables.shelf_incident.c
        rows = connection.scalars(select(shelf.record).where(shelf.id.in_(some)).order_by(shelf.id))
        incidents = [joined.incident_of_row(plain) for plain in rows]
        codes = _incident_codes(connection, incidents, asked.codes, asked.note) if asked.codes else {}
        for incident in incidents:
            feature = _feature(incident if asked.names else nameless_incident(incident))
            feature["properties"] |= codes.get(incident.id, {})
            stream.write(between + to_line(feature))
            between = b",\n"
    stream.write(b"\n]}\n")


FORMATS: dict[str, Callable[[Connection, BinaryIO, _Asked], None]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "geojson": _geojson,
    "parquet": _parquet,
}


Codes = Mapping[str, Mapping[str, Any]]
"""By event or incident, what a standard says of it; empty where none is asked for."""


def _articles(connection: Connection, asked: _Asked) -> Iterator[tuple[Article, Reading, Codes]]:
    """Every current article with what counts of its reading, by id; without names, both without the article's words."""
    held = effects(all_revisions(connection))
    shelf = tables.shelf_article.c
    for some in chunks(connection.scalars(select(shelf.id).where(shelf.current).order_by(shelf.id)).all()):
        for article, reading in readings(connection, some):
            if reading is None:
                continue
            revised = revised_reading(reading, held)
            codes = {event.id: coded(asked.codes, event.type, [event]) for event in revised.events} if asked.codes else {}
            named = (article, revised) if asked.names else (nameless_article(article), nameless_reading(revised))
            yield *named, codes


def _incident_codes(connection: Connection, incidents: Sequence[Incident], standard: str, note: Note) -> Codes:
    held = effects(all_revisions(connection))
    members = [event for incident in incidents for event in incident.events]
    found = {report.event.id: report for some in chunks(members) for report in reports(connection, some, held)}
    codes = {}
    for incident in incidents:
        told = [found[event] for event in incident.events if event in found]
        places = [incident.place] if incident.place else []
        code = coded(standard, incident.type, [report.event for report in told], places=places)
        values, why = note(standard, told)
        codes[incident.id] = code | dict(values) | {"code_note": "; ".join(filter(None, (code["code_note"], why))) or None}
    return codes


def _rows(connection: Connection, asked: _Asked) -> Iterator[Mapping[str, Any]]:
    member = tables.shelf_incident_event.c
    for article, reading, codes in _articles(connection, asked):
        events = [event.id for event in reading.events]
        found = connection.execute(select(member.event, member.incident).where(member.event.in_(events)))
        incidents = {row.event: row.incident for row in found}
        for row in claim_rows(article, reading, incidents, codes):
            yield row if asked.names else unquoted(row)


def _batches(rows: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    batch: list[Mapping[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == 10 * CHUNK:
            yield batch
            batch = []
    if batch:
        yield batch


def _feature(incident: Incident) -> dict[str, Any]:
    place, time = incident.place, incident.time
    known = place is not None and place.lat is not None
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]} if place and known else None,
        "properties": {
            "headline": incident.headline,
            "type": incident.type,
            "time": time_object(time) if time else None,
            "place": place.name if place else None,
            "relation": place.relation if place else None,
            "admin": list(place.admin) if place else [],
            "country": place.country if place else None,
            "radius_m": place.radius_m if place else None,
            "killed": _range(incident.killed),
            "injured": _range(incident.injured),
            "toll_rule": TOLL_RULE,
            "articles": incident.articles,
            "outlets": list(incident.outlets),
            "origins": list(incident.origins),
            "background": incident.background,
            "events": list(incident.events),
        },
    }


def _range(toll: Range | None) -> dict[str, int | bool] | None:
    return {"low": toll.low, "high": toll.high, "open": toll.open} if toll else None


def _cell(value: Any) -> Any:
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else value
