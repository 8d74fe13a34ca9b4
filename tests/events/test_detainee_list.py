"""Lists of detainees, in whatever state they are; no fault repeats what is in them."""

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from ceasefire.core import (
    Category,
    Custody,
    DetaineeConsent,
    DetaineeFile,
    FaultyInput,
    Urgency,
)
from ceasefire.events.detainee_list import read_detainees
from ceasefire.events.exchange_files import (
    case_key,
    read_decisions,
    read_failures,
    write_review,
)

PARTIES = ("north", "south")
HEADER = "name,father,born,category,consent,status,family\n"
GOOD = "Zefarn Adoluk,Birrem,1980,civilian,yes,held,Adoluk\n"


@pytest.fixture
def read(tmp_path):
    def read(text: str | bytes, parties=PARTIES, **changes):
        path = tmp_path / "north-held.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        values = {"path": str(path), "name": path.name, "claimed": False, "by": "north"}
        more = {key: changes.pop(key) for key in ("latest", "tell") if key in changes}
        return read_detainees([DetaineeFile(**(values | changes))], parties, **more)

    return read


def faults(read, text, **changes) -> list[str]:
    with pytest.raises(FaultyInput) as refused:
        read(text, **changes)
    said = [str(fault) for fault in refused.value.faults]
    assert not any("Adoluk" in one or "Zefarn" in one for one in said)
    assert all(fault.mend for fault in refused.value.faults)
    return said


def test_a_row_is_read_as_it_is_written(read) -> None:
    header = "name,father,mother,born,place,arrested,category,urgency,family,consent"
    born = "1980-05-01".translate({48 + i: 0x660 + i for i in range(10)})
    row = f"زفرن,Birrem,,{born},Orvesh,2030-01,woman; wounded,critical,f1,not asked"
    (one,) = read(f"{header},value_south\n{row},2.5\n")
    assert (one.row, one.list, one.line) == ("north-held-1", "north-held", 2)
    assert (one.holder, one.receiver, one.claimed) == ("north", "south", False)
    assert (one.name, one.born, one.arrested) == ("زفرن", "1980-05-01", "2030-01")
    assert one.categories == (Category.WOMAN, Category.WOUNDED_OR_ILL)
    assert (one.urgency, one.consent) == (Urgency.CRITICAL, DetaineeConsent.NOT_ASKED)
    assert one.values == {"south": Fraction(5, 2)}
    assert one.custody is Custody.HELD


def test_what_is_not_known_stays_not_known(read) -> None:
    (one,) = read("name,father,born,category,consent\nunknown,?,-,,\n")
    assert (one.name, one.father, one.born, one.categories) == ("", "", "", ())
    assert one.consent is DetaineeConsent.NOT_ASKED


def test_a_claim_says_who_claims_and_who_is_said_to_hold(read) -> None:
    (one,) = read("name\nA\n", claimed=True)
    assert (one.holder, one.receiver, one.claimed) == ("south", "north", True)
    parties = (*PARTIES, "east")
    first, second = read(
        "name,held_by\nA,east\nB,\n", parties=parties, claimed=True, other="south"
    )
    assert (first.holder, second.holder) == ("east", "south")


@pytest.mark.parametrize(
    "day",
    ["01/05/1980", "1359-02-11", "1400-05-01", "11 ربيع الأول 1400", "1980-13-01",
     "1980-02-30", "80", "May 1980", "5/1980"],
)  # fmt: skip
def test_a_day_of_another_form_or_calendar_is_refused_with_its_row(read, day) -> None:
    said = faults(read, HEADER + GOOD + GOOD.replace("1980", day))
    assert len(said) == 1
    assert said[0].startswith("north-held.csv:3: What stands under 'born'")
    assert "Gregorian" in said[0]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("civilian", "spy", "'category' is no category"),
        ("yes", "perhaps", "'consent' is none"),
        ("held", "gone", "'status' is none"),
    ],
)
def test_a_word_that_is_none_is_refused_and_not_repeated(read, old, new, words) -> None:
    said = faults(read, HEADER + GOOD.replace(old, new))
    assert words in said[0]
    assert f"'{new}'" not in said[0]


def test_all_faults_come_at_once_and_the_many_are_counted(read) -> None:
    rows = [GOOD.replace("1980", "1/1/80").replace("yes", "hm") for _ in range(80)]
    said = faults(read, HEADER + "".join(rows))
    assert len(said) == 101
    assert any("60 more faults" in one for one in said)


def test_files_that_are_no_lists_are_refused(read) -> None:
    assert "empty" in faults(read, "")[0]
    assert "nobody on it" in faults(read, HEADER)[0]
    assert "no column 'name'" in faults(read, "nom\nZefarn\n")[0]
    assert "fields" in faults(read, HEADER + "Zefarn, Adoluk\n")[0]
    assert "not in UTF-8" in faults(read, "name\nفرن\n".encode("cp1256"))[0]
    mixed = "name\n" + "فرن\n" * 20
    assert "broken" in faults(read, mixed.encode() + "فرن\n".encode("cp1256"))[0]


def test_an_id_is_one_persons_and_no_name(read) -> None:
    assert read("id,name\nA-7,B\n")[0].row == "A-7"
    assert "earlier row" in faults(read, "id,name\nA-7,B\nA-7,C\n")[0]
    assert "part of a name" in faults(read, "id,name\nzefarn-1,Zefarn Adoluk\n")[0]
    assert "is no id" in faults(read, "id,name\nزفرن,B\n")[0]


def test_a_party_that_is_none_is_refused(read) -> None:
    assert "'for' is no party" in faults(read, "name,for\nA,west\n")[0]
    assert "of no party" in faults(read, "name,value_west\nA,3\n")[0]
    assert "Column 2" in faults(read, "name,value_Adoluk\nA,3\n")[0]
    assert "is no value" in faults(read, "name,value_south\nA,-3\n")[0]


