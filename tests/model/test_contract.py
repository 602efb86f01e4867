"""The contract of `read --json`: keys, their order, and what is left out."""

from dataclasses import replace
from datetime import timedelta

from reportedly.model.contract import reading_object, source_objects, statement_object, value_object
from reportedly.model.place import Place
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect, Toll
from tests.factory import day, entry, quote


def test_keys_stand_in_the_order_of_the_contract() -> None:
    given = entry(12)
    whole = reading_object(given.article, given.reading)
    assert list(whole) == ["article", "statements", "events", "problems", "reading"]
    assert list(whole["article"]) == ["id", "url", "outlet", "title", "published", "language", "text", "origins", "cut"]
    (statement,) = whole["statements"]
    assert list(statement) == ["id", "sources", "cue", "content", "source_evidence", "direct", "stance", "said"]
    (event,) = whole["events"]
    assert list(event) == ["id", "type", "trigger", "background", "claims"]
    assert list(event["claims"][0]) == ["id", "aspect", "value", "statement", "sources", "stance", "confidence", "evidence"]
    assert list(event["claims"][0]["value"]) == ["low", "high", "about", "phrase", "whom", "total"]
    assert list(event["claims"][0]["evidence"][0]) == ["start", "end", "quote"]
    assert list(whole["reading"]) == ["engine", "version", "model", "settings"]


def test_who_is_meant_and_where_it_was_said_are_told_where_known() -> None:
    given = entry(12)
    (said,) = given.reading.statements
    said = replace(said, antecedent=quote(given.article, "Rada Haddad"), said_at=Place(name="Idlib"))
    plain = statement_object(said)
    assert list(plain)[-2:] == ["said_at", "antecedent"]
    assert plain["antecedent"]["quote"] == "Rada Haddad"


def test_values_are_plain() -> None:
    given = entry(12)
    values = {claim.aspect: value_object(claim.value) for claim in given.reading.events[0].claims}
    assert list(values[Aspect.PLACE]) == ["name", "gazetteer", "country", "admin", "lat", "lon", "radius_m", "relation", "kind"]
    assert list(values[Aspect.VICTIM]) == ["name", "kind", "manner"]
    time = day("2024-01-01")
    assert values[Aspect.TIME] == {
        "start": "2024-01-01T00:00:00Z",
        "end": "2024-01-02T00:00:00Z",
        "grain": "day",
        "anchor": "published",
        "edtf": "2024-01-01",
    }
    assert time.end - time.start == timedelta(days=1)
    assert value_object(Toll(low=24, high=None, phrase="dozens"))["high"] is None


def test_sources_say_only_what_is_known() -> None:
    named = Source(name="Reuters", kind=SourceKind.AGENCY)
    unnamed = Source(name="", kind=SourceKind.UNNAMED, role="regional official", said_to_be=SourceKind.OFFICIAL, country="LB")
    assert source_objects((named, unnamed)) == [
        {"name": "Reuters", "kind": "agency"},
        {"name": "", "role": "regional official", "kind": "unnamed", "said_to_be": "official", "country": "LB"},
    ]
