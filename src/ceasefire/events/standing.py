"""What a party is to a ceasefire, by who belongs to whom.

Why    An event is looked at by what each side is to the ceasefire; where that is the
       same on two days, so is what an event of them is.
Read   `Standing`, then `standings_in`; `groups` asks it of events.
"""

from dataclasses import dataclass

from ceasefire.core import Case, Ceasefire, PartyKind
from ceasefire.events.actors import Side


@dataclass(frozen=True, slots=True)
class Standing:
    """All that a ceasefire asks of a party, as it says what an event of it is.

    Attributes
    ----------
    bound, left_out, met
        Whether it binds it, leaves it out, or was declared towards it.
    in_part, met_in_part
        Whether it does the first, or the last, with some of its members alone.
    unarmed
        Whether it uses no force, so that it counts as civilians do.
    sides
        Ids of those that have no truce with themselves and hold it.
    """

    bound: bool
    left_out: bool
    met: bool
    in_part: bool
    met_in_part: bool
    unarmed: bool
    sides: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """Name it, as what the party counts."""
        if self.left_out:
            return "left out"
        if self.bound:
            return "bound"
        if self.met:
            return "one towards whom it holds"
        if self.in_part or self.met_in_part:
            return "concerned in part"
        return "unarmed" if self.unarmed else "a third"


def standings_in(case: Case, ceasefire: Ceasefire) -> dict[str, Standing]:
    """Return the standing of each party, if who belongs to whom is so on all days.

    Where those of two days are the same, `groups_in` says the same of every event.
    """
    bound, excluded = case.bound_by(ceasefire), case.excluded_from(ceasefire)
    those, in_part = Those.of(case, ceasefire), case.partly_bound_by(ceasefire)
    units = {id_: case.with_members([id_]) for id_ in sides_named(case, ceasefire)}
    unarmed = case.unarmed_beside(ceasefire)
    return {
        party.id: Standing(
            bound=party.id in bound,
            left_out=party.id in excluded,
            met=party.id in those.ids,
            in_part=party.id in in_part,
            met_in_part=party.id in those.in_part,
            unarmed=party.id in unarmed,
            sides=tuple(id_ for id_, own in units.items() if party.id in own),
        )
        for party in case.parties
    }


@dataclass(frozen=True, slots=True)
class Those:
    """Those towards whom a ceasefire was declared.

    Attributes
    ----------
    ids
        Of all of them, members included.
    in_part
        Ids of parties of whose members it holds towards some alone.
    """

    ids: frozenset[str]
    in_part: frozenset[str]

    @classmethod
    def of(cls, case: Case, ceasefire: Ceasefire) -> "Those":
        """Find them."""
        return cls(case.towards_whom(ceasefire), case.partly_towards(ceasefire))

    def are_on(self, side: Side) -> bool | None:
        """Say whether one of them is on a side; None where that is not known.

        Civilians count with them: whether they are spared, the clauses say.
        """
        if side.surely_has_one_of(self.ids) or (side.civilians and not side.parties):
            return True
        may_be = side.parties & (self.ids | self.in_part)
        return None if may_be or not side.parties else False


def sides_named(case: Case, ceasefire: Ceasefire) -> tuple[str, ...]:
    """Ids of those that have no truce with themselves: the parties, if several.

    Where it was declared towards somebody, whoever is named in it and holds nobody else
    who is; but for a coalition whose own members are meant, as it stands in both lists.
    """
    parties = tuple(dict.fromkeys(ceasefire.parties))
    if not case.is_declared_towards(ceasefire):
        return parties if len(parties) > 1 else ()
    named = dict.fromkeys((*parties, *ceasefire.towards))
    return tuple(
        id_
        for id_ in named
        if len(case.with_members([id_]).intersection(named)) == 1
        and not (
            id_ in parties
            and id_ in ceasefire.towards
            and case.party(id_).kind is PartyKind.COALITION
        )
    )
