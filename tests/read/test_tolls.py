"""Tolls: who was killed, hurt, missing, held or driven out, as news puts it; and what is no toll."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.value import Aspect, Total
from reportedly.read.mentions import TollMention
from reportedly.read.sentences import find_sentences
from reportedly.read.tolls import event_range, find_tolls

_WORDS = (
    "12",
    "two",
    "people",
    "killed",
    "and",
    ",",
    "were",
    "a",
    "woman",
    "dozens",
    "of",
    "wounded",
    "no",
    "including",
    "toll",
    "to",
    ".",
    "Al",
)
Row = tuple[str, int, int | None, str]


def read(text: str) -> tuple[TollMention, ...]:
    return find_tolls(text, find_sentences(text))


def rows(text: str) -> list[Row]:
    return [(mention.aspect.value, mention.toll.low, mention.toll.high, mention.toll.total.value) for mention in read(text)]


def killed(low: int, high: int | None = -1, total: str = "event") -> Row:
    return ("killed", low, low if high == -1 else high, total)


def injured(low: int, high: int | None = -1, total: str = "event") -> Row:
    return ("injured", low, low if high == -1 else high, total)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shell killed at least 12 people.", [killed(12, None)]),
        ("A mine went off under the van, killing all five.", [killed(5)]),
        ("Fourteen members of pro-army militias were killed in the raid.", [killed(14)]),
        ("The death toll rose to 112.", [killed(112)]),
        ("The toll went up from 20 to 43 dead.", [killed(20), killed(43)]),
        ("The blast left 3 dead and 20 wounded.", [killed(3), injured(20)]),
        ("A woman and two children died.", [killed(3)]),
        ("The raid claimed the lives of seven villagers.", [killed(7)]),
        ("The bodies of 6 men were recovered from the rubble.", [killed(6)]),
        ("Six people lost their lives.", [killed(6)]),
        ("No casualties were caused.", [killed(0), injured(0)]),
        ("No one was hurt.", [injured(0)]),
        ("The raid killed 58 people, including 11 children.", [killed(58), killed(11, 11, "part")]),
        ("Five people, including two girls, were killed.", [killed(5), killed(2, 2, "part")]),
        ("Twenty people died, of whom 9 were civilians.", [killed(20), killed(9, 9, "part")]),
        ("Rebels killed 3 people and wounded 5.", [killed(3), injured(5)]),
        ("Shells killed four, wounding hundreds more.", [killed(4), injured(100, 999)]),
        ("The group killed 270 soldiers, guards and staff.", [killed(270)]),
        ("A raid killed two men and their wives.", [killed(4, None)]),
        ("Six Killed in Market Bombing", [killed(6)]),
        ("Three people killed five injured in attack", [killed(3), injured(5)]),
        ("A paramedic was killed.", [killed(1)]),
        ("Soldiers killed a Kurdish man.", [killed(1)]),
        ("Rana Saleh and her son were killed.", [killed(2)]),
        ("A 36-year-old baker was wounded.", [injured(1)]),
        ("Army officials were killed.", [killed(2, None)]),
        ("Gunmen shot dead two drivers.", [killed(2)]),
        ("Two others were found dead.", [killed(2)]),
        ("The bomb killed five people and two children were wounded.", [killed(5), injured(2)]),
        ("12 wounded civilians reached the clinic.", [injured(12)]),
        ("More than 9,000 people have been killed since the war began.", [killed(9000, None, "running")]),
        ("Dozens were killed in the worst raid of the six-year war.", [killed(12, 99)]),
        ("Some 9,000 people died in the two-year war.", [killed(9000, 9000, "running")]),
        ("The fire killed ten men. Two more died later.", [killed(10), killed(2, 2, "part")]),
        ("Strikes kill 30 IS fighters", [killed(30)]),
        ("They may have killed 12 people.", [killed(12)]),
        ("The death toll was 20 with 50 others injured.", [killed(20), injured(50)]),
        ("The count of the dead was unknown; the toll stood at 20 and 50 wounded.", [killed(20), injured(50)]),
        ("The shell killed 12 200 were wounded.", [killed(12), injured(200)]),
        ("A shell killed his six-month-old son and 10-year-old daughter.", [killed(2)]),
        ("A raid killed 60 people. Many residents lost their lives.", [killed(60), killed(2, None, "part")]),
        ("A raid killed 60 people. Nine rebels were also killed.", [killed(60), killed(9, 9, "part")]),
        ("Twenty guards were among the dead.", [killed(20, 20, "part")]),
        ("Dozens of children dead after raid kills 120 people", [killed(12, 99, "part"), killed(120)]),
        ("A raid killed 60 people. The dentist Rana Saleh was killed.", [killed(60), killed(1, 1, "part")]),
        ("The deadliest raid since the war began killed at least 87 people.", [killed(87, None)]),
        ("In April this year a raid killed 87 people in a town besieged since 2013.", [killed(87)]),
        ("Since the fighting broke out in March more than 20,000 have been killed.", [killed(20000, None, "running")]),
        ("The war has so far killed 9,000 people.", [killed(9000, 9000, "running")]),
        ("The blast has so far killed 12 people.", [killed(12)]),
        ("Sami Naser, 54, Huda Qasim (21 years old) and Rana Saleh were killed.", [killed(3)]),
        ("A shell killed Sami Naser, 54, and Rana Saleh, 21.", [killed(2)]),
        ("Sami Naser, and his wife, Rana Saleh, 21 were killed.", [killed(2)]),
        ("Sami Naser, 54, of East Hafer, was wounded.", [injured(1)]),
        ("A 16-year-old was killed.", [killed(1)]),
        ("There are 56 dead including 11 children and dozens more wounded.", [killed(56), killed(11, 11, "part"), injured(12, 99)]),
        ("The raid resulted in deaths of 10 civilians.", [killed(10)]),
        ("Some 9,000 people died in jails during the five-year war.", [killed(9000, 9000, "running")]),
        ("Police say a 16-year-old was wounded.", [injured(1)]),
        ("He was pronounced dead at the clinic.", [killed(1)]),
        ("He and three others were wounded.", [injured(4)]),
        ("The man admitted shooting three people.", [injured(3)]),
        ("A gunman killed three men and wounded another in the yard.", [killed(3), injured(1)]),
        ("One of the nurses was killed.", [killed(1, 1, "part")]),
        ("The boy shot himself in the leg.", [injured(1)]),
        ("A man and woman were killed.", [killed(2)]),
        ("A husband and father was killed.", [killed(1)]),
        ("Relatives of the three guards killed", [killed(3)]),
        ("Two children, ages 3 and 5, and their mother were killed.", [killed(3)]),
        ("At least 78, and up to 175, people were killed.", [killed(78, 175)]),
        ("Raids have killed 300 people in the past month.", [killed(300, 300, "running")]),
        ("Two guards died and a third was wounded.", [killed(2), injured(1)]),
        ("Two nurses suffered life-threatening injuries.", [injured(2)]),
        ("3-year-old suffers fatal wound", [killed(1)]),
        ("The attempted coup killed 12 people.", [killed(12)]),
        ("Four boys were rushed to a nearby hospital.", [injured(4)]),
        ("At least five guests were taken to the hospital.", [injured(5, None)]),
        ("Between 80 and “over 200” villagers were killed.", [killed(80, 200)]),
        ("A baker was shot in the head and a cook was wounded.", [injured(1), injured(1)]),
        ("Two men were taken to a clinic, where they were pronounced dead.", [killed(2)]),
        ("Three were killed and 12 critically wounded.", [killed(3), injured(12)]),
        ("Two U.S. marshals were wounded.", [injured(2)]),
        ("Five people were shot, one fatally.", [injured(5), killed(1)]),
        ("A driver was shot in the neck and later died.", [injured(1), killed(1)]),
        ("He shot two clerks to death.", [killed(2)]),
        ("The guard opened fire, killing him.", [killed(1)]),
        ("A farmer killed his wife and himself.", [killed(2)]),
        ("Gunman kills 3 people, self", [killed(4)]),
        ("Both the driver and his son were killed.", [killed(2)]),
        ("The couple's sons died. They were both buried alive and killed.", [killed(2, None)]),
        ("A raid left Rana Saleh dead.", [killed(1)]),
        ("Police spoke of Rana Saleh. Saleh died at the scene.", [killed(1)]),
        ("Sami Naser, 54, Rana Saleh, 31, and their two sons were killed.", [killed(4)]),
        ("Four cousins – a couple and two girls – were killed.", [killed(4), killed(2, 2, "part")]),
        ("Two brothers, one of them in uniform, were hurt.", [injured(2), injured(1, 1, "part")]),
        ("Rana Saleh was killed alongside her two sons.", [killed(3)]),
        ("Rana Saleh was killed, as was her son.", [killed(2)]),
        (
            "Shells killed nine men, including two guards and a cook, and four others were hurt.",
            [killed(9), killed(3, 3, "part"), injured(4)],
        ),
        (
            "Shells killed up to 20 farmers, including nine women, and one child was hurt.",
            [killed(1, 20), killed(9, 9, "part"), injured(1)],
        ),
        ("Among the dead were eleven children.", [killed(11, 11, "part")]),
        ("Two shepherds, 35-year-old Sami Naser and Rana Saleh, were killed.", [killed(2), killed(1, 1, "part")]),
        ("Her mother, 65-year-old Rana Saleh, and two boys died.", [killed(3)]),
        ("Three cooks, ages 19, 21 and 22, were hurt.", [injured(3)]),
        ("According to police, a man was wounded.", [injured(1)]),
        ("A number of people were killed and wounded.", [killed(2, None), injured(2, None)]),
        ("Four men aged in their 20's were shot.", [injured(4)]),
        ("A clerk in his 20's was shot.", [injured(1)]),
        ("Police held him for the killing of Joe Roe, also 14.", [killed(1)]),
        ("The guards were counted[8] and buried.", []),
        ("Four of the nine guards were killed.", [killed(4, 4, "part")]),
        ("A man was charged with a double homicide.", [killed(2)]),
        ("Police spoke of a triple murder-suicide.", [killed(4)]),
        ("They asked whether the death of a clerk was an accident.", [killed(1)]),
        ("They asked whether a clerk was killed.", []),
        ("The photographer died peacefully in her sleep on Saturday.", []),
        ("Her father died of cancer in the camp.", []),
        ("The boy took his parents' gun and shot himself.", [injured(1)]),
        ("Relatives of a boy who was shot wept.", [injured(1)]),
        ("Officers found Jane Roe suffering from wounds.", [injured(1)]),
        ("Also killed in the raid were two guards.", [killed(2)]),
        ("The blast killed him alongside his wife.", [killed(2)]),
        ("When guards came to the house, Jane Roe was dead.", [killed(1)]),
        ("Two shootings left four people dead.", [killed(4, 4, "running")]),
        (
            "4 dead, 9 hurt on Friday\n\nFour people died in separate shootings.",
            [killed(4, 4, "running"), injured(9), killed(4, 4, "running")],
        ),
        ("Dozens of children dead\n\nThe raid killed 130 people.", [killed(12, 99, "part"), killed(130)]),
        ("Six children were killed. The raid hit a market. Later 13 people were killed.", [killed(6), killed(13)]),
        ("Guards at the house of a clerk, Jane Roe, were killed.", [killed(2, None)]),
        ("At least 70 army and rebel fighters were killed.", [killed(70, None)]),
        ("A total of 130 guards have been killed since the army launched its push.", [killed(130, 130, "running")]),
        ("A leader of the rebel group Sons of Hafer was killed.", [killed(1)]),
        ("Child killed 9 farmers hurt in Hafer.", [killed(1), injured(9)]),
        ("A shell fell without any human casualties.", [killed(0), injured(0)]),
        ("They raised the death toll from two raids on a market in a small town in the far north of the country to 61.", [killed(61)]),
        ("The death toll is likely to rise as many of the wounded are children.", [injured(2, None, "part")]),
        ("Those killed included six women.", [killed(6, 6, "part")]),
        ("The raid led to the death and injury of several farmers.", [injured(2, 9), killed(2, 9)]),
        ("Two teenagers died in separate incidents.", [killed(2, 2, "running")]),
        ("Earlier this month a blast killed three men.", [killed(3)]),
        ("Between 20 and 30 villagers remain missing.", [("missing", 20, 30, "event")]),
        ("Some 1.2 million people have been displaced by the war.", [("displaced", 1_200_000, 1_200_000, "running")]),
        ("A family of six was killed.", [killed(6)]),
        ("At least 15 people including a number of boys were killed.", [killed(15, None), killed(2, None, "part")]),
        ("Ten people including the (interim) council's health minister Omar Roe were killed.", [killed(10), killed(1, 1, "part")]),
        ("A bomber killed 30 people injured 90.", [killed(30), injured(90)]),
        ("15 farmers 3 children killed by shells.", [killed(15), killed(3, 3, "part")]),
        ("The blast killed a nurse a clerk and two guards.", [killed(4)]),
        ("Monitor AFP Eleven children were killed.", [killed(11)]),
        ("Raids kill 25 farmers Monitor AFP Friday a monitor said.", [killed(25)]),
        ("A blast killed 25 men. It also killed a senior guard.", [killed(25), killed(1, 1, "part")]),
        ("A blast that friends of Jane Roe said killed nobody shook the town.", [killed(0)]),
        ("A raid killed 18 people. The boy who was killed was his son.", [killed(18), killed(1, 1, "part")]),
        ("Shells killed 20 people said a doctor adding that 12 of them were boys.", [killed(20), killed(12, 12, "part")]),
        ("They were the latest of over 700 people killed since the council lifted its ban.", [killed(700, None, "running")]),
        ("Dozens have starved since the army tightened the siege and 30 people died over the past year.", [killed(30, 30, "running")]),
        (
            "8 killed in raids. In Hafer 3 people were killed. In Orrin 5 people were killed.",
            [killed(8), killed(3, 3, "part"), killed(5, 5, "part")],
        ),
        (
            "Raids killed 16 men. Nine men were killed in Hafer. Another seven were killed in Orrin.",
            [killed(16), killed(9, 9, "part"), killed(7, 7, "part")],
        ),
        ("A bomb killed six members of the force known as the Shields.", [killed(6)]),
        ("In Hafer the mill burned. Five men were killed in Hafer and two others died in Orrin.", [killed(5), killed(2)]),
        ("Since Sept. 9 when the truce ended at least 300 men have been killed.", [killed(300, None, "running")]),
        ("A father and two sons were killed.", [killed(3)]),
        ("The shelling killed four people, the governor said.", [killed(4)]),
        ("The blast killed 12 civilians, an activist in the town told reporters.", [killed(12)]),
        ("The raid killed three people, police chief Omar Roe said.", [killed(3)]),
        ("The raid killed four people, two officials said.", [killed(4)]),
        ("The raid killed five soldiers and a doctor said more may die.", [killed(5)]),
        ("The strike killed a woman and two children, a resident of the old town said.", [killed(3)]),
        ("A bomb killed four people, two children among them, the mayor said.", [killed(4), killed(2, 2, "part")]),
        ("Four people, a nurse among them, were killed.", [killed(4), killed(1, 1, "part")]),
        ("As many as 200 soldiers were captured.", [("detained", 1, 200, "event")]),
        ("Police detained 15 students.", [("detained", 15, 15, "event")]),
        ("Three boys were reported missing.", [("missing", 3, 3, "event")]),
        ("About 300 families were displaced.", [("displaced", 300, 300, "event")]),
    ],
)
def test_news_phrases(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He vowed to kill hundreds.",
        "The dam could kill thousands of people.",
        "It would have killed dozens.",
        "The strike did not kill 12 men.",
        "Dozens were killed and wounded.",
        "The raid led to the death and injury of 12 farmers.",
        "It is unknown whether others were killed.",
        "The court ruled out the death penalty; no death sentence was passed.",
        "One shot was fired.",
        "He is charged with the attempted murder of two guards.",
        "They spoke of dozens of martyrs and wounded.",
        "The shooting three days ago was heard by many.",
        "The army captured several villages.",
        "The sixth attack hit the 47th Brigade, destroying 12 tanks.",
        "A father carried his dead girl.",
        "The toll is expected to rise because many were hit.",
        "It was not known how many people were killed.",
        "The number of killed is unknown.",
        "Three days later the camp was hit by 12 rockets.",
    ],
)
def test_no_toll(text: str) -> None:
    assert rows(text) == []


def test_words_kept() -> None:
    text = "Monitors said at least 12 farm workers from the valley were killed near Sarmin."
    (mention,) = read(text)
    assert mention.toll.phrase == text[mention.start : mention.end] == "at least 12 farm workers from the valley"
    assert mention.toll.whom == "farm workers from the valley"
    assert text[slice(*mention.cue)] == "killed"


@pytest.mark.parametrize(
    "text",
    [
        "Death Toll in Hotel Fire Rises to 70 Gazette Lifestyle Weather Sport",
        "The fire killed 70 Gazette Weather",
        "70 killed officials say",
    ],
)
def test_words_that_are_no_people_are_not_whom(text: str) -> None:
    (mention,) = read(text)
    assert (mention.toll.low, mention.toll.whom, mention.toll.phrase) == (70, "", "70")


def test_what_a_toll_rose_from_is_an_earlier_count() -> None:
    mentions = read("The death toll rose from 43 to 70.")
    assert [(mention.toll.phrase, mention.earlier) for mention in mentions] == [("43", True), ("70", False)]
    assert event_range(mentions, Aspect.KILLED) == (70, 70)


def test_event_range_starts_at_the_first_total_and_rises() -> None:
    mentions = read("The raid killed nine people. Doctors first said four were killed. A monitor put the death toll at 11.")
    assert event_range(mentions, Aspect.KILLED) == (9, 11)
    assert event_range(mentions, Aspect.INJURED) is None


def test_event_range_without_a_total() -> None:
    mentions = read("Rana Saleh was killed. More than 5,000 people have been killed since 2011.")
    assert [mention.toll.total for mention in mentions] == [Total.EVENT, Total.RUNNING]
    assert event_range(mentions, Aspect.KILLED) == (1, 1)


@given(st.text() | st.lists(st.sampled_from(_WORDS)).map(" ".join))
def test_any_text(text: str) -> None:
    for mention in read(text):
        assert text[mention.start : mention.end] == mention.toll.phrase
        assert 0 <= mention.cue[0] < mention.cue[1] <= len(text)
        assert mention.toll.whom in mention.toll.phrase


@pytest.mark.parametrize("words", ["12 people and ", "killed ", "a ", "including two men, ", "John ", "since the "])
def test_a_hostile_sentence_takes_linear_time(words: str) -> None:
    def seconds(times: int) -> float:
        start = time.perf_counter()
        read(words * times)
        return time.perf_counter() - start

    assert seconds(4000) < 12 * seconds(1000) + 0.5


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("The raid killed 25 people. Of those killed six were children.", [(25, Total.EVENT), (6, Total.PART)]),
        ("About 90,000 people have been killed in four years of conflict.", [(90_000, Total.RUNNING)]),
    ],
)
def test_what_is_counted(text: str, totals: list[tuple[int, Total]]) -> None:
    assert [(mention.toll.low, mention.toll.total) for mention in read(text)] == totals


@pytest.mark.parametrize(
    "text",
    [
        "The warning prevented the killing of large numbers of soldiers.",
        "Tents for displaced people burned.",
        "The number of villagers abducted is not known.",
    ],
)
def test_what_counts_nobody(text: str) -> None:
    assert not read(text)
