"""Steps that a text tells as taken: what was let go, given back, eased or let through.

Why    A report tells what the sides did, without a word of asking or agreeing.
How    An act that is found to be done, by the rules on events, and is one of giving
       way: what it was done to is told beside it. A convoy that reached its town was
       let through. Who lets somebody do something has taken a step, too.
Read   `carried_out_steps`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon import steps as table
from ceasefire.reading.lexicon import things
from ceasefire.reading.lexicon.measures import BEGINS
from ceasefire.reading.records import EventFound
from ceasefire.reading.steps.concrete import end_of_act, is_step, words_of_act
from ceasefire.reading.steps.found import Step
from ceasefire.reading.steps.giving import is_giving, is_of_a_beast
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.steps.stated import behind, is_actor, is_told
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.phrases import span_of

_SURE = 0.6  # an event below it is told with "perhaps" or "allegedly"
_GIVES_WAY = "08"
_AID = "07"
_THINGS = ("dobj", "nsubjpass", "dative")
_NAMELESS = frozenset({"this", "that", "it", "so", "which", "what"})
_LETS = frozenset({"let", "allow", "permit"})
_LEAVES = frozenset({"withdraw", "pull"})
_STOPS = frozenset({"stop", "cease", "halt"})
_INWARDS = frozenset(["back", "in", "into", "through", "out", "across", "past", "home"])
_SURRENDERS = frozenset({"surrender", "disarm"})
_OPEN = frozenset(["if", "unless", "until", "once", "whether", "provided"])
_HOW_FAR = frozenset({"reach", "get", "pass", "enter", "cross"})


def carried_out_steps(parse: Parse, events: Sequence[EventFound]) -> Iterator[Step]:
    """Every step that is told as taken.

    Parameters
    ----------
    events
        Of the whole text; only those count that were done.
    """
    words = list(parse.words())
    for one in events:
        if not one.done or one.confidence < _SURE:
            continue
        at = bisect_left(words, one.trigger.start, key=lambda word: word.start)
        verb = words[at] if at < len(words) else None  # a heading is no prose
        if verb is None or verb.start != one.trigger.start or not verb.is_verb:
            continue
        if one.cameo_root == _GIVES_WAY and _gives_way(verb):
            yield from _step(verb)
        elif one.cameo_root == _AID and _came_through(verb):
            yield from _step(verb, MeasureKind.HUMANITARIAN_ACCESS)
    for word in words:
        lets = word.is_verb and word.lemma in _LETS and not is_of_a_beast(word)
        if lets and (_lets(word) or _lets_back(word)):
            yield from _step(word)
        if word.is_verb and word.lemma in _STOPS and _stops_firing(word):
            yield from _step(word)


def _gives_way(verb: Word) -> bool:
    """Say whether it names what is given; who "was freed" in an aside is only told."""
    if verb.lemma in _SURRENDERS or verb.dep in {"amod", "acl"}:
        return False
    if verb.dep == "xcomp" and verb.head.lemma in BEGINS:
        return False  # "has begun pulling its guns back", which is under way
    if verb.dep == "relcl" and verb.child("nsubjpass") is not None:
        return False
    if verb.child(*_THINGS) is None and verb.lemma in _LEAVES:
        return _is_a_place(behind(verb, "from")) or _is_out_of(verb)
    thing = verb.child(*_THINGS)
    return thing is not None and thing.low not in _NAMELESS


def _is_out_of(verb: Word) -> bool:
    """Of "pulled out of the town"."""
    return any(_is_a_place(behind(one, "of")) for one in verb.each("prep", "advmod"))


def _is_a_place(where: Word | None) -> bool:
    """Tell "withdrew from the mill" from "withdrew from the race"."""
    ground = things.GROUND | things.INSIDE | things.ROADS | things.WILDS
    return where is not None and (where.is_name or where.lemma in ground)


def _came_through(verb: Word) -> bool:
    """Of "a convoy of six lorries got through", "90 tonnes of rice reached it"."""
    who = verb.child("nsubj")
    if who is None or verb.lemma not in _HOW_FAR or verb.dep == "relcl":
        return False
    of = who.preposition("of")
    what = {who.lemma, *(one.lemma for one in (of.each("pobj") if of else ()))}
    if {one.lemma for one in verb.sentence.words} & things.WEAPONS:
        return False  # "trucks with rifles"
    if what & (things.CONVOYS | table.CONVOYS):
        return who.tag == "NNS" or bool(of) or any(who.each("nummod"))
    counted = bool(of) or any(who.each("nummod"))
    return counted and bool(what & table.GOODS)


def _lets(verb: Word) -> bool:
    """Of "let the ferry cross", "allowed a team of engineers to mend the line"."""
    inner = verb.child("ccomp", "xcomp")
    who = inner.child("nsubj") if inner is not None else None
    if inner is None or who is None or not who.is_noun or verb.dep == "relcl":
        return False
    if not any(verb.each("nsubj")) and verb.dep != "conj":
        return False
    past = verb.tag in {"VBD", "VBN"} and is_told(verb)
    if not past or _is_open(verb):
        return False
    told = words_of_act(verb)
    return is_step(verb, told, kind_of_act(told)) and _does(inner)


def _lets_back(verb: Word) -> bool:
    """Of "allowed the farmers back to their fields"."""
    thing = verb.child("dobj")
    if thing is None or not thing.is_noun or verb.child("nsubj") is None:
        return False
    where = [*verb.each("prep", "prt", "advmod"), *thing.each("prep", "advmod")]
    if not any(one.low in _INWARDS for one in where):
        return False
    return verb.tag in {"VBD", "VBN"} and is_told(verb) and not _is_open(verb)


def _stops_firing(verb: Word) -> bool:
    """Of "the League has stopped shelling the town"."""
    act, who = verb.child("xcomp"), verb.child("nsubj")
    if act is None or who is None or act.tag != "VBG" or not is_actor(who):
        return False
    fires = act.lemma in table.FIRES and verb.tag in {"VBD", "VBN"}
    return fires and is_told(verb) and not _is_open(verb)


def _is_open(verb: Word) -> bool:
    return any(one.low in _OPEN for one in verb.each("mark", "advmod"))


def _does(inner: Word) -> bool:
    """Tell what is let happen from what is let be: "let the matter rest"."""
    return inner.lemma not in table.VAGUE | table.SUFFERS


def _is_between_sides(verb: Word) -> bool:
    """Tell "the rebels vacated the mill" from "the tenants vacated the flat"."""
    if verb.lemma in {"free", "release"}:
        return False  # "cows were freed from the flood"
    who = verb.child("nsubj", "agent") or verb.head.child("nsubj")
    if who is not None and who.dep == "agent":
        who = who.child("pobj")
    if who is None:
        return verb.child("nsubjpass") is not None and is_giving(verb)
    return is_actor(who) or who.lemma in things.ARMS_BEARERS | things.BROUGHT_UP


def _step(verb: Word, kind: MeasureKind | None = None) -> Iterator[Step]:
    passive = verb.child("nsubjpass")
    first = passive.first if passive is not None else verb.i
    through = kind is not None and verb.child("nsubj")
    if through:
        first = through.first
    told = verb.sentence.words[first : end_of_act(verb)]
    kind = kind or kind_of_act(told)
    span = span_of(told)
    other = kind is MeasureKind.OTHER and not _is_between_sides(verb)
    if span is None or kind is MeasureKind.TALKS or other:
        return
    subject = verb.child("nsubj")
    yield Step(
        kind=kind,
        head=verb,
        span=span,
        status=MeasureStatus.DONE,
        by=None,
        parties=(subject,) if subject is not None and not through else (),
        rule=f"done:{verb.lemma}",
        confidence=0.6,
        is_done=True,
    )
