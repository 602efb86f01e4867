"""A reading put on the sheet of MUC-4: types, roles, stages and how responsibility is told."""

import pytest

from bench.event_sheet import RESPONSIBILITIES, STAGES_OF_STANCE, TYPES, fill_sheet, find_longer, nearest, one_each, pool, untitled
from bench.muc4 import RESPONSIBILITIES as CLASSES
from bench.muc4 import STAGES as SLOT_5
from reportedly.model.article import Article, make_article
from reportedly.model.ontology import EVENT_TYPES
from reportedly.model.reading import Claim, Event, Reading, Stance
from reportedly.model.value import Aspect, Manner, Occurrence, Party, PartyKind, Value, Weapon

TEXT = "THE RED BAND FRONT (RBF) BURNED A MILL. TEN GUERRILLAS OF THE RBF SHOT CAPTAIN JOHN ROE WITH A RIFLE; A FARMER WAS HURT."
FRONT = Party(name="RED BAND FRONT", kind=PartyKind.ARMED_GROUP)
SHORT = Party(name="RBF", kind=PartyKind.ARMED_GROUP)
TEN = Party(name="TEN GUERRILLAS OF THE RBF", kind=PartyKind.ARMED_GROUP)
ROE = Party(name="CAPTAIN JOHN ROE", kind=PartyKind.PERSON)
FARMER = Party(name="A FARMER", kind=PartyKind.CIVILIANS)
MILL = Party(name="A MILL", kind=PartyKind.PLACE)

Said = tuple[Aspect, Value, str, Stance]


@pytest.fixture(scope="module")
def article() -> Article:
    return make_article(TEXT)


def said(aspect: Aspect, value: Value, words: str, stance: Stance = Stance.ASSERTED) -> Said:
    return aspect, value, words, stance


def event(article: Article, code: str, *claims: Said) -> Event:
    def claim(aspect: Aspect, value: Value, words: str, stance: Stance) -> Claim:
        evidence = (article.evidence(TEXT.index(words), TEXT.index(words) + len(words)),)
        return Claim(id="c", event="e", aspect=aspect, value=value, sources=(), stance=stance, confidence=1, evidence=evidence)

    trigger = article.evidence(0, 3)
    return Event(id="e", article=article.id, type=code, trigger=trigger, background=False, claims=tuple(claim(*parts) for parts in claims))


def reading(article: Article, *events: Event) -> Reading:
    return Reading(id="r", article=article.id, engine="", version="", model="", settings="", events=events)


def names(article: Article, *claims: Said) -> dict[str, list[str]]:
    (incident,) = fill_sheet(reading(article, event(article, "attack", *claims)), article)
    return {role: [name for entity in entities for name in entity] for role, entities in incident.template.fillers.items() if entities}


def stage(article: Article, code: str, *stances: Stance) -> str:
    claims = [said(Aspect.OCCURRED, Occurrence(phrase="SHOT"), "SHOT", stance) for stance in stances]
    (incident,) = fill_sheet(reading(article, event(article, code, *claims)), article)
    return incident.stages[0]


def responsibility(article: Article, manner: Manner, stance: Stance) -> str:
    claim = said(Aspect.PERPETRATOR, Party(name="RBF", kind=PartyKind.ARMED_GROUP, manner=manner), "RBF", stance)
    (incident,) = fill_sheet(reading(article, event(article, "attack", claim)), article)
    return incident.blames[0].classes[0]


def test_tables_speak_the_words_of_model_and_keys() -> None:
    assert set(TYPES) <= set(EVENT_TYPES)
    assert set(RESPONSIBILITIES) == set(Manner)
    assert set(RESPONSIBILITIES.values()) | {"possible"} == set(CLASSES.values())
    assert set(STAGES_OF_STANCE) == set(Stance)
    assert set(STAGES_OF_STANCE.values()) <= set(SLOT_5.values())


@pytest.mark.parametrize(
    ("code", "kind"),
    [("attack.bombing.suicide", "bombing"), ("attack.shooting", "attack"), ("abduction", "kidnapping"), ("clash", None), ("arrest", None)],
)
def test_types(article: Article, code: str, kind: str | None) -> None:
    sheet = fill_sheet(reading(article, event(article, code)), article)
    assert [incident.template.types for incident in sheet] == ([{kind}] if kind else [])
    assert nearest(TYPES, code) == kind


def test_roles(article: Article) -> None:
    found = names(
        article,
        said(Aspect.PERPETRATOR, FRONT, "RED BAND FRONT"),
        said(Aspect.PERPETRATOR, TEN, "TEN GUERRILLAS"),
        said(Aspect.TARGET, MILL, "A MILL"),
        said(Aspect.TARGET, Party(name="THE RIG"), "RED BAND"),
        said(Aspect.TARGET, ROE, "CAPTAIN JOHN ROE"),
        said(Aspect.VICTIM, FARMER, "A FARMER"),
        said(Aspect.WEAPON, Weapon(name="A RIFLE"), "A RIFLE"),
    )
    assert found == {
        "perp_individual": ["ten guerrillas of rbf"],
        "perp_organisation": ["red band front"],
        "target": ["rig", "mill"],
        "victim": ["john roe"],
        "weapon": ["rifle"],
    }


