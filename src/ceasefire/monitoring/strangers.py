"""What a comparison says of names that hide whose events are.

Read   `NotNamed`.
"""

from dataclasses import dataclass
from typing import Any

from ceasefire.core import number_of
from ceasefire.events.strangers import Strange

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NotNamed:
    """Events of the days compared that a line may miss, as a name hides whose they are.

    Attributes
    ----------
    n
        How many there are; they are not counted in it.
    names
        Which names hide it.
    is_turning
        Whether those whose names may be ones that the case knows could turn a fall into
        a rise or the reverse: nothing is told then.
    could_turn
        Whether all of them together could, were they those that the line is about.
    """

    n: int = 0
    names: tuple[Strange, ...] = ()
    is_turning: bool = False
    could_turn: bool = False

    @property
    def in_words(self) -> str:
        """Say whom they name, how that is mended, and what hangs on it."""
        if not self.n:
            return ""
        verb = "names" if self.n == 1 else "name"
        counted = f"{number_of(self.n, 'event')} {verb} {self._whom}"
        return f"{counted}, {self._matters} {self._mended}"

    @property
    def in_short(self) -> str:
        """Name them, within a sentence."""
        is_borne = any(one.is_borne for one in self.names)
        which = "not telling who was meant" if is_borne else "unknown to the case"
        word = "a name" if len(self.names) == 1 else "names"
        return f"{number_of(self.n, 'event')} of {word} {which} ({self._named})"

    @property
    def _named(self) -> str:
        """The names, the most frequent first."""
        told = self.names[:_MOST_NAMED]
        others = len(self.names) - len(told)
        named = [
            f"'{one.name}'" + (f" ({one.n:,})" if len(self.names) > 1 else "")
            for one in told
        ]
        more = [number_of(others, "other name")] if others else []
        return " and ".join([*named, *more])

    @property
    def _whom(self) -> str:
        """Say whom they name."""
        which = "which the case does not know"
        if any(one.is_borne for one in self.names):
            which = "by which the case does not tell who was meant"
        return f"{self._named}, {which}"

    @property
    def _matters(self) -> str:
        if self.is_turning:
            return (
                "and may belong here: that could turn a fall into a rise or the "
                "reverse, and neither is told."
            )
        if self.could_turn:
            return (
                "and may belong here; they are not counted. If they do, that could "
                "turn a fall into a rise or the reverse."
            )
        return "and may belong here; they are not counted, and could not turn it round."

    @property
    def _mended(self) -> str:
        like = {
            f"'{one.name}' is like '{known}'"
            for one in self.names[:_MOST_NAMED]
            for known in one.like
        }
        hint = f"{'; '.join(sorted(like))}. " if like else ""
        return (
            f"{hint}Give the party that is meant this name as an alias in the case, or "
            "correct the data."
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "events": self.n,
            "names": [
                {"name": one.name, "events": one.n, "like": list(one.like)}
                for one in self.names
            ],
            "could_turn_it": self.is_turning or self.could_turn,
            "not_told_for_it": self.is_turning,
        }


NOBODY = NotNamed()


def could_turn(
    before: tuple[float, float], after: tuple[float, float], days: tuple[int, int]
) -> bool:
    """Say whether a fall could be a rise, or the reverse, or no change either.

    `before` and `after` are what is known, and what there may be more.
    """
    (n_0, more_0), (n_1, more_1) = before, after
    d_0, d_1 = days
    if n_1 / d_1 < n_0 / d_0:
        return (n_1 + more_1) / d_1 >= n_0 / d_0
    if n_1 / d_1 > n_0 / d_0:
        return n_1 / d_1 <= (n_0 + more_0) / d_0
    return more_0 > 0 or more_1 > 0  # no change may be either
