"""Whether what was dropped as a duplicate is one.

Why    A source changes its events after it released them, and a monitor numbers the
       incidents of each sheet from 1. Either way two rows of one id differ, and only a
       person can say whether they are one event or two.
Read   `notes_on_duplicates`.
"""

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.events.schema import EVENT_SCHEMA, joined

_TELLING = (
    "date_start",
    "date_end",
    "latitude_deg",
    "longitude_deg",
    "side_a",
    "side_b",
    "deaths_best",
)


def notes_on_duplicates(dropped: Sequence[pa.Table], kept: pa.Table) -> list[str]:
    """Count the rows that say something else than the event kept under their id.

    Parameters
    ----------
    dropped
        `EVENT_SCHEMA`: of one file, the rows whose id was kept before.
    kept
        `EVENT_SCHEMA`: all events that were kept.
    """
    rows = joined(list(dropped), EVENT_SCHEMA)
    if not rows.num_rows:
        return []
    is_twin = pc.is_in(kept.column("event_id"), rows.column("event_id"))
    told = _told(kept.filter(is_twin))
    first = dict(zip(told["event_id"], _events(told), strict=True))
    dropped_told = _told(rows)
    different = [
        line
        for id_, event, line in zip(
            dropped_told["event_id"],
            _events(dropped_told),
            rows.column("line").to_pylist(),
            strict=True,
        )
        if first[id_] != event
    ]
    if not different:
        return []
    say = "duplicate says" if len(different) == 1 else "duplicates say"
    return [
        f"{len(different):,} {say} something else than the event kept under the same "
        f"id, as on line {different[0]}: another version of it, or another event?"
    ]


def _told(table: pa.Table) -> dict[str, list[object]]:
    return dict(table.select(["event_id", *_TELLING]).to_pydict())


def _events(told: dict[str, list[object]]) -> list[tuple[object, ...]]:
    return list(zip(*(told[name] for name in _TELLING), strict=True))
