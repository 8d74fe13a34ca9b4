"""``ceasefire monitor``: before and after each ceasefire, and what events were."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.options import CaseName, Events, ForReader, Json

if TYPE_CHECKING:
    from ceasefire.monitoring.compliance import (
        CeasefireRecord,
        Change,
        ComplianceAnswer,
        Count,
    )


def monitor(
    case: CaseName,
    events: Events = None,
    days: Annotated[
        int, typer.Option(min=1, max=366, help="Days to compare before and after.")
    ] = 28,
    decisions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write every decision with its reason, as CSV."
        ),
    ] = None,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Say what happened before and after each ceasefire, and what each event was.

    Example: ceasefire monitor syria-2016 --events ged_syria.csv.gz
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.monitoring.compliance import assess_compliance

        loaded, evidence = inputs.load(case, events or [], for_, progress=progress)
        answer = assess_compliance(
            loaded, evidence, window_days=days, progress=progress
        )
        if decisions is not None:
            _write_decisions(answer, decisions)
    if json:
        speak.print_json(
            answer.to_dict() | {"read": [read.to_dict() for read in evidence.reads]}
        )
        return
    if answer.missing:
        typer.echo(answer.missing)
    for record in answer.records:
        _print_record(record)
    _print_unresolved(answer)


def _print_record(record: "CeasefireRecord") -> None:
    windows = record.windows
    before, after = windows["before"], windows["after"]
    speak.table(
        f"{record.ceasefire.title}: {before.first} to {before.last}, and "
        f"{after.first} to {after.last}",
        (
            "group", "events before", "between", "after", "ratio", "placebo",
            "deaths before", "after", "ratio", "placebo",
        ),
        [
            (
                row.group,
                f"{row.before.expected:.1f}",
                f"{row.between.expected:.1f}",
                f"{row.after.expected:.1f}",
                *_change(row.events),
                _deaths(row.before),
                _deaths(row.after),
                *_change(row.deaths),
            )
            for row in record.rows
        ],
    )  # fmt: skip
    n_dates = max((row.events.n_placebo for row in record.rows), default=0)
    if n_dates:
        typer.echo(f"  Placebo: share of {n_dates:,} other dates with a ratio as low.")
    if record.lacks:
        typer.echo(f"  {record.lacks}")
    counted = ", ".join(f"{n:,} {kind}" for kind, n in record.by_kind.items() if n)
    typer.echo(f"  Events that may lie inside it: {counted or 'none'}.\n")


def _change(change: "Change") -> tuple[str, str]:
    ratio = "–" if change.ratio is None else f"{change.ratio:.2f}"
    share = change.placebo_share
    return ratio, "–" if share is None else f"{share:.0%}"


def _deaths(count: "Count") -> str:
    return "–" if count.deaths_best is None else f"{count.deaths_best:,.0f}"


def _print_unresolved(answer: "ComplianceAnswer") -> None:
    if not answer.unresolved:
        return
    speak.table(
        "Names that no party of the case bears (the first ten)",
        ("name", "events"),
        answer.unresolved[:10],
    )


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
