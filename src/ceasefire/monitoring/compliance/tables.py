"""The table of before, between and after, by group of actors."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.events.columns import floats_in
from ceasefire.events.groups import Group
from ceasefire.events.strangers import Strangers
from ceasefire.monitoring.compliance.compare import NO_CHANGE, change
from ceasefire.monitoring.compliance.judge import SURELY_INSIDE
from ceasefire.monitoring.compliance.rows import COVERED, FORBIDDEN, Count, GroupRow
from ceasefire.monitoring.placebo import Placebo
from ceasefire.monitoring.series import Days, Floats, Mask, daily, day_number
from ceasefire.monitoring.strangers import NOBODY, NotNamed, could_turn
from ceasefire.monitoring.windows import Window

ALL = "all"
GROUP_NAMES = {
    Group.COVERED: COVERED,
    Group.EXCLUDED: "excluded",
    Group.THIRD: "third",
    Group.UNRESOLVED: "unresolved",
}
_OF_LINES = {
    COVERED: Group.COVERED,
    FORBIDDEN: Group.COVERED,
    "excluded": Group.EXCLUDED,
    "third": Group.THIRD,
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """Events as one ceasefire sees them.

    Attributes
    ----------
    days
        First and last day of each event.
    p_place : (n,) float
        Probability of lying in the area, for acts of force; 0 for all others, and NaN
        where it cannot be told.
    groups : (n,) int8
        Values of `Group`.
    deaths
        ``best``, ``low``, ``high``: (n,) float, NaN where there is no estimate.
    acts
        (n,) bool each: whose act the clauses forbid, and of which that cannot be told.
        None of a ceasefire that forbids all fighting, or says nothing of any.
    strangers
        Of which groups events may be in which a name hides whose they are.
    """

    days: Days
    p_place: Floats
    groups: NDArray[np.int8]
    deaths: dict[str, Floats]
    acts: tuple[Mask, Mask] | None = None
    strangers: Strangers | None = None

    def masks(self) -> dict[str, Mask]:
        """Which events are of each group; those that may lie in the area.

        Of a ceasefire that forbids some kinds of fighting, its own part of the covered
        ones stands apart as well, as `FORBIDDEN`.
        """
        near = np.isnan(self.p_place) | (self.p_place > 0)
        found = {
            name: near & (self.groups == group) for group, name in GROUP_NAMES.items()
        }
        if not found["unresolved"].any():
            del found["unresolved"]
        if self.acts is not None:
            of_clauses = {FORBIDDEN: found[COVERED] & self.acts[0]}
            found = {COVERED: found.pop(COVERED)} | of_clauses | found
        return found | {ALL: near}

    def share_in(self, window: Window) -> Floats:
        """Share of the days of each event that lie in a window; 0 of one of no day."""
        if not window.n_days:
            return np.zeros_like(self.p_place)
        return self.days.share_in(day_number(window.first), day_number(window.last))

    def may_break(self) -> Mask:
        """Which events of those bound are of a kind that it forbids, or may be.

        All of them where it forbids all fighting, or does not say what it forbids. Of
        each event it follows from that event alone, whatever is told of others.
        """
        covered = self.masks()[COVERED]
        return covered if self.acts is None else covered & (self.acts[0] | self.acts[1])

    def may_be_of(self, group: str) -> Mask:
        """Which events may be of a group, and are not, as a name hides whose they are.

        None of all, of which they are; nor of those of whom it is not known.
        """
        near = np.isnan(self.p_place) | (self.p_place > 0)
        if self.strangers is None or group not in _OF_LINES:
            return np.zeros_like(near)
        may_be = near & self.strangers.of(_OF_LINES[group])
        if group != FORBIDDEN or self.acts is None:
            return may_be
        return may_be & (self.acts[0] | self.acts[1])

    def n_not_told(self, group: str, *windows: Window) -> int:
        """Events that may be of a group in these days: nobody says what was done."""
        if group != FORBIDDEN or self.acts is None:
            return 0
        mask = self.masks()[COVERED] & self.acts[1]
        spans = [(day_number(w.first), day_number(w.last)) for w in windows if w.n_days]
        inside = [self.days.share_in(first, last) > 0 for first, last in spans]
        return int((mask & np.any(inside, axis=0)).sum()) if inside else 0


def deaths_of(table: pa.Table) -> dict[str, Floats]:
    """Read the estimates of deaths; NaN where there is none.

    The bounds of an event without bounds are its best estimate, and without a best
    estimate it has none: so the three sums are of the same events.
    """
    names = ("best", "low", "high")
    found = {name: floats_in(table, f"deaths_{name}") for name in names}
    best = found["best"]
    return {
        name: np.where(np.isnan(one) | np.isnan(best), best, one)
        for name, one in found.items()
    }


def group_rows(
    weighed: Weighed, windows: dict[str, Window], data: Window, placebo: Placebo
) -> tuple[GroupRow, ...]:
    """Make one line per group of actors, and one for all."""
    return tuple(
        _row(name, weighed, mask, windows, data, placebo)
        for name, mask in weighed.masks().items()
    )


def daily_by_group(weighed: Weighed, window: Window) -> dict[str, tuple[float, ...]]:
    """Add up expected events per day, by group, over a window."""
    if not window.n_days:
        return {}
    first, last = day_number(window.first), day_number(window.last)
    return {
        name: tuple(
            np.round(
                daily(weighed.days, np.where(mask, weighed.p_place, 0.0), first, last),
                3,
            ).tolist()
        )
        for name, mask in weighed.masks().items()
    }


def _row(
    name: str,
    weighed: Weighed,
    mask: Mask,
    windows: dict[str, Window],
    data: Window,
    placebo: Placebo,
) -> GroupRow:
    first, last = day_number(data.first), day_number(data.last)
    weights = np.where(mask, weighed.p_place, 0.0)
    deaths = weights * np.nan_to_num(weighed.deaths["best"])
    counts = {key: count(weighed, mask, window) for key, window in windows.items()}
    compared = counts["before"], counts["after"]
    all_deaths_known = not any(one.n_deaths_unknown for one in compared)
    n_not_told = weighed.n_not_told(name, windows["before"], windows["after"])
    n_turning, not_named = turning_it(weighed, name, windows)
    is_told = not n_not_told and not n_turning and not not_named.is_turning
    return GroupRow(
        group=name,
        before=counts["before"],
        between=counts["between"],
        after=counts["after"],
        n_not_told=n_not_told,
        n_turning=n_turning,
        not_named=not_named,
        events=change(daily(weighed.days, weights, first, last), data, windows, placebo)
        if is_told
        else NO_CHANGE,
        deaths=change(daily(weighed.days, deaths, first, last), data, windows, placebo)
        if all_deaths_known and is_told
        else NO_CHANGE,
    )


def turning_it(
    weighed: Weighed, group: str, windows: dict[str, Window]
) -> tuple[int, NotNamed]:
    """Count rows of no known place that could turn the change round; 0 if none could.

    And the same of rows in which a name hides whose they are, if it may be that of a
    party of the case; of any other it is told what hangs on it. A fall is told as one
    only if it is one wherever these were, whoever was in them, and so is a rise. It is
    asked of events; deaths follow it.
    """
    mask, compared = weighed.masks()[group], [windows["before"], windows["after"]]
    before, after = (count(weighed, mask, window) for window in compared)
    days = compared[0].n_days, compared[1].n_days
    hidden = weighed.may_be_of(group) & (
        sum(weighed.share_in(window) for window in compared) > 0
    )
    n_unplaced = before.n_unplaced + after.n_unplaced
    if not all(days) or not (n_unplaced or hidden.any()):
        return 0, NOBODY

    def turns(more: tuple[float, float]) -> bool:
        return could_turn((before.expected, more[0]), (after.expected, more[1]), days)

    names = weighed.strangers
    mistaken = hidden if names is None else names.mistakable(hidden)
    unplaced = before.unplaced, after.unplaced
    more, all_ = (_expected(weighed, one, compared) for one in (mistaken, hidden))
    by_place, by_name = turns(unplaced), turns(more)
    by_both = turns((unplaced[0] + more[0], unplaced[1] + more[1]))
    place_turns = not (before.is_known and after.is_known) or by_place
    place_turns |= by_both and not by_name
    not_named = NOBODY
    if hidden.any() and names is not None:
        not_named = NotNamed(
            n=int(hidden.sum()),
            names=names.named_in(hidden),
            is_turning=by_name or (by_both and not by_place),
            could_turn=turns(all_),
        )
    return n_unplaced if place_turns else 0, not_named


def _expected(
    weighed: Weighed, mask: Mask, windows: list[Window]
) -> tuple[float, float]:
    """Events of two windows, each by how likely it was there; at most as likely."""
    likely = np.where(mask, np.nan_to_num(weighed.p_place, nan=1.0), 0.0)
    before, after = (float(weighed.share_in(one) @ likely) for one in windows)
    return before, after


def count(weighed: Weighed, mask: Mask, window: Window) -> Count:
    """Count the events of a group in a window."""
    first, last = day_number(window.first), day_number(window.last)
    days = weighed.days
    share = np.where(mask, weighed.share_in(window), 0.0)
    weights = share * np.nan_to_num(weighed.p_place)
    surely_there = weighed.p_place >= SURELY_INSIDE
    possible = share > 0
    unplaced = possible & np.isnan(weighed.p_place)
    starting = mask & surely_there & (days.first >= first) & (days.first <= last)
    best = weighed.deaths["best"]
    expected = float(weights.sum())
    is_known = expected > 0 or not possible.any()
    return Count(
        expected=expected,
        certain=int(((share >= 1) & surely_there).sum()),
        possible=int(possible.sum()),
        rows_starting=int(starting.sum()),
        deaths_best=_total(weights, best, possible) if is_known else None,
        deaths_low=_total(weights, weighed.deaths["low"], possible)
        if is_known
        else None,
        deaths_high=_total(weights, weighed.deaths["high"], possible)
        if is_known
        else None,
        deaths_best_starting=int(np.nansum(best[starting])),
        n_deaths_unknown=int((possible & np.isnan(best)).sum()),
        n_unplaced=int(unplaced.sum()),
        unplaced=float(share[unplaced].sum()),
    )


def _total(weights: Floats, deaths: Floats, possible: Mask) -> float | None:
    """Add up expected deaths; None where there are events and none has a number."""
    if possible.any() and np.isnan(deaths[possible]).all():
        return None
    return float((weights * np.nan_to_num(deaths)).sum())
