"""What UCDP is asked, in its own words.

Read   `Query`.
"""

import math
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from ceasefire.core import CeasefireError

MOST_ON_A_PAGE = 1000  # UCDP gives no more at once


class ImpossibleQuery(CeasefireError, ValueError):
    """UCDP was to be asked for something that cannot be."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what

    def __str__(self) -> str:
        return f"UCDP cannot be asked for this: {self.what}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One question to UCDP, the same on all its pages."""

    countries: tuple[int, ...]
    first_day: date
    last_day: date
    version: str
    base_url: str
    page_size: int

    def __post_init__(self) -> None:
        if not self.countries:
            raise ImpossibleQuery("no country is named")
        if min(self.countries) <= 0:
            raise ImpossibleQuery(f"{min(self.countries)} is no country's number")
        if self.last_day < self.first_day:
            raise ImpossibleQuery(
                f"the last day, {self.last_day}, is before the first, {self.first_day}"
            )
        if not 1 <= self.page_size <= MOST_ON_A_PAGE:
            raise ImpossibleQuery(
                f"a page holds 1 to {MOST_ON_A_PAGE} events, not {self.page_size}"
            )
        if not self.base_url.startswith(("https://", "http://")):
            raise ImpossibleQuery(f"'{self.base_url}' is no address of the web")

    @property
    def url(self) -> str:
        """Address of the answer, without what is asked."""
        return f"{self.base_url.rstrip('/')}/gedevents/{self.version}"

    def params(self, page: int) -> dict[str, str]:
        """Ask in UCDP's words; pages count from 0."""
        return {
            "pagesize": str(self.page_size),
            "page": str(page),
            "Country": ",".join(map(str, self.countries)),
            "StartDate": self.first_day.isoformat(),
            "EndDate": self.last_day.isoformat(),
        }

    def to_dict(self) -> dict[str, Any]:
        """As plain values, the way JSON gives them back."""
        return asdict(self) | {
            "countries": list(self.countries),
            "first_day": self.first_day.isoformat(),
            "last_day": self.last_day.isoformat(),
        }

    def n_pages(self, n_announced: int) -> int:
        """How many pages so many events fill; an empty answer has one too."""
        return max(1, math.ceil(n_announced / self.page_size))

    def n_on_page(self, page: int, n_announced: int) -> int:
        """How many events stand on one page, of so many in all."""
        return max(0, min(self.page_size, n_announced - page * self.page_size))
