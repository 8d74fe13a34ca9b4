"""Every command, as it is typed: what it prints, where, and how it leaves."""

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.support.command import run

SHEET = (
    "id,type_of_violence,date_start,date_end,side_a,side_b,best,latitude,longitude,where_prec,country\n"
    "1,1,2026-01-05,2026-01-05,Government of Exampleland,Example Front,2,10.5,20.25,1,"
    "Exampleland\n"
    "1,1,2026-01-05,2026-01-05,Government of Exampleland,Example Front,2,10.5,20.25,1,"
    "Exampleland\n"
    "2,1,yesterday,2026-01-14,Government of Exampleland,Example Front,0,10.5,20.25,1,"
    "Exampleland\n"
    "3,1,2026-01-14,2026-01-14,Government of Exampleland,Example Front,1,10.5,20.25,1,"
    "Exampleland\n"
)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    assert run("case", "new", tmp_path / "mine").returncode == 0
    (tmp_path / "events.csv").write_text(SHEET, "utf-8")
    return tmp_path / "mine"


def test_a_new_case_has_no_fault_and_is_never_overwritten(mine: Path) -> None:
    checked = run("case", "check", mine)
    assert checked.returncode == 0
    assert checked.stdout == (
        "No fault in Mine: 4 parties, 1 place, 1 ceasefire, 0 measures, 1 statement, "
        "1 source, 0 event files, 0 issues.\n"
    )
    again = run("case", "new", mine)
    assert again.returncode == 2
    assert "left alone" in again.stderr


@pytest.mark.parametrize(
    ("written", "remark"),
    [
        (
            "[front]",
            "The ceasefire 'example-truce' binds front alone, and does not say towards "
            "whom: it is held against all that front takes part in, but for those it "
            "leaves out. Where it was declared towards some, name them under its "
            "'towards'.",
        ),
        (
            "[both]",
            "The ceasefire 'example-truce' binds both alone, and does not say towards "
            "whom: it is held against events between that coalition's own members. "
            "Where it was declared towards some, name them under its 'towards'; "
            "towards: [both], if it is between its members.",
        ),
        ("[front]\n    towards: [government]", None),
        ("[both]\n    towards: [both]", None),
        ("[government, front]", None),
    ],
)
def test_that_one_side_alone_is_bound_and_nobody_named_is_remarked_on(
    mine: Path, written: str, remark: str | None
) -> None:
    path = mine / "case.yaml"
    text = path.read_text("utf-8")
    text = text.replace("parties: [government, front]", f"parties: {written}", 1)
    both = "  - {id: both, name: Both, kind: coalition, members: [government, front]}"
    path.write_text(text.replace("parties:\n", f"parties:\n{both}\n", 1), "utf-8")
    said = json.loads(run("case", "check", mine, "--json").stdout)
    assert said["faults"] == []
    assert said["remarks"] == ([remark] if remark else [])


def test_that_one_is_bound_and_left_out_on_the_day_of_its_start_is_remarked_on(
    mine: Path,
) -> None:
    """It has left by some day: before that, the ceasefire does not bind it."""
    path = mine / "case.yaml"
    text = path.read_text("utf-8")
    both = (
        "  - {id: both, name: Both, kind: coalition, members: [{id: front, until: %s}]}"
    )
    written = text.replace("excludes: [left-out]", "excludes: [both]", 1)
    remarks = {}
    for last in ("2026-01-11", "2026-01-12"):
        new = written.replace("parties:\n", f"parties:\n{both % last}\n", 1)
        path.write_text(new, "utf-8")
        said = json.loads(run("case", "check", mine, "--json").stdout)
        assert said["faults"] == []
        remarks[last] = said["remarks"]
    assert remarks == {
        "2026-01-11": [],
        "2026-01-12": [
            "The ceasefire 'example-truce' names front and leaves out both, to which "
            "front belongs on the day it starts: on such days front is left out."
        ],
    }


def test_a_place_of_a_ledger_that_the_case_does_not_have_is_remarked_on(
    mine: Path,
) -> None:
    """It may be a slip, or a new place: no fault either way; a name is the place."""
    path = mine / "case.yaml"
    text = path.read_text("utf-8")
    path.write_text(f"{text}\naccess:\n  ledger: [{{file: ledger.csv}}]\n", "utf-8")
    places = ["example-town", "exmple-town", "Example Town", "exmple-town", "Farthest"]
    rows = [f"{place},2026-0{i},5\n" for i, place in enumerate(places, 1)]
    (mine / "ledger.csv").write_text(f"place,month,requested\n{''.join(rows)}", "utf-8")
    said = json.loads(run("case", "check", mine, "--json").stdout)
    assert said["faults"] == []
    assert said["remarks"] == [
        "ledger.csv:3 and 1 more row: 'exmple-town' is no place of the case, and "
        "stands by itself in the ledger. Did you mean example-town or Example Town?",
        "ledger.csv:6: 'Farthest' is no place of the case, and stands by itself in "
        "the ledger. There are: Example Town, example-town.",
    ]


