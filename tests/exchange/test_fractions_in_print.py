"""Values in a party's own measure are printed short, and a bound never below itself."""

from fractions import Fraction

import pytest
from tests.support.exchanges import exchange_case, person

from ceasefire.core import Value
from ceasefire.exchange import plan_exchange
from ceasefire.exchange.model import worth


@pytest.mark.parametrize("thirds", [1, 2, 4])
def test_a_plan_says_thirds_in_two_decimals(thirds: int) -> None:
    value = Fraction(thirds, 3)
    people = [person("n1", "north", "south"), person("s2", "south", "north")]
    values = (
        Value(party="north", value=value, by="north"),
        Value(party="north", value=value / 2, by="south"),
        Value(party="south", value=Fraction(1)),
    )
    answer = plan_exchange(exchange_case(values=values), people)
    assert answer.to_dict()["limit"] == pytest.approx(float(value / 2))
    claims = " ".join(one.claim for one in answer.findings)
    bound = f"{-(-100 * value / 2 // 1) / 100:.2f}"
    assert f"exposed by more than {bound} in its own measure" in claims
    assert f"North ({float(value / 2):.2f})" in claims


def test_whole_values_stay_whole_and_a_limit_is_never_said_lower() -> None:
    assert worth(Fraction(3)) == "3"
    assert worth(Fraction(0)) == "0"
    assert worth(Fraction(5, 2)) == "2.5"
    assert (worth(Fraction(1, 3)), worth(Fraction(1, 3), up=True)) == ("0.33", "0.34")
    assert worth(1234567) == "1,234,567"
