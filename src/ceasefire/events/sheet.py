"""A monitors' own sheet of incidents, with a mapping of its columns.

Why    Every mission has its own sheet. The mapping says once what its columns and its
       words mean; the sheet stays as it is.
How    A small YAML file beside the sheet: which column holds what, which word stands
       for which act, how far off a place may be, in which zone its clocks run.
Read   `MappingEntry` for what a mapping may say, then `Mapping.parse`.
"""

from collections.abc import Collection
from collections.abc import Mapping as Meanings
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Literal, get_args
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
from pydantic import Field

from ceasefire.case.entries.base import Entry, Zone
from ceasefire.case.entries.watched import WatchedEntry
from ceasefire.case.parse import parse_entry
from ceasefire.case.yaml_lines import read_yaml
from ceasefire.core import Act, Fault, FaultyInput
from ceasefire.events.chunk import Cells, Chunk
from ceasefire.events.days import DayReader, Order
from ceasefire.events.draft import Draft, is_null, is_unsaid, shown
from ceasefire.events.sheet_columns import column_faults
from ceasefire.events.times import clock_in, instant_of, time_of

Status = Literal["alleged", "under-verification", "confirmed", "refuted"]
STATUSES: tuple[str, ...] = get_args(Status)

_HIGHEST_LEVEL = 5  # of attribution: admitted
_MOST_KM = 2000.0


class ColumnsEntry(Entry):
    """Which column of the sheet holds what."""

    id: str | None = None
    date: str
    end: str | None = None
    time: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    place_error_km: str | None = None
    place: str | None = None
    adm_1: str | None = None
    adm_2: str | None = None
    country: str | None = None
    act: str | None = None
    side_a: str | None = None
    side_b: str | None = None
    deaths_best: str | None = None
    deaths_low: str | None = None
    deaths_high: str | None = None
    deaths_civilians: str | None = None
    attributed_to: str | None = None
    attribution_level: str | None = None
    status: str | None = None
    n_sources: str | None = None
    reported_by: str | None = None
    headline: str | None = None
    url: str | None = None


class ValuesEntry(Entry):
    """What words of the sheet stand for."""

    act: dict[str, Annotated[Act, Field(strict=False)]] = {}
    status: dict[str, Status] = {}


class DefaultsEntry(Entry):
    """What holds for every row of the sheet."""

    country: str | None = None
    place_error_km: Annotated[float, Field(ge=0, le=_MOST_KM)] | None = None


class MappingEntry(Entry):
    """The mapping of a sheet."""

    source: Literal["sheet", "simulated"] = "sheet"
    time_zone: Zone | None = Field(default=None, description="of the sheet's clocks")
    date_order: Annotated[Order | None, Field(strict=False)] = None
    decimal_comma: bool = Field(
        default=False, description="true where 36,5 is written for 36.5"
    )
    watched: WatchedEntry = Field(
        default=WatchedEntry(), description="days without an event were quiet then"
    )
    columns: ColumnsEntry
    values: ValuesEntry = ValuesEntry()
    defaults: DefaultsEntry = DefaultsEntry()


