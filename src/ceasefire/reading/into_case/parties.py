"""Who is meant by a mention, as a party of the case; added where the case lacks it."""

import re
from collections.abc import Mapping

from ceasefire.core import PartyKind
from ceasefire.reading.commitments.coining import slug
from ceasefire.reading.into_case.drafts import Drafts
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.people.actors import KnownActors
from ceasefire.reading.records import Mention, Reading

_KIND_WORDS = (
    (PartyKind.GOVERNMENT, "government regime"),
    (PartyKind.ARMED_GROUP, "army front movement brigade brigades forces militia"),
    (PartyKind.COALITION, "coalition alliance"),
    (PartyKind.INTERNATIONAL_ORGANISATION, "mission union league concord nations"),
)
_OWNER_WORDS = words(
    """his her its their our my he she it they we who which that this these those"""
)
_DAY = re.compile(
    r"[0-9]{1,2}(?:st|nd|rd|th)? "
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*(?: [0-9]{4})?",
    re.IGNORECASE,
)
_OWNED = re.compile(r"['\u2019]s\s+")
_TOLD_OF = words("""party parties group groups movement coalition alliance faction bloc
    union front federation organisation organization opposition militia council""")
"""Nouns by which a text tells of a party whose name it has elsewhere."""
_PARTS = words("""leader commander chief chairman chairwoman chair deputy spokesman
    spokeswoman spokesperson treasurer founder captain wing branch""")
"""Nouns for some of a party, or for one who is of it."""
_ANYBODY = words(
    """the both all either neither each every any two three other these those parties
    party side sides"""
)


class Parties:
    """Finds parties by mentions of one reading, and drafts those that are new."""

    def __init__(
        self,
        reading: Reading,
        known: KnownActors,
        drafts: Drafts,
        new: Mapping[str, str],
    ) -> None:
        self.reading, self.drafts, self.new = reading, drafts, new
        self.under_others: dict[str, str] = {}
        self.listed = {actor.id: actor for actor, _ in known.names.values()}

    def of(self, mention: Mention | None, *, office: str | None = None) -> str | None:
        """Return the id of a party; None where nobody is named."""
        if mention is None:
            return None
        id_ = mention.actor or office
        if id_ is not None:
            return self.known_party(id_)
        if mention.name is None:
            return None
        name = self.reading.document.words_of(mention.name)
        if self.drafts.has("party", slug(name)):
            return self.coined(slug(name), name)
        if (
            name.split()[0].lower() in _OWNER_WORDS
            or not can_be_party(name)
            or not re.search(r"[A-Z]", name)
        ):
            return None
        return self.coined(slug(name), name)

    def known_party(self, id_: str) -> str:
        """Add a party of the list; what nobody knows is left to be a fault."""
        id_ = self.under_others.get(id_, id_)
        if id_ in self.new:
            return self.coined(id_, self.new[id_])
        actor = self.listed.get(id_)
        new = self.id_of(id_)
        if actor is not None:
            entry = {"id": new, "name": actor.name, "kind": str(actor.kind)}
            self.drafts.add(("parties",), "party", entry)
        return new

    def id_of(self, id_: str, name: str | None = None) -> str:
        """Return the id that a party has, or will have, in the case; add nobody.

        Another one than `id_` where that is the id of something else.
        """
        if name is None:
            name = self.new.get(id_) or (
                self.listed[id_].name if id_ in self.listed else None
            )
            if self.drafts.has("party", id_) or name is None:
                return id_
            new = self.drafts.id_for("party", name, id_)
            self.under_others[new] = id_
            return new
        return self.drafts.id_for("party", name, id_)

    def coined(self, id_: str, name: str) -> str:
        """Add a party under an id made of its name, its kind guessed from that."""
        id_ = self.id_of(id_, name)
        parts = {one.lower() for one in name.split()}
        is_person = name in self.reading.people
        kind = next(
            (kind for kind, of in _KIND_WORDS if parts & set(of.split())),
            PartyKind.PERSON if is_person else PartyKind.POLITICAL_BODY,
        )
        entry = {"id": id_, "name": name, "kind": str(kind)}
        self.drafts.add(("parties",), "party", entry)
        return id_


def is_a_description(called: str) -> bool:
    """Say whether a party is told of, and not named: "Sellach's ousted ruling party".

    "Sellach's government" and "Sellach's army" are names all the same. Nor is anybody
    named by "the youth wing of the Front".
    """
    of = called.split(" of ", maxsplit=1)
    if len(of) > 1 and of[0].islower() and of[0].split()[-1] in _PARTS:
        return True  # "area commander of the Orchard Front"
    parts = _OWNED.split(called, maxsplit=1)
    behind = parts[1].split() if len(parts) > 1 else []
    small = bool(behind) and all(one.islower() for one in behind)
    return small and behind[-1] in _TOLD_OF


def can_be_party(called: str) -> bool:
    """Say whether somebody in particular is called so, who can act.

    Nobody is "the Parties", "a second convoy", "1 April" or "a Tolvanian uniform".
    """
    every = called.lower().split()
    last = every[-1]
    if every[0] in {"a", "an"} or all(one in _ANYBODY for one in every):
        return False
    if _DAY.fullmatch(called) or is_a_description(called):
        return False
    can_act = last in SOMEBODY or last.removesuffix("s") in SOMEBODY
    return can_act or any(one.isupper() for one in called.rsplit(maxsplit=1)[-1])
