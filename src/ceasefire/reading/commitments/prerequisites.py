"""One thing called a condition for another: "as a condition for", "depends on".

How    A noun ("the price for"), an adjective ("contingent on") or a verb ("hinges on",
       "tied to") says so of two things, of which one is an act. Who makes it so is who
       would act, and no part of the condition.
Read   `prerequisites`.
"""

from collections.abc import Iterator, Sequence

from ceasefire.reading.commitments.conditional import Conditional, duty_of, unbroken
from ceasefire.reading.commitments.cut_off import without_more
from ceasefire.reading.commitments.leaning import Leaning, head_among, leanings
from ceasefire.reading.commitments.stretches import in_asides, stretch_of
from ceasefire.reading.lexicon.acts import PRESENCES
from ceasefire.reading.lexicon.conditions import PREREQUISITES, SOMEBODY
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.lexicon.hinges import BOUND_TO, PRICES
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of
from ceasefire.reading.text.spans import Span

_SURE = 0.85
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})
_SETS_AS = frozenset({"set", "put", "name", "lay", "present", "regard", "treat", "see",
                      "view", "pose", "impose", "use", "list", "consider"})  # fmt: skip
_SETS = frozenset({"set", "have", "name", "lay", "make", "put", "state", "be", "pose"})
_COUNTED = frozenset({"CD", "$"})
_SUMS = frozenset({"MONEY", "QUANTITY", "CARDINAL", "PERCENT"})


def prerequisites(sentence: Sentence) -> Iterator[Conditional]:
    """Every thing that a sentence calls a condition for another."""
    for word in sentence.words:
        if word.lemma in PREREQUISITES | PRICES and word.is_noun:
            what = word.preposition("for", "of", "to")
            act = what.child("pcomp", "pobj") if what is not None else None
            given = _set_as(word)
            if given is None and act is not None:
                given = _told_apart(word, act)
            if act is None or given is None or _is_of_goods(word, act, given):
                continue
            yield from _called(word, act, given)
    for one in leanings(sentence):
        yield from _leaning(one)


def _told_apart(word: Word, act: Word) -> Word | None:
    """Return what is said behind "is", or a colon, of what is called a condition.

    "A condition for talks, he said, is a truce", "has set one condition for talks: a
    truce", "among its conditions for talks is a truce".
    """
    words = word.sentence.words
    aside = in_asides(word.sentence)
    behind = [o for o in words[act.last + 1 :] if o.i not in aside and o.text != ","]
    if not behind:
        return None
    first = behind[0]
    opens = word.head.low == "among" or word.first == stretch_of(word)[0]
    named = first.text == ":" and word.head.lemma in _SETS
    if not (named or (first.lemma == "be" and opens)):
        return None
    return head_among([o for o in words[first.i + 1 :] if o.dep != "punct"])


def _set_as(word: Word) -> Word | None:
    """Return what is made a condition: "X is a condition", "X as a condition"."""
    head = word.head
    if head.lemma == "make" and word.dep in {"dobj", "oprd", "ccomp", "attr"}:
        return _made(word, head)
    if word.dep == "nsubj" and head.lemma == "be":
        return head.child("attr", "ccomp", "xcomp")
    if word.dep in {"attr", "oprd"}:
        return head.child("nsubj", "nsubjpass", "ccomp", "csubj")
    if word.dep == "pobj" and head.low == "as":
        bearer = head.head
        if bearer.is_verb and (bearer.lemma in VERBS or bearer.lemma in _SETS_AS):
            return bearer.child("ccomp", "dobj", "nsubjpass")
        return bearer
    return None


def _made(word: Word, make: Word) -> Word | None:
    """Of "she made an end to the raids a condition of", return "end"."""
    if make.child("auxpass") is not None:
        return make.child("nsubjpass")
    between = make.sentence.words[make.i + 1 : word.first]
    return head_among(between)


def _is_of_goods(cue: Word, act: Word, given: Word) -> bool:
    """Of "the price of flour", "a condition of life", that no act hangs on it."""
    if cue.lemma not in PRICES:
        return cue.preposition("of") is not None and not is_of_an_act(act)
    counted = given.kind in _SUMS or any(
        one.tag in _COUNTED for one in given.each("nummod", "quantmod")
    )
    return counted or not is_of_an_act(act) or cue.preposition("of") is not None


def _called(cue: Word, act: Word, given: Word) -> Iterator[Conditional]:
    """Make a condition of what a noun calls one."""
    around = cue.head if cue.head.low == "as" else cue
    setter = _owner(cue) or _maker(cue) or _asker(cue)
    told = [o for o in act.within() if o.low not in _OWN or o.i != act.first]
    if cue.head.lemma == "make" and cue.head.child("auxpass") is None:
        held = cue.sentence.words[cue.head.i + 1 : cue.first]
        held = [one for one in held if one.dep != "det" or one.head is not cue]
    else:
        skip = {one.i for one in around.within()}
        held = [one for one in given.within() if one.i not in skip]
    yield from _tied(cue.span, act, told, given, held, setter)


def _leaning(one: Leaning) -> Iterator[Conditional]:
    span = Span(one.cue.start, one.on.end)
    act, told, setter = _bound_to(one) or (one.act, one.told, one.setter)
    yield from _tied(span, act, told, one.given, one.held, setter)


def _bound_to(one: Leaning) -> tuple[Word, Sequence[Word], Word | None] | None:
    """Of "our duty to leave is conditional on", return "leave", and whose it is."""
    act = one.act.child("acl", "relcl")
    if one.act.lemma not in BOUND_TO or act is None or not is_infinitive(act):
        return None
    of = one.act.preposition("of")
    whose = of.child("pobj") if of is not None else one.act.child("poss")
    return act, [w for w in act.within() if w.i >= act.i], one.setter or whose


def _tied(
    operator: Span,
    act: Word,
    told: Sequence[Word],
    given: Word,
    held: Sequence[Word],
    setter: Word | None,
) -> Iterator[Conditional]:
    action = span_of(without_more(unbroken(list(told), act), act))
    words = [o for o in held if o.low not in {"that", "whether"} or o.head is not given]
    condition = span_of(without_more(unbroken(words, given), given))
    if action is None or condition is None or action.meets(condition):
        return
    yield Conditional(
        verb=act,
        given=given,
        actor=setter,
        action=action,
        condition=condition,
        operator="as-condition-for",
        operator_span=operator,
        will=True,
        strength="will",
        duty=duty_of(given),
        confidence=_SURE,
        sayable=given.is_verb
        or is_of_an_act(given)
        or act.is_verb
        or (given.low == "that" and act.lemma in PRESENCES),
    )


def _owner(cue: Word) -> Word | None:
    """Of "the Bank's price for", return the Bank."""
    owner = cue.child("poss")
    return owner if owner is not None and owner.low not in _OWN else None


def _maker(cue: Word) -> Word | None:
    """Of "she made it a condition of", return her."""
    verb = cue.head
    made = verb.lemma == "make" and verb.child("auxpass") is None
    return subject_of(verb) if made else None


def _asker(cue: Word) -> Word | None:
    """Of "has been demanding ... as a condition for joining", who demands."""
    for one in cue.ancestors():
        sets = one.lemma in _SETS_AS or (one is cue.head and one.lemma in _SETS)
        if one.is_verb and (one.lemma in VERBS or sets) and one.lemma != "be":
            subject = subject_of(one)
            if subject is not None and (
                subject.is_name or subject.lemma in SOMEBODY or subject.tag == "PRP"
            ):
                return subject
    return None
