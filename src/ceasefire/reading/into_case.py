"""Records as entries of a case, with all that they refer to and the case lacks.

How    A statement becomes one entry; each formula said in it, one with a condition. A
       person who holds an office speaks for whose office it is. Parties, texts, bodies
       and the table that an entry names and the case does not have are added before it.
Read   `entries_of`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ceasefire.core import PUBLIC, Case, CeasefireError, PartyKind, parse_condition
from ceasefire.core.condition_text import names_in
from ceasefire.reading.actors import KnownActors
from ceasefire.reading.formulas import slug
from ceasefire.reading.model import (
    Coin,
    CommitmentFound,
    MeasureFound,
    Mention,
    Reading,
    RelationFound,
    RuleFound,
    StatementFound,
)
from ceasefire.reading.spans import Span

Where = tuple[str, ...]
Entry = Mapping[str, Any]
Record = StatementFound | CommitmentFound | MeasureFound | RuleFound | RelationFound

_FORUM_ID = "talks"
_KIND_WORDS = (
    (PartyKind.GOVERNMENT, "government regime"),
    (PartyKind.ARMED_GROUP, "army front movement brigade brigades forces militia"),
    (PartyKind.COALITION, "coalition alliance"),
    (PartyKind.INTERNATIONAL_ORGANISATION, "mission union league concord nations"),
)
_HOW = {"backs": "said to back", "ally-of": "said to be its ally"}
_OWNER_WORDS = frozenset(
    [
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "he",
        "she",
        "it",
        "they",
        "we",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
    ]
)


class NoDay(CeasefireError, ValueError):
    """A document without a day cannot go into a case."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"{self.name} has no date, and a case needs one: give it with --date."


@dataclass(slots=True)
class _Drafts:
    """Entries in the making, by list, each id once."""

    taken: dict[str, set[str]]
    lists: dict[Where, list[Entry]] = field(default_factory=dict)

    def add(self, where: Where, noun: str, entry: Entry) -> None:
        if entry["id"] not in self.taken.setdefault(noun, set()):
            self.taken[noun].add(entry["id"])
            self.lists.setdefault(where, []).append(entry)


def entries_of(
    reading: Reading,
    accepted: Iterable[Record],
    case: Case,
    known: KnownActors,
    *,
    owner: str = PUBLIC,
) -> tuple[tuple[Where, tuple[Entry, ...]], ...]:
    """Return what has to be added to a case for these records to stand in it.

    Parameters
    ----------
    reading
        That the records are of.
    accepted
        Records of it, as found or as a person corrected them.
    case, known
        What is there already, and the names that were looked for.
    owner
        Of all that is added: whoever may read the document, and nobody else.

    Raises
    ------
    NoDay
        If the document has no day.
    """
    if reading.document.on is None:
        raise NoDay(reading.document.name)
    kept = list(accepted)
    if not kept:
        return ()
    maker = _Maker(reading, case, known)
    for one in kept:
        maker.add(one, kept)
    order: list[Where] = [
        ("sources",), ("parties",), ("backing",), ("measures",), ("bodies",),
        ("texts",), ("forum",), ("forum", "decision_rules"), ("statements",),
    ]  # fmt: skip
    owned = {} if owner == PUBLIC else {"owner": owner}
    return tuple(
        (where, tuple({**one, **owned} for one in maker.drafts.lists[where]))
        for where in order
        if where in maker.drafts.lists
    )


