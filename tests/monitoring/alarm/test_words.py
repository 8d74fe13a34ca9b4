"""Numbers of an alarm are printed as they would be said aloud."""

import pytest

from ceasefire.monitoring.alarm.words import figure, line_in_words


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0.0, "0"),
        (0.00001, "under 0.001"),
        (0.0123, "0.012"),
        (0.996, "1.0"),
        (2.4, "2.4"),
        (99.97, "100"),
        (300_805.5, "300,806"),
    ],
)
def test_a_figure_has_no_powers_of_ten_and_little_is_not_nothing(
    value: float, printed: str
) -> None:
    assert figure(value) == printed


def test_the_line_is_a_whole_number_where_it_is_large() -> None:
    assert [line_in_words(one) for one in (20.0, 60.0, 3e6)] == [
        "20", "60", "3,000,000",
    ]  # fmt: skip
