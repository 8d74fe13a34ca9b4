"""What pages call one thing alone: a name of two things is a fault, with its line."""

import pytest

from ceasefire.core import Fault

_PARTIES = """
parties:
  - { id: a, name: Lake Guard, kind: armed-group, aliases: [Guard] }
  - { id: b, name: Shore Guard, kind: armed-group, aliases: [Guard] }
"""


def _only(faults: tuple[Fault, ...]) -> tuple[str, str]:
    (fault,) = faults
    return fault.what, fault.mend


def test_a_place_of_one_name_in_two_provinces_is_called_by_its_province(refuse) -> None:
    what, mend = _only(
        refuse("""
        places:
          - { id: east, name: Kesh, admin: [East, Kesh], point: { latitude_deg: 1, longitude_deg: 1 } }
          - id: west
            name: kesh  # ! no reader could tell them apart
            admin: [West, Kesh]
            point: { latitude_deg: 1, longitude_deg: 3 }
        """)  # noqa: E501
    )
    assert what.startswith("The place 'west' is called 'kesh', and so is 'east'")
    assert "such as 'kesh (West)'" in mend


def test_two_parties_of_one_short_name_are_no_fault_and_of_one_name_are(
    read, refuse
) -> None:
    assert len(read(_PARTIES).parties) == 2
    what, _ = _only(
        refuse("""
        parties:
          - { id: a, name: Lake Guard, kind: armed-group }
          - id: b
            name: Lake  Guard  # ! and so is 'a'
            kind: armed-group
        """)
    )
    assert what.startswith("The party 'b' is called 'Lake  Guard'")


@pytest.mark.parametrize(
    ("collection", "more", "noun"),
    [
        ("measures", "kind: other, status: proposed, on: 2031-06-14", "measure"),
        ("texts", "on: 2031-06-14", "text"),
        ("bodies", "note: x", "body"),
        ("matters", "note: x", "matter"),
    ],
)
def test_two_entries_of_one_title_are_a_fault(refuse, collection, more, noun) -> None:
    what, mend = _only(
        refuse(f"""
        {collection}:
          - {{ id: one, title: Release of the sick, {more} }}
          - {{ id: two, title: Release of the sick, {more} }}  # ! no reader could
        """)
    )
    assert f"The {noun} 'two' is called 'Release of the sick'" in what
    assert "its day, or who does it" in mend


def test_one_name_of_a_party_and_a_place_is_none(read) -> None:
    case = read("""
        parties:
          - { id: a, name: Kesh, kind: armed-group }
        places:
          - { id: p, name: Kesh, point: { latitude_deg: 1, longitude_deg: 1 } }
        """)
    assert (case.parties[0].name, case.places[0].name) == ("Kesh", "Kesh")


def test_two_options_of_one_issue_are_not_called_alike(refuse) -> None:
    what, _ = _only(
        refuse("""
        parties:
          - { id: a, name: A, kind: armed-group }
        issues:
          - id: length
            title: Length
            options:
              - { id: month, title: a month }
              - id: moon
                title: A month  # ! no reader could
        preferences:
          - { id: p, by: a, issue: length, ranking: [month, moon] }
        """)
    )
    assert what.startswith("The option of 'length' 'moon' is called 'A month'")


def test_nobody_is_his_own_counterpart_alone(read, refuse) -> None:
    mutual = read("""
        parties:
          - { id: a, name: A, kind: armed-group }
          - { id: b, name: B, kind: armed-group }
        measures:
          - { id: m, title: M, kind: other, status: proposed, actors: [a, b], counterparts: [b, a] }
        """)  # noqa: E501
    assert mutual.measures[0].actors == ("a", "b")
    what, _ = _only(
        refuse("""
        parties:
          - { id: a, name: A, kind: armed-group }
        measures:
          - id: m
            title: M
            kind: other
            status: proposed
            actors: [a]
            counterparts: [a]  # ! acts towards itself alone
        """)
    )
    assert what == "In 'm' the party 'a' acts towards itself alone."
