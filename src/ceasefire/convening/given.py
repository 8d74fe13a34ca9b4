"""What is given and at odds with something: in words, with its sources.

Read   `given_at_odds`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ceasefire.convening.bidden import is_after
from ceasefire.convening.blame import at_odds_in_frame
from ceasefire.convening.frame import Frame
from ceasefire.convening.words import each_given
from ceasefire.core import Case
from ceasefire.core.conditions import Formula, as_logic


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Facts and rules that something is at odds with.

    Attributes
    ----------
    words
        Each in words.
    sources
        Ids, of the facts.
    owners
        Whose confidences the facts are.
    """

    words: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()


def given_at_odds(
    case: Case,
    frame: Frame,
    names: Mapping[str, str],
    outcome: Formula | None,
    stands: Iterable[int] = (),
) -> Given:
    """Return a smallest set of facts and rules that are at odds, as `Given`.

    Parameters
    ----------
    case
        Whose facts these are.
    names
        By id.
    frame, outcome, stands
        As for `at_odds_in_frame`.
    """
    at_odds = at_odds_in_frame(frame, outcome, stands)
    facts = [
        one
        for one in case.facts
        if as_logic(one.holds.formula) in at_odds and not is_after(one.on, frame.as_of)
    ]
    return Given(
        words=each_given(at_odds, names),
        sources=tuple(dict.fromkeys(id_ for one in facts for id_ in one.sources)),
        owners=frozenset(one.owner for one in facts),
    )
