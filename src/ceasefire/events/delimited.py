"""Rows out of a file of delimited text, in whatever state it is.

Why    Event data come zipped, cut short, with byte-order marks, in three encodings
       and with quotes that never close. A row that is there must not get lost.
How    Bytes are unpacked and decoded as they stream; rows come with the line on which
       they begin. Where a quote swallows lines, each of these lines is a row again.
Read   `open_delimited`, then `Delimited.records`.
"""

import codecs
import csv
import gzip
import io
import itertools
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, NamedTuple

from ceasefire.core import Fault, FaultyInput

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_BLOCK = 1 << 20  # bytes
_DELIMITERS = (",", "\t", ";", "|")
_LONGEST_FIELD = 2_000_000  # characters; the longest list of reports in UCDP: 90,000
_LONGEST_CUT_CHARACTER = 4  # bytes of a UTF-8 character


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
        Whether the packed file ended too early. Known after it was read once.
    """

    path: Path
    name: str
    delimiter: str
    encoding: str
    notes: list[str] = field(default_factory=list)
    was_cut: bool = False

    def records(self) -> Iterator[Record]:
        """Read the rows; blank lines are none."""
        for batch in self.batches():
            yield from batch

    def batches(self, n_rows: int = 10_000) -> Iterator[list[Record]]:
        """Read the rows, some thousands at a time."""
        tape = _Tape(self._lines())
        reader = csv.reader(tape, delimiter=self.delimiter)
        width: int | None = None
        while True:
            first_line = tape.start()
            try:
                rows = list(itertools.islice(reader, n_rows))
            except csv.Error:
                rows = []
            if not tape.taken:
                return
            if len(rows) == len(tape.taken):  # every row is one line: nothing to untie
                numbered = enumerate(rows, start=first_line)
                batch = [Record(line, fields) for line, fields in numbered if fields]
            else:
                batch = list(self._untied(tape.taken, first_line, width))
                reader = csv.reader(tape, delimiter=self.delimiter)
            if width is None and batch:
                width = len(batch[0].fields)
            yield batch

    def _untied(
        self, lines: list[str], first_line: int, width: int | None
    ) -> Iterator[Record]:
        """Read rows of which some run over several lines, rightly or by a lost quote.

        A row over several lines is right if it has as many fields as the first row.
        """
        tape = _Tape(iter(lines))
        tape.n_before = first_line - 1
        reader = csv.reader(tape, delimiter=self.delimiter)
        while True:
            line = tape.start()
            try:
                fields = next(reader, None)
            except csv.Error:
                fields = []
            if not tape.taken:
                return
            if len(tape.taken) > 1 and len(fields or ()) != width:
                yield from self._line_by_line(tape.taken, line)
                reader = csv.reader(tape, delimiter=self.delimiter)
            elif tape.taken[0].strip():
                width = len(fields or ()) if width is None else width
                yield Record(line, fields or [])

    def _line_by_line(self, lines: list[str], first_line: int) -> Iterator[Record]:
        """Take lines that an open quote had swallowed as rows of their own."""
        for i, line in enumerate(lines):
            if line.strip():
                bare = line.rstrip("\r\n").replace('"', "")
                yield Record(first_line + i, bare.split(self.delimiter))

    def _lines(self) -> Iterator[str]:
        decode = codecs.getincrementaldecoder(self.encoding)(errors="replace").decode
        rest = ""
        for block in self._blocks():
            lines = io.StringIO(rest + decode(block), newline="").readlines()
            rest = lines.pop() if lines else ""
            yield from lines
        last = rest + decode(b"", True)
        yield from io.StringIO(last, newline="").readlines()

    def _blocks(self) -> Iterator[bytes]:
        try:
            yield from blocks_of(self.path)
        except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile):
            self.was_cut = True


class _Tape:
    """Lines on their way to the reader, with those it has taken since `start`."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.taken: list[str] = []
        self.n_before = 0

    def start(self) -> int:
        """Begin anew, and say which line comes next."""
        self.n_before += len(self.taken)
        self.taken = []
        return self.n_before + 1

    def __iter__(self) -> "_Tape":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken.append(line)
        return line


def open_delimited(path: Path, name: str) -> Delimited:
    """Find out how a file is to be read.

    Raises
    ------
    FaultyInput
        If there is no such file, or it holds no text.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        encoding, notes = _encoding(path)
        sheet = Delimited(
            path=path, name=name, delimiter=",", encoding=encoding, notes=notes
        )
        first = next((line for line in sheet._lines() if line.strip()), "")  # noqa: SLF001
    except OSError as error:
        why = (error.strerror or str(error) or "it is damaged").lower()
        raise _refusal(name, f"The file cannot be read: {why}.") from error
    if not first:
        raise _refusal(name, "The file is empty.")
    if "\0" in first:
        raise _refusal(name, "The file holds no text.")
    sheet.delimiter = max(_DELIMITERS, key=first.count)
    return sheet


def _refusal(name: str, what: str) -> FaultyInput:
    mend = "Give a CSV file of UCDP, ACLED or GDELT, or a sheet with its mapping."
    return FaultyInput((Fault(file=name, line=0, what=what, mend=mend),))


def blocks_of(path: Path) -> Iterator[bytes]:
    """Read a file in blocks, unpacked if it is packed."""
    with path.open("rb") as plain:
        start = plain.read(4)
        plain.seek(0)
        if start.startswith(_GZIP):
            yield from _all_blocks(gzip.GzipFile(fileobj=plain))
        elif start == _ZIP:
            with zipfile.ZipFile(plain) as archive:
                for name in sorted(archive.namelist()):
                    if not name.endswith("/") and not name.startswith("__MACOSX"):
                        yield from _all_blocks(archive.open(name))
                        return
        else:
            yield from _all_blocks(plain)


def _all_blocks(stream: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    while block := stream.read(_BLOCK):
        yield block


def _encoding(path: Path) -> tuple[str, list[str]]:
    """Find the encoding by decoding everything, as one byte at the end decides."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    n_read = 0
    start = b""
    try:
        for block in blocks_of(path):
            start = start or block[:4]
            if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                return "utf-16", ["The file is in UTF-16."]
            decoder.decode(block)
            n_read += len(block)
    except UnicodeDecodeError:
        note = "The file is not in UTF-8; it was read as Windows-1252."
        return "cp1252", [note]
    except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile) as error:
        if not n_read:
            raise OSError(None, "the packed file is damaged") from error
    pending, _ = decoder.getstate()
    notes = ["The file ends inside a character."] if pending else []
    return ("utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"), notes
