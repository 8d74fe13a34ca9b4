"""For which government a minister or a ministry speaks, by what is told beside them.

How    Who tells what a government will do, with a bare office of state, holds that
       government's; "it" and "her delegation" are those of the only state that the
       sentence before speaks of. Of the defence ministry it is the same.
Read   `of_a_government`, `ministry_of`; `group_at` of whom a word names.
"""

from typing import Final

from ceasefire.core import PartyKind
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.antecedents import Antecedents
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.people.offices import STATE_OFFICES
from ceasefire.reading.people.stands_for import stands_for
from ceasefire.reading.text.parse import Word

_MINISTRIES: Final = words("ministry cabinet presidency chancellery palace")
_LEADS: Final = words("lead head")
_TEAMS: Final = words("delegation team")
_SUBJECTS: Final = ("nsubj", "nsubjpass")
_RULES: Final = frozenset({PartyKind.GOVERNMENT, PartyKind.STATE})


def of_a_government(
    name: Word, figure: Figure, cast: Cast, antecedents: Antecedents
) -> Actor | None:
    """Of "the Government would come, said Interior Minister Bade", the Government."""
    office = name.head if name.dep == "appos" else name
    if office.dep not in _SUBJECTS or not figure.titles & STATE_OFFICES:
        return None
    if figure.owners or any(office.each("poss")):
        return None
    announced = _announcing(office, cast)
    if announced is not None:
        return announced
    told, before = _what_was_told(office.head)
    every = (_whose_team(one, cast) for one in office.head.each("ccomp"))
    led = next((one for one in every if one is not None), None)
    if led is not None:
        return led
    subject = told.child(*_SUBJECTS) if told is not None else None
    own = subject is not None and (
        subject.tag == "PRP" or any(one.tag == "PRP$" for one in subject.each("poss"))
    )
    if subject is None or own:
        subject = _spoken_of_before(name, antecedents, cast)
        before = True
    group = _rules(subject, cast)
    return group if before or _is_government(group) else None


def _whose_team(told: Word, cast: Cast) -> Actor | None:
    """Of "he would lead the delegation of Ravkania himself", Ravkania."""
    team = told.child("dobj") if told.lemma in _LEADS else None
    own = told.child(*_SUBJECTS)
    if team is None or team.lemma not in _TEAMS or own is None or own.tag != "PRP":
        return None
    of = team.preposition("of")
    whose = of.child("pobj") if of is not None else team.child("poss", "amod")
    return _rules(whose, cast) if whose is not None else None


def _announcing(office: Word, cast: Cast) -> Actor | None:
    """Of "the Government said that President Holm would come", the Government."""
    said = office.head.head
    if office.head.dep != "ccomp" or not said.is_verb:
        return None
    group = _rules(said.child("nsubj"), cast)
    return group if _is_government(group) else None


def ministry_of(head: Word, cast: Cast, antecedents: Antecedents) -> Actor | None:
    """Of "it would be there, the defence ministry said", whose ministry that is."""
    verb = head.head
    if (
        head.low not in _MINISTRIES
        or head.dep not in _SUBJECTS
        or any(head.each("poss", "prep"))
    ):
        return None
    told, before = _what_was_told(verb)
    subject = told.child(*_SUBJECTS) if told is not None and before else None
    if subject is not None and subject.tag == "PRP":
        subject = _spoken_of_before(head, antecedents, cast)
    return _rules(subject, cast)


def _what_was_told(verb: Word) -> tuple[Word | None, bool]:
    """Return the clause that a verb tells, and whether it stands before it."""
    if verb.dep in {"parataxis", "conj"} and verb.head.is_verb:
        return verb.head, True
    told = verb.child("ccomp")
    return told, told is not None and told.i < verb.i


def _spoken_of_before(name: Word, antecedents: Antecedents, cast: Cast) -> Word | None:
    """Return the subject of the sentence before, if no other state is named since."""
    before = antecedents.before.get(id(name.sentence))
    subject = before.root.child(*_SUBJECTS) if before is not None else None
    if before is None or subject is None:
        return None
    seen = (*before.words, *name.sentence.words[: name.i])
    ruling = {one.id for word in seen if (one := _rules(word, cast)) is not None}
    return subject if len(ruling) == 1 else None


def _rules(word: Word | None, cast: Cast) -> Actor | None:
    """Return the government or state that a word names; of its delegation, that."""
    if word is None or not word.is_noun:
        return None
    if word.lemma in _TEAMS:
        of = word.preposition("of")
        whose = of.child("pobj") if of is not None else word.child("poss")
        return _rules(whose, cast)
    group = group_at(word, cast)
    if group is None and word.is_name:
        group = stands_for(word.text, cast.known)
    return group if group is not None and group.kind in _RULES else None


def _is_government(group: Actor | None) -> bool:
    return group is not None and group.kind is PartyKind.GOVERNMENT


def group_at(word: Word, cast: Cast) -> Actor | None:
    """Return the party, no person, that a word names."""
    figure = cast.figure_at(word)
    if figure is None or figure.is_person or cast.is_unclear(word.span):
        return None
    return figure.actor
