"""``ceasefire read --out``: many documents into one file, and what became of them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ceasefire.cli import speak

if TYPE_CHECKING:
    from ceasefire.reading import KnownActors, Tally

_MOST_NAMED = 20


def read_into(
    out: Path,
    files: list[Path],
    known: "KnownActors",
    *,
    on: date | None,
    workers: int,
) -> bool:
    """Read many into a file; say whether all of them could be read."""
    from ceasefire.reading import nothing_in, read_many

    if out.is_dir():
        raise typer.BadParameter(f"{out} is a folder: name a file in it.")
    if not out.parent.is_dir():
        what = f"There is no folder {out.parent}: make it, or name another with --out."
        raise typer.BadParameter(what)
    empty = nothing_in(files)
    for fault in empty:
        speak.say(str(fault), err=True)
    if len(empty) == len(files):
        return False
    with speak.progress() as progress:
        tally = read_many(files, out, known, on=on, workers=workers, progress=progress)
    _say(out, tally)
    return not (tally.refused or empty)


def _say(out: Path, tally: "Tally") -> None:
    replaced = (
        f" {tally.replaced} stand in place of an earlier line of their name."
        if tally.replaced > 1
        else " One stands in place of an earlier line of its name."
        if tally.replaced
        else ""
    )
    copies = "copy of another" if tally.copies == 1 else "copies of others"
    speak.say(
        f"{out}: {tally.read} read, {tally.before} before, {tally.copies} {copies}, "
        f"{tally.faulty} that cannot be read.{replaced}"
    )
    _name(
        [f"{name}: {what}" for name, what in tally.refused], "that cannot be read", out
    )
    if tally.undated:
        have = "has" if len(tally.undated) == 1 else "have"
        speak.say(
            f"{len(tally.undated)} {have} no date: 'yesterday' and its like stay open. "
            "Give it with --date, or in the lines.",
            err=True,
        )
        _name(tally.undated, "without a date", out)


def _name(lines: Sequence[str], what: str, out: Path) -> None:
    for line in lines[:_MOST_NAMED]:
        speak.say(f"  {line}", err=True)
    if len(lines) > _MOST_NAMED:
        left = len(lines) - _MOST_NAMED
        speak.say(f"  and {left} more {what}: see the lines of {out.name}.", err=True)
