"""A row that is there comes back, in whatever state its file is."""

import codecs
import csv
import gzip
import io
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.core import FaultyInput
from ceasefire.events.delimited import Delimited, Record, open_delimited

TEXT = "id,place,note\n1,حلب,calm\n2,Дзержинськ,é\n"
ROWS = [["id", "place", "note"], ["1", "حلب", "calm"], ["2", "Дзержинськ", "é"]]


@pytest.fixture
def opened(tmp_path: Path):
    """Open bytes as a file of this name."""

    def opened(content: bytes | str, name: str = "e.csv") -> Delimited:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return open_delimited(path, name)

    return opened


@pytest.fixture
def refused(opened):
    """Say why bytes are refused as a file, in one sentence."""

    def refused(content: bytes | str, name: str = "e.csv") -> str:
        with pytest.raises(FaultyInput) as refusal:
            opened(content, name)
        (fault,) = refusal.value.faults
        assert (fault.file, fault.line, bool(fault.mend)) == (name, 0, True)
        return fault.what

    return refused


def fields(sheet: Delimited) -> list[list[str]]:
    return [record.fields for record in sheet.records()]


def zipped(files: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


# Packing


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("e.csv", TEXT.encode()),
        ("e.csv.gz", gzip.compress(TEXT.encode())),
        ("e.zip", zipped({"e.csv": TEXT})),
        ("misnamed.csv", gzip.compress(TEXT.encode())),
        ("two-parts.gz", gzip.compress(b"id,") + gzip.compress(TEXT[3:].encode())),
    ],
    ids=["plain", "gzip", "zip", "misnamed", "in two parts"],  # bytes hold the time
)  # fmt: skip
def test_packed_or_not_the_rows_are_the_same(opened, name: str, packed: bytes) -> None:
    sheet = opened(packed, name)
    assert fields(sheet) == ROWS
    assert (sheet.notes, sheet.was_cut, sheet.cut_line) == ([], False, None)


def numbered(n_rows: int) -> str:
    return "".join(
        f"{i},{i * 7919 % 1000},word{i * 104729 % 997}\n" for i in range(n_rows)
    )


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_of_a_packed_file_cut_short_the_rows_before_the_cut_are_read(
    opened, share: float
) -> None:
    packed = gzip.compress(numbered(3000).encode())
    packed = packed[: int(len(packed) * share)]
    text = zlib.decompressobj(31).decompress(packed).decode()
    sheet = opened(packed, "e.csv.gz")
    records = list(sheet.records())
    assert sheet.was_cut
    assert [",".join(record.fields) for record in records] == text.splitlines()
    is_torn = not text.endswith("\n")
    assert sheet.cut_line == (records[-1].line if is_torn else None)


def test_a_packed_file_damaged_at_its_end_loses_no_row(opened) -> None:
    packed = gzip.compress(TEXT.encode())
    for damaged in (packed + b"garbage", packed[:-8] + bytes(8), packed[:-8]):
        sheet = opened(damaged, "e.csv.gz")
        assert fields(sheet) == ROWS
        assert (sheet.was_cut, sheet.cut_line) == (True, None)


def test_of_an_archive_the_table_is_read_and_the_rest_is_named(opened) -> None:
    sheet = opened(
        zipped({"a.pdf": "%PDF-1.4", "ged.csv": TEXT, "notes.md": "# Read me"}), "e.zip"
    )
    assert fields(sheet) == ROWS
    assert sheet.notes == ["The archive holds 3 files; only ged.csv was read."]


def _with_flag(archive: bytes, *, bit: int = 0, method: int | None = None) -> bytes:
    """Set a flag or the method of packing in both headers of an archive's one file."""
    changed = bytearray(archive)
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(start) + at
        changed[place] |= bit
        if method is not None:
            changed[place + 2] = method
    return bytes(changed)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (_with_flag(zipped({"e.csv": TEXT}), bit=1), "locked with a password"),
        (_with_flag(zipped({"e.csv": TEXT}), method=99), "in a way we do not know"),
        (zipped({"e.csv": TEXT})[:-30], "damaged"),
        (zipped({"[Content_Types].xml": "<Types/>", "xl/sheet1.xml": "<x/>"}),
         "save its sheet as CSV"),
        (zipped({}), "holds no file"),
        (zipped({"folder/": ""}), "holds no file"),
        (gzip.compress(TEXT.encode())[:5], "damaged"),
        (b"\x1f\x8b" + bytes(40), "damaged"),
    ],
    ids=["locked", "method", "cut", "workbook", "empty", "folder", "short", "nonsense"],
)  # fmt: skip
def test_what_cannot_be_unpacked_is_refused(refused, content: bytes, why: str) -> None:
    what = refused(content, "e.zip")
    assert what.startswith("The file cannot be read: ")
    assert why in what


