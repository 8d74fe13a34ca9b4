"""Threats: what somebody will do if something happens, and is no bargain.

Why    "Would come if invited" is heard as "only if": who sets terms does not come
       without them. "Would shell the town if one shot falls" promises nothing for the
       days on which none does; read as "only if" it would.
Read   `is_threat`.
"""

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.lexicon import threats as table
from ceasefire.reading.lexicon.hinges import OVER
from ceasefire.reading.text.parse import Word

_AGAIN = frozenset({"more", "another", "single", "further"})
_PLAIN = frozenset({"if", "unless"})


def is_threat(one: Conditional) -> bool:
    """Say whether the act would harm somebody, or is put as a warning."""
    if one.operator not in _PLAIN or not one.will:
        return False
    return _is_harm(one) or _is_warned(one.verb) or _is_once_more(one)


def _is_once_more(one: Conditional) -> bool:
    """Of "one more shot and we leave"."""
    words = one.verb.sentence.words[one.given.i : one.verb.i]
    again = any(o.low in _AGAIN for o in one.given.within() if o.i < one.given.i)
    return one.given.is_noun and again and any(o.low == "and" for o in words)


def _is_harm(one: Conditional) -> bool:
    verb = one.verb
    if verb.lemma in table.HARMS:
        return True
    if verb.lemma == "be" and any(one.low in OVER for one in verb.children):
        return True  # "and our truce is over"
    words = verb.sentence.words
    said = [w for w in words if one.action.covers(w.span) and w is not verb]
    said += verb.each("nsubjpass", "dobj")
    things = {w.lemma for w in said} | {w.low for w in said}
    return any(verb.lemma in verbs and things & of for verbs, of in table.BREAKS)


def _is_warned(verb: Word) -> bool:
    """Say whether it is what a verb of threat governs, before the next such verb."""
    for up in verb.ancestors():
        if up.is_verb and up.lemma in table.WARNS:
            return True
        if up.is_verb and up.dep in {"ROOT", "relcl"}:
            return False
    return False
