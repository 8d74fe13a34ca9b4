"""What a look at every package finds.

Else   `listed` takes packages one by one, `on_grid` all at once; both find the same.
"""

from dataclasses import dataclass

from ceasefire.terms.model import Correction, Package, SingleText
from ceasefire.terms.ordinal import OnFront

MOST_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All that is told of packages.

    Attributes
    ----------
    n_packages, n_acceptable
        How many the dependencies allow, and how many of those nobody refuses.
    n_on_front
        By `OnFront`, how many acceptable ones.
    best
        Acceptable ones, the front first, then the nearest to consent; the first few.
    corrections
        Where nothing is acceptable: all smallest sets of refusals to soften.
    """

    n_packages: int
    n_acceptable: int
    n_on_front: dict[OnFront, int]
    best: tuple[Package, ...]
    corrections: tuple[Correction, ...]
    single_text: SingleText | None
