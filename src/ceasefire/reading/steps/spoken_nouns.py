"""Acts that stand behind a noun of speech: "the plan under which", "its offer to".

Read   `behind_noun`; `SpokenAct` is what is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasefire.core import MeasureStatus
from ceasefire.reading.lexicon import steps as table
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.answers import ANSWERS
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.steps.concrete import listed_infinitives
from ceasefire.reading.steps.stated import behind
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_VOICED = words(
    "express make give voice repeat renew reiterate state signal show announce declare"
)
"""Of "the readiness expressed by both to"."""


@dataclass(frozen=True, slots=True, eq=False)
class SpokenAct:
    """A step by the word that heads it, and the word that it stands behind.

    Attributes
    ----------
    by
        Who asks, offers or agrees; None where the text does not say.
    of
        Who is asked; None where nobody in particular is.
    """

    head: Word
    status: MeasureStatus
    behind: Word
    by: Word | None
    of: Word | None


_TOWARDS = words("to from for toward towards without near nearer")
_BECAUSE = words("thanks due owing according party parties addition")
_NOT_THERE = words("verge brink search hope prospect chance pursuit lack absence draft")
_TALKED = words("talk negotiation discussion work progress")
_OF_THINGS = words("idea proposal suggestion offer promise pledge")


def with_joined(head: Word) -> Iterator[Word]:
    """A word, and those of its kind that are joined to it."""
    yield head
    for one in listed_infinitives(head) if head.is_verb else ():
        yield from with_joined(one)
    for one in head.each("conj", "appos"):
        if one.is_noun == head.is_noun and (one.dep == "conj" or not one.is_name):
            yield from with_joined(one)


def behind_noun(noun: Word) -> Iterator[SpokenAct]:
    """Every act behind a noun of asking, offering or agreeing."""
    if any(one.low == "no" for one in noun.each("det")):
        return
    if noun.lemma == "word" and noun.child("poss") is None:
        return  # "my word that", not "word came that"
    status = _answered(noun) or table.SPOKEN[noun.lemma]
    if status is MeasureStatus.AGREED and _is_sought(noun):
        status = MeasureStatus.DISCUSSED
    by = noun.child("poss") or behind(noun, "by")
    heads = [one for one in _clauses(noun) if _is_its_clause(one)]
    heads += _behind_colon(noun)
    thing = _thing(noun)
    if thing is not None:
        heads.append(thing)
    for one in heads:
        for head in with_joined(one):
            yield SpokenAct(head, status, noun, by, None)
    main = noun.head.head
    if noun.dep == "pobj" and noun.head.low == "under" and _is_laid_down(main):
        for head in (*with_joined(_laid_down(main)), *_beside(main, noun)):
            yield SpokenAct(head, status, noun, None, None)


def _answered(noun: Word) -> MeasureStatus | None:
    """Of "its offer of a truce was declined", say that it was refused."""
    verb = noun.head
    if noun.dep not in {"dobj", "nsubjpass"} or not verb.is_verb or denied(verb):
        return None
    told = verb.tag in {"VBD", "VBN", "VBZ"} and modal_of(verb) is None
    turned = any(one.low == "down" for one in verb.each("prt"))
    status = table.GOVERNS.get(verb.lemma)
    if (turned and verb.lemma == "turn") or status is MeasureStatus.REFUSED:
        return MeasureStatus.REFUSED
    answered = ANSWERS.get(verb.lemma) or status
    kept = answered in {MeasureStatus.AGREED, MeasureStatus.ABANDONED}
    return answered if told and kept else None


def _is_sought(noun: Word) -> bool:
    """Of "close to an agreement", "hope for one", "failed to reach one": none is there.

    Of "the agreement" it is known; so it is of one that comes after "thanks to".
    """
    if any(one.low not in {"a", "an", "any"} for one in noun.each("det")):
        return False
    over = noun.head
    if noun.dep in {"dobj", "nsubjpass"} and over.is_verb:
        return is_infinitive(over) or modal_of(over) is not None or denied(over)
    if noun.dep != "pobj" or any(noun.each("poss")):
        return False
    if over.low == "of":
        return over.head.lemma in _NOT_THERE
    if over.low in {"on", "about"}:
        return over.head.lemma in _TALKED
    return over.low in _TOWARDS and over.head.low not in _BECAUSE


def _beside(main: Word, noun: Word) -> Iterator[Word]:
    """Further clauses under one agreement, which the parser hung about each other."""
    known = [main, *with_joined(_laid_down(main))]
    for verb in noun.sentence.words[noun.i :]:
        own = verb.is_verb and verb.child("nsubj", "nsubjpass") is not None
        if not own or verb.dep not in {"ccomp", "conj", "parataxis", "ROOT"}:
            continue
        head = _laid_down(verb)
        if not any(head is one for one in known) and _is_laid_down(verb):
            yield head


def _clauses(noun: Word) -> Iterator[Word]:
    """Clauses of a noun, those behind a participle too: "the offer made by both to"."""
    for one in noun.each("acl", "relcl", "ccomp"):
        yield one
        if one.dep == "acl" and one.lemma in _VOICED:
            yield from one.each("xcomp", "advcl", "ccomp")
    if noun.dep == "dobj" and noun.head.lemma in _VOICED:  # "renewed its call to"
        yield from noun.head.each("advcl", "xcomp")


def _is_its_clause(one: Word) -> bool:
    """Of "the plan to", "the demand that", "the plan under which"."""
    if not one.is_verb:
        return False
    to = any(a.low == "to" for a in one.each("aux"))
    that = any(m.low == "that" for m in one.each("mark"))
    return (
        to
        or that
        or any(
            prep.low in {"under", "by"} and any(o.low == "which" for o in prep.children)
            for prep in one.each("prep")
        )
    )


def _behind_colon(noun: Word) -> list[Word]:
    """Of "the bargain is simple: buses for diesel", return the buses."""
    words = noun.sentence.words
    colon = next((one.i for one in words[noun.i :] if one.text == ":"), None)
    if colon is None or noun.dep not in {"nsubj", "attr", "pobj", "nsubjpass"}:
        return []
    rest = words[colon + 1 :]
    first = next((one for one in rest if one.is_noun and one.dep != "compound"), None)
    if first is None or any(one.is_verb for one in rest[: rest.index(first)]):
        return []
    return [first]


def _thing(noun: Word) -> Word | None:
    """Of "a call for a truce", "agreement was reached on a truce", return the truce."""
    if noun.lemma == "decision":
        return None
    thing = behind(noun, "for", "on")
    if thing is None and noun.lemma in _OF_THINGS:
        thing = behind(noun, "of")
    if (
        thing is None
        and noun.dep in {"dobj", "nsubjpass"}
        and noun.head.lemma == "reach"
    ):
        thing = behind(noun.head, "on", "for")
    return thing


def _is_laid_down(main: Word) -> bool:
    """Of "under the deal, guns fall silent", tell it from what was said."""
    if not main.is_verb or main.dep == "relcl":
        return False
    return main.tag in {"VB", "VBP", "VBZ"} or any(
        one.low == "to" for x in main.each("xcomp") for one in x.each("aux")
    )


def _laid_down(main: Word) -> Word:
    inner = main.child("xcomp") if main.lemma == "be" else None
    return inner or main
