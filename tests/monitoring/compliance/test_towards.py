"""A ceasefire that one side declared towards others: what is one of its, and a breach.

Parties of these tests: north (of which guards) and south (a coalition of brigade and
rebels) and west; wolves are left out, and east is nobody's side.
"""

from collections import Counter
from datetime import date, timedelta

import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import ImpossibleCase, Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.groups import Group, groups_for, never_met
from ceasefire.monitoring.compliance import (
    Outside,
    Unproven,
    Violation,
    assess_compliance,
    ceasefire_promises,
)

DAY = date(2030, 4, 2)
ARMED, COALITION = PartyKind.ARMED_GROUP, PartyKind.COALITION


def _party(id_: str, *members: str, kind=ARMED, **more) -> Party:
    return Party(id=id_, name=id_.title(), kind=kind, members=members, **more)


PARTIES = (
    _party("north", "guards", kind=PartyKind.GOVERNMENT),
    _party("guards"),
    _party("south", "brigade", "rebels", kind=COALITION),
    _party("brigade"),
    _party("rebels"),
    _party("west"),
    _party("front", "west", "east", kind=COALITION),
    _party("wolves"),
    _party("east"),
)


OTHERS = {"parties": ("south",), "towards": ("north",)}
AMONG = {"parties": ("south",), "towards": ("rebels",)}
MEMBER = {"parties": ("brigade",), "towards": ("south",)}
TOGETHER = {"parties": ("north", "west"), "towards": ("east",)}


def _group(a: str | None, b: str | None, **of) -> Group:
    ceasefire = truce(**({"parties": ("north",), "towards": ("south",)} | of))
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    table = evidence([event(1, DAY, side_a=a, side_b=b)]).table
    (group,) = groups_for(made, ceasefire, resolve_actors(made, table)).tolist()
    return Group(group)


@pytest.mark.parametrize(
    ("a", "b", "of", "group"),
    [
        ("North", "South", {}, "COVERED"),
        ("Guards", "Rebels", {}, "COVERED"),
        ("North", "West", {}, "THIRD"),  # towards them nothing was declared
        ("South", "West", {}, "THIRD"),
        ("North", "Guards", {}, "THIRD"),
        ("Brigade", "Rebels", {}, "THIRD"),
        ("North", "Civilians", {}, "COVERED"),
        ("South", "Civilians", {}, "THIRD"),
        ("North", None, {}, "UNRESOLVED"),  # towards whom, nobody says
        ("South", None, {}, "THIRD"),
        ("North", "Owls", {}, "UNRESOLVED"),
        ("North", "Wolves", {}, "EXCLUDED"),
        ("North", "South, West", {}, "COVERED"),
        ("North, East", "South", {}, "THIRD"),  # who of them it was is not bound alone
        ("North", "South", {"towards": ("brigade",)}, "UNRESOLVED"),
        ("North", "Brigade", {"towards": ("brigade",)}, "COVERED"),
        ("North", "Rebels", {"towards": ("brigade",)}, "THIRD"),
        ("North", "South", {"towards": ("brigade", "rebels")}, "COVERED"),
        ("North", "Front", {"towards": ("west",)}, "UNRESOLVED"),
        ("North", "Wolves", {"towards": ("wolves", "south")}, "EXCLUDED"),
        # Of a coalition alone, towards others: its members have none with each other.
        ("South", "North", OTHERS, "COVERED"),
        ("Rebels", "Guards", OTHERS, "COVERED"),
        ("Brigade", "Rebels", OTHERS, "THIRD"),
        # Unless they are named.
        ("Brigade", "Rebels", AMONG, "COVERED"),
        ("Rebels", "Rebels", AMONG, "THIRD"),
        ("Brigade", "Rebels", OTHERS | {"towards": ("south", "north")}, "COVERED"),
        # Of two that declared it together: none between them.
        ("North", "East", TOGETHER, "COVERED"),
        ("North", "West", TOGETHER, "THIRD"),
        # A member, towards the coalition that it belongs to.
        ("Brigade", "Rebels", MEMBER, "COVERED"),
        ("Brigade", "Brigade", MEMBER, "THIRD"),
    ],
)  # fmt: skip
def test_an_event_is_covered_where_one_bound_meets_one_towards_whom_it_holds(
    a, b, of, group
) -> None:
    assert _group(a, b, **of).name == group
    assert _group(b, a, **of).name == group


