"""Whose letter or communiqué is quoted: "its letter reads:", then what it says.

How    The quotation opens its paragraph, and the paragraph before ends in a colon. Its
       last sentences name a paper and whose it is: "the letter of the Union", "its
       communiqué, signed by the Committee".
Read   `sender_of`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Parse, Sentence, Word
from ceasefire.reading.text.spans import Span

_PAPERS: Final = words("""letter communiqué communique statement message declaration
    note reply answer telegram text proclamation resolution""")
_WITHIN: Final = words("member signatory leader delegate")
_NEAR: Final = 8  # characters between a colon and what it announces
_MOST: Final = 2  # sentences before the colon that may tell whose it is
_SUBJECTS: Final = ("nsubj", "nsubjpass")


def sender_of(parse: Parse, quotation: Span) -> Word | None:
    """Return who sent what is quoted; None where no paper is spoken of before it."""
    here = next(
        (n for n, one in enumerate(parse.paragraphs)
         if one.span.start <= quotation.start < one.span.end), 0,
    )  # fmt: skip
    same = _in_its_sentence(parse, quotation)
    if same is not None:
        return same
    if not here or quotation.start - parse.paragraphs[here].span.start > 1:
        return None
    text = parse.document.text
    before = parse.paragraphs[here - 1].span
    if not text[before.start : before.end].rstrip().endswith(":"):
        return None
    led = [one for one in parse.sentences if one.paragraph == here - 1][-_MOST:]
    for sentence in reversed(led):
        found = next(_senders(sentence, led), None)
        if found is not None:
            return found
    return None


def _in_its_sentence(parse: Parse, quotation: Span) -> Word | None:
    """Of "read out a message from the Guard: "...", return the Guard."""
    text = parse.document.text
    near = max(0, quotation.start - _NEAR)
    before = text[near : quotation.start].rstrip(" \n“\"'")
    colon = near + len(before)
    if not before.endswith(":"):
        return None
    at = bisect_right(parse.sentences, colon, key=lambda s: s.words[0].start) - 1
    sentence = parse.sentences[at] if at >= 0 else None
    if sentence is None or sentence.words[-1].end < colon:
        return None
    return next((o for o in _senders(sentence, [sentence]) if o.end < colon), None)


def _senders(sentence: Sentence, led: list[Sentence]) -> Iterator[Word]:
    for paper in sentence.words:
        if paper.lemma not in _PAPERS or not paper.is_noun:
            continue
        yield from _signed_by(paper)
        for whose in paper.each("poss"):
            if whose.tag != "PRP$":
                yield whose
                continue
            own = _subject(sentence)
            if own is not None and not own.holds(paper):
                yield own
            at = led.index(sentence)
            earlier = _subject(led[at - 1]) if at else None
            if earlier is not None:
                yield earlier
        for prep in paper.each("prep"):
            if prep.low in {"of", "from", "by"}:
                yield from prep.each("pobj")


def _signed_by(paper: Word) -> Iterator[Word]:
    """Of "signed by all members of the Committee", the Committee."""
    for clause in paper.each("acl"):
        agent = clause.preposition("by") if clause.lemma in {"sign", "write"} else None
        by = agent.child("pobj") if agent is not None else None
        of = by.preposition("of") if by is not None and by.lemma in _WITHIN else None
        whole = of.child("pobj") if of is not None else by
        if whole is not None:
            yield whole


def _subject(sentence: Sentence) -> Word | None:
    return sentence.root.child(*_SUBJECTS)
