"""One incident in full: what the ledger holds of it and what its reports agree and differ on, for every screen alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.incidents.agree import (
    CountingRow,
    ResponsibilityRow,
    TollRow,
    ValueRow,
    counting_claims,
    disagreements,
    held_responsible,
    toll_table,
    values_said,
)
from reportedly.incidents.cluster import effective_links
from reportedly.incidents.origins import Origin, origins
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link, Revision, Verdict
from reportedly.model.value import TOLL_ASPECTS, Aspect
from reportedly.model.view import IncidentPage

OTHERS = (Aspect.OCCURRED, Aspect.TYPE, Aspect.TIME, Aspect.PLACE, Aspect.TARGET, Aspect.VICTIM, Aspect.WEAPON, Aspect.DAMAGE)
"""What is listed beside tolls, responsibility and counting claims."""

SUGGESTED = 5  # other incidents named as perhaps the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Another incident that may be the same happening, by the strongest link across; a person may decide."""

    incident: Incident
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentInFull:
    """An incident with everything that is said of it; `tolls` has an entry for each aspect that any report counts."""

    incident: Incident
    tolls: tuple[tuple[Aspect, tuple[TollRow, ...]], ...]
    responsibility: tuple[ResponsibilityRow, ...]
    counting: tuple[CountingRow, ...]
    others: tuple[tuple[Aspect, tuple[ValueRow, ...]], ...]
    disagreements: tuple[str, ...]
    origins: tuple[Origin, ...]
    reports: tuple[Report, ...]
    links: tuple[Link, ...]
    revisions: tuple[Revision, ...]
    suggestions: tuple[Suggestion, ...]


def look_at_incident(ledger: Ledger, identity: str) -> IncidentInFull | None:
    """The incident that has this id or holds this event; None where there is none."""
    page = queries.incident(ledger, identity)
    if page is None:
        return None
    reports = page.reports
    tolls = ((aspect, toll_table(reports, aspect)) for aspect in TOLL_ASPECTS)
    others = ((aspect, values_said(reports, aspect)) for aspect in OTHERS)
    return IncidentInFull(
        incident=page.incident,
        tolls=tuple((aspect, rows) for aspect, rows in tolls if rows),
        responsibility=held_responsible(reports),
        counting=counting_claims(reports),
        others=tuple((aspect, rows) for aspect, rows in others if rows),
        disagreements=tuple(line for aspect in (*TOLL_ASPECTS, Aspect.PERPETRATOR) for line in disagreements(reports, aspect)),
        origins=origins(reports),
        reports=reports,
        links=page.links,
        revisions=page.revisions,
        suggestions=tuple(_suggestions(ledger, page)),
    )


def _suggestions(ledger: Ledger, page: IncidentPage) -> Iterator[Suggestion]:
    """The likeliest first; what a person has called different is none."""
    own = set(page.incident.events)
    across = [link for link in effective_links(page.links).values() if (link.left in own) != (link.right in own)]
    likely = sorted((link for link in across if link.verdict is not Verdict.DIFFERENT), key=lambda link: (-(link.score or 0.0), link.id))
    others = {link.id: link.right if link.left in own else link.left for link in likely}
    holding = queries.incidents_holding(ledger, others.values())
    seen = {page.incident.id}
    for link in likely:
        other = holding.get(others[link.id])
        if other is not None and other.id not in seen and len(seen) <= SUGGESTED:
            seen.add(other.id)
            yield Suggestion(incident=other, link=link)
