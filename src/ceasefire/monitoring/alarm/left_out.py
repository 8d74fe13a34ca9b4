"""Events that a watch cannot count, as it needs to know when, where and of whom."""

from dataclasses import dataclass

import numpy as np

from ceasefire.core import number_of
from ceasefire.monitoring.compliance.rows import FORBIDDEN
from ceasefire.monitoring.compliance.tables import Weighed
from ceasefire.monitoring.series import day_number
from ceasefire.monitoring.strangers import NOBODY, NotNamed
from ceasefire.monitoring.windows import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Events of the days watched that may break the ceasefire, and are not counted.

    Attributes
    ----------
    n_undated
        Inside, and not known to a week.
    n_unplaced
        Of which nobody says whether they were inside.
    not_named
        In which a name hides whose they are.
    """

    n_undated: int = 0
    n_unplaced: int = 0
    not_named: NotNamed = NOBODY

    @property
    def n(self) -> int:
        """How many there are."""
        return self.n_undated + self.n_unplaced + self.not_named.n

    @property
    def what(self) -> str:
        """Name them, with their numbers; empty where there are none."""
        said = []
        if self.n_undated:
            said.append(f"{number_of(self.n_undated, 'event')} not known to a week")
        if self.n_unplaced:
            said.append(f"{number_of(self.n_unplaced, 'event')} of no known place")
        if self.not_named.n:
            said.append(self.not_named.in_short)
        return " and ".join(said)

    @property
    def in_words(self) -> str:
        """Say that they are not counted; empty where there are none."""
        return f"Not counted: {self.what}." if self.n else ""


def not_named_in(weighed: Weighed, watched: Window, sure_enough: float) -> NotNamed:
    """Return events of these days that may break it, were it known whose they are.

    Those of names that may be ones that the case knows: others fight elsewhere, too.
    """
    days, likely = weighed.days, np.nan_to_num(weighed.p_place, nan=1.0)
    first, last = day_number(watched.first), day_number(watched.last)
    begins = (days.first >= first) & (days.first <= last)
    here = weighed.may_be_of(FORBIDDEN) & begins & (likely >= sure_enough)
    if weighed.strangers is None or not here.any():
        return NOBODY
    here = weighed.strangers.mistakable(here)
    names = weighed.strangers.named_in(here)
    return NotNamed(n=int(here.sum()), names=names)
