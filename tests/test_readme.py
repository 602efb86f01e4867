"""README shows what the program really prints, and no link leads nowhere."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text()):
        assert (page.parent / target).exists(), target


def test_the_demo_is_shown_as_it_prints() -> None:
    shown = re.search(r"`make demo ARGS=--no-serve` prints[^`]*```\n(.*?)\n```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert shown is not None
    environment = os.environ | {"COLUMNS": "112", "REPORTEDLY_SCREEN": "1"}
    done = subprocess.run(  # our own command
        [sys.executable, "-m", "reportedly", "demo", "--no-serve"], capture_output=True, text=True, check=True, env=environment
    )
    printed = {line.rstrip() for line in done.stdout.splitlines()}
    lines = [line for line in shown.group(1).splitlines() if line != "…"]
    assert len(lines) > 20
    assert [line for line in lines if line not in printed] == []


def test_benches_that_figures_name_are_there() -> None:
    told = set(re.findall(r"python -m bench\.(\w+)", (ROOT / "docs" / "figures.md").read_text()))
    there = {path.stem for path in (ROOT / "bench").glob("*.py")} - {"__init__", "common"}
    assert told <= there
