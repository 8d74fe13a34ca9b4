"""Of "will come provided that", make "come" the verb again.

Why    The parser takes "come provided" for a passive, and then nobody comes.
Read   `free_the_verb`.
"""

from ceasefire.reading.lexicon.hinges import PROVIDED
from ceasefire.reading.text.parse import Sentence, Word

_HELPS = frozenset({"be", "get", "have"})
_PLAIN = frozenset({"VB", "VBP", "VBZ", "VBN", "VBD"})


def free_the_verb(sentence: Sentence) -> None:
    """Hang a clause behind "provided" on the verb that was taken for its help."""
    for mark in sentence.words:
        if mark.low not in PROVIDED or mark.tag != "VBN":
            continue
        verb = next((o for o in mark.each("auxpass", "aux")
                     if o.lemma not in _HELPS and o.is_verb), None)  # fmt: skip
        clause = mark.child("ccomp", "advcl")
        if verb is None or clause is None or clause.i < mark.i or verb.i > mark.i:
            continue
        if verb.tag not in _PLAIN:
            continue
        _put_above(verb, mark, clause)
        sentence.wire()


def _put_above(verb: Word, mark: Word, clause: Word) -> None:
    root = mark.head is mark
    verb.head, verb.dep = (verb if root else mark.head), mark.dep
    for one in mark.sentence.words:
        if one.head is mark and one not in (verb, mark):
            one.head = verb
            one.dep = "nsubj" if one.dep == "nsubjpass" else one.dep
    clause.head, clause.dep = verb, "advcl"
    mark.head, mark.dep = clause, "mark"
