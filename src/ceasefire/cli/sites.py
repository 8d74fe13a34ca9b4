"""``ceasefire sites``: where a local ceasefire could be tried first."""

from typing import TYPE_CHECKING

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.files_read import with_read
from ceasefire.cli.options import (
    CaseName,
    Events,
    FirstDay,
    ForReader,
    Json,
    LastDay,
    WatchedDays,
)
from ceasefire.core import percent

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.core import Case
    from ceasefire.events.evidence import Evidence
    from ceasefire.siting import Measured, Site, SitingAnswer


def sites(
    case: CaseName,
    events: Events = None,
    watched: WatchedDays = None,
    first: FirstDay = None,
    last: LastDay = None,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Put candidate places beside each other, and check claims about them.

    Example: ceasefire sites syria-2016 --events ged_syria.csv.gz --from 2016-08-01
    --to 2016-12-31
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.siting import rank_sites

        loaded, evidence = inputs.load(
            case, events or [], for_, watched=watched, progress=progress
        )
        window = _window(first, last, loaded, evidence)
        answer = rank_sites(loaded, evidence, window=window, progress=progress)
    if json:
        speak.print_json(with_read(answer.to_dict(), evidence))
        return
    _print(answer)


def _window(
    first: "date | None", last: "date | None", case: "Case", evidence: "Evidence"
) -> "tuple[date, date] | None":
    begins, ends = evidence.first_day, evidence.last_day
    if (first is None and last is None) or begins is None or ends is None:
        return None
    ends = min(ends, case.as_of or ends)
    window = first or begins, last or ends
    if first is not None and last is not None and first > last:
        message = f"--from {first} is after --to {last}."
    elif first is not None and window[0] > window[1]:
        message = f"--from {first} is after the last day to be looked at, {ends}."
    elif last is not None and last < begins:
        message = f"--to {last} is before the first day of the data, {begins}."
    else:
        return window
    raise typer.BadParameter(message)


def _print(answer: "SitingAnswer") -> None:
    if answer.missing:
        speak.say(answer.missing)
    if answer.aside:
        speak.say(answer.aside_in_words)
    if answer.window and answer.sites:
        speak.table(
            f"Candidate places, by events from {answer.window[0]} to "
            f"{answer.window[1]}",
            (
                "place", "first", "groups", "excluded", "bound", "trend", "backed",
                "deaths", "people", "access", "events",
            ),
            [_row(site) for site in answer.sites],
        )  # fmt: skip
        for criterion in answer.criteria:
            speak.say(f"  {criterion.short}: {criterion.title.lower()}.")
        if len(answer.compared) < len(answer.criteria):
            told = ", ".join(one.short.lower() for one in answer.compared)
            speak.say(
                f"  First: by what is known of two places or more: {told or '–'}."
            )
        for site in answer.sites:
            if site.dominated_by:
                better = ", ".join(site.dominated_by)
                speak.say(f"  Better than {site.name} on everything: {better}.")
        for site in answer.sites:
            if site.n_deaths_unknown and site.measured["deaths"].value is not None:
                n, of = site.n_deaths_unknown, site.n_possible
                speak.say(
                    f"  Deaths in {site.name} may be more: of {n:,} of {of:,} events "
                    "that may have been there no number is known."
                )
    speak.say(answer.predictive_value.words)
    for claim in answer.claims:
        speak.say(f"Claim: {claim.statement.says}")
        speak.say(f"  {claim.verdict.value}: {claim.why}")
        if claim.aside:
            speak.say(f"  {claim.aside_in_words}")


def _row(site: "Site") -> tuple[str, ...]:
    measured = site.measured
    return (
        site.name,
        "–" if site.first_share is None else percent(site.first_share),
        _number(measured["effective-groups"]),
        _share(measured["excluded-share"]),
        _share(measured["covered-share"]),
        _number(measured["trend"]),
        _share(measured["backed-share"]),
        _number(measured["deaths"]),
        "–" if site.people is None else f"{site.people:,}",
        "–" if site.siege == "unknown" else site.siege.replace("-", " "),
        "–" if site.events_told is None else f"{site.events_told:.0f}",
    )


def _number(one: "Measured") -> str:
    return "–" if one.value is None else f"{one.value:.1f}"


def _share(one: "Measured") -> str:
    return "–" if one.value is None else percent(one.value)
