"""What somebody will do, or not, depending on something else.

How    A conjunction or preposition that makes one thing hang on another is found first
       ("only if", "until", "without", "as a condition for"); then the clause that hangs
       on it, with its actor and act; then what has to be, and who would have to do it.
       Forecasts that nobody decides, and what came true in the past, are left out.
Read   `conditions_in`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ceasefire.reading.commitments.bargains import bargains
from ceasefire.reading.commitments.befores import befores
from ceasefire.reading.commitments.conditional import Conditional, duty_of
from ceasefire.reading.commitments.extents import (
    action_of,
    condition_of,
    words_of_hinge,
)
from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.hinges import hinges, with_joined
from ceasefire.reading.commitments.hung_on_clauses import hung_on_clauses
from ceasefire.reading.commitments.hung_on_things import hung_on_things
from ceasefire.reading.commitments.inverted import inverted
from ceasefire.reading.commitments.only_and_only import with_more
from ceasefire.reading.commitments.orders import orders
from ceasefire.reading.commitments.prerequisites import prerequisites
from ceasefire.reading.commitments.stretches import asides, stretch_of
from ceasefire.reading.commitments.unclaimed import is_claimed
from ceasefire.reading.commitments.unmeant import (
    is_comment,
    is_history,
    is_if_need_be,
    is_never,
    is_question,
    is_unreal,
    tells_the_time,
)
from ceasefire.reading.commitments.verbless import verbless
from ceasefire.reading.commitments.whoever import whoever
from ceasefire.reading.commitments.willing import act_of, is_told_to, will_be_done
from ceasefire.reading.commitments.without_it import points_back
from ceasefire.reading.lexicon.acts import ASKED
from ceasefire.reading.lexicon.conditions import (
    CAN_ACT,
    COMMITS,
    HAPPENS,
    NAMED_BY_STATE,
    NOBODY_DECIDES,
    OF_ITSELF,
    ONES,
    STAYS,
)
from ceasefire.reading.lexicon.cues import VERBS, Act
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.spans import Span

_SURE: Final = {
    "only-if": 0.9, "if": 0.8, "unless": 0.9, "until": 0.8, "without": 0.7,
    "provided-that": 0.85,
}  # fmt: skip


def conditions_in(sentence: Sentence) -> Iterator[Conditional]:
    """Every conditional commitment of a sentence, from left to right."""
    found = list(with_more(list(_hung_in(sentence))))
    for one in found:
        beside = (o for o in found if o.verb is one.verb and not o.sets_none)
        if not one.sets_none or next(beside, None) is None:
            yield one  # "come without conditions if they are asked" hangs on that


def _hung_in(sentence: Sentence) -> Iterator[Conditional]:
    taken: list[Hinge] = []
    every = list(with_joined(_each_once(sentence)))
    for hinge in every:
        if any(w is hinge.mark for one in taken for w in one.words):
            continue  # "if we are invited without preconditions" is one
        others = [one for one in every if one.main is hinge.main and one is not hinge]
        found = _conditional(hinge, others)
        if found is not None:
            taken.append(hinge)
            yield found
    for more in (prerequisites, befores, whoever, verbless):
        for one in more(sentence):
            if not any(one.given is hinge.given for hinge in taken):
                yield one


def _each_once(sentence: Sentence) -> list[Hinge]:
    """Return the hinges of a sentence; of two for the same words, the longer phrase."""
    found: list[Hinge] = []
    clauses = list(hung_on_clauses(sentence))
    longer = [one for one in clauses if one.first is not one.mark]
    single = [one for one in clauses if one.first is one.mark]
    phrases = (
        *longer,
        *hung_on_things(sentence),
        *inverted(sentence),
        *bargains(sentence),
    )
    parsed = [_on_its_side(one, single) for one in hinges(sentence)]
    for one in (*phrases, *parsed, *orders(sentence), *single):
        if not any(_is_same(one, other) for other in found):
            found.append(one)
    return found


def _on_its_side(parsed: Hinge, placed: Sequence[Hinge]) -> Hinge:
    """Return where a clause hangs by its place, if the parser has the other side."""
    for one in placed:
        before, behind = (h.main.i < h.mark.i for h in (one, parsed))
        if one.mark is parsed.mark and before and not behind:
            return one
        parted = stretch_of(parsed.mark)[0] > parsed.main.i
        if one.mark is parsed.mark and (parted or _opens_a_clause(one)):
            return one
    return parsed


def _opens_a_clause(placed: Hinge) -> bool:
    """Of "he was shot, and until they pay, no boat lands", that "until" opens one."""
    at = (placed.first or placed.mark).i
    words = placed.mark.sentence.words[max(0, at - 2) : at]
    linked = [one.low for one in words] in ([",", "and"], [",", "but"])
    return linked and placed.main.i > placed.given.i


def _is_same(one: Hinge, other: Hinge) -> bool:
    if one.given is other.given:
        return True
    operator = {w.i for w in other.words if w.i <= other.mark.i}
    return one.mark.i in operator


def _conditional(hinge: Hinge, others: Sequence[Hinge]) -> Conditional | None:
    main = hinge.main
    verb, strength = act_of(main)
    if strength is None or verb.lemma in NOBODY_DECIDES:
        return None
    if hinge.operator == "without" and not _bargains(hinge, strength):
        return None
    if any(untrue(hinge.given) for untrue in (is_unreal, is_never, is_comment)):
        return None
    if is_question(main) or is_history(main, hinge.mark, hinge.given):
        return None
    if tells_the_time(hinge.mark, hinge.given) or is_if_need_be(hinge.mark):
        return None
    subject = subject_of(main) if verb is main else subject_of(main) or subject_of(verb)
    subject = _asked(main) or _aiming(main) or subject
    if is_told_to(main):
        subject = None
    subject = _outside_asides(subject, main)
    if verb.child("expl") is not None:
        subject = None  # "there would be no passage until"
    actor = subject if subject is not None and _can_act(subject, main, verb) else None
    if hinge.operator == "without" and actor is None and not _is_done(verb, hinge):
        return None  # "the ward will close without fuel" is a forecast
    skip = words_of_hinge(hinge)
    for other in others:  # "may return fire only after" hangs on two things
        skip |= words_of_hinge(other)
    if actor is None and verb.lemma in OF_ITSELF and verb.child("auxpass") is None:
        return None
    action = action_of(verb, actor, subject, skip, hinge)
    condition = condition_of(hinge)
    if action is None or condition is None or action.meets(condition):
        return None
    return Conditional(
        verb=verb,
        given=hinge.given,
        actor=actor,
        action=action,
        condition=condition,
        operator=_narrowed(hinge, main, verb),
        operator_span=_operator_of(hinge),
        will=will_be_done(main, verb) and not _is_not_until(hinge),
        strength=strength,
        duty=duty_of(hinge.given),
        confidence=_SURE[hinge.operator] - (0.1 if actor is None else 0.0),
        claimed=is_claimed(main),
        sayable=_is_so_or_not(hinge),
    )


def _is_not_until(hinge: Hinge) -> bool:
    """Of "not until the mines are gone will they return"."""
    first = hinge.first or hinge.mark
    if not first.i or first.sentence.words[first.i - 1].low != "not":
        return False
    if hinge.operator == "until":
        return hinge.main.i > first.i
    # "they will sign, but not without a guarantee", "but not if he is there"
    return hinge.operator in {"without", "if", "unless"} and hinge.main.i < first.i


def _outside_asides(subject: Word | None, main: Word) -> Word | None:
    """Of "the League, its secretary told us, will leave", return the League."""
    run = next((r for r in asides(main.sentence) if subject and subject.i in r), None)
    if run is None or main.i in run:
        return subject
    before = main.sentence.words[stretch_of(main)[0] : run.start - 1]
    return next((o for o in reversed(before) if o.dep.startswith("nsubj")), subject)


def _asked(main: Word) -> Word | None:
    """Of "urges the Front to open the bridge", return who would open it."""
    cue = VERBS.get(main.head.lemma)
    if cue is None or cue.act is not Act.DEMAND or not is_infinitive(main):
        return None
    return main.head.child("dobj") or main.child("nsubj")


def _aiming(main: Word) -> Word | None:
    """Of "has no intention to attend", return who has none."""
    above = main.head
    if main.dep != "acl" or above.dep != "dobj" or above.head.lemma != "have":
        return None
    return subject_of(above.head)


def _is_done(verb: Word, hinge: Hinge) -> bool:
    """Say whether somebody does it, even where nobody is named."""
    passive = verb.child("auxpass", "nsubjpass") is not None
    asked = hinge.given.lemma in {"precondition", "condition", "prejudice"}
    return passive or asked or verb.child("nsubj") is None


def _bargains(hinge: Hinge, strength: str) -> bool:
    given = hinge.given
    if given.lemma in {"precondition", "condition", "prejudice"}:
        return True
    return (
        strength in {"will", "prepared-to"}
        and (
            hinge.main.tag in {"VB", "JJ", "VBN", "VBG"}
            or hinge.main.lemma in COMMITS
            or is_refused(hinge.main)
        )
        and (given.is_noun or given.is_verb or given.low in ONES)
    )


def _can_act(subject: Word, main: Word, verb: Word) -> bool:
    if _is_done_to(subject, verb):
        return False
    if (
        subject.tag == "PRP"
        or subject.is_name
        or subject.kind in {"PERSON", "ORG", "GPE", "NORP"}
    ):
        return subject.low != "it" or main.child("expl") is None
    if subject.low in ONES:
        return verb.lemma not in STAYS | HAPPENS
    if subject.low in NAMED_BY_STATE:
        the = any(one.low == "the" for one in subject.each("det"))
        return the and not is_infinitive(subject.head)
    act = is_of_an_act(subject)  # "a police presence"
    return subject.lemma in CAN_ACT or any(
        one.is_name or (one.lemma in CAN_ACT and not act)
        for one in subject.each("compound")
    )


def _is_done_to(subject: Word, verb: Word) -> bool:
    """Tell "they will be fed" from "they are supposed to march", "will be gone"."""
    if verb.low == "gone":
        return False
    passive = subject.dep == "nsubjpass" and (subject.head is verb or not verb.is_verb)
    return passive or verb.child("auxpass") is not None


def _narrowed(hinge: Hinge, main: Word, verb: Word) -> str:
    """Of "will only come if", return "only-if"."""
    if hinge.operator not in {"if", "provided-that"}:
        return hinge.operator
    words = verb.sentence.words
    first = min(main.i, verb.i)
    run = words[max(0, first - 2) : verb.i]
    only = [one for one in run if one.low == "only" and words[one.i - 1].low != "not"]
    return "only-if" if only and only[0].head in (main, verb) else hinge.operator


def _is_so_or_not(hinge: Hinge) -> bool:
    """Say whether what has to be can be so: a clause or an act, and no mere thing."""
    given = hinge.given
    clause = given.child("nsubj", "nsubjpass", "expl") is not None
    asked = given.lemma in ASKED
    named = given.is_name and hinge.operator == "without"  # without the Guard
    brought = hinge.mark.low == "with" and hinge.operator == "only-if"
    brought = brought or hinge.mark.low == "without"
    if hinge.mark.low == "without" and points_back(hinge.mark):
        return False
    return (
        clause or asked or named or brought or not given.is_noun or is_of_an_act(given)
    )


def _operator_of(hinge: Hinge) -> Span:
    return Span((hinge.first or hinge.mark).start, hinge.mark.end)
