"""What was said, in the language of conditions.

How    Act and condition become atoms where the language has words for them; else each
       is a matter, called by the words of the text, with whose move it is. A condition
       that somebody sets for an own act is written as necessary ("only if"), also where
       it is said with "if" or "unless": that is how it is heard, and a person can say
       otherwise. Of a threat it is not heard: "if" and "unless" stay what they are.
Read   `formula_of`, `bare_claim`; `claims` of what is claimed without a condition.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ceasefire.core.condition_text import written
from ceasefire.core.conditions import (
    And,
    Atom,
    Connective,
    Formula,
    Hinged,
    Not,
    Or,
)
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.grouping import TwoWays
from ceasefire.reading.commitments.hung_on import (
    clause_verb,
    given_of,
    not_,
    words_in,
)
from ceasefire.reading.commitments.noun_atoms import atoms_of_noun
from ceasefire.reading.commitments.threats import is_threat
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.records import Coin, Mention
from ceasefire.reading.text.denial import is_nobody
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_OPEN = frozenset({"if", "provided-that"})


@dataclass(frozen=True, slots=True)
class Formulated:
    """A formula as text, and the ids coined for it.

    Attributes
    ----------
    text
        None where the condition can be read in two ways.
    """

    text: str | None
    coins: tuple[Coin, ...]


def formula_of(
    one: Conditional,
    actor: Mention | None,
    speaker: Mention | None,
    mentions: Mentions,
    together: Sequence[Mention] = (),
) -> Formulated | None:
    """Write a conditional commitment in the language; None where that cannot be.

    Parameters
    ----------
    together
        Others who would act beside the actor.
    """
    if _is_of_nobody(one) or not one.sayable:
        return None
    if _does_nothing(one):
        return Formulated(None, ())
    clauses = Clauses(mentions, speaker)
    mine = _mine(one, actor, clauses, together)
    claim = _atoms_of_act(one, clauses, mine)
    will = one.will
    if claim is not None and _stays_away(claim):
        claim, will = turned(claim), not will  # who boycotts it does not attend it
    if claim is None:
        claim = atoms_of_noun(one.verb, clauses, mine) or _matter_of_act(
            one, clauses, actor, together
        )
    try:
        given = given_of(one, clauses, mine, actor)
    except TwoWays:
        return Formulated(None, ())
    if claim is None or given is None or claim in (given, not_(given)):
        return None
    text = written(_hinged(one, claim, given, will=will))
    return formulated(clauses, text)


def _is_of_nobody(one: Conditional) -> bool:
    """Say whether nobody would act; "no aid will enter" denies that it enters."""
    by = nearest_subject(clause_verb(one.verb))
    if by is None or not is_nobody(by):
        return False
    thing = any(det.low == "no" for det in by.each("det")) and by.low != "one"
    return one.actor is not None or not thing


def _does_nothing(one: Conditional) -> bool:
    """Of "will release no one until": a matter so called would turn it round."""
    done_to = one.verb.child("dobj")
    return done_to is not None and is_nobody(done_to)


def _stays_away(claim: Formula) -> bool:
    parts = claim.of if isinstance(claim, And | Or) else (claim,)
    return all(isinstance(one, Not) for one in parts)


def is_absence(claim: Formula | Hinged) -> bool:
    """Say whether it is that somebody does not come."""
    alone = isinstance(claim, Not) and not isinstance(claim.of, Not)
    return Clauses.is_of_coming(claim) and (alone or _stays_away(claim))


def turned(claim: Formula) -> Formula:
    """Deny each part of what is claimed of one or of several."""
    if isinstance(claim, And | Or):
        return type(claim)(tuple(not_(one) for one in claim.of))
    return not_(claim)


def formulated(clauses: Clauses, text: str) -> Formulated | None:
    """Leave out what was coined on a way that led nowhere.

    None where it would speak of one of several, and nobody can tell of which.
    """
    names = set(text.replace("(", " ").replace(")", " ").replace(",", " ").split())
    if names & clauses.coins.unclear:
        return None
    used = (one for id_, one in clauses.coins.made.items() if id_ in names)
    return Formulated(text, tuple(used))


def _mine(
    one: Conditional,
    actor: Mention | None,
    clauses: Clauses,
    together: Sequence[Mention],
) -> list[str]:
    """Return ids of those who would act."""
    others = joined_to(one.actor) if one.actor is not None else []
    if actor is not None and together and not others:
        every = map(clauses.party_of, (actor, *together))
        return list(dict.fromkeys(filter(None, every)))
    if actor is not None and actor.actor:
        return [actor.actor, *map(clauses.coins.party, others)]
    subjects = clauses.subjects(clause_verb(one.verb), ())
    named = one.actor if one.actor is not None and one.actor.tag != "PRP" else None
    if not subjects and named is not None:
        return [clauses.coins.party(by) for by in (named, *others)]
    return subjects or clauses.speakers()


# What somebody would do


def _atoms_of_act(
    one: Conditional, clauses: Clauses, mine: list[str]
) -> Formula | None:
    """Write an act by atoms; of several, that one of them acts hangs on it already."""
    claim = clauses.formula(clause_verb(one.verb), mine, either=not one.sets_none)
    if claim is None and one.operator == "as-condition-for":
        claim = clauses.formula(one.verb, mine, either=True)
    return claim


def _matter_of_act(
    one: Conditional,
    clauses: Clauses,
    actor: Mention | None,
    together: Sequence[Mention],
) -> Formula | None:
    words = words_in(one.verb, one.action)
    by = (actor, *together) if actor is not None else ()
    coined = clauses.coins.matter(words, one.verb, by)
    if coined is None:
        return None
    matter = Atom("so", (coined[0],))
    return Not(matter) if coined[1] and one.will else matter


def _hinged(one: Conditional, claim: Formula, given: Formula, *, will: bool) -> Hinged:
    """Say how the act hangs on it, as it is heard of an own act.

    Whoever will act "unless" or "until" something is so, or will not act "if" it is,
    acts only if it is not so; in all other cases, only if it is. A threat is no more
    than it says; "stays away if" says the same as "comes only if not".
    """
    contrary = (one.operator in {"unless", "until"} and will) or (
        one.operator in _OPEN and not will
    )
    if one.operator == "only-if" and one.will and not will:
        return Hinged(Connective.ONLY_IF, not_(claim), given)
    if will and is_threat(one):
        threat = Connective.UNLESS if one.operator == "unless" else Connective.IF
        return Hinged(threat, claim, given)
    return Hinged(Connective.ONLY_IF, claim, not_(given) if contrary else given)


def bare(claim: Formula | None) -> Formula | None:
    """Take "without preconditions" for a mark that none is set."""
    if not isinstance(claim, And):
        return claim
    kept = [part for part in claim.of if not _is_unasked(part)]
    return kept[0] if len(kept) == 1 else And(tuple(kept))


def _is_unasked(formula: Formula) -> bool:
    return (
        isinstance(formula, Not)
        and isinstance(formula.of, Atom)
        and formula.of.predicate == "precondition"
    )


def never_was(verb: Word) -> bool:
    """Of "would have come", that nobody comes by it."""
    return any(one.lemma == "have" for one in verb.each("aux"))


def bare_claim(
    one: Conditional,
    actor: Mention | None,
    speaker: Mention | None,
    mentions: Mentions,
    together: Sequence[Mention] = (),
) -> Formulated | None:
    """Write an act for which nothing is asked, where the language has words for it."""
    clauses = Clauses(mentions, speaker)
    mine = _mine(one, actor, clauses, together)
    claim = bare(_atoms_of_act(one, clauses, mine))
    if claim is None or never_was(one.verb):
        return None
    text = written(claim if one.will else not_(claim))
    return formulated(clauses, text)
