"""Statements: who says what, with which word."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.engines.check import check
from reportedly.model.article import Hints, make_article
from reportedly.model.reading import Reading
from reportedly.model.source import SourceKind
from reportedly.model.time import Anchor, Grain, TimeInterval
from reportedly.read.mentions import TimeMention
from reportedly.read.sentences import find_sentences
from reportedly.read.times import find_times
from tests.read.saying import read, read_article, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe said that two shells fell.", ("Jane Doe", "said", "that two shells fell")),
        ("The army said on Monday two shells fell.", ("army", "said", "two shells fell")),
        ("Two shells fell, Jane Doe said.", ("Jane Doe", "said", "Two shells fell")),
        ("“Two shells fell,” Jane Doe said.", ("Jane Doe", "said", "“Two shells fell,”")),
        ("“Two shells fell,” said Jane Doe, a nurse.", ("Jane Doe", "said", "“Two shells fell,”")),
        ("According to Reuters, two shells fell.", ("Reuters", "According to", "two shells fell")),
        ("Two shells fell, according to witnesses.", ("witnesses", "according to", "Two shells fell")),
        ("Jane Doe, who runs the clinic, warned that it was full.", ("Jane Doe", "warned", "that it was full")),
        ("Jane Doe told reporters that two shells fell.", ("Jane Doe", "told", "that two shells fell")),
        ("A driver told Reuters that two shells fell.", ("Reuters ← driver", "told", "that two shells fell")),
        ("Reuters, citing a driver, said the road was cut.", ("Reuters ← driver", "said", "the road was cut")),
        ("The toll was confirmed by the Red Cross.", ("Red Cross", "was confirmed", "The toll")),
        ("The army’s claim that it had won was mocked.", ("army", "claim", "that it had won was mocked")),
        ("The raid is said to have hit a depot.", ("", "is said", "The raid … to have hit a depot")),
        ("The raid, which was attributed to the rebels, failed.", ("", "was attributed", "The raid … to the rebels")),
        ("Two shells fell on the town the Observatory said.", ("Observatory", "said", "Two shells fell on the town")),
        ("Two shells fell on the town said the Observatory.", ("Observatory", "said", "Two shells fell on the town")),
        ("Officers in the north believe that the road is cut.", ("Officers in the north", "believe", "that the road is cut")),
        ("The rebels accused the army of shelling homes.", ("rebels", "accused", "the army of shelling homes")),
        ("The Observatory counted 24 dead.", ("Observatory", "counted", "24 dead")),
        ("Medics put the toll at 58 and said more may die.", ("Medics", "put", "the toll at 58")),
        ("It passed a toll of 40 given by the Red Crescent.", ("Red Crescent", "given", "a toll of 40")),
        ("By the Observatory’s count, 40 people died.", ("Observatory", "count", "40 people died")),
        ("The army denied shelling the town.", ("army", "denied", "shelling the town")),
        ("Two shells fell, Jane Doe told Harbour television on Friday.", ("Harbour television ← Jane Doe", "told", "Two shells fell")),
        ("Two shells fell, Jane Doe told the state broadcaster by phone.", ("state broadcaster ← Jane Doe", "told", "Two shells fell")),
        ("State TV quoted a local officer as saying two shells fell.", ("State TV ← local officer", "quoted", "two shells fell")),
        ("An officer was quoted by SANA as saying that two shells fell.", ("SANA ← officer", "quoted", "that two shells fell")),
        ("According to state media, citing an officer, two shells fell.", ("state media ← officer", "According to", "two shells fell")),
        ("State media, quoting an officer, said two shells fell.", ("State media ← officer", "said", "two shells fell")),
        ("Two shells fell, state media said, citing an officer.", ("state media ← officer", "said", "Two shells fell")),
    ],
)
def test_patterns(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [told(statement) for statement in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The blast claimed five lives.",
        "No one claimed the attack.",
        "The sixth raid reported this month was the worst.",
        "The related report names nobody.",
        "The clinic recorded a song.",
        "He met the families of five alleged rebels.",
        "They live in the United States and plan nothing.",
        "It was a so-called “safe zone”.",
        "",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Media close to Damascus said that two shells fell.", "Media close to Damascus"),
        ("A newspaper loyal to Hezbollah said two shells fell.", "newspaper loyal to Hezbollah"),
        ("Rebels backed by Ankara said two shells fell.", "Rebels backed by Ankara"),
        ("Sources in Damascus said two shells fell.", "Sources in Damascus"),
        ("Two shells fell, according to officials in Washington.", "officials in Washington"),
        ("Reports from Aleppo said two shells fell.", "Reports from Aleppo"),
        ("A spokesman for the ministry in Moscow said two shells fell.", "spokesman for the ministry in Moscow"),
    ],
)
def test_who_is_near_a_power_is_not_that_power(text: str, source: str) -> None:
    (statement,) = read(text)
    assert [(found.label, found.kind) for found in statement.sources] == [(source, SourceKind.UNNAMED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two shells fell near the capital state media said.", ("state media", "Two shells fell near the capital")),
        ("In Geneva state television said two shells fell.", ("state television", "two shells fell")),
        ("Two shells fell on Homs on Thursday activists said.", ("activists", "Two shells fell on Homs on Thursday")),
        (
            "Two shells hit the school in the northern district activists said.",
            ("activists", "Two shells hit the school in the northern district"),
        ),
        ("Two shells hit the market a source at Homs Hospital said.", ("source at Homs Hospital", "Two shells hit the market")),
        ("Posted 13 April 2017 Danish scientists said two shells fell.", ("Danish scientists", "two shells fell")),
        ("According to Reuters tens of people were hurt.", ("Reuters", "tens of people were hurt")),
        ("According to the SANA news agency the blast hit a school.", ("SANA", "the blast hit a school")),
        ("According to the monitor Daesh hit a school.", ("monitor", "Daesh hit a school")),
        ("A driver who spoke to Reuters said two shells fell.", ("Reuters ← driver", "two shells fell")),
        ("Posted April 2 2017 Danish scientists said two shells fell.", ("Danish scientists", "two shells fell")),
        ("A witness named Ali Roe said two shells fell.", ("Ali Roe", "two shells fell")),
        ("A group that watches the war said two shells fell.", ("group", "two shells fell")),
        ("Elsewhere in Syria the Observatory said two shells fell.", ("Observatory", "two shells fell")),
        ("Two shells fell said the Observatory a monitor with a network of helpers.", ("Observatory", "Two shells fell")),
    ],
)
def test_text_that_lost_its_commas(text: str, expected: tuple[str, str]) -> None:
    (statement,) = read(text)
    chain, _, content = told(statement)
    assert (chain, content) == expected


@pytest.mark.parametrize("name", ["Sputnik", "Sputnik News", "the Sputnik news agency"])
def test_the_articles_own_outlet_is_left_out_of_the_chain(name: str) -> None:
    article = make_article(f"A driver told {name} that two shells fell.", hints=Hints(outlet="sputnik"))
    (statement,) = read_article(article)
    assert told(statement)[0] == "driver"


def test_the_one_monitor_of_an_article_is_meant_by_what_it_is_called() -> None:
    text = "Ten died, a monitor said. The Syrian Observatory for Human Rights said three were children. The Britain-based group said so."
    assert {told(statement)[0] for statement in read(text)} == {"Syrian Observatory for Human Rights"}
    unnamed, _, _ = read("Ten died, a monitor said. Airwars said it was so. The Syrian Observatory for Human Rights said it was not.")
    assert unnamed.sources[0].kind is SourceKind.UNNAMED


def test_the_speaker_goes_on() -> None:
    first, second = read("“We heard a blast,” one driver said, adding that he ran.")
    assert second.sources == first.sources
    assert told(second)[1:] == ("adding", "that he ran")


def test_quotations_that_follow_belong_to_the_speaker() -> None:
    (statement,) = read("“We left,” Jane Doe said. “It was late.”\n\n“Nobody was hurt.”\n\nThe road is open.")
    assert told(statement)[2] == "“We left,” … “It was late.” … “Nobody was hurt.”"
    assert statement.direct


def test_a_quotation_behind_a_colon_belongs_to_the_speaker() -> None:
    (statement,) = read("Jane Doe wrote:\n\n“We left.”")
    assert told(statement) == ("Jane Doe", "wrote", "“We left.”")


def test_nested_sources_run_from_the_reader_outwards_and_are_remembered() -> None:
    text = "Reuters quoted a “border official” who claimed that guns were moved. The army was silent. The official claimed more."
    _, nested, again = read(text)
    assert told(nested) == ("Reuters ← border official", "claimed", "that guns were moved")
    assert told(again)[:2] == ("Reuters ← border official", "claimed")


def test_said_is_the_time_beside_the_cue_never_one_in_the_content() -> None:
    text = "Jane Doe said on Monday that shells fell on Sunday."
    article = make_article(text)
    monday, sunday = (_day(text, "Monday", 3), _day(text, "Sunday", 2))
    (statement,) = read_article(article, (monday, sunday))
    assert statement.said == monday.interval
    assert read_article(article, (sunday,))[0].said is None


def _day(text: str, word: str, day: int) -> TimeMention:
    start = text.index(word)
    interval = TimeInterval(
        start=datetime(2020, 2, day, tzinfo=UTC),
        end=datetime(2020, 2, day + 1, tzinfo=UTC),
        grain=Grain.DAY,
        anchor=Anchor.RELATIVE,
        edtf=f"2020-02-0{day}",
    )
    return TimeMention(start=start, end=start + len(word), interval=interval)


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "\n",
        "\r\n",
        ". ",
        ", ",
        " said ",
        " told ",
        "according to ",
        " who ",
        "X ",
        "Jane Doe ",
        "that ",
        "was ",
        "by ",
        "\u200f",
        "😀 ",
    ]
)


@settings(max_examples=300)
@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=40).map("".join))
def test_every_quote_stands_in_the_text(text: str) -> None:
    article = make_article(text)
    found = read_article(article)
    reading = Reading(id="r", article=article.id, engine="", version="", model="", settings="", statements=found)
    assert check(reading, article).problems == ()
    assert len({statement.id for statement in found}) == len(found)


@pytest.mark.parametrize(
    "piece",
    ["“", "X said ", ", said", "according to ", "a ", "’s ", "A. ", "“a”, he said. ", "said that ", ", who ", "no ", "A ", "(", "was "],
)
def test_long_runs_give_no_more_statements_than_words(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert len(read(text)) <= text.count(" ")


@pytest.mark.parametrize("piece", ["X said ", "X told Y, ", "it said that he believes they ", "X said “a b c d e f” and "])
def test_what_is_quoted_grows_no_faster_than_the_text(piece: str) -> None:
    def size(times: int) -> int:
        return sum(len(part.quote) for statement in read(piece * times) for part in statement.content)

    assert 0 < size(2_000) <= 2.2 * size(1_000)


ARTICLE = Path(__file__).parents[3] / "shared" / "articles" / "jns-iran-syria.txt"


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not in ../shared")
def test_a_real_article_gives_its_chains_and_times() -> None:
    article = make_article(ARTICLE.read_text(), hints=Hints(published="2020-05-06"))
    found = read_article(article, find_times(article, find_sentences(article.text)))
    said = {(told(statement)[:2], statement.said.edtf if statement.said else None) for statement in found}
    nested = "Reuters ← regional intelligence official"
    for expected in (
        (("Israeli defense officials", "believe"), None),
        (("defense officials", "revealed"), "2020-05-05"),
        (("sources in the defense establishment", "adding"), None),
        (("Syrian Observatory for Human Rights", "reported"), "2020-05-05"),
        (("Naftali Bennett", "warned"), "2020-05-05"),
        ((nested, "claimed"), "2020-05-05"),
        ((nested, "claimed"), None),
        (("ImageSat International", "published"), None),
    ):
        assert expected in said


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "At least 12 people were killed the Example Monitor for Rights said updating a previous toll of 9 dead.",
            "Example Monitor for Rights",
        ),
        ('The Example Monitor warned that the toll was likely to rise given the "several dozen wounded" in Homs.', "Example Monitor"),
    ],
)
def test_what_goes_on_behind_the_cue_is_nobody(text: str, named: str) -> None:
    found = read(text)
    assert [[source.name for source in statement.sources] for statement in found] == [[named]]
