"""What somebody is told, which the parser hangs on whom it is told to.

Why    Of "promised the bishops that its team will come" the parser makes bishops that
       its team will come. Then nothing was promised.
How    A clause behind "that" with a subject of its own is no relative clause. Behind a
       verb whose object is spoken to, it is what is said.
Read   `hang_what_is_told`.
"""

from ceasefire.reading.lexicon.acts import ATTENDS, COMES
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.text.parse import Sentence, Word

_WILL = frozenset({"will", "would", "shall"})


def hang_what_is_told(sentence: Sentence) -> None:
    """Hang such clauses on the verb, while a sentence is made."""
    moved = False
    for clause in sentence.words:
        _mark_what_is_told(clause)
        verb = clause.head.head
        if (clause.dep == "relcl" or _is_promised(clause)) and _is_told(clause, verb):
            clause.head, clause.dep, moved = verb, "ccomp", True
            for that in clause.each("dobj"):
                that.dep = "mark" if that.low == "that" else that.dep
    if moved:
        sentence.wire()


def _is_promised(clause: Word) -> bool:
    """Of "told a meeting of members that it would come", the clause."""
    return clause.dep == "acl" and any(o.low in _WILL for o in clause.each("aux"))


def _mark_what_is_told(clause: Word) -> None:
    """Of "told the Union that it will attend", make "that" no object of "attend"."""
    verb = clause.head
    cue = VERBS.get(verb.lemma) if clause.dep == "ccomp" else None
    whom = verb.child("dobj", "dative") if cue is not None else None
    if cue is None or whom is None or "np" not in cue.to:
        return
    that = clause.child("dobj")
    if that is not None and that.low == "that" and that.i == whom.last + 1:
        that.dep = "mark"


def _is_told(clause: Word, verb: Word) -> bool:
    whom = clause.head
    cue = VERBS.get(verb.lemma)
    if whom.dep not in {"dobj", "dative"} or cue is None or not verb.is_verb:
        return False
    speaks = "that" in cue.frames and "np" in cue.to
    that = any(one.low == "that" and _is_mark(one) for one in clause.children)
    return speaks and that and clause.child("nsubj", "nsubjpass") is not None


def _is_mark(that: Word) -> bool:
    """Say whether "that" opens a clause; of "go" and "come" it can be no object."""
    goes = that.head.lemma in COMES | ATTENDS
    return that.dep == "mark" or (that.dep == "dobj" and goes)