# Encodings


@pytest.mark.parametrize(
    ("content", "notes"),
    [
        (codecs.BOM_UTF8 + TEXT.encode(), []),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), ["The file is in UTF-16."]),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ["The file is in UTF-16."]),
    ],
)
def test_marks_of_byte_order_are_understood(
    opened, content: bytes, notes: list[str]
) -> None:
    sheet = opened(content)
    assert fields(sheet) == ROWS
    assert sheet.notes == notes


def test_what_is_not_utf8_is_read_as_windows_1252_and_said(opened) -> None:
    sheet = opened("id,place\n1,Deir ez-Zôr, “north”\n".encode("cp1252"))
    assert fields(sheet)[1] == ["1", "Deir ez-Zôr", " “north”"]
    assert sheet.notes == ["The file is not in UTF-8; it was read as Windows-1252."]


def test_a_few_broken_letters_do_not_change_the_encoding_of_the_others(opened) -> None:
    broken = TEXT.encode().replace("é".encode(), "é".encode()[:1])
    for content in (broken, codecs.BOM_UTF8 + b"id,place,note\n1,a\xff,b\n"):
        sheet = opened(content)
        assert fields(sheet)[0] == ROWS[0]
        (note,) = sheet.notes
        assert note.startswith("The file is in UTF-8 but for 1 place")
    assert fields(opened(broken))[1] == ROWS[1]


def test_a_file_that_ends_inside_a_letter_says_so(opened) -> None:
    sheet = opened(TEXT.encode().rstrip(b"\n")[:-1])
    assert fields(sheet)[:2] == ROWS[:2]
    assert sheet.notes == ["The file ends inside a character."]


# Delimiters and lines


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_delimiter_is_found(opened, delimiter: str) -> None:
    assert fields(opened(TEXT.replace(",", delimiter))) == ROWS


