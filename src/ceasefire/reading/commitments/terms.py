"""Terms for coming that do not say so: "It has two conditions. First, the army leaves".

Why    What hangs on such a condition is that its owner comes, which stands in the
       sentence before, or nowhere.
How    A word for a condition is announced ("has one condition", "our price is"), and
       what it is follows behind "is", behind a colon, or in the next sentences ("First,
       ... Second, ..."). So it does where somebody insists that something be done
       "first". Only beside talks of a case, of which the sentences around must speak.
Read   `terms_in`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ceasefire.reading.commitments.conditional import Conditional, duty_of
from ceasefire.reading.commitments.leaning import head_among
from ceasefire.reading.commitments.stretches import acts_among, in_asides
from ceasefire.reading.commitments.unclaimed import is_claimed
from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.lexicon.conditions import MUSTS
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.lexicon.hinges import INSISTS
from ceasefire.reading.people.speakers import nearest_subject, subject_of
from ceasefire.reading.steps.attending import attends
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_SURE = 0.7
_TERMS = words("condition price requirement proviso")
_SETS = words("have set name attach make put pose state add")
_COUNTS = words("one two three four five six several some")
_OWN = words("its their our my his her")
_ORDER = words("first firstly second secondly third thirdly fourth finally lastly")
_OPENS = frozenset({'"', "“", ",", "that", "and", "—", "–", "(", "the"})
_PLAIN = words("simple plain clear this following")
_FAR = 2  # sentences


def terms_in(sentences: Sequence[Sentence], tables: Tables) -> Iterator[Conditional]:
    """Every set of terms for coming to the table of a case."""
    if not tables.is_of_case:
        return
    for at, sentence in enumerate(sentences):
        near = sentences[max(0, at - _FAR) : at + _FAR + 1]
        if not _is_of_the_table(near, tables):
            continue
        announced = _announced(sentence, tables)
        if announced is not None:
            owner, noun = announced
            later = sentences[at + 1 : at + 6]
            yield from _listed(owner, noun, later, tables)
        yield from _firsts(sentence)


def _is_of_the_table(sentences: Sequence[Sentence], tables: Tables) -> bool:
    """Say whether sentences speak of talks, or of coming to them."""
    for sentence in sentences:
        for one in sentence.words:
            if one.is_noun and (one.lemma in acts.TABLES | acts.PRESENCES):
                return True
            if one.lemma == "invitation" or tables.is_called_so(one):
                return True
            if one.is_verb and attends(one, tables) is not None:
                return True
    return False


# Announced by a word for it


def _announced(sentence: Sentence, tables: Tables) -> tuple[Word | None, Word] | None:
    """Return whose terms are announced, and the word for them."""
    for noun in sentence.words:
        if noun.lemma not in _TERMS or not noun.is_noun:
            continue
        if _is_for_something_else(noun, tables) or any(
            one.low in {"no", "any", "without"} for one in noun.children
        ):
            continue
        found = _owner_of(noun)
        if found is not None:
            return found
    return None


def _is_for_something_else(noun: Word, tables: Tables) -> bool:
    """Of "conditions for a truce", and not "for coming", "for our presence"."""
    what = noun.preposition("for", "of", "to")
    act = what.child("pcomp", "pobj") if what is not None else None
    if what is None or act is None:
        return what is not None
    return not (
        act.lemma in acts.PRESENCES
        or (act.is_verb and attends(act, tables))
        or tables.has(act)
    )


def _owner_of(noun: Word) -> tuple[Word | None, Word] | None:
    head, counted = noun.head, _is_counted(noun)
    if noun.dep == "dobj" and head.lemma in _SETS and counted:
        subject = subject_of(head)
        past = any(one.low == "had" for one in head.each("aux")) or head.low == "had"
        return None if subject is None or denied(head) or past else (subject, noun)
    if noun.dep == "attr" and head.child("expl") is not None and counted:
        return (None, noun) if head.tag in {"VBP", "VBZ"} else None
    if noun.dep == "pobj" and head.low == "on" and counted and head.head.is_verb:
        subject = subject_of(head.head)
        refused = is_refused(head.head) or subject is None
        return None if refused or noun.lemma != "condition" else (subject, noun)
    whose = noun.child("poss")
    if noun.dep == "nsubj" and head.lemma == "be" and whose is not None:
        return (whose, noun) if head.tag in {"VBP", "VBZ"} else None
    return None


def _is_counted(noun: Word) -> bool:
    return any(
        one.low in _COUNTS or one.low in {"a", "single"}
        for one in noun.each("nummod", "det", "amod")
    )


def _listed(
    owner: Word | None, noun: Word, later: Sequence[Sentence], tables: Tables
) -> Iterator[Conditional]:
    """Make one commitment of all that is listed for a word for terms."""
    found = [one for one in (_behind_be(noun), _behind_a_colon(noun, tables)) if one]
    for sentence in later if not found else ():
        if sentence.paragraph != noun.sentence.paragraph:
            break
        numbered = _numbered(sentence, alone=noun.tag == "NN" and not found)
        if numbered is None:
            break
        found.append(numbered)
        if noun.tag == "NN":
            break
    if not found:
        return
    every = [
        one
        for given, held in found
        if (one := _made(owner, noun, given, held)) is not None
    ]
    if every and len(every) == len(found):
        yield _with_others(every)


def _behind_be(noun: Word) -> tuple[Word, list[Word]] | None:
    """Of "our price is the release of the miners", return the release."""
    if noun.dep != "nsubj" or noun.head.lemma != "be":
        return None
    given = noun.head.child("ccomp", "attr")
    if given is None or given.i < noun.head.i:
        return None
    if given.is_noun and not is_of_an_act(given):
        return None
    return given, [one for one in given.within() if one.i > noun.head.i]


def _behind_a_colon(noun: Word, tables: Tables) -> tuple[Word, list[Word]] | None:
    """Of "it has one condition: the army must leave", return what must be."""
    every = noun.sentence.words
    colon = next((one for one in every[noun.i + 1 :] if one.text == ":"), None)
    if colon is None:
        return None
    between = every[noun.last + 1 : colon.i]
    if between and between[0].text == "," and any(o.lemma in VERBS for o in between):
        between = []  # "two conditions, its spokesman said:"
    if between and between[0].low in {"for", "of", "to"}:
        if not any(one.is_verb and attends(one, tables) for one in between):
            return None
        between = []
    lemmas = [one.lemma for one in between]
    simple = lemmas[:1] == ["be"] and len(lemmas) == 2 and lemmas[1] in _PLAIN
    return _head_among(every[colon.i + 1 :]) if simple or not lemmas else None


def _numbered(sentence: Sentence, *, alone: bool) -> tuple[Word, list[Word]] | None:
    """Of "Second, the prisoners must be freed", return what must be.

    Where there is one condition it may follow without a number.
    """
    told = [one for one in sentence.words if one.text not in {'"', "“", "”"}]
    led = bool(told) and told[0].low in _ORDER
    if led:
        told = told[1:]
    found = _head_among(told)
    if found is None or not (led or (alone and is_a_duty(found[0]))):
        return None
    return found


def _head_among(told: Sequence[Word]) -> tuple[Word, list[Word]] | None:
    """Return the verb or noun of what has to be, with its words."""
    if not told:
        return None
    aside = in_asides(told[0].sentence)
    held = [one for one in told if one.i not in aside]
    while held and held[0].low in _OPENS - {"the"}:
        held = held[1:]
    verbs = acts_among(held)
    if verbs:
        given: Word | None = _done(verbs[0])
    else:
        given = head_among(held)
        if given is not None and not is_of_an_act(given):
            given = None
    return (given, held) if given is not None and given in held else None


def _done(verb: Word) -> Word:
    """Of "has to be opened", return "opened"."""
    inner = verb.child("xcomp")
    return inner if verb.lemma in {"have", "need"} and inner is not None else verb


def is_a_duty(verb: Word) -> bool:
    """Say whether a clause tells what must be, or has to be."""
    over = verb.head
    has_to = verb.dep == "xcomp" and over.lemma in {"have", "need"} and over.is_verb
    subject = nearest_subject(verb)
    must = any(
        one.low in MUSTS and (subject is None or subject.i < one.i)
        for one in verb.each("aux")
    )  # not of "should they ask"
    there = verb.child("expl") is not None and modal_of(verb) in MUSTS
    return must or has_to or there


# Insisted on as the first thing


def _firsts(sentence: Sentence) -> Iterator[Conditional]:
    """Of "insist that the bodies be handed over first", "must be freed first"."""
    for first in sentence.words:
        clause = first.head
        if first.low != "first" or first.dep != "advmod" or not clause.is_verb:
            continue
        behind = sentence.words[first.i + 1 : first.i + 2]
        if first.i < clause.i or not behind or not _ends(behind[0]):
            continue
        cue = clause.head if clause.dep == "ccomp" else clause
        asked = clause.child("auxpass", "aux")
        insists = cue is not clause and cue.lemma in INSISTS and not is_refused(cue)
        subjunctive = insists and (clause.tag == "VB" or (asked and asked.tag == "VB"))
        must = is_a_duty(clause) and not is_refused(clause)
        if not (subjunctive or must) or not is_claimed(clause):
            continue
        subject = clause.child("nsubj", "nsubjpass")
        owner = subject_of(cue) if insists else None
        if subject is None or (insists and owner is None):
            continue
        held = sentence.words[subject.first : first.i]
        made = _made(owner, cue if insists else first, clause, held)
        if made is not None:
            yield made


def _ends(word: Word) -> bool:
    return word.text in {".", ",", ";", '"', "”", "!"}


# Made


def _made(
    owner: Word | None, cue: Word, given: Word, held: Sequence[Word]
) -> Conditional | None:
    words_ = [one for one in held if one.low != "that" or one.dep != "mark"]
    condition, action = span_of(words_), cue.span
    if condition is None or action.meets(condition):
        return None
    named = owner if owner is not None and owner.low not in _OWN else None
    return Conditional(
        verb=cue,
        given=given,
        actor=named,
        action=action,
        condition=condition,
        operator="as-condition-for",
        operator_span=cue.span,
        will=True,
        strength="will",
        duty=duty_of(given),
        confidence=_SURE,
        of_coming=True,
    )


def _with_others(every: Sequence[Conditional]) -> Conditional:
    return replace(every[0], also=tuple(every[1:]))
