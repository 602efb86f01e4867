"""Golden articles: whole text in, all claims out. `python -m tests.golden.refresh` shows what changed and how to accept it."""

from pathlib import Path

import pytest

from tests.golden.refresh import read, texts


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_reading_is_as_written_down(path: Path) -> None:
    assert read(path) == path.with_suffix(".json").read_text("utf-8")


def test_there_are_golden_articles() -> None:
    assert len(texts()) >= 5
