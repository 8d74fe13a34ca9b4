"""Whatever is done to a file, each of its rows is accounted for, or it is refused.

A file is small and valid at first; then cells, columns, letters and bytes of it are
changed. Its rows are counted here by other means, where it is well-formed enough.
"""

import codecs
import csv
import gzip
import io
import json
import re
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from tests.support.event_files import ACLED, GDELT, UCDP, check_account
from typer.testing import CliRunner

from ceasefire.cli import app
from ceasefire.core import EventFile, Fault, FaultyInput
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events

SHEET = {
    "No": "1", "Day": "2030-01-02", "Clock": "14:30", "Lat": "-30.5", "Lon": "-20.25",
    "Type": "shelling", "One": "North", "Other": "South", "Killed": "3",
    "Level": "2", "State": "alleged",
}  # fmt: skip
MAPPING = """
time_zone: Asia/Damascus
columns: {id: No, date: Day, time: Clock, latitude: Lat, longitude: Lon, act: Type,
  side_a: One, side_b: Other, deaths_best: Killed, attribution_level: Level,
  status: State}
values: {act: {shelling: indirect-fire}}
"""
NASTY = [
    "", " ", "\t", "0", "-1", "1e400", "-1e400", "1" + "0" * 30, "9" * 400, "NaN",
    "inf", "-inf", "1_000", "0x10", "1,5", "NA", "None", "?", "\0", "\x1b[31m", "\x85",
    "\ufeff", "\u202e", "\u2028", "ضربة", "١٢", "½", "²", '"', '""', '"x', 'x"', "'",
    ",", ";", "|", "\n", "\r", "\r\n", "a\nb", "x" * 5000, "0001-01-01", "9999-12-31",
    "0000-00-00", "2030-02-30", "03/04/2030", "31/12/2030", "12/31/2030", "24:00",
    "23:59:60", "99", "2147483648", "-0.0", "1e-320", "90.0000001", "true", "\\N", "#",
]  # fmt: skip
SNIPPETS = [b'"', b'""', b"\n", b"\r", b",", b"\0", b"\xff", b"\t"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1256"]
PACKING = ["plain", "gzip", "zip"]
_EDGES = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Made:
    """A file that was made: what it is, its rows, and the ids of those left sound."""

    kind: str
    rows: list[list[str]]
    has_header: bool
    sound: frozenset[str] = frozenset()


def rows_of(kind: str, n_rows: int) -> Made:
    first = {"ucdp": UCDP, "acled": ACLED, "gdelt": GDELT, "sheet": SHEET}[kind]
    key = next(iter(first))
    ids = [f"{7000 + i}" for i in range(n_rows)]
    rows = [list((first | {key: id_}).values()) for id_ in ids]
    has_header = kind != "gdelt"
    header = [list(first)] if has_header else []
    return Made(kind, header + rows, has_header, frozenset(ids))


def text_of(rows: list[list[str]], delimiter: str, end: str, *, quote: bool) -> str:
    written = io.StringIO(newline="")
    is_torn = any(_EDGES.search(cell) for row in rows for cell in row)
    quoting = csv.QUOTE_ALL if quote or is_torn else csv.QUOTE_MINIMAL
    csv.writer(
        written, delimiter=delimiter, lineterminator=end, quoting=quoting
    ).writerows(rows)
    return written.getvalue()


def packed(content: bytes, packing: str) -> bytes:
    if packing == "gzip":
        return gzip.compress(content, mtime=0)
    if packing == "zip":
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
            opened.writestr("e.csv", content)
        return archive.getvalue()
    return content


def read(folder: Path, content: bytes, kind: str) -> Evidence | None:
    """Read a file; None if it was refused as one should be."""
    path, mapping = folder / "e.csv", folder / "e.mapping.yaml"
    path.write_bytes(content)
    mapping.write_text(MAPPING, "utf-8")
    file = EventFile(
        path=str(path),
        name="e.csv",
        mapping=str(mapping) if kind == "sheet" else None,
    )
    try:
        evidence = read_events([file])
    except FaultyInput as refusal:
        check_faults(refusal.faults)
        return None
    check_account(evidence)
    assert all(row["what"].isprintable() for row in evidence.rejects.to_pylist())
    return evidence


def check_faults(faults: tuple[Fault, ...]) -> None:
    assert faults
    for fault in faults:
        assert fault.file in {"e.csv", "e.mapping.yaml"}
        assert fault.line >= 0
        assert fault.what.isprintable(), fault.what
        assert fault.mend


def own_ids(evidence: Evidence) -> set[str]:
    ids = evidence.table.column("event_id").to_pylist()
    return {id_.partition(":")[2] for id_ in ids}


kinds = st.sampled_from(["ucdp", "acled", "gdelt", "sheet"])
made = st.builds(rows_of, kinds, st.integers(0, 4))
ends = st.sampled_from(["\n", "\r\n", "\r"])
cells = st.sampled_from(NASTY) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=8
)


