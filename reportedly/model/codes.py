"""An event in the codes of another standard: a table (`codes.csv`) of what our types are there, and what hangs on the sides.

A code says no more than the claims do. What nobody reports as having happened is not coded as if it had; what hangs on the sides
(ACLED's attacks, UCDP's type of violence) is coded only where claims say of which kind they are; else it is empty and a note says why.
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.model.place import Place
from reportedly.model.precision import PRECISIONS, finest
from reportedly.model.reading import Event, Stance
from reportedly.model.sides import hit, manners, type_of_violence
from reportedly.model.value import Aspect

STANDARDS: dict[str, dict[str, type]] = {
    "plover": {"plover_event": str, "plover_mode": str, "plover_context": str},
    "cameo": {"cameo_root": str, "cameo_code": str},
    "acled": {"acled_event_type": str, "acled_sub_event_type": str, "acled_geo_precision": int},
    "ucdp": {"ucdp_type_of_violence": int, "ucdp_attribution": str, "ucdp_where_prec": int},
    "airwars": {"airwars_strike_type": str},
}
"""What each standard adds to an export."""

OF_INCIDENTS: dict[str, dict[str, type]] = {
    "acled": {"acled_fatalities": int},
    "ucdp": {"ucdp_low": int, "ucdp_best": int, "ucdp_high": int},
    "airwars": {"airwars_grade": str},
}
"""What some add to an incident besides: what its claims come to, which no single claim or report tells."""

ALWAYS: dict[str, type] = {"event_stance": str, "code_note": str}
"""What is added with any of them: how those who report the event stand to it, and where a code is coarse or why there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one of our types is in a standard; empty where it has no such code.

    `hit`: the row is only for events said to have hit civilians, or armed people. `planned`, `planned_sub`: the code of what is only
    planned or threatened. Of UCDP, `code` holds every type of violence that there can be.
    """

    type: str
    standard: str
    hit: str = ""
    code: str = ""
    sub: str = ""
    context: str = ""
    planned: str = ""
    planned_sub: str = ""
    note: str = ""


class Standing(StrEnum):
    """What the reports of an event come to, in the words of a note."""

    HAPPENED = "reported as having happened"
    POSSIBLE = "only said to be possible"
    PLANNED = "only planned or threatened"
    DENIED = "only denied"
    UNSAID = "nobody says that it happened"


Coded = tuple[dict[str, Any], str]
"""Codes by column, and a note on them."""


@cache
def table() -> dict[tuple[str, str, str], Row]:
    """The rows by type, standard and hit."""
    lines = files("reportedly.model").joinpath("codes.csv").read_text(encoding="utf-8").splitlines()
    rows = [Row(**row) for row in csv.DictReader(lines)]
    return {(row.type, row.standard, row.hit): row for row in rows}


def coded(standard: str, kind: str, events: Sequence[Event], *, places: Sequence[Place] | None = None) -> dict[str, Any]:
    """The columns of a standard for a happening of type `kind`, as these reports tell of it; what has no code is None.

    `places`: where it is shown to have been, if not wherever these reports put it; how exact the finest of them is has a code, too.
    """
    told = (claim.value for event in events for claim in event.of(Aspect.PLACE))
    there = [place for place in told if isinstance(place, Place)] if places is None else places
    unknown = Row(type=kind, standard=standard, note="no code: the table has no such type")  # a ledger of another version
    row = table().get((kind, standard, hit(events))) or table().get((kind, standard, "")) or unknown
    stances = _stances(events)
    standing = _standing(stances)
    codes, note = _CODERS.get(standard, _plain)(row, standing, events)
    notes = ("" if standing is Standing.HAPPENED else standing.value, note)
    return {
        **dict.fromkeys(STANDARDS[standard]),
        **{name: value or None for name, value in codes.items()},
        **{name: finest(name, there) for name in STANDARDS[standard] if name in PRECISIONS},
        "event_stance": "; ".join(stances) or None,
        "code_note": "; ".join(filter(None, notes)) or None,
    }


def _stances(events: Sequence[Event]) -> tuple[Stance, ...]:
    """How those who say whether it happened stand to it; where none does (the claim is retracted), how all claims do."""
    claims = [claim for event in events for claim in event.of(Aspect.OCCURRED)] or [claim for event in events for claim in event.claims]
    found = {claim.stance for claim in claims}
    return tuple(stance for stance in Stance if stance in found)


def _standing(stances: Sequence[Stance]) -> Standing:
    """One who reports it is enough: that others deny it stands in `event_stance`."""
    return next((standing for stance, standing in _STANDINGS if stance in stances), Standing.UNSAID)


_STANDINGS = (
    (Stance.ASSERTED, Standing.HAPPENED),
    (Stance.UNCONFIRMED, Standing.HAPPENED),
    (Stance.BACKGROUND, Standing.HAPPENED),
    (Stance.POSSIBLE, Standing.POSSIBLE),
    (Stance.PLANNED, Standing.PLANNED),
    (Stance.DENIED, Standing.DENIED),
)


def _plain(row: Row, standing: Standing, _events: Sequence[Event]) -> Coded:
    """Only what happened has a code, or what is planned where the standard has one for that."""
    if standing is Standing.PLANNED and row.planned:
        return dict(zip(STANDARDS[row.standard], (row.planned, row.planned_sub), strict=False)), ""
    given = (row.code, row.sub) if standing is Standing.HAPPENED else ()
    return dict(zip(STANDARDS[row.standard], given, strict=False)), row.note


_AUXILIARY = {Standing.POSSIBLE: "hypothetical", Standing.PLANNED: "future", Standing.DENIED: "negation"}


def _plover(row: Row, standing: Standing, events: Sequence[Event]) -> Coded:
    """With the auxiliary modes among the modes, as the standard has them: who looks for `aerial` alone finds no denied strike."""
    if not row.code or standing is Standing.UNSAID:
        return {}, row.note
    if standing is Standing.PLANNED and row.planned:
        return {"plover_event": row.planned, "plover_mode": row.planned_sub, "plover_context": row.context}, ""
    recalled = standing is Standing.HAPPENED and all(event.background for event in events)
    modes = (row.sub, _AUXILIARY.get(standing), "historical" if recalled else None)
    return {"plover_event": row.code, "plover_mode": "; ".join(filter(None, modes)), "plover_context": row.context}, row.note


def _ucdp(row: Row, standing: Standing, events: Sequence[Event]) -> Coded:
    if not row.code or standing is not Standing.HAPPENED:
        return {}, row.note
    number, why = type_of_violence(row.type, events)
    if number is not None and str(number) not in row.code.split(";"):
        number, why = None, "no code: the sides do not fit the type"
    return {"ucdp_type_of_violence": number, "ucdp_attribution": "; ".join(manners(events))}, why or row.note


_CODERS: dict[str, Callable[[Row, Standing, Sequence[Event]], Coded]] = {"plover": _plover, "ucdp": _ucdp}
