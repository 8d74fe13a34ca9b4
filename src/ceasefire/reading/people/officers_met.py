"""Whom "he" means in direct speech: "I saw the president of Morrava. He says".

Why    Who speaks calls himself "I"; "he" is then the officer of whom the sentence
       before tells that the speaker met him, or that he came, called or wrote.
How    The noun of an office, without a name, that is subject or object of the sentence
       before, or stands there behind "with" or "from". Of two it is neither.
Read   `officers_met`.
"""

from ceasefire.reading.lexicon.roles import OFFICES, SPOKES
from ceasefire.reading.people.antecedents import Antecedents
from ceasefire.reading.text.parse import Word

_PERSON = frozenset({"he", "she", "him", "her"})
_STANDS = ("nsubj", "nsubjpass", "dobj")
_BESIDE = ("with", "from", "to", "by")


def officers_met(pronoun: Word, antecedents: Antecedents) -> list[Word]:
    """Return the officers of whom the sentence before tells, all who could be meant."""
    before = antecedents.before.get(id(pronoun.sentence))
    if pronoun.low not in _PERSON or before is None:
        return []
    root = before.root
    beside = [one.child("pobj") for one in root.each("prep", "agent")
              if one.low in _BESIDE]  # fmt: skip
    every = [*root.each(*_STANDS), *(one for one in beside if one is not None)]
    officers = [one for one in every if _is_an_officer(one)]
    return [o for o in before.words if _is_an_officer(o)] if officers else []


def _is_an_officer(one: Word) -> bool:
    return one.tag == "NN" and one.lemma in OFFICES | SPOKES and one.dep != "compound"
