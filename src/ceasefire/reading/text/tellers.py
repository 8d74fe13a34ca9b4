"""Who tells something, where the parser hung it on the words before.

Why    Of "the Front will come to Tarn, its spokesman, Aram Tel, said" the parser may
       take the spokesman for another name of Tarn, and nobody is left to say it.
How    By place: between commas, right before a word of speech that has no subject.
Read   `give_tellers`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.lexicon.roles import LEADS, OFFICES, SPOKES
from ceasefire.reading.text.parse import Sentence, Word

_TOLD: Final = frozenset({"VBD", "VBZ"})
_HELD: Final = frozenset({"nsubj", "nsubjpass", "csubj", "aux", "auxpass"})
_HUNG: Final = frozenset({"mark", "aux", "auxpass", "agent"})
_TEXTS: Final = words("statement communique communiqué letter note bulletin message")
_NEAR: Final = 3  # words: "a short written statement"
_ITS: Final = frozenset({"its", "their", "his", "her"})


def give_tellers(sentence: Sentence) -> None:
    """Hang "its spokesman" on the word of speech behind, while a sentence is made."""
    for verb in sentence.words:
        if verb.tag not in _TOLD or verb.lemma not in VERBS:
            continue
        office = _office_before(verb)
        if office is not None and _put_over(verb, office):
            continue
        if any(one.dep in _HELD for one in verb.children):
            continue
        office = office or _text_before(verb)
        if office is not None and not office.holds(verb) and office.head is not verb:
            office.head, office.dep = verb, "nsubj"
            sentence.wire()


def _put_over(verb: Word, office: Word) -> bool:
    """Of "the Chamber will attend, its president said", let "said" be the verb.

    The parser takes the president for what is attended and "said" for what he did, or
    hangs "said" on "attend" as if it told when.
    """
    told, sentence = verb.sentence.root, verb.sentence
    aside = verb.dep == "advcl" and verb.head is told and not office.holds(verb)
    aside = aside and all(o is office for o in verb.children if o.dep in _HELD)
    held = verb.head is office and office.head is told
    if not (aside or held) or verb.tag != "VBD" or told.i > office.first:
        return False
    if any(one.dep in _HUNG for one in verb.children):
        return False
    told.head, told.dep = verb, "ccomp"
    verb.head, verb.dep = verb, "ROOT"
    office.head, office.dep = verb, "nsubj"
    sentence.wire()
    return True


def _text_before(verb: Word) -> Word | None:
    """Return the statement of "..., a statement from the presidency said"."""
    every, at = verb.sentence.words, verb.i - 1
    while at > 0 and every[at].text not in {",", "”", '"'}:
        at -= 1
    inside = [one for one in every[at + 1 : verb.i] if one.lemma in _TEXTS]
    if at < 1 or not inside or every[at + 1].low not in {"a", "the", "its", "their"}:
        return None
    return inside[0] if inside[0].i <= at + _NEAR else None


def _office_before(verb: Word) -> Word | None:
    """Return the office of "..., its spokesman, Aram Tel, said"."""
    words, at = verb.sentence.words, verb.i - 1
    if at >= 0 and words[at].text == ",":
        at -= 1
        while at > 0 and words[at].is_name:
            at -= 1
        if at < 1 or words[at].text != "," or not words[at + 1].is_name:
            return None
        at -= 1
    office = words[at] if at >= 0 else None
    if office is None or office.lemma not in OFFICES | SPOKES | LEADS:
        return None
    its = next((o for o in office.each("poss") if o.low in _ITS or o.is_noun), None)
    if its is None or not its.first or words[its.first - 1].text != ",":
        return None
    return office
