"""A file of ceasefires to a list, with an account of every row.

Why    A list of thousands of ceasefires has rows that cannot be read. None may get
       lost, and none may stop the others.
How    What is wrong with the file as a whole (no such file, a workbook, columns that
       are missing) is refused, all at once. What is wrong with a row rejects the row,
       with its line and how to mend it. A file of which no row can be read is refused
       with every reason.
Read   `read_ceasefires`.
"""

import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ceasefire.case.faults import nearest
from ceasefire.core import Fault, FaultyInput, number_of, shown
from ceasefire.events import ceasefire_eth_prio as eth_prio
from ceasefire.events import ceasefire_plain as plain
from ceasefire.events.ceasefire_list import (
    CeasefireList,
    Ended,
    ListedCeasefire,
    Reject,
)
from ceasefire.events.ceasefire_rows import ListRow, Unreadable, rejected
from ceasefire.events.days import DayReader
from ceasefire.events.delimited import Delimited, Record
from ceasefire.events.evidence import FileRead
from ceasefire.events.frames import Frame, name_of, open_rows

_GIVE = (
    "Give a CSV list with the columns id and start (and end, country, class and so on "
    "if known), or the ETH/PRIO ceasefire data as CSV."
)
_WORKBOOK_MARK = "[Content_Types].xml"


def read_ceasefires(
    given: Path | str | Frame, name: str | None = None
) -> CeasefireList:
    """Read a list of ceasefires, in the layout of ETH/PRIO or a plain one.

    Parameters
    ----------
    given
        A file of delimited text, packed or not, with a header, or a data frame.
    name
        That accounts and faults are told with; the path by default.

    Returns
    -------
    ceasefires
        At least one; with an account in which rows read are rows kept, rejected and
        dropped as duplicates.

    Raises
    ------
    FaultyInput
        If the file cannot be read, lacks columns, or holds no row that can be read.
    """
    name = name_of(given, name)
    if isinstance(given, str | Path):
        _refuse_workbook(Path(given), name)
    try:
        source = open_rows(given, name)
    except FaultyInput as refusal:
        (fault,) = refusal.faults
        what = fault.what
        raise FaultyInput.at(name, 0, what, _GIVE) from None
    reading = _Reading.begin(source)
    found = reading.eth_prio() if reading.is_eth_prio else reading.plain()
    if not found:
        none = _fault(name, 1, "The list has no rows.", _GIVE)
        raise FaultyInput(tuple(one.fault for one in reading.rejects) or (none,))
    return CeasefireList(
        ceasefires=tuple(found),
        rejects=tuple(sorted(reading.rejects, key=lambda one: one.fault.line)),
        read=reading.account(found),
    )


def _refuse_workbook(path: Path, name: str) -> None:
    if path.is_file() and zipfile.is_zipfile(path):
        try:
            with zipfile.ZipFile(path) as archive:
                is_workbook = _WORKBOOK_MARK in archive.namelist()
        except (OSError, zipfile.BadZipFile):
            return
        if is_workbook:
            mend = "Save the sheet as CSV (UTF-8), and give that."
            raise FaultyInput((_fault(name, 0, "The file is a workbook.", mend),))


