"""Records as entries of a case.

How    A statement becomes one entry; each formula said in it, one with a condition. A
       person who holds an office speaks for whose office it is. Parties, texts, bodies
       and the table that an entry names and the case does not have are added before it.
       A document is known again by its digest, whatever its file is called.
Read   `drafted`, `entries_of`.
"""

import re
from collections.abc import Iterable, Sequence

from ceasefire.core import (
    PUBLIC,
    Case,
    CeasefireError,
    StatementKind,
)
from ceasefire.reading.actors import KnownActors
from ceasefire.reading.coining import slug
from ceasefire.reading.documents import Document
from ceasefire.reading.into_case.between import Between
from ceasefire.reading.into_case.drafts import Drafted, Drafts, Entry, Where
from ceasefire.reading.into_case.named import Named
from ceasefire.reading.into_case.parties import Parties
from ceasefire.reading.records import (
    Coin,
    CommitmentFound,
    MeasureFound,
    Reading,
    RelationFound,
    RuleFound,
    StatementFound,
)
from ceasefire.reading.wording import wording_of

Record = StatementFound | CommitmentFound | MeasureFound | RuleFound | RelationFound

TEXTS = "sources"  # folder of a case for the texts that spans count in
_DIGEST = re.compile(r"SHA-256 ([0-9a-f]{16})")


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

    As `drafted`, without what could not be added.
    """
    return drafted(reading, accepted, case, known, owner=owner).lists


def drafted(
    reading: Reading,
    accepted: Iterable[Record],
    case: Case,
    known: KnownActors,
    *,
    owner: str = PUBLIC,
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
    maker = _Maker(reading, kept, case, known, with_text=with_text)
    for one in kept:
        maker.add(one)
    return maker.drafts.drafted({} if owner == PUBLIC else {"owner": owner})


class _Maker:
    def __init__(
        self,
        reading: Reading,
        kept: Sequence[Record],
        case: Case,
        known: KnownActors,
        *,
        with_text: bool,
    ) -> None:
        self.with_text = with_text
        self.reading, self.kept, self.case = reading, kept, case
        self.document = reading.document
        self.drafts = Drafts.beside(case)
        self.parties = Parties(reading, known, self.drafts)
        self.source = self._source()
        self.named = Named(reading, case, self.drafts, self.parties, self.source)
        self.between = Between(reading, self.named)

    def _source(self) -> str:
        """Return the id of the document's source, and add it if the case lacks it."""
        digest = self.document.id.removeprefix("sha256:")[:16]
        stem = slug(self.document.name.rpartition(".")[0] or self.document.name)
        digests = {
            one.id: found.group(1)
            if (found := _DIGEST.search(one.note or ""))
            else None
            for one in self.case.sources
        }
        same = next((id_ for id_, other in digests.items() if other == digest), None)
        if same is not None:
            return same
        id_, n = stem, 1
        while id_ in digests:
            n += 1
            id_ = f"{stem}-{n}"
        title = self.document.title
        entry = {
            "id": id_,
            "title": self.document.words_of(title) if title else self.document.name,
            "publisher": "not known",
            "published_on": self.document.on,
            "file": f"{TEXTS}/{id_}.txt" if self.with_text else None,
            "note": f"Read from {self.document.name}, SHA-256 {digest}.",
        }
        self.drafts.add(("sources",), "source", entry)
        return id_

    def add(self, record: Record) -> None:
        """Add the entry of a record, and all that it needs."""
        match record:
            case StatementFound():
                self._statement(record)
            case CommitmentFound():
                self._commitment(record)
            case MeasureFound() | RuleFound() | RelationFound():
                self.between.add(record)

    # What was said

    def _statement(self, one: StatementFound) -> None:
        told_with_its_formula = any(
            c.statement == one.id and c.formula
            for c in self.kept
            if isinstance(c, CommitmentFound)
        )
        if not told_with_its_formula:
            self._said(one, one.id, one.formula, one.coins, one.confidence)

    def _commitment(self, one: CommitmentFound) -> None:
        voiced = self._voiced(one.statement)
        if voiced is None:
            self.drafts.leave_out(one.id, "it is the narrator's, and no party's word")
        elif one.formula is None:
            self.drafts.leave_out(one.id, self._why_unwritten(one, voiced))
        else:
            sure = min(one.confidence, voiced.confidence)
            self._said(voiced, one.id, one.formula, one.coins, sure)

    def _why_unwritten(self, one: CommitmentFound, voiced: StatementFound) -> str:
        if one.two_ways:
            return (
                'its "and" and "or" can be read in two ways: correct it, and write the '
                "condition as it is meant"
            )
        if one.condition is not None:
            return "it cannot be written as a condition"
        if any(kept is voiced for kept in self.kept):
            return f"nothing is asked for it, and its words stand in {voiced.id}"
        return "nothing is asked for it, and it is no step that a condition can say"

    def _voiced(self, id_: str | None) -> StatementFound | None:
        """Return a statement as it was corrected, or else as it was found."""
        said = [one for one in self.kept if isinstance(one, StatementFound)]
        every = (*said, *self.reading.statements)
        return next((one for one in every if one.id == id_), None)

    def _said(
        self,
        one: StatementFound,
        id_: str,
        formula: str | None,
        coins: tuple[Coin, ...],
        confidence: float,
    ) -> None:
        span = (one.content[0].start, one.content[-1].end)
        formula = self.named.settled(formula, coins) if formula else None
        if self._is_there(span, formula, coins):
            self.drafts.leave_out(id_, "the case has it already")
            return
        told = self._teller(one)
        kind = StatementKind.REPORT if told else one.kind
        if formula is not None:
            self.named.draft(formula, coins)
        speakers = self._speakers(told or one)
        days = one.on
        single = days is not None and days.first == days.last and not days.clash
        on = days.first if days is not None and single else self.document.on
        words = self.document.words_of
        says = " … ".join(map(words, wording_of(one)))
        if told is not None and one.speaker is not None and one.speaker.span:
            says = f"{words(one.speaker.span)}: {says}"
        to = [p for p in map(self.parties.of, one.to) if p is not None]
        for number, by in enumerate(speakers, start=1):
            entry = {
                "id": self._statement_id(id_, number, span[0]),
                "by": by,
                "to": to,
                "on": on,
                "says": says,
                "kind": str(kind),
                "source": self.source,
                "span": list(span),
                "condition": formula,
                "confidence": round(confidence, 2),
            }
            self.drafts.add(("statements",), "statement", entry)

    def _statement_id(self, id_: str, number: int, first: int) -> str:
        named = f"{self.source}-{id_}" + (f"-{number}" if number > 1 else "")
        if self.drafts.has("statement", named):  # of words that are elsewhere now
            named = f"{named}-{first}"
        beside, n = named, 1
        while self.drafts.has("statement", beside):
            n += 1
            beside = f"{named}-{n}"
        return beside

    def _teller(self, one: StatementFound) -> StatementFound | None:
        """Return who tells what somebody else said; here it is the teller's word."""
        if not one.hearsay or one.nested_in is None:
            return None
        return self._voiced(one.nested_in)

    def _speakers(self, one: StatementFound) -> list[str]:
        """Return the ids of all who say it."""
        first = self.parties.of(one.behalf or one.speaker, office=one.acts_for)
        others = map(self.parties.of, one.together)
        every = [id_ for id_ in (first, *others) if id_ is not None]
        return list(dict.fromkeys(every)) or ["unnamed"]

    def _is_there(
        self, span: tuple[int, int], formula: str | None, coins: tuple[Coin, ...]
    ) -> bool:
        """Say whether the case has these words of this document already."""
        there = (
            one.condition
            for one in self.case.statements
            if one.source == self.source and one.span and tuple(one.span) == span
        )
        return any(
            formula is None
            if condition is None
            else formula is not None and self.named.has_said(condition, formula, coins)
            for condition in there
        )
