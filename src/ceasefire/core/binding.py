"""Who belongs to whom, and so whom a ceasefire binds, leaves out, or holds towards.

Why    A truce is between those it binds, or it is declared by some towards others: what
       is asked of an event differs, and every part of the house has to ask the same.
Read   `BindsWhom`, which a `Case` is.
"""

from collections.abc import Iterable
from functools import cached_property

from ceasefire.core.measures import Ceasefire
from ceasefire.core.parties import Party, PartyKind, coalitions_of


class BindsWhom:
    """What a case says of its parties, asked of a ceasefire."""

    parties: tuple[Party, ...]

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        return {party.id: party.members for party in self.parties}

    def with_members(self, ids: Iterable[str]) -> frozenset[str]:
        """Return these parties and all that belong to them, however deep."""
        found: set[str] = set()
        waiting = list(ids)
        while waiting:
            id_ = waiting.pop()
            if id_ not in found:
                found.add(id_)
                waiting.extend(self._members.get(id_, ()))
        return frozenset(found)

    def bound_by(self, ceasefire: Ceasefire) -> frozenset[str]:
        """Ids of all parties that the ceasefire binds, members included.

        So are coalitions of nobody but those: what is done in their name, they do.
        """
        named = self._named_in(ceasefire)
        return named | frozenset(coalitions_of(named, self.parties))

    def bound_by_members(self, ceasefire: Ceasefire) -> tuple[str, ...]:
        """Ids of coalitions that it binds by their members, and does not name."""
        return coalitions_of(self._named_in(ceasefire), self.parties)

    def partly_bound_by(self, ceasefire: Ceasefire) -> frozenset[str]:
        """Ids of parties that it neither binds nor leaves out, but for some members.

        What is done in the name of such a one may have been done by those bound.
        """
        return self._partly(ceasefire, self.bound_by(ceasefire))

    def towards_whom(self, ceasefire: Ceasefire) -> frozenset[str]:
        """Ids of all towards whom it was declared, members included.

        And coalitions of nobody but those. Empty where it does not say so.
        """
        named = self.with_members(ceasefire.towards) - self.excluded_from(ceasefire)
        return named | frozenset(coalitions_of(named, self.parties))

    def partly_towards(self, ceasefire: Ceasefire) -> frozenset[str]:
        """Ids of parties towards whom it holds for some of their members alone."""
        return self._partly(ceasefire, self.towards_whom(ceasefire))

    def _partly(self, ceasefire: Ceasefire, ids: frozenset[str]) -> frozenset[str]:
        treated = ids | self.excluded_from(ceasefire)
        return frozenset(
            party.id
            for party in self.parties
            if party.id not in treated and self.with_members(party.members) & ids
        )

    def _named_in(self, ceasefire: Ceasefire) -> frozenset[str]:
        return self.with_members(ceasefire.parties) - self.excluded_from(ceasefire)

    def excluded_from(self, ceasefire: Ceasefire) -> frozenset[str]:
        """Ids of all groups that the ceasefire leaves out, members included."""
        return self.with_members(ceasefire.excludes)

    def unarmed_beside(self, ceasefire: Ceasefire) -> frozenset[str]:
        """Ids of parties that use no force, and of which a ceasefire says nothing.

        What those bound do to such a one is as if they did it to civilians. One that
        it names, or that has an armed member, or whose name may hide an armed group, is
        none.
        """
        named = (*ceasefire.parties, *ceasefire.excludes, *ceasefire.towards)
        concerned = self.with_members(named)
        armed = {one.id for one in self.parties if one.kind.is_armed}
        return frozenset(
            one.id
            for one in self.parties
            if not self.with_members([one.id, *one.may_include]) & (armed | concerned)
        )

    def is_declared_towards(self, ceasefire: Ceasefire) -> bool:
        """Whether it was declared towards somebody, and is not between those it binds.

        One of a coalition alone, towards that coalition, is between its members.
        """
        return bool(ceasefire.towards) and not self.is_among(ceasefire)

    def is_unilateral(self, ceasefire: Ceasefire) -> bool:
        """Whether it binds one party alone, against whomever it fights.

        One that binds a coalition alone is between that coalition's members; one that
        says towards whom it was declared is no such either.
        """
        is_alone = len(set(ceasefire.parties)) == 1 and not ceasefire.towards
        return is_alone and not self.is_among(ceasefire)

    def is_among(self, ceasefire: Ceasefire) -> bool:
        """Whether it binds a coalition alone, so is between that one's members.

        Unless it was declared towards somebody else.
        """
        alone = set(ceasefire.parties)
        if len(alone) != 1 or set(ceasefire.towards) - alone:
            return False
        return any(
            party.kind is PartyKind.COALITION
            for party in self.parties
            if party.id in alone
        )
