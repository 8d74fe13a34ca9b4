"""Sitting down and sitting there, told of the table without its name.

Why    "It will not sit down if the Guard is invited" and "only if the Alliance is
       sitting at it" tell who comes as plainly as "come to the talks" does.
How    Beside known talks: "sit down" with nothing behind it that says where or with
       whom; amid a condition "sit there" too, and "sit at it" behind a table or talks
       that the sentence has named.
Read   `sits_down`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.steps.attending import is_aside, tells_what_is_asked
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.parse import Word

_SITS: Final = words("sit seat be")
_TAKES: Final = words("take occupy")
_SEATS: Final = words("seat chair place")
_AT: Final = words("at round around in on")
_WHERE: Final = frozenset({"there", "too", "also", "then", "as", "well", "now",
                           "already", "itself", "alone", "down"})  # fmt: skip
_ANYBODY: Final = words("anybody anyone everybody everyone")
_TIMES: Final = frozenset({"DATE", "TIME"})
_NOT_BESIDE: Final = frozenset({"dobj", "acomp", "attr", "xcomp", "oprd", "expl",
                                "agent", "ccomp"})  # fmt: skip


def sits_down(verb: Word, tables: Tables, *, hinged: bool) -> bool:
    """Say whether who sits comes to the table by that.

    Parameters
    ----------
    hinged
        Whether the clause is a side of a condition.
    """
    if hinged and _takes_a_seat(verb, tables):
        return True
    seats = verb.lemma in _SITS and verb.is_verb and not any(verb.each(*_NOT_BESIDE))
    if not seats or any(one.low not in _WHERE for one in verb.each("advmod", "prt")
                        if one.i > verb.i and one.tag in {"RB", "RP"}):  # fmt: skip
        return False
    beside = {one.low for one in verb.each("advmod", "prt") if one.i > verb.i}
    where = [one for one in verb.each("prep") if not _adds_nothing(one)]
    if not where:
        down = verb.lemma == "sit" and "down" in beside
        return down or (hinged and verb.lemma == "sit" and "there" in beside)
    return hinged and len(where) == 1 and _is_at_it(where[0], tables)


def _takes_a_seat(verb: Word, tables: Tables) -> bool:
    """Of "if the Guard takes a seat", "takes a place at the table"."""
    seat = verb.child("dobj")
    if verb.lemma not in _TAKES or seat is None or seat.lemma not in _SEATS:
        return False
    known = any(seat.each("det", "poss"))  # "the swap will take place" has none
    if not known or seat.tag != "NN" or any(seat.each("amod", "compound", "relcl")):
        return False
    where = [
        o for o in (*verb.each("prep"), *seat.each("prep")) if not _adds_nothing(o)
    ]
    return all(o.low in _AT and tables.has(o.child("pobj")) for o in where)


def _adds_nothing(prep: Word) -> bool:
    """Of "on Monday", "without conditions", "for its part", that no place is told."""
    noun = prep.child("pobj")
    dated = noun is not None and noun.kind in _TIMES
    any_ = prep.low == "with" and noun is not None and noun.low in _ANYBODY
    return any_ or dated or is_aside(prep) or tells_what_is_asked(prep)


def _is_at_it(prep: Word, tables: Tables) -> bool:
    """Of "sits at it", that a table stands before "it" in the sentence."""
    it = prep.child("pobj")
    if prep.low not in _AT or it is None or it.low not in {"it", "them"}:
        return False
    before = prep.sentence.words[: prep.i]
    singular = it.low == "it"
    return any(
        one.is_noun and (one.tag in {"NN", "NNP"}) == singular and tables.has(one)
        for one in before
    )
