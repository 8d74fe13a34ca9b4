"""Bargains in a breath, without a verb: "no list, no flour", "first A, then B".

How    Two noun phrases stand by themselves between the head of a sentence, a colon or a
       quotation mark and its end. Three in a row are a list, and tell what is lacking.
Read   `verbless`.
"""

from collections.abc import Iterator, Sequence

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.stretches import is_finite
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_OPENS = frozenset({":", ";", "—", "–", '"', "“", "‘", "'"})
_ENDS = frozenset({".", "!", ";", '"', "”", "’", "'", "—", "–"})
_TIMES = {"until": "until", "till": "until", "unless": "unless"}
_LEADS = frozenset({"and", "but", "so", "then", "plainly", "simply"})
_LONGEST = 7  # words of one side
_SURE = 0.7


def verbless(sentence: Sentence) -> Iterator[Conditional]:
    """Every such bargain of a sentence."""
    for word in sentence.words:
        if not _opens(word):
            continue
        if word.low == "no":
            found = _no_without(word)
        elif word.low == "first":
            found = _first_then(word)
        elif word.low == "without":
            found = _without_no(word)
        else:
            found = None
        if found is not None:
            yield found


def _opens(word: Word) -> bool:
    """Say whether a sentence, or what is quoted or announced in it, begins here."""
    words = word.sentence.words[: word.i]
    while words and words[-1].low in _LEADS:
        words = words[:-1]
    return not words or words[-1].text in _OPENS


def _no_without(no: Word) -> Conditional | None:
    """Of "no list, no flour" and "no flour without a list"."""
    words = no.sentence.words
    until = _until(no)
    if until is not None:
        return until
    for link in ({","}, {"without"}):
        first = _side(words[no.i + 1 :], link)
        at = no.i + 1 + len(first)
        if not first or at + 2 >= len(words) or words[at].low not in link:
            continue
        comma = link == {","}
        if comma and words[at + 1].low != "no":
            continue
        start = at + 2 if comma else at + 1
        second = _side(words[start:], _ENDS | {","}, told=not comma)
        if second and _is_all(words, start + len(second)):
            given, told = (first, second) if comma else (second, first)
            return _bargain("without", words[at], given, told, will=False)
    return None


def _without_no(without: Word) -> Conditional | None:
    """Of "without a list, no flour"."""
    words = without.sentence.words
    given = _side(words[without.i + 1 :], {","})
    at = without.i + 1 + len(given)
    if not given or at + 2 >= len(words) or words[at + 1].low != "no":
        return None
    told = _side(words[at + 2 :], _ENDS | {","})
    if not told or not _is_all(words, at + 2 + len(told)):
        return None
    return _bargain("without", without, given, told, will=False)


def _first_then(first: Word) -> Conditional | None:
    """Of "first the flour, then the march"."""
    words = first.sentence.words
    given = _side(words[first.i + 1 :], {",", "and", "then"})
    at = first.i + 1 + len(given)
    while given and at < len(words) and words[at].low in {",", "and", "only"}:
        at += 1
    if not given or at >= len(words) or words[at].low != "then":
        return None
    told = _side(words[at + 1 :], _ENDS | {","})
    return _bargain("if", first, given, told, will=True) if told else None


def _until(no: Word) -> Conditional | None:
    """Of "no flour until the list has come"."""
    words = no.sentence.words
    told = _side(words[no.i + 1 :], set(_TIMES))
    at = no.i + 1 + len(told)
    if not told or at + 2 >= len(words) or words[at].low not in _TIMES:
        return None
    given: list[Word] = []
    for one in words[at + 1 :]:
        if one.text in _ENDS | {","}:
            break
        given.append(one)
    head = next((one for one in given if is_finite(one)), None)
    if head is None:
        return None
    operator = _TIMES[words[at].low]
    return _bargain(operator, words[at], given, told, will=False, head=head)


def _side(
    words: Sequence[Word], ends: set[str] | frozenset[str], *, told: bool = False
) -> list[Word]:
    """Return a noun phrase up to one of these words; nothing where there is none.

    With `told`, a relative clause may say which: "a list that names them".
    """
    run: list[Word] = []
    for one in words:
        if one.low in ends or one.text in ends:
            break
        run.append(one)
    which = next((o for o in run if told and o.tag in {"WP", "WDT"}), None)
    main = run if which is None else [one for one in run if one.i < which.i]
    finite = any(one.tag in {"VBZ", "VBP", "VBD", "MD", "WP", "WDT"} for one in main)
    named = any(one.is_noun for one in run)
    other = any(one.low in {"no", "nor", "or"} or one.text in {",", ":"} for one in run)
    return run if named and len(run) <= _LONGEST and not finite and not other else []


def _is_all(words: Sequence[Word], at: int) -> bool:
    """Say whether nothing of the kind follows: no third "no"."""
    if at >= len(words):
        return True
    behind = words[at + 1 : at + 2]
    if words[at].text == ",":
        return bool(behind) and (behind[0].text in _ENDS or behind[0].low == "as")
    return words[at].text in _ENDS


def _bargain(
    operator: str,
    mark: Word,
    given: Sequence[Word],
    told: Sequence[Word],
    *,
    will: bool,
    head: Word | None = None,
) -> Conditional | None:
    action, condition = span_of(told), span_of(given)
    if action is None or condition is None:
        return None
    return Conditional(
        verb=_head_of(told),
        given=head or _head_of(given),
        actor=None,
        action=action,
        condition=condition,
        operator=operator,
        operator_span=mark.span,
        will=will,
        strength="will",
        duty=None,
        confidence=_SURE,
        sayable=False,
    )


def _head_of(words: Sequence[Word]) -> Word:
    """Return the noun that heads a phrase: the last before what hangs on it."""
    at = next(i for i, one in enumerate(words) if one.is_noun)
    while at + 1 < len(words) and words[at + 1].is_noun:
        at += 1
    return words[at]