def test_all_faults_come_at_once_with_file_and_line(mine: Path) -> None:
    path = mine / "case.yaml"
    text = path.read_text("utf-8")
    text = text.replace("latitude_deg: 10.5", "latitude_deg: 105")
    text = text.replace(
        "start: 2026-01-12T00:00:00+00:00", "start: 2026-01-12T00:00:00"
    )
    text = text.replace("by: front", "by: frnt")
    path.write_text(text.replace("firmness:", "firmnes:"), "utf-8")
    found = run("case", "check", mine)
    assert found.returncode == 2
    assert "Traceback" not in found.stderr
    lines = found.stderr.splitlines()
    assert lines[-1] == "4 faults."
    assert all(line.startswith("case.yaml:") for line in lines[:-1])
    as_json = json.loads(run("case", "check", mine, "--json").stdout)
    assert len(as_json["faults"]) == 4
    brief = run("brief", mine, cwd=mine)
    assert (brief.returncode, brief.stderr) == (2, found.stderr)


def test_a_schema_is_json() -> None:
    assert "properties" in json.loads(run("case", "schema").stdout)


def test_the_cases_that_ship_are_listed() -> None:
    listed = json.loads(run("case", "list", "--json").stdout)
    assert [one["id"] for one in listed] == ["aleppo-2014", "syria-2016", "two-rivers"]
    assert [one["simulated"] for one in listed] == [False, False, True]


def test_a_file_of_events_is_accounted_for(mine: Path) -> None:
    events = mine.parent / "events.csv"
    answer = json.loads(run("events", "check", events, "--json").stdout)
    read = answer["files"][0]
    counts = {key: read[key] for key in ("read", "kept", "rejected", "duplicates")}
    assert counts == {"read": 4, "kept": 2, "rejected": 1, "duplicates": 1}
    assert answer["rejects"][0]["line"] == 4
    printed = run("events", "check", events).stdout
    assert "'yesterday' under date_start is no day." in printed


def test_decisions_are_not_written_over_the_events_they_are_of(tmp_path: Path) -> None:
    events = tmp_path / "events.csv"
    events.write_text("id\n", "utf-8")
    said = run("monitor", "two-rivers", "--events", events, "--decisions", events)
    assert said.returncode == 2
    assert "would be written over" in " ".join(said.stderr.split())
    assert events.read_text("utf-8") == "id\n"


def test_a_missing_file_is_one_sentence() -> None:
    for words in (("events", "check", "none.csv"), ("brief", "aleppo-2014", "--events",
                                                    "none.csv")):  # fmt: skip
        done = run(*words)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert "none.csv" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("convene", "two-rivers", "--as-of"),
        ("trust", "two-rivers", "--as-of"),
        ("access", "two-rivers", "--on"),
        ("sites", "two-rivers", "--from"),
        ("monitor", "--ceasefires", "x.csv", "--to"),
        ("events", "fetch", "ucdp", "--country", "1", "--to", "2030-01-01", "--from"),
    ],
)
def test_what_is_no_day_is_refused_with_one_that_is(words: tuple[str, ...]) -> None:
    said = run(*words, "1.2.2031")
    assert said.returncode == 2
    assert "'1.2.2031' is no day. Write it as 2031-03-04." in said.stderr


def test_a_folder_is_no_file_of_events(tmp_path: Path) -> None:
    for folder in (".", "/", ".."):
        said = run("events", "check", folder, cwd=tmp_path)
        assert said.returncode == 2
        assert "is a directory" in said.stderr
        assert "Traceback" not in said.stderr


def test_an_unknown_case_names_those_that_ship() -> None:
    done = run("brief", "no-such-case")
    assert done.returncode == 2
    assert "two-rivers" in done.stderr


def test_an_unknown_reader_is_refused() -> None:
    for reader in ("everybody", "party:nobody"):
        done = run("brief", "aleppo-2014", "--for", reader)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


