"""Reading MUC-4's messages and keys, on a small corpus made here; the corpus itself where it is at hand."""

import io
import json
import lzma
import tarfile
from pathlib import Path

import pytest

from bench.ceaf import as_entity, plain
from bench.muc4 import RESPONSIBILITIES, STAGES, as_article, as_blame, classes_of, day_of, read_messages, split_keys, split_texts

MUC4 = Path(__file__).parents[3] / "shared" / "corpora" / "muc4"
TEXTS = """

TST1-MUC3-0001

   PORT TOWN, 7 MAR 90 (HARBOR RADIO
SERVICE) -- [REPORT] [JOHN ROE] [TEXT] TWO MEN OF THE RED BAND
[RB] BURNED A BARGE.

   NOBODY WAS HURT -- SO FAR.


TST1-MUC3-0002

   NO CITY, NO DATE -- [TEXT] ALL IS QUIET.
"""
KEYS = r"""; a remark
0.  MESSAGE: ID                     TST1-MUC3-0001
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  ARSON
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED / ATTEMPTED
9.  PERP: INDIVIDUAL ID             "TWO MEN"
10. PERP: ORGANIZATION ID           "RED BAND" / "RB"
                                    "\"OWLS\""
11. PERP: ORGANIZATION CONFIDENCE   ? CLAIMED OR ADMITTED / REPORTED AS FACT: "RED BAND" / "RB"
                                    POSSIBLE: "\"OWLS\""
12. PHYS TGT: ID                    -

0.  MESSAGE: ID                     TST1-MUC3-0002
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
5.  INCIDENT: STAGE OF EXECUTION    *
11. PERP: ORGANIZATION CONFIDENCE   *
"""
ROLES = {
    "PerpInd": [[["two men", 0]]],
    "PerpOrg": [[["red band", 15], ["rb", 25]], []],
    "Target": [[["barge", 40]]],
    "Victim": [],
    "Weapon": [],
}


def write_rows(path: Path, rows: list[dict[str, object]]) -> None:
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write("".join(json.dumps(row) + "\n" for row in rows))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two messages, the second without an incident; the first's template is given twice, as where only places differ."""
    first = KEYS.partition("\n\n")[0] + "\n\n"
    for part, files in {"tst1": {"key-tst1.v7": first + KEYS, "tst1-muc3": TEXTS}, "tst2": {"key-tst2.v4": "", "tst2-muc4": ""}}.items():
        with tarfile.open(tmp_path / f"{part}.tar.xz", "w:xz") as archive:
            for name, text in files.items():
                member = tarfile.TarInfo(name)
                member.size = len(text.encode())
                archive.addfile(member, io.BytesIO(text.encode()))
    ids = ("TST1-MUC3-0001", "TST1-MUC3-0002")
    none: dict[str, object] = {role: [] for role in ROLES}
    write_rows(tmp_path / "grit_dev.json.xz", [{"docid": ids[0], "extracts": ROLES}, {"docid": ids[1], "extracts": none}])
    templates = [{"incident_type": "arson", **ROLES}] * 2
    write_rows(tmp_path / "gtt_dev.json.xz", [{"docid": ids[0], "templates": templates}, {"docid": ids[1], "templates": []}])
    return tmp_path


def test_messages_with_their_incidents(data: Path) -> None:
    first, second = read_messages(data, "dev")
    assert (second.id, second.incidents, second.article.text) == ("TST1-MUC3-0002", (), "ALL IS QUIET.")
    assert first.fillers["perp_organisation"] == [as_entity(["red band", "rb"])]
    (incident,) = first.incidents
    assert incident.template.types == {"arson"}
    assert incident.template.fillers == first.fillers
    assert incident.stages == ("accomplished", "attempted")
    assert [blame.classes for blame in incident.blames] == [("claimed", "fact"), ("possible",)]
    assert [blame.organisation for blame in incident.blames] == [{"red band", "rb"}, {"owls"}]


def test_an_article_has_the_dateline_as_hints() -> None:
    first, second = (as_article(text) for _, text in split_texts(TEXTS))
    assert first.text == "TWO MEN OF THE RED BAND (RB) BURNED A BARGE.\n\nNOBODY WAS HURT -- SO FAR."
    assert (first.published, first.outlet) == ("1990-03-07", "HARBOR RADIO SERVICE")
    assert (second.published, second.outlet) == (None, None)
    assert as_article("NO HEAD AT ALL.").text == "NO HEAD AT ALL."


@pytest.mark.parametrize("dateline", ["", "PORT TOWN, NO DATE", "PORT TOWN, 7 MAR", "PORT TOWN, 7 XYZ 90"])
def test_a_day_is_not_made_up(dateline: str) -> None:
    assert day_of(dateline) is None


def test_a_message_without_incidents_has_no_key() -> None:
    ((identity, key),) = split_keys(KEYS)
    assert identity == "TST1-MUC3-0001"
    assert (key[10], key[12]) == (('"RED BAND" / "RB"', r'"\"OWLS\""'), ())


def test_a_forgotten_quote() -> None:
    assert as_blame("REPORTED AS FACT: RED BAND [RB]").organisation == {"red band rb"}


def test_classes_of_an_open_key() -> None:
    assert classes_of("(POSSIBLE / SUSPECTED OR ACCUSED)", RESPONSIBILITIES) == ("possible", "accused")
    assert classes_of("SUSPECTED OR ACCUSED/SUSPECTED OR ACCUSED BY AUTHORITIES", RESPONSIBILITIES) == ("accused",)
    with pytest.raises(KeyError):
        classes_of("SLEPT", STAGES)


def test_a_key_of_another_incident_is_noticed(data: Path) -> None:
    rows: list[dict[str, object]] = [{"docid": "TST1-MUC3-0001", "templates": [{"incident_type": "robbery", **ROLES}] * 2}]
    write_rows(data / "gtt_dev.json.xz", rows)
    with pytest.raises(ValueError, match="of the type 'robbery', its key of 'ARSON'"):
        list(read_messages(data, "dev"))


def test_a_missing_split_or_file_is_named(data: Path) -> None:
    with pytest.raises(SystemExit, match="no split 'mine'"):
        list(read_messages(data, "mine"))
    with pytest.raises(SystemExit, match=r"there is no tst3\.tar\.xz"):
        list(read_messages(data, "test"))
    (data / "grit_dev.json.xz").unlink()
    with pytest.raises(SystemExit, match=r"there is no grit_dev\.json\.xz"):
        list(read_messages(data, "dev"))


@pytest.mark.skipif(not MUC4.is_dir(), reason="the corpus muc4 is not beside this checkout")
def test_the_corpus_is_read_whole() -> None:
    messages = list(read_messages(MUC4, "dev"))
    assert len(messages) == 200
    assert sum(bool(message.incidents) for message in messages) == 116
    for message in messages:
        text = plain(message.article.text)
        assert all(mention in text for entities in message.fillers.values() for entity in entities for mention in entity)
        for incident in message.incidents:
            assert incident.stages
            assert all(blame.organisation and blame.classes for blame in incident.blames)
