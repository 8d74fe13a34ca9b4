"""Lists of ceasefires: nothing is lost, nothing is guessed, and no traceback."""

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.listed import (
    ETH_PRIO_COLUMNS,
    actor_row,
    eth_prio_text,
    one,
    simulated_rows,
)

from ceasefire.core import Around, FaultyInput
from ceasefire.events.ceasefire_file import read_ceasefires
from ceasefire.events.ceasefire_list import (
    CeasefireList,
    Ended,
    EndNotKnown,
    Holding,
    ImpossibleListing,
)
from ceasefire.events.day_spans import DaySpan


@pytest.fixture
def read(tmp_path: Path):
    def reading(text: str | bytes) -> CeasefireList:
        path = tmp_path / "list.csv"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return read_ceasefires(path, "list.csv")

    return reading


def test_rows_of_two_actors_are_one_ceasefire(read) -> None:
    rows = [actor_row(), actor_row(actor_name="South  Front")]
    listed = read(eth_prio_text(rows))
    (found,) = listed.ceasefires
    assert found.id == "999-1"
    assert found.lines == (2, 3)
    assert found.parties == ("North", "South Front")
    assert found.start == DaySpan(*[date(2001, 3, 5)] * 2)
    assert found.end == Ended(DaySpan(*[date(2001, 3, 15)] * 2))
    assert found.ceasefire_class == "cessation-of-hostilities"
    assert (found.kind, found.purposes) == ("bilateral", ("peace process",))
    assert (found.mediated, found.mechanism) == (True, False)
    assert found.codes["ended"] == found.ended_code == "2"
    assert (listed.read.n_read, listed.read.n_kept) == (2, 2)


def test_what_is_no_id_of_a_pair_is_told(read) -> None:
    """Its events are then those of the whole country, and nobody would know."""
    rows = ("a,2016-02-27,12", "b,2016-02-27,abc", "c,2016-02-27,-7", "d,2016-02-27,")
    listed = read("id,start,ucdp_dyad\n" + "\n".join(rows) + "\n")
    assert [found.dyads for found in listed.ceasefires] == [(12,), (), (), ()]
    assert [found.codes.get("ucdp_dyad") for found in listed.ceasefires] == [
        *(None, "abc", "-7", None)
    ]
    (note,) = (one for one in listed.read.notes if "ucdp_dyad" in one)
    assert note == (
        "Of 2, what stands under ucdp_dyad is no id of a pair ('abc'): their events "
        "are matched by country or area."
    )


def test_the_same_number_in_another_country_is_another_ceasefire(read) -> None:
    listed = read(eth_prio_text([actor_row(), actor_row(cc=998)]))
    assert [found.id for found in listed.ceasefires] == ["999-1", "998-1"]


@pytest.mark.parametrize("hidden", ["-1", "0", "", "NA", "-1.0"])
def test_an_unknown_day_is_a_span_and_never_the_first_of_the_month(
    read, hidden
) -> None:
    rows = [actor_row(end_day=hidden), actor_row(cf_id=2, end_day=4, end_month=hidden)]
    month, year = read(eth_prio_text(rows)).ceasefires
    assert month.end == Ended(DaySpan(date(2001, 3, 1), date(2001, 3, 31)))
    assert year.end == Ended(DaySpan(date(2001, 1, 1), date(2001, 12, 31)))


def test_an_unknown_end_is_neither_an_end_nor_holding(read) -> None:
    (found,) = read(eth_prio_text([actor_row(end_yr=-1, ended=0)])).ceasefires
    assert found.end == EndNotKnown()
    assert found.ended_code == "0"


def test_the_day_of_declaration_stands_in_and_it_is_said(read) -> None:
    listed = read(eth_prio_text([actor_row(cf_effect_yr=-1)]))
    (found,) = listed.ceasefires
    assert found.start_is_declared
    assert found.start.first == date(2001, 3, 1)
    assert any("day of declaration" in note for note in listed.read.notes)


def test_what_may_never_have_taken_effect_is_put_aside(read) -> None:
    listed = read(eth_prio_text([actor_row(), actor_row(cf_id=2, cf_effect_yr=0)]))
    assert listed.read.reasons == {"effect-unclear": 1}


def test_where_actors_rows_differ_it_is_said_and_both_days_stay_possible(read) -> None:
    rows = [actor_row(), actor_row(actor_name="South", end_day=20, implement=1)]
    (found,) = read(eth_prio_text(rows)).ceasefires
    assert found.end == Ended(DaySpan(date(2001, 3, 15), date(2001, 3, 20)))
    assert found.mechanism is None
    assert found.rows_disagree == ("end", "implement")
    assert found.codes["implement"] == "0|1"
    narrowed = [actor_row(), actor_row(actor_name="South", end_day=-1)]
    (agreed,) = read(eth_prio_text(narrowed)).ceasefires
    assert agreed.end == Ended(DaySpan(*[date(2001, 3, 15)] * 2))
    assert agreed.rows_disagree == ()


