"""Names of people, organisations, places and nations, as the model finds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.read.mentions import Sentence
from reportedly.tagging.decode import decode
from reportedly.tagging.labels import NAMES
from reportedly.tagging.model import Model
from reportedly.tagging.words import sentence_starts, split_words


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    start: int
    end: int
    kind: str  # one of labels.NAMES


def find_tagged_names(text: str, sentences: Sequence[Sentence], model: Model) -> list[NameMention]:
    """The names of the text, in order; `sentences` are all those of it."""
    words = split_words(text, model.tokenizer)
    (tags,) = model.score(words, sentence_starts(words, sentences), "names")
    return [
        NameMention(start=words.spans[first][0], end=words.spans[last - 1][1], kind=kind)
        for kind, first, last in NAMES.spans(decode(tags, model.transitions["names"]))
    ]
