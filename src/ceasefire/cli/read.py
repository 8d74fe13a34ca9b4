"""``ceasefire read``: what an article or report says, and into the case with it."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.options import DAY_FORMATS, ForReader, Json
from ceasefire.cli.read_print import print_reading
from ceasefire.cli.read_second import (
    ModelName,
    ModelUrl,
    endpoint_of,
    print_second,
    read_again,
)

if TYPE_CHECKING:
    from ceasefire.reading import Document, KnownActors, Reading
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
    datetime | None,
    typer.Option("--date", formats=DAY_FORMATS, help="The day of the document."),
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


def read(
    files: Files,
    case: CaseGiven = None,
    day: Day = None,
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
    if accept_all and not review:
        raise typer.BadParameter("--accept-all goes with --review.")
    if review and (case is None or len(files) != 1):
        raise typer.BadParameter("--review takes one FILE, and the folder of a --case.")
    if model is not None and (review or out is not None):
        raise typer.BadParameter("--model reads beside the rules in print and --json.")
    on = day.date() if day else None
    if review:
        from ceasefire.cli.read_review import review_file

        with speak.refusals():
            review_file(files[0], Path(str(case)), on, ask=not accept_all, owner=owner)
        return
    if out is not None:
        with speak.refusals():
            faulty = _read_into(out, files, case, on, for_, workers)
        if faulty:
            raise typer.Exit(2)
        return
    with speak.refusals():
        readings, refused = _read_all(files, case, on, for_)
        endpoint = endpoint_of(model, model_name)
        seconds = [read_again(one, endpoint) if endpoint else None for one in readings]
    both = list(zip(readings, seconds, strict=True))
    if json:
        told = [_told(one, second) for one, second in both]
        speak.print_json({"documents": told, "faults": refused})
    else:
        for one, second in both:
            print_reading(one)
            if second:
                print_second(one, second)
    if refused:
        raise typer.Exit(2)


def _told(one: "Reading", second: "SecondReading | None") -> dict[str, object]:
    """As JSON has it; of a second reader only where one was asked."""
    beside = {"second_reader": second.to_dict(one.document)} if second else {}
    return one.to_dict() | beside


def _read_all(
    files: list[Path], case: str | None, on: date | None, for_: str
) -> "tuple[list[Reading], list[dict[str, object]]]":
    """Read every file; one that cannot be read does not stop the rest."""
    from ceasefire.core import FaultyInput
    from ceasefire.reading import given_in
    from ceasefire.reading import read as read_one

    known = _known(case, for_)
    readings: list[Reading] = []
    refused: list[dict[str, object]] = []
    for given in given_in(files):
        try:
            document = given.document(on)
        except FaultyInput as refusal:
            for fault in refusal.faults:
                typer.echo(str(fault), err=True)
                refused.append(
                    {"file": fault.file, "what": fault.what, "mend": fault.mend}
                )
            continue
        remark_on_day(document)
        readings.append(read_one(document, known))
    return readings, refused


def _known(case: str | None, for_: str) -> "KnownActors":
    """Return the names that a reader may look for."""
    from ceasefire.case import read_case
    from ceasefire.core import Reader
    from ceasefire.reading import known_actors

    return known_actors(read_case(case).for_reader(Reader(for_)) if case else None)


def _read_into(
    out: Path,
    files: list[Path],
    case: str | None,
    on: date | None,
    for_: str,
    workers: int,
) -> int:
    """Read many into a file; return how many could not be read."""
    from ceasefire.reading import read_many

    known = _known(case, for_)
    with speak.progress() as progress:
        tally = read_many(files, out, known, on=on, workers=workers, progress=progress)
    typer.echo(
        f"{out}: {tally.read} read, {tally.before} before, {tally.copies} copies of "
        f"others, {tally.faulty} that cannot be read."
    )
    if tally.undated:
        typer.echo(
            f"{tally.undated} have no date: 'yesterday' and its like stay open. "
            "Give it with --date, or in the lines.",
            err=True,
        )
    return tally.faulty


def remark_on_day(document: "Document") -> None:
    """Say on standard error what is odd about the day of a document."""
    if document.on is None:
        typer.echo(
            f"{document.why_undated}: 'yesterday' and its like stay open. "
            "Give it with --date.",
            err=True,
        )
    elif document.on > date.today():  # noqa: DTZ011 (the reader's own calendar)
        typer.echo(
            f"{document.name} is dated {document.on}, which is still to come. "
            "If that is wrong, give the day with --date.",
            err=True,
        )
