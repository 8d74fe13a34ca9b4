"""The cells of a file of counts by column, with the line of each, and what is wrong.

Read   `Sheet.read`, then `Sheet.dates` and `Sheet.numbers`.
"""

import difflib
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np

from ceasefire.core import Fault, FaultyInput, number_of
from ceasefire.events.count_series import Floats, Period
from ceasefire.events.decimal_marks import MARKS_APART, are_with_commas
from ceasefire.events.delimited import Delimited
from ceasefire.events.frames import Frame, open_rows
from ceasefire.events.numbers import hint, may_be_thousands

_MIDNIGHT = r"([ T]00:00(:00(\.0+)?)?)?"  # as spreadsheets write behind it
_DAY = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}}){_MIDNIGHT}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_FORMS = {Period.DAY: "2021-02-17", Period.WEEK: "2021-W07", Period.MONTH: "2021-02"}
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_WITH_THREE = re.compile(r"[+-]?\d+\.\d{3}")
_FIRST_YEAR, _LAST_YEAR = 1800, 2200  # as in cases
_NEAR = 0.8  # likeness of two names from which one may be a slip for the other
_SHOWN = 40  # characters of a cell that a fault repeats


def period_of(text: str) -> tuple[Period, date] | None:
    """Read a day, a week or a month as files name them.

    Returns
    -------
    period, first
        What it is, and its first day; None where it is none of the three.

    Examples
    --------
    >>> period_of("2021-W07")
    (<Period.WEEK: 'week'>, datetime.date(2021, 2, 15))
    """
    found = _named_period(text.strip())
    is_near = found is not None and _FIRST_YEAR <= found[1].year <= _LAST_YEAR
    return found if is_near else None


def _named_period(text: str) -> tuple[Period, date] | None:
    try:
        if found := _DAY.fullmatch(text):
            return Period.DAY, date(int(found[1]), int(found[2]), int(found[3]))
        if found := _WEEK.fullmatch(text):
            return Period.WEEK, date.fromisocalendar(int(found[1]), int(found[2]), 1)
        if found := _MONTH.fullmatch(text):
            return Period.MONTH, date(int(found[1]), int(found[2]), 1)
    except ValueError:
        return None
    return None


