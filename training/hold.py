"""What an earlier model says of who says what, put where a text's corpus is silent of it: what is learnt anew is held to it there."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import torch

from reportedly.read.mentions import Span
from reportedly.tagging.link import attach
from training.encoder import Tagger
from training.evaluate import read_spans, read_ties, score
from training.prepare import Document, WordRelation
from training.vary import Styles, in_mixed_case


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The model that is held to; each document is read once."""

    tagger: Tagger
    styles: Styles
    known: dict[str, Document] = field(default_factory=dict)

    def __call__(self, document: Document) -> Document:
        """The document with the relations that the model finds, where nobody annotated any."""
        if document.relations is not None:
            return document
        if document.name not in self.known:
            self.known[document.name] = replace(document, relations=tuple(self.relations(document)))
        return self.known[document.name]

    @torch.no_grad()
    def relations(self, document: Document) -> Iterator[WordRelation]:
        """A text in capitals is read as if it had small letters too."""
        capitals = document.roles is not None
        words = in_mixed_case(document.words, document.sentences, self.styles.small) if capitals else document.words
        statements, _, dependents, heads, _, _ = (part.numpy() for part in score(self.tagger, replace(document, words=words)))
        spans, ties = read_spans(self.tagger, statements), read_ties(self.tagger, document, dependents, heads)
        for one in attach(spans, ties):
            yield WordRelation(source=_spans(one.source), cue=(one.cue,), content=one.content)


def _spans(source: Span | None) -> tuple[Span, ...]:
    return () if source is None else (source,)
