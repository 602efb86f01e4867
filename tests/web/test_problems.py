"""Problems are counted by kind, the most frequent first, with what they mean."""

from reportedly.web.problems import by_kind

FOUND = (("no-date", "One.", "a_1"), ("no-date", "Two.", "a_1"), ("no-date", "Three.", "a_2"), ("home-made", "Four.", "a_1"))


def test_kinds_are_counted_and_explained() -> None:
    dates, own = by_kind(reversed(FOUND), examples=slice(2))
    assert (dates.code, dates.count, dates.articles, len(dates.examples)) == ("no-date", 3, 2, 2)
    assert dates.meaning.startswith("Nothing says when")
    assert (own.code, own.count, own.meaning) == ("home-made", 1, "A code of an engine that is not described here.")


def test_a_page_of_examples() -> None:
    (dates,) = by_kind(FOUND[:3], examples=slice(1, 3))
    assert [(example.message, example.article) for example in dates.examples] == [("Two.", "a_1"), ("Three.", "a_2")]
    assert dates.count == 3
    assert by_kind((), examples=slice(5)) == ()
