"""Which value belongs to which event, and who says it: with mentions made by hand, so that only assembling is tested."""

from reportedly.model.article import Article, Hints, make_article
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Event, Stance, Statement, statement_id
from reportedly.model.source import Source, SourceKind
from reportedly.model.time import Anchor, Grain, TimeInterval, published_interval
from reportedly.model.value import Aspect, Toll, Total
from reportedly.read.assemble import Assembly, assemble
from reportedly.read.damage import find_damage
from reportedly.read.events import find_events
from reportedly.read.found import Found
from reportedly.read.mentions import PlaceMention, Span, TimeMention, TollMention
from reportedly.read.parties import find_parties, find_weapons
from reportedly.read.sentences import find_sentences

PUBLISHED = "2020-05-06"
TOWNS = {
    "Homs": Place(name="Homs", gazetteer="h", country="SY", lat=34.73, lon=36.71, kind=PlaceKind.SETTLEMENT, admin=("Homs Governorate",)),
    "Hama": Place(name="Hama", gazetteer="a", country="SY", lat=35.13, lon=36.75, kind=PlaceKind.SETTLEMENT, admin=("Hama Governorate",)),
    "Beirut": Place(name="Beirut", gazetteer="b", country="LB", lat=33.89, lon=35.5, kind=PlaceKind.SETTLEMENT),
}
DAYS = {"Sunday": "2020-05-03", "Monday": "2020-05-04", "Tuesday": "2020-05-05", "1 March 2016": "2016-03-01"}


