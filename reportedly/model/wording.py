"""Values in words, the same on every screen: "at least 12", "15–16 Apr 2017", "near Aleppo, Syria"."""

from dataclasses import replace
from datetime import datetime, timedelta

from reportedly.model.incident import Range
from reportedly.model.judgement import Action, Verdict
from reportedly.model.place import Place
from reportedly.model.source import Chain, Source
from reportedly.model.time import Anchor, Grain, TimeInterval
from reportedly.model.value import Damage, Manner, Occurrence, Ordinal, Party, Toll, Total, TypeCode, Value, Weapon

REASONS = {
    "own": "its name",
    "spelling": "spelled alike",
    "table": "in the table of names",
    "article": "the only one it can mean in its article",
    "text": "a text gives both names",
    "person": "a person says so",
}
"""why a name is taken for a source's → in words."""

_HOURS = (Grain.HOUR, Grain.MINUTE, Grain.SECOND)

VERDICTS = {Verdict.SAME: "joined", Verdict.DIFFERENT: "parted", Verdict.UNSURE: "suggested"}
ACTIONS = {
    Action.CORRECT: "corrected",
    Action.RETRACT: "retracted",
    Action.RESTORE: "restored",
    Action.NOTE: "remarked on",
    Action.ATTACH: "attached a series to",
}
"""What a person judged or did → what was done."""


def in_words(value: Value) -> str:
    """Any claim's value."""
    match value:
        case Toll():
            return toll(value)
        case TimeInterval():
            return when(value)
        case Place():
            return place(value)
        case Party():
            return value.name if value.manner is Manner.STATED else f"{value.name} ({value.manner})"
        case Weapon():
            return value.name
        case Damage():
            return f"{value.what}: {value.degree}"
        case Ordinal():
            return value.phrase
        case TypeCode():
            return value.code
        case Occurrence():
            return value.phrase
    raise TypeError(f"no words for {type(value).__name__}")


def count(low: int, high: int | None, *, about: bool = False) -> str:
    """A count of people as a range: `12`, `at least 12`, `10–15`, `about 40`, `at most 9`."""
    if high is None:
        figure = f"at least {low:,}"
    elif low == high:
        figure = f"{low:,}"
    elif low == 0:
        figure = f"at most {high:,}"
    else:
        figure = f"{low:,}–{high:,}"
    return f"about {figure}" if about else figure


def toll(value: Toll) -> str:
    """The count, whom, and what it counts where that is not this whole event."""
    words = count(value.low, value.high, about=value.about)
    if value.whom:
        words += f" {value.whom}"
    return words if value.total is Total.EVENT else f"{words} ({value.total})"


def spread(value: Range | None) -> str:
    """The lowest to the highest; empty where there is none."""
    if value is None:
        return ""
    figure = f"{value.low:,}" if value.low == value.high else f"{value.low:,}–{value.high:,}"
    return figure + "+" if value.open else figure


def when(value: TimeInterval) -> str:
    """An interval as exact as it was said; one that is only the publication's says so."""
    return _told(value, _dates(value))


def days(value: TimeInterval) -> str:
    """The interval as `when` has it, without the hour."""
    return _told(value, _dates(replace(value, grain=Grain.DAY)) if value.grain in _HOURS else _dates(value))


def _told(value: TimeInterval, words: str) -> str:
    return f"reported {words}" if value.anchor is Anchor.PUBLISHED else words


def _dates(value: TimeInterval) -> str:
    start, last = value.clocks.start, value.clocks.end - timedelta(microseconds=1)
    if value.grain in _HOURS and start.date() == last.date():
        return f"{date(start)} {start:%H:%M} {_whose(value)}"
    if start.date() == last.date():
        return date(start)
    if value.grain is Grain.YEAR and start.year == last.year:
        return str(start.year)
    if value.grain is Grain.MONTH and (start.year, start.month) == (last.year, last.month):
        return f"{start:%b} {start.year}"
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day}–{date(last)}"
    return f"{date(start)} – {date(last)}"


def _whose(value: TimeInterval) -> str:
    """By which clocks an hour is told."""
    if value.zone == "UTC":
        return "UTC" if value.edtf.endswith("Z") else "local time"
    return f"{value.zone.rpartition('/')[2].replace('_', ' ')} time"


def date(time: datetime) -> str:
    return f"{time.day} {time:%b} {time.year}"


def minute(time: datetime) -> str:
    return f"{time:%Y-%m-%d %H:%M} UTC"


def place(value: Place) -> str:
    """Relation, name, and the areas it lies in, smallest first."""
    relation = "" if value.relation == "in" else value.relation + " "
    areas = [area for area in reversed(value.admin) if area != value.name]
    return relation + ", ".join([value.name, *areas, *([value.country] if value.country else [])])


def chain(sources: Chain, outlet: str | None) -> str:
    """Who says it, the nearest the reader first: `JNS ← Reuters ← regional intelligence official`."""
    return " ← ".join([outlet or "the article", *(source.label for source in sources)])


def kind(source: Source) -> str:
    """What sort of source it is: "monitor"; of one without a name what the text makes it ("unnamed, official")."""
    return f"{source.kind}, {source.said_to_be}" if source.said_to_be else str(source.kind)


def some(number: int, thing: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number:,} {thing}{'s' * (number != 1)}"


def share(part: int, whole: int) -> str:
    """A share in percent: `8 %`; `< 1 %` rather than none."""
    percent = 100 * part / whole
    return f"{percent:.0f} %" if percent >= 1 else "< 1 %"


RELATED = {
    "repeats": ("repeats", "is repeated by"),
    "revises": ("revises", "is revised by"),
    "denies": ("denies", "is denied by"),
    "confirms": ("says the same as", "is also said by"),
    "contradicts": ("contradicts", "is contradicted by"),
}
"""What a claim is to another, and that other to it."""
