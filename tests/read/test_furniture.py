"""Where an article ends and the page's furniture begins."""

import pytest

from reportedly.engines import load_engine
from reportedly.model.article import make_article
from reportedly.read.furniture import article_end, before
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
        "\n\nMinister says mill attack killed nine\n\nPolice officer says mill was shut\n\nSix dead in hills, expert says …",
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
    ],
)
def test_a_text_without_furniture_is_read_whole(text: str) -> None:
    assert article_end(text) == len(text)


@pytest.mark.parametrize(
    "tail",
    [
        "They were named.\n\nAmal Orchard, 34, a farmer of there\n\nRoe Orchard, 29, her younger brother\n\nJane Mill, 8, a local pupil",
        "More comes in.\n\n- Two were killed by shells in Marlow\n\n- A drone hit a bus in Orchard\n\n- Five were wounded in Millbrook",
        "The dead are:\n\nAmal Orchard, a farmer of the valley\n\nRoe Orchard, her brother and neighbour\n\nJane Mill, one of her pupils",
    ],
)
def test_a_list_at_the_end_is_the_article_s_own(tail: str) -> None:
    text = f"A shell hit the market on Monday and killed four people, the hospital said.\n\n{tail}"
    assert article_end(text) == len(text)
