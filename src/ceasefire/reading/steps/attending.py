"""Coming to the table and staying away from it, being let in and shut out.

How    Texts say it with verbs of coming ("come to", "sit down at"), of taking part, of
       sending somebody, and of absence ("boycott", "stay away", "walk out"). What is
       gone to has to be the table (`tables`); "attend" and "come" alone are enough.
Read   `attends`, `is_let_in`, `is_let_in_alone`, `table_named`.
"""

from ceasefire.reading.lexicon import acts
from ceasefire.reading.steps.attending_answered import answers
from ceasefire.reading.steps.attending_otherwise import is_somebody, otherwise
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.denial import EVER
from ceasefire.reading.text.hidden_verbs import is_misread
from ceasefire.reading.text.parse import Word

_WILL = frozenset({"will", "would", "shall", "'ll", "’ll", "wo", "to"})
_THEM = frozenset({"it", "them"})
_RETURNS = frozenset({"return", "exchange"})
_TO = ("to", "at", "in", "into", "for", "around")
_ASIDES = frozenset({("after", "all"), ("in", "end"), ("in", "case"), ("in", "event")})
_RANKS = frozenset({"level", "rank", "strength", "capacity"})
_SETS_OFF = frozenset({"leave", "depart", "set", "head", "start"})


def attends(verb: Word, tables: Tables) -> bool | None:
    """Say whether a clause is about its subject's coming, or staying away.

    Returns
    -------
    attends
        True of coming, False of staying away, None of anything else.
    """
    if _comes(verb, tables):
        return True
    if _stays_away(verb, tables):
        return False
    told = otherwise(verb, tables)
    return told if told is not None else answers(verb, tables)


def tells_what_is_asked(prep: Word) -> bool:
    """Find "with no conditions", "without the Guard", "in return for the release"."""
    noun = prep.child("pobj")
    if prep.low == "without" or noun is None:
        return prep.low == "without"
    return noun.lemma in acts.ASKED or _is_in_return(prep)


def is_aside(prep: Word) -> bool:
    """Of "for its part", "after all", "in the end", that it tells no place."""
    noun = prep.child("pobj")
    own = noun is not None and any(noun.each("poss")) and prep.low == "for"
    part = noun is not None and noun.low == "part" and own
    after = (prep.low, noun.low) if noun is not None else None
    return part or after in _ASIDES


def _is_in_return(prep: Word) -> bool:
    noun = prep.child("pobj")
    return prep.low == "in" and noun is not None and noun.low in _RETURNS


def table_named(verb: Word, tables: Tables) -> Word | None:
    """Return the table that a clause names as what is gone to, or stayed away from."""
    beside = [*verb.each("dobj")]
    for one in verb.each("prep", "prt", "advmod"):
        inner = one.child("prep")
        beside += [*one.each("pobj"), *(inner.each("pobj") if inner else ())]
    return next((one for one in beside if tables.has(one)), None)


def _comes(verb: Word, tables: Tables) -> bool:
    if verb.is_noun:
        return _is_presence(verb, tables)
    thing = next((one for one in verb.each("dobj") if not is_misread(one)), None)
    if verb.lemma in acts.ATTENDS:
        where = thing or _where(verb)
        alone = where is None and verb.lemma == "attend"
        bare = where is None and _aside(verb) is None and verb.lemma != "join"
        named = where is not None and where.is_name and verb.lemma != "join"
        named = named and not tables.is_of_case
        them = thing is not None and thing.low in _THEM and tables.are_spoken_of
        return alone or bare or named or them or tables.has(where)
    if verb.lemma == "take" and thing is not None and thing.lemma == "part":
        where = _where(verb) or _where(thing)
        return where is None or tables.has(where)
    if verb.lemma in acts.SENDS and thing is not None and thing.lemma in acts.SENT:
        where = _where(verb) or _where(thing)
        bare = where is None and thing.lemma == "delegation" and tables.are_spoken_of
        return bare or tables.has(where)
    if any(one.low == "present" for one in verb.each("acomp", "attr")):
        present = next(o for o in verb.each("acomp", "attr") if o.low == "present")
        where = _where(present) or _where(verb)
        return where is None or tables.has(where)
    if verb.lemma == "be" and verb.is_verb:
        return _is_there(verb, tables)
    if verb.lemma in _SETS_OFF and thing is None:
        bound = verb.preposition("for")
        return bound is not None and tables.has(bound.child("pobj"))
    if verb.lemma not in acts.COMES:
        return False
    if verb.lemma == "come" and not any(
        one.dep in {"xcomp", "acomp", "prt"}
        or (one.dep == "prep" and not tells_what_is_asked(one) and not is_aside(one))
        or (one.dep == "advcl" and one.child("mark", "advmod") is None)
        or one.low in acts.ELSEWHERE
        for one in verb.children
    ):
        return True
    return tables.has(_where(verb))


def _is_presence(noun: Word, tables: Tables) -> bool:
    """Of "its participation in the talks", "accepted the invitation"."""
    where = _where(noun)
    if where is not None and not tables.has(where):
        return False
    if noun.lemma == "invitation":
        return noun.dep == "dobj" and noun.head.lemma == "accept"
    own = any(noun.each("poss")) or noun.preposition("of") is not None
    return noun.lemma in acts.PRESENCES and own


