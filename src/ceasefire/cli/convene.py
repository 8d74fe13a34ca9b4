"""``ceasefire convene``: who will come, why not, and what would have to move."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.convene_print import print_answer, print_turns
from ceasefire.cli.options import CaseName, Events, ForReader, Json, day_given

if TYPE_CHECKING:
    from ceasefire.core import Case, Progress
    from ceasefire.events.evidence import Evidence


AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        parser=day_given,
        help="What was said by that day, itself included; the day of the case if not "
        "given.",
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without", metavar="ID", help="Leave a statement out, as if never made."
    ),
]
Assume = Annotated[
    list[str] | None,
    typer.Option(
        "--assume",
        metavar="CONDITION",
        help="Take for a fact, such as 'accepts(iran, geneva-communique)'.",
    ),
]
Wanted = Annotated[
    str | None,
    typer.Option(
        "--wanted", metavar="CONDITION", help="The outcome to ask about, if another."
    ),
]
WeightsGiven = Annotated[
    list[str] | None,
    typer.Option(
        "--weight",
        metavar="NAME=NUMBER",
        help="What moving a statement costs: wish, negotiable, unknown, firm, "
        "leverage, asked.",
    ),
]
Most = Annotated[
    int, typer.Option("--most", min=1, help="How many corrections to give.")
]
Replay = Annotated[
    bool,
    typer.Option(
        "--replay",
        help="Day by day, as things were said: up to --as-of, or all of the record.",
    ),
]


def convene(
    case: CaseName,
    events: Events = None,
    as_of: AsOf = None,
    without: Without = None,
    assume: Assume = None,
    wanted: Wanted = None,
    weight: WeightsGiven = None,
    most: Most = 10,
    replay: Replay = False,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Say who will come to the table, why not, and the least that would have to move.

    Example: ceasefire convene aleppo-2014 --as-of 2014-01-20
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.convening import Weights, find_attendance
        from ceasefire.convening import replay as replayed

        loaded, evidence = _load(case, events or [], for_, progress)
        weights = Weights().changed(_numbers(weight or []))
        answer = find_attendance(
            loaded,
            evidence,
            as_of=as_of,
            without=without or (),
            assume=assume or (),
            wanted=wanted,
            weights=weights,
            most=most,
        )
        turns = (
            replayed(
                loaded,
                without=without or (),
                assume=assume or (),
                wanted=wanted,
                weights=weights,
                until=as_of,
            )
            if replay
            else ()
        )
    if json:
        days = {"replay": [turn.to_dict() for turn in turns]} if replay else {}
        speak.print_json(answer.to_dict() | {"for": for_} | days)
        return
    print_answer(loaded, answer)
    if replay:
        print_turns(turns, is_wanted=bool(answer.wanted))


def _load(
    case: str, events: list[Path], reader: str, progress: "Progress"
) -> "tuple[Case, Evidence | None]":
    """Read a case; and its events, which take longer, only where there are any."""
    from ceasefire.case import read_case
    from ceasefire.core import Reader

    loaded = read_case(case).for_reader(Reader(reader))
    if events or loaded.event_files:
        return inputs.load(case, events, reader, progress=progress)
    return loaded, None


def _numbers(given: list[str]) -> dict[str, float]:
    values = {}
    for one in given:
        name, _, number = one.partition("=")
        try:
            values[name] = float(number)
        except ValueError as error:
            message = f"'{one}' is no weight: write it as firm=8."
            raise typer.BadParameter(message) from error
    return values
