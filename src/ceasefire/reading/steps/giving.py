"""Acts by which one gives something up or lets something in, and acts that do harm.

How    A verb of giving, freeing, withdrawing or stopping, with what is given; a verb of
       moving, where it is away from somewhere. Who goes somewhere gives nothing.
Read   `is_giving` of any act; `is_of_a_beast`; `yields` of an act that was made a
       condition; `is_harm`.
"""

from ceasefire.reading.lexicon import steps as table
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.domains import ANIMALS
from ceasefire.reading.lexicon.things import LIVESTOCK
from ceasefire.reading.lexicon.whom import KIN
from ceasefire.reading.steps.stated import is_actor
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_THINGS = ("dobj", "nsubjpass")
_BEASTS = ANIMALS - LIVESTOCK
_GOES = frozenset({"return", "move", "go", "come"})


def is_giving(verb: Word) -> bool:
    """Say whether a verb is one of giving, freeing or withdrawing, whoever asks it."""
    pair = {(verb.lemma, one.low) for one in verb.each("prt", "advmod")}
    if pair & table.GIVES_UP:
        return verb.lemma not in _GOES or _goes_by_itself(verb)
    if verb.lemma == "move":
        return _is_from(verb)
    if verb.lemma in _GOES and verb.child(*_THINGS) is None:
        return False  # "the team is to return to the lock"
    return verb.lemma in table.DONE


def yields(verb: Word) -> bool:
    """Say whether who does it gives way: "reopens the pass", "takes its men off"."""
    if is_giving(verb) or verb.lemma in table.YIELDS:
        return True
    return verb.lemma in table.MOVES and _is_from(verb)


def is_harm(verb: Word) -> bool:
    """Say whether it takes something from the other side: "close the gate to them".

    Not to do it is no harm, nor to close what is one's own means of war.
    """
    if denied(verb) or {one.lemma for one in verb.each(*_THINGS)} & table.MOVED:
        return False
    pair = {(verb.lemma, one.low) for one in verb.each("prt", "advmod")}
    if verb.lemma in table.HARMS or pair & table.CUTS_OFF:
        return True
    things = {one.lemma for one in verb.each("dobj")}
    if verb.lemma in {"stop", "halt"} and things & table.CONVOYS:
        return True
    return verb.lemma in {"resume", "renew", "open", "return"} and bool(
        things & table.SHOOTING
    )


def is_of_a_beast(verb: Word) -> bool:
    """Of "let the cat out", "allowed the dogs in"; cattle are another matter."""
    inner = verb.child("ccomp", "xcomp")
    whom = (*verb.each(*_THINGS), *(inner.each("nsubj") if inner is not None else ()))
    return any(one.lemma in _BEASTS for one in whom)


def _goes_by_itself(verb: Word) -> bool:
    """Tell "the boats go back to their owner" from "his men go back to work"."""
    who = verb.child("nsubj")
    people = table.FOLK | table.HELD | SOMEBODY | KIN
    return who is not None and not is_actor(who) and who.lemma not in people


def _is_from(verb: Word) -> bool:
    """Say whether something is moved away from where it is: "off the roof"."""
    hung = [*verb.each("prep", "prt", "advmod")]
    hung += [one for thing in verb.each(*_THINGS) for one in thing.each("prep")]
    return any(one.low in table.OFF for one in hung)