class _Maker:
    def __init__(self, reading: Reading, case: Case, known: KnownActors) -> None:
        self.reading, self.case, self.known = reading, case, known
        self.document = reading.document
        taken = {noun: set(ids) for noun, ids in case.names.items()}
        taken |= {
            "source": {one.id for one in case.sources},
            "statement": {one.id for one in case.statements},
            "backing": {one.id for one in case.backings},
            "rule": {one.id for one in case.forum.decision_rules}
            if case.forum
            else set(),
        }
        self.drafts = _Drafts(taken)
        self.source = self._source()

    # Sources and parties

    def _source(self) -> str:
        stem = self.document.name.rpartition(".")[0] or self.document.name
        id_ = slug(stem)
        digest = self.document.id.removeprefix("sha256:")
        words = self.document.words_of
        entry = {
            "id": id_,
            "title": words(self.document.title)
            if self.document.title
            else self.document.name,
            "publisher": "not known",
            "published_on": self.document.on,
            "note": f"Read from {self.document.name}, SHA-256 {digest[:16]}.",
        }
        self.drafts.add(("sources",), "source", entry)
        return id_

    def party(
        self, mention: Mention | None, *, office: str | None = None
    ) -> str | None:
        """Return the id of a party, and add it if the case lacks it."""
        if mention is None:
            return None
        id_ = mention.actor or office
        if id_ is not None:
            return self._known_party(id_)
        if mention.name is None:
            return None
        name = self.document.words_of(mention.name)
        if name.split()[0].lower() in _OWNER_WORDS or not re.search(r"[A-Z]", name):
            return None
        return self._coined_party(slug(name), name)

    def _known_party(self, id_: str) -> str:
        """Add a party of the list; what nobody knows is left to be a fault."""
        actor = next((a for a, _ in self.known.names.values() if a.id == id_), None)
        if actor is not None:
            entry = {"id": id_, "name": actor.name, "kind": str(actor.kind)}
            self.drafts.add(("parties",), "party", entry)
        return id_

    def _coined_party(self, id_: str, name: str) -> str:
        words = {one.lower() for one in name.split()}
        kind = next(
            (kind for kind, of in _KIND_WORDS if words & set(of.split())),
            PartyKind.PERSON if self._is_person(name) else PartyKind.POLITICAL_BODY,
        )
        self.drafts.add(
            ("parties",), "party", {"id": id_, "name": name, "kind": str(kind)}
        )
        return id_

    def _is_person(self, name: str) -> bool:
        return name in self.reading.people

    # Records

    def add(self, record: Record, accepted: list[Record]) -> None:
        """Add the entry of a record, and all that it needs."""
        match record:
            case StatementFound():
                self._statement(record, accepted)
            case CommitmentFound():
                self._commitment(record)
            case MeasureFound():
                self._measure(record)
            case RuleFound():
                self._decision_rule(record)
            case RelationFound():
                self._relation(record)

    def _statement(self, one: StatementFound, accepted: list[Record]) -> None:
        conditional = [
            c
            for c in accepted
            if isinstance(c, CommitmentFound) and c.statement == one.id and c.formula
        ]
        if not conditional:
            self._said(one, one.id, one.content, one.formula, one.coins, one.confidence)

    def _commitment(self, one: CommitmentFound) -> None:
        if one.formula is None or one.condition is None:
            return
        voiced = next(
            (s for s in self.reading.statements if s.id == one.statement), None
        )
        if voiced is None:
            return
        self._said(
            voiced, one.id, voiced.content, one.formula, one.coins,
            min(one.confidence, voiced.confidence),
        )  # fmt: skip

    def _said(
        self,
        one: StatementFound,
        id_: str,
        content: tuple[Span, ...],
        formula: str | None,
        coins: tuple[Coin, ...],
        confidence: float,
    ) -> None:
        by = self.party(one.speaker, office=one.acts_for)
        if formula is not None:
            self._names(formula, coins)
        days = one.on
        single = days is not None and days.first == days.last and not days.clash
        on = days.first if days is not None and single else self.document.on
        self.drafts.add(
            ("statements",),
            "statement",
            {
                "id": f"{self.source}-{id_}",
                "by": by or "unnamed",
                "to": [p for p in map(self.party, one.to) if p is not None],
                "on": on,
                "says": " … ".join(self.document.words_of(piece) for piece in content),
                "kind": str(one.kind),
                "source": self.source,
                "span": [content[0].start, content[-1].end],
                "condition": formula,
                "confidence": round(confidence, 2),
            },
        )

    def _names(self, formula: str, coins: tuple[Coin, ...]) -> None:
        """Add whatever a formula names and the case lacks."""
        self._table()
        coined = {one.id: one for one in coins}
        for name, nouns in names_in(parse_condition(formula).formula):
            if any(name in self.drafts.taken.get(noun, ()) for noun in nouns):
                continue
            coin = coined.get(name)
            if coin is None or coin.noun == "party":
                if coin is None:
                    self._known_party(name)
                else:
                    self._coined_party(name, self.document.words_of(coin.span))
                continue
            lists = {"text": ("texts",), "body": ("bodies",)}
            title = self.document.words_of(coin.span)
            self.drafts.add(
                lists[coin.noun], coin.noun,
                {"id": name, "title": title, "sources": [self.source]},
            )  # fmt: skip

    def _table(self) -> None:
        """Add the table that seats are spoken of at, if the case has none."""
        if self.case.forum is not None:
            return
        words = self.reading.table
        title = self.document.words_of(words) if words else "The talks"
        self.drafts.add(
            ("forum",), "forum",
            {"id": _FORUM_ID, "title": title, "sources": [self.source]},
        )  # fmt: skip

    def _measure(self, one: MeasureFound) -> None:
        words = self.document.words_of(one.words)
        self.drafts.add(
            ("measures",),
            "measure",
            {
                "id": slug(words),
                "title": words,
                "kind": str(one.kind),
                "status": str(one.status),
                "actors": [p for p in map(self.party, one.parties) if p],
                "proposed_by": [p for p in map(self.party, one.proposed_by) if p],
                "on": self.document.on,
                "sources": [self.source],
            },
        )

    def _decision_rule(self, one: RuleFound) -> None:
        members = [p for p in map(self.party, one.deciders) if p]
        if not members or len(members) < len(one.deciders):
            return
        if str(one.kind) == "qualified-majority":
            return  # its share is in the text at best, and a person has to say it
        self._table()
        if one.decides is not None:
            self._names(one.decides, ())
        words = self.document.words_of(one.decision or one.cue)
        self.drafts.add(
            ("forum", "decision_rules"),
            "rule",
            {
                "id": f"{self.source}-{one.id}",
                "decision": words,
                "decides": [one.decides] if one.decides else [],
                "rule": str(one.kind),
                "members": members,
                "sources": [self.source],
            },
        )

    def _relation(self, one: RelationFound) -> None:
        backer, backed = self.party(one.subject), self.party(one.object)
        if one.kind not in _HOW or not backer or not backed or backer == backed:
            return
        self.drafts.add(
            ("backing",),
            "backing",
            {
                "id": f"{backer}-{backed}",
                "backer": backer,
                "backed": backed,
                "how": [_HOW[one.kind]],
                "sources": [self.source],
            },
        )
