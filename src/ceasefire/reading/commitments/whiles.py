"""Conditions behind "while": "we shall not come while our wounded are turned away".

Why    As often as not "while" only sets one thing beside another: "the Guard is going,
       while the Front stays at home".
How    Of coming and talking alone, and by form: behind what somebody will not do,
       without a comma, or before what "we" will not do; what is so "while" is told as
       of now.
Read   `hangs_on_while`.
"""

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import ATTENDS, BOYCOTTS, COMES, GOES_AWAY
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.denial import is_nobody, is_refused
from ceasefire.reading.text.parse import Word

_WILL = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_OF_TABLES = (
    ATTENDS
    | COMES
    | GOES_AWAY
    | BOYCOTTS
    | words("be remain take send invite meet negotiate talk set make enter")
)
_FIRST = frozenset({"i", "we"})
_NOW = frozenset({"VBZ", "VBP"})


def hangs_on_while(mark: Word, clause: Word) -> bool:
    """Say whether an act is not done as long as a clause behind "while" is so."""
    main = clause.head
    if mark.low not in {"while", "whilst"} or mark.dep != "mark" or main is clause:
        return False
    if clause.lemma in VERBS and clause.child("ccomp") is not None:
        return False
    if main.lemma not in _OF_TABLES or _is_nobodys(main):
        return False
    if not _is_left_undone(main) or not _is_of_now(clause, main):
        return False
    if clause.i > main.i:
        return mark.i > 0 and mark.sentence.words[mark.i - 1].text != ","
    subject = nearest_subject(main)
    return subject is not None and subject.low in _FIRST


def _is_nobodys(main: Word) -> bool:
    """Of "nobody would be shot while", that nobody's act hangs on it."""
    subject = nearest_subject(main)
    return subject is not None and is_nobody(subject)


def _is_left_undone(main: Word) -> bool:
    shuns = main.lemma in GOES_AWAY | BOYCOTTS | {"remain"}
    bare = main.lemma == "be" and main.tag in _NOW
    ahead = modal_of(main) in _WILL or bare or main.dep == "xcomp"
    return ahead and (is_refused(main) != shuns)


def _is_of_now(clause: Word, main: Word) -> bool:
    """Say whether it is so now; behind "would", as it is told of another day."""
    helps = [*clause.each("aux", "auxpass")]
    tags = {one.tag for one in helps} if helps else {clause.tag}
    then = modal_of(main) == "would" and bool(tags & {"VBD"})
    return bool(tags & _NOW) or then
