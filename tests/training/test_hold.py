"""What an earlier model says where a corpus is silent; only where torch is installed (the dependency group `training`)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

torch: Any = pytest.importorskip("torch")

from reportedly.tagging.labels import OUTSIDE, STATEMENTS  # noqa: E402
from reportedly.tagging.words import LOWER, TITLE, UPPER, Words  # noqa: E402
from training import hold  # noqa: E402
from training.encoder import Shape, Tagger  # noqa: E402
from training.prepare import Document, WordRelation  # noqa: E402
from training.vary import Styles  # noqa: E402

TAGGER = Tagger(Shape(pieces=20, width=8, inner=16, layers=1, heads=2, positions=32, epsilon=1e-12)).eval()
WORDS = Words(pieces=[5, 6, 7], first=[0, 1, 2, 3], spans=[(n, n + 1) for n in range(3)], shapes=[UPPER] * 3)
SILENT = Document(name="example", words=WORDS, sentences=(0,))
STYLES = Styles(marks={}, proper=set(), small={(6,), (7,)}, names=[])
EARLIER = hold.Earlier(tagger=TAGGER, styles=STYLES)
TAGS = torch.zeros(3, len(STATEMENTS))
SAID = WordRelation(source=((0, 1),), cue=((1, 2),), content=((2, 3),))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """The documents that the model is asked about; it finds a source, a cue and a content, word by word."""
    asked: list[Document] = []
    TAGS.fill_(-9.0)
    heads = torch.tensor([[9.0], [0.0], [0.0]])  # all depends on the first word
    for at, kind in enumerate(("source", "cue", "content")):
        TAGS[at, STATEMENTS.begin(kind)] = 9.0

    def score(_: Tagger, document: Document) -> Iterator[Any]:
        asked.append(document)
        yield from (TAGS, torch.zeros(3, 1), torch.ones(3, 1), heads, torch.zeros(3, 1), torch.zeros(3, 1))

    monkeypatch.setattr(hold, "score", score)
    EARLIER.known.clear()
    return asked


def test_a_silent_text_gets_what_the_model_finds(read: list[Document]) -> None:
    assert EARLIER(SILENT).relations == (SAID,)
    assert EARLIER(SILENT).relations == (SAID,)
    assert read == [SILENT]  # once


def test_a_cue_of_nothing_is_learnt_too(read: list[Document]) -> None:
    TAGS[2, OUTSIDE] = 99.0
    assert EARLIER(SILENT).relations == (replace(SAID, content=()),)
    assert read


def test_what_somebody_annotated_stays(read: list[Document]) -> None:
    nothing = replace(SILENT, relations=())
    assert EARLIER(nothing) is nothing
    assert not read


def test_messages_in_capitals_are_read_as_if_written_small_and_stay_in_capitals(read: list[Document]) -> None:
    message = replace(SILENT, roles=())
    assert EARLIER(message).words == WORDS
    assert read[0].words.shapes == [TITLE, LOWER, LOWER]
