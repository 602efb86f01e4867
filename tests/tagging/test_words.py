"""Words and windows: every span is of the text, every word is read once and no window is too long."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.tagging.model import load_model
from reportedly.tagging.words import BREAK, DIGITS, LOWER, MIXED, NO_LETTERS, TITLE, UPPER, cut_windows, shape, split_words

TOKENIZER = load_model().tokenizer
ODD = st.text(alphabet=st.sampled_from("aé\ufffd\u200f\u202b🙂“”'.,\r\n\t שé́ß中") | st.characters(exclude_categories=["Cs"]), max_size=120)


def test_words_are_runs_of_letters_or_one_mark() -> None:
    text = "“We won’t,” Abu-Jaber said."
    found = [text[slice(*span)] for span in split_words(text, TOKENIZER).spans]
    assert found == ["“", "We", "won", "’", "t", ",", "”", "Abu", "-", "Jaber", "said", "."]


def test_shapes_tell_how_a_word_is_written() -> None:
    written = {"said": LOWER, "Homs": TITLE, "NATO": UPPER, "iPhone": MIXED, "T4": TITLE, "12": DIGITS, "?": NO_LETTERS}
    assert {word: shape(word) for word in written} == written


def test_a_line_break_is_part_of_the_shape() -> None:
    assert [one >= BREAK for one in split_words("one two\nthree\n\nfour", TOKENIZER).shapes] == [False, False, True, True]


@given(ODD)
def test_spans_are_of_the_text_and_in_order(text: str) -> None:
    words = split_words(text, TOKENIZER)
    assert all(0 <= start < end <= len(text) for start, end in words.spans)
    assert all(before[1] <= after[0] for before, after in pairwise(words.spans))
    assert len(words.shapes) == len(words) == len(words.first) - 1
    assert words.first[-1] == len(words.pieces)


@given(st.lists(st.integers(1, 60), max_size=60), st.integers(8, 40), st.data())
def test_windows_read_every_word_once(lengths: list[int], longest: int, data: st.DataObject) -> None:
    words = split_words("\n".join("a " * length for length in lengths), TOKENIZER)
    starts = sorted({0, *data.draw(st.lists(st.integers(0, max(0, len(words) - 1)), max_size=20))}) if len(words) else []
    windows = list(cut_windows(words, starts, longest=longest, first=data.draw(st.none() | st.integers(1, longest))))
    assert [at for start, end in windows for at in range(start, end)] == list(range(len(words)))
    assert all(words.size(start, end) <= longest for start, end in windows)


def test_what_looks_like_a_control_piece_is_words() -> None:
    words = split_words("He wrote [SEP] and [CLS].", TOKENIZER)
    assert len(words) == 10
    assert TOKENIZER.token_to_id("[SEP]") not in words.pieces


def test_lost_marks_are_words_of_their_own() -> None:
    assert list(split_words("\ufffdNo", TOKENIZER).spans) == [(0, 1), (1, 3)]
    assert list(split_words("He:\ufffd\ufffd\ufffdNo\ufffd\ufffd", TOKENIZER).spans) == [(0, 2), (2, 3), (3, 6), (6, 8), (8, 10)]


def test_long_lines_are_split_as_short_ones_are() -> None:
    line = "Two were hurt. " * 900
    assert [line[slice(*span)] for span in split_words(line, TOKENIZER).spans][:4] == ["Two", "were", "hurt", "."]
    assert len(split_words(line, TOKENIZER)) >= 4 * 900
