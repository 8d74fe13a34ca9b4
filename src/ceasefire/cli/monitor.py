"""``ceasefire monitor``: before and after each ceasefire, and what events were.

Else   Asked of a list of ceasefires and not of a case, it hands over to
       `ceasefire_list`.
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
from ceasefire.cli.options import Events, ForReader, Json, WatchedDays
from ceasefire.core import days as in_days
from ceasefire.core import percent, tenths

if TYPE_CHECKING:
    from ceasefire.monitoring.alarm import WarningRecord
    from ceasefire.monitoring.compliance import (
        CeasefireRecord,
        Change,
        ComplianceAnswer,
        Count,
        GroupRow,
    )
    from ceasefire.monitoring.effect import EffectRecord


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
        _print_record(record)
        _print_further(effect, warning)
    _print_unresolved(answer)
    print_read(evidence)


def _print_record(record: "CeasefireRecord") -> None:
    from ceasefire.monitoring.compliance.words import dates_in_words

    before, after = (_window(record, name) for name in ("before", "after"))
    speak.table(
        f"{record.ceasefire.title}: {before}, and {after}",
        (
            "group", "events before", "between", "after", "ratio", "placebo",
            "deaths before", "after", "ratio", "placebo",
        ),
        [
            (
                row.group,
                *(
                    _least(row, tenths(n.expected))
                    if n.is_known and name not in record.unwatched
                    else "–"
                    for name, n in _counts(row).items()
                ),
                *_change(row.events),
                *(
                    "–" if name in record.unwatched else _least(row, _deaths(n))
                    for name, n in _counts(row).items()
                    if name != "between"
                ),
                *_change(row.deaths),
            )
            for row in record.rows_told
        ],
    )  # fmt: skip
    if dates := dates_in_words(record.rows_told):
        speak.say(
            f"  Placebo: share of {dates} with a fall as large, or for a rise with a "
            "rise as large."
        )
    _print_doubts(record)
    if record.lacks:
        speak.say(f"  {record.lacks}")
    if record.decided or not record.lacks:  # none is said only where days were watched
        speak.say(f"  Events that may lie inside it: {record.decided or 'none'}.")


def _print_doubts(record: "CeasefireRecord") -> None:
    """Say what the table does not show: deaths not known, and who ran before."""
    everyone = record.row("all")
    if everyone is not None and not record.lacks:
        unknown = [
            f"{count.n_deaths_unknown:,} {name}"
            for name, count in _counts(everyone).items()
            if count.n_deaths_unknown
        ]
        if unknown:
            speak.say(
                "  Deaths are those of events whose deaths are known; events whose "
                f"deaths are not: {', '.join(unknown)}."
            )
        nowhere = [
            f"{count.possible:,} {name}"
            for name, count in _counts(everyone).items()
            if not count.is_known
        ]
        if nowhere:
            speak.say(
                "  How many events there were is not known where the data do not say "
                f"whether any of them was there: rows that may have been: "
                f"{', '.join(nowhere)}."
            )
        for row in record.rows:
            for said in filter(None, (row.doubt, row.place_doubt)):
                speak.say(f"  {said}")
        if record.running is not None:
            speak.say(f"  {record.running.in_words}")
        told = (record.one_sided, record.strangers, record.coalitions)
        for said in filter(None, told):
            speak.say(f"  {said}")


def _window(record: "CeasefireRecord", name: str) -> str:
    """Print a window, and how much of it was watched where that is not all."""
    from ceasefire.monitoring.windows import span_words

    window, n_watched = record.windows[name], record.watched[name]
    span = span_words(window)
    if n_watched == window.n_days:
        return span
    return f"{span} ({n_watched} of {in_days(window.n_days)} watched)"


def _counts(row: "GroupRow") -> dict[str, "Count"]:
    return {"before": row.before, "between": row.between, "after": row.after}


def _print_further(effect: "EffectRecord", warning: "WarningRecord") -> None:
    """Say what it changed, for those it binds, and whether it is breaking down."""
    title = f"{effect.ceasefire.title}: "
    told = [effect.told[1]] if effect.lines else []
    stands_above = f" {effect.running.in_words}" if effect.running else ""
    for finding in (*told, *warning.findings):
        said = finding.claim.removeprefix(title).removeprefix(title[:-2] + ". ")
        said = said.removesuffix(stands_above)
        speak.say(f"  {said[:1].upper()}{said[1:]}")
    speak.say("")


def _least(row: "GroupRow", figure: str) -> str:
    """Mark a figure that is the least there was; more may be of its row."""
    return f"{figure}+" if row.n_not_told and figure != "–" else figure


def _change(change: "Change") -> tuple[str, str]:
    ratio = "–" if change.ratio is None else f"{change.ratio:.2f}"
    share = change.share_as_extreme
    return ratio, "–" if share is None else percent(share)


def _deaths(count: "Count") -> str:
    return "–" if count.deaths_best is None else f"{count.deaths_best:,.0f}"


def _print_unresolved(answer: "ComplianceAnswer") -> None:
    """Say which names nobody bears, and which numbers may be somebody else's."""
    for doubt in answer.number_doubts:
        speak.say(f"  {doubt.in_words}")
    if not answer.unresolved:
        return
    speak.table(
        "Names that no party of the case bears (the first ten)",
        ("name", "events"),
        answer.unresolved[:10],
    )
    if answer.partly_known:
        speak.say(f"  {answer.partly_known}")


def _write_decisions(answer: "ComplianceAnswer", path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            (
                "ceasefire", "event", "day", "decision", "reason", "deaths_best",
                "probability_inside", "inside", "status",
            )
        )  # fmt: skip
        for record in answer.records:
            for judged in record.judged:
                cells = judged.to_dict()
                writer.writerow((record.ceasefire.id, *cells.values()))
