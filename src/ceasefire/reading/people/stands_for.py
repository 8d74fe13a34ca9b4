"""A country or town that is said for who governs it: "Estrane will send a team".

Why    In a case whose party is the Government of Estrane, "Estrane" is no second party.
How    Only a name that no party of the case and nobody on the list has, and of which
       one party is called: a government, or the council of a town.
Read   `stands_for`.
"""

import re
from typing import Final

from ceasefire.core import PartyKind
from ceasefire.reading.people.actors import Actor, KnownActors

_OF: Final = re.compile(r"(?P<what>.+?) of (?:the )?(?P<where>[A-Z].*)")
_OF_TOWNS: Final = ("city", "town", "municipal", "village", "district")


def stands_for(name: str, known: KnownActors) -> Actor | None:
    """Return the party that governs what bears a name; None where none is meant."""
    bare = name.removeprefix("The ").removeprefix("the ")
    if not bare[:1].isupper() or known.called(bare) is not None:
        return None
    fits = [one for one in known.parties.values() if _governs(one, bare)]
    return fits[0] if len(fits) == 1 else None


def _governs(actor: Actor, name: str) -> bool:
    found = _OF.fullmatch(actor.name)
    if found is None or found["where"] != name:
        return False
    town = found["what"].lower().startswith(_OF_TOWNS)
    return actor.kind is PartyKind.GOVERNMENT or town
