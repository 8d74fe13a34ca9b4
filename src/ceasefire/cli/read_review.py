"""The review of a reading in the terminal: accept, correct or reject, one by one.

Answers are read line by line, so that they can come from a file as well.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ceasefire.cli.read_written import Decision, Written, written

if TYPE_CHECKING:
    from ceasefire.cli.read_corrections import Names
    from ceasefire.reading import Reading, Reviewed

_OURS = frozenset({"id", "method", "review", "coined", "cue", "quoted"})
_ROUND = 60  # characters shown on each side of what a record rests on


def review_file(
    path: Path, folder: Path, on: date | None, *, ask: bool, owner: str
) -> None:
    """Read a file, have its records looked at, and write those accepted into a case.

    Raises
    ------
    FaultyInput
        If the file or the case cannot be read.
    NoDay
        If the document has no day.
    """
    from ceasefire.case import read_case
    from ceasefire.cli.read import remark_on_day
    from ceasefire.cli.read_corrections import Names
    from ceasefire.core import Reader
    from ceasefire.reading import (
        NoDay,
        Reviewed,
        Verdict,
        drafted,
        known_actors,
        read,
        read_document,
    )

    case = read_case(folder)
    if not (folder / "case.yaml").is_file():
        raise typer.BadParameter("A case that ships is not written to: copy it first.")
    known = known_actors(case)
    document = read_document(path, on=on)
    if document.on is None:
        raise NoDay(document)
    remark_on_day(document)
    reading = read(document, known)
    before = Reviewed(folder)
    records = _undecided(reading, before)
    if ask:
        decided = _looked_at(reading, records, Names(case, known))
    else:
        decided = [
            Decision(record=one, kept=one, verdict=Verdict.ACCEPTED) for one in records
        ]
    owned_by = Reader(owner).name
    done = written(
        folder,
        document,
        [one for one in decided if one.verdict != Verdict.REJECTED],
        lambda kept: drafted(
            reading, kept, case, known, owner=owned_by, with_text=True
        ),
    )
    _say_what_was_written(done, folder, owner)
    refused = [one for one, _ in done.refused]
    for one in decided:
        if one not in refused:
            before.note(reading, one.record, one.verdict)
    if decided:
        before.save()


def _undecided(reading: "Reading", before: "Reviewed") -> list[Any]:
    """Return the records that nobody has decided on yet, and say how many others."""
    records: list[Any] = [
        *reading.statements, *reading.commitments, *reading.decision_rules,
        *reading.measures, *reading.relations,
    ]  # fmt: skip
    left = [one for one in records if before.verdict(reading, one) is None]
    if len(left) < len(records):
        typer.echo(
            f"{len(records) - len(left)} of {len(records)} were decided before and are "
            f"left as they are ({before.path.name})."
        )
    return left


def _say_what_was_written(done: Written, folder: Path, owner: str) -> None:
    counts = ", ".join(
        f"{len(entries)} {where[-1].replace('_', ' ')}"
        for where, entries in done.made.lists
    )
    if done.case is None:
        typer.echo("Nothing was added, and the case is as it was.")
    else:
        typer.echo(
            f"Added to {done.case.id}, owned by {owner}: {counts}. See what follows: "
            f"ceasefire convene {folder}"
        )
    for one in done.made.left_out:
        typer.echo(f"{one.id} was accepted and has no place in a case: {one.why}.")
    for decision, why in done.refused:
        typer.echo(
            f"{decision.record.id} was accepted and left out, and stays undecided: "
            f"with it the case would have a fault. {why}."
        )


def _looked_at(
    reading: "Reading", records: list[Any], names: "Names"
) -> list[Decision]:
    """Ask for each record; return it, what it became, and what was decided."""
    from ceasefire.cli.read_corrections import ReviewLeft, corrected
    from ceasefire.reading import Verdict

    verdicts = {
        "a": Verdict.ACCEPTED, "c": Verdict.CORRECTED, "r": Verdict.REJECTED,
    }  # fmt: skip
    decided = []
    for number, record in enumerate(records, start=1):
        typer.echo(f"\n{number} of {len(records)}")
        _show(reading, record)
        answer = _answer()
        if answer == "q":
            break
        if answer == "l":
            continue
        try:
            kept = corrected(record, names) if answer == "c" else record
        except ReviewLeft:
            typer.echo(f"{number} is left undecided.")
            break
        verdict = verdicts[answer]
        decided.append(Decision(record=record, kept=kept, verdict=verdict))
    return decided


def _answer() -> str:
    from ceasefire.cli.read_corrections import LEAVING

    while True:
        answer = str(
            typer.prompt(
                "[a]ccept, [c]orrect, [r]eject, [l]ater, [q]uit and write", default="r"
            )
        )
        if answer.strip().lower() in LEAVING:
            return "q"
        if answer[:1].lower() in {"a", "c", "r", "l", "q"}:
            return answer[:1].lower()
        typer.echo("Answer with a, c, r, l or q.")


def _show(reading: "Reading", record: Any) -> None:
    document = reading.document
    told = record.to_dict(document)
    for key, value in told.items():
        shown = _in_words(value)
        if shown and key not in _OURS:
            typer.echo(f"  {key.replace('_', ' ')}: {shown}")
    spans: tuple[Any, ...] = getattr(record, "content", None) or (
        next(
            found
            for key in ("action", "cue", "words")
            if (found := getattr(record, key, None)) is not None
        ),
    )
    first, last = spans[0].start, spans[-1].end
    before = document.text[max(0, first - _ROUND) : first]
    after = document.text[last : last + _ROUND]
    around = f"  in: …{before}>>{document.text[first:last]}<<{after}…"
    typer.echo(" ".join(around.split("\n")))


def _in_words(value: Any) -> str:
    match value:
        case {"text": text}:
            return str(text)
        case {"actor": actor, "name": name, "mention": mention}:
            parts = [
                _in_words(name) or _in_words(mention),
                f"({actor})" if actor else "",
            ]
            return " ".join(part for part in parts if part)
        case {"first": first, "last": last, "clash": clash}:
            days = str(first) if first == last else f"{first} to {last}"
            return f"{days} ({clash})" if clash else days
        case list():
            return "; ".join(filter(None, map(_in_words, value)))
        case None | False | "":
            return ""
    return str(value)
