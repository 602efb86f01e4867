"""Texts that share running words are copies, wholly or in a passage; standing text and stray words make none."""

from random import Random

from reportedly.incidents.copies import Copying, Extent, Writing, compare, find_copies


def words(number: int, seed: int) -> str:
    """So many words in a row that no other seed gives."""
    draw = Random(seed)
    return " ".join(f"w{seed}x{draw.randrange(10**6)}" for _ in range(number))


def writing(article: str, *parts: str, published: str | None = "2020-05-04") -> Writing:
    return Writing(article=article, text=". ".join(parts), published=published)


def test_a_brief_inside_a_longer_piece_is_a_copy() -> None:
    brief = words(40, 1)
    found = compare(writing("long", words(150, 2), brief, words(150, 3)), writing("brief", "Headline", brief, published="2020-05-05"))
    assert found is not None
    assert (found.left, found.right, found.extent) == ("long", "brief", Extent.COPY)
    assert found.share > 0.9
    (passage,) = found.passages
    assert passage.left.quote == passage.right.quote == brief


def test_light_edits_and_spelling_in_capitals_do_not_part_a_passage() -> None:
    told = words(60, 1).split()
    edited = [*told[:20], "so-called", *told[21:40], "a", "few", *told[40:]]
    found = compare(writing("a", " ".join(told)), writing("b", " ".join(edited).upper()))
    assert found is not None
    assert len(found.passages) == 1
    assert found.extent is Extent.COPY


def test_a_copied_paragraph_is_partial_and_says_which_words() -> None:
    shared = words(40, 1)
    left, right = writing("a", words(30, 2), shared, words(100, 3)), writing("b", words(20, 4), shared, words(120, 5))
    found = compare(left, right)
    assert found is not None
    assert found.extent is Extent.PARTIAL
    (passage,) = found.passages
    assert left.text[passage.left.start : passage.left.end] == passage.left.quote == shared


def test_background_at_the_end_of_both_and_a_few_words_make_none() -> None:
    background = words(40, 1)
    assert compare(writing("a", words(80, 2), background), writing("b", words(90, 3), background)) is None
    name = words(7, 4)
    assert compare(writing("a", name, words(60, 5)), writing("b", name, words(60, 6))) is None


def test_across_days_and_outlets_whatever_the_order() -> None:
    told = words(50, 1)
    texts = [writing(str(n), told, words(n, n + 2), published=f"2020-05-{n + 1:02}") for n in range(4)]
    found = find_copies(texts)
    assert {(copy.left, copy.right) for copy in found} == {("0", "1"), ("0", "2"), ("0", "3"), ("1", "2"), ("1", "3"), ("2", "3")}
    assert find_copies(reversed(texts)) == found
    assert find_copies([*texts, *texts]) == found


def test_what_stands_again_over_weeks_is_nobodys_news() -> None:
    furniture = words(40, 1)
    pages = [writing(str(n), furniture, words(45, n + 2), published=f"2020-0{n + 1}-01") for n in range(6)]
    assert find_copies(pages) == ()
    one_day = [writing(page.article, page.text) for page in pages]
    assert len(find_copies(one_day)) == 15


def test_undated_texts_are_compared_after_the_dated() -> None:
    told = words(50, 1)
    (found,) = find_copies([writing("a", told, published=None), writing("b", told, published="2020")])
    assert (found.left, found.right) == ("b", "a")


def test_a_hostile_text_is_compared_in_the_time_of_its_length() -> None:
    one, other = writing("a", "go " * 30_000), writing("b", "go " * 30_000)
    found = compare(one, other)
    assert isinstance(found, Copying)
    assert find_copies([writing("empty", ""), writing("short", "Four words it has")]) == ()
