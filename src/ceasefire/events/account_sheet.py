"""A monitors' sheet of accounts: several rows per incident, one per source.

Why    Who says what of an incident is kept in a sheet, by people with little time.
How    Columns have fixed names. Everything that cannot be read is a fault with its
       line, and all faults come together. Whether a source belongs to a party must be
       said ("none" is an answer); a grade that is not given is F or 6, no basis.
Read   `read_accounts`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ceasefire.core import Case, Fault, FaultyInput, number_of
from ceasefire.events.accounts import (
    ACCIDENT,
    OTHER,
    UNKNOWN,
    Account,
    Credibility,
    Reliability,
    contradictions,
)
from ceasefire.events.actors import party_finder
from ceasefire.events.delimited import Delimited, Record
from ceasefire.events.frames import Frame, name_of, open_rows
from ceasefire.events.names import words_of

PartyFinder = Callable[[str], tuple[str, ...]]

REQUIRED = ("incident", "source", "party", "claims")
NO_PARTY = frozenset({"none", "independent", "no party", "-"})
_NOT_KNOWN = frozenset({"", "unknown", "not known", "nobody", "?"})
_COLUMNS_MEND = (
    "Columns are incident, source, party and claims, and if there are any reliability, "
    "credibility, copied_from, group, truth."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSheet:
    """What a sheet of accounts holds.

    Attributes
    ----------
    accounts
        In the order of the sheet.
    names
        Everyone named as a party or as having done it, in the order of the sheet.
    truths
        By incident, what was later established, where a column ``truth`` says so.
    """

    file: str
    accounts: tuple[Account, ...]
    names: tuple[str, ...]
    truths: Mapping[str, str]


def read_accounts(
    given: Path | str | Frame,
    name: str | None = None,
    *,
    find_party: PartyFinder | None = None,
    spelled_as: AccountSheet | None = None,
) -> AccountSheet:
    """Read a sheet of accounts.

    Parameters
    ----------
    given
        A file of delimited text with a header, or a data frame.
    name
        That faults are told with; the path by default.
    find_party
        Gives the ids of the parties behind a name. Without it, names stand for
        themselves, but for case, accents and hyphens; so do those of sources always.
    spelled_as
        A sheet read before, whose spellings of names and sources are kept.

    Raises
    ------
    FaultyInput
        With everything that cannot be read, at once.
    """
    source = _opened(given, name_of(given, name))
    records = source.records()
    header = next(records)
    columns = tuple(cell.strip().casefold() for cell in header.fields)
    reading = _Reading(file=source.name, columns=columns, find_party=find_party)
    if spelled_as is not None:
        reading.spell_as(spelled_as)
    reading.check_columns(header.line)
    if not reading.faults:
        for record in records:
            reading.take(record)
        if source.was_cut:
            reading.fault(0, "The packed file was cut short.", "Give all of it.")
        reading.check_together()
    if reading.faults:
        raise FaultyInput(tuple(sorted(reading.faults)))
    return AccountSheet(
        file=source.name,
        accounts=tuple(reading.accounts),
        names=tuple(reading.named.values()),
        truths=reading.truths,
    )


def _opened(given: Path | str | Frame, name: str) -> Delimited:
    """Open the rows; where that fails, say how a sheet of accounts looks."""
    try:
        return open_rows(given, name)
    except FaultyInput as refusal:
        raise FaultyInput(
            tuple(
                Fault(file=one.file, line=one.line, what=one.what, mend=_COLUMNS_MEND)
                for one in refusal.faults
            )
        ) from None


def finder_of(case: Case) -> PartyFinder:
    """Return what finds parties by id, name or alias: answers print ids.

    An id that is the name of another party as well may be either.
    """
    by_name = party_finder(case)
    ids = frozenset(party.id for party in case.parties)

    def find(cell: str) -> tuple[str, ...]:
        own = ids & {cell.strip().casefold()}
        return tuple(sorted(own.union(by_name(cell))))

    return find


def _words(name: str) -> Any:
    """Return what a name is told from others by; what has no word stands for itself."""
    return words_of(name) or name


@dataclass(slots=True)
class _Reading:
    """One sheet being read."""

    file: str
    columns: tuple[str, ...]
    find_party: PartyFinder | None
    accounts: list[Account] = field(default_factory=list)
    named: dict[Any, str] = field(default_factory=dict)
    spelled: dict[Any, str] = field(default_factory=dict)
    sources: dict[Any, str] = field(default_factory=dict)
    truths: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, what: str, mend: str) -> None:
        self.faults.append(Fault(file=self.file, line=line, what=what, mend=mend))

    def spell_as(self, sheet: AccountSheet) -> None:
        """Keep the spellings of a sheet that was read before."""
        for name in sheet.names:
            self.spelled.setdefault(_words(name), name)
        for account in sheet.accounts:
            for said in (account.source, account.copied_from, account.group):
                self._spelled(said or "")

    def _spelled(self, cell: str) -> str | None:
        """Return a source or a common origin as it is spelled where it first stands."""
        return self.sources.setdefault(_words(cell), cell) if cell else None

    def check_columns(self, line: int) -> None:
        for missing in [name for name in REQUIRED if name not in self.columns]:
            self.fault(line, f"There is no column '{missing}'.", _COLUMNS_MEND)
        if len(set(self.columns)) < len(self.columns):
            self.fault(line, "Two columns have the same name.", "Give each its own.")

    def take(self, record: Record) -> None:
        """Read a row, or note everything that is wrong with it."""
        if len(record.fields) != len(self.columns):
            self.fault(
                record.line,
                f"The row has {number_of(len(record.fields), 'field')} "
                f"and not {len(self.columns)}.",
                "Put a text that holds commas in quotes.",
            )
            return
        cells = {
            name: cell.strip()
            for name, cell in zip(self.columns, record.fields, strict=True)
        }
        n_before = len(self.faults)
        values = self._values(cells, record.line)
        self._take_truth(cells, record.line)
        if len(self.faults) == n_before:
            self.accounts.append(Account(**values))

    def _values(self, cells: dict[str, str], line: int) -> dict[str, Any]:
        for name in ("incident", "source"):
            if not cells[name]:
                self.fault(line, f"There is no {name}.", "Name it in every row.")
        source = self._spelled(cells["source"]) or ""
        copied_from = self._spelled(cells.get("copied_from", ""))
        if copied_from is not None and copied_from == source:
            self.fault(line, "The source copies itself.", "Clear copied_from.")
        return {
            "incident": cells["incident"],
            "source": source,
            "claims": self._claim(cells["claims"], "claims", line),
            "reliability": self._reliability(cells, line),
            "credibility": self._credibility(cells, line),
            "party": self._party_of_source(cells["party"], line),
            "copied_from": copied_from,
            "group": self._spelled(cells.get("group", "")),
            "line": line,
        }

    def _reliability(self, cells: dict[str, str], line: int) -> Reliability | None:
        cell = cells.get("reliability", "").upper() or Reliability.NOT_JUDGED
        if cell in set(Reliability):
            return Reliability(cell)
        self.fault(line, f"'{cell}' is no grade of a source.", "Write A to F.")
        return None

    def _credibility(self, cells: dict[str, str], line: int) -> Credibility | None:
        cell = cells.get("credibility", "") or Credibility.NOT_JUDGED
        if cell in set(Credibility):
            return Credibility(cell)
        self.fault(line, f"'{cell}' is no grade of information.", "Write 1 to 6.")
        return None

    def _party_of_source(self, cell: str, line: int) -> str | None:
        if cell.casefold() in NO_PARTY:
            return None
        if cell.casefold() in _NOT_KNOWN | {ACCIDENT, OTHER}:
            self.fault(
                line,
                "It is not said whether the source belongs to a party.",
                "Write none under party, or the party's name.",
            )
            return None
        return self._party(cell, "party", line)

    def _claim(self, cell: str, column: str, line: int) -> str:
        plain = cell.casefold()
        if plain in _NOT_KNOWN:
            return UNKNOWN
        if plain in {ACCIDENT, OTHER}:
            return plain
        return self._party(cell, column, line)

    def _party(self, cell: str, column: str, line: int) -> str:
        """Return the party's id, or its name as it stands where it first does."""
        if self.find_party is None:
            words = _words(cell)
            name = self.spelled.setdefault(words, cell)
            return self.named.setdefault(words, name)
        found = self.find_party(cell)
        if len(found) == 1:
            return self.named.setdefault(found[0], found[0])
        many = (
            f"may be any of {', '.join(found)}" if found else "is no party of the case"
        )
        self.fault(
            line,
            f"'{cell}' under {column} {many}.",
            "Write the id of a party, a name or an alias that it alone bears, or "
            "accident, other or unknown.",
        )
        return cell or UNKNOWN

    def _take_truth(self, cells: dict[str, str], line: int) -> None:
        if not cells.get("truth"):
            return
        truth = self._claim(cells["truth"], "truth", line)
        if truth == UNKNOWN:
            return
        before = self.truths.setdefault(cells["incident"], truth)
        if before != truth:
            self.fault(
                line,
                f"The truth of incident '{cells['incident']}' is {truth} here and "
                f"{before} further up.",
                "Write one of them in all its rows.",
            )

    def check_together(self) -> None:
        for found in contradictions(self.accounts):
            lines = [one.line for one in found.accounts if one.line is not None]
            self.fault(max(lines, default=0), found.what, found.mend)
