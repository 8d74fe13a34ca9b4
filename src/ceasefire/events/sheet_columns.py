"""Whether the columns that a mapping names stand in its sheet.

Read   `column_faults`.
"""

from collections.abc import Collection

from ceasefire.case.faults import nearest
from ceasefire.case.yaml_lines import Where, line_of
from ceasefire.core import Fault
from ceasefire.events.draft import shown

_MOST_SHOWN = 4


def column_faults(
    named: object,
    lines: dict[Where, int],
    columns: Collection[str],
    mapping: str,
    sheet: str,
) -> list[Fault]:
    """Return a fault for each column that is not there; one, where none of them is.

    Parameters
    ----------
    named
        What stands under ``columns`` in the mapping.
    lines
        Of the mapping.
    columns
        That the sheet has.
    mapping, sheet
        Names of both files.
    """
    words = {
        key: column
        for key, column in (named.items() if isinstance(named, dict) else ())
        if isinstance(column, str)
    }
    absent = {key: word for key, word in words.items() if word not in columns}
    if 1 < len(words) == len(absent):
        return [_no_header(columns, sheet)]
    return [
        Fault(
            file=mapping,
            line=line_of(("columns", key), lines),
            what=f"The sheet {sheet} has no column '{column}'.",
            mend=nearest(column, list(columns)),
        )
        for key, column in absent.items()
    ]


def _no_header(columns: Collection[str], sheet: str) -> Fault:
    first = ", ".join(f"'{shown(one)}'" for one in list(columns)[:_MOST_SHOWN])
    others = " and others" if len(columns) > _MOST_SHOWN else ""
    return Fault(
        file=sheet,
        line=1,
        what="No column that the mapping names stands in the first row, which has "
        f"{first}{others}.",
        mend="The first row must be the header: take out what stands above it, or name "
        "these columns in the mapping.",
    )
