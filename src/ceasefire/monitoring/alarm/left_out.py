"""Events that a watch cannot count, as it needs to know when and where."""

from dataclasses import dataclass

from ceasefire.core import number_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Events of the days watched that may break the ceasefire, and are not counted.

    Attributes
    ----------
    n_undated
        Inside, and not known to a week.
    n_unplaced
        Of which nobody says whether they were inside.
    """

    n_undated: int = 0
    n_unplaced: int = 0

    @property
    def n(self) -> int:
        """How many there are."""
        return self.n_undated + self.n_unplaced

    @property
    def what(self) -> str:
        """Name them, with their numbers; empty where there are none."""
        said = []
        if self.n_undated:
            said.append(f"{number_of(self.n_undated, 'event')} not known to a week")
        if self.n_unplaced:
            said.append(f"{number_of(self.n_unplaced, 'event')} of no known place")
        return " and ".join(said)

    @property
    def in_words(self) -> str:
        """Say that they are not counted; empty where there are none."""
        return f"Not counted: {self.what}." if self.n else ""