def _is_there(verb: Word, tables: Tables) -> bool:
    """Of "will be at the talks", "would be there" where talks are spoken of."""
    if not any(one.low in _WILL for one in verb.each("aux")):
        return False
    if verb.child("acomp", "attr", "expl") is not None:
        return False
    who = verb.child("nsubj")
    sent = who is None or who.tag == "PRP" or who.is_name or who.lemma in acts.SENT
    if not (sent or is_somebody(who)):
        return False  # "its guns will be in Brenn"
    there = any(one.low == "there" for one in verb.each("advmod"))
    at = verb.preposition("at", "in")
    return (there and tables.are_spoken_of) or tables.has(at and at.child("pobj"))


def _stays_away(verb: Word, tables: Tables) -> bool:
    thing = verb.child("dobj")
    if verb.lemma in acts.SHUNS and thing is not None:
        if tables.has(thing):
            return any(
                one.lemma in acts.TABLES or one.low in acts.TABLES
                for one in thing.within()
            ) or (verb.lemma == "boycott")
        return False
    if verb.lemma not in acts.GOES_AWAY:
        return False
    gone = [one for one in verb.children if one.low in acts.AWAY]
    if not gone:
        return False
    where = next(filter(None, map(_behind, (verb, *gone))), None)
    if where is None:
        told = {(verb.lemma, one.low) for one in gone}
        gone_alone = bool(told & {("stay", "away"), ("walk", "out")})
        return gone_alone and tables.are_spoken_of
    return tables.has(where)


def _aside(verb: Word) -> Word | None:
    every = verb.each("prep")
    return next((o for o in every if not (_is_of_time(o) or tells_the_rank(o))), None)


def tells_the_rank(prep: Word) -> bool:
    """Of "at the level of ministers", "in the rank of", that it is no place."""
    noun = prep.child("pobj")
    return noun is not None and noun.lemma in _RANKS


def _is_of_time(prep: Word) -> bool:
    """Of "at no time", "on no account", "in any case", which are no places."""
    noun = prep.child("pobj")
    if noun is None or noun.low not in EVER:
        return False
    return any(det.low in {"no", "any"} for det in noun.each("det"))


def _where(verb: Word) -> Word | None:
    prep = next(
        (
            one
            for one in verb.each("prep", "dative", "prt")
            if one.low in _TO
            and not (_is_of_time(one) or _is_in_return(one) or tells_the_rank(one))
        ),
        None,
    )
    if prep is None:
        inner = next((p for p in verb.each("prt", "advmod") if p.child("prep")), None)
        prep = inner.child("prep") if inner is not None else None
    where = prep.child("pobj") if prep is not None else None
    taken_up = where is not None and where.tag in {"WDT", "WP"}
    return None if taken_up else where  # "a meeting at which they are present"


def _behind(word: Word) -> Word | None:
    """Return what is behind "from" or "of": "away from the talks", "out of them"."""
    if word.low == "from":
        return word.child("pobj")
    for one in word.children:
        if one.low in {"from", "of"} and one.dep in {"prep", "pcomp"}:
            return one.child("pobj")
    return None


def is_let_in_alone(verb: Word, tables: Tables) -> bool | None:
    """Say the same of "is admitted" and "is barred", where no place stands beside.

    Only of a party does it tell of the table: the wounded are admitted to a ward.
    """
    passive = verb.child("nsubjpass") is not None or verb.child("auxpass") is not None
    if not passive or not tables.are_spoken_of:
        return None
    if any(verb.each("prep", "dobj", "xcomp", "oprd", "agent", "ccomp")):
        return None
    beside = {one.low for one in verb.each("prt", "advmod")}
    if verb.lemma in acts.LETS_IN or (verb.lemma in acts.LETS and "in" in beside):
        return True
    return False if verb.lemma in acts.SHUTS_OUT_ALONE else None


def is_let_in(verb: Word, tables: Tables) -> bool | None:
    """Say whether the subject of a passive or of "gets a seat" is let in, or shut out.

    Returns
    -------
    let in
        True of an invitation or a seat, False of being shut out, None of anything else.
    """
    told = {one.low for one in verb.each("acomp", "attr")}
    if "welcome" in told:
        return True
    passive = verb.child("nsubjpass") is not None or verb.child("auxpass") is not None
    thing = verb.child("dobj", "oprd", "attr")
    if passive and verb.lemma in acts.LETS_IN:
        where = _where(verb)
        alone = where is None and verb.lemma in {"invite", "seat"}
        return True if alone or tables.has(where) else None
    if passive and verb.lemma in acts.SHUTS_OUT:
        where = next(filter(None, map(_behind, (verb, *verb.children))), None)
        return False if tables.has(where) else None
    seat = thing is not None and thing.lemma in acts.SEAT_WORDS
    if not seat or thing is None:
        return None
    gets = verb.lemma in {"receive", "get", "have", "take", "obtain"}
    if passive and verb.lemma in {"deny", "refuse"}:
        return False
    if (passive and verb.lemma in acts.SEATS) or gets:
        where = _where(thing) or _where(verb)
        of_table = where is None or tables.has(where)
        if gets and thing.lemma == "place" and where is None:
            return None
        return True if of_table and verb.lemma != "take" else None
    return None
