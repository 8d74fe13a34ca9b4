"""``ceasefire monitor --ceasefires LIST``: how long the ceasefires of a list last.

Read   `monitor_list`, which `ceasefire monitor` hands over to.
"""

import shutil
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.survival_plot import lettered, survival_plot
from ceasefire.core import number_of

if TYPE_CHECKING:
    from ceasefire.monitoring.durations import (
        Duration,
        DurationAnswer,
        GroupCurve,
        Rule,
    )

_MOST_LISTED = 20  # ceasefires printed one by one; all of them are in the JSON
_MOST_REJECTS = 10
_WIDTH_OF_A_FILE = 100


class RuleName(StrEnum):
    """When a ceasefire has ended."""

    RECORDED = "recorded"
    VIOLENCE = "violence"


class ByName(StrEnum):
    """What groups are made by."""

    CLASS = "class"
    PURPOSE = "purpose"
    MEDIATOR = "mediator"
    MECHANISM = "mechanism"
    TYPE = "type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked of a list, as it was typed."""

    ceasefires: Path
    events: tuple[Path, ...]
    watched: str | None
    rule: RuleName | None
    by: ByName | None
    last_day: date | None
    breakdown_codes: tuple[str, ...]
    holding_codes: tuple[str, ...]
    share: float
    run_days: int
    before_days: int
    horizon_days: int
    json: bool


def monitor_list(asked: Asked) -> None:
    """Say how long the ceasefires of a list last."""
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.events.ceasefire_file import read_ceasefires
        from ceasefire.events.read import read_events
        from ceasefire.monitoring.durations import By, measure_durations

        rule = _rule(asked)
        listed = read_ceasefires(asked.ceasefires, str(asked.ceasefires))
        files = inputs.event_files(asked.events, asked.watched)
        evidence = read_events(files, progress=progress)
        answer = measure_durations(
            listed,
            evidence,
            rule,
            by=None if asked.by is None else By(asked.by.value),
            horizon_days=asked.horizon_days,
            progress=progress,
        )
    if asked.json:
        events = [read.to_dict() for read in evidence.reads]
        speak.print_json(answer.to_dict() | {"read_events": events})
        return
    _print(answer)


def _rule(asked: Asked) -> "Rule":
    """Return the rule asked for: where none was, violence if there are events."""
    from ceasefire.monitoring.durations import RecordedRule, ViolenceRule

    default = RuleName.VIOLENCE if asked.events else RuleName.RECORDED
    if (asked.rule or default) is RuleName.VIOLENCE and (
        asked.last_day or asked.breakdown_codes or asked.holding_codes
    ):
        mend = "--to and the codes are of the list's own ends: give --rule recorded."
        raise typer.BadParameter(mend)
    if (asked.rule or default) is RuleName.RECORDED:
        return RecordedRule(
            breakdown_codes=frozenset(asked.breakdown_codes),
            holding_codes=frozenset(asked.holding_codes),
            last_day=asked.last_day,
        )
    if not asked.events:
        mend = "--rule violence needs events: give them with --events FILE."
        raise typer.BadParameter(mend)
    return ViolenceRule(
        share=asked.share, run_days=asked.run_days, before_days=asked.before_days
    )


