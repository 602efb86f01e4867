"""The page of trends has a twin, tells wrong questions, shows nothing unescaped and loads nothing from elsewhere."""

import json
import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints, Page
from reportedly.page.given import Input
from reportedly.run.add import AddOptions, add
from reportedly.web.app import create_app

HOSTILE = "Raids have dropped sharply in the past six months <script>alert(1)</script> here, a medic said."


def given() -> Iterator[Input]:
    for month in range(1, 13):
        for nth, town in enumerate(("Homs", "Idlib")):
            day = f"2016-{month:02}-{4 + 14 * nth:02}"
            page = Page(name=f"{month} {town}", content=f"Shelling killed 3 people in {town} on {day}.".encode(), media_type="text/plain")
            yield Input(page=page, hints=Hints(outlet="Daily", published=day))
    page = Page(name="hostile", content=HOSTILE.encode(), media_type="text/plain")
    yield Input(page=page, hints=Hints(outlet="<i>Daily</i>", published="2017-01-10"))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    location = str(tmp_path_factory.mktemp("web") / "reportedly.db")
    with Ledger.open(location) as ledger:
        add(ledger, given(), AddOptions(engine="rules", command="test", by="person:ada"))
    with TestClient(create_app(location, hosts=("testserver",))) as client:
        yield client


def test_the_page_and_its_twin_tell_the_same(client: TestClient) -> None:
    page, twin = client.get("/trends?of=incidents"), client.get("/trends.json?of=incidents")
    assert page.status_code == twin.status_code == 200
    (trend,) = json.loads(twin.content)["trends"]
    assert trend["answer"]["finding"] == "no evidence of change"
    assert "No evidence of change." in page.text
    assert sum(period["count"] for period in trend["series"]["periods"]) == 24
    assert page.text.count("<title>") == 1 + 13 - page.text.count('class="gap"')
    assert 'href="/trends.json?of=incidents"' in page.text
    assert re.search(r'<a href="/trends" aria-current="page">', client.get("/trends").text)


def test_a_statement_leads_to_the_page_that_holds_it_against_the_record(client: TestClient) -> None:
    listed = client.get("/statements").text
    path = re.findall(r'href="(/trends\?statement=s_\w+)"', listed)
    assert len(path) == 1
    page = client.get(path[0] + "&of=incidents").text
    assert "It claims fewer" in page
    assert "past six months" in page
    assert "<script" not in page
    assert "<i>Daily" not in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


@pytest.mark.parametrize("query", ["every=day", "of=boats", "since=yesterday", "statement=s_none", "place=" + "x" * 301])
def test_a_wrong_question_is_told(client: TestClient, query: str) -> None:
    answer = client.get(f"/trends.json?{query}")
    assert answer.status_code in (400, 500)
    assert answer.json()["try"]


def test_conditions_that_nothing_meets(client: TestClient) -> None:
    assert "No article with a date" in client.get("/trends?since=2030-01-01").text
    assert client.get("/trends?every=week&place=Homs&type=attack.shelling").status_code == 200
