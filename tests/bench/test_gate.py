"""The gate says what it did not check, and which figures are worse than what is pinned."""

import json
import sys
from pathlib import Path

import pytest

from bench import gate


def test_what_does_not_run_is_told_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["gate", "--corpora", str(tmp_path / "none")])
    gate.main()
    *told, last = capsys.readouterr().out.splitlines()
    pinned = json.loads(gate.FLOORS.read_text())

    def reads(name: str) -> bool:
        return "--data" in pinned[name]["command"]

    assert [line.partition(":")[0] for line in told if line.startswith("NOT RUN")] == [f"NOT RUN {name}" for name in pinned if reads(name)]
    assert [line.partition(":")[0] for line in told if line.startswith("held")] == [f"held    {name}" for name in pinned if not reads(name)]
    assert last.startswith(f"{sum(map(reads, pinned))} of {len(pinned)} gates did not run")


def test_worse_figures_are_faults() -> None:
    pinned: dict[str, dict[str, float]] = {"floors": {"f1": 0.5}, "at_most": {"crashes": 0}}
    assert gate.faults("x", pinned, {"f1": 0.5, "crashes": 0}) == []
    assert [fault.split()[1] for fault in gate.faults("x", pinned, {"f1": 0.49, "crashes": 1})] == ["f1", "crashes"]
