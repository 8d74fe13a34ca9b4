"""Records as a person puts them right: another speaker, more or fewer words.

Why    Who speaks and what is said stand in conditions too: a condition follows the
       statement it was said in, and what is named by words follows these words.
Read   `with_speaker`, `with_words`, `words_near`.
"""

import re
from dataclasses import replace
from typing import TypeVar

from ceasefire.core import parse_condition
from ceasefire.core.condition_text import names_in, renamed
from ceasefire.reading.commitments.coining import slug
from ceasefire.reading.documents import Document
from ceasefire.reading.records import Coin, CommitmentFound, Mention, StatementFound
from ceasefire.reading.text.spans import Span

_ENDS = re.compile(r"\n\s*\n|(?<!\b[A-Z])(?<!\b[MDS][rst])(?<!\bMrs)[.!?][”\"’')]*\s+")
_ALIKE = {"'": "['’‘]", "’": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
_LONGEST_ID = 60

Said = TypeVar("Said", StatementFound, CommitmentFound)


def with_speaker(
    record: Said, found: StatementFound, to: Mention, document: Document
) -> Said:
    """Return a record of which the speaker of a statement is somebody else.

    What was told by another stands then as the word of who is named.

    Parameters
    ----------
    record
        The statement, or a condition said in it.
    found
        The statement as it was found.
    to
        Who said it; `actor` is an id.
    """
    old = found.speaker
    if isinstance(record, StatementFound):
        # whom a person names says it, whoever told so
        record = replace(record, speaker=to, behalf=None, hearsay=False)
    elif old is None or not _same(record.actor, old, document):
        return record
    else:
        record = replace(record, actor=replace(to, span=_span(record.actor)))
    if old is None or to.actor is None:
        return record
    called = old.name or old.span
    ids = {old.actor, slug(document.words_of(called)) if called else None}
    ids.add(found.acts_for if isinstance(record, CommitmentFound) else None)
    new = dict.fromkeys(_parties_in(record.formula).intersection(ids), to.actor)
    coins = tuple(
        replace(one, up_to=_up_to(one, old, to, document))
        for one in record.coins
        if not (one.noun == "party" and one.id in new)
    )
    formula = renamed(record.formula, new) if record.formula else None
    return replace(record, formula=formula, coins=coins)


def _up_to(
    coin: Coin, old: Mention, to: Mention, document: Document
) -> tuple[Mention, ...]:
    return tuple(
        replace(to, span=one.span) if _same(one, old, document) else one
        for one in coin.up_to
    )


def _span(mention: Mention | None) -> Span | None:
    return mention.span if mention else None


def _same(one: Mention | None, other: Mention, document: Document) -> bool:
    if one is None:
        return False
    if one.actor or other.actor:
        return one.actor == other.actor
    first, second = one.name or one.span, other.name or other.span
    if first is None or second is None:
        return False
    return document.words_of(first).lower() == document.words_of(second).lower()


def _parties_in(formula: str | None) -> set[str]:
    if formula is None:
        return set()
    every = names_in(parse_condition(formula).formula)
    return {name for name, nouns in every if "party" in nouns}


def with_words(record: Said, old: Span, new: Span, document: Document) -> Said:
    """Return a record in which what is named by words is named by more, or fewer.

    A text or matter whose words begin or end where `old` does follows `new` there.
    """
    coins, names = [], {}
    for one in record.coins:
        moved = one if one.noun == "party" else _moved(one, old, new, document)
        names[one.id] = moved.id
        coins.append(moved)
    changed = {was: id_ for was, id_ in names.items() if was != id_}
    formula = renamed(record.formula, changed) if record.formula else None
    return replace(record, formula=formula, coins=tuple(coins))


def _moved(coin: Coin, old: Span, new: Span, document: Document) -> Coin:
    first, last = coin.span, (coin.rest or (coin.span,))[-1]
    starts = new.start if first.start == old.start else first.start
    ends = new.end if last.end == old.end else last.end
    unmoved = (starts, ends) == (first.start, last.end)
    if unmoved or starts >= first.end or last.start >= ends:
        return coin
    if coin.rest:
        rest = (*coin.rest[:-1], Span(last.start, ends))
        moved = replace(coin, span=Span(starts, first.end), rest=rest)
    else:
        moved = replace(coin, span=Span(starts, ends))
    return replace(moved, id=slug(moved.words_in(document), longest=_LONGEST_ID))


def words_near(typed: str, now: Span, document: Document) -> Span:
    """Return where the words that were typed stand in the sentence of a span.

    Raises
    ------
    ValueError
        If they do not stand there as they were typed, but for white space and the
        form of quotation marks.
    """
    around = _sentence(now, document.text)
    parts = ["".join(_ALIKE.get(c, re.escape(c)) for c in p) for p in typed.split()]
    pattern = r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)"
    every = [
        Span(found.start() + around.start, found.end() + around.start)
        for found in re.finditer(pattern, document.words_of(around))
    ]
    near = [one for one in every if one.start < now.end and now.start < one.end]
    if not near or not parts:
        told = " ".join(document.text[around.start : around.end].split())
        raise ValueError(
            f"These words do not stand there. Take more or fewer of: {told}"
        )
    return min(near, key=lambda one: abs(one.start - now.start))


def _sentence(span: Span, text: str) -> Span:
    before = [one.end() for one in _ENDS.finditer(text, 0, span.start)]
    after = _ENDS.search(text, max(span.start, span.end - 1))
    return Span(before[-1] if before else 0, after.start() if after else len(text))
