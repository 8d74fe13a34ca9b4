"""``ceasefire brief``: from a case and event data to one page."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.options import CaseName, Events, ForReader, Json, WatchedDays

if TYPE_CHECKING:
    from ceasefire.core import Case


def brief(
    case: CaseName,
    events: Events = None,
    watched: WatchedDays = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Folder to write the brief into."),
    ] = None,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Write the brief of a case: brief.html, which opens offline, and brief.json.

    Example: ceasefire brief syria-2016 --events ged_syria.csv.gz --out syria-brief
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.brief import write_brief
        from ceasefire.brief.write import HTML_FILE, JSON_FILE

        loaded, evidence = inputs.load(
            case, events or [], for_, watched=watched, progress=progress
        )
        folder = out or _folder(loaded)
        for name in (HTML_FILE, JSON_FILE):
            inputs.hold_apart("--out", folder / name, events or (), case=case)
        files = write_brief(loaded, evidence, folder, progress=progress)
        if json:
            typer.echo(files.json.read_text("utf-8").rstrip())
        else:
            speak.say(f"The brief of {loaded.title}, for {for_}:")
            speak.say(f"  {files.html}")
            speak.say(f"  {files.json}")


def _folder(case: "Case") -> Path:
    """A folder for each reader: what is confidential never replaces what is not."""
    reader = "" if case.reader.is_public else f"-for-{case.reader.name}"
    return Path(f"brief-{case.id}{reader.replace(':', '-')}")
