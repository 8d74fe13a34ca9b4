"""Parties to a conflict, and who stands behind them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ceasefire.core.asked import as_day_if_any, take_tuples
from ceasefire.core.errors import CeasefireError
from ceasefire.core.readers import PUBLIC


class PartyKind(StrEnum):
    """What sort of actor a party is."""

    GOVERNMENT = "government"
    STATE = "state"
    ARMED_GROUP = "armed-group"
    COALITION = "coalition"
    POLITICAL_BODY = "political-body"
    INTERNATIONAL_ORGANISATION = "international-organisation"
    PERSON = "person"
    CIVILIANS = "civilians"

    @property
    def is_armed(self) -> bool:
        """Whether one of this kind may use force, as far as the kind tells.

        Governments and states have forces, groups and coalitions fight, and the name of
        a political body or a person stands in event data for those who fight for it.
        Relief agencies, missions and mediators do not: an organisation that does is
        written down as an armed group or a coalition.
        """
        return self not in (PartyKind.INTERNATIONAL_ORGANISATION, PartyKind.CIVILIANS)


class ImpossibleMembership(CeasefireError, ValueError):
    """A membership was described that ends before it begins."""

    def __init__(self, member: str, since: date, until: date) -> None:
        super().__init__(member, since, until)
        self.member, self.since, self.until = member, since, until

    def __str__(self) -> str:
        return (
            f"The membership of '{self.member}' ends ({self.until}) before it begins "
            f"({self.since})."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """On which days a party belonged to another.

    Attributes
    ----------
    member
        Id of the one that belonged.
    since, until
        First and last day; None where it is not known, or there was none.
    """

    member: str
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        for name in ("since", "until"):
            object.__setattr__(self, name, as_day_if_any(getattr(self, name), name))
        since, until = self.since, self.until
        if since is not None and until is not None and until < since:
            raise ImpossibleMembership(self.member, since, until)

    def holds_on(self, day: date) -> bool:
        """Whether it did, as far as its days are known."""
        has_begun = self.since is None or self.since <= day
        return has_begun and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An actor of the process.

    Attributes
    ----------
    id
        Short name, used all over the case.
    name, native_name
        As printed; the second in the party's own script, if given.
    aliases
        Other names under which sources and event data know the party.
    ucdp_ids
        Actor ids of the Uppsala Conflict Data Program.
    acled_names
        Actor names of ACLED, to the letter.
    members
        Ids of the parties that belong to this one (a coalition's groups, a
        government's forces), whenever they did. Belonging is transitive.
    memberships
        Of those of the members that joined or left: on which days they belonged to it.
        Who stands in none of them belongs to it on all days.
    may_include
        Ids of parties whose acts may stand under this party's name in event data,
        though they do not belong to it.
    excluded
        Whether agreements of the case leave the party out, as a rule. A single
        ceasefire may say otherwise.
    excluded_by
        Id of the source that says so.
    side
        Free word for the side a party stands on, if it stands on one.
    """

    id: str
    name: str
    kind: PartyKind
    native_name: str | None = None
    aliases: tuple[str, ...] = ()
    ucdp_ids: tuple[int, ...] = ()
    acled_names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    memberships: tuple[Membership, ...] = ()
    may_include: tuple[str, ...] = ()
    excluded: bool = False
    excluded_by: str | None = None
    side: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC

    def __post_init__(self) -> None:
        take_tuples(self)

    def members_on(self, day: date) -> tuple[str, ...]:
        """Ids of those that belong to it on a day, as far as is known."""
        told = {one.member for one in self.memberships}
        held = {one.member for one in self.memberships if one.holds_on(day)}
        return tuple(id_ for id_ in self.members if id_ in held or id_ not in told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """One party stands behind another: leverage, as a sourced edge.

    Attributes
    ----------
    backer, backed
        Ids of parties.
    how
        Ways of support, such as ``military``, ``financial``, ``diplomatic``.
    since, until
        Days, where known.
    """

    id: str
    backer: str
    backed: str
    how: tuple[str, ...]
    since: date | None = None
    until: date | None = None
    note: str | None = None
    sources: tuple[str, ...] = field(default=())
    owner: str = PUBLIC

    def __post_init__(self) -> None:
        take_tuples(self)


def coalitions_of(ids: frozenset[str], parties: Iterable[Party]) -> tuple[str, ...]:
    """Return other coalitions whose members are all among these, two at the least.

    What is done in the name of such a one, these do. One whose name may hide others, or
    with one member on record, is more than they.
    """
    may_be = {
        party.id: party.members
        for party in parties
        if party.kind is PartyKind.COALITION
        and party.id not in ids
        and not party.may_include
        and len(party.members) > 1
    }
    found: list[str] = []
    while more := [
        id_
        for id_, members in may_be.items()
        if id_ not in found and ids.union(found).issuperset(members)
    ]:
        found += more
    return tuple(found)
