"""Outlets and origins of an incident, from articles to the row and the page: what is printed again is no new one."""

from datetime import UTC, datetime

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints, Page
from reportedly.model.incident import Incident
from reportedly.model.judgement import Verdict
from reportedly.page.given import Input
from reportedly.run.add import AddOptions, add
from reportedly.run.judge import link_incidents, link_names
from reportedly.run.look import look_at_incident

AT = datetime(2026, 1, 1, tzinfo=UTC)
LEAD = "An airstrike killed 12 people in Aleppo on Saturday, the Syrian Observatory for Human Rights said."
MORE = "Rescuers dug through what was left of a bakery until late in the evening, while traders carried flour to the next street."
OTHER = "At least 12 people were killed by an airstrike in Aleppo on Saturday, the head of the Observatory, Rami Abdel Rahman, said."


def _input(outlet: str, text: str) -> Input:
    page = Page(name=outlet, content=text.encode(), media_type="text/plain")
    return Input(page=page, hints=Hints(outlet=outlet, published="2017-04-16"))


def _joined(ledger: Ledger) -> Incident:
    """The one incident that a person makes of all."""
    first, *others = queries.incidents(ledger)
    for other in others:
        link_incidents(ledger, (first.id, other.id), Verdict.SAME, why="one raid", by="person:ada", at=AT)
    (row,) = queries.incidents(ledger)
    return row


def test_three_outlets_one_origin_in_the_row_and_on_the_page(ledger: Ledger) -> None:
    texts = {"Daily Example": f"{LEAD} {MORE}", "Mill News": f"{LEAD} {MORE}\n\nThe mill is closed.", "River Post": OTHER}
    add(ledger, [_input(outlet, text) for outlet, text in texts.items()], AddOptions(engine="rules", command="t", by="person:ada"))
    row = _joined(ledger)
    whole = look_at_incident(ledger, row.id)
    assert whole is not None
    assert (row.articles, len(row.outlets), row.origins) == (3, 3, ("Syrian Observatory for Human Rights",))
    assert tuple(origin.name for origin in whole.origins) == row.origins
    (copy,) = whole.copies
    outlets = {report.article: report.outlet for report in whole.reports}
    assert {outlets[copy.left], outlets[copy.right]} == {"Daily Example", "Mill News"}
    assert copy.passages[0].left.quote.startswith(LEAD[:-1])


def test_what_persons_say_of_names_makes_one_origin_of_two(ledger: Ledger) -> None:
    said = "An airstrike killed 12 people in Aleppo on Saturday, {} said."
    texts = {"Daily Example": said.format("the Mill Society"), "River Post": said.format("Northern Millers")}
    add(ledger, [_input(outlet, text) for outlet, text in texts.items()], AddOptions(engine="rules", command="t", by="person:ada"))
    row = _joined(ledger)
    assert row.origins == ("Mill Society", "Northern Millers")
    link_names(
        ledger, ("Mill Society", "Northern Millers"), Verdict.SAME, why="one body", by="person:ada", at=datetime(2026, 1, 1, tzinfo=UTC)
    )
    (row,) = queries.incidents(ledger)
    whole = look_at_incident(ledger, row.id)
    assert whole is not None
    assert row.origins == whole.incident.origins == tuple(origin.name for origin in whole.origins)
    assert len(whole.origins) == 1
    assert len(whole.origins[0].articles) == 2
