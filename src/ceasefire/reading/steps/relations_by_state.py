"""Relations that an adjective or "at" states: "loyal to", "at war with".

Read   `stated_by_state`.
"""

from collections.abc import Iterator

from ceasefire.reading.lexicon import relations as table
from ceasefire.reading.lexicon.conditions import PARTIES
from ceasefire.reading.steps.stated import Stated, behind, is_actor, is_told, who_of
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to, named_in


def stated_by_state(word: Word) -> Iterator[Stated]:
    """What an adjective, or "at war with", says of whom it is said of."""
    if word.tag.startswith("JJ") or word.tag == "RB":
        yield from _by_adjective(word)
    elif word.is_noun and word.lemma in table.ODDS and word.head.low == "at":
        yield from _at_odds(word)


def _by_adjective(word: Word) -> Iterator[Stated]:
    kind = next(
        (k for (low, to), k in table.ADJECTIVES.items() if low == word.low
         and behind(word, to) is not None), None,
    )  # fmt: skip
    if kind is None:
        return
    other = behind(word, "to", "with", "of")
    holder = _of_whom(word)
    if holder is None or other is None:
        return
    near = word.low == "close"
    if near and not (_is_party(holder) and is_actor(other) and other.tag != "PRP"):
        return
    yield Stated(holder, other, kind, word)


def _is_party(word: Word) -> bool:
    """Tell "the League is close to" from a village that is close to a border."""
    return word.lemma in PARTIES or (
        word.is_name and word.kind not in {"GPE", "LOC", "FAC"}
    )


def _of_whom(word: Word) -> Word | None:
    head = word.head
    if head.is_verb and word.dep in {"acomp", "advcl", "advmod", "ccomp", "oprd"}:
        who = who_of(head) if is_told(head) else None
        beside = who.child("appos") if who is not None else None
        return beside if beside is not None and beside.is_name else who
    return (
        named_in(head)
        if head.is_noun and word.dep in {"amod", "appos", "acl"}
        else None
    )


def _at_odds(word: Word) -> Iterator[Stated]:
    kind, at = table.ODDS[word.lemma], word.head
    verb = at.head
    holder = who_of(verb) if verb.is_verb and is_told(verb) else None
    if holder is None and verb.is_noun:
        holder = named_in(verb)
    other = behind(word, "with") or behind(at, "with")
    if holder is None:
        return
    if other is not None:
        yield Stated(holder, other, kind, word)
        return
    beside = joined_to(holder)
    if len(beside) == 1:
        yield Stated(holder, beside[0], kind, word)
