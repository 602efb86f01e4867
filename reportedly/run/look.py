"""One incident or one source in full: what the ledger holds of it, with what its reports agree and differ on, for every screen alike."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.incidents.agree import (
    CountingRow,
    ResponsibilityRow,
    Said,
    TollRow,
    ValueRow,
    counting_claims,
    disagreements,
    held_responsible,
    said_by,
    toll_table,
    values_said,
)
from reportedly.incidents.backing import Backing
from reportedly.incidents.cluster import effective_links
from reportedly.incidents.copies import Copying, copies_in
from reportedly.incidents.origins import Origin, merged, origins
from reportedly.incidents.ranges import by_latest
from reportedly.incidents.relations import Related
from reportedly.ledger import queries
from reportedly.ledger.behind import behind, judged
from reportedly.ledger.store import Ledger
from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link, Naming, Revision, Verdict
from reportedly.model.reading import Claim, Stance
from reportedly.model.value import TOLL_ASPECTS, Aspect, Value
from reportedly.model.view import Called, IncidentPage, SourceRow, StatementQuery, StatementRow, Window
from reportedly.run.weigh import Weighing, weigh

OTHERS = (Aspect.OCCURRED, Aspect.TYPE, Aspect.TIME, Aspect.PLACE, Aspect.TARGET, Aspect.VICTIM, Aspect.WEAPON, Aspect.DAMAGE)
"""What is listed beside tolls, responsibility and counting claims."""

SUGGESTED = 5  # other incidents named as perhaps the same
COUNTS = 50  # of a source: statements whose tolls are shown


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
    weighing: Weighing
    origins: tuple[Origin, ...]
    copies: tuple[Copying, ...]
    reports: tuple[Report, ...]
    links: tuple[Link, ...]
    revisions: tuple[Revision, ...]
    suggestions: tuple[Suggestion, ...]


def look_at_incident(ledger: Ledger, identity: str, trusted: Sequence[str] = ()) -> IncidentInFull | None:
    """The incident that has this id or holds this event; None where there is none. `trusted`: sources, the most trusted first."""
    page = queries.incident(ledger, identity)
    if page is None:
        return None
    reports, copies, namings = page.reports, copies_in(page.reports), queries.namings_that_count(ledger)
    weighing = weigh(reports, copies=copies, namings=namings, trusted=trusted)
    tolls = ((aspect, toll_table(reports, aspect)) for aspect in TOLL_ASPECTS)
    others = ((aspect, values_said(reports, aspect)) for aspect in OTHERS)
    return IncidentInFull(
        incident=replace(
            page.incident, killed=by_latest(weighing.course(Aspect.KILLED)), injured=by_latest(weighing.course(Aspect.INJURED))
        ),
        tolls=tuple((aspect, rows) for aspect, rows in tolls if rows),
        responsibility=held_responsible(reports),
        counting=counting_claims(reports),
        others=tuple((aspect, rows) for aspect, rows in others if rows),
        disagreements=tuple(line for aspect in (*TOLL_ASPECTS, Aspect.PERPETRATOR) for line in disagreements(reports, aspect)),
        weighing=weighing,
        origins=_origins(reports, copies, namings),
        copies=copies,
        reports=tuple(replace(report, text="") for report in reports),
        links=page.links,
        revisions=page.revisions,
        suggestions=tuple(_suggestions(ledger, page)),
    )


def _origins(reports: Sequence[Report], copies: Sequence[Copying], namings: Sequence[Naming]) -> tuple[Origin, ...]:
    found = origins(reports, behind, copies)
    return merged(found, judged([origin.name for origin in found], namings) if namings else {})


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Another claim of the incident that bears on one or that it bears on (`by` it), with its value and its words."""

    related: Related
    by: bool
    value: Value
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimInFull:
    """A claim with how widely its value is printed, where it begins, and what others of its incident are to it."""

    claim: Claim
    said: Said
    incident: str | None
    backing: Backing | None
    beside: tuple[Beside, ...]