@dataclass(slots=True)
class Sheet:
    """The cells of a file by column, with the line of each, and what is wrong."""

    name: str
    lines: list[int] = field(default_factory=list)
    cells: dict[str, list[str]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    period: Period | None = None
    delimiter: str = ","

    @classmethod
    def read(
        cls,
        given: Path | str | Frame,
        name: str,
        needed: tuple[str, ...],
        optional: tuple[str, ...],
        give: str,
    ) -> "Sheet":
        """Take the columns out of a file; rows of another width are faults."""
        sheet = cls(name)
        source = _open(given, name, give)
        sheet.delimiter = source.delimiter
        records = source.records()
        header = next(records)
        names = [cell.strip().casefold() for cell in header.fields]
        sheet._check_header(names, header.line, needed, optional, give)
        columns = [one for one in needed + optional if one in names]
        sheet.cells = {one: [] for one in columns}
        for line, fields in records:
            if len(fields) != len(names):
                what = (
                    f"The row has {number_of(len(fields), 'field')} and the header "
                    f"{len(names)}."
                )
                sheet.say(line, what, "Give every row a field for each column.")
                continue
            sheet.lines.append(line)
            for one in columns:
                sheet.cells[one].append(fields[names.index(one)].strip())
        if source.was_cut:
            sheet.say(0, "The packed file was cut short.", "Give all of it.")
        if not sheet.lines and not sheet.faults:
            sheet.say(0, "The file has a header and no rows.", give)
        return sheet

    def _check_header(
        self,
        names: list[str],
        line: int,
        needed: tuple[str, ...],
        optional: tuple[str, ...],
        give: str,
    ) -> None:
        """Refuse a file whose columns are not what they must be: no row can be read."""
        if any(period_of(one) for one in names):
            what = "The first line is a row and no header."
            self.say(line, what, f"Begin the file with {','.join(needed)}.")
        else:
            for one in needed:
                if one not in names:
                    has = ", ".join(f"'{name}'" for name in names)
                    self.say(line, f"There is no column '{one}'; it has {has}.", give)
        for one in sorted({*needed, *optional}):
            if names.count(one) > 1:
                what = f"There are {names.count(one)} columns '{one}'."
                self.say(line, what, "Keep the one that is meant.")
        strange = set(names) - {*needed, *optional}
        for one in optional:
            for near in difflib.get_close_matches(one, strange, cutoff=_NEAR):
                if one not in names:
                    what = f"'{near}' is no column we know, and near to '{one}'."
                    self.say(line, what, f"Name it {one}, or something else.")
        self.refuse_if_faulty()

    def say(self, line: int, what: str, mend: str) -> None:
        """Note a fault."""
        self.faults.append(self.fault(line, what, mend))

    def fault(self, line: int, what: str, mend: str) -> Fault:
        """One thing wrong in this file."""
        return Fault(file=self.name, line=line, what=what, mend=mend)

    def refuse_if_faulty(self) -> None:
        """Raise all faults found so far, in the order of lines."""
        if self.faults:
            raise FaultyInput(tuple(sorted(self.faults)))

    def dates(self, wanted: Period | None) -> list[date | None]:
        """Read the column ``date``; the first date that is one says the kind."""
        dated: list[date | None] = []
        seen: dict[date, int] = {}
        self.period = wanted
        since = 0
        for line, cell in zip(self.lines, self.cells["date"], strict=True):
            found = period_of(cell)
            if found is None:
                self._say_no_date(line, cell)
            elif self.period is not None and found[0] != self.period:
                self._say_mixed(line, cell, found[0], since)
                found = None
            else:
                since = since or (0 if wanted else line)
                self.period = found[0]
                if (first := seen.setdefault(found[1], line)) != line:
                    what = f"{cell} stands twice, first in line {first}."
                    self.say(line, what, "Give each period one line.")
            dated.append(found[1] if found else None)
        return dated

    def _say_no_date(self, line: int, cell: str) -> None:
        what = f"'{cell[:_SHOWN]}' is no date." if cell else "There is no date."
        self.say(line, what, f"Write a date like {', '.join(_FORMS.values())}.")

    def _say_mixed(self, line: int, cell: str, kind: Period, since: int) -> None:
        where = f"since line {since}" if since else "of the series"
        what = f"{cell} is a {kind}, and the dates {where} are {self.period}s."
        mend = f"Write all dates like {_FORMS[self.period or Period.DAY]}."
        self.say(line, what, mend)

    def numbers(
        self,
        column: str,
        why_not: Callable[[float], str | None],
        *,
        is_whole: bool = True,
    ) -> Floats:
        """Read a column of numbers; NaN where there is a fault.

        Parameters
        ----------
        why_not
            Why a number is none of them; None where it is one.
        is_whole
            Whether it counts something: then 1.000 may be a thousand.
        """
        values = np.full(len(self.lines), math.nan)
        cells = self._with_points(column)
        # A column of which all has three decimals was written so by a program.
        no_thousands = not is_whole or all(map(_WITH_THREE.fullmatch, cells))
        for i, (line, cell) in enumerate(zip(self.lines, cells, strict=True)):
            if not cell:
                what = f"The {column} is blank, and unknown is never read as zero."
                self.say(line, what, _MEND_BLANK[column])
            elif not _NUMBER.fullmatch(cell):
                what = f"The {column} '{cell[:_SHOWN]}' is no number."
                how = hint(cell, decimal_comma=None, whole=is_whole).strip()
                self.say(line, what, how or "Write a number such as 12.")
            elif not no_thousands and may_be_thousands(cell):
                what = f"The {column} {cell[:_SHOWN]} may mean thousands."
                self.say(line, what, "Write a whole number without a point.")
            elif (why := why_not(float(cell))) is not None:
                self.say(line, f"The {column} {cell[:_SHOWN]} {why}", _MEND[column])
            else:
                values[i] = float(cell)
        return values

    def _with_points(self, column: str) -> list[str]:
        """Return its cells with points for commas, where these part off decimals.

        They do where they part no columns, and none stands between a number that is
        not 0 and three digits: of these it may part thousands.
        """
        cells = self.cells[column]
        if self.delimiter not in MARKS_APART or not are_with_commas(cells):
            return cells
        above_0 = [cell for cell in cells if not cell.lstrip("+-").startswith("0")]
        if any(may_be_thousands(cell, mark=",") for cell in above_0):
            return cells
        return [cell.replace(",", ".") for cell in cells]

    def hold_no_gap(self, dated: list[date | None], period: Period) -> None:
        """Note each run of periods that is missing between two that are there.

        A row whose date cannot be read may be the one that is missing, so gaps are
        sought only where all dates were read.
        """
        if None in dated:
            return
        rows = sorted(zip((d for d in dated if d), self.lines, strict=True))
        for (before, _), (after, line) in pairwise(rows):
            n_missing = period.between(before, after) - 1
            if n_missing > 0:
                gone = period.label(period.next(before))
                more = f" and {n_missing - 1} more" if n_missing > 1 else ""
                has = "is" if n_missing == 1 else "are"
                what = (
                    f"Before {period.label(after)}, {gone}{more} {has} missing: "
                    f"a {period} that nobody counted is not a quiet one."
                )
                mend = (
                    "Add a line for each, with 0 only where nothing happened; or give "
                    "the longest stretch that has none missing."
                )
                self.say(line, what, mend)


_MEND = {
    "count": "Give a whole number from 0 on.",
    "control": "Give a whole number from 0 on.",
    "exposure": "Give a positive number, or leave the column out.",
}
_MEND_BLANK = {
    "count": "Write 0 where nothing happened; or give a stretch that was counted.",
    "control": "Write 0 where nothing happened; or leave the column out.",
    "exposure": "Give a positive number, or leave the column out.",
}


def _open(given: Path | str | Frame, name: str, give: str) -> Delimited:
    """Open the file; a refusal says what file is wanted here."""
    try:
        return open_rows(given, name)
    except FaultyInput as refusal:
        faults = tuple(
            Fault(file=one.file, line=one.line, what=one.what, mend=give)
            for one in refusal.faults
        )
        raise FaultyInput(faults) from refusal
