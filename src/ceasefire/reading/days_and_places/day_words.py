"""Days as they are written: 13 January 2014, January 13, 2014-01-13, 13/1/2014.

Read   `day_of`, `days_of_figures`.
"""

import re
from datetime import date
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may",
            "june jun", "july jul", "august aug", "september sept sep",
            "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_LONGEST_FIRST = "|".join(sorted(MONTHS, key=len, reverse=True))
MONTH_WORD: Final = rf"(?=[adfjmnos])(?:{_LONGEST_FIRST})"
"""Names are tried only where a first letter of one stands."""
DAY_PATTERN: Final = re.compile(
    rf"(?P<iso>\b\d{{4}}-\d{{2}}-\d{{2}}\b)"
    rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:of\s+)?"
    rf"(?P<month>{MONTH_WORD})\.?,?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<month2>{MONTH_WORD})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
    rf"(?P<year2>\d{{4}})\b",
    re.IGNORECASE,
)


def day_of(found: re.Match[str]) -> date | None:
    """Return the day that a match of `DAY_PATTERN` names, if there is such a day."""
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        month = found["month"] or found["month2"]
        year, day = found["year"] or found["year2"], found["day"] or found["day2"]
        return date(int(year), MONTHS[month.lower()], int(day))
    except ValueError:
        return None


FIGURES_PATTERN: Final = re.compile(
    r"(?<![\d/.-])(?P<a>\d{1,2})(?P<by>[/.-])(?P<b>\d{1,2})(?P=by)(?P<year>\d{4})"
    r"(?![\d/-]|\.\d)"
)


def days_of_figures(found: re.Match[str]) -> tuple[date, ...]:
    """Return the days that a match of `FIGURES_PATTERN` may be: none, one or two."""
    a, b, year = int(found["a"]), int(found["b"]), int(found["year"])
    days = []
    for day, month in ((a, b), (b, a)):
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(dict.fromkeys(days))
