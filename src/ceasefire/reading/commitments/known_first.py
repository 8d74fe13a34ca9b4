"""What has to be known before somebody acts: "when they know the road is open".

Why    Who comes "once it sees that the guns are gone" asks that they be gone.
How    Of a clause of a condition that only says that somebody knows, sees or is sure of
       something, without a denial, the clause behind is what has to be. What is known
       of a question ("who will come", "whether they come") is none.
Read   `what_is_known`.
"""

from dataclasses import replace
from typing import Final

from ceasefire.reading.commitments.grouping import Joined
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_KNOWS: Final = words("know see learn")
_SURE: Final = words("sure certain satisfied convinced confident")
_ASKS: Final = frozenset({"whether", "if", "who", "what", "which", "when", "where",
                          "why", "how", "whom", "whose"})  # fmt: skip


def what_is_known(clause: Joined) -> Joined:
    """Return what has to be so of a clause that says that it is known."""
    verb = clause.verb
    over = verb
    if verb.lemma == "be":
        over = next((o for o in verb.each("acomp") if o.low in _SURE), verb)
    elif verb.low in _SURE and verb.dep == "acomp":
        verb = verb.head
    if over.lemma not in _KNOWS and over.low not in _SURE:
        return clause
    told = next((o for o in over.each("ccomp") if o.i > over.i), None)
    if told is None or not told.is_verb or is_infinitive(told) or denied(verb):
        return clause
    knows, subject = nearest_subject(verb), nearest_subject(told)
    if knows is None or knows.tag != "PRP" or subject is None or subject.i < over.i:
        return clause
    kept = [one for one in clause.words if one.i > over.i]
    if any(one.low in _ASKS for one in kept if one.i <= subject.i):
        return clause
    while kept and kept[0].low in {"that", ","}:
        kept = kept[1:]
    if told not in kept:
        return clause
    own: Word | None = subject if subject in kept else None
    return replace(clause, verb=told, words=tuple(kept), subject=own)
