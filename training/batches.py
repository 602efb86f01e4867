"""Documents to batches: windows of words, padded, with the tags and links that are wanted of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor

from reportedly.tagging.labels import INCIDENTS, NAMES, ROLES, STATEMENTS
from reportedly.tagging.words import cut_windows
from training.prepare import Document

CLS, SEP, PAD = 101, 102, 0
UNKNOWN = -100


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """(batch, pieces) inputs and (batch, words) targets; `first` points to the first piece of each word.

    Links are places among the window's words: the cue at the first and the last word of a content, the source at the
    first word of a cue, or the cue itself where it has none.
    `incidents` (batch, types): 1 for what the window tells of, 0 for what it does not.
    UNKNOWN: not annotated, or padding.
    """

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    statements: Tensor
    names: Tensor
    roles: Tensor
    links: Tensor
    incidents: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    statements: list[int]
    names: list[int]
    roles: list[int]
    links: list[int]


def targets_of(document: Document) -> Targets:
    """What is wanted of each word of the document."""
    count = len(document.words)
    statements = [UNKNOWN if document.relations is None else 0] * count
    names = [UNKNOWN if document.names is None else 0] * count
    roles = [UNKNOWN if document.roles is None else 0] * count
    links = [UNKNOWN] * count
    for relation in document.relations or ():
        for part in STATEMENTS.kinds:
            for start, end in getattr(relation, part):
                statements[start:end] = [STATEMENTS.begin(part)] + [STATEMENTS.inside(part)] * (end - start - 1)
        for start, end in relation.content if relation.cue else ():
            links[start] = links[end - 1] = relation.cue[0][0]
        for start, _ in relation.cue:
            links[start] = (relation.source or relation.cue)[0][0]
    for kind, start, end in document.names or ():
        names[start:end] = [NAMES.begin(kind)] + [NAMES.inside(kind)] * (end - start - 1)
    for span in document.roles or ():
        roles[span.start : span.end] = [ROLES.begin(span.kind)] + [ROLES.inside(span.kind)] * (span.end - span.start - 1)
    return Targets(statements=statements, names=names, roles=roles, links=links)


def incidents_of(document: Document, start: int, end: int) -> list[int]:
    """Which types of incident these words tell of, by the fillers among them; UNKNOWN where words near fillers hold none."""
    told = {kind for span in document.roles or () if start <= span.start < end for kind in span.incidents}
    return [int(kind in told) for kind in INCIDENTS] if told or document.peaceful else [UNKNOWN] * len(INCIDENTS)


@dataclass(frozen=True, slots=True)
class Piece:
    """One window of one document."""

    document: Document
    targets: Targets
    start: int
    end: int


def cut(document: Document, *, longest: int, chance: Random | None = None) -> Iterator[Piece]:
    targets = targets_of(document)
    first = chance.randint(longest // 4, longest) if chance else None
    for start, end in cut_windows(document.words, document.sentences, longest=longest, first=first):
        yield Piece(document, targets, start, end)


def make_batch(pieces: Sequence[Piece]) -> Batch:
    rows = [_row(piece) for piece in pieces]

    def pad(name: str, filler: int) -> Tensor:
        longest = max(len(row[name]) for row in rows)
        return torch.tensor([row[name] + [filler] * (longest - len(row[name])) for row in rows])

    return Batch(
        pieces=pad("pieces", PAD),
        shapes=pad("shapes", 0),
        mask=pad("pieces", -1) != -1,
        first=pad("first", 0),
        statements=pad("statements", UNKNOWN),
        names=pad("names", UNKNOWN),
        roles=pad("roles", UNKNOWN),
        links=pad("links", UNKNOWN),
        incidents=pad("incidents", UNKNOWN),
    )


def _row(piece: Piece) -> dict[str, list[int]]:
    words, start, end = piece.document.words, piece.start, piece.end
    before = words.first[start]
    shapes = [words.shapes[at] for at in range(start, end) for _ in range(words.size(at, at + 1))]
    return {
        "pieces": [CLS, *words.pieces[before : words.first[end]], SEP],
        "shapes": [0, *shapes, 0],
        "first": [words.first[at] - before + 1 for at in range(start, end)],
        "statements": piece.targets.statements[start:end],
        "names": piece.targets.names[start:end],
        "roles": piece.targets.roles[start:end],
        "incidents": incidents_of(piece.document, start, end),
        "links": [link - start if start <= link < end else UNKNOWN for link in piece.targets.links[start:end]],
    }


def make_batches(pieces: Sequence[Piece], size: int, chance: Random) -> Iterator[Batch]:
    """All windows in batches of like length, in random order."""
    ordered = sorted(pieces, key=lambda piece: (piece.document.words.size(piece.start, piece.end) // 24, chance.random()))
    groups = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    chance.shuffle(groups)
    yield from map(make_batch, groups)
