"""Words of speech in a sentence, and whether the speech took place.

An act of speech that is denied, planned or made to depend ("has not said", "is
expected to propose", "if they demand") is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasefire.reading.lexicon.cues import NO_ACT_YET, OUTCRIES, VERBS, Act, Cue
from ceasefire.reading.speech.performed import is_performed
from ceasefire.reading.text.parse import Sentence, Word

_PLANNED = frozenset(
    ["will", "would", "may", "might", "could", "should", "shall", "must", "can", "'ll"]
)
_DEPENDS = frozenset(["if", "unless", "whether", "until", "before"])
_ORDERS = frozenset(["tell", "warn", "caution", "advise", "counsel", "thank"])
_LET_KNOW = frozenset({("know", "let"), ("know", "make"), ("understand", "give")})
_WHATEVER = frozenset({"whatever", "whichever"})
_NAMES = frozenset({"name", "identify", "quote", "cite"})
_CLEAR = frozenset({"clear", "plain", "known"})


@dataclass(frozen=True, slots=True, eq=False)
class CueUse:
    """A verb that lays words to somebody.

    Attributes
    ----------
    passive
        Whether its subject is spoken to or of: "is accused of".
    """

    word: Word
    cue: Cue
    key: str
    passive: bool

    @property
    def act(self) -> Act:
        """What is done by it."""
        return self.cue.act

    @property
    def may_trail(self) -> bool:
        """Whether it may stand behind or amid what is said: "..., he said"."""
        told = self.word.tag in {"VBD", "VBZ", "VBP"} or (
            self.word.tag == "VBN" and not self.passive
        )
        return "that" in self.cue.frames and told


def cues_in(sentence: Sentence) -> Iterator[CueUse]:
    """Every verb of speech that is spoken, from left to right."""
    asked = any(one.text == "?" for one in sentence.words[-2:])
    if asked and not any(one.tag in {"``", "''"} for one in sentence.words):
        return  # questions say nothing
    for word in sentence.words:
        if not word.is_verb or word.dep in {"aux", "auxpass", "amod", "compound"}:
            continue
        key = _key(word)
        if key not in VERBS or any(o.low in _WHATEVER for o in word.each("dobj")):
            continue  # "whatever the neighbours decide"
        spoken = word.head if key == "let_know" else word
        if is_performed(word, VERBS[key].act) or not _unsaid(spoken):
            passive = key != "let_know" and _is_passive(word)
            yield CueUse(word, VERBS[key], key, passive)


def _key(word: Word) -> str:
    particle = next(
        (
            one.low
            for one in word.children
            if one.dep == "prt" or one.low in {"out", "down", "aside", "away"}
        ),
        None,
    )
    if word.lemma == "go":
        particle = None  # that "the war went on" says nothing
    for low in filter(None, (particle, _joined(word))):
        if f"{word.lemma}_{low}" in VERBS:
            return f"{word.lemma}_{low}"
    if word.lemma == "make" and any(
        one.low in _CLEAR and not _is_let_know(one) for one in word.children
    ):
        return "make_clear"
    if _is_let_know(word):
        return "let_know"
    if word.lemma in _ORDERS and _has_infinitive(word):
        return f"{word.lemma}_to"
    return word.lemma


def _is_let_know(word: Word) -> bool:
    """Of "let them know that", "made it known that", "gave us to understand that"."""
    hung = word.dep in {"ccomp", "xcomp"}
    return hung and (word.lemma, word.head.lemma) in _LET_KNOW


def _joined(word: Word) -> str | None:
    """Of "insist on", "speak of" and "go on", the second word."""
    if word.lemma == "go":  # "Mines, he went on, were no matter for him."
        after = [one.low for one in word.sentence.words[word.i + 1 : word.i + 3]]
        return "on" if after in (["on", ","], ["on", "that"], ["on", ":"]) else None
    if word.lemma not in {"insist", "speak"}:
        return None
    found = word.preposition("on", "of")
    return found.low if found else None


def _has_infinitive(word: Word) -> bool:
    return any(
        one.dep in {"xcomp", "ccomp"} and one.i > word.i and is_infinitive(one)
        for one in word.children
    )


def is_infinitive(word: Word) -> bool:
    """Say whether it is a verb with "to" before it."""
    return any(one.dep == "aux" and one.low == "to" for one in word.children)


def _is_passive(word: Word) -> bool:
    if word.tag != "VBN":
        return False
    if any(one.dep in {"auxpass", "nsubjpass"} for one in word.children):
        return True
    if word.dep == "conj" and not any(one.dep == "nsubj" for one in word.children):
        return _is_passive(word.head)
    alone = word.child("aux", "nsubj", "mark") is None  # "Asked to join, she said"
    return word.dep == "acl" or (word.dep == "advcl" and alone)


def _is_told_to(word: Word) -> bool:
    """Of "tell us what you saw", "let nobody call it": nobody has said so yet."""
    if word.tag != "VB" or word.child("aux", "nsubj") is not None:
        return False
    first = word
    while first.dep == "conj":
        first = first.head
    if first.head.lemma == "let" and first.dep == "ccomp":
        return True
    return first.child("aux", "nsubj") is None and first.dep in {"ROOT", "ccomp"}


def _is_an_outcry(word: Word) -> bool:
    """Of "thank God"."""
    thing = word.child("dobj")
    nobody = word.child("nsubj") is None
    return nobody and thing is not None and thing.low in OUTCRIES


def _hangs(word: Word) -> bool:
    """Say whether an act of speech is what something else hangs on."""
    marks = {one.low for one in word.children if one.dep == "mark"}
    if "once" in marks:  # "once he has said so"; not "once he had"
        helps = {one.low for one in word.each("aux")}
        return bool(helps & {"has", "have"}) or word.tag in {"VBZ", "VBP"}
    return bool(marks & _DEPENDS)


def _is_for_cover(word: Word) -> bool:
    """Of "who asked not to be named", which says nothing of the matter."""
    what = word.child("xcomp", "ccomp")
    named = what is not None and what.lemma in _NAMES and what.child("neg")
    return word.lemma in {"ask", "request", "prefer"} and bool(named)


def _is_over(word: Word) -> bool:
    """Of "no longer insists"."""
    return any(
        one.low == "longer" and any(o.low == "no" for o in one.children)
        for one in word.each("advmod")
    )


def _unsaid(word: Word) -> bool:
    if _is_for_cover(word) or _is_over(word):
        return True
    if _is_told_to(word) or _is_an_outcry(word) or _hangs(word):
        return True
    if any(one.dep == "neg" or one.low in {"never", "nor"} for one in word.children):
        return True
    joined = any(one.low == "nor" for one in word.head.each("cc", "preconj"))
    if word.dep == "conj" and joined:
        return True
    if any(one.low == "neither" for one in word.each("preconj", "cc", "advmod")):
        return True
    only = any(one.low == "only" for one in word.each("advmod"))  # "would only say"
    if not only and any(a.low in _PLANNED for a in word.each("aux")):
        return True
    if word.dep in {"acl", "ccomp"} and any(
        one.low == "no" for one in word.head.each("det")
    ):
        return True  # "gave no indication that it accepted"
    if word.dep == "xcomp" and is_infinitive(word):
        return word.head.lemma in NO_ACT_YET | frozenset(VERBS)
    if word.dep == "conj" and word.tag == "VB":
        return _unsaid(word.head)
    return word.dep in {"xcomp", "acl"} and word.tag == "VB"
