"""Votes and rules: what a body decides is what its rule makes of its members' votes.

How    A member's own word about what its body decides binds its vote and not the
       outcome; that of a member who has left the body binds neither. Under consensus
       silence is no objection: who said nothing agrees. Under all other rules a silent
       member's vote is open. Who only said what is dropped is silent again.
Read   `as_heard`, then `as_vote` and `decisions`.
"""

from collections.abc import Callable, Iterable, Iterator

from ceasefire.convening.voters import Deciders, decides
from ceasefire.core import Atom, DecisionRule, RuleKind, Statement, StatementKind
from ceasefire.core.conditions import (
    And,
    AtLeast,
    Formula,
    Hinged,
    Not,
    Or,
    atoms_of,
)

VOTES = "votes"
SPOKEN = "spoken"  # by a member on a matter, while a statement of his on it stands
ASKS = "asks"  # for a matter, by a statement of one who has left those that decide
_SILENCE_AGREES = (RuleKind.CONSENSUS,)


def as_heard(formula: Formula, statement: Statement, deciders: Deciders) -> Formula:
    """Take what was a vote of somebody who has no vote any more out of what is claimed.

    What stands there instead may be so or not, whatever comes about.
    """

    def heard(atom: Atom) -> Atom:
        if deciders.has_left(statement.by, atom):
            return Atom(ASKS, (statement.id, str(atom)))
        return atom

    return _with_claims(formula, heard)


def as_vote(
    formula: Formula, statement: Statement, rules: Iterable[DecisionRule]
) -> Formula:
    """Put the speaker's vote in the place of what it has a vote on.

    A decision that is announced is no vote: it is the outcome.
    """
    by = statement.by
    if by is None or statement.kind is StatementKind.DECISION:
        return formula
    own = [rule for rule in rules if by in rule.members]

    def voted(atom: Atom) -> Atom:
        decided = any(decides(rule, atom) for rule in own)
        return vote_of(by, atom) if decided else atom

    return _with_claims(formula, voted)


def _with_claims(formula: Formula, put: Callable[[Atom], Atom]) -> Formula:
    """Return a condition with other atoms in what it claims; what it hangs on stays."""
    match formula:
        case Atom():
            return put(formula)
        case Not(of):
            return Not(_with_claims(of, put))
        case And(of):
            return And(tuple(_with_claims(one, put) for one in of))
        case Or(of):
            return Or(tuple(_with_claims(one, put) for one in of))
        case AtLeast(n, of):
            return AtLeast(n, tuple(_with_claims(one, put) for one in of))
        case Hinged(connective, claim, given):
            return Hinged(connective, _with_claims(claim, put), given)


def vote_of(member: str, matter: Atom) -> Atom:
    """Return the vote of a member on a matter, as something that may be so or not."""
    return Atom(VOTES, (member, str(matter)))


def votes_spoken(voted: Formula) -> Iterator[Atom]:
    """Say of each vote in a statement that its member has spoken."""
    for atom in atoms_of(voted):
        if atom.predicate == VOTES:
            yield Atom(SPOKEN, atom.names)


def decisions(
    of_table: Iterable[DecisionRule], said: Iterable[Formula], voted: Iterable[Formula]
) -> Iterator[Formula]:
    """Say of every matter what its rules make of the votes, once a member has spoken.

    Parameters
    ----------
    of_table
        The rules of the table.
    said
        Conditions as they were said.
    voted
        The same with votes in them, as `as_vote` puts them.
    """
    every = tuple(of_table)
    atoms = [atom for one in voted for atom in atoms_of(one)]
    votes = {atom.names for atom in atoms if atom.predicate == VOTES}
    matters = [atom for one in said for atom in atoms_of(one)]
    for matter in dict.fromkeys(matters):
        rules = [
            rule
            for rule in every
            if decides(rule, matter)
            and any((member, str(matter)) in votes for member in rule.members)
        ]
        if rules:
            silent = Not(Or(tuple(_is_asked(rule, matter, votes) for rule in rules)))
            passed = And(
                tuple(
                    Or(
                        (
                            Not(_is_asked(rule, matter, votes)),
                            _passes(rule, matter, votes),
                        )
                    )
                    for rule in rules
                )
            )
            yield Or((silent, Not(matter), passed))
            yield Or((silent, matter, Not(passed)))


def _is_asked(rule: DecisionRule, matter: Atom, votes: set[tuple[str, ...]]) -> Formula:
    """Return when a rule decides: while a word of one of its members stands."""
    return Or(
        tuple(
            _spoken(member, matter)
            for member in dict.fromkeys(rule.members)
            if (member, str(matter)) in votes
        )
    )


def _passes(rule: DecisionRule, matter: Atom, votes: set[tuple[str, ...]]) -> Formula:
    """Return when a rule says yes, in terms of its members' votes."""
    members = tuple(dict.fromkeys(rule.members))
    if silence_agrees(rule):
        return And(
            tuple(
                Or((vote_of(one, matter), Not(_spoken(one, matter))))
                for one in members
                if (one, str(matter)) in votes
            )
        )
    ballots: tuple[Formula, ...] = tuple(vote_of(one, matter) for one in members)
    needed = needed_votes(rule)
    return And(ballots) if needed == len(ballots) else AtLeast(needed, ballots)


def _spoken(member: str, matter: Atom) -> Atom:
    return Atom(SPOKEN, (member, str(matter)))


def silence_agrees(rule: DecisionRule) -> bool:
    """Say whether who keeps silent has no objection."""
    return rule.rule in _SILENCE_AGREES


def needed_votes(rule: DecisionRule) -> int:
    """Return how many votes of its members carry it."""
    n = len(dict.fromkeys(rule.members))
    match rule.rule:
        case RuleKind.MAJORITY:
            return n // 2 + 1
        case RuleKind.QUALIFIED_MAJORITY:
            return _ceiling((rule.share or 1.0) * n)
    return n


def _ceiling(number: float) -> int:
    """Round up, unless only the last figure of a fraction asks for it."""
    return int(-(-round(number, 9) // 1))
