"""What stands on a day: statements as constraints, and the frame around them.

Why    What nobody can drop (facts, decision rules, red lines, "who is not invited does
       not attend") has to be told from what somebody might.
How    Each standing statement becomes a formula (`standing`); votes and rules are in
       `decisions`.
Read   `frame_of`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ceasefire.convening.bidden import (
    CLAIMED,
    attends,
    invitations,
    is_after,
    parties_of,
    seats,
)
from ceasefire.convening.decisions import SPOKEN, decisions
from ceasefire.convening.preconditions import ATTEND, INVITE, PRECONDITION
from ceasefire.convening.standing import Standing, standing_as
from ceasefire.convening.voters import Deciders, rules_on
from ceasefire.core import (
    Atom,
    Case,
    CeasefireError,
    DecisionRule,
    Forum,
    Measure,
    MeasureStatus,
    Statement,
)
from ceasefire.core.conditions import And, Formula, as_logic, atoms_of

ENTAILED = (PRECONDITION, CLAIMED, SPOKEN)
"""What is so exactly while a statement stands that entails it."""


class NoTable(CeasefireError, ValueError):
    """There is nothing to attend, or nobody who could."""

    def __init__(self, case: str, what: str) -> None:
        super().__init__(case, what)
        self.case, self.what = case, what

    def __str__(self) -> str:
        return f"The case '{self.case}' {self.what}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Everything that attendance follows from on a day.

    Attributes
    ----------
    as_of
        The day, itself included; None for all that was ever said.
    day
        The same, or the last day on which something was said; None if nothing was.
    rules
        With their voters on `day`.
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
    day: date | None
    rules: tuple[DecisionRule, ...]
    standing: tuple[Standing, ...]
    given: tuple[Formula, ...]
    parties: tuple[str, ...]
    wanted: Formula

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """All that may be so or not, once each."""
        formulas = [*(one.formula for one in self.standing), *self.given, self.wanted]
        every = [atom for formula in formulas for atom in atoms_of(formula)]
        return tuple(dict.fromkeys([*every, *map(attends, self.parties)]))


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
    return Frames(case, without=without, assume=assume, wanted=wanted).on(as_of)


class Frames:
    """The frames of one case: what is the same on all days is made once.

    Parameters
    ----------
    case, without, assume, wanted
        As for `frame_of`.

    Raises
    ------
    NoTable
        As `frame_of` does.
    """

    def __init__(
        self,
        case: Case,
        *,
        without: Iterable[str] = (),
        assume: Iterable[Formula] = (),
        wanted: Formula | None = None,
    ) -> None:
        self._case, self._forum = case, _forum(case)
        left_out = frozenset(without)
        self._said = [one for one in case.statements if one.id not in left_out]
        self._assumed = tuple(assume)
        self._outcome = wanted or _wanted(self._forum)
        self._moves = {one.id: one.up_to for one in case.matters}
        self._as_constraints: dict[int, dict[str, Standing]] = {}

    def on(self, as_of: date | None) -> Frame:
        """Return what stands on a day; None for all that was said."""
        case, forum = self._case, self._forum
        in_force = tuple(_in_force(self._said, as_of))
        day = as_of or max((one.on for one in in_force), default=None)
        rules = rules_on(case, day)
        stands = tuple(self._standing(in_force, rules, day))
        said = [one.said for one in stands]
        facts = [
            *(
                as_logic(one.holds.formula)
                for one in case.facts
                if not is_after(one.on, as_of)
            ),
            *map(as_logic, self._assumed),
            *(Atom("done", (one.id,)) for one in carried_out(case, as_of)),
            *invitations(forum, [one.heard for one in stands], self._assumed, as_of),
        ]
        parties = parties_of(case, forum, [*said, *facts, self._outcome])
        decided = decisions(rules, said, [one.formula for one in stands])
        return Frame(
            as_of=as_of,
            day=day,
            rules=rules,
            standing=stands,
            given=(*facts, *seats(forum, parties), *decided),
            parties=parties,
            wanted=as_logic(self._outcome),
        )

    def _standing(
        self,
        in_force: Iterable[Statement],
        rules: tuple[DecisionRule, ...],
        day: date | None,
    ) -> Iterator[Standing]:
        """Make each a constraint, once for all days on which members are the same."""
        then = self._case if day is None else self._case.on(day)
        known = self._as_constraints.setdefault(id(then), {})
        deciders = Deciders(then, rules)
        for one in in_force:
            if one.id not in known:
                known[one.id] = standing_as(one, deciders, self._moves)
            yield known[one.id]


def carried_out(case: Case, as_of: date | None) -> Iterator[Measure]:
    """Measures that the case has as done by a day; by any, if None."""
    for one in case.measures:
        if one.status is MeasureStatus.DONE and not is_after(one.on, as_of):
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


def _wanted(forum: Forum) -> Formula:
    if forum.wanted is not None:
        return forum.wanted.formula
    seated = dict.fromkeys([*forum.sides, *forum.convenors])
    return And(tuple(map(attends, seated)))
