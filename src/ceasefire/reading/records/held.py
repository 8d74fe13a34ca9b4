"""In whose words something stands: told by the text itself, or only by somebody in it.

Read   `Held`.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from ceasefire.reading.records.said import StatementFound
from ceasefire.reading.text.spans import Span


class Held:
    """Finds the innermost statement that characters lie in."""

    def __init__(self, statements: Iterable[StatementFound]) -> None:
        self._statements = tuple(statements)
        self._pieces = sorted(
            (piece.start, piece.end, sum(map(len, one.content)), i)
            for i, one in enumerate(self._statements)
            for piece in one.content
        )
        self._reach = list(accumulate((piece[1] for piece in self._pieces), max))

    def innermost(self, span: Span) -> StatementFound | None:
        """Return it; None where the text tells it itself."""
        around = []
        for j in range(bisect_right(self._pieces, (span.start + 1,)) - 1, -1, -1):
            if self._reach[j] < span.end:
                break
            _, end, size, i = self._pieces[j]
            if end >= span.end:
                around.append((size, -i))
        return self._statements[-min(around)[1]] if around else None
