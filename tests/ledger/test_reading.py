"""Readings come back from the ledger as they were put in."""

from dataclasses import replace

from reportedly.ledger.reading import all_readings
from reportedly.ledger.store import Ledger
from reportedly.model.codec import from_plain, to_plain
from reportedly.model.place import Place
from reportedly.model.reading import Statement
from reportedly.model.run import Entry
from tests.factory import entry, quote, run


def with_antecedent(given: Entry) -> Entry:
    (said,) = given.reading.statements
    said = replace(said, antecedent=quote(given.article, "Rada Haddad"), said_at=Place(name="Idlib", lat=35.9, lon=36.6))
    return replace(given, reading=replace(given.reading, statements=(said,)))


def test_statements_keep_who_is_meant_and_where_it_was_said(ledger: Ledger) -> None:
    given = [with_antecedent(entry()), entry(7, where="Homs")]
    ledger.append(run(), given)
    with ledger.engine.connect() as connection:
        kept = {reading.id: reading for _, reading in all_readings(connection, [item.article.id for item in given])}
    assert kept == {item.reading.id: item.reading for item in given}


def test_a_statement_written_down_before_there_were_antecedents_is_read() -> None:
    (said,) = entry().reading.statements
    plain = {key: value for key, value in to_plain(said).items() if key not in {"antecedent", "said_at"}}
    assert from_plain(plain, Statement) == said
