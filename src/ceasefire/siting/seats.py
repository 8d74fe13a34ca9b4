"""Who sits at the table, or has a backer there.

Read   `backers_at_table`.
"""

from datetime import date

from ceasefire.core import Backing, Case


def backers_at_table(case: Case, party: str | None, on: date) -> tuple[str, ...] | None:
    """Return backers at the table of a party, or of what it belongs to, on a day."""
    if case.forum is None:
        return None
    if party is None:
        return ()
    then = case.on(on)
    above = {one.id for one in case.parties if party in then.with_members([one.id])}
    seats = _at_table(case)
    own_seat = tuple(sorted(above & seats))
    backers = {b.backer for b in case.backings if b.backed in above and _backs(b, on)}
    return own_seat or tuple(sorted(backers & seats))


def _at_table(case: Case) -> frozenset[str]:
    """Return those who convene, are a side of the table, or are invited to it.

    Invited are those who are on the day of the case, or ever, where it names none.
    """
    forum = case.forum
    if forum is None:
        return frozenset()
    day = case.as_of or date.max
    invited = {
        one.party
        for one in forum.invitations
        if (one.on is None or one.on <= day)
        and (one.withdrawn_on is None or one.withdrawn_on > day)
    }
    return frozenset({*forum.convenors, *forum.sides, *invited})


def _backs(backing: Backing, on: date) -> bool:
    begun = backing.since is None or backing.since <= on
    return begun and (backing.until is None or backing.until >= on)
