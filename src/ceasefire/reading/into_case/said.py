"""Entries for what was said: statements, and the conditions in them.

How    A statement becomes one entry; each formula said in it, one with a condition. A
       person who holds an office speaks for whose office it is. A condition whose
       statement nobody accepted stands in its own words. What nobody in particular
       says binds nobody: it stands without its formula.
Read   `Said`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from ceasefire.core import Atom, Case, StatementKind
from ceasefire.reading.into_case.named import Named
from ceasefire.reading.into_case.of_the_text import (
    OfTheText,
    claim_of,
    is_of_the_party,
    words_of,
)
from ceasefire.reading.into_case.persons import speaks_of_a_person
from ceasefire.reading.into_case.rumours import is_a_rumour
from ceasefire.reading.into_case.shares import shares_of
from ceasefire.reading.into_case.sources import as_it_stands
from ceasefire.reading.into_case.still_held import still_holds, was_taken_back
from ceasefire.reading.records import (
    Coin,
    CommitmentFound,
    Reading,
    StatementFound,
)
from ceasefire.reading.speech.wording import wording_of
from ceasefire.reading.text.spans import Span

_UNNAMED = "unnamed"
_UP_TO_OTHERS = frozenset({"invite", "excluded", "precondition"})
"""What is not done by the party it is said of."""
_TOLD = frozenset({StatementKind.REPORT, StatementKind.PRECONDITION})
_BY_NOBODY = (
    "nobody in particular says it, so it stands as a statement and binds nobody. Who "
    "knows who says it can correct the speaker"
)

_OF_A_PERSON = (
    "it speaks of the coming of a person of whom the text tells no party, or of people "
    "whom it does not name, so it stands as a statement and binds nobody. Who knows "
    "for whom the person speaks can correct the speaker"
)

_EARLIER = (
    "it is told as said before something else and may hold no longer, so it stands as "
    "a statement and binds nobody. Where it still holds, write its condition into the "
    "case"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What an entry is made of, beside its statement."""

    id: str
    formula: str | None
    coins: tuple[Coin, ...]
    confidence: float
    wording: tuple[Span, ...]
    span: tuple[int, int]
    own_words: bool = False
    of: CommitmentFound | None = None


@dataclass(frozen=True, slots=True)
class _Kept:
    """What of an entry's formula binds somebody, and why nothing of it does."""

    formula: str | None
    unbound: bool = False
    alone: bool = False
    earlier: bool = False


