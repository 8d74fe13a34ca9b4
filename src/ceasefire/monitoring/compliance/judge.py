"""What an event inside a ceasefire was: five answers, each with its reason.

Why    "Violations: 312" is worth nothing without the clause, and is a slander if it
       says who where nobody knows.
How    Who was in it, what was done, and whether it lay inside. What is not known makes
       the answer `Unproven`, with what is missing; but of an act that no clause can
       mean nothing else needs to be known, and where it was of none that would be
       outside anywhere.
Read   `judge`.
"""

from dataclasses import replace

from ceasefire.core import Act, Case, Ceasefire, Clause
from ceasefire.events.groups import Group, names_of_many
from ceasefire.events.standing import Those
from ceasefire.monitoring.compliance.decisions import (
    AgainstExcluded,
    Attribution,
    Decision,
    Outside,
    Permitted,
    Unproven,
    Violation,
)
from ceasefire.monitoring.compliance.facts import Facts, attribution_of
from ceasefire.monitoring.compliance.towards import all_of, not_towards_those

SURELY_INSIDE, SURELY_OUTSIDE = 0.95, 0.05


def judge(case: Case, ceasefire: Ceasefire, facts: Facts) -> Decision:
    """Say what an event was to a ceasefire, and on what ground."""
    # How short a ceasefire was does not tell that an event of its day was not in it.
    most = facts.probability if facts.at_most is None else facts.at_most
    if most is not None and most <= SURELY_OUTSIDE:
        return Outside(f"probably not inside: {facts.inside}")
    decision = _judge_inside(case, ceasefire, facts)
    is_inside = facts.probability is not None and facts.probability >= SURELY_INSIDE
    if is_inside or isinstance(decision, Outside):  # which it is, wherever it was
        return decision
    return Unproven(f"whether it lay inside: {facts.inside}")


def _judge_inside(case: Case, ceasefire: Ceasefire, facts: Facts) -> Decision:
    """Say what it was if it lay inside."""
    if facts.group is not Group.EXCLUDED and _is_of_no_clause(ceasefire, facts.act):
        return _judge_act(case, ceasefire, facts)
    if facts.group is Group.EXCLUDED:
        excluded = case.excluded_from(ceasefire)
        return AgainstExcluded(tuple(sorted(excluded & set(facts.parties))))
    if facts.group is Group.UNRESOLVED:
        if own := _by_unarmed(case, ceasefire, facts):
            return own
        return Unproven(_who_is_missing(case, ceasefire, facts))
    if facts.group is Group.THIRD:
        return Outside(_of_whom_it_is(case, ceasefire, facts))
    return _judge_act(case, ceasefire, facts)


def _by_unarmed(case: Case, ceasefire: Ceasefire, facts: Facts) -> Outside | None:
    """Say that monitors lay it to those who use no force, where nobody else was in it.

    None where they do not, or somebody else may have been.
    """
    found, unarmed = attribution_of(case, facts), case.unarmed_beside(ceasefire)
    is_theirs = found.by and unarmed.issuperset((*found.by, *facts.parties))
    return _by_others(case, found) if is_theirs else None


def _of_whom_it_is(case: Case, ceasefire: Ceasefire, facts: Facts) -> str:
    """Say why it is nobody's whom the ceasefire concerns, of what is known of all."""
    bound = case.bound_by(ceasefire)
    unbound = set(facts.parties) - bound
    if case.is_declared_towards(ceasefire) and bound & set(facts.parties):
        others = unbound - case.towards_whom(ceasefire)
        beside = f", and not towards {all_of(case, others)}" if others else " alone"
        return f"it holds towards {all_of(case, ceasefire.towards)}{beside}"
    if not unbound:
        return "both sides are of one party, and it is between several"
    return f"it does not bind {all_of(case, unbound)}"


def _is_of_no_clause(ceasefire: Ceasefire, act: Act) -> bool:
    """Say whether no clause speaks of an act, or of a kind of it."""
    clauses = (*ceasefire.prohibits, *ceasefire.permits)
    return (
        bool(ceasefire.prohibits)
        and act is not Act.UNKNOWN
        and not any(act.is_a(one.act) or one.act.is_a(act) for one in clauses)
    )


def _who_is_missing(case: Case, ceasefire: Ceasefire, facts: Facts) -> str:
    names = [name for side in facts.sides for name in side.unresolved]
    if names:
        return f"who {' and '.join(names)} is: no party of the case bears the name"
    bound, excluded = case.bound_by(ceasefire), case.excluded_from(ceasefire)
    for side in facts.sides:
        for name in names_of_many(side, bound, excluded):
            bearers = all_of(case, dict(side.either)[name])
            return f"who {name} is: {bearers} bear the name"
    for id_ in sorted(case.partly_bound_by(ceasefire) & set(facts.parties)):
        of_it = all_of(case, _outermost(case, case.with_members([id_]) & bound))
        whole = case.party(id_).name
        return f"who of {whole} it was: it binds {of_it}, and not all of {whole}"
    if case.is_declared_towards(ceasefire) and facts.parties:
        return _towards_whom_is_missing(case, ceasefire, facts)
    return "who was in it: no armed side is named"


def _towards_whom_is_missing(case: Case, ceasefire: Ceasefire, facts: Facts) -> str:
    those = Those.of(case, ceasefire)
    for side in facts.sides:
        for name in names_of_many(side, those.ids, frozenset()):
            bearers = all_of(case, dict(side.either)[name])
            return f"who {name} is: {bearers} bear the name"
    for id_ in sorted(those.in_part & set(facts.parties)):
        of_it = all_of(case, _outermost(case, case.with_members([id_]) & those.ids))
        whole = case.party(id_).name
        return (
            f"who of {whole} it was: it holds towards {of_it}, and not all of {whole}"
        )
    return f"towards whom it was: beside {all_of(case, facts.parties)} nobody is named"


