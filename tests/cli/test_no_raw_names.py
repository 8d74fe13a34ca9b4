"""Every line that a command prints goes through the one that shows hidden marks."""

import re
from pathlib import Path

import ceasefire.cli
from ceasefire.cli.read_print import print_reading
from ceasefire.reading import document_of, read

ROOM = Path(ceasefire.cli.__file__).parent
MAY_ECHO = {
    "speak.py",
    "__init__.py",  # the version
}
WITHOUT_NAMES = (
    "typer.echo(context.get_help())",
    'typer.echo(files.json.read_text("utf-8").rstrip())',  # as it was written
)


def test_no_command_prints_past_the_door() -> None:
    found = {
        f"{file.name}: {line.strip()}"
        for file in ROOM.glob("*.py")
        if file.name not in MAY_ECHO
        for line in file.read_text("utf-8").splitlines()
        if re.search(r"typer\.echo\(|\bprint\(", line)
        and line.strip() not in WITHOUT_NAMES
    }
    assert found == set()


def test_the_name_of_a_document_cannot_turn_a_line_round(capsys) -> None:
    text = "The Hill Front shall\nopen the road to Kesh before the talks begin."
    print_reading(read(document_of(text, "a\u202etxt.exe")))
    out = capsys.readouterr().out
    assert "a⟨U+202E⟩txt.exe" in out
    assert "\u202e" not in out


def test_words_that_a_page_wraps_are_printed_on_one_line(capsys, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    text = (
        "The Hill Front said that it would\nleave the talks unless the guns\nwere gone."
    )
    print_reading(read(document_of(text, "a.txt")))
    out = capsys.readouterr().out
    assert "it would leave the talks unless the guns were gone" in out