class Said:
    """Drafts such entries of one reading."""

    def __init__(
        self, reading: Reading, kept: Sequence[Any], case: Case, named: Named
    ) -> None:
        self.reading, self.kept, self.case, self.named = reading, kept, case, named
        self.document, self.source = reading.document, named.source
        self.drafts, self.parties = named.drafts, named.parties
        self.of_the_text = OfTheText(reading, case, named)

    def statement(self, one: StatementFound) -> None:
        """Add the entry of a statement, unless one with its condition says it."""
        told = [c for c in self.kept if isinstance(c, CommitmentFound)]
        formulas = {c.formula for c in told if c.statement == one.id and c.formula}
        if formulas and (one.formula is None or one.formula in formulas):
            return
        entry = _Entry(
            id=one.id,
            formula=one.formula,
            coins=one.coins,
            confidence=one.confidence,
            wording=wording_of(one),
            span=_whole(one),
        )
        self._said(one, entry)

    def commitment(self, one: CommitmentFound) -> None:
        """Add the entry of what hangs on something, or say why it has none."""
        voiced, accepted = self._voiced(one.statement)
        if voiced is None:
            self.of_the_text.add(one)
            return
        if one.formula is None:
            self.drafts.leave_out(one.id, self._why_unwritten(one, voiced))
            return
        own = words_of(one)
        entry = _Entry(
            id=one.id,
            formula=one.formula,
            coins=one.coins,
            confidence=min(one.confidence, voiced.confidence),
            wording=wording_of(voiced) if accepted else (own,),
            span=_whole(voiced) if accepted else (own.start, own.end),
            own_words=not accepted,
            of=one,
        )
        self._said(voiced, entry)

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

    def _voiced(self, id_: str | None) -> tuple[StatementFound | None, bool]:
        """Return a statement, and whether it was accepted, now or before.

        As it was corrected; else as the case has it, or as it was found.
        """
        said = [one for one in self.kept if isinstance(one, StatementFound)]
        kept = next((one for one in said if one.id == id_), None)
        if kept is not None:
            return kept, True
        found = next((one for one in self.reading.statements if one.id == id_), None)
        there = as_it_stands(found, self.document, self.case) if found else None
        return (there, True) if there else (found, False)

    def _said(self, one: StatementFound, entry: _Entry) -> None:
        told = self._teller(one)
        kind = StatementKind.REPORT if told else one.kind
        coins = entry.coins
        kept = self._kept(one, entry, told or one)
        formula = self.named.settled(kept.formula, coins) if kept.formula else None
        every = self._speakers(told or one)
        shares = [
            (by, share)
            for by in every
            for share in (shares_of(formula, by, every) if formula else (None,))
        ]
        formulas = [share for _, share in shares]
        if self._is_there({entry.span, _whole(one)}, formulas, coins):
            self.drafts.leave_out(entry.id, "the case has it already")
            return
        if formula is not None:
            self.named.draft(formula, coins)
        self._remark(one, entry, kept)
        for number, (by, share) in enumerate(shares, start=1):
            told_so = {
                "id": self._statement_id(entry.id, number, entry.span[0]),
                "by": by,
                "to": [p for p in map(self.parties.of, one.to) if p is not None],
                "on": self._day(one),
                "says": self._words(one, entry, told=told is not None),
                "kind": str(kind),
                "source": self.source,
                "span": list(entry.span),
                "condition": share,
                "confidence": round(entry.confidence, 2),
            }
            self.drafts.add(("statements",), "statement", told_so)

    def _kept(
        self, one: StatementFound, entry: _Entry, speaker: StatementFound
    ) -> _Kept:
        """Say what of a formula binds somebody, and why where nothing of it does."""
        formula, by_hand = entry.formula, _is_by_hand(one, entry)
        if (
            formula
            and not self._named_speakers(speaker)
            and (
                is_a_rumour(speaker, self.reading)
                or not _tells_of_another(formula, entry.of, one)
            )
        ):
            return _Kept(None, unbound=True)
        if not formula or by_hand:
            return _Kept(formula)
        if speaks_of_a_person(formula, entry.coins, speaker, self.reading):
            return _Kept(None, alone=True)
        outlived = one.earlier and not still_holds(one, formula, self.reading)
        if outlived or was_taken_back(one, self.reading):
            return _Kept(None, earlier=True)
        return _Kept(formula)

    def _remark(self, one: StatementFound, entry: _Entry, kept: _Kept) -> None:
        if kept.unbound:
            self.drafts.remark(entry.id, _BY_NOBODY)
        if kept.earlier:
            self.drafts.remark(entry.id, _EARLIER)
        if entry.own_words:
            why = f"it stands in its own words, as {one.id}, which has it, does not"
            self.drafts.remark(entry.id, why)
        if kept.alone:
            self.drafts.remark(entry.id, _OF_A_PERSON)

    def _day(self, one: StatementFound) -> Any:
        days = one.on
        single = days is not None and days.first == days.last and not days.clash
        return days.first if days is not None and single else self.document.on

    def _words(self, one: StatementFound, entry: _Entry, *, told: bool) -> str:
        words = self.document.words_of
        says = " … ".join(map(words, entry.wording))
        if told and one.speaker is not None and one.speaker.span:
            return f"{words(one.speaker.span)}: {says}"
        return says

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
        return self._voiced(one.nested_in)[0]

    def _speakers(self, one: StatementFound) -> list[str]:
        """Return the ids of all who say it."""
        return self._named_speakers(one) or [_UNNAMED]

    def _named_speakers(self, one: StatementFound) -> list[str]:
        first = self.parties.of(one.behalf or one.speaker, office=one.acts_for)
        others = map(self.parties.of, one.together)
        every = [id_ for id_ in (first, *others) if id_ is not None]
        return list(dict.fromkeys(every))

    def _is_there(
        self,
        spans: set[tuple[int, int]],
        formulas: Collection[str | None],
        coins: tuple[Coin, ...],
    ) -> bool:
        """Say whether the case has these words of this document already."""
        there = (
            one.condition
            for one in self.case.statements
            if one.source == self.source and one.span and tuple(one.span) in spans
        )
        return any(
            formula is None
            if condition is None
            else formula is not None and self.named.has_said(condition, formula, coins)
            for condition in there
            for formula in formulas
        )


def _is_by_hand(one: StatementFound, entry: _Entry) -> bool:
    """Say whether a person wrote it as it stands."""
    rules = (one.rule, entry.of.rule if entry.of is not None else "")
    return any(rule.endswith("by-hand") for rule in rules)


def _whole(one: StatementFound) -> tuple[int, int]:
    return one.content[0].start, one.content[-1].end


def _tells_of_another(
    formula: str, of: CommitmentFound | None, voiced: StatementFound
) -> bool:
    """Say whether it tells on what somebody who is named would do something.

    Such a report is of that party, whoever tells it; a wish is of the teller. So is
    what an official, who is not named, says of the government he serves.
    """
    if of is None or of.actor is None or voiced.kind not in _TOLD:
        return False
    if voiced.kind is not StatementKind.REPORT and not is_of_the_party(of):
        return False
    claim = claim_of(formula)
    return isinstance(claim, Atom) and claim.predicate not in _UP_TO_OTHERS
