"""A comparison with days of another truce is never told as one with days without."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import (
    Area,
    Around,
    Membership,
    Party,
    PartyKind,
    Place,
    Polygon,
)
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.displacement import assess_displacement
from ceasefire.monitoring.effect import assess_effects
from ceasefire.monitoring.gains import assess_gains
from ceasefire.monitoring.running import running_before
from ceasefire.monitoring.windows import Window

WINDOW = Window(date(2030, 2, 27), date(2030, 3, 26))  # 28 days before 27 March
AFTER = Window(date(2030, 4, 1), date(2030, 4, 28))
WORDS = (
    "On the 28 days before, First was in force there already, for parties that it "
    "binds: what is told is a change from that, and not from days without a ceasefire."
)


def _first(**changes):
    values = {
        "id": "first",
        "title": "First",
        "announced_at": None,
        "starts_at": datetime(2030, 2, 1, tzinfo=UTC),
        "ends_at": datetime(2030, 4, 1, tzinfo=UTC),
    }
    return truce(**(values | changes))


def _running(first, second=None, **changes):
    second = second or truce()
    made = case(ceasefires=(first, second), **changes)
    return running_before(made, second, WINDOW, AFTER)


def _box(id_: str, west: float, east: float) -> Place:
    corners = ((west, -30.0), (east, -30.0), (east, -29.0), (west, -29.0))
    ring = (*corners, corners[0])
    return Place(id=id_, name=id_, shape=Area(polygons=(Polygon(outer=ring),)))


def test_a_truce_that_goes_on_from_another_is_held_against_that_one() -> None:
    found = _running(_first())
    assert (found.ceasefires, found.n_days) == (("first",), 28)
    assert found.in_words == WORDS


def test_days_are_counted_on_which_it_was_in_force() -> None:
    # It ends on 3 March at noon: 27 and 28 February, 1, 2 and 3 March.
    found = _running(_first(ends_at=datetime(2030, 3, 3, 12, tzinfo=UTC)))
    assert found.n_days == 5
    assert found.in_words.startswith("On 5 of the 28 days before, First was in force")
    # It begins on 26 March: that day alone.
    assert _running(_first(starts_at=datetime(2030, 3, 26, tzinfo=UTC))).n_days == 1


@pytest.mark.parametrize(
    "first",
    [
        _first(ends_at=datetime(2030, 2, 27, tzinfo=UTC)),  # as the window begins
        _first(parties=("north", "east")),  # between others
        _first(starts_at=datetime(2030, 3, 27, tzinfo=UTC)),  # after the window
    ],
)
def test_what_ran_at_another_time_or_between_others_is_no_matter(first) -> None:
    assert _running(first) is None


def test_members_are_bound_with_the_party_they_belong_to() -> None:
    north, south, *others = case().parties
    brigade = Party(id="brigade", name="Brigade", kind=PartyKind.ARMED_GROUP)
    parties = (north, replace(south, members=("brigade",)), brigade, *others)
    found = _running(_first(parties=("north", "brigade")), parties=parties)
    assert found.ceasefires == ("first",)
    # A truce within the south is none between north and south.
    assert _running(_first(parties=("south", "brigade")), parties=parties) is None


def test_a_truce_of_one_side_alone_counts_for_that_side() -> None:
    assert _running(_first(parties=("north",))).n_days == 28
    assert _running(_first(parties=("east",))) is None


@pytest.mark.parametrize(
    ("first", "second", "is_so"),
    [
        (("south", "north"), ("north", "south"), True),  # each towards the other
        (("north", "south"), ("north", "south"), True),
        (("north", "east"), ("north", "south"), False),  # towards somebody else
        (("brigade", "north"), ("north", "south"), True),
        ((None, "north", "south"), ("north", "south"), True),
        ((None, "north", "east"), ("north", "south"), False),
        ((None, "south"), ("north", "south"), False),  # among the south's own members
        ((None, "east"), ("north", "south"), False),
        ((None, "north"), ("north", "south"), True),  # towards whomever it fights
    ],
)
def test_what_one_declared_towards_another_is_between_those_two(
    first, second, is_so
) -> None:
    north, south, *others = case().parties
    south = replace(south, kind=PartyKind.COALITION, members=("brigade", "band"))
    own = [Party(id=i, name=i, kind=PartyKind.ARMED_GROUP) for i in ("brigade", "band")]

    def made(by, *rest):
        if by is None:
            return {"parties": rest}
        return {"parties": (by,), "towards": rest}

    found = _running(
        _first(**made(*first)),
        truce(**made(*second)),
        parties=(north, south, *own, *others),
    )
    assert (found is not None) is is_so
    if found is not None:
        assert found.in_words == WORDS.replace(
            "for parties that it binds", "between the same sides"
        )


@pytest.mark.parametrize(
    ("places", "n_days"),
    [
        ((_box("a", -20.0, -19.0), _box("b", -19.5, -18.5)), 28),  # half in common
        ((_box("a", -20.0, -19.0), _box("b", -19.0, -18.0)), None),  # a border only
        (
            (
                _box("a", -20.0, -19.0),
                Place(
                    id="b",
                    name="b",
                    shape=Around(latitude_deg=-29.5, longitude_deg=-19.5, radius_km=5),
                ),
            ),
            28,
        ),
    ],
)
def test_only_ground_in_common_counts(places, n_days) -> None:
    found = _running(_first(places=("a",)), truce(places=("b",)), places=places)
    assert (found.n_days if found else None) == n_days


def test_of_two_that_began_on_one_day_neither_is_given_the_change() -> None:
    twin = {"starts_at": datetime(2030, 4, 1, 18, tzinfo=UTC), "ends_at": None}
    found = _running(_first(**twin))
    assert (found.ceasefires, found.n_days, found.together) == ((), 0, ("first",))
    assert found.in_words == (
        "First began there on the same day, for parties that it binds: whose doing a "
        "change is, cannot be told."
    )
    assert found.in_short == "First began there on the same day"
    assert found.in_a_table == "another began there on the same day"
    assert found.to_dict()["began_on_the_same_day"] == ["first"]
    next_day = twin | {"starts_at": datetime(2030, 4, 2, tzinfo=UTC)}
    assert _running(_first(**next_day)) is None
    assert _running(_first(**twin, parties=("wolves", "east"), excludes=())) is None


def test_a_twin_and_one_before_are_both_told() -> None:
    twin = truce(id="twin", title="Twin", announced_at=None)
    made = case(ceasefires=(_first(), truce(), twin))
    found = running_before(made, truce(), WINDOW, AFTER)
    assert found.in_words.startswith(WORDS + " Twin began there on the same day")
    assert found.in_short == (
        "on the days before, First was in force there; Twin began there on the same day"
    )


def test_of_many_the_latest_are_named() -> None:
    made = case(
        ceasefires=(
            *(
                _first(id=f"t{n}", title=f"T{n}", starts_at=at)
                for n, at in ((n, datetime(2030, 1, n, tzinfo=UTC)) for n in (1, 2, 3))
            ),
            truce(),
        )
    )  # fmt: skip
    found = running_before(made, made.ceasefires[-1], WINDOW, AFTER)
    assert found.ceasefires == ("t3", "t2", "t1")
    assert "T3, T2 and 1 more were in force" in found.in_words
    assert found.in_short == "on the days before, T3 and 2 more were in force there"


def test_every_answer_that_compares_with_the_days_before_says_so() -> None:
    first = _first(owner="mediator", places=("ford",))
    made = case(ceasefires=(first, truce(places=("ford",), owner="mediator")))
    days = [date(2030, 1, 1) + timedelta(days=n) for n in range(160)]
    read = evidence(event(n, day) for n, day in enumerate(days))

    compliance = assess_compliance(made, read).records[1]
    covered = next(one for one in compliance.findings if one.id.endswith("/covered"))
    assert covered.claim.endswith(WORDS)
    assert "mediator" in covered.owners
    assert compliance.to_dict()["in_force_before"] == {
        "ceasefires": ["first"],
        "days": 28,
        "began_on_the_same_day": [],
    }
    effect = assess_effects(made, read).records[1]
    assert effect.findings[0].claim.endswith(WORDS)
    assert "without it" in effect.findings[0].claim
    assert effect.to_dict()["in_force_before"]["days"] == 28
    moved = assess_displacement(made, read).records[1]
    assert moved.findings[0].claim.endswith(WORDS)
    gained = assess_gains(made, read).records[1]
    assert WORDS in gained.notes
    assert assess_compliance(made, read).records[0].running is None


def _pact(*spans: Membership) -> tuple[Party, ...]:
    """The parties of the case, and a pact of the south and the east on those days."""
    pact = Party(
        id="pact", name="Pact", kind=PartyKind.ARMED_GROUP,
        members=("south", "east"), memberships=spans,
    )  # fmt: skip
    return (*case().parties, pact)


def test_a_change_is_not_told_as_one_of_conduct_where_somebody_joined_or_left() -> None:
    """What a member did counts on the days on which it belonged, and on no others."""
    ours = truce(parties=("north", "pact"))
    left = Membership(member="east", until=date(2030, 4, 10))
    made = case(parties=_pact(left), ceasefires=(ours,))
    found = running_before(made, ours, WINDOW, AFTER)
    assert (found.ceasefires, found.changed) == ((), ("east",))
    assert found.in_words == (
        "Events of East count otherwise on some of the days that are compared than on "
        "others, for somebody joined or left: part of a change may be that."
    )
    assert found.to_dict()["joined_or_left"] == ["east"]
    seen = evidence(
        event(n, date(2030, 2, 1) + timedelta(days=n), side_b="East")
        for n in range(100)
    )
    (record,) = assess_compliance(made, seen).records
    assert any(found.in_words in one.claim for one in record.findings)
    (effects,) = assess_effects(made, seen).records
    assert any(found.in_words in one.claim for one in effects.findings)


@pytest.mark.parametrize(
    "span",
    [
        Membership(member="east", until=date(2030, 2, 26)),  # before all of those days
        Membership(member="east", until=date(2030, 4, 28)),  # their last day
        Membership(member="east", since=date(2030, 2, 27)),  # their first
    ],
)
def test_who_joined_or_left_on_other_days_changes_nothing(span) -> None:
    ours = truce(parties=("north", "pact"))
    made = case(parties=_pact(span), ceasefires=(ours,))
    assert running_before(made, ours, WINDOW, AFTER) is None


def test_a_truce_of_days_on_which_a_member_belonged_ran_before_its_own() -> None:
    """It left on the day before its own ceasefire began."""
    left = Membership(member="south", until=date(2030, 3, 31))
    first, own = _first(parties=("north", "pact")), truce(parties=("north", "south"))
    made = case(parties=_pact(left), ceasefires=(first, own))
    assert running_before(made, own, WINDOW, AFTER).ceasefires == ("first",)
    gone = Membership(member="south", until=date(2030, 2, 26))
    made = case(parties=_pact(gone), ceasefires=(first, own))
    assert running_before(made, own, WINDOW, AFTER) is None
