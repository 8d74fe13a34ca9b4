"""Events of a file outside the days over which it is said to have been kept.

Why    A day that nobody watched is no quiet one, and a mistyped year would make a year
       of quiet. Where no event at all lies in the days that are stated, the statement
       is taken for a mistake.
Read   `number_outside`, `note_on_outside`.
"""

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import Watched, number_of


def number_outside(tables: Iterable[pa.Table], watched: Watched) -> int:
    """Count the events of which no day lies in those that were watched."""
    return sum(int(pc.sum(_is_outside(one, watched)).as_py() or 0) for one in tables)


def _is_outside(table: pa.Table, watched: Watched) -> pa.ChunkedArray:
    begins, ends = table.column("date_start"), table.column("date_end")
    is_before = pc.less(ends, watched.first) if watched.first else False
    is_after = pc.greater(begins, watched.last) if watched.last else False
    neither = pc.is_null(begins)  # an event has a day: none is
    return pc.or_(pc.or_(neither, is_before), is_after)


def note_on_outside(n: int, n_kept: int, watched: Watched) -> str | None:
    """Say what becomes of the days around such events; None where there are none."""
    if not n:
        return None
    since = f" from {watched.first}" if watched.first else ""
    until = f" to {watched.last}" if watched.last else ""
    days = f"the days that it is said to have been watched,{since}{until}"
    if n == n_kept:
        return (
            f"None of {number_of(n, 'event')} lies in {days}: that is taken for a "
            "mistake, and for no quiet days. Correct 'watched'. Until then it counts "
            "as watched from its first to its last event."
        )
    lie = "lies" if n == 1 else "lie"
    return (
        f"{n:,} of {number_of(n_kept, 'event')} {lie} outside {days}. Each is judged; "
        "but days outside were not watched as far as is known, and are compared with "
        "none."
    )
