"""Without names: no word of an article leaves but the names of placed places and of public speakers, whatever the engine recognised."""

import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.engines import load_engine
from reportedly.ledger.export import FORMATS, export
from reportedly.ledger.nameless import LEFT_OUT, nameless_article, nameless_incident, nameless_reading, unquoted
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article, Cut, Hints, OriginFact, make_article
from reportedly.model.codec import to_line
from reportedly.model.contract import reading_object
from reportedly.model.incident import Incident, incident_id
from reportedly.model.place import Place
from reportedly.model.reading import Claim, Event, Problem, Reading, Statement
from reportedly.model.run import Entry
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect, Damage, Occurrence, Ordinal, Party, PartyKind, Toll, TypeCode, Value, Weapon
from tests import factory

NAME = "Zorvane"
PUBLIC = {"outlet", "agency", "official", "organisation", "monitor", "armed-group", "state"}
VALUES: tuple[tuple[Aspect, Value], ...] = (
    (Aspect.OCCURRED, Occurrence(phrase=f"{NAME} was hit")),
    (Aspect.TYPE, TypeCode(code="attack.air", phrase=f"strike on {NAME}")),
    (Aspect.PLACE, Place(name=NAME, admin=(NAME,), relation=f"near {NAME}")),
    (Aspect.PERPETRATOR, Party(name=NAME, kind=PartyKind.PERSON)),
    (Aspect.TARGET, Party(name=f"house of {NAME}", kind=PartyKind.PLACE)),
    (Aspect.VICTIM, Party(name=f"{NAME} family", kind=PartyKind.ORGANISATION)),
    (Aspect.VICTIM, Party(name=NAME.lower(), kind=PartyKind.CIVILIANS)),
    (Aspect.WEAPON, Weapon(name=f"rifle of {NAME}")),
    (Aspect.KILLED, Toll(low=2, high=2, phrase=f"{NAME} and a child", whom=f"{NAME} and a child")),
    (Aspect.DAMAGE, Damage(what=f"{NAME} bakery", degree=f"as {NAME} left it")),
    (Aspect.ORDINAL, Ordinal(nth=2, what=f"{NAME} raid", phrase=f"second {NAME} raid", window_phrase=f"since {NAME}")),
)
SOURCES = (
    Source(name=NAME, kind=SourceKind.WITNESS, role=f"brother of {NAME}"),
    Source(name="", kind=SourceKind.UNNAMED, role=f"aunt of {NAME}", said_to_be=SourceKind.PERSON),
    Source(name=NAME, kind=SourceKind.EXPERT),
)


def entry() -> Entry:
    """The name stands wherever words can."""
    text = f"The Observatory said that {NAME} was hit in an airstrike on Idlib."
    made = factory.article(text, url=f"https://example.org/{NAME}", title=f"{NAME} is hit")
    shown = factory.quote(made, f"{NAME} was hit")
    made = replace(made, byline=NAME, cut=(Cut(kind="biography", text=NAME),), origins=(OriginFact(name="AFP", evidence=(shown,)),))
    said = replace(factory.statement(made, f"{NAME} was hit"), sources=SOURCES, said_at=Place(name=NAME))
    event = factory.event(made, [(aspect, value, f"{NAME} was hit") for aspect, value in VALUES], said=said)
    problem = Problem(code="unresolved-place", message=f"{NAME} is not known.", evidence=(shown,))
    return Entry(
        page=factory.page(made), article=made, reading=factory.reading(made, statements=[said], events=[event], problems=[problem])
    )


def incident(event: Event) -> Incident:
    return Incident(
        id=incident_id((event.id,)),
        events=(event.id,),
        type="attack.air",
        time=factory.day("2024-01-01"),
        place=factory.place(),
        headline=f"{NAME} is hit",
        killed=None,
        injured=None,
        articles=1,
        outlets=("Example Times",),
        origins=("AFP",),
        background=False,
    )


@pytest.mark.parametrize("kind", FORMATS)
def test_no_export_without_names_has_the_name(ledger: Ledger, kind: str) -> None:
    given = entry()
    ledger.append(factory.run(), [given])
    ledger.put_incidents([incident(given.reading.events[0])], replacing=[given.reading.events[0].id])
    whole, without = io.BytesIO(), io.BytesIO()
    export(ledger, kind, whole)
    export(ledger, kind, without, names=False)
    if kind == "parquet":
        from pyarrow import parquet

        whole, without = (io.BytesIO(str(parquet.read_table(stream).to_pylist()).encode()) for stream in (whole, without))
    assert NAME.lower() in whole.getvalue().decode().lower()
    assert NAME.lower() not in without.getvalue().decode().lower()
    assert without.getvalue()


