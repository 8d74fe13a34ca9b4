"""What is known of a ceasefire of hours, that has no whole day to compare by.

Why    Before and after are compared by whole days, and a pause of six hours has none.
       Events that bring their time of day lie within its hours or not; of those known
       by their day alone it is not known, and no hour is made up for them.
How    The probabilities of lying in the area and in the period, added up.
Read   `hours_of`, then `Hours.in_words`.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ceasefire.core import Ceasefire, number_of, rounded, tenths
from ceasefire.events.matching import Matches
from ceasefire.monitoring.compliance.judge import SURELY_INSIDE
from ceasefire.monitoring.compliance.rows import COVERED
from ceasefire.monitoring.compliance.watch import Watch
from ceasefire.monitoring.windows import Window, whole_days

_AN_HOUR_S, _A_MINUTE_S = 3600, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """The events of a ceasefire without a whole day, between those it binds.

    Attributes
    ----------
    seconds
        How long it was.
    surely, perhaps
        Events that were within its hours, and others that may have been.
    untimed
        Of the latter, those of which no hour is known.
    expected
        Expected number within its hours; None where of none the place is known.
    """

    seconds: float
    surely: int
    perhaps: int
    untimed: int
    expected: float | None

    def in_words(self, between: str) -> str:
        """Say so; `between` says between whom the events are."""
        were = number_of(self.surely, "event was", "events were")
        said = [
            f"It ran for {self.length}, and has no whole day to compare by. {were} "
            f"{between} and surely within its hours"
        ]
        if self.perhaps:
            said.append(f"{self.perhaps:,} more may have been{self._of_which}")
        return ", and ".join(said) + "."

    @property
    def _of_which(self) -> str:
        expected = ""
        if self.expected is not None:
            expected = f" ({tenths(self.expected)} expected in all)"
        if not self.untimed:
            return expected
        some = "whose" if self.untimed == self.perhaps else f"{self.untimed:,} of whose"
        return f"{expected}, {some} sources give the day and no hour"

    @property
    def length(self) -> str:
        """How long it was, in words."""
        if self.seconds < _AN_HOUR_S:
            return number_of(round(self.seconds / _A_MINUTE_S), "minute")
        hours = round(self.seconds / _AN_HOUR_S, 1)
        return f"{hours:g} hour" + ("" if hours == 1 else "s")

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "hours": round(self.seconds / _AN_HOUR_S, 4),
            "surely": self.surely,
            "perhaps": self.perhaps,
            "of_no_known_hour": self.untimed,
            "expected": rounded(self.expected, 4),
        }


def hours_of(watch: Watch, ceasefire: Ceasefire, matches: Matches) -> Hours | None:
    """Count the events of a ceasefire that has no whole day.

    None where it has one, or not all of its days were watched.

    Parameters
    ----------
    watch, matches
        All events, and which of them may lie inside it.
    """
    first_whole, last_whole = whole_days(ceasefire, watch.case.zone)
    if ceasefire.ends_at is None or last_whole is None or last_whole >= first_whole:
        return None
    days = Window(*ceasefire.days_in_force(watch.case.zone))
    if days.n_watched(watch.data) < days.n_days:
        return None
    weighed = watch.weighed(ceasefire)
    p_place = weighed.p_place[matches.event]  # 0 where it was no force
    may_count = weighed.masks()[COVERED][matches.event] & (p_place != 0)
    p_time = matches.p_time[may_count]
    p = p_place[may_count] * p_time
    surely = p >= SURELY_INSIDE
    return Hours(
        seconds=(ceasefire.ends_at - ceasefire.starts_at).total_seconds(),
        surely=int(surely.sum()),
        perhaps=int((~surely).sum()),
        untimed=int((~surely & (p_time < 1)).sum()),
        expected=None if len(p) and np.isnan(p).all() else float(np.nansum(p)),
    )