@pytest.mark.parametrize(
    ("code", "known"),
    [("0", False), ("1", True), ("-1", None), ("", None), ("7", None), ("1.0", True),
     ('"12, 40"', True), ("UN", True)],
)  # fmt: skip
def test_a_mediator_is_known_only_where_the_code_is_clear(read, code, known) -> None:
    (found,) = read(eth_prio_text([actor_row(mediator_nego=code)])).ceasefires
    assert found.mediated is known


def test_codes_nobody_explains_are_kept_and_read_as_not_known(read) -> None:
    row = actor_row(ceasefire_class=9, side=8, implement=-1, p_peaceprocess=0,
                    enforcement=3)  # fmt: skip
    (found,) = read(eth_prio_text([row])).ceasefires
    assert (found.ceasefire_class, found.kind, found.mechanism) == (None, None, None)
    assert found.purposes is None
    assert (found.codes["ceasefire_class"], found.codes["enforcement"]) == ("9", "3")


PLAIN = (
    "id,title,start,end,as_of,country,parties,class,purpose,mediator,mechanism,"
    "latitude,lon,radius_km,ucdp_dyad,ended\n"
    "a,Truce,2001-03-05,2001-03,,Inventia,North;South,Preliminary,aid | holiday,no,yes,"
    "10.5,20.25,30,12;40,breakdown\n"
    "b,,2001-03-05,holding,2002-01-01,,,,,Somebody,?,,,,,\n"
    "c,,2001-03-05,,,,,3,,,,,,,-1,\n"
)


def test_a_plain_list_is_read_as_documented(read) -> None:
    a, b, c = read(PLAIN).ceasefires
    assert a.title == "Truce"
    assert a.parties == ("North", "South")
    assert a.end == Ended(DaySpan(date(2001, 3, 1), date(2001, 3, 31)))
    assert a.area == Around(latitude_deg=10.5, longitude_deg=20.25, radius_km=30)
    assert (a.ceasefire_class, a.purposes) == ("preliminary", ("aid", "holiday"))
    assert (a.mediated, a.mechanism, a.dyads) == (False, True, (12, 40))
    assert a.ended_code == "breakdown"
    assert b.end == Holding(date(2002, 1, 1))
    assert (b.mediated, b.mechanism) == (True, None)
    assert c.end == EndNotKnown()
    assert (c.ceasefire_class, c.dyads, c.mediated) == ("definitive", (), None)


def test_rows_read_are_rows_kept_rejected_and_dropped(read) -> None:
    text = (
        "id,start,end,latitude,longitude,radius_km\n"
        "a,2001-01-01,2001-02-01,,,\n"
        "a,2001-01-01,2001-02-01,,,\n"  # the same again
        "a,2001-01-02,,,,\n"  # another of that id
        ",2001-01-02,,,,\n"
        "b,,,,,\n"
        "c,yesterday,,,,\n"
        "d,2001-01-02,2000,,,\n"
        "e,2001-01-02,,95,10,5\n"
        "f,2001-01-02,,9,,5\n"
        "g,2001-01-02\n"
    )
    listed = read(text)
    account = listed.read
    assert account.n_read == 10
    counts = (account.n_kept, account.n_rejected, account.n_duplicates)
    assert counts == (1, 8, 1)
    assert account.reasons == {
        "id-again": 1, "no-id": 1, "no-start": 1, "bad-date": 1, "bad-number": 1,
        "ends-before-it-starts": 1, "half-an-area": 1, "wrong-number-of-fields": 1,
    }  # fmt: skip
    assert [one_.fault.line for one_ in listed.rejects] == list(range(4, 12))
    assert all(one_.fault.mend for one_ in listed.rejects)
    assert "'yesterday' under start is no day" in listed.rejects[3].fault.what


def test_all_that_is_wrong_with_the_header_is_said_at_once(read) -> None:
    with pytest.raises(FaultyInput) as refused:
        read("identifier,begin,end,end\n1,2,3,4\n")
    whats = " ".join(fault.what for fault in refused.value.faults)
    assert len(refused.value.faults) == 3
    assert all(word in whats for word in ("'id'", "'start'", "2 times"))
    with pytest.raises(FaultyInput) as refused:
        read("cf_id,cf_effect_yr,end_yr\n1,2001,2002\n")
    assert len(refused.value.faults) == 4


