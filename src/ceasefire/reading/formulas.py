"""What was said, in the language of conditions.

How    Act and condition become atoms where the language has words for them; else each
       is a matter, called by the words of the text, with whose move it is. A condition
       that somebody sets for an own act is written as necessary ("only if"), also where
       it is said with "if" or "unless": that is how it is heard, and a person can say
       otherwise.
Read   `formula_of`, `claim_in`, `bare_claim`; `whose_move`.
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
from ceasefire.reading.clause_atoms import Clauses
from ceasefire.reading.clauses import denied
from ceasefire.reading.conditional import Conditional, duty_of
from ceasefire.reading.lexicon import acts
from ceasefire.reading.mentions import Mentions
from ceasefire.reading.parse import Word
from ceasefire.reading.records import Coin, Mention
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import nearest_subject

_FIRST = frozenset({"i", "we"})
_OTHERS = frozenset(
    ["he", "she", "it", "they", "who", "which", "that", "this", "these"]
)
_SAME = frozenset({"it", "he", "she"})
_OPEN = frozenset({"if", "provided-that"})


@dataclass(frozen=True, slots=True)
class Formulated:
    """A formula as text, and the ids coined for it."""

    text: str
    coins: tuple[Coin, ...]


def formula_of(
    one: Conditional,
    actor: Mention | None,
    speaker: Mention | None,
    mentions: Mentions,
) -> Formulated | None:
    """Write a conditional commitment in the language; None where that cannot be."""
    clauses = Clauses(mentions, speaker)
    mine = _mine(one, actor, clauses)
    claim = _atoms_of_act(one, clauses, mine)
    will = one.will
    if claim is not None and _stays_away(claim):
        claim, will = _turned(claim), not will  # who boycotts it does not attend it
    if claim is None:
        claim = _matter_of_act(one, clauses, actor)
    given = _given(one, clauses, mine, actor)
    if claim is None or given is None or claim in (given, _not(given)):
        return None
    text = written(_hinged(one, claim, given, will=will))
    return Formulated(text, _used(clauses, text))


def _stays_away(claim: Formula) -> bool:
    parts = claim.of if isinstance(claim, And) else (claim,)
    return all(isinstance(one, Not) for one in parts)


def _turned(claim: Formula) -> Formula:
    if isinstance(claim, And):
        return And(tuple(_not(one) for one in claim.of))
    return _not(claim)


def _used(clauses: Clauses, text: str) -> tuple[Coin, ...]:
    """Leave out what was coined on a way that led nowhere."""
    names = set(text.replace("(", " ").replace(")", " ").replace(",", " ").split())
    return tuple(one for id_, one in clauses.coins.made.items() if id_ in names)


def _not(formula: Formula) -> Formula:
    return formula.of if isinstance(formula, Not) else Not(formula)


def _clause(verb: Word) -> Word:
    """Of "was welcome", the verb."""
    return verb.head if verb.dep == "acomp" and verb.head.is_verb else verb


def _mine(one: Conditional, actor: Mention | None, clauses: Clauses) -> list[str]:
    """Return ids of those who would act."""
    if actor is not None and actor.actor:
        return [actor.actor]
    subjects = clauses.subjects(_clause(one.verb), ())
    named = one.actor if one.actor is not None and one.actor.tag != "PRP" else None
    if not subjects and named is not None:
        return [clauses.coins.party(named)]
    return subjects or clauses.speakers()


# What somebody would do


def _atoms_of_act(
    one: Conditional, clauses: Clauses, mine: list[str]
) -> Formula | None:
    claim = clauses.formula(_clause(one.verb), mine)
    if claim is None and one.operator == "as-condition-for":
        claim = clauses.formula(one.verb, mine)
    return claim


def _matter_of_act(
    one: Conditional, clauses: Clauses, actor: Mention | None
) -> Formula | None:
    words = _words_in(one.verb, one.action)
    coined = clauses.coins.matter(words, one.verb, actor)
    if coined is None:
        return None
    matter = Atom("so", (coined[0],))
    return Not(matter) if coined[1] and one.will else matter


# What it hangs on


def _given(
    one: Conditional, clauses: Clauses, mine: list[str], actor: Mention | None
) -> Formula | None:
    if one.operator == "without" and one.will:
        asked = one.given.lemma in acts.ASKED and len(mine) == 1
        return Not(Atom("precondition", (mine[0],))) if asked else None
    joined = _joined(one)
    parts = [
        part
        for at, verb in enumerate(joined)
        if (part := _part(one, verb, joined[at + 1 :], clauses, mine, actor))
        is not None
    ]
    if len(parts) < len(joined):
        return None
    if len(parts) == 1:
        return parts[0]
    ors = any(c.low == "or" for verb in joined for c in verb.each("cc"))
    return Or(tuple(parts)) if ors else And(tuple(parts))


def _joined(one: Conditional) -> list[Word]:
    """Return the verbs that are joined in a condition: "if A leaves and B signs"."""
    found = [one.given]
    while one.given.is_verb and (more := found[-1].child("conj")) is not None:
        if not more.is_verb or not one.condition.covers(more.span):
            break
        found.append(more)
    return found


def _part(
    one: Conditional,
    verb: Word,
    later: Sequence[Word],
    clauses: Clauses,
    mine: list[str],
    actor: Mention | None,
) -> Formula | None:
    """Say one clause of a condition, by atoms or else as a matter."""
    if verb.is_verb:
        formula = clauses.formula(verb, _subjects(one, verb, clauses, mine))
        if formula is not None:
            denied_ = denied(verb) and not _says_excluded(formula)
            return _not(formula) if denied_ else formula
    words = [
        word
        for word in _words_in(verb, one.condition)
        if not verb.is_verb or (verb.holds(word) and not _is_later(word, later))
    ]
    while words and (words[-1].dep == "cc" or words[-1].low == ","):
        words = words[:-1]
    up_to = whose_move(one, duty_of(verb) or one.duty, actor, clauses.mentions)
    coined = clauses.coins.matter(words, verb if verb.is_verb else None, up_to)
    if coined is None:
        return None
    id_, negative = coined
    return Not(Atom("so", (id_,))) if negative else Atom("so", (id_,))


def _subjects(
    one: Conditional, verb: Word, clauses: Clauses, mine: list[str]
) -> list[str]:
    """Return of whom a condition speaks; "they" of "we come if they do" are others."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None and verb is not one.given:
        subject = one.given.child("nsubj", "nsubjpass")
        if subject is not None and subject.low not in _OTHERS | _FIRST:
            return [clauses.coins.party(subject)]
    first = one.actor is not None and one.actor.low in _FIRST
    if subject is not None and subject.low in _OTHERS and first:
        return []
    heirs = mine if one.operator != "as-condition-for" else ()
    return clauses.subjects(verb, heirs)


