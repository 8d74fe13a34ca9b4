"""A ceasefire cannot be built wrong."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.core import Ceasefire, CeasefireClass, ImpossibleCeasefire, Provisions

_START = datetime(2030, 5, 1, tzinfo=UTC)
_TRUCE = Ceasefire(id="t", title="A truce", parties=("a", "b"), starts_at=_START)


@pytest.mark.parametrize(
    "wrong",
    [
        {"starts_at": datetime(2030, 5, 1)},  # noqa: DTZ001 - the fault under test
        {"ends_at": _START},
        {"ends_at": _START - timedelta(hours=1)},
        {"announced_at": _START + timedelta(seconds=1)},
    ],
)
def test_a_ceasefire_with_impossible_instants_is_refused(
    wrong: dict[str, datetime],
) -> None:
    with pytest.raises(ImpossibleCeasefire, match="'t' cannot be"):
        replace(_TRUCE, **wrong)


@pytest.mark.parametrize(
    ("provisions", "expected"),
    [
        (Provisions(), None),
        (Provisions(written=True), None),
        (
            Provisions(compliance_mechanism=False),
            CeasefireClass.CESSATION_OF_HOSTILITIES,
        ),
        (Provisions(compliance_mechanism=True), CeasefireClass.PRELIMINARY),
        (Provisions(demobilisation=True), None),
        (
            Provisions(demobilisation=True, settles_incompatibility=True),
            CeasefireClass.DEFINITIVE,
        ),
    ],
)
def test_the_class_follows_from_what_is_provided(
    provisions: Provisions, expected: CeasefireClass | None
) -> None:
    assert provisions.ceasefire_class is expected


def test_a_ceasefire_without_places_is_not_localised() -> None:
    assert not _TRUCE.is_localised
    assert replace(_TRUCE, places=("bridge-town",)).is_localised


@given(
    st.integers(0, 24 * 400),
    st.none() | st.integers(1, 24 * 60),
    st.sampled_from(("UTC", "Asia/Damascus", "America/Bogota", "Asia/Kathmandu")),
)
def test_its_days_are_those_on_which_it_is_in_force(at, hours, zone) -> None:
    starts = _START + timedelta(hours=at)
    ends = None if hours is None else starts + timedelta(hours=hours)
    made, where = replace(_TRUCE, starts_at=starts, ends_at=ends), ZoneInfo(zone)
    first, last = made.days_in_force(where)
    days = [first + timedelta(days=n) for n in range(-2, 65)]
    assert [made.is_in_force(day, where) for day in days] == [
        first <= day <= last for day in days
    ]
