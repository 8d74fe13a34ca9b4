"""What somebody asks of a case: what if, and which outcome; read and checked once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ceasefire.convening.frame import Frames, frame_of
from ceasefire.core import (
    Case,
    Condition,
    UnknownName,
    as_several,
    parse_condition,
)
from ceasefire.core.condition_text import names_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question to a case.

    Attributes
    ----------
    without
        Ids of statements to leave out, as if they had never been made.
    assume
        What is taken for a fact.
    wanted
        The outcome; None for that of the case.
    """

    without: tuple[str, ...]
    assume: tuple[Condition, ...]
    wanted: Condition | None

    @classmethod
    def of(
        cls,
        case: Case,
        *,
        without: Sequence[str],
        assume: Sequence[str],
        wanted: str | None,
    ) -> "Asked":
        """Read what somebody typed.

        Raises
        ------
        NoCondition
            If a condition cannot be read.
        UnknownName
            If it, or `without`, names what the case does not have.
        NotSeveral
            If `without` or `assume` is one word instead of a list.
        """
        left_out = as_several(without, "without")
        for id_ in left_out:
            case.statement(id_)
        return cls(
            without=left_out,
            assume=tuple(_parsed(case, one) for one in as_several(assume, "assume")),
            wanted=_parsed(case, wanted) if wanted else None,
        )

    def frames(self, case: Case) -> Frames:
        """Return the frames of the case, of any day."""
        return Frames(
            case,
            without=self.without,
            assume=[one.formula for one in self.assume],
            wanted=self.wanted.formula if self.wanted else None,
        )

    def without_effect(self, case: Case, day: date | None) -> tuple[str, ...]:
        """Statements that are left out and would have counted for nothing anyway."""
        stands = {one.id for one in frame_of(case, day).standing}
        replaces = {one.id for one in case.statements if one.supersedes}
        return tuple(one for one in self.without if one not in stands | replaces)


def _parsed(case: Case, text: str) -> Condition:
    """Read a condition, and see that its names are the case's."""
    condition = parse_condition(text)
    known = case.names
    for name, nouns in names_in(condition.formula):
        if not any(name in known[noun] for noun in nouns):
            every = tuple(one for noun in nouns for one in known[noun])
            raise UnknownName(" or ".join(nouns), name, every)
    return condition
