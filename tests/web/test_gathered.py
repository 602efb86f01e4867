"""Equal values stand once, with all who say them; what differs is told in a line."""

from reportedly.incidents.agree import disagreements, values_said
from reportedly.model.reading import Stance
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect, Manner, Party, PartyKind
from reportedly.web.gathered import differences, gather
from tests.incidents.builders import HAMA, HOMS, MONITOR, exactly, report, toll


def test_equal_values_stand_once_with_every_voice() -> None:
    reports = [
        report("a", (Aspect.PLACE, HAMA)),
        report("b", (Aspect.PLACE, HOMS, (MONITOR,)), (Aspect.PLACE, HOMS, (MONITOR,))),
        report("c", (Aspect.PLACE, HOMS), (Aspect.PLACE, HOMS, (), Stance.DENIED)),
    ]
    rows = values_said(reports, Aspect.PLACE)
    groups = gather((row.said, row.value) for row in rows)
    assert [(group.value, group.stance, group.sayings) for group in groups] == [
        (HOMS, Stance.ASSERTED, 3),
        (HAMA, Stance.ASSERTED, 1),
        (HOMS, Stance.DENIED, 1),
    ]
    assert {(voice.outlet, voice.sources, len(voice.said)) for voice in groups[0].voices} == {
        ("The B", (MONITOR.name,), 2),
        ("The C", (), 1),
    }
    assert sum(group.sayings for group in groups) == len(rows)


def test_few_counts_are_told_in_a_sentence() -> None:
    reports = (report("a", (Aspect.KILLED, exactly(22))), report("b", (Aspect.KILLED, toll(43))))
    assert differences(reports) == disagreements(reports, Aspect.KILLED)
    assert differences(reports[:1]) == ()


def test_many_counts_are_summed_up_in_a_line_but_never_added() -> None:
    reports = [report(f"a{count}", (Aspect.KILLED, exactly(count))) for count in (22, 43, 70, 100)]
    monitors = [report(f"b{count}", (Aspect.KILLED, toll(count), (MONITOR,))) for count in (112, 126)]
    assert differences([*reports, *monitors]) == ("Killed: 6 different counts by 5 sources, from 22 to 126+.",)


def test_many_who_agree_differ_in_nothing() -> None:
    assert differences([report(f"a{n}", (Aspect.KILLED, exactly(9))) for n in range(8)]) == ()


def test_many_who_are_held_responsible_are_told_with_how_many_say_so() -> None:
    names = ("one army", "another army", "a militia", "a brigade")
    reports = [report(f"a{n}", (Aspect.PERPETRATOR, Party(name=name, manner=Manner.ACCUSED))) for n, name in enumerate(names)]
    second = Source(name="a minister", kind=SourceKind.OFFICIAL)
    again = report("b", (Aspect.PERPETRATOR, Party(name="A militia"), (second,)))
    denial = report("c", (Aspect.PERPETRATOR, Party(name="a brigade", manner=Manner.DENIED), (), Stance.DENIED))
    hedged = report("d", (Aspect.PERPETRATOR, Party(name="a brigade"), (), Stance.POSSIBLE))
    (line,) = differences([*reports, again, denial, hedged])
    assert line.startswith("Held responsible: a militia (2 sources); ")
    assert line.endswith("a brigade (possible, 1 source); a brigade (denied by 1 source).")
    assert all(name in line for name in names)


def test_names_of_one_side_stand_together() -> None:
    names = ("Syrian regime jets", "the Syrian army", "Syrian warplanes", "Syrian army", "Islamic State", "ISIL")
    reports = [report(f"a{n}", (Aspect.PERPETRATOR, Party(name=name, kind=PartyKind.STATE))) for n, name in enumerate(names[:4])]
    reports += [report(f"b{n}", (Aspect.PERPETRATOR, Party(name=name, kind=PartyKind.ARMED_GROUP))) for n, name in enumerate(names[4:])]
    reports += [report("c", (Aspect.PERPETRATOR, Party(name="Syrian regime jets", kind=PartyKind.STATE), (MONITOR,)))]
    (line,) = differences(reports)
    assert line.startswith("Held responsible: Syrian regime jets (also “the Syrian army”, “Syrian warplanes” and 1 more; 5 sources); ")
    assert "Islamic State (also “ISIL”; 2 sources)" in line
