"""The pages of claims that count, and their twins."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from fastapi.testclient import TestClient

from reportedly.ledger.store import Ledger
from reportedly.page.inputs import InputOptions, open_inputs
from reportedly.run.add import AddOptions, add
from reportedly.web.app import create_app

SENTENCE = "/audit{}?sentence=It was the second bombing in Aleppo since 1 April.&on=2017-04-20"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    location = str(tmp_path_factory.mktemp("web") / "reportedly.db")
    with Ledger.open(location) as ledger:
        sample = str(files("reportedly.sample") / "digests.jsonl")
        add(ledger, open_inputs([sample], InputOptions()), AddOptions(engine="rules", command="test", by="person:ada"))
    with TestClient(create_app(location, hosts=("testserver",))) as client:
        yield client


def test_the_list_and_its_twin(client: TestClient) -> None:
    rows = client.get("/audit.json").json()
    shown = client.get("/audit").text
    assert rows
    assert all(f"/article/{row['article']}?at=" in shown for row in rows)
    assert "Coverage is thin where" in shown
    assert client.get("/audit.json?offset=1000").json() == []


def test_an_incident_shows_its_claims(client: TestClient) -> None:
    about = next(row["incident"]["id"] for row in client.get("/audit.json").json() if row["audit"]["counting"]["nth"] == 6)
    shown = client.get(f"/incident/{about}").text
    assert "Counting claims, against the ledger" in shown
    assert "cannot say" in shown
    (told,) = [one for one in client.get(f"/incident/{about}/audit.json").json() if one["audit"]["counting"]["nth"] == 6]
    assert told["audit"]["coverage"]["articles"] > 0


def test_a_sentence_of_ones_own(client: TestClient) -> None:
    (told,) = client.get(SENTENCE.format(".json")).json()
    assert told["audit"]["counting"]["place"]["name"] == "Aleppo"
    shown = client.get(SENTENCE.format("")).text
    assert "second bombing in Aleppo since 1 April" in shown
    assert "/article/" not in shown
    assert client.get("/audit?sentence=It was the third raid this week.").status_code == 400
    assert client.get(SENTENCE.format("") + "&about=i_none").status_code == 404


def test_a_hostile_sentence_stays_text(client: TestClient) -> None:
    shown = client.get('/audit?on=2017-04-20&sentence=It was the third raid on "><script>alert(1)</script> this week.').text
    assert "<script>alert" not in shown
