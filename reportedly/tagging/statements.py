"""Who says what, as the model finds it: words scored, tags decoded, spans linked to relations."""

from collections.abc import Sequence

from reportedly.read.mentions import Sentence, Span
from reportedly.read.relation import Relation, relation_of_spans
from reportedly.tagging.decode import decode
from reportedly.tagging.labels import STATEMENTS
from reportedly.tagging.link import Ties, link
from reportedly.tagging.model import Model
from reportedly.tagging.pieces import keep_pieces, part_cues
from reportedly.tagging.words import sentence_starts, split_words


def find_tagged(text: str, sentences: Sequence[Sentence], model: Model) -> list[Relation]:
    """The relations of the text, by where their cues stand; `sentences` are all those of it."""
    words = split_words(text, model.tokenizer)
    starts = sentence_starts(words, sentences)
    tags, dependents, heads = model.score(words, starts, "statements", "dependents", "heads")
    spans = list(STATEMENTS.spans(decode(tags, model.transitions["statements"])))

    ties = Ties(dependents=dependents, heads=heads, distances=model.distances)
    written = [text[slice(*span)] for span in words.spans]
    spans = list(part_cues(STATEMENTS.spans(decode(tags, model.transitions["statements"])), written))

    def part(span: Span) -> Span:
        return words.spans[span[0]][0], words.spans[span[1] - 1][1]

    return [
        relation_of_spans(
            text,
            sentences,
            part(one.source) if one.source else None,
            (part(one.cue),),
            tuple(part(piece) for piece in one.content),
        )
        for one in (keep_pieces(linked, starts, written) for linked in link(spans, ties))
    ]
