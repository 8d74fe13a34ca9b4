"""``ceasefire events fetch``: bring event data here from those who keep them."""

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.listing import Listing
from ceasefire.cli.options import day_given
from ceasefire.core import number_of

_URL_VARIABLE = "CEASEFIRE_UCDP_URL"

app = typer.Typer(
    cls=Listing, help="Fetch events from those who publish them.", no_args_is_help=True
)


@app.callback()
def _fetch() -> None:
    """Keep ``ucdp`` a command by name, though it is the only one."""


@app.command()
def ucdp(
    country: Annotated[
        list[int],
        typer.Option(
            help="Country, by its Gleditsch-Ward number; may be given several times.",
        ),
    ],
    first: Annotated[
        date,
        typer.Option("--from", metavar="DAY", parser=day_given, help="First day."),
    ],
    last: Annotated[
        date, typer.Option("--to", metavar="DAY", parser=day_given, help="Last day.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(help="CSV file to write; by default named for what was asked."),
    ] = None,
    version: Annotated[str, typer.Option(help="Release of the data.")] = "25.1",
    json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Fetch events of the UCDP Georeferenced Event Dataset.

    UCDP asks for a token: put it in the environment variable CEASEFIRE_UCDP_TOKEN.
    If the work is interrupted, the same command goes on where it stopped.
    CEASEFIRE_UCDP_URL names another address to ask, such as a mirror.

    Example: ceasefire events fetch ucdp --country 652 --from 2016-01-01 --to
    2019-12-31
    """
    from ceasefire.events.ucdp_api import (
        BASE_URL,
        TOKEN_VARIABLE,
        TokenRefused,
        fetch_ucdp,
    )

    token = os.environ.get(TOKEN_VARIABLE)
    with speak.refusals(), speak.progress() as progress:
        if not token and not os.environ.get(_URL_VARIABLE):
            raise TokenRefused(None, given=False)
        account = fetch_ucdp(
            countries=country,
            first_day=first,
            last_day=last,
            out=out or _default_out(country, first, last),
            token=token,
            version=version,
            base_url=os.environ.get(_URL_VARIABLE) or BASE_URL,
            progress=progress,
        )
    if json:
        speak.print_json(account.to_dict())
        return
    for note in account.notes:
        speak.say(note, err=True)
    speak.say(f"{number_of(account.n_events, 'event')} written to {account.out}.")


def _default_out(countries: list[int], first: date, last: date) -> Path:
    named = "-".join(str(country) for country in countries)
    return Path(f"ucdp-{named}-{first}-{last}.csv")
