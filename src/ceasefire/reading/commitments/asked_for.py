"""What a sentence asks for: "must be reopened", "wants them freed", "one demand: that".

Why    The next sentence takes it up by "that", "both" or "the demand", and hangs
       something on it.
How    Each thing asked for is the verb, or noun of an act, that heads it, with its
       words from its subject on. What is refused is asked for by nobody.
Read   `asked_in`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ceasefire.reading.commitments.leaning import head_among
from ceasefire.reading.commitments.stretches import acts_among, in_asides
from ceasefire.reading.commitments.terms import is_a_duty
from ceasefire.reading.commitments.willing import is_told_to
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word

Asked = tuple[Word, list[Word]]
"""What heads a thing that is asked for, and its words."""

DEMANDS: Final = words("demand condition request requirement claim term point price")
_ASKS: Final = words(
    "ask demand want need require insist call request seek urge expect press"
)
_FOR: Final = frozenset({"for", "on", "upon"})
_ENDS: Final = frozenset({".", '"', "”", "!", ",", ";", "–", "—"})
_LINKS: Final = frozenset({"and", "or", ",", ";", "that", "but"})
_TAKES_BARE: Final = words("want need")
"""Of "wants the road opened", what the parser takes for "opened it"."""
_GIVES_WAY: Final = frozenset({"VB", "VBN"})


def asked_in(sentence: Sentence) -> list[Asked]:
    """Return all that a sentence asks for, from left to right."""
    if sentence.words[-1].text == "?":
        return []
    found = _listed(sentence) or _duties(sentence) or _wished(sentence)
    return [(given, held) for given, held in found if held]


def _listed(sentence: Sentence) -> list[Asked]:
    """Of "has two demands: the release of A, and that B be opened", return both."""
    every = sentence.words
    noun = next((o for o in every if o.is_noun and _is_demand(o)), None)
    if noun is None:
        return []
    behind = every[noun.last + 1 : noun.last + 2]
    colon = next((o for o in every[noun.i + 1 :] if o.text == ":"), None)
    if colon is not None and (noun.dep in {"dobj", "pobj", "attr"} or behind):
        return list(_each(every[colon.i + 1 :]))
    told = noun.head.child("ccomp", "attr") if noun.dep == "nsubj" else None
    if noun.head.lemma != "be" or told is None or told.i < noun.head.i:
        return []
    return list(_each(every[noun.head.i + 1 :]))


def _is_demand(noun: Word) -> bool:
    """Say whether it is a word for what is asked: "a demand", "wants one thing"."""
    wanted = noun.lemma == "thing" and noun.head.lemma in _ASKS
    return noun.lemma in DEMANDS or wanted


def _each(told: Sequence[Word]) -> Iterator[Asked]:
    """Yield each clause of a list; where it has none, the noun that heads it."""
    aside = in_asides(told[0].sentence) if told else ()
    held = [one for one in told if one.i not in aside]
    verbs = [
        one
        for one in held
        if one.dep in {"ccomp", "conj", "ROOT", "parataxis", "appos", "acl", "dep"}
        and one.is_verb
        and nearest_subject(one) in held
    ]
    if verbs:
        yield from _cut(verbs, held)
        return
    given = head_among([one for one in held if one.low not in _LINKS])
    if given is None or not is_of_an_act(given):
        given = next(iter(acts_among(held)), None)
    if given is not None:
        yield given, _trimmed(held)


def _duties(sentence: Sentence) -> list[Asked]:
    """Of "A must be opened, and B freed", return both; of "open it", that."""
    aside = in_asides(sentence)
    due: list[Word] = []
    for one in sentence.words:
        if not one.is_verb or one.i in aside or one.dep in {"aux", "auxpass"}:
            continue
        if is_a_duty(one) and not is_refused(one):
            there = one.child("attr") if one.child("expl") is not None else None
            if there is not None:
                return [(there, there.within())]
            due.append(one)
        elif _shares_the_duty(one, due):
            due.append(one)
    if not due and is_told_to(sentence.root) and sentence.root.tag == "VB":
        return [(sentence.root, _trimmed(sentence.words))]
    kept = [one for one in sentence.words if one.i not in aside]
    return list(_cut(due, kept))


def _shares_the_duty(verb: Word, due: Sequence[Word]) -> bool:
    """Of "must be opened, and the millers freed", "freed": "must be" goes with both."""
    if verb.dep != "conj" or verb.head not in due or nearest_subject(verb) is None:
        return False
    if any(verb.each("aux", "auxpass")):
        return False
    passive = verb.head.child("auxpass") is not None and verb.child("dobj") is None
    return verb.tag in _GIVES_WAY or (passive and verb.tag == "VBD")


def _wished(sentence: Sentence) -> list[Asked]:
    """Of "wants them freed", "demands that they be freed", "asks for their release"."""
    aside = in_asides(sentence)
    for cue in sentence.words:
        if cue.lemma not in _ASKS or not cue.is_verb or cue.i in aside:
            continue
        if is_refused(cue):
            continue
        clause = next((o for o in cue.each("ccomp", "xcomp") if o.i > cue.i), None)
        if clause is not None:
            return _clauses_behind(cue, clause, aside)
        thing = cue.child("dobj")
        on = next((o for o in cue.each("prep") if o.low in _FOR), None)
        if thing is None and on is not None:
            thing = on.child("pobj")
        if thing is not None and thing.is_noun and is_of_an_act(thing):
            return [(thing, thing.within())]
    return []


def _clauses_behind(cue: Word, clause: Word, aside: frozenset[int]) -> list[Asked]:
    whom = nearest_subject(clause) or cue.child("dobj")
    if whom is None or whom.i < cue.i:
        return []
    infinitive = is_infinitive(clause) or clause.tag in {"VB", "VBN"}
    infinitive = infinitive or (cue.lemma in _TAKES_BARE and clause.tag == "VBD")
    subjunctive = any(o.tag in {"VB", "MD"} for o in clause.each("aux", "auxpass"))
    if not (infinitive or subjunctive):
        return []
    more = [o for o in clause.each("conj") if nearest_subject(o) is not None]
    held = cue.sentence.words[whom.first : clause.last + 1]
    return list(_cut([clause, *more], [o for o in held if o.i not in aside]))


def _cut(verbs: Sequence[Word], held: Sequence[Word]) -> Iterator[Asked]:
    """Give each verb the words from its subject on, up to the subject of the next."""
    if not verbs or not held:
        return
    starts = []
    for verb in verbs:
        subject = nearest_subject(verb) or nearest_subject(verb.head)
        if subject is None and verb.head.child("dobj") is not None:
            subject = verb.head.child("dobj")  # "asks the army to leave"
        before = subject is not None and subject.i < verb.i
        starts.append(subject.first if subject is not None and before else verb.i)
    ends = [*starts[1:], held[-1].i + 1]
    for verb, start, end in zip(verbs, starts, ends, strict=True):
        yield (
            verb,
            _trimmed([w for w in held if start <= w.i < end and w.i <= _last(verb)]),
        )


def _last(verb: Word) -> int:
    """Return where a clause ends, also where the parser hangs "back" elsewhere."""
    over = verb.head if verb.dep == "xcomp" else verb
    return max(verb.last, over.last if over.is_verb else verb.last)


def _trimmed(held: Sequence[Word]) -> list[Word]:
    kept = list(held)
    while kept and (kept[-1].text in _ENDS or kept[-1].low in _LINKS):
        kept = kept[:-1]
    while kept and (
        kept[0].text in _ENDS or kept[0].low in _LINKS or kept[0].tag == "``"
    ):
        kept = kept[1:]
    return kept
