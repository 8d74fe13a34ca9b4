"""The commands: each asks one question of a case, or of a file of events.

Why    A command line is a door. What lies behind it is imported when a command
       runs and not before, so that asking for help is quick.
How    One module per command. `speak` says things to people, `inputs` turns the
       names people type into a `Case` and an `Evidence`.
"""

import os
import sys

import typer

from ceasefire import __version__
from ceasefire.cli.access import access
from ceasefire.cli.alarm import alarm
from ceasefire.cli.argv import spread
from ceasefire.cli.attribute import attribute
from ceasefire.cli.brief import brief
from ceasefire.cli.case import app as case_app
from ceasefire.cli.convene import convene
from ceasefire.cli.displacement import displacement
from ceasefire.cli.duplicates import duplicates
from ceasefire.cli.effect import effect
from ceasefire.cli.events import app as events_app
from ceasefire.cli.exchange import app as exchange_app
from ceasefire.cli.gains import gains
from ceasefire.cli.listing import Listing
from ceasefire.cli.monitor import monitor
from ceasefire.cli.read import read
from ceasefire.cli.sites import sites
from ceasefire.cli.stability import stability
from ceasefire.cli.streams import a_full_disk_told, taking_any_text
from ceasefire.cli.terms import terms
from ceasefire.cli.trust import trust

app = typer.Typer(
    name="ceasefire",
    cls=Listing,
    help=(
        "Where a ceasefire could hold, whether it is kept, and who gains: "
        "from a case folder and event data."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(brief)
app.command()(monitor)
app.command()(effect)
app.command()(alarm)
app.command()(displacement)
app.command()(gains)
app.command()(sites)
app.command()(trust)
app.command()(convene)
app.command()(terms)
app.command()(stability)
app.command()(access)
app.command()(attribute)
app.command()(read)
events_app.command()(duplicates)
app.add_typer(case_app, name="case")
app.add_typer(events_app, name="events")
app.add_typer(exchange_app, name="exchange")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ceasefire {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _version: bool = typer.Option(
        False,
        "--version",
        callback=_print_version,
        is_eager=True,
        help="Print the version and leave.",
    ),
) -> None:
    pass


def main() -> None:
    """Run the command line; the entry point of the package."""
    # Our matrices are small: threads of the linear algebra would wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    taking_any_text()
    with a_full_disk_told():
        app(args=spread(sys.argv[1:]))


__all__ = ["app", "main"]
