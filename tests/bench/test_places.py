"""The places bench counts what it says it counts."""

import lzma
from pathlib import Path

import pytest

from bench.places import Tally, count, known_ids, read_documents

LGL = """<articles><article><text>Shells fell on Homs in Syria.</text><toponyms><toponym><start>15</start><end>19</end><phrase>Homs</phrase>
<gaztag geonameid="169577"><lat>34.72</lat><lon>36.71</lon></gaztag></toponym></toponyms></article></articles>"""
GEOVIRUS = """<articles><article><text>Flu came to Cairo.</text><locations><location><name>Cairo</name><start>13</start><end>18</end>
<lat>30.05</lat><lon>31.25</lon></location></locations></article></articles>"""


@pytest.mark.parametrize(("corpus", "content", "exact"), [("lgl", LGL, 1.0), ("geovirus", GEOVIRUS, None)])
def test_figures(corpus: str, content: str, exact: float | None, tmp_path: Path) -> None:
    path = tmp_path / "corpus.xz"
    path.write_bytes(lzma.compress(content.encode()))
    tally = Tally()
    for document in read_documents(path, corpus):
        count(tally, document, known_ids())
    figures = tally.figures()
    assert figures["places"] == 1
    assert figures["exact_id"] == exact
    assert figures["within_161km"] == figures["sure"] == figures["sure_within_161km"] == 1.0
    assert figures["end_to_end_recall"] == 1.0


def test_an_offset_that_does_not_fit_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "corpus.xz"
    path.write_bytes(lzma.compress(LGL.replace("<start>15", "<start>11").encode()))
    assert [document.places for document in read_documents(path, "lgl")] == [()]


def test_nothing_measured_is_no_figure() -> None:
    assert Tally().figures()["within_161km"] is None
