"""The command `trends`: what was reported by week or month, or a series from a file, tested for change and held against a statement."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import click

from reportedly.cli.looking import check_type, day
from reportedly.cli.past import as_of_option, opened
from reportedly.cli.screen import by_option, console, for_people, json_option, ledger_option, person, print_json, safe, table
from reportedly.incidents import trend_words as words
from reportedly.incidents.imported import read_series
from reportedly.incidents.series import Measure, Period, Series, Step
from reportedly.incidents.trends import Answer, Finding
from reportedly.ledger.store import Ledger
from reportedly.model.errors import InputError
from reportedly.run.judge import attach
from reportedly.run.trend import Asked, Trend, TrendQuery, Trends, look_at_claim, own_series, trends_of

_LARGEST = 500_000_000  # bytes of a file
_WIDEST = 40  # signs of a bar
_CONDITIONS = ("since", "until", "place", "kind", "measure", "time")
"""What only the ledger's own series can be asked by."""


@click.command("trends")
@ledger_option
@click.option(
    "--every", "step", type=click.Choice([step.value for step in Step]), default="month", show_default=True, help="How long a period is."
)
@click.option(
    "--of",
    "measure",
    type=click.Choice([measure.value for measure in Measure]),
    help="Only this series, with its numbers; all, and types, without it.",
)
@click.option("--since", metavar="DATE", help="From this day on.")
@click.option("--until", metavar="DATE", help="Up to this day.")
@click.option("--place", metavar="NAME", help="In this place, or in an area of this name.")
@click.option("--type", "kind", metavar="CODE", help="Of this type, e.g. attack.air or attack.")
@click.option("--statement", metavar="ID", help="Whether the change that this statement claims is borne out.")
@click.option(
    "--series", "file", metavar="FILE", type=click.Path(path_type=Path), help="A series of your own: CSV with date,count,exposure."
)
@click.option("--keep", metavar="WHY", help="Keep that series in the ledger with the statement, for this reason.")
@by_option
@click.option("--map", "columns", metavar="OURS=THEIRS,…", help="What the file calls its columns: date=month,count=flights.")
@click.option("--svg", metavar="FILE", type=click.Path(path_type=Path), help="Draw the series into this file; with --of or --series.")
@as_of_option
@json_option
def trends_command(
    location: str,
    step: str,
    statement: str | None,
    file: Path | None,
    keep: str | None,
    by: str | None,
    columns: str | None,
    svg: Path | None,
    time: str | None,
    as_json: bool,
    **conditions: str | None,
) -> int:
    """Tell whether what is reported changed: incidents and tolls by week or month, adjusted for how many articles were read.

    A file with a line for each period (date,count and perhaps exposure) or for each thing counted (date) is tested instead with
    --series, and with --statement held against what is claimed: reportedly trends --series flights.csv --statement s_…
    With --keep it stays with the statement, as long as nobody takes it back (`reportedly revise v_… --restore`).
    """
    if keep is not None and not (file and statement):
        raise click.UsageError("--keep needs --series FILE and --statement ID.")
    if columns is not None and file is None:
        raise click.UsageError("--map needs --series FILE.")
    check_type(conditions["kind"])
    given = _imported(file, Step(step), columns, conditions | {"time": None if statement else time}) if file else None
    found = _look(opened(location, time, as_json), _query(Step(step), conditions), given, statement)
    if svg:
        _draw(svg, found, location)
    if keep is not None and given and statement:
        with opened(location, time, as_json) as ledger:
            change = attach(ledger, statement, given, why=keep, by=person(by), at=datetime.now(UTC))
        click.echo(change.sentence, err=True)
    if not for_people(as_json):
        print_json([found])
    else:
        _print(found)
    return 0


def _query(step: Step, conditions: Mapping[str, str | None]) -> TrendQuery:
    return TrendQuery(
        step=step,
        measure=Measure(conditions["measure"]) if conditions["measure"] else None,
        since=day("--since", conditions["since"]),
        until=day("--until", conditions["until"], after=True),
        place=conditions["place"],
        type=conditions["kind"],
    )


def _look(opening: AbstractContextManager[Ledger], query: TrendQuery, given: Series | None, statement: str | None) -> Trends:
    """The ledger is opened where something of it is asked."""
    if given and not statement:
        return trends_of((given,))
    with opening as ledger:
        asked = look_at_claim(ledger, statement) if statement else None
        return trends_of((given,) if given else own_series(ledger, query), asked)


def _imported(file: Path, step: Step, columns: str | None, conditions: Mapping[str, str | None]) -> Series:
    if any(conditions[name] for name in _CONDITIONS):
        raise InputError(
            "A series from a file takes no conditions of the ledger.", "leave out --of, --since, --until, --place, --type and --as-of"
        )
    named = dict(pair.partition("=")[::2] for pair in columns.split(",")) if columns else {}
    if not all(ours.strip() and theirs.strip() for ours, theirs in named.items()):
        raise InputError(f"--map {columns!r} names no columns.", "write it as --map date=month,count=flights")
    try:
        if file.stat().st_size > _LARGEST:
            raise InputError(f"{file} is larger than {_LARGEST // 1_000_000} MB.", "divide it")
        with file.open(encoding="utf-8-sig", newline="") as lines:
            return read_series(lines, file.name, step, {ours.strip(): theirs.strip() for ours, theirs in named.items()})
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}.", "give the path of a CSV file") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8.", "save it as CSV in UTF-8") from error


