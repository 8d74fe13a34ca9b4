"""One frame, looked at from all sides.

How    Who sits is in `seats` and `why`; why not, in `conflicts`; what would have to
       move, in `corrections`, `costs` and `order`; how sure, in `chances`.
Read   `Table.answer`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ceasefire.convening.blame import smallest_blame
from ceasefire.convening.chances import chances
from ceasefire.convening.conflicts import Numbers, smallest_conflicts
from ceasefire.convening.corrections import Corrections, cheapest_corrections
from ceasefire.convening.costs import SCALE, Cost, Weights, cost_of
from ceasefire.convening.decisions import VOTES
from ceasefire.convening.encoding import Encoding, encode
from ceasefire.convening.frame import Frame
from ceasefire.convening.given import Given, given_at_odds
from ceasefire.convening.invited import who_is_invited
from ceasefire.convening.model import ConveningAnswer, Seat
from ceasefire.convening.obstacles import Conflict, Correction, asks_of
from ceasefire.convening.order import order_shares
from ceasefire.convening.provided import Provisos, attending
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.convening.said_again import SaidAgain, said_again
from ceasefire.convening.seats import SeatFinder, Seats
from ceasefire.convening.together import waiting_together
from ceasefire.convening.why import Why
from ceasefire.convening.words import (
    conflict_in_words,
    errands_in_words,
    frame_in_words,
    in_words,
    names_of,
    no_say_in_words,
    said_again_in_words,
    unlocked_in_words,
)
from ceasefire.core import Case, Statement
from ceasefire.core.condition_text import written


@dataclass(frozen=True, slots=True)
class _Priced:
    """Corrections, and what their statements cost."""

    found: Corrections
    costs: dict[int, Cost]


class Table:
    """One frame, looked at from all sides."""

    def __init__(self, case: Case, frame: Frame, weights: Weights, most: int) -> None:
        self.case, self.frame, self.weights, self.most = case, frame, weights, most
        self.encoding: Encoding = encode(frame)
        self.names: Mapping[str, str] = names_of(case)
        self.all = tuple(range(len(frame.standing)))
        self.switches = self.encoding.switches
        self.day = frame.day  # on which leverage is looked at
        self.satisfier = Satisfier(self.encoding.clauses)
        self.finder = SeatFinder(self.encoding)
        self.provisos = Provisos(self.encoding, self.names, frame)
        self.invited = who_is_invited(case.forum, frame, self.encoding, self.names)

    def answer(self) -> ConveningAnswer:
        """Answer every question about it, but for findings."""
        seated = self.finder.seats(self.all)
        possible = self._possible()
        found, complete = ((), True) if possible else smallest_conflicts(self.encoding)
        priced = self._priced(possible=possible)
        asking = [s.statement for s in self.frame.standing if not s.has_say]
        left = [s.statement for s in self.frame.standing if s.has_left]
        return ConveningAnswer(
            as_of=self.frame.as_of,
            wanted=written(self.frame.wanted),
            wanted_words=in_words(self.frame.wanted, self.names),
            possible=possible,
            consistent=seated is not None,
            contradictions=self._contradictions(found) if seated is None else (),
            own_contradictions=self._own_contradictions(),
            said_again=tuple(self._said_again(possible=possible)),
            seats=self._why(seated) if seated else (),
            invitations=self.invited,
            lists=self._lists(seated) if seated else (),
            provided=self._provided(seated) if seated else (),
            lists_complete=seated is None or seated.complete,
            together=self._together(seated) if seated else (),
            conflicts=tuple(self._conflict(one, wanted=True) for one in found),
            conflicts_complete=complete,
            corrections=self._corrections(priced),
            corrections_complete=priced.found.complete,
            proved=priced.found.proved,
            least_cost=priced.found.least / SCALE,
            chances=chances(self.frame, self.encoding),
            delegations=(),
            weights=self.weights.to_dict(),
            only_asked=tuple(one.id for one in asking),
            no_longer_heard=tuple(one.id for one in left),
            no_say_words=no_say_in_words(asking, left, self.names),
            n_without_condition=sum(
                one.condition is None
                and (self.frame.as_of is None or one.on <= self.frame.as_of)
                for one in self.case.statements
            ),
        )

    def _possible(self) -> bool:
        return self.satisfier.holds([*self.switches, self.encoding.wanted])

    def _numbered(self, numbers: Iterable[int]) -> dict[int, int]:
        return {self.switches[i]: i for i in numbers}

    def _said(self, numbers: Iterable[int]) -> list[Statement]:
        return [self.frame.standing[i].statement for i in sorted(numbers)]

    # Why not

    def _contradictions(self, found: Iterable[Numbers]) -> tuple[Conflict, ...]:
        """Conflicts that nobody has to want anything for; one of them at least."""
        alone = [
            one
            for one in found
            if not self.satisfier.holds([self.switches[i] for i in sorted(one)])
        ]
        blamed = smallest_blame(self.satisfier, self._numbered(self.all), ())
        if not alone and blamed is not None:
            alone = [blamed]
        return tuple(self._conflict(one, wanted=False) for one in alone)

    def _conflict(
        self, numbers: Numbers, *, wanted: bool, of_one: bool = False
    ) -> Conflict:
        if not numbers:
            return self._conflict_of_frame(wanted=wanted)
        red = [i for i in numbers if self.frame.standing[i].red_line]
        statements = self._said(numbers.difference(red))
        red_lines = self._said(red)
        every = [*statements, *red_lines]
        alone = len(every) == 1
        given = self._at_odds(numbers, wanted=wanted) if alone else Given()
        return Conflict(
            statements=tuple(one.id for one in statements),
            frame=tuple(one.id for one in red_lines),
            in_words=conflict_in_words(
                statements,
                red_lines,
                self.names,
                wanted=wanted,
                of_one=of_one,
                given=given.words,
            ),
            given=given.words,
            sources=_once([*(one.source for one in every), *given.sources]),
            owners=given.owners.union(one.owner for one in every),
        )

    def _at_odds(self, numbers: Numbers, *, wanted: bool) -> Given:
        outcome = self.frame.wanted if wanted else None
        return given_at_odds(self.case, self.frame, self.names, outcome, numbers)

    def _conflict_of_frame(self, *, wanted: bool) -> Conflict:
        """Facts and rules that nobody has to say anything for to be at odds."""
        given = self._at_odds(frozenset(), wanted=wanted)
        return Conflict(
            statements=(),
            frame=(),
            in_words=frame_in_words(
                given.words, "what is wanted" if wanted else "each other"
            ),
            given=given.words,
            sources=given.sources,
            owners=given.owners,
        )

    def _own_contradictions(self) -> tuple[Conflict, ...]:
        """What one speaker said that cannot all stand, whatever the others say."""
        found = []
        speakers = dict.fromkeys(one.statement.by for one in self.frame.standing)
        for speaker in speakers:
            own = [
                i
                for i, one in enumerate(self.frame.standing)
                if one.statement.by == speaker
            ]
            blamed = speaker and smallest_blame(self.satisfier, self._numbered(own), ())
            if blamed and len(blamed) > 1:
                found.append(self._conflict(blamed, wanted=False, of_one=True))
        return tuple(found)

    def _said_again(self, *, possible: bool) -> Iterator[SaidAgain]:
        """Where earlier words of a speaker still count, and what hangs on that."""
        standing = {one.id: one for one in self.frame.standing}
        switch = dict(zip(standing, self.switches, strict=True))
        for one in said_again(s.statement for s in standing.values() if s.counts):
            old, new = standing[one.earlier], standing[one.later]
            left = [s for id_, s in switch.items() if id_ != old.id]
            opens = not possible and self.satisfier.holds([*left, self.encoding.wanted])
            words = said_again_in_words(
                old.statement,
                new.statement,
                one.shift,
                self.names,
                red_line=old.red_line,
                opens=opens,
            )
            yield replace(one, opens=opens, in_words=words)

    # What would have to move

    def _priced(self, *, possible: bool) -> _Priced:
        if possible:
            nothing = Corrections(found=(), proved=True, complete=True, least=0)
            return _Priced(nothing, {})
        costs = {
            i: cost_of(one.statement, self.case, self.weights, self.day)
            for i, one in enumerate(self.frame.standing)
            if not one.red_line
        }
        found = cheapest_corrections(
            self.encoding, {i: cost.value for i, cost in costs.items()}, self.most
        )
        return _Priced(found, costs)

    def _corrections(self, priced: _Priced) -> tuple[Correction, ...]:
        drops = [self._said(one) for one in priced.found.found]
        shares = order_shares(self.case, drops, self.weights, self.day)
        return tuple(
            self._correction(numbers, priced.costs, share)
            for numbers, share in zip(priced.found.found, shares, strict=True)
        )

    def _correction(
        self, numbers: Numbers, costs: dict[int, Cost], share: tuple[float, float]
    ) -> Correction:
        ordered = sorted(numbers)
        pairs = [(self.frame.standing[i].statement, costs[i]) for i in ordered]
        left = tuple(i for i in self.all if i not in numbers)
        together = self._in_order(self.finder.a_largest(left, ordered))
        apart = [one for one in self.frame.parties if one not in together]
        provided = self.provisos.of(
            [s if i not in numbers else -s for i, s in enumerate(self.switches)],
            [self.encoding.wanted, *attending(self.encoding, together)],
        )
        return Correction(
            drop=tuple(one.id for one, _ in pairs),
            cost=sum(cost.value for _, cost in pairs) / SCALE,
            asks=tuple(ask for one, cost in pairs for ask in asks_of(one, cost)),
            unlocks=together,
            provided=provided,
            then=(then := unlocked_in_words(together, apart, provided, self.names)),
            in_words=f"{errands_in_words(pairs, self.names)} {then}",
            sources=_once(one.source for one, _ in pairs),
            owners=frozenset(
                owner
                for one, cost in pairs
                for owner in (one.owner, *(backing.owner for backing in cost.backings))
            ),
            first_share=share[0],
            top_share=share[1],
        )

    # As things stand

    def _why(self, seated: Seats) -> tuple[Seat, ...]:
        forum, provisos = self.case.forum, self.provisos
        told = {one.party: one.invited for one in self.invited}
        why = Why(self.frame, self.encoding, self.names, seated, provisos, forum, told)
        return why.seats()

    def _in_order(self, parties: Iterable[str]) -> tuple[str, ...]:
        found = frozenset(parties)
        return tuple(one for one in self.frame.parties if one in found)

    def _lists(self, seated: Seats) -> tuple[tuple[str, ...], ...]:
        return tuple(self._in_order(one) for one in seated.largest)

    def _provided(self, seated: Seats) -> tuple[tuple[str, ...], ...]:
        return tuple(
            self.provisos.of(self.switches, attending(self.encoding, one))
            for one in seated.largest
        )

    def _together(self, seated: Seats) -> tuple[tuple[str, ...], ...]:
        if len(seated.largest) != 1 or not seated.complete:
            return ()
        # A vote that may be cast as well holds nobody up.
        votes = [v for one, v in self.encoding.atoms.items() if one.predicate == VOTES]
        true = self.finder.state(self.all, seated.largest[0], votes)
        state = {atom: literal in true for atom, literal in self.encoding.atoms.items()}
        return waiting_together(self.frame, state)


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
