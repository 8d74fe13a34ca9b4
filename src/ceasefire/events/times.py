"""Times of day as monitors write them, and the instants they stand for.

Why    A ceasefire begins at an hour of the clock. "9:30", "21.30" and "9:30 PM" are
       times; the midnight that a spreadsheet writes after every date is none.
How    A time that is not said, or that the clocks of a zone never showed or showed
       twice, makes no instant: the event then has its day, and no more is claimed.
Read   `time_of`, `clock_in`, then `instant_of`.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.hH]?(?P<minute>\d{2}))?(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r" ?(?P<half>[AaPp]\.?[Mm]\.?)?"
    r" ?(?P<offset>[Zz]|[+-]\d{2}(?::?\d{2})?)?"
)
_AFTER_A_DAY = re.compile(r".*?\d[T ](\d{1,2}:.*)")
_MIDNIGHT = time(0)


def time_of(words: str) -> time | None:
    """Read a time of day, with or without an offset; None where it is none.

    >>> time_of("9:30 PM")
    datetime.time(21, 30)
    """
    found = _TIME.fullmatch(words.strip())
    if found is None or not (found["minute"] or found["half"]):
        return None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (found["half"][0] in "pP")
    try:
        return time(
            hour,
            int(found["minute"] or 0),
            int(found["second"] or 0),
            tzinfo=_offset(found["offset"]),
        )
    except ValueError:
        return None


def _offset(words: str | None) -> timezone | None:
    if words is None:
        return None
    if words in "Zz":
        return UTC
    minutes = int(words[1:3]) * 60 + int(words[3:].lstrip(":") or 0)
    return timezone(timedelta(minutes=-minutes if words[0] == "-" else minutes))


def clock_in(cell: str) -> time | None:
    """Read the time of day after a date, if one is said there.

    Midnight to the second is what a spreadsheet writes after a date without a time.
    """
    found = _AFTER_A_DAY.fullmatch(cell.strip())
    clock = time_of(found[1]) if found else None
    is_said = clock is not None and clock.replace(tzinfo=None) != _MIDNIGHT
    return clock if is_said else None


def instant_of(day: date, clock: time, zone: ZoneInfo | None) -> datetime | None:
    """Put day and time together, in UTC.

    Parameters
    ----------
    day, clock
        As the source has them.
    zone
        Of a clock without an offset; None where nobody said it.

    Returns
    -------
    instant
        None where the zone is not known, and where its clocks never showed this time
        on this day, or showed it twice.
    """
    instant = datetime.combine(day, clock)
    if instant.tzinfo is not None:
        return instant.astimezone(UTC)
    if zone is None:
        return None
    local = instant.replace(tzinfo=zone)
    if local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset():
        return None
    return local.astimezone(UTC)
