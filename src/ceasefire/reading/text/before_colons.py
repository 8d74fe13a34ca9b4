"""Of "it has two demands: the road must be opened", make "has" the main verb.

Why    The parser hangs the clause before a colon on the one behind. "Its president" of
       the next sentence is then the road's, and not that of who makes the demands.
How    Where the clause before the colon has a subject of its own and is no word of
       speech whose words stand behind it: "he said: the road is open" stays as it is.
Read   `hang_behind_colon`.
"""

from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.text.parse import Sentence, Word

_SUBJECTS = ("nsubj", "nsubjpass")
_FINITE = frozenset({"VBZ", "VBP", "VBD"})


def hang_behind_colon(sentence: Sentence) -> None:
    """Hang the clause behind a colon on the one before, while a sentence is made."""
    root = sentence.root
    colon = next((o for o in sentence.words[: root.i] if o.text == ":"), None)
    if colon is None:
        return
    before = [o for o in root.each("ccomp") if o.last < colon.i]
    subject = root.child(*_SUBJECTS)
    if len(before) != 1 or subject is None or subject.first < colon.i:
        return
    told = before[0]
    speaks = told.lemma in VERBS and told.child("ccomp") is None
    if speaks or not _has_a_tense(told) or told.child(*_SUBJECTS) is None:
        return
    told.head, told.dep = told, "ROOT"
    root.head, root.dep = told, "parataxis"
    colon.head = told
    sentence.wire()


def _has_a_tense(verb: Word) -> bool:
    helped = any(one.tag in _FINITE | {"MD"} for one in verb.each("aux", "auxpass"))
    return helped or verb.tag in _FINITE
