"""Codes: each type has its row in each standard, each code is one that the standard has, nothing unhappened is coded as if it were not."""

from dataclasses import replace

import pytest

from reportedly.model.codes import ALWAYS, STANDARDS, Row, coded, table
from reportedly.model.ontology import EVENT_TYPES
from reportedly.model.place import Place, PlaceKind
from reportedly.model.precision import PRECISIONS
from reportedly.model.reading import Event, Stance
from reportedly.model.value import Aspect, Occurrence, Party, PartyKind
from tests import factory

PLOVER_MODES = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "SANCTION": "convict expel withdraw discontinue",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone"
    " heavy-weapons crowd-control unconventional",
}
PLOVER_CONTEXTS = (
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal"
    " reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic"
    " territory peacekeeping health asylum migration disasters natural_resource environment technology terrorism cbrn cyber"
    " misinformation crime corruption illegal_drugs trafficking"
)
CAMEO = {  # roots, and those of their codes that stand for one of our types
    "03": "0333 0353 0356 036",
    "04": "046",
    "05": "057",
    "07": "073",
    "08": "0841 087 0871",
    "13": "138 1381 1382",
    "14": "141 145",
    "15": "154",
    "17": "171 1712 173",
    "18": "181 182 1821 1822 183 1831",
    "19": "190 191 192 194 195 1952",
    "20": "202 2041",
}
ACLED = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        *("Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack"),
        *("Remote explosive/landmine/IED", "Grenade"),
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        *("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established"),
        *("Looting/property destruction", "Non-violent transfer of territory", "Other"),
    ),
}
UCDP = ("1", "2", "3")
AIRWARS = ("Airstrike", "Airstrike and/or Artillery", "Artillery", "Drone Strike", "Ground operation", "Naval bombardment")

ROWS = tuple(table().values())


def of(standard: str) -> tuple[Row, ...]:
    return tuple(row for row in ROWS if row.standard == standard)


def event(*stances: Stance, kind: str = "attack.air", background: bool = False) -> Event:
    """An event that speakers of these stances tell of."""
    made = factory.event(factory.article(), [(Aspect.OCCURRED, Occurrence(phrase="airstrike"), "airstrike")] * len(stances), kind=kind)
    claims = tuple(replace(claim, stance=stance) for claim, stance in zip(made.claims, stances, strict=True))
    return replace(made, claims=claims, background=background)


def codes(standard: str, made: Event) -> tuple[object, ...]:
    found = coded(standard, made.type, [made])
    return tuple(found[name] for name in STANDARDS[standard] if name not in PRECISIONS)


@pytest.mark.parametrize("standard", [*STANDARDS])
def test_every_type_has_a_row_and_an_empty_one_says_why(standard: str) -> None:
    assert {row.type for row in of(standard) if not row.hit} == set(EVENT_TYPES)
    assert {row.type for row in of(standard)} == set(EVENT_TYPES)
    assert {row.hit for row in of(standard)} <= {"", "civilians", "armed"}
    assert all(row.note.startswith("no code") for row in of(standard) if not row.code)
    assert all(row.code for row in of(standard) if row.hit)
    assert any(row.code for row in of(standard))


def test_every_plover_code_is_one() -> None:
    for row in of("plover"):
        for name, mode in ((row.code, row.sub), (row.planned, row.planned_sub)):
            assert not name or name in PLOVER_MODES
            assert not mode or mode in PLOVER_MODES[name].split()
        assert not row.context or row.context in PLOVER_CONTEXTS.split()


def test_every_cameo_code_is_one_and_lies_under_its_root() -> None:
    for row in of("cameo"):
        for root, code in ((row.code, row.sub), (row.planned, row.planned_sub)):
            assert not root or root in CAMEO
            assert not code or code in CAMEO[root].split()
            assert code.startswith(root) or not code


def test_every_other_code_is_one() -> None:
    for row in of("acled"):
        assert not row.code or row.code in ACLED
        assert not row.sub or row.sub in ACLED[row.code]
    assert {kind for row in of("ucdp") if row.code for kind in row.code.split(";")} == set(UCDP)
    assert {row.code for row in of("airwars")} - {""} <= set(AIRWARS)


def test_only_plover_and_cameo_have_codes_for_what_is_planned() -> None:
    assert {row.standard for row in ROWS if row.planned} == {"plover", "cameo"}
    intents = {"plover": {"THREATEN", "AGREE", ""}, "cameo": {"13", "03", ""}}
    assert all(row.planned in intents[row.standard] for row in (*of("plover"), *of("cameo")))