def _draw(path: Path, found: Trends, location: str) -> None:
    from reportedly.web.plot import drawing

    if len(found.trends) != 1:
        raise InputError("One drawing has one series.", "name it with --of incidents, or bring one with --series FILE")
    if path.resolve() in {Path(location + ending).resolve() for ending in ("", "-wal", "-shm")}:
        raise InputError(f"{path} is the ledger itself.", "give --svg another name")
    (trend,) = found.trends
    path.write_text(drawing(trend.series, trend.answer, [*_claim(found.asked), *_findings(trend)]), encoding="utf-8")


def _print(found: Trends) -> None:
    screen = console()
    for line in _claim(found.asked):
        screen.print(safe(line))
    if not any(trend.series.seen for trend in found.trends):
        screen.print("Nothing was looked at: no article with a date of publication meets these conditions.")
    elif len(found.trends) == 1:
        _print_one(found.trends[0])
    else:
        rows = [_row(trend) for trend in found.trends]
        columns = ("series", "counted", "finding", "since", "times as many (95 %)", "p", "corrected", *(("claim",) if found.asked else ()))
        screen.print(table("Trends", columns, rows, right=("counted", "p", "corrected")))
        screen.print(f"Holm's correction for {len(rows)} series; intervals are not corrected.", style="dim")
        screen.print(words.METHOD, style="dim")
        _print_left_out(found.trends[0].series)


def _claim(asked: Asked | None) -> list[str]:
    """The statement's words and what they claim."""
    if asked is None:
        return []
    quote = " … ".join(part.quote for part in asked.row.statement.content)
    sayer = ", citing ".join([asked.row.outlet or "unknown outlet", *(source.label for source in asked.row.statement.sources)])
    lines = [f"{sayer}, {asked.row.published or 'no date'}: “{quote}”"]
    lines += [f"Beside it stands {k.series.name}, kept by {k.by.removeprefix('person:')} on {k.at:%Y-%m-%d}: {k.why}" for k in asked.kept]
    if asked.claimed is None:
        return [*lines, "No change is claimed in these words, as far as is understood."]
    window = f", since {asked.window.start.date()}" if asked.window else ""
    return [*lines, f"Claimed: {asked.claimed} (“{asked.words}”){window}."]


def _findings(trend: Trend) -> list[str]:
    first = [words.first_words(trend.series, trend.first)] if trend.first else []
    verdict = [f"The claim, by {trend.series.name}: {trend.borne}."] if trend.borne else []
    return [*first, words.answer_words(trend.series, trend.answer), *verdict]


def _row(trend: Trend) -> Sequence[object]:
    change, settled = trend.answer.change, trend.answer.finding in (Finding.FEWER, Finding.MORE)
    cells: tuple[object, ...] = ("", "", "", "")
    if change:
        since = words.period_words(change.after.start, trend.series.step)
        ratio = f"{words.number(change.ratio)} ({words.number(change.low)}–{words.number(change.high)})"
        cells = (since if settled else f"({since})", ratio, words.chance_words(change.chance), words.chance_words(change.corrected))
    verdict = "" if trend.borne and trend.borne.value == trend.answer.finding.value else trend.borne
    counted = sum(period.count for period in trend.series.periods)
    return (trend.series.name, f"{counted:,}", trend.answer.finding, *cells, *((verdict,) if trend.borne else ()))


def _print_one(trend: Trend) -> None:
    """What was found, and the numbers with bars."""
    screen, series = console(), trend.series
    for line in _findings(trend):
        screen.print(safe(line))
    top = max(1, *(max(period.count, period.most) for period in series.periods))
    rate = f"per {words.unit_of(series):,}" if series.exposed else ""
    columns = (f"{series.step} from", series.what, "undated" if any(p.undated for p in series.periods) else "", series.exposed, rate, "")
    rows = [_numbers(series, period, trend.answer, top) for period in series.periods]
    title = f"{series.name} by {series.step}"
    screen.print(table(title, columns, rows, right=columns[1:5]))
    screen.print(words.METHOD, style="dim")
    _print_left_out(series)


def _numbers(series: Series, period: Period, answer: Answer, top: int) -> Sequence[object]:
    begins = answer.finding in (Finding.FEWER, Finding.MORE) and answer.change and answer.change.after.start == period.start
    start = words.period_words(period.start, series.step) + (f"  ← {answer.finding}" if begins else "")
    if not period.exposure:
        return (start, "", "", "", "", "nothing was looked at")
    bar = "█" * (-(-period.count * _WIDEST // top)) + "░" * ((max(period.most, period.count) - period.count) * _WIDEST // top)
    count = f"{period.count:,}" + (f"–{period.most:,}" if period.most else "")
    looked = f"{period.exposure:,.10g}" if series.exposed else ""
    return (start, count, period.undated or "", looked, words.period_rate(series, period) if series.exposed else "", bar)


def _print_left_out(series: Series) -> None:
    if series.left_out:
        console().print("Left out: " + "; ".join(f"{count:,} {why}" for why, count in series.left_out) + ".", style="dim")
