"""Talks that somebody stays away from: a refusal, and no step towards them.

Read   `is_shunned` of the noun for talks, `tells_of_absence` of the words of an act.
"""

from collections.abc import Sequence

from ceasefire.reading.lexicon import acts
from ceasefire.reading.text.parse import Word


def is_shunned(talks: Word) -> bool:
    """Say whether it hangs on a word of absence: "boycott the talks"."""
    for one in talks.ancestors():
        if one.is_noun and one.lemma in acts.ABSENCES:
            return True
        if one.is_verb:
            return _is_of_absence(one)
    return False


def tells_of_absence(words: Sequence[Word]) -> bool:
    """Say whether what is offered or set terms for is to stay away."""
    return any(
        one.lemma in acts.ABSENCES if one.is_noun else _is_of_absence(one)
        for one in words
        if one.is_noun or one.is_verb
    )


def _is_of_absence(verb: Word) -> bool:
    if verb.lemma in acts.BOYCOTTS:
        return True
    away = any(one.low in {"away", "out"} for one in verb.children)
    return away and verb.lemma in acts.GOES_AWAY
