"""Who is meant by a mention, as a party of the case; added where the case lacks it."""

import re

from ceasefire.core import PartyKind
from ceasefire.reading.actors import KnownActors
from ceasefire.reading.coining import slug
from ceasefire.reading.into_case.drafts import Drafts
from ceasefire.reading.lexicon import words
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


class Parties:
    """Finds parties by mentions of one reading, and drafts those that are new."""

    def __init__(self, reading: Reading, known: KnownActors, drafts: Drafts) -> None:
        self.reading, self.known, self.drafts = reading, known, drafts

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
            return slug(name)
        if name.split()[0].lower() in _OWNER_WORDS or not re.search(r"[A-Z]", name):
            return None
        return self.coined(slug(name), name)

    def known_party(self, id_: str) -> str:
        """Add a party of the list; what nobody knows is left to be a fault."""
        actor = next((a for a, _ in self.known.names.values() if a.id == id_), None)
        if actor is not None:
            entry = {"id": id_, "name": actor.name, "kind": str(actor.kind)}
            self.drafts.add(("parties",), "party", entry)
        return id_

    def coined(self, id_: str, name: str) -> str:
        """Add a party under an id made of its name, its kind guessed from that."""
        parts = {one.lower() for one in name.split()}
        is_person = name in self.reading.people
        kind = next(
            (kind for kind, of in _KIND_WORDS if parts & set(of.split())),
            PartyKind.PERSON if is_person else PartyKind.POLITICAL_BODY,
        )
        entry = {"id": id_, "name": name, "kind": str(kind)}
        self.drafts.add(("parties",), "party", entry)
        return id_
