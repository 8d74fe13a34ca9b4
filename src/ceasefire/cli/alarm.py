"""``ceasefire alarm``: has the ceasefire broken down, asked every morning."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.options import Json
from ceasefire.cli.period_given import FORMS, NoSuchDate, is_coarser, period_given
from ceasefire.cli.time_line import MOST_ROWS, bar, columns
from ceasefire.core import CeasefireError

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.events.count_series import CountSeries
    from ceasefire.monitoring.alarm import AlarmAnswer, CalmLevel

_HEADS = ("from", "count", "calm", "evidence")


class _NoSuchCalm(CeasefireError):
    """Calm was described in two ways, or by halves."""

    def __str__(self) -> str:
        return (
            "Say what calm is in one way: either --calm-rate R, or --calm-from D and "
            "--calm-to D; or neither, and it is learned from the first periods."
        )


def alarm(
    series: Annotated[
        Path, typer.Argument(metavar="SERIES.csv", help="Columns date,count.")
    ],
    start: Annotated[
        str, typer.Option(metavar="DATE", help=f"When the ceasefire began: {FORMS}.")
    ],
    level: Annotated[
        float,
        typer.Option(help="Highest probability of any false alarm in the whole watch."),
    ] = 0.05,
    calm_rate: Annotated[
        float | None,
        typer.Option(metavar="R", help="Events per period in calm, where known."),
    ] = None,
    calm_from: Annotated[
        str | None, typer.Option(metavar="D", help="First day of calm to learn from.")
    ] = None,
    calm_to: Annotated[
        str | None, typer.Option(metavar="D", help="Last day of it, included.")
    ] = None,
    json: Json = False,
) -> None:
    """Say whether a ceasefire has broken down, since when, and how strongly.

    Example: ceasefire alarm events.csv --start 2021-02-17
    """
    with speak.refusals():
        from ceasefire.events.count_file import read_count_series
        from ceasefire.monitoring.alarm import watch

        counts = read_count_series(series, str(series))
        calm = _calm(counts, calm_rate, calm_from, calm_to)
        first = _day("--start", start, counts)
        answer = watch(counts, first, level=level, calm=calm, with_power=True)
    if json:
        speak.print_json(answer.to_dict())
        return
    _print(answer)


def _calm(
    series: "CountSeries", rate: float | None, first: str | None, last: str | None
) -> "CalmLevel | None":
    from ceasefire.monitoring.alarm import CalmLevel

    if (first is None) != (last is None) or (rate is not None and first is not None):
        raise _NoSuchCalm
    if rate is not None:
        return CalmLevel(rate=rate)
    if first is None or last is None:
        return None
    return CalmLevel(
        first=_day("--calm-from", first, series), last=_day("--calm-to", last, series)
    )


def _day(option: str, word: str, series: "CountSeries") -> "date":
    """Return the first day of what a word names; no coarser than the series."""
    period, first = period_given(option, word)
    if is_coarser(period, series.period):
        label = series.period.label(first)
        wanted = f"the series counts by {series.period}, so name one, such as {label}"
        raise NoSuchDate(option, word, wanted)
    return first


def _print(answer: "AlarmAnswer") -> None:
    speak.say(answer.in_words)
    speak.say("")
    for line in _time_line(answer):
        speak.say(line)
    speak.say("\nAssumed:")
    for line in answer.assumptions:
        speak.say(f"  {line}")


def _time_line(answer: "AlarmAnswer") -> list[str]:
    """Draw counts as bars, one row per period or group of periods."""
    from ceasefire.monitoring.alarm.words import line_in_words

    raised = {one.raised for one in answer.alarms}
    warned = {one.raised for one in answer.warnings}
    since = {one.periods[0] for one in (*answer.alarms, *answer.warnings)}
    told = answer.evidence
    n = -(-len(told) // MOST_ROWS)
    rows = [told[i : i + n] for i in range(0, len(told), n)]
    most = max((sum(one.count for one in row) for row in rows), default=0.0)
    cells = [_HEADS]
    bars = [""]
    for row in rows:
        count = sum(one.count for one in row)
        names = {one.period for one in row}
        mark = "".join(
            f" {word}"
            for word, on in (("since", since), ("warning", warned), ("ALARM", raised))
            if names & on
        )
        bars.append(bar(count, most) + mark)
        calm = sum(one.expected for one in row)
        highest = _short(max(one.evidence or 0.0 for one in row))
        cells.append((row[0].period, f"{count:,.0f}", f"{calm:,.1f}", highest))
    lines = [
        f"{line}  {drawn}".rstrip()
        for line, drawn in zip(columns(cells), bars, strict=True)
    ]
    each = f"one {answer.period}" if n == 1 else f"{n} {answer.period}s"
    line = line_in_words(answer.alarm_line)
    lines.append(f"A row is {each}; evidence (the highest of a row) alarms at {line}.")
    return lines


def _short(evidence: float) -> str:
    if evidence >= 1e6:
        return ">1e6"
    return f"{evidence:.2f}" if evidence < 100 else f"{evidence:,.0f}"
