"""Problems are counted by kind, the most frequent first, with what they mean."""

from dataclasses import replace

from reportedly.ledger.store import Ledger
from reportedly.model.reading import Problem
from reportedly.model.run import Entry
from reportedly.model.view import Window
from reportedly.web.problems import kinds
from tests.factory import entry, run


def troubled(given: Entry, *codes: str) -> Entry:
    """The same article with these problems, each with its number for a message."""
    problems = tuple(Problem(code=code, message=f"{code} {n}", evidence=()) for n, code in enumerate(codes))
    return replace(given, reading=replace(given.reading, problems=problems))


def test_kinds_are_counted_and_explained(ledger: Ledger) -> None:
    first, second = troubled(entry(12), "no-date", "home-made", "no-date"), troubled(entry(7, where="Homs"), "no-date")
    ledger.append(run(), [first, second])
    dates, own = kinds(ledger, "", Window(limit=2))
    assert (dates.code, dates.count, dates.articles, len(dates.examples)) == ("no-date", 3, 2, 2)
    assert dates.meaning.startswith("Nothing says when")
    assert (own.code, own.count, own.meaning) == ("home-made", 1, "A code of an engine that is not described here.")
    assert [(example.message, example.article) for example in own.examples] == [("home-made 1", first.article.id)]
    (page,) = kinds(ledger, "no-date", Window(limit=2, offset=2))
    assert (page.count, len(page.examples)) == (3, 1)
    assert page.examples[0] not in dates.examples
    assert kinds(ledger, "nothing-such", Window()) == ()
