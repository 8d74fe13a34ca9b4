"""Others than who acts: "they" of "if they come, we do not", "nobody from Ravkania".

How    Of what "we" will do, "they" and "it" are somebody else: the party that is the
       subject before, in the sentence or in those before it in the paragraph. Where
       that is the speaker, the one other party that its sentence names. Nobody from
       somewhere is at the table where that party is not.
Read   `other_meant`, `only_others_before`, `nobody_from`.
"""

from collections.abc import Iterator

from ceasefire.core.conditions import Formula, Not
from ceasefire.reading.commitments.bare_coming import comes_in_a_word
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.members import known_party
from ceasefire.reading.commitments.spoken_of import spoken_of
from ceasefire.reading.lexicon import acts
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.steps.attending import attends
from ceasefire.reading.text.parse import Sentence, Word

_FAR = 4  # sentences
_NOBODY = frozenset({"nobody", "none"})
_SENT = acts.SENT | {"one", "official", "officer", "member", "person", "man", "body"}


def other_meant(pronoun: Word, clauses: Clauses) -> str | None:
    """Return the id of the party that "they" or "it" is, who is not the speaker."""
    return spoken_of(pronoun, set(clauses.speakers()), clauses.mentions)


def only_others_before(
    pronoun: Word, clauses: Clauses, addressed: str | None
) -> list[str]:
    """Return the id of the one other party named before "them" in its paragraph.

    Of one that is called by a word in the plural, where "them" stands; nobody where
    there are several.
    """
    apart = {*clauses.speakers(), addressed}
    for sentence in (pronoun.sentence, *_sentences_before(pronoun.sentence, clauses)):
        named = {
            id_
            for one in sentence.words
            if one.is_name
            and (one.sentence is not pronoun.sentence or one.i < pronoun.i)
            and (id_ := _party(one, clauses)) is not None
            and (one.tag == "NNPS" or one.low.endswith("s") or pronoun.low == "it")
        } - apart
        if named:
            return sorted(named) if len(named) == 1 else []
    return []


def nobody_from(verb: Word, clauses: Clauses) -> Formula | None:
    """Of "nobody from Ravkania is in the room", that Ravkania does not come."""
    subject = nearest_subject(verb)
    if subject is None or not _is_nobody(subject):
        return None
    from_ = subject.preposition("from", "of")
    whom = from_.child("pobj") if from_ is not None else None
    id_ = _party(whom, clauses) if whom is not None else None
    if id_ is None:
        return None
    there = attends(verb, clauses.tables)
    if there is None:
        there = comes_in_a_word(verb, clauses.tables, hinged=True)
    return Not(clauses.coming(id_)) if there else None


def _is_nobody(subject: Word) -> bool:
    no = any(one.low == "no" for one in subject.each("det"))
    return subject.low in _NOBODY or (no and subject.lemma in _SENT)


def _party(word: Word, clauses: Clauses) -> str | None:
    """Return the id of a noun phrase, where it is somebody who is known."""
    return known_party(word, clauses.mentions)


def _sentences_before(sentence: Sentence, clauses: Clauses) -> Iterator[Sentence]:
    every = clauses.mentions.resolver.parse.sentences
    at = next((i for i, one in enumerate(every) if one is sentence), 0)
    for one in reversed(every[max(0, at - _FAR) : at]):
        if one.paragraph != sentence.paragraph:
            return
        yield one
