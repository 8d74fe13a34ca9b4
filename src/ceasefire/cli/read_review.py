"""The review of a reading in the terminal: accept, correct or reject, one by one."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ceasefire.cli import speak
from ceasefire.cli.read_owner import check_owner
from ceasefire.cli.read_print import remark_on_day
from ceasefire.cli.read_replaced import asked_replaced, with_replaced
from ceasefire.cli.read_written import Decision, Written, written
from ceasefire.core import number_of, shown

if TYPE_CHECKING:
    from ceasefire.core import Case
    from ceasefire.reading import Document, Drafted, KnownActors, Reading, Reviewed


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
    NoOwner
        If the case has nobody of that name to whom it could belong.
    """
    from ceasefire.core import Reader
    from ceasefire.reading import NoDay, known_actors, read, read_document

    case = _writable(folder)
    check_owner(owner, case)
    # What is written may name only what all who read it may see.
    seen = case.for_reader(Reader(owner))
    known = replace(known_actors(case), matters=seen.matters)
    document = read_document(path, on=on)
    if document.on is None:
        raise NoDay(document)
    remark_on_day(document)
    if ask and on is None and not _day_is_meant(document.on):
        return
    _review(read(document, known), case, seen, known, folder, ask=ask, owner=owner)


def _review(
    reading: "Reading",
    case: "Case",
    seen: "Case",
    known: "KnownActors",
    folder: Path,
    *,
    ask: bool,
    owner: str,
) -> None:
    """Have records looked at, and write those accepted; `seen` is what `owner` sees."""
    from ceasefire.cli.read_asked import asked
    from ceasefire.cli.read_corrections import Names
    from ceasefire.reading import Reviewed, drafted

    document, before = reading.document, Reviewed(folder)
    records = _undecided(reading, before)
    names = Names(case, known)
    decided, silent = (
        asked(reading, records, names, case) if ask else (_all_of(records), True)
    )
    accepted = [one for one in decided if one.accepted]
    publisher, silent = _publisher(document, case, silent=silent or not accepted)

    def draft(kept: list[Any]) -> "Drafted":
        return drafted(
            reading, kept, case, known, owner=owner, new_parties=names.new,
            publisher=publisher, with_text=True,
        )  # fmt: skip

    every = draft([one.kept for one in accepted])
    replaced = asked_replaced(every, seen, ask=not silent)
    done = written(
        folder,
        document,
        accepted,
        lambda kept: with_replaced(draft(kept), replaced, seen),
    )
    _say_what_was_written(done, folder, owner)
    _remember(before, reading, decided, done)


def _writable(folder: Path) -> "Case":
    """Return the case of a folder; it has to be one of the user's own."""
    from ceasefire.case import read_case

    case = read_case(folder)
    if not (folder / "case.yaml").is_file():
        raise typer.BadParameter("A case that ships is not written to: copy it first.")
    return case


def _remember(
    before: "Reviewed", reading: "Reading", decided: list[Decision], done: Written
) -> None:
    """Note what was decided; what could not be written stays open."""
    refused = [one for one, _ in done.refused]
    for one in decided:
        if one not in refused:
            before.note(reading, one.record, one.verdict)
    if decided:
        before.save()


def _all_of(records: list[Any]) -> list[Decision]:
    from ceasefire.reading import Verdict

    accepted = Verdict.ACCEPTED
    return [Decision(record=one, kept=one, verdict=accepted) for one in records]


def _day_is_meant(on: date) -> bool:
    """Ask whether a day that is still to come is right, before anything is decided."""
    if on <= date.today():  # noqa: DTZ011 (the reader's own calendar)
        return True
    question = f"Review it as of {on} all the same? [y]es, or Enter to leave"
    try:
        answer = str(typer.prompt(question, default="", show_default=False))
    except typer.Abort:
        answer = ""
    meant = answer.strip().lower() in {"y", "yes"}
    if not meant:
        speak.say("Nothing was written.")
    return meant


def _publisher(
    document: "Document", case: "Case", *, silent: bool
) -> tuple[str | None, bool]:
    """Ask who published a text that the case does not have; None where not known.

    Returns
    -------
    publisher, silent
        And whether nothing more is to be asked.
    """
    from ceasefire.cli.read_corrections import LEAVING
    from ceasefire.reading.into_case import source_of

    if silent or source_of(document, case) is not None:
        return None, silent
    question = f"Who published {shown(document.name)}? Enter if it is not known"
    try:
        answer = str(typer.prompt(question, default="", show_default=False)).strip()
    except typer.Abort:
        return None, True
    return (None, True) if answer.lower() in LEAVING else (answer or None, False)


def _undecided(reading: "Reading", before: "Reviewed") -> list[Any]:
    """Return the records that nobody has decided on yet, and say how many others."""
    records: list[Any] = [
        *reading.statements, *reading.commitments, *reading.decision_rules,
        *reading.measures, *reading.relations,
    ]  # fmt: skip
    left = [one for one in records if before.verdict(reading, one) is None]
    if len(left) < len(records):
        speak.say(
            f"{len(records) - len(left)} of {len(records)} were decided before and are "
            f"left as they are ({before.path.name})."
        )
    return left


def _one_of(key: str) -> str:
    """Name one entry of a list of a case by the key of the list."""
    plain = key.replace("_", " ")
    if plain.endswith("ies"):
        return f"{plain[:-3]}y"
    return plain.removesuffix("s")


def _say_what_was_written(done: Written, folder: Path, owner: str) -> None:
    counts = ", ".join(
        number_of(len(entries), _one_of(where[-1]), where[-1].replace("_", " "))
        for where, entries in done.made.lists
    )
    if done.case is None:
        speak.say("Nothing was added, and the case is as it was.")
    else:
        speak.say(
            f"Added to {done.case.id}, owned by {owner}: {counts}. See what follows: "
            f"ceasefire convene {folder}"
        )
    for one in done.made.left_out:
        speak.say(f"{one.id} was accepted and has no place in a case: {one.why}.")
    for one in done.made.remarks:
        speak.say(f"{one.id}: {one.why}.")
    for decision, why in done.refused:
        speak.say(
            f"{decision.record.id} was accepted and left out, and stays undecided: "
            f"with it the case would have a fault. {why}."
        )
