"""Coming and staying away in other words than "come" and "attend".

Why    "Its seat will be empty", "will be represented by its deputy governor", "we stay
       at home" and "the Council is not in the hall" tell who comes as plainly.
How    By verb and what hangs on it. A room, a hall, a seat and home are of the table
       only where a table is spoken of at all, and only behind such verbs.
Read   `otherwise`, `room_of`, `whose_coming`.
"""

from typing import Final

from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.steps.attending_settled import (
    presence_settled,
    whose_presence,
)
from ceasefire.reading.steps.getting_up import gets_up
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import is_nobody
from ceasefire.reading.text.parse import Word

_ROOMS: Final = words("room hall chamber building gymnasium ballroom")
_IN: Final = frozenset({"in", "inside", "into", "at"})
_HOME: Final = words("home")
_STAYS: Final = words("stay remain keep")
_AT_ROOM: Final = words("be sit stay remain come go enter meet")
_TURNS: Final = words("turn go head")
_BACK: Final = words("back round around")
_SEATS: Final = words("seat chair place")
_THEM: Final = frozenset({"it", "them"})
_OFFERED: Final = frozenset({"dobj", "oprd", "attr"})
_TAKES: Final = words("take fill occupy")
_STAYS_SO: Final = words("be stay remain")
_EMPTY: Final = words("empty vacant unoccupied")
_FULL: Final = words("taken filled occupied")
_TRIPS: Final = words("trip journey way")
_LEADS: Final = words("lead head")
_TEAMS: Final = words("delegation team")
_NOBODY: Final = words("nobody none anybody anyone")
_BARE: Final = frozenset(
    {"nsubj", "aux", "neg", "advmod", "punct", "mark", "cc", "conj", "npadvmod",
     "advcl", "prep"}
)  # fmt: skip
_GOES: Final = words("go travel")
_MUST: Final = words("must should ought can could may might")
_WHERE: Final = words("home away back out on off ahead down up further far together")
_NO_PLACES: Final = frozenset({"with", "without", "despite", "after", "before", "in"})
_TROOPS: Final = words("""force troop army soldier fighter navy police battalion
    brigade unit patrol contingent squad garrison guard prisoner detainee refugee""")
"""Who may be sent to a place, or be in it, and takes part in no talks there."""


def otherwise(verb: Word, tables: Tables) -> bool | None:
    """Say whether a clause tells in other words that its subject comes, or does not.

    Returns
    -------
    otherwise
        True of coming, False of staying away, None of anything else.
    """
    if not tables.are_spoken_of or not verb.is_verb:
        return None
    for told in (
        presence_settled,
        _of_a_seat,
        _is_represented,
        _sends,
        _leads,
        _in_room,
        _sets_foot,
    ):
        found = told(verb, tables)
        if found is not None:
            return found
    if gets_up(verb, tables):
        return False
    return True if _goes(verb) else _home(verb)


def is_room(head: Word | None) -> bool:
    """Say whether a noun means where the table stands: "the hall", "the same room"."""
    if head is None or head.lemma not in _ROOMS or head.is_name:
        return False
    return not any(head.each("compound", "poss", "nummod"))


def room_of(verb: Word) -> Word | None:
    """Return the room that a clause tells its subject to be in, or not."""
    where = _behind(verb, *_IN) if verb.lemma in _AT_ROOM else None
    where = verb.child("dobj") if verb.lemma == "enter" else where
    return where if is_room(where) else None


def whose_coming(verb: Word) -> Word | None:
    """Return whose coming a clause tells of, where that is not its subject.

    Of "the Front's seat will be empty", "Pesk will lead the delegation of Karesh", the
    Front and Karesh; of "its seat", "its".
    """
    seat = seat_of(verb)
    if seat is not None:
        return next(iter(seat.each("poss")), None)
    present = whose_presence(verb)
    if present is not None:
        return present
    led = _led(verb)
    if led is None or led.lemma not in _TEAMS:
        return None
    return next(iter(led.each("poss")), None) or _behind(led, "of", "from")


def seat_of(verb: Word) -> Word | None:
    """Of "its seat will be empty", return the seat, whose owner comes or does not."""
    subject = nearest_subject(verb)
    seat = subject is not None and subject.lemma in _SEATS
    if subject is None or not seat or not any(subject.each("poss")):
        return None
    states = {one.low for one in verb.each("acomp", "attr", "oprd")}
    empty = verb.lemma in _STAYS_SO and bool(states & _EMPTY)
    taken = verb.low in _FULL and verb.child("auxpass") is not None
    return subject if empty or taken else None


def _of_a_seat(verb: Word, tables: Tables) -> bool | None:
    """Of "its seat will be empty", "will take up its seat", "will take them"."""
    if seat_of(verb) is not None:
        return verb.low in _FULL
    thing = verb.child("dobj")
    if verb.lemma not in _TAKES or thing is None:
        return None
    own = any(one.tag == "PRP$" for one in thing.each("poss"))
    if thing.lemma in _SEATS and own:
        where = _behind(thing, "at", "in") or _behind(verb, "at", "in")
        return True if where is None or _is_of_table(where, tables) else None
    before = verb.sentence.words[: verb.i]
    offered = any(one.lemma in _SEATS and one.dep in _OFFERED for one in before)
    return (
        True
        if (thing.low in _THEM or (own and thing.low == "own")) and offered
        else None
    )


def _is_represented(verb: Word, tables: Tables) -> bool | None:
    """Of "will be represented by its deputy governor", "at the talks"."""
    passive = verb.child("auxpass") is not None
    if verb.lemma != "represent" or not passive:
        return None
    where = _behind(verb, "in", "at")
    there = where is None or _is_of_table(where, tables) or where.is_time
    return True if there else None


