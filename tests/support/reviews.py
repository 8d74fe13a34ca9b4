"""Reviews of texts into a case, as they are typed."""

from pathlib import Path

from click.testing import Result
from typer.testing import CliRunner

from ceasefire.case import read_case
from ceasefire.cli import app
from ceasefire.core import Statement

THREE = (
    "4 March 2026\n\nRussia rejected the plan of the envoy. Iran rejected the plan of "
    "the envoy. Norway rejected the plan of the envoy.\n"
)


def review(text: str, folder: Path, *words: str, answers: str | None = None) -> Result:
    """Review a text as file ``a.txt``; accept all of it where nothing is answered."""
    path = folder.parent / "a.txt"
    path.write_text(text, "utf-8")
    how = ["--accept-all"] if answers is None else []
    typed = ["read", "--review", str(path), "--case", str(folder), *how, *words]
    return CliRunner().invoke(app, typed, input=answers)


def read_from(folder: Path) -> dict[str, Statement]:
    """Return what the case has of texts that were reviewed, by id."""
    case = read_case(folder)
    return {one.id: one for one in case.statements if one.span}


def add(folder: Path, key: str, entry: str) -> None:
    """Put an entry before the first one of a list of a new case."""
    path = folder / "case.yaml"
    told = path.read_text("utf-8")
    assert f"\n{key}:\n" in told
    path.write_text(told.replace(f"\n{key}:\n", f"\n{key}:\n  - {entry}\n", 1), "utf-8")
