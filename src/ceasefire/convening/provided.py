"""What is open and has to be so for something to come about, in words.

Why    "Both come" may be true of each and yet take, for both at once, what neither
       takes alone.
Read   `Provisos.of`.
"""

from collections.abc import Iterable, Mapping, Sequence

from ceasefire.convening.carried import OpenVotes
from ceasefire.convening.encoding import Encoding
from ceasefire.convening.frame import Frame
from ceasefire.convening.preconditions import OF_A_SEAT, PRECONDITION
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.convening.words import in_words
from ceasefire.core import Atom
from ceasefire.core.conditions import PREDICATES, Not

_OF_A_VOTE = (PRECONDITION,)


class Provisos:
    """Finds what nobody settled and is yet so, or not so, in all states of a kind."""

    def __init__(
        self,
        encoding: Encoding,
        names: Mapping[str, str],
        frame: Frame,
    ) -> None:
        self._names = names
        self._satisfier = Satisfier(encoding.clauses)
        self._atoms = {
            atom: literal
            for atom, literal in encoding.atoms.items()
            if atom.predicate in PREDICATES
        }
        told = zip(encoding.switches, frame.standing, strict=True)
        self._wanting = frozenset(switch for switch, one in told if not one.settles)
        self._votes = OpenVotes(encoding, names, frame, self._satisfier, self._wanting)

    def of(self, standing: Sequence[int], there: Iterable[int]) -> tuple[str, ...]:
        """Say what is open as far as statements go, and takes no choice then.

        And which members of a body that decides have to agree, who have not yet.

        Parameters
        ----------
        standing
            Switches of the statements that stand, negative for those that do not.
        there
            Literals of what comes about, as that somebody attends.
        """
        assumed = [*standing, *there]
        return (
            *self._beyond(standing, assumed, OF_A_SEAT),
            *self._votes.needed_for(standing, assumed),
        )

    def of_vote(
        self, standing: Sequence[int], vote: int, matter: Atom
    ) -> tuple[str, ...]:
        """Say what a vote takes; who else is invited and comes is told here, too.

        What is voted on is not: that it then comes about is what the vote is for.
        """
        return self._beyond(standing, [*standing, vote], _OF_A_VOTE, matter)

    def _beyond(
        self,
        standing: Sequence[int],
        assumed: Sequence[int],
        untold: tuple[str, ...],
        matter: Atom | None = None,
    ) -> tuple[str, ...]:
        """Say what is assumed takes, of all that stands or of words that settle it.

        That a third party wants it settles nothing: its wish would else hide what it
        hangs on.
        """
        if not self._satisfier.holds(assumed):
            return ()
        true = self._satisfier.true()
        ways = dict.fromkeys(
            (tuple(fixed), tuple(taken))
            for fixed, taken in (
                (standing, assumed),
                (self._settling(standing), self._settling(assumed)),
            )
        )
        return tuple(
            in_words(atom if literal in true else Not(atom), self._names)
            for atom, literal in self._atoms.items()
            if atom.predicate not in untold
            and atom != matter
            and any(
                self._is_forced(taken, literal if literal in true else -literal)
                and not self._is_settled(fixed, literal)
                for fixed, taken in ways
            )
        )

    def _settling(self, literals: Sequence[int]) -> list[int]:
        """Leave out what is only wanted of others."""
        return [one for one in literals if one not in self._wanting]

    def _is_forced(self, assumed: Sequence[int], literal: int) -> bool:
        return not self._satisfier.holds([*assumed, -literal])

    def _is_settled(self, standing: Sequence[int], literal: int) -> bool:
        return self._is_forced(standing, literal) or self._is_forced(standing, -literal)


def attending(encoding: Encoding, parties: Iterable[str]) -> list[int]:
    """Return the literals of their attendance."""
    return [encoding.attends[one] for one in parties]
