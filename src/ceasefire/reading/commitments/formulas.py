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
from typing import Final

from ceasefire.core.condition_text import written
from ceasefire.core.conditions import (
    And,
    Atom,
    Formula,
    Hinged,
    Not,
    Or,
)
from ceasefire.reading.commitments.about_us import comes_of_us, told_of_us
from ceasefire.reading.commitments.bare_coming import (
    comes_in_a_word,
    is_of_its_own,
    is_said_backwards,
    stands_for_another,
)
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.grouping import TwoWays
from ceasefire.reading.commitments.how_it_hangs import hinged, is_unasked
from ceasefire.reading.commitments.hung_on import (
    clause_verb,
    given_of,
    not_,
    words_in,
)
from ceasefire.reading.commitments.invitees import whom_it_asks
from ceasefire.reading.commitments.noun_atoms import atoms_of_noun, claim_of_consent
from ceasefire.reading.commitments.only_and_only import all_of
from ceasefire.reading.commitments.spoken_of import is_of_another
from ceasefire.reading.commitments.terms import is_a_duty
from ceasefire.reading.commitments.things_needed import is_of_a_thing
from ceasefire.reading.commitments.unsaid_coming import formula_of_coming
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import SEAT_WORDS, SEATS, SENDS, SENT
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.records import Coin, Mention
from ceasefire.reading.steps.attending import attends
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import REFUSES, is_nobody
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_OBJECTS: Final = words("object mind")


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
    clauses = Clauses(mentions, speaker, hinged=True)
    if one.of_coming or one.mirrored:
        return _unsaid(one, actor, clauses)
    mine = _mine(one, actor, clauses, together)
    claim = _atoms_of_act(one, clauses, mine)
    sent = one.verb.child("dobj") if one.verb.lemma in SENDS else None
    nobody = sent is not None and is_nobody(sent)
    will = one.will and not nobody and not is_said_backwards(one.verb)
    if claim is not None and _stays_away(claim):
        stays = not will if one.verb.lemma in REFUSES else will
        claim, will = turned(claim), not stays  # who boycotts it does not attend it
    if claim is None:
        claim = atoms_of_noun(one.verb, clauses, mine) or _matter_of_act(
            one, clauses, actor, together
        )
    clauses.mine = mine
    theirs = whom_it_asks(one, claim, mine)
    try:
        by = actor if theirs is mine else None
        parts = [given_of(each, clauses, theirs, by) for each in (one, *one.also)]
    except TwoWays:
        return Formulated(None, ())
    given = all_of(parts)
    if claim is None or given is None or claim in (given, not_(given)):
        return None
    outright = not is_of_a_thing(one) and not is_a_duty(one.given)
    if not outright and not clauses.is_of_coming(claim):
        return None  # "will sign only with a pen", "they must leave before we sign"
    text = written(hinged(one, bare(claim) or claim, given, will=will))
    return formulated(clauses, text)


def _unsaid(
    one: Conditional, actor: Mention | None, clauses: Clauses
) -> Formulated | None:
    try:
        told = formula_of_coming(one, actor, clauses)
    except TwoWays:
        return Formulated(None, ())
    return formulated(clauses, written(told)) if told is not None else None


def _is_of_nobody(one: Conditional) -> bool:
    """Say whether nobody would act; "no aid will enter" denies that it enters."""
    by = nearest_subject(clause_verb(one.verb))
    if by is None or not is_nobody(by):
        return False
    if by.lemma in SENT and by.preposition("of", "from") is not None:
        return one.actor is None  # "no delegation of the Front will travel"
    thing = any(det.low == "no" for det in by.each("det")) and by.low != "one"
    return one.actor is not None or not thing


