"""A small sheet about people, read without ever repeating what stands in it.

Why    A fault that quotes a cell of a list of detainees has printed a name.
How    Columns are found by their names; every fault names file, row and column, and
       says what would be right. Only UTF-8 and UTF-16 are read: in another encoding
       each name would become another name. Faults beyond the first hundred are counted.
Read   `open_private`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ceasefire.core import Fault, FaultyInput, number_of
from ceasefire.events.delimited import Record, open_delimited

_MOST_FAULTS = 100
_BETWEEN = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
_BROKEN = "\ufffd"


@dataclass(slots=True)
class PrivateSheet:
    """A sheet being read, with the faults found so far."""

    name: str
    aliases: Mapping[str, str]
    columns: tuple[str, ...] = ()
    faults: list[Fault] = field(default_factory=list)
    n_more: int = 0
    delimiter: str = ","

    def fault(self, line: int, what: str, mend: str) -> None:
        """Note what is wrong in a row; 0 for the whole file."""
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(Fault(file=self.name, line=line, what=what, mend=mend))
        else:
            self.n_more += 1

    def refuse_if_faulty(self) -> None:
        """Raise all faults at once, if there are any."""
        if not self.faults:
            return
        faults = sorted(self.faults)
        if self.n_more:
            what = (
                f"{number_of(self.n_more, 'more fault is', 'more faults are')} not "
                "listed."
            )
            faults.append(
                Fault(file=self.name, line=0, what=what, mend="Mend these first.")
            )
        raise FaultyInput(tuple(faults))

    def cells(self, record: Record) -> dict[str, str] | None:
        """Return a row's cells by column, or note that it is no row."""
        if len(record.fields) != len(self.columns):
            self.fault(
                record.line,
                f"The row has {number_of(len(record.fields), 'field')} "
                f"and not {len(self.columns)}.",
                f"Put a text in quotes if it holds {_BETWEEN[self.delimiter]}, for "
                "that stands between columns here.",
            )
            return None
        cells = {
            column: cell.strip()
            for column, cell in zip(self.columns, record.fields, strict=True)
        }
        if any(_BROKEN in cell for cell in cells.values()):
            self.fault(
                record.line,
                "The row holds letters that are broken.",
                "Save the list anew as UTF-8, from where it was written.",
            )
            return None
        return cells


def open_private(
    path: Path, name: str, *, required: Sequence[str], aliases: Mapping[str, str]
) -> tuple[PrivateSheet, Iterator[Record]]:
    """Open a sheet with a header, and give its rows.

    Parameters
    ----------
    required
        Columns that must be there.
    aliases
        Other names of columns.

    Raises
    ------
    FaultyInput
        If it is no such sheet, or lacks a column.
    """
    sheet = PrivateSheet(name, aliases)
    try:
        source = open_delimited(path, name)
    except FaultyInput as refusal:
        mend = "Give a CSV file in UTF-8 with a header."
        faults = (
            Fault(file=name, line=one.line, what=one.what, mend=mend)
            for one in refusal.faults
        )
        raise FaultyInput(tuple(faults)) from None
    if source.encoding == "cp1252":
        sheet.fault(
            0,
            "The file is not in UTF-8, and names in it would be read wrongly.",
            "Save it as 'CSV UTF-8'.",
        )
        sheet.refuse_if_faulty()
    sheet.delimiter = source.delimiter
    records = source.records()
    header = next(records)
    plain = [cell.strip().casefold().replace(" ", "_") for cell in header.fields]
    sheet.columns = tuple(aliases.get(cell, cell) for cell in plain)
    for missing in [one for one in required if one not in sheet.columns]:
        sheet.fault(
            header.line,
            f"There is no column '{missing}'.",
            f"Columns must be there: {', '.join(required)}.",
        )
    if len(set(sheet.columns)) < len(sheet.columns):
        sheet.fault(
            header.line, "Two columns have the same name.", "Give each its own."
        )
    sheet.refuse_if_faulty()
    return sheet, _whole(source, sheet, records)


def _whole(
    source: object, sheet: PrivateSheet, records: Iterator[Record]
) -> Iterator[Record]:
    yield from records
    if getattr(source, "was_cut", False):
        sheet.fault(0, "The packed file was cut short.", "Give all of it.")
