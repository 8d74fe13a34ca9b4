"""A statement that stands, as a constraint on what may be so.

Read   `standing_as`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ceasefire.convening.bidden import claims_about_invitations
from ceasefire.convening.decisions import ASKS, as_heard, as_vote, votes_spoken
from ceasefire.convening.preconditions import preconditions_of
from ceasefire.convening.voters import OWN_ACTS, Deciders
from ceasefire.core import Atom, Firmness, Statement, StatementKind
from ceasefire.core.conditions import Formula, as_logic, claimed_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A statement that stands, as a constraint.

    Attributes
    ----------
    formula
        What has to be so while it stands.
    heard
        The condition without votes of members who have left, before votes are put in.
    has_say
        Whether its speaker decides on all that it claims, or speaks of its own acts.
        A demand of anybody else counts as well, until it is dropped.
    settles
        Whether any of what it claims is up to its speaker. What is wanted of others is
        open until they say so, though it counts as a demand.
    entails
        What is so because it stands, and no longer once it is dropped: preconditions
        that it makes, that a claim is made about an invitation, that a member has
        spoken.
    red_line
        Whether it is never dropped.
    """

    statement: Statement
    formula: Formula
    heard: Formula
    has_say: bool
    settles: bool
    entails: frozenset[Atom]
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

    @property
    def has_left(self) -> bool:
        """Whether it holds a vote of somebody who has none any more."""
        return self.heard != self.said

    def announces(self, matter: Atom) -> bool:
        """Say whether it claims it as decided."""
        is_decision = self.statement.kind is StatementKind.DECISION
        return is_decision and matter in claimed_in(self.heard)

    def tells_outcome_of(self, matter: Atom) -> bool:
        """Say whether it claims it as decided, or as the speaker's own act."""
        is_own = matter.predicate in OWN_ACTS and self.statement.by == matter.names[0]
        return self.announces(matter) or (is_own and matter in claimed_in(self.heard))

    @property
    def counts(self) -> bool:
        """Whether it claims anything but as one who has no vote any more."""
        return any(atom.predicate != ASKS for atom in claimed_in(self.heard))


def standing_as(
    statement: Statement, deciders: Deciders, moves: Mapping[str, tuple[str, ...]]
) -> Standing:
    """Return a statement as a constraint.

    Parameters
    ----------
    statement
        With a condition.
    deciders
        Who has a say in what.
    moves
        Whose move each matter is, by id.
    """
    condition = statement.condition
    assert condition is not None  # noqa: S101 - no other is in force
    heard = as_heard(condition.formula, statement, deciders)
    voted = as_vote(heard, statement, deciders.rules)
    announces = statement.kind is StatementKind.DECISION
    red_line = (
        statement.kind is StatementKind.RED_LINE
        or statement.firmness is Firmness.RED_LINE
    )
    claims = [one for one in claimed_in(heard) if one.predicate != ASKS]
    return Standing(
        statement=statement,
        formula=as_logic(voted),
        heard=heard,
        has_say=all(
            deciders.has_say(statement.by, one, announces=announces) for one in claims
        ),
        settles=any(
            deciders.is_up_to(statement.by, one, moves, announces=announces)
            for one in claims
        ),
        entails=frozenset(
            (
                *preconditions_of(heard, statement.by, moves),
                *claims_about_invitations(heard),
                *votes_spoken(voted),
            )
        ),
        red_line=red_line,
    )