def test_the_lines_of_before_and_after_count_what_a_direct_count_does() -> None:
    ceasefire = truce(parties=("north",), towards=("south",))
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    others = ("South", "Rebels", "West", "Wolves", "Civilians", None, "Owls")
    rows = [
        event(10 * n + k, date(2030, 2, 27) + timedelta(days=n), side_b=other)
        for n in range(60)
        for k, other in enumerate(others)
        if n % (k + 1) == 0
    ]
    (record,) = assess_compliance(made, evidence(rows)).records
    group_of = dict(
        zip(others, ["covered", "covered", "third", "excluded", "covered",
                     "unresolved", "unresolved"], strict=True)
    )  # fmt: skip
    for name in ("before", "after"):
        window = record.windows[name]
        counted = Counter(
            group_of[row["side_b"]]
            for row in rows
            if window.first <= row["date_start"] <= window.last
        )
        for group, n in counted.items():
            row = record.row(group)
            assert row is not None
            assert getattr(row, name).rows_starting == n > 0


def _decided(of=None, **changes):
    ceasefire = truce(**({"parties": ("north",), "towards": ("south",)} | (of or {})))
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    (record,) = assess_compliance(made, evidence([event(1, DAY, **changes)])).records
    (one,) = record.judged
    return one.decision


def _by(who: str) -> dict[str, object]:
    return {"attributed_to": who, "attribution_level": 3}


CLASH = {"side_a": "Brigade", "side_b": "Rebels"}


@pytest.mark.parametrize(
    ("of", "event_", "kind", "words"),
    [
        ({}, _by("Guards"), Violation, ""),
        ({}, _by("Rebels"), Outside, "by Rebels (named by monitors, level 3 of 5), "
         "whom it does not bind"),
        ({}, {}, Unproven, "who did it: it does not bind South, and event data do not "
         "say who broke it"),
        ({}, {"side_b": "West"}, Outside, "it holds towards South, and not towards "
         "West"),
        ({}, {"side_b": None}, Unproven, "towards whom it was: beside North nobody is "
         "named"),
        ({"towards": ("brigade",)}, {}, Unproven, "who of South it was: it holds "
         "towards Brigade, and not all of South"),
        (TOGETHER, {"side_b": "West"}, Outside, "it holds towards East alone"),
        # Of two that are bound, it holds towards one.
        (AMONG, CLASH | _by("Brigade"), Violation, ""),
        (AMONG, CLASH | _by("Rebels"), Outside, "by Rebels (named by monitors, level 3 "
         "of 5), and it does not hold towards Brigade"),
        (AMONG, CLASH, Unproven, "who did it: it holds towards Rebels, and not towards "
         "Brigade, and event data do not say who broke it"),
        ({"parties": ("south",), "towards": ("brigade", "rebels")}, CLASH, Violation,
         ""),
        # Of a coalition to which both belong, and of somebody of neither: either.
        (AMONG, CLASH | _by("South"), Unproven, "towards whom it was: by South (named "
         "by monitors, level 3 of 5), and it holds towards Rebels, and not towards "
         "Brigade"),
        (AMONG | {"parties": ("south", "west")}, CLASH | _by("West"), Unproven,
         "towards whom it was: by West"),
    ],
)  # fmt: skip
def test_only_what_the_bound_do_to_those_is_a_violation(
    of, event_, kind, words
) -> None:
    decision = _decided(of, **event_)
    assert isinstance(decision, kind)
    assert words in (getattr(decision, "why", "") or getattr(decision, "missing", ""))


