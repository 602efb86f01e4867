"""The bench of Airwars pages counts words as often as they stand."""

from bench.airwars_pages import recall


def test_words_are_found_as_often_as_they_stand() -> None:
    assert recall("Two men, two women", "Men: TWO. Women") == 0.75
    assert recall("Two men", "") == 0
    assert recall("Two men", "The two men left") == 1
