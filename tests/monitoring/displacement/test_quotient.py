"""The quotient of Bowers and Johnson, worked out by hand."""

import pytest

from ceasefire.monitoring.displacement.quotient import weighted_displacement_quotient


@pytest.mark.parametrize(
    ("ring", "value", "says"),
    [
        # (B1/C1 - B0/C0) / (A1/C1 - A0/C0), with A 100 to 50 and C 200 to 200.
        ((100.0, 120.0), (0.6 - 0.5) / (0.25 - 0.5), "by less than the area fell"),
        ((100.0, 170.0), (0.85 - 0.5) / (0.25 - 0.5), "by more than the area fell"),
        ((100.0, 80.0), (0.4 - 0.5) / (0.25 - 0.5), "both the area and the ring fell"),
        ((100.0, 100.0), 0.0, "did not change"),
    ],
)
def test_the_quotient_is_that_worked_out_by_hand(ring, value, says) -> None:
    got = weighted_displacement_quotient((100.0, 50.0), ring, (200.0, 200.0))
    assert got.value == pytest.approx(value)
    assert says in got.says


def test_a_general_rise_is_no_displacement() -> None:
    """All of the country doubles but the area: the ring only goes along."""
    got = weighted_displacement_quotient((100.0, 100.0), (50.0, 100.0), (200.0, 400.0))
    assert got.value == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("area", "ring", "rest", "says"),
    [
        ((10.0, 20.0), (9.0, 9.0), (50.0, 50.0), "nothing to weigh"),
        ((10.0, 5.0), (9.0, 9.0), (0.0, 50.0), "rest of the country before, and"),
        ((10.0, 5.0), (9.0, 9.0), (5.0, 0.0), "rest of the country during, and"),
        ((2.0, 1.0), (9.0, 9.0), (50.0, 50.0), "too few"),
    ],
)
def test_where_there_is_no_quotient_it_says_why(area, ring, rest, says) -> None:
    got = weighted_displacement_quotient(area, ring, rest)
    assert got.value is None
    assert says in got.says
