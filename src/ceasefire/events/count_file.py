"""A series of counts, and a list of treated days, out of a file.

Why    A researcher has counts and no events: two columns, ``date,count``. What is
       missing in such a file is most often what matters: a blank is not a zero, and a
       day that is left out is not a quiet one.
How    Days (2021-02-17), weeks (2021-W07) or months (2021-02), one kind in a file, in
       any order, without a gap. All that is wrong is said at once, with its line.
Read   `read_count_series`, then `read_days`.
"""

import math
from datetime import date
from pathlib import Path

from ceasefire.core import FaultyInput
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.events.count_sheet import Sheet
from ceasefire.events.frames import Frame, name_of

_LARGEST_COUNT = 1e9
_EXPOSURES = (1e-6, 1e9)  # hours watched, shares reported: beyond, a slip of the pen
_GIVE = "Give a CSV file with the columns date,count (and exposure, control if known)."
_GIVE_DAYS = "Give a CSV file with the column date: one treated period a line."


def read_count_series(
    given: Path | str | Frame, name: str | None = None
) -> CountSeries:
    """Read counts by day, week or month.

    Parameters
    ----------
    given
        A file of delimited text, packed or not, with a header, or a data frame:
        ``date``, ``count``, and where they are known ``exposure`` and ``control``.
        Other columns are left alone.
    name
        That faults are told with; the path by default.

    Returns
    -------
    series
        In the order of time, whatever the order of the file.

    Raises
    ------
    FaultyInput
        With every fault of the file: a cell that cannot be read, a blank, a period
        that is missing or stands twice, two kinds of dates.
    """
    called = name_of(given, name)
    optional = ("exposure", "control")
    sheet = Sheet.read(given, called, ("date", "count"), optional, _GIVE)
    dated = sheet.dates(None)
    columns = {"count": sheet.numbers("count", _count)}
    if "exposure" in sheet.cells:
        columns["exposure"] = sheet.numbers("exposure", _exposure, is_whole=False)
    if "control" in sheet.cells:
        columns["control"] = sheet.numbers("control", _count)
    period = sheet.period
    if period is not None:
        sheet.hold_no_gap(dated, period)
    sheet.refuse_if_faulty()
    order = sorted(range(len(dated)), key=lambda i: dated[i] or date.min)
    sorted_columns = {key: values[order] for key, values in columns.items()}
    first = dated[order[0]]
    if period is None or first is None:  # cannot be: a date that is none is a fault
        raise FaultyInput((sheet.fault(0, "The file holds no dates.", _GIVE),))
    return CountSeries(
        period=period,
        first=first,
        counts=sorted_columns["count"],
        exposure=sorted_columns.get("exposure"),
        control=sorted_columns.get("control"),
    )


def read_days(
    given: Path | str | Frame, name: str | None = None, period: Period = Period.DAY
) -> tuple[date, ...]:
    """Read which days, weeks or months were treated.

    Parameters
    ----------
    given
        A file of delimited text with a header and the column ``date``, or a data
        frame.
    name
        That faults are told with; the path by default.
    period
        Of the series they are treated in: the dates must be of the same form.

    Returns
    -------
    days
        First day of each period, in the order of time.

    Raises
    ------
    FaultyInput
        With every fault of the file.
    """
    sheet = Sheet.read(given, name_of(given, name), ("date",), (), _GIVE_DAYS)
    dated = sheet.dates(period)
    sheet.refuse_if_faulty()
    return tuple(sorted(day for day in dated if day is not None))


def _count(value: float) -> str | None:
    """Say why a number is no count, if it is none."""
    if value < 0:
        return "is negative."
    if value > _LARGEST_COUNT:
        return f"is above {_LARGEST_COUNT:,.0f}, and too large to be a count."
    return None if value == math.floor(value) else "is a fraction."


def _exposure(value: float) -> str | None:
    if not value > 0:
        return "is not positive."
    least, most = _EXPOSURES
    return None if least <= value <= most else f"is not from {least:g} to {most:g}."
