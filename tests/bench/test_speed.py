"""The bench of speed tells what it lacks."""

from pathlib import Path

import pytest

from bench import speed


def test_without_what_it_compares_with_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(speed, "SPACY", "a_package_that_nobody_has")
    monkeypatch.setattr("sys.argv", ["speed", "--data", str(tmp_path)])
    with pytest.raises(SystemExit, match="not installed") as stop:
        speed.main()
    assert "\nTry: " in str(stop.value)
