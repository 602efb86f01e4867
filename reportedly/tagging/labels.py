"""What the heads of the model may say of a word: BIO tags (Ramshaw and Marcus 1995) of a few kinds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

OUTSIDE = 0


@dataclass(frozen=True, slots=True)
class Tags:
    """Tag 0 is outside; of kind i, 2i + 1 begins and 2i + 2 goes on."""

    kinds: tuple[str, ...]

    def __len__(self) -> int:
        return 2 * len(self.kinds) + 1

    def begin(self, kind: str) -> int:
        return 2 * self.kinds.index(kind) + 1

    def inside(self, kind: str) -> int:
        return self.begin(kind) + 1

    def spans(self, tags: Sequence[int]) -> Iterator[tuple[str, int, int]]:
        """(kind, start, end) of each run of tags; one that goes on from nothing begins there."""
        start, current = 0, OUTSIDE  # current: the tag with which the open span goes on
        for at, tag in enumerate([*tags, OUTSIDE]):
            if current and tag != current:
                yield self.kinds[current // 2 - 1], start, at
                current = OUTSIDE
            if tag and tag != current:
                start, current = at, tag + tag % 2


STATEMENTS = Tags(("source", "cue", "content"))
NAMES = Tags(("person", "organisation", "place", "nationality", "facility"))
ROLES = Tags(("perp_individual", "perp_organisation", "target", "victim", "weapon"))
INCIDENTS = ("attack", "bombing", "kidnapping", "arson", "robbery")
"""What a window may tell of; several are possible, and none."""
