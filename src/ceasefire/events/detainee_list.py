"""Lists of detainees: one row per person, as one side wrote them down.

Columns    ``name``; where they are known ``id``, ``father``, ``mother``, ``born``,
           ``place`` and ``arrested`` (of the arrest), ``category``, ``urgency``,
           ``family``, ``consent``, ``status``, ``for`` (to whom a person held would
           come home), ``held_by`` (of a claim), and ``value_ID`` (what the person is
           worth to the party ID in its own measure).
Days       ``1990-05-01``, ``1990-05`` or ``1990``, of the Gregorian calendar. Any other
           form is refused with its row: no calendar is guessed.
Read       `read_detainees`; columns that were left alone are told as `UnreadColumn`.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from ceasefire.core import (
    Category,
    Custody,
    Detainee,
    DetaineeConsent,
    DetaineeFile,
    Fault,
    FaultyInput,
    Urgency,
)
from ceasefire.events.delimited import Record
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
_VALUE = "value_"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,59}")
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_FIRST_YEAR, _LAST_YEAR = 1890, 2200  # of a birth or an arrest, in our calendar
_DAY_MEND = (
    "Write 1990-05-01, 1990-05 or 1990 of the Gregorian calendar; convert a date of "
    "another calendar by hand."
)
_NOT_KNOWN = frozenset({"", "unknown", "not known", "?", "-", "n/a"})
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_CATEGORY_WORDS = {
    "wounded": Category.WOUNDED_OR_ILL, "ill": Category.WOUNDED_OR_ILL,
    "sick": Category.WOUNDED_OR_ILL, "children": Category.CHILD,
    "women": Category.WOMAN, "civilians": Category.CIVILIAN,
    "combatants": Category.COMBATANT,
}  # fmt: skip
_CONSENT_WORDS = {"": DetaineeConsent.NOT_ASKED, "unknown": DetaineeConsent.NOT_ASKED}
_CUSTODY_WORDS = {"": Custody.HELD}
_HEADING = re.compile(r"[a-z]{2,15}(_[a-z]{1,15}){0,3}")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_E = TypeVar("_E", bound=StrEnum)


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
    values = [column for column in sheet.columns if column.startswith(_VALUE)]
    for column in values:
        if column.removeprefix(_VALUE) not in parties:
            number = sheet.columns.index(column) + 1
            what = f"Column {number}, of values, is of no party of the exchange."
            sheet.fault(1, what, f"Parties are {', '.join(parties)}.")
    _refuse_slips(sheet)
    people = []
    number = 0
    for number, record in enumerate(records, 1):
        cells = sheet.cells(record)
        if cells is not None:
            row = _Row(sheet, record, cells, file, parties, latest)
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
        if column in KNOWN or column.startswith(_VALUE):
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
        for word in _LETTERS.findall(text)
    }


def _refuse_slips(sheet: PrivateSheet) -> None:
    """Note headings that look like one that is read.

    Nobody would see that a column was left alone, and a refusal in it is a refusal.
    """
    known = [*KNOWN, *ALIASES]
    for number, column in enumerate(sheet.columns, 1):
        if column in KNOWN or column.startswith(_VALUE):
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


class _Row:
    """One row, with what notes its faults."""

    def __init__(
        self,
        sheet: PrivateSheet,
        record: Record,
        cells: Mapping[str, str],
        file: DetaineeFile,
        parties: tuple[str, ...],
        latest: date | None,
    ) -> None:
        self._sheet, self._line, self._cells = sheet, record.line, cells
        self._file, self._parties = file, parties
        self._latest = latest

    def person(self, number: int) -> Detainee:
        """Read the row; what is wrong with it is noted."""
        file, cells = self._file, self._cells
        name = self._known("name")
        column, own = ("held_by", "for") if file.claimed else ("for", "held_by")
        other = self._party(column) or file.other
        if other is None and len(self._parties) == 2:
            other = next(one for one in self._parties if one != file.by)
        if self._party(own) not in (None, file.by):
            self._fault(own, "is another party than whose list it is", "Clear it.")
        if other == file.by:
            self._fault(column, "is the party whose list it is", "Name the other one.")
        born, arrested = self._day("born"), self._day("arrested")
        if born and arrested and arrested < born[: len(arrested)]:
            self._fault("arrested", "lies before the birth", "Mend one of the two.")
        holder, receiver = (other, file.by) if file.claimed else (file.by, other)
        return Detainee(
            row=self._id(number, name),
            list=Path(file.name).stem,
            line=self._line,
            holder=holder,
            receiver=receiver,
            claimed=file.claimed,
            name=name,
            father=self._known("father"),
            mother=self._known("mother"),
            born=born,
            place=self._known("place"),
            arrested=arrested,
            categories=self._categories(),
            urgency=self._word("urgency", Urgency, {"": Urgency.UNKNOWN}),
            family=cells.get("family", ""),
            consent=self._word("consent", DetaineeConsent, _CONSENT_WORDS),
            custody=self._word("status", Custody, _CUSTODY_WORDS),
            values=self._values(),
        )

    def _fault(self, column: str, what: str, mend: str) -> None:
        self._sheet.fault(self._line, f"What stands under '{column}' {what}.", mend)

    def _known(self, column: str) -> str:
        cell = self._cells.get(column, "")
        return "" if cell.casefold() in _NOT_KNOWN else cell

    def _id(self, number: int, name: str) -> str:
        made = f"{Path(self._file.name).stem}-{number}"
        cell = self._cells.get("id", "")
        if not cell:
            return made
        if not _ID.fullmatch(cell):
            mend = "Write Latin letters, figures and hyphens, or clear it."
            self._fault("id", "is no id", mend)
            return made
        words = " ".join((name, self._known("father"), self._known("mother")))
        written = {word.casefold() for word in _LETTERS.findall(words)}
        if written & {word.casefold() for word in _LETTERS.findall(cell)}:
            mend = "Ids are printed. Write a number, or clear it."
            self._fault("id", "holds a part of a name", mend)
            return made
        return cell

    def _party(self, column: str) -> str | None:
        cell = self._known(column)
        if not cell or cell in self._parties:
            return cell or None
        mend = f"Write one of: {', '.join(self._parties)}."
        self._fault(column, "is no party of the exchange", mend)
        return None

    def _day(self, column: str) -> str:
        cell = self._known(column).translate(_DIGITS)
        if not cell:
            return ""
        found = _DAY.fullmatch(cell)
        if not found:
            self._fault(column, "is no day in a form that is read", _DAY_MEND)
            return ""
        year, month, day = (int(part or 1) for part in found.groups())
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            what = "is of another calendar, or of no year that a person here has lived"
            self._fault(column, what, _DAY_MEND)
            return ""
        try:
            date(year, month, day)
        except ValueError:
            self._fault(column, "is no day of the calendar", _DAY_MEND)
            return ""
        if self._latest and cell > self._latest.isoformat()[: len(cell)]:
            self._fault(column, "lies in the future", "Write the right day.")
            return ""
        return cell

    def _categories(self) -> tuple[Category, ...]:
        cell = self._known("category")
        found = []
        for word in filter(None, re.split(r"\s*[;|+]\s*", cell)):
            plain = word.casefold().replace(" ", "-").replace("_", "-")
            one = _CATEGORY_WORDS.get(plain)
            if one is None and plain in set(Category):
                one = Category(plain)
            if one is None:
                mend = f"Write one or more of: {', '.join(Category)}."
                self._fault("category", "is no category", mend)
                break
            found.append(one)
        return tuple(dict.fromkeys(found))

    def _word(self, column: str, kind: type[_E], more: Mapping[str, Any]) -> _E:
        plain = self._cells.get(column, "").casefold().strip()
        plain = plain.replace(" ", "-").replace("_", "-")
        if plain in more:
            return kind(more[plain])
        if plain in {one.value for one in kind}:
            return kind(plain)
        mend = f"Write one of: {', '.join(kind)}."
        self._fault(column, "is none of the words for it", mend)
        return next(iter(kind))

    def _values(self) -> dict[str, Fraction]:
        found = {}
        for party in self._parties:
            cell = self._known(_VALUE + party).translate(_DIGITS)
            if not cell:
                continue
            if not re.fullmatch(r"\d{1,9}(\.\d{1,3})?", cell):
                mend = "Write a number from 0 on, with at most three decimals."
                self._fault(_VALUE + party, "is no value", mend)
                continue
            found[party] = Fraction(cell)
        return found


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
