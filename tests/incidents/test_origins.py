"""Copies and reports that rest on one named source share an origin."""

from reportedly.incidents.origins import origins
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect, Occurrence
from tests.incidents.builders import MONITOR, REUTERS, exactly, report

SHORT = Source(name="the Observatory", kind=SourceKind.MONITOR)


def test_outlets_that_quote_one_source_have_one_origin() -> None:
    quoting = [report(x, (Aspect.KILLED, exactly(6), (REUTERS, MONITOR))) for x in "abc"]
    short = report("d", (Aspect.KILLED, exactly(7), (SHORT,)), credits_to="AFP")
    (origin,) = origins([*quoting, short])
    assert origin.name == "Syrian Observatory for Human Rights"
    assert origin.articles == ("a", "b", "c", "d")
    assert "4 articles" in origin.reason


def test_else_the_credited_agency_else_the_outlet() -> None:
    unnamed = Source(name="", kind=SourceKind.UNNAMED, role="medic")
    reports = [report("a", credits_to="AFP"), report("b", (Aspect.KILLED, exactly(6), (unnamed,)), credits_to="AFP"), report("c")]
    assert [(origin.name, origin.articles) for origin in origins(reports)] == [("AFP", ("a", "b")), ("The C", ("c",))]
    assert origins(reversed(reports)) == origins(reports)


def test_an_article_may_rest_on_several() -> None:
    army = Source(name="the army", kind=SourceKind.OFFICIAL)
    both = report("a", (Aspect.KILLED, exactly(6), (MONITOR,)), (Aspect.KILLED, exactly(2), (army,)))
    assert [origin.name for origin in origins([both])] == ["Syrian Observatory for Human Rights", "the army"]


def test_who_only_speaks_of_it_is_no_origin_of_its_toll() -> None:
    minister = Source(name="the minister", kind=SourceKind.OFFICIAL)
    condemned = report("a", (Aspect.KILLED, exactly(6), (MONITOR,)), (Aspect.OCCURRED, Occurrence(phrase="attack"), (minister,)))
    assert [origin.name for origin in origins([condemned])] == ["Syrian Observatory for Human Rights"]
    alone = report("a", (Aspect.OCCURRED, Occurrence(phrase="attack"), (minister,)))
    assert [origin.name for origin in origins([alone])] == ["the minister"]
