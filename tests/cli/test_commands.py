"""The commands on the bundled sample, as JSON lines and as people see them."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reportedly.cli import COMMANDS
from reportedly.cli.keeping import CODES, FORMATS
from reportedly.ledger import export
from reportedly.model.codes import STANDARDS
from tests.cli.conftest import Command

SOHR = "Syrian Observatory for Human Rights"
BLAST = "A blast in Homs killed at least 12 people on Saturday, a medic said. Rebels denied any involvement in the attack."


def lines(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("name", [*COMMANDS, "ledger info"])
def test_every_command_explains_itself(command: Command, name: str) -> None:
    outcome = command(*name.split(), "--help")
    assert outcome.code == 0
    assert "Usage:" in outcome.out


def test_help_does_not_load_what_it_does_not_need() -> None:
    code = "import sys, reportedly.cli; print([m for m in ('sqlalchemy', 'fastapi', 'trafilatura') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"  # noqa: S603


def test_read_prints_the_contract(command: Command, tmp_path: Path) -> None:
    (tmp_path / "blast.txt").write_text(BLAST)
    outcome = command("read", "blast.txt", "--published", "2017-04-16", "--outlet", "Daily Example")
    (whole,) = lines(outcome.out)
    assert list(whole) == ["article", "statements", "events", "problems", "reading"]
    assert whole["article"]["published"] == "2017-04-16"
    for event in whole["events"]:
        for claim in event["claims"]:
            assert all(whole["article"]["text"][e["start"] : e["end"]] == e["quote"] for e in claim["evidence"])
    killed = [c for e in whole["events"] for c in e["claims"] if c["aspect"] == "killed"]
    assert [(c["value"]["low"], c["value"]["high"]) for c in killed] == [(12, None)]


def test_read_for_people(command: Command, people: None, tmp_path: Path) -> None:
    (tmp_path / "blast.txt").write_text(BLAST + "\n\nSubscribe to our newsletter and never miss a story.\n")
    shown = command("read", "blast.txt", "--published", "2017-04-16", "--show-cut").out
    assert "at least 12 people" in shown
    assert "newsletter" in shown


def test_add_twice_adds_nothing(command: Command, sample: str) -> None:
    (again,) = lines(command("add", sample).out)
    assert again["outcomes"] == {"known": 24}


def test_the_sample_shows_what_it_is_for(command: Command, sample: str) -> None:
    (rashidin,) = lines(command("incidents", "--since", "2017-04-15", "--until", "2017-04-15", "--place", "Aleppo").out)
    (whole,) = lines(command("show", rashidin["id"]).out)
    killed = dict(whole["tolls"])["killed"]
    assert {22, 24, 43, 70, 100, 112, 126, 130} <= {row["toll"]["low"] for row in killed}
    assert whole["incident"]["articles"] >= 9
    named = {(row["party"]["name"], row["party"]["manner"]) for row in whole["responsibility"]}
    assert any("Ahrar al-Sham" in name and manner == "denied" for name, manner in named)
    (strike,) = lines(command("incidents", "--since", "2020-05-04", "--until", "2020-05-04").out)
    assert [row["ordinal"]["nth"] for row in lines(command("show", strike["id"]).out)[0]["counting"]] == [6]
    (aleppo,) = lines(command("incidents", "--since", "2017-04-19", "--until", "2017-04-19").out)
    assert aleppo["origins"] == ["Syrian state television"]
    assert aleppo["articles"] == 3


def test_lists_for_people(command: Command, sample: str, people: None) -> None:
    assert "Rashidin" in command("incidents").out
    assert SOHR in command("statements", "--source", "observatory").out
    assert "Al-Ahram" in command("articles", "--search", "convoy").out
    assert "add " in command("log").out
    assert "No incident." in command("incidents", "--place", "Atlantis").out
    assert "rules" in command("engines").out


def test_show_takes_every_kind_of_id(command: Command, sample: str, people: None) -> None:
    incident = lines(command("incidents", "--json").out)[0]
    whole = lines(command("show", incident["id"], "--json").out)[0]
    report = whole["reports"][0]
    claim = report["event"]["claims"][0]
    statement = lines(command("statements", "--json").out)[0]["statement"]
    run = lines(command("log", "--json").out)[0]["record"]["id"]
    for identity in (incident["id"][:9], report["article"], report["event"]["id"], claim["id"], statement["id"], SOHR, run):
        outcome = command("show", identity)
        assert outcome.code == 0, outcome.err
        assert outcome.out.strip()


def test_an_incident_over_time_and_by_rule(command: Command, sample: str, people: None, monkeypatch: pytest.MonkeyPatch) -> None:
    incident = max(lines(command("incidents", "--json").out), key=lambda found: found["articles"])["id"]
    shown = command("show", incident, "--trust", "SOHR").out
    for words in (
        "Killed over time, by origin",
        "latest per origin",
        "most trusted",
        "airwars",
        "denied by",
        "How claims bear on each other",
    ):
        assert words in shown
    assert "→" in shown
    monkeypatch.setenv("REPORTEDLY_TRUST", "Nobody at all; SOHR")
    weighing = lines(command("show", incident, "--json").out)[0]["weighing"]
    answers = {one["rule"]: one for one in dict(weighing["ranges"])["killed"]}
    assert "Observatory" in answers["most trusted"]["why"]
    assert answers["latest per origin"]["range"]["low"] <= answers["most trusted"]["range"]["low"]
    related = weighing["relations"][0]
    claim = lines(command("show", related["claim"], "--json").out)[0]
    assert related in [one["related"] for one in claim["beside"]]
    assert claim["backing"]["origins"]
    assert "origin" in command("show", related["claim"]).out


def test_a_person_parts_and_joins_again(command: Command, sample: str) -> None:
    before = lines(command("incidents").out)
    whole = max(before, key=lambda incident: incident["articles"])
    event = whole["events"][-1]
    parted = command("link", event, whole["id"], "--different", "--why", "another blast")
    assert parted.code == 0, parted.err
    after = lines(command("incidents").out)
    assert len(after) == len(before) + 1
    assert not any(event in incident["events"] and len(incident["events"]) > 1 for incident in after)
    command("link", event, whole["events"][0], "--same", "--why", "the same after all")
    joined = [incident for incident in lines(command("incidents").out) if event in incident["events"]]
    assert whole["events"][0] in joined[0]["events"]
    log = lines(command("log").out)
    assert {"person:ada"} == {entry["by"] for entry in log}
    assert "another blast" in json.dumps(log)


def test_a_person_corrects_and_takes_it_back(command: Command, sample: str) -> None:
    whole = lines(command("show", lines(command("incidents", "--place", "Salaheddin").out)[0]["id"]).out)[0]
    claim = dict(whole["tolls"])["killed"][0]["said"]["claim"]
    revised = command("revise", claim, "--value", '{"low": 7, "high": 7, "phrase": "six people"}', "--why", "seven by the list of names")
    (change,) = lines(revised.out)
    assert lines(command("incidents", "--place", "Salaheddin").out)[0]["killed"]["high"] == 7
    command("revise", change["revision"]["id"], "--restore", "--why", "the list was of another day")
    assert lines(command("incidents", "--place", "Salaheddin").out)[0]["killed"]["high"] == 6
    assert command("revise", claim, "--value", '{"low": "many"}', "--why", "x").code == 1
    assert command("revise", claim, "--why", "x").code == 2


def test_every_format_and_standard_is_offered_and_there() -> None:
    assert tuple(export.FORMATS) == FORMATS
    assert tuple(STANDARDS) == CODES


def test_exports(command: Command, sample: str, tmp_path: Path) -> None:
    assert len(lines(command("export", "--format", "jsonl").out)) == 24
    rows = list(csv.DictReader(io.StringIO(command("export", "--format", "csv").out)))
    assert {"killed", "perpetrator"} <= {row["aspect"] for row in rows}
    by_rule = json.loads(command("export", "--format", "geojson", "--codes", "ucdp").out)["features"]
    counted = [f["properties"] for f in by_rule if f["properties"]["ucdp_best"] is not None]
    assert counted
    assert all(one["ucdp_low"] <= one["ucdp_best"] <= one["ucdp_high"] for one in counted)
    assert all(f["properties"]["code_note"] for f in by_rule if f["properties"]["ucdp_best"] is None)
    features = json.loads(command("export", "--format", "geojson", "--codes", "acled").out)["features"]
    assert {"Air/drone strike", "Chemical weapon"} <= {feature["properties"]["acled_sub_event_type"] for feature in features}
    assert all(feature["geometry"] is None or feature["geometry"]["type"] == "Point" for feature in features)
    assert command("export", "--format", "parquet", "--out", "claims.parquet").code == 0
    assert (tmp_path / "claims.parquet").read_bytes()[:4] == b"PAR1"


def test_the_ledger_is_looked_after(command: Command, sample: str) -> None:
    assert dict(lines(command("ledger", "info").out)[0]["counts"])["article"] == 24
    assert "every shelf is as it was" in command("ledger", "rebuild").out
    assert command("ledger", "check").code == 0
    assert command("ledger", "migrate").code == 0


def test_demo_prints_and_ends(command: Command) -> None:
    outcome = command("demo", "--no-serve")
    assert outcome.code == 0
    assert "Killed, by source and time" in outcome.out


def test_what_was_retracted_is_shown_as_that(command: Command, sample: str, people: None) -> None:
    article = json.loads(command("articles", "--json", "--limit", "1").out)["id"]
    event = json.loads(command("show", article, "--json").out)["events"][0]
    assert command("revise", article, "--retract", "--why", "a hoax").code == 0
    for identity in (article, event["id"], event["claims"][0]["id"]):
        assert "person:ada: retracted " + article + " — a hoax" in " ".join(command("show", identity).out.split())


@pytest.mark.parametrize("why", ["", "  "])
def test_a_judgement_needs_a_reason(command: Command, sample: str, why: str) -> None:
    article = json.loads(command("articles", "--json", "--limit", "1").out)["id"]
    refused = command("revise", article, "--retract", "--why", why)
    assert refused.code == 2
    assert "write the reason" in refused.err


def test_one_is_no_plural_and_an_unknown_type_no_empty_list(command: Command, sample: str, people: None) -> None:
    assert command("articles", "--limit", "1").out.split()[:2] == ["1", "article"]
    unknown = command("incidents", "--type", "raid")
    assert unknown.code == 1
    assert "'raid' is no type of event" in unknown.err
    assert "attack.air" in unknown.err
