"""Coming and staying away told by what is done about it: a yes, a boycott that ends.

How    By verb and object: "said no to the talks", "lifted its boycott", "cancelled its
       trip", "recalled its delegation from the talks". What is done so is settled.
Read   `answers`.
"""

from typing import Final

from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.parse import Word

_ENDS: Final = words("lift end drop abandon suspend reverse")
_CALLS_OFF: Final = words("cancel scrap call withdraw revoke")
_TRIPS: Final = words("trip visit journey participation attendance presence")
_RECALLS: Final = words("recall withdraw pull call")
_TAKES: Final = words("accept decline refuse")
_THINGS: Final = ("dobj", "xcomp", "ccomp", "prep", "nsubjpass")
_NAMES: Final = words("name appoint pick choose nominate")
_TEAMS: Final = words("delegation team")
_AT: Final = frozenset({"to", "in", "at", "of", "from", "for"})
_HAS: Final = frozenset({"has", "have", "'ve", "’ve"})


def answers(verb: Word, tables: Tables) -> bool | None:
    """Say whether what was done says that somebody comes, or stays away.

    Returns
    -------
    answers
        True of coming, False of staying away, None of anything else.
    """
    if not verb.is_verb or not tables.are_spoken_of or not _is_done(verb):
        return None
    if verb.lemma == "say":
        return _says_yes(verb, tables)
    if verb.lemma in _TAKES and not any(verb.each(*_THINGS)):
        invited = verb.sentence.paragraph in tables.invitations
        return verb.lemma == "accept" if invited else None
    thing = verb.child("dobj")
    if verb.lemma in _NAMES:
        return _names_a_team(verb, thing, tables)
    own = thing is not None and any(one.tag == "PRP$" for one in thing.each("poss"))
    if thing is None or not own:
        return None
    if verb.lemma in _ENDS and thing.lemma in acts.ABSENCES:
        return True if _is_of_table(thing, verb, tables, needed=False) else None
    if verb.lemma in _CALLS_OFF and thing.lemma in _TRIPS and _is_off(verb):
        return False if _is_of_table(thing, verb, tables, needed=True) else None
    if verb.lemma in _RECALLS and thing.lemma in acts.SENT:
        return False if _is_of_table(thing, verb, tables, needed=True) else None
    return None


def _names_a_team(verb: Word, thing: Word | None, tables: Tables) -> bool | None:
    """Of "has named a team for the talks", "appointed him to head its delegation"."""
    if thing is not None and thing.lemma in _TEAMS:
        return True if _is_of_table(thing, verb, tables, needed=True) else None
    for inner in verb.each("xcomp", "advcl", "ccomp"):
        led = inner.child("dobj") if inner.lemma in {"head", "lead"} else None
        if led is not None and led.lemma in _TEAMS:
            return True if _is_of_table(led, inner, tables, needed=True) else None
    return None


def _is_done(verb: Word) -> bool:
    """Say whether it is done: "has said", "said"; not "would say", "had said".

    In what somebody said, "had" is no older than that.
    """
    told = verb.dep == "ccomp" and verb.head.tag == "VBD"
    helps = {one.low for one in verb.each("aux")} - ({"had"} if told else set())
    return verb.tag in {"VBD", "VBN"} and helps <= _HAS and not any(verb.each("neg"))


def _says_yes(verb: Word, tables: Tables) -> bool | None:
    for one in verb.children:
        if one.low not in {"yes", "no"} or one.i < verb.i:
            continue
        to = one.preposition("to") or verb.preposition("to")
        where = to.child("pobj") if to is not None else None
        asked = where is not None and where.lemma == "invitation"
        if asked or tables.has(where):
            return one.low == "yes"
    return None


def _is_off(verb: Word) -> bool:
    return verb.lemma != "call" or any(one.low == "off" for one in verb.children)


def _is_of_table(thing: Word, verb: Word, tables: Tables, *, needed: bool) -> bool:
    """Say whether the table is named beside, or nothing else is."""
    where = [
        place
        for one in (*thing.each("prep"), *verb.each("prep"))
        for place in one.each("pobj")
        if one.low in _AT
    ]
    return any(map(tables.has, where)) if where or needed else True
