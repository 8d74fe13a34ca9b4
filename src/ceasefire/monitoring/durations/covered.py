"""Which days the event data cover, for the ceasefires of one country.

Why    A list names ceasefires of many countries, and files of events are of one country
       and some years, or of another. After the last day of its file nothing is known
       of a country, however long the file of another goes on.
How    A file covers the countries that it has events of. The files of a country are
       evidence of their own, with a first and a last day and with gaps between them.
Read   `Coverage.of`, then `Coverage.around`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.series import day_number, day_of

Stretch = tuple[int, int]
"""First and last of days without a gap, in days since 1970."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """The files of each country, and what they cover.

    Attributes
    ----------
    by_country
        Names of files, by country as their source spells it; only files with events.
    """

    evidence: Evidence
    by_country: dict[str, frozenset[str]]
    _found: dict[frozenset[str], tuple[Stretch, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, evidence: Evidence) -> "Coverage":
        """Find the files of each country."""
        pairs = evidence.events.select(["file", "country"]).group_by(
            ["file", "country"]
        )
        by_country: dict[str, set[str]] = {}
        for row in pairs.aggregate([]).to_pylist():
            by_country.setdefault(row["country"] or "", set()).add(row["file"] or "")
        return cls(
            evidence, {name: frozenset(files) for name, files in by_country.items()}
        )

    @property
    def files(self) -> tuple[str, ...]:
        """Names of all files with events, in their order."""
        return tuple(sorted(frozenset().union(*self.by_country.values())))

    def around(self, files: Iterable[str], day: int) -> Stretch | None:
        """Return the days without a gap, of these files, in which a day lies."""
        return next(
            (one for one in self.stretches(files) if one[0] <= day <= one[1]), None
        )

    def stretches(self, files: Iterable[str]) -> tuple[Stretch, ...]:
        """Return the days that these files cover, parted where nobody watched."""
        names = frozenset(files)
        if names not in self._found:
            self._found[names] = _stretches(self.evidence.of_files(names))
        return self._found[names]


def _stretches(evidence: Evidence) -> tuple[Stretch, ...]:
    first, last = evidence.first_day, evidence.last_day
    if first is None or last is None:
        return ()
    begins = [first, *(gap[1] + _DAY for gap in evidence.gaps)]
    ends = [*(gap[0] - _DAY for gap in evidence.gaps), last]
    return tuple(
        (day_number(one), day_number(other))
        for one, other in zip(begins, ends, strict=True)
    )


def in_words(stretch: Stretch) -> str:
    """Say a stretch: ``from 2031-01-01 to 2031-05-31``."""
    return f"from {day_of(stretch[0])} to {day_of(stretch[1])}"