def test_monitor_answers_in_words_and_in_json(mine: Path, tmp_path: Path) -> None:
    events, out = mine.parent / "events.csv", tmp_path / "decisions.csv"
    said = run("monitor", mine, "--events", events, "--decisions", out)
    assert said.returncode == 0, said.stderr
    assert said.stderr == ""  # no progress where there is no terminal
    assert "Local truce" in said.stdout
    assert "violation" in out.read_text("utf-8")
    answer = json.loads(run("monitor", mine, "--events", events, "--json").stdout)
    assert answer["ceasefires"][0]["decisions"]["violation"] == 1


def test_monitor_says_whose_deaths_are_not_known_and_what_ran_before(
    mine: Path, tmp_path: Path
) -> None:
    path = mine / "case.yaml"
    text = path.read_text("utf-8")
    entry = text[text.index("  - id: example-truce") : text.index("# Talks, if there")]
    for old, new in (("example-truce", "older"), ("Local truce", "Older truce")):
        entry = entry.replace(old, new)
    entry = re.sub("2026-01-1[02]T", "2025-12-31T", entry)
    entry = entry.replace("T18:00", "T00:00")
    path.write_text(text.replace("ceasefires:\n", f"ceasefires:\n{entry}", 1), "utf-8")
    events = tmp_path / "e.csv"
    rows = [f"2026-01-{n:02d},{'' if n in (4, 20, 21) else 1}" for n in range(1, 31)]
    named = "Government of Exampleland,Example Front,Clash,10.5,20.25,0"
    lines = "\n".join(f"{row},{named}" for row in rows)
    events.write_text(f"date,k,a,b,act,y,x,km\n{lines}\n", "utf-8")
    events.with_suffix(".mapping.yaml").write_text(
        "columns: {date: date, deaths_best: k, side_a: a, side_b: b, act: act, "
        "latitude: y, longitude: x, place_error_km: km}\n"
        "values: {act: {Clash: armed-clash}}\n"
        "defaults: {country: Exampleland}\n",
        "utf-8",
    )
    # Announced on 10 January: 3 to 9 January before, 12 to 18 after.
    said = run("monitor", mine, "--events", events, "--days", "7").stdout
    assert "events whose deaths are not: 1 before." in said
    assert "On the 7 days before, Older truce of Example Town was in force" in said


def test_without_events_monitor_does_not_say_that_there_were_none(mine: Path) -> None:
    said = run("monitor", mine)
    assert "There are no event data" in said.stdout
    assert "may lie inside it" not in said.stdout


def test_displacement_answers_in_words_and_in_json(mine: Path) -> None:
    words = ("displacement", mine, "--events", mine.parent / "events.csv")
    said = run(*words)
    assert said.returncode == 0, said.stderr
    assert "Local truce" in said.stdout
    assert "cannot be told" in said.stdout
    answer = json.loads(run(*words, "--days", "7", "--json").stdout)
    assert answer["window_days"] == 7
    assert answer["ceasefires"][0]["rises"] == []
    assert answer["read"][0]["kept"] == 2


def test_gains_answers_in_words_and_in_json(mine: Path) -> None:
    words = ("gains", mine, "--events", mine.parent / "events.csv")
    said = run(*words)
    assert said.returncode == 0, said.stderr
    assert "Local truce" in said.stdout
    answer = json.loads(run(*words, "--days", "7", "--json").stdout)
    assert answer["window_days"] == 7
    assert all(
        group["verdict"] == "cannot be told"
        for group in answer["ceasefires"][0]["groups"]
    )


def test_sites_answers_in_words_and_in_json(mine: Path) -> None:
    events = mine.parent / "events.csv"
    assert "Example Town" in run("sites", mine, "--events", events, columns=90).stdout
    for first, told in (("2026-01-01", "2026-01-05"), ("2026-01-06", "2026-01-06")):
        words = ("sites", mine, "--events", events, "--from", first, "--json")
        answer = json.loads(run(*words).stdout)
        assert answer["window"]["first"] == told, "the data begin on 5 January"
    for words, why in (
        (("--from", "2027-01-01"), "--from 2027-01-01 is after the last day"),
        (("--to", "2025-12-31"), "--to 2025-12-31 is before the first day"),
        (("--from", "2026-01-09", "--to", "2026-01-08"), "is after --to 2026-01-08"),
    ):
        refused = run("sites", mine, "--events", events, *words)
        assert refused.returncode == 2
        assert why in " ".join(refused.stderr.split())


