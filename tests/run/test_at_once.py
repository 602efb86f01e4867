"""People look and judge while articles are being added: each sees a whole ledger, and nothing is lost."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from fastapi.testclient import TestClient

from reportedly.ledger import queries
from reportedly.ledger.check import check
from reportedly.ledger.store import Ledger
from reportedly.model.judgement import Verdict
from reportedly.model.view import IncidentQuery
from reportedly.run.judge import link, take_back
from reportedly.web.app import create_app

ADD = (sys.executable, "-m", "reportedly", "add", "--engine", "rules", "--by", "ada", "--ledger", "shared.db")


def write_rows(path: Path, days: dict[str, str], killed: range) -> str:
    rows = [
        {"text": f"A blast killed {n} people in {town} on {day}, a medic said.", "published": "2017-04-16", "outlet": f"Daily {n}"}
        for town, day in days.items()
        for n in killed
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows))
    return path.name


def test_pages_are_read_and_incidents_joined_while_others_add(tmp_path: Path) -> None:
    first = write_rows(tmp_path / "first.jsonl", {"Homs": "15 April 2017", "Idlib": "2 March 2016"}, range(2, 4))
    subprocess.run([*ADD, first], cwd=tmp_path, check=True, capture_output=True)  # noqa: S603  # our own command
    files = [write_rows(tmp_path / f"{town}.jsonl", {town: "4 May 2015"}, range(4, 44)) for town in ("Hama", "Daraa")]
    adding = [
        subprocess.Popen([*ADD, file], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603  # our own command
        for file in files
    ]
    location = str(tmp_path / "shared.db")
    with Ledger.open(location) as ledger, TestClient(create_app(location, hosts=("testserver",))) as client:
        homs, idlib = (queries.incidents(ledger, IncidentQuery(place=town))[0].id for town in ("Homs", "Idlib"))
        for _ in range(3):
            joined = link(ledger, (homs, idlib), Verdict.SAME, why="one convoy", by="person:bea", at=datetime.now(UTC))
            for page in ("/incidents", "/incidents.json", "/articles", "/sources", "/log", f"/incident/{homs}"):
                assert client.get(page).status_code == 200
            take_back(ledger, joined.links[0].id, why="no, two", by="person:bea", at=datetime.now(UTC))
        for process in adding:
            _, errors = process.communicate(timeout=300)
            assert process.returncode == 0, errors.decode()
        assert queries.counts(ledger)["article"] == 4 + 2 * 40
        assert check(ledger) == ()
        assert len([entry for entry in queries.log(ledger) if entry.by == "person:bea"]) == 6
        assert {incident.id for incident in queries.incidents(ledger)} >= {homs, idlib}
