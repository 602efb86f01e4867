"""A series drawn: a bar for each period, gaps where nothing was looked at, and what would be expected at the rates before and after.

Across, places are in per cent of the drawing's width, so that one drawing fits a screen of any width; down, they are in pixels.
`drawn` is a part of a page, whose style sheet colours it; `drawing` stands alone in a file.
"""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from markupsafe import Markup

from reportedly.incidents.series import Period, Series
from reportedly.incidents.trend_words import answer_words, period_words
from reportedly.incidents.trends import Answer, Finding

HEIGHT, TOP, FLOOR = 200, 18, 172
"""Pixels: of all, and where the highest count and nought lie."""
LABELS = 4
WIDEST = 140  # signs of a line of text in a file
STYLE = (
    ".none{fill:none}text{font:12px sans-serif;fill:#1d1c1a}"
    ".gap{fill:#f4f1eb}.firm{fill:#14539a}.undated{fill:#14539a;fill-opacity:.5}"
    ".most{fill:none;stroke:#14539a;stroke-opacity:.5}.expected{stroke:#1d1c1a;stroke-width:2}.base{stroke:#625e57}"
    ".change{stroke:#1d1c1a;stroke-dasharray:4 3}"
)


def drawn(series: Series, answer: Answer) -> Markup:
    """An `svg` element; what it shows stands in words in its label."""
    if not series.seen:
        return Markup("")
    top = _top(series, answer)
    label = f"{series.name} by {series.step}. {answer_words(series, answer)}"
    inner = Markup("").join((*_periods(series, top), *_expected(series, answer, top), *_axes(series, top)))
    whole = Markup('<svg class="plot" width="100%" height="{}" role="img" aria-label="{}">{}</svg>')
    return whole.format(HEIGHT, label, inner)


def drawing(series: Series, answer: Answer, lines: Sequence[str]) -> str:
    """A whole SVG file: lines of text above (what a statement says, and whether this bears it out), the series below."""
    shown = [part for line in lines for part in wrap(line, WIDEST)]
    texts = Markup("").join(Markup('<text x="8" y="{}">{}</text>').format(20 + 18 * nth, line) for nth, line in enumerate(shown))
    down = 20 + 18 * len(shown)
    frame = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="{}"><style>{}</style>'
        '<rect width="100%" height="100%" fill="#fdfcfa"/>{}'
        '<svg x="8" y="{}" width="944" height="{}">{}</svg></svg>\n'
    )
    return str(frame.format(down + HEIGHT + 8, STYLE, texts, down, HEIGHT, drawn(series, answer)))


def _levels(series: Series, answer: Answer) -> Iterator[tuple[int, Period, float]]:
    """Each period that was looked at, with what is expected of it: at one rate, or where a change is found at the rate of its side."""
    changed = answer.finding in (Finding.FEWER, Finding.MORE)
    seen = series.seen
    overall = sum(period.count for period in seen) / sum(period.exposure for period in seen)
    for nth, period in enumerate(series.periods):
        if period.exposure > 0:
            rate = overall
            if changed and answer.change:
                rate = (answer.change.before if period.end <= answer.change.before.end else answer.change.after).rate
            yield nth, period, rate * period.exposure


def _top(series: Series, answer: Answer) -> float:
    counts = (max(period.count, period.most) for period in series.periods)
    return max(1.0, *counts, *(expected for _, _, expected in _levels(series, answer)))


def _periods(series: Series, top: float) -> Iterator[Markup]:
    width = 100 / len(series.periods)
    for nth, period in enumerate(series.periods):
        left = nth * width
        if not period.exposure:
            yield _rect("gap", left, width, TOP, FLOOR)
            continue
        told = period.count - period.undated
        bars = (("firm", 0, told), ("undated", told, period.count), ("most", period.count, period.most))
        inner = Markup("").join(
            _rect(name, left + 0.1 * width, 0.8 * width, _down(high, top), _down(low, top)) for name, low, high in bars if high > low
        )
        yield Markup("<g>{}{}<title>{}</title></g>").format(_rect("none", left, width, TOP, FLOOR), inner, _told(series, period))


def _told(series: Series, period: Period) -> str:
    """What a bar shows, for who points at it."""
    most = f" to {period.most:,}" if period.most else ""
    undated = f", {period.undated:,} of them only reported then" if period.undated else ""
    looked = f"; {period.exposure:,.10g} {series.exposed}" if series.exposed else ""
    return f"{period_words(period.start, series.step)}: {period.count:,}{most} {series.what}{undated}{looked}"


def _expected(series: Series, answer: Answer, top: float) -> Iterator[Markup]:
    width = 100 / len(series.periods)
    for nth, _, expected in _levels(series, answer):
        yield _line("expected", (nth * width, _down(expected, top)), ((nth + 1) * width, _down(expected, top)))
    if answer.change and answer.finding in (Finding.FEWER, Finding.MORE):
        left = width * sum(period.start < answer.change.after.start for period in series.periods)
        yield _line("change", (left, TOP), (left, FLOOR))


def _axes(series: Series, top: float) -> Iterator[Markup]:
    yield _line("base", (0, FLOOR), (100, FLOOR))
    yield Markup('<text x="0" y="{}">{}</text>').format(TOP - 5, f"{top:,.0f} {series.what}")
    count = len(series.periods)
    shown = min(LABELS, count)
    for nth in range(shown):
        index = nth * (count - 1) // max(1, shown - 1)
        anchor = "start" if nth == 0 else "end" if nth == shown - 1 else "middle"
        place = 100 * (index + {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]) / count
        words = period_words(series.periods[index].start, series.step)
        yield Markup('<text x="{}%" y="{}" text-anchor="{}">{}</text>').format(f"{place:.2f}", FLOOR + 18, anchor, words)


def _down(count: float, top: float) -> float:
    return FLOOR - (FLOOR - TOP) * count / top


def _rect(name: str, left: float, width: float, high: float, low: float) -> Markup:
    bar = Markup('<rect class="{}" x="{:.3f}%" width="{:.3f}%" y="{:.1f}" height="{:.1f}"/>')
    return bar.format(name, left, width, high, low - high)


def _line(name: str, start: tuple[float, float], end: tuple[float, float]) -> Markup:
    return Markup('<line class="{}" x1="{:.3f}%" y1="{:.1f}" x2="{:.3f}%" y2="{:.1f}"/>').format(name, *start, *end)
