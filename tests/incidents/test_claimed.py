"""Words that claim a change are told from those that only sound like it."""

import pytest

from reportedly.incidents.claimed import Claimed, claimed_change


@pytest.mark.parametrize(
    ("content", "claimed"),
    [
        ("a marked drop in the number of arrivals", Claimed.FEWER),
        ("attacks had declined since spring", Claimed.FEWER),
        ("tensions have de-escalated along the river", Claimed.FEWER),
        ("the army stepped up its raids", Claimed.MORE),
        ("shelling intensified overnight", Claimed.MORE),
        ("raids on the port have become more frequent", Claimed.MORE),
        ("jets struck the valley for the first time", Claimed.FIRST),
        ("it was the first such landing", Claimed.FIRST),
        ("jets dropped four barrel bombs after stepping up flights", Claimed.MORE),
        ("helicopters dropped leaflets", None),
        ("rockets fell on the market", None),
        ("the toll rose to 70", None),
        ("the number of wounded has increased since dawn", None),
        ("fights in the de-escalation zone", None),
        ("a double blast", None),
        ("no fewer than 30 raids", None),
        ("a house reduced to dust", None),
        ("landings dropped by half", Claimed.FEWER),
        ("bombs dropped by jets", None),
        ("raids fell sharply in spring", Claimed.FEWER),
        ("a rise in raids", Claimed.MORE),
        ("the first person to arrive", None),
        ("", None),
    ],
)
def test_what_is_claimed(content: str, claimed: Claimed | None) -> None:
    found = claimed_change(content)
    assert (found[0] if found else None) is claimed
    if found:
        assert found[1] in content