@pytest.mark.parametrize(
    ("standard", "found"),
    [
        ("plover", ("ASSAULT", "aerial", "military")),
        ("cameo", ("19", "195")),
        ("acled", ("Explosions/Remote violence", "Air/drone strike")),
        ("ucdp", (None, None)),
        ("airwars", ("Airstrike",)),
    ],
)
def test_what_happened_is_coded_though_another_denies_it(standard: str, found: tuple[object, ...]) -> None:
    made = event(Stance.DENIED, Stance.ASSERTED)
    assert codes(standard, made) == found
    assert coded(standard, made.type, [made])["event_stance"] == "asserted; denied"


@pytest.mark.parametrize("standard", [*STANDARDS])
@pytest.mark.parametrize("stance", [Stance.DENIED, Stance.PLANNED, Stance.POSSIBLE])
@pytest.mark.parametrize("kind", [*EVENT_TYPES])
def test_what_did_not_happen_is_never_coded_as_if_it_had(standard: str, stance: Stance, kind: str) -> None:
    found = codes(standard, event(stance, kind=kind))
    allowed = {"13", "03", "THREATEN", "AGREE"} if stance is Stance.PLANNED else set[str]()
    marked = any(mark in str(value) for value in found for mark in ("negation", "future", "hypothetical"))
    assert found[0] is None or found[0] in allowed or marked
    assert coded(standard, kind, [event(stance, kind=kind)])["code_note"]


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (event(Stance.PLANNED), ("THREATEN", "violence", "military")),
        (event(Stance.PLANNED, kind="withdrawal"), ("AGREE", None, "military")),
        (event(Stance.PLANNED, kind="protest"), ("PROTEST", "demo; future", None)),
        (event(Stance.DENIED), ("ASSAULT", "aerial; negation", "military")),
        (event(Stance.POSSIBLE), ("ASSAULT", "aerial; hypothetical", "military")),
        (event(Stance.ASSERTED, background=True), ("ASSAULT", "aerial; historical", "military")),
        (event(Stance.ASSERTED, kind="threat"), ("THREATEN", "violence", None)),
        (event(), (None, None, None)),
    ],
)
def test_plover_has_the_stance_among_the_modes(made: Event, found: tuple[object, ...]) -> None:
    assert codes("plover", made) == found


def test_codes_that_hang_on_the_sides_are_empty_where_they_are_not_said() -> None:
    target = (Aspect.TARGET, Party(name="villagers", kind=PartyKind.CIVILIANS), "Idlib")
    doer = (Aspect.PERPETRATOR, Party(name="rebels", kind=PartyKind.ARMED_GROUP), "Idlib")
    told, untold = (factory.event(factory.article(), given, kind="attack.shooting") for given in ([target, doer], [doer]))
    assert codes("acled", told) == ("Violence against civilians", "Attack")
    assert codes("acled", untold) == (None, None)
    assert codes("ucdp", told) == (None, "stated")  # nobody is said to be killed
    massacre = replace(told, type="attack.massacre")
    assert codes("ucdp", massacre) == (3, "stated")
    soldiers = (Aspect.TARGET, Party(name="soldiers", kind=PartyKind.STATE), "Idlib")
    assert codes("ucdp", factory.event(factory.article(), [doer, soldiers], kind="attack.massacre")) == (None, "stated")


@pytest.mark.parametrize("standard", [*STANDARDS])
def test_a_type_of_another_version_has_no_code(standard: str) -> None:
    made = event(Stance.ASSERTED, kind="attack.orbital")
    assert not any(codes(standard, made))
    assert coded(standard, made.type, [made])["code_note"] == "no code: the table has no such type"


def test_how_exactly_the_place_is_told_has_a_code() -> None:
    country = Place(name="Syria", kind=PlaceKind.COUNTRY, lat=35.0, lon=38.0)
    town = Place(name="Idlib", kind=PlaceKind.SETTLEMENT, lat=35.9, lon=36.6)
    made = factory.event(factory.article(), [(Aspect.PLACE, country, "Idlib"), (Aspect.PLACE, town, "Idlib")])
    assert coded("ucdp", made.type, [made])["ucdp_where_prec"] == 1
    assert coded("acled", made.type, [made], places=[country])["acled_geo_precision"] == 3
    assert coded("ucdp", made.type, [event(Stance.ASSERTED)])["ucdp_where_prec"] is None


def test_no_name_stands_twice() -> None:
    names = [name for columns in (*STANDARDS.values(), ALWAYS) for name in columns]
    assert len(names) == len(set(names))