def _does_nothing(one: Conditional) -> bool:
    """Of "will release no one until": a matter so called would turn it round."""
    done_to = one.verb.child("dobj")
    if one.verb.lemma in SENDS:
        return False  # who sends nobody does not come
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
    if one.actor is not None and is_of_its_own(one.actor):
        return subjects  # "her delegation": of nobody, where nobody knows whose
    named = one.actor if one.actor is not None and one.actor.tag != "PRP" else None
    if not subjects and named is not None:
        return [clauses.coins.party(by) for by in (named, *others)]
    if one.actor is not None and is_of_another(one.actor, clauses.mentions):
        return subjects  # "it will come": of nobody, where nobody knows who it is
    return subjects or clauses.speakers()


# What somebody would do


def _atoms_of_act(
    one: Conditional, clauses: Clauses, mine: list[str]
) -> Formula | None:
    """Write an act by atoms; of several, that one of them acts hangs on it already."""
    verb = clause_verb(one.verb)
    consented, claim = claim_of_consent(verb, clauses, mine)
    if consented:
        return claim
    us = told_of_us(verb, clauses)
    if us is not None:
        return us  # "you will see us there if"
    if stands_for_another(verb, one.given):
        verb = one.given  # "if the Guard is in the hall, we are not"
    claim = atoms_of_noun(verb, clauses, mine) if verb.is_noun else None
    if verb.lemma in SEAT_WORDS and verb.head.lemma in SEATS:
        claim = clauses.formula(verb.head, mine)  # "offered the Riders a seat if"
    claim = claim or clauses.formula(verb, mine, either=not one.sets_none)
    if claim is None and one.operator == "as-condition-for":
        claim = clauses.formula(one.verb, mine, either=True)
    return claim


def _matter_of_act(
    one: Conditional,
    clauses: Clauses,
    actor: Mention | None,
    together: Sequence[Mention],
) -> Formula | None:
    if stands_for_another(clause_verb(one.verb), one.given):
        return None  # "we are not" says nothing by itself
    if _is_of_an_unknown_comer(one, clauses):
        return None  # nobody knows who comes
    if _is_of_a_thing_there(one.verb) or _has_nothing_against(one.verb):
        return None
    act = clause_verb(one.verb)
    home = comes_in_a_word(act, clauses.tables, hinged=True)
    if home is not None or comes_of_us(act, clauses) is not None:
        return None  # that somebody whom nobody knows stays at home is no matter
    words = words_in(one.verb, one.action)
    if words and words[-1].low == "that":
        return None  # "adds that", of which the rest stands elsewhere
    by = (actor, *together) if actor is not None else ()
    coined = clauses.coins.matter(words, one.verb, by)
    if coined is None:
        return None
    matter = Atom("so", (coined[0],))
    return Not(matter) if coined[1] and one.will else matter


def _is_of_an_unknown_comer(one: Conditional, clauses: Clauses) -> bool:
    """Of "it will come to Tolmin if", where "it" is nobody known, that it is no matter.

    What tells of somebody's coming is said by `attend`, or by nothing.
    """
    verb = clause_verb(one.verb)
    nameless = one.actor is None or one.actor.tag == "PRP"
    return nameless and verb.is_verb and attends(verb, clauses.tables) is not None


def _is_of_a_thing_there(verb: Word) -> bool:
    """Of "on that day there will be a letter", that no act is named."""
    there = verb.child("attr") if verb.child("expl") is not None else None
    plain = there is not None and not any(there.each("prep", "acl", "relcl", "amod"))
    return plain and there is not None and not is_of_an_act(there)


def _has_nothing_against(verb: Word) -> bool:
    """Of "would not object if they came", that it is no act not to."""
    return verb.lemma in _OBJECTS and denied(verb)


def bare(claim: Formula | None) -> Formula | None:
    """Take "without preconditions" for a mark that none is set."""
    if not isinstance(claim, And):
        return claim
    kept = [part for part in claim.of if not is_unasked(part)]
    return kept[0] if len(kept) == 1 else And(tuple(kept))


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
    past = one.verb.is_noun and never_was(one.verb.head)  # "had accepted it"
    if claim is None or past or never_was(one.verb):
        return None
    text = written(claim if one.will else not_(claim))
    return formulated(clauses, text)
