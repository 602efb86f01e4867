"""Which places and times a happening may take for its own."""

import pytest

from reportedly.engines import load_engine
from reportedly.model.article import Hints, make_article
from reportedly.model.place import Place, PlaceKind
from reportedly.model.time import TimeInterval, published_interval
from reportedly.model.value import Aspect
from reportedly.read.events import find_events
from reportedly.read.found import Found
from reportedly.read.mentions import PlaceMention
from reportedly.read.sentences import find_sentences
from reportedly.read.setting import find_settings, same_place, same_time

SYRIA = Place(name="Syria", gazetteer="s", country="SY", kind=PlaceKind.COUNTRY, lat=35.0, lon=38.0)
HOMS = Place(name="Homs", gazetteer="h", country="SY", admin=("Homs Governorate",), kind=PlaceKind.SETTLEMENT, lat=34.73, lon=36.71)
HAMA = Place(name="Hama", gazetteer="a", country="SY", admin=("Hama Governorate",), kind=PlaceKind.SETTLEMENT, lat=35.13, lon=36.75)
NOWHERE = Place(name="Blackford")


def places_of(text: str, *known: Place) -> dict[str, list[str]]:
    """The places that each trigger of the text takes, where it takes any."""
    sentences = find_sentences(text)
    mentions = [(text.index(place.name), place) for place in known]
    found = Found(
        sentences=sentences,
        triggers=find_events(text, sentences),
        places=tuple(
            PlaceMention(start=at, end=at + len(place.name), outer=(at, at + len(place.name)), place=place)
            for at, place in sorted(mentions, key=lambda pair: pair[0])
        ),
    )
    settings = find_settings(text, None, found)
    taken = {text[t.start : t.end]: [mention.place.name for mention in settings[t.start].places] for t in found.triggers}
    return {trigger: names for trigger, names in taken.items() if names}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("An airstrike hit a mill in Homs.", ["Homs"]),
        ("A Homs airstrike shook windows.", ["Homs"]),
        ("In Homs, an airstrike hit a mill.", ["Homs"]),
        ("An airstrike hit a mill in Syrias Homs.", ["Homs"]),
        ("An airstrike hit buses from Homs.", []),
        ("An airstrike hit residents of Homs.", []),
        ("An airstrike rocked the city of Homs.", ["Homs"]),
        ("An airstrike shook pro-Homs papers.", []),
        ("An airstrike fell on the northern blocks of Homs.", ["Homs"]),
        ("An airstrike hit a mill in Wadi Tayr, Homs.", ["Homs"]),
    ],
)
def test_where_it_happened_and_where_people_come_from(text: str, names: list[str]) -> None:
    assert [name for taken in places_of(text, HOMS).values() for name in taken] == names


def test_the_nearest_happening_takes_the_place() -> None:
    assert places_of("An airstrike hit Homs, and a bomb exploded in Hama.", HOMS, HAMA) == {"hit": ["Homs"], "exploded": ["Hama"]}


def test_same_place() -> None:
    assert same_place(HOMS, SYRIA) is True
    assert same_place(HOMS, HAMA) is False
    assert same_place(HOMS, NOWHERE) is None


def test_same_time() -> None:
    monday, tuesday = published_interval("2020-05-04"), published_interval("2020-05-05")
    assert same_time(monday, monday) is True
    assert same_time(monday, tuesday) is False


def test_the_month_that_a_count_is_of_is_not_when_it_happened() -> None:
    article = make_article("The third airstrike this month hit Homs on Tuesday.", hints=Hints(published="2020-05-06"))
    (event,) = load_engine("rules").read(article).events
    assert [claim.value.edtf for claim in event.of(Aspect.TIME) if isinstance(claim.value, TimeInterval)] == ["2020-05-05"]
