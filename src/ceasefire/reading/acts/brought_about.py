"""Infinitives and gerunds whose act took place: "got them to swap their dead".

Read   `is_brought_about`; `is_an_unchanged_past` of "held him and let him go", and
       `is_an_unchanged_present`, `is_present_among` of "the guards quit the mill",
       where that is laid down.
"""

from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.telling import OWNS_UP, TELLS
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence, Word

_BRINGS_ABOUT: Final = words("""get force compel oblige coerce cause persuade induce
    help proceed dare""")
"""Verbs in the past whose infinitive came about."""
_MAKES: Final = words("make help")
"""Verbs whose bare infinitive came about."""
_HAS: Final = words("have get")
"""Verbs in the past whose participle came about, by whomever."""
_GOES_ABOUT: Final = words("begin start resume continue keep finish")
"""Verbs in the past whose gerund came about."""
_SEES: Final = words("see spot film observe watch photograph hear catch")
"""How it is told of somebody what he did: "were seen entering", "saw them digging"."""
_UNCHANGED: Final = words("""let put set cut hit shut quit cast spread split shed rid
    bid burst hurt thrust""")
"""Verbs whose past is like their present."""
_HELPING: Final = ("aux", "auxpass")
_MANY: Final = words("they we who you")
_ONCE: Final = words("yesterday ago last then already overnight")
_TIMES: Final = frozenset({"DATE", "TIME"})
_SPANS: Final = words("within by until before")
_WERE: Final = words("was were")
_PAST: Final = frozenset({"did", "done"})
_CLAUSES: Final = ("advcl", "csubj", "nsubj", "ccomp")


def is_brought_about(word: Word) -> bool:
    """Say whether what an act hangs on in the past says that it came about."""
    over = word.head
    if word.dep == "pcomp":
        verb = over.head
        return over.low == "in" and verb.lemma == "succeed" and _is_past(verb)
    borne = word.tag == "VBN" and any(a.low == "being" for a in word.each("auxpass"))
    if borne and word.dep in {"ccomp", "xcomp"}:  # "saw the men being beaten"
        return over.lemma in _SEES and _is_past(over)
    if is_had_done(word):
        return True
    if word.tag == "VBG" and word.dep == "acl" and over.dep == "attr":
        return not any(word.each("aux", "neg")) and _is_what_was_seen(over.head)
    if (word.tag == "VBG" or borne) and word.dep == "acl" and over.dep == "dobj":
        verb, alone = over.head, borne or not any(word.each("aux", "neg"))
        return alone and verb.lemma in _SEES and _is_past(verb)
    if word.tag == "VBG" and word.dep == "xcomp":  # "resumed shelling the town"
        alone = not any(word.each("aux", "nsubj", "neg"))
        told = _GOES_ABOUT | (_SEES if any(over.each("auxpass")) else frozenset())
        return alone and over.lemma in told and _is_past(over)
    if word.tag != "VB" or word.dep not in {"xcomp", "ccomp"}:
        return False
    to = any(one.low == "to" for one in word.each("aux"))
    verbs = _BRINGS_ABOUT if to else _MAKES
    if over.lemma == "dare" and any(over.each("dobj")):
        return False  # "dared them to attack"
    return (over.lemma in verbs and _is_past(over)) or _is_what_was_done(word)


def is_had_done(word: Word) -> bool:
    """Of "had the mayor arrested", "got two men released", which came about."""
    over = word.head
    if word.tag not in {"VBN", "VBD"} or word.dep not in {"ccomp", "xcomp", "oprd"}:
        return False
    if any(word.each("aux", "auxpass", "mark", "dobj")) or over.i > word.i:
        return False
    who = word.child("nsubj", "nsubjpass") or over.child("dobj")
    return over.lemma in _HAS and who is not None and _is_past(over)


def is_done_outright(word: Word) -> bool:
    """Of "they did stop it and burn it", "what they did was stop it and burn it"."""
    one = word
    while one.dep == "conj" and one.head.is_verb and not any(one.each("aux", "nsubj")):
        one = one.head
        if denied(one):
            return False
    helping = {aux.low for aux in one.each("aux")}
    if word.tag not in {"VB", "VBD", "VBP"} or denied(word):
        return False
    if one is not word and helping == {"did"} and any(one.each("nsubj")):
        return True
    if one.tag == "VB" and one.dep == "xcomp" and is_brought_about(one):
        return one is not word
    was = helping == {"was"} or (one.dep == "xcomp" and helping <= {"to"})
    return was and any(
        map(_is_what_they_did, (*one.each(*_CLAUSES), *one.head.each(*_CLAUSES)))
    )