def nameless(article: Article, reading: Reading) -> str:
    return to_line(unquoted(reading_object(nameless_article(article), nameless_reading(reading)))).decode()


def test_what_is_no_word_of_the_article_stays() -> None:
    given = entry()
    plain = json.loads(nameless(given.article, given.reading))
    (event,) = plain["events"]
    assert [claim["id"] for claim in event["claims"]] == [claim.id for claim in given.reading.events[0].claims]
    assert event["trigger"] == {"start": given.reading.events[0].trigger.start, "end": given.reading.events[0].trigger.end, "quote": ""}
    assert [source["name"] for source in plain["statements"][0]["sources"]] == [LEFT_OUT, "", LEFT_OUT]
    assert plain["article"]["origins"][0]["name"] == "AFP"
    assert nameless_incident(incident(given.reading.events[0])).headline == "attack.air, Idlib, SY, reported 1 Jan 2024"


@pytest.mark.parametrize(
    ("value", "aspect"),
    [
        (factory.place(), Aspect.PLACE),
        (Party(name="Army of Zorvania", kind=PartyKind.STATE), Aspect.PERPETRATOR),
        (Party(name="a bakery", kind=PartyKind.PLACE), Aspect.TARGET),
        (Weapon(name="barrel bombs"), Aspect.WEAPON),
        (Toll(low=2, high=None, phrase="", whom="women and children"), Aspect.KILLED),
    ],
)
def test_public_names_and_common_words_stay(value: Value, aspect: Aspect) -> None:
    article = factory.article()
    event = factory.event(article, [(aspect, value, "airstrike")], said=factory.statement(article, "12 people were killed"))
    reading = factory.reading(article, events=[event])
    (claim,) = nameless_reading(reading).events[0].claims
    assert (claim.value, claim.sources) == (value, (factory.OBSERVATORY,))


@pytest.mark.parametrize("whom", ["أحمد", "Ahmad", "child 7", "guests; ahmad"])
def test_whom_is_kept_in_lower_case_letters_alone(whom: str) -> None:
    article = factory.article()
    event = factory.event(article, [(Aspect.KILLED, Toll(low=1, high=1, phrase="one", whom=whom), "airstrike")])
    (claim,) = nameless_reading(factory.reading(article, events=[event])).events[0].claims
    assert claim.value == Toll(low=1, high=1, phrase="")


LETTERS = st.text("abdefgiklmnoprstuvz", min_size=3, max_size=8)
INVENTED = st.lists(LETTERS.map(lambda letters: "Q" + letters), min_size=1, max_size=3).map(" ".join)
SENTENCES = st.sampled_from(
    (
        "{} was killed in an airstrike on Idlib on Monday.",
        "{}, 34, and his son {} died when a shell hit the house of {} in Aleppo.",
        "Gunmen shot dead {} near {}, his neighbour {} said.",
        "“They took my brother,” said {}, a witness.",
        "Three members of the {} family, including {}, were wounded.",
        "{} accused {} of arresting {} and two other people in {}.",
        "The strike destroyed {} Bakery, according to a relative of {}.",
    )
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    sentences = draw(st.lists(SENTENCES, min_size=1, max_size=4))
    return " ".join(sentence.format(*(draw(INVENTED) for _ in range(sentence.count("{}")))) for sentence in sentences)


def public_names(reading: Reading) -> str:
    """All that may stay: places with a position, and sources and parties of public kinds."""
    claims: list[Claim] = [claim for event in reading.events for claim in event.claims]
    carriers: list[Claim | Statement] = [*claims, *reading.statements]
    said_at = [statement.said_at for statement in reading.statements if statement.said_at]
    places = [*(claim.value for claim in claims if isinstance(claim.value, Place)), *said_at]
    parties = [claim.value for claim in claims if isinstance(claim.value, Party) and claim.aspect is not Aspect.VICTIM]
    named: list[Source | Party] = [*(source for carrier in carriers for source in carrier.sources), *parties]
    kept = [thing.name for thing in named if thing.kind.value in PUBLIC]
    return " ".join((*kept, *(" ".join((place.name, *place.admin)) for place in places if place.lat is not None)))


@settings(max_examples=60)
@given(texts())
def test_invented_names_anywhere_in_a_text_do_not_leave(text: str) -> None:
    article = make_article(text, hints=Hints(title=text[:60], published="2024-01-02", language="en", outlet="the outlet"))
    reading = load_engine("rules").read(article)
    kept = public_names(reading)
    without = nameless(article, reading)
    assert [word for word in re.findall(r"\b[A-Z]\w{3,}", text) if word in without and word not in kept] == []
