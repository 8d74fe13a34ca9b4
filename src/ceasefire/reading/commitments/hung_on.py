"""What an act hangs on, in the language of conditions.

How    Each clause of a condition becomes atoms, or else a matter called by its words,
       with whose move it is; `grouping` says how they belong together.
Read   `given_of`, `whose_move`.
"""

from collections.abc import Sequence
from functools import partial

from ceasefire.core.condition_text import written
from ceasefire.core.conditions import Atom, Formula, Not
from ceasefire.reading.commitments.also_comes import also_comes, same_presence
from ceasefire.reading.commitments.bare_coming import comes_in_a_word
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.conditional import Conditional, duty_of
from ceasefire.reading.commitments.grouping import (
    Joined,
    TwoWays,
    grouped,
    joined_clauses,
)
from ceasefire.reading.commitments.known_first import what_is_known
from ceasefire.reading.commitments.listed import is_only_counted, spelled_out
from ceasefire.reading.commitments.noun_atoms import atoms_of_noun
from ceasefire.reading.commitments.others import nobody_from, other_meant
from ceasefire.reading.commitments.over_asides import is_cut_by_an_aside
from ceasefire.reading.commitments.things_needed import things_needed
from ceasefire.reading.lexicon import acts
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.records import Mention
from ceasefire.reading.steps.attending import attends, is_let_in
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import is_nobody
from ceasefire.reading.text.hidden_verbs import is_elided, is_misread
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to
from ceasefire.reading.text.spans import Span

_FIRST = frozenset({"i", "we"})
_OTHERS = frozenset(
    ["he", "she", "it", "they", "who", "which", "that", "this", "these"]
)
_OURS = frozenset({"our", "ours", "my", "mine"})
_SAME = frozenset({"it", "he", "she"})


def given_of(
    one: Conditional, clauses: Clauses, mine: list[str], actor: Mention | None
) -> Formula | None:
    """Write what an act hangs on; None where that cannot be.

    Raises
    ------
    TwoWays
        If the sentence leaves open how "and" and "or" belong together.
    """
    if one.operator == "without" and one.will:
        asked = one.given.lemma in acts.ASKED and len(mine) == 1
        return Not(Atom("precondition", (mine[0],))) if asked else None
    if is_only_counted(one.given):
        told = spelled_out(one)
        return given_of(told, clauses, mine, actor) if told is not None else None
    named = things_needed(one, clauses, partial(_of_noun, one, clauses, mine, actor))
    if named is not None:
        return named
    bare = one.given.is_name and one.given.child("nsubj", "nsubjpass") is None
    if bare and one.operator in {"without", "only-if"}:
        return None  # "without", "only with" somebody whom nobody knows
    joined = [*map(what_is_known, joined_clauses(one))]
    if is_cut_by_an_aside(one, joined):
        raise TwoWays
    parts = [
        _of_elided(one, joined[:at], clause, clauses, mine)
        if is_elided(clause.verb)
        else _part(one, clause, clauses, mine, actor)
        for at, clause in enumerate(joined)
    ]
    said = [part for part in parts if part is not None]
    return grouped(joined, said) if len(said) == len(joined) else None


def _part(
    one: Conditional,
    clause: Joined,
    clauses: Clauses,
    mine: list[str],
    actor: Mention | None,
) -> Formula | None:
    """Say one clause of a condition, by atoms or else as a matter."""
    verb = clause.verb
    _check_no_verb_is_lost(clause)
    others = same_presence(one, verb, clauses) or also_comes(one, clause, clauses)
    others = others or nobody_from(verb, clauses)
    if others is not None:
        return others
    if verb.is_verb or is_misread(verb):
        subjects = _subjects(one, clause, clauses, mine)
        formula = clauses.formula(verb, subjects, either=denied(verb))
        if formula is not None:
            denied_ = denied(verb) and not _is_denied_before(clause)
            denied_ = denied_ and not says_excluded(formula)
            return not_(formula) if denied_ else formula
        if not subjects and _would_be_an_atom(verb, clauses):
            raise TwoWays  # "if they come": nobody knows who
    named = atoms_of_noun(verb, clauses, mine)
    if named is not None:
        return named
    up_to = _up_to(one, clause, actor, clauses.mentions)
    coined = clauses.coins.matter(clause.words, verb if verb.is_verb else None, up_to)
    if coined is None:
        return None
    id_, negative = coined
    return Not(Atom("so", (id_,))) if negative else Atom("so", (id_,))


def _would_be_an_atom(verb: Word, clauses: Clauses) -> bool:
    """Say whether a clause of a pronoun would tell who comes or is let in."""
    subject = nearest_subject(verb)
    if subject is None or subject.low not in _OTHERS:
        return False
    tables = clauses.tables
    told = (
        attends(verb, tables),
        is_let_in(verb, tables),
        comes_in_a_word(verb, tables, hinged=True),
    )
    return any(one is not None for one in told)


def _of_noun(
    one: Conditional,
    clauses: Clauses,
    mine: list[str],
    actor: Mention | None,
    head: Word,
    words: Sequence[Word],
) -> Formula | None:
    """Say one thing that is done, told by a noun, by atoms or else as a matter."""
    named = atoms_of_noun(head, clauses, mine)
    if named is not None:
        return named
    up_to = _up_to(one, Joined(head, tuple(words), "", False, None), actor,
                   clauses.mentions)  # fmt: skip
    coined = clauses.coins.matter(words, None, up_to)
    return Atom("so", (coined[0],)) if coined is not None else None


