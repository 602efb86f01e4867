"""How well a tagger reads documents that were set aside: exact spans by kind, and whole relations (fractions)."""

from collections.abc import Iterator, Sequence, Set

import torch

from bench.statements import Count
from reportedly.read.mentions import Span
from reportedly.tagging.decode import allow, decode
from reportedly.tagging.labels import NAMES, ROLES, STATEMENTS
from reportedly.tagging.link import Linked, Ties, link
from reportedly.tagging.model import Scores
from training.batches import cut, make_batch
from training.encoder import OUTPUTS, Tagger
from training.prepare import Document

LONGEST = 158  # pieces of a window, as exported: fewer than in training, as accurate and quicker


@torch.no_grad()
def evaluate(tagger: Tagger, documents: Sequence[Document]) -> dict[str, float]:
    """Exact-span F1 of each kind of span (a content with all its pieces) and of whole relations."""
    counts: dict[str, Count] = {}

    def count(name: str, ours: Set[object], theirs: Set[object]) -> None:
        counts[name] = counts.get(name, Count()) + Count(len(ours & theirs), len(ours), len(theirs))

    for document in documents:
        statements, names, dependents, heads, roles, _ = (part.numpy() for part in score(tagger, document))
        if document.relations is not None:
            relations = {(one.source, one.cue, one.content) for one in relate(tagger, document, statements, dependents, heads)}
            gold = {(r.source[0] if r.source else None, r.cue[0] if r.cue else None, r.content) for r in document.relations}
            count("relation", relations, gold)
            for number, part in enumerate(("source", "cue", "content")):
                count(part, {r[number] for r in relations} - {None}, {r[number] for r in gold} - {None})
        if document.names is not None:
            tagged = list(NAMES.spans(decode(names, allow(tagger.name_transitions.numpy()))))
            for kind in NAMES.kinds:
                count(kind, _of(tagged, kind), _of(document.names, kind))
        if document.roles is not None:
            tagged = list(ROLES.spans(decode(roles, allow(tagger.role_transitions.numpy()))))
            for kind in ROLES.kinds:
                count(kind, _of(tagged, kind), _of([(r.kind, r.start, r.end) for r in document.roles], kind))
    return {name: round(one.f1, 4) for name, one in counts.items()}


def relate(tagger: Tagger, document: Document, statements: Scores, dependents: Scores, heads: Scores) -> list[Linked]:
    """The relations that the scores of the document's words make."""
    return link(read_spans(tagger, statements), read_ties(tagger, document, dependents, heads))


def read_spans(tagger: Tagger, statements: Scores) -> list[tuple[str, int, int]]:
    """Sources, cues and contents (kind, start, end in words), linked or not."""
    return list(STATEMENTS.spans(decode(statements, allow(tagger.statement_transitions.detach().numpy()))))


def read_ties(tagger: Tagger, document: Document, dependents: Scores, heads: Scores) -> Ties:
    return Ties(dependents=dependents, heads=heads, distances=tagger.distances.detach().numpy(), starts=document.sentences)


def _of(spans: Sequence[tuple[str, int, int]], kind: str) -> set[Span]:
    return {(start, end) for name, start, end in spans if name == kind}


@torch.no_grad()
def score(tagger: Tagger, document: Document) -> Iterator[torch.Tensor]:
    """The scores of all words of the document."""
    parts: list[tuple[torch.Tensor, ...]] = []
    for piece in cut(document, longest=LONGEST):
        batch = make_batch([piece])
        scores = tagger(batch.pieces, batch.shapes, batch.first)
        parts.append(tuple(one[0] for one in scores))
    for number in range(len(OUTPUTS)):
        yield torch.cat([part[number] for part in parts]) if parts else torch.zeros(0, 1)
