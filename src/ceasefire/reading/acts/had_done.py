"""Acts that somebody has done for him, or would: "had the road mined".

How    A bare participle behind "have", "get", "see" and a thing goes with these; behind
       what wants or orders it, it is not done.
Read   `is_had_done_by_none`.
"""

import re
from collections.abc import Iterator
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.events import SPOKEN_OF
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_HAS: Final = words("have get see watch keep leave")
_WANTS: Final = SPOKEN_OF | words("""need prefer like command picture love hate bear
    envisage foresee""")
_BOUND: Final = frozenset({"acl", "ccomp", "xcomp", "oprd"})
_FULL: Final = ("aux", "auxpass", "agent", "mark", "dobj")
_TO_HAVE: Final = re.compile(
    r"\b(?:to|would|will|could|might|may|should|must|can|not|never|n['’]t|without|"
    r"of|against|about|on|over|at|from|for) (?:have|get|see|having|getting|seeing|"
    r"had|got|"
    r"want|order|ordering) (?:the|his|her|its|their|our|those|these|all|both) "
    r"(?:(?!who |that |which )[\w'’-]+ ){1,3}$"
)


def is_had_done_by_none(word: Word) -> bool:
    """Say whether a thing is only to be had, or is wanted, as a participle says."""
    if word.tag not in {"VBN", "VBD"} or any(word.each(*_FULL)):
        return False
    if any(map(is_had_done_by_none, _joined_before(word))):
        return True
    thing, behind = word.head, word.dep in _BOUND
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    if behind and _TO_HAVE.search(f"{before} "):
        return True
    verb = thing.head if word.dep == "acl" and thing.dep == "dobj" else thing
    if not behind or not verb.is_verb or thing.i > word.i:
        return False
    if verb.lemma in _WANTS:
        return not _is_known_of(word, thing)
    helped = any(one.low in MODALS | {"to"} for one in verb.each("aux"))
    return verb.lemma in _HAS and (helped or denied(verb))


def _is_known_of(word: Word, thing: Word) -> bool:
    """Of "discussed the guns seized in May", which were; "wants them seized" is not."""
    return word.dep == "acl" and thing.dep == "dobj" and any(word.each("prep"))


def _joined_before(word: Word) -> Iterator[Word]:
    """Of "wants to see the wells closed and the road mined", from the mining."""
    before = word.sentence.words[: word.i]
    and_ = next((one.i for one in reversed(before) if one.low in {"and", "or", ","}), 0)
    between = before[and_ + 1 :]
    if and_ and between and not any(one.is_verb for one in between):
        yield from (one for one in before[and_ - 1 : and_] if one.tag == "VBN")
