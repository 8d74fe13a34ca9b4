"""``ceasefire events``: what a file of events is, and the store."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceasefire.cli import fetch, speak
from ceasefire.cli.inputs import event_file
from ceasefire.cli.options import Json

if TYPE_CHECKING:
    from ceasefire.events.evidence import Evidence

app = typer.Typer(help="Check, load and fetch event data.")
app.add_typer(fetch.app, name="fetch")

_MOST_REJECTS = 10

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

        evidence = read_events([event_file(path) for path in files], progress=progress)
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

        evidence = read_events([event_file(path) for path in files], progress=progress)
        with Store(store) as opened:
            account = opened.add(evidence)
    if json:
        speak.print_json(account.to_dict())
        return
    _print(evidence)
    typer.echo(
        f"{store}: {account.n_added:,} events added, {account.n_already_there:,} were "
        "there already."
    )


def _print(evidence: "Evidence") -> None:
    speak.table(
        "Files",
        ("file", "what it is", "read", "kept", "rejected", "duplicates", "days"),
        [
            (
                Path(read.file).name,
                read.layout,
                f"{read.n_read:,}",
                f"{read.n_kept:,}",
                f"{read.n_rejected:,}",
                f"{read.n_duplicates:,}",
                f"{read.first_day} to {read.last_day}" if read.first_day else "none",
            )
            for read in evidence.reads
        ],
    )
    for read in evidence.reads:
        for note in read.notes:
            typer.echo(f"{Path(read.file).name}: {note}")
    for title, name in (("Places", "where_prec"), ("Days", "date_prec")):
        _print_precision(evidence, title, name)
    _print_rejects(evidence)


def _print_precision(evidence: "Evidence", title: str, name: str) -> None:
    rows = [
        (row["code"], f"{row['rows']:,}", row["says"])
        for row in _precision(evidence, name)
    ]
    if rows:
        speak.table(f"{title}: how well they are known", ("code", "rows", "says"), rows)


def _precision(evidence: "Evidence", name: str) -> list[dict[str, Any]]:
    from ceasefire.events.precision import precision_table

    return precision_table(evidence.table, name)


def _print_rejects(evidence: "Evidence") -> None:
    rejects = evidence.rejects.slice(0, _MOST_REJECTS).to_pylist()
    if not rejects:
        return
    speak.table(
        f"Rejected rows (the first {len(rejects)} of {evidence.rejects.num_rows:,})",
        ("file", "line", "reason", "what"),
        [
            (Path(row["file"]).name, row["line"], row["reason"], row["what"])
            for row in rejects
        ],
    )
