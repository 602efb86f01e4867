"""Clustering: events and the judgements about them become groups, one an incident; a pure function of the set of links.

1. Of a pair's links a person's goes before a rule's, and a later before an earlier.
2. A person's `same` joins, the newest first; one that would bring together what a person called `different` is left out and
   reported as a conflict. `different` is never crossed, however long the chain. What a person joined counts as one event
   from then on, as well linked as the best of it.
3. Then the two groups that fit best are joined, again and again. Their fit is the mean score over all pairs across them,
   where a pair without a link counts 0: a group is joined by what fits most of it, not by one look-alike. They must be
   linked by a `same` at least once and fit by `FIT`. Ties go by the smallest ids. Pairs that were not compared, since they
   meet in a crowded key alone and neither is of its sample, are left out of the mean. Two that one article tells apart count
   -1: copies of an article on several happenings are alike in all of them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from operator import add
from types import MappingProxyType

from reportedly.model.judgement import Link, Verdict

FIT = 0.2
TOLD_APART = -1.0

_WORTH = {Verdict.SAME: 1.0, Verdict.UNSURE: 0.5}
"""What a person's link counts for, which has no score."""

Groups = tuple[tuple[str, ...], ...]
_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A person's `same` that was left out because others say, by way of further events, that its two are different."""

    left_out: Link
    different: Link
    sentence: str


Crowds = Mapping[str, Iterable[str]]
"""Event → the crowded keys that it is in without being of their sample; those of a key are not compared with each other."""


def cluster(events: Iterable[str], links: Iterable[Link]) -> Groups:
    """Groups of events, each sorted, in order of their first; every event is in exactly one."""
    return cluster_with_conflicts(events, links)[0]


def cluster_with_conflicts(
    events: Iterable[str], links: Iterable[Link], crowds: Crowds = MappingProxyType({}), told_apart: Iterable[_Pair] = ()
) -> tuple[Groups, tuple[Conflict, ...]]:
    """The groups, and the persons' judgements that could not be kept; `told_apart` are pairs of known events of one article."""
    known = frozenset(events)
    effective = [link for link in effective_links(links).values() if link.left in known and link.right in known]
    grouping = _Grouping({event: [event] for event in known}, {event: event for event in known}, dict.fromkeys(known, 1))
    grouping.crowds = {event: Counter(crowds.get(event, ())) for event in known}
    for one, other in told_apart:
        grouping.scores[one][other] = grouping.scores[other][one] = TOLD_APART
    for link in effective:
        grouping.add(link)
    conflicts = [c for link in _newest_first(effective) if link.by_person and link.verdict is Verdict.SAME for c in grouping.unite(link)]
    grouping.agglomerate()
    return tuple(sorted(tuple(sorted(group)) for group in grouping.members.values())), tuple(conflicts)


def effective_links(links: Iterable[Link]) -> dict[_Pair, Link]:
    """The judgement that counts for each pair."""
    best: dict[_Pair, Link] = {}
    for link in links:
        pair = (link.left, link.right)
        if pair not in best or _standing(link) > _standing(best[pair]):
            best[pair] = link
    return best


def _standing(link: Link) -> tuple[object, ...]:
    """A person's before a rule's, then the later; at the same moment the more cautious."""
    return (link.by_person, link.at, link.verdict is Verdict.DIFFERENT, link.verdict is Verdict.UNSURE, link.id)


def _newest_first(links: Iterable[Link]) -> list[Link]:
    return sorted(links, key=lambda link: (-link.at.timestamp(), link.id))


@dataclass(slots=True)
class _Grouping:
    """Groups while they are being made, each known by its smallest event, and what lies between two of them."""

    members: dict[str, list[str]]
    group: dict[str, str]  # event → its group
    size: dict[str, int]  # what a person joined counts as one
    scores: dict[str, dict[str, float]] = field(
        default_factory=lambda: defaultdict(dict)
    )  # the sum across, or the best for what a person joined
    linked: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # by a `same` at least
    apart: dict[str, dict[str, Link]] = field(default_factory=lambda: defaultdict(dict))  # a person's `different`
    crowds: dict[str, Counter[str]] = field(default_factory=dict)  # key → how many of the group are in its crowd

    def add(self, link: Link) -> None:
        for one, other in ((link.left, link.right), (link.right, link.left)):
            if link.verdict is Verdict.DIFFERENT:
                if link.by_person:
                    self.apart[one][other] = link
                continue
            self.scores[one][other] = _WORTH[link.verdict] if link.score is None else link.score
            if link.verdict is Verdict.SAME:
                self.linked[one].add(other)

    def unite(self, link: Link) -> list[Conflict]:
        """Joins the groups of a person's `same`, or says which `different` forbids it."""
        one, other = self.group[link.left], self.group[link.right]
        if one == other:
            return []
        if different := self.apart[one].get(other):
            sentence = f"{link.left} and {link.right} were called the same, but that would join {different.left} and {different.right}."
            return [Conflict(left_out=link, different=different, sentence=sentence)]
        kept = self.merge(one, other, max)
        self.size[kept] = 1
        self.crowds[kept] = Counter(self.crowds[kept].keys())
        return []

    def agglomerate(self) -> None:
        """Joins the best-fitting two groups until none fit; an entry of the heap that is out of date is dropped or was put anew."""
        heap = [entry for one in self.members for other in self.linked[one] if one < other and (entry := self.entry(one, other))]
        heapify(heap)
        while heap:
            entry = heappop(heap)
            _, one, other = entry
            if one not in self.members or other not in self.members or entry != self.entry(one, other):
                continue
            kept = self.merge(one, other, add)
            for neighbour in self.linked[kept]:
                if fresh := self.entry(*sorted((kept, neighbour))):
                    heappush(heap, fresh)

    def entry(self, one: str, other: str) -> tuple[float, str, str] | None:
        """How badly two groups miss a perfect fit, for the heap; None where they must not or do not fit."""
        few, many = sorted((self.crowds[one], self.crowds[other]), key=len)
        unknown = max((count * many[key] for key, count in few.items()), default=0)
        fit = round(self.scores[one].get(other, 0.0) / max(1, self.size[one] * self.size[other] - unknown), 9)
        return (-fit, one, other) if fit >= FIT and other not in self.apart[one] else None

    def merge(self, one: str, other: str, combine: Callable[[float, float], float]) -> str:
        """Makes one group of two, with all that lies between it and the rest; gives its name."""
        kept, gone = sorted((one, other))
        for event in self.members[gone]:
            self.group[event] = kept
        self.members[kept] += self.members.pop(gone)
        self.size[kept] += self.size.pop(gone)
        self.crowds[kept] += self.crowds.pop(gone)
        for neighbour, total in self.scores.pop(gone, {}).items():
            self.scores[neighbour].pop(gone)
            if neighbour != kept:
                self.scores[kept][neighbour] = self.scores[neighbour][kept] = combine(total, self.scores[kept].get(neighbour, 0.0))
        for neighbour in self.linked.pop(gone, set()):
            self.linked[neighbour].discard(gone)
            if neighbour != kept:
                self.linked[kept].add(neighbour)
                self.linked[neighbour].add(kept)
        for neighbour, link in self.apart.pop(gone, {}).items():
            self.apart[neighbour].pop(gone)
            chosen = min((link, self.apart[kept].get(neighbour, link)), key=lambda item: item.id)
            self.apart[kept][neighbour] = self.apart[neighbour][kept] = chosen
        return kept
