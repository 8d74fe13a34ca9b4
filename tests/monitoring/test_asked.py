"""What the questions of a case are asked with: windows of whole days."""

import numpy as np
import pytest
from tests.support.invented import case, evidence

from ceasefire.core import NotWhole
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.displacement import assess_displacement
from ceasefire.monitoring.effect import assess_effects
from ceasefire.monitoring.gains import assess_gains

QUESTIONS = [assess_compliance, assess_displacement, assess_effects, assess_gains]


@pytest.mark.parametrize("ask", QUESTIONS)
@pytest.mark.parametrize("days", [0, -5, 3.5, "28", None, True, 40_000])
def test_windows_that_are_none_are_refused(ask, days) -> None:
    with pytest.raises(NotWhole) as refused:
        ask(case(), evidence([]), window_days=days)
    assert str(refused.value) == (
        f"window_days is {days!r}; give a whole number from 1 to 36,600."
    )


@pytest.mark.parametrize("ask", QUESTIONS)
def test_a_number_out_of_an_array_is_a_number_of_days(ask) -> None:
    answer = ask(case(), evidence([]), window_days=np.int64(14))
    assert answer == ask(case(), evidence([]), window_days=14)
    assert type(answer.window_days) is int
