"""Whether an act that is named by a noun took place.

How    A noun names an act as well where it is feared, planned or called off. It is done
       only where the text says that it happened ("the attack killed four"), or points
       at it as at something known while telling of the past ("in the attack").
Read   `why_noun_not_done`.
"""

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
_PUT_OFF = frozenset({"up", "off", "back", "down"})
_POINTS = frozenset({"the", "that", "this", "last"})


def why_noun_not_done(word: Word) -> str | None:
    """Say why the act of a noun is not done; None where it took place."""
    pointed = any(one.low in _POINTS for one in word.each("det", "amod"))
    if pointed and word.lemma in table.GOES_ON:
        return "unsure"
    if any(one.low in table.TO_COME for one in word.each("amod", "advmod", "nmod")):
        return "unsure"
    if any(one.lemma in table.SPOKEN_OF for one in word.each("acl", "relcl")):
        return "unsure"
    if word.dep in {"nsubj", "nsubjpass"}:
        return None if _happened(word) else "unsure"
    if word.dep == "pobj":
        return None if _is_known(word) else "unsure"
    if word.dep == "attr" and _there_was(word.head):
        return None
    told = word.dep == "dobj" and word.head.lemma in table.TELLS_OF
    return None if told and pointed else "unsure"


def _happened(word: Word) -> bool:
    """Of "the attack killed four", "clashes were reported"."""
    verb = word.head
    if not verb.is_verb or verb.tag not in {"VBD", "VBN"} or denied(verb):
        return False
    if any(one.low in NOW | {"to"} for one in verb.each("aux", "auxpass")):
        return False
    off = any(one.low in _PUT_OFF for one in verb.each("prt"))
    if off or any(verb.each("oprd", "acomp")):
        return False  # "was held up", "was made conditional on"
    return verb.lemma in (
        table.HELD if word.dep == "nsubjpass" else table.HAPPENS | table.HURTS
    )


def _there_was(verb: Word) -> bool:
    """Of "there were clashes"."""
    there = any(one.low == "there" for one in verb.each("expl"))
    plain = not any(verb.each("aux", "mark"))
    return there and plain and verb.tag == "VBD" and not denied(verb)


def _is_known(word: Word) -> bool:
    """Of "in the attack", "victims of the shelling"."""
    where = word.head.head
    if where.lemma in table.NOT_THERE | table.SPOKEN_OF:
        return False  # "a seat at the meeting"
    if word.lemma == "fire" and where.lemma in table.BURSTS:
        return True
    if word.head.low in {"of", "by"} and where.is_noun:
        return where.lemma in table.SCENES and _told_as_past(word)
    return word.head.low in table.AMID and _told_as_past(word)


def _told_as_past(word: Word) -> bool:
    """Say whether the verb above a noun tells of what was, without a modal."""
    verb = next((one for one in word.ancestors() if one.is_verb), None)
    if verb is None or verb.tag not in {"VBD", "VBN"} or denied(verb):
        return False
    if verb.lemma in table.SPOKEN_OF | table.NOT_THERE:
        return False
    aux = {one.low for one in verb.each("aux", "auxpass")}
    return not aux & (MODALS | NOW | {"to"})
