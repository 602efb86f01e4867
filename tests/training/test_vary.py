"""A text in another style says the same of the same words."""

from dataclasses import replace
from random import Random

from reportedly.tagging.model import load_model
from reportedly.tagging.words import BREAK, LOWER, NO_LETTERS, TITLE, UPPER, sentence_starts, split_words
from training.prepare import Document, RoleSpan, WordRelation, words_of
from training.vary import find_marks, find_styles, vary, without

TEXT = "“The bridge, they fear, is mined,” the mayor, Omar Daher, said.\nShe agreed."
TOKENIZER = load_model().tokenizer
MARKS = find_marks(TOKENIZER)


def example() -> Document:
    words = split_words(TEXT, TOKENIZER)

    def span(part: str) -> tuple[tuple[int, int], ...]:
        start = TEXT.index(part)
        return (words_of(words, (start, start + len(part))),)

    relation = WordRelation(source=span("the mayor, Omar Daher,"), cue=span("said"), content=span("“The bridge, they fear, is mined,”"))
    return Document(
        name="example",
        words=words,
        sentences=tuple(sentence_starts(words, [])),
        relations=(relation,),
        names=(("person", *span("Omar Daher")[0]),),
    )


STYLES = find_styles([example()], TOKENIZER)


def said(document: Document) -> list[str]:
    words = document.words
    assert document.relations is not None
    parts = [part for relation in document.relations for part in (*relation.source, *relation.cue, *relation.content)]
    return [" ".join(TEXT[slice(*words.spans[at])] for at in range(*part)) for part in parts]


def test_without_commas_the_spans_cover_what_is_left() -> None:
    bare = without(example(), MARKS[","])
    assert said(bare) == ["the mayor Omar Daher", "said", "“ The bridge they fear is mined ”"]
    assert bare.words.first[-1] == len(bare.words.pieces)
    assert bare.names == (("person", *words_of(bare.words, (TEXT.index("Omar"), TEXT.index("Omar") + len("Omar Daher")))),)


def test_every_style_keeps_what_is_said() -> None:
    plain = [part.replace(" ,", "") for part in said(example())]
    for seed in range(200):
        varied = vary(example(), STYLES, Random(seed))
        assert [part.replace(" ,", "") for part in said(varied)] == plain


def test_styles_are_drawn() -> None:
    varied = [vary(example(), STYLES, Random(seed)).words for seed in range(200)]
    assert any(MARKS['"'] in words.pieces for words in varied)
    assert any(MARKS[","] not in words.pieces for words in varied)
    assert any(all(shape < BREAK for shape in words.shapes) for words in varied)
    assert any(words.shapes[1] == LOWER for words in varied)


def test_names_of_other_places_stand_for_the_sources_throughout() -> None:
    styles = replace(STYLES, proper={(pieces,) for pieces in TOKENIZER.encode("omar", add_special_tokens=False).ids}, names=[(1, 2, 3)])
    varied = [vary(example(), styles, Random(seed)).words for seed in range(200)]
    renamed = [words for words in varied if 3 in words.pieces]
    assert 10 < len(renamed) < 60
    for words in renamed:
        assert words.first[-1] == len(words.pieces)
        assert (1, 2, 3) in [words.written(at) for at in range(len(words))]


def test_capitals_are_written_small_where_they_are_elsewhere() -> None:
    words = split_words("THE MAYOR FEARS DAHER.", TOKENIZER)
    told = RoleSpan(kind="victim", start=3, end=4, incidents=frozenset({"attack"}))
    document = Document(name="loud", words=words, sentences=(0,), roles=(told,))
    styles = replace(STYLES, small={words.written(at) for at in range(3)})
    shapes = [vary(document, styles, Random(seed)).words.shapes for seed in range(100)]
    assert 40 < shapes.count([TITLE, LOWER, LOWER, TITLE, NO_LETTERS]) < 75
    assert [UPPER, UPPER, UPPER, UPPER, NO_LETTERS] in shapes
