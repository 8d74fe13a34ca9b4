"""How far from its point, and from its day, an event may really have been.

Why    A code says "near a known point"; a probability needs kilometres.
How    UCDP's codebook gives 25 km for code 2. The others stand for the size of the
       unit that the point is the centre of: a district, a province. Null means that
       the point says nothing.

References
----------
.. [1] Hogbladh, S. (2019). UCDP GED Codebook version 19.1. Uppsala University.
.. [2] Raleigh, C., Kishi, R. and Linke, A. (2023). Political instability patterns are
       obscured by conflict dataset scope conditions, sources, and coding choices.
       Humanities and Social Sciences Communications, 10, 74.
       https://doi.org/10.1057/s41599-023-01559-4
"""

import calendar
from datetime import date, timedelta
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import days

UCDP_WHERE_KM: dict[int, float | None] = {
    1: 0.0,  # exact location
    2: 25.0,  # within about 25 km of a known point
    3: 50.0,  # second-order division
    4: 100.0,  # first-order division
    5: 100.0,  # a linear feature or a fuzzy area
    6: None,  # country
    7: None,  # international waters or airspace
}
ACLED_WHERE_KM: dict[int, float | None] = {
    1: 5.0,  # a particular town
    2: 25.0,  # part of a region, or near a town
    3: 100.0,  # a larger region
}
GDELT_WHERE_KM: dict[int, float | None] = {
    1: None,  # country
    2: 100.0,  # a state of the US
    3: 10.0,  # a city of the US
    4: 10.0,  # a city elsewhere
    5: 100.0,  # a first-order division elsewhere
}

_WEEK = timedelta(days=6)


def acled_span(day: date, time_precision: int | None) -> tuple[date, date]:
    """Days on which an event of ACLED may have happened.

    Code 2 names a week without saying which of its days the date is, code 3 a month.
    """
    if time_precision == 2:
        return day - _WEEK, day + _WEEK
    if time_precision == 3:
        last = calendar.monthrange(day.year, day.month)[1]
        return day.replace(day=1), day.replace(day=last)
    return day, day


_SAYS: dict[tuple[str, str], dict[int, str]] = {
    ("ucdp", "where_prec"): {
        1: "exact place",
        2: "within about 25 km of a known point",
        3: "second-order division (district)",
        4: "first-order division (province)",
        5: "a line or a fuzzy area",
        6: "country only",
        7: "international waters or airspace",
    },
    ("ucdp", "date_prec"): {
        1: "exact day",
        2: "within 2 to 6 days",
        3: "the week",
        4: "8 to 30 days, or the month",
        5: "more than a month, at most a year",
    },
    ("acled", "where_prec"): {1: "a town", 2: "near a town", 3: "a larger region"},
    ("acled", "date_prec"): {1: "exact day", 2: "the week", 3: "the month"},
    ("gdelt", "where_prec"): {
        1: "country only",
        2: "a state of the US",
        3: "a city of the US",
        4: "a city",
        5: "a first-order division",
    },
}

NOT_SAID = "not said by the source"
_NAME_THEIR_DAYS = ("sheet", "simulated")


def precision_table(table: pa.Table, name: str) -> list[dict[str, Any]]:
    """Count rows by source and precision code; a code that is not there is None.

    Parameters
    ----------
    table
        `EVENT_SCHEMA`.
    name
        ``where_prec`` or ``date_prec``.
    """
    spans = table.column("date_end"), table.column("date_start")
    pairs = pa.table(
        {
            "source": table.column("source").cast(pa.string()),
            "code": table.column(name),
            "km": table.column("place_error_km"),
            "days": pc.add(pc.subtract(*(day.cast(pa.int32()) for day in spans)), 1),
        }
    )
    counted = pairs.group_by(["source", "code"]).aggregate(
        [
            ([], "count_all"),
            *(("km", what) for what in ("min", "max", "count")),
            *(("days", what) for what in ("min", "max")),
        ]
    )
    rows = counted.sort_by([("source", "ascending"), ("code", "ascending")])
    return [
        {
            "source": row["source"],
            "code": row["code"],
            "rows": row["count_all"],
            "says": _SAYS.get((row["source"], name), {}).get(row["code"])
            or (_said_in_km(row) if name == "where_prec" else _said_in_days(row)),
        }
        for row in rows.to_pylist()
    ]


def _said_in_days(row: dict[str, Any]) -> str:
    """Say what a sheet tells of its days: it has no code, but names first and last."""
    if row["source"] not in _NAME_THEIR_DAYS:
        return NOT_SAID
    least, most = row["days_min"], row["days_max"]
    if most == 1:
        return "the day"
    return f"{least} to {days(most)}" if least < most else f"within {days(most)}"


def _said_in_km(row: dict[str, Any]) -> str:
    """Say what a sheet without codes tells of its places."""
    if not row["km_count"]:
        return NOT_SAID
    low, high = row["km_min"], row["km_max"]
    span = f"{low:g} km" if low == high else f"{low:g} to {high:g} km"
    rest = row["count_all"] - row["km_count"]
    return f"within {span}" + (f"; of {rest:,}, not said" if rest else "")
