"""Ids made of the words that name what neither the case nor the list has.

How    A party, text or body is called by its noun phrase. A matter, which may be so or
       not, is called by the words of a clause without its negation, in two pieces where
       the negation stood amid. Nothing is worded anew: titles are cut out of the text.
Read   `Coins`, `slug`, `stems`.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence

from ceasefire.reading.commitments.members import called_by_members
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MUSTS
from ceasefire.reading.lexicon.tenses import untensed
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import Coin, Mention
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import phrase_of, span_of
from ceasefire.reading.text.spans import Span

_ARTICLES = frozenset(
    ["the", "a", "an", "its", "their", "his", "her", "any", "this", "that", "our"]
)
PLAIN_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST = 40
_LONGEST_MATTER = 60
WHOSE = words(
    """i we our us my he him his she her it its they them their itself themselves"""
)
"""In a title, words that mean another for every speaker."""
_ANYBODY = words("any every each both either some another")
_SAYS_NOTHING = words("""be do have go come travel will would shall should can could may
    might must not so too also again there then one other or and both either two three
    thing happen the a an this that these those letter ours yours""")
"""Of these alone no title can be made that tells a reader what would be so."""
_COUNTRIES = words("country nation")
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


class Coins:
    """Coins ids for one formula, each once."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.made: dict[str, Coin] = {}
        self.unclear: set[str] = set()  # ids of parties of which nobody knows which

    def party(self, head: Word) -> str:
        """Return the id of a party, or coin one of its name."""
        mention = self.mentions.alone(head)
        if mention.actor is not None:
            return mention.actor
        names = self.mentions.resolver.cast.known.names.values()
        members = called_by_members(head, names)
        if members is not None:
            return members
        id_ = self.named(mention.name or mention.span or phrase_of(head), "party")
        if _is_nobody_in_particular(head):
            self.unclear.add(id_)
        return id_

    def thing(self, head: Word, noun: str) -> str:
        """Coin an id of what a noun phrase names."""
        return self.named(phrase_of(head), noun)

    def named(self, span: Span, noun: str) -> str:
        """Coin an id of these characters."""
        document = self.mentions.resolver.parse.document
        id_ = slug(document.words_of(span))
        self.made.setdefault(id_, Coin(id=id_, noun=noun, span=span))
        if noun == "party" and self.mentions.resolver.cast.is_unclear(span):
            self.unclear.add(id_)
        return id_

    def matter(
        self, words: Sequence[Word], verb: Word | None, up_to: Sequence[Mention]
    ) -> tuple[str, bool] | None:
        """Coin a matter of the words of a clause.

        Returns
        -------
        id, negative
            Whether the clause says that it is not so. None where it has no words.
        """
        held = {one.i for one in words}
        dropped = set(negation_of(verb)) & held if verb is not None else set()
        negative = bool(dropped)
        dropped |= set(duty_in(verb)) & held if verb is not None else set()
        if not _says_something(words):
            return None
        pieces = list(_pieces([one for one in words if one.text.strip()], dropped))
        if not pieces:
            return None
        document = self.mentions.resolver.parse.document
        told = " ".join(map(document.words_of, pieces))
        id_ = slug(told, longest=_LONGEST_MATTER)
        if slug(told, longest=len(told) + 1) != id_:
            id_ = f"{id_}-{hashlib.sha256(told.lower().encode()).hexdigest()[:4]}"
        coin = Coin(
            id=id_,
            noun="matter",
            span=pieces[0],
            rest=tuple(pieces[1:]),
            up_to=tuple(up_to),
        )
        self.made.setdefault(id_, coin)
        return id_, negative


def _is_nobody_in_particular(head: Word) -> bool:
    """Of "his country", "any party", "the two sides", that nobody is named by it."""
    if head.is_name:
        return False
    owned = head.lemma in _COUNTRIES and not any(head.each("compound"))
    anybody = any(one.low in _ANYBODY for one in head.each("det"))
    counted = head.low in {"both", "all", "either", "others", "everyone", "everybody"}
    return owned or anybody or counted or head.lemma in {"party", "side"}


def negation_of(verb: Word) -> Iterator[int]:
    """Words that say that a clause is not so, and the "does" that carries them."""
    nots = [c for c in verb.children if c.dep == "neg" or c.low in NEGATIONS]
    for one in nots:
        yield one.i
    if nots:
        for one in verb.each("aux"):
            if one.lemma == "do":
                yield one.i
    for noun in verb.each("nsubj", "nsubjpass", "dobj", "attr"):
        for one in noun.each("det"):
            if one.low == "no" and noun.low != "one":
                yield one.i


def _says_something(words: Sequence[Word]) -> bool:
    """Of "they do", "go", "one or the other", "two things happen", that it does not."""
    return any(one.lemma.lower() not in _SAYS_NOTHING and one.low not in WHOSE
               and one.text.isalnum() for one in words)  # fmt: skip


def duty_in(verb: Word) -> Iterator[int]:
    """Words that say that a clause must be so: "must", "have to"."""
    subject = verb.child("nsubj", "nsubjpass")
    for one in verb.each("aux"):
        if one.low in MUSTS and subject is not None and subject.i < one.i:
            yield one.i
    over = verb.head
    if verb.dep == "xcomp" and over.is_verb and over.lemma in {"have", "need"}:
        yield over.i
        yield from (one.i for one in verb.each("aux") if one.low == "to")


def _pieces(words: Sequence[Word], dropped: set[int]) -> Iterator[Span]:
    run: list[Word] = []
    for word in words:
        gone = word.i in dropped
        if (gone or (run and word.i != run[-1].i + 1)) and run:
            found = span_of(run)
            if found is not None:
                yield found
            run = []
        if not gone:
            run.append(word)
    found = span_of(run)
    if found is not None:
        yield found


def slug(words: str, *, longest: int = _LONGEST) -> str:
    """Make an id of words: small letters, figures and hyphens, without an article."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    parts = re.findall(r"[a-z0-9]+", plain.lower().replace("'s", "").replace("’s", ""))
    while len(parts) > 1 and parts[0] in _ARTICLES:
        parts = parts[1:]
    kept = ""
    for part in parts:
        if kept and len(kept) + len(part) >= longest:
            break
        kept = f"{kept}-{part}" if kept else part
    return kept or "unnamed-thing"


def stems(title: str) -> tuple[str, ...]:
    """Return what two titles of the same thing share.

    Small letters, without articles and the "s" that a word ends in.
    """
    parts = slug(title, longest=len(title) + 1).split("-")
    return tuple(
        one[:-1] if len(one) > 3 and one.endswith("s") and one[-2] != "s" else one
        for one in parts
        if one not in PLAIN_ARTICLES
    )


def words_of_matter(title: str) -> tuple[str, ...]:
    """Return what two titles of the same matter share, whatever tense and number."""
    parts = slug(title, longest=len(title) + 1).split("-")
    return untensed([one for one in parts if one not in PLAIN_ARTICLES])
