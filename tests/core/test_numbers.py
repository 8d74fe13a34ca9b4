"""Little is never printed as nothing."""

import pytest

from ceasefire.core import days, number_of, tenths


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0.0, "0.0"),
        (1 / 28, "under 0.1"),
        (0.049, "under 0.1"),
        (0.06, "0.1"),
        (12.34, "12.3"),
    ],
)
def test_what_is_little_is_not_printed_as_nothing(value: float, printed: str) -> None:
    assert tenths(value) == printed


@pytest.mark.parametrize(
    ("n", "printed"), [(0, "0 events"), (1, "1 event"), (2300, "2,300 events")]
)
def test_one_is_one_and_thousands_stand_apart(n: int, printed: str) -> None:
    assert number_of(n, "event") == printed


def test_a_plural_of_its_own_is_taken() -> None:
    assert [number_of(n, "party", "parties") for n in (1, 2)] == [
        "1 party",
        "2 parties",
    ]
    assert days(1) == "1 day"
