"""Whom words are for: "called on the army to", "told the council that"."""

from ceasefire.reading.lexicon.roles import PUBLIC
from ceasefire.reading.speech.cues import CueUse, is_infinitive
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import phrase_of, phrase_words
from ceasefire.reading.text.spans import Span


def addressees(use: CueUse) -> tuple[Span, ...]:
    """Return those whom the words are for, as mentioned; the press is nobody."""
    found = []
    for one in use.word.children:
        listens = (
            one.dep in {"dobj", "dative"} and "np" in use.cue.to and one.i > use.word.i
        )
        if listens and one.is_noun | (one.tag == "PRP"):
            found.append(one)
        elif one.dep in {"prep", "prt", "dative"} and one.low in use.cue.to:
            inner = one.child("pobj")
            if inner is not None:
                found.append(inner)
        elif one.dep == "ccomp" and "np" in use.cue.to and is_infinitive(one):
            inner = one.child("nsubj")
            if inner is not None and inner.i > use.word.i:
                found.append(inner)
    return tuple(
        phrase_of(one) for one in found if not one.is_time and not _is_public(one)
    )


def _is_public(word: Word) -> bool:
    return any(one.lemma in PUBLIC for one in phrase_words(word))
