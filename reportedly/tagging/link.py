"""Spans to relations: each content and each source finds its cue, by what the encoder has learnt of which belongs to which."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.read.mentions import Span

FAR = 250  # words between what may belong together
LITTLE = 4.0  # what a content may lose by going to a cue that has none


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """An attribution as spans of words."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """By what words belong together: the product of one's dependent row and the other's head row, less the distance.

    `dependents`, `heads`: (words, width). `distances`: what each unit of the logarithm of a distance takes, (content to
    cue, cue to source) by (head before, head behind). `starts`: at which words sentences begin; a cue's source stands in its own
    (of 4,537 of PolNeAR's all but 12, which are rather sentences cut wrongly).
    """

    dependents: NDArray[np.float32]
    heads: NDArray[np.float32]
    distances: NDArray[np.float32]
    starts: Sequence[int] = ()

    def beside(self, word: int, spans: Sequence[Span]) -> Sequence[Span]:
        """Those of the spans, in order, that begin in the sentence of the word."""
        at = bisect_right(self.starts, word)
        start, end = (self.starts[at - 1] if at else 0), (self.starts[at] if at < len(self.starts) else None)
        return spans[bisect_left(spans, (start, 0)) : end and bisect_left(spans, (end, 0))]

    def scores(self, word: int, heads: NDArray[np.intp], kind: int) -> NDArray[np.float32]:
        """How much the word depends on each of the head words."""
        away = heads - word
        product = self.heads[heads] @ self.dependents[word] / np.float32(self.heads.shape[1] ** 0.5)
        tied: NDArray[np.float32] = product - self.distances[kind, (away > 0).astype(np.intp)] * np.log1p(np.abs(away), dtype=np.float32)
        return tied


_CONTENT, _CUE = 0, 1


def link(spans: Sequence[tuple[str, int, int]], ties: Ties) -> list[Linked]:
    """The relations of the spans (kind, start, end in words); a cue without content is none."""
    return [one for one in attach(spans, ties) if one.content]


def attach(spans: Sequence[tuple[str, int, int]], ties: Ties) -> list[Linked]:
    """What belongs to each cue among the spans (kind, start, end in words), which may be nothing.

    A content goes to the likeliest cue, a cue to the likeliest source or to none, which it shows by depending on itself. A cue
    that no content chose takes the one that would leave its own cue with another and lose little by it.
    """
    cues, sources, contents = ([(start, end) for kind, start, end in spans if kind == wanted] for wanted in ("cue", "source", "content"))
    scores = {content: _cue_scores(content, cues, ties) for content in contents}
    owner = {content: max(by_cue, key=by_cue.__getitem__) for content, by_cue in scores.items() if by_cue}
    held: dict[Span, list[Span]] = {cue: [] for cue in cues}
    for content, cue in owner.items():
        held[cue].append(content)
    for cue in (cue for cue in cues if not held[cue]):
        spared = [one for one in _near(cue, contents) if cue in scores[one] and len(held[owner[one]]) > 1]
        losses = {one: scores[one][owner[one]] - scores[one][cue] for one in spared}
        spare = min(losses, key=losses.__getitem__, default=None)
        if spare and losses[spare] < LITTLE:
            held[owner[spare]].remove(spare)
            held[cue].append(spare)
            owner[spare] = cue
    return [Linked(source=_source(cue, sources, ties), cue=cue, content=tuple(parts)) for cue, parts in held.items()]


def _cue_scores(content: Span, cues: Sequence[Span], ties: Ties) -> dict[Span, float]:
    """How likely the content, by its first and its last word, belongs to each cue that is near."""
    if not (near := _near(content, cues)):
        return {}
    heads = np.array([start for start, _ in near])
    scores = ties.scores(content[0], heads, _CONTENT) + ties.scores(content[1] - 1, heads, _CONTENT)
    return dict(zip(near, scores.tolist(), strict=True))


def _source(cue: Span, sources: Sequence[Span], ties: Ties) -> Span | None:
    near = [*ties.beside(cue[0], _near(cue, sources)), cue]
    chosen = near[int(ties.scores(cue[0], np.array([start for start, _ in near]), _CUE).argmax())]
    return None if chosen == cue else chosen


def _near(span: Span, candidates: Sequence[Span]) -> Sequence[Span]:
    """Of candidates in order, those that are not farther than any real one."""
    return candidates[bisect_left(candidates, (span[0] - FAR, 0)) : bisect_left(candidates, (span[1] + FAR, 0))]
