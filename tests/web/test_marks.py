"""Whatever is marked, the page shows the whole text and every span has its anchor."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.article import make_article
from reportedly.model.reading import Problem, Reading
from reportedly.web.marks import anchor, paragraphs

EMPTY = Reading(id="r_1", article="", engine="x", version="1", model="", settings="")


@given(st.text(alphabet=st.sampled_from("ab \n\r“”é\u202e🙂"), min_size=1, max_size=60), st.data())
def test_nothing_of_the_text_is_lost_and_every_span_can_be_reached(text: str, data: st.DataObject) -> None:
    article = make_article(text)
    bounds = st.tuples(st.integers(0, len(article.text) - 1), st.integers(1, len(article.text))).filter(lambda span: span[0] < span[1])
    spans = data.draw(st.lists(bounds, max_size=6))
    problems = tuple(Problem(code="x", message="", evidence=(article.evidence(*span),)) for span in spans)
    shown = paragraphs(article, replace(EMPTY, article=article.id, problems=problems))
    pieces = [piece for paragraph in shown for piece in paragraph.pieces]
    assert "".join(piece.text for piece in pieces) == article.text
    assert {it.name for piece in pieces for it in piece.anchors} == {anchor(article.evidence(*span)) for span in spans}
    for nth, piece in enumerate(pieces):
        for it in piece.anchors:
            reached = pieces[nth : nth + it.pieces]
            assert all(each.marks for each in reached)
            assert f"{piece.start}-{reached[-1].end}" == it.name
    for piece in pieces:
        inside = any(start <= piece.start and piece.end <= end for start, end in spans)
        assert ("problem" in piece.marks) == inside
    assert sum(len(paragraph.problems) for paragraph in shown) == len(spans)


def test_a_long_paragraph_is_shown_in_blocks_that_cut_no_span() -> None:
    article = make_article("A short sentence of nine words or so stands here. " * 40 + "\n\nThe end.")
    start = article.text.index("stands", 380)
    found = article.evidence(start, start + 900)
    shown = paragraphs(article, None, found)
    texts = ["".join(piece.text for piece in paragraph.pieces) for paragraph in shown]
    assert "".join(texts) == article.text
    assert [paragraph.continued for paragraph in shown] == [False, *[True] * (len(shown) - 2), False]
    assert len(shown) > 3
    assert all(text.endswith(". ") for text in texts[:-2])
    assert sum(piece.marks == ("found",) for paragraph in shown for piece in paragraph.pieces) == 1
    assert texts[-1] == "The end."


def test_an_article_that_is_not_read_is_shown_plain() -> None:
    shown = paragraphs(make_article("One.\n\nTwo."), None)
    assert ["".join(piece.text for piece in paragraph.pieces) for paragraph in shown] == ["One.\n\n", "Two."]
