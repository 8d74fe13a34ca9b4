"""From a model's string to a span of the text; None where the text has no such words.

Quotation marks, dashes and white space may differ; letters and digits may not. A string
stands only where whole words do.
"""

from ceasefire.reading.text.spans import Span

_ALIKE = str.maketrans("“”„«»‘’‚–—‑", '"""""\'\'\'---')
_ENDS = " \"'.,;:"


class Aligner:
    """Looks for strings in one text."""

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        self._at: list[int] = []
        for i, letter in enumerate(text.translate(_ALIKE)):
            if letter.isspace() and letters and letters[-1] == " ":
                continue
            letters.append(" " if letter.isspace() else letter)
            self._at.append(i)
        self._letters = "".join(letters)

    def spans_of(self, words: str, within: Span) -> list[Span]:
        """Return every place within a span where these words stand, in order."""
        sought = " ".join(words.translate(_ALIKE).split()).strip(_ENDS)
        if not sought:
            return []
        found = []
        at = self._letters.find(sought)
        while at >= 0:
            span = Span(self._at[at], self._at[at + len(sought) - 1] + 1)
            if self._is_whole(at, at + len(sought)) and within.covers(span):
                found.append(span)
            at = self._letters.find(sought, at + 1)
        return found

    def nearest(self, words: str, within: Span, to: Span) -> Span | None:
        """Return the place that is nearest to another."""
        return min(
            self.spans_of(words, within),
            key=lambda one: abs(one.start - to.start),
            default=None,
        )

    def _is_whole(self, start: int, end: int) -> bool:
        before = self._letters[start - 1] if start else " "
        after = self._letters[end] if end < len(self._letters) else " "
        return not (
            (before.isalnum() and self._letters[start].isalnum())
            or (after.isalnum() and self._letters[end - 1].isalnum())
        )
