"""What is told in a letter or by telephone, hung by the parser on that letter.

Why    Of "confirmed in writing that it will come" the parser makes a writing that it
       will come, and then nobody has confirmed anything.
How    Behind a verb of speech that has no words of its own, a phrase of such means, and
       right behind it "that" and a clause with a subject: it is what the verb tells.
Read   `hang_what_is_written`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.text.parse import Sentence, Word

_BY: Final = frozenset({"in", "by", "on", "through", "over", "via", "at", "before"})
_MEANS: Final = words("""writing letter note message statement telegram communique
    communiqué telephone phone fax email e-mail radio television broadcast interview
    speech reply answer press paper document""")
_CLAUSES: Final = frozenset({"ccomp", "relcl", "acl", "pcomp"})


def hang_what_is_written(sentence: Sentence) -> None:
    """Hang such clauses on the verb of speech, while a sentence is made."""
    for clause in sentence.words:
        means = clause.head
        if clause.dep not in _CLAUSES or means.lemma not in _MEANS | {"write"}:
            continue
        by, verb = means.head, means.head.head
        if by.low not in _BY or not verb.is_verb or not _opens_with_that(clause, means):
            continue
        cue = VERBS.get(verb.lemma)
        if cue is None or "that" not in cue.frames or verb.child("ccomp") is not None:
            continue
        if clause.child("nsubj", "nsubjpass", "expl") is None:
            continue
        clause.head, clause.dep = verb, "ccomp"
        means.dep = "pobj"
        if means.is_verb:
            means.retag("NN")
            means.lemma = means.low
        sentence.wire()


def _opens_with_that(clause: Word, means: Word) -> bool:
    that = next((one for one in clause.each("mark") if one.low == "that"), None)
    return that is not None and that.i == means.i + 1
