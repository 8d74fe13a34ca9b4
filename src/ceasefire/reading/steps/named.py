"""Steps that a noun or a verb of the table names, whatever is said of them.

How    Nouns are told by `nouns_of_steps`; a verb by the things that it is done to.
Read   `named_steps`.
"""

from collections.abc import Iterator

from ceasefire.core import MeasureKind
from ceasefire.reading.lexicon import measures as table
from ceasefire.reading.lexicon import steps as acts
from ceasefire.reading.steps.at_the_table import is_come_to, is_shunned
from ceasefire.reading.steps.concrete import end_of_act, words_of_act
from ceasefire.reading.steps.found import Step
from ceasefire.reading.steps.giving import is_giving, is_harm, is_of_a_beast
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.steps.nouns_of_steps import is_told_past, kind_of_noun
from ceasefire.reading.steps.stated import is_actor
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_CARRIES = frozenset({"bring", "carry", "fly", "ferry"})
_FURTHER = frozenset({"advcl", "conj", "parataxis"})


def named_steps(sentence: Sentence) -> Iterator[Step]:
    """Every step that a word of the table names."""
    for word in sentence.words:
        if word.is_noun:
            kind = kind_of_noun(word)
        else:
            kind = _kind_of_verb(word) if word.lemma in acts.FINITE else None
        talks = kind is MeasureKind.TALKS
        if kind is None or (talks and (is_shunned(word) or is_come_to(word))):
            continue
        step = _step(word, kind)
        if step is not None:
            yield step


def _kind_of_verb(word: Word) -> MeasureKind | None:
    """Return the kind of step that a verb tells of with the things it is done to."""
    inner = word.dep == "xcomp" and word.lemma != "resume"
    if (
        not word.is_verb
        or (inner and not _is_begun(word))
        or word.dep in {"aux", "auxpass", "amod", "compound"}
    ):
        return None
    if is_told_past(word) and (denied(word) or _is_asked(word)):
        return None  # "has not withdrawn its guns", "asked whether it has"
    if is_harm(word) or _is_remote(word):
        return None
    thing = word.child("dobj", "nsubjpass")
    if thing is None and word.lemma in {"let", "allow", "permit"}:
        thing = word.child("ccomp")
    if thing is None or any(one.low in {"not", "no"} for one in thing.within()):
        return None  # "not one gun was withdrawn"
    if is_of_a_beast(word):
        return None
    words = _with_things(word)
    kind = kind_of_act(words)
    told = is_told_past(word)
    if kind is MeasureKind.TALKS:
        return kind if word.lemma == "resume" else None
    if told and word.lemma == "stop":
        return None
    if kind is MeasureKind.HUMANITARIAN_ACCESS and told:
        return kind if word.lemma in {"open", "reopen", "clear", "ease"} else None
    if word.lemma in _CARRIES:
        return kind if kind is MeasureKind.EVACUATION else None
    if word.lemma == "send":  # "sent home four conscripts"
        home = any(one.low in {"home", "back"} for one in word.each("advmod", "prt"))
        held = kind is MeasureKind.PRISONER_EXCHANGE
        return kind if held and home and not denied(word) else None
    if kind is not MeasureKind.OTHER:
        return kind
    moved = thing.tag != "PRP" and any(one.lemma in acts.MOVED for one in words)
    if word.lemma == "drop":  # charges, and no grenades on a post
        moved = thing.lemma == "charge"
    if word.lemma in {"clear", "defuse"} and _are_mines(thing):
        return kind
    moved = moved or _is_given_back(word) or _is_lent(word, thing)
    return kind if moved and is_giving(word) else None


def _is_remote(verb: Word) -> bool:
    """Of "were the army to free the drivers", that nobody tells or asks it."""
    be = verb.head
    who = be.child("nsubj")
    to = any(one.low == "to" for one in verb.each("aux"))
    return to and be.low == "were" and who is not None and who.i > be.i


def _are_mines(thing: Word) -> bool:
    """Of "clear 900 explosive devices", "the unexploded ordnance"."""
    return any(
        one.low in acts.MINES or one.lemma in acts.MINES for one in thing.within()
    )


def _is_given_back(verb: Word) -> bool:
    """Of "has vacated the quarry", "handed back two schools", whatever is given."""
    back = any(one.low == "back" for one in verb.each("prt", "advmod"))
    has = any(one.low in {"has", "have"} for one in verb.each("aux"))
    gives = verb.lemma == "vacate" or (back and verb.lemma in {"hand", "pull", "give"})
    return has and gives


def _is_lent(verb: Word, thing: Word) -> bool:
    """Of "the clans returned forty cattle", that it is given back by one side."""
    who = verb.child("nsubj")
    if who is None or not is_actor(who) or verb.lemma not in {"return", "hand"}:
        return False
    return thing.lemma in acts.LENT


def _is_begun(gerund: Word) -> bool:
    """Of "has begun pulling back its guns", "began to clear the road"."""
    over = gerund.head
    to = gerund.tag == "VB" and modal_of(over) is None and over.tag != "VB"
    return (
        (gerund.tag == "VBG" or to) and over.lemma in table.BEGINS and not denied(over)
    )


def _is_asked(verb: Word) -> bool:
    return any(one.low == "whether" for one in verb.each("mark", "advmod"))


def _with_things(verb: Word) -> list[Word]:
    """Return a verb and what it is done to, without what else is told of that."""
    aside = [one for one in verb.children if one.dep in _FURTHER]
    aside += [c for one in verb.each("dobj", "nsubjpass") for c in one.each("relcl")]
    aside += [c for c in verb.each("ccomp") if c.last < verb.i]  # "he leaves, I stay"
    subject = verb.child("nsubj")
    if subject is not None:
        aside.append(subject)
    return [
        one
        for one in verb.within()
        if one.i < end_of_act(verb) and not any(a.holds(one) for a in aside)
    ]


def _step(word: Word, kind: MeasureKind) -> Step | None:
    words = _told(word) if word.is_verb else words_of_act(word)
    span = span_of(words)
    if span is None:
        return None
    return Step(
        kind=kind,
        head=word,
        span=span,
        status=None,
        by=None,
        parties=tuple(_parties(word)),
        rule=f"measure:{word.lemma}",
        confidence=0.65,
        is_named=True,
    )


def _told(verb: Word) -> list[Word]:
    """Return the words of a verb with its things: "the siege was lifted"."""
    whose = verb.child("nsubjpass")
    if whose is not None and whose.tag in {"WDT", "WP"} and verb.dep == "relcl":
        whose = verb.head
    first = whose.first if whose is not None else verb.i
    return verb.sentence.words[first : end_of_act(verb)]


def _parties(head: Word) -> Iterator[Word]:
    if head.is_verb:
        subject = head.child("nsubj")
        if subject is not None and subject.tag != "PRP":
            yield subject
        return
    between = head.preposition("between", "with")
    one = between.child("pobj") if between is not None else None
    while one is not None:
        yield one
        one = one.child("conj")
