"""What a formula names and the case lacks: parties, matters, texts, the table."""

from collections.abc import Sequence

from ceasefire.core import Case, Condition, parse_condition
from ceasefire.core.condition_text import names_in, renamed
from ceasefire.reading.commitments.coining import (
    WHOSE,
    slug,
    stems,
    words_of_matter,
)
from ceasefire.reading.into_case.drafts import Drafts
from ceasefire.reading.into_case.parties import Parties, can_be_party
from ceasefire.reading.records import Coin, Mention, Reading

_FORUM_ID = "talks"
_LISTS = {"text": ("texts",), "body": ("bodies",), "matter": ("matters",)}

Coins = tuple[Coin, ...]
Nouns = tuple[str, ...]


class Named:
    """Drafts whatever formulas of one reading name."""

    def __init__(
        self,
        reading: Reading,
        case: Case,
        drafts: Drafts,
        parties: Parties,
        source: str,
    ) -> None:
        self.reading, self.case, self.source = reading, case, source
        self.drafts, self.parties = drafts, parties
        self.document = reading.document
        self.ids: dict[Coin, str] = {}
        self.matters = [
            (one.id, words_of_matter(one.title), one.up_to) for one in case.matters
        ]
        self.titles = {
            (noun, stems(one.title)): one.id
            for noun, things in (("text", case.texts), ("body", case.bodies))
            for one in things
        }

    def settled(self, formula: str, coins: Coins) -> str:
        """Return a formula with the ids under which the case has its things.

        A thing that is called the same is the same; matters whose move is that of
        different parties are not.
        """
        parsed = parse_condition(formula).formula
        nouns_of = dict(names_in(parsed))
        coined = {one.id: one for one in coins}
        new = {
            name: self._id_of(coined[name], nouns)
            if name in coined
            else self._id_of_known(name, nouns)
            for name, nouns in nouns_of.items()
        }
        return renamed(formula, {old: id_ for old, id_ in new.items() if old != id_})

    def _id_of_known(self, name: str, nouns: Nouns) -> str:
        if "party" not in nouns or any(self.drafts.has(noun, name) for noun in nouns):
            return name
        return self.parties.id_of(name)

    def _id_of(self, coin: Coin, nouns: Nouns) -> str:
        if coin not in self.ids:
            self.ids[coin] = self._new_id_of(coin, nouns)
        return self.ids[coin]

    def _new_id_of(self, coin: Coin, nouns: Nouns) -> str:
        words = coin.words_in(self.document)
        title = words_of_matter(words) if coin.noun == "matter" else stems(words)
        if coin.noun == "party":
            return self.parties.id_of(coin.id, words)
        if coin.noun != "matter":
            there = self.titles.get((coin.noun, title))
            beside = {noun for noun in nouns if noun != coin.noun}
            if there or any(self.drafts.has(noun, coin.id) for noun in beside):
                return there or coin.id
            return self.drafts.id_for(coin.noun, words, coin.id)
        up_to = self._whose_move(coin.up_to)
        whose = set(coin.words_in(self.document).lower().split()) & WHOSE
        anybody = not up_to or _tells_who(coin)
        for id_, other, theirs in [] if whose else self.matters:
            if other == title and (theirs == up_to or not theirs or anybody):
                return id_
        taken = {one for one, _, _ in self.matters} | set(self.ids.values())
        return self.drafts.reserve_matter(coin.id, taken)

    def has_said(self, condition: Condition, settled: str, coins: Coins) -> bool:
        """Say whether a condition of the case is this one, by the words of matters."""
        titles = {one.id: one.title for one in self.case.matters}
        theirs = {id_: _spelled(title) for id_, title in titles.items()}
        ours = {
            self._id_of(one, ("matter",)): _spelled(one.words_in(self.document))
            for one in coins
            if one.noun == "matter"
        }
        return renamed(str(condition), theirs) == renamed(settled, theirs | ours)

    def draft(self, formula: str, coins: Coins) -> None:
        """Add whatever a settled formula names and the case lacks."""
        self.table()
        coined = {self.ids[one]: one for one in coins if one in self.ids}
        for name, nouns in names_in(parse_condition(formula).formula):
            if any(self.drafts.has(noun, name) for noun in nouns):
                continue
            coin = coined.get(name)
            if coin is None:
                self.parties.known_party(name)
                continue
            title = coin.words_in(self.document)
            if coin.noun == "party":
                self.parties.coined(name, title)
                continue
            entry = {"id": name, "title": title, "sources": [self.source]}
            if coin.noun == "matter":
                up_to = self._whose_move(coin.up_to)
                entry |= {"up_to": list(self._added(coin.up_to))}
                self.matters.append((name, words_of_matter(title), up_to))
            self.drafts.add(_LISTS[coin.noun], coin.noun, entry)

    def _whose_move(self, up_to: Sequence[Mention]) -> tuple[str, ...]:
        """Return the ids of those who are named, without adding anybody."""
        called = [
            self.parties.id_of(one.actor)
            if one.actor
            else (self.parties.id_of(slug(name), name) if name else None)
            for one, name in ((one, self._called(one)) for one in up_to)
        ]
        return tuple(dict.fromkeys(filter(None, called)))

    def _added(self, up_to: Sequence[Mention]) -> tuple[str, ...]:
        """Return the ids of those who are named, as parties of the case."""
        ids: list[str] = []
        for one in up_to:
            id_, called = self.parties.of(one), self._called(one)
            if id_ is None and called:
                id_ = self.parties.coined(slug(called), called)
            if id_ is not None:
                ids.append(id_)
        return tuple(dict.fromkeys(ids))

    def _called(self, mention: Mention) -> str | None:
        """Return what somebody is called who can act, by name or noun."""
        span = mention.name or mention.span
        if span is None or (mention.resolved_by and mention.confidence is None):
            return None
        called = self.document.words_of(span)
        return called if can_be_party(called) else None

    def table(self) -> None:
        """Add the table that seats are spoken of at, if the case has none."""
        if self.case.forum is not None:
            return
        table = self.reading.table
        title = self.document.words_of(table) if table else "The talks"
        id_ = self.drafts.id_for("forum", title, _FORUM_ID)
        entry = {"id": id_, "title": title, "sources": [self.source]}
        self.drafts.add(("forum",), "forum", entry)


def _tells_who(coin: Coin) -> bool:
    """Say whether its own words name who would act, and nobody knows who that is.

    Of "the army left Kesh" the case says whose army it is, if it has the matter.
    """
    pieces = (coin.span, *coin.rest)
    return all(
        by.actor is None
        and by.span is not None
        and any(one.covers(by.span) for one in pieces)
        for by in coin.up_to
    )


def _spelled(title: str) -> str:
    return "-".join(words_of_matter(title))
