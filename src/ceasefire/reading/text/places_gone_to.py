"""Of "come to Varn", that Varn is a place, which the parser may take for a verb.

Why    A name that no list has is as good as any other word to it: behind "to" it is
       then an infinitive, and nobody comes anywhere.
How    One word with a capital, right behind a "to" of small letters that a verb of
       going stands before.
Read   `take_as_place`.
"""

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Sentence, Word

_GOES = words("come go travel return fly send invite set") | {"way", "trip", "journey"}
_CLAUSES = frozenset({"advcl", "xcomp", "ccomp"})
_LEAST = 3  # letters


def take_as_place(sentence: Sentence) -> None:
    """Hang what is gone to on its "to", and what hung on it on the verb of going."""
    for place in sentence.words[2:]:
        to, goes = sentence.words[place.i - 1], sentence.words[place.i - 2]
        goes = sentence.words[goes.i - 1] if _is_beside(goes) and goes.i else goes
        if to.text != "to" or goes.lemma not in _GOES or not _is_a_name(place):
            continue
        if place.holds(goes):
            continue  # then all hangs on it, and more is amiss than its tag
        for one in place.children:
            one.head = goes
            if one.dep in _CLAUSES and one.child("mark") is not None:
                one.dep = "advcl"
        place.retag("NNP")
        to.retag("IN")
        to.head, to.dep = goes, "prep"
        place.head, place.dep = to, "pobj"
        sentence.wire()


def _is_beside(word: Word) -> bool:
    return word.dep in {"dobj", "advmod", "npadvmod"} and word.head.i < word.i


def _is_a_name(place: Word) -> bool:
    written = place.text[:1].isupper() and place.text[1:].islower()
    missed = place.is_verb or (place.is_name and place.dep in _CLAUSES)
    noun = place.tag == "NN" and not any(place.each("det", "amod", "compound"))
    return (missed or noun) and written and len(place.text) >= _LEAST
