"""Coming and staying away told in a word: "we go", "is in the hall", "stays at home".

Why    Beside talks that a text is about, a condition needs no more than "if the farmers
       go, we go". Alone such words say little: guards go, guns are in a town.
How    By form, and only of parties that are known, by whatever noun they are called
       (`steps.attending_otherwise` goes by the noun). Who stays at home does not come,
       whatever hangs on it; "go", "travel" and "is in the hall" are heard as coming
       only amid a condition.
Read   `comes_in_a_word`, `owner_of_a_seat`, `stands_for_another`.
"""

from ceasefire.reading.commitments.seated import sits_down
from ceasefire.reading.commitments.told_in_short import is_will_alone
from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.steps.attending import tells_what_is_asked
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.parse import Word

_STAYS = words("stay remain sit keep")
_GOES = words("go travel")
_ROOMS = words("room hall table chamber")
_WHICH = words("the same one that this")
_DECLINES = words("decline reject refuse")
_BESIDE = words("not n't n’t too also only there then now never ever itself alone all")
_HANGS = frozenset({"prep", "dobj", "prt", "acomp", "attr", "xcomp", "oprd", "dative",
                    "ccomp", "agent"})  # fmt: skip
_HELPED = frozenset({"nsubj", "aux", "auxpass", "neg", "mark", "advmod", "punct", "cc",
                     "conj", "advcl", "preconj"})  # fmt: skip
_TROOPS = words("army troop force soldier navy police battalion garrison unit patrol")
_BOARDS = words("boat ship ferry plane train bus helicopter aircraft flight")
_OURS = words("our their its his her my")
_THEIRS = words("ours theirs hers his mine")


def comes_in_a_word(verb: Word, tables: Tables, *, hinged: bool) -> bool | None:
    """Say whether a party comes by a clause, or stays away; None of anything else.

    Parameters
    ----------
    hinged
        Whether the clause is a side of a condition.
    """
    if not tables.are_spoken_of:
        return None
    if _stays_at_home(verb):
        return False
    answered = _answers(verb, tables)
    if answered is not None:
        return answered
    if sits_down(verb, tables, hinged=hinged):
        return True
    if not hinged:
        return None
    if _goes(verb) or _joins(verb) or _is_in_the_room(verb, tables) or _boards(verb):
        return True
    return None


def _answers(verb: Word, tables: Tables) -> bool | None:
    """Of "will turn down the invitation", "accepts it": of this one, and no other."""
    thing = verb.child("dobj")
    if thing is None or thing.lemma != "invitation" or thing.tag != "NN":
        return None
    if any(thing.each("amod", "relcl", "compound")):
        return None
    where = thing.preposition("to", "in", "at")
    if where is not None and not tables.has(where.child("pobj")):
        return None
    if any(one.low == "the" or one.tag == "PRP$" for one in thing.children):
        down = verb.lemma == "turn" and any(o.low == "down" for o in verb.children)
        if down or verb.lemma in _DECLINES:
            return False
        return True if verb.lemma == "accept" else None
    return None


def is_shut_out(verb: Word, tables: Tables) -> bool:
    """Of "if Ravkania is kept out", that it is not invited, beside known talks."""
    passive = verb.child("auxpass") is not None and verb.lemma in acts.SHUTS_OUT
    out = any(one.low == "out" for one in verb.each("prt", "advmod", "prep"))
    alone = not any(one.child("pobj") for one in verb.each("prep"))
    return passive and out and alone and tables.are_spoken_of


def _stays_at_home(verb: Word) -> bool:
    """Of "stays at home", "will remain home"; "keeps its guns at home" has a thing."""
    if verb.lemma not in _STAYS or verb.child("dobj") is not None:
        return False
    at = verb.preposition("at")
    home = at.child("pobj") if at is not None else None
    if home is None:
        home = next((o for o in verb.each("advmod", "npadvmod") if o.low == "home"),
                    None)  # fmt: skip
    if home is None or home.low != "home" or any(home.each("poss")):
        return False
    beside = [*home.each("prep"), *(o for o in verb.each("prep") if o is not at)]
    return all(_adds_terms(one) for one in beside)