def _is_denied_before(clause: Joined) -> bool:
    """Of "not until they leave", that the "not" is no word of the clause."""
    first = clause.words[0].i
    return any(one.i < first for one in clause.verb.each("neg"))


def _of_elided(
    one: Conditional,
    before: Sequence[Joined],
    clause: Joined,
    clauses: Clauses,
    mine: list[str],
) -> Formula:
    """Say "and Turkey does not" by the verb that was said before it.

    Raises
    ------
    TwoWays
        If that verb cannot be said of another subject, or "will not" may go with
        what somebody will do.
    """
    _check_no_verb_is_lost(clause)
    told = [joined.verb for joined in before if not is_elided(joined.verb)]
    verb = told[-1] if told else clause_verb(one.verb)
    subjects = _subjects(one, clause, clauses, mine)
    denied_ = denied(clause.verb) and not _is_denied_before(clause)
    formula = clauses.formula(verb, subjects, either=denied_)
    if clause.verb.tag == "MD" or formula is None or not subjects:
        raise TwoWays
    said = written(formula)
    if not all(by in said for by in subjects):
        raise TwoWays
    return not_(formula) if denied_ else formula


def _check_no_verb_is_lost(clause: Joined) -> None:
    """Leave to a person what hides a second clause: "Turkey signs and Israel does"."""
    linked = any(word.dep == "cc" for word in clause.words)
    if linked and any(is_misread(w) and w is not clause.verb for w in clause.words):
        raise TwoWays


def _up_to(
    one: Conditional, clause: Joined, actor: Mention | None, mentions: Mentions
) -> tuple[Mention, ...]:
    duty = clause.subject or duty_of(clause.verb) or one.duty
    duty = _mover(duty) if duty is not None else None
    first = whose_move(one, duty, actor, mentions)
    if first is None or duty is None:
        return ()
    return (first, *mentions.others(duty))


def _mover(subject: Word) -> Word | None:
    """Return who would have to act: of "prisoners are freed by the army", the army.

    Of "prisoners are freed" nobody; of "are asked to leave" its subject.
    """
    if subject.dep != "nsubjpass" or subject.head.child("xcomp") is not None:
        return subject
    agent = subject.head.child("agent")
    by = agent.child("pobj") if agent is not None else None
    return None if by is None or by.is_time else by


def _subjects(
    one: Conditional, clause: Joined, clauses: Clauses, mine: list[str]
) -> list[str]:
    """Return of whom a condition speaks; "they" of "we come if they do" are others."""
    verb = clause.verb
    subject = clause.subject or verb.child("nsubj", "nsubjpass")
    if subject is None and verb is not one.given:
        subject = one.given.child("nsubj", "nsubjpass")
    named = subject is not None and subject.low not in _OTHERS | _FIRST
    if subject is not None and is_nobody(subject):
        return []
    if subject is not None and named and verb is not one.given:
        return [clauses.coins.party(by) for by in (subject, *joined_to(subject))]
    ours = not mine or mine[0] in clauses.speakers()
    if subject is not None and subject.low in _OTHERS and ours and _is_of_us(one):
        other = other_meant(subject, clauses)
        return [other] if other is not None else []
    heirs = mine if one.operator != "as-condition-for" else ()
    return clauses.subjects(verb, heirs)


def _is_of_us(one: Conditional) -> bool:
    """Say whether "we" would act, or "our" men: "they" are others then."""
    actor = one.actor or nearest_subject(clause_verb(one.verb))
    if actor is None:
        return False
    own = {actor.low, *(one.low for one in actor.each("poss"))}
    return bool(own & (_FIRST | _OURS))


def whose_move(
    one: Conditional, duty: Word | None, actor: Mention | None, mentions: Mentions
) -> Mention | None:
    """Return who would have to bring it about, where that is somebody named.

    "It" of "Iran is invited if it withdraws" is Iran, and of "Iran said it comes if it
    is asked" too; "they" may be anybody.
    """
    if duty is not None and duty.low in _SAME:
        if one.actor is not None and one.actor.low in _FIRST:
            return None  # "if it stops, we come": somebody else, or something
        if actor is not None:
            return actor
        duty = nearest_subject(clause_verb(one.verb))
    if duty is None or duty.low in _OTHERS | _FIRST:
        return None
    return mentions.of(duty)


def words_in(verb: Word, span: Span) -> list[Word]:
    """Return the words of a verb's sentence that lie within a span."""
    return [one for one in verb.sentence.words if span.covers(one.span)]


def says_excluded(formula: Formula) -> bool:
    """Say whether it is that somebody has no part, which is a denial by itself."""
    return isinstance(formula, Atom) and formula.predicate == "excluded"


def not_(formula: Formula) -> Formula:
    """Deny a formula, without a double "not"."""
    return formula.of if isinstance(formula, Not) else Not(formula)


def clause_verb(verb: Word) -> Word:
    """Of "was welcome", the verb."""
    return verb.head if verb.dep == "acomp" and verb.head.is_verb else verb
