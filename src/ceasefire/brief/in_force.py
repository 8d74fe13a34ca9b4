"""Which ceasefires to tell of first: those in force, the others after them.

Why    Whoever reads for one minute asks about what binds today. A truce that has ended
       may have started later than the one that still holds.
How    In force on the day the case is looked at or, where it names none, on the last
       day of the data.
Read   `in_force_first`, `since_or_until`.
"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from ceasefire.core import Case, Ceasefire
from ceasefire.events.evidence import Evidence


class _OfOne(Protocol):
    @property
    def ceasefire(self) -> Ceasefire: ...


_R = TypeVar("_R", bound=_OfOne)


def looked_at_on(case: Case, evidence: Evidence) -> date | None:
    """Return the day that "in force" is said of; None where no day is known."""
    return case.as_of or evidence.last_day


def in_force_first(
    records: Iterable[_R], case: Case, evidence: Evidence
) -> tuple[_R, ...]:
    """Order records: ceasefires in force, those ended, those to come.

    Of several of a kind the latest is told first. Where no day is known, nobody can
    say which are in force, and the latest comes first.
    """
    day = looked_at_on(case, evidence)
    latest = sorted(records, key=lambda one: one.ceasefire.starts_at, reverse=True)
    return tuple(sorted(latest, key=lambda one: _turn(one.ceasefire, case, day)))


def is_in_force(ceasefire: Ceasefire, case: Case, evidence: Evidence) -> bool:
    """Say whether it binds on the day that is looked at."""
    day = looked_at_on(case, evidence)
    return day is not None and ceasefire.is_in_force(day, case.zone)


def since_or_until(ceasefire: Ceasefire, case: Case, evidence: Evidence) -> str:
    """Say of a ceasefire that is not in force when it ended or begins; else nothing."""
    day = looked_at_on(case, evidence)
    if day is None or ceasefire.is_in_force(day, case.zone):
        return ""
    start = ceasefire.starts_at.astimezone(case.zone)
    if start.date() > day or ceasefire.ends_at is None:
        return f", which begins on {start.day} {start:%b %Y}"
    end = ceasefire.ends_at.astimezone(case.zone)
    return f", which ended on {end.day} {end:%b %Y}"


def _turn(ceasefire: Ceasefire, case: Case, day: date | None) -> int:
    if day is None or ceasefire.is_in_force(day, case.zone):
        return 0
    return 2 if ceasefire.starts_at.astimezone(case.zone).date() > day else 1
