"""What the way in is asked with is a day, a list and a number: or is refused."""

import pytest

from ceasefire.access import plan_access, plan_convoys
from ceasefire.case import read_case
from ceasefire.core import NotADay, NotSeveral, NotWhole, Reader
from ceasefire.events import Evidence

RIVERS = read_case("two-rivers").for_reader(Reader("public"))


@pytest.mark.parametrize(
    ("asked", "refusal", "says"),
    [
        ({"day": "2032-03-01"}, NotADay, "day is '2032-03-01', and no day"),
        ({"assumed": "river-front"}, NotSeveral, "assumed is 'river-front'"),
        ({"most_sets": 0}, NotWhole, "most_sets is 0; give a whole number from 1"),
    ],
)
def test_what_is_nothing_of_the_kind_is_refused(asked, refusal, says: str) -> None:
    with pytest.raises(refusal, match=says):
        plan_access(RIVERS, Evidence.none(), **asked)
    if "most_sets" not in asked:
        with pytest.raises(refusal, match=says):
            plan_convoys(RIVERS, **asked)
