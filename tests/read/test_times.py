"""Time expressions: what they mean, that they are in the text, and what is left open."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.model.article import Article, Hints, make_article
from reportedly.model.time import Anchor, Grain
from reportedly.read.mentions import TimeMention
from reportedly.read.sentences import find_sentences
from reportedly.read.times import find_times, time_problems

PUBLISHED = "2020-05-06"  # a Wednesday


def read(text: str, published: str | None = PUBLISHED) -> tuple[Article, tuple[TimeMention, ...]]:
    article = make_article(text, hints=Hints(published=published))
    return article, find_times(article, find_sentences(article.text))


def only(text: str, published: str | None = PUBLISHED) -> TimeMention:
    _, (mention,) = read(text, published)
    return mention


def edtf(text: str, published: str | None = PUBLISHED) -> str | None:
    interval = only(text, published).interval
    return interval.edtf if interval else None


def codes(text: str, published: str | None = PUBLISHED) -> list[tuple[str, list[str]]]:
    article, times = read(text, published)
    problems = time_problems(article, times, find_sentences(article.text))
    return [(problem.code, [evidence.quote for evidence in problem.evidence]) for problem in problems]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Tuesday", "2020-05-05"),
        ("on Wednesday", "2020-05-06"),
        ("on Thursday", "2020-04-30"),
        ("last Wednesday", "2020-04-29"),
        ("next Friday", "2020-05-08"),
        ("yesterday", "2020-05-05"),
        ("the day before yesterday", "2020-05-04"),
        ("on May 1", "2020-05-01"),
        ("on 28 Dec.", "2019-12-28"),
        ("on 10-04-2020", "2020-04-10"),
        ("at around noon local time (0900 GMT) on Monday", "2020-05-04T12:00:00"),
        ("in the last days of April", "2020-04-21~/2020-04-30"),
        ("by late Tuesday", "2020-05-05"),
        ("on 3-5 May", "2020-05-03/2020-05-05"),
        ("between 3 and 5 May", "2020-05-03/2020-05-05"),
        ("two days ago", "2020-05-04"),
        ("a quarter-century ago", "1995"),
        ("by year's end", "2020-09-01~/2020-12-31"),
        ("by last year's end", "2019-09-01~/2019-12-31"),
        ("on Halloween", "2019-10-31"),
        ("on Martin Luther King Day", "2020-01-20"),
        ("two weeks ago", "2020-04-20/2020-04-26"),
        ("five years ago", "2015"),
        ("about ten years ago", "2010~"),
        ("in January", "2020-01"),
        ("in August last year", "2019-08"),
        ("in late August 2013", "2013-08-22~/2013-08-31"),
        ("in 2016", "2016"),
        ("in the 1980s", "198X"),
        ("in the summer of 2014", "2014-22"),
        ("last week", "2020-04-27/2020-05-03"),
        ("next week", "2020-05-11/2020-05-17"),
        ("at the weekend", "2020-05-02/2020-05-03"),
        ("overnight Monday", "2020-05-04/2020-05-05"),
        ("overnight", "2020-05-05/2020-05-06"),
        ("last night", "2020-05-05/2020-05-06"),
        ("at 8:30 p.m. on Monday", "2020-05-04T20:30:00"),
        ("at 1830 GMT on 1 May 2020", "2020-05-01T18:30:00Z"),
        ("at seven o'clock in the evening on Monday", "2020-05-04T19:00:00"),
        ("just after midnight on Monday", "2020-05-04T00:00:00"),
        ("on 3 and 4 May", "2020-05-03/2020-05-04"),
        ("on May 3 and 4, 2019", "2019-05-03/2019-05-04"),
        ("on Oct 26,2019", "2019-10-26"),
        ("on 2020/05/01", "2020-05-01"),
        ("in 2011-14", "2011/2014"),
        ("on Wednesday of last week", "2020-04-29"),
        ("on the third day of April", "2020-04-03"),
        ("on the last day of the month", "2020-05-31"),
        ("in the second week of April", "2020-04-08~/2020-04-14~"),
        ("by the end of the month", "2020-05-22~/2020-05-31"),
        ("overnight from Sunday to Monday", "2020-05-03/2020-05-04"),
        ("10 o'clock on Sunday night", "2020-05-03T22:00:00"),
        ("overnight into Monday", "2020-05-03/2020-05-04"),
        ("on Sunday night into Monday morning", "2020-05-03/2020-05-04"),
        ("on Christmas Day", "2019-12-25"),
        ("on Yom Kippur", "2019-10-09"),
        ("last Thanksgiving", "2019-11-28"),
        ("before Easter 2018", "2018-04-01"),
        ("at Orthodox Easter", "2020-04-19"),
        ("during Ramadan", "2020-04-22~/2020-05-23~"),
        ("last Ramadan", "2019-05-04~/2019-06-04~"),
        ("on the second day of Eid al-Adha", "2019-08-11~/2019-08-13~"),
        ("at Nowruz", "2020-03-20/2020-03-21"),
        ("since Thanksgiving", "2019-11-28/2020-05-06"),
        ("during Eid-ul-Adha", "2019-08-10~/2019-08-15~"),
        ("on Land Day", "2020-03-30"),
        ("on April 7 street by street", "2020-04-07"),
        ("half a century ago", "1970"),
        ("over this past weekend", "2020-05-02/2020-05-03"),
        ("in the first quarter of last year", "2019-33"),
    ],
)
def test_means_what_a_reader_takes_it_for(words: str, expected: str) -> None:
    assert edtf(f"Shells fell on the town {words}, residents said.") == expected


@pytest.mark.parametrize(
    "words", ["will meet on Friday", "is due to arrive by Friday", "plans to leave on Friday", "is to be met on Friday"]
)
def test_a_weekday_lies_ahead_where_its_verb_does(words: str) -> None:
    assert edtf(f"The envoy {words}.") == "2020-05-08"


@pytest.mark.parametrize(
    "words",
    [
        "by Taha Ramadan",
        "at a Christmas market",
        "before Christmas shopping",
        "since the Yom Kippur War",
        "on Easter Island",
        "at April 7th Street",
        "near the October 6 bridge",
        "at the 17 April University",
        "by the 14 March alliance",
        "by the Sunday Times",
        "since Bloody Sunday",
        "in a 2008 Toyota pickup",
    ],
)
def test_names_that_share_words_with_times_are_none(words: str) -> None:
    assert read(f"It was told {words} here.")[1] == ()


def test_months_and_days_before_a_year_are_of_that_year() -> None:
    _, times = read("It was shut from 3 April to 5 May 2017 and between June and August 2016.")
    assert [time.timex for time in times] == ["2017-04-03", "2017-05-05", "2016-06", "2016-08"]


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("the Sept. 11 attacks", "2004-03-01", "2001-09-11"),
        ("the October 7 massacre", "2025-02-01", "2023-10-07"),
        ("the October 7 attacks", "2024-10-09", "2024-10-07"),
        ("the October 7 attacks", "2020-12-01", "2020-10-07"),
        ("9/11", "2011-05-02", "2001-09-11"),
    ],
)
def test_days_that_go_by_their_date_alone(words: str, published: str, expected: str) -> None:
    assert edtf(f"It was told of {words} again.", published) == expected


def test_what_has_lasted_since_a_month_began_in_the_past() -> None:
    assert edtf("The road will be watched, as since June.") == "2019-06/2020-05-06"


def test_hours_belong_to_the_day_named_after_them_in_their_sentence() -> None:
    _, times = read("At dawn, jets struck, the monitor said on Tuesday. Every morning they come.")
    assert [time.timex for time in times] == ["2020-05-05TMO", "2020-05-05", "XXXX-XX-XXTMO"]
    interval = times[0].interval
    assert interval is not None
    assert (interval.start.hour, interval.end.hour) == (3, 7)


def test_the_day_of_the_own_sentence_goes_before_an_earlier_one_and_a_dateline() -> None:
    text = "HOMS, 6 May 2020 - Jets struck at dawn, residents said on Tuesday. A raid at noon on Monday failed; by dusk they fled."
    assert [time.timex for time in read(text)[1]] == ["2020-05-06", "2020-05-05TMO", "2020-05-05", "2020-05-04T12:00", "2020-05-04TEV"]


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("for six and a half years", "P6Y6M"),
        ("in a weeks-long siege", "PXW"),
        ("in two to three weeks", "P2W"),
        ("in a month-long truce", "P1M"),
        ("in a weeklong siege", "P1W"),
        ("after a three-day-long siege", "P3D"),
        ("within weeks", "PXW"),
        ("over the years", "PXY"),
        ("after two-and-a-half years", "P2Y6M"),
        ("for a quarter of a century", "P25Y"),
        ("every other day", "P2D"),
        ("in the weeks ahead", "PXW"),
    ],
)
def test_lengths(words: str, timex: str) -> None:
    assert only(f"It fell {words}.").timex == timex


def test_parts_of_days_have_hours() -> None:
    interval = only("Jets struck overnight Monday.").interval
    assert interval is not None
    assert (interval.start.isoformat(), interval.end.isoformat()) == ("2020-05-04T18:00:00+00:00", "2020-05-05T06:00:00+00:00")
    assert (interval.grain, interval.anchor) == (Grain.PART_OF_DAY, Anchor.RELATIVE)


@pytest.mark.parametrize(
    ("words", "timex", "expected"),
    [
        ("in the past six months", "P6M", "2019-11-06/2020-05-06"),
        ("over the past month", "P1M", "2020-04-06/2020-05-06"),
        ("since 2011", "2011", "2011/2020-05-06"),
        ("since last Friday", "2020-05-01", "2020-05-01/2020-05-06"),
        ("in recent weeks", "PXW", None),
    ],
)
def test_windows_reach_up_to_the_publication(words: str, timex: str, expected: str | None) -> None:
    mention = only(f"Dozens were hurt {words}.")
    assert mention.window
    assert mention.timex == timex
    assert (mention.interval and mention.interval.edtf) == expected


@pytest.mark.parametrize(
    ("words", "timex"), [("for two hours", "PT2H"), ("daily", "P1D"), ("every Friday", "XXXX-WXX-5"), ("now", "PRESENT_REF")]
)
def test_lengths_sets_and_vague_times_have_no_interval(words: str, timex: str) -> None:
    mention = only(f"The road is shut {words}.")
    assert (mention.timex, mention.interval) == (timex, None)


def test_told_days_follow_the_day_named_last() -> None:
    _, times = read("The camp was hit on 1 March 2017. The next day it burned; two days later, at noon, it was empty.")
    assert [time.timex for time in times] == ["2017-03-01", "2017-03-02", "2017-03-04", "2017-03-04T12:00"]


def test_what_was_before_is_reckoned_from_the_time_named_last() -> None:
    _, times = read("It fell on 1 March 2017. Clashes began the night before, residents said.")
    assert [time.timex for time in times] == ["2017-03-01", "2017-02-28TNI"]
    _, times = read("In 2016 it had a school; it had none the year before. That was the day before the siege.")
    assert [time.timex for time in times] == ["2016", "2015"]


def test_told_months_and_years_are_those_named_last() -> None:
    _, times = read("The war came in March 2011. The following month they fled, and later that year the truce failed.")
    assert [time.timex for time in times] == ["2011-03", "2011-04", "2011"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march again and sat in the sun.",
        "A second van fell back, and the fall of the town came.",
        "Then 300 people fled from the 47th brigade; Jan Novak did not.",
        "He scored 3.5 of 2,017 points.",
        "More than 1996 fled, and 2015 fighters stayed.",
    ],
)
def test_words_that_only_look_like_times(text: str) -> None:
    assert read(text)[1] == ()


def test_a_count_after_a_month_is_no_day() -> None:
    assert edtf("Since then, in April 12 civilians were killed.") == "2020-04"


def test_the_dateline_goes_before_what_is_said_of_the_article() -> None:
    _, times = read("Posted on April 19 2017 by the desk\n\nGunmen struck on Monday.", published="2017-04-22")
    assert [time.timex for time in times] == ["2017-04-19", "2017-04-17"]


def test_nothing_becomes_the_publication_date_where_none_is_known() -> None:
    text = "Two were hurt on Monday and again on April 6, as in March 2016."
    _, times = read(text, None)
    assert [time.interval and time.interval.edtf for time in times] == [None, None, "2016-03"]
    assert codes(text, None) == [("no-publication-date", ["Monday", "April 6"])]


def test_a_weekday_that_does_not_fit_is_a_problem() -> None:
    assert codes("It began on Friday, May 5, 2020.") == [("weekday-mismatch", ["Friday", "Friday, May 5, 2020"])]
    assert codes("It began on Friday (May 5, 2020).") == [("weekday-mismatch", ["Friday", "May 5, 2020"])]
    assert codes("It began on Tuesday (May 5, 2020).") == []
    assert codes("It began on Tuesday, May 5, 2020.") == []


def test_a_past_after_the_publication_is_a_problem() -> None:
    assert codes("The base was shelled on 9 May.") == [("after-publication", ["9 May"])]
    assert codes("The base will be closed on 9 May.") == []
    assert codes("They fled before the May 9 vote.") == []
    assert codes("6 May 2020\n\nThe base was shelled on 9 May.") == [("after-publication", ["9 May", "6 May 2020"])]


def test_the_day_of_a_siege_is_counted_from_its_start() -> None:
    _, times = read("The siege of the town began on 28 April. On the fifth day of the siege they fled.")
    assert [time.timex for time in times] == ["2020-04-28", "2020-05-02"]
    assert codes("On the 10th day of the offensive they fled.") == [("unresolved-time", ["the 10th day of the offensive"])]


def test_a_day_named_before_with_its_year_is_that_day_again() -> None:
    assert [time.timex for time in read("It was hit on 2 March 2016. The March 2 raid burned it.")[1]] == ["2016-03-02", "2016-03-02"]
    assert [time.timex for time in read("It was hit on 3 May 2016. The May 3 raid burned it.")[1]] == ["2016-05-03", "2020-05-03"]


def test_a_told_day_that_nothing_names_is_a_problem() -> None:
    assert codes("The following day they fled.") == [("unresolved-time", ["The following day"])]


_STYLES = [
    "{d:%B} {day}, {year}",
    "{d:%B} {day} {year}",
    "{day} {d:%B} {year}",
    "{d:%b} {day}, {year}",
    "{day} {d:%b} {year}",
    "the {nth} of {d:%B} {year}",
    "{d:%A}, {d:%B} {day}, {year}",
    "{d:%a} {day} {d:%b} {year}",
    "{d:%A} {day} {d:%B} {year}",
    "{d:%Y-%m-%d}",
    "{day}.{month}.{year}",
]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(_STYLES))
def test_a_date_comes_back_in_whatever_style_it_is_written(day: date, style: str) -> None:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 * (day.day // 10 != 1), "th")
    written = style.format(d=day, day=day.day, month=day.month, year=day.year, nth=f"{day.day}{ending}")
    article, (mention,) = read(f"It happened on {written} at home.", None)
    assert mention.timex == day.isoformat()
    assert written.removeprefix("the ") in article.text[mention.start : mention.end]


_WORDS = "May|3|2017|Monday|the past|two|weeks|ago|overnight|at 6:30 pm|,|'80s|31|February|since|-|9999|the next day"
_PIECES = st.sampled_from(_WORDS.split("|"))


@given(
    st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=12).map(" ".join)),
    st.sampled_from([None, PUBLISHED, "0001-01-01", "9999-12-31"]),
)
@example("31.02.2017 and 99 centuries ago", PUBLISHED)
def test_any_text_gives_ordered_spans_of_itself(text: str, published: str | None) -> None:
    article, times = read(text, published)
    ends = [0, *(time.end for time in times)]
    for time, before in zip(times, ends, strict=False):
        assert before <= time.start < time.end <= len(article.text)
    time_problems(article, times, find_sentences(article.text))


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.sampled_from(["Monday", "Thursday", "Sunday"]))
def test_a_bare_weekday_is_one_of_the_last_seven_days(published: date, weekday: str) -> None:
    day = date.fromisoformat(only(f"It was hit on {weekday}.", published.isoformat()).timex)
    assert timedelta(0) <= published - day < timedelta(7)
    assert f"{day:%A}" == weekday


ARTICLE = Path(__file__).parents[3] / "shared/articles/jns-iran-syria.txt"


@pytest.mark.skipif(not ARTICLE.exists(), reason="the shared article is not here")
def test_the_shared_article() -> None:
    article, times = read(ARTICLE.read_text(encoding="utf-8"))
    found = {article.text[time.start : time.end]: time for time in times}
    expected = {
        "overnight Monday": "2020-05-04/2020-05-05",
        "May 1": "2020-05-01",
        "January": "2020-01",
        "the past six months": "2019-11-06/2020-05-06",
    }
    assert {words: time.interval.edtf for words, time in found.items() if words in expected and time.interval} == expected
    assert found["Tuesday morning"].timex == "2020-05-05TMO"


def test_a_window_that_ends_with_the_calendar_is_not_resolved() -> None:
    article = make_article("He had been held for the past 0 weeks.", hints=Hints(published="9999-12-31"))
    assert [mention.interval for mention in find_times(article, find_sentences(article.text))] == [None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("For weeks the mill stood.", [("weeks", "PXW")]),
        ("A guard stands there 24 hours a day.", []),
        ("It burned at about 9:30 a.m. (0630 GMT) Monday.", [("about 9:30 a.m. (0630 GMT)", "2020-05-04T09:30"), ("Monday", "2020-05-04")]),
        ("He waits, if the case is heard in June.", [("June", "2020-06")]),
        ("The first rebel fell in the first hours.", [("the first hours", "PTXH")]),
    ],
)
def test_values(text: str, found: list[tuple[str, str]]) -> None:
    article, times = read(text, PUBLISHED)
    assert [(article.text[time.start : time.end], time.timex) for time in times] == found
