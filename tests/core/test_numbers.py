"""Little is never printed as nothing."""

import pytest

from ceasefire.core import tenths


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
