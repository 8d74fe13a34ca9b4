"""Who will do as another does: "the Party will do as the Front does".

How    Beside talks of a case that is said of coming, both ways: it comes if the other
       comes, and stays away if the other does. What somebody only thinks is left out.
Read   `mirrored`.
"""

from collections.abc import Iterator

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import phrase_of

_SURE = 0.75
_DOES = words("do act decide")
_WILL = frozenset({"will", "would", "shall", "'ll", "’ll"})
_AS = frozenset({"as", "what", "whatever", "like"})
_THINKS = words("""think believe expect suppose assume guess reckon hope fear suspect
    doubt predict""")  # fmt: skip


def mirrored(sentence: Sentence, tables: Tables) -> Iterator[Conditional]:
    """Every act of a sentence that is to be the same as another's."""
    for verb in sentence.words if tables.is_of_case else ():
        if verb.lemma not in _DOES or modal_of(verb) not in _WILL or denied(verb):
            continue
        subject = nearest_subject(verb)
        other = _other(verb)
        if subject is None or other is None or other is subject or _is_thought(verb):
            continue
        mark = next((o for o in sentence.words[verb.i : other.i] if o.low in _AS), None)
        if mark is None or not other.is_name:
            continue
        yield Conditional(
            verb=verb,
            given=other,
            actor=subject,
            action=verb.span,
            condition=phrase_of(other),
            operator="if",
            operator_span=mark.span,
            will=True,
            strength="will",
            duty=None,
            confidence=_SURE,
            mirrored=True,
        )


def _other(verb: Word) -> Word | None:
    """Of "as the Front does", "whatever the Front decides", return the Front."""
    for clause in verb.each("advcl", "ccomp"):
        led = clause.sentence.words[verb.i + 1 : clause.first + 1]
        if clause.lemma in _DOES and any(one.low in _AS for one in led):
            return nearest_subject(clause)
    same = verb.child("dobj")
    as_ = verb.preposition("as", "like") or (same and same.preposition("as"))
    if as_ is not None and (same is None or same.low == "same"):
        return as_.child("pobj")
    return None


def _is_thought(verb: Word) -> bool:
    return any(one.lemma in _THINKS for one in verb.ancestors())
