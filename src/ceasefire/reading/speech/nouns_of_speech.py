"""Nouns that lay words to somebody: "a warning that", "its offer to", "calls for"."""

from collections.abc import Iterator

from ceasefire.reading.lexicon.cues import LIGHT_VERBS, NOUNS
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.clauses import denied, tells_purpose
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import clause_words, named_in, phrase_of, span_of


def noun_attributions(sentence: Sentence) -> Iterator[Attribution]:
    """Every noun of speech with a clause, where somebody is known to speak it."""
    for word in sentence.words:
        if word.lemma not in NOUNS or not word.is_noun or tells_purpose(word):
            continue
        clause = _clause(word)
        span = span_of(clause_words(clause)) if clause is not None else None
        if clause is None or span is None:
            continue
        speaker = _speaker(word)
        if speaker is None and not any(one.low == "that" for one in clause.children):
            continue
        mention = phrase_of(speaker) if speaker is not None else None
        if mention is not None and mention.meets(span):
            continue
        yield Attribution(
            cue=word,
            act=NOUNS[word.lemma],
            content=(span,),
            speaker=speaker,
            mention=mention,
            rule=f"noun:{word.lemma}",
            confidence=0.75 if speaker else 0.55,
        )


def _clause(word: Word) -> Word | None:
    for one in word.each("acl", "ccomp", "relcl"):
        if one.i < word.i:
            continue
        marked = any(m.low == "that" and m.dep == "mark" for m in one.children)
        marked = marked or _is_whole_without_that(one)
        if marked or (one.dep in {"acl", "relcl"} and is_infinitive(one)):
            return one
    return None


def _is_whole_without_that(clause: Word) -> bool:
    """Of "the rumour that she poisoned him", which lacks nothing behind "that"."""
    that = next((o for o in clause.children if o.low == "that"), None)
    who = clause.child("nsubj")
    things = [one for one in clause.each("dobj") if one is not that]
    return that is not None and who is not that and who is not None and bool(things)


def _speaker(word: Word) -> Word | None:
    owner = word.child("poss")
    if owner is not None and owner.tag == "PRP$":
        return subject_of(word.head) if word.head.is_verb else None
    if owner is not None:
        return named_in(owner)
    by = word.preposition("by", "from")
    if by is not None and (given := by.child("pobj")) is not None:
        return named_in(given)
    for one in word.each("acl"):  # "the objection raised by the miller, that"
        agent = one.child("agent")
        raised_by = agent.child("pobj") if agent is not None else None
        if raised_by is not None:
            return named_in(raised_by)
    verb = word.head
    if denied(verb):
        return None
    if word.dep == "dobj" and verb.lemma in LIGHT_VERBS:
        return subject_of(verb)
    return None
