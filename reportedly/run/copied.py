"""Which words of an article others print too: the passages that it shares with articles that tell of the same incidents."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.incidents.copies import Copying, Extent, Passage, copies_in
from reportedly.incidents.traits import published
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Report
from reportedly.model.view import ArticlePage


class Turn(StrEnum):
    """When the other article was published, as far as the dates tell."""

    BEFORE = "before"
    AFTER = "after"
    UNKNOWN = "before or after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The same words here and there, but for light edits."""

    here: Evidence
    there: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class SameWords:
    """Another article, printed in `turn`, that holds passages of this one, in its order; `share` is of the words of the shorter."""

    article: str
    outlet: str | None
    title: str | None
    published: str | None
    turn: Turn
    extent: Extent
    share: float
    passages: tuple[Shared, ...]


def same_words(ledger: Ledger, page: ArticlePage) -> tuple[SameWords, ...]:
    """The others, those printed before first, then by date."""
    incidents = queries.incidents_holding(ledger, [event for event, _ in page.incidents]).values()
    reports = {report.article: report for report in ledger.reports({event for incident in incidents for event in incident.events})}
    own = reports.get(page.article.id)
    if own is None:
        return ()
    found = (_same_words(copy, own, reports) for copy in copies_in(reports.values(), own.article))
    return tuple(sorted(found, key=lambda one: ([*Turn].index(one.turn), one.published or "~", one.article)))


def _same_words(copy: Copying, own: Report, reports: dict[str, Report]) -> SameWords:
    other = reports[copy.right if copy.left == own.article else copy.left]
    return SameWords(
        article=other.article,
        outlet=other.outlet,
        title=other.title,
        published=other.published,
        turn=_turn(own, other),
        extent=copy.extent,
        share=copy.share,
        passages=tuple(sorted((_shared(one, own.article) for one in copy.passages), key=lambda one: (one.here.start, one.there.start))),
    )


def _shared(passage: Passage, own: str) -> Shared:
    left, right = passage.left, passage.right
    return Shared(here=left, there=right) if left.article == own else Shared(here=right, there=left)


def _turn(own: Report, other: Report) -> Turn:
    mine, theirs = published(own), published(other)
    if mine is None or theirs is None or mine.overlaps(theirs):
        return Turn.UNKNOWN
    return Turn.BEFORE if theirs.start < mine.start else Turn.AFTER
