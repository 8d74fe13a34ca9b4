"""For whom a person speaks, told a few words behind the name.

Why    "We have Jon Vey on the line, spokesman for the Guard" and "Jon Vey, who speaks
       for them" tell for whom he speaks, and the parser ties neither to him.
How    By place: the name, words without a verb or another name, a comma and a bare noun
       of office that says for whom; or a clause "who speaks for" behind the name.
       "Them" and "it" there are the subject of the sentence before.
Read   `introduced_for`; `told_for`, whom "they" are behind what such a person said.
"""

from typing import Final

from ceasefire.reading.lexicon.roles import FORMER, LEADS, SPOKES
from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.antecedents import Antecedents
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.people.resolved import Resolved, Via
from ceasefire.reading.people.voices_of_state import group_at
from ceasefire.reading.text.denial import is_negated
from ceasefire.reading.text.parse import Word

_NOW: Final = frozenset({"VBZ", "VBP"})
_THEM: Final = frozenset({"them", "it"})
_FAR: Final = 8  # words
_PARTED: Final = frozenset({",", ";", ":", "(", '"', "“", "and", "or", "but"})


def introduced_for(name: Word, cast: Cast, antecedents: Antecedents) -> Actor | None:
    """Return the party for which a person is introduced as speaking."""
    return _by_office_behind(name, cast) or _speaks_for(name, cast, antecedents)


def _by_office_behind(name: Word, cast: Cast) -> Actor | None:
    every = name.sentence.words
    behind = every[name.i + 1 : name.i + 1 + _FAR]
    comma = next((o for o in behind if o.text in _PARTED), None)
    if comma is None or comma.text != "," or comma.i + 1 >= len(every):
        return None
    between = every[name.i + 1 : comma.i]
    if not between or any(o.is_verb or o.is_name for o in between):
        return None
    office = every[comma.i + 1]
    if office.lemma not in SPOKES | LEADS or any(office.each("poss", "det")):
        return None
    if any(o.low in FORMER for o in office.each("amod")):
        return None
    of = office.preposition("for", "of")
    whom = of.child("pobj") if of is not None else None
    return group_at(whom, cast) if whom is not None else None


def _speaks_for(name: Word, cast: Cast, antecedents: Antecedents) -> Actor | None:
    for clause in name.each("relcl"):
        who = clause.child("nsubj")
        now = clause.lemma == "speak" and clause.tag in _NOW
        if not now or is_negated(clause) or who is None or who.low != "who":
            continue
        for_ = clause.preposition("for")
        whom = for_.child("pobj") if for_ is not None else None
        if whom is not None and whom.low in _THEM:
            before = antecedents.before.get(id(name.sentence))
            root = before.root if before is not None else None
            whom = root.child("nsubj", "nsubjpass") if root is not None else None
        found = group_at(whom, cast) if whom is not None else None
        if found is not None:
            return found
    return None


def told_for(head: Word, antecedents: Antecedents) -> Resolved | None:
    """Of "Vey said they had no wish to come", before "they", for whom he speaks."""
    before = antecedents.before.get(id(head.sentence))
    told = before.root.child("ccomp") if before is not None else None
    own = told.child("nsubj", "nsubjpass") if told is not None else None
    teller = before.root.child("nsubj") if before is not None else None
    opens = head.low in {"they", "it"} and head.head is head.sentence.root
    if not opens or own is None or teller is None or own.low != head.low:
        return None
    figure = antecedents.cast.figure_at(teller)
    if figure is None or not figure.is_person or figure.acts_for is None:
        return None
    return Resolved(Via.PRONOUN, actor=figure.acts_for, name=figure.name)
