"""What a formula names, and the case lacks: texts, bodies, parties, the table."""

from ceasefire.core import Case, parse_condition
from ceasefire.core.condition_text import names_in
from ceasefire.reading.into_case.drafts import Drafts
from ceasefire.reading.into_case.parties import Parties
from ceasefire.reading.records import Coin, Reading

_FORUM_ID = "talks"


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

    def draft(self, formula: str, coins: tuple[Coin, ...]) -> None:
        """Add whatever a formula names and the case lacks."""
        self.table()
        coined = {one.id: one for one in coins}
        for name, nouns in names_in(parse_condition(formula).formula):
            if any(self.drafts.has(noun, name) for noun in nouns):
                continue
            coin = coined.get(name)
            if coin is None:
                self.parties.known_party(name)
                continue
            title = self.document.words_of(coin.span)
            if coin.noun == "party":
                self.parties.coined(name, title)
                continue
            lists = {"text": ("texts",), "body": ("bodies",)}
            entry = {"id": name, "title": title, "sources": [self.source]}
            self.drafts.add(lists[coin.noun], coin.noun, entry)

    def table(self) -> None:
        """Add the table that seats are spoken of at, if the case has none."""
        if self.case.forum is not None:
            return
        words = self.reading.table
        title = self.document.words_of(words) if words else "The talks"
        entry = {"id": _FORUM_ID, "title": title, "sources": [self.source]}
        self.drafts.add(("forum",), "forum", entry)