def _goes(verb: Word) -> bool:
    """Of "the Front goes", "we will go there too": nothing says where to, or what."""
    if verb.lemma not in _GOES or _is_of_troops(nearest_subject(verb)):
        return False
    behind = [one for one in verb.children if one.i > verb.i]
    if any(one.dep in _HANGS and not _adds_terms(one) for one in behind):
        return False
    return all(
        one.low in _BESIDE for one in verb.each("advmod", "npadvmod") if one.i > verb.i
    )


def _joins(verb: Word) -> bool:
    """Of "would only join if": "join up" and "join the army" have more beside them."""
    alone = all(one.dep not in _HANGS or _adds_terms(one) for one in verb.children)
    who = nearest_subject(verb)
    return verb.lemma == "join" and alone and not _is_of_troops(who)


def _is_of_troops(who: Word | None) -> bool:
    """Of "if the army goes", that it may go from anywhere."""
    return who is not None and not who.is_name and who.lemma in _TROOPS


def _adds_terms(beside: Word) -> bool:
    """Say whether a phrase says when, or on which terms: "on 12 May", "without it"."""
    noun = beside.child("pobj")
    dated = noun is not None and noun.is_time
    return beside.dep == "prep" and (dated or tells_what_is_asked(beside))


def _is_in_the_room(verb: Word, tables: Tables) -> bool:
    """Of "is in the hall", "were at the table", "is in Tolmin"."""
    if verb.lemma != "be" or not verb.is_verb:
        return False
    if verb.child("acomp", "attr", "expl", "dobj") is not None:
        return False
    if any(one.low == "there" for one in verb.each("advmod")):
        return True
    at = verb.preposition("in", "at", "around", "inside")
    room = at.child("pobj") if at is not None else None
    if room is None:
        return False
    known = {one.low for one in room.each("det", "amod", "nummod")} & _WHICH
    inside = room.lemma in _ROOMS and bool(known) and not any(room.each("prep"))
    return inside or tables.has(room)


def _boards(verb: Word) -> bool:
    """Of "before we get on the boat"."""
    on = verb.preposition("on", "onto", "aboard")
    where = on.child("pobj") if on is not None and verb.lemma in {"get", "go"} else None
    where = where or (verb.child("dobj") if verb.lemma == "board" else None)
    return where is not None and where.lemma in _BOARDS


def owner_of_a_seat(verb: Word) -> Word | None:
    """Of "our chair will stay empty" and "ours will be empty", return "our", "ours".

    Of "the seat of the Guard will be empty", the Guard.
    """
    bare = any(one.low in {"empty", "vacant", "unoccupied"}
               for one in verb.each("acomp", "oprd", "attr", "advcl"))  # fmt: skip
    seat = nearest_subject(verb)
    if not bare or seat is None or verb.lemma not in {"be", "stay", "remain"}:
        return None
    if seat.low in _THEIRS:
        return seat
    if seat.lemma not in acts.SEAT_WORDS - {"invitation"}:
        return None
    of = seat.preposition("of")
    return seat.child("poss") or (of.child("pobj") if of is not None else None)


def stands_for_another(verb: Word, given: Word) -> bool:
    """Say whether "we are not", "it does" or "we will not" goes with a condition."""
    elided = is_will_alone(verb) or (verb.lemma in {"be", "do"} and verb.is_verb)
    if not elided or verb is given:
        return False
    rest = [one for one in verb.children if not one.holds(given)]
    return all(one.dep in _HELPED and not one.is_verb for one in rest)


def is_said_backwards(verb: Word) -> bool:
    """Of "neither do we", "nor are we", that it is denied."""
    before = verb.sentence.words[verb.i - 1].low if verb.i else ""
    return before in {"neither", "nor"} and verb.lemma in {"be", "do"}


def is_of_its_own(subject: Word) -> bool:
    """Of "our delegates", "its men", that it is who speaks for them."""
    people = acts.SENT | {"man", "people", "side", "leader", "member"}
    own = any(one.low in _OURS for one in subject.each("poss"))
    return subject.lemma in people and own


def is_some_who_go(subject: Word) -> bool:
    """Of "two members would attend", that they are of whoever says so."""
    sent = acts.SENT | {"member", "elder"}
    counted = any(subject.each("nummod")) and subject.tag == "NNS"
    plain = not any(subject.each("prep", "poss", "relcl", "acl", "compound"))
    capital = any(one.text[:1].isupper() for one in subject.each("amod"))
    return subject.lemma in sent and counted and plain and not capital
