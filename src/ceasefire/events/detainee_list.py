"""Lists of detainees: one row per person, as one side wrote them down.

Columns    ``name``; where they are known ``id``, ``father``, ``mother``, ``born``,
           ``place`` and ``arrested`` (of the arrest), ``category``, ``urgency``,
           ``family``, ``consent``, ``status``, ``for`` (to whom a person held would
           come home), ``held_by`` (of a claim), and ``value_ID`` (what the person is
           worth to the party ID in its own measure).
Days       ``1990-05-01``, ``1990-05`` or ``1990``, of the Gregorian calendar. Any other
           form is refused with its row: no calendar is guessed.
Read       `read_detainees`; columns that were left alone are told as `UnreadColumn`.
Else       What stands in a row is read in `detainee_row`.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ceasefire.core import (
    Detainee,
    DetaineeFile,
    Fault,
    FaultyInput,
)
from ceasefire.events.detainee_row import LETTERS, VALUE, DetaineeRow
from ceasefire.events.private_sheet import PrivateSheet, open_private

REQUIRED = ("name",)
ALIASES = {
    "row": "id", "row_id": "id", "father_name": "father", "fathers_name": "father",
    "father's_name": "father", "mother_name": "mother", "mothers_name": "mother",
    "mother's_name": "mother", "date_of_birth": "born", "birth": "born",
    "place_of_arrest": "place", "date_of_arrest": "arrested", "categories": "category",
    "health_urgency": "urgency", "family_unit": "family", "receiver": "for",
    "holder": "held_by",
}  # fmt: skip
KNOWN = (
    "id", "name", "father", "mother", "born", "place", "arrested", "category",
    "urgency", "family", "consent", "status", "for", "held_by",
)  # fmt: skip
_TAKEN_FOR = {
    "state": "status", "custody": "status", "willing": "consent", "agreed": "consent",
    "surname": "name", "family_name": "name", "last_name": "name", "type": "category",
    "health": "urgency",
}  # fmt: skip
_HALF_NAMES = frozenset({"surname", "family_name", "last_name"})
_NEAR = 0.75  # of difflib, from which a heading is taken for a slip of the pen
_HEADING = re.compile(r"[a-z]{2,15}(_[a-z]{1,15}){0,3}")


@dataclass(frozen=True, slots=True)
class UnreadColumn:
    """A column of a list that was left alone; no cell of it is ever repeated.

    Attributes
    ----------
    number
        From 1 on.
    heading
        None where it may be anything, and not a plain word.
    """

    file: DetaineeFile
    number: int
    heading: str | None


def read_detainees(
    files: Iterable[DetaineeFile],
    parties: Sequence[str],
    *,
    latest: date | None = None,
    tell: Callable[[UnreadColumn], None] | None = None,
) -> tuple[Detainee, ...]:
    """Read lists of detainees.

    Parameters
    ----------
    files
        Of the case.
    parties
        Ids of the parties of the exchange.
    latest
        Day after which nobody can have been born or arrested yet; None for no such day.
    tell
        Told of each column that is not read.

    Raises
    ------
    FaultyInput
        With everything that cannot be read in any of them. Nothing that stands in a
        list is repeated.
    """
    people: list[Detainee] = []
    faults: list[Fault] = []
    for file in files:
        try:
            found, unread = _read(file, tuple(parties), latest)
        except FaultyInput as refusal:
            faults += refusal.faults
            continue
        people += found
        if tell is not None:
            for column in unread:
                tell(column)
    faults += _repeated(people, {Path(file.name).stem: file.name for file in files})
    if faults:
        raise FaultyInput(tuple(faults))
    return tuple(people)


def _read(
    file: DetaineeFile, parties: tuple[str, ...], latest: date | None
) -> tuple[list[Detainee], list[UnreadColumn]]:
    sheet, records = open_private(
        Path(file.path), file.name, required=REQUIRED, aliases=ALIASES
    )
    values = [column for column in sheet.columns if column.startswith(VALUE)]
    for column in values:
        if column.removeprefix(VALUE) not in parties:
            number = sheet.columns.index(column) + 1
            what = f"Column {number}, of values, is of no party of the exchange."
            sheet.fault(1, what, f"Parties are {', '.join(parties)}.")
    _refuse_slips(sheet)
    people = []
    number = 0
    for number, record in enumerate(records, 1):
        cells = sheet.cells(record)
        if cells is not None:
            row = DetaineeRow(sheet, record, cells, file, parties, latest)
            people.append(row.person(number))
    if not number:
        sheet.fault(
            0,
            "The list has a header and nobody on it.",
            "Leave it out of the case if nobody is meant.",
        )
    sheet.refuse_if_faulty()
    return people, list(_unread(sheet, file, people))


def _unread(
    sheet: PrivateSheet, file: DetaineeFile, people: Sequence[Detainee]
) -> Iterator[UnreadColumn]:
    """Give the columns that nobody reads, with a heading that is a word and no name."""
    names: set[str] = set()
    for number, column in enumerate(sheet.columns, 1):
        if column in KNOWN or column.startswith(VALUE):
            continue
        names = names or _words_on(people)
        words = column.split("_")
        is_plain = _HEADING.fullmatch(column) and names.isdisjoint(words)
        yield UnreadColumn(file, number, column if is_plain else None)


def _words_on(people: Sequence[Detainee]) -> set[str]:
    return {
        word.casefold()
        for one in people
        for text in (one.name, one.father, one.mother, one.place, one.family)
        for word in LETTERS.findall(text)
    }


def _refuse_slips(sheet: PrivateSheet) -> None:
    """Note headings that look like one that is read.

    Nobody would see that a column was left alone, and a refusal in it is a refusal.
    """
    known = [*KNOWN, *ALIASES]
    for number, column in enumerate(sheet.columns, 1):
        if column in KNOWN or column.startswith(VALUE):
            continue
        near = difflib.get_close_matches(column, known, n=1, cutoff=_NEAR)
        meant = _TAKEN_FOR.get(column) or (
            ALIASES.get(near[0], near[0]) if near else ""
        )
        if meant and (column in _HALF_NAMES or meant not in sheet.columns):
            sheet.fault(
                1,
                f"The heading of column {number} is none, and looks like '{meant}'.",
                f"Write {meant}, or a heading that is nothing like it.",
            )


def _repeated(people: Iterable[Detainee], names: Mapping[str, str]) -> list[Fault]:
    """Ids that two rows share: a plan could not tell them apart."""
    seen: set[str] = set()
    faults = []
    for one in people:
        if one.row in seen:
            what = "The id of this row is that of an earlier row."
            mend = "Ids of rows are for one row alone, over all lists of the case."
            file = names.get(one.list, one.list)
            faults.append(Fault(file=file, line=one.line, what=what, mend=mend))
        seen.add(one.row)
    return faults[:100]
