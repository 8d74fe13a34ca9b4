"""Several files may follow one ``--events``."""

from pathlib import Path

from ceasefire.cli.argv import spread


def test_every_file_after_the_flag_gets_a_flag_of_its_own() -> None:
    assert spread(["brief", "c", "--events", "a.csv", "b.csv.gz", "--json"]) == [
        "brief",
        "c",
        "--events",
        "a.csv",
        "--events",
        "b.csv.gz",
        "--json",
    ]


def test_a_case_named_after_the_files_stays_a_case(tmp_path: Path) -> None:
    folder = tmp_path / "my-case"
    folder.mkdir()
    words = ["brief", "--events", "a.csv", str(folder)]
    assert spread(words) == words


def test_a_file_with_any_name_counts_if_it_is_there(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet"
    sheet.write_text("x")
    assert spread(["--events", "a.csv", str(sheet)])[2:] == ["--events", str(sheet)]


def test_words_without_the_flag_are_left_alone() -> None:
    words = ["case", "check", "a.csv", "b.csv"]
    assert spread(words) == words
