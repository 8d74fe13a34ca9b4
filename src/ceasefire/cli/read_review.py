"""The review of a reading in the terminal: accept, correct or reject, one by one.

Answers are read line by line, so that they can come from a file as well.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from ceasefire.core import Case
    from ceasefire.reading import Drafted, Reading, Verdict

_OURS = frozenset({"id", "method", "review", "coined", "cue", "quoted"})
_ROUND = 60  # characters shown on each side of what a record rests on


def review_file(
    path: Path, folder: Path, on: date | None, *, ask: bool, owner: str
) -> None:
    """Read a file, have its records looked at, and write those accepted into a case.

    Raises
    ------
    FaultyInput
        If the file or the case cannot be read, or the case would have a fault.
    NoDay
        If the document has no day.
    """
    from ceasefire.case import append_entries, read_case
    from ceasefire.cli.read import remark_on_day
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
        raise NoDay(document.name)
    remark_on_day(document)
    reading = read(document, known)
    records: list[Any] = [
        *reading.statements, *reading.commitments, *reading.decision_rules,
        *reading.measures, *reading.relations,
    ]  # fmt: skip
    before = Reviewed(folder)
    open_ = [one for one in records if before.verdict(reading, one) is None]
    if len(open_) < len(records):
        n_decided = len(records) - len(open_)
        typer.echo(
            f"{n_decided} of {len(records)} were decided before and are left as they "
            f"are ({before.path.name})."
        )
    decided = _looked_at(reading, open_) if ask else [
        (one, one, Verdict.ACCEPTED) for one in open_
    ]  # fmt: skip
    accepted = [kept for _, kept, verdict in decided if verdict != Verdict.REJECTED]
    made = drafted(reading, accepted, case, known, owner=Reader(owner).name)
    if made.lists:
        _say_what_was_added(append_entries(folder, made.lists), folder, owner, made)
    else:
        typer.echo("Nothing was added, and the case is as it was.")
    for one in made.left_out:
        typer.echo(f"{one.id} was accepted and has no place in a case: {one.why}.")
    for record, _, verdict in decided:
        before.note(reading, record, verdict)
    if decided:
        before.save()


def _say_what_was_added(
    after: "Case", folder: Path, owner: str, made: "Drafted"
) -> None:
    counts = ", ".join(
        f"{len(entries)} {where[-1].replace('_', ' ')}" for where, entries in made.lists
    )
    typer.echo(
        f"Added to {after.id}, owned by {owner}: {counts}. See what follows: "
        f"ceasefire convene {folder}"
    )


def _looked_at(
    reading: "Reading", records: list[Any]
) -> "list[tuple[Any, Any, Verdict]]":
    """Ask for each record; return it, what it became, and what was decided."""
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
        kept = _corrected(record) if answer == "c" else record
        decided.append((record, kept, verdicts[answer]))
    return decided


def _answer() -> str:
    while True:
        answer = str(typer.prompt("[a]ccept, [c]orrect, [r]eject, [q]uit", default="r"))
        if answer[:1].lower() in {"a", "c", "r", "q"}:
            return answer[:1].lower()
        typer.echo("Answer with a, c, r or q.")


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


def _corrected(record: Any) -> Any:
    """Ask for what may be wrong; an empty answer leaves it."""
    from ceasefire.core import StatementKind
    from ceasefire.reading import Mention

    changed: dict[str, Any] = {"rule": "by-hand", "confidence": 1.0}
    if hasattr(record, "speaker"):
        given = str(typer.prompt("speaker, as an id of a party", default=""))
        if given:
            span = record.speaker.span if record.speaker else None
            changed["speaker"] = Mention(span=span, actor=given)
    if isinstance(getattr(record, "kind", None), StatementKind):
        changed["kind"] = _asked("kind", str(record.kind), StatementKind)
    if hasattr(record, "formula"):
        changed["formula"] = _asked("condition", record.formula or "", _condition)
    return replace(record, **changed)


def _asked(what: str, default: str, read: Callable[[str], Any]) -> Any:
    """Ask until the answer can be read."""
    while True:
        try:
            return read(str(typer.prompt(what, default=default)))
        except ValueError as error:
            typer.echo(str(error))


def _condition(given: str) -> str | None:
    from ceasefire.core import parse_condition

    return str(parse_condition(given)) if given else None
