"""Bars and columns of letters."""

import pytest

from ceasefire.cli.time_line import bar, columns


@pytest.mark.parametrize(
    ("value", "largest", "mark", "drawn"),
    [
        (5, 10, None, "#" * 15),
        (0, 10, None, ""),
        (0, 0, None, ""),
        (5, 10, 7, "#" * 15 + " " * 6 + "|"),
        (10, 10, 5, "#" * 15 + "|" + "#" * 14),
        (0, 10, 1, "   |"),
        (3, 10, 0, "|" + "#" * 8),
    ],
)
def test_a_bar_has_the_length_of_its_value_and_a_stroke_at_its_mark(
    value: float, largest: float, mark: float | None, drawn: str
) -> None:
    assert bar(value, largest, mark) == drawn


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert columns([("from", "n"), ("2021", "1,000"), ("a", "7")]) == [
        "from      n",
        "2021  1,000",
        "a         7",
    ]
