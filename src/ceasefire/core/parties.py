"""Parties to a conflict, and who stands behind them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ceasefire.core.asked import take_tuples
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
        government's forces). Belonging is transitive.
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
    may_include: tuple[str, ...] = ()
    excluded: bool = False
    excluded_by: str | None = None
    side: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC

    def __post_init__(self) -> None:
        take_tuples(self)


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
