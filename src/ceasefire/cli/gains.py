"""``ceasefire gains``: who gains, among the groups that a ceasefire leaves out."""

from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.files_read import print_read, with_read
from ceasefire.cli.options import CaseName, Events, ForReader, Json, WatchedDays
from ceasefire.core import percent, tenths

if TYPE_CHECKING:
    from ceasefire.monitoring.gains import GainsRecord, GroupGains, Indicator


def gains(
    case: CaseName,
    events: Events = None,
    watched: WatchedDays = None,
    days: Annotated[
        int, typer.Option(min=1, max=366, help="Days to compare before and during.")
    ] = 28,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Say of each group that a ceasefire leaves out whether it gains from it.

    Example: ceasefire gains syria-2016 --events ged_syria.csv.gz
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.monitoring.gains import assess_gains

        loaded, evidence = inputs.load(
            case, events or [], for_, watched=watched, progress=progress
        )
        answer = assess_gains(loaded, evidence, window_days=days, progress=progress)
    if json:
        speak.print_json(with_read(answer.to_dict(), evidence))
        return
    if answer.missing:
        speak.say(answer.missing)
    for record in answer.records:
        _print_record(record)
    print_read(evidence)


_UNITS = {"share of events": "of events", "half-degree cells in effect": "cells"}


def _print_record(record: "GainsRecord") -> None:
    from ceasefire.monitoring.windows import span_words

    before, during = record.windows["before"], record.windows["after"]
    speak.say(
        f"{record.ceasefire.title}: {span_words(before)}, and {span_words(during)}"
    )
    if record.lacks:
        speak.say(f"  {record.lacks}")
    for note in record.notes:
        speak.say(f"  {note}")
    for group in record.groups:
        _print_group(group, (before.n_days, during.n_days))
    speak.say("")


def _print_group(group: "GroupGains", n_days: tuple[int, int]) -> None:
    speak.say(f"  {group.name}: {group.verdict.value}. {_sentence(group.why)}")
    if all(one.change.placebo_share is None for one in group.indicators):
        return  # the sentence has said that there is too little to look at
    shown = [one for one in group.indicators if one.rows_before + one.rows_during]
    speak.table(
        "",
        (
            "indicator",
            f"{n_days[0]} d before",
            f"{n_days[1]} d during",
            "unit", "ratio", "placebo",
            "on any", "reading",
        ),
        [_row(one) for one in shown],
    )  # fmt: skip
    speak.say(
        "  Placebo: share of other dates that show as much; on any: of those that show "
        "it on any indicator that can vote."
    )
    for when, one in (
        ("before", group.transfers_before),
        ("during", group.transfers_during),
    ):
        if one is not None:
            speak.say(
                f"  Places {when}: {one.gained} gained, {one.lost} lost, "
                f"{one.unknown} of which it is not said who took them."
            )


def _row(one: "Indicator") -> tuple[str, ...]:
    return (
        one.name,
        _value(one, one.before),
        _value(one, one.during),
        _UNITS.get(one.unit, one.unit),
        "–" if one.ratio is None else f"{one.ratio:.2f}",
        speak.share(one.change.placebo_share),
        speak.share(one.change.family_share),
        one.change.words if one.can_vote else "context",
    )


def _value(one: "Indicator", value: float | None) -> str:
    if value is None:
        return "–"
    return percent(value) if one.unit == "share of events" else tenths(value)


def _sentence(why: str) -> str:
    return f"{why[:1].upper()}{why[1:]}."
