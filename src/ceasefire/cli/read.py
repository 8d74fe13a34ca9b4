"""``ceasefire read``: what an article or report says, and into the case with it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.options import ForReader, Json, day_given
from ceasefire.cli.read_into import read_into
from ceasefire.cli.read_print import print_reading, remark_on_day
from ceasefire.cli.read_second import (
    ModelName,
    ModelUrl,
    endpoint_of,
    print_second,
    read_again,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.core import Fault
    from ceasefire.reading import KnownActors, Reading
    from ceasefire.reading.second_reader import SecondReading

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...",
        help="Texts, pages, PDF or DOCX, in English; folders of them; JSON lines.",
    ),
]
CaseGiven = Annotated[
    str | None,
    typer.Option("--case", metavar="CASE", help="Its parties are looked for first."),
]
Day = Annotated[
    date | None,
    typer.Option(
        "--date", metavar="DAY", parser=day_given, help="The day of the document."
    ),
]
Review = Annotated[
    bool,
    typer.Option(
        "--review", help="Accept, correct or reject, one by one, into --case."
    ),
]
AcceptAll = Annotated[
    bool, typer.Option("--accept-all", help="With --review: accept without asking.")
]

Owner = Annotated[
    str,
    typer.Option(
        "--owner",
        metavar="OWNER",
        help="With --review: who may read what is written: public, mediator, or "
        "party: and an id.",
    ),
]

Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="LINES",
        help="For many: gets a line of JSON for each, and is gone on with.",
    ),
]
Workers = Annotated[
    int, typer.Option("--workers", min=1, help="With --out: processes that read.")
]

_GO_WITH = {
    "--accept-all": "--review",
    "--owner": "--review",
    "--workers": "--out",
    "--model-name": "--model",
}
_EXCLUDE = (
    ("--review", "--out", "--review asks on the screen: leave out --out."),
    ("--review", "--json", "--review asks on the screen: leave out --json."),
    ("--out", "--json", "--out writes JSON: leave out --json."),
    ("--model", "--review", "--model reads beside the rules in print and --json."),
    ("--model", "--out", "--model reads beside the rules in print and --json."),
)


def read(
    files: Files,
    case: CaseGiven = None,
    on: Day = None,
    review: Review = False,
    accept_all: AcceptAll = False,
    owner: Owner = "public",
    out: Out = None,
    workers: Workers = 1,
    model: ModelUrl = None,
    model_name: ModelName = "default",
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Read articles and reports: who said what, on which condition, and what happened.

    Example: ceasefire read report.pdf --case aleppo-2014 --json
    """
    given = {
        "--accept-all": accept_all, "--owner": owner != "public", "--review": review,
        "--workers": workers != 1, "--out": out is not None, "--json": json,
        "--model-name": model_name != "default", "--model": model is not None,
    }  # fmt: skip
    _refuse_odd(given)
    if review and (case is None or len(files) != 1):
        raise typer.BadParameter("--review takes one FILE, and the folder of a --case.")
    if review:
        from ceasefire.cli.read_review import review_file

        with speak.refusals():
            review_file(files[0], Path(str(case)), on, ask=not accept_all, owner=owner)
        return
    if out is not None:
        inputs.hold_apart("--out", out, files, case=case)
        with speak.refusals():
            whole = read_into(out, files, _known(case, for_), on=on, workers=workers)
        if not whole:
            raise typer.Exit(2)
        return
    with speak.refusals():
        readings, refused = _read_all(files, case, on, for_)
        endpoint = endpoint_of(model, model_name)
        seconds = [read_again(one, endpoint) if endpoint else None for one in readings]
    _show(readings, seconds, refused, json=json)
    if refused:
        raise typer.Exit(2)


def _refuse_odd(given: dict[str, bool]) -> None:
    """Refuse an option that would do nothing beside the others, or without another."""
    for option, other in _GO_WITH.items():
        if given[option] and not given[other]:
            raise typer.BadParameter(f"{option} goes with {other}.")
    for one, other, why in _EXCLUDE:
        if given[one] and given[other]:
            raise typer.BadParameter(why)


def _show(
    readings: "Sequence[Reading]",
    seconds: "Sequence[SecondReading | None]",
    refused: list[dict[str, object]],
    *,
    json: bool,
) -> None:
    """Print readings, each with the second one beside it where one was asked."""
    both = list(zip(readings, seconds, strict=True))
    if json:
        told = [_told(one, second) for one, second in both]
        speak.print_json({"documents": told, "faults": refused})
    else:
        for one, second in both:
            print_reading(one)
            if second:
                print_second(one, second)


def _told(one: "Reading", second: "SecondReading | None") -> dict[str, object]:
    """As JSON has it; of a second reader only where one was asked."""
    beside = {"second_reader": second.to_dict(one.document)} if second else {}
    return one.to_dict() | beside


def _read_all(
    files: list[Path], case: str | None, on: date | None, for_: str
) -> "tuple[list[Reading], list[dict[str, object]]]":
    """Read every file; one that cannot be read does not stop the rest."""
    from ceasefire.core import FaultyInput
    from ceasefire.reading import given_in, nothing_in
    from ceasefire.reading import read as read_one

    known = _known(case, for_)
    readings: list[Reading] = []
    refused: list[dict[str, object]] = []

    def refuse(faults: "Sequence[Fault]") -> None:
        for fault in faults:
            speak.say(str(fault), err=True)
            refused.append({"file": fault.file, "what": fault.what, "mend": fault.mend})

    refuse(nothing_in(files))
    for given in given_in(files):
        try:
            document = given.document(on)
        except FaultyInput as refusal:
            refuse(refusal.faults)
            continue
        remark_on_day(document)
        readings.append(read_one(document, known))
    return readings, refused


def _known(case: str | None, for_: str) -> "KnownActors":
    """Return the names that a reader may look for."""
    from ceasefire.reading import known_actors

    if not case:
        return known_actors()
    from ceasefire.case import read_case
    from ceasefire.core import Reader

    return known_actors(read_case(case).for_reader(Reader(for_)))
