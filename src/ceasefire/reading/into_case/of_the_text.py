"""Entries for what the text itself tells of a party: its coming, and its promises.

Why    "The Guard will send its mayor" binds the Guard, though no word of speech stands
       there, and so does "if the road is opened, the Guard will free the millers". Only
       of a party that is named, and of what is its own to do; without a condition of
       its coming alone: of anything else the text may guess.
How    It is less sure than a word of the party, and is remarked on.
Read   `OfTheText`.
"""

import re
from itertools import chain, count

from ceasefire.core import Atom, Case, StatementKind, parse_condition
from ceasefire.core.conditions import And, Connective, Formula, Hinged, Not, Or
from ceasefire.reading.into_case.named import Named
from ceasefire.reading.lexicon.acts import LETS_IN
from ceasefire.reading.lexicon.conditions import BEFALLS
from ceasefire.reading.records import CommitmentFound, Reading
from ceasefire.reading.text.spans import Span

_FIRMLY = frozenset({"will", "prepared-to"})
_OF_NOBODY = "it is the narrator's, and no party's word"
_TOLD_ONLY = (
    "the text tells it of the party, and nobody is quoted with it. Where somebody "
    "knows better, correct it"
)
_SURE_AT_MOST = 0.75
_ITS_OWN = frozenset({"accepts", "signs", "recognises", "leaves"})
"""What is done by the party that stands first."""
_TO_OTHERS = frozenset({"invite"})
_TO_COME = re.compile(
    r"(?:\b(?:will|shall|won['’]t)|['’]ll)(?:\s+[\w'’]+){0,2}\s*\Z"
    r"|\b(?:is|are|has|have)\s+(?:\w+\s+){1,3}to\s*\Z"
)
"""Before an act that is still to come: "will", "has promised to"; not "would"."""
_AHEAD = 60


class OfTheText:
    """Drafts entries for what stands in no statement of one reading."""

    def __init__(self, reading: Reading, case: Case, named: Named) -> None:
        self.document, self.case, self.named = reading.document, case, named
        self.steps = [one.words for one in reading.measures]
        self.drafts, self.parties = named.drafts, named.parties

    def add(self, one: CommitmentFound) -> None:
        """Add the entry of what is told of a party, or say why it has none."""
        formula = one.formula
        if formula is None or not is_of_the_party(one) or not self._is_its_own(one):
            self.drafts.leave_out(one.id, _OF_NOBODY)
            return
        span = words_of(one)
        formula = self.named.settled(formula, one.coins)
        if self._is_there(span, formula, one):
            self.drafts.leave_out(one.id, "the case has it already")
            return
        self.named.draft(formula, one.coins)
        told = (one.actor, *one.together)
        every = [id_ for by in told if (id_ := self.parties.of(by)) is not None]
        for number, by in enumerate(dict.fromkeys(every), start=1):
            entry = {
                "id": self._id_for(one.id, number),
                "by": by,
                "to": [],
                "on": self.document.on,
                "says": self.document.words_of(span),
                "kind": str(_kind_of(formula, will=one.will)),
                "source": self.named.source,
                "span": [span.start, span.end],
                "condition": formula,
                "confidence": round(min(one.confidence, _SURE_AT_MOST), 2),
            }
            self.drafts.add(("statements",), "statement", entry)
        if not self._is_who_writes(one):
            self.drafts.remark(one.id, _TOLD_ONLY)

    def _is_who_writes(self, one: CommitmentFound) -> bool:
        """Of "we will come" in a letter, say that it is the party's own word."""
        span = one.actor.span if one.actor is not None else None
        return span is not None and self.document.words_of(span).lower() == "we"

    def _id_for(self, id_: str, number: int) -> str:
        """Return an id that no statement has, as ids begin anew with each reading."""
        named = f"{self.named.source}-{id_}" + (f"-{number}" if number > 1 else "")
        every = chain([named], (f"{named}-{n}" for n in count(2)))
        return next(one for one in every if not self.drafts.has("statement", one))

    def _is_its_own(self, one: CommitmentFound) -> bool:
        """Say whether it is of its coming, or what it does for something: "frees them".

        That a party "will win if" is a guess of the text.
        """
        if one.formula is None or _is_of_coming(one.formula):
            return one.formula is not None
        claim = claim_of(one.formula)
        if one.condition is None or one.actor is None or not isinstance(claim, Atom):
            return False
        if claim.predicate in _TO_OTHERS:
            return self._is_to_come(one) and claim.names[0] != one.actor.actor
        verb = next(iter(self.document.words_of(one.action).lower().split()), "")
        if verb in BEFALLS | LETS_IN:
            return False  # whom it invites has no name, or the claim would say it
        if any(words.meets(one.action) for words in self.steps):
            return True
        if not self._is_to_come(one):
            return False
        who, first = one.actor.actor, claim.names[0]
        if claim.predicate in _ITS_OWN:
            return first == who
        coined = {m.actor for c in one.coins if c.id == first for m in c.up_to}
        there = {by for m in self.case.matters if m.id == first for by in m.up_to}
        every = {who, *(other.actor for other in one.together)}
        return claim.predicate == "so" and coined | there == every

    def _is_there(self, span: Span, formula: str, one: CommitmentFound) -> bool:
        return any(
            self.named.has_said(said.condition, formula, one.coins)
            for said in self.case.statements
            if said.source == self.named.source
            and said.span
            and tuple(said.span) == (span.start, span.end)
            and said.condition is not None
        )

    def _is_to_come(self, one: CommitmentFound) -> bool:
        """Say whether an act is told as still to be done: "would" may be long past."""
        start = one.action.start
        before = self.document.text[max(0, start - _AHEAD) : start]
        return _TO_COME.search(before) is not None


def words_of(one: CommitmentFound) -> Span:
    """Return all between the act and what it hangs on, both included."""
    pieces = [p for p in (one.action, one.condition, one.operator_span) if p]
    return Span(min(p.start for p in pieces), max(p.end for p in pieces))


def is_of_the_party(of: CommitmentFound) -> bool:
    """Say whether it is told what a party will do, and that by its name."""
    named = of.actor is not None and of.actor.actor is not None
    return named and of.strength in _FIRMLY


def claim_of(formula: str) -> Formula:
    """Return what a formula says is so, without what it hangs on."""
    claim: Formula = parse_condition(formula).formula
    while isinstance(claim, Hinged | Not):
        claim = claim.claim if isinstance(claim, Hinged) else claim.of
    return claim


def _is_of_coming(formula: str) -> bool:
    claim = claim_of(formula)
    parts = claim.of if isinstance(claim, And | Or) else (claim,)
    bare = (part.of if isinstance(part, Not) else part for part in parts)
    return all(isinstance(o, Atom) and o.predicate == "attend" for o in bare)


def _kind_of(formula: str, *, will: bool) -> StatementKind:
    told = parse_condition(formula).formula
    if isinstance(told, Hinged):
        offers = (
            will and told.connective is Connective.IF and not _is_of_coming(formula)
        )
        return StatementKind.OFFER if offers else StatementKind.PRECONDITION
    stays = isinstance(told, Not)
    return StatementKind.OBJECTION if stays else StatementKind.ACCEPTANCE
