"""Answers, refusals and tables, as their receivers see them."""

import json
import os
from pathlib import Path

import pytest
import typer

from ceasefire.cli import speak
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
