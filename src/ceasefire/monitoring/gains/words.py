"""Findings on who gains, in sentences that a reader can repeat."""

from ceasefire.core import (
    Case,
    Ceasefire,
    Certainty,
    Finding,
    Ground,
    GroundKind,
    days,
    number_of,
    tenths,
)
from ceasefire.monitoring.family import FEWEST_APART, as_many_dates
from ceasefire.monitoring.gains.indicators import AREA, GROUND, PRESSURE, TEMPO
from ceasefire.monitoring.gains.model import GroupGains, Indicator, Verdict
from ceasefire.monitoring.gains.part import NotCounted
from ceasefire.monitoring.gains.transfers import Takers
from ceasefire.monitoring.placebo import ORDINARY, SUGGESTIVE, UNKNOWN
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.windows import Window

METHOD = "gains-votes"
NO_TRANSFERS = "The data have no transfers of control: who holds what is not in them."
NOBODY_LEFT_OUT = "The ceasefire leaves no group out."
_BEYOND_AREA = (
    "The groups are looked at in the whole country, not in the area of the ceasefire "
    "alone."
)
_VERDICT_WORDS = {
    Verdict.GAINS: SUGGESTIVE,
    Verdict.LOSES: SUGGESTIVE,
    Verdict.NO_EVIDENCE: ORDINARY,
    Verdict.CANNOT_BE_TOLD: UNKNOWN,
}
_SAYS = {
    Verdict.GAINS: "gains",
    Verdict.LOSES: "loses",
    Verdict.NO_EVIDENCE: "no evidence that it gains or loses",
    Verdict.CANNOT_BE_TOLD: "whether it gains cannot be told",
}


def notes_of(
    case: Case,
    ceasefire: Ceasefire,
    takers: Takers,
    running: Running | None,
    aside: str,
    not_counted: NotCounted,
) -> tuple[str, ...]:
    """Say what the data cannot tell; `aside`, which files are not counted."""
    notes = [*_not_counted(case, not_counted)]
    if not ceasefire.excludes:
        notes.append(NOBODY_LEFT_OUT)
    if ceasefire.places:
        notes.append(_BEYOND_AREA)
    if not takers.is_transfer.any():
        notes.append(NO_TRANSFERS)
    if running is not None:
        notes.append(running.in_words)
    if aside:
        notes.append(aside)
    return tuple(notes)


def _not_counted(case: Case, found: NotCounted) -> list[str]:
    """Say which events may be of a group left out, and are in no figure."""
    notes = []
    if found.n_nowhere:
        events = number_of(found.n_nowhere, "event", "events")
        notes.append(
            f"In which country they were is not said of {events} of the windows with a "
            "group left out: they are in no figure. Write the country in the data, or "
            "under 'defaults:' of a sheet's mapping."
        )
    if found.n_veiled:
        under, hiding = (
            ", ".join(case.party(id_).name for id_ in ids)
            for ids in (found.under, found.hiding)
        )
        events = number_of(found.n_veiled, "event stands", "events stand")
        notes.append(
            f"{events} in the windows under {under}, as which the data may count "
            f"{hiding}: what these did under that name is in no figure."
        )
    return notes


def findings_of(
    case: Case,
    ceasefire: Ceasefire,
    windows: dict[str, Window],
    groups: tuple[GroupGains, ...],
    lacks: str | None,
) -> tuple[Finding, ...]:
    """Say one sentence per group, with the counts under it."""
    if lacks is not None or not groups:
        why = lacks or NOBODY_LEFT_OUT
        claim = f"{ceasefire.title}: who gains cannot be told. {why}"
        certainty = Certainty(words=UNKNOWN)
        return (_finding(case, ceasefire, None, claim, certainty),)
    return tuple(_of_group(case, ceasefire, windows, group) for group in groups)


def _of_group(
    case: Case, ceasefire: Ceasefire, windows: dict[str, Window], group: GroupGains
) -> Finding:
    claim = (
        f"{ceasefire.title}, {group.name}: {_SAYS[group.verdict]}; {group.why}. "
        f"{_numbers(group, windows)}"
    ).strip()
    can_vote = [one for one in group.indicators if one.can_vote]
    shares = [one.change.family_share for one in can_vote]
    certainty = Certainty(
        words=_VERDICT_WORDS[group.verdict],
        probability=min((one for one in shares if one is not None), default=None),
    )
    tempo = group.indicator(TEMPO)
    rows = (0, 0) if tempo is None else (tempo.rows_before, tempo.rows_during)
    window = {"before": windows["before"], "during": windows["after"]}
    grounds = tuple(
        Ground(
            kind=GroundKind.ROWS,
            says=f"rows with {group.name} in the window {when} "
            f"({window[when].first} to {window[when].last})",
            n=n,
        )
        for when, n in zip(window, rows, strict=True)
    )
    return _finding(case, ceasefire, group.group, claim, certainty, *grounds)


def _numbers(group: GroupGains, windows: dict[str, Window]) -> str:
    if group.verdict is Verdict.CANNOT_BE_TOLD and not group.votes:
        return ""
    said = (
        _of_indicator(one, windows)
        for id_ in (TEMPO, PRESSURE, AREA, GROUND)
        if (one := group.indicator(id_)) is not None
    )
    return " ".join(sentence for sentence in said if sentence)


def _of_indicator(one: Indicator, windows: dict[str, Window]) -> str:
    if one.before is None or one.during is None:
        return ""
    if one.id == GROUND:
        if not one.rows_before + one.rows_during:
            return ""
        return (
            f"Places gained, less those lost: {one.before:.0f} in "
            f"{days(windows['before'].n_days)} before, {one.during:.0f} in "
            f"{days(windows['after'].n_days)} during."
        )
    name = one.name[:1].upper() + one.name[1:]
    if one.unit == "events":
        before = tenths(one.before / windows["before"].n_days)
        during = tenths(one.during / windows["after"].n_days)
        unit = "a day "
    else:
        before, during = tenths(one.before), tenths(one.during)
        unit = f"{one.unit} "
    ratio = "" if one.ratio is None else f" (ratio {one.ratio:.2f}{_rare(one)})"
    return f"{name} {before} {unit}before, {during} during{ratio}."


def _rare(one: Indicator) -> str:
    """Say how rare an indicator's change is, in its direction."""
    change = one.change
    if change.n_apart < FEWEST_APART or change.placebo_share is None:
        return ""
    said = as_many_dates(change.placebo_share, change.n_dates)
    if change.family_share is None:
        return f"; {said} as much"
    family = as_many_dates(change.family_share)
    return f"; {said} as much, and {family} it on any indicator"


def _finding(
    case: Case,
    ceasefire: Ceasefire,
    group: str | None,
    claim: str,
    certainty: Certainty,
    *grounds: Ground,
) -> Finding:
    named = (
        *ceasefire.parties,
        *ceasefire.towards,
        *([group] if group else ()),
    )
    text = Ground(
        kind=GroundKind.CASE,
        says="parties, exclusions and times of the ceasefire",
        refs=(
            f"ceasefires/{ceasefire.id}",
            *(f"sources/{source}" for source in ceasefire.sources),
        ),
    )
    return Finding(
        id=f"gains/{ceasefire.id}" + (f"/{group}" if group else ""),
        claim=claim,
        certainty=certainty,
        method=METHOD,
        grounds=(*grounds, text),
        owners=frozenset(
            {ceasefire.owner} | {case.party(party).owner for party in named}
        ),
    )
