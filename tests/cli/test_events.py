"""What a file of events is, as a monitor reads it in a terminal."""

from pathlib import Path

import pytest
from tests.support.event_files import ACLED, GDELT, UCDP, table_of
from typer.testing import CliRunner

from ceasefire.cli import app

HEADER = "id,type_of_violence,date_start,date_end,side_a,side_b,best,where_prec"
ROW = "1,2026-01-05,2026-01-05,Government,Front,2,{code}"


def check(*files: Path, columns: int = 80, words: tuple[str, ...] = ()) -> str:
    answer = CliRunner().invoke(
        app,
        ["events", "check", *(file.name for file in files), *words],
        env={"COLUMNS": str(columns)},
    )
    assert answer.exit_code == 0, answer.output
    return answer.output


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


def test_an_account_says_one_thing_on_a_line(here: Path) -> None:
    rows = [f"{i}," + ROW.format(code=1 + (i == 7)) for i in range(1, 8)]
    bad = "8,1,yesterday,2026-01-05,Government,Front,2,1"
    file = written(here, "e.csv", "\n".join([HEADER, *rows, rows[0], bad]))
    said = [line.rstrip() for line in check(file).splitlines()]
    assert said == [
        "e.csv",
        "  UCDP GED, 8 columns; 2026-01-05 to 2026-01-05",
        "  9 rows read: 7 kept, 1 rejected, 1 duplicate",
        "  Rejected: 1 bad-date",
        "  The file has no latitude: no event can be placed.",
        "  The file has no longitude: no event can be placed.",
        "  The file has no date_prec.",
        "  The file has no event_clarity.",
        "  The file has no actor ids: actors are found by their names.",
        "  The file has no adm_1: districts cannot be told.",
        "",
        "How well places are known",
        "",
        " source  code  rows  share  says",
        " " + "─" * 62,
        " ucdp       1     6  85.7%  exact place",
        " ucdp       2     1  14.3%  within about 25 km of a known point",
        "",
        "How well days are known is not said in the data.",
        "",
        "1 row was rejected:",
        "  e.csv:10: 'yesterday' under date_start is no day.",
    ]


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_none_is_cut(
    here: Path, columns: int
) -> None:
    name = "gdelt2_20190121220000_export.csv"
    text = table_of([GDELT], delimiter=";").replace("actor1geo_adm2code", "")
    said = check(written(here, name, text), columns=columns)
    assert "…" not in said
    assert all(len(line) <= columns for line in said.splitlines())
    assert "codes have lost their leading zeros." in " ".join(said.split())


def test_several_files_are_summed_and_their_sources_told_apart(here: Path) -> None:
    files = (
        written(here, "u.csv", table_of([UCDP, UCDP])),
        written(here, "a.csv", table_of([ACLED])),
    )
    said = check(*files)
    assert "In all 2 files, 3 rows read: 2 kept, 0 rejected, 1 duplicate" in said
    lines = [line.split() for line in said.splitlines()]
    assert ["acled", "1", "1", "100.0%", "a", "town"] in lines
    assert any(line[:4] == ["ucdp", "2", "1", "100.0%"] for line in lines)


def test_some_is_never_none(here: Path) -> None:
    rows = [f"{i}," + ROW.format(code=1 + (i == 7)) for i in range(2_001)]
    said = check(written(here, "e.csv", "\n".join([HEADER, *rows])))
    assert "<0.1%" in said
    assert " 0.0%" not in said


def test_of_many_rejected_rows_the_first_are_shown(here: Path) -> None:
    rows = [f"{i},1,never,,A,B,1,1" for i in range(25)]
    said = check(written(here, "e.csv", "\n".join([HEADER, *rows])))
    assert "25 rows were rejected (the first 10; --json lists all):" in said
    assert said.count("is no day.") == 10
    assert "  UCDP GED, 8 columns; no day\n" in said


def test_a_packed_sheet_finds_its_mapping(here: Path) -> None:
    import gzip

    (here / "week.csv.gz").write_bytes(gzip.compress(b"Day\n2030-01-02\n"))
    mapping = written(here, "week.mapping.yaml", "columns: {date: Day}")
    assert "monitors' sheet, 1 column;" in check(here / "week.csv.gz")
    mapping.rename(here / "week.csv.mapping.yaml")
    assert "monitors' sheet, 1 column;" in check(here / "week.csv.gz")


def test_a_name_in_no_encoding_is_told_all_the_same(here: Path) -> None:
    name = b"w\xff.csv".decode(errors="surrogateescape")
    try:
        written(here, name, table_of([UCDP]))
    except OSError:
        pytest.skip("no such names on this file system")
    assert "w\ufffd.csv" in check(here / name)
    assert "w\ufffd.csv" in check(here / name, words=("--json",))
