"""Looking back: pages say what they said then, carry the time along, and lead back to now."""

import html
import re
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from reportedly.ledger import queries
from reportedly.ledger.past import PastError
from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints, Page
from reportedly.model.judgement import Action, Verdict
from reportedly.page.given import Input
from reportedly.page.inputs import InputOptions, open_inputs
from reportedly.run import judge
from reportedly.run.add import AddOptions, add
from reportedly.run.as_of import as_of
from reportedly.web.app import create_app
from reportedly.web.frame import error_page
from reportedly.web.past import MOST, Past, carried
from tests.factory import entry, run

PAGES = ("/incidents", "/articles", "/statements", "/sources", "/trends", "/audit", "/problems", "/log", "/search?q=convoy")
OPTIONS = AddOptions(engine="rules", command="test", by="person:ada")
LATE = Input(
    page=Page(name="late", content=b"An airstrike killed 9 people in Idlib on 2 May 2017, the Observatory said.", media_type="text/plain"),
    hints=Hints(outlet="Late Edition", published="2017-05-03"),
)


def _moment() -> str:
    time.sleep(0.001)
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")


def _judge(ledger: Ledger) -> None:
    one, other, third = (incident.id for incident in queries.incidents(ledger)[:3])
    judge.link_incidents(ledger, (one, other), Verdict.SAME, why="a test", by="person:ada", at=datetime.now(UTC))
    gone = queries.incident(ledger, third)
    assert gone
    judge.revise(ledger, gone.reports[0].article, Action.RETRACT, value=None, why="a test", by="person:ada", at=datetime.now(UTC))


@pytest.fixture(scope="module")
def then(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, str, dict[str, object]]]:
    """Pages of a ledger to which things came, a moment before they did, and what the pages said then."""
    location = str(tmp_path_factory.mktemp("web") / "reportedly.db")
    with Ledger.open(location) as ledger, TestClient(create_app(location, hosts=("testserver",))) as client:
        add(ledger, open_inputs([str(files("reportedly.sample") / "digests.jsonl")], InputOptions()), OPTIONS)
        said = {path: client.get(_twin(path)).json() for path in [*PAGES, *_records(client)]}
        moment = _moment()
        add(ledger, [LATE], OPTIONS)
        _judge(ledger)
        yield client, moment, said


def _records(client: TestClient) -> list[str]:
    return [f"/{kind}/{row['id']}" for kind in ("incident", "article", "source") for row in client.get(f"/{kind}s.json").json()[:3]]


def _twin(path: str) -> str:
    return path.replace("?", ".json?") if "?" in path else f"{path}.json"


def _at(path: str, moment: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}as_of={moment}"


def test_every_page_says_what_it_said_then(then: tuple[TestClient, str, dict[str, object]]) -> None:
    client, moment, said = then
    assert {path: client.get(_twin(path)).json() for path in PAGES} != {path: said[path] for path in PAGES}
    for path, expected in said.items():
        twin = client.get(_at(_twin(path), moment))
        assert twin.json() == expected, path
        assert twin.headers["memento-datetime"].endswith(" GMT")


def test_every_link_and_form_carries_the_time_and_one_leads_back(then: tuple[TestClient, str, dict[str, object]]) -> None:
    client, moment, said = then
    for path in said:
        page = client.get(_at(path, moment)).text
        assert f"As of {moment[:10]} {moment[11:16]} UTC." in page
        own = [html.unescape(address) for address in re.findall(r'href="([/?][^"]*)"', page)]
        assert own
        assert [address for address in own if "as_of=" not in address and not address.startswith("/static/")] == []
        assert all(address.count("as_of=") <= 1 for address in own)
        forms = re.findall(r'<form[^>]* action="/.*?</form>', page, re.DOTALL)
        assert forms
        assert all(f'<input type="hidden" name="as_of" value="{moment}">' in form for form in forms)
        (back,) = re.findall(r'href="(\./[^"]*)"', page)
        assert "as_of" not in back
        now = client.get(str(client.base_url.join(path).join(html.unescape(back))))
        assert now.status_code in (200, 404)
        assert "As of" not in now.text


def test_pages_of_now_carry_nothing(then: tuple[TestClient, str, dict[str, object]]) -> None:
    page = then[0].get("/incidents?place=Aleppo")
    assert "as_of=" not in page.text
    assert "memento-datetime" not in page.headers
    form = page.text[page.text.index('<form class="back"') :]
    assert '<input type="hidden" name="place" value="Aleppo">' in form


@pytest.mark.parametrize("moment", ["9998-01-01", "1999-12-31", "last week", '"><b>'])
def test_a_time_that_cannot_be_looked_back_to_is_told(then: tuple[TestClient, str, dict[str, object]], moment: str) -> None:
    found = then[0].get("/incidents", params={"as_of": moment})
    assert found.status_code == 400
    assert "Try:" in found.text
    assert "<b>" not in found.text


def test_only_addresses_of_ours_carry_it() -> None:
    page = '<a href="/a?b=1#c"></a><a href="?offset=50"></a><a href="#d"></a><a href="https://example.org/"></a><link href="/static/x">'
    assert carried(page, "2024-01-01T00:00+02:00") == (
        '<a href="/a?b=1&amp;as_of=2024-01-01T00%3A00%2B02%3A00#c"></a><a href="?offset=50&amp;as_of=2024-01-01T00%3A00%2B02%3A00"></a>'
        '<a href="#d"></a><a href="https://example.org/"></a><link href="/static/x">'
    )


def test_the_past_is_not_judged(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "ledger.db")) as ledger:
        ledger.append(run(), [entry(1)])
        moment = datetime.now(UTC)
        ledger.append(run(1), [entry(2)])
        with closing(as_of(ledger, moment)) as past, pytest.raises(PastError) as told:
            past.append(run(2), [entry(3)])
        scope = {"type": "http", "path": "/x.json", "query_string": b"", "headers": []}
        assert error_page(Request(scope), told.value).status_code == 409


def test_a_few_are_kept_and_none_that_is_looked_at_is_closed(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "ledger.db")) as ledger:
        moments = []
        for n in range(MOST + 3):
            ledger.append(run(n), [entry(n + 1)])
            moments.append(datetime.now(UTC))
        with closing(Past(ledger)) as past, ExitStack() as looking:
            first = looking.enter_context(past.at(moments[0]))
            with past.at(moments[0]) as again:
                assert again is first
            for moment in moments[1:-1]:
                with past.at(moment) as other:
                    assert other is not first
            assert queries.counts(first)["article"] == 1
            with past.at(moments[-1]) as now:
                assert now is ledger
            kept = sum(path.is_dir() for path in _folders(past))
            assert kept == MOST
        assert not any(path.is_dir() for path in _folders(past))


def _folders(past: Past) -> list[Path]:
    return [Path(str(kept.engine.url.database)).parent for kept in past._kept.values()]