def span(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return (at, at + len(words))


def places(text: str) -> tuple[PlaceMention, ...]:
    found = [(span(text, name, nth), place) for name, place in TOWNS.items() for nth in range(text.count(name))]
    return tuple(PlaceMention(start=at[0], end=at[1], outer=at, place=place) for at, place in sorted(found, key=lambda pair: pair[0]))


def times(text: str) -> tuple[TimeMention, ...]:
    found = [(span(text, name, nth), day) for name, day in DAYS.items() for nth in range(text.count(name))]
    return tuple(TimeMention(start=at[0], end=at[1], interval=interval(day)) for at, day in sorted(found))


def interval(day: str) -> TimeInterval:
    whole = published_interval(day)
    return TimeInterval(start=whole.start, end=whole.end, grain=Grain.DAY, anchor=Anchor.RELATIVE, edtf=day)


def killed(text: str, phrase: str, low: int, total: Total = Total.EVENT) -> TollMention:
    at = span(text, phrase)
    return TollMention(start=at[0], end=at[1], aspect=Aspect.KILLED, toll=Toll(low=low, high=low, phrase=phrase, total=total), cue=at)


def said(article: Article, name: str, content: str, stance: Stance = Stance.ASSERTED, day: str | None = None) -> Statement:
    who, what = article.evidence(*span(article.text, name)), article.evidence(*span(article.text, content))
    return Statement(
        id=statement_id(None, (what,), (who,)),
        sources=(Source(name=name, kind=SourceKind.ORGANISATION),),
        cue=None,
        content=(what,),
        source_evidence=(who,),
        stance=stance,
        said=interval(day) if day else None,
    )


def make(text: str, *, published: str | None = PUBLISHED) -> Article:
    return make_article(text, hints=Hints(published=published, language="en"))


def put_together(
    article: Article, *tolls: TollMention, statements: tuple[Statement, ...] = (), dated: tuple[TimeMention, ...] | None = None
) -> Assembly:
    text = article.text
    sentences = find_sentences(text)
    triggers = find_events(text, sentences)
    found = Found(
        sentences=sentences,
        statements=statements,
        triggers=triggers,
        tolls=tolls,
        times=times(text) if dated is None else dated,
        places=places(text),
        parties=find_parties(text, sentences, triggers, places(text)),
        weapons=find_weapons(text, sentences, triggers),
        damages=find_damage(text, sentences),
    )
    return assemble(article, found)


def names(event: Event, aspect: Aspect) -> list[str]:
    return [str(getattr(claim.value, "edtf", "") or getattr(claim.value, "name", "")) for claim in event.of(aspect)]


def test_several_mentions_are_one_event() -> None:
    text = "A bomb exploded in Homs on Sunday. The blast broke windows. The attack was the first in weeks. It killed two."
    (event,) = put_together(make(text), killed(text, "two", 2)).events
    assert (event.type, event.trigger.quote) == ("attack.bombing", "bomb")
    assert names(event, Aspect.PLACE) == ["Homs"]
    assert len(event.of(Aspect.KILLED)) == 1


def test_another_place_or_time_is_another_event() -> None:
    text = "Warplanes struck a depot in Homs on Sunday. On Monday, an airstrike hit a farm in Hama."
    first, second = put_together(make(text)).events
    assert (names(first, Aspect.PLACE), names(first, Aspect.TIME)) == (["Homs"], ["2020-05-03"])
    assert (names(second, Aspect.PLACE), names(second, Aspect.TIME)) == (["Hama"], ["2020-05-04"])


def test_a_toll_is_said_by_the_source_of_its_statement() -> None:
    article = make("A raid hit Homs on Sunday. Medics said nine people died. The Guard said four people died.")
    text = article.text
    statements = (said(article, "Medics", "nine people died"), said(article, "The Guard", "four people died"))
    (event,) = put_together(article, killed(text, "nine people", 9), killed(text, "four people", 4), statements=statements).events
    tolls = [
        (claim.value.low, claim.sources[0].name, claim.statement) for claim in event.of(Aspect.KILLED) if isinstance(claim.value, Toll)
    ]
    assert tolls == [(9, "Medics", statements[0].id), (4, "The Guard", statements[1].id)]


def test_the_same_value_of_the_same_source_is_one_claim_with_more_evidence() -> None:
    text = "An airstrike hit Homs on Sunday. The airstrike in Homs on Sunday shook windows."
    (event,) = put_together(make(text)).events
    (place,) = event.of(Aspect.PLACE)
    assert [evidence.start for evidence in place.evidence] == [span(text, "Homs")[0], span(text, "Homs", 1)[0]]


def test_a_speakers_place_and_day_are_not_the_events() -> None:
    article = make("At a meeting in Beirut on Tuesday, Omar Haddad said a bomb exploded in Homs on Sunday.")
    statement = said(article, "Omar Haddad", "a bomb exploded in Homs on Sunday", day="2020-05-05")
    (event,) = put_together(article, statements=(statement,)).events
    assert (names(event, Aspect.PLACE), names(event, Aspect.TIME)) == (["Homs"], ["2020-05-03"])


def test_stance_of_the_statement_is_that_of_its_claims() -> None:
    article = make("The army said that its jets did not bomb Homs. Medics said an airstrike hit Homs on Sunday.")
    statement = said(article, "Medics", "an airstrike hit Homs on Sunday", stance=Stance.UNCONFIRMED)
    events = put_together(article, statements=(statement,)).events
    assert [claim.stance for claim in events[-1].of(Aspect.PLACE)] == [Stance.UNCONFIRMED]


def test_what_lies_well_before_the_news_is_background() -> None:
    text = "A bomb exploded in Homs on Sunday. An airstrike hit Hama on 1 March 2016."
    news, recalled = put_together(make(text)).events
    assert not news.background
    assert recalled.background
    assert {claim.stance for claim in recalled.of(Aspect.OCCURRED)} == {Stance.BACKGROUND}


def test_planned_is_planned_and_has_no_published_time() -> None:
    assembly = put_together(make("The army will withdraw. Rebels are set to hand over the keys in Homs."))
    (event,) = assembly.events
    assert {claim.stance for claim in event.of(Aspect.OCCURRED)} == {Stance.PLANNED}
    assert event.of(Aspect.TIME) == ()


def test_without_a_time_only_the_report_is_dated_and_that_is_a_problem() -> None:
    assembly = put_together(make("A bomb exploded in Homs."))
    (time,) = assembly.events[0].of(Aspect.TIME)
    assert isinstance(time.value, TimeInterval)
    assert time.value.anchor is Anchor.PUBLISHED
    assert [problem.code for problem in assembly.problems] == ["no-date"]


def test_without_a_publication_date_there_is_no_time() -> None:
    article = make("A bomb exploded in Homs on Monday.", published=None)
    at = span(article.text, "Monday")
    assembly = put_together(article, dated=(TimeMention(start=at[0], end=at[1], interval=None),))
    assert assembly.events[0].of(Aspect.TIME) == ()
    assert [problem.code for problem in assembly.problems] == ["no-date"]


def test_a_running_total_of_a_war_is_no_events_toll() -> None:
    text = "A bomb exploded in Homs on Sunday. The war has killed 400,000 people."
    assembly = put_together(make(text), killed(text, "400,000 people", 400_000, Total.RUNNING))
    assert assembly.events[0].of(Aspect.KILLED) == ()
    assert [problem.code for problem in assembly.problems] == ["toll-without-event"]


def test_the_party_that_claims_or_denies_says_so_itself() -> None:
    article = make("A bomb exploded in Homs on Sunday. The Taliban claimed responsibility for the bombing.")
    statement = said(article, "The Taliban", "responsibility for the bombing")
    (event,) = put_together(article, statements=(statement,)).events
    (claim,) = event.of(Aspect.PERPETRATOR)
    assert [source.name for source in claim.sources] == ["The Taliban"]


def test_generic_talk_is_no_event() -> None:
    assert put_together(make("Airstrikes are usually carried out at night.")).events == ()
