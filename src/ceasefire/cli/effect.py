"""``ceasefire effect``: what a ceasefire changed in a series of counts."""

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.options import Json
from ceasefire.cli.period_given import FORMS, NoSuchDate, is_coarser, period_given
from ceasefire.cli.time_line import MOST_ROWS, bar, columns
from ceasefire.core import CeasefireError, level_of, tenths

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.events.count_series import CountSeries
    from ceasefire.monitoring.effect import Effect, Treatment


class _NoRange(CeasefireError):
    """Two numbers are no range of a share."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__(low, high)
        self.low, self.high = low, high

    def __str__(self) -> str:
        return (
            f"--reporting is {self.low:g} {self.high:g}; give two positive numbers, "
            "the lower one first, such as --reporting 0.8 1.5."
        )


class _NoQuestion(CeasefireError):
    """Neither days nor a start were given, or both."""

    def __str__(self) -> str:
        return (
            "Say when the ceasefire held: give either --treated DAYS.csv, or --start "
            "DATE (and --end, --announced)."
        )


def effect(
    series: Annotated[
        Path,
        typer.Argument(
            metavar="SERIES.csv",
            help="Columns date,count and, where known, exposure, control.",
        ),
    ],
    treated: Annotated[
        Path | None,
        typer.Option(
            metavar="DAYS.csv", help="Treated days, weeks or months: column date."
        ),
    ] = None,
    start: Annotated[
        str | None, typer.Option(metavar="DATE", help=f"First day: {FORMS}.")
    ] = None,
    end: Annotated[
        str | None, typer.Option(metavar="DATE", help="Last day, included.")
    ] = None,
    announced: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Days from here to the start are left out."),
    ] = None,
    deaths: Annotated[
        bool, typer.Option("--deaths", help="The counts are deaths: heavy tails.")
    ] = False,
    level: Annotated[float, typer.Option(help="Of the interval.")] = 0.95,
    reporting: Annotated[
        tuple[float, float] | None,
        typer.Option(
            metavar="LOW HIGH",
            help="Share reported while treated, over that before: a range.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Estimate what a ceasefire changed in a series of counts.

    Example: ceasefire effect events.csv --start 2016-02-27 --announced 2016-02-22
    """
    with speak.refusals():
        from ceasefire.events.count_file import read_count_series
        from ceasefire.monitoring.effect import estimate_effect

        _hold_reporting(reporting)
        counts = read_count_series(series, str(series))
        answer = estimate_effect(
            counts,
            _treatment(counts, treated, start, end, announced),
            kind="deaths" if deaths else "events",
            level=level,
            reporting_change=reporting,
        )
    if json:
        speak.print_json(answer.to_dict() | {"course": answer.course.to_dict()})
        return
    _print(answer)


def _hold_reporting(reporting: tuple[float, float] | None) -> None:
    """Refuse what is no range by the name that it was given under."""
    if reporting is None:
        return
    low, high = reporting
    if not 0 < low <= high < math.inf:
        raise _NoRange(low, high)


def _treatment(
    series: "CountSeries",
    treated: Path | None,
    start: str | None,
    end: str | None,
    announced: str | None,
) -> "Treatment":
    from ceasefire.events.count_file import read_days
    from ceasefire.monitoring.effect import Treatment

    if (treated is None) == (start is None) or (treated and (end or announced)):
        raise _NoQuestion
    if treated is not None:
        return Treatment.on_days(read_days(treated, str(treated), series.period))
    first = _moment("--start", start or "", series)[0]
    last = None if end is None else _moment("--end", end, series)[1]
    known = None if announced is None else _moment("--announced", announced, series)[0]
    return Treatment.starting(first, last, known)


def _moment(option: str, word: str, series: "CountSeries") -> "tuple[date, date]":
    """Return first and last day of what a word names; no coarser than the series."""
    from datetime import timedelta

    period, first = period_given(option, word)
    if is_coarser(period, series.period):
        wanted = f"the series counts by {series.period}, so name a {series.period}"
        raise NoSuchDate(option, word, f"{wanted} such as {series.period.label(first)}")
    return first, period.next(first) - timedelta(days=1)


def _print(answer: "Effect") -> None:
    ratio = answer.ratio
    speak.say(answer.in_words)
    speak.say("")
    interval = f"{ratio.lower:.2f} to {ratio.upper:.2f} ({level_of(ratio.level)})"
    share = answer.placebo_share
    smallest = answer.smallest_detectable_ratio
    rows = [
        ("Ratio", f"{ratio.median:.2f}, interval {interval}"),
        ("Placebo share", _placebo(answer) if share is None else _share(answer, share)),
        (
            "Smallest detectable",
            "none: even a complete stop less than four times out of five"
            if smallest is None
            else f"{smallest:.2f} (found four times out of five)",
        ),
        (
            "Counted",
            f"{answer.observed:,.0f} in {answer.n_treated} treated of "
            f"{answer.n_periods} {answer.period}s; expected without it "
            f"{_figure(answer.expected)}",
        ),
        ("Method", answer.method),
    ]
    for name, says in rows:
        speak.say(f"{name + ':':21}{says}")
    speak.say("")
    for line in _time_line(answer):
        speak.say(line)
    for title, lines in (("Assumed", answer.assumptions), ("Notes", answer.notes)):
        if lines:
            speak.say(f"\n{title}:")
        for line in lines:
            speak.say(f"  {line}")


def _time_line(answer: "Effect") -> list[str]:
    """Draw the series as bars, with a stroke at what was to be expected without."""
    label = answer.course.series.period.label
    rows = answer.course.stretches(MOST_ROWS)
    cells: list[tuple[str, ...]] = [
        ("from", f"{answer.period}s", "counted", "expected", f"a {answer.period}")
    ]
    drawn = [""]
    rates = [row.count / row.n_periods for row in rows]
    due = [
        None if one.expected is None else one.expected / one.n_periods for one in rows
    ]
    largest = max(rate for rate in (*rates, *due) if rate is not None)
    for row, rate, without in zip(rows, rates, due, strict=True):
        expected = "" if row.expected is None else _figure(row.expected)
        count = f"{row.count:,.0f}"
        cells.append(
            (label(row.first), str(row.n_periods), count, expected, _figure(rate))
        )
        role = "" if row.role == "untreated" else f" {row.role}"
        drawn.append(bar(rate, largest, without) + role)
    return [
        f"{line}  {one}".rstrip()
        for line, one in zip(columns(cells), drawn, strict=True)
    ] + [f"A bar is counts a {answer.period}{_stroke(answer) if any(due) else ''}."]


def _stroke(answer: "Effect") -> str:
    cut = "" if answer.cut is None else ", after the cut of the worst"
    return f"; | is what was to be expected without it{cut}"


def _figure(value: float) -> str:
    """Print a mean: to a decimal where it is small, and little never as nothing."""
    return f"{value:,.0f}" if value >= 10 else tenths(value)


def _share(answer: "Effect", share: float) -> str:
    placebo = answer.placebo
    return (
        f"{share:.1%} of {placebo.n_dates:,} other start dates, {placebo.first} to "
        f"{placebo.last}"
    )


def _placebo(answer: "Effect") -> str:
    return f"not known: {answer.placebo.reason}"
