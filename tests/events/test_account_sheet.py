"""A sheet of accounts: what is read, and all its faults at once."""

from pathlib import Path

import pytest

from ceasefire.core import FaultyInput
from ceasefire.events.account_sheet import read_accounts
from ceasefire.events.accounts import Credibility, Reliability

HEADER = "incident,source,reliability,credibility,party,claims,copied_from,truth\n"


@pytest.fixture
def sheet(tmp_path: Path):
    def write(rows: str, header: str = HEADER) -> Path:
        path = tmp_path / "accounts.csv"
        path.write_text(header + rows, "utf-8")
        return path

    return write


def test_a_sheet_is_read_with_its_lines_and_names(sheet) -> None:
    read = read_accounts(
        sheet("1,Patrol,b,2,none,North-Side,,\n1,Radio,,,north side,accident,Patrol,\n")
    )
    first, second = read.accounts
    assert (first.grade, first.party, first.claims, first.line) == (
        "B2", None, "North-Side", 2,
    )  # fmt: skip
    assert second.reliability is Reliability.NOT_JUDGED
    assert second.credibility is Credibility.NOT_JUDGED
    assert second.party == "North-Side"
    assert read.names == ("North-Side",)


def test_a_source_is_one_whatever_its_case_accents_and_hyphens(sheet) -> None:
    header = HEADER.replace("truth", "group")
    rows = (
        "1,Al-Noor Wire,C,3,none,North,,Press Pool\n"
        "1,Gazette,C,3,none,North,AL NOOR WIRE,\n"
        "1,Post,C,3,none,North,,press pool\n"
    )
    wire, gazette, post = read_accounts(sheet(rows, header)).accounts
    assert gazette.copied_from == wire.source == "Al-Noor Wire"
    assert post.group == wire.group == "Press Pool"


def test_a_source_that_copies_itself_in_another_spelling_is_a_fault(sheet) -> None:
    with pytest.raises(FaultyInput, match="The source copies itself"):
        read_accounts(sheet("1,Wire,C,3,none,North,WIRE,\n"))


def test_a_second_sheet_keeps_the_spellings_of_the_first(sheet) -> None:
    first = read_accounts(sheet("1,Wire,C,3,none,North,,\n"))
    rows = "2,WIRE,C,3,none,north,,NORTH\n2,Post,C,3,none,South,,\n"
    second = read_accounts(sheet(rows), spelled_as=first)
    assert [one.source for one in second.accounts] == ["Wire", "Post"]
    assert second.names == ("North", "South")
    assert second.truths == {"2": "North"}


def test_an_empty_file_is_told_what_a_sheet_of_accounts_is(tmp_path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text("", "utf-8")
    with pytest.raises(FaultyInput) as refused:
        read_accounts(path)
    (fault,) = refused.value.faults
    assert fault.what == "The file is empty."
    assert fault.mend.startswith("Columns are incident, source, party and claims")


def test_all_faults_come_at_once_each_with_its_line_and_its_mending(sheet) -> None:
    path = sheet(
        "1,Patrol,G,2,none,North,,\n"
        "1,Radio,B,7,none,North,,\n"
        "1,Elder,B,2,,North,,\n"
        ",Elder,B,2,none,North,,\n"
        "1,Press,B,2,none,North,Press,\n"
        "1,Short,B\n"
        "2,Agency,B,2,none,North,,North\n"
        "2,Agency,B,2,none,South,,South\n"
    )
    with pytest.raises(FaultyInput) as refusal:
        read_accounts(path, "accounts.csv")
    faults = refusal.value.faults
    assert [fault.line for fault in faults] == [2, 3, 4, 5, 6, 7, 9]
    assert all(fault.file == "accounts.csv" and fault.mend for fault in faults)
    said = str(refusal.value)
    assert "'G' is no grade of a source" in said
    assert "'7' is no grade of information" in said
    assert "whether the source belongs to a party" in said
    assert "The truth of incident '2' is South here and North further up." in said


def test_contradictions_are_faults_with_their_line(sheet) -> None:
    path = sheet("2,Agency,B,2,none,North,,\n2,Agency,B,2,none,South,,\n")
    with pytest.raises(FaultyInput, match=r":3: 'Agency' has 2 different accounts"):
        read_accounts(path)


def test_a_sheet_without_its_columns_is_refused_once_for_each(sheet) -> None:
    with pytest.raises(FaultyInput) as refusal:
        read_accounts(sheet("1,Patrol\n", "incident,source\n"))
    assert [fault.line for fault in refusal.value.faults] == [1, 1]


def test_names_are_those_of_the_case_where_there_is_one(sheet) -> None:
    ids = {"North Army": ("north",), "Both": ("north", "south")}
    path = sheet("1,Patrol,B,2,none,North Army,,\n")
    read = read_accounts(path, find_party=lambda name: ids.get(name, ()))
    assert read.accounts[0].claims == "north"
    path = sheet("1,Patrol,B,2,none,Both,,\n1,Radio,B,2,Nobody Known,other,,\n")
    with pytest.raises(FaultyInput) as refusal:
        read_accounts(path, find_party=lambda name: ids.get(name, ()))
    assert [fault.line for fault in refusal.value.faults] == [2, 3]
    assert "may be any of north, south" in str(refusal.value)


def test_what_was_established_is_read_by_incident(sheet) -> None:
    read = read_accounts(sheet("1,Patrol,B,2,none,North,,South\n1,Radio,,,none,,,\n"))
    assert read.truths == {"1": "South"}
    assert read.accounts[1].claims == "unknown"
    assert read.names == ("North", "South")
