"""The words that an article shares with others of its incidents, each with its place in both."""

from datetime import UTC, datetime

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints, Page
from reportedly.model.judgement import Verdict
from reportedly.page.given import Input
from reportedly.run.add import AddOptions, add
from reportedly.run.copied import SameWords, same_words
from reportedly.run.judge import link_incidents

LEAD = "An airstrike killed 12 people in Aleppo on Saturday, the Syrian Observatory for Human Rights said."
MORE = "Rescuers dug through what was left of a bakery until late in the evening, while traders carried flour to the next street."
OWN = "Shops in the north of the city opened at noon. Nobody answered the telephone at the mill."
DAYS = {"Daily Example": "2017-04-16", "Mill News": "2017-04-17", "River Post": "2017-04-17"}
TEXTS = {"Daily Example": f"{LEAD} {MORE}", "Mill News": f"{OWN} {LEAD} {MORE}", "River Post": f"{LEAD} {OWN}"}


def _found(ledger: Ledger) -> dict[str, list[SameWords]]:
    pages = [
        Input(page=Page(name=outlet, content=text.encode(), media_type="text/plain"), hints=Hints(outlet=outlet, published=DAYS[outlet]))
        for outlet, text in TEXTS.items()
    ]
    add(ledger, pages, AddOptions(engine="rules", command="t", by="person:ada"))
    first, *others = queries.incidents(ledger)
    for other in others:
        link_incidents(ledger, (first.id, other.id), Verdict.SAME, why="one raid", by="person:ada", at=datetime(2026, 1, 1, tzinfo=UTC))
    articles = (page for row in queries.articles(ledger) if (page := queries.article(ledger, row.id)))
    return {page.article.outlet or "": [*same_words(ledger, page)] for page in articles}


def test_each_passage_stands_in_both_and_the_dates_tell_which_was_first(ledger: Ledger) -> None:
    found = _found(ledger)
    assert [(one.outlet, one.turn) for one in found["Mill News"]] == [("Daily Example", "before"), ("River Post", "before or after")]
    assert [(one.outlet, one.turn) for one in found["Daily Example"]] == [("Mill News", "after"), ("River Post", "after")]
    for outlet, others in found.items():
        for one in others:
            assert one.outlet
            for shared in one.passages:
                assert TEXTS[outlet][shared.here.start : shared.here.end] == shared.here.quote
                assert TEXTS[one.outlet][shared.there.start : shared.there.end] == shared.there.quote
    (whole,) = found["Mill News"][0].passages
    assert whole.here.quote.startswith(LEAD[:-1])
    assert whole.here.quote.endswith("street")


def test_an_article_of_no_incident_shares_nothing(ledger: Ledger) -> None:
    page = Page(name="one", content=b"The mill opened on Monday.", media_type="text/plain")
    add(ledger, [Input(page=page, hints=Hints(outlet="Mill News"))], AddOptions(engine="rules", command="t", by="person:ada"))
    (row,) = queries.articles(ledger)
    found = queries.article(ledger, row.id)
    assert found is not None
    assert same_words(ledger, found) == ()
