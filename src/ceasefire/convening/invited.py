"""Whether a party is invited: what the list says of it by a day, and what counts.

Why    A demand sets the list aside. Who reads "invited" in one place and "not invited"
       in another has to be told on whose word.
Read   `Invited`, then `who_is_invited`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.convening.bidden import CLAIMED, as_listed, is_after
from ceasefire.convening.blame import smallest_blame
from ceasefire.convening.conflicts import Numbers
from ceasefire.convening.encoding import Encoding, encode
from ceasefire.convening.frame import Frame, frame_of
from ceasefire.convening.preconditions import INVITE
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.convening.words import day_of, names_of, said
from ceasefire.core import Atom, Case, Forum, Invitation

_NOT_TOLD = "cannot be told, for what was said cannot all be so"
_BY_FRAME = "as facts, rules or what is assumed have it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """What the list says of one party's invitation by a day, and what counts.

    Attributes
    ----------
    on, withdrawn_on
        As listed, of the latest known by then; None where not known, or not yet so.
    listed
        Whether it is listed as invited, and not as withdrawn; None if it is not listed.
    invited
        What follows from list, statements and rules; None where that is open, or cannot
        be told because what was said cannot all be so.
    statements
        Ids of those for which the list does not count.
    sources
        Ids of those of the list.
    in_words
        Why the two differ; empty where the list counts.
    only_wanted
        Whether it is invited only since somebody who does not decide on it wants it, or
        wants it there: nobody did invite it.
    """

    party: str
    on: date | None
    withdrawn_on: date | None
    listed: bool | None
    invited: bool | None
    statements: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    in_words: str = ""
    only_wanted: bool = False

    @property
    def is_withdrawn(self) -> bool:
        """Whether it is listed as withdrawn, and that counts."""
        return self.listed is False and self.invited is False

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.party,
            "on": self.on.isoformat() if self.on else None,
            "withdrawn_on": self.withdrawn_on.isoformat()
            if self.withdrawn_on
            else None,
            "listed": self.listed,
            "invited": self.invited,
            "statements": list(self.statements),
            "sources": list(self.sources),
            "in_words": self.in_words,
            "only_wanted": self.only_wanted,
        }


def invited_by(case: Case) -> tuple[Invited, ...]:
    """Say who is invited on the day of a case.

    Parameters
    ----------
    case
        As one reader may know it, with a forum.
    """
    if case.forum is None or not case.forum.invitations:
        return ()
    frame = frame_of(case, case.as_of)
    return who_is_invited(case.forum, frame, encode(frame), names_of(case))


def who_is_invited(
    forum: Forum | None, frame: Frame, encoding: Encoding, names: Mapping[str, str]
) -> tuple[Invited, ...]:
    """Say of each of whom list or statements tell it whether it is invited.

    Returns
    -------
    invited
        In the order of the frame's parties.
    """
    known = as_listed(forum, frame.as_of) if forum else {}
    found = _Found(frame, encoding, names)
    every = (found.of(party, known.get(party)) for party in frame.parties)
    return tuple(one for one in every if {one.listed, one.invited} != {None})


class _Found:
    """Tells in one frame what counts of the list."""

    def __init__(
        self, frame: Frame, encoding: Encoding, names: Mapping[str, str]
    ) -> None:
        self._frame, self._atoms, self._names = frame, encoding.atoms, names
        self._number = {one: i for i, one in enumerate(encoding.switches)}
        self._satisfier = Satisfier(encoding.clauses)
        self._is_consistent = self._satisfier.holds([*self._number])

    def of(self, party: str, listed: Invitation | None) -> Invited:
        """Say whether one party is invited."""
        on, gone, as_listed_ = None, None, None
        if listed is not None:
            is_gone = listed.withdrawn_on is not None and not is_after(
                listed.withdrawn_on, self._frame.as_of
            )
            on, gone = listed.on, listed.withdrawn_on if is_gone else None
            as_listed_ = not is_gone
        invited = self._follows(party, as_listed_)
        differs = as_listed_ is not invited
        numbers = self._against_list(party, invited) if differs else frozenset()
        return Invited(
            party=party,
            on=on,
            withdrawn_on=gone,
            listed=as_listed_,
            invited=invited,
            statements=tuple(
                self._frame.standing[i].statement.id for i in sorted(numbers)
            ),
            sources=listed.sources if listed else (),
            only_wanted=self._is_only_wanted(invited, numbers),
            in_words=self._in_words(
                party, (on, gone, as_listed_), invited=invited, numbers=numbers
            )
            if differs
            else "",
        )

    def _follows(self, party: str, listed: bool | None) -> bool | None:
        """Say whether it is invited; as listed where nobody speaks of it."""
        if not self._is_consistent:
            return None if any(self._claiming(party)) else listed
        literal = self._atoms.get(Atom(INVITE, (party,)))
        if literal is None:
            return listed
        if not self._satisfier.holds([*self._number, -literal]):
            return True
        return None if self._satisfier.holds([*self._number, literal]) else False

    def _against_list(self, party: str, invited: bool | None) -> Numbers:
        """Statements that have it so; where that is open, those that speak of it."""
        if invited is None or not self._is_consistent:
            return frozenset(self._claiming(party))
        literal = self._atoms[Atom(INVITE, (party,))]
        ruled_out = [-literal if invited else literal]
        return smallest_blame(self._satisfier, self._number, ruled_out) or frozenset()

    def _is_only_wanted(self, invited: bool | None, numbers: Numbers) -> bool:
        told = [self._frame.standing[i] for i in numbers]
        return bool(invited) and bool(told) and not any(one.has_say for one in told)

    def _claiming(self, party: str) -> Iterator[int]:
        claimed = Atom(CLAIMED, (party,))
        for i, one in enumerate(self._frame.standing):
            if claimed in one.entails:
                yield i

    def _in_words(
        self,
        party: str,
        listed: tuple[date | None, date | None, bool | None],
        *,
        invited: bool | None,
        numbers: Numbers,
    ) -> str:
        if listed[2] is None and not invited:
            return ""
        told = [self._frame.standing[i].statement for i in sorted(numbers)]
        words = "; ".join(said(one, self._names) for one in told)
        if self._is_only_wanted(invited, numbers):
            these = "stands" if len(told) == 1 else "stand"
            so = (
                "nobody who decides on it invited it, and what was said has it invited "
                f"only as long as what others want {these}: {words}"
            )
        elif invited is None:
            is_open = "is open" if self._is_consistent else _NOT_TOLD
            what = f"what was said: {words}" if words else "what is assumed"
            so = f"whether it is invited {is_open}, and hangs on {what}"
        else:
            these = "this stands" if len(told) == 1 else "these stand"
            why = f"as long as {these}: {words}" if told else _BY_FRAME
            so = f"it is {'' if invited else 'not '}invited, {why}"
        return f"{self._names[party]} {_as_listed(*listed)}; {so}."


def _as_listed(on: date | None, gone: date | None, listed: bool | None) -> str:
    since = f" on {day_of(on)}" if on else ""
    if listed is None:
        return "is not on the list of invitations"
    if listed:
        return f"is listed as invited{since}, which does not count"
    withdrawn = f"withdrawn on {day_of(gone)}" if gone else "withdrawn"
    return f"is listed as invited{since} and {withdrawn}, which does not count"
