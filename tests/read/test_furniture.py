"""Where an article ends and the page's furniture begins."""

import pytest

from reportedly.engines import load_engine
from reportedly.model.article import make_article
from reportedly.read.furniture import article_end, before, left_out
from reportedly.read.sentences import find_sentences

STORY = "Two shells hit a mill near Homs on Monday, a nurse said. The harbour stayed shut. "


@pytest.mark.parametrize(
    "furniture",
    [
        "Read Also",
        "... 12 Related Minister Says Mill Attack Killed Nine",
        "Tags mill attack Homs Community standards",
        "(Source: Harbour Office) Twitter",
        "Additional reporting by Jane Doe; Editing by John Roe",
        "Related News Thousands Dead Experts Say",
        "\n\nPrev Post\nA minister said that nine had died in the mill\nNext Post\nRain",
        "\nOther news\nRain in the hills",
        "\n\nMinister Says Mill Attack Killed Nine People\n\nPolice Officer Says Mill Was Shut\n\nSix Dead in Hills, Expert Says Again",
        "\n\n2:10 Minister says mill attack killed nine\n\n0:40 Police officer says mill was shut\n\n1:05 Six dead, expert says so",
        "\n\nMinister says nine died on May 3\n\nPolice officer says mill shut on May 4\n\nSix dead in hills, expert says May 4",
        "\n\nRead Next\n\nMinister says mill attack killed nine",
    ],
)
def test_what_stands_behind_a_marker_is_not_read(furniture: str) -> None:
    text = STORY + furniture
    end = article_end(text)
    assert text[:end].startswith(STORY.strip())
    assert all(sentence.end <= end for sentence in before(end, find_sentences(text)))
    reading = load_engine("rules").read(make_article(text))
    assert [statement.sources[0].role for statement in reading.statements] == ["nurse"]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Read Also is a shop. " + STORY,
        "",
        "Tags on the mill were read. Related mills burned, a nurse said.",
        STORY + "\n\nJane Doe, 34\n\nJohn Roe, 7\n\nMary Major, 41",  # the dead
        "\n\n".join(["Two shells hit a mill near Homs on Monday"] * 6),
        STORY + "Read also Minister Visits Mill In another village two people were killed. The mill burned down.",
        STORY + "(Source: Harbour Office) In another village two people were killed. The mill burned down.",
    ],
)
def test_a_text_without_furniture_is_read_whole(text: str) -> None:
    assert article_end(text) == len(text)


@pytest.mark.parametrize(
    "tail",
    [
        "They were named.\n\nAmal Orchard, 34, a farmer of there\n\nRoe Orchard, 29, her younger brother\n\nJane Mill, 8, a local pupil",
        "More comes in.\n\n- Two were killed by shells in Marlow\n\n- A drone hit a bus in Orchard\n\n- Five were wounded in Millbrook",
        "They are named.\n\nAmal Orchard, a farmer of the valley\n\nRoe Orchard, her brother and neighbour\n\nJane Mill, one of her pupils",
        "More came in.\n\nTwo were killed by shells in Marlow\n\nA drone hit a bus in Orchard\n\nFive were hurt in the Millbrook",
        "It said so.\n\nPhoto of the mill. The mill stood there\n\nPhoto of Roe. She is a nurse\n\nPhoto of a shell. It is whole",
        "The dead are:\n\nAmal Orchard, a farmer of the valley\n\nRoe Orchard, her brother and neighbour\n\nJane Mill, one of her pupils",
    ],
)
def test_a_list_at_the_end_is_the_article_s_own(tail: str) -> None:
    text = f"A shell hit the market on Monday and killed four people, the hospital said.\n\n{tail}"
    assert article_end(text) == len(text)


HEADLINES = "Related News Thousands Dead Experts Say Minister Denies Attack"


def told(text: str) -> list[tuple[str, str, list[str]]]:
    article = make_article(text)
    problems = left_out(article, tuple(before(article_end(text), find_sentences(text))))
    return [(problem.code, problem.message.split(",")[0], [shown.quote for shown in problem.evidence]) for problem in problems]


def test_what_is_left_out_is_told_once_with_its_first_words() -> None:
    ((code, much, shown),) = told(STORY + HEADLINES + " and so on" * 4)
    assert (code, much) == ("end-not-read", "21 words")
    assert shown == [HEADLINES + " and so on"]


@pytest.mark.parametrize("furniture", ["", "Read Also", "Reporting by Jane Doe in Homs; Editing by John Roe"])
def test_a_credit_is_no_problem(furniture: str) -> None:
    assert told(STORY + furniture) == []


@pytest.mark.parametrize("engine", ["rules", "tagger"])
def test_every_reading_tells_it(engine: str) -> None:
    reading = load_engine(engine).read(make_article(STORY + HEADLINES))
    assert [problem.code for problem in reading.problems].count("end-not-read") == 1
