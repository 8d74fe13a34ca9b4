"""What an exchange refuses. Rows are named by their ids, people never."""

from ceasefire.core import CeasefireError, Fault, FaultyInput, number_of


def _listed(rows: tuple[str, ...], most: int = 8) -> str:
    more = f" and {len(rows) - most} more" if len(rows) > most else ""
    return ", ".join(rows[:most]) + more


class NoExchange(CeasefireError, LookupError):
    """A case was asked for an exchange that it does not hold for this reader."""

    def __str__(self) -> str:
        return (
            "The case holds no exchange for this reader. Describe one under "
            "'exchange:' in case.yaml, or name a reader who may see it with --for."
        )


class NoLists(CeasefireError, ValueError):
    """An exchange was to be planned with nobody on any list."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def __str__(self) -> str:
        return (
            f"The exchange has no list of those {self.kind}. Name one under "
            f"'lists:' with kind: {self.kind}."
        )


def _like(example: str) -> str:
    return f"Write ids of rows, as in {example}." if example else "Write ids of rows."


class UnknownRows(FaultyInput):
    """Rules name rows that no list has.

    Attributes
    ----------
    unknown
        Rule, number among its rows, and line of the case; 0 where it is not known.
    example
        An id that a list does have.
    """

    def __init__(self, unknown: tuple[tuple[str, int, int], ...], example: str) -> None:
        super().__init__(
            tuple(
                Fault(
                    file="case.yaml",
                    line=line,
                    what=f"The rule '{rule}' names a row that no list of those held "
                    f"has, number {number} of its rows.",
                    mend=_like(example),
                )
                for rule, number, line in unknown
            )
        )
        self.args = unknown, example
        self.unknown, self.example = unknown, example


class NamesInIds(CeasefireError, ValueError):
    """Ids, which are printed, hold parts of names."""

    def __init__(self, places: tuple[str, ...]) -> None:
        super().__init__(places)
        self.places = places

    def __str__(self) -> str:
        return (
            f"Ids are printed, and these hold a part of a name: {_listed(self.places)}."
            " Write numbers, or words that are no name on the lists."
        )


class NotSoManyStages(CeasefireError, ValueError):
    """More stages are said to be done than the plan has."""

    def __init__(self, n_done: int, n_planned: int) -> None:
        super().__init__(n_done, n_planned)
        self.n_done, self.n_planned = n_done, n_planned

    def __str__(self) -> str:
        return (
            f"{number_of(self.n_done, 'stage is', 'stages are')} said to have taken "
            "place, and the plan so far "
            f"has {self.n_planned}. Give the plan that was carried out with --plan, or "
            "fewer stages with --done."
        )


class NoStageLeft(CeasefireError, ValueError):
    """A plan is to be made anew when all its stages have taken place."""

    def __str__(self) -> str:
        return (
            "All stages of the exchange have taken place, so that nothing can be "
            "planned anew. Allow one more under 'stages:'."
        )


class TornPlan(CeasefireError, ValueError):
    """A plan that was written down releases somebody twice."""

    def __init__(self, rows: tuple[str, ...]) -> None:
        super().__init__(rows)
        self.rows = rows

    def __str__(self) -> str:
        return (
            f"The plan so far releases rows {_listed(self.rows)} more than once. Give "
            "the file as 'ceasefire exchange plan --write' made it."
        )


class UnknownReleases(CeasefireError, LookupError):
    """A plan that was written down releases rows that are on no list."""

    def __init__(self, numbers: tuple[int, ...]) -> None:
        super().__init__(numbers)
        self.numbers = numbers

    def __str__(self) -> str:
        where = _listed(tuple(map(str, self.numbers)))
        return (
            f"The plan so far releases rows that no list of those held has: number "
            f"{where}, counted from its first stage on. Keep the lists it was made "
            "from, or give another plan with --plan."
        )


class UnknownFailures(CeasefireError, LookupError):
    """Failed names are said of rows that are on no list."""

    def __init__(self, numbers: tuple[int, ...], example: str) -> None:
        super().__init__(numbers, example)
        self.numbers, self.example = numbers, example

    def __str__(self) -> str:
        where = _listed(tuple(map(str, self.numbers)))
        return (
            f"The failed rows number {where} are on no list of those held. "
            f"{_like(self.example)}"
        )


class UnknownPairs(CeasefireError, LookupError):
    """A review decides on rows that are on no list."""

    def __init__(self, numbers: tuple[int, ...]) -> None:
        super().__init__(numbers)
        self.numbers = numbers

    def __str__(self) -> str:
        where = _listed(tuple(map(str, self.numbers)))
        return (
            f"Decisions number {where} of the review are on rows that no list has. "
            "Write both ids as --write-review gives them."
        )


class TornUnit(CeasefireError, ValueError):
    """People who go together are held by different parties."""

    def __init__(self, rule: str, rows: tuple[str, ...]) -> None:
        super().__init__(rule, rows)
        self.rule, self.rows = rule, rows

    mend = (
        "Give each holder's people a family of their own, or tie them with an only-if "
        "rule."
    )

    @property
    def what(self) -> str:
        """What is wrong, by rows."""
        return (
            f"Rows {_listed(self.rows)} go together ('{self.rule}') and are held by "
            "different parties, so they cannot go at one handover."
        )

    def __str__(self) -> str:
        return f"{self.what} {self.mend}"


class HeldTwice(CeasefireError, ValueError):
    """One person is on the lists of two holders."""

    def __init__(self, pairs: tuple[tuple[str, str], ...]) -> None:
        super().__init__(pairs)
        self.pairs = pairs

    mend = (
        "Ask both who holds them, and write not-held under status in the other row; if "
        "they are two people, write different for the two rows in the file of "
        "'review:'."
    )

    @property
    def what(self) -> str:
        """What is wrong, by rows."""
        said = _listed(tuple(f"{one} and {other}" for one, other in self.pairs))
        return f"The same person is on the lists of two holders: rows {said}."

    def __str__(self) -> str:
        return f"{self.what} {self.mend}"


class Collision(CeasefireError, ValueError):
    """Rules that cannot all hold: the smallest set of them.

    Attributes
    ----------
    mends
        Those of them without which alone there is a plan.
    because
        Rows that they need and that cannot go, each with its reason.
    """

    def __init__(
        self,
        rules: tuple[str, ...],
        *,
        mends: tuple[str, ...] = (),
        because: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(rules)
        self.rules, self.mends, self.because = rules, mends, because

    def __str__(self) -> str:
        named = ", ".join(f"'{rule}'" for rule in self.rules)
        if len(self.rules) == 1:
            said = f"The rule {named} cannot be kept, whatever the other rules are."
        else:
            said = (
                f"These rules cannot all be kept: {named}. It is the smallest set of "
                "rules that collides."
            )
        rows = _listed(tuple(f"{row} ({why})" for row, why in self.because))
        cannot = f" Rows that must go cannot: {rows}." if rows else ""
        return f"{said}{cannot} {self._mended()}"

    def _mended(self) -> str:
        if self.mends:
            listed = " or ".join(f"'{rule}'" for rule in self.mends)
            which = "one of them" if len(self.mends) > 1 else "it"
            return f"There is a plan without {listed}: soften or drop {which}."
        if self.rules == ("consent",):
            return "Nobody goes against their will: change the lists or the stages."
        return (
            "More than one of the rules has to be softened, for others collide as well."
        )


class ValuesTooFarApart(CeasefireError, ValueError):
    """Values so large and so fine that they cannot be added up exactly."""

    def __str__(self) -> str:
        return (
            "The values of people lie too far apart to be weighed exactly: some are "
            "more than a hundred million times the finest difference. Write large ones "
            "with fewer decimals, or in a larger unit."
        )


class NotDecided(CeasefireError, TimeoutError):
    """No plan was found in the time there was, nor that there is none."""

    def __str__(self) -> str:
        return (
            "In the time there was, no plan was found, nor a proof that there is "
            "none. Allow more stages, or put fewer values apart."
        )


class NotYetPlanned(CeasefireError):
    """There is no plan yet, for reasons that this reader may not know."""

    def __str__(self) -> str:
        return (
            "There is no plan of this exchange yet. Its intermediary is told why with "
            "--for mediator."
        )


class ForTheIntermediary(CeasefireError, PermissionError):
    """A file that names rows of all sides was asked for another reader."""

    def __str__(self) -> str:
        return (
            "The file names rows of all sides, so it is for the intermediary alone. "
            "Add --for mediator."
        )


class UnclearReceiver(CeasefireError, ValueError):
    """It is not said to whom people on a list would come home."""

    def __init__(self, rows: tuple[str, ...]) -> None:
        super().__init__(rows)
        self.rows = rows

    mend = "Write it under 'for', or give the list an 'of'."

    @property
    def what(self) -> str:
        """What is wrong, by rows."""
        said = "Row {} does" if len(self.rows) == 1 else "Rows {} do"
        return (
            f"{said.format(_listed(self.rows))} not say to which party the person "
            "would come home, and there are more than two."
        )

    def __str__(self) -> str:
        return f"{self.what} {self.mend}"