def whose_move(
    one: Conditional, duty: Word | None, actor: Mention | None, mentions: Mentions
) -> Mention | None:
    """Return who would have to bring it about, where that is somebody named.

    "It" of "Iran is invited if it withdraws" is Iran, and of "Iran said it comes if it
    is asked" too; "they" may be anybody.
    """
    if duty is not None and duty.low in _SAME:
        if actor is not None:
            return actor
        duty = nearest_subject(_clause(one.verb))
    if duty is None or duty.low in _OTHERS | _FIRST:
        return None
    return mentions.of(duty)


def _words_in(verb: Word, span: Span) -> list[Word]:
    return [one for one in verb.sentence.words if span.covers(one.span)]


def _is_later(word: Word, later: Sequence[Word]) -> bool:
    return any(one.holds(word) for one in later)


def _says_excluded(formula: Formula) -> bool:
    return isinstance(formula, Atom) and formula.predicate == "excluded"


def _hinged(one: Conditional, claim: Formula, given: Formula, *, will: bool) -> Hinged:
    """Say how the act hangs on it, as it is heard of an own act.

    Whoever will act "unless" something is so, or will not act "if" it is, acts only if
    it is not so; in all other cases, only if it is.
    """
    contrary = (one.operator == "unless" and will) or (
        one.operator in _OPEN and not will
    )
    if one.operator == "only-if" and one.will and not will:
        return Hinged(Connective.ONLY_IF, _not(claim), given)
    return Hinged(Connective.ONLY_IF, claim, _not(given) if contrary else given)


def _bare(claim: Formula | None) -> Formula | None:
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


# What is claimed without a condition


def claim_in(
    main: Word | None, speaker: Mention | None, mentions: Mentions
) -> Formulated | None:
    """Write what a statement without a condition wants to be so, where it can be said.

    Only what should, must or will be is a claim; what was is none.
    """
    if main is None or not any(
        one.low in {"should", "must", "will", "shall", "would"}
        for one in main.each("aux")
    ):
        return None
    clauses = Clauses(mentions, speaker)
    formula = _bare(clauses.formula(main, clauses.subjects(main, ())))
    if formula is None:
        return None
    if denied(main) and not _says_excluded(formula):
        formula = _not(formula)
    text = written(formula)
    return Formulated(text, _used(clauses, text))


def bare_claim(
    one: Conditional,
    actor: Mention | None,
    speaker: Mention | None,
    mentions: Mentions,
) -> Formulated | None:
    """Write an act for which nothing is asked, where the language has words for it."""
    clauses = Clauses(mentions, speaker)
    mine = _mine(one, actor, clauses)
    claim = _bare(_atoms_of_act(one, clauses, mine))
    if claim is None:
        return None
    text = written(claim if one.will else _not(claim))
    return Formulated(text, _used(clauses, text))