def test_a_hundred_thousand_rows_are_read(read) -> None:
    rows = "".join(f"Zefarn {i},B,1980,civilian,yes,held,\n" for i in range(100_000))
    people = read(HEADER + rows)
    assert len({one.row for one in people}) == 100_000


def test_decisions_and_failures_are_read_or_refused(tmp_path) -> None:
    path = tmp_path / "review.csv"
    agrees = dict.fromkeys(
        ("name", "father", "mother", "born", "place", "arrested"), "same"
    )
    write_review(path, [("c1", "h1", 0.4, agrees)], {frozenset(("c2", "h2")): True})
    assert read_decisions(path, "review.csv") == {frozenset(("c2", "h2")): True}
    path.write_text("claimed,held,decision\nc1,h1,maybe\nc2,h2,same\nc2,h2,different\n")
    with pytest.raises(FaultyInput) as refused:
        read_decisions(path, "review.csv")
    assert [fault.line for fault in refused.value.faults] == [2, 4]
    path.write_text("row,reason\nn1,refused\nn2,dead\nn3,not held\n")
    found = [one.custody for one in read_failures(path, "failed.csv")]
    assert found == [None, Custody.DEAD, Custody.NOT_HELD]
    for rows in ("n1,ran away", "n1,dead\nn1,refused"):
        path.write_text(f"row,reason\n{rows}\n")
        with pytest.raises(FaultyInput):
            read_failures(path, "failed.csv")
    path.write_text("row,reason\nn1,dead\nn1,died\n")
    assert len(read_failures(path, "failed.csv")) == 1


def test_a_key_is_made_once_for_its_owner_alone(tmp_path) -> None:
    path = tmp_path / "pseudonyms.key"
    key = case_key(path, path.name)
    assert len(key) == 32
    assert path.stat().st_mode & 0o077 == 0
    assert case_key(path, path.name) == key
    path.write_text("secret", "utf-8")
    with pytest.raises(FaultyInput) as refused:
        case_key(path, path.name)
    assert "secret" not in str(refused.value)
    with pytest.raises(FaultyInput):
        case_key(Path(tmp_path / "none" / "pseudonyms.key"), "pseudonyms.key")


@pytest.mark.parametrize(
    ("heading", "meant"),
    [("concent", "consent"), ("state", "status"), ("catgory", "category")],
)
def test_a_heading_that_is_a_slip_of_the_pen_is_refused(read, heading, meant) -> None:
    said = faults(read, f"name,{heading}\nZefarn Adoluk,no\n")
    assert said == [
        f"north-held.csv:1: The heading of column 2 is none, and looks like '{meant}'."
        f" Write {meant}, or a heading that is nothing like it."
    ]


def test_headings_of_other_matters_are_left_alone(read) -> None:
    (one,) = read("name,note,facility,phone,consent,consented\nA,x,y,z,no,1\n")
    assert one.consent is DetaineeConsent.NO


def test_nobody_is_arrested_before_the_birth(read) -> None:
    said = faults(read, "name,born,arrested\nA,1990-05-01,1989\nB,1990,1990-01\n")
    assert len(said) == 1
    assert "'arrested' lies before the birth" in said[0]


def test_a_birth_or_an_arrest_in_the_future_is_refused(read) -> None:
    header = "name,born,arrested\n"
    latest = date(2026, 2, 1)
    rows = "Zefarn,2031,\nZefarn,2026-02,2026-02-02\nZefarn,2026,2026-02-01\n"
    found = faults(read, header + rows, latest=latest)
    assert [one.split(":")[1] for one in found] == ["2", "3"]
    assert "'born' lies in the future" in found[0]
    assert "'arrested' lies in the future" in found[1]
    assert len(read(header + rows)) == 3


def test_columns_that_are_not_read_are_told_and_no_cell_of_them(read) -> None:
    told = []
    header = "name,notes,Zefarn,الاسم,prison_wing,Adoluk's cell,\n"
    read(header + "Zefarn Adoluk,a,b,c,d,e,f\n", tell=told.append)
    assert [(one.number, one.heading) for one in told] == [
        (2, "notes"),
        (3, None),
        (4, None),
        (5, "prison_wing"),
        (6, None),
        (7, None),
    ]


def test_advice_on_quotes_fits_what_stands_between_columns(read) -> None:
    text = "name;category\nZefarn Adoluk;woman;wounded\n"
    assert "if it holds a semicolon" in faults(read, text)[0]
    assert "if it holds a comma" in faults(read, text.replace(";", ","))[0]


def test_rows_that_no_list_has_are_refused_on_their_lines(tmp_path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(
        "claimed,held,decision\nc1,h1,same\nZefarn,h1,same\nc1,Adoluk,no\nc1,h2,x\n"
    )
    with pytest.raises(FaultyInput) as refused:
        read_decisions(path, "review.csv", ["c1", "h1", "h2"])
    said = str(refused.value)
    assert [one.line for one in refused.value.faults] == [3, 4, 5]
    assert "under 'claimed'" in said
    assert "under 'held'" in said
    assert "as in c1." in said
    assert not {"Zefarn", "Adoluk"} & set(re.findall(r"\w+", said))
    path.write_text("row,reason\nh1,dead\nZefarn,dead\nh2,gone\n")
    with pytest.raises(FaultyInput) as refused:
        read_failures(path, "failed.csv", ["h1", "h2"])
    assert [one.line for one in refused.value.faults] == [3, 4]
    assert "as in h1." in str(refused.value)
    assert "Zefarn" not in str(refused.value)