def test_an_aircraft_is_no_organisation(article: Article) -> None:
    assert names(article, said(Aspect.PERPETRATOR, Party(name="HELICOPTER", kind=PartyKind.STATE), "RBF")) == {}


def test_one_name_for_each_entity(article: Article) -> None:
    first = event(article, "attack", said(Aspect.PERPETRATOR, SHORT, "RBF"), said(Aspect.PERPETRATOR, FRONT, "RED BAND FRONT"))
    second = event(article, "attack.arson", said(Aspect.PERPETRATOR, SHORT, "RBF"), said(Aspect.TARGET, MILL, "A MILL"))
    sheet = fill_sheet(reading(article, first, second), article)
    front = frozenset({"red band front"})
    assert [incident.template.fillers["perp_organisation"] for incident in sheet] == [[front], [front]]
    assert pool(sheet)["perp_organisation"] == [front]


def types_and_targets(article: Article, *events: Event) -> list[tuple[set[str], list[str]]]:
    sheet = fill_sheet(reading(article, *events), article)
    return [({*one.template.types}, [name for target in one.template.fillers["target"] for name in target]) for one in sheet]


def test_what_harms_the_same_is_one_incident_of_the_more_exact_type(article: Article) -> None:
    mill, rig = (said(Aspect.TARGET, Party(name=name, kind=PartyKind.PLACE), "A MILL") for name in ("A MILL", "THE RIG"))
    first, again = event(article, "attack", mill), event(article, "attack.arson", mill, rig)
    assert types_and_targets(article, first, again) == [({"arson"}, ["mill", "rig"])]
    taken = event(article, "abduction", mill)
    assert types_and_targets(article, taken, again) == [({"kidnapping"}, ["mill"]), ({"arson"}, ["mill", "rig"])]
    assert types_and_targets(article, event(article, "attack", rig), event(article, "attack", mill)) == [
        ({"attack"}, ["rig"]),
        ({"attack"}, ["mill"]),
    ]


def test_what_harms_nobody_is_the_earlier_incident_of_its_type(article: Article) -> None:
    mill, front = said(Aspect.TARGET, MILL, "A MILL"), said(Aspect.PERPETRATOR, FRONT, "RED BAND FRONT")
    (incident,) = fill_sheet(reading(article, event(article, "attack", mill), event(article, "attack", front)), article)
    assert incident.template.fillers["perp_organisation"] == [frozenset({"red band front"})]
    assert incident.blames[0].classes == ("fact",)


def test_a_bare_incident_is_given_where_there_is_no_other(article: Article) -> None:
    bare, full = event(article, "abduction"), event(article, "attack", said(Aspect.TARGET, MILL, "A MILL"))
    assert types_and_targets(article, bare, full) == [({"attack"}, ["mill"])]
    assert types_and_targets(article, bare, event(article, "looting")) == [({"kidnapping"}, [])]


@pytest.mark.parametrize(("code", "kind"), [("attack", "bombing"), ("attack.air", "attack"), ("looting", "robbery")])
def test_what_is_done_with_explosives_is_a_bombing(article: Article, code: str, kind: str) -> None:
    assert types_and_targets(article, event(article, code, said(Aspect.WEAPON, Weapon(name="two bombs"), "A RIFLE"))) == [({kind}, [])]


def test_names_in_brackets_and_parts_of_names() -> None:
    assert find_longer(["red band front", "rbf", "band"], TEXT) == {"rbf": "red band front"}
    assert find_longer(["rbf", "rb"], TEXT) == {}
    assert one_each(["army", "salvadoran army", "navy", "army"]) == ["army", "navy"]


def test_titles() -> None:
    assert untitled("army captain john roe") == "john roe"
    assert untitled("minister") == "minister"


@pytest.mark.parametrize(
    ("code", "stances", "expected"),
    [
        ("attack", [Stance.PLANNED, Stance.ASSERTED], "accomplished"),
        ("attack", [Stance.PLANNED], "threatened"),
        ("threat", [Stance.ASSERTED], "threatened"),
        ("interception", [Stance.ASSERTED], "attempted"),
        ("attack", [], "accomplished"),
    ],
)
def test_stages(article: Article, code: str, stances: list[Stance], expected: str) -> None:
    assert stage(article, code, *stances) == expected


@pytest.mark.parametrize(
    ("manner", "stance", "expected"),
    [
        (Manner.STATED, Stance.ASSERTED, "fact"),
        (Manner.STATED, Stance.POSSIBLE, "possible"),
        (Manner.CLAIMED, Stance.POSSIBLE, "claimed"),
        (Manner.SUSPECTED, Stance.ASSERTED, "accused"),
        (Manner.SUSPECTED, Stance.UNCONFIRMED, "possible"),
        (Manner.DENIED, Stance.ASSERTED, "acquitted"),
    ],
)
def test_responsibility(article: Article, manner: Manner, stance: Stance, expected: str) -> None:
    assert responsibility(article, manner, stance) == expected
