"""Whose votes something still takes where a rule decides on it, in words.

Why    "The league comes, as one of its members said so" hides that others, who said
       nothing, have to agree.
How    Of the votes that carry it, those that are cast in every state are taken away;
       of the members whose vote is open, so many have to agree.
Read   `OpenVotes.needed_for`.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ceasefire.convening.decisions import (
    VOTES,
    needed_votes,
    silence_agrees,
    vote_of,
    votes_spoken,
)
from ceasefire.convening.encoding import Encoding
from ceasefire.convening.frame import Frame
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.convening.voters import decides
from ceasefire.convening.words import in_words, listed
from ceasefire.core import Atom, DecisionRule


@dataclass(frozen=True, slots=True)
class _Ballot:
    """What a rule decides on, and its members' votes as literals."""

    matter: Atom
    needed: int
    votes: Mapping[str, int]
    spoken: Mapping[str, int]


class OpenVotes:
    """Finds which votes nobody has cast yet are needed in all states of a kind."""

    def __init__(
        self,
        encoding: Encoding,
        names: Mapping[str, str],
        frame: Frame,
        satisfier: Satisfier,
        wanting: AbstractSet[int],
    ) -> None:
        self._atoms, self._names, self._satisfier = encoding.atoms, names, satisfier
        self._wanting = wanting
        cast = {one.names for one in encoding.atoms if one.predicate == VOTES}
        self._ballots = tuple(
            _Ballot(
                matter,
                needed_votes(rule),
                {one: encoding.atoms[vote_of(one, matter)] for one in rule.members},
                self._spoken(rule, matter),
            )
            for matter in encoding.atoms
            for rule in frame.rules
            # Under consensus who said nothing agrees.
            if decides(rule, matter)
            and not silence_agrees(rule)
            and all((one, str(matter)) in cast for one in rule.members)
        )
        told = tuple(zip(encoding.switches, frame.standing, strict=True))
        self._outcomes = {
            one.matter: [s for s, said in told if said.tells_outcome_of(one.matter)]
            for one in self._ballots
        }

    def _spoken(self, rule: DecisionRule, matter: Atom) -> dict[str, int]:
        """Literals of having spoken, of those who have said anything of it."""
        of = {one: votes_spoken(vote_of(one, matter)) for one in rule.members}
        return {
            one: self._atoms[atom]
            for one, atoms in of.items()
            for atom in atoms
            if atom in self._atoms
        }

    def needed_for(
        self, standing: Sequence[int], assumed: Sequence[int]
    ) -> Iterator[str]:
        """Say who has to agree to what, as far as what stands does not settle it.

        Parameters
        ----------
        standing
            Switches of the statements that stand, negative for those that do not.
        assumed
            The same, and literals of what comes about.
        """
        if not self._ballots or not self._satisfier.holds(assumed):
            return
        for ballot in self._ballots:
            if self._is_forced(assumed, self._atoms[ballot.matter]) and not (
                self._is_told(ballot.matter, standing)
            ):
                yield from self._of(ballot, standing, assumed)

    def _is_told(self, matter: Atom, standing: Sequence[int]) -> bool:
        """Say whether facts, or somebody who may say so, have it that it is so.

        That others count on it makes up no member's mind.
        """
        if self._is_forced((), self._atoms[matter]):
            return True
        tellers = self._outcomes[matter]
        is_told = not {*standing}.isdisjoint(tellers)
        return is_told and self._is_settled(standing, self._atoms[matter])

    def _of(
        self, ballot: _Ballot, standing: Sequence[int], assumed: Sequence[int]
    ) -> Iterator[str]:
        spoken = {
            one
            for one, literal in ballot.spoken.items()
            if self._is_forced(standing, literal)
        }
        if not spoken:
            return  # nobody asked the members: the rule says nothing
        lacking, agree, may_agree = ballot.needed, [], []
        for member, vote in ballot.votes.items():
            if member in spoken and self._is_settled(standing, vote):
                lacking -= 1
            elif self._is_forced(assumed, vote):
                agree.append(member)
            elif not self._is_forced(assumed, -vote):
                may_agree.append(member)
        what = in_words(ballot.matter, self._names)
        # What a member that spoke makes a condition of its vote is told by itself.
        silent = [self._names[one] for one in agree if one not in spoken]
        if silent:
            yield f"{listed(silent)} {_agree(len(silent))} that {what}"
        lacking -= len(agree)
        if lacking > 0 and may_agree:
            of = listed(self._names[one] for one in may_agree)
            yield f"at least {lacking} of {of} {_agree(lacking)} that {what}"

    def _is_settled(self, standing: Sequence[int], literal: int) -> bool:
        own = [one for one in standing if one not in self._wanting]
        return self._is_forced(own, literal)

    def _is_forced(self, assumed: Sequence[int], literal: int) -> bool:
        return not self._satisfier.holds([*assumed, -literal])


def _agree(n: int) -> str:
    return "agrees" if n == 1 else "agree"
