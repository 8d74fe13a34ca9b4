"""The options that several commands share, said once."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer


def day_given(text: str) -> date:
    """Read a day as it is typed, or say in plain words how to write it."""
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d").date()  # noqa: DTZ007
    except ValueError:
        what = f"'{text}' is no day. Write it as 2031-03-04."
        raise typer.BadParameter(what) from None


CaseName = Annotated[
    str, typer.Argument(metavar="CASE", help="A case folder, or a case that ships.")
]
Events = Annotated[
    list[Path] | None,
    typer.Option(
        "--events",
        metavar="FILE ...",
        help="Event data beside those that the case names: UCDP, ACLED, GDELT, or a "
        "sheet X.csv with its mapping X.mapping.yaml.",
    ),
]
ForReader = Annotated[
    str,
    typer.Option(
        "--for", metavar="READER", help="public, mediator, or party: and an id."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
FirstDay = Annotated[
    date | None,
    typer.Option(
        "--from", metavar="DAY", parser=day_given, help="First day to look at."
    ),
]
LastDay = Annotated[
    date | None,
    typer.Option("--to", metavar="DAY", parser=day_given, help="Last day to look at."),
]
WatchedDays = Annotated[
    str | None,
    typer.Option(
        "--watched",
        metavar="SINCE..UNTIL",
        help="Days over which the --events record whatever was known, such as "
        "2031-01-01..2031-05-31: days without an event were quiet then.",
    ),
]
