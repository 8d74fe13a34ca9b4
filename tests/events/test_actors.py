"""Who is behind the names: ids, then aliases, then members; nobody lost or guessed."""

from collections import Counter
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence

from ceasefire.case import read_case
from ceasefire.core import EventFile, Party, PartyKind
from ceasefire.events.actors import Resolution, Side, party_finder, resolve_actors
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events

DAY = date(2030, 4, 2)


def _party(id_: str, **more) -> Party:
    return Party(
        **({"id": id_, "name": id_.title(), "kind": PartyKind.ARMED_GROUP} | more)
    )


CASE = case(
    ceasefires=(),
    parties=(
        _party("north", kind=PartyKind.GOVERNMENT, ucdp_ids=(1001,)),
        _party("south", ucdp_ids=(2002,), aliases=("Army of the South", "AoS")),
        _party("lions", name="Ahrar al-Sham", native_name="أحرار الشام"),
        _party("nameless", native_name="…", aliases=("-",)),
        _party("rovers", acled_names=("Rovers Militia (2020-)",)),
        _party("front", name="Front for Peace and Change"),
        _party("east-north", aliases=("Border Guard",)),
        _party("east-south", aliases=("Border Guard",)),
        _party("villagers", kind=PartyKind.CIVILIANS, aliases=("Valley dwellers",)),
    ),
)


def _resolve(*events) -> Resolution:
    return resolve_actors(CASE, evidence(events).table)


def _side(name: str | None, source_id: int | None = None) -> Side:
    resolution = _resolve(event(1, DAY, side_a=name, side_a_id=source_id))
    return resolution.sides[resolution.side_a[0]]


@pytest.mark.parametrize(
    ("name", "id_", "parties", "how"),
    [
        ("North", 1001, {"north"}, "id"),
        ("South", 1001, {"north"}, "id"),  # the number is surer than the name
        ("North, South", 2002, {"south"}, "id"),
        (None, 2002, {"south"}, "id"),
        ("South", 9999, {"south"}, "alias"),  # a number that the case does not know
        ("AOS", None, {"south"}, "alias"),
        ("army of the south", None, {"south"}, "alias"),
        ("Ahrār al Shām", None, {"lions"}, "alias"),
        ("احرار الشام", None, {"lions"}, "alias"),
        ("Rovers Militia (2020-)", None, {"rovers"}, "alias"),
        ("Front for Peace and Change", None, {"front"}, "alias"),
        ("Border Guard", None, {"east-north", "east-south"}, "alias"),
        ("North, AoS", None, {"north", "south"}, "member"),
        ("AoS and Front for Peace and Change", None, {"south", "front"}, "member"),
        ("North; أحرار الشام", None, {"north", "lions"}, "member"),
        ("جيش، أحرار الشام", None, {"lions"}, "member"),
    ],
)
def test_a_side_is_found_by_number_then_name_then_parts(
    name, id_, parties, how
) -> None:
    side = _side(name, id_)
    assert (side.parties, side.how) == (parties, how)
    assert not side.civilians


def test_a_list_keeps_the_names_that_no_party_bears() -> None:
    side = _side("Owls, AoS, Foxes (new), North", 7056)
    assert side.parties == {"south", "north"}
    assert side.unresolved == ("Owls", "Foxes (new)")
    assert side.how == "member"


def test_a_list_of_unknown_names_is_unresolved_as_a_whole() -> None:
    side = _side("Owls, Foxes", 7056)
    assert (side.parties, side.unresolved) == (frozenset(), ("Owls, Foxes",))
    assert side.how == "unresolved"


@pytest.mark.parametrize("name", ["Southerners", "New South", "South Front", "Nort"])
def test_a_name_is_never_guessed_from_one_like_it(name: str) -> None:
    assert _side(name).how == "unresolved"


@pytest.mark.parametrize("name", ["???", "-", "..."])
def test_a_name_without_a_letter_is_nobodys(name: str) -> None:
    side = _side(name)
    assert (side.parties, side.unresolved) == (frozenset(), (name,))


def test_a_number_without_a_name_is_named_by_its_number() -> None:
    assert _side(None, 4711).unresolved == ("actor 4711",)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Civilians", 1),
        ("Civilians (Inventia)", None),
        ("civilians", None),
        ("Valley Dwellers", None),
        ("Villagers", None),
    ],
)
def test_civilians_are_no_party_and_no_unknown(name, id_) -> None:
    side = _side(name, id_)
    assert side.civilians
    assert (side.parties, side.unresolved) == (frozenset(), ())


def test_civilians_may_stand_in_a_list() -> None:
    side = _side("AoS, Civilians (Inventia), Owls")
    assert (side.parties, side.civilians) == ({"south"}, True)
    assert side.unresolved == ("Owls",)
    alone = _side("Civilians, Owls")
    assert (alone.parties, alone.civilians, alone.how) == (
        frozenset(),
        True,
        "civilians",
    )
    assert alone.unresolved == ("Owls",)


def test_another_actor_with_ucdps_number_of_civilians_is_not_civilians() -> None:
    assert not _side("Owls", 1).civilians


