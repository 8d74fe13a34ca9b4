"""Entries for what the text itself tells of a party: on what it comes, or that it does.

Why    "The Guard will send its mayor" binds the Guard, though no word of speech stands
       there. Only of a party that is named, and only of its own coming, or of a step
       that it takes for something: of anything else the text may guess.
Read   `OfTheText`.
"""

from ceasefire.core import Atom, Case, StatementKind, parse_condition
from ceasefire.core.conditions import And, Formula, Hinged, Not, Or
from ceasefire.reading.into_case.named import Named
from ceasefire.reading.records import CommitmentFound, Reading
from ceasefire.reading.text.spans import Span

_FIRMLY = frozenset({"will", "prepared-to"})
_OF_NOBODY = "it is the narrator's, and no party's word"


class OfTheText:
    """Drafts entries for what stands in no statement of one reading."""

    def __init__(self, reading: Reading, case: Case, named: Named) -> None:
        self.document, self.case, self.named = reading.document, case, named
        self.steps = [one.words for one in reading.measures]
        self.drafts, self.parties = named.drafts, named.parties

    def add(self, one: CommitmentFound) -> None:
        """Add the entry of what is told of a party, or say why it has none."""
        formula = one.formula
        own = formula is not None and is_of_the_party(one)
        if formula is None or not own or not self._binds(formula, one):
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
            named = f"{self.named.source}-{one.id}"
            entry = {
                "id": named + (f"-{number}" if number > 1 else ""),
                "by": by,
                "to": [],
                "on": self.document.on,
                "says": self.document.words_of(span),
                "kind": str(_kind_of(formula)),
                "source": self.named.source,
                "span": [span.start, span.end],
                "condition": formula,
                "confidence": round(one.confidence, 2),
            }
            self.drafts.add(("statements",), "statement", entry)

    def _binds(self, formula: str, one: CommitmentFound) -> bool:
        """Say whether it is of coming, or a step taken for something: "frees them if".

        That a party "will win if" is a guess of the text.
        """
        hangs = one.condition is not None and one.strength in _FIRMLY
        step = any(words.meets(one.action) for words in self.steps)
        return _is_of_coming(formula) or (hangs and step)

    def _is_there(self, span: Span, formula: str, one: CommitmentFound) -> bool:
        return any(
            self.named.has_said(said.condition, formula, one.coins)
            for said in self.case.statements
            if said.source == self.named.source
            and said.span
            and tuple(said.span) == (span.start, span.end)
            and said.condition is not None
        )


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


def _kind_of(formula: str) -> StatementKind:
    told = parse_condition(formula).formula
    if isinstance(told, Hinged):
        return StatementKind.PRECONDITION
    stays = isinstance(told, Not)
    return StatementKind.OBJECTION if stays else StatementKind.ACCEPTANCE
