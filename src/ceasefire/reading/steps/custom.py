"""What is done by custom, and what is planned once: neither tells by its tense.

How    A body "works by consensus" in any tense, "always" or "for years"; "alone decided
       who ate" was a custom too. "Subject to their consent, we will reopen the base" is
       one plan.
Read   `is_custom`, `is_planned_once`.
"""

from ceasefire.reading.lexicon.decisions import ALWAYS, RUNS
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_WHICH = frozenset({"who", "whom", "what", "which", "where", "when"})
_PERFECT = frozenset({"has", "have", "had"})
_SPANS = frozenset({"for", "since", "through", "throughout"})


def is_custom(verb: Word) -> bool:
    """Say whether something is done so time and again, though told as of the past."""
    if verb.lemma in RUNS or any(one.low in ALWAYS for one in verb.children):
        return True
    perfect = any(one.low in _PERFECT for one in verb.each("aux"))
    lasting = any(one.low in _SPANS for one in verb.each("prep", "mark"))
    return (perfect and lasting) or _is_of_whoever(verb)


def _is_of_whoever(verb: Word) -> bool:
    """Of "alone decided who ate", that it was decided of each."""
    if verb.lemma != "decide":
        return False
    asked = [one for one in verb.each("ccomp") if one.i > verb.i and one.tag == "VBD"]
    return any(w.low in _WHICH for one in asked for w in one.within() if w.i <= one.i)


def is_planned_once(subject: Word) -> bool:
    """Of "subject to the approval of the town, the mission will reopen its base"."""
    act = subject.verb_above
    if subject.low != "subject" or act is None or act.lemma == "be":
        return False
    modal = modal_of(act) in {"will", "would"}
    return modal and not denied(act) and act.child("nsubj") is not None
