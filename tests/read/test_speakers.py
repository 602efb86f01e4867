"""Speakers: who is meant by what, with the words that name him."""

import pytest

from reportedly.model.article import make_article
from reportedly.model.source import Source, SourceKind
from reportedly.read.naming import Names, find_names
from reportedly.read.speakers import Heard, Meant, find_speaker
from tests.read.saying import read, read_article, told

AGENCY = Source(name="Reuters", kind=SourceKind.AGENCY)
OFFICIAL = Source(name="", kind=SourceKind.UNNAMED, role="regional intelligence official", said_to_be=SourceKind.OFFICIAL)
MONITOR = Source(name="Syrian Observatory for Human Rights", kind=SourceKind.MONITOR)
NURSE = Source(name="Jane Doe", kind=SourceKind.MEDICAL, role="nurse")
SAID = [Heard(at=at, chain=chain, named=(at, at + 1)) for at, chain in ((1, (MONITOR,)), (2, (AGENCY, OFFICIAL)), (3, (NURSE,)))]
NOBODY = Names(full={}, monitor=None, people=())


def meant(phrase: str, said: list[Heard], names: Names = NOBODY) -> Meant:
    return find_speaker(phrase, (0, len(phrase)), said, names)


@pytest.mark.parametrize(
    ("phrase", "chain", "named"),
    [
        ("The official", (AGENCY, OFFICIAL), (2, 3)),
        ("the Observatory", (MONITOR,), (1, 2)),
        ("the monitor", (MONITOR,), (1, 2)),
        ("Doe", (NURSE,), (3, 4)),
        ("she", (NURSE,), (3, 4)),
        ("it", (MONITOR,), (1, 2)),
        ("Jane Doe", (NURSE,), None),
    ],
)
def test_a_later_mention_means_an_earlier_source_with_its_chain(
    phrase: str, chain: tuple[Source, ...], named: tuple[int, int] | None
) -> None:
    assert meant(phrase, SAID) == Meant(chain=chain, antecedent=named)


def test_what_fits_nobody_stays_as_it_is_said() -> None:
    assert meant("the general", SAID) == Meant(
        chain=(Source(name="", kind=SourceKind.UNNAMED, role="general", said_to_be=SourceKind.MILITARY),)
    )
    assert meant("he", []) == Meant(chain=(Source(name="", kind=SourceKind.UNNAMED),))


def test_a_surname_gets_the_one_full_name_in_the_text() -> None:
    names = find_names("Later Jane Doe came. John Roe and Mary Roe left.")
    assert meant("Doe", [], names).chain[0].name == "Jane Doe"
    assert meant("Roe", [], names).chain[0].name == "Roe"


@pytest.mark.parametrize(
    ("text", "source", "antecedent"),
    [
        ("Harbour Minister Jane Doe warned that guns may fire. The minister said they would not.", "Jane Doe", "Harbour Minister Jane Doe"),
        ("Harbour Minister Jane Doe came to town. The minister said guns may fire.", "Jane Doe", "Harbour Minister Jane Doe"),
        ("Harbour Minister Jane Doe came to town. “The guns may fire,” she said.", "Jane Doe", "Harbour Minister Jane Doe"),
        ("Jane Doe, the harbour minister, came to town. Doe said guns may fire.", "Jane Doe", "Jane Doe, the harbour minister"),
        ("Ten died, Jane Doe said. Three were children, she added.", "Jane Doe", "Jane Doe"),
        ("The Harbour Rights Watch (HRW) counts. HRW said ten died.", "Harbour Rights Watch", "Harbour Rights Watch"),
        ("Ten died, SOHR said. The Syrian Observatory for Human Rights watches.", MONITOR.name, MONITOR.name),
        ("Ten died, the army said in a statement. The statement added that guns had fired.", "army", "the army"),
        ("A border official claimed that ten died. The official said that more may die.", "border official", "A border official"),
        ("Jane Doe said ten died, adding that more may die.", "Jane Doe", None),
        ("Jane Doe said ten died. Jane Doe said more may die.", "Jane Doe", None),
        ("Ten died. He said more may die.", "unnamed source", None),
        ("The spokesman John Roe said ten died. She said more may die.", "unnamed source", None),
    ],
)
def test_the_words_that_name_who_is_meant_are_kept(text: str, source: str, antecedent: str | None) -> None:
    last = read(text)[-1]
    assert last.sources[-1].label == source
    assert (last.antecedent.quote if last.antecedent else None) == antecedent


def test_a_pronoun_is_not_passed_from_a_woman_to_a_man() -> None:
    text = "Ten died, Jane Doe said. She said they were children. Spokesman John Roe said guns had fired. She said it was late."
    assert [statement.sources[-1].name for statement in read(text)] == ["Jane Doe", "Jane Doe", "John Roe", "Jane Doe"]


def test_antecedents_stand_in_the_text() -> None:
    article = make_article("\u200fHarbour Minister Jane Doe 😀 came. “The guns may fire,” she said.")
    (statement,) = read_article(article)
    assert statement.antecedent is not None
    assert article.text[statement.antecedent.start : statement.antecedent.end] == statement.antecedent.quote
    assert told(statement)[0] == "Jane Doe"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The clinic’s group, which runs the ward, said ten died.", "clinic’s group"),
        (
            "Ten died, Human Rights Watch said. Two more died, the Observatory said. Mills burned, the US-based rights group said.",
            "Human Rights Watch",
        ),
        ("Ten died, the Observatory said. Two mills burned, the rights group said.", "Observatory"),
        ("Ten died, the SANA news agency said. Two mills burned, the news agency said.", "SANA"),
        ("UN relief chief Jane Doe said ten died. Mills burned, the UN said.", "UN"),
        ("Ten died, Harbour Ministry spokesman Gen. Jane Doe said. Mills burned, the spokesman said.", "Jane Doe"),
        ("Ten died, said activist Abu Omar al-Sabra. Sabra said mills burned.", "Abu Omar al-Sabra"),
        ("The harbour council said ten died. It said mills burned.", "harbour council"),
        ("Jane Doe said ten died. The pontiff said he hoped for calm.", "pontiff"),
        ("Ten died, a monitor said. Three more died, a monitor said. The Syrian Observatory for Human Rights watches.", MONITOR.name),
        ("Ten died, said Jane Abdel Doe. Abdel Doe said more may die.", "Jane Abdel Doe"),
        ("The Observatory said ten died. Hamas runs the town. It said more may die.", "Hamas"),
        ("Ten died, Observatory head Jane Doe said. Four are children, the head of the Britain-based group said.", "Jane Doe"),
        ("The head of the Britain-based group said ten died.", "head of the Britain-based group"),
        ("The Harbour opposition said ten died. They said that more may die.", "Harbour opposition"),
        ("The Harbour opposition said ten died. Two fled, a nurse said. They said that more may die.", "unnamed source"),
        ("The Britain-based group, which watches the war, said ten died, the Syrian Observatory for Human Rights said.", MONITOR.name),
    ],
)
def test_the_last_speaker(text: str, source: str) -> None:
    assert read(text)[-1].sources[-1].label == source