def look_at_claim(ledger: Ledger, identity: str) -> ClaimInFull | None:
    """The claim of this id with what its incident says of it; None where it does not count."""
    claim = queries.claim(ledger, identity)
    report = queries.event(ledger, claim.event) if claim else None
    if claim is None or report is None:
        return None
    holding = queries.incident_of(ledger, claim.event)
    page = queries.incident(ledger, holding) if holding else None
    reports = page.reports if page else (report,)
    weighing = weigh(reports, copies=copies_in(reports), namings=queries.namings_that_count(ledger))
    every = {one.id: (found, one) for found in reports for one in found.event.claims}
    return ClaimInFull(
        claim=claim,
        said=said_by(report, claim),
        incident=holding,
        backing=next((one for one in weighing.backing if claim.id in one.claims), None),
        beside=tuple(_beside(one, claim.id, every) for one in weighing.of(claim.id)),
    )


def _beside(related: Related, claim: str, every: Mapping[str, tuple[Report, Claim]]) -> Beside:
    by = related.claim == claim
    report, other = every[related.about if by else related.claim]
    return Beside(related=related, by=by, value=other.value, said=said_by(report, other))


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidBy:
    """A statement of a source: through whom (nearest the reader first), and whom it answers by denying what they say."""

    row: StatementRow
    through: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TollGiven:
    """A count that a source gives."""

    claim: Claim
    article: str
    outlet: str | None
    published: str | None
    incident: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceInFull:
    """A source with the names it goes by and why, its statements and tolls, the newest first, and what persons judged of its names."""

    source: SourceRow
    names: tuple[Called, ...]
    said: tuple[SaidBy, ...]
    tolls: tuple[TollGiven, ...]
    namings: tuple[Naming, ...]


def look_at_source(ledger: Ledger, name: str, window: Window = Window()) -> SourceInFull | None:
    """The source of this id or name, with a window of its statements; None where there is none."""
    row = queries.source(ledger, name)
    if row is None:
        return None
    return SourceInFull(
        source=row,
        names=queries.names_of(ledger, row),
        said=_said(ledger, row, queries.statements(ledger, StatementQuery(by=row.id, window=window))),
        tolls=_tolls(ledger, row.id),
        namings=queries.namings(ledger, {row.name, *row.names}),
    )


def _said(ledger: Ledger, source: SourceRow, rows: Sequence[StatementRow]) -> tuple[SaidBy, ...]:
    own = {source.name, *source.names}
    denied = [row.statement.id for row in rows if row.statement.stance is Stance.DENIED]
    answered = _answered(ledger, denied)
    return tuple(SaidBy(row=row, through=_through(row, own), answers=answered.get(row.statement.id, ())) for row in rows)


def _through(row: StatementRow, own: set[str]) -> tuple[str, ...]:
    labels = [source.label for source in row.statement.sources]
    return tuple(labels[: next((nth for nth, label in enumerate(labels) if label in own), 0)])


def _answered(ledger: Ledger, denied: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Statement that denies → who says otherwise of the same event in the same article."""
    found: dict[str, tuple[str, ...]] = {}
    for report in ledger.reports(queries.events_denied(ledger, denied)) if denied else ():
        for claim in report.event.claims:
            if claim.statement is not None and claim.statement in denied and claim.stance is Stance.DENIED:
                others = [other for other in report.event.of(claim.aspect) if other.stance is not Stance.DENIED and other.sources]
                labels = (other.sources[-1].label for other in others if other.sources[-1] not in claim.sources)
                found[claim.statement] = tuple(dict.fromkeys((*found.get(claim.statement, ()), *labels)))
    return found


def _tolls(ledger: Ledger, source: str) -> tuple[TollGiven, ...]:
    """The newest counts that the source gives itself."""
    counted = queries.events_counted(ledger, source, COUNTS)
    reports = {report.event.id: report for report in ledger.reports(counted)}
    incidents = queries.incidents_holding(ledger, counted)
    return tuple(
        TollGiven(
            claim=claim,
            article=report.article,
            outlet=report.outlet,
            published=report.published,
            incident=incidents[event].id if event in incidents else None,
        )
        for event, statements in counted.items()
        if (report := reports.get(event))
        for claim in report.event.of(*TOLL_ASPECTS)
        if claim.statement in statements
    )
