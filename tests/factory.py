"""Articles, readings, events, claims and links for tests, in our own words.

Everything is made from a few sentences: `entry("Reuters said that 12 people were killed in Idlib.", killed=12, place="Idlib")`.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from reportedly.model.article import Article, Hints, Page, make_article
from reportedly.model.evidence import Evidence
from reportedly.model.judgement import Link, Verdict, make_link
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Claim, Event, Problem, Reading, Stance, Statement, claim_id, event_id, reading_id, statement_id
from reportedly.model.run import Entry, Run, make_run
from reportedly.model.source import Source, SourceKind
from reportedly.model.time import TimeInterval, published_interval
from reportedly.model.value import Aspect, Party, PartyKind, Toll, Value

TEXT = "The Observatory said that 12 people were killed in an airstrike on Idlib."
START = datetime(2024, 1, 1, 12, tzinfo=UTC)
OBSERVATORY = Source(name="Observatory", kind=SourceKind.MONITOR)


def run(nth: int = 0, command: str = "add") -> Run:
    """Runs start an hour apart."""
    return make_run(started=START + timedelta(hours=nth), code="reportedly test", engine="test 1", command=command, by="person:tester")


def article(
    text: str = TEXT,
    *,
    url: str | None = None,
    outlet: str | None = "Example Times",
    title: str | None = "Strike on Idlib",
    published: str | None = "2024-01-01",
) -> Article:
    return make_article(text, hints=Hints(url=url, outlet=outlet, title=title, published=published, language="en"))


def quote(article: Article, words: str) -> Evidence:
    """The first place where these words stand."""
    start = article.text.index(words)
    return article.evidence(start, start + len(words))


def statement(article: Article, content: str, *, cue: str | None = "said", source: Source = OBSERVATORY) -> Statement:
    """That `source` says `content`; the words of the cue, and the source's name where it stands in the text, are found in it."""
    spoken = quote(article, cue) if cue else None
    named = (quote(article, source.name),) if source.name and source.name in article.text else ()
    found = (quote(article, content),)
    return Statement(id=statement_id(spoken, found, named), sources=(source,), cue=spoken, content=found, source_evidence=named)


def claim(
    event: str,
    aspect: Aspect,
    value: Value,
    evidence: Evidence,
    *,
    statement: Statement | None = None,
    stance: Stance = Stance.ASSERTED,
) -> Claim:
    sources = statement.sources if statement else ()
    carrier = statement.id if statement else None
    identity = claim_id(event, aspect, value, sources=sources, stance=stance, evidence=(evidence,), statement=carrier)
    return Claim(
        id=identity,
        event=event,
        aspect=aspect,
        value=value,
        sources=sources,
        stance=stance,
        confidence=0.9,
        evidence=(evidence,),
        statement=carrier,
    )


def toll(low: int, phrase: str, high: int | None = None) -> Toll:
    return Toll(low=low, high=low if high is None else high, phrase=phrase)


def place(name: str = "Idlib", *, admin: tuple[str, ...] = ("Idlib",), country: str = "SY") -> Place:
    return Place(name=name, country=country, admin=admin, lat=35.93, lon=36.63, radius_m=5_000.0, kind=PlaceKind.SETTLEMENT)


def day(date: str) -> TimeInterval:
    return published_interval(date)


def event(
    article: Article,
    values: Sequence[tuple[Aspect, Value, str]],
    *,
    trigger: str = "airstrike",
    kind: str = "attack.air",
    said: Statement | None = None,
) -> Event:
    """An event of (aspect, value, the words that show it), all of them said by one statement or by the outlet."""
    shown = quote(article, trigger)
    identity = event_id(shown)
    claims = tuple(claim(identity, aspect, value, quote(article, words), statement=said) for aspect, value, words in values)
    return Event(id=identity, article=article.id, type=kind, trigger=shown, background=False, claims=claims)


def reading(
    article: Article,
    *,
    statements: Sequence[Statement] = (),
    events: Sequence[Event] = (),
    problems: Sequence[Problem] = (),
    version: str = "1",
) -> Reading:
    identity = reading_id(article=article.id, engine="test", version=version, model="", settings="")
    return Reading(
        id=identity,
        article=article.id,
        engine="test",
        version=version,
        model="",
        settings="",
        statements=tuple(statements),
        events=tuple(events),
        problems=tuple(problems),
    )


def page(article: Article, content: bytes | None = None) -> Page:
    whole = article.text.encode() if content is None else content
    return Page(name=article.url or "page.txt", content=whole, media_type="text/plain", url=article.url, fetched=START)


def entry(
    killed: int = 12,
    *,
    where: str = "Idlib",
    date: str = "2024-01-01",
    url: str | None = None,
    outlet: str = "Example Times",
    version: str = "1",
) -> Entry:
    """A page that says, by the Observatory, that so many were killed in an airstrike there, with all that follows from it."""
    text = f"The Observatory said that {killed} people were killed in an airstrike on {where}.\n\nRada Haddad saw the ruins."
    made = article(text, url=url, outlet=outlet, title=f"Strike on {where}", published=date)
    said = statement(made, f"{killed} people were killed in an airstrike on {where}")
    values: list[tuple[Aspect, Value, str]] = [
        (Aspect.KILLED, toll(killed, f"{killed} people"), f"{killed} people were killed"),
        (Aspect.PLACE, place(where), where),
        (Aspect.TIME, day(date), "airstrike"),
        (Aspect.VICTIM, Party(name="Rada Haddad", kind=PartyKind.PERSON), "Rada Haddad"),
    ]
    problem = Problem(code="no-date", message="The text does not say when.", evidence=(quote(made, "airstrike"),))
    read = reading(made, statements=[said], events=[event(made, values, said=said)], problems=[problem], version=version)
    return Entry(page=page(made), article=made, reading=read)


def link(a: Event, b: Event, verdict: Verdict = Verdict.SAME, *, by: str = "rule:test 1") -> Link:
    return make_link(a.id, b.id, verdict, by=by, reasons=("they agree",), at=START, score=0.8 if by.startswith("rule:") else None)
