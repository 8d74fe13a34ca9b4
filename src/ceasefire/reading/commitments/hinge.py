"""An operator and the two clauses or things that it ties together."""

from dataclasses import dataclass

from ceasefire.reading.text.parse import Word


@dataclass(frozen=True, slots=True, eq=False)
class Hinge:
    """An operator with the word it hangs what has to be on, and the clause it bends.

    Attributes
    ----------
    mark
        The last word of the operator.
    words
        Of what has to be, the operator included.
    first
        The first word of the operator, where it has several.
    """

    operator: str
    mark: Word
    given: Word
    main: Word
    words: tuple[Word, ...]
    first: Word | None = None
