"""Of two that a ceasefire binds and that holds towards one of them: what breaks it.

Why    Of such two it is broken by who acts towards the one, and not by who acts towards
       the other. Who acted towards whom is rarely said.
Read   `not_towards_those`.
"""

from collections.abc import Iterable

from ceasefire.core import Case, Ceasefire
from ceasefire.events.actors import Side
from ceasefire.events.standing import Those
from ceasefire.monitoring.compliance.decisions import (
    Attribution,
    Decision,
    Outside,
    Unproven,
)


def not_towards_those(
    case: Case,
    ceasefire: Ceasefire,
    found: Attribution,
    a: Side | None,
    b: Side | None,
) -> Decision | None:
    """Say why an act between two that are bound may be none of those it forbids.

    It holds towards one of the two, and not, or not surely, towards the other. None
    where whoever of them did it broke it. Of a covered event it holds surely towards
    one at least, for else no bound side met one of those; nothing here leans on that.
    """
    if a is None or b is None or not (a.parties and b.parties):
        return None
    those = Those.of(case, ceasefire)
    holds = {side: those.are_on(side) for side in (a, b)}
    if all(holds.values()):
        return None
    if not found.by:
        return Unproven(
            f"who did it: {_holds_in_words(case, holds)}, and {found.rests_on}"
        )
    breaks = [_breaks(case, id_, a, b, holds) for id_ in found.by]
    if any(breaks):
        return None
    by = f"by {all_of(case, found.by)} ({found.rests_on})"
    if None in breaks:
        return Unproven(
            f"towards whom it was: {by}, and {_holds_in_words(case, holds)}"
        )
    met = {id_ for one in (a, b) if not holds[one] for id_ in one.parties}
    return Outside(f"{by}, and it does not hold towards {all_of(case, met)}")


def _breaks(
    case: Case, by: str, a: Side, b: Side, holds: dict[Side, bool | None]
) -> bool | None:
    """Say whether what a party did is towards one of those; None where not known.

    It did it as the side that it is of, to the other. A coalition of which both are,
    or somebody of neither, may have done it to either.
    """
    own = case.with_members([by])
    met_as = {
        met: bool(acting.parties & own or by in case.with_members(acting.parties))
        for acting, met in ((a, b), (b, a))
    }
    told = {holds[met] for met, is_so in met_as.items() if is_so} or {*holds.values()}
    return told.pop() if len(told) == 1 else None


def _holds_in_words(case: Case, holds: dict[Side, bool | None]) -> str:
    """Say towards which of two sides it holds, and towards which not."""
    is_sure = None not in holds.values()
    yes, no = (
        all_of(
            case,
            (id_ for side, one in holds.items() if (one is True) is so
             for id_ in side.parties),
        )
        for so in (True, False)
    )  # fmt: skip
    surely = "" if is_sure else "surely "
    return f"it holds towards {yes or 'nobody'}, and not {surely}towards {no}"


def all_of(case: Case, ids: Iterable[str]) -> str:
    """Name parties in a sentence."""
    return " and ".join(case.party(one).name for one in sorted(set(ids)))
