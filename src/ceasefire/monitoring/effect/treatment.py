"""What was done when: the days on which a ceasefire held, or was to hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ceasefire.core import as_day
from ceasefire.events.columns import days_of
from ceasefire.monitoring.effect.errors import ImpossibleTreatment

_ITS_DAY = "A day of the treatment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """When a ceasefire held, or was to hold.

    Either a start, perhaps with an end, or single days. `starting` and `on_days` make
    one.

    Attributes
    ----------
    start, end
        First and last day, both included; no end: to the end of the series. A period
        of the series that is treated in part is left out.
    announced
        The days from this one to the one before the start are left out: violence
        often rises between an announcement and the start.
    days
        Days, or any day of weeks or months, in the order of time.

    Raises
    ------
    ImpossibleTreatment
        If it ends before it starts, or says what it is in two ways, or in none.
    NotADay, NotSeveral
        If a day of it is none, or one word is given for all.
    """

    start: date | None = None
    end: date | None = None
    announced: date | None = None
    days: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        for name in ("start", "end", "announced"):
            if (given := getattr(self, name)) is not None:
                object.__setattr__(self, name, as_day(given, f"The treatment's {name}"))
        object.__setattr__(self, "days", tuple(days_of(self.days, _ITS_DAY)))
        if (self.start is None) == (not self.days):
            raise ImpossibleTreatment("it needs a start, or days, and not both")
        if self.start is None:
            if self.end or self.announced:
                raise ImpossibleTreatment("single days have no end or announcement")
            if len(set(self.days)) < len(self.days):
                twice = next(d for d in self.days if self.days.count(d) > 1)
                raise ImpossibleTreatment(f"{twice} stands twice among its days")
            return
        if self.end is not None and self.end < self.start:
            raise ImpossibleTreatment(
                f"it ends on {self.end}, before it starts on {self.start}"
            )
        if self.announced is not None and self.announced > self.start:
            raise ImpossibleTreatment(
                f"it is announced on {self.announced}, after it starts on {self.start}"
            )

    @classmethod
    def starting(
        cls, start: date, end: date | None = None, announced: date | None = None
    ) -> "Treatment":
        """One that starts on a day, and lasts to its end or that of the series."""
        return cls(start=start, end=end, announced=announced)

    @classmethod
    def on_days(cls, days: Iterable[date]) -> "Treatment":
        """One that is on and off: on these days, and on no others."""
        held = sorted(days_of(days, _ITS_DAY))
        if not held:
            raise ImpossibleTreatment("no day of it is given")
        return cls(days=tuple(held))
