"""A source in full: through whom it speaks, whom it answers, what it counted."""

from dataclasses import replace

import pytest

from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints, Page
from reportedly.model.reading import Event, Stance, event_id
from reportedly.model.run import Entry
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect, Party, PartyKind
from reportedly.model.view import Window
from reportedly.page.given import Input
from reportedly.run.add import AddOptions, add
from reportedly.run.look import look_at_source
from tests.factory import article, claim, page, quote, reading, run, statement

TEXT = (
    "An airstrike killed 12 people in Aleppo on Saturday, the Syrian Observatory for Human Rights said. "
    "The Observatory said that Russia carried out the airstrike."
)


@pytest.fixture(autouse=True)
def filled(ledger: Ledger) -> None:
    page = Page(name="one", content=TEXT.encode(), media_type="text/plain")
    add(
        ledger,
        [Input(page=page, hints=Hints(outlet="Daily Example", published="2017-04-16"))],
        AddOptions(engine="rules", command="t", by="person:ada"),
    )


def test_a_source_in_full(ledger: Ledger) -> None:
    whole = look_at_source(ledger, "SOHR")
    assert whole is not None
    assert whole.source.statements == len(whole.said) == 2
    assert {name.name for name in whole.names} == {"Syrian Observatory for Human Rights"}
    (toll,) = whole.tolls
    assert (toll.outlet, toll.published, toll.claim.evidence[0].quote) == ("Daily Example", "2017-04-16", "killed 12 people")
    assert toll.incident is not None
    assert look_at_source(ledger, "nobody") is None


def test_a_window_is_of_the_statements(ledger: Ledger) -> None:
    whole = look_at_source(ledger, "SOHR", Window(limit=1))
    assert whole is not None
    assert (len(whole.said), whole.source.statements) == (1, 2)


def test_who_denies_answers_those_who_say_so(ledger: Ledger) -> None:
    made = article("The Observatory said that Ruritania bombed a mill. Ruritania denied that it bombed a mill.")
    told = statement(made, "that Ruritania bombed a mill")
    ruritania = Source(name="Ruritania", kind=SourceKind.OFFICIAL)
    denied = replace(statement(made, "that it bombed a mill", cue="denied", source=ruritania), stance=Stance.DENIED)
    bombed, party = quote(made, "bombed"), Party(name="Ruritania", kind=PartyKind.STATE)
    claims = tuple(
        claim(event_id(bombed), Aspect.PERPETRATOR, party, said.content[0], statement=said, stance=said.stance) for said in (told, denied)
    )
    happened = Event(id=event_id(bombed), article=made.id, type="attack.air", trigger=bombed, background=False, claims=claims)
    ledger.append(run(), [Entry(page=page(made), article=made, reading=reading(made, statements=[told, denied], events=[happened]))])
    whole = look_at_source(ledger, "Ruritania")
    assert whole is not None
    assert [said.answers for said in whole.said] == [("Observatory",)]


def test_through_whom_it_speaks(ledger: Ledger) -> None:
    made = article("A soldier told Reuters that a ship sank.")
    said = statement(made, "that a ship sank", cue="told", source=Source(name="Reuters", kind=SourceKind.AGENCY))
    soldier = Source(name="", kind=SourceKind.UNNAMED, role="soldier")
    chain = replace(said, sources=(*said.sources, soldier))
    ledger.append(run(), [Entry(page=page(made), article=made, reading=reading(made, statements=[chain]))])
    assert [[said.through for said in whole.said] for name in ("soldier", "Reuters") if (whole := look_at_source(ledger, name))] == [
        [("Reuters",)],
        [()],
    ]
