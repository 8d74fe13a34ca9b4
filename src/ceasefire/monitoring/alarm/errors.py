"""What an alarm refuses, and how to mend it."""

from datetime import date

from ceasefire.core import CeasefireError
from ceasefire.events.count_series import Period


class StartOutsideSeries(CeasefireError, ValueError):
    """A watch was to begin where there are no counts."""

    def __init__(self, what: str, day: date, first: date, last: date) -> None:
        super().__init__(what, day, first, last)
        self.what, self.day, self.first, self.last = what, day, first, last

    def __str__(self) -> str:
        return (
            f"{self.what} {self.day} lies outside the series, which runs from "
            f"{self.first} to {self.last}. Give a day within it."
        )


class TooFewCalmPeriods(CeasefireError, ValueError):
    """There is too little calm to learn the level from."""

    def __init__(self, period: Period, n_given: int, n_needed: int, mend: str) -> None:
        super().__init__(period, n_given, n_needed, mend)
        self.period, self.n_given, self.n_needed = period, n_given, n_needed
        self.mend = mend

    def __str__(self) -> str:
        n = max(self.n_given, 0)
        if n >= self.n_needed:
            return (
                f"No {self.period} is left to watch after the {self.n_needed} from "
                f"which calm is learned. {self.mend}"
            )
        return (
            f"Too few calm {self.period}s to learn the level from: {self.n_needed} are "
            f"needed, and there {'is' if n == 1 else 'are'} {n}. {self.mend}"
        )


class CalmTooRestless(CeasefireError, ValueError):
    """Calm scatters more than any that the watch knows, so its level would not hold."""

    def __init__(self, scatter: float, widest: float) -> None:
        super().__init__(scatter, widest)
        self.scatter, self.widest = scatter, widest

    def __str__(self) -> str:
        return (
            "The calm to learn from scatters more than any that the watch knows: its "
            f"variance is {self.scatter:,.0f} times its mean, and of counts as many "
            f"up to {self.widest:,.0f} is thought possible. A new burst would be told "
            "as a breakdown. Count incidents, and not the deaths or rounds of each; "
            "or longer periods; or leave out of it what was no calm."
        )


class ImpossibleWatch(CeasefireError, ValueError):
    """A watch was asked for that cannot be."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return f"The watch cannot be: {self.why}."