CIVILIANS = Party(
    id="villagers",
    name="The people",
    kind=PartyKind.CIVILIANS,
    aliases=("Villagers",),
)
ATTACK = {"act": "attack-on-civilians", "source": "sheet", "side_b": "Villagers"}


@pytest.mark.parametrize("of", [{"towards": ("south",)}, {"towards": ()}])
@pytest.mark.parametrize(
    ("named", "level", "kind", "words"),
    [
        (None, None, Violation, "with North: no other armed side is named"),
        ("North", 3, Violation, "by North: named by monitors, level 3 of 5"),
        ("North", 1, Violation, "with North: 'North' is named by an accusation only, "
         "level 1 of 5"),
        ("Villagers", 4, Outside, "by civilians ('Villagers', named by monitors, level "
         "4 of 5), whom it does not bind"),
        ("Civilians", 2, Outside, "by civilians ('Civilians', named"),
        ("Villagers", None, Unproven, "who did it: 'Villagers' is named without a "
         "level, so perhaps by an accuser only"),
        ("Rebels", 0, Unproven, "who did it: 'Rebels' is named by an accusation only, "
         "level 0 of 5"),
        ("Rebels", None, Unproven, "who did it: 'Rebels' is named without a level"),
        ("Rebels", 2, Outside, "by Rebels (named by monitors, level 2 of 5)"),
        ("Owls", 4, Unproven, "who did it: 'Owls' is named by monitors, level 4 of 5, "
         "a name that no party of the case bears"),
        ("Owls", None, Unproven, "who did it: 'Owls' is named without a level, so "
         "perhaps by an accuser only, a name that no party of the case bears"),
    ],
)  # fmt: skip
def test_who_did_it_decides_of_force_against_civilians(
    of, named, level, kind, words
) -> None:
    """Of one that binds one side alone, with its one armed side bound."""
    ceasefire = truce(parties=("north",), **of)
    made = case(parties=(*PARTIES, CIVILIANS), ceasefires=(ceasefire,))
    row = event(1, DAY, **ATTACK, attributed_to=named, attribution_level=level)
    (record,) = assess_compliance(made, evidence([row])).records
    (one,) = record.judged
    assert isinstance(one.decision, kind)
    assert words in one.reason
    if kind is Outside and of["towards"]:
        assert record.n_by_others == 1


def test_of_one_side_alone_with_nobody_named_beside_it_nobody_knows_who_did_it() -> (
    None
):
    decision = _decided({"towards": ()}, side_b=None)
    assert decision == Unproven(
        "who did it: beside North nobody is named, and event data do not say who "
        "broke it"
    )


def test_between_two_that_are_bound_a_name_that_nobody_bears_acquits_neither() -> None:
    decision = _decided(
        {"parties": ("north", "south"), "towards": ()},
        attributed_to="Owls",
        attribution_level=4,
    )
    assert isinstance(decision, Violation)
    assert decision.attribution.by == ()


def test_a_name_that_one_of_those_shares_with_another_names_neither() -> None:
    parties = (*PARTIES, _party("others", aliases=("Rebels",)))
    ceasefire = truce(parties=("north",), towards=("south",))
    made = case(parties=parties, ceasefires=(ceasefire,))
    seen = evidence([event(1, DAY, side_b="Rebels")])
    (record,) = assess_compliance(made, seen).records
    assert record.judged[0].decision == Unproven(
        "who Rebels is: Others and Rebels bear the name"
    )


