"""Whether all that an act hangs on tells it as done.

How    From the act up to the head of the sentence, each word must be one under which
       a thing is told: "said that", "after", "accused of". A word that is in no such
       list leaves the act open, and what is open is not coded.
Read   `is_told_as_so`.
"""

from ceasefire.reading.acts.brought_about import (
    is_brought_about,
    is_had_done,
    is_owned_up_to,
)
from ceasefire.reading.acts.governing import with_joined
from ceasefire.reading.acts.presupposed import is_helped, is_what_it_went_on_to
from ceasefire.reading.acts.set_apart import stands_apart
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import telling, unreal
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_MARKS = frozenset({",", ";", ":", "—", "–", "-", '"'})
_BOUND = frozenset({"ccomp", "xcomp", "oprd", "acl", "pcomp", "advcl"})
_NOBODY = frozenset({"no", "none", "nobody", "neither", "not"})
_WITH = frozenset({"with", "on"})
_HELPING = ("aux", "auxpass")
_HAS = frozenset({"be", "have", "make"})
_NOT_SO = unreal.DRILLS | unreal.FICTION | unreal.PLANNED
_SOON = frozenset({"soon", "long", "far", "such", "insofar"})


def is_told_as_so(word: Word) -> bool:
    """Say whether nothing above an act leaves it open."""
    if _is_behind_what_is_unreal(word):
        return False
    one = word
    while one.head is not one:
        if one.dep in {"acl", "relcl", "pobj"} and _is_of_a_fancy(one):
            return False
        if stands_apart(one):
            return True
        if one.dep == "relcl" or (one.dep == "advcl" and _is_factive(one)):
            return True
        if one.dep in _BOUND and not _is_told_under(one):
            return False
        if one.dep == "conj" and _shares_all(one):
            one = one.head
            continue
        if one.dep == "conj" and one.is_verb and any(one.each(*_HELPING)):
            above = one.head
            if above.dep in {"advcl", "relcl"}:
                return True
        one = one.head
    return not _is_a_bare_clause(one) and not _is_by_a_day(one)


def _is_a_bare_clause(top: Word) -> bool:
    """Of "What did he dream? That the garrison surrendered."."""
    first = next(
        w for w in top.sentence.words if w.text not in _MARKS and w.tag != "UH"
    )
    return first.low == "that" and first.dep == "mark" and first.head is top


def _is_by_a_day(top: Word) -> bool:
    """Of "by summer the Column has been disarmed"."""
    now = any(one.low in {"has", "have"} for one in top.each("aux"))
    return now and any(
        one.low == "by" and one.i == one.sentence.words[0].i and one.i < top.i
        and any(day.kind == "DATE" or day.low == "time" for day in one.each("pobj"))
        for one in top.each("prep")
    )  # fmt: skip


def _is_of_a_fancy(one: Word) -> bool:
    """Of "the myth of the regiment, massacred to a man"."""
    above = one.head.head if one.dep == "pobj" and one.head.low == "of" else one.head
    return above.is_noun and above.lemma in unreal.FANCIES


def _shares_all(joined: Word) -> bool:
    """Of "the bridges were opened and the men freed"; either way the head is next."""
    return joined.is_verb and not any(joined.each(*_HELPING))


def _is_told_under(one: Word) -> bool:
    over = one.head
    if one.dep == "advcl":
        return _is_beside(one) or is_what_it_went_on_to(one)
    if one.dep == "acl":
        return _is_told_of(one)
    if one.dep == "pcomp":
        return _is_done_by(one)
    if one.dep in {"xcomp", "oprd"}:
        return _is_seen(one)
    if _is_set_out(one):
        return True
    if is_had_done(one):
        return True
    if over.is_verb:
        said = any(it.low in {"it", "rumour", "rumor"} for it in over.each("dobj"))
        undisputed = over.lemma in unreal.CONTESTS and denied(over)
        told = (
            undisputed or over.lemma in telling.TELLS or (over.lemma == "have" and said)
        )
        return told or _runs_on(one)
    if over.is_noun:
        return over.lemma in telling.TOLD_IN or _runs_on(one)
    return over.low in telling.KNOWING or over.low in telling.DONE_BY or _runs_on(one)


def _is_factive(clause: Word) -> bool:
    """Of "after it had shelled the town", "when it did"."""
    lead = [one for one in clause.each("mark", "advmod") if one.i < clause.i]
    lows = {one.low for one in lead}
    before = clause.sentence.words[max(0, clause.first - 2) : clause.first + 1]
    if any(one.low in _SOON for one in before):
        over = clause.head
        return over.tag == "VBD" and not any(over.each("aux"))
    if "that" in lows:
        return any(one.low == "now" for one in before)
    return bool(lows & telling.FACTIVE)


