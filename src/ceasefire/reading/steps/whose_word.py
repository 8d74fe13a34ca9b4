"""Rules told by whose word is the last: casting votes, "is final", "is up to her".

Read   `word_at`.
"""

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon import decisions as table
from ceasefire.reading.steps.stated import behind, is_actor
from ceasefire.reading.steps.ways_of_deciding import was_once
from ceasefire.reading.steps.who_has_the_say import Say
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_OWN = frozenset({"mine", "ours", "yours", "his", "hers", "theirs"})
_RULINGS = frozenset({"ruling", "decision", "award", "verdict", "judgment", "finding"})
_MANY = frozenset({"NNS", "NNPS"})


def word_at(word: Word) -> Say | None:
    """Return the rule that a word tells by whose word is the last; else None."""
    if word.low == "binding" and word.child("aux") is not None:
        return _is_final(word)
    if word.low == "up":
        return _up_to(word)
    if word.is_noun:
        return _last_word(word)
    if word.low in table.FINAL and word.dep in {"acomp", "attr"}:
        return _is_final(word)
    if word.low in {"binds", "bind"} and word.is_verb:
        return _binds(word)
    return None


def _up_to(up: Word) -> Say | None:
    """Of "whether it opens is up to her alone", "it is up to the court to decide"."""
    verb, to = up.head, up.preposition("to")
    who = to.child("pobj") if to is not None else None
    if verb.low != "is" or to is None or who is None or denied(verb):
        return None
    one = who.tag not in _MANY and who.child("conj") is None
    if not one or not (is_actor(who) or who.tag == "PRP"):
        return None
    then = up.sentence.words[who.last + 1 : who.last + 3]
    alone = any(o.low == "alone" for o in (*then[:1], *who.children))
    told = [o.low for o in then[:1]] == ["to"] and then[-1].lemma in table.SETTLES
    thing = verb.child("nsubj", "csubj")
    owned = thing is not None and thing.lemma in table.DECISIONS
    if not (alone or told or owned):
        return None
    return Say(RuleKind.ONE_DECIDES, (who,), thing, up, who)


def _last_word(noun: Word) -> Say | None:
    """Of "has the casting vote", "the final say lies with", "at the discretion of"."""
    sole = next(
        (o for o in noun.children if o.low in table.LAST and o.i < noun.i), None
    )
    if (
        not (noun.lemma in table.SAY and sole is not None)
        and noun.lemma not in table.DISCRETION
    ):
        return None
    if was_once(noun):
        return None
    verb = noun.head
    who = behind(noun, "of") if noun.lemma in table.DISCRETION else None
    if noun.dep == "dobj" and verb.lemma in table.HOLDS and not denied(verb):
        who = who or verb.child("nsubj")
    elif noun.dep == "nsubj" and verb.lemma in table.LIES:
        who = behind(verb, "with", "to")
    elif noun.dep == "nsubj" and verb.low == "is" and not denied(verb):
        who = behind(verb, "with")
        who = who if is_actor(who) else _owner_in(verb)
    thing = (
        verb.child("nsubj") if verb.lemma == "be" or verb.lemma in table.LIES else None
    )
    if verb.low == "at" and verb.head.is_verb:
        thing = verb.head.child("nsubj", "nsubjpass")
    if who is None and verb.low == "at" and any(noun.each("poss")):
        decides = verb.head.lemma in table.DECIDES | table.RIGHTS
        who = verb.head.child("nsubj") if decides else None  # "at his own discretion"
    if who is None:
        return None
    over = behind(noun, "on", "over")
    thing = over or (thing if thing is not noun else None)
    return Say(RuleKind.ONE_DECIDES, (who,), thing, sole or noun, noun)


def _owner_in(verb: Word) -> Word | None:
    """Of "the last word is hers", "is the abbot's", return whose it is."""
    whose = verb.child("attr")
    if whose is None:
        return None
    named = any(one.tag == "POS" for one in whose.children)
    return whose if named or whose.low in _OWN else None


def _binds(verb: Word) -> Say | None:
    """Of "the court, whose ruling binds both sides"."""
    thing = verb.child("nsubj")
    if thing is None or thing.lemma not in _RULINGS or denied(verb):
        return None
    who = thing.child("poss") or behind(thing, "of")
    if who is not None and who.tag == "WP$" and verb.dep == "relcl":
        who = verb.head
    return Say(RuleKind.ONE_DECIDES, (who,), None, thing, verb) if who else None


def _is_final(word: Word) -> Say | None:
    """Of "the guarantor, whose decision is final"."""
    own = word.child("aux") if word.is_verb else None  # "is binding", as of a verb
    verb = word.head if own is None else own
    thing = verb.child("nsubj") or word.child("nsubj")
    if (
        thing is None
        or thing.lemma not in table.DECISIONS | {"word"}
        or verb.low not in {"is", "are", "be"}
    ):
        return None
    who = thing.child("poss") or behind(thing, "of")
    if who is not None and who.tag == "WP$" and verb.dep == "relcl":
        who = verb.head
    return (
        Say(RuleKind.ONE_DECIDES, (who,), None, thing, word)
        if who is not None
        else None
    )
