"""The bench on our own gold, with corpora made here; the gold that is shipped holds together and stands in the real corpora."""

import csv
import hashlib
import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from bench import conflict
from bench.conflict import GOLD, HALVES, cut_passage, read_gold, read_texts
from bench.statements import PARTS, Triple

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
PASSAGE = "The mayor said two homes burned."
MAYOR = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 31]]}
ROW = {
    "corpus": "fakes",
    "item": "7",
    "start": 6,
    "end": 6 + len(PASSAGE),
    "sha256": hashlib.sha256(PASSAGE.encode()).hexdigest(),
    "half": "report",
    "relations": [MAYOR],
    "a": [MAYOR],
    "b": [MAYOR | {"source": [[4, 9]]}],
}
OTHER = ROW | {"corpus": "airwars_gaza", "item": "x1", "start": 0, "end": len(PASSAGE), "half": "choose", "relations": [], "a": [], "b": []}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two small corpora; an accent of the first is written as a letter and a mark, and the second row repeats its id."""
    for corpus in conflict.CORPORA:
        (tmp_path / corpus).mkdir()
    with lzma.open(tmp_path / "fakes" / "FA-KES-Dataset.csv.xz", "wt", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ["unit_id", "article_content"])
        table.writeheader()
        table.writerow({"unit_id": "7", "article_content": f"Cafe\u0301. {PASSAGE} Rain\r\nfell."})
        table.writerow({"unit_id": "7", "article_content": "Another article."})
    with lzma.open(tmp_path / "airwars_gaza" / "incidents.jsonl.xz", "wt", encoding="utf-8") as file:
        file.write("".join(json.dumps({"code": code, "assessment": text}) + "\n" for code, text in (("x1", PASSAGE), ("x2", None))))
    return tmp_path


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in (ROW, OTHER)))
    monkeypatch.setattr(conflict, "GOLD", path)
    return path


def run(data: Path, *words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    monkeypatch.setattr("sys.argv", ["conflict", "--data", str(data), *words])
    conflict.main()
    result: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return result


def test_offsets_count_composed_text(data: Path, gold: Path) -> None:
    (passage,) = read_gold(gold, "report")
    document = cut_passage(passage, read_texts(data))
    assert document.text == PASSAGE
    assert document.relations == (Triple(source=((0, 9),), cue=((10, 14),), content=((15, 31),)),)


def test_halves(gold: Path) -> None:
    assert [passage.item for passage in read_gold(gold, "choose")] == ["x1"]
    assert [passage.item for passage in read_gold(gold, "all")] == ["7", "x1"]


def test_another_text_is_not_scored(data: Path, gold: Path) -> None:
    (passage,) = read_gold(gold, "report")
    with pytest.raises(SystemExit, match=r"fakes 7 at 6:38 is not the one that was annotated"):
        cut_passage(passage, read_texts(data) | {("fakes", "7"): f"Cafe. {PASSAGE}".replace("two", "ten")})
    with pytest.raises(SystemExit, match=r"fakes 7 at 6:38"):
        cut_passage(passage, {})


def test_a_corpus_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"there is no .*FA-KES-Dataset\.csv\.xz"):
        read_texts(tmp_path)


def test_an_engine_is_scored(data: Path, gold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    result = run(data, "--engine", "rules", monkeypatch=monkeypatch, capsys=capsys)
    assert result["articles"] == result["statement_exact_f1"] == 1
    assert run(data, "--engine", "rules", "--half", "choose", monkeypatch=monkeypatch, capsys=capsys)["cue_exact_f1"] == 0


def test_agreement_is_of_the_passes(data: Path, gold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    result = run(data, "--agreement", monkeypatch=monkeypatch, capsys=capsys)
    assert (result["source_exact_f1"], result["source_iou_f1"], result["cue_exact_f1"], result["statement_exact_f1"]) == (0, 1, 1, 0)


def test_the_gold_holds_together() -> None:
    for half in HALVES:
        assert {passage.corpus for passage in read_gold(GOLD, half)} == set(conflict.CORPORA)
    passages = read_gold(GOLD, "all")
    assert len({(passage.corpus, passage.item) for passage in passages}) == len(passages) == 60
    assert sum(len(passage.relations) for passage in passages) >= 250
    for passage in passages:
        for triple in (*passage.relations, *passage.first, *passage.second):
            assert triple.content
            assert triple.cue or triple.source
            for part in PARTS:
                edges = [edge for span in getattr(triple, part) for edge in span]
                assert edges == sorted(set(edges))
                assert all(0 <= edge <= passage.end - passage.start for edge in edges)


def test_the_gold_holds_no_text() -> None:
    keys = {"corpus", "item", "start", "end", "sha256", "half", "relations", "a", "b"}
    assert all(set(json.loads(line)) == keys for line in GOLD.read_text().splitlines())


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
def test_every_passage_stands_in_its_corpus() -> None:
    texts = read_texts(CORPORA)
    for passage in read_gold(GOLD, "all"):
        document = cut_passage(passage, texts)
        for triple in document.relations:
            for start, end in (*triple.source, *triple.cue, *triple.content):
                assert document.text[start:end] == document.text[start:end].strip()
