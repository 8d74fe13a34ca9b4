"""What hangs on the sentence before: "They must leave. Otherwise we shall come".

How    "Otherwise" and "or else" take up what must be, in the sentence or clause
       before; "then" answers a question that is only an "if": "And if they do not?"
Read   `over_two_sentences`, `tied_over`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.cut_off import without_more
from ceasefire.reading.commitments.extents import is_another_act
from ceasefire.reading.commitments.stretches import acts_among, stretch_of
from ceasefire.reading.commitments.terms import is_a_duty
from ceasefire.reading.commitments.willing import act_of, is_told_to, will_be_done
from ceasefire.reading.lexicon.conditions import CAN_ACT, MUSTS, NOBODY_DECIDES, STAYS
from ceasefire.reading.lexicon.hinges import OR_ELSE
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_SURE = 0.75
_SO = frozenset({"and", "but", "so", "or", "well", "what", ",", "—", "–", '"', "“"})
_IFS = {"if": "if", "unless": "unless", "suppose": "if", "supposing": "if"}
_STOPS = frozenset({";", ",", "—", "–", ":"})
_IN_RETURN = (["in", "return"], ["in", "exchange"])
_THEN = frozenset({"then"})
_ANSWERS = frozenset({"will", "shall", "'ll", "’ll", "wo", "would"})


def over_two_sentences(sentences: Sequence[Sentence]) -> Iterator[Conditional]:
    """Every act that hangs on what the sentence, or clause, before it says."""
    for sentence in sentences:
        yield from _within(sentence)
    for first, second in pairwise(sentences):
        near = second.paragraph - first.paragraph
        found = _or_else(first.words, second.words) if near == 0 else None
        found = found or (_answered(first, second) if near <= 1 else None)
        if found is not None:
            yield found


def _within(sentence: Sentence) -> Iterator[Conditional]:
    """Of "they must leave; otherwise we shall come", "must leave or we shall"."""
    for word in sentence.words[1:-1]:
        if word.text not in _STOPS and word.low != "or":
            continue
        start = stretch_of(sentence.words[word.i - 1])[0]
        before = sentence.words[start : word.i]
        found = None
        if word.text in _STOPS:
            found = _or_else(before, sentence.words[word.i + 1 :])
        elif _is_threatened(word):
            given = _must(before)
            if given is None or modal_of(given) not in MUSTS:
                given = _due_by(before)
            if given is not None:
                behind = sentence.words[word.i + 1 :]
                found = tied_over(
                    "unless", [word], given, _clause(given, before), behind
                )
        if found is not None and (word.text == ";" or not is_told_to(found.given)):
            yield found


def _is_threatened(link: Word) -> bool:
    """Say whether somebody else, or something, follows with a will of its own."""
    behind = link.sentence.words[link.i + 1 : stretch_of(link)[1]]
    act = next(iter(acts_among(behind)), None)
    subject = nearest_subject(act) if act is not None else None
    if act is None or subject is None:
        return False
    return subject.first == link.i + 1 and modal_of(act) in _ANSWERS


def _or_else(before: Sequence[Word], behind: Sequence[Word]) -> Conditional | None:
    """Tie what is done otherwise to what must be."""
    lows = [one.low for one in behind[:2]]
    if lows in _IN_RETURN and [one.text for one in behind[2:3]] == [","]:
        return _in_return(before, behind)
    only_then = lows == ["only", "then"]
    mark = behind[:2] if only_then else _mark_of(behind)
    given = _must(before) if mark else None
    if not mark or given is None:
        return None
    operator = "only-if" if only_then else "unless"
    return tied_over(operator, mark, given, _clause(given, before), behind[len(mark) :])


def _in_return(before: Sequence[Word], behind: Sequence[Word]) -> Conditional | None:
    """Of "they give us the well; in return, we are to lift the bar"."""
    given = next(iter(acts_among(list(before))), None)
    main = next(iter(acts_among(list(behind))), None)
    if given is None or main is None or given.tag == "VBD":
        return None
    past = main.tag in {"VBD", "VBN"} and modal_of(main) is None
    if past or any(one.tag == "VBD" for one in given.each("aux", "auxpass")):
        return None
    return tied_over("if", behind[:2], given, _clause(given, before), behind[3:])


def _mark_of(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words for "otherwise" at the head of a clause."""
    at = 0
    while at < len(words) and words[at].text in {'"', "“", "—"}:
        at += 1
    lows = [one.low for one in words[at : at + 3]]
    for phrase in OR_ELSE:
        comma = lows[len(phrase) : len(phrase) + 1] == [","]
        if tuple(lows[: len(phrase)]) == phrase:
            return words[: at + len(phrase) + comma]
    return ()


