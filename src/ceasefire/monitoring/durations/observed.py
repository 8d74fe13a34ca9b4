"""Durations as far as they are known.

Why    "Ended some time in June" and "still held when the list was closed" are not
       numbers, and turning them into numbers (the first of June, today) shortens or
       lengthens every duration in the same direction.
How    A duration in whole days lies between two numbers, both possible. One that had
       not ended after day c lies between c + 1 and `NEVER`.
Read   `Observed`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ceasefire.core import CeasefireError
from ceasefire.events.columns import numbers_of

Days = NDArray[np.int64]
Rows = NDArray[np.intp]

NEVER = np.iinfo(np.int64).max // 4
"""Days; the latest end of a ceasefire that had not ended when last looked at."""


class ImpossibleDurations(CeasefireError, ValueError):
    """Durations were put together that cannot be."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return f"The durations cannot be: {self.why}."


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Observed:
    """What is known of n durations, in whole days.

    Takes any run of whole numbers, and keeps copies that cannot be changed.

    Attributes
    ----------
    earliest, latest : (n,) int
        The shortest and the longest duration that is possible, both included. Equal
        where the duration is known; `latest` is `NEVER` where no end was seen.

    Raises
    ------
    ImpossibleDurations
        If one is missing, negative, no whole number of days, or longer at least than
        at most; if lengths differ.
    """

    earliest: Days
    latest: Days

    def __post_init__(self) -> None:
        for name in ("earliest", "latest"):
            object.__setattr__(self, name, whole_days(name, getattr(self, name)))
        if self.earliest.shape != self.latest.shape or self.earliest.ndim != 1:
            raise ImpossibleDurations("earliest and latest are not of one length")
        if (self.earliest < 0).any():
            raise ImpossibleDurations("one is shorter than no day at all")
        if (self.latest < self.earliest).any():
            raise ImpossibleDurations("a latest one is shorter than its earliest")

    @classmethod
    def exact(cls, days: ArrayLike, ended: ArrayLike) -> "Observed":
        """Durations that are known, and for those that did not end, how long they held.

        Parameters
        ----------
        days : (n,) int
            Until the end, or until it was last looked at.
        ended : (n,) bool
            Whether the end was seen; 0 and 1 will do.

        Raises
        ------
        ImpossibleDurations
            As of `Observed`, and if it is not known of one whether it ended.
        """
        known, is_end = whole_days("days", days), yes_or_no("ended", ended)
        if known.shape != is_end.shape:
            raise ImpossibleDurations("days and ended are not of one length")
        return cls(
            earliest=np.where(is_end, known, known + 1),
            latest=np.where(is_end, known, NEVER),
        )

    def __len__(self) -> int:
        return len(self.earliest)

    @property
    def is_holding(self) -> NDArray[np.bool_]:
        """Where no end was seen (right-censored)."""
        return np.asarray(self.latest == NEVER)

    @property
    def is_exact(self) -> NDArray[np.bool_]:
        """Where the duration is known to the day."""
        return np.asarray(self.earliest == self.latest)

    @property
    def is_between(self) -> NDArray[np.bool_]:
        """Where an end was seen, but its day is not known (interval-censored)."""
        return ~self.is_holding & ~self.is_exact

    def take(self, rows: Rows) -> "Observed":
        """Return those of some rows."""
        return Observed(earliest=self.earliest[rows], latest=self.latest[rows])


def whole_days(name: str, given: ArrayLike) -> Days:
    """Copy whole numbers of days, and lock the copy; NaN and NA are none."""
    raw = numbers_of(given)
    if raw is None:
        raise ImpossibleDurations(f"{name} holds what is no number of days")
    with np.errstate(invalid="ignore"):  # of NaN, which is refused below
        days = raw.astype(np.int64)
    if not (np.isfinite(raw) & (days == raw)).all():
        raise ImpossibleDurations(f"{name} holds a blank, or a part of a day")
    days = np.minimum(days, NEVER)
    days.setflags(write=False)
    return days


def yes_or_no(name: str, given: ArrayLike) -> NDArray[np.bool_]:
    """Copy yes and no, or 1 and 0, which by themselves would be taken for positions."""
    raw = numbers_of(given, or_yes_and_no=True)
    if raw is None or not np.isin(raw, (0, 1)).all():
        raise ImpossibleDurations(f"{name} holds neither yes nor no")
    return raw.astype(np.bool_)
