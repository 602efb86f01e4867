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
from reportedly.run.judge import link
from reportedly.web.app import create_app

ADD = (sys.executable, "-m", "reportedly", "add", "--engine", "rules", "--by", "ada", "--ledger", "shared.db")


def write_rows(path: Path, towns: tuple[str, ...], killed: range) -> str:
    rows = [
        {"text": f"A blast killed {n} people in {town} on 15 April 2017, a medic said.", "published": "2017-04-16", "outlet": f"Daily {n}"}
        for town in towns
        for n in killed
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows))
    return path.name


def test_pages_are_read_and_incidents_joined_while_others_add(tmp_path: Path) -> None:
    first = write_rows(tmp_path / "first.jsonl", ("Homs", "Idlib"), range(2, 4))
    subprocess.run([*ADD, first], cwd=tmp_path, check=True, capture_output=True)  # noqa: S603  # our own command
    files = [write_rows(tmp_path / f"{town}.jsonl", (town,), range(4, 44)) for town in ("Hama", "Daraa")]
    adding = [
        subprocess.Popen([*ADD, file], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603  # our own command
        for file in files
    ]
    location = str(tmp_path / "shared.db")
    with Ledger.open(location) as ledger, TestClient(create_app(location, hosts=("testserver",))) as client:
        homs, idlib = (queries.incidents(ledger, IncidentQuery(place=town))[0].events[0] for town in ("Homs", "Idlib"))
        for turn, verdict in enumerate((Verdict.SAME, Verdict.DIFFERENT) * 3):
            link(ledger, (homs, idlib), verdict, why=f"turn {turn}", by="person:bea", at=datetime.now(UTC))
            for page in ("/incidents", "/incidents.json", "/articles", "/sources", "/log", f"/incident/i_{homs[2:]}"):
                assert client.get(page).status_code == 200
        for process in adding:
            _, errors = process.communicate(timeout=300)
            assert process.returncode == 0, errors.decode()
        assert queries.counts(ledger)["article"] == 4 + 2 * 40
        assert check(ledger) == ()
        assert len([entry for entry in queries.log(ledger) if entry.by == "person:bea"]) == 6
        assert queries.incidents(ledger, IncidentQuery(place="Idlib"))[0].id != queries.incidents(ledger, IncidentQuery(place="Homs"))[0].id
