"""YAML comes in as plain values with their lines, or is refused with a line."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.case.yaml_lines import line_of, read_yaml
from ceasefire.core import Fault, FaultyInput


def _read(tmp_path: Path, raw: str | bytes):
    path = tmp_path / "one.yaml"
    path.write_bytes(
        raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw
    )
    return read_yaml(path, "one.yaml")


def _fault(tmp_path: Path, raw: str | bytes) -> Fault:
    with pytest.raises(FaultyInput) as refusal:
        _read(tmp_path, raw)
    return refusal.value.faults[0]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("off", "off"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("'null'", "null"),
        ("'12'", "12"),
        ("12", 12),
        ("-3", -3),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("007", 7),
        ("2.5", 2.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        (".nan", ".nan"),
        ("12:30", "12:30"),
        ("2016-02-27", "2016-02-27"),
        ("2016-02-27T00:00:00+02:00", "2016-02-27T00:00:00+02:00"),
        ("!!python/object/apply:os.getcwd []", []),
        ("!!int '3'", "3"),
        ("9" * 400, float("inf")),
    ],
)
def test_a_word_means_what_it_says(tmp_path: Path, written: str, value) -> None:
    data, _ = _read(tmp_path, f"key: {written}\n")
    assert data == {"key": value}
    assert type(data["key"]) is type(value)


def test_every_key_and_item_has_its_line(tmp_path: Path) -> None:
    data, lines = _read(
        tmp_path, "# first\na:\n  - b: 1\n    c:\n      - x\n\n      - y\nd: {e: 2}\n"
    )
    assert data == {"a": [{"b": 1, "c": ["x", "y"]}], "d": {"e": 2}}
    assert lines["a",] == 2
    assert lines["a", 0] == 3
    assert lines["a", 0, "c", 1] == 7
    assert lines["d", "e"] == 8
    assert line_of(("a", 0, "c", 9, "z"), lines) == 4
    assert line_of(("nowhere",), lines) == lines[()] == 2


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    fault = _fault(tmp_path, "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n")
    assert (fault.line, fault.what) == (
        5,
        "The key 'c' stands here for the second time.",
    )


def test_every_doubled_key_is_told(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput) as refusal:
        _read(tmp_path, "a: 1\na: 2\nb: {c: 1, c: 2}\n")
    assert [fault.line for fault in refusal.value.faults] == [2, 3]


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [
        ("a: [1, 2\nb: 3\n", 2, "This is no YAML"),
        ("a: 1\n  b: 2\n", 2, "This is no YAML"),
        ("a: 'open\n\nb: 1\n", 4, "This is no YAML"),
        ("a: *nobody\n", 1, "undefined alias"),
        ("a: 1\n---\nb: 2\n", 2, "another document"),
        ("a: 1\n\tb: 2\n", 2, "This is no YAML"),
        ("? [a, b]\n: 1\n", 1, "stands where a key should"),
        ("a: &x [*x]\n", 1, "inside itself"),
        ("a: &x {b: *x}\n", 1, "inside itself"),
        ("a: " + "[" * 70 + "]" * 70, 1, "levels deep"),
        ("a: " + "[" * 5000 + "]" * 5000, 0, "cannot be taken apart"),
        ('a: 1\nb: "\\ud800"\n', 2, "U+D800"),
        ('a: 1\n"\\0": 2\n', 2, "U+0000"),
        ('a: "\\e[31m"\n', 1, "U+001B"),
        ('a: 1\nb: "A\\u202eB"\n', 2, "The invisible mark U+202E"),
        ('a: 1\nb: "A\\u2028B"\n', 2, "The character U+2028"),
        ("a: 1\nb: A\u2067B\n", 2, "The invisible mark U+2067"),
        (b"a: 1\nb: \xff\n", 2, "not UTF-8 (byte 0xff)"),
        (b"a: 1\n\nb: caf\xe9\n", 3, "not UTF-8 (byte 0xe9)"),
        ("a: 1\n".encode("utf-16"), 1, "not UTF-8"),
        (b"a: \x00\n", 0, "This is no YAML"),
        (b"PK\x03\x04\x14\x00", 0, "This is no YAML"),
    ],
)
def test_what_is_no_plain_yaml_is_refused(tmp_path: Path, raw, line, says) -> None:
    fault = _fault(tmp_path, raw)
    assert says in fault.what
    assert fault.line == line
    assert fault.file == "one.yaml"


def test_marks_of_direction_that_are_closed_are_let_be(tmp_path: Path) -> None:
    data, _ = _read(tmp_path, "a: X \u2067حمد\u2069 Y\u200f\n")
    assert data == {"a": "X \u2067حمد\u2069 Y\u200f"}


def test_an_alias_bomb_does_not_go_off(tmp_path: Path) -> None:
    """A billion laughs: nine lines that would unfold to 10^9 values."""
    names = "abcdefghi"
    lines = [f"{names[0]}: &{names[0]} [" + ", ".join(["ha"] * 10) + "]"]
    for before, name in pairwise(names):
        lines.append(f"{name}: &{name} [" + ", ".join([f"*{before}"] * 10) + "]")
    fault = _fault(tmp_path, "\n".join(lines))
    assert "unfolds to more than 500,000 values" in fault.what


def test_an_alias_used_soberly_is_fine(tmp_path: Path) -> None:
    data, _ = _read(tmp_path, "a: &x [1, 2]\nb: *x\nc: [*x, *x]\n")
    assert data == {"a": [1, 2], "b": [1, 2], "c": [[1, 2], [1, 2]]}


def test_a_byte_order_mark_and_windows_lines_are_fine(tmp_path: Path) -> None:
    data, lines = _read(tmp_path, b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert data == {"a": 1, "b": 2}
    assert lines["b",] == 2


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput, match="cannot be read"):
        read_yaml(tmp_path, "one.yaml")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path: Path, raw: bytes) -> None:
    assert _reads_or_refuses(tmp_path, raw)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"# \n\t,?%@`", max_size=60))
def test_any_punctuation_is_read_or_refused(tmp_path: Path, text: str) -> None:
    assert _reads_or_refuses(tmp_path, text)


def _reads_or_refuses(tmp_path: Path, raw: str | bytes) -> bool:
    try:
        _, lines = _read(tmp_path, raw)
    except FaultyInput as refusal:
        last = raw.count("\n" if isinstance(raw, str) else b"\n") + 2
        return all(0 <= fault.line <= last for fault in refusal.faults)
    return lines[()] >= 1
