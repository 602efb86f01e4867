"""Properties of every ledger: the order and repetition of appends make no difference, and shelves equal a rebuild."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.ledger.store import Ledger
from reportedly.model.judgement import Action, make_revision
from reportedly.model.run import Entry, Run
from tests.conftest import PostgreSQL
from tests.factory import START, entry, run

_PAGES = st.builds(
    entry,
    st.integers(1, 4),
    where=st.sampled_from(["Idlib", "Homs", "Rashidin, Aleppo"]),
    date=st.sampled_from(["2024-01-01", "2024-02-03"]),
    url=st.sampled_from([None, "https://example.org/1", "https://example.org/2"]),
    version=st.sampled_from(["1", "2"]),
)


@st.composite
def _jobs(draw: st.DrawFn) -> tuple[list[tuple[Run, list[Entry]]], list[tuple[Run, list[Entry]]]]:
    """Appends, and the same ones shuffled with some repeated; a reading belongs to one run."""
    pages = draw(st.lists(_PAGES, min_size=1, max_size=6, unique_by=lambda given: given.reading.id))
    jobs = [(run(nth), [given]) for nth, given in enumerate(pages)]
    return jobs, draw(st.permutations([*jobs, *draw(st.lists(st.sampled_from(jobs), max_size=3))]))


@cache
def _empty() -> bytes:
    """The file of an empty ledger: making one takes longer than copying it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        Ledger.open(str(path)).close()
        return path.read_bytes()


@contextmanager
def _fresh() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        path.write_bytes(_empty())
        yield str(path)


def _append(location: str, jobs: Sequence[tuple[Run, list[Entry]]]) -> tuple[dict[str, str], dict[str, str]]:
    """The digests of the shelves as they are, and of those made again."""
    with Ledger.open(location) as ledger:
        for job in jobs:
            ledger.append(*job)
        before = ledger.shelf_digest()
        ledger.clear_shelves()
        ledger.fill_shelves()
        return before, ledger.shelf_digest()


@settings(max_examples=15)
@given(_jobs())
def test_order_and_repetition_make_no_difference(jobs: tuple[list[tuple[Run, list[Entry]]], list[tuple[Run, list[Entry]]]]) -> None:
    with _fresh() as one, _fresh() as other:
        (straight, rebuilt), (shuffled, again) = _append(one, jobs[0]), _append(other, jobs[1])
    assert straight == rebuilt == shuffled == again


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_jobs())
def test_both_databases_have_the_same_shelves(
    postgresql: PostgreSQL, jobs: tuple[list[tuple[Run, list[Entry]]], list[tuple[Run, list[Entry]]]]
) -> None:
    with postgresql.fresh() as one, _fresh() as other:
        assert _append(one, jobs[1]) == _append(other, jobs[0])


@settings(max_examples=10)
@given(st.lists(_PAGES, min_size=1, max_size=4), st.data())
def test_shelves_equal_a_rebuild_after_revisions(pages: list[Entry], data: st.DataObject) -> None:
    targets = [identity for given in pages for identity in (given.article.id, given.reading.events[0].id, given.reading.statements[0].id)]
    with _fresh() as location, Ledger.open(location) as ledger:
        ledger.append(run(), pages)
        for _ in range(data.draw(st.integers(1, 3))):
            target = data.draw(st.sampled_from(targets))
            action = data.draw(st.sampled_from([Action.RETRACT, Action.RESTORE]))
            revision = make_revision(target, action, why="a test", by="person:tester", at=START)
            targets.append(revision.id)
            ledger.add_revision(revision)
        before = ledger.shelf_digest()
        ledger.clear_shelves()
        ledger.fill_shelves()
        assert ledger.shelf_digest() == before
