"""Which matter of the case a clause speaks of, if it does so in its words.

Why    Whoever keeps the case has said already what may be so or not. To coin a second
       name for it, or parties for its subject, would set one thing beside itself.
How    Articles, number and tense are left aside, and so is the negation of the clause,
       of which others take account. Of several matters with the same words, or one
       that is up to another than the clause names, none is meant.
Read   `matter_meant`.
"""

from collections.abc import Sequence

from ceasefire.reading import lexicon
from ceasefire.reading.commitments.coining import (
    NEGATIONS,
    WHOSE,
    negation_of,
    words_of_matter,
)
from ceasefire.reading.people.actors import KnownActors
from ceasefire.reading.text.parse import Word

_ASIDE = frozenset({"mark", "cc", "preconj", "conj", "punct"})
_LEADS = lexicon.words(
    """if unless until till once when provided that only then also even either both and
    or but nor"""
)


def matter_meant(verb: Word, subjects: Sequence[str], known: KnownActors) -> str | None:
    """Return the id of the matter whose words a clause has; None for none, or several.

    Parameters
    ----------
    verb
        Of the clause.
    subjects
        Ids of whom it speaks, known or coined.
    """
    if not known.matters:
        return None
    said = _words_of(verb)
    if not said or WHOSE & {one.lower() for one in said}:
        return None
    told = words_of_matter(" ".join(said))
    meant = [
        one
        for one in known.matters
        if not NEGATIONS & set(one.title.lower().split())
        and words_of_matter(one.title) == told
    ]
    if len(meant) != 1:
        return None
    parties = {actor.id for actor, _ in known.names.values() if actor.in_case}
    named = parties.intersection(subjects)
    is_of_others = named and meant[0].up_to and not named & set(meant[0].up_to)
    return None if is_of_others else meant[0].id


def _words_of(verb: Word) -> list[str]:
    """Return the words of a clause without what joins it to others, or denies it."""
    aside = set(negation_of(verb))
    for child in verb.children:
        if child.dep in _ASIDE:
            aside |= {one.i for one in child.within()}
    words = [one for one in verb.within() if one.i not in aside and one.text.strip()]
    while words and words[0].low in _LEADS:
        words = words[1:]
    return [one.text for one in words]
