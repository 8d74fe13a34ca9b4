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
_LONGEST_NAME = 32  # cells of a first column that are kept on one line
_NARROWEST_TEXT = 12  # cells of a column of words, on a screen that is too narrow
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
        for fault in refusal.faults:
            say(str(fault), err=True)
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
        _Column(header, [row[number] for row in cells])
        for number, header in enumerate(headers)
    ]
    # No word is cut where there is room for all; for that, and where some have to be,
    # columns stand closer.
    words = sum(one.whole_words for one in columns)
    is_close = words + 2 * len(columns) + 1 > console.width
    has_room = words + len(columns) + 1 <= console.width
    grid = Table(
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 0, 0, 0 if is_close else 1),
    )
    widths = None if has_room else _cut(columns, console.width - len(columns) - 1)
    for number, one in enumerate(columns):
        least = one.whole_words if has_room else one.widest_figure
        grid.add_column(
            Text(one.header),
            justify="right" if one.is_numeric else "left",
            no_wrap=number == 0 and one.longest <= _LONGEST_NAME,
            width=widths[number] if widths else None,
            min_width=least or None,  # a figure cut short is another
            overflow="fold",
        )
    for row in cells:
        grid.add_row(*(Text(cell) for cell in row))
    console.print(Text(title, style="italic"))
    if cells:
        needed = sum(1 + one.narrowest for one in columns)
        console.print(grid, width=max(console.width, needed), crop=False)


def _cut(columns: Sequence["_Column"], room: int) -> list[int] | None:
    """Say how wide columns are in which as few words as can be are cut; None: too many.

    The longest words are cut, to their half or a little less; no figure and no name is.
    """
    widths = [one.whole_words for one in columns]
    widths[0] = max(widths[0], columns[0].longest)
    spare = {i: widths[i] - one.narrowest for i, one in enumerate(columns[1:], 1)}
    for i in sorted(spare, key=lambda i: -spare[i]):
        lacking = sum(widths) - room
        widths[i] -= max(0, min(lacking, spare[i] // 2 + 1, spare[i]))
    return widths if sum(widths) <= room else None


class _Column:
    """How wide the cells of a column of a table are, in places of a terminal."""

    def __init__(self, header: str, cells: Sequence[str]) -> None:
        from rich.cells import cell_len

        self.header = header
        self.is_numeric = bool(cells) and all(map(_is_numeric, cells))
        self.longest = max(map(cell_len, cells), default=0)
        figures = [cell_len(cell) for cell in cells if cell[:1].isdigit()]
        self.widest_figure = (
            self.longest if self.is_numeric else max(figures, default=0)
        )
        self.narrowest = max(self.widest_figure, min(self.longest, _NARROWEST_TEXT))
        words = [word for text in (header, *cells) for word in text.split()]
        longest_word = max(map(cell_len, words), default=0)
        self.whole_words = max(self.widest_figure, longest_word)


def _is_numeric(cell: str) -> bool:
    """Say whether a cell begins like a figure, or stands for one not known."""
    return cell[:1].isdigit() or cell[:1] in {"–", "-", "<", "~", ""}
