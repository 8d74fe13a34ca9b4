"""``ceasefire monitor``: before and after each ceasefire, and what events were.

Else   Asked of a list of ceasefires and not of a case, it hands over to
       `ceasefire_list`. What it prints is in `monitor_print`.
"""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ceasefire.cli import ceasefire_list, inputs, speak
from ceasefire.cli.files_read import print_read
from ceasefire.cli.monitor_options import (
    BackAtShare,
    BackOverDays,
    BreakdownCodes,
    By,
    CaseOrNone,
    CeasefireList,
    ClosedOn,
    Days,
    DaysBefore,
    Decisions,
    HoldingCodes,
    Horizon,
    Rule,
)
from ceasefire.cli.monitor_print import print_further, print_record, print_unresolved
from ceasefire.cli.options import Events, ForReader, Json, WatchedDays

if TYPE_CHECKING:
    from ceasefire.monitoring.compliance import ComplianceAnswer


def monitor(
    case: CaseOrNone = None,
    events: Events = None,
    watched: WatchedDays = None,
    days: Days = 28,
    decisions: Decisions = None,
    for_: ForReader = "public",
    json: Json = False,
    ceasefires: CeasefireList = None,
    rule: Rule = None,
    by: By = None,
    to: ClosedOn = None,
    breakdown_code: BreakdownCodes = None,
    holding_code: HoldingCodes = None,
    share: BackAtShare = 0.5,
    run: BackOverDays = 14,
    before: DaysBefore = 28,
    horizon: Horizon = 365,
) -> None:
    """Say what happened before and after each ceasefire, and what each event was.

    Example: ceasefire monitor syria-2016 --events ged_syria.csv.gz

    Of a list of many: ceasefire monitor --ceasefires list.csv --by class
    """
    if ceasefires is not None:
        if case is not None:
            raise typer.BadParameter("Give a case or --ceasefires, not both.")
        if decisions is not None:
            raise typer.BadParameter("--decisions is of a case, and not of a list.")
        ceasefire_list.monitor_list(
            ceasefire_list.Asked(
                ceasefires=ceasefires,
                events=tuple(events or ()),
                watched=watched,
                rule=rule,
                by=by,
                last_day=to,
                breakdown_codes=tuple(breakdown_code or ()),
                holding_codes=tuple(holding_code or ()),
                share=share,
                run_days=run,
                before_days=before,
                horizon_days=horizon,
                json=json,
            )
        )
        return
    if case is None:
        raise typer.BadParameter("Give a case, or a list with --ceasefires.")
    if rule or by or to or breakdown_code or holding_code:
        raise typer.BadParameter(
            "--rule, --by, --to and the codes are of a list, given with --ceasefires."
        )
    inputs.hold_apart("--decisions", decisions, events or (), case=case)
    given = _Given(case, tuple(events or ()), watched, for_)
    _monitor_case(given, days, decisions, json=json)


@dataclass(frozen=True, slots=True)
class _Given:
    """A case and its events, as they were asked for."""

    case: str
    events: tuple[Path, ...]
    watched: str | None
    reader: str


def _monitor_case(
    given: _Given, days: int, decisions: Path | None, *, json: bool
) -> None:
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.monitoring.alarm import assess_warnings
        from ceasefire.monitoring.compliance import assess_compliance
        from ceasefire.monitoring.effect import assess_effects

        loaded, evidence = inputs.load(
            given.case,
            list(given.events),
            given.reader,
            watched=given.watched,
            progress=progress,
        )
        answer = assess_compliance(
            loaded, evidence, window_days=days, progress=progress
        )
        effects = assess_effects(loaded, evidence, window_days=days, progress=progress)
        warnings = assess_warnings(loaded, evidence, progress=progress)
        if decisions is not None:
            _write_decisions(answer, decisions)
    if json:
        further = {
            "effects": effects.to_dict(),
            "warnings": warnings.to_dict(),
            "read": [read.to_dict() for read in evidence.reads],
        }
        speak.print_json(answer.to_dict() | further)
        return
    if answer.missing:
        speak.say(answer.missing)
    for record, effect, warning in zip(
        answer.records, effects.records, warnings.records, strict=True
    ):
        print_record(record)
        print_further(effect, warning)
    print_unresolved(answer)
    print_read(evidence)


def _write_decisions(answer: "ComplianceAnswer", path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        columns = (
            "event", "day", "decision", "reason", "deaths_best", "probability_inside",
            "inside", "status",
        )  # fmt: skip
        writer.writerow(("ceasefire", *columns))
        for record in answer.records:
            for judged in record.judged:
                cells = judged.to_dict()
                writer.writerow((record.ceasefire.id, *(cells[one] for one in columns)))
