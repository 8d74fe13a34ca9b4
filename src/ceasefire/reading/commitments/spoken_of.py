"""Whom "it" and "they" mean in direct speech: whoever is spoken of, not who speaks.

Why    Who is quoted calls himself "I" and "we". Of "“The Guard has answered. It will
       not come,” said the Commission" it is the Guard that does not come.
How    The subject before, in the sentence or those before it in the paragraph; an
       answer without a subject ("Yes.") is passed over, and in a transcript the turn
       before is looked at too. Where "I" or "we" is the subject there, the one other
       party that the sentence names: "I met the chiefs of the Guard".
Read   `is_of_another`, `spoken_of`.
"""

from collections.abc import Collection, Iterator
from itertools import pairwise

from ceasefire.reading.commitments.members import known_party
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.parse import Sentence, Word

_MEANT = frozenset({"they", "it"})
_THIRD = _MEANT | {"he", "she"}
_FIRST = frozenset({"i", "we"})
_FAR = 4  # sentences


def is_of_another(pronoun: Word, mentions: Mentions) -> bool:
    """Say whether a pronoun is somebody else than who speaks, being quoted."""
    if pronoun.low not in _THIRD or not mentions.resolver.is_direct(pronoun):
        return False
    return not _is_told_on(pronoun)


def _is_told_on(pronoun: Word) -> bool:
    """Of "the Guard told us that it will come", quoted, that "it" is the Guard."""
    for one in (pronoun, *pronoun.ancestors()):
        over = one.head
        if one.dep != "ccomp" or over.i > pronoun.i or over.lemma not in VERBS:
            continue
        teller = nearest_subject(over)
        return teller is not None and teller.low not in _FIRST
    return False


def spoken_of(pronoun: Word, mine: Collection[str], mentions: Mentions) -> str | None:
    """Return the id of the party that "they" or "it" is, who is none of `mine`."""
    if pronoun.low not in _MEANT:
        return None
    within = [known_party(one, mentions) for one in _subjects_before(pronoun)]
    named = [id_ for id_ in within if id_ and id_ not in mine]
    if named:
        return named[-1]
    for sentence in _sentences_before(pronoun, mentions):
        subject = _subject_of(sentence)
        if subject is None:
            if any(one.is_verb for one in sentence.words):
                return None
            asked = _only_other(sentence, mine, mentions)
            if asked is not None:
                return asked  # "And the Fishers' Union?"
            continue  # "Yes."
        if subject.low in _MEANT:
            continue
        id_ = known_party(subject, mentions)
        if subject.low in _FIRST or (id_ is not None and id_ in mine):
            return _only_other(sentence, mine, mentions)
        return id_
    return None


def _subject_of(sentence: Sentence) -> Word | None:
    root = sentence.root
    subject = nearest_subject(root)
    told = root.child("ccomp")
    if subject is not None and told is not None and subject.i > told.i:
        return nearest_subject(told)  # "They shot at us," said the chairman
    return subject


def _subjects_before(pronoun: Word) -> Iterator[Word]:
    """Subjects of clauses before, in the same sentence and not of a word of speech."""
    for one in pronoun.sentence.words[: pronoun.i]:
        if one.dep in {"nsubj", "nsubjpass"} and one.head.child("ccomp") is None:
            yield one


def _sentences_before(pronoun: Word, mentions: Mentions) -> Iterator[Sentence]:
    parse = mentions.resolver.parse
    every, here = parse.sentences, pronoun.sentence
    at = next((i for i, one in enumerate(every) if one is here), 0)
    near = every[max(0, at - _FAR) : at + 1]
    turns = parse.paragraphs
    for before, behind in pairwise(near):
        if before.paragraph != behind.paragraph and not (
            turns[behind.paragraph].label and turns[before.paragraph].label
        ):
            near = near[near.index(behind) :]
    yield from reversed(near[:-1])


def _only_other(
    sentence: Sentence, mine: Collection[str], mentions: Mentions
) -> str | None:
    named = {known_party(one, mentions) for one in sentence.words if one.is_noun}
    others = {id_ for id_ in named if id_} - {*mine}
    return next(iter(others)) if len(others) == 1 else None
