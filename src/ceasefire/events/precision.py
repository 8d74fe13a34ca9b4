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
