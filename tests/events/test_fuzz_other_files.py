"""Whatever is done to a file of counts, of ceasefires or of accounts, it is refused
with its faults, or it is read: nothing else comes of it."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.listed import actor_row, eth_prio_text

from ceasefire.core import FaultyInput
from ceasefire.events.account_sheet import read_accounts
from ceasefire.events.ceasefire_file import read_ceasefires
from ceasefire.events.ceasefire_list import CeasefireList
from ceasefire.events.count_file import read_count_series, read_days
from ceasefire.events.count_series import Period

COUNTS = b"date,count,exposure\n2021-W07,3,1\n2021-W08,0,2.5\n2021-W09,12,1\n"
DAYS = b"date\n2021-02-17\n2021-02-18\n"
ACCOUNTS = (
    b"incident,source,reliability,credibility,party,claims,copied_from,truth\n"
    b'1,Patrol,B,2,none,"North, or so",,\n1,Radio,,,South,accident,Patrol,\n'
)
PLAIN = b"id,start,end,country\na,2001-03-01,2001-04-01,Inventia\nb,2001-05,,Inventia\n"
LIST = eth_prio_text([actor_row(), actor_row(actor_name="South")]).encode()

READERS: dict[str, tuple[bytes, Callable[[Path], object]]] = {
    "counts": (COUNTS, lambda path: read_count_series(path, "e.csv")),
    "days": (DAYS, lambda path: read_days(path, "e.csv", Period.DAY)),
    "accounts": (ACCOUNTS, lambda path: read_accounts(path, "e.csv")),
    "ceasefires, plain": (PLAIN, lambda path: read_ceasefires(path, "e.csv")),
    "ceasefires, ETH/PRIO": (LIST, lambda path: read_ceasefires(path, "e.csv")),
}
SNIPPETS = [
    b'"', b"\n", b"\r", b",", b",,,,", b"\0", b"\xff", b"\xef\xbb\xbf", b"1e400", b"-1",
    b"NaN", b"inf", b"9" * 400, b"0001-01-01", b"9999-12-31", b"9999-W53", b"0000-00",
    b"2021-02-30", b"x" * 300, "ضربة".encode(), "١٢".encode(), "²".encode(), b"\x1b[2J",
]  # fmt: skip


@st.composite
def changed(draw: st.DrawFn, content: bytes) -> bytes:
    """Cut, put in, take out, repeat and replace cells and bytes."""
    raw = bytearray(content)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(raw)))
        n = draw(st.integers(1, 30))
        match draw(st.sampled_from(["cut", "put", "take", "again", "cell"])):
            case "cut":
                del raw[at:]
            case "put":
                raw[at:at] = draw(st.sampled_from(SNIPPETS) | st.binary(max_size=4))
            case "take":
                del raw[at : at + n]
            case "again":
                raw[at:at] = raw[max(at - n, 0) : at]
            case "cell":
                cells = bytes(raw).split(b",")
                cells[at % len(cells)] = draw(st.sampled_from(SNIPPETS))
                raw = bytearray(b",".join(cells))
    return bytes(raw)


def read(folder: Path, content: bytes, reader: Callable[[Path], object]) -> object:
    """Read a file; None if it was refused as one should be."""
    path = folder / "e.csv"
    path.write_bytes(content)
    try:
        return reader(path)
    except FaultyInput as refusal:
        hold(refusal)
        return None


def hold(refusal: FaultyInput) -> None:
    assert refusal.faults
    for fault in refusal.faults:
        assert fault.file == "e.csv"
        assert fault.line >= 0
        assert fault.what
        assert fault.mend
        assert str(fault).isprintable()


@pytest.mark.parametrize("kind", READERS)
def test_what_is_sound_is_read(tmp_path: Path, kind: str) -> None:
    content, reader = READERS[kind]
    assert read(tmp_path, content, reader) is not None
    assert read(tmp_path, gzip.compress(content), reader) is not None


@pytest.mark.parametrize("kind", READERS)
def test_a_file_of_nothing_but_delimiters_is_refused(tmp_path: Path, kind: str) -> None:
    assert read(tmp_path, b",,,\n , ,\n", READERS[kind][1]) is None


@pytest.mark.parametrize("kind", READERS)
def test_a_packed_file_that_breaks_off_is_never_read_in_silence(
    tmp_path: Path, kind: str
) -> None:
    """Neither in the middle of its last cell, nor between two rows."""
    content, reader = READERS[kind]
    for cut in (content[:-3], content):
        answer = read(tmp_path, gzip.compress(cut)[:-8], reader)
        if answer is not None:
            assert isinstance(answer, CeasefireList)
            assert "cut short" in answer.read.notes[-1]
            assert (answer.read.reasons == {}) == (cut is content)


@given(data=st.data(), kind=st.sampled_from(list(READERS)), is_packed=st.booleans())
def test_nothing_but_an_answer_or_faults_comes_of_odd_bytes(
    tmp_path: Path, data: st.DataObject, kind: str, is_packed: bool
) -> None:
    content, reader = READERS[kind]
    odd = data.draw(changed(content))
    if is_packed:
        odd = data.draw(changed(gzip.compress(odd, mtime=0)))
    read(tmp_path, odd, reader)