def _sends(verb: Word, tables: Tables) -> bool | None:
    """Of "will send its foreign minister", "sends three elders", "will send nobody".

    Of the last too: that nobody is sent denies it as "not" does.
    """
    sent = verb.child("dobj")
    if verb.lemma not in acts.SENDS or sent is None:
        return None
    where = _behind(verb, "to") or _behind(sent, "to", "at")
    if where is not None and not _is_of_table(where, tables):
        return None
    people = sent.low in _NOBODY or sent.lemma in (acts.SENT | SOMEBODY) - _TROOPS
    return True if people and verb.child("dative") is None else None


def _sets_foot(verb: Word, tables: Tables) -> bool | None:
    """Of "will not set foot in Tolmin", "will make the trip to the talks"."""
    thing = verb.child("dobj")
    if thing is None:
        return None
    foot = verb.lemma == "set" and thing.low == "foot"
    trip = verb.lemma == "make" and thing.lemma in _TRIPS
    if not (foot or trip):
        return None
    where = _behind(verb, "in", "to", "into", "on") or _behind(thing, "to", "in")
    return True if where is not None and _is_of_table(where, tables) else None


def _leads(verb: Word, tables: Tables) -> bool | None:
    """Of "will lead the delegation himself", "will head its team in Hallin"."""
    led = _led(verb)
    if led is None or led.lemma not in _TEAMS or denied(verb):
        return None  # whom he does not lead may come all the same
    where = _behind(verb, "at", "in", "to") or _behind(led, "at", "in", "to")
    return True if where is None or _is_of_table(where, tables) else None


def _led(verb: Word) -> Word | None:
    """Return who is led: of "its delegation will be led by its deputy", that."""
    if verb.lemma not in _LEADS:
        return None
    passive = verb.child("auxpass") is not None
    return verb.child("nsubjpass") if passive else verb.child("dobj")


def _goes(verb: Word) -> bool:
    """Of "if the Front goes, we go", "will not travel", where no place is named."""
    who = nearest_subject(verb)
    if verb.lemma not in _GOES or not is_somebody(who):
        return False
    if any(one.low in _MUST for one in verb.each("aux")):
        return False  # "the government must go"
    beside = [one for one in verb.children if one.dep not in _BARE]
    places = [
        one
        for one in verb.each("prep")
        if one.low not in _NO_PLACES and not _is_when(one) and one.i > verb.i
    ]
    away = any(one.low in _WHERE for one in verb.children)
    return not (beside or places or away)


def _in_room(verb: Word, tables: Tables) -> bool | None:
    """Of "is in the hall", "will not sit in a room with the League"."""
    if verb.lemma not in _AT_ROOM or not is_somebody(nearest_subject(verb)):
        return None
    if verb.lemma == "be" and _echoes(verb, tables):
        return True
    where = verb.child("dobj") if verb.lemma == "enter" else _behind(verb, *_IN)
    if is_room(where):
        return True
    hung = verb.dep == "advcl" and any(verb.each("mark"))
    at_table = where is not None and tables.has(where)
    return True if verb.lemma == "be" and hung and at_table else None


def _echoes(verb: Word, tables: Tables) -> bool:
    """Of "if they are in Nambo, we are not", say that it tells of being there too."""
    plain = {"nsubj", "neg", "advcl", "punct", "advmod", "cc", "conj", "ccomp", "aux"}
    if any(one.dep not in plain for one in verb.children):
        return False
    hung = [one for one in verb.each("advcl") if one.lemma == "be"]
    return any(_in_room(one, tables) for one in hung)


def _home(verb: Word) -> bool | None:
    """Of "will stay at home", "will turn back at the door", "stays home"."""
    if verb.lemma in _STAYS and is_somebody(nearest_subject(verb)):
        at = _behind(verb, "at")
        home = (at is not None and at.lemma in _HOME) or any(
            one.low in _HOME for one in verb.each("advmod", "npadvmod", "dobj", "acomp")
        )
        if any(_is_elsewhere(one) for one in verb.each("prep")):
            return None
        return False if home else None
    if verb.lemma in _TURNS and is_somebody(nearest_subject(verb)):
        at = _behind(verb, "at")
        back = any(one.low in _BACK for one in verb.each("advmod", "prt"))
        return False if back and at is not None and at.lemma == "door" else None
    return None


def _is_elsewhere(prep: Word) -> bool:
    """Of "stays at home in the polls", that no table is meant."""
    noun = prep.child("pobj")
    home = noun is None or noun.lemma in _HOME or noun.is_time
    return prep.low in {"in", "on"} and not home


def is_somebody(who: Word | None) -> bool:
    """Say whether it can be a party, or people of one, that comes or stays."""
    if who is not None and is_nobody(who):
        return who.preposition("from") is not None  # "nobody from Estmark"
    if who is None or who.is_name or who.tag == "PRP":
        return who is None or who.low != "it" or who.head.child("expl") is None
    own = any(one.tag == "PRP$" for one in who.each("poss"))
    if own and who.lemma in _TEAMS:
        return True
    known = own or any(one.low == "the" for one in who.each("det"))
    return known and who.lemma in SOMEBODY - acts.SENT - _TROOPS


def _behind(word: Word, *prepositions: str) -> Word | None:
    for one in word.each("prep", "dative", "prt"):
        where = one.child("pobj")
        if one.low in prepositions and where is not None and not where.is_time:
            return where
    return None


def _is_of_table(where: Word, tables: Tables) -> bool:
    return tables.has(where) or is_room(where)


def _is_when(prep: Word) -> bool:
    noun = prep.child("pobj")
    return noun is not None and noun.is_time