_COPIED = (
    ("where_text", "place"),
    ("adm_1", "adm_1"),
    ("adm_2", "adm_2"),
    ("side_a", "side_a"),
    ("side_b", "side_b"),
    ("attributed_to", "attributed_to"),
    ("reported_by", "reported_by"),
    ("headline", "headline"),
    ("url", "url"),
)
_COUNTED = ("deaths_best", "deaths_low", "deaths_high", "deaths_civilians", "n_sources")


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping that fits its sheet."""

    entry: MappingEntry
    notes: tuple[str, ...]

    @property
    def order(self) -> Order | None:
        """Which number of a date with slashes is the month, where it is said."""
        return self.entry.date_order

    @property
    def date_columns(self) -> tuple[str, ...]:
        """Names of the columns that hold days."""
        columns = self.entry.columns
        return (columns.date, columns.end) if columns.end else (columns.date,)

    def parse(self, chunk: Chunk, reader: DayReader) -> tuple[pa.Table, pa.Table]:
        """Turn a chunk of rows into the table, and what could not be read."""
        draft = Draft(chunk, self.entry.source, self.entry.decimal_comma)
        draft.ids(self._cells(chunk, "id"))
        self._times(draft, reader)
        self._place(draft)
        self._words(draft)
        for name in _COUNTED:
            draft.whole(name, self._cells(chunk, name), name)
        draft.whole(
            "attribution_level",
            self._cells(chunk, "attribution_level"),
            "attribution_level",
            high=_HIGHEST_LEVEL,
        )
        for name, key in _COPIED:
            draft.text(name, self._cells(chunk, key))
        return draft.finish()

    def _cells(self, chunk: Chunk, key: str) -> Cells | None:
        column = getattr(self.entry.columns, key)
        return None if column is None else chunk.columns[column]

    def _times(self, draft: Draft, reader: DayReader) -> None:
        chunk = draft.chunk
        cells = self._cells(chunk, "date") or ()
        starts = draft.days(cells, self.entry.columns.date, reader)
        ends: list[date | None] = starts
        last = self._cells(chunk, "end")
        if last is not None:  # where it is empty, the day is one
            told = [
                first if is_unsaid(cell) else cell
                for first, cell in zip(cells, last, strict=True)
            ]
            ends = draft.days(told, self.entry.columns.end or "end", reader)
        draft.span(starts, ends)
        clocks = self._cells(chunk, "time") or [""] * len(chunk)
        zone = ZoneInfo(self.entry.time_zone) if self.entry.time_zone else None
        instants: list[datetime | None] = []
        for row, day in enumerate(starts):
            clock = self._clock(draft, row, cells[row], clocks[row])
            if day is None or clock is None:
                instants.append(None)
            else:
                instants.append(instant_of(day, clock, zone))
        draft.values["began_at"] = pa.array(instants, pa.timestamp("us", "UTC"))

    def _clock(self, draft: Draft, row: int, date_cell: str, cell: str) -> time | None:
        """Read the time of day, if the row has one."""
        if is_unsaid(cell):
            return clock_in(date_cell)
        clock = time_of(cell)
        if clock is None:
            draft.reject(row, "bad-time", f"'{shown(cell)}' is no time of day.")
        return clock

    def _place(self, draft: Draft) -> None:
        chunk = draft.chunk
        draft.place(self._cells(chunk, "latitude"), self._cells(chunk, "longitude"))
        errors = draft.number(
            self._cells(chunk, "place_error_km"),
            "place_error_km",
            low=0,
            high=_MOST_KM,
        )
        default = self.entry.defaults.place_error_km
        if errors is None:
            errors = np.full(len(chunk), np.nan)
        if default is not None:
            errors = np.where(np.isnan(errors), default, errors)
        draft.values["place_error_km"] = pa.array(errors, mask=np.isnan(errors))

    def _words(self, draft: Draft) -> None:
        chunk, values = draft.chunk, self.entry.values
        acts = self._cells(chunk, "act")
        if acts is not None:
            known = {act.value: act.value for act in Act} | _folded(values.act)
            told = [Act.UNKNOWN.value if is_null(cell) else cell for cell in acts]
            _reject_unknown(draft, told, known, "act")
            draft.codes("act", told, known)
            draft.text("source_type", acts)
        statuses = self._cells(chunk, "status")
        if statuses is not None:
            meanings = dict(zip(STATUSES, STATUSES, strict=True))
            meanings |= _folded(values.status)
            _reject_unknown(draft, statuses, meanings, "status")
            draft.codes("status", statuses, meanings)
        country = self._cells(chunk, "country")
        default = self.entry.defaults.country or ""
        cells = country if country is not None else [default] * len(chunk)
        draft.text("country", [default if is_null(cell) else cell for cell in cells])


def _folded(words: Meanings[str, str]) -> dict[str, str]:
    return {word.strip().casefold(): str(meaning) for word, meaning in words.items()}


def _reject_unknown(
    draft: Draft, cells: Cells, known: Meanings[str, str], noun: str
) -> None:
    """Put aside the rows with a word of which nobody said what it stands for."""
    for row, cell in enumerate(cells):
        if not is_null(cell) and cell.strip().casefold() not in known:
            what = f"'{shown(cell)}' is no {noun}, and the mapping names none for it."
            draft.reject(row, f"unknown-{noun}", what)


def read_mapping(path: Path, columns: Collection[str], sheet: str) -> Mapping:
    """Read the mapping of a sheet, and hold it against the sheet's columns.

    Parameters
    ----------
    path
        Of the mapping.
    columns
        That the sheet has.
    sheet
        Name of the sheet, for what is said of it.

    Raises
    ------
    FaultyInput
        With all faults of the mapping: file, line, what, how to mend.
    """
    name = path.name
    data, lines = read_yaml(path, name)
    if not isinstance(data, dict):
        mend = "A mapping begins with 'columns:' and under it 'date: NAME OF A COLUMN'."
        fault = Fault(file=name, line=1, what="This is no mapping.", mend=mend)
        raise FaultyInput((fault,))
    entry, faults = parse_entry(MappingEntry, data, name, lines)
    faults += column_faults(data.get("columns"), lines, columns, name, sheet)
    if entry is None or faults:
        raise FaultyInput(tuple(sorted(faults)))
    return Mapping(entry=entry, notes=_notes(entry))


def _notes(entry: MappingEntry) -> tuple[str, ...]:
    notes = []
    if entry.columns.place_error_km is None and entry.defaults.place_error_km is None:
        notes.append("The mapping does not say how well places are known.")
    if entry.columns.country is None and entry.defaults.country is None:
        notes.append(
            "The mapping names no country: where events of a whole country are "
            "counted, none of these is. Name a column, or the country under "
            "'defaults:'."
        )
    if entry.columns.act is None:
        notes.append(
            "The mapping names no act: what was done is not known, and no event of it "
            "can be found to break a ceasefire."
        )
    if entry.columns.time is not None and entry.time_zone is None:
        notes.append("The mapping names no time_zone: clock times were left aside.")
    return tuple(notes)
