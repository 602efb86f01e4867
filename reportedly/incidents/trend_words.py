"""Trends in words, the same on every screen: "24 per 100 articles against 11 before, 2.2 times as many (95 %: 1.5 to 3.1)"."""

from datetime import date

from reportedly.incidents.series import Period, Series, Step
from reportedly.incidents.trends import Answer, Change, Finding, First, Level

METHOD = (
    "A rate is a count over what was looked at. Periods were shuffled, each with its count and what was looked at in it, and p is the share"
    " of shuffles that differ as much as the series; where the time of a change was looked for, it was looked for in them too. Intervals"
    " are wider where counts scatter or neighbouring periods are alike; slow waves may still pass for a change. Ratios are reckoned with"
    " half a one more on each side."
)


def answer_words(series: Series, answer: Answer) -> str:
    """The finding as a sentence or two."""
    change = answer.change
    if change is None:
        return f"Too little to tell: {answer.why}."
    since = f"from {period_words(change.after.start, series.step)} on"
    if answer.finding is Finding.NO_EVIDENCE:
        where = f"The likeliest, {since}, would be" if change.searched else f"What was counted {since} is"
        return f"No evidence of change. {where} {ratio_words(change)}; {_chances(change)}."
    rates = f"{rate_words(series, change.after)}, against {rate_words(series, change.before, unit=False)} before"
    return f"{answer.finding.capitalize()} {since}: {rates}; {ratio_words(change)}; {_chances(change)}."


def _chances(change: Change) -> str:
    corrected = f" (corrected {chance_words(change.corrected)})" if change.corrected != change.chance else ""
    return f"p {chance_words(change.chance)}{corrected}"


def ratio_words(change: Change) -> str:
    return f"{number(change.ratio)} times as many (95 %: {number(change.low)} to {number(change.high)})"


def rate_words(series: Series, level: Level, *, unit: bool = True) -> str:
    """By what was looked at, where the series says how much; else by period."""
    if not series.exposed:
        return number(level.mean) + (f" a {series.step}" if unit else "")
    by = unit_of(series)
    return number(level.rate * by) + (f" per {by:,} {series.exposed}" if unit else "")


def unit_of(series: Series) -> int:
    """Ten, a hundred …: so much of what was looked at that one was counted in it, on average."""
    counted, looked = (sum(values) for values in zip(*((p.count, p.exposure) for p in series.seen), strict=True))
    return next((unit for unit in (10, 100, 1000, 10_000) if counted * unit >= looked), 100_000)


def period_rate(series: Series, period: Period) -> str:
    return number(period.count / period.exposure * unit_of(series)) if period.exposure else ""


def first_words(series: Series, first: First) -> str:
    """Whether it was the first."""
    if first.earlier:
        assert first.last is not None  # noqa: S101  # the last of those counted
        return f"Not the first: {first.earlier:,} counted before, the last in {period_words(first.last, series.step)}."
    if first.chance is None:
        return "Too little to tell: nothing was looked at before, or nothing was counted at all."
    looked = f"None counted in the {first.periods} {series.step}s before that were looked at"
    return f"{looked}; at the rate of all {series.step}s chance alone would leave them empty with p {chance_words(first.chance)}."


def chance_words(chance: float) -> str:
    return "< .001" if chance < 0.001 else "1" if chance > 0.999 else f"{chance:.3f}".removeprefix("0")


def number(value: float) -> str:
    """Three figures at most before the point, two after it."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def period_words(start: date, step: Step) -> str:
    return f"{start:%b} {start.year}" if step is Step.MONTH else f"{start.day} {start:%b} {start.year}"
