"""One row of a list of detainees: what its cells say, and what is wrong in them.

Read   `DetaineeRow.person`.
Else   Whole lists are read in `detainee_list`.
"""

import re
from collections.abc import Mapping
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
    Urgency,
)
from ceasefire.events.delimited import Record
from ceasefire.events.private_sheet import PrivateSheet

VALUE = "value_"  # begins the heading of what people are worth to a party
LETTERS = re.compile(r"[^\W\d_]{3,}")
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
_E = TypeVar("_E", bound=StrEnum)


class DetaineeRow:
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
        written = {word.casefold() for word in LETTERS.findall(words)}
        if written & {word.casefold() for word in LETTERS.findall(cell)}:
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
            cell = self._known(VALUE + party).translate(_DIGITS)
            if not cell:
                continue
            if not re.fullmatch(r"\d{1,9}(\.\d{1,3})?", cell):
                mend = "Write a number from 0 on, with at most three decimals."
                self._fault(VALUE + party, "is no value", mend)
                continue
            found[party] = Fraction(cell)
        return found
