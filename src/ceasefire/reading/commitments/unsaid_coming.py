"""Comings that hang on something though no word of coming stands there.

Read   `unsaid_comings`, then `formula_of_coming`.
"""

from collections.abc import Iterator, Sequence

from ceasefire.core.conditions import Atom, Connective, Hinged
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.hung_on import given_of
from ceasefire.reading.commitments.members import known_party
from ceasefire.reading.commitments.mirrored import mirrored
from ceasefire.reading.commitments.only_and_only import all_of
from ceasefire.reading.commitments.terms import terms_in
from ceasefire.reading.records import Mention
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.parse import Sentence


def unsaid_comings(
    sentences: Sequence[Sentence], tables: Tables
) -> Iterator[Conditional]:
    """Every such coming of a document."""
    yield from terms_in(sentences, tables)
    for sentence in sentences:
        yield from mirrored(sentence, tables)


def formula_of_coming(
    one: Conditional, actor: Mention | None, clauses: Clauses
) -> Hinged | None:
    """Write on what the actor comes; None where nobody is known, or it is no matter.

    Raises
    ------
    TwoWays
        If the sentence leaves open how "and" and "or" belong together.
    """
    mine = clauses.party_of(actor) if actor is not None else None
    ids = [mine] if mine else clauses.speakers()
    if len(ids) != 1 or not clauses.is_known(ids[0]):
        return None
    claim: Atom = clauses.coming(ids[0])
    if one.mirrored:
        other = known_party(one.given, clauses.mentions)
        if other is None or other == ids[0]:
            return None
        return Hinged(Connective.EXACTLY_IF, claim, clauses.coming(other))
    parts = [given_of(each, clauses, ids, actor) for each in (one, *one.also)]
    given = all_of(parts)
    if given is None or claim in parts:
        return None
    return Hinged(Connective.ONLY_IF, claim, given)