def _print(answer: "DurationAnswer") -> None:
    read = answer.listed.read
    _say(
        f"{read.file}: {read.layout}. {number_of(read.n_read, 'row')} read: "
        f"{read.n_kept:,} kept, {read.n_rejected:,} rejected, "
        f"{number_of(read.n_duplicates, 'duplicate')}; "
        f"{number_of(len(answer.durations), 'ceasefire')}."
    )
    for note in read.notes:
        _say(note, "  ")
    for reject in answer.listed.rejects[:_MOST_REJECTS]:
        _say(str(reject.fault), "  ")
    if (more := read.n_rejected - _MOST_REJECTS) > 0:
        _say(f"And {number_of(more, 'more rejected row')}: see --json.", "  ")
    curves = answer.groups or (answer.all,)
    _print_curves([answer.all, *answer.groups], answer.by)
    for line in survival_plot(curves, _width()):
        speak.say(line)
    if drawn := lettered(curves):
        speak.say(f"  {', '.join(f'{letter} {one.group}' for letter, one in drawn)}")
        speak.say("  Share that lasts longer, by days since the start; below, how many")
        speak.say(
            "  were still followed. Blank where the day of an end is not known.\n"
        )
    _print_test(answer)
    _print_assumptions(answer)
    if len(answer.durations) <= _MOST_LISTED:
        _print_each(answer.durations)
    else:
        speak.say("Each ceasefire with its span of days is in --json.")


def _print_curves(curves: "Sequence[GroupCurve]", by: str | None) -> None:
    from ceasefire.monitoring.durations import median_words

    horizon = next((c.mean.horizon_days for c in curves if c.mean is not None), None)
    speak.table(
        f"Days until the end, 95 % bounds{f', by {by}' if by else ''}",
        ("group", "n", "ended", "holding", "median [bounds]",
         "mean" if horizon is None else f"mean to {horizon:,}"),
        [
            (
                curve.group,
                f"{curve.n:,}",
                f"{curve.n_ended:,}",
                f"{curve.n_holding:,}",
                curve.lacks or median_words(curve.median),
                _mean_words(curve),
            )
            for curve in curves
        ],
    )  # fmt: skip


def _mean_words(curve: "GroupCurve") -> str:
    mean = curve.mean
    if mean is None:
        return "–"
    return f"{mean.days:.0f} [{mean.low:.0f}, {mean.high:.0f}]"


def _print_test(answer: "DurationAnswer") -> None:
    test = answer.test
    if test is None:
        return
    if test.lacks or test.p_value is None:
        _say(f"Log-rank test: none, {test.lacks}.")
        speak.say("")
        return
    p_value = "below 0.0001" if test.p_value < 1e-4 else f"{test.p_value:.4f}"
    _say(
        f"Log-rank test: chi-square {test.statistic:.2f} on {test.freedom} degrees of "
        f"freedom, p {p_value}."
    )
    speak.say("")


def _print_assumptions(answer: "DurationAnswer") -> None:
    from ceasefire.monitoring.durations import median_words

    for sentence in answer.assumptions:
        _say(sentence, "- ")
    for why, n in answer.left_out.items():
        _say(f"Left out: {n:,}, as {why}.", "- ")
    if answer.if_unknown_hold is not None:
        words = median_words(answer.if_unknown_hold)
        _say(
            f"If all whose end is not known still held: median {words}, and not "
            f"{median_words(answer.all.median)}.",
            "- ",
        )
    speak.say("")


def _print_each(durations: "Sequence[Duration]") -> None:
    speak.table(
        "Each ceasefire",
        ("id", "start", "end", "days", "rests on"),
        [
            (
                one.ceasefire.id,
                str(one.ceasefire.start),
                "–" if one.end is None else str(one.end),
                _days(one),
                one.why,
            )
            for one in durations
        ],
    )


def _days(one: "Duration") -> str:
    if one.low_days is None:
        return "–"
    if one.high_days is None:
        return f"{one.low_days:,}+"
    if one.low_days == one.high_days:
        return f"{one.low_days:,}"
    return f"{one.low_days:,}-{one.high_days:,}"


def _say(text: str, mark: str = "") -> None:
    """Print a sentence over as many lines as it needs."""
    speak.say(
        textwrap.fill(
            text, _width(), initial_indent=mark, subsequent_indent=" " * len(mark)
        )
    )


def _width() -> int:
    """Columns to draw in: of the terminal, or of COLUMNS; 100 in a file."""
    if sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    return shutil.get_terminal_size((_WIDTH_OF_A_FILE, 0)).columns
