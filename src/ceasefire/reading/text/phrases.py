"""Noun phrases and clauses as the record cites them.

How    A speaker is cited with titles and what hangs on by "of" or "for", without
       relative clause or apposition; content is cited without "that" and without the
       marks at its ends.
Read   `phrase_of`, `clause_words`.
"""

from collections.abc import Iterable

from ceasefire.reading.lexicon.roles import OFFICES
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.spans import Span

_LEFT_OUT = frozenset(
    ["relcl", "acl", "appos", "advcl", "punct", "parataxis", "ccomp", "dep", "mark"]
)
_KEPT_PREPOSITIONS = frozenset({"of", "for"})
_MARKS = frozenset("“”\"'‘’«»„,.;:—–-[]?!…")
_LINKS = frozenset({"that", "and", "but", ","})


def phrase_words(head: Word) -> list[Word]:
    """Return the words of a noun phrase, in order, without what only comments on it."""
    kept = [head]
    for child in head.children:
        if child.dep in _LEFT_OUT and not _inside_a_name(child, head):
            continue
        if child.dep == "prep" and child.low not in _KEPT_PREPOSITIONS:
            continue
        if child.dep == "conj" and child.is_verb:
            continue
        if child.dep == "cc" and not any(one.is_noun for one in head.each("conj")):
            continue
        kept += phrase_words(child)
    return sorted(kept, key=lambda one: one.i)


def _inside_a_name(child: Word, head: Word) -> bool:
    """Hyphens of names hang on them as punctuation."""
    return child.i < head.i and child.text in {"-", "’s", "'s"} and child.dep == "punct"


def phrase_of(head: Word) -> Span:
    """Return the characters of a noun phrase."""
    words = [one for one in phrase_words(head) if one.text not in _MARKS]
    if len(words) > 1 and words[-1].dep == "case":
        words.pop()
    words = with_hyphens(words or [head])
    return Span(words[0].start, words[-1].end)


def with_hyphens(words: list[Word]) -> list[Word]:
    """Go on to the end of a name that the parser cut at its hyphen: "al-Assad"."""
    every, last = words[-1].sentence.words, words[-1]
    while last.is_name and last.i + 2 < len(every):
        hyphen, rest = every[last.i + 1 : last.i + 3]
        if hyphen.text != "-" or not last.end == hyphen.start == rest.start - 1:
            break
        words, last = [*words, hyphen, rest], rest
    return words


def named_in(head: Word) -> Word:
    """Of "the head of the mission, Ilse Varga," return the name; else the same."""
    if head.is_name and head.kind == "PERSON":
        return head
    for one in head.each("appos"):
        if one.is_name and one.kind in {"PERSON", ""} and head.tag in {"NN", "NNP"}:
            return one
    return office_bearer(head) or head


def office_bearer(office: Word) -> Word | None:
    """Of "the ambassador of Norway, Kari Holm,", return the name of who holds it.

    The parser may hang the name on the state, and may take it for that of a thing.
    """
    if office.lemma not in OFFICES or office.is_name:
        return None
    of = office.preposition("of", "for", "to")
    state = of.child("pobj") if of is not None else None
    beside: list[Word] = list(office.each("appos"))
    beside += state.each("appos") if state is not None else ()
    for one in beside:
        long = any(first.is_name for first in one.each("compound"))
        before = office.sentence.words[one.first - 1].text if one.first else ""
        if one.is_name and long and before == "," and one.i > office.i:
            return one
    return None


def joined_to(head: Word) -> list[Word]:
    """Return the nouns that are joined to one: "B" and "C" of "A, B and C"."""
    found: list[Word] = []
    for one in head.each("conj"):
        if one.is_noun or one.tag == "PRP":
            found += [one, *joined_to(one)]
    return found


def span_of(words: Iterable[Word]) -> Span | None:
    """Return from the first to the last of the words, without marks at either end."""
    kept = list(words)
    while kept and (kept[0].text in _MARKS or not kept[0].text.strip()):
        kept.pop(0)
    while kept and (
        kept[-1].text in _MARKS or not kept[-1].text.strip() or kept[-1].dep == "cc"
    ):
        kept.pop()
    return Span(kept[0].start, kept[-1].end) if kept else None


def clause_words(head: Word) -> list[Word]:
    """Return the words of a clause without the "that" it begins with."""
    words = head.within()
    while words and (words[0].low in _LINKS or words[0].text in _MARKS):
        words = words[1:]
    return words


def between(sentence: Sentence, first: int, last: int) -> list[Word]:
    """Words of a sentence from number `first` to number `last`, both included."""
    return sentence.words[max(first, 0) : last + 1]


def whole(words: list[Word]) -> tuple[Span, ...]:
    """Return the words as one piece, if there are any."""
    found = span_of(words)
    return (found,) if found else ()
