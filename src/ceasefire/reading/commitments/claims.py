"""What is claimed without a condition: that something is to be so, that somebody comes.

How    A clause claims what should, must or will be; that its subject comes or goes to
       the table, or stays away; and what its subject has settled on. What was is none.
Read   `claim_in`, `claim_behind`, `told_of`.
"""

from collections.abc import Sequence
from typing import Final

from ceasefire.core.condition_text import written
from ceasefire.core.conditions import Connective, Formula, Hinged
from ceasefire.reading.commitments.about_us import coming_of_us
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.coming import (
    claim_of_coming,
    is_narrowed,
    is_on_its_way,
    may_hang,
    unless_without,
)
from ceasefire.reading.commitments.company import (
    company_needed,
    company_refused,
    is_only_so,
)
from ceasefire.reading.commitments.decided import decided_act
from ceasefire.reading.commitments.elided_coming import elided_coming
from ceasefire.reading.commitments.formulas import (
    Formulated,
    bare,
    formulated,
    is_absence,
    never_was,
    turned,
)
from ceasefire.reading.commitments.hung_on import not_, says_excluded
from ceasefire.reading.commitments.left_unsaid import invitation_taken_up
from ceasefire.reading.commitments.seats import claim_of_seat
from ceasefire.reading.commitments.wanted_seats import (
    seat_asked_for,
    seat_has_to_be,
    seat_wanted,
)
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.records import Mention
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.steps.attending_answered import answers
from ceasefire.reading.steps.attending_settled import presence_settled
from ceasefire.reading.steps.getting_up import has_a_part
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_TO_BE: Final = frozenset({"should", "must", "will", "shall", "would", "'ll", "’ll",
                           "wo"})  # fmt: skip


def claim_in(
    main: Word | None,
    speaker: Mention | None,
    mentions: Mentions,
    together: Sequence[Mention] = (),
) -> Formulated | None:
    """Write what a statement without a condition wants to be so, where it can be said.

    Only what should, must or will be is a claim, and that somebody comes or goes to the
    table, or has settled to; what was is none.
    """
    if main is None:
        return None
    clauses = Clauses(mentions, speaker, together)
    subjects = clauses.subjects(main, ())
    told = told_of(main, subjects, clauses) or elided_coming(main, subjects, clauses)
    return formulated(clauses, written(told)) if told is not None else None


def coming_in(
    mains: Sequence[Word],
    speaker: Mention | None,
    mentions: Mentions,
    together: Sequence[Mention] = (),
) -> Formulated | None:
    """Write who comes by one of several clauses: "I lost, and we shall not come"."""
    clauses = Clauses(mentions, speaker, together)
    every = (told_of(one, _subjects(one, clauses), clauses) for one in mains)
    told = [one for one in every if one is not None and clauses.is_of_coming(one)]
    return formulated(clauses, written(told[0])) if len(told) == 1 else None


def _subjects(main: Word, clauses: Clauses) -> list[str]:
    """Return whose clause it is; of one joined without a subject, the first one's."""
    over = main
    while nearest_subject(over) is None and over.dep == "conj":
        over = over.head
    return clauses.subjects(over, ())


def told_of(
    main: Word, subjects: list[str], clauses: Clauses
) -> Formula | Hinged | None:
    """Say what a clause tells of its subjects, as claimed or as settled by them."""
    apart = company_refused(main, subjects, clauses)
    if apart is not None:
        return apart
    us = coming_of_us(main, clauses)
    if us is not None:
        return us
    seat = seat_has_to_be(main, clauses)
    if seat is None and subjects and subjects == clauses.speakers():
        seat = seat_wanted(main, clauses)
    if seat is not None:
        return seat
    modal = any(one.low in _TO_BE for one in main.each("aux"))
    if _is_only_thought(main, clauses):
        return None
    if modal and never_was(main):
        return None
    if any(one.low == "then" for one in main.each("advmod")):
        return None  # "bury the dead, then we will come"
    decided = decided_act(main)
    act, will = (decided.act, decided.will) if decided else (main, not denied(main))
    settled = (
        decided is not None
        or is_on_its_way(main, clauses)
        or answers(main, clauses.tables) is not None
        or presence_settled(main, clauses.tables) is not None
        or (main.lemma == "want" and has_a_part(main, clauses.tables))
    )
    if not modal and not (settled and subjects == clauses.speakers()):
        return None
    formula = bare(clauses.formula(act, subjects, either=not will))
    formula = formula or invitation_taken_up(act, clauses)
    if formula is None or (decided and not clauses.is_of_coming(formula)):
        return None
    if will and clauses.is_of_coming(formula) and is_only_so(act):
        return company_needed(act, subjects, clauses)
    if not will and not says_excluded(formula):
        formula = not_(formula)
    if not (is_absence(formula) and is_narrowed(act, clauses)):
        return formula
    without = unless_without(act, clauses)
    if without is None:
        return None
    return Hinged(Connective.ONLY_IF, turned(formula), not_(without))


def _is_only_thought(main: Word, clauses: Clauses) -> bool:
    """Of "they would come", quoted, that nobody has said that they will."""
    would = any(one.low in {"would", "'d", "’d"} for one in main.each("aux"))
    return would and bool(clauses.mentions.resolver.quoted.covering(main.span))


def claim_behind(
    one: Attribution,
    speaker: Mention | None,
    mentions: Mentions,
    together: Sequence[Mention] = (),
) -> Formulated | None:
    """Write that the speaker comes, or does not, where the word of speech says so."""
    if one.cue is not None and may_hang(one.cue):
        return None
    clauses = Clauses(mentions, speaker, together)
    claim = claim_of_seat(one, clauses) or seat_asked_for(one, clauses)
    claim = claim or bare(claim_of_coming(one, clauses))
    return formulated(clauses, written(claim)) if claim is not None else None
