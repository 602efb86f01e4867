"""Spans as an annotator has them: which pieces of a content are kept of those linked to one cue, which cue is two."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.read.cues import AUXILIARIES, VERBS
from reportedly.read.mentions import Span
from reportedly.tagging.link import Linked

MARKS = frozenset("\"“”'‘’«»")


def keep_pieces(linked: Linked, starts: Sequence[int], words: Sequence[str]) -> Linked:
    """The relation with what is quoted, and of what is not the piece next to the cue on either side, in the cue's own sentence.

    `starts`: at which words sentences begin; `words`: all of the text.
    """

    def is_quoted(piece: Span) -> bool:
        return not MARKS.isdisjoint((words[piece[0]], words[piece[1] - 1], *words[piece[1] : piece[1] + 1]))

    def is_home(piece: Span) -> bool:
        return bisect_right(starts, linked.cue[0]) in (bisect_right(starts, piece[0]), bisect_right(starts, piece[1] - 1))

    pieces = [piece for piece in linked.content if is_quoted(piece) or is_home(piece)] or linked.content
    before = [piece for piece in pieces if piece[1] <= linked.cue[0]]
    behind = [piece for piece in pieces if piece[0] >= linked.cue[1]]
    next_to = {*before[-1:], *behind[:1]}
    return replace(linked, content=tuple(piece for piece in pieces if piece in next_to or is_quoted(piece)))


def part_cues(spans: Iterable[tuple[str, int, int]], words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The spans with a cue of two verbs parted: "said adding", where the comma between them was lost."""
    for kind, start, end in spans:
        second = next((at for at in range(start + 1, end) if _goes_on(words[at - 1], words[at])), end) if kind == "cue" else end
        yield kind, start, second
        if second < end:
            yield kind, second, end


def _goes_on(before: str, word: str) -> bool:
    return word.endswith("ing") and word in VERBS and before in VERBS and before not in AUXILIARIES
