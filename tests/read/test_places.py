"""Places are found, told apart by their company, and meant as the words around them say."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.article import make_article
from reportedly.model.place import PlaceKind
from reportedly.model.reading import Problem
from reportedly.read.mentions import PlaceMention
from reportedly.read.places import find_places, place_problems, places_at, read_places
from reportedly.read.sentences import find_sentences

ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "articles"


def places(text: str) -> tuple[PlaceMention, ...]:
    return find_places(text, find_sentences(text))


def one(text: str, name: str) -> PlaceMention:
    """The only mention whose words are `name`."""
    (found,) = [mention for mention in places(text) if text[mention.start : mention.end] == name]
    return found


def problems(text: str) -> tuple[Problem, ...]:
    article = make_article(text)
    sentences = find_sentences(article.text)
    return place_problems(article, read_places(article.text, sentences), sentences)


def names(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in places(text)]


def test_a_town_in_its_country() -> None:
    place = one("Shells fell on Idlib in Syria.", "Idlib").place
    assert (place.country, place.kind, place.relation) == ("SY", PlaceKind.SETTLEMENT, "in")
    assert place.lat == pytest.approx(35.93, abs=0.05)


def test_a_province_is_not_its_capital() -> None:
    place = one("Fighting went on across Idlib province in Syria.", "Idlib").place
    assert place.kind is PlaceKind.ADMIN1
    assert place.radius_m
    assert place.radius_m > 30_000


def test_a_spelling_that_only_the_town_has_stands_for_the_province_too() -> None:
    assert one("Syria: raids hit Deir Ezzor province.", "Deir Ezzor").place.kind is PlaceKind.ADMIN1


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Officials in Tripoli and Benghazi blamed militias from Misrata.", "LY"),
        ("Lebanese soldiers came to Tripoli from Beirut.", "LB"),
    ],
)
def test_company_tells_places_of_one_name_apart(text: str, country: str) -> None:
    assert one(text, "Tripoli").place.country == country


def test_offices_of_local_news_tell_its_country() -> None:
    assert one("The mill in Athens burnt down.", "Athens").place.country == "GR"
    assert one("The mill in Athens burnt down, its Police Department told the School District.", "Athens").place.country == "US"


def test_an_area_behind_the_name_decides() -> None:
    assert one("He was born in Paris, Texas.", "Paris").place.country == "US"
    assert one("She lives in Mobile, Alabama.", "Mobile").place.country == "US"


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("He drove to Albany, New York.", "New York", PlaceKind.ADMIN1, "US"),
        ("She is from Macon, Ga.", "Ga", PlaceKind.ADMIN1, "US"),
        ("She is from Portland, OR today.", "OR", PlaceKind.ADMIN1, "US"),
        ("Trade with the EU fell.", "EU", PlaceKind.REGION, None),
        ("Strikes hit Gaza City, and Rafah in Gaza.", "Gaza", PlaceKind.ADMIN1, "PS"),
    ],
)
def test_states_unions_and_areas_that_a_town_is_called_after(text: str, name: str, kind: PlaceKind, country: str | None) -> None:
    (span,) = [
        (at, at + len(name)) for at in range(len(text)) if text.startswith(name, at) and not text[at + len(name) :].startswith(" City")
    ]
    (found,) = [m for m in find_places(text, find_sentences(text)) if m.start == span[0]]
    assert (found.place.kind, found.place.country) == (kind, country)


def test_a_stray_name_behind_an_article_is_given_up() -> None:
    assert "Al-Nabih" not in names("In Rafah and Khan Younis in the Gaza Strip, the Al-Nabih family was hit.")


def test_another_towns_other_name_leaves_room_for_a_spelling() -> None:
    assert one("In Syria, Ras al-Ain and Hasakah were shelled.", "Ras al-Ain").place.country == "SY"


def test_a_longer_name_stands_at_the_place_it_is_called_after() -> None:
    text = "the Bank of England and Jackson Township"
    bank, township = places_at(text, [(4, 19), (24, 40)])
    assert bank
    assert township
    assert (bank.place.country, township.place.country) == ("GB", "US")


def test_distance_and_direction_move_the_point() -> None:
    mention = one("A convoy was hit 12 km south of Homs in Syria.", "Homs")
    assert mention.place.relation == "12 km south of"
    assert mention.place.lat == pytest.approx(34.725 - 0.108, abs=0.03)
    assert mention.place.lon == pytest.approx(36.72, abs=0.05)


def test_miles_and_spelt_directions() -> None:
    place = one("The base lies about 30 miles (48km) north-east of Aleppo in Syria.", "Aleppo").place
    assert place.relation == "48.2803 km northeast of"


@pytest.mark.parametrize(
    ("text", "relation", "outer"),
    [
        ("A bomb went off near Aleppo.", "near", "near Aleppo"),
        ("Rockets landed on the outskirts of Aleppo.", "outskirts of", "outskirts of Aleppo"),
        ("They fled the Aleppo countryside.", "countryside of", "Aleppo countryside"),
        ("They fled Aleppo's southern countryside.", "southern countryside of", "Aleppo's southern countryside"),
        ("Two died outside the city of Aleppo.", "outside", "outside the city of Aleppo"),
        ("He was seen in the city of Aleppo.", "in", "the city of Aleppo"),
        ("Barrel bombs fell on eastern Aleppo.", "eastern part of", "eastern Aleppo"),
    ],
)
def test_relations(text: str, relation: str, outer: str) -> None:
    text = "Syrian news. " + text
    mention = one(text, "Aleppo")
    assert mention.place.relation == relation
    assert text[slice(*mention.outer)] == outer


def test_a_relation_reaches_further_than_the_place_itself() -> None:
    inside, near = one("It happened in Homs, Syria.", "Homs").place, one("It happened near Homs, Syria.", "Homs").place
    assert inside.radius_m
    assert near.radius_m
    assert near.radius_m > inside.radius_m


def test_between_two_towns_is_halfway() -> None:
    text = "In Syria the road between Homs and Hama was cut."
    place = one(text, "Homs").place
    assert place.relation == "between"
    assert place.lat == pytest.approx((34.72 + 35.13) / 2, abs=0.05)


def test_a_part_of_a_country_is_a_region_of_its_own() -> None:
    place = one("Raids went on in northeastern Syria.", "Syria").place
    assert (place.kind, place.gazetteer, place.relation) == (PlaceKind.REGION, None, "northeastern part of")
    assert place.lat
    assert place.lon
    assert place.lat > 35.5
    assert place.lon > 39


def test_peoples_and_adjectives() -> None:
    mention = one("Two Iranians were named.", "Iranians")
    assert mention.adjective
    assert mention.place.country == "IR"


@pytest.mark.parametrize(("text", "name"), [("Damascus denied it.", "Damascus"), ("There was no confirmation from Tehran.", "Tehran")])
def test_a_government_meant_by_its_capital(text: str, name: str) -> None:
    assert one(text, name).metonym


def test_a_capital_that_is_hit_is_a_place() -> None:
    assert not one("A rocket hit Damascus on Monday.", "Damascus").metonym


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Ariel Sharon spoke.",
        "Paris Hilton arrived.",
        "The Washington Post wrote about it.",
        "Police said in March that order was restored.",
        "Reading is fun. There is hope. Those were the days.",
        "From there to More and from more to From.",
        "A fighter of Ahrar al-Sham and a man of al-Qaeda were named.",
    ],
)
def test_people_papers_and_common_words_are_no_places(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A shell hit the Brazil neighbourhood of Rafah, near the Gaza strip's border.", ["Rafah", "Gaza strip"]),
        ("A car burnt on Haifa Street in Baghdad.", ["Baghdad"]),
        ("Syria: a drone struck near the village of Mala Ombar west of Qamishli.", ["Syria", "Qamishli"]),
        ("An Israeli raid destroyed a bakery in Khan Yunis.", ["Israeli", "Khan Yunis"]),
        ("Hala and her brother Hani fled to Gaza City.", ["Gaza City"]),
        ("Syria: raids on the city of Palmyra Daesh had taken.", ["Syria", "Palmyra"]),
        ("Raids on the city of Raqa in Syria went on.", ["Raqa", "Syria"]),
    ],
)
def test_a_name_is_read_with_the_words_that_belong_to_it(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_last_name_stays_a_persons() -> None:
    assert names("Naftali Bennett warned them. Later Bennett left.") == []


def test_a_misplaced_town_is_a_problem_with_both_quotes() -> None:
    (problem,) = problems("A depot near Aleppo in northeastern Syria burned.")
    assert problem.code == "place-contradiction"
    assert [item.quote for item in problem.evidence] == ["near Aleppo", "northeastern Syria"]


@pytest.mark.parametrize(
    "place", ["Aleppo in northern Syria", "Aleppo in northwestern Syria", "Hasakah in northeastern Syria", "Daraa in southern Syria"]
)
def test_a_well_placed_town_is_none(place: str) -> None:
    assert problems(f"A depot near {place} burned.") == ()


def test_a_town_that_cannot_be_found_is_a_problem() -> None:
    (problem,) = problems("In Syria they reached the village of Qarzubbat al-Wusta.")
    assert problem.code == "unresolved-place"
    assert problem.evidence[0].quote.startswith("Qarzubbat")


def test_names_at_known_spans() -> None:
    text = "From Nice to Nice."
    assert [mention.place.country if mention else None for mention in places_at(text, [(5, 9), (13, 17)])] == ["FR", "FR"]
    assert places_at("Qwxzvgrad", [(0, 9)]) == (None,)


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("AHabdeilmoprs .,'’-\n12")), max_size=200))
@settings(max_examples=150)
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    mentions = places(text)
    for mention in mentions:
        assert 0 <= mention.outer[0] <= mention.start < mention.end <= mention.outer[1] <= len(text)
    assert all(one.end <= two.start for one, two in pairwise(mentions))


@given(
    st.lists(
        st.sampled_from(
            ["near ", "12 km south of ", "Aleppo", "Homs", " and ", "between ", "northern ", ", ", "Syria", " province", ". ", "\n"]
        )
    )
)
@settings(max_examples=150)
def test_any_heap_of_place_words_can_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    for mention in places(text):
        assert text[slice(*mention.outer)].strip() == text[slice(*mention.outer)]
    problems(text)


@pytest.mark.skipif(not ARTICLES.exists(), reason="the shared articles are not beside this checkout")
def test_the_shared_article() -> None:
    text = (ARTICLES / "jns-iran-syria.txt").read_text("utf-8")
    found = {text[mention.start : mention.end]: mention.place for mention in places(text)}
    assert found["Aleppo"].relation == "near"
    assert found["Aleppo"].lat == pytest.approx(36.2, abs=0.05)
    assert found["Homs"].country == "SY"
    assert found["Tel Aviv"].country == "IL"
    assert [problem.code for problem in problems(text)] == ["place-contradiction"]


FAR = "Rain fell on Daraa, Syria. A mill burned in Mardikh, a man from Mardikh said."


def test_names_taken_for_no_place_are_told_once() -> None:
    (problem,) = problems(FAR)
    assert problem.code == "place-too-far"
    assert [shown.quote for shown in problem.evidence] == ["Mardikh"]
    assert "Mardikh" not in names(FAR)


def test_a_name_of_several_places_is_told() -> None:
    found = [problem for problem in problems("The dam at Winfield held.") if problem.code == "unresolved-place"]
    assert [shown.quote for problem in found for shown in problem.evidence] == ["Winfield"]
