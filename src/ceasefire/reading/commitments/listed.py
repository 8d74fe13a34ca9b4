"""What "two things" are: "until two things have happened: A has left, and B is open".

How    Where what has to be is only counted ("two conditions are met", "the following"),
       the clauses or acts behind a colon in the same sentence are what has to be.
Read   `spelled_out`, `is_only_counted`.
"""

from dataclasses import replace

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.leaning import head_among
from ceasefire.reading.commitments.stretches import acts_among, in_asides
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import span_of

_THINGS = words("thing condition step demand point requirement following")
_COUNTS = words("one two three four five six seven several certain these the all")
_COME_ABOUT = words("""happen occur meet fulfil fulfill satisfy do take accept grant be
    settle resolve""")  # fmt: skip


def is_only_counted(given: Word) -> bool:
    """Say whether it only tells how many things have to be."""
    things = given if given.is_noun else nearest_subject(given)
    if things is None or things.lemma not in _THINGS:
        return False
    if given.is_verb and given.lemma not in _COME_ABOUT:
        return False
    beside = [*things.each("nummod", "det", "amod")]
    plain = not any(things.each("prep", "relcl", "acl", "poss"))
    return plain and any(o.low in _COUNTS for o in beside)


def spelled_out(one: Conditional) -> Conditional | None:
    """Return a condition with what stands behind the colon for what is only counted.

    None where nothing is told there, or it is more than clauses or acts.
    """
    every = one.given.sentence.words
    held = [w.i for w in every if one.condition.covers(w.span)]
    if not held or held[-1] + 1 >= len(every) or every[held[-1] + 1].text != ":":
        return None
    aside = in_asides(one.given.sentence)
    rest = [w for w in every[held[-1] + 2 :] if w.i not in aside]
    while rest and rest[0].low in {"that", "first", ",", "the", "and"}:
        if rest[0].low == "the":
            break
        rest = rest[1:]
    verbs = acts_among(rest)
    given = verbs[0] if verbs else head_among(rest)
    span = span_of(rest)
    if given is None or span is None or not (given.is_verb or is_of_an_act(given)):
        return None
    return replace(one, given=given, condition=span)
