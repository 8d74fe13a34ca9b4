"""``ceasefire events``: what a file of events is, and the store."""

import shutil
import textwrap
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceasefire.cli import fetch, speak
from ceasefire.cli.listing import Listing
from ceasefire.cli.options import Json
from ceasefire.core import number_of

if TYPE_CHECKING:
    from ceasefire.events.evidence import Evidence, FileRead

app = typer.Typer(cls=Listing, help="Check, load and fetch event data.")
app.add_typer(fetch.app, name="fetch")

_MOST_REJECTS = 10
_LEAST_SHARE = 0.001
_LEAST_WIDTH = 40  # columns
_WIDTH_OF_A_FILE = 132  # columns, where the output is no terminal and names no width

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="Files of events.")
]


@app.callback(invoke_without_command=True)
def _root(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit


@app.command()
def check(files: Files, json: Json = False) -> None:
    """Say what files of events are, what was kept, what was not and why.

    Example: ceasefire events check ged_syria.csv.gz
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.events.read import read_events

        evidence = read_events(files, progress=progress)
    if json:
        speak.print_json(
            {
                "files": [read.to_dict() for read in evidence.reads],
                "place_precision": _precision(evidence, "where_prec"),
                "date_precision": _precision(evidence, "date_prec"),
                "leads": evidence.n_leads,
                "rejects": evidence.rejects.to_pylist(),
            }
        )
        return
    _print(evidence)


@app.command()
def load(
    files: Files,
    store: Annotated[
        Path, typer.Option(metavar="FILE.duckdb", help="Store to add the events to.")
    ],
    json: Json = False,
) -> None:
    """Add files of events to a store; what is there already is kept once.

    Example: ceasefire events load ged_syria.csv.gz --store syria.duckdb
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.events.duckdb_store import Store
        from ceasefire.events.read import read_events

        evidence = read_events(files, progress=progress)
        with Store(store) as opened:
            account = opened.add(evidence)
    if json:
        speak.print_json(account.to_dict())
        return
    _print(evidence)
    speak.say(
        f"{store}: {number_of(account.n_added, 'event')} added, "
        f"{number_of(account.n_already_there, 'was', 'were')} there already."
    )


def _print(evidence: "Evidence") -> None:
    for read in evidence.reads:
        _print_account(read)
    if len(evidence.reads) > 1:
        _print_wrapped(
            f"In all {number_of(len(evidence.reads), 'file')}, {_fate(*evidence.reads)}"
        )
        speak.say("")
    for what, name in (("places", "where_prec"), ("days", "date_prec")):
        _print_precision(evidence, what, name)
    _print_rejects(evidence)


def _print_account(read: "FileRead") -> None:
    """Say what became of the rows of a file, one thing on a line."""
    days = f"{read.first_day} to {read.last_day}" if read.first_day else "no day"
    reasons = ", ".join(f"{n:,} {why}" for why, n in sorted(read.reasons.items()))
    speak.say(read.file)
    for line in (
        f"{read.layout}; {days}",
        _fate(read),
        *([f"Rejected: {reasons}"] if reasons else []),
        *read.notes,
    ):
        _print_wrapped(line, "  ")
    speak.say("")


def _fate(*reads: "FileRead") -> str:
    """Say what became of the rows of one file or of several."""
    n_duplicates = sum(read.n_duplicates for read in reads)
    return (
        f"{number_of(sum(read.n_read for read in reads), 'row')} read: "
        f"{sum(read.n_kept for read in reads):,} kept, "
        f"{sum(read.n_rejected for read in reads):,} rejected, "
        f"{number_of(n_duplicates, 'duplicate')}"
    )


def _print_wrapped(line: str, indent: str = "") -> None:
    """Print a sentence in as many lines as it takes."""
    width = shutil.get_terminal_size((_WIDTH_OF_A_FILE, 0)).columns
    speak.say(
        textwrap.fill(
            line,
            max(width, _LEAST_WIDTH),
            initial_indent=indent,
            subsequent_indent=f"{indent}  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def _print_precision(evidence: "Evidence", what: str, name: str) -> None:
    from ceasefire.events.precision import NOT_SAID

    counted = _precision(evidence, name)
    if {row["says"] for row in counted} == {NOT_SAID}:
        _print_wrapped(f"How well {what} are known is not said in the data.")
        speak.say("")
        return
    n_of_source: Counter[str] = Counter()
    for row in counted:
        n_of_source[row["source"]] += row["rows"]
    rows = [
        (
            row["source"],
            row["code"],
            f"{row['rows']:,}",
            _share(row["rows"] / n_of_source[row["source"]]),
            row["says"],
        )
        for row in counted
    ]
    if rows:
        headers = ("source", "code", "rows", "share", "says")
        speak.table(f"How well {what} are known", headers, rows)


def _share(share: float) -> str:
    """Some is never none."""
    return f"{share:.1%}" if share >= _LEAST_SHARE else f"<{_LEAST_SHARE:.1%}"


def _precision(evidence: "Evidence", name: str) -> list[dict[str, Any]]:
    from ceasefire.events.precision import precision_table

    return precision_table(evidence.table, name)


def _print_rejects(evidence: "Evidence") -> None:
    rejects = evidence.rejects.slice(0, _MOST_REJECTS).to_pylist()
    if not rejects:
        return
    n_all = evidence.rejects.num_rows
    first = f" (the first {len(rejects)}; --json lists all)"
    were = "row was" if n_all == 1 else "rows were"
    _print_wrapped(f"{n_all:,} {were} rejected{first if n_all > len(rejects) else ''}:")
    for row in rejects:
        _print_wrapped(f"{row['file']}:{row['line']}: {row['what']}", "  ")
