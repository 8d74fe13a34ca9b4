"""Records as entries of a case.

How    Parties, texts, bodies and the table that an entry names and the case does not
       have are added before it.
Read   `drafted`, `entries_of`.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from ceasefire.core import (
    PUBLIC,
    Case,
    CeasefireError,
)
from ceasefire.reading.documents import Document
from ceasefire.reading.into_case.at_odds import settle
from ceasefire.reading.into_case.between import Between
from ceasefire.reading.into_case.drafts import Drafted, Drafts, Entry, Where
from ceasefire.reading.into_case.named import Named
from ceasefire.reading.into_case.parties import Parties
from ceasefire.reading.into_case.said import Said
from ceasefire.reading.into_case.sources import source_entry, source_of
from ceasefire.reading.people.actors import KnownActors
from ceasefire.reading.records import (
    CommitmentFound,
    DayFound,
    MeasureFound,
    Reading,
    RelationFound,
    RuleFound,
    StatementFound,
)

Record = StatementFound | CommitmentFound | MeasureFound | RuleFound | RelationFound


class NoDay(CeasefireError, ValueError):
    """A document without a day cannot go into a case."""

    def __init__(self, document: Document) -> None:
        super().__init__(document.name)
        self.name, self.why = document.name, document.why_undated

    def __str__(self) -> str:
        return f"{self.why}, and a case needs a day: give it with --date."


def entries_of(
    reading: Reading,
    accepted: Iterable[Record],
    case: Case,
    known: KnownActors,
    *,
    owner: str = PUBLIC,
) -> tuple[tuple[Where, tuple[Entry, ...]], ...]:
    """Return what has to be added to a case for these records to stand in it.

    As `drafted`, with its parameters and errors, without what could not be added.
    """
    return drafted(reading, accepted, case, known, owner=owner).lists


def drafted(
    reading: Reading,
    accepted: Iterable[Record],
    case: Case,
    known: KnownActors,
    *,
    owner: str = PUBLIC,
    new_parties: Mapping[str, str] = MappingProxyType({}),
    publisher: str | None = None,
    with_text: bool = False,
) -> Drafted:
    """Return what has to be added to a case for these records to stand in it.

    Parameters
    ----------
    reading
        That the records are of.
    accepted
        Records of it, as found or as a person corrected them.
    case, known
        What is there already, and the names that were looked for.
    owner
        Of all that is added: whoever may read the document, and nobody else.
    new_parties
        Names by id, of parties that a person named and that nobody knew before.
    publisher
        Of the document, where somebody knows; it has no field for it.
    with_text
        Name a file in the case folder for the text, which the caller puts there.

    Raises
    ------
    NoDay
        If the document has no day.
    """
    if reading.document.on is None:
        raise NoDay(reading.document)
    kept = list(accepted)
    if not kept:
        return Drafted(())
    maker = _Maker(
        reading, kept, case, known,
        new_parties=new_parties, publisher=publisher, with_text=with_text,
    )  # fmt: skip
    for one in kept:
        maker.add(one)
    by_hand = {one.id for one in kept if one.rule.endswith("by-hand")}
    days = _days_of(reading, kept)
    settle(maker.drafts, reading.document, maker.source, days, by_hand)
    return maker.drafts.drafted({} if owner == PUBLIC else {"owner": owner})


def _days_of(reading: Reading, kept: Sequence[Record]) -> dict[str, DayFound | None]:
    """Return by the ids of records when each was said, where the text tells it."""
    said = [*reading.statements, *(o for o in kept if isinstance(o, StatementFound))]
    days = {one.id: one.on for one in said}
    conditions = (one for one in kept if isinstance(one, CommitmentFound))
    return days | {one.id: days.get(one.statement or "") for one in conditions}


class _Maker:
    def __init__(
        self,
        reading: Reading,
        kept: Sequence[Record],
        case: Case,
        known: KnownActors,
        *,
        new_parties: Mapping[str, str],
        publisher: str | None,
        with_text: bool,
    ) -> None:
        self.case = case
        self.document = reading.document
        self.drafts = Drafts.beside(case)
        self.parties = Parties(reading, known, self.drafts, new_parties)
        self.source = self._source(publisher, with_text=with_text)
        self.named = Named(reading, case, self.drafts, self.parties, self.source)
        self.between = Between(reading, self.named)
        self.said = Said(reading, kept, case, self.named)

    def _source(self, publisher: str | None, *, with_text: bool) -> str:
        """Return the id of the document's source, and add it if the case lacks it."""
        there = source_of(self.document, self.case)
        if there is not None:
            return there
        entry = source_entry(
            self.document, self.case, publisher=publisher, with_text=with_text
        )
        self.drafts.add(("sources",), "source", entry)
        return str(entry["id"])

    def add(self, record: Record) -> None:
        """Add the entry of a record, and all that it needs."""
        match record:
            case StatementFound():
                self.said.statement(record)
            case CommitmentFound():
                self.said.commitment(record)
            case MeasureFound() | RuleFound() | RelationFound():
                self.between.add(record)
