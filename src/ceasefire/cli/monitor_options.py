"""The options of ``ceasefire monitor``: those of one case, and those of a list."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ceasefire.cli.ceasefire_list import ByName, RuleName
from ceasefire.cli.options import day_given

CaseOrNone = Annotated[
    str | None,
    typer.Argument(
        metavar="CASE",
        help="A case folder, or a case that ships; none with --ceasefires.",
    ),
]
Days = Annotated[
    int, typer.Option(min=1, max=366, help="Days to compare before and after.")
]
Decisions = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write every decision with its reason, as CSV."),
]
CeasefireList = Annotated[
    Path | None,
    typer.Option(
        metavar="LIST",
        help="A list of ceasefires as CSV: say how long they last, not one case.",
    ),
]
Rule = Annotated[
    RuleName | None,
    typer.Option(
        help="What ends a ceasefire: the list's record, or violence in --events.",
    ),
]
By = Annotated[
    ByName | None,
    typer.Option(help="Compare groups."),
]
ClosedOn = Annotated[
    date | None,
    typer.Option(
        "--to",
        metavar="DAY",
        parser=day_given,
        help="Day on which the list was closed.",
    ),
]
BreakdownCodes = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        help="Count only ends with this code of the list as breakdowns.",
    ),
]
HoldingCodes = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        help="Take one without an end, and with this code, as still holding.",
    ),
]
BackAtShare = Annotated[
    float,
    typer.Option(
        min=0.01,
        max=100,
        help="Violence is back at this share of its rate before.",
    ),
]
BackOverDays = Annotated[
    int,
    typer.Option(
        min=1,
        max=366,
        help="Days over which it must be back.",
    ),
]
DaysBefore = Annotated[
    int,
    typer.Option(
        min=1,
        max=3660,
        help="Days before, whose rate is compared.",
    ),
]
Horizon = Annotated[
    int,
    typer.Option(
        min=1,
        max=36600,
        help="Longest duration that the mean counts, in days.",
    ),
]
