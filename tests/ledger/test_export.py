"""Exports: each format holds what counts, safely."""

import csv
import io
import json
import sys
from typing import Any

import pytest

from reportedly.ledger import queries
from reportedly.ledger.export import FORMATS, export
from reportedly.ledger.flat import COLUMNS
from reportedly.ledger.store import Ledger
from reportedly.model.codes import ALWAYS, STANDARDS, coded
from reportedly.model.contract import reading_object
from reportedly.model.errors import InputError
from reportedly.model.incident import Incident, Range, incident_id
from reportedly.model.judgement import Action, make_revision
from reportedly.model.place import Place
from reportedly.model.value import Aspect
from tests.factory import START, day, entry, place, run

GIVEN = entry(12)
EVENT = GIVEN.reading.events[0]


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.append(run(), [GIVEN, entry(5, outlet="=HYPERLINK(1)", url="https://example.org/a")])
    ledger.append(run(1), [entry(6, outlet="@Daily\tExample", url="https://example.org/a")])
    return ledger


def _incident(where: Place | None) -> Incident:
    return Incident(
        id=incident_id((EVENT.id,)),
        events=(EVENT.id,),
        type="attack.air",
        time=day("2024-01-01"),
        place=where,
        headline="Strike that Haddad saw",
        killed=Range(low=12, high=12, open=True),
        injured=None,
        articles=1,
        outlets=("Example Times",),
        origins=(),
        background=False,
    )


def _export(ledger: Ledger, kind: str, *, names: bool = True, codes: str | None = None) -> bytes:
    stream = io.BytesIO()
    export(ledger, kind, stream, names=names, codes=codes)
    return stream.getvalue()


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_jsonl_is_what_read_prints_of_what_counts(ledger: Ledger) -> None:
    lines = [json.loads(line) for line in _export(ledger, "jsonl").splitlines()]
    assert len(lines) == 2  # the newest version alone
    assert json.loads(json.dumps(reading_object(GIVEN.article, GIVEN.reading))) in lines
    assert list(lines[0]) == ["article", "statements", "events", "problems", "reading"]


def test_csv_has_a_row_a_claim_and_no_formula(ledger: Ledger) -> None:
    rows = _rows(_export(ledger, "csv"))
    assert list(rows[0]) == list(COLUMNS)
    assert {row["claim"] for row in rows} >= {claim.id for claim in EVENT.claims}
    assert len(rows) == 2 * len(EVENT.claims)
    (toll,) = (row for row in rows if row["article"] == GIVEN.article.id and row["aspect"] == "killed")
    assert (toll["low"], toll["high"], toll["sources"], toll["quote"]) == ("12", "12", "Observatory", "12 people were killed")
    assert "'@Daily\tExample" in {row["outlet"] for row in rows}
    assert not any(cell.startswith(("=", "@", "+", "\t", "\r")) for row in rows for cell in row.values())


def test_revisions_are_applied(ledger: Ledger) -> None:
    (killed,) = EVENT.of(Aspect.KILLED)
    ledger.add_revision(make_revision(killed.id, Action.RETRACT, why="misread", by="person:tester", at=START))
    assert killed.id not in _export(ledger, "jsonl").decode()
    assert killed.id not in _export(ledger, "csv").decode()


@pytest.mark.parametrize(("where", "coordinates"), [(place(), [36.63, 35.93]), (Place(name="Somewhere"), None), (None, None)])
def test_geojson_guesses_no_point(ledger: Ledger, where: Place | None, coordinates: list[float] | None) -> None:
    ledger.put_incidents([_incident(where)], replacing=[EVENT.id])
    whole = json.loads(_export(ledger, "geojson"))
    (feature,) = whole["features"]
    assert whole["type"] == "FeatureCollection"
    assert feature["geometry"] == ({"type": "Point", "coordinates": coordinates} if coordinates else None)
    properties: dict[str, Any] = feature["properties"]
    assert properties["radius_m"] == (where.radius_m if where else None)
    assert properties["killed"] == {"low": 12, "high": 12, "open": True}
    assert properties["toll_rule"] == "latest per origin"


def test_geojson_of_no_incident_is_whole(ledger: Ledger) -> None:
    assert json.loads(_export(ledger, "geojson"))["features"] == []


def test_parquet_has_the_rows_of_the_csv_with_types(ledger: Ledger) -> None:
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(_export(ledger, "parquet")))
    assert table.column_names == list(COLUMNS)
    assert table.column("claim").to_pylist() == [row["claim"] for row in _rows(_export(ledger, "csv"))]
    assert 12 in table.column("low").to_pylist()


def test_missing_pyarrow_and_unknown_format_are_told(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match="pyarrow") as told:
        _export(ledger, "parquet")
    assert told.value.remedy == "pip install 'reportedly[parquet]'"
    with pytest.raises(InputError, match="no export format"):
        _export(ledger, "xml")
    with pytest.raises(InputError, match="no codes"):
        _export(ledger, "csv", codes="gtd")


@pytest.mark.parametrize("standard", [*STANDARDS])
def test_each_format_adds_the_same_codes(ledger: Ledger, standard: str) -> None:
    from pyarrow import parquet

    ledger.put_incidents([_incident(place())], replacing=[EVENT.id])
    expected = coded(standard, EVENT.type, [EVENT])
    (line,) = (json.loads(line) for line in _export(ledger, "jsonl", codes=standard).splitlines() if EVENT.id in line.decode())
    assert line["events"][0]["codes"] == expected
    (feature,) = json.loads(_export(ledger, "geojson", codes=standard))["features"]
    assert {name: feature["properties"][name] for name in expected} == expected
    table = parquet.read_table(io.BytesIO(_export(ledger, "parquet", codes=standard)))
    assert table.column_names == [*COLUMNS, *STANDARDS[standard], *ALWAYS]
    rows = _rows(_export(ledger, "csv", codes=standard))
    assert [*rows[0]] == table.column_names
    assert {name: rows[0][name] for name in expected} == {name: str(value or "") for name, value in expected.items()}


def test_codes_are_the_same_without_names(ledger: Ledger) -> None:
    wanted = [*STANDARDS["acled"], *ALWAYS]
    plain, nameless = (_rows(_export(ledger, "csv", names=names, codes="acled")) for names in (True, False))
    assert [[row[name] for name in wanted] for row in plain] == [[row[name] for name in wanted] for row in nameless]


def test_empty_ledger_exports_nothing(ledger_location: str) -> None:
    with Ledger.open(ledger_location) as ledger:
        assert queries.articles(ledger) == ()
        for kind in FORMATS:
            _export(ledger, kind)
        assert _rows(_export(ledger, "csv")) == []
