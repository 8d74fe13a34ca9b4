"""What is joined to what a word of speech governs: a second one, or a further clause.

Read   `is_second_cue`, `gone_on`.
"""

from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.speech.cues import CueUse
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.parse import Word


def is_second_cue(word: Word, cue: Word) -> bool:
    """Say whether a verb of speech joined to content goes on with the speaker's words.

    So it is in "said it should be open and said ...": the tense is that of the cue and
    not that of the verb it is joined to, and it has no subject of its own.
    """
    if word is cue or word.tag != cue.tag or word.lemma not in VERBS:
        return False
    if word.child("nsubj", "nsubjpass") is not None:
        return False
    if word.dep == "ccomp" and word.head is cue:
        before = word.sentence.words[word.first - 1].low if word.first else ""
        return before in {"and", "but"}
    if word.dep != "conj":
        return False
    head = word.head
    finite = head.tag if head.tag in {"VBD", "VBZ", "VBP"} else "VB"
    clausal = any(one.dep == "ccomp" for one in word.children)
    return head is not cue and cue.holds(head) and (finite != word.tag or clausal)


_LINKS = frozenset(["and", "but", "yet", "or", "nor", "so", ","])
BESIDE = frozenset({"while", "though", "although", "whereas"})
_NARRATED = frozenset({"reach", "comment", "elaborate", "specify"})
_TOLD_LATER = frozenset({"would", "should", "must", "could", "might"})
_SAID_NOW = frozenset(["will", "wo", "'ll", "’ll", "shall", "must", "can", "ca"])


def gone_on(use: CueUse, clause: Word) -> int:
    """Return the number of the last word of a clause and those that go on with it.

    Of "said he would come, but he would not sign" the parser joins "sign" to "said".
    That it is told of what was said is seen by its modal, which has the form that the
    cue asks for. "But he could not be reached" and "would not comment" are the
    narrator's.
    """
    words, last = clause.sentence.words, clause.last
    own = {low for one in (clause, *clause.each("conj")) if (low := modal_of(one))}
    past = use.word.tag in {"VBD", "VBN"}
    fitting = (_TOLD_LATER if past else _SAID_NOW) | own
    for one in use.word.each("conj", "ccomp", "advcl"):
        if one is clause or one.i < last or one.child("nsubj", "nsubjpass") is None:
            continue
        gap = [w.low for w in words[last + 1 : one.first]]
        beside = gap == [","] and any(m.low in BESIDE for m in one.each("mark"))
        linked = beside or (bool(gap) and set(gap) <= _LINKS and gap != [","])
        told = modal_of(one) in fitting and one.lemma not in _NARRATED | VERBS.keys()
        if not (linked and told):
            break
        last = one.last
    return last
