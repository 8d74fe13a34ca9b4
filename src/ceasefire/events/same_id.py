"""Whether what was dropped as a duplicate is one.

Why    A source changes its events after it released them, and a monitor numbers the
       incidents of each sheet from 1. Either way two rows of one id differ, and only a
       person can say whether they are one event or two.
How    Of a monitors' sheet whose numbers mostly tell of other events than another
       sheet's, the numbers are its own: those rows are kept, under its name. All else
       that differs is noted.
Read   `numbered_apart`, `notes_on_duplicates`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import number_of
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


_SHEET = "sheet"
_MOSTLY = 0.5  # share of a sheet's known numbers that tell of other events


@dataclass(frozen=True, slots=True)
class Apart:
    """Rows of a sheet that bear another sheet's numbers: kept under its own name.

    Attributes
    ----------
    kept, dropped
        `EVENT_SCHEMA`; together, what had been dropped.
    note
        What was done, in a sentence; None where nothing was.
    """

    kept: pa.Table
    dropped: pa.Table
    note: str | None


def numbered_apart(
    dropped: Sequence[pa.Table], kept: pa.Table, *, file: str, name: str
) -> Apart:
    """Find the rows that were dropped only because two sheets number from 1.

    Parameters
    ----------
    dropped, kept
        As for `notes_on_duplicates`.
    file
        Of the dropped rows, as the table names it.
    name
        Under which their ids are told apart.
    """
    rows = joined(list(dropped), EVENT_SCHEMA)
    nothing = Apart(rows.slice(0, 0), rows, None)
    if not rows.num_rows or set(rows.column("source").to_pylist()) != {_SHEET}:
        return nothing
    twins = kept.filter(pc.is_in(kept.column("event_id"), rows.column("event_id")))
    told = _told(twins)
    first = dict(zip(told["event_id"], _events(told), strict=True))
    homes = dict(zip(told["event_id"], twins.column("file").to_pylist(), strict=True))
    ids = rows.column("event_id").to_pylist()
    events = _events(_told(rows))
    elsewhere = [homes[id_] != file for id_ in ids]
    other = [
        away and first[id_] != event
        for id_, event, away in zip(ids, events, elsewhere, strict=True)
    ]
    if sum(other) <= _MOSTLY * sum(elsewhere):
        return nothing
    seen: set[str] = set()
    new = []
    for id_, is_other in zip(ids, other, strict=True):
        new.append(is_other and id_ not in seen)
        seen.add(id_)
    is_new = pa.array(new, pa.bool_())
    own = rows.filter(is_new)
    names = [f"{_SHEET}:{name}/{id_.partition(':')[2]}" for id_ in _ids(own)]
    at = own.schema.get_field_index("event_id")
    own = own.set_column(at, own.schema.field(at), pa.array(names, pa.string()))
    return Apart(
        own,
        rows.filter(pc.invert(is_new)),
        number_of(
            own.num_rows,
            "row bears the number of a row of another sheet and tells of another "
            "event: it is",
            "rows bear numbers of another sheet and tell of other events: they are",
        )
        + f" kept under the name of this one, as '{names[0]}'.",
    )


def _ids(table: pa.Table) -> list[str]:
    ids: list[str] = table.column("event_id").to_pylist()
    return ids


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
