"""Who comes to the table, or does not, told by a noun or behind a word of speech.

Why    "The Front refused to attend" and "declined the invitation" keep a party away as
       surely as "will not attend" does, and have no clause of their own.
How    An invitation that is accepted or refused, a presence that is confirmed or ruled
       out, and an act that somebody agrees or refuses to do. A refusal under some
       circumstances only ("as an observer", "talks at which Estmark sits") says less
       than that nobody comes, and is none here.
Read   `claim_of_coming`, `is_narrowed`, `unless_without`.
"""

from typing import Final

from ceasefire.core.conditions import And, Connective, Formula, Hinged, Or
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.either_way import is_either_way
from ceasefire.reading.commitments.hinges import hinges
from ceasefire.reading.commitments.hung_on import not_
from ceasefire.reading.commitments.hung_on_clauses import hung_on_clauses
from ceasefire.reading.commitments.hung_on_things import hung_on_things
from ceasefire.reading.lexicon import acts
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.steps.attending import (
    attends,
    is_aside,
    table_named,
    tells_the_rank,
)
from ceasefire.reading.steps.attending_otherwise import room_of
from ceasefire.reading.steps.attending_settled import presence_settled
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_AGREES: Final = frozenset({Act.ACCEPT, Act.PROMISE})
_TELLS: Final = frozenset({Act.REPORT, Act.ANNOUNCE, Act.SAY, Act.PROMISE})
_WHY: Final = frozenset(
    {
        "because",
        "since",
        "despite",
        "due",
        "after",
        "though",
        "although",
        "while",
        "even",
    }
)
_WHATEVER: Final = frozenset({"even", "whether"})
_OF_THE_TABLE: Final = frozenset({"to", "in", "at", "between", "on", "of"})
_NOW: Final = frozenset({"VBZ", "VBP"})
_HABITS: Final = frozenset(
    {"always", "usually", "often", "sometimes", "never", "rarely"}
)
_NARROWS: Final = frozenset({"relcl", "acl", "advcl", "prep", "npadvmod", "xcomp"})


def claim_of_coming(one: Attribution, clauses: Clauses) -> Formula | None:
    """Write that the speaker comes, or does not, where a word of speech says so."""
    cue = one.cue
    if cue is None or not cue.is_verb or one.speaker is None:
        return None
    how = one.rule.rsplit(":", 1)[-1]
    if how == "infinitive":
        return _of_an_act(one, cue, clauses)
    named = how == "named-thing" and one.act is Act.REJECT  # "rejected it as an insult"
    return _of_a_thing(one, cue, clauses) if how == "object" or named else None


def _of_an_act(one: Attribution, cue: Word, clauses: Clauses) -> Formula | None:
    """Of "refused to attend", "agreed to come", "promised not to take part"."""
    refuses = one.act is Act.REJECT
    inner = next((o for o in cue.each("xcomp", "ccomp") if is_infinitive(o)), None)
    if inner is None or not (refuses or one.act in _AGREES):
        return None
    claim = clauses.formula(inner, clauses.speakers(), either=refuses)
    if claim is None:
        return None
    if denied(inner) == refuses:
        return claim
    if is_narrowed(inner, clauses):
        without = unless_without(inner, clauses)
        if without is None or not clauses.is_of_coming(claim):
            return None
        return Hinged(Connective.ONLY_IF, claim, not_(without))
    return not_(claim)


def _of_a_thing(one: Attribution, cue: Word, clauses: Clauses) -> Formula | None:
    """Of "declined the invitation", "confirmed its attendance"."""
    thing = cue.child("dobj")
    if thing is None or not one.content[0].covers(thing.span) or _is_other(thing):
        return None
    refuses = one.act is Act.REJECT
    asked = thing.lemma == "invitation" or _takes_one_up(thing)
    invited = asked and (refuses or one.act is Act.ACCEPT)
    own = any(o.low in {"its", "their", "our", "my", "his", "her"}
              for o in thing.each("poss"))  # fmt: skip
    comes = thing.lemma in acts.PRESENCES and own and (refuses or one.act in _TELLS)
    if not (invited or comes) or not _is_of_the_table(thing, clauses):
        return None
    if refuses and comes and is_narrowed(cue, clauses):
        return None
    claims: list[Formula] = [clauses.coming(by) for by in clauses.speakers()]
    if refuses:
        claims = [not_(claim) for claim in claims]
    return And(tuple(claims)) if len(claims) > 1 else next(iter(claims), None)


