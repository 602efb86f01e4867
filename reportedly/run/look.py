"""One incident in full: what the ledger holds of it and what its reports agree and differ on, for every screen alike."""

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
from reportedly.incidents.origins import Origin, origins
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link, Revision
from reportedly.model.value import TOLL_ASPECTS, Aspect

OTHERS = (Aspect.OCCURRED, Aspect.TYPE, Aspect.TIME, Aspect.PLACE, Aspect.TARGET, Aspect.VICTIM, Aspect.WEAPON, Aspect.DAMAGE)
"""What is listed beside tolls, responsibility and counting claims."""


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
    )
