"""Rows out of a file of delimited text, in whatever state it is.

Why    Event data come zipped, cut short, with byte-order marks, in three encodings
       and with quotes that never close. A row that is there must not get lost.
How    Bytes are unpacked and decoded as they stream; rows come with the line on which
       they begin. A row over several lines is one only if its quotes are sound and it
       has as many fields as the first row. If not, its first line is a row, split at
       every delimiter, and the next line begins another.
Read   `open_delimited`, then `Delimited.records`.
Else   Unpacking is in `packed`, the encoding is found out in `encoding`.
"""

import codecs
import csv
import io
import itertools
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ceasefire.core import FaultyInput
from ceasefire.events.encoding import encoding_of
from ceasefire.events.packed import Damaged, blocks_of, notes_of

_DELIMITERS = (",", "\t", ";", "|")
_LONGEST_FIELD = 2_000_000  # characters; the longest list of reports in UCDP: 90,000
_MOST_LINES = 1_000  # of one row; a quote that never closes runs on to the end
_SEPARATOR = re.compile("\ufeff?sep=.\r?\n?", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"?')


class Record(NamedTuple):
    """One row: the line on which it begins, and its fields."""

    line: int
    fields: list[str]


@dataclass(slots=True)
class Delimited:
    """A file of delimited text that can be read from its beginning several times.

    Attributes
    ----------
    path
        Of the file.
    name
        As the user named it.
    delimiter
        Between fields.
    encoding
        Found out by reading all of it.
    notes
        What a reader must know about the file.
    was_cut
        Whether a packed file could not be unpacked to its end. Known after it was
        read once.
    cut_line
        The line inside which it broke off, if it did not between two lines.
    """

    path: Path
    name: str
    delimiter: str
    encoding: str
    notes: list[str] = field(default_factory=list)
    was_cut: bool = False
    cut_line: int | None = None

    def records(self) -> Iterator[Record]:
        """Read the rows; one with nothing in it is none."""
        for batch in self.batches():
            yield from batch

    def batches(self, n_rows: int = 10_000) -> Iterator[list[Record]]:
        """Read the rows, some thousands at a time."""
        rows = self._rows()
        while batch := list(itertools.islice(rows, n_rows)):
            yield batch

    def _rows(self) -> Iterator[Record]:
        """Read rows of which some run over several lines, by right or by mistake."""
        tape = _Tape(self._lines())
        reader = csv.reader(tape, delimiter=self.delimiter)
        width: int | None = None
        while True:
            line = tape.start()
            try:
                fields = next(reader, None)
            except csv.Error:  # a field beyond all measure
                fields = None
            taken = tape.taken
            if not taken:
                return
            if fields is not None and len(taken) == 1:
                fields = self._sound(fields, taken[0], width)
            elif fields is None or not self._is_one_row(taken, line, width):
                tape.put_back(len(taken) - 1)
                fields = self._split(taken[0])
                reader = csv.reader(tape, delimiter=self.delimiter)
            if not _is_blank(fields):
                width = len(fields) if width is None else width
                yield Record(line, fields)

    def _is_one_row(self, lines: list[str], line: int, width: int | None) -> bool:
        """Say whether lines are one row, and not two that a lost quote has joined."""
        if self.cut_line == line + len(lines) - 1:
            return False
        fields = self._strictly(lines)
        return fields is not None and width in (None, len(fields))

    def _sound(self, fields: list[str], line: str, width: int | None) -> list[str]:
        """Split a line at every delimiter where its quotes are broken."""
        if len(fields) == width or '"' not in line:
            return fields
        return fields if self._strictly([line]) is not None else self._split(line)

    def _split(self, line: str) -> list[str]:
        pieces = line.rstrip("\r\n").split(self.delimiter)
        return [piece.strip('"') for piece in pieces]

    def _strictly(self, lines: list[str]) -> list[str] | None:
        """Read lines as one row whose every quote is in its place, if they are one."""
        rows = csv.reader(iter(lines), delimiter=self.delimiter, strict=True)
        try:
            fields = next(rows)
        except csv.Error:
            return None
        return fields if rows.line_num == len(lines) else None

    def _lines(self) -> Iterator[str]:
        decode = codecs.getincrementaldecoder(self.encoding)(errors="replace").decode
        rest = ""
        n_lines = 0
        for block in self._blocks():
            lines = io.StringIO(rest + decode(block), newline="").readlines()
            rest = lines.pop() if lines else ""
            if not n_lines and lines and _SEPARATOR.fullmatch(lines[0]):
                lines[0] = "\n"  # a word of a spreadsheet to itself
            n_lines += len(lines)
            yield from lines
        last = rest + decode(b"", True)
        if self.was_cut and last and not last.endswith(("\r", "\n")):
            self.cut_line = n_lines + 1
        yield from io.StringIO(last, newline="").readlines()

    def _blocks(self) -> Iterator[bytes]:
        try:
            yield from blocks_of(self.path)
        except Damaged:
            self.was_cut = True


class _Tape:
    """Lines on their way to the reader, with those it has taken since `start`.

    No more than may be one row are given until the next `start`.
    """

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._ahead: deque[str] = deque()
        self._n_before = 0
        self.taken: list[str] = []

    def start(self) -> int:
        """Begin anew, and say which line comes next."""
        self._n_before += len(self.taken)
        self.taken = []
        return self._n_before + 1

    def put_back(self, n_lines: int) -> None:
        """Give the last lines that were taken once more."""
        kept = len(self.taken) - n_lines
        self._ahead.extendleft(reversed(self.taken[kept:]))
        self.taken = self.taken[:kept]

    def __iter__(self) -> "_Tape":
        return self

    def __next__(self) -> str:
        if len(self.taken) == _MOST_LINES:
            raise StopIteration
        line = self._ahead.popleft() if self._ahead else next(self._lines)
        self.taken.append(line)
        return line


def _is_blank(fields: list[str]) -> bool:
    return not any(fields) or not any(map(str.strip, fields))


_PDF, _PNG = "%PDF", "\x89PNG"


def open_delimited(path: Path, name: str) -> Delimited:
    """Find out how a file is to be read.

    Raises
    ------
    FaultyInput
        If there is no such file, or it holds no text, or not one row.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        encoding = encoding_of(path)
        notes = [*notes_of(path), *encoding.notes]
        sheet = Delimited(path, name, ",", encoding.name, notes)
        first = next((line for line in sheet._lines() if line.strip()), "")  # noqa: SLF001
    except OSError as error:
        why = (error.strerror or str(error) or "it is damaged").lower()
        raise _refusal(name, f"The file cannot be read: {why}.") from error
    except Damaged as damage:
        raise _refusal(name, f"The file cannot be read: {damage}.") from damage
    if not first:
        raise _refusal(name, "The file is empty.")
    if first.startswith(_PDF):
        raise _refusal(name, "The file is a PDF.")
    if "\0" in first or first.lstrip("\ufeff").startswith(_PNG):
        raise _refusal(name, "The file holds no text.")
    sheet.delimiter = max(_DELIMITERS, key=_QUOTED.sub("", first).count)
    if next(sheet.batches(1), None) is None:
        raise _refusal(name, "Nothing stands in any row of the file.")
    return sheet


def _refusal(name: str, what: str) -> FaultyInput:
    mend = "Give a CSV file of UCDP, ACLED or GDELT, or a sheet with its mapping."
    return FaultyInput.at(name, 0, what, mend)
