"""Whom "it" means in what somebody is told: "told the Guard that it was not invited".

Why    Who tells that speaks of the Guard's seat. Taken for the speaker, the host would
       shut out himself.
How    Only of being invited and of seats, behind a verb of telling whose hearer is a
       party that is known; in the passive that is its subject.
Read   `whom_told`, `is_a_seat`, `one_of_the_two`, `is_either`.
"""

from typing import Final

from ceasefire.core import PartyKind
from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_TELLS: Final = words("tell inform notify assure")
_IT: Final = frozenset({"it", "they", "them"})
_OF_SEATS: Final = acts.LETS_IN | acts.SHUTS_OUT | acts.SEATS
_STATES: Final = words("government state country")
_RULES: Final = frozenset({PartyKind.GOVERNMENT, PartyKind.STATE})


def whom_told(verb: Word, who: Word, mentions: Mentions) -> str | None:
    """Return the party that is told of its invitation, and is meant by a pronoun."""
    tells = verb.head
    if who.low not in _IT or verb.dep != "ccomp" or tells.lemma not in _TELLS:
        return None
    passive = verb.child("nsubjpass", "auxpass") is not None
    if not (verb.child("expl") or (passive and verb.lemma in _OF_SEATS)):
        return None
    hearer = tells.child("nsubjpass") or tells.child("dobj", "dative")
    return mentions.alone(hearer).actor if hearer is not None else None


def is_a_seat(thing: Word) -> bool:
    """Say whether a word means a seat: "no seat", "none" behind "lobbied for one"."""
    if thing.lemma in acts.SEAT_WORDS:
        return True
    before = thing.sentence.words[: thing.i]
    asked = any(one.lemma in acts.SEAT_WORDS and one.is_noun for one in before)
    return thing.low in {"none", "one"} and asked


def one_of_the_two(subject: Word, mentions: Mentions) -> list[str]:
    """Of "one of the two governments", return both, if the case has two."""
    of = subject.preposition("of") if subject.low in {"one", "either"} else None
    those = of.child("pobj") if of is not None else None
    if those is None or those.lemma not in _STATES:
        return []
    if not any(one.low == "two" for one in those.each("nummod")):
        return []
    parties = mentions.resolver.cast.known.parties
    both = [id_ for id_, one in parties.items() if one.kind in _RULES]
    return both if len(both) == 2 else []


def is_either(verb: Word) -> bool:
    """Say whether the subjects of a clause are joined by "or", or "one of" them."""
    subject = nearest_subject(verb)
    if subject is not None and subject.low in {"one", "either"}:
        return True
    return subject is not None and any(
        one.low in {"or", "nor"}
        for by in (subject, *joined_to(subject))
        for one in by.each("cc")
    )
