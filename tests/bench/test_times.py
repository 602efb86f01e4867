"""The scorer of the times bench, on a document of our own."""

from pathlib import Path

import pytest

from bench.times import Document, Expression, figures, parse_document, read_answers, read_times, score
from reportedly.read.mentions import TimeMention

TML = b"""<?xml version="1.0" ?><TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2020-05-06" functionInDocument="CREATION_TIME">May 6, 2020</TIMEX3></DCT>
<TEXT>Fire &amp; smoke <EVENT eid="e1">rose</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2020-05-05">Tuesday</TIMEX3>
and <TIMEX3 tid="t2" type="DURATION" value="P2D">for two days</TIMEX3>.<TIMEX3 tid="t3" type="DURATION" value="P1D"/></TEXT>
</TimeML>"""


def test_a_document_has_its_spans_and_not_its_creation_time() -> None:
    document = parse_document("ours", TML)
    assert document.published == "2020-05-06"
    assert [(document.text[gold.start : gold.end], gold.value) for gold in document.gold] == [
        ("Tuesday", "2020-05-05"),
        ("for two days", "P2D"),
    ]


def test_figures_of_a_reading() -> None:
    document = parse_document("ours", TML)
    result = figures(score(document, read_times(document)))
    assert result["strict_f1"] == pytest.approx(0.5)
    assert (result["relaxed_f1"], result["value_f1"], result["day_interval_accuracy"]) == (1, 1, 1)


def test_one_found_matches_one_gold_and_a_wrong_value_costs() -> None:
    gold = tuple(Expression(start=start, end=start + 4, value="2016") for start in (0, 5))
    document = Document(name="ours", text="2016 2016", published="2020-05-06", gold=gold)
    found = (TimeMention(start=0, end=9, interval=None, timex="2017"),)
    result = figures(score(document, found))
    assert result["relaxed_f1"] == pytest.approx(2 / 3, abs=1e-4)
    assert (result["strict_f1"], result["value_f1"]) == (0, 0)


def test_another_reader_is_scored_alike(tmp_path: Path) -> None:
    document = parse_document("ours", TML)
    answer = b"""<?xml version="1.0"?><!DOCTYPE TimeML SYSTEM "TimeML.dtd"><TimeML>

Fire &amp; smoke rose on <TIMEX3 type="DATE" value="2020-05-05">Tuesday</TIMEX3>
and for two days.
</TimeML>"""
    (tmp_path / "ours.tml").write_bytes(answer)
    result = figures(score(document, read_answers(tmp_path, document)))
    assert [result["strict_f1"], result["value_f1"]] == pytest.approx([2 / 3, 2 / 3], abs=1e-4)


def test_an_answer_to_another_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ours.tml").write_bytes(b"<TimeML>Smoke rose.</TimeML>")
    with pytest.raises(ValueError, match="another text"):
        read_answers(tmp_path, parse_document("ours", TML))
