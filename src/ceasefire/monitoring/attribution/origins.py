"""Accounts that have one origin count once.

Why    Five papers that print one agency's report are one witness.
How    Whoever copied is followed back to whom it was copied from, and from there on.
       Only what is said to be a copy is one; and only as far as it claims the same: a
       source that names another culprit than its origin has said something itself.
       The word of the origin counts, with the origin's grade and party. Where the
       origin itself is not in the sheet, the most reliable of its copies stands for
       it, one without a party before one with.
Read   `by_incident`, then `origins_of`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ceasefire.events.accounts import (
    UNKNOWN,
    Account,
    ContradictoryAccounts,
    contradictions,
)
from ceasefire.monitoring.attribution.grades import graded


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One thing said once, and by whom it was said again.

    Attributes
    ----------
    account
        The one that counts.
    repeated
        Further rows of the same source that say the same.
    copies
        Accounts of other sources that have it from there.
    """

    account: Account
    repeated: tuple[Account, ...] = ()
    copies: tuple[Account, ...] = ()

    @property
    def names_somebody(self) -> bool:
        """Whether the source names a culprit, or an accident."""
        return self.account.claims != UNKNOWN


def by_incident(accounts: Iterable[Account]) -> dict[str, list[Account]]:
    """Put accounts together by their incident.

    Raises
    ------
    ContradictoryAccounts
        If a source says two things of one incident, or copies go in a circle: who
        copied could then be followed back for ever.
    """
    listed = list(accounts)
    if found := contradictions(listed):
        raise ContradictoryAccounts(found)
    told: dict[str, list[Account]] = {}
    for account in listed:
        told.setdefault(account.incident, []).append(account)
    return told


def origins_of(accounts: Iterable[Account]) -> tuple[Origin, ...]:
    """Put the accounts of one incident together by their origin.

    Parameters
    ----------
    accounts
        Of one incident, from `by_incident`.

    Returns
    -------
    origins
        By name of the source that counts, whatever the order of the accounts.
    """
    listed = sorted(accounts, key=_key)
    by_source = {one.source: one for one in listed}
    groups: dict[tuple[str, str], list[Account]] = {}
    for account in listed:
        root = _root(account, by_source)
        groups.setdefault((root, account.claims), []).append(account)
    made = [_origin(root, members) for (root, _), members in groups.items()]
    return tuple(sorted(made, key=lambda one: _key(one.account)))


def _key(account: Account) -> tuple[str, str, int]:
    return account.source, account.claims, account.line or 0


def _root(account: Account, by_source: dict[str, Account]) -> str:
    """Name where an account comes from: a source, or the common origin of several."""
    at = account
    while at.copied_from is not None:
        before = by_source.get(at.copied_from)
        if before is None:
            return f"source {at.copied_from}"
        if before.claims != at.claims:
            break  # it has said something itself
        at = before
    return f"source {at.source}" if at.group is None else f"group {at.group}"


def _origin(root: str, members: list[Account]) -> Origin:
    own = [one for one in members if root == f"source {one.source}"]
    here = {one.source for one in members}
    first = [one for one in members if one.copied_from not in here]
    counted = own[0] if own else min(first, key=_standing)
    rest = [one for one in members if one is not counted]
    return Origin(
        account=counted,
        repeated=tuple(one for one in rest if one.source == counted.source),
        copies=tuple(one for one in rest if one.source != counted.source),
    )


def _standing(account: Account) -> tuple[bool, float, tuple[str, str, int]]:
    accuracy = graded(account).mean
    return (
        account.party is not None,
        1.0 if accuracy is None else -accuracy,
        _key(account),
    )