@pytest.mark.parametrize("nobody", [None, "", "  "])
def test_nobody_named_is_nobody_and_not_unresolved(nobody) -> None:
    resolution = _resolve(event(1, DAY, side_a=nobody, side_b=None))
    assert resolution.side_a.tolist() == resolution.side_b.tolist() == [-1]
    assert resolution.unresolved == ()


def test_unresolved_names_are_counted_once_per_event_most_frequent_first() -> None:
    pairs = [
        ("North", "Owls"),
        ("Owls", "Foxes"),
        ("Owls", "Owls"),
        ("AoS, Owls", "North"),
        ("Foxes", "Civilians"),
        ("Bears", None),
    ]
    resolution = _resolve(
        *(event(i, DAY, side_a=a, side_b=b) for i, (a, b) in enumerate(pairs))
    )
    assert resolution.unresolved == (("Owls", 4), ("Foxes", 2), ("Bears", 1))
    assert resolution.n_partly_resolved == 1


def test_events_with_a_side_known_in_part_are_counted() -> None:
    pairs = [
        ("AoS, Owls", "North, Foxes"),
        ("Civilians, Owls", "North"),
        ("Owls", "North"),
        ("AoS, North", "Civilians"),
        (None, "AoS, Owls"),
    ]
    resolution = _resolve(
        *(event(i, DAY, side_a=a, side_b=b) for i, (a, b) in enumerate(pairs))
    )
    assert resolution.n_partly_resolved == 3


def test_no_events_have_no_sides() -> None:
    resolution = resolve_actors(CASE, Evidence.none().table)
    assert resolution.sides == resolution.unresolved == ()
    assert len(resolution.side_a) == len(resolution.side_b) == 0
    assert resolution.n_partly_resolved == 0


_NAMES = st.sampled_from(
    [
        None,
        "",
        "North",
        "AoS",
        "Owls",
        "Foxes",
        "Owls, AoS",
        "Civilians",
        "Border Guard",
    ]
)
_IDS = st.sampled_from([None, None, 1, 1001, 2002, 4711, -5, 2**31 - 1])
_ROWS = st.lists(st.tuples(_NAMES, _IDS, _NAMES, _IDS), max_size=12)


@given(_ROWS, st.integers(0, 12))
def test_every_row_has_its_own_sides_whatever_the_order_and_chunks(rows, cut) -> None:
    """The rows of several files, whose words are coded apart."""
    events = [
        event(i, DAY, side_a=a, side_a_id=m, side_b=b, side_b_id=n)
        for i, (a, m, b, n) in enumerate(rows)
    ]
    table = pa.concat_tables(
        [evidence(events[:cut]).table, evidence(events[cut:]).table]
    )
    resolution = resolve_actors(CASE, table)
    tally: Counter[str] = Counter()
    for row, (a, m, b, n) in enumerate(rows):
        unresolved = set()
        for name, id_, place in (
            (a, m, resolution.side_a[row]),
            (b, n, resolution.side_b[row]),
        ):
            if not name and id_ is None:
                assert place == -1
                continue
            side = resolution.sides[place]
            assert (side.name, side.source_id) == (name or "", id_)
            assert side == _side(name, id_)
            unresolved |= set(side.unresolved)
        tally.update(unresolved)
    assert dict(resolution.unresolved) == tally
    assert len(set(resolution.sides)) == len(resolution.sides)


def test_a_finder_gives_the_parties_of_a_name_or_a_list_in_order() -> None:
    find = party_finder(CASE)
    assert find("AoS, North and Owls") == ("north", "south")
    assert find("Owls") == find("") == find("Civilians") == ()


# Against a direct look at real names


def test_every_side_in_ucdps_events_of_syria_is_found_as_by_hand(syria_file) -> None:
    """By number, by the very name, by the names between commas: no other reading."""
    syria = read_case("syria-2016")
    table = read_events([EventFile(path=str(syria_file), name="syria")]).events
    by_id = {id_: party.id for party in syria.parties for id_ in party.ucdp_ids}
    by_name = {
        name.casefold(): party.id
        for party in syria.parties
        for name in (party.name, *party.aliases, *party.acled_names)
    }
    resolution = resolve_actors(syria, table)
    assert len(resolution.sides) > 90
    for side in resolution.sides:
        names = [side.name, *side.name.split(", ")]
        listed = {by_name[n.casefold()] for n in names if n.casefold() in by_name}
        by_hand = {by_id[side.source_id]} if side.source_id in by_id else listed
        assert side.parties == by_hand - {"civilians"}, side.name
        assert side.civilians == (side.name == "Civilians")
        missing = {n for n in side.name.split(", ") if n.casefold() not in by_name}
        if side.how == "member":
            assert set(side.unresolved) == missing
        assert (
            bool(side.unresolved) == (not by_hand and not side.civilians)
            or side.how == "member"
        )


def test_counts_of_unresolved_names_are_those_of_the_file(syria_file) -> None:
    syria = read_case("syria-2016")
    table = read_events([EventFile(path=str(syria_file), name="syria")]).events
    unresolved = resolve_actors(syria, table).unresolved
    pairs = list(
        zip(
            table.column("side_a").to_pylist(),
            table.column("side_b").to_pylist(),
            strict=True,
        )
    )
    for name, n in unresolved:
        has = [any(name in side.split(", ") for side in pair) for pair in pairs]
        assert n == sum(has), name
