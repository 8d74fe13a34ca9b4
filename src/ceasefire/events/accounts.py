"""What sources say of one incident: who did it.

Why    Monitors seldom see who fired. They hear it: from witnesses, from the press,
       from the parties themselves, and often the same word several times over.
How    An `Account` is one source on one incident, with the monitors' grade of the
       source (A to F) and of what it says (1 to 6), the party it belongs to, and whom
       it copied. F and 6 mean that there is no basis for a judgement, not a bad one.
Read   `Account`, then `contradictions`.
Else   Sheets of accounts are read in `account_sheet`. What accounts are worth together
       is in `monitoring.attribution`.

References
----------
.. [1] Irwin, D. and Mandel, D. R. (2019). Improving information evaluation for
       intelligence production. *Intelligence and National Security*, 34(4), 503-525
       (the Admiralty grades, and what is wrong with them).
       https://doi.org/10.1080/02684527.2019.1569343
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ceasefire.core import CeasefireError

ACCIDENT = "accident"
OTHER = "other"
UNKNOWN = "unknown"


class Reliability(StrEnum):
    """How far a source is to be relied on, by its history."""

    COMPLETE = "A"
    USUAL = "B"
    FAIR = "C"
    NOT_USUAL = "D"
    NONE = "E"
    NOT_JUDGED = "F"


class Credibility(StrEnum):
    """How far one thing that a source says is to be believed, whoever says it."""

    CONFIRMED = "1"
    PROBABLE = "2"
    POSSIBLE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    NOT_JUDGED = "6"


class ImpossibleAccount(CeasefireError, ValueError):
    """An account was put together that cannot be."""

    def __init__(self, source: str, why: str) -> None:
        super().__init__(source, why)
        self.source, self.why = source, why

    def __str__(self) -> str:
        return f"The account of '{self.source}' cannot be: {self.why}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one source says of one incident.

    Attributes
    ----------
    incident
        Id of the incident, the same in all accounts of it.
    source
        Who says it, the same in all its accounts.
    claims
        Who did it: a party, an excluded group, `ACCIDENT`, `OTHER`, or `UNKNOWN`
        where the source names nobody.
    reliability, credibility
        Grade of the source and of what it says; the letter and the figure will do.
    party
        The party to the conflict that the source belongs to; None if to none.
    copied_from
        The source it has the claim from; None as far as nobody knows of one.
    group
        A common origin of several sources (a press pool, one press release).
    line
        Line of the sheet it stands on, from 1; None where it came from no file.

    Raises
    ------
    ImpossibleAccount
        If a grade is none, it lacks a source, an incident or a claim, or copies itself.
    """

    incident: str
    source: str
    claims: str
    reliability: Reliability = Reliability.NOT_JUDGED
    credibility: Credibility = Credibility.NOT_JUDGED
    party: str | None = None
    copied_from: str | None = None
    group: str | None = None
    line: int | None = None

    def __post_init__(self) -> None:
        for name, grades in (
            ("reliability", Reliability),
            ("credibility", Credibility),
        ):
            given = getattr(self, name)
            if given not in tuple(grades):
                why = f"its {name} is {given!r}, and none of {', '.join(grades)}"
                raise ImpossibleAccount(self.source, why)
            object.__setattr__(self, name, grades(given))
        if not self.source or not self.incident or not self.claims:
            why = "it lacks a source, an incident or a claim"
            raise ImpossibleAccount(self.source, why)
        if self.copied_from == self.source:
            raise ImpossibleAccount(self.source, "it copies itself")

    @property
    def grade(self) -> str:
        """Both grades, as they are written: B2."""
        return f"{self.reliability}{self.credibility}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Accounts of one incident that cannot stand beside each other."""

    accounts: tuple[Account, ...]
    what: str
    mend: str


class ContradictoryAccounts(CeasefireError, ValueError):
    """Accounts cannot stand beside each other; all of them, at once."""

    def __init__(self, found: tuple[Contradiction, ...]) -> None:
        super().__init__(found)
        self.found = found

    def __str__(self) -> str:
        return "\n".join(f"{one.what} {one.mend}" for one in self.found)


def contradictions(accounts: Iterable[Account]) -> tuple[Contradiction, ...]:
    """Find sources that say two things of one incident, and copies in a circle."""
    told: dict[tuple[str, str], list[Account]] = {}
    for account in accounts:
        told.setdefault((account.incident, account.source), []).append(account)
    return tuple(
        found
        for (incident, source), same in told.items()
        for found in (_two_claims(incident, source, same), _circle(same[0], told))
        if found is not None
    )


def _two_claims(
    incident: str, source: str, accounts: list[Account]
) -> Contradiction | None:
    said = {
        (one.claims, one.grade, one.party, one.copied_from, one.group)
        for one in accounts
    }
    if len(said) == 1:
        return None
    return Contradiction(
        accounts=tuple(accounts),
        what=f"'{source}' has {len(said)} different accounts of incident '{incident}'.",
        mend="Keep the one it stands by, or give the sources a name each.",
    )


def _circle(
    account: Account, told: dict[tuple[str, str], list[Account]]
) -> Contradiction | None:
    """Say of the first name in a circle of copies that it is one."""
    seen = [account.source]
    at: Account | None = account
    while at is not None and at.copied_from is not None:
        if at.copied_from == account.source:
            if min(seen) != account.source:
                return None  # said once, of the first by name
            return Contradiction(
                accounts=(account,),
                what=f"Copies of incident '{account.incident}' go in a circle: "
                f"{' from '.join([*seen, account.source])}.",
                mend="Clear copied_from for the source that had it first.",
            )
        if at.copied_from in seen:
            return None  # a circle further on, of which this one is no part
        seen.append(at.copied_from)
        at = told.get((account.incident, at.copied_from), [None])[0]
    return None
