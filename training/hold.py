"""What an earlier model says of who says what, put where a text's corpus is silent of it: what is learnt anew is held to it there."""

from dataclasses import replace

import torch

from reportedly.read.mentions import Span
from training.encoder import Tagger
from training.evaluate import relate, score
from training.prepare import Document, WordRelation
from training.vary import Styles, in_mixed_case


@torch.no_grad()
def with_statements(document: Document, tagger: Tagger, styles: Styles) -> Document:
    """The document with the relations that the tagger finds; a text in capitals is read as if it had small letters too."""
    if document.relations is not None:
        return document
    words = in_mixed_case(document.words, document.sentences, styles.small) if document.roles is not None else document.words
    statements, _, dependents, heads, _, _ = (part.numpy() for part in score(tagger, replace(document, words=words)))
    return replace(
        document,
        relations=tuple(
            WordRelation(source=_spans(one.source), cue=(one.cue,), content=one.content)
            for one in relate(tagger, statements, dependents, heads)
        ),
    )


def _spans(source: Span | None) -> tuple[Span, ...]:
    return () if source is None else (source,)
