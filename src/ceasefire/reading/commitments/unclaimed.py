"""Whether what was said of an act is held to be so, or is denied, untrue or asked.

How    From the act upwards, through what says it: "denied that it would attend", "did
       not say", "it is not true that", "reports that it would are false", "whether".
Read   `is_claimed`, `asks`.
"""

from ceasefire.reading.lexicon.conditions import ASKS, DENIES, TALES, TELLS, UNTRUE
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Word

_NAMES = frozenset({"call", "brand", "label"})
_SAYS = frozenset({"ccomp", "acl", "csubj", "csubjpass", "xcomp", "pcomp", "relcl"})


def is_claimed(act: Word) -> bool:
    """Say whether a text holds that somebody will act, on whatever condition."""
    if _is_asked(act):
        return False
    one = act
    while one.head is not one:
        if any(w.low == "if" for w in one.each("mark")) and asks(one):
            return False
        if one.dep == "advcl":
            break
        if one.dep in _SAYS and _takes_back(one, one.head):
            return False
        one = one.head
    return True


def asks(clause: Word) -> bool:
    """Of "wanted to know if it would come", say that "if" asks."""
    above = clause.head
    if clause.i < above.i:
        return False
    if any(one.low in ASKS for one in above.each("acomp", "oprd")):
        return True
    told = above.lemma in TELLS and (is_infinitive(above) or is_refused(above))
    return clause.dep == "ccomp" and (above.lemma in ASKS or told)


def _is_asked(act: Word) -> bool:
    """Say whether the next mark that ends a sentence, or opens another, is "?"."""
    behind = (one for one in act.sentence.words[act.i :])
    return next((o.text == "?" for o in behind if _closes(o)), False)


def _closes(word: Word) -> bool:
    return word.text in {"?", ".", "!", ";"} or word.tag == "``"


def _takes_back(clause: Word, above: Word) -> bool:
    marks = {w.low for w in clause.each("mark")}
    if "whether" in marks:
        return True
    if above.is_noun:
        untrue = above.lemma in UNTRUE and "that" in marks
        return untrue or (above.lemma in TALES and _is_untrue(above))
    if clause.dep == "xcomp" or _is_apart(clause, above):
        return False
    if above.lemma in _NAMES and any(o.tag == "``" for o in clause.children):
        return False  # "called over" what stands in quotation marks
    if above.lemma in _NAMES and above.child("prt") is not None:
        return False
    if above.lemma == "doubt" or any(one.low == "only" for one in _within_not(above)):
        return above.lemma == "doubt" and not is_refused(above)
    return above.lemma in DENIES or is_refused(above) or _says_untrue(above)


def _within_not(verb: Word) -> list[Word]:
    """Return what hangs on the "not" of "not only said"."""
    return [one for no in verb.children if no.low == "not" for one in no.children]


def _is_apart(clause: Word, above: Word) -> bool:
    """Of "we do not mind: we will come", say that the two stand by themselves."""
    if clause.i < above.i:
        return clause.dep == "ccomp"
    before = clause.sentence.words[clause.first - 1].text if clause.first else ""
    return before in {",", ";", ":", "-", "—"}


def _is_untrue(tale: Word) -> bool:
    """Of "there are no reports that", "denied the claim that", "reports are false"."""
    if any(one.low == "no" for one in tale.each("det")):
        return True
    verb = tale.head
    while not verb.is_verb and verb.head is not verb:
        verb = verb.head
    return verb.lemma in DENIES or _says_untrue(verb) or is_refused(verb)


def _says_untrue(verb: Word) -> bool:
    return any(one.lemma in UNTRUE for one in verb.each("acomp", "attr", "oprd"))