@st.composite
def with_odd_cells(draw: st.DrawFn) -> Made:
    """Put odd values into cells of some rows, but not into the header."""
    one = draw(made)
    rows = [list(row) for row in one.rows]
    first = 1 if one.has_header else 0
    sound = set(one.sound)
    for _ in range(draw(st.integers(0, 4)) if len(rows) > first else 0):
        row = draw(st.integers(first, len(rows) - 1))
        column = draw(st.integers(0, len(rows[row]) - 1))
        sound.discard(one.rows[row][0])
        rows[row][column] = draw(cells)
    return replace(one, rows=rows, sound=frozenset(sound))


@st.composite
def with_odd_columns(draw: st.DrawFn) -> Made:
    """Drop, repeat, swap and rename columns."""
    one = draw(made.filter(lambda m: m.rows))
    columns = [list(column) for column in zip(*one.rows, strict=True)]
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(columns) - 1))
        match draw(st.sampled_from(["drop", "repeat", "swap", "rename", "last"])):
            case "drop" if len(columns) > 1:
                del columns[at]
            case "repeat":
                columns.append(list(columns[at]))
            case "swap":
                columns[at], columns[0] = columns[0], columns[at]
            case "last":
                columns.append(columns.pop(at))
            case "rename":
                columns[at][0] = draw(cells)
    return replace(one, rows=[list(row) for row in zip(*columns, strict=True)])


def n_rows_of(one: Made) -> int:
    """Count the rows that were written and have anything in them."""
    n = sum(any(cell.strip() for cell in row) for row in one.rows)
    return n - 1 if one.has_header else n


@given(
    one=with_odd_cells(),
    delimiter=st.sampled_from(",\t;|"),
    end=ends,
    quote=st.booleans(),
    encoding=st.sampled_from(ENCODINGS),
    packing=st.sampled_from(PACKING),
)
def test_odd_cells_in_any_encoding_lose_no_row(
    tmp_path: Path,
    one: Made,
    delimiter: str,
    end: str,
    quote: bool,
    encoding: str,
    packing: str,
) -> None:
    """Rows read are rows written, and those without an odd cell are kept."""
    text = text_of(one.rows, delimiter, end, quote=quote)
    content = packed(text.encode(encoding, errors="replace"), packing)
    evidence = read(tmp_path, content, one.kind)
    if evidence is None:
        first = one.rows[0] if one.rows else [""]
        assert (
            encoding in {"utf-16-le", "utf-32"}
            or not one.rows
            or (one.kind == "gdelt" and first[0] not in one.sound)
        )
        return
    assert evidence.reads[0].n_read == n_rows_of(one)
    assert one.sound <= own_ids(evidence)


@given(one=with_odd_columns(), delimiter=st.sampled_from(",;"), end=ends)
def test_odd_columns_lose_no_row(
    tmp_path: Path, one: Made, delimiter: str, end: str
) -> None:
    text = text_of(one.rows, delimiter, end, quote=False)
    evidence = read(tmp_path, text.encode(), one.kind)
    if evidence is not None:
        header_is_row = one.kind == "gdelt" and not evidence.reads[0].layout.startswith(
            "GDELT"
        )
        assert not header_is_row
        assert evidence.reads[0].n_read == n_rows_of(one)


def counted(content: bytes) -> int | None:
    """Count the rows of a text by other means; None where they cannot be counted."""
    if not content.isascii() or b"\0" in content:
        return None
    lines = [line for line in _EDGES.split(content.decode()) if line.strip()]
    if not lines:
        return None
    unquoted = re.sub(r'"[^"]*"?', "", lines[0])
    delimiter = max(",\t;|", key=unquoted.count)
    if b'"' not in content:
        blank = re.compile(rf"[\s{re.escape(delimiter)}]*")
        return sum(not blank.fullmatch(line) for line in lines)
    ended = io.StringIO(content.decode(), newline="").readlines()
    try:
        rows = list(csv.reader(ended, delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    return len(rows) if len({len(row) for row in rows}) == 1 else None


@st.composite
def mutated(draw: st.DrawFn, content: bytes) -> bytes:
    """Cut, turn, put in and take out bytes."""
    raw = bytearray(content)
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(raw)))
        n = draw(st.integers(1, 40))
        match draw(st.sampled_from(["cut", "turn", "put", "take", "again"])):
            case "cut":
                del raw[at:]
            case "turn" if at < len(raw):
                raw[at] = draw(st.integers(0, 255))
            case "put":
                raw[at:at] = draw(st.sampled_from(SNIPPETS) | st.binary(max_size=6))
            case "take":
                del raw[at : at + n]
            case "again":
                raw[at:at] = raw[max(at - n, 0) : at]
    return bytes(raw)