def _takes_one_up(thing: Word) -> bool:
    """Of "thanks the Union for its invitation and accepts it", that "it" is this."""
    before = thing.sentence.words[: thing.i]
    nouns = [one for one in before if one.is_noun and one.dep in {"dobj", "pobj"}]
    return thing.low == "it" and any(one.lemma == "invitation" for one in nouns)


def _is_other(thing: Word) -> bool:
    """Say whether it is not this one: "a similar invitation", "an earlier one"."""
    return thing.tag == "NNS" or any(thing.each("amod", "relcl", "compound", "nummod"))


def _is_of_the_table(thing: Word, clauses: Clauses) -> bool:
    for prep in thing.each("prep"):
        what = prep.child("pobj")
        if prep.low in {"in", "at"} and what is not None and not what.is_name:
            continue  # "turned down the invitation in a letter"
        if prep.low in {"to", "in", "at"}:
            if not clauses.tables.has(what) or _is_some_only(what):
                return False
        elif prep.low not in {"of", "from", "by"} and not (what and _is_when(what)):
            return False
    return not any(thing.each("acl"))


def is_on_its_way(main: Word, clauses: Clauses) -> bool:
    """Of "the Front goes to Lake Tarn", "it stays out of the talks", "is coming".

    What is on its way now needs no table beside it: "is not going".
    """
    table = table_named(main, clauses.tables)
    helps = [*main.each("aux")]
    going = main.tag == "VBG" and [o.lemma for o in helps] == ["be"]
    told = main.dep == "ccomp" and main.head.tag == "VBD"  # "said that it was coming"
    told = told or any(o.tag == "VBD" and o.i < main.i for o in main.each("ccomp"))
    now = main.tag in _NOW and all(one.lemma == "do" for one in helps)
    present = now or (going and (helps[0].tag in _NOW or told))
    moves = main.lemma in acts.COMES | acts.ATTENDS | acts.GOES_AWAY | acts.BOYCOTTS
    comes = attends(main, clauses.tables) if clauses.tables.are_spoken_of else None
    home = main.lemma == "stay" and comes is False
    part = now and comes is True and _takes_part(main)
    there = table is not None or (going and comes is True) or home or part
    return present and (moves or going or part) and there and not _is_habit(main)


def _takes_part(main: Word) -> bool:
    """Of "it takes part", "we attend", that nothing behind tells of anything else."""
    thing = main.child("dobj")
    part = main.lemma == "take" and thing is not None and thing.low == "part"
    bare = not any(main.each("prep", "xcomp", "ccomp", "advcl", "acomp", "oprd"))
    return bare and (part or (main.lemma in acts.ATTENDS - {"join"} and thing is None))


def _is_habit(main: Word) -> bool:
    return any(one.low in _HABITS for one in main.each("advmod", "npadvmod"))


def unless_without(main: Word, clauses: Clauses) -> Formula | None:
    """Of "will not attend talks at which Estmark sits", write that Estmark sits there.

    None where it says more of the circumstances, or nothing that can be written.
    """
    table = table_named(main, clauses.tables) or room_of(main)
    if table is None or _is_narrowed_beside(main, table):
        return None
    clause = table.child("relcl")
    if clause is None:
        who = _beside_whom(main, table)
        if who is None or not clauses.is_somebody(who):
            return None
        every = [clauses.coming(clauses.coins.party(o)) for o in (who, *joined_to(who))]
        return Or(tuple(every)) if len(every) > 1 else every[0]
    known = any(one.low in {"the", "this", "these"} for one in table.each("det"))
    if known:
        return None
    subjects = clauses.subjects(clause, ())
    if _is_there(clause) and subjects and all(map(clauses.is_known, subjects)):
        there: list[Formula] = [clauses.coming(by) for by in subjects]
        return Or(tuple(there)) if len(there) > 1 else there[0]
    given = clauses.formula(clause, subjects)
    return not_(given) if given is not None and denied(clause) else given