def _is_beside(clause: Word) -> bool:
    """Of "shelled for days, the town", "with the guns withdrawn": as the verb above."""
    marked = any(one.low not in _WITH for one in clause.each("mark"))
    nobody = any(
        one.within()[0].low in _NOBODY
        for one in clause.head.each("nsubj", "nsubjpass")
        if clause.i > clause.head.i
    )
    return not marked and not nobody and not is_helped(clause.head)


def _is_told_of(clause: Word) -> bool:
    """Of "the news that it had", and of "the men detained on Monday"."""
    noun = clause.head
    if any(clause.each("mark")) or any(one.low == "that" for one in clause.children):
        over = noun.head.head if noun.dep == "pobj" else noun.head
        sought = over.is_verb and over.lemma in unreal.SEEKS
        return noun.lemma in telling.TOLD_IN and not sought
    if clause.tag != "VBN":
        return True
    return not any(is_helped(one) for one in noun.ancestors() if one.is_verb)


def _is_done_by(gerund: Word) -> bool:
    prep = gerund.head
    if is_owned_up_to(gerund):
        return True
    if prep.low not in telling.DONE_BY:
        return False
    if is_brought_about(gerund):
        return True
    if prep.low in {"of", "for", "with", "in", "on"}:
        over = prep.head
        over = over.head if over.dep in {"dobj", "pobj"} else over
        blames = telling.BLAMES | table.TALES
        return over.lemma in blames and over.lemma not in unreal.CLEARS
    return True


def _is_seen(one: Word) -> bool:
    """Of "was found killed", "is said to have", "began to shell"."""
    over = one.head
    if over.lemma in table.STARTS | telling.SMALL_CLAUSES:
        return True
    if is_brought_about(one):
        return True
    perfect = any(aux.low in {"have", "having"} for aux in one.each("aux"))
    return perfect and over.lemma in telling.TELLS


def _is_set_out(clause: Word) -> bool:
    """Of "we had one incident in August: a corporal fired at a shepherd"."""
    over = clause.head
    if clause.tag != "VBD" or any(clause.each("mark", "aux", "neg")):
        return False
    told = over.tag in {"VBD", "VBN"} and not (is_helped(over) or denied(over))
    own = any(clause.each("nsubj")) and _is_behind_a_colon(clause)
    return told and own and _is_named_there(over, telling.INCIDENTS)


def _is_behind_what_is_unreal(word: Word) -> bool:
    """Of "it was an exercise: a corporal fired", however it was parsed."""
    lead = word.sentence.words[: word.i]
    colon = next((one.i for one in reversed(lead) if one.text == ":"), 0)
    return any(
        one.dep in {"dobj", "attr"} and one.lemma in _NOT_SO and one.head.lemma in _HAS
        for one in lead[:colon]
    )


def _is_named_there(over: Word, kind: frozenset[str]) -> bool:
    named = over.each("dobj", "attr", "nsubj", "nsubjpass")
    return any(one.lemma in kind for one in named)


def _is_behind_a_colon(clause: Word) -> bool:
    between = clause.sentence.words[clause.head.i : clause.first + 1]
    return any(one.text == ":" for one in between)


def _runs_on(clause: Word) -> bool:
    """Of a main clause that the parser hung on the next: "it fell; he stayed"."""
    if clause.i > clause.head.i or any(clause.each("mark")):
        return False
    if clause.head.lemma in table.SPOKEN_OF | telling.AHEAD:
        return False
    between = clause.sentence.words[clause.last + 1 : clause.head.i]
    near = clause.sentence.words[clause.last : clause.last + 1]
    return any(one.text in _MARKS for one in (*near, *between))


def is_told_by_no_teller(word: Word) -> bool:
    """Of "the man who dreamt that they had mined it", hung on the man and not so."""
    for clause in with_joined(word):
        that = next((one for one in clause.each("mark") if one.low == "that"), None)
        own = clause.child("nsubj", "nsubjpass") is not None
        if clause.dep != "relcl" or that is None or that.i == 0 or not own:
            continue
        before = clause.sentence.words[that.i - 1]
        if before.is_verb and before.head is clause.head:
            return before.lemma not in telling.TELLS or denied(before)
        if before.is_noun and before.lemma in unreal.FANCIES:
            return True  # "the man who spread the lie that they had mined it"
    return False
