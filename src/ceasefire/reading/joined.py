"""A second word of speech, joined to what the first one governs."""

from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.parse import Word


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
