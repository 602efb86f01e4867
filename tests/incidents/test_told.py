"""When a claim was reported, before which others, and the words around it."""

from reportedly.incidents.beginnings import beginnings
from reportedly.incidents.told import Told, all_told, words_around
from reportedly.model.incident import Report
from reportedly.model.reading import Stance
from reportedly.model.value import Aspect
from tests.incidents.builders import day, exactly, report


def told(*reports: Report) -> list[Told]:
    return [one for one in all_told(reports, beginnings(reports)) if one.claim.aspect is Aspect.KILLED]


def killed(article: str, on: str | None, stance: Stance = Stance.ASSERTED) -> Report:
    return report(article, (Aspect.KILLED, exactly(3), (), stance), (Aspect.TIME, day(4)), published=on)


def test_one_day_has_no_order_and_a_date_before_the_event_is_none() -> None:
    early, same, late, never, wrong = told(
        killed("a", "2020-05-04"), killed("b", "2020-05-04"), killed("c", "2020-05-05"), killed("d", None), killed("e", "2020-05-01")
    )
    assert early.before(late)
    assert not early.before(same)
    assert never.moment is wrong.moment is None
    assert not early.before(never)


def test_what_an_article_recalls_was_before_what_it_tells() -> None:
    one = report("a", (Aspect.KILLED, exactly(9)), (Aspect.KILLED, exactly(3), (), Stance.BACKGROUND))
    recalled, new = told(one)
    assert recalled.recalled
    assert recalled.before(new)
    assert not new.before(recalled)


def test_words_around_stay_in_their_sentence() -> None:
    text = "A mill burnt. It rose to 12345 dead! Then nothing."
    one = report("a", (Aspect.KILLED, exactly(3)), start=15, text=text)
    assert words_around(told(one)[0], 80, 80) == "It rose to " + "words" + " dead"
