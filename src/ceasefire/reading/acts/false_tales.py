"""Acts that are told by a tale which does not hold: "no truth in the claim that".

Read   `is_a_false_tale`.
"""

from typing import Final

from ceasefire.reading.lexicon import unreal, words
from ceasefire.reading.lexicon.events import TALES
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_TAKEN_BACK: Final = words(
    "withdraw retract disprove refute debunk dismiss deny reject contradict rebut belie"
)
_UNTRUE: Final = unreal.WEAK | words(
    """false untrue fabricated invented baseless unfounded groundless
    mistaken wrong incorrect"""
)
_SHOWN: Final = words("""prove uphold establish substantiate confirm support stand hold
    bear corroborate verify""")
_SAYING: Final = words("say claim report allege state announce suggest assert maintain")
_FALLS: Final = words("collapse crumble unravel evaporate lack")
_LITTLE: Final = words("no little any scant hardly neither")
_KILLS: Final = words("""kill execute murder hang shoot behead drown massacre
    assassinate
    lynch strangle slaughter""")
_OF_THE_DEAD: Final = unreal.SAYS | words("""be lie rest remain have leave number
    include
    come belong stand haunt deserve need mean""")
_AGAINST: Final = words("despite notwithstanding against")


def is_a_false_tale(word: Word) -> bool:
    """Of "rumours that the army had attacked proved false"."""
    return any(
        _falls(tale)
        or _is_named_as(tale)
        or _is_without_ground(tale)
        or _is_against(tale)
        for tale in word.ancestors()
        if tale.is_noun and tale.lemma in TALES
    ) or (
        any(_is_a_saying_that_falls(one) for one in word.ancestors())
        or _is_of_one_alive(word)
    )


def _is_of_one_alive(word: Word) -> bool:
    """Of "the spy whom they hanged buys his paper from us", who is alive."""
    who = word.head
    if word.dep != "relcl" or word.lemma not in _KILLS or who.dep != "nsubj":
        return False
    by_others = word.child("nsubjpass") is not None or any(
        one.low not in {"who", "that", "which"} for one in word.each("nsubj")
    )
    over = who.head
    now = over.tag in {"VBZ", "VBP"} and not any(over.each("aux"))
    return by_others and now and over.lemma not in _OF_THE_DEAD


def _is_a_saying_that_falls(verb: Word) -> bool:
    """Of "a bulletin saying that he had been arrested was incorrect"."""
    if verb.tag != "VBG" or verb.lemma not in _SAYING:
        return False
    if verb.dep in {"acl", "relcl"} and _falls(verb.head):
        return True
    # the parser may take the saying for the verb of the sentence
    after = [one for one in verb.each("ccomp", "conj") if one.i > verb.i]
    return any(
        said.low in _UNTRUE
        for one in after
        if one.lemma == "be"
        for said in one.each("acomp", "attr")
    )


def _falls(tale: Word) -> bool:
    verb = tale.head
    if not verb.is_verb:
        return False
    said = {one.low for one in verb.each("acomp", "oprd", "attr", "amod")}
    passive = tale.dep == "nsubjpass"
    back = verb.lemma in _TAKEN_BACK and (passive or tale.dep == "dobj")
    if said & _UNTRUE or back or (verb.lemma in _SHOWN and denied(verb)):
        return True
    return tale.dep == "nsubj" and verb.lemma in _FALLS


def _is_named_as(tale: Word) -> bool:
    """Of "dismissed as gossip a report that", where the parser joined the two."""
    what = tale.head
    if tale.dep != "appos" or what.dep != "pobj" or what.head.low != "as":
        return False
    return what.head.head.lemma in _TAKEN_BACK


def _is_without_ground(tale: Word) -> bool:
    """Of "there was no truth in the claim", "found little support for the claim"."""
    if tale.dep != "pobj" or tale.head.head.lemma not in unreal.GROUNDS:
        return False
    ground = tale.head.head
    if any(one.low in _LITTLE for one in ground.children):
        return True
    return ground.head.low == "without" or (ground.head.is_verb and denied(ground.head))


def _is_against(tale: Word) -> bool:
    """Of "contrary to reports that", "despite claims that"."""
    prep = tale.head
    if tale.dep != "pobj":
        return False
    spite = prep.low == "of" and prep.head.low == "spite"
    contrary = prep.low == "to" and prep.head.low in {"contrary", "counter"}
    return prep.low in _AGAINST or spite or contrary