@dataclass(slots=True)
class _Reading:
    """One list being read."""

    source: Delimited
    columns: tuple[str, ...]
    days: DayReader
    is_eth_prio: bool
    n_read: int = 0
    n_duplicates: int = 0
    rejects: list[Reject] = field(default_factory=list)

    @classmethod
    def begin(cls, source: Delimited) -> "_Reading":
        header = next(source.records(), None)
        names = [] if header is None else header.fields
        columns = tuple(_column(one) for one in names)
        is_eth_prio = len(eth_prio.MARKS & set(columns)) >= 2
        _hold_columns(source.name, columns, is_eth_prio)
        reading = cls(source, columns, DayReader(lambda: ()), is_eth_prio)
        reading.days.all_cells = reading._date_cells
        return reading

    def plain(self) -> list[ListedCeasefire]:
        found: dict[str, ListedCeasefire] = {}
        first_cells: dict[str, dict[str, str]] = {}
        for row in self._rows():
            try:
                one = plain.listed(row)
                if one.id not in found:
                    found[one.id], first_cells[one.id] = one, dict(row.cells)
                elif first_cells[one.id] == row.cells:
                    self.n_duplicates += 1
                else:
                    what = f"The id '{one.id}' stands on line {found[one.id].lines[0]}."
                    mend = "Give each ceasefire an id of its own."
                    raise Unreadable("id-again", what, mend)  # noqa: TRY301
            except Unreadable as why:
                self.rejects.append(row.reject(why))
        return list(found.values())

    def eth_prio(self) -> list[ListedCeasefire]:
        rows: dict[str, list[eth_prio.ActorRow]] = {}
        raw: dict[int, ListRow] = {}
        for row in self._rows():
            try:
                one = eth_prio.row_of(row)
                rows.setdefault(one.key, []).append(one)
                raw[one.line] = row
            except Unreadable as why:
                self.rejects.append(row.reject(why))
        found = []
        for group in rows.values():
            try:
                found.append(eth_prio.together(group))
            except Unreadable as why:
                self.rejects += [raw[one.line].reject(why) for one in group]
        return found

    def _rows(self) -> Iterator[ListRow]:
        records = self.source.records()
        next(records, None)
        width = len(self.columns)
        for record in records:
            self.n_read += 1
            why = self._why_odd(record, width)
            if why is not None:
                self.rejects.append(
                    rejected(self.source.name, record.line, record.fields, why)
                )
                continue
            cells = dict(zip(self.columns, map(str.strip, record.fields), strict=True))
            yield ListRow(self.source.name, record.line, cells, self.days)

    def _why_odd(self, record: Record, width: int) -> Unreadable | None:
        """Say why a row is none; of one that breaks off, no cell can be trusted."""
        if record.line == self.source.cut_line:
            what = "The packed file breaks off in this row."
            return Unreadable("cut-off", what, "Give all of the file.")
        if len(record.fields) != width:
            what = (
                f"The row has {number_of(len(record.fields), 'field')} and not {width}."
            )
            mend = "Put text with commas in it in quotes."
            return Unreadable("wrong-number-of-fields", what, mend)
        return None

    def _date_cells(self) -> Iterator[str]:
        places = [i for i, one in enumerate(self.columns) if one in plain.DATE_COLUMNS]
        for record in self.source.records():
            yield from (record.fields[i] for i in places if i < len(record.fields))

    def account(self, found: list[ListedCeasefire]) -> FileRead:
        days = [one.start.first for one in found]
        days += [one.end.on.first for one in found if isinstance(one.end, Ended)]
        kind = "ETH/PRIO ceasefires" if self.is_eth_prio else "plain list"
        notes = [*self.source.notes, *self.days.notes, *_notes(found)]
        if self.source.was_cut:
            notes.append("The packed file was cut short: rows after this are missing.")
        return FileRead(
            file=self.source.name,
            layout=f"{kind}, {len(self.columns)} columns",
            n_read=self.n_read,
            n_kept=sum(len(one.lines) for one in found),
            n_rejected=len(self.rejects),
            n_duplicates=self.n_duplicates,
            reasons=dict(Counter(reject.reason for reject in self.rejects)),
            first_day=min(days),
            last_day=max(days),
            notes=tuple(notes),
        )


def _column(name: str) -> str:
    plain_name = name.strip().strip("\ufeff").strip().casefold()
    return plain.ALIASES.get(plain_name, plain_name)


def _hold_columns(name: str, columns: tuple[str, ...], is_eth_prio: bool) -> None:
    """Refuse a header that lacks columns, or has one twice; all of it at once."""
    wanted = eth_prio.REQUIRED if is_eth_prio else plain.REQUIRED
    faults = [
        _fault(name, 1, f"There is no column '{one}'.",
               f"{nearest(one, [c for c in columns if c])} {_GIVE}")
        for one in wanted
        if one not in columns
    ]  # fmt: skip
    used = set(wanted) if is_eth_prio else set(plain.COLUMNS)
    faults += [
        _fault(name, 1, f"The column '{one}' is there {n} times.", "Keep one of them.")
        for one, n in Counter(columns).items()
        if n > 1 and one in used
    ]
    if faults:
        raise FaultyInput(tuple(faults))


def _fault(file: str, line: int, what: str, mend: str) -> Fault:
    return Fault(file=file, line=line, what=what, mend=mend)


def _notes(found: list[ListedCeasefire]) -> list[str]:
    """What a reader must know of the list as it was read."""
    notes = []
    if n := sum(one.start_is_declared for one in found):
        notes.append(
            f"{number_of(n, 'has', 'have')} no day of effect: the day of declaration "
            "was taken, which is the same or earlier."
        )
    if n := sum(not one.start.is_exact for one in found):
        notes.append(
            f"{number_of(n, 'has', 'have')} a start of which the day is not known."
        )
    if n := sum(bool(one.rows_disagree) for one in found):
        what = Counter(word for one in found for word in one.rows_disagree)
        listed = ", ".join(f"{word} {count:,}" for word, count in what.most_common())
        notes.append(f"Of {n:,}, rows of different actors disagree ({listed}).")
    pairs = [one.codes["ucdp_dyad"] for one in found if "ucdp_dyad" in one.codes]
    if pairs:
        notes.append(
            f"Of {len(pairs):,}, what stands under ucdp_dyad is no id of a pair "
            f"('{shown(pairs[0])}'): their events are matched by country or area."
        )
    return notes
