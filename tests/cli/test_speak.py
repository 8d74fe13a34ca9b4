"""Answers, refusals and tables, as their receivers see them."""

import json
import os
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.cli import speak
from ceasefire.cli.layout import Column, laid_out
from ceasefire.core import Fault, FaultyInput, UnknownName

NOWHERE = Path("nowhere/at-all.csv")


def test_all_faults_are_said_and_the_exit_code_is_two(
    capsys: pytest.CaptureFixture[str],
) -> None:
    faults = (
        Fault(file="case.yaml", line=3, what="No party 'x'.", mend="Did you mean 'y'?"),
        Fault(file="case.yaml", line=9, what="No zone.", mend="Add an offset."),
    )
    with pytest.raises(typer.Exit) as left, speak.refusals():
        raise FaultyInput(faults)
    said = capsys.readouterr()
    assert left.value.exit_code == 2
    assert said.out == ""
    assert "case.yaml:3: No party 'x'. Did you mean 'y'?" in said.err
    assert "case.yaml:9: No zone. Add an offset." in said.err
    assert "Traceback" not in said.err


def test_a_missing_file_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit), speak.refusals(), NOWHERE.open():
        pass
    assert capsys.readouterr().err == (
        "nowhere/at-all.csv: No such file or directory.\n"
    )


def test_an_unknown_name_lists_what_there_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(typer.Exit), speak.refusals():
        raise UnknownName("ceasefire", "x", ("a", "b"))
    assert "It has: a, b." in capsys.readouterr().err


def test_json_keeps_letters_and_refuses_what_is_no_number(
    capsys: pytest.CaptureFixture[str],
) -> None:
    speak.print_json({"name": "حلب", "n": 1})
    out = capsys.readouterr().out
    assert "حلب" in out
    assert json.loads(out) == {"name": "حلب", "n": 1}
    with pytest.raises(ValueError, match="JSON"):
        speak.print_json({"n": float("nan")})


def test_a_table_shows_what_is_not_known_as_a_dash(
    capsys: pytest.CaptureFixture[str],
) -> None:
    speak.table("Counts", ["group", "events"], [["[covered]", 12], ["third", None]])
    out = capsys.readouterr().out
    assert "[covered]" in out
    assert "\u2013" in out


