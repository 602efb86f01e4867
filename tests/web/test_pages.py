"""Every page answers with its JSON twin, shows nothing unescaped, and loads nothing from elsewhere."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
from fastapi.testclient import TestClient

from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints
from reportedly.model.article import Page as FetchedPage
from reportedly.page.given import Input
from reportedly.page.inputs import InputOptions, open_inputs
from reportedly.run.add import AddOptions, add
from reportedly.web.app import create_app

HOSTILE = Input(
    page=FetchedPage(
        name="hostile",
        content=b'A blast killed 12 people in <script>alert(1)</script> Homs on Saturday, "><img src=x onerror=alert(2)> said. {{ 7*7 }}',
        media_type="text/plain",
    ),
    hints=Hints(title='<b>Bold & "quoted"</b>', outlet="<i>Daily</i>", url="javascript:alert(3)", published="2017-04-16"),
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    location = str(tmp_path_factory.mktemp("web") / "reportedly.db")
    sample = str(files("reportedly.sample") / "digests.jsonl")
    with Ledger.open(location) as ledger:
        add(ledger, [*open_inputs([sample], InputOptions()), HOSTILE], AddOptions(engine="rules", command="test", by="person:ada"))
    with TestClient(create_app(location, hosts=("testserver",))) as client:
        yield client


def paths(client: TestClient) -> list[str]:
    incident = client.get("/incidents.json").json()[0]["id"]
    article = client.get("/articles.json").json()[0]["id"]
    return [
        f"/incident/{incident}",
        f"/article/{article}",
        "/incidents",
        "/articles",
        "/statements",
        "/sources",
        "/log",
        "/search?q=convoy",
    ]


def test_every_page_has_a_twin(client: TestClient) -> None:
    for path in paths(client):
        html = client.get(path)
        bare, _, query = path.partition("?")
        twin = client.get(f"{bare}.json?{query}")
        assert (html.status_code, twin.status_code) == (200, 200), path
        assert html.headers["content-type"].startswith("text/html")
        assert twin.json()


def test_nothing_is_loaded_from_elsewhere(client: TestClient) -> None:
    for path in [*paths(client), "/", "/docs"]:
        page = client.get(path)
        assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", page.text), path
        assert "default-src 'none'" in page.headers["content-security-policy"]


def test_a_hostile_article_stays_text(client: TestClient) -> None:
    article = next(row["id"] for row in client.get("/articles.json").json() if row["outlet"] == "<i>Daily</i>")
    for path in (f"/article/{article}", "/articles", "/incidents", "/statements", "/search?q=Homs"):
        page = client.get(path).text
        for dangerous in ("<script>alert", "<img src=x", "<b>Bold", "<i>Daily", 'href="javascript', "49 "):
            assert dangerous not in page, (path, dangerous)
    assert "&lt;script&gt;" in client.get(f"/article/{article}").text


def test_every_value_leads_to_its_words(client: TestClient) -> None:
    for incident in client.get("/incidents.json").json():
        page = client.get(f"/incident/{incident['id']}").text
        for article, name in re.findall(r'href="/article/(a_\w+)#(\d+-\d+)"', page):
            assert f'id="{name}"' in client.get(f"/article/{article}").text


def test_filters(client: TestClient) -> None:
    found = client.get("/incidents.json?since=2017-04-19&until=2017-04-19&place=Aleppo").json()
    assert [incident["killed"]["low"] for incident in found] == [6]
    assert client.get("/incidents.json?type=attack.chemical").json()
    assert client.get("/incidents?place=Atlantis&since=&killed_at_least=").text.count("No incident meets") == 1


@pytest.mark.parametrize("path", ["/incidents?since=yesterday", "/incidents?killed_at_least=many"])
def test_bad_conditions_are_told(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 400
    assert "Try:" in client.get(path).text
    assert client.get(path.replace("?", ".json?")).json()["try"]


@pytest.mark.parametrize("path", ["/incident/i_none", "/article/a_none"])
def test_what_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.get(path + ".json").json()["error"]


def test_only_known_hosts_are_answered(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_odd_searches_do_no_harm(client: TestClient) -> None:
    for words in ('"', "a AND", "(", "*", "NEAR(", "'; DROP TABLE article; --", "\u202e", "é" * 200):
        assert client.get("/search", params={"q": words}).status_code == 200
        assert client.get("/statements", params={"search": words, "source": words}).status_code == 200


def test_the_openapi_description_names_every_twin(client: TestClient) -> None:
    described = set(client.get("/openapi.json").json()["paths"])
    assert {"/incidents.json", "/incident/{identity}.json", "/article/{identity}.json", "/search.json"} <= described
    assert json.loads(client.get("/openapi.json").text)["info"]["title"] == "reportedly"
