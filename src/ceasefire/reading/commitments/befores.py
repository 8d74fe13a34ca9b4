"""What must be before something else is done: "insists that A before it does B".

How    Behind a verb of insisting, or with "must", a clause or thing is asked for; what
       stands behind "before" will not be done until then. Seasons and mishaps that come
       about by themselves are no acts.
Read   `befores`.
"""

from collections.abc import Iterator, Sequence

from ceasefire.reading.commitments.conditional import Conditional, duty_of
from ceasefire.reading.commitments.cut_off import without_more
from ceasefire.reading.commitments.stretches import stretch_of
from ceasefire.reading.commitments.unclaimed import is_claimed
from ceasefire.reading.lexicon.conditions import CAN_ACT, MUSTS, NOBODY_DECIDES
from ceasefire.reading.lexicon.hinges import COMES_ABOUT, INSISTS
from ceasefire.reading.people.speakers import nearest_subject, subject_of
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_SURE = 0.75
_LEADS = frozenset({"that", "on", "for", "first"})


def befores(sentence: Sentence) -> Iterator[Conditional]:
    """Every act of a sentence that something must come before."""
    for before in sentence.words:
        if before.low != "before" or before.dep not in {"mark", "prep"}:
            continue
        act = _act_behind(before)
        asked = _asked_before(before) if act is not None else None
        if act is None or asked is None:
            continue
        given, words, insister = asked
        found = _made(before, act, given, words, insister)
        if found is not None:
            yield found


def _act_behind(before: Word) -> Word | None:
    """Return what will not be done sooner: a clause, a gerund or a noun for an act."""
    clause = _clause_behind(before)
    act = clause or before.child("pcomp", "pobj")
    if act is None or act.i < before.i or act.is_time:
        return None
    if act.lemma in NOBODY_DECIDES | COMES_ABOUT:
        return None
    if clause is not None:
        subject = nearest_subject(act)
        past = act.tag == "VBD" and not any(act.each("aux")) and not _is_any(subject)
        return (
            act if subject is not None and not past and _is_done(act, subject) else None
        )
    return act if is_of_an_act(act) else None


def _clause_behind(before: Word) -> Word | None:
    """Return the verb of a clause whose subject stands right behind."""
    words = before.sentence.words[before.i + 1 : stretch_of(before)[1]]
    act = next(
        (o for o in words if o.is_verb and o.dep not in {"aux", "auxpass"}), None
    )
    subject = nearest_subject(act) if act is not None else None
    right = subject is not None and subject.first == before.i + 1
    return act if right else None


def _is_any(subject: Word | None) -> bool:
    """Of "insisted on a search before anything moved", that nothing had moved."""
    if subject is None:
        return False
    own = {subject.low, *(one.low for one in subject.each("det"))}
    return bool(own & {"any", "anything", "anyone", "anybody"})


def _is_done(act: Word, subject: Word) -> bool:
    """Say whether somebody does it, or lets it be done."""
    passive = act.child("auxpass") is not None
    somebody = subject.tag == "PRP" or subject.is_name or subject.lemma in CAN_ACT
    return act.lemma != "be" and (passive or somebody or _is_any(subject))


def _asked_before(before: Word) -> tuple[Word, list[Word], Word | None] | None:
    """Return what is asked for, with its words, and who insists on it."""
    start, stop = stretch_of(before)
    words = before.sentence.words
    if before.i == start:
        return _must_behind(words[before.i + 1 : stop])
    for cue in reversed(words[start : before.i]):
        if cue.is_verb and cue.lemma in INSISTS and not is_refused(cue):
            told = words[cue.i + 1 : before.i]
            given = _head_of(cue, told)
            if given is None:
                return None
            kept = [one for one in told if one.i >= _first_of(told)]
            return given, kept, subject_of(cue)
        duty = modal_of(cue) in MUSTS or _has_to(cue)
        if cue.is_verb and duty and cue.tag == "VB":
            subject = nearest_subject(cue) or nearest_subject(cue.head)
            first = subject.first if subject is not None else cue.i
            negated = is_refused(cue) or subject is None
            return None if negated else (cue, words[first : before.i], None)
    return None


def _must_behind(words: Sequence[Word]) -> tuple[Word, list[Word], None] | None:
    """Of "before we sign, the tanks must leave", return what must be."""
    comma = next((one.i for one in words if one.text == ","), None)
    for cue in words:
        duty = modal_of(cue) in MUSTS or _has_to(cue)
        if comma is not None and cue.i > comma and cue.is_verb and duty:
            subject = nearest_subject(cue) or nearest_subject(cue.head)
            if subject is None or subject.i < comma or is_refused(cue):
                return None
            return cue, [one for one in words if one.i >= subject.first], None
    return None


def _has_to(verb: Word) -> bool:
    """Of "the guards have to leave before"."""
    over = verb.head
    return verb.dep == "xcomp" and over.lemma in {"have", "need"} and over.is_verb


def _head_of(cue: Word, told: Sequence[Word]) -> Word | None:
    """Return the verb or noun of what is insisted on."""
    clause = cue.child("ccomp")
    if clause is not None and clause in told:
        return clause
    on = cue.preposition("on", "upon", "for")
    thing = on.child("pobj", "pcomp") if on is not None else cue.child("dobj")
    return thing if thing is not None and thing in told else None


def _first_of(told: Sequence[Word]) -> int:
    at = 0
    while at < len(told) - 1 and told[at].low in _LEADS:
        at += 1
    return told[at].i


def _made(
    before: Word, act: Word, given: Word, words: list[Word], insister: Word | None
) -> Conditional | None:
    subject = nearest_subject(act) if _clause_behind(before) is act else None
    passive = act.child("auxpass") is not None
    acts = not passive and not _is_any(subject)
    actor = subject if subject is not None and acts else None
    told = act.within()
    first = act.i if actor is not None else act.first
    kept = [one for one in told if one.i > before.i and one.i >= first]
    if not acts and subject is not None:
        kept = [one for one in told if one.i >= subject.first]
    action = span_of(without_more(kept, act))
    condition = span_of(without_more(words, given))
    if action is None or condition is None or action.meets(condition):
        return None
    by = actor or (insister if subject is None else None)
    return Conditional(
        verb=act,
        given=given,
        actor=by,
        action=action,
        condition=condition,
        operator="until",
        operator_span=before.span,
        will=False,
        strength="will",
        duty=duty_of(given),
        confidence=_SURE,
        claimed=is_claimed(given),
        sayable=given.is_verb and act.is_verb,
    )
