"""When something last came: between which days, and which months may have brought more.

Why    A sheet of months often knows that something came, and not on which day. A month
       of it is then all that is known; and a month without a row, or with an empty
       cell, may have brought something or nothing.
Read   `last_delivery_of`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ceasefire.core import LedgerRow

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDelivery:
    """The last delivery that is known, and what is not known since.

    Attributes
    ----------
    first, last
        Between which days it was; the same day where the sheet gives it; None where
        none is known.
    days_least, days_most
        From it to the day asked about; None where no day is.
    months
        Later ones of which it is not known at some place whether something came.
    n_unknown
        The same, counted for each place by itself.
    """

    first: date | None = None
    last: date | None = None
    days_least: int | None = None
    days_most: int | None = None
    months: tuple[date, ...] = ()
    n_unknown: int = 0

    @property
    def day(self) -> date | None:
        """Its day; None where only its month is known."""
        return self.first if self.first == self.last else None

    @property
    def when(self) -> str | None:
        """In words, where its day is not known: ``in June 2031``."""
        if self.first is None or self.last is None or self.day is not None:
            return None
        if self.first.day == 1:
            return f"in {self.first:%B %Y}"
        return f"{self.first.day} to {self.last.day} {self.last:%b %Y}"

    @property
    def days(self) -> str | None:
        """Days since, in words: ``63 to 92``."""
        if self.days_least is None or self.days_least == self.days_most:
            return None if self.days_most is None else f"{self.days_most}"
        return f"{self.days_least} to {self.days_most}"

    @property
    def doubt(self) -> str | None:
        """What would make it later, in words; None where nothing would."""
        if not self.months:
            return None
        if len(self.months) > _MOST_NAMED:
            months = f"one of {len(self.months)} later months"
        else:
            *most, last = (f"{one:%B %Y}" for one in self.months)
            months = f"{', '.join(most)} or {last}" if most else last
        return f"or fewer if {months} brought any: not known"

    def to_dict(self) -> dict[str, object]:
        """As plain values for JSON."""
        between = (self.first, self.last)
        return {
            "last_delivery": self.day.isoformat() if self.day else None,
            "last_delivery_between": [
                one.isoformat() if one else None for one in between
            ],
            "days_since_last_delivery": self.days_most,
            "days_since_between": [self.days_least, self.days_most],
            "not_known_since": self.n_unknown,
            "months_not_known_since": [f"{one:%Y-%m}" for one in self.months],
        }


def last_delivery_of(rows: Sequence[LedgerRow], day: date | None) -> LastDelivery:
    """Find the last delivery of some rows up to a day.

    Parameters
    ----------
    rows
        Of one place or more, none of a month after the day.
    day
        Asked about; without one, months without a row are not looked for.
    """
    spans = list(_deliveries(rows, day))
    first = max((span[0] for span in spans), default=None)
    last = max((span[1] for span in spans), default=None)
    unknown = [
        month
        for month in _not_known(rows, day)
        if last is None or _end(month, day) > last
    ]
    return LastDelivery(
        first=first,
        last=last,
        days_least=(day - last).days if day and last else None,
        days_most=(day - first).days if day and first else None,
        months=tuple(sorted(set(unknown))),
        n_unknown=len(unknown),
    )


def _deliveries(
    rows: Iterable[LedgerRow], day: date | None
) -> Iterator[tuple[date, date]]:
    """Between which days something came, the number of people known or not."""
    for row in rows:
        if row.last_delivery is not None:
            if day is None or row.last_delivery <= day:
                yield row.last_delivery, row.last_delivery
        elif row.delivered:
            yield row.month, _end(row.month, day)


def _not_known(rows: Iterable[LedgerRow], day: date | None) -> Iterator[date]:
    """Months of each place, from its first row on, of which nobody says what came.

    A month that has not begun before the day, and has no row yet, is none of them.
    """
    by_place: defaultdict[str, dict[date, LedgerRow]] = defaultdict(dict)
    for row in rows:
        by_place[row.place][row.month] = row
    for of_place in by_place.values():
        month, last = min(of_place), max(of_place)
        if day is not None:
            last = max(last, day - timedelta(days=1))
        while month <= last:
            if month in of_place:
                is_open = _is_open(of_place[month], day)
            else:
                is_open = day is not None
            if is_open:
                yield month
            month = _next(month)


def _is_open(row: LedgerRow, day: date | None) -> bool:
    """Whether a row leaves it open what came in its month, up to the day."""
    if row.last_delivery is None:
        return row.delivered is None
    return day is not None and row.last_delivery > day


def _next(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def _end(month: date, day: date | None) -> date:
    """Last day of a month, or the day asked about if that comes first."""
    last = _next(month) - timedelta(days=1)
    return last if day is None else min(last, day)
