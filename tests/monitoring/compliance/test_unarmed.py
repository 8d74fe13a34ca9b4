"""Acts against an organisation that uses no force are judged as those on civilians."""

from datetime import date

import pytest
from tests.support.invented import CLAUSES, case, event, evidence, truce

from ceasefire.core import Act, Case, Ceasefire, Clause, Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.groups import Group, groups_for
from ceasefire.monitoring.compliance import assess_compliance, reason_of

DAY = date(2030, 4, 2)
ARMED = case().parties
ORGANISATION = PartyKind.INTERNATIONAL_ORGANISATION
RELIEF = Party(id="relief", name="Relief", kind=ORGANISATION)
AID = Clause(id="3", act=Act.BLOCKING_AID, says="holding up relief")
TRUCE = truce(prohibits=(*CLAUSES, AID))
CEASEFIRES = (
    TRUCE,
    truce(parties=("north",), excludes=()),
    truce(parties=("south",), towards=("north",), excludes=()),
    truce(parties=("north", "south", "east"), excludes=()),
)


def _with(*parties: Party, ceasefire: Ceasefire = TRUCE) -> Case:
    return case(parties=(*ARMED, *parties), ceasefires=(ceasefire,))


def _groups(made: Case, sides: list[tuple[str | None, str | None]]) -> list[Group]:
    rows = [event(i, DAY, side_a=a, side_b=b) for i, (a, b) in enumerate(sides)]
    resolution = resolve_actors(made, evidence(rows).table)
    return [Group(one) for one in groups_for(made, made.ceasefires[0], resolution)]


def _decision(made: Case, **told) -> str:
    told = {"source": "sheet", "side_a": "North", "side_b": "Relief"} | told
    (judged,) = (
        assess_compliance(made, evidence([event(1, DAY, **told)])).records[0].judged
    )
    names = {one.id: one.name for one in made.parties}
    return f"{judged.kind}: {reason_of(judged.decision, names)}"


@pytest.mark.parametrize("ceasefire", CEASEFIRES)
def test_an_event_with_it_is_of_the_group_of_one_with_civilians(ceasefire) -> None:
    others = ("North", "South", "Wolves", "East", "Owls", None, "North, Owls")
    made = _with(RELIEF, ceasefire=ceasefire)
    for of_relief, of_civilians in zip(
        _groups(
            made, [p for one in others for p in ((one, "Relief"), ("Relief", one))]
        ),
        _groups(
            made,
            [p for one in others for p in ((one, "Civilians"), ("Civilians", one))],
        ),
        strict=True,
    ):
        assert of_relief is of_civilians


@pytest.mark.parametrize(
    ("kind", "group"),
    [
        (PartyKind.GOVERNMENT, Group.THIRD),
        (PartyKind.STATE, Group.THIRD),
        (PartyKind.ARMED_GROUP, Group.THIRD),
        (PartyKind.COALITION, Group.THIRD),
        (PartyKind.POLITICAL_BODY, Group.THIRD),
        (PartyKind.PERSON, Group.THIRD),
        (PartyKind.INTERNATIONAL_ORGANISATION, Group.COVERED),
        (PartyKind.CIVILIANS, Group.COVERED),
    ],
)
def test_the_kind_of_a_party_says_whether_it_may_use_force(kind, group) -> None:
    made = _with(Party(id="relief", name="Relief", kind=kind))
    assert _groups(made, [("North", "Relief"), ("Relief", "South")]) == [group, group]


@pytest.mark.parametrize(
    ("more", "ceasefire", "group"),
    [
        # A league of states acts with their forces.
        ({"members": ("east",)}, TRUCE, Group.THIRD),
        # Its name may stand for a group that fights.
        ({"may_include": ("wolves",)}, TRUCE, Group.THIRD),
        # What a ceasefire says of it goes before what its kind says.
        ({}, truce(excludes=("relief",)), Group.EXCLUDED),
        ({}, truce(parties=("north", "south", "relief")), Group.COVERED),
    ],
)
def test_one_with_arms_or_named_by_the_ceasefire_is_no_civilian(
    more, ceasefire, group
) -> None:
    made = _with(
        Party(id="relief", name="Relief", kind=ORGANISATION, **more),
        ceasefire=ceasefire,
    )
    assert _groups(made, [("North", "Relief")]) == [group]
    assert not made.unarmed_beside(ceasefire)


def test_a_name_that_an_armed_group_bears_too_may_mean_that_one() -> None:
    band = Party(
        id="band", name="Band", kind=PartyKind.ARMED_GROUP, aliases=("Relief",)
    )
    assert _groups(_with(RELIEF, band), [("North", "Relief")]) == [Group.THIRD]


@pytest.mark.parametrize(
    ("act", "clause"),
    [
        ("blocking-aid", "3"),
        ("attack-on-civilians", "2"),
        ("abduction", "2"),
        ("indirect-fire", "1"),
    ],
)
def test_what_monitors_lay_to_one_bound_breaks_the_clause_whoever_is_registered(
    act, clause
) -> None:
    """To name a verifier in the case takes no breach away."""
    told = {"act": act, "attributed_to": "North", "attribution_level": 4}
    for side in ("Relief", "Civilians"):
        for made in (_with(RELIEF), _with()):
            if side == "Relief" and made.parties == ARMED:
                continue  # nobody the case knows: not proven
            said = _decision(made, side_b=side, **told)
            assert said.startswith(f"violation: clause {clause} "), (side, said)
            assert "by North" in said


def test_an_act_of_its_own_breaks_nothing() -> None:
    told = {"act": "attack-on-civilians", "attribution_level": 4}
    for sides in ({}, {"side_a": "Relief", "side_b": None}):
        said = _decision(_with(RELIEF), attributed_to="Relief", **told, **sides)
        assert said.startswith("outside: by Relief"), said
    assert "no armed side is named" in _decision(
        _with(RELIEF), side_a=None, attributed_to="North", **told
    )


def test_where_nobody_says_who_did_it_an_attack_is_with_the_only_armed_side() -> None:
    """Of fighting nobody knows, without a word of it, that no mission fought."""
    said = _decision(_with(RELIEF), act="attack-on-civilians")
    assert said.startswith("violation: ")
    assert "with North" in said
    said = _decision(_with(RELIEF), act="armed-clash")
    assert said.startswith("unproven: ")
    assert "it does not bind Relief" in said
