"""``ceasefire displacement``: whether violence moved, whither, and how sure that is."""

from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.files_read import print_read, with_read
from ceasefire.cli.options import CaseName, Events, ForReader, Json, WatchedDays
from ceasefire.core import tenths

if TYPE_CHECKING:
    from ceasefire.monitoring.displacement import DisplacementRecord, Line


def displacement(
    case: CaseName,
    events: Events = None,
    watched: WatchedDays = None,
    days: Annotated[
        int, typer.Option(min=1, max=366, help="Days to compare before and during.")
    ] = 28,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Say whether violence rose nearby, by other actors, or in other ways.

    Example: ceasefire displacement syria-2016 --events ged_syria.csv.gz
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.monitoring.displacement import assess_displacement

        loaded, evidence = inputs.load(
            case, events or [], for_, watched=watched, progress=progress
        )
        answer = assess_displacement(
            loaded, evidence, window_days=days, progress=progress
        )
    if json:
        speak.print_json(with_read(answer.to_dict(), evidence))
        return
    if answer.missing:
        speak.say(answer.missing)
    for record in answer.records:
        _print_record(record)
    print_read(evidence)


def _print_record(record: "DisplacementRecord") -> None:
    before, during = record.windows["before"], record.windows["after"]
    if record.lines:
        speak.table(
            f"{record.ceasefire.title}: {before.first} to {before.last}, and "
            f"{during.first} to {during.last}",
            (
                "line",
                f"{before.n_days} d before",
                f"{during.n_days} d during",
                "ratio", "placebo", "on any",
                "reading",
            ),
            [_row(line) for line in record.lines],
        )  # fmt: skip
        speak.say(
            "  Placebo: share of other dates that show a rise as large; on any: of "
            "those that show one on any of the lines."
        )
    speak.say(f"  {record.findings[0].claim}")
    for dimension, notes in record.notes.items():
        for note in notes:
            speak.say(f"  {dimension.value.capitalize()}: {note}")
    if record.quotient is not None:
        value = record.quotient.value
        shown = "none" if value is None else f"{value:.2f}"
        speak.say(f"  Weighted displacement quotient: {shown}; {record.quotient.says}.")
    speak.say("")


def _row(line: "Line") -> tuple[str, ...]:
    return (
        line.name,
        _count(line.before, line.all_before),
        _count(line.during, line.all_during),
        "–" if line.ratio is None else f"{line.ratio:.2f}",
        speak.share(line.rise.placebo_share),
        speak.share(line.rise.family_share),
        "no rise" if line.has_risen is False else line.rise.words,
    )


def _count(part: float, whole: float | None) -> str:
    from ceasefire.monitoring.displacement.model import share_of

    if whole is None:
        return tenths(part)
    return share_of(part, whole) if whole > 0 else "–"
