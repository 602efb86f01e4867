"""A table of tolls drawn: each count of the whole event on one scale from nought to the highest, in the table's order; never a sum.

Parts, running totals and what is said not to have happened are not drawn. A place on the scale is given in per cent of the
drawing's width, so that one drawing fits a screen of any width.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.incidents.agree import TollRow
from reportedly.incidents.traits import UNHAPPENED
from reportedly.model.reading import Stance
from reportedly.model.value import Total

LEFT, RIGHT = 4.0, 84.0
"""Where nought and the highest lie; the rest is room for dots and arrows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One count: from `low` to `high` (the same where it is one number), `open` where it is "at least"; `firm` where it is asserted."""

    low: float
    high: float
    open: bool
    firm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """`strips` has an entry for each row of the table, None where nothing is drawn; `top` is the count at the scale's end."""

    top: int
    strips: tuple[Strip | None, ...]


def draw(rows: Sequence[TollRow]) -> Chart | None:
    """None where there are not two different counts to compare."""
    drawn = [row for row in rows if _is_drawn(row)]
    if len({(row.toll.low, row.toll.high) for row in drawn}) < 2:
        return None
    top = max(_most(row) for row in drawn)
    return Chart(top=top, strips=tuple(_strip(row, top) if _is_drawn(row) else None for row in rows))


def _is_drawn(row: TollRow) -> bool:
    return row.total is Total.EVENT and row.said.stance not in UNHAPPENED


def _most(row: TollRow) -> int:
    return row.toll.low if row.toll.high is None else row.toll.high


def _strip(row: TollRow, top: int) -> Strip:
    return Strip(
        low=_place(row.toll.low, top),
        high=_place(_most(row), top),
        open=row.toll.high is None,
        firm=row.said.stance is Stance.ASSERTED,
    )


def _place(count: int, top: int) -> float:
    return round(LEFT + (RIGHT - LEFT) * count / top, 2)
