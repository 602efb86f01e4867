"""Sources: what a phrase makes of who says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.source import SourceKind
from reportedly.read.sources import read_source


@pytest.mark.parametrize(
    ("phrase", "name", "kind", "role"),
    [
        ("Ruritanian Interior Minister Jane Doe", "Jane Doe", SourceKind.OFFICIAL, "Ruritanian Interior Minister"),
        ("Jane Doe, a nurse at the clinic,", "Jane Doe", SourceKind.MEDICAL, "nurse at the clinic"),
        ("Maj. Gen. John Roe", "John Roe", SourceKind.MILITARY, "Maj. Gen."),
        ("Ali al-Hadi a local teacher", "Ali al-Hadi", SourceKind.PERSON, "local teacher"),
        ("the Paris-based group Airwars", "Airwars", SourceKind.MONITOR, "Paris-based group"),
        ("the state news agency SANA", "SANA", SourceKind.AGENCY, "state news agency"),
        ("the Turkish defence ministry", "Turkish defence ministry", SourceKind.MILITARY, ""),
        ("Egypt’s Orchard Institute", "Orchard Institute", SourceKind.ORGANISATION, ""),
        ("Cairo", "Cairo", SourceKind.OFFICIAL, ""),
        (
            "Syrian Observatory for Human Rights a Paris-based monitor",
            "Syrian Observatory for Human Rights",
            SourceKind.MONITOR,
            "Paris-based monitor",
        ),
        ("the Al-Manar TV channel", "Al-Manar", SourceKind.OUTLET, ""),
        ("Syrias official Al-Ikhbariya channel", "Al-Ikhbariya", SourceKind.OUTLET, ""),
        ("the Daesh terrorist group", "Daesh", SourceKind.ARMED_GROUP, ""),
        (
            "member of the Orchard Partys political committee Jane Doe",
            "Jane Doe",
            SourceKind.ORGANISATION,
            "member of the Orchard Partys political committee",
        ),
        (
            "UK-based Orchard Observatory for Human Rights chief Jane Doe",
            "Jane Doe",
            SourceKind.MONITOR,
            "UK-based Orchard Observatory for Human Rights chief",
        ),
        ("Jane Doe Human Rights Watchs deputy director", "Jane Doe", SourceKind.ORGANISATION, "Human Rights Watchs deputy director"),
        ("Jane Doe one of the spokespersons of the clinic", "Jane Doe", SourceKind.MEDICAL, "spokespersons of the clinic"),
        ("Two blasts in the north Human Rights Watch", "Human Rights Watch", SourceKind.ORGANISATION, ""),
        ("the Observatory the latest of such mills", "Observatory", SourceKind.MONITOR, ""),
        ("the Observatorys", "Observatory", SourceKind.MONITOR, ""),
        ("the Observatory report", "Observatory", SourceKind.MONITOR, ""),
        ("Russian Doe", "Doe", SourceKind.PERSON, "Russian"),
        ("Orchard-based activist Jane Doe via Skype", "Jane Doe", SourceKind.PERSON, "Orchard-based activist"),
        ("Following the harbour action Russia", "Russia", SourceKind.OFFICIAL, ""),
        ("the United Nations", "United Nations", SourceKind.UN, ""),
        ("Hamas", "Hamas", SourceKind.ARMED_GROUP, ""),
        ("Harbour Ministry spokesman Jane Doe", "Jane Doe", SourceKind.OFFICIAL, "Harbour Ministry spokesman"),
        ("Observatory director John Roe", "John Roe", SourceKind.MONITOR, "Observatory director"),
        ("Another relative, Jane Doe,", "Jane Doe", SourceKind.WITNESS, "relative"),
        ("Earlier Harbour television", "Harbour television", SourceKind.OUTLET, ""),
        ("Jane Doe also", "Jane Doe", SourceKind.PERSON, ""),
        ("Reuters, citing a driver,", "Reuters", SourceKind.AGENCY, ""),
        ("the Ruritanian Civil Defense", "Ruritanian Civil Defense", SourceKind.MEDICAL, ""),
        ("the Harbour Hospital", "Harbour Hospital", SourceKind.MEDICAL, ""),
        ("Israel’s ImageSat International", "ImageSat International", SourceKind.COMPANY, ""),
        ("the Ministry of Defence", "Ministry of Defence", SourceKind.MILITARY, ""),
        ("the Ministry of Health", "Ministry of Health", SourceKind.OFFICIAL, ""),
        ("PCHR", "PCHR", SourceKind.ORGANISATION, ""),
        ("HarbourAgency", "HarbourAgency", SourceKind.AGENCY, ""),
        ("X user @harbour1", "@harbour1", SourceKind.PERSON, "X user"),
        ("Jane Doe via Facebook", "Jane Doe", SourceKind.PERSON, ""),
        ("the Harbour Post", "Harbour Post", SourceKind.OUTLET, ""),
        ("Shelter for Harbour Children", "Shelter for Harbour Children", SourceKind.ORGANISATION, ""),
        ("the Information Office of the Harbour Ministry", "Information Office of the Harbour Ministry", SourceKind.OFFICIAL, ""),
        ("the ISIS run Amaq news agency", "Amaq", SourceKind.AGENCY, "ISIS run"),
        ("One Agency, Two News and Three", "One Agency, Two News and Three", SourceKind.OUTLET, ""),
        ("Vice-president of the Arab League Jane Doe", "Jane Doe", SourceKind.OFFICIAL, "Vice-president of the Arab League"),
        (
            "the UK based Syrian Observatory for Human Rights which counts",
            "Syrian Observatory for Human Rights",
            SourceKind.MONITOR,
            "UK-based",
        ),
        ("The United States", "United States", SourceKind.OFFICIAL, ""),
        ("Russia, Iran and Turkey", "Russia, Iran and Turkey", SourceKind.OFFICIAL, ""),
    ],
)
def test_named_sources(phrase: str, name: str, kind: SourceKind, role: str) -> None:
    source = read_source(phrase)
    assert (source.name, source.kind, source.role) == (name, kind, role)


@pytest.mark.parametrize(
    ("phrase", "role", "said_to_be"),
    [
        ("a “senior border official”", "senior border official", SourceKind.OFFICIAL),
        ("some of the witnesses", "witnesses", SourceKind.WITNESS),
        ("three residents of the camp", "residents of the camp", SourceKind.WITNESS),
        ("Experts in Jordan", "Experts in Jordan", SourceKind.EXPERT),
        ("an Amnesty International researcher", "Amnesty International researcher", SourceKind.EXPERT),
        ("the ambassador to the United Nations", "ambassador to the United Nations", SourceKind.OFFICIAL),
        ("Meanwhile two nurses", "nurses", SourceKind.MEDICAL),
        ("foreign reports", "foreign reports", SourceKind.OUTLET),
        ("a source", "source", None),
        ("Sources in Damascus", "Sources in Damascus", None),
        ("media close to Damascus", "media close to Damascus", SourceKind.OUTLET),
        ("newspaper loyal to Hezbollah", "newspaper loyal to Hezbollah", SourceKind.OUTLET),
        ("he", "", None),
        ("an army source", "army source", SourceKind.MILITARY),
        ("a senior Hamas official", "senior Hamas official", SourceKind.ARMED_GROUP),
        ("officials at the hospital", "officials at the hospital", SourceKind.MEDICAL),
        ("a spokesman for the UN", "spokesman for the UN", SourceKind.UN),
        ("a monitoring group", "monitoring group", SourceKind.MONITOR),
        ("a satellite imagery company", "satellite imagery company", SourceKind.COMPANY),
        ("a brother of the victim", "brother of the victim", SourceKind.WITNESS),
        ("social media users", "social media users", SourceKind.PERSON),
        ("a Facebook post", "Facebook post", SourceKind.DOCUMENT),
        ("a large number of residents", "residents", SourceKind.WITNESS),
        ("sources, including X and Y,", "sources", None),
        ("other sources such as @harbour1", "sources", None),
        ("the armed forces", "armed forces", SourceKind.MILITARY),
    ],
)
def test_unnamed_sources(phrase: str, role: str, said_to_be: SourceKind | None) -> None:
    source = read_source(phrase)
    assert (source.name, source.kind, source.role, source.said_to_be) == ("", SourceKind.UNNAMED, role, said_to_be)


def test_a_country_that_the_phrase_names_is_kept() -> None:
    assert [read_source(phrase).country for phrase in ("Iraqi officers", "Kabul", "U.S. officials", "officers")] == ["IQ", "AF", "US", None]
    assert read_source("Ghana’s Orchard Institute").country is None
    assert read_source("Israel’s Orchard Institute").country == "IL"


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" ,.’“”()AaZz-"))))
def test_any_phrase_gives_a_source(phrase: str) -> None:
    source = read_source(phrase)
    assert bool(source.name) != (source.kind is SourceKind.UNNAMED)
