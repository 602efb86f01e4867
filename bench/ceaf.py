"""CEAF-REE, the role filler metric of GRIT, and the template metric of GTT: who did what to whom, counted as the papers count.

An entity is the set of its mentions: strings in lower case, without punctuation and the articles "a", "an", "the".
A found entity is right for a wanted one where *all* its mentions are mentions of that one: one mention too many makes it wrong,
fewer do no harm. That is phi = 1, else 0.

*CEAF-REE* (Du, Rush, Cardie: GRIT, EACL 2021). The entities of a role are those of all incidents of a document. Found and wanted ones are
paired one to one so that as many pairs as possible are right (Kuhn-Munkres); precision is the right pairs over the found entities,
recall over the wanted ones, summed over documents for each role, and over roles for the micro average.

*Templates* (Du, Rush, Cardie: GTT, NAACL 2021). Found templates are paired one to one with wanted ones of the same type (any of
them, where the key gives two). In a pair the type is right, a found entity is right where phi with any wanted one of its role is 1, and
a wanted entity is met where phi with any found one is 1; so the two counts of rights can differ. All in templates without a pair is
spurious or missed. The pairing is the one with the greatest total of both counts. (The authors' script tries every pairing for the
best F1 of the document: the same wherever no two found entities hit one wanted one.) The micro average is over type and roles.
"""

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

Entity = frozenset[str]
"""The mentions of one entity, each `plain`."""

Fillers = Mapping[str, Sequence[Entity]]
"""Role → its entities."""

_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the found are right, and how many of the wanted are met."""

    right: int = 0
    found: int = 0
    met: int = 0
    wanted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.found + other.found, self.met + other.met, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.met / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One incident; `types` has several where the key leaves it open."""

    types: frozenset[str]
    fillers: Fillers


def plain(mention: str) -> str:
    """The mention as it is compared."""
    return " ".join(_ARTICLES.sub(" ", mention.lower().translate(_PUNCTUATION)).split())


def as_entity(mentions: Iterable[str]) -> Entity:
    return frozenset(map(plain, mentions))


def count_fillers(found: Fillers, wanted: Fillers, roles: Iterable[str]) -> dict[str, Tally]:
    """CEAF-REE of one document by role."""
    return {role: count_entities(found.get(role, ()), wanted.get(role, ())) for role in roles}


def count_entities(found: Sequence[Entity], wanted: Sequence[Entity]) -> Tally:
    pairs = assign([[int(one <= other) for other in wanted] for one in found])
    return Tally(len(pairs), len(found), len(pairs), len(wanted))


def count_templates(found: Sequence[Template], wanted: Sequence[Template], roles: Sequence[str]) -> dict[str, Tally]:
    """The template metric of one document, by role and for the type."""
    tallies = {key: Tally() for key in ("type", *roles)}
    for i, j in pair_templates(found, wanted, roles):
        tallies["type"] += Tally(1, 0, 1, 0)
        for role in roles:
            tallies[role] += _count_in_pair(found[i].fillers.get(role, ()), wanted[j].fillers.get(role, ()))
    tallies["type"] += Tally(0, len(found), 0, len(wanted))
    for role in roles:
        tallies[role] += Tally(0, sum(len(t.fillers.get(role, ())) for t in found), 0, sum(len(t.fillers.get(role, ())) for t in wanted))
    return tallies


def pair_templates(found: Sequence[Template], wanted: Sequence[Template], roles: Sequence[str]) -> list[tuple[int, int]]:
    """Which found template (by index) is held to tell of which wanted one."""
    return assign([[_gain(one, other, roles) for other in wanted] for one in found])


def _gain(found: Template, wanted: Template, roles: Sequence[str]) -> int:
    if not found.types & wanted.types:
        return 0
    tallies = (_count_in_pair(found.fillers.get(role, ()), wanted.fillers.get(role, ())) for role in roles)
    return 2 + sum(tally.right + tally.met for tally in tallies)


def _count_in_pair(found: Sequence[Entity], wanted: Sequence[Entity]) -> Tally:
    """The rights alone: what there is, is counted with or without a pair."""
    right = sum(any(one <= other for other in wanted) for one in found)
    return Tally(right, 0, sum(any(one <= other for one in found) for other in wanted), 0)


def assign(gains: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Pairs (row, column), each in one pair at most, with the greatest total of gains (none below 0); pairs that gain nothing are left out.

    Kuhn-Munkres with prices: each row in turn enters by an extra last column and takes the cheapest path that frees a column.
    """
    rows, columns = len(gains), len(gains[0]) if gains else 0
    if not rows or not columns:
        return []
    width = max(rows, columns)
    cost = np.zeros((rows, width))
    cost[:, :columns] = -np.array(gains)
    row_price, column_price = np.zeros(rows), np.zeros(width + 1)
    owner = np.full(width + 1, -1)  # the row that holds each column
    for row in range(rows):
        owner[width] = row
        slack, before, seen = np.full(width + 1, np.inf), np.full(width + 1, width), np.zeros(width + 1, dtype=bool)
        column = width
        while owner[column] >= 0:
            seen[column] = True
            left = cost[owner[column]] - row_price[owner[column]] - column_price[:width]
            closer = np.append(~seen[:width] & (left < slack[:width]), False)
            slack[closer], before[closer] = left[closer[:width]], column
            nearest = int(np.argmin(np.where(seen, np.inf, slack)))
            step = slack[nearest]
            row_price[owner[seen]] += step
            column_price[seen] -= step
            slack[~seen] -= step
            column = nearest
        while column != width:
            owner[column], column = owner[before[column]], int(before[column])
    return sorted((int(row), column) for column, row in enumerate(owner[:columns]) if row >= 0 and gains[row][column] > 0)