def _is_what_they_did(clause: Word) -> bool:
    """Of "what the navy did do", however it hangs on what was done."""
    helping = {one.low for one in clause.each("aux")}
    did = clause.low in _PAST or (clause.low == "do" and helping == {"did"})
    what = any(one.low == "what" for one in clause.each("dobj", "nsubj"))
    return did and what and not denied(clause)


def is_owned_up_to(word: Word) -> bool:
    """Of "confessed to having shot him", not "would confess to having"."""
    prep = word.head
    if word.dep != "pcomp" or prep.low not in {"of", "to"}:
        return False
    over = prep.head
    if over.dep == "pobj":  # "boasted to reporters of having"
        over = over.head.head
    having = any(one.low == "having" for one in word.each("aux"))
    return having and over.is_verb and over.lemma in OWNS_UP and _is_past(over)


def is_an_unchanged_past(word: Word) -> bool:
    """Of "held him and let him go", say that the letting go is told as past."""
    over = word.head
    joined = word.dep == "conj" and (over.tag == "VBD" or _was_done_to(over))
    if word.dep == "ROOT" and any(one.low == "then" for one in word.each("advmod")):
        first = word.child("ccomp")  # "struck me, then let me go"
        joined = first is not None and first.tag == "VBD" and first.i < word.i
    if word.lemma not in _UNCHANGED:
        return False
    if word.tag == "VBP" and word.head is word and not any(word.each(*_HELPING)):
        return _is_told_of_then(word)
    return joined and not any(word.each("aux", "nsubj"))


def _is_told_of_then(word: Word) -> bool:
    """Of "the guards let it through on Monday", "let it through and went home"."""
    if any(
        one.tag == "VBD" and not any(one.each("nsubj")) for one in word.each("conj")
    ):
        return True
    return any(
        one.low in _ONCE or (one.kind in _TIMES and one.is_name)
        for one in word.within()
        if not _is_a_span(one)
    )


def _was_done_to(verb: Word) -> bool:
    """Of "were stopped and then let through"; not of "would be stopped and let go"."""
    helping = {one.low for one in verb.each("aux", "auxpass")}
    return verb.tag == "VBN" and bool(helping & _WERE) and not helping & MODALS


def is_an_unchanged_present(word: Word) -> bool:
    """Of "the guards quit the mill, the League quits the fort", say so of the first."""
    return _may_be_present(word) and any(map(_is_present, _beside(word)))


def is_present_among(word: Word, others: Sequence[Sentence]) -> bool:
    """Of "In phase one troops quit the hills.", where the others are all present."""
    if not _may_be_present(word):
        return False
    tops = [one.root for one in others]
    past = any(one.tag == "VBD" or any(one.each("auxpass")) for one in tops)
    return not past and any(map(_is_present, tops))


def _may_be_present(word: Word) -> bool:
    if word.lemma not in _UNCHANGED or word.tag not in {"VBD", "VBN"}:
        return False
    who = word.child("nsubj")
    many = who is not None and (who.tag in {"NNS", "NNPS"} or who.low in _MANY)
    if not many or any(word.each(*_HELPING)):
        return False
    return not any(
        one.low in _ONCE or (one.kind in _TIMES and not _is_a_span(one))
        for one in word.within()
    )


def _is_a_span(day: Word) -> bool:
    """Of "within a month", "by May", which may well be still to come."""
    over = (day, *day.ancestors())
    return any(one.dep == "prep" and one.low in _SPANS for one in over)


def _beside(word: Word) -> tuple[Word, ...]:
    return (word.head, *word.each("conj"))


def _is_present(one: Word) -> bool:
    return one.tag in {"VBZ", "VBP"} and one.lemma not in TELLS


def _is_past(verb: Word) -> bool:
    helping = {one.low for one in verb.each("aux", "auxpass")}
    if denied(verb) or helping & (MODALS | {"to", "be", "being"}):
        return False
    return verb.tag == "VBD" or (verb.tag == "VBN" and bool(helping))


def _is_what_was_seen(be: Word) -> bool:
    """Of "what I saw was the guards looting the mill"."""
    return be.lemma == "be" and any(
        one.lemma in _SEES
        and _is_past(one)
        and any(what.low == "what" for what in one.each("dobj"))
        for one in be.each("csubj", "nsubj")
    )


def _is_what_was_done(word: Word) -> bool:
    """Of "what the government has done is to send flour"."""
    be = word.head
    if be.lemma != "be" or denied(be) or any(be.each("aux")):
        return False
    return any(
        one.low in _PAST
        and any(what.low == "what" for what in one.each("dobj"))
        and not denied(one)
        and not any(aux.low in MODALS | {"to"} for aux in one.each("aux"))
        for one in be.each("csubj", "nsubj")
    )
