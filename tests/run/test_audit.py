"""Counting claims of articles, of an incident and of a sentence, held against a ledger."""

from dataclasses import replace

import pytest

from reportedly.incidents.audit import Answer
from reportedly.ledger import queries
from reportedly.ledger.counted import counting_articles, coverage, printed
from reportedly.ledger.store import Ledger
from reportedly.model.counting import Measure
from reportedly.model.run import Entry
from reportedly.model.time import Anchor, published_interval
from reportedly.model.value import Aspect, Ordinal, Toll, Total, Value
from reportedly.run.audit import Desk, audit_articles, audit_incident, audit_sentence
from reportedly.run.join import join
from tests.factory import START, article, day, event, page, place, reading, run, statement, toll

THIRD = "the third airstrike on Idlib since May 1"
MANY = "More than 10 people have been killed in airstrikes on Idlib since April 30"


def strike(killed: int, on: str, published: str, outlet: str, more: str = "", *values: tuple[Aspect, Value, str]) -> Entry:
    """A page on one airstrike on Idlib, in which the Observatory says something more."""
    text = f"An airstrike killed {killed} people in Idlib. {more}{', the Observatory said.' if more else ''}"
    made = article(text, outlet=outlet, published=published, title=f"Note of {on}")
    said = statement(made, more) if more else None
    told: list[tuple[Aspect, Value, str]] = [
        (Aspect.KILLED, toll(killed, f"{killed} people"), f"{killed} people"),
        (Aspect.PLACE, place(), "Idlib"),
        (Aspect.TIME, replace(day(on), anchor=Anchor.STATED), "airstrike"),
        *values,
    ]
    return Entry(
        page=page(made), article=made, reading=reading(made, statements=[said] if said else [], events=[event(made, told, said=said)])
    )


@pytest.fixture(autouse=True)
def filled(ledger: Ledger) -> None:
    ordinal = Ordinal(nth=3, what="airstrike", phrase=THIRD.removeprefix("the "), window_phrase="since May 1")
    total = Toll(low=10, high=None, phrase="More than 10 people", whom="people", total=Total.RUNNING)
    note = article("A harvest festival opened in Damascus.", outlet="Daily 1", published="2020-05-02")
    entries = [
        strike(3, "2020-05-03", "2020-05-04", "Daily 0"),
        strike(5, "2020-05-12", "2020-05-13", "Daily 1"),
        strike(9, "2020-05-21", "2020-05-22", "Daily 0", f"It was {THIRD}", (Aspect.ORDINAL, ordinal, THIRD)),
        strike(2, "2020-05-29", "2020-05-30", "Daily 1", MANY, (Aspect.KILLED, total, "More than 10 people")),
        Entry(page=page(note), article=note, reading=reading(note)),
    ]
    ledger.append(run(), entries)
    join(ledger, at=START)


def test_articles_with_such_claims(ledger: Ledger) -> None:
    found = [page.article.published for one in counting_articles(ledger) if (page := queries.article(ledger, one))]
    assert found == ["2020-05-30", "2020-05-22"]
    assert counting_articles(ledger, ()) == ()


def test_coverage_is_of_the_articles_that_tell_of_the_country(ledger: Ledger) -> None:
    may = (published_interval("2020-05-01").start, published_interval("2020-05-30").end)
    whole, syria, peru = (coverage(printed(ledger, *may, country), *may, country) for country in (None, "SY", "PE"))
    assert (whole.articles, whole.outlets, whole.days, whole.of_days, whole.weeks, whole.of_weeks) == (5, 2, 5, 30, 4, 5)
    assert (syria.articles, peru.articles) == (4, 0)


def test_an_ordinal_is_counted_and_its_speaker_named(ledger: Ledger) -> None:
    (found,) = [one for one in audit_articles(Desk(ledger)) if one.audit.counting.measure is Measure.NTH]
    assert found.evidence.quote == "third airstrike on Idlib since May 1"
    assert found.sources == ("Observatory",)
    assert (found.audit.low, found.audit.high) == (3, 3)
    assert found.audit.answer is Answer.UNSAID
    assert "3 of 22 days" in found.audit.why
    assert found.incident is not None
    page = queries.incident(ledger, found.incident.id)
    assert page is not None
    assert found in audit_incident(Desk(ledger), page.incident, [report.article for report in page.reports])


def test_a_total_of_people(ledger: Ledger) -> None:
    (found,) = [one for one in audit_articles(Desk(ledger)) if one.audit.counting.measure is Measure.TOTAL]
    assert (found.audit.low, found.audit.high) == (19, 19)
    assert len(found.audit.counted) == 4
    assert found.audit.answer is Answer.UNSAID


def test_a_sentence_of_ones_own(ledger: Ledger) -> None:
    (found,) = audit_sentence(Desk(ledger), "It was the second airstrike on Idlib since April 30.", published="2020-05-30")
    assert found.audit.answer is Answer.MORE
    assert (found.outlet, found.incident, found.sources) == (None, None, ())
    (about,) = audit_sentence(
        Desk(ledger), "It was the fifth such attack since April 30.", published="2020-05-30", about=queries.incidents(ledger)[0]
    )
    assert (about.audit.answer, about.audit.low) == (Answer.UNSAID, 4)  # "such" is an airstrike; few days were read
    assert about.audit.scope.startswith("attack.air")
    assert audit_sentence(Desk(ledger), "A ferry sailed.", published="2020-05-30") == ()
