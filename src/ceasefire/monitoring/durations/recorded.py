"""The rule `recorded`: a ceasefire lasts until the end that its list gives it.

Read   `recorded_durations`.
"""

from collections.abc import Iterable
from datetime import date

from ceasefire.events.ceasefire_list import Ended, Holding, ListedCeasefire
from ceasefire.events.day_spans import DaySpan
from ceasefire.monitoring.durations.model import Censoring, Duration
from ceasefire.monitoring.durations.rules import RecordedRule

NOT_STARTED = "it starts after the list was closed"
END_NOT_KNOWN = "the list does not say whether, or when, it ended"


def recorded_durations(
    ceasefires: Iterable[ListedCeasefire], rule: RecordedRule, last_day: date
) -> tuple[Duration, ...]:
    """Say of each ceasefire how long it lasted by its list.

    Parameters
    ----------
    ceasefires
        Of one list.
    rule
        Which codes mean what.
    last_day
        On which the list was closed.
    """
    return tuple(_duration(one, rule, last_day) for one in ceasefires)


def _duration(one: ListedCeasefire, rule: RecordedRule, last_day: date) -> Duration:
    if one.start.first > last_day:
        return unknown(one, rule.name, NOT_STARTED)
    match one.end:
        case Ended(on) if on.first > last_day:
            return held(one, rule.name, last_day, "it ended after that day")
        case Ended(on) if _is_breakdown(one, rule):
            return ended(one, rule.name, on, "the end that the list records")
        case Ended(on):
            why = f"it ended with the code {one.ended_code or '(none)'}: no breakdown"
            return held(one, rule.name, on.first, why)
        case Holding(as_of):
            until = last_day if as_of is None else min(as_of, last_day)
            when = "" if as_of is None else f" on {as_of}"
            return held(one, rule.name, until, f"the list has it as holding{when}")
    if one.ended_code is not None and one.ended_code in rule.holding_codes:
        return held(one, rule.name, last_day, f"code {one.ended_code}: holding")
    return unknown(one, rule.name, END_NOT_KNOWN)


def _is_breakdown(one: ListedCeasefire, rule: RecordedRule) -> bool:
    return not rule.breakdown_codes or one.ended_code in rule.breakdown_codes


def ended(one: ListedCeasefire, rule: str, on: DaySpan, why: str) -> Duration:
    """It ended on one of these days."""
    low = max((on.first - one.start.last).days, 0)
    high = (on.last - one.start.first).days
    censored = Censoring.NONE if low == high else Censoring.INTERVAL
    return Duration(
        ceasefire=one,
        rule=rule,
        end=on,
        low_days=low,
        high_days=high,
        censored=censored,
        why=why,
    )


def held(one: ListedCeasefire, rule: str, until: date, why: str) -> Duration:
    """It had not ended on a day; how long it held is counted from its latest start."""
    days = (until - one.start.last).days
    if days < 0:
        return unknown(one, rule, "it may have started after it was last looked at")
    return Duration(
        ceasefire=one,
        rule=rule,
        end=None,
        low_days=days,
        high_days=None,
        censored=Censoring.RIGHT,
        why=why,
    )


def unknown(one: ListedCeasefire, rule: str, why: str) -> Duration:
    """Nothing can be said of it."""
    return Duration(
        ceasefire=one,
        rule=rule,
        end=None,
        low_days=None,
        high_days=None,
        censored=Censoring.UNKNOWN,
        why=why,
    )
