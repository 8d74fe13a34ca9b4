"""Random tables: parties, statements and, now and then, a rule that decides."""

import random
from collections.abc import Iterator
from datetime import date

from ceasefire.core import (
    Atom,
    Backing,
    Case,
    DecisionRule,
    Firmness,
    Forum,
    Invitation,
    Party,
    PartyKind,
    RuleKind,
    Source,
    Statement,
    StatementKind,
    Text,
    parse_condition,
)
from ceasefire.core.conditions import atoms_of

DAY = date(2031, 1, 1)
MOST_ATOMS = 12
_FORMS = (
    "attend({a}) only if attend({b})",
    "attend({a}) only if not attend({b})",
    "attend({a}) only if attend({b}) or attend({c})",
    "attend({a}) only if at least 2 of (attend({b}), attend({c}), accepts({a}, {t}))",
    "attend({a}) unless accepts({b}, {t})",
    "attend({a}) if invite({a}) and not precondition({a})",
    "attend({a}) only if not precondition({a})",
    "attend({a}) only if not precondition({a}, {t})",
    "attend({a}) if and only if attend({b})",
    "attend({b})",
    "not attend({b})",
    "not accepts({a}, {t})",
    "accepts({a}, {t})",
    "accepts({a}, {t}) if attend({b})",
    "invite({b}) only if accepts({b}, {t})",
    "not invite({b}) unless accepts({b}, {t})",
    "invite({b})",
    "not invite({b})",
    "not (attend({a}) and attend({b}))",
)
_OF_A_COALITION = (
    "attend({a}) only if accepts({b}, {t})",
    "attend({a}) if accepts({b}, {t})",
    "attend({a}) only if not attend({b})",
    "attend({a}) if and only if attend({b})",
    "attend({a}) unless accepts({b}, {t})",
)


def random_case(rng: random.Random, *, most_parties: int, most_statements: int) -> Case:
    """Draw a table with parties, statements and, now and then, a decision rule."""
    ids = [f"p{i}" for i in range(rng.randint(2, most_parties))]
    texts = ["t0", "t1"][: rng.randint(1, 2)]
    rules = _rules(rng, ids)
    statements: list[Statement] = []
    atoms: set[Atom] = set()
    drawn = [
        _statement(rng, number, ids, texts)
        for number in range(rng.randint(1, most_statements))
    ]
    for one in (*_of_members(rng, rules, ids, texts), *drawn):
        more = atoms | atoms_needed(one)
        if len(more) <= MOST_ATOMS:
            atoms = more
            statements.append(one)
    sides = rng.sample(ids, min(2, len(ids)))
    invited = [one for one in ids if rng.random() < 0.8] or ids[:1]
    return Case(
        id="random",
        title="Random",
        time_zone="UTC",
        countries=("Nowhere",),
        parties=tuple(
            Party(id=one, name=one.upper(), kind=PartyKind.ARMED_GROUP) for one in ids
        ),
        texts=tuple(Text(id=one, title=one) for one in texts),
        backings=_backings(rng, ids),
        forum=Forum(
            id="table",
            title="Table",
            sides=tuple(sides),
            convenors=(ids[0],) if rng.random() < 0.5 else (),
            invitations=tuple(
                Invitation(party=one, withdrawn_on=DAY if rng.random() < 0.1 else None)
                for one in invited
            ),
            decision_rules=rules,
        ),
        statements=tuple(statements),
        sources=(Source(id="s", title="S", publisher="S"),),
    )


def _statement(
    rng: random.Random, number: int, ids: list[str], texts: list[str]
) -> Statement:
    by = rng.choice(ids)
    names = {"a": by, "t": rng.choice(texts)}
    others = [one for one in ids if one != by] or ids
    names |= {"b": rng.choice(others), "c": rng.choice(others)}
    kinds = [
        StatementKind.DEMAND, StatementKind.PRECONDITION, StatementKind.PREFERENCE,
        StatementKind.POSITION, StatementKind.DECISION,
    ]  # fmt: skip
    firmness = [
        Firmness.FIRM, Firmness.NEGOTIABLE, Firmness.WISH, Firmness.UNKNOWN,
        Firmness.RED_LINE,
    ]  # fmt: skip
    return Statement(
        id=f"s{number}",
        by=by,
        on=DAY,
        says=f"Says {number}",
        kind=rng.choice(kinds),
        firmness=rng.choices(firmness, weights=[3, 3, 3, 3, 1])[0],
        source="s",
        condition=parse_condition(rng.choice(_FORMS).format(**names)),
    )


def _of_members(
    rng: random.Random,
    rules: tuple[DecisionRule, ...],
    ids: list[str],
    texts: list[str],
) -> Iterator[Statement]:
    """Let members say on what they are for the coming of a coalition."""
    for rule in rules:
        (matter,) = rule.decides
        is_a_coalition = matter.predicate == "attend" and rng.random() < 0.7
        for member in rule.members if is_a_coalition else ():
            names = {"a": matter.names[0], "b": rng.choice(ids), "t": texts[0]}
            form = rng.choice(_OF_A_COALITION).format(**names)
            yield Statement(
                id=f"m-{member}",
                by=member,
                on=DAY,
                says=f"Says {member}",
                kind=StatementKind.POSITION,
                firmness=Firmness.FIRM,
                source="s",
                condition=parse_condition(form),
            )


def _rules(rng: random.Random, ids: list[str]) -> tuple[DecisionRule, ...]:
    if len(ids) < 3 or rng.random() < 0.5:
        return ()
    kind = rng.choice(list(RuleKind))
    members = rng.sample(ids, 1 if kind is RuleKind.ONE_DECIDES else 3)
    one = (ids[-1],)
    matter = rng.choice([Atom("invite", ()), Atom("invite", one), Atom("attend", one)])
    return (
        DecisionRule(
            id="seats",
            decision="Seats",
            rule=kind,
            members=tuple(members),
            decides=(matter,),
            share=0.6 if kind is RuleKind.QUALIFIED_MAJORITY else None,
        ),
    )


def _backings(rng: random.Random, ids: list[str]) -> tuple[Backing, ...]:
    pairs = [tuple(rng.sample(ids, 2)) for _ in range(2)]
    return tuple(
        Backing(id=f"b{i}", backer=one, backed=other, how=("diplomatic",))
        for i, (one, other) in enumerate(pairs)
    )


def atoms_needed(statement: Statement) -> set[Atom]:
    """What may be so or not in a statement, and the invitations that its seats take."""
    assert statement.condition is not None
    atoms = set(atoms_of(statement.condition.formula))
    seats = {Atom("invite", one.names) for one in atoms if one.predicate == "attend"}
    return atoms | seats