def _must(words: Sequence[Word]) -> Word | None:
    """Return the verb of what must be: "must be let go", "let them go"."""
    for one in reversed(words):
        if not one.is_verb or one.dep in {"aux", "auxpass"}:
            continue
        above = one.head
        has_to = (
            one.dep == "xcomp" and above.lemma in {"have", "need"} and above.is_verb
        )
        order = is_told_to(one) and one is words[0].sentence.root
        if modal_of(one) in MUSTS or has_to or order:
            return one
    return None


def _due_by(words: Sequence[Word]) -> Word | None:
    """Of "they will be home by Friday, or we will", return "be": it has a term."""
    act = next(iter(acts_among(words)), None)
    if act is None or modal_of(act) not in {"will", "shall"} or words[-1].text != ",":
        return None
    terms = [o.child("pobj") for o in act.each("prep") if o.low in {"by", "before"}]
    dated = any(one is not None and one.is_time for one in terms)
    return act if dated else None


def _clause(given: Word, words: Sequence[Word]) -> list[Word]:
    """Return the words of what must be, from its subject on."""
    subject = nearest_subject(given)
    if subject is None and given.dep == "xcomp":
        subject = nearest_subject(given.head)
    first = subject.first if subject is not None and subject.i < given.i else given.i
    return [one for one in words if one.i >= first]


def _answered(first: Sentence, second: Sentence) -> Conditional | None:
    """Of "And if they do not?" "Then we stay", tie the answer to the question."""
    asked = [one for one in first.words if one.text not in {'"', "”", "’"}]
    if not asked or asked[-1].text != "?":
        return None
    while len(asked) > 2 and asked[0].low in _SO:
        asked = asked[1:]
    operator = _IFS.get(asked[0].low)
    words = second.words
    while words and words[0].text in {'"', "“", "—", "–", ":"}:
        words = words[1:]
    if operator is None or len(asked) < 3 or not words or words[0].low not in _THEN:
        return None
    told = [one for one in asked[1:-1] if one.is_verb]
    if not told or any(one.text == "," for one in asked[1:-1]):
        return None
    head = next((o for o in told if o.dep not in {"aux", "auxpass"}), told[-1])
    return tied_over(operator, asked[:1], head, asked[1:-1], words[1:])


def tied_over(
    operator: str, mark: Sequence[Word], given: Word, held: Sequence[Word],
    behind: Sequence[Word],
) -> Conditional | None:  # fmt: skip
    """Tie the first act behind to what another sentence, or clause, says."""
    main = next(iter(acts_among(list(behind))), None)
    if main is None or main.lemma in NOBODY_DECIDES:
        return None
    verb, strength = act_of(main)
    subject = nearest_subject(main)
    if strength is None or subject is None or subject.low in {"there", "what"}:
        return None
    passive = verb.child("auxpass") is not None or subject.dep == "nsubjpass"
    acts = subject.tag == "PRP" or subject.is_name or subject.lemma in CAN_ACT
    actor = subject if acts and not passive else None
    if actor is None and not passive and main.lemma not in STAYS:
        return None
    first = verb.i if actor is not None else subject.first
    told = verb.sentence.words[first : verb.last + 1]
    told = [one for one in told if one.i < verb.i or not is_another_act(one, verb)]
    action = span_of(without_more(told, verb))
    condition = span_of(without_more(held, given))
    if action is None or condition is None or action.meets(condition):
        return None
    return Conditional(
        verb=verb,
        given=given,
        actor=actor,
        action=action,
        condition=condition,
        operator=operator,
        operator_span=span_of(mark) or mark[0].span,
        will=will_be_done(main, verb),
        strength=strength,
        duty=None,
        confidence=_SURE,
        sayable=is_a_duty(given) and held[0] is not given,
    )
