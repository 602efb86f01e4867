"""Every page answers with its JSON twin, shows nothing unescaped, and loads nothing from elsewhere."""

import html
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints
from reportedly.model.article import Page as FetchedPage
from reportedly.model.judgement import Action
from reportedly.page.given import Input
from reportedly.page.inputs import InputOptions, open_inputs
from reportedly.run.add import AddOptions, add
from reportedly.run.judge import revise
from reportedly.web.app import create_app

HOSTILE = Input(
    page=FetchedPage(
        name="hostile",
        content=b'A blast killed 12 people in <script>alert(1)</script> Homs on Saturday, "><img src=x onerror=alert(2)> said. {{ 7*7 }}',
        media_type="text/plain",
    ),
    hints=Hints(title='<b>Bold & "quoted"</b>', outlet="<i>Daily</i>", url="javascript:alert(3)", published="2017-04-16"),
)
NAMELESS = Input(
    page=FetchedPage(name="nameless", content=b"A blast killed 3 people in Homs on 9 April 2017, someone said.", media_type="text/plain"),
    hints=Hints(),
)
LONG = Input(
    page=FetchedPage(name="long", content=b"Shelling killed 4 people in Homs on 9 April 2017. AFP reported it.", media_type="text/plain"),
    hints=Hints(title="word " * 60, outlet="Daily", published="2017-04-10T01:30:00+03:00"),
)
MANY = [
    Input(
        page=FetchedPage(name=f"many {n}", content=f"A ferry sailed, note {n} says.".encode(), media_type="text/plain"),
        hints=Hints(outlet="Harbour Gazette", title=f"Note {n}", published="2016-01-01"),
    )
    for n in range(55)
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    location = str(tmp_path_factory.mktemp("web") / "reportedly.db")
    sample = str(files("reportedly.sample") / "digests.jsonl")
    with Ledger.open(location) as ledger:
        given = [*open_inputs([sample], InputOptions()), HOSTILE, NAMELESS, LONG, *MANY]
        add(ledger, given, AddOptions(engine="rules", command="test", by="person:ada"))
    with TestClient(create_app(location, hosts=("testserver",))) as client:
        yield client


def paths(client: TestClient) -> list[str]:
    incident = client.get("/incidents.json").json()[0]["id"]
    article = client.get("/articles.json").json()[0]["id"]
    source = client.get("/sources.json").json()[0]["id"]
    claim = client.get(f"/incident/{incident}.json").json()["reports"][0]["event"]["claims"][0]["id"]
    return [
        f"/claim/{claim}",
        f"/source/{source}",
        "/sources?kind=monitor",
        f"/incident/{incident}",
        f"/article/{article}",
        "/incidents",
        "/articles",
        "/statements",
        "/sources",
        "/problems",
        "/problems?code=no-date",
        "/log",
        "/search?q=convoy",
    ]


def test_every_page_has_a_twin(client: TestClient) -> None:
    for path in paths(client):
        page = client.get(path)
        bare, _, query = path.partition("?")
        twin = client.get(f"{bare}.json?{query}")
        assert (page.status_code, twin.status_code) == (200, 200), path
        assert page.headers["content-type"].startswith("text/html")
        assert twin.json()


def test_nothing_is_loaded_from_elsewhere(client: TestClient) -> None:
    for path in [*paths(client), "/", "/docs"]:
        page = client.get(path)
        assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", page.text), path
        assert "default-src 'none'" in page.headers["content-security-policy"]


def test_a_hostile_article_stays_text(client: TestClient) -> None:
    article = next(row["id"] for row in client.get("/articles.json").json() if row["outlet"] == "<i>Daily</i>")
    for path in (f"/article/{article}", "/sources", "/articles", "/incidents", "/statements", "/search?q=Homs", "/problems"):
        page = client.get(path).text
        for dangerous in ("<script>alert", "<img src=x", "<b>Bold", "<i>Daily", 'href="javascript', "49 "):
            assert dangerous not in page, (path, dangerous)
    assert "&lt;script&gt;" in client.get(f"/article/{article}").text


def test_every_value_leads_to_its_words(client: TestClient) -> None:
    for incident in client.get("/incidents.json").json():
        page = client.get(f"/incident/{incident['id']}").text
        for article, name in re.findall(r'href="/article/(a_\w+)#(\d+-\d+)"', page):
            assert f'id="{name}"' in client.get(f"/article/{article}").text


def test_an_incident_is_weighed(client: TestClient) -> None:
    incident = max(client.get("/incidents.json").json(), key=lambda found: found["articles"])["id"]
    page = client.get(f"/incident/{incident}?trust=SOHR").text
    for words in ("Killed over time, by origin", "Latest per origin", "Most trusted", "Airwars", "How claims bear on each other", "→"):
        assert words in page
    assert "no list of trusted sources" in client.get(f"/incident/{incident}").text
    related = client.get(f"/incident/{incident}.json").json()["weighing"]["relations"][0]
    claim = client.get(f"/claim/{related['claim']}").text
    assert related["reason"] in html.unescape(claim)
    assert f"/claim/{related['about']}" in claim
    assert client.get("/claim/c_none").status_code == 404


def test_filters(client: TestClient) -> None:
    found = client.get("/incidents.json?since=2017-04-19&until=2017-04-19&place=Aleppo").json()
    assert [incident["killed"]["low"] for incident in found] == [6]
    assert client.get("/incidents.json?type=attack.chemical").json()
    assert client.get("/incidents?place=Atlantis&since=&killed_at_least=").text.count("No incident meets") == 1


def test_harmed_keeps_what_kills_or_injures_and_counts_it(client: TestClient) -> None:
    every, harmed = client.get("/incidents.json").json(), client.get("/incidents.json?harmed=yes").json()
    assert {row["id"] for row in every if row["killed"] or row["injured"]} <= {row["id"] for row in harmed} < {row["id"] for row in every}
    assert f"–{len(harmed)} of {len(harmed)}," in client.get("/incidents?harmed=yes").text
    assert f"–{len(every)} of {len(every)}," in client.get("/incidents").text


def test_pages_of_a_list_keep_what_was_asked(client: TestClient) -> None:
    first = client.get("/articles?search=ferry+note").text
    assert "1–50, newest first" in first
    onward = html.unescape(re.findall(r'href="([^"]+)" rel="next"', first)[0])
    second = client.get("/articles" + onward).text
    assert "51–55, newest first" in second
    assert 'rel="next"' not in second
    assert 'value="ferry note"' in second
    shown = [re.findall(r'href="/article/(a_\w+)"', page) for page in (first, second)]
    assert (len(shown[0]), len(shown[1])) == (50, 5)
    assert {*shown[0]}.isdisjoint(shown[1])
    assert len(client.get("/articles.json" + onward).json()) == 5


def test_what_an_article_does_not_say_is_said(client: TestClient) -> None:
    nameless = next(row["id"] for row in client.get("/articles.json?search=someone").json() if row["outlet"] is None)
    page = client.get(f"/article/{nameless}").text
    assert ">unknown outlet<" in page
    assert ">no date<" in page
    long = next(row for row in client.get("/articles.json?search=shelling").json() if row["outlet"] == "Daily")
    assert "9 Apr 2017 22:30 UTC" in client.get(f"/article/{long['id']}").text


def test_equal_values_stand_once_and_counts_are_drawn(client: TestClient) -> None:
    convoy = max(client.get("/incidents.json").json(), key=lambda row: int(row["articles"]))
    page = client.get(f"/incident/{convoy['id']}").text
    assert len(re.findall(r'<td class="value">15 Apr 2017\b', page)) == 1
    whole = client.get(f"/incident/{convoy['id']}.json").json()
    (killed,) = (rows for aspect, rows in whole["tolls"] if aspect == "killed")
    section = page[page.index("Killed, by source") : page.index("Injured, by source")]
    assert section.count('<svg class="strip') == sum(row["toll"]["total"] == "event" for row in killed)
    assert len(re.findall(r"Killed: \d+ different counts by \d+ sources, from \d+ to \d+", page)) == 1
    assert "style=" not in page


def test_what_is_not_asserted_has_a_tag(client: TestClient) -> None:
    stances = {row["statement"]["stance"] for row in client.get("/statements.json").json()} - {"asserted", "background"}
    page = client.get("/statements").text
    assert stances
    assert all(f'class="tag {stance}"' in page for stance in stances)


def test_a_source_has_one_page_under_all_its_names(client: TestClient) -> None:
    row = client.get("/sources.json?search=observatory").json()[0]
    pages = [client.get(f"/source/{name}") for name in (row["id"], row["name"], "SOHR", "the observatory")]
    assert len({page.text for page in pages}) == 1
    page = pages[0].text
    assert "in the table of names" in page or len(row["names"]) == 1
    for article, name in re.findall(r'href="/article/(a_\w+)#(\d+-\d+)"', page):
        assert f'id="{name}"' in client.get(f"/article/{article}").text
    whole = client.get(f"/source/{row['id']}.json").json()
    assert len(whole["said"]) == row["statements"]
    assert {toll["claim"]["aspect"] for toll in whole["tolls"]} <= {"killed", "injured", "missing", "detained", "displaced"}
    assert whole["tolls"]


def test_statements_tell_what_their_sources_are_and_lead_to_them(client: TestClient) -> None:
    page = client.get("/statements").text
    assert "indirect" in page
    for identity in set(re.findall(r'href="/source/(w_\w+)"', page)):
        assert client.get(f"/source/{identity}").status_code == 200
    antecedents = [row for row in client.get("/statements.json?source=observatory").json() if row["statement"]["antecedent"]]
    shown = client.get("/statements?source=observatory").text
    for row in antecedents:
        evidence = row["statement"]["antecedent"]
        assert f'href="/article/{row["article"]}#{evidence["start"]}-{evidence["end"]}"' in shown


def test_problems_lead_to_the_article(client: TestClient) -> None:
    page = client.get("/problems?code=no-date").text
    for article, name in re.findall(r'href="/article/(a_\w+)#(problem-[\w-]+)"', page):
        assert client.get(f"/article/{article}").text.count(f'id="{name}"') == 1
    assert {kind["code"] for kind in client.get("/problems.json?code=no-date").json()} == {"no-date"}
    assert "No problem of this kind" in client.get("/problems?code=nothing-such").text


def test_words_searched_for_are_marked_in_the_article(client: TestClient) -> None:
    address = re.findall(r'href="(/article/a_\w+\?at=\d+-\d+)#(\d+-\d+)"', client.get("/search?q=ferry").text)
    page = client.get(address[0][0]).text
    assert f'<a id="{address[0][1]}" class="at n1"></a>ferry</span>' in page
    for odd in ("9-3", "0-99999999", "x", "1-", "-", "²-³"):
        assert client.get(address[0][0].partition("?")[0], params={"at": odd}).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/incidents?since=yesterday", "/incidents?killed_at_least=many", "/articles?offset=x", "/incidents?harmed=no", "/sources?kind=boat"],
)
def test_bad_conditions_are_told(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 400
    assert "Try:" in client.get(path).text
    assert client.get(path.replace("?", ".json?")).json()["try"]


@pytest.mark.parametrize("path", ["/incident/i_none", "/article/a_none", "/source/w_none", "/nowhere"])
def test_what_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.get(path + ".json").json()["error"]


def test_a_shortened_id_is_found_as_by_show(client: TestClient) -> None:
    for path in paths(client):
        if path.count("/") == 2 and "?" not in path:
            kind, identity = path[1:].split("/")
            assert client.get(f"/{kind}/{identity[:12]}.json").json() == client.get(f"/{kind}/{identity}.json").json(), path
    incident = client.get("/incidents.json").json()[0]
    assert client.get(f"/incident/{incident['events'][0][:12]}").status_code == 200
    told = client.get("/article/a_.json")
    assert (told.status_code, "may be a_" in told.json()["error"]) == (404, True)
    assert client.get(f"/article/{incident['id']}").status_code == 404


def test_words_that_another_prints_too_are_marked_and_lead_there(client: TestClient) -> None:
    articles = [row["id"] for row in client.get("/articles.json").json()]
    twins = {article: client.get(f"/article/{article}.json").json()["copies"] for article in articles}
    article, copies = next((article, copies) for article, copies in twins.items() if copies)
    page = client.get(f"/article/{article}").text
    other, shared = copies[0], copies[0]["passages"][0]
    assert re.search(r'class="m [^"]*\bcopied\b', page)
    span = f"{shared['there']['start']}-{shared['there']['end']}"
    assert f'href="/article/{other["article"]}?at={span}#{span}"' in page
    assert f'id="{span}"' in client.get(f"/article/{other['article']}?at={span}").text


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


@pytest.mark.parametrize(("query", "status"), [(f"killed_at_least={10**30}", 200), ("until=9999-12-31", 400)])
def test_conditions_beyond_all_bounds_are_answered(client: TestClient, query: str, status: int) -> None:
    assert client.get(f"/incidents?{query}").status_code == status


def test_a_retracted_article_says_so_before_its_text(tmp_path: Path) -> None:
    location = str(tmp_path / "reportedly.db")
    with Ledger.open(location) as ledger:
        add(ledger, [HOSTILE], AddOptions(engine="rules", command="test", by="person:ada"))
        (row,) = queries.articles(ledger)
        revise(ledger, row.id, Action.RETRACT, value=None, why="a hoax", by="person:ada", at=datetime.now(UTC))
    with TestClient(create_app(location, hosts=("testserver",))) as client:
        page = client.get(f"/article/{row.id}").text
    assert "retracted this article — a hoax" in page[: page.index('class="reading"')]


@pytest.mark.parametrize("path", ["/source/%00", "/source/%20", "/source/-", "/source/SANA%00", "/article/%00", "/sources?search=%00"])
def test_what_is_no_name_is_not_found(client: TestClient, path: str) -> None:
    for twin in (path, f"{path}.json" if "?" not in path else path.replace("?", ".json?")):
        assert client.get(twin).status_code == 404
