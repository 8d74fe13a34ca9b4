"""Who decides something, and by which rule: "by consensus of", "decide alone".

Read   `decision_rules_of`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon.decisions import (
    ACTS_BY,
    DECIDES,
    DECISIONS,
    NEEDS,
    SHARES,
    SUFFICES,
)
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import RuleFound
from ceasefire.reading.steps.by_silence import silence_at
from ceasefire.reading.steps.counts import number_of
from ceasefire.reading.steps.votes_and_voices import counted_at
from ceasefire.reading.steps.ways_of_deciding import kind_of_way, verb_of
from ceasefire.reading.steps.who_has_the_say import Say, say_at
from ceasefire.reading.steps.whose_right import right_at
from ceasefire.reading.steps.whose_word import word_at
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.phrases import span_of
from ceasefire.reading.text.spans import Span

_ACTS = DECIDES | ACTS_BY
_NOBODY = frozenset({"nobody", "none"})
_INVITES = re.compile(r"invite\([a-z0-9-]+\)")


def decision_rules_of(parse: Parse, mentions: Mentions) -> tuple[RuleFound, ...]:
    """Return every decision rule that the text states."""
    found: list[RuleFound] = []
    for sentence in parse.sentences:
        first = len(found)
        for word in sentence.words:
            kind, number = kind_of_way(word), len(found) + 1
            rule = _rule(word, kind, mentions, number) if kind else None
            if rule is None and (say := _say(word)) is not None:
                rule = _of_say(say, mentions, number)
            told = found[first:]
            if rule is not None and not any(rule.cue.meets(one.cue) for one in told):
                found.append(rule)
    return tuple(found)


def _say(word: Word) -> Say | None:
    said = counted_at(word) or say_at(word) or word_at(word)
    return said or silence_at(word) or right_at(word)


def _invitation(decision: Word | None, mentions: Mentions) -> str | None:
    """Of "whether Iran is invited", return ``invite(iran)``."""
    for word in decision.within() if decision is not None else ():
        subject = word.child("nsubjpass", "dobj") if word.lemma == "invite" else None
        actor = mentions.of(subject).actor if subject is not None else None
        if actor is not None:
            return f"invite({actor})"
    return None


def with_matters(
    rules: tuple[RuleFound, ...], formulas: Sequence[tuple[int, str]], text: str
) -> tuple[RuleFound, ...]:
    """Of a rule on "the decision", say which: the invitation last spoken of before it.

    Parameters
    ----------
    rules
        As found.
    formulas
        What was said before, in the language of conditions, with where it ends.
    text
        Of the document.
    """
    return tuple(_with_matter(one, formulas, text) for one in rules)


def _with_matter(
    one: RuleFound, formulas: Sequence[tuple[int, str]], text: str
) -> RuleFound:
    decision = one.decision
    if one.decides is not None or decision is None:
        return one
    if text[decision.start : decision.end].lower() not in {
        "the decision",
        "it",
        "this",
    }:
        return one
    before = [
        found
        for end, formula in sorted(formulas)
        if end <= decision.start and (found := _INVITES.search(formula))
    ]
    if not before:
        return one
    return replace(one, decides=before[-1].group(), confidence=one.confidence - 0.2)


def _of_say(say: Say, mentions: Mentions, number: int) -> RuleFound:
    decision = say.decision
    return RuleFound(
        id=f"d{number}",
        decision=span_of(decision.within()) if decision is not None else None,
        deciders=tuple(mentions.alone(one) for one in _each(say.deciders)),
        decides=_invitation(decision, mentions),
        kind=say.kind,
        cue=Span(say.first.start, say.last.end),
        rule=f"decision:{say.last.low}",
        confidence=0.7,
    )


def _each(heads: tuple[Word, ...]) -> Iterator[Word]:
    for one in heads:
        head: Word | None = one
        while head is not None:
            yield head
            head = head.child("conj")


def _rule(
    word: Word, kind: RuleKind, mentions: Mentions, number: int
) -> RuleFound | None:
    verb = verb_of(word)
    if verb is None:
        return None
    of_passive = _subject_of_passive(verb)
    while (
        of_passive is None
        and verb.dep in {"advcl", "xcomp", "acl"}
        and verb.child("nsubj", "nsubjpass") is None
    ):
        up = verb.head
        if not up.is_verb:
            break
        verb = up
    deciders = list(_deciders(word, verb))
    decision = (
        of_passive
        or verb.child("nsubjpass", "csubj", "csubjpass")
        or (verb.child("nsubj") if verb.lemma in NEEDS else _object_of(verb))
    )
    if decision is None and verb.lemma == "be":  # "voting is by majority"
        decision = verb.child("nsubj")
    inner = verb_of(word)
    if decision is None and inner is not None and inner is not verb:
        decision = inner.child("dobj")
    if decision is not None and decision in deciders:
        decision = None
    if not deciders and decision is None and verb.lemma not in SUFFICES | {"do"}:
        return None
    return RuleFound(
        id=f"d{number}",
        decision=span_of(decision.within()) if decision is not None else None,
        deciders=tuple(mentions.alone(one) for one in deciders),
        decides=_invitation(decision, mentions),
        kind=kind,
        cue=_cue(word, verb),
        rule=f"decision:{word.low}",
        confidence=0.85 if deciders else 0.6,
    )


def _subject_of_passive(verb: Word) -> Word | None:
    """Of "any change has to be approved by the council", return the change."""
    passive = any(verb.each("auxpass")) and verb.child("nsubjpass") is None
    if not passive or verb.dep != "xcomp" or verb.head.lemma not in {"have", "need"}:
        return None
    return verb.head.child("nsubj", "nsubjpass")


def _object_of(verb: Word) -> Word | None:
    """Return what is decided; of "we have no judge; he decides who", not the first."""
    behind = (one for one in verb.each("ccomp") if one.i > verb.i)
    return verb.child("dobj") or next(behind, None)


def _deciders(word: Word, verb: Word) -> Iterator[Word]:
    of = word.preposition("of", "between", "among")
    head = of.child("pobj") if of is not None else None
    agent = verb.child("agent") or word.preposition("by")
    if head is None and agent is not None and agent.child("pobj") is not word:
        head = agent.child("pobj")
    if head is None and verb.child("nsubjpass") is None and verb.lemma in _ACTS:
        head = verb.child("nsubj")
    if head is None and word.low == "unanimous":  # "its members' unanimous vote"
        of = word.head.preposition("of")
        head = of.child("pobj") if of is not None else word.head.child("poss")
    matter = verb.child("attr")
    if head is None and matter is not None and matter.lemma in DECISIONS:
        for_ = matter.preposition("for")
        head = for_.child("pobj") if for_ is not None else None
    if head is not None and head is verb:  # "delegates suffices", taken for a noun
        head = head.child("compound")
    if head is not None and head is number_of(word):  # "a majority of five"
        of = head.preposition("of")
        head = of.child("pobj") if of is not None else verb.child("nsubj")
    while head is not None:
        share = head.lemma in SHARES  # "a majority of two thirds"
        if head is not word and head.low not in _NOBODY and not share:
            yield head
        head = head.child("conj")


def _cue(word: Word, verb: Word) -> Span:
    words = word.sentence.words
    first = last = word.i
    while (
        first > 0
        and words[first - 1].dep != "punct"
        and (words[first - 1].head is word or words[first - 1] is word.head)
    ):
        first -= 1
    if words[first - 1 if first else 0] is verb and word.low == "alone":
        first -= 1
    if last + 1 < len(words) and words[last + 1].low in {"of", "by"}:
        last += 1
    of = word.preposition("of")
    share = of.child("pobj") if of is not None else None
    if share is not None and share.lemma in SHARES:  # "a majority of two thirds"
        last = share.i
    if (number := number_of(word)) is not None:
        last = number.i
    return Span(words[first].start, words[last].end)
