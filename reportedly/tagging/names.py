"""Names of people, organisations, places and nations, as the model finds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.read.mentions import Sentence
from reportedly.tagging.decode import decode
from reportedly.tagging.labels import NAMES
from reportedly.tagging.model import Model
from reportedly.tagging.scores import score_text


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    start: int
    end: int
    kind: str  # one of labels.NAMES


def find_tagged_names(text: str, sentences: Sequence[Sentence], model: Model) -> list[NameMention]:
    """The names of the text, in order; `sentences` are all those of it."""
    scored = score_text(text, sentences, model, "names")
    spans = NAMES.spans(decode(scored.scores["names"], model.transitions["names"]))
    return [NameMention(start=start, end=end, kind=kind) for kind, first, last in spans for start, end in (scored.span(first, last),)]
