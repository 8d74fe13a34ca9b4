"""An invitation left unsaid: "have not been invited; they should not be", it said.

How    "Should be" or "must not be" with nothing behind it takes up the last verb of
       letting in before it, in its sentence or the one before in its paragraph, and is
       about the party that was, or was not, let in by that.
Read   `invitation_taken_up`.
"""

from collections.abc import Iterator
from typing import Final

from ceasefire.core.conditions import And, Atom, Formula
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_SHOULD: Final = words("should must shall ought")
_BARE: Final = frozenset({"nsubj", "aux", "neg", "mark", "advmod", "punct", "cc"})
_PRONOUNS: Final = frozenset({"it", "they"})


def invitation_taken_up(main: Word, clauses: Clauses) -> Formula | None:
    """Write that those are invited of whom it was told before; None of all else.

    Whether the clause is denied is not looked at.
    """
    should = any(one.low in _SHOULD for one in main.each("aux"))
    bare = all(one.dep in _BARE for one in main.children)
    if main.lemma != "be" or not (should and bare):
        return None
    subject = nearest_subject(main)
    last = next((one for one in _before(main, clauses) if _lets_in(one)), None)
    who = nearest_subject(last) if last is not None else None
    if subject is None or who is None or who is subject:
        return None
    ids = [clauses.mentions.alone(one).actor for one in (who, *joined_to(who))]
    same = [clauses.mentions.alone(subject).actor] == ids
    if not all(ids) or not (same or subject.low in _PRONOUNS):
        return None
    atoms = tuple(Atom("invite", (id_,)) for id_ in ids if id_)
    return atoms[0] if len(atoms) == 1 else And(atoms)


def _lets_in(verb: Word) -> bool:
    return verb.lemma in acts.LETS_IN and any(verb.each("auxpass"))


def _before(main: Word, clauses: Clauses) -> Iterator[Word]:
    """Yield words before, the last first, of this sentence and the one before it."""
    here = main.sentence
    yield from reversed(here.words[: main.i])
    every = clauses.mentions.resolver.parse.sentences
    at = next((n for n, one in enumerate(every) if one is here), 0)
    if at and every[at - 1].paragraph == here.paragraph:
        yield from reversed(every[at - 1].words)