def test_what_stands_in_quotes_does_not_tell_the_delimiter(opened) -> None:
    sheet = opened('id;"place, district, province";"a, b"\n1;x, y;z\n')
    assert fields(sheet) == [
        ["id", "place, district, province", "a, b"],
        ["1", "x, y", "z"],
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_anywhere(opened, end: str) -> None:
    sheet = opened(f"id,b{end}{end}1,x{end}   {end},{end}2,y".encode())
    assert list(sheet.records()) == [
        Record(1, ["id", "b"]),
        Record(3, ["1", "x"]),
        Record(6, ["2", "y"]),
    ]


def test_the_header_is_found_below_any_number_of_blank_lines(opened) -> None:
    sheet = opened("\n" * 25_000 + "id,b\n1,x\n")
    assert list(sheet.records()) == [
        Record(25_001, ["id", "b"]),
        Record(25_002, ["1", "x"]),
    ]


def test_a_line_end_between_two_blocks_is_one(opened) -> None:
    first = "id,b\r\n" + "x" * ((1 << 20) - 9) + ",y\r"
    sheet = opened(first + "\n2,z\r\n")
    assert len(first) == 1 << 20
    assert [record.line for record in sheet.records()] == [1, 2, 3]


# Quotes


def test_a_row_may_run_over_several_lines(opened) -> None:
    sheet = opened('id,note,n\n1,"first\nsecond, ""third""\r\n\nlast",5\n2,x,6\n')
    assert list(sheet.records()) == [
        Record(1, ["id", "note", "n"]),
        Record(2, ["1", 'first\nsecond, "third"\r\n\nlast', "5"]),
        Record(6, ["2", "x", "6"]),
    ]


def test_a_header_may_run_over_several_lines(opened) -> None:
    sheet = opened('id,"Date\nof incident",n\n1,2016-01-01,5\n')
    assert list(sheet.records()) == [
        Record(1, ["id", "Date\nof incident", "n"]),
        Record(3, ["1", "2016-01-01", "5"]),
    ]


def test_two_rows_that_lost_a_quote_stay_two(opened) -> None:
    sheet = opened('id,note\n1,"abc\n2,"def\n3,ghi\n')
    assert list(sheet.records()) == [
        Record(1, ["id", "note"]),
        Record(2, ["1", "abc"]),
        Record(3, ["2", "def"]),
        Record(4, ["3", "ghi"]),
    ]


def test_a_quote_that_never_closes_spares_the_rows_after_it(opened) -> None:
    rows = "".join(f'{i},"Homs, north",{i}\n' for i in range(3, 40))
    sheet = opened(f'id,place,n\n1,x,1\n2,"Homs,2\n{rows}')
    assert fields(sheet)[1:4] == [
        ["1", "x", "1"],
        ["2", "Homs", "2"],
        ["3", "Homs, north", "3"],
    ]
    assert len(fields(sheet)) == 40


def test_a_quote_inside_a_line_joins_no_fields_that_are_apart(opened) -> None:
    sheet = opened(
        'id\tnote\turl\n1\t"Free Army" men\thttp://x\n2\t"lost\ty\n3\ta\tb\n'
    )
    assert fields(sheet)[1:] == [
        ["1", "Free Army men", "http://x"],
        ["2", "lost", "y"],
        ["3", "a", "b"],
    ]


def test_sound_quotes_in_a_row_that_is_too_short_are_left_alone(opened) -> None:
    sheet = opened('a,b,c,d\n1,"x,y",2\n')
    assert fields(sheet)[1] == ["1", "x,y", "2"]


def test_a_row_in_which_the_file_breaks_off_is_never_joined_to_the_one_before(
    opened,
) -> None:
    text = 'id,note\n1,x\n2,"abc\ndef" and more\n'
    cut = gzip.compress(text.encode())
    whole = opened(cut, "e.csv.gz")
    list(whole.records())
    assert whole.cut_line is None
    short = io.BytesIO()
    with gzip.GzipFile(fileobj=short, mode="wb") as stream:
        stream.write(b'id,note\n1,x\n2,"abc\ndef"')
    sheet = opened(short.getvalue()[:-8], "e.csv.gz")
    records = list(sheet.records())
    assert [record.line for record in records] == [1, 2, 3, 4]
    assert sheet.cut_line == 4


def test_a_field_beyond_all_measure_is_still_a_row(opened) -> None:
    sheet = opened("id,note\n1," + "x" * 2_500_000 + "\n2,y\n")
    records = list(sheet.records())
    assert [len(record.fields) for record in records] == [2, 2, 2]
    assert len(records[1].fields[1]) == 2_500_000


def test_a_zero_byte_below_the_header_is_a_letter_like_others(opened) -> None:
    assert fields(opened("id,b\n1,x\0y\n"))[1] == ["1", "x\0y"]


# Refusals


def test_what_is_no_file_of_rows_is_refused(refused, opened, tmp_path: Path) -> None:
    assert refused("") == "The file is empty."
    assert refused("\n  \n\r\n") == "The file is empty."
    assert refused(codecs.BOM_UTF8) == "The file is empty."
    assert refused(TEXT.encode("utf-16-le")) == "The file holds no text."
    assert refused(bytes(100)) == "The file holds no text."
    for path, why in (
        (tmp_path, "is a directory"),
        (tmp_path / "none.csv", "no such file or directory"),
    ):
        with pytest.raises(FaultyInput, match=why):
            open_delimited(path, "x.csv")


# Laws

_FIELD = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_ROW = st.lists(_FIELD, min_size=3, max_size=3).filter(lambda r: any(map(str.strip, r)))


@given(
    rows=st.lists(_ROW, max_size=12),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    n_rows=st.integers(1, 5),
    is_packed=st.booleans(),
)
def test_what_was_written_comes_back(
    tmp_path: Path,
    rows: list[list[str]],
    delimiter: str,
    end: str,
    n_rows: int,
    is_packed: bool,
) -> None:
    """Whatever stands in the fields, and wherever a batch of rows ends."""
    written = io.StringIO(newline="")
    whole = [["id", "b", "c"], *rows]
    is_torn = any({"\r", "\n"} & set(field) for row in rows for field in row)
    quoting = csv.QUOTE_ALL if is_torn else csv.QUOTE_MINIMAL
    writer = csv.writer(
        written, delimiter=delimiter, lineterminator=end, quoting=quoting
    )
    writer.writerows(whole)
    content = written.getvalue().encode()
    path = tmp_path / "e.csv"
    path.write_bytes(gzip.compress(content) if is_packed else content)
    sheet = open_delimited(path, "e.csv")
    batches = list(sheet.batches(n_rows))
    assert [record.fields for batch in batches for record in batch] == whole
    assert all(batches)


def test_the_line_by_which_a_spreadsheet_names_its_separator_is_no_row(opened) -> None:
    for mark in ("", "\ufeff"):
        read = opened(f"{mark}sep=;\r\nid;place\r\n1;a,b,c\r\n")
        assert read.delimiter == ";"
        assert list(read.records()) == [
            Record(2, ["id", "place"]),
            Record(3, ["1", "a,b,c"]),
        ]
