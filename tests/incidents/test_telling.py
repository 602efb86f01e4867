"""Which words tell, how alike two texts are, and which words are names."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.telling import MOST_WORDS, ages, alikeness, full_names, story, telling

RAID = "Marwan Ketabi and two cousins were shot by gunmen at a bakery in Zerbadan on Friday, neighbours said."


def test_what_is_common_in_news_tells_less_than_what_is_rare() -> None:
    words = telling(RAID)
    assert words["zerbadan"] > words["bakery"] > words.get("and", 0.0)


def test_two_reports_of_one_are_more_alike_than_those_of_two_in_like_words() -> None:
    again = telling("Gunmen killed Marwan Ketabi near his bakery in Zerbadan, his neighbours told us.")
    another = telling("Layla Suri and two brothers were shot by gunmen at a school in Hafsin on Friday, neighbours said.")
    assert alikeness(telling(RAID), again) > alikeness(telling(RAID), another)
    assert alikeness({}, again) == 0


def test_a_full_name_is_found_in_running_text_without_its_office() -> None:
    assert full_names("Police Chief Marwan Ketabi said that Zaynab Orhani's car had burnt.") == {"marwan ketabi", "zaynab orhani"}
    assert full_names("Marwan Ketabi Shot In Zerbadan Bakery") == frozenset(), "a headline"
    assert full_names("It was said by the Police Department and by Bashar Assad.") == frozenset(), "an office; known to all"


def test_ages_are_found_however_they_are_written() -> None:
    assert ages("Zaynab Orhani, 34, her 8-year-old son and a girl aged 11 were hurt; 5,000 fled.") == {"34", "8", "11"}
    assert ages("They drove 60 miles in 3 days.") == frozenset()


@given(st.text(max_size=400), st.text(max_size=400))
def test_likeness_lies_between_nothing_and_one_whatever_the_order(one: str, other: str) -> None:
    a, b = telling(one), telling(other)
    assert len(a) <= MOST_WORDS
    assert alikeness(a, b) == alikeness(b, a)
    assert 0 <= alikeness(a, b) <= 1.00001


def test_what_a_page_says_to_its_readers_is_no_story() -> None:
    text = "Two men died in Homs. Get email notifications on Kim Example daily! Please check\nand click on your profile. She fell ill."
    assert story(text) == "Two men died in Homs. Please check\n She fell ill."
