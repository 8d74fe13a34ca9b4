"""What the commands say, and to whom.

Answers go to standard output; progress and refusals to standard error, so that an
answer can be piped on. A refusal is one clear sentence per fault, never a traceback.
"""

import ctypes
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import typer

from ceasefire.cli.layout import Column, laid_out
from ceasefire.core import (
    CeasefireError,
    FaultyInput,
    Progress,
    escaped,
    number_of,
    percent,
    shown,
    silent,
)

_WIDTH_OF_A_FILE = 132  # columns, where the output is no terminal and names no width
_REFUSED = 2
_INTERRUPTED = 130


def say(text: str, *, err: bool = False) -> None:
    """Print a line; marks that nobody sees are written out in it."""
    typer.echo(shown(text), err=err)


@contextmanager
def refusals() -> Iterator[None]:
    """Turn a refusal into sentences on standard error and exit code 2."""
    try:
        yield
    except FaultyInput as refusal:
        for line in refusal.told:
            say(line, err=True)
        n_faults = len(refusal.faults)
        if n_faults > 1:
            typer.echo(f"{number_of(n_faults, 'fault')}.", err=True)
        raise typer.Exit(_REFUSED) from refusal
    except (CeasefireError, OSError) as refusal:
        if isinstance(refusal, BrokenPipeError):
            raise
        say(_sentence(refusal), err=True)
        raise typer.Exit(_REFUSED) from refusal
    except KeyboardInterrupt as stopped:
        raise typer.Exit(_INTERRUPTED) from stopped


def _sentence(refusal: CeasefireError | OSError) -> str:
    if isinstance(refusal, OSError) and refusal.strerror and refusal.filename:
        return f"{refusal.filename}: {refusal.strerror}."
    return str(refusal)


@contextmanager
def alone() -> Iterator[None]:
    """Keep what a library in C prints of its own out of the answer.

    It prints past Python, where an answer for machines would no longer be one.
    """
    try:
        out = os.dup(1)
    except OSError:  # there is no standard output
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    sys.stdout.flush()
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        _flush_c()
        os.dup2(out, 1)
        os.close(out)
        os.close(nowhere)


def _flush_c() -> None:
    """Have the C library write out what it holds back."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).fflush(None)


def print_json(value: Any) -> None:
    """Print an answer for machines: indented, in its own order, without NaN."""
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    typer.echo(escaped(text))


@contextmanager
def progress() -> Iterator[Progress]:
    """Show how far long work is, on a terminal; say nothing anywhere else."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def tell(task: str, done: int, total: int, /) -> None:
            if task not in tasks:
                tasks[task] = bars.add_task(task, total=total)
            bars.update(tasks[task], completed=done, total=total)

        yield tell


def count(n: int | None) -> str:
    """Print how many there are; a dash where it is not known."""
    return "–" if n is None else f"{n:,}"


def share(part: float | None) -> str:
    """Print a share of 0 to 1; a dash where it is not known."""
    return "–" if part is None else percent(part)


def table(title: str, headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table; columns whose cells are all numbers stand to the right.

    The title has a line of its own, however narrow the table is; of a table without
    rows nothing else is printed.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    cells = [
        ["–" if cell is None else shown(str(cell)) for cell in row] for row in rows
    ]
    named_width = "COLUMNS" in os.environ or sys.stdout.isatty()
    console = Console(width=None if named_width else _WIDTH_OF_A_FILE, highlight=False)
    columns = [
        Column(header, [row[number] for row in cells], names=number == 0)
        for number, header in enumerate(headers)
    ]
    layout = laid_out(columns, console.width)
    grid = Table(
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        show_edge=layout.has_edge,
        padding=(0, 0, 0, 0 if layout.is_close else 1),
    )
    for one, width in zip(columns, layout.widths, strict=True):
        grid.add_column(
            Text(one.header),
            justify="right" if one.is_numeric else "left",
            min_width=width,  # and not `width`, which gives way to a narrow screen
            max_width=width,
            overflow="fold",
        )
    for row in cells:
        grid.add_row(*(Text(cell) for cell in row))
    console.print(Text(title, style="italic"))
    if cells:
        needed = 1 + sum(1 + one for one in layout.widths)
        console.print(grid, width=max(console.width, needed), crop=False)
