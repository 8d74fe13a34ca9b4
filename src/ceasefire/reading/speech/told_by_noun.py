"""Nouns that say outright what was said: "the answer was that", "our demand:".

How    Behind the noun stands a form of "be" with a clause or infinitive, or a colon. Of
       the noun somebody has to be the owner; without one only a "that" will do.
Read   `told_by_nouns`.
"""

from collections.abc import Iterator

from ceasefire.reading.lexicon.cues import NO_WORD_OF_MOUTH, NOUNS
from ceasefire.reading.people.speakers import Speaker
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import clause_words, named_in, phrase_of, span_of
from ceasefire.reading.text.spans import Span


def told_by_nouns(sentence: Sentence) -> Iterator[Attribution]:
    """Every noun of speech that is, or is followed by, what was said."""
    for word in sentence.words:
        if word.lemma not in NOUNS or not word.is_noun or word.lemma == "decision":
            continue  # one decides without a word
        owner = _owner(word)
        told = _behind_be(word, owned=owner is not None)
        how = "is"
        if told is None and owner is not None:
            told, how = _behind_colon(word), "colon"
        if told is None:
            continue
        yield Attribution(
            cue=word,
            act=NOUNS[word.lemma],
            content=(told,),
            speaker=owner.head if owner is not None else None,
            mention=phrase_of(owner.head) if owner is not None else None,
            rule=f"noun-{how}:{word.lemma}",
            confidence=0.75 if owner is not None else 0.55,
        )


def _owner(noun: Word) -> Speaker | None:
    """Of "my advice", "the answer from Selk", return whose it is."""
    owner = noun.child("poss")
    if owner is not None:
        return Speaker(owner if owner.tag == "PRP$" else named_in(owner), "owner")
    for one in noun.each("prep"):
        inner = one.child("pobj") if one.low in {"of", "from", "by"} else None
        if inner is not None and (inner.is_name or one.low != "of"):
            return Speaker(named_in(inner), "owner")
    return None


def _behind_be(noun: Word, *, owned: bool) -> Span | None:
    be = noun.head
    is_subject = noun.dep == "nsubj" and be.lemma == "be"
    if not is_subject or noun.i > be.i or modal_of(be) is not None or denied(be):
        return None
    if any(one.low == "no" for one in noun.each("det")):
        return None
    for one in be.each("ccomp", "xcomp"):
        marked = any(m.low == "that" and m.dep == "mark" for m in one.children)
        plain = noun.lemma not in NO_WORD_OF_MOUTH
        if marked and (owned or plain):
            return span_of(clause_words(one))
        if owned and is_infinitive(one) and one.child("nsubj") is None:
            return span_of(one.within())
    return None


def _behind_colon(noun: Word) -> Span | None:
    """Of "here is my offer: whoever comes is fed", return what the colon announces."""
    words = noun.sentence.words
    at = max((one.last for one in noun.each("prep")), default=noun.i)
    colon = next((o for o in words[noun.i + 1 : at + 2] if o.text == ":"), None)
    shown = noun.dep in {"ROOT", "attr", "nsubj", "dep", "npadvmod"}
    if colon is None or not shown or denied(noun.head):
        return None
    return span_of(words[colon.i + 1 :])