def _outermost(case: Case, ids: frozenset[str]) -> list[str]:
    """Return those that are members of none of the others."""
    inner = {one for id_ in ids for one in case.with_members([id_]) - {id_}}
    return sorted(ids - inner)


def _judge_act(case: Case, ceasefire: Ceasefire, facts: Facts) -> Decision:
    if not ceasefire.prohibits:
        return Unproven("which acts it prohibits: the case does not say")
    if facts.act is Act.UNKNOWN:
        return Unproven("what was done")
    permits = _first(ceasefire.permits, facts.act)
    if permits is not None:
        return Permitted(permits.id)
    prohibits = _first(ceasefire.prohibits, facts.act)
    if prohibits is not None:
        if may := _special(ceasefire.permits, facts.act):
            return Unproven(_said_too_little(facts.act, may, "permits"))
        return _by_whom(case, ceasefire, prohibits, facts)
    if may := _special(ceasefire.prohibits, facts.act):
        return Unproven(_said_too_little(facts.act, may, "forbids"))
    return Outside(f"no clause speaks of {_in_words(facts.act)}")


def _special(clauses: tuple[Clause, ...], act: Act) -> Clause | None:
    """Return the first clause of a more special act; the act may have been that one."""
    return next((one for one in clauses if one.act.is_a(act)), None)


def _said_too_little(act: Act, clause: Clause, does: str) -> str:
    return (
        f"what was done: its source says only {_in_words(act)}, and clause "
        f"{clause.id} {does} {_in_words(clause.act)}"
    )


def _in_words(act: Act) -> str:
    return act.value.replace("-", " ")


def _by_whom(
    case: Case, ceasefire: Ceasefire, clause: Clause, facts: Facts
) -> Decision:
    """Say whether one of those bound did what a clause forbids.

    Of a unilateral ceasefire the other side is not bound: who did it decides. And
    whoever is named by monitors and is not bound, did not break what binds others.
    """
    unarmed = case.unarmed_beside(ceasefire)
    found = attribution_of(case, facts)
    found = replace(found, between=_without(found.between, unarmed))
    if facts.is_named and facts.names_civilians and not facts.attributed_to:
        words = f"by civilians ('{facts.named}', {facts.how_surely})"
        return Outside(f"{words}, whom it does not bind", (str(facts.named),))
    bound, excluded = case.bound_by(ceasefire), case.excluded_from(ceasefire)
    of_bound = tuple(id_ for id_ in found.by if case.with_members([id_]) & bound)
    if found.by and not of_bound:
        if left_out := excluded & set(found.by):
            return AgainstExcluded(tuple(sorted(left_out)))
        return _by_others(case, found)
    if not found.by and (why := _why_not_known(case, ceasefire, facts, found)):
        return Unproven(f"who did it: {why}")
    if case.is_declared_towards(ceasefire) and set(facts.parties) <= bound:
        other = not_towards_those(case, ceasefire, found, facts.side_a, facts.side_b)
        if other is not None:
            return other
    attribution = replace(found, by=of_bound)
    is_alone = len(found.between) == 1 and not (found.by or facts.named)
    if is_alone and _is_declared_by_one(case, ceasefire):
        attribution = replace(attribution, rests_on="no other armed side is named")
    return Violation(clause.id, clause.says, attribution, facts.may_involve)


def _by_others(case: Case, found: Attribution) -> Outside:
    words = f"by {all_of(case, found.by)} ({found.rests_on})"
    return Outside(f"{words}, whom it does not bind", found.by)


def _without(ids: tuple[str, ...], others: frozenset[str]) -> tuple[str, ...]:
    return tuple(id_ for id_ in ids if id_ not in others)


def _why_not_known(
    case: Case, ceasefire: Ceasefire, facts: Facts, found: Attribution
) -> str | None:
    """Say why one whom it does not bind may have done it, where nobody is named.

    None where whoever did it was bound. One that binds one side alone is broken by
    that side, so that nobody else may be accused of it, or have stood there unnamed.
    An attack on civilians has one armed side; of fighting with an organisation nobody
    knows, without a word of it, that this one did not fight.
    """
    bound = case.bound_by(ceasefire)
    unbound = set(facts.parties) - bound
    if not facts.act.is_a(Act.HOSTILITIES):
        unbound -= case.unarmed_beside(ceasefire)
    if unbound:
        return f"it does not bind {all_of(case, unbound)}, and {found.rests_on}"
    if not _is_declared_by_one(case, ceasefire):
        return None
    if facts.named and not _are_bound(case, facts.attributed_to, bound):
        return found.rests_on
    is_alone = facts.side_a is None or facts.side_b is None
    if is_alone and not any(side.civilians for side in facts.sides):
        beside = all_of(case, facts.parties)
        return f"beside {beside} nobody is named, and {found.rests_on}"
    return None


def _is_declared_by_one(case: Case, ceasefire: Ceasefire) -> bool:
    """Whether it binds one side alone, towards some or whomever it fights."""
    return case.is_unilateral(ceasefire) or case.is_declared_towards(ceasefire)


def _are_bound(case: Case, ids: tuple[str, ...], bound: frozenset[str]) -> bool:
    """Say whether all of these are bound, or have members that are; not of nobody."""
    return bool(ids) and all(case.with_members([id_]) & bound for id_ in ids)


def _first(clauses: tuple[Clause, ...], act: Act) -> Clause | None:
    """Return the clause that names the act most exactly, if one does."""
    fitting = [clause for clause in clauses if act.is_a(clause.act)]
    exact = [clause for clause in fitting if clause.act is act]
    return next(iter(exact or fitting), None)
