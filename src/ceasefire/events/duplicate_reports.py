"""Events as columns of numbers, as far as two of them can be compared.

Read   `Reports.of`.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ceasefire.events.evidence import REFUTED

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

LONGEST_SPAN_DAYS = 31
NONE = -1  # code of what is not known
HOUR = 3600 * 1_000_000  # microseconds
_NO_INSTANT = np.iinfo(np.int64).min


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The columns of n events that two of them are compared by.

    Attributes
    ----------
    first_day, last_day : (n,) int
        Days since 1970-01-01, by the clocks of its source.
    instant : (n,) int
        Microseconds since 1970-01-01 UTC, where the source has the time.
    timed : (n,) bool
        Whether it has.
    latitude_deg, longitude_deg, error_km : (n,) float
        All NaN where the source gives no point, or one that says nothing.
    country, file : (n,) int
        Codes; `NONE` where there is none.
    several : (n,) bool
        Whether the file may hold several rows of one incident.
    compared : (n,) bool
        Whether the event is compared at all: it is no lead and was not refuted (it
        would take the others with it), its days span no more than
        `LONGEST_SPAN_DAYS`, and its point or country is known.
    """

    first_day: Ints
    last_day: Ints
    instant: Ints
    timed: Bools
    latitude_deg: Floats
    longitude_deg: Floats
    error_km: Floats
    country: Ints
    file: Ints
    several: Bools
    compared: Bools

    @classmethod
    def of(cls, table: pa.Table, several_rows: Collection[str] = ()) -> "Reports":
        """Take the columns of a table of events (`EVENT_SCHEMA`)."""
        first = np.asarray(table.column("date_start").cast(pa.int32()), dtype=np.int64)
        last = np.asarray(table.column("date_end").cast(pa.int32()), dtype=np.int64)
        began_at = table.column("began_at").cast(pa.int64()).fill_null(_NO_INSTANT)
        instant = np.asarray(began_at, dtype=np.int64)
        error = floats(table, "place_error_km")
        latitude = np.where(np.isnan(error), np.nan, floats(table, "latitude_deg"))
        longitude = np.where(np.isnan(error), np.nan, floats(table, "longitude_deg"))
        error = np.where(np.isnan(latitude), np.nan, error)
        country, names = codes(table, "country")
        file, files = codes(table, "file")
        several = np.array([name in set(several_rows) for name in [*files, ""]])
        is_lead = np.asarray(pc.fill_null(table.column("is_lead"), False))
        status = table.column("status").cast(pa.string())
        is_refuted = np.asarray(pc.fill_null(pc.equal(status, REFUTED), False))
        placed = ~np.isnan(latitude)
        short = last - first < LONGEST_SPAN_DAYS
        return cls(
            first_day=first,
            last_day=last,
            instant=np.where(instant == _NO_INSTANT, 0, instant),
            timed=instant != _NO_INSTANT,
            latitude_deg=latitude,
            longitude_deg=longitude,
            error_km=error,
            country=_same_country(names)[country],
            file=file,
            several=several[file],
            compared=~is_lead & ~is_refuted & short & (placed | (country != NONE)),
        )

    @property
    def placed(self) -> Bools:
        """Whether the source gives a point that says something."""
        return np.asarray(~np.isnan(self.latitude_deg))

    @property
    def met_first(self) -> Ints:
        """First day on which others may be met: of a known time, the day before.

        One instant is two days by the clocks of two zones, and so is midnight.
        """
        return self.first_day - self.timed

    @property
    def met_last(self) -> Ints:
        """Last day on which others may be met."""
        return self.last_day + self.timed

    def share_a_day(self, left: Ints, right: Ints) -> Bools:
        """Say of pairs whether their days overlap."""
        first = np.maximum(self.first_day[left], self.first_day[right])
        last = np.minimum(self.last_day[left], self.last_day[right])
        return np.asarray(first <= last)

    def hours_apart(self, left: Ints, right: Ints) -> Floats:
        """Hours between pairs; NaN where one of the two has no time."""
        apart = np.abs(self.instant[left] - self.instant[right]) / HOUR
        return np.where(self.timed[left] & self.timed[right], apart, np.nan)

    def may_be_of_one_time(self, left: Ints, right: Ints) -> Bools:
        """Say of pairs whether they may tell of one time.

        Their days overlap; or both have the time, and it is within the hour.
        """
        within = self.hours_apart(left, right) <= 1
        return self.share_a_day(left, right) | within

    def vague_points(self, table: pa.Table) -> dict[str, int]:
        """Count, by file, points that are given and not how well they are known.

        Such a point is not taken for exact, nor for wrong: it is left aside.
        """
        given = ~np.isnan(floats(table, "latitude_deg"))
        file, names = codes(table, "file")
        unknown = np.bincount(
            file[given & ~self.placed & self.compared & (file != NONE)],
            minlength=len(names),
        )
        return {name: int(n) for name, n in zip(names, unknown, strict=True) if n}


def floats(table: pa.Table, name: str) -> Floats:
    """Return a column of numbers; NaN for null."""
    column = pc.fill_null(table.column(name).cast(pa.float64()), np.nan)
    return np.asarray(column, dtype=np.float64)


def codes(table: pa.Table, name: str) -> tuple[Ints, list[str]]:
    """Return a column of words as codes, `NONE` for null, and the words."""
    column = table.column(name)
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    whole = column.unify_dictionaries().combine_chunks()
    if isinstance(whole, pa.ChunkedArray):
        whole = whole.chunk(0) if whole.num_chunks else pa.array([], column.type)
    indices = pc.fill_null(whole.indices, NONE)
    words = [word or "" for word in whole.dictionary.to_pylist()]
    return np.asarray(indices, dtype=np.int64), words


def _same_country(names: list[str]) -> Ints:
    """Give spellings of one country one code; the last is for none.

    UCDP writes former names in brackets: "Yemen (North Yemen)" is also "Yemen".
    """
    seen: dict[str, int] = {}
    made = [
        seen.setdefault(name.strip().casefold().split(" (")[0], len(seen))
        for name in names
    ]
    return np.array([*made, NONE], dtype=np.int64)
