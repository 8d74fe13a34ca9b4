"""A chunk of rows on its way into the table: values, doubts, rejections.

Why    Every loader does the same: take cells, turn them into numbers, days and names,
       and put aside the rows of which one cannot be read.
How    A `Draft` holds the columns of a chunk of rows. The first thing wrong with a
       row rejects it, with the cell named; `finish` gives both tables.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ceasefire.events.chunk import Cells, Chunk
from ceasefire.events.days import FIRST_YEAR, LAST_YEAR, DayReader, Unread
from ceasefire.events.numbers import hint, may_be_thousands, numbers_in
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA

Mask = NDArray[np.bool_]

NO_IDS = "no event ids: duplicates cannot be told, and rows are named by their line"
MOST_OF_A_ROW = 2000  # characters of a rejected row that are kept
_LARGEST_INT32 = 2**31 - 1
_MOST_SHOWN = 60  # characters of a cell that a sentence repeats
_NULLS = frozenset({"", "NA", "N/A", "NULL", "null", "None", "nan", "NaN"})
_UNSAID = frozenset({"", "na", "n/a", "null", "none", "nan", "unknown", "not known"})
_UNSAID |= {"?", "-", "\N{EN DASH}", "\N{EM DASH}"}
_UNREAD = {
    Unread.MISSING: "There is no {key}.",
    Unread.BAD: "'{cell}' under {key} is no day.",
    Unread.AMBIGUOUS: "'{cell}' under {key} may be two days: the file does not tell "
    "whether the month comes first.",
    Unread.CONTRARY: "'{cell}' under {key} is no day in the date_order that the "
    "mapping states.",
    Unread.FAR: f"'{{cell}}' under {{key}} is no day from {FIRST_YEAR} to {LAST_YEAR}.",
}

MAY_BE_EXCHANGED = "the two may have changed places."  # and can only be so


@dataclass(slots=True)
class Draft:
    """Columns of the table to be, over all rows of a chunk.

    `decimal_comma` is what the mapping says; where there is none, what the chunk does.
    """

    chunk: Chunk
    source: str
    decimal_comma: bool | None = None
    values: dict[str, pa.Array] = field(default_factory=dict)
    _wrong: dict[int, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.decimal_comma is None:
            self.decimal_comma = self.chunk.decimal_comma

    def reject(self, row: int, reason: str, what: str) -> None:
        """Put a row aside; the first reason given for it stays."""
        self._wrong.setdefault(row, (reason, what))

    def reject_all(self, mask: Mask, reason: str, what: Callable[[int], str]) -> None:
        """Put all rows of a mask aside."""
        for row in np.flatnonzero(mask).tolist():
            self.reject(row, reason, what(row))

    def ids(
        self, cells: Cells | None, *, must: bool = False, numbers: bool = False
    ) -> None:
        """Take over ids, and name the rows that have none.

        Where they `must` have one, those without are rejected. Of `numbers`, 12 and
        12.0 are the same.
        """
        given = [""] * len(self.chunk) if cells is None else cells
        names = []
        for row, cell in enumerate(given):
            id_ = cell.strip()
            if numbers:
                id_ = id_.removesuffix(",0" if self.decimal_comma else ".0")
            if is_null(id_):
                id_ = self.chunk.name_of(row)
                if must:
                    self.reject(row, "no-id", "The row has no id.")
            names.append(f"{self.source}:{id_}")
        self.values["event_id"] = pa.array(names, pa.string())

    def text(self, name: str, cells: Cells | None) -> None:
        """Take over words; none where the cell is empty."""
        if cells is not None:
            words = pc.utf8_trim_whitespace(pa.array(cells, pa.string()))
            says_nothing = pc.is_in(words, pa.array(sorted(_NULLS)))
            plain = pc.if_else(says_nothing, None, words)
            wanted = EVENT_SCHEMA.field(name).type
            is_coded = pa.types.is_dictionary(wanted)
            self.values[name] = plain.dictionary_encode() if is_coded else plain

    def codes(self, name: str, cells: Cells, meanings: Mapping[str, str]) -> None:
        """Take over what words stand for; none for those that stand for nothing."""
        self.text(name, [meanings.get(cell.strip().casefold(), "") for cell in cells])

    def number(
        self,
        cells: Cells | None,
        key: str,
        *,
        low: float = -math.inf,
        high: float = math.inf,
        whole: bool = False,
    ) -> NDArray[np.float64] | None:
        """Read numbers; NaN where the cell is empty. What is none rejects its row."""
        if cells is None:
            return None
        numbers = numbers_in(cells, decimal_comma=bool(self.decimal_comma))
        unread = ~np.isfinite(numbers)
        for row in np.flatnonzero(unread).tolist():
            unread[row] = not is_unsaid(cells[row])
        self.reject_all(
            unread,
            "bad-number",
            lambda i: (
                f"'{shown(cells[i])}' under {key} is no number."
                f"{hint(cells[i], decimal_comma=self.decimal_comma, whole=whole)}"
            ),
        )
        numbers[unread] = np.nan
        outside = (numbers < low) | (numbers > high)
        self.reject_all(
            outside,
            "number-out-of-range",
            lambda i: (
                f"{shown(cells[i])} under {key} is not from {low:,.10g} to "
                f"{high:,.10g}."
            ),
        )
        numbers[outside] = np.nan
        return numbers

    def whole(
        self,
        name: str,
        cells: Cells | None,
        key: str,
        *,
        low: int = 0,
        high: int = _LARGEST_INT32,
        unknown: int | None = None,
    ) -> NDArray[np.float64] | None:
        """Take over whole numbers; `unknown` is the code for not known."""
        numbers = self.number(cells, key, low=low, high=high, whole=True)
        if numbers is None or cells is None:
            return None
        unclear = self._reject_thousands(cells, key)
        broken = np.isfinite(numbers) & (numbers != np.floor(numbers))
        self.reject_all(
            broken,
            "bad-number",
            lambda i: f"{shown(cells[i])} under {key} is no whole number.",
        )
        known = np.isfinite(numbers) & ~broken & ~unclear
        if unknown is not None:
            known &= numbers != unknown
        self.values[name] = pa.array(
            np.where(known, numbers, 0).astype(np.int64), mask=~known
        ).cast(EVENT_SCHEMA.field(name).type)
        return np.where(known, numbers, np.nan)

    def _reject_thousands(self, cells: Cells, key: str) -> Mask:
        """Put rows aside of which nobody can say whether 1.000 is a thousand."""
        mark, name = (",", "comma") if self.decimal_comma else (".", "point")
        unclear = np.array([may_be_thousands(c, mark=mark) for c in cells], dtype=bool)
        mend = f"may mean thousands. Write it without a {name}."
        self.reject_all(
            unclear, "bad-number", lambda i: f"{shown(cells[i])} under {key} {mend}"
        )
        return unclear

    def place(self, latitudes: Cells | None, longitudes: Cells | None) -> None:
        """Take over coordinates: both, or neither."""
        if latitudes is not None and longitudes is not None:
            self._reject_exchanged(latitudes, longitudes)
        latitude = self.number(latitudes, "latitude", low=-90, high=90)
        longitude = self.number(longitudes, "longitude", low=-180, high=180)
        if latitude is None or longitude is None:
            return
        self.reject_all(
            np.isnan(latitude) != np.isnan(longitude),
            "half-a-place",
            lambda _: "There is a latitude without a longitude, or the reverse.",
        )
        for name, values in (("latitude_deg", latitude), ("longitude_deg", longitude)):
            self.values[name] = pa.array(values, mask=np.isnan(values))

    def _reject_exchanged(self, latitudes: Cells, longitudes: Cells) -> None:
        """Put rows aside whose numbers can only be coordinates the other way round."""
        latitude, longitude = (
            np.abs(numbers_in(cells, decimal_comma=bool(self.decimal_comma)))
            for cells in (latitudes, longitudes)
        )
        self.reject_all(
            (latitude > 90) & (latitude <= 180) & (longitude <= 90),
            "number-out-of-range",
            lambda i: (
                f"{shown(latitudes[i])} under latitude is not from -90 to 90. With "
                f"{shown(longitudes[i])} under longitude, {MAY_BE_EXCHANGED}"
            ),
        )

    def place_error(
        self, precision: NDArray[np.float64] | None, km: Mapping[int, float | None]
    ) -> None:
        """Derive how far off a point may be from the source's code."""
        if precision is not None and "latitude_deg" in self.values:
            unknown = [km.get(int(p)) if p == p else None for p in precision.tolist()]  # noqa: PLR0124
            self.values["place_error_km"] = pa.array(unknown, pa.float64())

    def days(self, cells: Cells, key: str, reader: DayReader) -> list[date | None]:
        """Read days; a row without one is rejected."""
        found = [reader.read(cell) for cell in cells]
        days: list[date | None] = []
        for row, day in enumerate(found):
            if isinstance(day, Unread):
                what = _UNREAD[day].format(cell=shown(cells[row]), key=key)
                self.reject(row, day.value, what)
                days.append(None)
            else:
                days.append(day)
        return days

    def span(self, starts: list[date | None], ends: list[date | None]) -> None:
        """Take over first and last days."""
        for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if start is not None and end is not None and end < start:
                what = f"It ends on {end}, before it starts on {start}."
                self.reject(row, "ends-before-it-starts", what)
        self.values["date_start"] = pa.array(starts, pa.date32())
        self.values["date_end"] = pa.array(ends, pa.date32())

    def finish(self, *, is_lead: bool = False) -> tuple[pa.Table, pa.Table]:
        """Give the table of the rows that were read, and that of the rejected."""
        n = len(self.chunk)
        self.values = {  # a loader may have said better
            "source": _same(self.source, n),
            "file": _same(self.chunk.file, n),
            "line": pa.array(self.chunk.lines, pa.int32()),
            "is_lead": pa.array(np.full(n, is_lead)),
        } | self.values
        columns = [
            self.values[column.name].cast(column.type)
            if column.name in self.values
            else pa.nulls(n, column.type)
            for column in EVENT_SCHEMA
        ]
        table = pa.Table.from_arrays(columns, schema=EVENT_SCHEMA)
        kept = np.ones(n, dtype=bool)
        kept[list(self._wrong)] = False
        return (table if kept.all() else table.filter(pa.array(kept))), self._rejects()

    def _rejects(self) -> pa.Table:
        columns = list(self.chunk.columns.values())
        rows = [
            {
                "file": self.chunk.file,
                "line": self.chunk.lines[row],
                "reason": reason,
                "what": what,
                "row": ",".join(cells[row] for cells in columns)[:MOST_OF_A_ROW],
            }
            for row, (reason, what) in sorted(self._wrong.items())
        ]
        return pa.Table.from_pylist(rows, schema=REJECT_SCHEMA)


def is_null(cell: str) -> bool:
    """Say whether a cell for words says nothing."""
    return cell.strip() in _NULLS


def is_unsaid(cell: str) -> bool:
    """Say whether a cell for a number or a time says that it is not known."""
    return cell.strip().casefold() in _UNSAID


def shown(cell: str) -> str:
    """Return the beginning of a cell as a sentence may repeat it, on one line."""
    start = cell[:_MOST_SHOWN] + ("…" if len(cell) > _MOST_SHOWN else "")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in start)


def _same(word: str, n: int) -> Any:
    indices = pa.array(np.zeros(n, dtype=np.int32))
    return pa.DictionaryArray.from_arrays(indices, pa.array([word]))
