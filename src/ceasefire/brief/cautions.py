"""What a reader of the first minute has to know of its numbers before reading them.

Read   `cautions_of`.
"""

from datetime import date

from ceasefire.core import Case, days
from ceasefire.events.evidence import Evidence


def cautions_of(case: Case, evidence: Evidence) -> tuple[str, ...]:
    """Say what holds of all counts on the page, in sentences; mostly nothing."""
    said = []
    if evidence.of_the_same_days:
        files = ", ".join(evidence.of_the_same_days)
        said.append(
            f"{files} tell of the same country and days: an incident that several of "
            "them report counts once for each."
        )
    said += [
        f"Between files, nobody is taken to have watched from {_day(first)} to "
        f"{_day(last)}: no day of it is a quiet one."
        for first, last in evidence.gaps
    ]
    if case.as_of and evidence.last_day:
        last = _day(evidence.last_day)
        n = (evidence.last_day - case.as_of).days
        if n > 0:
            said.append(
                f"Events are counted to {last}, {days(n)} after the day that the page "
                "is as of: so are what was kept, what changed, and alarms."
            )
        elif n < 0:
            said.append(
                f"The events end on {last}, {days(-n)} before the day that the page is "
                "as of: what happened since is not in its counts."
            )
    return tuple(said)


def _day(value: date) -> str:
    return f"{value.day} {value:%b %Y}"
