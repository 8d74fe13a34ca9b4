"""Refusals: no effect can be told, and what would be needed for one."""

from datetime import date

from ceasefire.core import CeasefireError, number_of
from ceasefire.events.count_series import Period


class EffectRefused(CeasefireError, ValueError):
    """An effect was asked for that the series or the question does not allow."""


class ImpossibleTreatment(EffectRefused):
    """A treatment was described that cannot be."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return f"The treatment cannot be: {self.why}."


class ImpossibleRequest(EffectRefused):
    """A setting of the estimate is none."""

    def __init__(self, name: str, value: object, wanted: str) -> None:
        super().__init__(name, value, wanted)
        self.name, self.value, self.wanted = name, value, wanted

    def __str__(self) -> str:
        return f"{self.name} is {self.value}; give {self.wanted}."


class StartOutside(EffectRefused):
    """The treatment starts where nothing was counted."""

    def __init__(self, start: date, first: date, last: date) -> None:
        super().__init__(start, first, last)
        self.start, self.first, self.last = start, first, last

    def __str__(self) -> str:
        return (
            f"The start, {self.start}, lies outside the series, which goes from "
            f"{self.first} to {self.last}. Give a start within it, or a longer series."
        )


class TooLittleUntreated(EffectRefused):
    """There is too little to say what would have been."""

    def __init__(self, n: int, needed: int, period: Period, where: str) -> None:
        super().__init__(n, needed, period, where)
        self.n, self.needed, self.period, self.where = n, needed, period, where

    def __str__(self) -> str:
        return (
            f"There {'is' if self.n == 1 else 'are'} {number_of(self.n, self.period)} "
            f"{self.where}, and {self.needed} are needed to say what would have been "
            "without it. Give a series that "
            "begins earlier."
        )


class NothingTreated(EffectRefused):
    """No period of the series was treated."""

    def __init__(self, why: str, first: date, last: date) -> None:
        super().__init__(why, first, last)
        self.why, self.first, self.last = why, first, last

    def __str__(self) -> str:
        return (
            f"{self.why} The series goes from {self.first} to {self.last}. Give "
            "treated periods that lie in it."
        )


class AllTreated(EffectRefused):
    """Every period was treated, so there is nothing to compare with."""

    def __init__(self, n: int, period: Period) -> None:
        super().__init__(n, period)
        self.n, self.period = n, period

    def __str__(self) -> str:
        every = f"All {self.n} {self.period}s of the series are"
        if self.n == 1:
            every = f"The only {self.period} of the series is"
        return (
            f"{every} treated, so nothing shows what would have been without it. "
            "Give a series with untreated "
            f"{self.period}s."
        )


class NothingHappened(EffectRefused):
    """All counts that the comparison rests on are zero."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where

    def __str__(self) -> str:
        return (
            f"All counts {self.where} are zero, so there is nothing that could have "
            "become less. Give a series in which something was counted, or check that "
            "what was unknown was not written as 0."
        )
