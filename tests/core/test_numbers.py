"""Little is never printed as nothing."""

import pytest

from ceasefire.core import apart, days, figure, level_of, number_of, percent, tenths


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
    ("share", "printed"),
    [
        (0.0, "0%"),
        (0.004, "under 1%"),
        (0.0099, "under 1%"),
        (0.01, "1%"),
        (1.0, "100%"),
    ],
)
def test_a_small_share_is_not_printed_as_none(share: float, printed: str) -> None:
    assert percent(share) == printed


@pytest.mark.parametrize(
    ("level", "printed"),
    [(0.95, "95%"), (0.975, "97.5%"), (0.999, "99.9%"), (0.9, "90%"), (0.29, "29%")],
)
def test_a_level_is_printed_as_it_was_asked_for(level: float, printed: str) -> None:
    assert level_of(level) == printed


@pytest.mark.parametrize(
    ("value", "printed", "printed_up"),
    [
        (0, "0", "0"),
        (4.0, "4", "4"),
        (2.98495, "2.98", "2.99"),
        (1 + 2 / 3, "1.67", "1.67"),
        (4 / 3, "1.33", "1.34"),
        (0.1 + 0.2, "0.3", "0.3"),  # what a computer adds to it is nothing
        (0.001, "under 0.01", "0.01"),
        (1_234_567.5, "1,234,567.5", "1,234,567.5"),
        (2e9, "2,000,000,000", "2,000,000,000"),
    ],
)
def test_a_figure_has_two_decimals_at_most(value, printed, printed_up) -> None:
    assert figure(value) == printed
    assert figure(value, up=True) == printed_up


def test_two_figures_that_differ_are_printed_so_that_they_do() -> None:
    assert apart(2.98495, 4) == ("2.98", "4")
    assert apart(2.98412, 2.98495) == ("2.984", "2.985")
    assert apart(1.00001, 1.00002) == ("1.00001", "1.00002")
    assert apart(0.001, 0.002) == ("0.001", "0.002")


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
