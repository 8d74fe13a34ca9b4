"""Speech inside speech: which statement lies in the words of which other."""

from collections.abc import Sequence

from ceasefire.reading.found import Attribution


def holders(found: Sequence[Attribution]) -> list[int | None]:
    """Return for each the number of the innermost other it lies in; None for none."""
    return [_holder(i, found) for i in range(len(found))]


def _holder(i: int, found: Sequence[Attribution]) -> int | None:
    inner = found[i]
    around = [
        (sum(len(piece) for piece in outer.content), j)
        for j, outer in enumerate(found)
        if j != i
        and all(any(o.covers(p) for o in outer.content) for p in inner.content)
        and outer.content != inner.content
        and not (inner.cue is None or _lies_in(outer, inner))
    ]
    return min(around)[1] if around else None


def _lies_in(outer: Attribution, inner: Attribution) -> bool:
    """Say whether the outer's word of speech stands inside what the inner said."""
    return outer.cue is not None and any(
        piece.covers(outer.cue.span) for piece in inner.content
    )