def test_a_brief_is_written_where_it_is_asked_for(mine: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("brief", mine, "--events", mine.parent / "events.csv", "--out", out)
    assert done.returncode == 0, done.stderr
    assert str(out / "brief.html") in done.stdout
    answer = json.loads((out / "brief.json").read_text("utf-8"))
    assert answer["read"][0]["file"] == "events.csv"


def test_several_files_may_follow_one_flag(mine: Path, tmp_path: Path) -> None:
    second = mine.parent / "more.csv"
    second.write_text(SHEET.replace("\n3,", "\n4,"), "utf-8")
    words = ("monitor", mine, "--events", mine.parent / "events.csv", second, "--json")
    read = json.loads(run(*words).stdout)["read"]
    assert [one["file"] for one in read] == [
        str(mine.parent / "events.csv"),
        str(second),
    ]


def test_events_are_stored_once(mine: Path, tmp_path: Path) -> None:
    events, store = mine.parent / "events.csv", tmp_path / "s.duckdb"
    first = json.loads(run("events", "load", events, "--store", store, "--json").stdout)
    again = json.loads(run("events", "load", events, "--store", store, "--json").stdout)
    assert (first["added"], again["added"]) == (2, 0)


def test_an_answer_can_be_cut_off_by_a_pipe() -> None:
    command = f'{sys.executable} -c "from ceasefire.cli import main; main()"'
    done = subprocess.run(
        f"{command} case schema | head -c 10",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr


def test_a_quiet_week_that_was_watched_is_a_finding(mine: Path) -> None:
    """Without a word on how long it was watched, the data end with their last event."""
    events = mine.parent / "events.csv"
    unsaid = json.loads(run("monitor", mine, "--events", events, "--json").stdout)
    assert unsaid["ceasefires"][0]["windows"]["after"]["days"] == 3
    words = ("--watched", "2025-12-01..2026-01-31", "--json")
    said = json.loads(run("monitor", mine, "--events", events, *words).stdout)
    record = said["ceasefires"][0]
    assert record["windows"]["after"]["days"] == 20
    assert record["lacks"] is None
    assert said["read"][0]["watched_until"] == "2026-01-31"


def test_a_span_of_days_that_is_none_is_refused(mine: Path) -> None:
    for words in ("yesterday", "2026-02-01..2026-01-01", "..", "2026-01-01"):
        done = run("monitor", mine, "--events", "none.csv", "--watched", words)
        assert done.returncode == 2
        assert "2031-01-01..2031-05-31" in done.stderr


def test_the_package_runs_as_a_module_and_leaves_with_the_same_code() -> None:
    def as_module(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ceasefire", *words],
            env=os.environ | {"COLUMNS": "80"},  # as `run` has
            capture_output=True,
            text=True,
            check=False,
        )

    assert as_module("case", "list").stdout == run("case", "list").stdout != ""
    wrong = as_module("convene", "nowhere")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("nowhere: There is no such folder")


def test_figures_that_are_the_least_there_were_bear_a_mark(mine: Path) -> None:
    """UCDP tells no air strikes: that is no count of none."""
    told = (mine / "case.yaml").read_text("utf-8")
    in_the_air = told.replace("act: hostilities", "act: air-strike")
    (mine / "case.yaml").write_text(in_the_air, "utf-8")
    first, who = date(2025, 11, 1), "Government of Exampleland,Example Front"
    rows = [
        f"{i},1,{day},{day},{who},1,10.5,20.25,1,Exampleland"
        for i, day in enumerate(first + timedelta(days=i) for i in range(120))
    ]
    sheet = mine.parent / "war.csv"
    sheet.write_text("\n".join([SHEET.splitlines()[0], *rows]), "utf-8")
    done = run("monitor", mine, "--events", sheet)
    assert done.returncode == 0, done.stderr
    line = next(one for one in done.stdout.splitlines() if " forbidden " in one)
    assert line.replace("\u2013", "none").split() == [
        "forbidden", "0.0+", "0.0+", "0.0+", "none", "none", "0+", "0+", "none", "none"
    ]  # fmt: skip
    said = " ".join(done.stdout.split())
    # an event a day: 28 days to 9 January, and 28 from the 12th
    assert "Of 56 events between those bound the data do not say what was done" in said


@pytest.mark.parametrize("group", [(), ("case",), ("events",), ("exchange",)])
def test_the_list_of_commands_cuts_no_description_at_eighty_columns(group) -> None:
    told = run(*group, "--help", columns=80).stdout
    _, listed = told.split("Commands:")
    assert "..." not in listed
    assert max(map(len, told.splitlines())) <= 80
