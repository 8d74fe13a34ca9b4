"""What stands on a day: statements as constraints, and the frame around them.

Why    What nobody can drop (facts, decision rules, red lines, "who is not invited does
       not attend") has to be told from what somebody might.
How    Each standing statement becomes a formula; votes and rules are in `decisions`.
Read   `frame_of`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ceasefire.convening.decisions import as_vote, decisions
from ceasefire.convening.preconditions import (
    ATTEND,
    INVITE,
    OF_A_SEAT,
    preconditions_of,
)
from ceasefire.core import (
    Atom,
    Case,
    CeasefireError,
    Firmness,
    Forum,
    Measure,
    MeasureStatus,
    Statement,
    StatementKind,
)
from ceasefire.core.conditions import (
    And,
    Formula,
    Not,
    Or,
    as_logic,
    atoms_of,
    claimed_in,
)

_EVER = date.min  # an invitation without a day came before all others


class NoTable(CeasefireError, ValueError):
    """There is nothing to attend, or nobody who could."""

    def __init__(self, case: str, what: str) -> None:
        super().__init__(case, what)
        self.case, self.what = case, what

    def __str__(self) -> str:
        return f"The case '{self.case}' {self.what}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A statement that stands, as a constraint.

    Attributes
    ----------
    formula
        What has to be so while it stands.
    asks
        Preconditions that hold because it stands.
    red_line
        Whether it is never dropped.
    """

    statement: Statement
    formula: Formula
    asks: frozenset[Atom]
    red_line: bool

    @property
    def id(self) -> str:
        """Of the statement."""
        return self.statement.id

    @property
    def said(self) -> Formula:
        """The condition as it was said, before votes were put in."""
        condition = self.statement.condition
        return self.formula if condition is None else condition.formula


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Everything that attendance follows from on a day.

    Attributes
    ----------
    as_of
        The day, itself included; None for all that was ever said.
    standing
        In the order of the case.
    given
        Facts, what is assumed, and rules: what nobody can drop.
    parties
        Ids of those who may attend, in the order of the case.
    wanted
        The outcome that is asked about.
    """

    as_of: date | None
    standing: tuple[Standing, ...]
    given: tuple[Formula, ...]
    parties: tuple[str, ...]
    wanted: Formula

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """All that may be so or not, once each."""
        formulas = [*(one.formula for one in self.standing), *self.given, self.wanted]
        every = [atom for formula in formulas for atom in atoms_of(formula)]
        return tuple(dict.fromkeys([*every, *map(_attends, self.parties)]))


def frame_of(
    case: Case,
    as_of: date | None = None,
    *,
    without: Iterable[str] = (),
    assume: Iterable[Formula] = (),
    wanted: Formula | None = None,
) -> Frame:
    """Return what stands in a case on a day.

    Parameters
    ----------
    case
        As one reader may know it.
    as_of
        The day; what was said on it is known. None for all that was said.
    without
        Ids of statements to leave out, as if they had never been made.
    assume
        What is taken for a fact.
    wanted
        The outcome; that of the case, or that its sides and convenors attend, if None.

    Raises
    ------
    NoTable
        If the case has no forum, or one to which nobody is bidden.
    """
    forum = _forum(case)
    left_out = frozenset(without)
    said = [one for one in case.statements if one.id not in left_out]
    moves = {one.id: one.up_to for one in case.matters}
    stands = tuple(_standing(one, forum, moves) for one in _in_force(said, as_of))
    outcome = wanted or _wanted(forum)
    facts = [
        *(
            as_logic(one.holds.formula)
            for one in case.facts
            if one.on is None or as_of is None or one.on <= as_of
        ),
        *(as_logic(one) for one in assume),
        *(Atom("done", (one.id,)) for one in _carried_out(case, as_of)),
        *_invitations(forum, stands, as_of),
    ]
    formulas = [*(one.said for one in stands), *facts, outcome]
    parties = _parties(case, forum, formulas)
    decided = decisions(
        forum,
        [one.said for one in stands],
        [one.formula for one in stands],
    )
    given = [*facts, *_seats(forum, parties), *decided]
    return Frame(
        as_of=as_of,
        standing=stands,
        given=tuple(given),
        parties=parties,
        wanted=as_logic(outcome),
    )


def _carried_out(case: Case, as_of: date | None) -> Iterator[Measure]:
    """Measures that the case has as done by a day."""
    for one in case.measures:
        if one.status is MeasureStatus.DONE and not _after(one.on, as_of):
            yield one


def _forum(case: Case) -> Forum:
    if case.forum is None:
        raise NoTable(
            case.id,
            "has no table. Describe convenors, sides and invitations under 'forum:'.",
        )
    forum = case.forum
    spoken_of = any(
        atom.predicate in (ATTEND, INVITE)
        for one in case.statements
        if one.condition
        for atom in atoms_of(one.condition.formula)
    )
    if not (forum.convenors or forum.sides or forum.invitations or spoken_of):
        raise NoTable(
            case.id,
            "has a table at which nobody sits. Name 'convenors', 'sides' or 'invited'.",
        )
    return forum


def _in_force(said: list[Statement], as_of: date | None) -> Iterator[Statement]:
    """Statements made by a day that no other made by then replaces."""
    known = [one for one in said if as_of is None or one.on <= as_of]
    replaced = {old for one in known for old in one.supersedes}
    for one in known:
        if one.condition is not None and one.id not in replaced:
            yield one


def _standing(
    statement: Statement, forum: Forum, moves: Mapping[str, tuple[str, ...]]
) -> Standing:
    condition = statement.condition
    assert condition is not None  # noqa: S101 - `_in_force` yields no other
    formula = condition.formula
    red_line = (
        statement.kind is StatementKind.RED_LINE
        or statement.firmness is Firmness.RED_LINE
    )
    return Standing(
        statement=statement,
        formula=as_logic(as_vote(formula, statement, forum)),
        asks=frozenset(preconditions_of(formula, statement.by, moves)),
        red_line=red_line,
    )


def _wanted(forum: Forum) -> Formula:
    if forum.wanted is not None:
        return forum.wanted.formula
    seated = dict.fromkeys([*forum.sides, *forum.convenors])
    return And(tuple(map(_attends, seated)))


def _attends(party: str) -> Atom:
    return Atom(ATTEND, (party,))


def _invited(party: str) -> Atom:
    return Atom(INVITE, (party,))


def _invitations(
    forum: Forum, stands: tuple[Standing, ...], as_of: date | None
) -> Iterator[Formula]:
    """Invitations as facts, but for those that somebody makes a claim about."""
    contested = {atom for one in stands for atom in claimed_in(one.said)}
    known = [one for one in forum.invitations if not _after(one.on, as_of)]
    latest = {one.party: one for one in sorted(known, key=lambda one: one.on or _EVER)}
    for party, invitation in latest.items():
        atom = _invited(party)
        if atom not in contested:
            gone = invitation.withdrawn_on
            yield atom if gone is None or _after(gone, as_of) else Not(atom)


def _after(day: date | None, as_of: date | None) -> bool:
    return day is not None and as_of is not None and day > as_of


def _parties(case: Case, forum: Forum, formulas: list[Formula]) -> tuple[str, ...]:
    """Whoever may attend: at the table, asked to it, or spoken of as coming."""
    named = {*forum.convenors, *forum.sides}
    named |= {one.party for one in forum.invitations}
    named |= {
        atom.names[0]
        for formula in formulas
        for atom in atoms_of(formula)
        if atom.predicate in OF_A_SEAT
    }
    named |= {
        matter.names[0]
        for rule in forum.decision_rules
        for matter in rule.decides
        if matter.names and matter.predicate in OF_A_SEAT
    }
    return tuple(party.id for party in case.parties if party.id in named)


def _seats(forum: Forum, parties: tuple[str, ...]) -> Iterator[Formula]:
    """Who is not invited does not attend, those who invite excepted."""
    for party in parties:
        if party not in forum.convenors:
            yield Or((Not(_attends(party)), _invited(party)))
