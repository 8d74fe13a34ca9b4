"""Votes and rules: what a body decides is what its rule makes of its members' votes.

How    A member's own word about what its body decides binds its vote and not the
       outcome. Under consensus silence is no objection: who said nothing agrees. Under
       all other rules a silent member's vote is open. Who only said what is dropped is
       silent again.
Read   `as_vote`, then `decisions`.
"""

from collections.abc import Iterable, Iterator

from ceasefire.core import Atom, DecisionRule, Forum, RuleKind, Statement, StatementKind
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
_SILENCE_AGREES = (RuleKind.CONSENSUS,)


def as_vote(formula: Formula, statement: Statement, forum: Forum) -> Formula:
    """Put the speaker's vote in the place of what it has a vote on.

    A decision that is announced is no vote: it is the outcome.
    """
    if statement.by is None or statement.kind is StatementKind.DECISION:
        return formula
    by = statement.by
    rules = [rule for rule in forum.decision_rules if by in rule.members]

    def voted(part: Formula) -> Formula:
        match part:
            case Atom():
                decided = any(decides(rule, part) for rule in rules)
                return vote_of(by, part) if decided else part
            case Not(of):
                return Not(voted(of))
            case And(of):
                return And(tuple(voted(one) for one in of))
            case Or(of):
                return Or(tuple(voted(one) for one in of))
            case AtLeast(n, of):
                return AtLeast(n, tuple(voted(one) for one in of))
            case Hinged(connective, claim, given):
                return Hinged(connective, voted(claim), given)
        return part

    return voted(formula)


def vote_of(member: str, matter: Atom) -> Atom:
    """Return the vote of a member on a matter, as something that may be so or not."""
    return Atom(VOTES, (member, str(matter)))


def decides(rule: DecisionRule, atom: Atom) -> bool:
    """Say whether a rule decides on something."""
    return any(
        one.predicate == atom.predicate and one.names in ((), atom.names)
        for one in rule.decides
    )


def votes_spoken(voted: Formula) -> Iterator[Atom]:
    """Say of each vote in a statement that its member has spoken."""
    for atom in atoms_of(voted):
        if atom.predicate == VOTES:
            yield Atom(SPOKEN, atom.names)


def decisions(
    forum: Forum, said: Iterable[Formula], voted: Iterable[Formula]
) -> Iterator[Formula]:
    """Say of every matter what its rules make of the votes, once a member has spoken.

    Parameters
    ----------
    forum
        With its rules.
    said
        Conditions as they were said.
    voted
        The same with votes in them, as `as_vote` puts them.
    """
    atoms = [atom for one in voted for atom in atoms_of(one)]
    votes = {atom.names for atom in atoms if atom.predicate == VOTES}
    matters = [atom for one in said for atom in atoms_of(one)]
    for matter in dict.fromkeys(matters):
        rules = [
            rule
            for rule in forum.decision_rules
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
