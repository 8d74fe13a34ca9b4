"""Lines of the table of before and after: counts by group of actors, and changes.

Read   `GroupRow`.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from ceasefire.core import Ceasefire, number_of, rounded
from ceasefire.monitoring.strangers import NOBODY, NotNamed

COVERED, FORBIDDEN, EXCLUDED = "covered", "forbidden", "excluded"
"""Groups of events: of those bound; where a ceasefire forbids some kinds of fighting
alone, those of them that are of such a kind; with a group that it leaves out."""


def is_told(ceasefire: Ceasefire, group: str) -> bool:
    """Say whether it has anybody in a group: noughts of nobody tell nothing."""
    return group != EXCLUDED or bool(ceasefire.excludes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Events of one group of actors in one window.

    Attributes
    ----------
    expected
        Sum of the probabilities of lying in area and window. An event of several
        days lies in the window with the share of its days that do.
    certain, possible
        Rows that surely lie in it, and rows that may.
    rows_starting
        Rows whose first day is in the window and whose area is not in doubt: what a
        direct count in the file gives.
    deaths_best, deaths_low, deaths_high
        Expected deaths; None where the source has no such estimate, or the number of
        events is not known.
    deaths_best_starting
        Deaths of `rows_starting`.
    n_deaths_unknown
        Possible rows without a best estimate.
    n_unplaced
        Possible rows of which nobody says whether they were in the area.
    unplaced
        So many events there would be more, were these all in it.
    """

    expected: float
    certain: int
    possible: int
    rows_starting: int
    deaths_best: float | None
    deaths_low: float | None
    deaths_high: float | None
    deaths_best_starting: int
    n_deaths_unknown: int
    n_unplaced: int = 0
    unplaced: float = 0.0

    @property
    def is_known(self) -> bool:
        """Whether the number is: not where rows may lie in it, all of unknown place."""
        return self.expected > 0 or not self.possible

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "events_expected": rounded(self.expected, 3) if self.is_known else None,
            "events_certain": self.certain,
            "events_possible": self.possible,
            "rows_starting": self.rows_starting,
            "deaths_best": rounded(self.deaths_best, 3),
            "deaths_low": rounded(self.deaths_low, 3),
            "deaths_high": rounded(self.deaths_high, 3),
            "deaths_best_of_rows_starting": self.deaths_best_starting,
            "rows_without_deaths": self.n_deaths_unknown,
            "rows_of_unknown_place": self.n_unplaced,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A daily rate after, over that before, and how rare such a fall is without cause.

    Attributes
    ----------
    ratio
        None where there was next to nothing before, or a window is empty.
    placebo_share
        Share of other start dates, away from any ceasefire of the case, with a ratio
        at or below, half an event added to each window; None where there are too few
        of them.
    placebo_rise_share
        The same for a ratio at or above.
    n_placebo
        How many such dates there are.
    placebo_ratio
        Where the shares are of some sources alone, their ratio; else None.
    """

    ratio: float | None
    placebo_share: float | None
    placebo_rise_share: float | None
    n_placebo: int
    placebo_ratio: float | None = None

    @property
    def is_rise(self) -> bool:
        """Whether there is more of it after; also where next to nothing was before."""
        if self.ratio is None:
            return self.placebo_rise_share is not None
        return self.ratio > 1

    @property
    def share_as_extreme(self) -> float | None:
        """Share of other dates with a change as large in the direction it went."""
        return self.placebo_rise_share if self.is_rise else self.placebo_share

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "ratio": rounded(self.ratio, 4),
            "placebo_share": rounded(self.placebo_share, 4),
            "placebo_rise_share": rounded(self.placebo_rise_share, 4),
            "placebo_dates": self.n_placebo,
            "placebo_ratio": rounded(self.placebo_ratio, 4),
        }

    def held_against(self, other: "Change") -> "Change":
        """Take the shares of sources that watched other dates, where they agree.

        A share of dates with a fall says nothing of a rise: where these sources went
        the other way, none is told.
        """
        if self.ratio is None:
            agree = other.ratio is None
        else:
            agree = other.is_rise is self.is_rise
        return replace(
            self,
            placebo_share=other.placebo_share if agree else None,
            placebo_rise_share=other.placebo_rise_share if agree else None,
            n_placebo=other.n_placebo,
            placebo_ratio=other.ratio,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """One line of the table of before and after.

    Attributes
    ----------
    n_not_told
        Events of those days that may be of the group as well: their source does not
        say what was done. Where there are any, no ratio is told.
    n_turning
        Rows of those days of no known place, where they could turn a fall into a rise
        or the reverse: then no ratio is told. 0 where they could not.
    not_named
        Rows of those days that may be of the group as well, and are not counted: a name
        hides whose they are. Where they could turn it, no ratio is told.
    """

    group: str
    before: Count
    between: Count
    after: Count
    events: Change
    deaths: Change
    n_not_told: int = 0
    n_turning: int = 0
    not_named: NotNamed = NOBODY

    def doubt(self, between: str) -> str:
        """Say that some of its events may be of other rows; empty where none may.

        `between` says between whom (`CeasefireRecord.between`).
        """
        if not self.n_not_told:
            return ""
        return (
            f"Of {number_of(self.n_not_told, 'event')} {between} the data do not say "
            "what was done: whether its clauses forbid it cannot be told. Figures of "
            "acts of such a kind are the least there were, and no ratio of them is "
            "told."
        )

    @property
    def place_doubt(self) -> str:
        """Say that rows of no known place could turn it round; empty where not."""
        if not self.n_turning or not (self.before.is_known and self.after.is_known):
            return ""
        were = "it was" if self.n_turning == 1 else "they were"
        return (
            f"{self.group.capitalize()}: of {number_of(self.n_turning, 'row')} nobody "
            f"says whether {were} there, and that could turn a fall into a rise or the "
            "reverse: no ratio is told."
        )

    @property
    def name_doubt(self) -> str:
        """Say that events of names that nobody knows may be of it; empty if none may.

        Of a line of others it is said only where they could turn it.
        """
        of_bound = self.group in (COVERED, FORBIDDEN)
        is_any = self.before.expected + self.after.expected > 0
        matters = of_bound or (self.not_named.is_turning and is_any)
        if not self.not_named.n or not matters:
            return ""
        return f"{self.group.capitalize()}: {self.not_named.in_words}"

    def to_dict(self, unwatched: Collection[str] = ()) -> dict[str, Any]:
        """As plain values for JSON; of windows that nobody watched, none."""
        counts = {
            name: one.to_dict()
            for name, one in (
                ("before", self.before),
                ("between", self.between),
                ("after", self.after),
            )
        }
        return {
            "group": self.group,
            **{
                name: dict.fromkeys(one) if name in unwatched else one
                for name, one in counts.items()
            },
            "events": self.events.to_dict(),
            "deaths": self.deaths.to_dict(),
            "acts_not_told": self.n_not_told,
            "rows_of_unknown_place_turning_it": self.n_turning,
            "rows_of_unknown_actors": self.not_named.to_dict(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class VeiledCount:
    """Events counted as between those bound that may involve a group left out.

    Attributes
    ----------
    under, hiding
        Ids of the parties whose names they stand under, and of the groups that those
        names may hide.
    before, after
        Expected events.
    """

    under: tuple[str, ...]
    hiding: tuple[str, ...]
    before: float
    after: float

    def to_dict(self, unwatched: Collection[str] = ()) -> dict[str, Any]:
        """As plain values for JSON; of windows that nobody watched, none."""
        before = None if "before" in unwatched else self.before
        after = None if "after" in unwatched else self.after
        return {
            "under": list(self.under),
            "may_hide": list(self.hiding),
            "events_before": rounded(before, 3),
            "events_after": rounded(after, 3),
        }
