"""Who votes how on a party's invitation and coming, where the rule of a body decides.

Why    "The council comes" hides which of its members carry it, and what each of them
       makes a condition of it.
Read   `Ballot`, then `Ballots.on_seat_of`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceasefire.convening.decisions import needed_votes, silence_agrees, vote_of
from ceasefire.convening.encoding import Encoding
from ceasefire.convening.frame import Frame
from ceasefire.convening.preconditions import ATTEND, INVITE
from ceasefire.convening.provided import Provisos
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.convening.voters import bodies_of, decides
from ceasefire.convening.words import listed
from ceasefire.convening.words import who as named
from ceasefire.core import (
    Atom,
    DecisionRule,
    Forum,
    RuleKind,
)
from ceasefire.core.conditions import atoms_of


class Voice(StrEnum):
    """How a member votes in all states that are looked at."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What one member makes of it.

    Attributes
    ----------
    provided
        What is open and has to be so for it to vote for it, in words.
    statements
        Ids of what it said of it; none where it was silent: its vote is then open.
    """

    member: str
    voice: Voice
    provided: tuple[str, ...]
    statements: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "member": self.member,
            "vote": self.voice.value,
            "provided": list(self.provided),
            "statements": list(self.statements),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One rule that decides whether a party is bidden or comes, and its members' votes.

    Attributes
    ----------
    rule
        Id.
    matter
        What is voted on: `invite` or `attend`.
    needed
        Votes that carry it.
    """

    rule: str
    matter: str
    needed: int
    votes: tuple[Vote, ...]
    in_words: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "rule": self.rule,
            "matter": self.matter,
            "needed": self.needed,
            "votes": [one.to_dict() for one in self.votes],
            "in_words": self.in_words,
        }


class Ballots:
    """Tells votes apart in one frame."""

    def __init__(
        self,
        frame: Frame,
        encoding: Encoding,
        names: Mapping[str, str],
        forum: Forum | None,
        provisos: Provisos,
    ) -> None:
        self._frame, self._names, self._provisos = frame, names, provisos
        self._atoms, self._switches = encoding.atoms, encoding.switches
        self._satisfier = Satisfier(encoding.clauses)
        self._rules = frame.rules
        self._as_named = forum.decision_rules if forum else ()

    def on_seat_of(self, party: str, *, comes: bool) -> tuple[Ballot, ...]:
        """Say how members vote on its invitation and coming; empty where none does.

        Parameters
        ----------
        comes
            Whether it can: votes on its coming are then told of the states in which it
            does. Those on its invitation are told of all states.
        """
        bidden, coming = Atom(INVITE, (party,)), Atom(ATTEND, (party,))
        all_ = list(self._switches)
        if_it_comes = [*all_, *([self._atoms[coming]] if comes else [])]
        return tuple(
            self._ballot(rule, matter, fixed)
            for matter, fixed in ((bidden, all_), (coming, if_it_comes))
            for rule in self._rules
            if decides(rule, matter)
            and any(vote_of(one, matter) in self._atoms for one in rule.members)
        )

    def _ballot(self, rule: DecisionRule, matter: Atom, fixed: list[int]) -> Ballot:
        votes = tuple(self._votes(rule, matter, fixed))
        needed = needed_votes(rule)
        how = f"{_how(rule, needed, len(votes))}{self._without_vote(rule)}"
        told = "; ".join(self._in_words(one, rule) for one in votes)
        about = ""
        if len(rule.decides) != 1 or not rule.decides[0].names:
            about = f", of {self._names[matter.names[0]]}"
        return Ballot(
            rule=rule.id,
            matter=matter.predicate,
            needed=needed,
            votes=votes,
            in_words=(
                f"{rule.decision.rstrip('.')}{about} ({how}): {told}."
                f"{self._announced(matter)}"
            ),
        )

    def _announced(self, matter: Atom) -> str:
        """Name who said what the outcome is: it stands, whatever the votes."""
        who = [
            named(one.statement, self._names)
            for one in self._frame.standing
            if one.announces(matter)
        ]
        if not who:
            return ""
        return f" {listed(dict.fromkeys(who))} announced what was decided."

    def _votes(
        self, rule: DecisionRule, matter: Atom, fixed: list[int]
    ) -> Iterator[Vote]:
        for member in dict.fromkeys(rule.members):
            vote = vote_of(member, matter)
            said = tuple(
                one.id for one in self._frame.standing if vote in atoms_of(one.formula)
            )
            if not said:  # that its vote would be needed is not that it is cast
                yield Vote(member=member, voice=Voice.OPEN, provided=(), statements=())
                continue
            literal = self._atoms[vote]
            yield Vote(
                member=member,
                voice=self._voice(literal, fixed),
                provided=self._provisos.of_vote(fixed, literal, matter),
                statements=said,
            )

    def _voice(self, literal: int, fixed: list[int]) -> Voice:
        if not self._satisfier.holds([*fixed, literal]):
            return Voice.AGAINST
        is_open = self._satisfier.holds([*fixed, -literal])
        return Voice.OPEN if is_open else Voice.FOR

    def _without_vote(self, rule: DecisionRule) -> str:
        """Name whom the rule names, and who does not belong to its body on the day."""
        named = next(one.members for one in self._as_named if one.id == rule.id)
        gone = [one for one in dict.fromkeys(named) if one not in rule.members]
        if not gone:
            return ""
        bodies = listed(self._names[one] for one in bodies_of(rule))
        do, have = ("do", "have") if len(gone) > 1 else ("does", "has")
        who = listed(self._names[one] for one in gone)
        return f"; {who} {do} not belong to {bodies} then and {have} no vote"

    def _in_words(self, one: Vote, rule: DecisionRule) -> str:
        name = self._names[one.member]
        if not one.statements:
            silent = "which is no objection" if silence_agrees(rule) else "open"
            return f"{name} said nothing of it, {silent}"
        if one.voice is Voice.AGAINST:
            return f"{name} cannot be for it"
        is_for = "is for it" if one.voice is Voice.FOR else "may be for it"
        if not one.provided:
            return f"{name} {is_for}"
        return f"{name} {is_for} only provided that {' and '.join(one.provided)}"


def _how(rule: DecisionRule, needed: int, n: int) -> str:
    """Say how a rule makes a decision of its members' votes."""
    if rule.rule is RuleKind.ONE_DECIDES:
        return "one decides"
    how = f"by {rule.rule.value.replace('-', ' ')}"
    if silence_agrees(rule):
        return f"{how}: none of {n} may object"
    return f"{how}, {needed} of {n} needed"
