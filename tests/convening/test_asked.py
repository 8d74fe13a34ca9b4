"""What a table is asked with is a day, a list and a number: or is refused."""

from datetime import date, datetime

import pytest

from ceasefire.case import read_case
from ceasefire.convening import find_attendance, replay
from ceasefire.core import NotADay, NotSeveral, NotWhole, Reader

GENEVA = read_case("aleppo-2014").for_reader(Reader("public"))
DAY = date(2014, 1, 20)


def test_a_time_stamp_at_midnight_asks_about_its_day() -> None:
    stamped = find_attendance(GENEVA, as_of=datetime.fromisoformat("2014-01-20"))
    assert stamped == find_attendance(GENEVA, as_of=DAY)


@pytest.mark.parametrize(
    ("asked", "refusal", "says"),
    [
        ({"as_of": "2014-01-20"}, NotADay, "as_of is '2014-01-20', and no day"),
        ({"without": "un-invites-iran"}, NotSeveral, "without is 'un-invites-iran'"),
        ({"assume": "invite(iran)"}, NotSeveral, r"assume is 'invite\(iran\)'"),
        ({"most": -1}, NotWhole, "most is -1; give a whole number from 0"),
        ({"most": True}, NotWhole, "most is True"),
    ],
)
def test_what_is_nothing_of_the_kind_is_refused(asked, refusal, says: str) -> None:
    with pytest.raises(refusal, match=says):
        find_attendance(GENEVA, **asked)


def test_a_replay_ends_on_a_day() -> None:
    with pytest.raises(NotADay, match="until is"):
        replay(GENEVA, until="2014-01-20")
