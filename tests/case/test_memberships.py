"""A member is written by its id alone, or with the days on which it belonged."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.case.membership_consistency import membership_wrongs
from ceasefire.core import FaultyInput

_PARTIES = """
parties:
  - {{ id: pact, name: Pact, kind: coalition, members: {members} }}
  - {{ id: brigade, name: Brigade, kind: armed-group }}
  - {{ id: band, name: Band, kind: armed-group{band} }}
  - {{ id: hidden, name: Hidden, kind: armed-group, owner: mediator{hidden} }}
"""


def _text(members: str = "[brigade]", band: str = "", hidden: str = "") -> str:
    return _PARTIES.format(members=members, band=band, hidden=hidden)


@pytest.mark.parametrize(
    "text",
    [
        _text("[brigade, {id: band, since: 2030-01-05, until: 2031-02-28}]"),
        _text(band=", umbrella: {id: pact, since: 2030-01-05, until: 2031-02-28}"),
    ],
)
def test_both_ways_to_say_it_take_days(read, text: str) -> None:
    pact = read(text).party("pact")
    assert pact.members == ("brigade", "band")
    (span,) = pact.memberships
    assert (span.member, span.since, span.until) == (
        "band",
        date(2030, 1, 5),
        date(2031, 2, 28),
    )


def test_who_has_no_days_belongs_on_all_of_them(read) -> None:
    plain = read(_text("[brigade, band]"))
    assert plain.party("pact").memberships == ()
    assert read(_text("[brigade, {id: band}]")).parties == plain.parties
    unsaid = "[brigade, band, {id: band, since: null}]"
    assert read(_text(unsaid)).parties == plain.parties


def test_one_that_came_back_stands_once_for_each_time(read) -> None:
    twice = "{id: band, until: 2030-01-05}, {id: band, since: 2031-01-01}"
    pact = read(_text(f"[{twice}]")).party("pact")
    assert pact.members == ("band",)
    days = date(2030, 1, 5), date(2030, 1, 6), date(2031, 1, 1)
    assert [pact.members_on(day) for day in days] == [("band",), (), ("band",)]


def test_one_that_left_the_excluded_may_be_bound(read) -> None:
    truce = """
ceasefires:
  - { id: t, title: T, parties: [band, brigade], excludes: [pact],
      start: 2030-01-05T00:00:00Z }
"""
    case = read(_text("[{id: band, until: 2029-12-31}]") + truce)
    (ceasefire,) = case.ceasefires
    assert "band" in case.on(date(2030, 1, 5)).bound_by(ceasefire)
    with pytest.raises(FaultyInput, match="to which 'band' belongs"):
        read(_text("[band]") + truce)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (_text("[{id: bnad, until: 2030-01-05}]"), "no party 'bnad'"),
        (_text("[{id: hidden, until: 2030-01-05}]"), "leads to 'hidden'"),
        (_text("[{id: band, until: 2030-02-31}]"), "no day 2030-02-31"),
        (_text("[{id: band, since: 2030-02-01, until: 2030-01-01}]"), "lies before"),
        (_text("[Band]"), "no party 'Band' in this case"),
        (_text("[{id: band, from: 2030-02-01}]"), "from"),
        (_text("[band, {id: band, until: 2030-01-05}]"), "on all days by one entry"),
        (
            _text("[band]", band=", umbrella: {id: pact, until: 2030-01-05}"),
            "on all days by one entry",
        ),
        (
            _text(hidden=", umbrella: {id: pact, until: 2030-01-05}"),
            "would show as a member of 'pact'",
        ),
        (
            _text("[{id: band, until: 2030-01-05}]", band=", members: [pact]"),
            "would belong to itself",
        ),
    ],
)
def test_what_cannot_be_is_refused(read, text: str, says: str) -> None:
    with pytest.raises(FaultyInput, match=says):
        read(text)


_TURN = """
parties:
  - {{ id: a, name: A, kind: coalition, members: [{a}] }}
  - {{ id: b, name: B, kind: coalition, members: [{b}] }}
  - {{ id: c, name: C, kind: coalition, members: [{c}] }}
"""
_IN_2030 = "since: 2030-01-01, until: 2030-12-31"


@pytest.mark.parametrize("since", ["2031-01-01", "2035-06-01"])
def test_two_may_change_places(read, since: str) -> None:
    """A in B in 2030, and B in A later: on no day is a party within itself."""
    case = read(
        _TURN.format(a=f"{{id: b, since: {since}}}", b=f"{{id: a, {_IN_2030}}}", c="")
    )
    for day, a, b in (
        (date(2029, 12, 31), {"a"}, {"b"}),
        (date(2030, 6, 1), {"a"}, {"a", "b"}),
        (date.fromisoformat(since), {"a", "b"}, {"b"}),
    ):
        assert case.on(day).with_members(["a"]) == a
        assert case.on(day).with_members(["b"]) == b


@pytest.mark.parametrize(
    ("a", "b", "c", "says"),
    [
        ("b", "a", "", "'a' would belong to itself: a in b in a"),
        (f"{{id: b, {_IN_2030}}}", "a", "", "itself on 2030-01-01: a in b in a"),
        ("{id: b, since: 2030-12-31}", f"{{id: a, {_IN_2030}}}", "",
         "itself on 2030-12-31: a in b in a"),
        ("{id: b, until: 2030-06-01}", "{id: a, until: 2030-05-01}", "",
         "'a' would belong to itself: a in b in a"),
        ("{id: c, since: 2030-03-01}", f"{{id: a, {_IN_2030}}}", "{id: b}",
         "itself on 2030-03-01: a in b in c in a"),
        ("{id: a, since: 2030-03-01}", "", "", "itself on 2030-03-01: a in a"),
    ],
)  # fmt: skip
def test_a_circle_that_holds_on_a_day_is_refused_with_its_first(
    refuse, a: str, b: str, c: str, says: str
) -> None:
    text = _TURN.format(a=a, b=b, c=c)
    (fault,) = refuse(text.replace(f"[{a}] }}", f"[{a}] }} # ! itself", 1))
    assert says in fault.what
    assert ("days" in fault.mend) is (a != "b")


_DAY = st.none() | st.integers(1, 6).map(lambda n: date(2030, 1, n))


@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), _DAY, _DAY),
        max_size=7,
    )
)
def test_a_case_is_refused_where_a_day_has_a_circle_and_nowhere_else(spans) -> None:
    """Held against a look at each day by itself."""
    spans = [
        (of, one, *(sorted(days) if all(days) else days)) for of, one, *days in spans
    ]
    entries = {
        id_: [
            {"id": one} | {
                name: day.isoformat()
                for name, day in (("since", since), ("until", until)) if day
            }
            for of, one, since, until in spans if of == id_
        ]
        for id_ in "abcd"
    }  # fmt: skip
    data = {"parties": [{"id": id_, "members": of} for id_, of in entries.items()]}
    wrongs = [what for _, what, _ in membership_wrongs(data) if "to itself" in what]

    def is_round(day: date) -> bool:
        above = {
            (one, of)
            for of, one, since, until in spans
            if (since or day) <= day <= (until or day)
        }
        for _ in "abcd":
            above |= {(x, z) for x, y in above for w, z in above if y == w}
        return any(x == y for x, y in above)

    days = [date(2029, 12, 31) + timedelta(days=n) for n in range(9)]
    assert bool(wrongs) is any(map(is_round, days))
