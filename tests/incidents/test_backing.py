"""How many outlets print a value, and how many origins it has."""

from reportedly.incidents.backing import backings
from reportedly.incidents.beginnings import beginnings
from reportedly.incidents.told import all_told
from reportedly.model.value import Aspect
from tests.incidents.builders import MONITOR, REUTERS, exactly, report, toll


def test_fourteen_outlets_and_one_origin() -> None:
    reports = [report(f"a{n}", (Aspect.KILLED, exactly(22) if n % 2 else toll(22), (REUTERS, MONITOR))) for n in range(14)]
    begun = beginnings([*reports, report("b", (Aspect.KILLED, exactly(5)))])
    found = backings(all_told([*reports, report("b", (Aspect.KILLED, exactly(5)))], begun), begun)
    assert [(len(one.outlets), [origin.name for origin in one.origins]) for one in found] == [(14, [MONITOR.name]), (1, ["The B"])]