def test_of_a_name_that_it_holds_towards_in_part_it_is_not_told_that_it_does_not() -> (
    None
):
    """A name that two bear, both bound: it holds towards one of the two alone."""
    parties = (*PARTIES, _party("militia", aliases=("Rebels",)))
    ours = truce(parties=("south", "militia", "west"), towards=("rebels", "west"))
    made = case(parties=parties, ceasefires=(ours,))
    rows = [
        event(n, DAY, side_a="West", side_b="Rebels", **by)
        for n, by in enumerate(({}, _by("West"), _by("Militia")))
    ]
    (record,) = assess_compliance(made, evidence(rows)).records
    nobody, by_west, by_militia = (one.decision for one in record.judged)
    holds = "it holds towards West, and not surely towards Militia and Rebels"
    assert nobody == Unproven(f"who did it: {holds}, and event data do not say who "
                              "broke it")  # fmt: skip
    assert by_west == Unproven(
        f"towards whom it was: by West (named by monitors, level 3 of 5), and {holds}"
    )
    assert isinstance(by_militia, Violation)


def test_what_others_did_is_told_beside_it_and_in_json() -> None:
    ceasefire = truce(parties=("north",), towards=("south", "west"))
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    seen = evidence([event(1, DAY, **_by("Rebels")), event(2, DAY, **_by("North"))])
    (record,) = assess_compliance(made, seen).records
    assert record.declared == "declared by North towards South and West"
    assert record.one_sided == (
        "It was declared by North towards South and West, who promised nothing by it. "
        "What others than North did is no violation of it: 1 event that may lie inside "
        "it is laid to them."
    )
    told = record.to_dict()
    assert told["towards"] == ["south", "west"]
    assert told["events_by_others"] == 1
    assert [one["event"] for one in told["violations"]] == ["ucdp:2"]
    (plain,) = assess_compliance(case(), seen).records
    assert not {"towards", "events_by_others"} & set(plain.to_dict())
    assert (plain.declared, plain.one_sided) == ("", "")


def test_a_coalition_towards_itself_is_between_its_members_as_without_it() -> None:
    rows = [
        event(n, DAY + timedelta(days=n), side_a=a, side_b=b)
        for n, (a, b) in enumerate(
            [("Brigade", "Rebels"), ("South", "South"), ("North", "South"),
             ("Rebels", None), ("South", "Civilians"), ("West", "East")]
        )
    ]  # fmt: skip
    told = []
    for towards in ((), ("south",)):
        ours = truce(parties=("south",), towards=towards, excludes=())
        made = case(parties=PARTIES, ceasefires=(ours,))
        (record,) = assess_compliance(made, evidence(rows)).records
        told.append(record)
    without, with_it = told
    assert with_it.judged == without.judged
    assert with_it.rows == without.rows
    assert with_it.is_among
    assert (bool(without.strangers), with_it.strangers) == (True, "")


def test_that_the_two_never_met_in_the_data_is_told() -> None:
    ceasefire = truce(parties=("north", "west"), towards=("east",))
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    for sides, never in (
        ([("North", "South"), ("East", "South")], True),
        ([("North", "West"), ("East", "South")], True),
        ([("North", "South"), ("East", "West")], False),
        ([("North", "South")], False),
    ):
        rows = [event(n, DAY, side_a=a, side_b=b) for n, (a, b) in enumerate(sides)]
        seen = evidence(rows)
        found = resolve_actors(made, seen.table)
        assert never_met(made, ceasefire, found) is never
        (record,) = assess_compliance(made, seen).records
        assert ("those towards whom it was declared" in record.strangers) is never


def test_it_is_a_promise_of_those_bound_to_those_and_of_nobody_else() -> None:
    ceasefire = truce(parties=("north",), towards=("south", "west"))
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    seen = evidence([event(1, DAY, status="confirmed", **_by("North"))])
    found = ceasefire_promises(made, seen, None).promises
    assert {(one.by, one.to, one.outcome.value) for one in found} == {
        ("north", "south", "broken"),
        ("north", "west", "broken"),
    }


def test_a_case_has_everybody_towards_whom_one_of_its_ceasefires_holds() -> None:
    with pytest.raises(ImpossibleCase, match="names the party 'nobody'"):
        case(ceasefires=(truce(parties=("north",), towards=("nobody",)),))