@given(data=st.data(), one=made, end=ends, quote=st.booleans())
def test_odd_bytes_lose_no_row(
    tmp_path: Path, data: st.DataObject, one: Made, end: str, quote: bool
) -> None:
    """Lines without quotes are rows; so are rows that csv itself can tell apart."""
    text = text_of(one.rows, "\t" if one.kind == "gdelt" else ",", end, quote=quote)
    content = data.draw(mutated(text.encode()))
    evidence = read(tmp_path, content, one.kind)
    if evidence is None:
        return
    (account,) = evidence.reads
    lines = [line for line in _EDGES.split(content.decode("latin-1")) if line.strip()]
    n_read = account.n_read + one.has_header
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert n_read <= len(lines)
    n_rows = counted(content)
    if n_rows is not None:
        assert n_read == n_rows


@given(
    data=st.data(),
    one=made,
    packing=st.sampled_from(PACKING[1:]),
    encoding=st.sampled_from(ENCODINGS),
)
def test_odd_bytes_in_packed_files_raise_nothing_but_faults(
    tmp_path: Path, data: st.DataObject, one: Made, packing: str, encoding: str
) -> None:
    text = text_of(one.rows, ",", "\n", quote=False)
    content = packed(text.encode(encoding, errors="replace"), packing)
    read(tmp_path, data.draw(mutated(content)), one.kind)


@given(one=made.filter(lambda m: len(m.rows) > 1), share=st.floats(0, 1))
def test_a_file_cut_anywhere_keeps_the_rows_before_the_cut(
    tmp_path: Path, one: Made, share: float
) -> None:
    """Packed or not: a row that ends before the cut is kept."""
    whole = text_of(one.rows, "\t", "\n", quote=False).encode()
    cut = whole[: int(len(whole) * share)]
    n_whole = cut.count(b"\n") - one.has_header
    for content in (cut, gzip.compress(cut, mtime=0)[:-8]):
        evidence = read(tmp_path, content, one.kind)
        if n_whole < 1:
            continue
        assert evidence is not None
        assert evidence.reads[0].n_kept >= n_whole
        assert evidence.reads[0].n_read == n_whole + (not cut.endswith(b"\n"))


@given(st.binary(max_size=300))
@example(b"PK\x03\x04" + bytes(60))
@example(b"PK\x05\x06" + bytes(18))
@example(b"\x1f\x8b\x08\x00" + bytes(20))
@example(b"12345678DUCK" + bytes(100))
@example(codecs.BOM_UTF16_LE + b"a")
@example(codecs.BOM_UTF32_BE + b"abcd")
def test_bytes_of_no_file_at_all_are_refused(tmp_path: Path, content: bytes) -> None:
    assume(b"date" not in content)
    assert read(tmp_path, content, "ucdp") is None


@pytest.mark.parametrize("delimiter", [":", "^", "~", " ", "\x1f"])
def test_a_delimiter_that_nobody_uses_is_refused(
    tmp_path: Path, delimiter: str
) -> None:
    text = text_of(rows_of("ucdp", 2).rows, delimiter, "\n", quote=False)
    assert read(tmp_path, text.encode(), "ucdp") is None


@settings(max_examples=25)
@given(data=st.data(), one=with_odd_cells(), packing=st.sampled_from(PACKING))
def test_the_command_answers_or_refuses_and_shows_no_traceback(
    tmp_path: Path, data: st.DataObject, one: Made, packing: str
) -> None:
    content = packed(text_of(one.rows, ",", "\n", quote=True).encode(), packing)
    path = tmp_path / "e.csv"
    path.write_bytes(data.draw(st.just(content) | mutated(content)))
    mapping = tmp_path / "e.mapping.yaml"
    mapping.unlink(missing_ok=True)
    if one.kind == "sheet":
        mapping.write_text(MAPPING, "utf-8")
    for words in ((), ("--json",)):
        answer = CliRunner().invoke(app, ["events", "check", str(path), *words])
        assert answer.exit_code in {0, 2}, answer.exception
        assert answer.exception is None or isinstance(answer.exception, SystemExit)
        assert "Traceback" not in answer.output
        if answer.exit_code == 2:
            assert str(path) in answer.stderr or mapping.name in answer.stderr
        elif words:
            (file,) = json.loads(answer.stdout)["files"]
            parts = file["kept"] + file["rejected"] + file["duplicates"]
            assert file["read"] == parts
