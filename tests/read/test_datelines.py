"""Datelines: dates that say when a text was written, and dates that only stand in its first sentence."""

import pytest

from reportedly.model.article import Hints, make_article
from reportedly.read.datelines import day_of_writing, find_dateline, of_the_story
from reportedly.read.sentences import find_sentences
from reportedly.read.times import find_times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sun 16 Apr 2017 Rebels leave the town.", "2017-04-16"),
        ("Posted on April 19 2017 by the desk", "2017-04-19"),
        ("12 August 2016 Shells hit a market.", "2016-08-12"),
        ("29-08-2014 Army advances.", "2014-08-29"),
        ("Bomb kills four AFP Tuesday 6 Aug 2013 A bomb killed four people.", "2013-08-06"),
        ("HOMS, May 3, 2012 (Agency) - Two died.", "2012-05-03"),
        ("On April 15, 2017, a convoy was hit.", None),
        ("A convoy was hit on Saturday, April 15, 2017, near the town.", None),
        ("The war began in March 2011.", None),
        ("DAMASCUS, April 15 (Agency) - Two died.", None),
        ("April 15, 2017, was a dark day.", None),
        ("", None),
    ],
)
def test_dateline(text: str, day: str | None) -> None:
    assert find_dateline(text) == day


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Sun 16 Apr 2017 Rebels leave.", "2017-04-20", "2017-04-16"),
        ("Sun 16 Apr 2017 Rebels leave.", None, "2017-04-16"),
        ("Sun 16 Apr 2017 Rebels leave.", "2021-01-01", "2021-01-01"),
        ("HOMS, April 18 (Agency) -- Rebels leave.", "2017-04-20", "2017-04-18"),
        ("HOMS, April 10 (Agency) -- Rebels leave.", "2017-04-20", "2017-04-20"),
        ("In HOMS, April 18 was quiet.", "2017-04-20", "2017-04-20"),
        ("Rebels leave.", "2017-04-20T01:30:00+03:00", "2017-04-20"),
        ("Rebels leave.", None, None),
    ],
)
def test_day_of_writing(text: str, published: str | None, day: str | None) -> None:
    written = day_of_writing(make_article(text, hints=Hints(published=published)))
    assert (written.isoformat() if written else None) == day


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Posted: Tuesday, April 18, 2017 2:53 PM. Shells fell on Monday.", ["Monday"]),
        ("A photo (Published Friday, June 10, 2016) of the mill.", []),
        ("Last updated April 18, 2017 | 7:08 PM", []),
        ("The list was updated on Monday.", ["Monday"]),
        ("Posted by a reader. On Monday shells fell.", ["Monday"]),
    ],
)
def test_times_of_the_story(text: str, left: list[str]) -> None:
    article = make_article(text, hints=Hints(published="2017-04-20"))
    times = find_times(article, find_sentences(text))
    assert [text[time.start : time.end] for time in of_the_story(text, times)] == left
