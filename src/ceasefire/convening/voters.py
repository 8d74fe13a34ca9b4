"""Whose word decides: who has a vote on a day, and who has any say in what.

Why    Who left a body votes in it no more; and of a demand its reader wants to know
       whether it comes from somebody who decides.
How    A rule names its voters; of those that the case has as members of the body the
       rule decides for, it counts whoever belongs to it on the day.
Read   `rules_on`, then `Deciders.has_say`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ceasefire.convening.preconditions import ATTEND, INVITE, MATTER
from ceasefire.core import Atom, Case, DecisionRule

OWN_ACTS = (ATTEND, "accepts", "signs", "recognises", "leaves")
"""What whoever is named first does of its own; nobody else's word makes it so."""
_A_DAY = timedelta(days=1)


def decides(rule: DecisionRule, atom: Atom) -> bool:
    """Say whether a rule decides on something."""
    return any(
        one.predicate == atom.predicate and one.names in ((), atom.names)
        for one in rule.decides
    )


def rules_on(case: Case, day: date | None) -> tuple[DecisionRule, ...]:
    """Return the rules of the table with the voters of a day.

    Parameters
    ----------
    case
        As one reader may know it.
    day
        None for the voters as the rules name them.

    Returns
    -------
    rules
        Without those that have no voter on that day: nothing is decided by them.
    """
    rules = case.forum.decision_rules if case.forum else ()
    if day is None or not any(party.memberships for party in case.parties):
        return rules
    now = [(rule, left_out(case, rule, day)) for rule in rules]
    return tuple(
        replace(rule, members=tuple(one for one in rule.members if one not in gone))
        if gone
        else rule
        for rule, gone in now
        if not gone.issuperset(rule.members)
    )


def left_out(case: Case, rule: DecisionRule, day: date) -> frozenset[str]:
    """Ids of voters who belong to the body that a rule decides for on other days."""
    bodies = bodies_of(rule)
    ever, now = case.with_members(bodies), case.on(day).with_members(bodies)
    return frozenset(rule.members) & (ever - now)


def bodies_of(rule: DecisionRule) -> tuple[str, ...]:
    """Ids of the parties whose own acts a rule decides on."""
    named = [one.names[0] for one in rule.decides if one.names and _is_own_act(one)]
    return tuple(dict.fromkeys(named))


@dataclass(frozen=True, slots=True)
class WithoutVote:
    """From when to when a member that a rule names has no vote, days included.

    `since` is None where it had none before, `until` where it has none any more.
    """

    rule: DecisionRule
    member: str
    since: date | None
    until: date | None


def without_vote(case: Case) -> Iterator[WithoutVote]:
    """Say when members whom rules name belong to the body on other days."""
    days = case.turning_days
    for rule in case.forum.decision_rules if case.forum and days else ():
        gone = [left_out(case, rule, days[0] - _A_DAY)]
        gone += [left_out(case, rule, day) for day in days]
        for member in dict.fromkeys(rule.members):
            since: date | None = None
            is_out = member in gone[0]
            for day, now in zip(days, gone[1:], strict=True):
                if is_out and member not in now:
                    yield WithoutVote(rule, member, since, day - _A_DAY)
                elif member in now and not is_out:
                    since = day
                is_out = member in now
            if is_out:
                yield WithoutVote(rule, member, since, None)


def _is_own_act(atom: Atom) -> bool:
    return atom.predicate in OWN_ACTS


@dataclass(frozen=True, slots=True)
class Deciders:
    """Who has a say in what, on a day.

    Attributes
    ----------
    case
        With the members that parties have on that day.
    rules
        With the voters of that day.
    """

    case: Case
    rules: tuple[DecisionRule, ...]

    def has_left(self, by: str | None, matter: Atom) -> bool:
        """Say whether somebody had a vote on a matter, and has none on this day."""
        named = self.case.forum.decision_rules if self.case.forum else ()
        ever, now = (
            any(by in rule.members and decides(rule, matter) for rule in rules)
            for rules in (named, self.rules)
        )
        return ever and not now

    def is_up_to(
        self,
        by: str | None,
        matter: Atom,
        moves: Mapping[str, tuple[str, ...]],
        *,
        announces: bool,
    ) -> bool:
        """Say whether somebody can settle a matter that it speaks of, or only wants it.

        Who decides on it can, and who tells what was decided; of acts and moves that no
        rule decides on, whose they are. Of anything else everybody may speak.

        Parameters
        ----------
        moves
            Whose move each matter of the case is, by id.
        """
        if not self.has_say(by, matter, announces=announces):
            return False
        if announces or any(decides(rule, matter) for rule in self.rules):
            return True
        if _is_own_act(matter):
            return by == matter.names[0]
        whose = moves.get(matter.names[0], ()) if matter.predicate == MATTER else ()
        return not whose or by in whose

    def has_say(self, by: str | None, matter: Atom, *, announces: bool) -> bool:
        """Say whether whoever makes a claim about a matter decides on it.

        Where a rule decides on it, its members have a say, and whose own act it is.
        Where none decides on an invitation, and convenors are named, they have; on
        whether a party comes, that party has, with its members and those it belongs
        to; and so has whoever tells what was decided. Of anything else everybody may
        speak.

        Parameters
        ----------
        by
            Who claims it; None if that is not known.
        announces
            Whether it tells what was decided. Of what a rule decides so may somebody
            unnamed, a convenor, whoever belongs to one that decides, and a body to
            which such a one belongs.
        """
        rules = [rule for rule in self.rules if decides(rule, matter)]
        convenors = self.case.forum.convenors if self.case.forum else ()
        if not rules:
            if matter.predicate == ATTEND:
                return announces or self._are_one(by, matter.names[0])
            is_free = matter.predicate != INVITE or not convenors
            return is_free or announces or by in convenors
        who = {member for rule in rules for member in rule.members}
        if by in who or (_is_own_act(matter) and by == matter.names[0]):
            return True
        if not announces or by is None:
            return announces
        theirs = self.case.with_members([*who, *convenors])
        return by in theirs or not who.isdisjoint(self.case.with_members([by]))

    def _are_one(self, by: str | None, party: str) -> bool:
        if by is None:
            return False
        members = self.case.with_members
        return by in members([party]) or party in members([by])
