"""Speech inside speech: which statement lies in the words of which other."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from ceasefire.reading.speech.found import Attribution


def holders(found: Sequence[Attribution]) -> list[int | None]:
    """Return for each the number of the innermost other it lies in; None for none.

    They come in the order of the text, so that only what begins before one and reaches
    as far can hold it.
    """
    reach = list(accumulate((one.end for one in found), max))
    return [_holder(i, found, reach) for i in range(len(found))]


def _holder(i: int, found: Sequence[Attribution], reach: Sequence[int]) -> int | None:
    inner = found[i]
    around = [
        (sum(len(piece) for piece in found[j].content), j)
        for j in _near(i, found, reach)
        if _holds(found[j], inner)
    ]
    return min(around)[1] if around else None


def _near(i: int, found: Sequence[Attribution], reach: Sequence[int]) -> Iterator[int]:
    """Numbers of those that may reach over one."""
    inner = found[i]
    for j in range(i - 1, -1, -1):
        if reach[j] < inner.end:
            break
        yield j
    for j in range(i + 1, len(found)):
        if found[j].start > inner.start:
            break
        yield j


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer.content == inner.content or inner.cue is None or _lies_in(outer, inner):
        return False
    return all(any(o.covers(p) for o in outer.content) for p in inner.content)


def _lies_in(outer: Attribution, inner: Attribution) -> bool:
    """Say whether the outer's word of speech stands inside what the inner said."""
    return outer.cue is not None and any(
        piece.covers(outer.cue.span) for piece in inner.content
    )
