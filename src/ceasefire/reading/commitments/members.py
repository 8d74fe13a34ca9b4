"""Parties called by what their members are: "the farmers" for the Farmers' Council.

Why    Who names a body of farmers goes on with "the farmers will stay at home".
How    "The" and a noun in the plural that stands in the name of just one party of the
       case and in no other's.
Read   `called_by_members`, `known_party`.
"""

import re
from collections.abc import Iterable

from ceasefire.reading.people.actors import Actor, NameKind
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.text.parse import Word

_WORD = re.compile(r"[^\W_]+")


def called_by_members(
    head: Word, names: Iterable[tuple[Actor, NameKind]]
) -> str | None:
    """Return the id of the party whose members a noun names."""
    the = any(one.low in {"the", "these"} for one in head.each("det"))
    plain = not any(head.each("amod", "nummod", "relcl", "acl", "prep", "compound"))
    if head.tag not in {"NNS", "NNPS"} or not (the and plain):
        return None
    found = {
        actor.id
        for actor, how in names
        if actor.in_case and how is NameKind.NAME and _has(actor.name, head.low)
    }
    return next(iter(found)) if len(found) == 1 else None


def known_party(head: Word, mentions: Mentions) -> str | None:
    """Return the id of a party that the case or the list knows, by name or members."""
    if head.tag in {"PRP", "PRP$"}:
        return None
    names = mentions.resolver.cast.known.names.values()
    return mentions.alone(head).actor or called_by_members(head, names)


def _has(name: str, plural: str) -> bool:
    return plural in (one.lower() for one in _WORD.findall(name))
