"""The shipped model: each of its files is checked, and a fault names the file and the remedy."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from reportedly.model.errors import InputError
from reportedly.tagging.model import CARD, FOLDER, NETWORK, VOCABULARY, load_model, sums_wide
from reportedly.tagging.words import split_words


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "weights"))


@pytest.mark.parametrize("name", [CARD, NETWORK, VOCABULARY])
def test_a_missing_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(InputError, match=name) as fault:
        load_model(copied)
    assert "--engine rules" in fault.value.remedy


@pytest.mark.parametrize("name", [CARD, NETWORK, VOCABULARY])
def test_a_damaged_file_is_named(copied: Path, name: str) -> None:
    (copied / name).write_bytes((copied / name).read_bytes()[:-9])
    with pytest.raises(InputError, match=name):
        load_model(copied)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("longest", 5000),
        ("longest", None),
        ("begin", "none"),
        ("labels", {"statements": ["cue", "source", "content"], "names": []}),
        ("transitions", {"statements": [[0.0]], "names": [[0.0]]}),
        ("distances", [1.0]),
        ("sha256", {}),
    ],
)
def test_a_card_that_was_changed_is_refused(copied: Path, key: str, value: object) -> None:
    (copied / CARD).write_text(json.dumps(json.loads((copied / CARD).read_text()) | {key: value}))
    with pytest.raises(InputError, match=CARD):
        load_model(copied)


def test_a_network_that_cannot_be_opened_is_named(copied: Path) -> None:
    (copied / NETWORK).write_bytes(b"no network")
    card = json.loads((copied / CARD).read_text())
    card["sha256"][NETWORK] = sha256(b"no network").hexdigest()
    (copied / CARD).write_text(json.dumps(card))
    with pytest.raises(InputError, match=NETWORK) as fault:
        load_model(copied)
    assert "onnxruntime" in fault.value.remedy


OUTPUTS = ("statements", "names", "dependents", "heads", "roles", "incidents")


def test_scores_are_of_words() -> None:
    model = load_model()
    for text in (" \n ", "Rescuers said the bridge was hit twice. " * 40):
        words = split_words(text, model.tokenizer)
        parts = model.score(words, range(0, max(1, len(words)), 8), *OUTPUTS)
        assert [len(part) for part in parts] == [len(words)] * len(OUTPUTS)


@pytest.mark.parametrize(
    ("line", "wide"), [("flags\t\t: fpu avx2 avx512_vnni\n", True), ("flags\t\t: avx_vnni\n", True), ("flags\t\t: avx2\n", False)]
)
def test_a_processor_s_sums(tmp_path: Path, line: str, wide: bool) -> None:
    (tmp_path / "cpuinfo").write_text("processor\t: 0\n" + line)
    assert sums_wide(tmp_path / "cpuinfo") is wide
    assert not sums_wide(tmp_path / "nothing")
