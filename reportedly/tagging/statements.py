"""Who says what, as the model finds it: tags decoded, spans linked to relations."""

from reportedly.read.relation import Relation, relation_of_spans
from reportedly.tagging.decode import decode
from reportedly.tagging.labels import STATEMENTS
from reportedly.tagging.link import Ties, link
from reportedly.tagging.pieces import keep_pieces, part_cues
from reportedly.tagging.scores import ScoredText

OUTPUTS = ("statements", "dependents", "heads")


def find_tagged(scored: ScoredText) -> list[Relation]:
    """The relations of the text, by where their cues stand."""
    scores, model = scored.scores, scored.model
    ties = Ties(dependents=scores["dependents"], heads=scores["heads"], distances=model.distances, starts=scored.starts)
    written = [scored.text[slice(*span)] for span in scored.words.spans]
    tags = decode(scores["statements"], model.transitions["statements"])
    spans = list(part_cues(STATEMENTS.spans(tags), written))
    return [
        relation_of_spans(
            scored.text,
            scored.sentences,
            scored.span(*one.source) if one.source else None,
            (scored.span(*one.cue),),
            tuple(scored.span(*piece) for piece in one.content),
        )
        for one in (keep_pieces(linked, scored.starts, written) for linked in link(spans, ties))
    ]
