"""What is needed, told by nouns: "without the Guard", "in return for A or for B".

Why    "Not without the Guard" needs that the Guard comes, and "without either A or B"
       is met by one of two. As one matter, called by all of the words, it could not be
       told from other words for the same.
How    Where each of the nouns that are joined is a party or something that is done,
       each is said by itself; else all of it is one matter.
Read   `things_needed`.
"""

from collections.abc import Callable, Sequence

from ceasefire.core.conditions import And, Formula, Or
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.members import known_party
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_LEADS = frozenset({"either", "both", "and", "or", ",", "for", "without", "nor"})
_OF_WHOM = frozenset({"without", "only-if"})
OfNoun = Callable[[Word, Sequence[Word]], Formula | None]


def is_a_party(thing: Word, clauses: Clauses) -> bool:
    """Say whether a noun names a party that the case or the list knows."""
    return known_party(thing, clauses.mentions) is not None


def is_of_a_thing(one: Conditional) -> bool:
    """Of "only with a delegation of its own", that what is needed is no act."""
    thing = one.given.is_noun and not is_of_an_act(one.given)
    clause = one.given.child("nsubj", "nsubjpass") is not None
    return one.operator in _OF_WHOM and thing and not clause


def things_needed(
    one: Conditional, clauses: Clauses, of_noun: OfNoun
) -> Formula | None:
    """Say what is needed by each of several nouns; None where they are one thing.

    Parameters
    ----------
    of_noun
        Says one thing that is done, by its head and its words.
    """
    if not one.given.is_noun or one.given.child("nsubj", "nsubjpass") is not None:
        return None
    heads = _heads(one)
    parties = [is_a_party(head, clauses) for head in heads]
    of_whom = one.operator in _OF_WHOM
    if (len(heads) < 2 and not (parties[0] and of_whom)) or (
        any(parties) and not of_whom
    ):
        return None
    each = list(zip(heads, parties, strict=True))
    if not all(party or is_of_an_act(head) for head, party in each):
        return None
    every = one.given.sentence.words
    words = [w for w in every if one.condition.covers(w.span)]
    parts = [
        clauses.coming(clauses.coins.party(head))
        if party
        else of_noun(head, _words_of(head, heads, words))
        for head, party in each
    ]
    said = [part for part in parts if part is not None]
    if len(said) < len(parts):
        return None
    if len(said) == 1:
        return said[0]
    either = any(_link_before(head) in {"or", "nor"} for head in heads[1:])
    return Or(tuple(said)) if either else And(tuple(said))


def _heads(one: Conditional) -> list[Word]:
    """Return the nouns that are needed, whatever the parser joined them to.

    Of "the release of its men or the payment of their wages", release and payment:
    what is done is joined to what is done.
    """
    heads = [one.given, *joined_to(one.given)]
    if not is_of_an_act(one.given):
        return heads
    for word in one.given.sentence.words[one.given.i + 1 :]:
        if not one.condition.covers(word.span) or word in heads:
            continue
        other = word.dep == "conj" and not is_of_an_act(word.head)
        if other and is_of_an_act(word) and word.is_noun and _link_before(word):
            heads.append(word)
    return heads


def _link_before(head: Word) -> str:
    """Return the "and" or "or" right before a phrase."""
    before = head.sentence.words[head.first - 1].low if head.first else ""
    return before if before in {"and", "or", "nor"} else ""


def _words_of(head: Word, heads: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """Return the words of one of several, without what joins it."""
    later = [other.first for other in heads if other.i > head.i]
    stop = min(later, default=words[-1].i + 1)
    first = head.first if head is not heads[0] else words[0].i
    run = [one for one in words if first <= one.i < stop]
    while run and run[0].low in _LEADS:
        run = run[1:]
    while run and run[-1].low in _LEADS:
        run = run[:-1]
    return run
