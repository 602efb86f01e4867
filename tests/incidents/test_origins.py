"""Copies and reports that rest on one named source share an origin."""

from dataclasses import replace

from reportedly.incidents.origins import origins
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect, Occurrence, Toll, Total
from tests.incidents.builders import HOMS, MONITOR, REUTERS, exactly, report, toll

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


def test_a_spokesman_is_his_body_wherever_he_is_named() -> None:
    def behind(source: Source) -> list[tuple[str, str]]:
        body = "Northern Guard" if "Guard" in source.role else source.name
        return [(body.casefold(), body)] if body else []

    once = Source(name="Ann Miller", kind=SourceKind.MILITARY, role="Guard spokeswoman")
    again = Source(name="Ann Miller", kind=SourceKind.PERSON)
    reports = [report("a", (Aspect.KILLED, exactly(6), (once,))), report("b", (Aspect.KILLED, exactly(7), (again,)))]
    (origin,) = origins(reports, behind)
    assert (origin.name, origin.articles) == ("Northern Guard", ("a", "b"))


def test_what_an_unnamed_source_tells_an_agency_is_the_agencys_only_if_nobody_is_named() -> None:
    medic = Source(name="", kind=SourceKind.UNNAMED, role="medic")
    told = (Aspect.KILLED, exactly(6), (REUTERS, medic))
    assert [origin.name for origin in origins([report("a", told)])] == ["Reuters"]
    both = report("a", told, (Aspect.KILLED, exactly(7), (MONITOR,)))
    assert [origin.name for origin in origins([both])] == ["Syrian Observatory for Human Rights"]


def test_totals_over_months_and_uncounted_people_are_no_toll_of_the_event() -> None:
    activist = Source(name="Ann Miller", kind=SourceKind.PERSON)
    uncounted = Toll(low=2, high=None, phrase="women and children", total=Total.PART)
    for value in (toll(300, total=Total.RUNNING), uncounted):
        mixed = report("a", (Aspect.KILLED, value, (activist,)), (Aspect.KILLED, exactly(6), (MONITOR,)))
        assert [origin.name for origin in origins([mixed])] == ["Syrian Observatory for Human Rights"]


def test_of_those_who_only_report_it_the_first_named() -> None:
    police, minister = (Source(name=name, kind=SourceKind.OFFICIAL) for name in ("the police", "the minister"))
    told = report("a", *((Aspect.OCCURRED, Occurrence(phrase="attack"), (source,)) for source in (police, minister)))
    assert [origin.name for origin in origins([told])] == ["the police"]


def test_text_printed_again_rests_on_what_the_other_rests_on() -> None:
    told = " ".join(f"word{number}" for number in range(60))
    named = replace(report("a", (Aspect.KILLED, exactly(6), (MONITOR,))), text=told)
    copied, own = replace(report("b"), text=told), replace(report("c"), text="another text")
    assert [(origin.name, origin.articles) for origin in origins([named, copied, own])] == [
        ("Syrian Observatory for Human Rights", ("a", "b")),
        ("The C", ("c",)),
    ]
    assert "the same words printed in 1 article" in origins([named, copied])[0].reason


def test_of_two_that_print_the_same_and_name_nobody_the_earlier() -> None:
    told = " ".join(f"word{number}" for number in range(60))
    reports = [replace(report(x, published=f"2020-05-0{day}"), text=told) for x, day in (("a", 5), ("b", 4))]
    (origin,) = origins(reports)
    assert (origin.name, origin.articles) == ("The B", ("a", "b"))


def test_a_copied_passage_lends_its_origin_only_where_it_tells_of_the_event() -> None:
    shared = " ".join(f"word{number}" for number in range(30))
    ours, theirs = (" ".join(f"{x}{number}" for number in range(100)) for x in "xy")
    named = report("a", (Aspect.KILLED, exactly(6), (MONITOR,)))
    inside = [replace(named, text=f"{shared} {ours}"), replace(report("b"), text=f"{shared} {theirs}")]
    assert [origin.name for origin in origins(inside)] == ["Syrian Observatory for Human Rights"]
    outside = [replace(named, text=f"{ours[:300]} {shared} {ours}"), replace(report("b"), text=f"{theirs[:300]} {shared} {theirs}")]
    assert [origin.name for origin in origins(outside)] == ["Syrian Observatory for Human Rights", "The B"]


def test_unnamed_agencies_are_no_origin_beside_another() -> None:
    agencies = report("a", credits_to="agencies")
    assert [origin.name for origin in origins([agencies])] == ["agencies"]
    named = report("b", (Aspect.KILLED, exactly(6), (MONITOR,)))
    assert [origin.name for origin in origins([agencies, named])] == ["Syrian Observatory for Human Rights"]


def test_rescuers_and_state_media_are_those_of_the_place() -> None:
    def behind(source: Source) -> list[tuple[str, str]]:
        return [(source.name, f"{source.name} ({source.country})")]

    rescuers = Source(name="Civil Defence", kind=SourceKind.MEDICAL)
    army = Source(name="army", kind=SourceKind.MILITARY)
    told = report("a", (Aspect.PLACE, HOMS), (Aspect.KILLED, exactly(6), (rescuers,)), (Aspect.KILLED, exactly(5), (army,)))
    assert [origin.name for origin in origins([told], behind)] == ["Civil Defence (SY)", "army (None)"]


def test_who_tells_of_people_killed_without_a_number_tells_that_it_happened() -> None:
    some = Toll(low=1, high=None, phrase="rebel fighters")
    told = report("a", (Aspect.KILLED, some, (MONITOR,)), credits_to="AFP")
    assert [origin.name for origin in origins([told])] == ["Syrian Observatory for Human Rights"]


def test_an_outlet_that_credits_itself_beside_agencies_credits_agencies() -> None:
    told = report("a", credits_to="agencies")
    itself = replace(told, origins=(*told.origins, replace(told.origins[0], name="The A")))
    assert [origin.name for origin in origins([itself])] == ["agencies"]
    alone = replace(told, origins=itself.origins[1:])
    assert [origin.name for origin in origins([alone])] == ["The A"]