def test_a_list_of_which_nothing_can_be_read_is_refused_with_every_reason(read) -> None:
    with pytest.raises(FaultyInput) as refused:
        read("id,start\na,soon\nb,later\n")
    assert [fault.line for fault in refused.value.faults] == [2, 3]
    with pytest.raises(FaultyInput, match="no rows"):
        read("id,start\n")


def test_a_workbook_is_named_as_one(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
    with pytest.raises(FaultyInput, match="workbook"):
        read_ceasefires(path, "list.xlsx")


def test_a_missing_file_is_a_fault_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput, match=r"none\.csv"):
        read_ceasefires(tmp_path / "none.csv", "none.csv")


def test_a_simulated_list_is_read_in_full(read) -> None:
    rows = simulated_rows(150, seed=1)
    listed = read(eth_prio_text(rows))
    assert len(listed.ceasefires) == 150
    assert listed.read.n_kept == listed.read.n_read == len(rows)
    assert any(one_.rows_disagree == () for one_ in listed.ceasefires)


def test_a_ceasefire_that_ends_before_it_starts_cannot_be_made() -> None:
    with pytest.raises(ImpossibleListing, match="before it starts"):
        one(end=Ended(DaySpan(*[date(2000, 1, 1)] * 2)))


cells = st.one_of(
    st.sampled_from(["-1", "0", "1", "2", "2001", "3", "31", "13", "", "NA", "1e9",
                     "2001-02", "2001-02-30", "nan", "holding", "1;2", "\uff19"]),
    st.text(max_size=12),
)  # fmt: skip


def _as_csv(header, rows) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


@st.composite
def tables(draw):
    header = draw(
        st.sampled_from(
            [
                ETH_PRIO_COLUMNS,
                PLAIN.split("\n", maxsplit=1)[0].split(","),
                ["id", "start", "end"],
            ]
        )
    )
    good = actor_row()
    wild = st.lists(cells, min_size=len(header) - 1, max_size=len(header) + 1)
    near = st.dictionaries(st.sampled_from(header), cells, max_size=4).map(
        lambda changed: [changed.get(name, good.get(name, "2001")) for name in header]
    )
    return _as_csv(header, draw(st.lists(st.one_of(wild, near), max_size=8)))


def _holds_its_account(text: str | bytes, folder: Path) -> None:
    path = folder / "fuzz.csv"
    path.write_bytes(text.encode("utf-8", "replace") if isinstance(text, str) else text)
    try:
        listed = read_ceasefires(path, "fuzz.csv")
    except FaultyInput as refusal:
        # Either ending is lawful; each has its own law.
        assert all(fault.what and fault.mend for fault in refusal.faults)  # noqa: PT017
        return
    read = listed.read
    assert read.n_read == read.n_kept + read.n_rejected + read.n_duplicates
    assert read.n_rejected == len(listed.rejects) == sum(read.reasons.values())
    assert listed.ceasefires
    assert len({one_.id for one_ in listed.ceasefires}) == len(listed.ceasefires)
    for one_ in listed.ceasefires:
        one_.to_dict()


@given(tables())
def test_whatever_stands_in_its_cells_a_list_is_read_or_refused(
    tmp_path: Path, text
) -> None:
    _holds_its_account(text, tmp_path)


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200)))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path: Path, text) -> None:
    _holds_its_account(text, tmp_path)


@given(st.binary(max_size=60), st.integers(0, 400))
def test_a_damaged_list_is_read_or_refused(tmp_path: Path, junk, at) -> None:
    whole = PLAIN.encode()
    _holds_its_account(whole[:at] + junk + whole[at:], tmp_path)


def test_one_that_was_seen_to_hold_had_not_ended_by_then(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "id,start,end,as_of\n"
        "a,2015-01-01,,2015-06-01\n"
        "b,2015-01-01,2015-03-01,2015-06-01\n"
        "c,2015-01-01,holding,2014-12-01\n"
        "d,2015-01-01,soon,\n",
        "utf-8",
    )
    listed = read_ceasefires(path)
    assert [one.end for one in listed.ceasefires] == [
        Holding(date(2015, 6, 1)),
        Ended(DaySpan(date(2015, 3, 1), date(2015, 3, 1))),
    ]
    early, soon = (reject.fault for reject in listed.rejects)
    assert early.what == (
        "It was seen to hold on 2014-12-01, before it starts on 2015-01-01."
    )
    assert soon.mend.endswith("2016-02-20/2016-03-05, or holding.")
