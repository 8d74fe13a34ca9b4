"""A ceasefire cannot be built wrong."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

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
