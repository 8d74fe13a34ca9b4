"""A member is written by its id alone, or with the days on which it belonged."""

from datetime import date

import pytest

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
