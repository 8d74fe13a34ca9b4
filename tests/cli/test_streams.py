"""An answer goes wherever it is sent, and where it cannot, that is one sentence."""

import errno
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from ceasefire.cli.streams import a_full_disk_told, taking_any_text

SHEET = "day,side,lat,lon\n2030-01-02,Страж,10,20\n2030-01-03,Страж,10,20\n"
MAPPING = (
    "columns: {date: day, side_a: side, latitude: lat, longitude: lon}\n"
    "defaults: {place_error_km: 1}\n"
)


class Screen(TextIOWrapper):
    """A terminal, as far as anybody asks."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("letters", ["ascii", "latin-1", "cp1252", "utf-8", "utf_8"])
def test_files_and_pipes_get_utf_8_whatever_the_machine_writes(
    monkeypatch: pytest.MonkeyPatch, letters: str
) -> None:
    for name in ("stdout", "stderr"):
        written = BytesIO()
        monkeypatch.setattr(sys, name, TextIOWrapper(written, encoding=letters))
        taking_any_text()
        getattr(sys, name).write("Страж ─")
        getattr(sys, name).flush()
        assert written.getvalue().decode("utf-8") == "Страж ─"


def test_a_terminal_keeps_its_letters_and_marks_what_it_cannot_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", Screen(written, encoding="latin-1"))
    taking_any_text()
    sys.stdout.write("é ─ Ж")
    sys.stdout.flush()
    assert written.getvalue().decode("latin-1") == "é ? ?"


def test_without_an_output_nothing_is_said_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    taking_any_text()
    sys.stdout.write("ok")
    assert not sys.stderr.isatty()  # as whoever shows progress asks


def test_what_could_not_be_written_is_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as left, a_full_disk_told():
        raise OSError(errno.ENOSPC, "No space left on device")
    assert left.value.code == 2
    assert capsys.readouterr().err == (
        "The answer could not be written: no space left on device.\n"
    )


def test_a_file_that_cannot_be_opened_is_no_answer_that_could_not_be_written() -> None:
    with pytest.raises(PermissionError), a_full_disk_told():
        raise PermissionError(errno.EACCES, "Permission denied", "case.yaml")


ALWAYS_FULL = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="no device is always full"
)


@pytest.mark.parametrize("to", ["", pytest.param(">/dev/full", marks=ALWAYS_FULL)])
def test_a_command_begun_by_a_shell_ends_without_a_traceback(
    tmp_path: Path, to: str
) -> None:
    (tmp_path / "e.csv").write_text(SHEET, encoding="utf-8")
    (tmp_path / "e.mapping.yaml").write_text(MAPPING, encoding="utf-8")
    letters = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m ceasefire events check e.csv {to}"],
        cwd=tmp_path,
        env=os.environ | letters,
        capture_output=True,
        check=False,
    )
    if to:
        assert done.returncode == 2
        assert done.stderr.startswith(b"The answer could not be written: ")
        assert done.stderr.count(b"\n") == 1
    else:
        assert (done.returncode, done.stderr) == (0, b"")
        assert "─" in done.stdout.decode("utf-8")  # of its table