def _is_there(clause: Word) -> bool:
    """Of "a room in which the Front is sitting", "where it sits", that it is there."""
    if clause.lemma not in {"sit", "be"} or denied(clause):
        return False
    if clause.child("acomp", "attr", "expl", "dobj") is not None:
        return False
    at = [one.child("pobj") for one in clause.each("prep")]
    where = any(one.low == "where" for one in clause.each("advmod"))
    return where or any(one is not None and one.tag == "WDT" for one in at)


def _beside_whom(main: Word, table: Word) -> Word | None:
    """Of "the same table as Estmark", "talks with Estmark", return Estmark."""
    same = any(one.low == "same" for one in table.each("amod"))
    beside = table.preposition("with", "as" if same else "alongside")
    beside = beside or main.preposition("with", "alongside")
    return beside.child("pobj") if beside is not None else None


def _is_narrowed_beside(main: Word, table: Word) -> bool:
    return any(
        not one.holds(table)
        and one.low not in {"with", "alongside"}
        and not _is_when(one)
        and not _tells_why(one)
        for one in main.each(*_NARROWS)
    )


def may_hang(cue: Word) -> bool:
    """Say whether anything in its sentence hangs on something, behind the word."""
    sentence = cue.sentence
    every = (*hinges(sentence), *hung_on_clauses(sentence), *hung_on_things(sentence))
    return any(one.mark.i > cue.i for one in every)


def is_narrowed(verb: Word, clauses: Clauses) -> bool:
    """Say whether an act is told of under some circumstances only.

    Who "will not attend as an observer" may attend; who will not "on Monday" or
    "because" of something does not.
    """
    if presence_settled(verb, clauses.tables) is not None or verb.lemma == "vote":
        return False
    if is_either_way(verb):
        return False
    table = table_named(verb, clauses.tables) or room_of(verb)
    if _is_some_only(table) or any(map(_is_some_only, verb.each("dobj"))):
        return True
    for one in verb.each(*_NARROWS):
        if one.low in {"again", "now"} or _is_when(one) or _tells_why(one):
            continue
        if is_aside(one) or _is_called_to(one):
            continue
        at_table = one.dep == "prep" and one.low in _OF_THE_TABLE
        at_table = at_table and not tells_the_rank(one)
        if not at_table and not (table is not None and one.holds(table)):
            return True
    return False


def _is_called_to(one: Word) -> bool:
    """Of "Friends, we will not come", who is spoken to."""
    every = one.sentence.words
    before, behind = every[one.first - 1], every[one.i + 1 :][:1]
    opens = not one.first or before.text in {'"', "“", ",", ":"}
    bare = all(o.is_name or o.dep == "punct" for o in one.children)
    called = one.dep == "npadvmod" and one.is_noun and not one.is_time
    return called and bare and opens and bool(behind) and behind[0].text == ","


def _is_some_only(thing: Word | None) -> bool:
    """Say whether it is told which: "talks at which Estmark sits", "led by Estmark"."""
    if thing is None:
        return False
    if any(thing.each("relcl", "acl")):
        return True
    return any(
        (one.low not in _OF_THE_TABLE and not _is_when(one)) or tells_the_rank(one)
        for one in thing.each("prep")
    ) or any(_is_some_only(one.child("pobj")) for one in thing.each("prep")
             if one.low == "in")  # fmt: skip


def _is_when(one: Word) -> bool:
    noun = one.child("pobj") if one.dep == "prep" else one
    return noun is not None and noun.is_time


def _tells_why(one: Word) -> bool:
    marks = {one.low, *(o.low for o in one.each("mark"))}
    before = one.sentence.words[max(0, one.first - 1) : one.first + 1]
    whatever = any(o.low in _WHATEVER for o in (*before, *one.each("advmod")))
    as_ = "as" in marks and one.dep == "advcl" and one.child("nsubj") is not None
    return (
        bool(marks & _WHY)
        or whatever
        or as_
        or (one.dep == "advcl" and one.tag == "VBG")
    )
