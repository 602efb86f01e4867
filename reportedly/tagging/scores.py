"""A text in one pass through the model: its words, and what the heads say of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.read.mentions import Sentence, Span
from reportedly.tagging.model import Model, Scores
from reportedly.tagging.words import Words, sentence_starts, split_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredText:
    """`scores`: output → (words, width); `starts`: at which words sentences begin."""

    text: str
    sentences: Sequence[Sentence]
    words: Words
    starts: Sequence[int]
    scores: Mapping[str, Scores]
    model: Model

    def span(self, start: int, end: int) -> Span:
        """The words from `start` up to `end` as a span of the text."""
        return self.words.spans[start][0], self.words.spans[end - 1][1]


def score_text(text: str, sentences: Sequence[Sentence], model: Model, *outputs: str) -> ScoredText:
    """What these outputs of the model say; `sentences` are all those of the text."""
    words = split_words(text, model.tokenizer)
    starts = sentence_starts(words, sentences)
    scores = dict(zip(outputs, model.score(words, starts, *outputs), strict=True))
    return ScoredText(text=text, sentences=sentences, words=words, starts=starts, scores=scores, model=model)
