"""Of "if the road, closed since May, is open", make "is" the verb of the clause.

Why    The parser takes "closed" for it, and "is open" for another clause: the formula
       then asks for two things, of which one is no condition.
Read   `take_as_set_between`.
"""

from ceasefire.reading.text.parse import Sentence, Word

_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SUBJECTS = ("nsubj", "nsubjpass")


def take_as_set_between(sentence: Sentence) -> None:
    """Hang a participle between commas on its noun, and the clause on its own verb."""
    for verb in sentence.words:
        if verb.tag not in _PAST:
            continue
        mark, subject = verb.child("mark"), verb.child(*_SUBJECTS)
        if mark is None or subject is None:
            continue
        helped = any(verb.each("aux", "auxpass"))
        before = sentence.words[verb.i - 1].text if verb.i else ""
        if helped or before != "," or not mark.i < subject.i < verb.i - 1:
            continue
        real = _verb_behind(verb)
        if real is not None:
            _change_places(verb, real, subject, mark)
            sentence.wire()


def _verb_behind(verb: Word) -> Word | None:
    """Return the verb right behind the next comma that has no subject of its own."""
    words = verb.sentence.words
    comma = next((one for one in words[verb.i + 1 :] if one.text == ","), None)
    if comma is None or comma.i + 1 >= len(words):
        return None
    first = words[comma.i + 1]
    if first.tag not in _FINITE:
        return None
    real = first.head if first.dep in {"aux", "auxpass"} else first
    own = real.child(*_SUBJECTS)
    return None if own is not None and own.i > comma.i else real


def _change_places(verb: Word, real: Word, subject: Word, mark: Word) -> None:
    if verb.holds(real) or not real.holds(verb):
        real.head, real.dep = verb.head, verb.dep
    else:
        return
    passive = real.child("auxpass") is not None
    subject.head, subject.dep = real, "nsubjpass" if passive else "nsubj"
    mark.head = real
    verb.head, verb.dep = subject, "acl"
    verb.retag("VBN")
