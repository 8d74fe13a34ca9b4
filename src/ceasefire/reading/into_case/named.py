"""What a formula names and the case lacks: parties, matters, texts, the table."""

from collections.abc import Sequence

from ceasefire.core import Case, Condition, parse_condition
from ceasefire.core.condition_text import names_in, renamed
from ceasefire.reading.coining import slug, stems
from ceasefire.reading.into_case.drafts import Drafts
from ceasefire.reading.into_case.parties import Parties
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.records import Coin, Mention, Reading

_WHOSE = words(
    """i we our us my he him his she her it its they them their itself themselves"""
)
"""In a title, words that mean another for every speaker."""
_FORUM_ID = "talks"
_LISTS = {"text": ("texts",), "body": ("bodies",), "matter": ("matters",)}

Coins = tuple[Coin, ...]


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
        self.matters = [(one.id, stems(one.title), one.up_to) for one in case.matters]
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
        names = {name for name, _ in names_in(parsed)}
        new = {one.id: self._id_of(one) for one in coins if one.id in names}
        return renamed(formula, {old: id_ for old, id_ in new.items() if old != id_})

    def _id_of(self, coin: Coin) -> str:
        if coin not in self.ids:
            self.ids[coin] = self._new_id_of(coin)
        return self.ids[coin]

    def _new_id_of(self, coin: Coin) -> str:
        title = stems(coin.words_in(self.document))
        if coin.noun != "matter":
            return self.titles.get((coin.noun, title), coin.id)
        up_to = self._whose_move(coin.up_to)
        whose = set(coin.words_in(self.document).lower().split()) & _WHOSE
        for id_, other, theirs in [] if whose else self.matters:
            if other == title and (theirs == up_to or not theirs or not up_to):
                return id_
        id_, n = coin.id, 1
        taken = {one for one, _, _ in self.matters} | set(self.ids.values())
        while id_ in taken:
            n += 1
            id_ = f"{coin.id}-{n}"
        return id_

    def has_said(self, condition: Condition, settled: str, coins: Coins) -> bool:
        """Say whether a condition of the case is this one, by the words of matters."""
        titles = {one.id: one.title for one in self.case.matters}
        theirs = {id_: _spelled(title) for id_, title in titles.items()}
        ours = {
            self._id_of(one): _spelled(one.words_in(self.document))
            for one in coins
            if one.noun == "matter"
        }
        return renamed(str(condition), theirs) == renamed(settled, ours)

    def draft(self, formula: str, coins: Coins) -> None:
        """Add whatever a settled formula names and the case lacks."""
        self.table()
        coined = {self._id_of(one): one for one in coins}
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
                self.matters.append((name, stems(title), up_to))
            self.drafts.add(_LISTS[coin.noun], coin.noun, entry)

    def _whose_move(self, up_to: Sequence[Mention]) -> tuple[str, ...]:
        """Return the ids of those who are named, without adding anybody."""
        called = [
            one.actor or (slug(name) if (name := self._called(one)) else None)
            for one in up_to
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
        if span is None:
            return None
        called = self.document.words_of(span)
        last = called.lower().split()[-1]
        can_act = last in SOMEBODY or last.removesuffix("s") in SOMEBODY
        named = any(one[:1].isupper() for one in called.split())
        return called if can_act or named else None

    def table(self) -> None:
        """Add the table that seats are spoken of at, if the case has none."""
        if self.case.forum is not None:
            return
        table = self.reading.table
        title = self.document.words_of(table) if table else "The talks"
        entry = {"id": _FORUM_ID, "title": title, "sources": [self.source]}
        self.drafts.add(("forum",), "forum", entry)


def _spelled(title: str) -> str:
    return "-".join(stems(title))
