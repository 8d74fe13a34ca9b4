"""Ceasefires put into groups by one thing that their list says of them.

How    Every ceasefire is in one group. One with several purposes is in a group of its
       own kind, since a test between groups needs groups apart. What the list does
       not say is the group *not known*, which has a curve and takes no part in tests.
Read   `group_of`.
"""

from enum import StrEnum

from ceasefire.events.ceasefire_list import ListedCeasefire

NOT_KNOWN = "not known"


class By(StrEnum):
    """What groups are made by."""

    CLASS = "class"
    PURPOSE = "purpose"
    MEDIATOR = "mediator"
    MECHANISM = "mechanism"
    TYPE = "type"


def group_of(one: ListedCeasefire, by: By) -> str:
    """Name the group in which a ceasefire is."""
    match by:
        case By.CLASS:
            return one.ceasefire_class or NOT_KNOWN
        case By.TYPE:
            return one.kind or NOT_KNOWN
        case By.MEDIATOR:
            return _whether(one.mediated, "mediated", "not mediated")
        case By.MECHANISM:
            return _whether(one.mechanism, "mechanism", "no mechanism")
        case By.PURPOSE:
            purposes = one.purposes or (NOT_KNOWN,)
            return purposes[0] if len(purposes) == 1 else "several purposes"


def _whether(known: bool | None, yes: str, no: str) -> str:
    return NOT_KNOWN if known is None else yes if known else no
