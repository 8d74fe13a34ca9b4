"""What holds of whoever does something: "those who sign may go home".

How    A relative clause on "anyone", "those", "every village" and the like says what
       has to be done, where the main clause lets or promises something. What is so of
       people as they are ("anyone who knows him will agree") hangs on nothing.
Read   `whoever`.
"""

from collections.abc import Iterator

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.cut_off import without_more
from ceasefire.reading.commitments.unclaimed import is_claimed
from ceasefire.reading.lexicon.conditions import NOBODY_DECIDES
from ceasefire.reading.lexicon.hinges import ANYBODY, STATES, STATES_OF_MIND, TELLING
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_SURE = 0.7
_WHO = frozenset({"who", "that", "which", "whoever", "whosoever"})
_FOLLOWS = frozenset({"will", "would", "shall", "may", "can", "could", "might", "'ll"})
_DETERMINERS = frozenset({"any", "every", "each", "all", "no", "whichever"})


def whoever(sentence: Sentence) -> Iterator[Conditional]:
    """Every act of a sentence that is promised to whoever does something."""
    for main in sentence.words:
        if not main.is_verb or modal_of(main) not in _FOLLOWS or main.lemma in TELLING:
            continue
        subject = nearest_subject(main)
        clause = _clause_of(subject) if subject is not None else None
        if subject is None or clause is None or subject.i > main.i:
            continue
        if clause.lemma in STATES_OF_MIND | STATES or main.lemma in NOBODY_DECIDES:
            continue
        if _is_past(clause) and modal_of(main) not in {"would", "could", "might"}:
            continue
        found = _made(main, subject, clause)
        if found is not None:
            yield found


def _clause_of(subject: Word) -> Word | None:
    """Return the verb of what has to be done; None where it is of somebody known."""
    if subject.dep == "csubj" or subject.is_verb:
        lead = subject.child("nsubj")
        return (
            subject
            if lead is not None
            and lead.low.startswith("whoso") | (lead.low == "whoever")
            else None
        )
    anybody = subject.low in ANYBODY or any(
        one.low in _DETERMINERS for one in subject.each("det")
    )
    clause = subject.child("relcl")
    if not anybody or clause is None:
        return None
    lead = nearest_subject(clause)
    return clause if lead is not None and lead.low in _WHO else None


def _is_past(clause: Word) -> bool:
    helps = {one.low for one in clause.each("aux", "auxpass")}
    return (clause.tag == "VBD" and not helps) or bool(helps & {"was", "were", "had"})


def _made(main: Word, subject: Word, clause: Word) -> Conditional | None:
    lead = nearest_subject(clause)
    if lead is None:
        return None
    words = [one for one in clause.within() if lead.i < one.i < main.i]
    helps = [o for o in main.each("aux", "auxpass", "neg") if o.i > clause.i]
    words = [one for one in words if not helps or one.i < helps[0].i]
    told = [one for one in main.within() if one.i >= main.i]
    action = span_of(without_more(told, main))
    condition = span_of(without_more(words, clause))
    if action is None or condition is None or action.meets(condition):
        return None
    actor = subject if subject is not clause else lead
    passive = main.child("auxpass") is not None
    return Conditional(
        verb=main,
        given=clause,
        actor=None if passive else actor,
        action=action,
        condition=condition,
        operator="only-if" if _is_alone(subject) else "if",
        operator_span=lead.span,
        will=not is_refused(main),
        strength="will",
        duty=None,
        confidence=_SURE,
        claimed=is_claimed(main),
        sayable=False,
        of_anybody=True,
    )


def _is_alone(subject: Word) -> bool:
    """Of "only those who have paid may enter"."""
    words = subject.sentence.words
    return any(
        one.low == "only" for one in words[max(0, subject.first - 1) : subject.i]
    )
