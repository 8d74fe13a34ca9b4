"""SIMULATED tables: who comes with whom, and what is asked first, as people say it.

Parties belong to four camps. Each camp has a side at the table; a few convene it.
Whoever speaks names allies of its own camp and rivals of another; convenors and sides
speak more than others and are spoken of more. A few statements are red lines, a few
were read with doubt; a foreign backer stands behind every fourth party.
"""

import random
from datetime import date

from ceasefire.core import (
    Atom,
    Backing,
    Body,
    Case,
    DecisionRule,
    Firmness,
    Forum,
    Invitation,
    Measure,
    MeasureKind,
    MeasureStatus,
    Party,
    PartyKind,
    RuleKind,
    Source,
    Statement,
    StatementKind,
    Text,
    parse_condition,
)

DAY = date(2031, 1, 1)
CAMPS = 4
TEXTS = ("principles", "road-map", "ceasefire-text")
MEASURES = ("exchange", "convoys")
FORMS = {
    "attend({a}) only if attend({ally})": 12,
    "attend({a}) only if attend({ally}) or attend({other})": 5,
    "attend({a}) only if at least 2 of (attend({ally}), attend({other}), "
    "attend({rival}))": 3,
    "attend({a}) only if not attend({rival})": 6,
    "attend({a}) only if not invite({rival})": 3,
    "attend({a}) only if accepts({rival}, {text})": 8,
    "attend({a}) only if not precondition({a})": 5,
    "attend({a}) only if excluded({rival}, transition)": 4,
    "attend({a}) only if done({measure})": 4,
    "attend({a}) unless attend({rival})": 3,
    "attend({a}) if invite({a}) and attend({ally})": 5,
    "invite({rival}) only if accepts({rival}, {text})": 8,
    "invite({ally})": 3,
    "accepts({a}, {text})": 6,
    "not accepts({a}, {text})": 6,
    "accepts({a}, {text}) only if attend({ally})": 5,
    "accepts({a}, {text}) if done({measure})": 5,
    "not excluded({a}, transition)": 3,
    "done({measure}) only if attend({rival})": 3,
    "not (attend({rival}) and attend({other}))": 3,
}
"""Conditions as people make them, and how often."""


def simulated(n_parties: int, n_conditions: int, seed: int) -> Case:
    """A table: convenors, one side per camp, and all the others; camps take turns."""
    rng = random.Random(seed)
    ids = [f"p{i}" for i in range(n_parties)]
    n_convenors = min(3, n_parties // 4)
    n_sides = min(CAMPS, n_parties // 3)
    convenors, sides = ids[:n_convenors], ids[n_convenors : n_convenors + n_sides]
    # Everybody speaks; those who matter are spoken of more.
    weights = [4.0] * (n_convenors + n_sides) + [1.0] * n_parties
    camps = [[i for i in range(n_parties) if i % CAMPS == k] for k in range(CAMPS)]

    def one_of(numbers: list[int], *but: str) -> str:
        left = [i for i in numbers if ids[i] not in but] or [0]
        return ids[rng.choices(left, [weights[i] for i in left])[0]]

    def statement(number: int) -> Statement:
        speaker = rng.choices(range(n_parties), weights[:n_parties])[0]
        a, mine = ids[speaker], camps[speaker % CAMPS]
        theirs = [i for i in range(n_parties) if i % CAMPS != speaker % CAMPS]
        ally = one_of(mine, a)
        names = {"a": a, "ally": ally, "other": one_of(mine, a, ally)}
        names["rival"] = one_of(theirs, a)
        names |= {"text": rng.choice(TEXTS), "measure": rng.choice(MEASURES)}
        condition = rng.choices(list(FORMS), list(FORMS.values()))[0].format(**names)
        is_red = rng.random() < 0.03
        soft = [one for one in Firmness if one is not Firmness.RED_LINE]
        kinds = [one for one in StatementKind if one is not StatementKind.RED_LINE]
        return Statement(
            id=f"s{number}",
            by=a,
            on=DAY,
            says=f"Simulated: {condition}",
            kind=rng.choice(kinds),
            source="simulated",
            condition=parse_condition(condition),
            firmness=Firmness.RED_LINE if is_red else rng.choice(soft),
            confidence=rng.choice([0.7, 0.9]) if rng.random() < 0.1 else None,
        )

    rule = DecisionRule(
        id="seats",
        decision="Who is invited late",
        rule=RuleKind.CONSENSUS,
        members=tuple(convenors),
        decides=tuple(Atom("invite", (one,)) for one in ids[-2:]),
    )
    backed = rng.sample(ids, n_parties // 4)
    return Case(
        id="simulated",
        title="Simulated",
        time_zone="UTC",
        countries=("Nowhere",),
        parties=tuple(
            Party(id=one, name=one.upper(), kind=PartyKind.ARMED_GROUP) for one in ids
        ),
        texts=tuple(Text(id=one, title=one) for one in TEXTS),
        bodies=(Body(id="transition", title="Transition"),),
        measures=tuple(
            Measure(
                id=one,
                title=one,
                kind=MeasureKind.OTHER,
                status=MeasureStatus.PROPOSED,
            )
            for one in MEASURES
        ),
        backings=tuple(
            Backing(id=f"b{i}", backer=one_of(camps[i % 2]), backed=one, how=("money",))
            for i, one in enumerate(backed)
        ),
        forum=Forum(
            id="table",
            title="Table",
            convenors=tuple(convenors),
            sides=tuple(sides),
            invitations=tuple(Invitation(party=one) for one in ids),
            decision_rules=(rule,),
        ),
        statements=tuple(statement(i) for i in range(n_conditions)),
        sources=(Source(id="simulated", title="Simulated", publisher="Nobody"),),
    )