def test_progress_is_silent_where_nobody_watches(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with speak.progress() as tell:
        tell("reading", 1, 2)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")


def test_what_a_library_prints_past_python_is_in_no_answer(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with speak.alone():
        os.write(1, b"a solver's own words")
    speak.print_json({"stages": []})
    assert json.loads(capfd.readouterr().out) == {"stages": []}


def test_the_title_of_a_narrow_table_stays_on_its_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    title = "Exposure after each stage: given less received, in its own measure"
    speak.table(title, ["stage", "a"], [[1, 16]])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == title
    assert [line.split() for line in lines if "16" in line] == [["1", "16"]]


def test_a_table_without_rows_is_its_title_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    speak.table("Convoys: 0 of 53,000 kg", ["day", "lorry of"], [])
    assert capsys.readouterr().out == "Convoys: 0 of 53,000 kg\n"


def test_a_mark_that_turns_letters_round_is_written_out_in_a_table(capsys) -> None:
    speak.table("T", ("name",), [("A\u202eB",)])
    assert "A⟨U+202E⟩B" in capsys.readouterr().out
    speak.print_json({"name": "A\u202eB"})
    assert capsys.readouterr().out == '{\n  "name": "A\\u202eB"\n}\n'


@pytest.mark.parametrize("columns", ["20", "60", "80"])
def test_no_figure_is_cut_however_narrow_the_screen(
    columns, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    long = "Front for the Liberation of the Northern Province and its Islands"
    headers = ("place", "people", "requested", "share", "access", "events", "deaths")
    rows = [
        (long, "1,205,000", "3,141,592", "100%", "hard to reach", "2,718", "31.4"),
        ("Ford", "86,000", None, "under 1%", "besieged", "212", "52.7"),
    ]
    speak.table("Title", headers, rows)
    words = capsys.readouterr().out.split()
    for figure in ("1,205,000", "3,141,592", "100%", "2,718", "31.4", "86,000", "212"):
        assert words.count(figure) == 1
    assert "…" not in "".join(words)


def test_a_long_name_leaves_the_figures_beside_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    speak.table(
        "Title", ("place", "people"), [("Supercalifragilistic" * 8, "1,205,000")]
    )
    out = capsys.readouterr().out
    assert "1,205,000" in out
    assert "".join(out.split()).count("fragilistic") >= 5


def test_no_word_is_cut_where_columns_that_stand_closer_leave_room_for_it(
    capsys, monkeypatch
) -> None:
    headers = (
        *("group", "events before", "between", "after", "ratio", "placebo"),
        *("deaths before", "after", "ratio", "placebo"),
    )
    row = ("unresolved", "319.3", "44.7", "175.6", "0.55", "6%", *["1,374"] * 4)
    monkeypatch.setenv("COLUMNS", "80")
    speak.table("Before and after", headers, [row])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    words = " ".join(lines).split()
    assert words.count("placebo") == 2
    assert words.count("between") == 1
    assert words.count("before") == 2


def test_columns_stand_closer_also_where_some_word_has_to_be_cut(
    capsys, monkeypatch
) -> None:
    headers = (
        *("place", "first", "groups", "excluded", "bound", "trend"),
        *("backed", "deaths", "people", "access", "events"),
    )
    row = ("Kaga-Bandoro", *[None] * 6, "0.3", "889,000", None, "2")
    monkeypatch.setenv("COLUMNS", "80")
    speak.table("Candidate places", headers, [row])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    words = " ".join(lines).split()
    assert len({*headers} - {*words}) <= 2  # 4 places are lacking for all
    assert "889,000" in words


_TABLES = {
    "ladder": (
        ("step", "day", "measures", "Government of Karin", "Highland League", "reached",
         "verified by", "helps"),
        [("1", "0", "Relief to the valley", "1.33", "0", "73%", "Council of Churches",
          "nobody named"),
         ("2", "5", "Exchange", "under 0.01", "0", "<1%", "Council of Churches",
          "Black Cassowary")],
    ),
    "ledger": (
        ("place", "requested", "approved", "reached", "of requested", "left out",
         "at least once", "days since"),
        [("Usin", "15,000", "12,000", "6,000", "40.0%", "0 of 3", "4,000 to 6,000",
          "46 to 75 or fewer"),
         ("Walim", "2,000", "2,000", "2,500", "125.0%", "0 of 1", "2,500 to 2,500",
          "107 to 136 or fewer")],
    ),
    "lines": (
        ("line", "28 d before", "28 d during", "ratio", "placebo", "on any", "reading"),
        [("further than 100 km, in the country", "0.0", "0.5", None, None, None,
          "unknown"),
         ("50 to 100 km from the area", "2.0", "under 0.1", "0.01", "6%", "10%",
          "no rise")],
    ),
    "groups": (
        ("group", "events before", "between", "after", "ratio", "placebo",
         "deaths before", "after", "ratio", "placebo"),
        [("unresolved", "1.0", "0.0", "under 0.1", "0.21", None, "5", "0", "0.04",
          "0%")],
    ),
    "places": (
        ("place", "first", "groups", "excluded", "bound", "trend", "backed", "deaths",
         "people", "access", "events"),
        [("Josephstaal", "55%", "3.2", "under 1%", "98%", "2.3", "92%", "2.3",
          "30,000", "hard to reach", "26")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _TABLES)
def test_no_table_of_a_command_is_wider_than_eighty_nor_cuts_a_word(
    name, capsys, monkeypatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    headers, rows = _TABLES[name]
    speak.table(name, headers, rows)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    cells = [*headers, *(cell or "\u2013" for row in rows for cell in row)]
    written = [word for cell in cells for word in cell.split()]
    printed = [word for line in lines for word in line.split() if word.strip("─")]
    assert sorted(printed) == sorted([name, *written])


@given(
    cells=st.lists(
        st.lists(st.text("ab 1,", max_size=14), min_size=5, max_size=5),
        min_size=1,
        max_size=3,
    ),
    width=st.integers(30, 90),
)
def test_a_layout_keeps_within_the_screen_wherever_some_layout_does(
    cells, width
) -> None:
    """As long as each word of a figure, and twelve places of text, have room."""
    columns = [
        Column(f"head {i}", [row[i] for row in cells], names=i == 0) for i in range(5)
    ]
    layout = laid_out(columns, width)
    lowest = [one.narrowest(names=False, figures=False) for one in columns]
    room = width - len(columns) - 1 + (0 if layout.has_edge else 2)
    if sum(lowest) <= width - len(columns) + 1:
        assert sum(layout.widths) <= room
    assert all(a >= b for a, b in zip(layout.widths, lowest, strict=True))
    if sum(one.whole(names=False, figures=False) for one in columns) <= room:
        assert all(
            has >= one.whole(names=False, figures=False)
            for has, one in zip(layout.widths, columns, strict=True)
        )
