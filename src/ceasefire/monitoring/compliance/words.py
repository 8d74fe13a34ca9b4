"""Findings on a ceasefire, in sentences that a reader can repeat."""

from collections.abc import Iterable

from ceasefire.core import (
    Case,
    Ceasefire,
    Certainty,
    Finding,
    Ground,
    GroundKind,
    number_of,
    tenths,
)
from ceasefire.monitoring.compliance.rows import (
    COVERED,
    FORBIDDEN,
    Change,
    Count,
    GroupRow,
    is_told,
)
from ceasefire.monitoring.placebo import (
    FEWEST_PLACEBO_DATES,
    ORDINARY,
    RARE,
    SUGGESTIVE,
    UNKNOWN,
)
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.windows import Window

METHOD = "before-after-placebo"

_WHO = {
    "excluded": "involving groups it leaves out",
    "third": "of others",
    "all": "of everyone",
}


def of_bound(group: str, covered: str) -> str:
    """Say whose events a group of those bound are: all, or those of its clauses.

    `covered` says between whom (`groups.between_whom`).
    """
    forbidden = " of a kind that its clauses forbid" if group == FORBIDDEN else ""
    return f"{covered}{forbidden}"


def not_known_of(case: Case, ceasefire: Ceasefire) -> str:
    """Say what is not known of those whose events nobody can assign to a group."""
    words = "not known whether it binds them"
    if case.is_declared_towards(ceasefire):
        return f"{words}, or holds towards them"
    return words


def findings_of(
    ceasefire: Ceasefire,
    windows: dict[str, Window],
    rows: tuple[GroupRow, ...],
    lacks: str | None,
    running: Running | None,
    aside: str,
    covered: str,
    not_known: str,
) -> tuple[Finding, ...]:
    """Say one sentence per group of actors, with the counts under it.

    `aside` says which files are not counted (`Compared.in_words`),
    `covered` says between whom the covered events are (`groups.between_whom`), and
    `not_known` of whom those are that nobody can assign (`not_known_of`).
    """
    owners = frozenset({ceasefire.owner})
    if lacks is not None:
        return (_cannot_be_told(ceasefire, lacks, owners),)
    if running is not None:
        owners |= running.owners
    further = " ".join(filter(None, (running.in_words if running else "", aside)))
    said = dict.fromkeys((COVERED, FORBIDDEN), further)
    who = _WHO | {"unresolved": f"of actors of whom it is {not_known}"}
    return tuple(
        _finding(
            ceasefire,
            row,
            windows,
            owners,
            said.get(row.group, ""),
            who.get(row.group) or of_bound(row.group, covered),
        )
        for row in rows
        if is_told(ceasefire, row.group)
    )


def _cannot_be_told(
    ceasefire: Ceasefire, lacks: str, owners: frozenset[str]
) -> Finding:
    return Finding(
        id=f"monitoring/{ceasefire.id}",
        claim=f"{ceasefire.title}: before and after cannot be compared. {lacks}",
        certainty=Certainty(words=UNKNOWN),
        method=METHOD,
        grounds=(_case_ground(ceasefire),),
        owners=owners,
    )


def _finding(
    ceasefire: Ceasefire,
    row: GroupRow,
    windows: dict[str, Window],
    owners: frozenset[str],
    further: str,
    who: str,
) -> Finding:
    before, after = windows["before"], windows["after"]
    is_doubted = row.name_doubt and not row.not_named.is_turning
    doubt = row.not_named.in_words if is_doubted else ""
    return Finding(
        id=f"monitoring/{ceasefire.id}/{row.group}",
        claim=" ".join(
            filter(
                None,
                (_rates(row, before, after, who), _placebo(row.events), doubt, further),
            )
        ),
        certainty=Certainty(
            words=certainty_words(row.events), probability=row.events.share_as_extreme
        ),
        method=METHOD,
        grounds=(
            _count_ground("before", row.before.rows_starting, before, who),
            _count_ground("after", row.after.rows_starting, after, who),
            _case_ground(ceasefire),
        ),
        owners=owners,
    )


def _rates(row: GroupRow, before: Window, after: Window, who: str) -> str:
    least = "at least " if row.n_not_told else ""
    words = f"Events {who}: {_rate(row.before, before, least, ' a day before')}"
    if not after.n_days:
        return f"{words}; no whole day after."
    words = f"{words}, {_rate(row.after, after, least, ' after')}"
    if row.n_not_told:
        more = number_of(row.n_not_told, "more event", "more events")
        return f"{words}. Of {more} nobody says what was done: no ratio can be told."
    if row.n_turning and row.before.is_known and row.after.is_known:
        more = number_of(row.n_turning, "more row", "more rows")
        were = "it was" if row.n_turning == 1 else "they were"
        return f"{words}. Of {more} nobody says whether {were} there: no ratio is told."
    if row.not_named.is_turning:
        return f"{words}. {row.not_named.in_words}"
    if row.events.ratio is None:
        return f"{words}."
    return f"{words} (ratio {row.events.ratio:.2f})."


def _rate(count: Count, window: Window, least: str, when: str) -> str:
    if count.is_known:
        return f"{least}{tenths(count.expected / window.n_days)}{when}"
    rows = number_of(count.possible, "row")
    return (
        f"not known{when.replace(' a day', '')} (of {rows} nobody says whether it was "
        "there)"
    )


def _placebo(change: Change) -> str:
    if change.ratio is None:
        return ""
    what = "rise" if change.is_rise else "fall"
    share, there = change.share_as_extreme, ""
    if change.placebo_ratio is not None:
        there = f", by the files that watched them (ratio {change.placebo_ratio:.2f})"
        if (change.placebo_ratio > 1) is not change.is_rise:
            return f"How rare that is cannot be told{there}: these show no {what}."
    if share is None:
        if change.n_placebo >= FEWEST_PLACEBO_DATES:
            return f"Too few events to say how rare that is{there}."
        return f"Too few other dates ({change.n_placebo:,}) to say how rare that is."
    if share == 0:
        none = f"None of {change.n_placebo:,} other dates shows"
        return f"{none} a {what} as large{there}."
    said = "Under 1%" if share < 0.01 else f"{share:.0%}"
    return f"{said} of {change.n_placebo:,} other dates show a {what} as large{there}."


def dates_in_words(rows: Iterable[GroupRow]) -> str:
    """Say of how many other dates the shares of a table are; empty where it has none.

    Lines differ: a date on which both windows are empty is none.
    """
    shares = [change for row in rows for change in (row.events, row.deaths)]
    told = [one.n_placebo for one in shares if one.share_as_extreme is not None]
    if not told:
        return ""
    few, many = min(told), max(told)
    of = number_of(many, "other date")
    return of if few == many else f"{few:,} to {of}, by line,"


def certainty_words(change: Change) -> str:
    """Name how sure a change is; more than suggestive it is never by this method."""
    if change.ratio is None or change.share_as_extreme is None:
        return UNKNOWN
    return SUGGESTIVE if change.share_as_extreme <= RARE else ORDINARY


def _count_ground(when: str, n: int, window: Window, who: str) -> Ground:
    return Ground(
        kind=GroundKind.ROWS,
        says=f"rows {who} that begin in the window {when} "
        f"({window.first} to {window.last})",
        n=n,
    )


def _case_ground(ceasefire: Ceasefire) -> Ground:
    return Ground(
        kind=GroundKind.CASE,
        says="parties, exclusions, area and times of the ceasefire",
        refs=(
            f"ceasefires/{ceasefire.id}",
            *(f"sources/{s}" for s in ceasefire.sources),
        ),
    )
