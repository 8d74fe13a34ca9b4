"""``ceasefire events duplicates``: the same incident in several files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.files_read import print_rows
from ceasefire.cli.options import ForReader, Json
from ceasefire.core import number_of

if TYPE_CHECKING:
    import pyarrow as pa

    from ceasefire.events.duplicates import DuplicateAnswer

_MOST_SHOWN = 10

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="Files of events.")
]
CaseOption = Annotated[
    str | None,
    typer.Option(
        "--case", metavar="CASE", help="Case whose parties tell which actors are one."
    ),
]
SeveralRows = Annotated[
    list[Path] | None,
    typer.Option(
        "--several-rows",
        metavar="FILE",
        help="A file that may hold several rows of one incident.",
    ),
]
MergeFrom = Annotated[
    float, typer.Option(help="Probability from which two events are merged.")
]
ListFrom = Annotated[
    float, typer.Option(help="Probability from which two events are listed.")
]
Kept = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write the events that stand for incidents."),
]
MergedFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write the others, and where each one went."),
]


def duplicates(
    files: Files,
    case: CaseOption = None,
    several_rows: SeveralRows = None,
    merge_from: MergeFrom = 0.7,
    list_from: ListFrom = 0.4,
    kept: Kept = None,
    merged: MergedFile = None,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Find incidents that several files report, merge them, and list the doubtful.

    Example: ceasefire events duplicates ged_syria.csv.gz acled_syria.csv
    """
    several = _among(files, several_rows or [])
    _hold_apart(files, case, kept, merged)
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.events.duplicates import find_duplicates, keep_one
        from ceasefire.events.read import read_events

        evidence = read_events(files, progress=progress)
        answer = find_duplicates(
            evidence.table,
            case=inputs.case_if_any(case, for_),
            several_rows=several,
            merge_from=merge_from,
            list_from=list_from,
        )
        stand, others = keep_one(evidence.table, answer)
        for path, table in ((kept, stand), (merged, others)):
            if path is not None:
                _write(table, path)
    if json:
        speak.print_json(
            answer.to_dict()
            | {
                "kept_rows": stand.num_rows,
                "merged_rows": others.num_rows,
                "read": [read.to_dict() for read in evidence.reads],
            }
        )
        return
    print_rows(evidence)
    _print(answer, stand.num_rows, others.num_rows)


def _among(files: list[Path], named: list[Path]) -> list[str]:
    """Return the files named, as they were given; refuse one that was not."""
    given = {path.resolve(): str(path) for path in files}
    for path in named:
        if path.resolve() not in given:
            raise typer.BadParameter(
                f"--several-rows {path} is none of the files given: "
                f"{', '.join(map(str, files))}."
            )
    return [given[path.resolve()] for path in named]


def _hold_apart(
    files: list[Path], case: str | None, kept: Path | None, merged: Path | None
) -> None:
    """Refuse to write over a file that is read, or two tables into one file."""
    inputs.hold_apart("--kept", kept, files, case=case)
    inputs.hold_apart("--merged", merged, files, case=case)
    if kept is not None and merged is not None and kept.resolve() == merged.resolve():
        raise typer.BadParameter(
            f"--kept and --merged both name {kept}. Name two files: else one table "
            "would be lost."
        )


def _write(table: "pa.Table", path: Path) -> None:
    from pyarrow import csv

    with path.open("wb") as file:  # which says in plain words why it cannot
        csv.write_csv(table, file)


def _print_deaths_at_odds(answer: "DuplicateAnswer") -> None:
    ids = [one.kept_id for one in answer.deaths_at_odds]
    more = " and others" if len(ids) > _MOST_SHOWN else ""
    if ids:
        speak.say(
            f"In {len(ids):,} of these the reports differ by much in deaths, and the "
            "figure that stands is only that of the one kept: "
            f"{', '.join(ids[:_MOST_SHOWN])}{more}."
        )


def _print(answer: "DuplicateAnswer", n_kept: int, n_merged: int) -> None:
    speak.say(
        f"{number_of(answer.n_events, 'event')}, of which {answer.n_compared:,} can "
        f"be compared; {number_of(answer.n_pairs, 'pair is', 'pairs are')} near "
        "enough to be one incident."
    )
    speak.say(
        f"{number_of(len(answer.groups), 'incident is', 'incidents are')} reported "
        f"more than once: {number_of(n_kept, 'event stands', 'events stand')}, "
        f"{number_of(n_merged, 'was', 'were')} merged into them."
    )
    for name, n in answer.vague_points.items():
        speak.say(
            f"{name}: of {number_of(n, 'event')} a point is given, and not how well it "
            "is known, so it told nothing of what is one incident: many that are may "
            "be missed. Give place_error_km in the sheet's mapping, or where_prec."
        )
    if answer.groups:
        speak.table(
            f"Merged, from {answer.merge_from:.2f} on (the first {_MOST_SHOWN})",
            ("kept", "why", "with it"),
            [
                (
                    one.kept_id,
                    one.why,
                    ", ".join(id_ for id_ in one.event_ids if id_ != one.kept_id),
                )
                for one in answer.groups[:_MOST_SHOWN]
            ],
        )
    _print_deaths_at_odds(answer)
    if answer.listed:
        speak.table(
            f"To be decided by a person: {number_of(len(answer.listed), 'pair')} from "
            f"{answer.list_from:.2f} on (the first {_MOST_SHOWN})",
            ("events", "probability", "agreement"),
            [
                (
                    " and ".join(pair.event_ids),
                    f"{pair.probability:.2f}",
                    "; ".join(pair.reasons.values()),
                )
                for pair in answer.listed[:_MOST_SHOWN]
            ],
        )
