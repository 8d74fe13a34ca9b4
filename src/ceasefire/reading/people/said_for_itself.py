"""Nouns by which a speaker's own party is told: "its spokesman said the group would".

How    By the kind of the party for which is spoken: a country of a state, a group of a
       group, rebels of an armed one; and by the people its name names: the farmers of
       the Farmers' Council. Only with "the", and with nothing that says which other.
Read   `is_own_party`; `other_called` of whom else such a noun names.
"""

from typing import Final

from ceasefire.core import PartyKind
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.actors import Actor, KnownActors
from ceasefire.reading.records import Mention
from ceasefire.reading.text.parse import Word

_COUNTRIES: Final = words("country nation republic kingdom")
_GROUPS: Final = words(
    """group movement party militia organisation organization union alliance coalition
    faction federation association league front brigade council committee"""
)
_ANY: Final = words("group party organisation organization faction")
_TOWNS: Final = words("city town village district province region island")
_ARMED: Final = words("rebel insurgent guerrilla separatist fighter militant gunman")
_RULING: Final = frozenset({PartyKind.STATE, PartyKind.GOVERNMENT})
_BETWEEN: Final = frozenset({PartyKind.INTERNATIONAL_ORGANISATION, PartyKind.PERSON})


def is_own_party(noun: Word, speaker: Mention, known: KnownActors) -> bool:
    """Say whether a noun stands for the party for which somebody speaks."""
    if noun.is_name or noun.text[:1].isupper() or speaker.actor is None:
        return False
    the = any(one.low in {"the", "our"} for one in noun.children)
    if not the or any(noun.each("nummod", "relcl", "acl", "prep")):
        return False
    actor = known.parties.get(speaker.actor)
    if actor is None:
        return False
    beside = {one.low for one in noun.each("amod", "compound")}
    if other_called(noun, speaker, known) is not None:
        return False
    return beside <= set(_words_of(actor)) and _may_be(noun, actor)


def other_called(noun: Word, speaker: Mention, known: KnownActors) -> str | None:
    """Return the one other party whose name "the alliance" heads, as no word of it.

    A word for any group, and one that the speaker's own name has, mean the speaker.
    """
    actor = known.parties.get(speaker.actor) if speaker.actor is not None else None
    if actor is None or noun.lemma not in _GROUPS - _ANY or noun.low != noun.lemma:
        return None
    ids = known.short.by_form.get(noun.lemma, ())
    own = noun.low in _words_of(actor)
    return ids[0] if len(ids) == 1 and ids[0] != actor.id and not own else None


def _may_be(noun: Word, actor: Actor) -> bool:
    if actor.kind in _RULING:
        return noun.lemma in _COUNTRIES
    if actor.kind in _BETWEEN:
        return False
    armed = actor.kind is PartyKind.ARMED_GROUP and noun.tag == "NNS"
    if noun.lemma in _GROUPS or (armed and noun.lemma in _ARMED):
        return True
    named = _words_of(actor)
    heads = actor.name.split(" of ")[0].split()[-1].lower() == noun.low
    own = noun.tag == "NNS" or noun.low in _TOWNS or heads
    return own and noun.low in named


def _words_of(actor: Actor) -> list[str]:
    return actor.name.lower().replace("\u2019", "'").replace("'", " ").split()
