"""Acts of whoever it may be, or of nobody that was found: "any boat seized".

How    A relative clause leaves open whether anybody did it where its noun stands for
       anybody, or for nobody, or stands under what is only to be.
Read   `is_of_any`, `is_of_a_saying`.
"""

from typing import Final

from ceasefire.reading.acts.governing import (
    has_a_day,
    is_ahead,
    main_verb_over,
    with_joined,
)
from ceasefire.reading.acts.presupposed import (
    HAVE,
    is_challenged,
    is_helped,
    is_presupposed,
)
from ceasefire.reading.acts.set_apart import stands_apart
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.lexicon import words as listed
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_TIMES: Final = listed("day moment hour minute week time date")
_ANY: Final = listed("""any every no each whatever whoever anyone anybody nobody nothing
    none everyone everybody someone whichever those""")
_EVER: Final = listed("""wherever whenever whatever whoever whichever whomever
    whatsoever whosoever""")
_SOMEBODY: Final = listed("he she they one somebody someone")
_HE: Final = listed("he him she her they them")
_MEN: Final = listed("man woman one person")
_ANYBODY: Final = listed("any anyone anybody anything")
_ONE: Final = listed("a an any single one")
_FOR: Final = listed("for of")
_CLAUSES: Final = listed("csubj ccomp pcomp advcl nsubj dobj")


def is_of_any(word: Word, codes: tuple[str, str]) -> bool:
    """Of "any boat seized", "whoever fired", or "mines laid there must be removed"."""
    if any(map(_is_of_him_who, with_joined(word))):
        return True
    if _is_of_anybody(word) or (word.dep == "amod" and _is_of_a_sort(word)):
        return True
    for one in with_joined(word):
        if _is_free(one):
            return True
        clause = one.dep in {"acl", "relcl"} and not is_presupposed(one, codes)
        clause = clause and not stands_apart(one)
        if clause and is_challenged(one.head):
            return True  # "show me the house we have burned"
        if clause and (_is_of_none(one) or _is_open(one)):
            return True
    return False


def _is_of_anybody(word: Word) -> bool:
    """Of "no trace of anything having been fired", "denied that any were freed"."""
    if not word.is_verb:
        return False
    first = min((one.i for one in word.each("aux", "auxpass")), default=word.i)
    if first and word.sentence.words[first - 1].low in _ANYBODY:
        return True
    return any(
        one.low in _ANYBODY or any(d.low == "any" for d in one.each("det"))
        for one in word.each("nsubj", "nsubjpass", "dobj")
    )


def _is_of_a_sort(word: Word) -> bool:
    """Of "stolen cattle are to be returned"."""
    noun = word.head
    known = {one.low for one in noun.each("det", "poss", "nummod")}
    over = main_verb_over(noun)
    return not known - _ANY - _ONE - {"all"} and over is not None and is_ahead(over)


def _is_free(clause: Word) -> bool:
    """Of "wherever they withdrew", "what they seized they must give back"."""
    if any(one.low in _EVER for one in clause.children):
        return True
    what = any(one.low == "what" for one in clause.each("dobj", "nsubj", "nsubjpass"))
    over = main_verb_over(clause)
    return what and clause.dep in _CLAUSES and over is not None and is_ahead(over)


def _is_of_none(clause: Word) -> bool:
    """Of "nothing that was burned", "could not name an officer who had fired"."""
    noun = clause.head
    while noun.dep == "pobj" and noun.head.head.is_noun:
        if any(one.low == "no" for one in noun.each("det")):
            return True
        noun = noun.head.head
    known = {one.low for one in noun.each("det", "poss", "nummod", "amod")}
    if known & _ANY or noun.low in _ANY:
        return True
    if noun.lemma == "thing" and "only" in known:
        return True  # "the only thing they seized was a chance to sit down"
    like = noun.dep == "pobj" and noun.head.low == "like"
    if like and not known - _ONE:
        return True  # "looked like men who had burned it"
    for_ = noun.dep == "pobj" and noun.head.low in _FOR
    if for_ and not known and noun.tag == "NNS":
        return True  # "money for villages that had been burned"
    over = main_verb_over(noun)
    lone = bool(known & _ONE) or not (known or noun.is_name)
    object_ = noun.dep in {"dobj", "attr", "pobj"}
    return object_ and lone and over is not None and denied(over)


def is_of_a_saying(word: Word) -> bool:
    """Of "a man who has shot at a lorry does not eat with its driver"."""
    return any(one.dep == "relcl" and _is_a_saying(one) for one in with_joined(word))


def _is_a_saying(clause: Word) -> bool:
    noun = clause.head
    over = main_verb_over(noun)
    if over is None or not is_ahead(over) or over.lemma in unreal.SAYS:
        return False
    perfect = any(one.low in {"has", "have"} for one in clause.each("aux"))
    lone = any(one.low in {"a", "an"} for one in noun.each("det"))
    lone = lone or noun.low in _SOMEBODY
    if lone:
        return perfect or (over.lemma != "be" and not has_a_day(clause))
    return perfect and over.lemma != "be" and noun.lemma in _MEN


def _is_of_him_who(clause: Word) -> bool:
    """Of "woe to him who burned it", whatever the clause hangs on."""
    first = clause.sentence.words[clause.first]
    if clause.dep != "relcl" or first.low not in {"who", "that"} or not first.i:
        return False
    return clause.sentence.words[first.i - 1].low in _HE


def _is_open(clause: Word) -> bool:
    known = {one.low for one in clause.head.each("det", "poss", "nummod")}
    if known & _ANY or clause.head.low in _ANY:
        return True
    over = [one for one in clause.head.ancestors() if one.is_verb]
    spoken = any(is_helped(v) or _is_an_order(v) or _is_to_be(v) for v in over)
    bare = not known and not clause.head.is_name and clause.head.tag in {"NN", "NNS"}
    if spoken and any(one.low == "when" for one in clause.each("advmod")):
        return True  # "send a sign when the road is open"
    if clause.dep == "relcl":  # "the side that fired first would lose"
        past = clause.tag == "VBD" or any(
            one.low in {"was", "were", "had"} for one in clause.each("auxpass", "aux")
        )
        ruled = bare and bool(over) and _is_a_rule(over[0])
        return (spoken and (past or clause.head.lemma in _TIMES)) or ruled
    told = bool(over) and _is_told_of(over[0])
    return bare and (spoken or not told)


def _is_told_of(verb: Word) -> bool:
    """Of "there were reports", "there have been reports"."""
    perfect = verb.tag == "VBN" and any(one.low in HAVE for one in verb.each("aux"))
    return verb.tag == "VBD" or (perfect and not is_helped(verb))


def _is_to_be(verb: Word) -> bool:
    """Of "were to be spared"."""
    to = (one for x in verb.each("xcomp") for one in x.each("aux"))
    return verb.lemma == "be" and any(one.low == "to" for one in to)


def _is_an_order(verb: Word) -> bool:
    """Of "send us a sign"."""
    subject = verb.child("nsubj", "nsubjpass", "expl")
    return verb.tag == "VB" and subject is None and not any(verb.each("aux"))


def _is_a_rule(verb: Word) -> bool:
    """Of "lets the court try officers who fired"; not of "officers who fired are"."""
    bare = verb.tag == "VB" and not any(one.low == "did" for one in verb.each("aux"))
    return verb.lemma != "be" and (bare or is_ahead(verb))
