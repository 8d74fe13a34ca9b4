"""Every id leads to an entry, and to none that fewer people may see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.case import new_case, read_case
from ceasefire.core import Case, FaultyInput, Party, PartyKind, Reader

_PARTIES = """
parties:
  - { id: north, name: North, kind: state }
  - { id: south, name: South, kind: state }
  - { id: hidden, name: Hidden, kind: state, owner: mediator }
  - { id: secret, name: Secret, kind: state, owner: "party:north" }
sources:
  - { id: open, title: Open, publisher: P }
  - { id: closed, title: Closed, publisher: P, owner: mediator }
places:
  - { id: town, name: Town, point: { latitude_deg: 1, longitude_deg: 1 } }
  - id: camp
    name: Camp
    owner: mediator
    point: { latitude_deg: 1, longitude_deg: 1 }
"""
_STATEMENT = "{ id: s, by: north, on: 2030-01-01, says: S, kind: offer, source: open"


@pytest.mark.parametrize(
    "entry",
    [
        "backing: [{ id: b, backer: west, backed: north, how: x }] # ! no party 'west'",
        "backing: [{ id: b, backer: unnamed, backed: north, how: x }] # ! 'unnamed'",
        f"statements: [{_STATEMENT}, to: [west] }}] # ! no party 'west'",
        f"statements: [{_STATEMENT}, to: [unnamed] }}] # ! no party 'unnamed'",
        f"statements: [{_STATEMENT}, about: [west] }}] # ! no entry 'west'",
        f"statements: [{_STATEMENT}, supersedes: [t] }}] # ! no statement 't'",
        f"statements: [{_STATEMENT}, claim: {{ place: west, kind: calm }} }}] "
        "# ! no place 'west'",
        "texts: [{ id: t, title: T, sources: [west] }] # ! no source 'west'",
        "matters: [{ id: m, title: T, up_to: [west] }] # ! no party 'west'",
        "facts: [{ id: f, holds: so(m) }] # ! no matter 'm'",
        "texts: [{ id: t, title: T, owner: 'party:west' }] # ! no party here",
        "measures: [{ id: m, title: M, kind: talks, status: done, verifier: west }] "
        "# ! no party 'west'",
        "forum: { id: f, title: F, sides: [west] } # ! no party 'west'",
        "forum: { id: f, title: F, invited: [{ party: west }] } # ! no party 'west'",
        "ceasefires: [{ id: c, title: C, parties: [north], area: [everywhere], "
        "start: 2030-01-01T00:00Z }] # ! no place 'everywhere'",
        "ceasefires: [{ id: c, title: C, parties: [north], guarantors: [west], "
        "start: 2030-01-01T00:00Z }] # ! no party 'west'",
        "ceasefires: [{ id: c, title: C, parties: [north], towards: [west], "
        "start: 2030-01-01T00:00Z }] # ! no party 'west'",
        f"statements: [{_STATEMENT}, condition: 'attend(nroth)' }}] "
        "# ! no party 'nroth'",
        f"statements: [{_STATEMENT}, condition: 'accepts(north, pact)' }}] "
        "# ! no entry 'pact'",
        "forum: { id: f, title: F, wanted: attend(west) } # ! no party 'west'",
        "forum: { id: f, title: F, decision_rules: [{ id: r, decision: D, "
        "rule: consensus, members: [north], decides: [invite(west)] }] } "
        "# ! no party 'west'",
        "facts: [{ id: f, holds: attend(west) }] # ! no party 'west'",
    ],
)
def test_an_id_that_leads_nowhere_is_refused(refuse, entry: str) -> None:
    refuse(_PARTIES + entry + "\n")


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        ("atend(north)", "cannot say 'atend'"),
        ("attend(north", "lacks ')'"),
        ("attend(north) only if attend(south) and attend(north)", "wait for itself"),
        ("attend(hidden)", "which is for 'mediator' only"),
    ],
)
def test_a_condition_that_cannot_stand_is_refused_where_it_stands(
    refuse, condition: str, says: str
) -> None:
    entry = f"{_STATEMENT}, condition: '{condition}' }}"
    refuse(f"{_PARTIES}statements: [{entry}] # ! {says}\n")


def test_whoever_may_read_a_condition_may_know_whom_it_names(read) -> None:
    entry = f"{_STATEMENT}, owner: mediator, condition: attend(hidden) }}"
    case = read(f"{_PARTIES}statements: [{entry}]\n")
    assert str(case.statement("s").condition) == "attend(hidden)"


@pytest.mark.parametrize("noun", ["party", "place", "source", "text"])
def test_an_id_stands_for_one_entry(read, noun: str) -> None:
    entries = {
        "party": "parties: [{id: a, name: A, kind: state}, ",
        "place": "places: [{id: a, name: A, point: {latitude_deg: 1, "
        "longitude_deg: 1}}, ",
        "source": "sources: [{id: a, title: A, publisher: P}, ",
        "text": "texts: [{id: a, title: A}, ",
    }
    once = entries[noun]
    again = once.split("[", 1)[1].rstrip(", ")
    with pytest.raises(FaultyInput, match=f"two entries of the {noun} 'a'"):
        read(f"{once}{again}]\n")


@pytest.mark.parametrize(
    "entry",
    [
        "backing: [{ id: b, backer: hidden, backed: north, how: x }] # ! 'hidden'",
        f"statements: [{_STATEMENT.replace('open', 'closed')} }}] # ! 'closed'",
        f"statements: [{_STATEMENT}, about: [camp] }}] # ! leads to 'camp'",
        f"statements: [{_STATEMENT}, to: [secret] }}] # ! for 'party:north' only",
        f"statements: [{_STATEMENT}, claim: {{ place: camp, kind: calm }} }}] "
        "# ! 'camp'",
        "texts: [{ id: t, title: T, sources: [closed] }] # ! leads to 'closed'",
        "texts: [{ id: t, title: T, sources: [closed], owner: 'party:north' }] "
        "# ! for 'party:north' and leads to 'closed'",
        "measures: [{ id: m, title: M, kind: talks, status: done, actors: [secret], "
        "owner: 'party:south' }] # ! for 'party:south' and leads to 'secret'",
        "forum: { id: f, title: F, invited: [{ party: hidden }] } "
        "# ! leads to 'hidden'",
        "ceasefires: [{ id: c, title: C, parties: [north], area: [camp], "
        "start: 2030-01-01T00:00Z }] # ! leads to 'camp'",
        "ceasefires: [{ id: c, title: C, parties: [north], towards: [hidden], "
        "start: 2030-01-01T00:00Z }] # ! leads to 'hidden'",
        "ceasefires: [{ id: c, title: C, parties: [north], towards: [secret], "
        "owner: 'party:south', start: 2030-01-01T00:00Z }] # ! leads to 'secret'",
    ],
)
def test_nothing_leads_to_what_fewer_people_may_see(refuse, entry: str) -> None:
    refuse(_PARTIES + entry + "\n")


@pytest.mark.parametrize(
    "entry",
    [
        "texts: [{ id: t, title: T, sources: [closed], owner: mediator }]",
        "texts: [{ id: t, title: T, sources: [open], owner: 'party:north' }]",
        "measures: [{ id: m, title: M, kind: talks, status: done, "
        "actors: [secret, north], owner: 'party:north' }]",
        "measures: [{ id: m, title: M, kind: talks, status: done, "
        "actors: [secret, hidden], places: [camp], owner: mediator }]",
        "forum: { id: f, title: F, invited: [{ party: hidden, owner: mediator }] }",
        f"statements: [{_STATEMENT}, about: [town, south] }}]",
        f"statements: [{_STATEMENT.replace('north', 'unnamed', 1)} }}]",
    ],
)
def test_what_as_many_may_see_can_be_named(read, entry: str) -> None:
    assert read(_PARTIES + entry + "\n").reader == Reader("mediator")


def test_a_hidden_member_does_not_show_in_its_umbrella(refuse) -> None:
    refuse(
        """
        parties:
          - { id: alliance, name: Alliance, kind: coalition }
          - { id: cell, name: Cell, kind: armed-group, umbrella: alliance, owner: mediator } # ! would show as a member of 'alliance'
        """  # noqa: E501
    )
    refuse(
        """
        parties:
          - { id: alliance, name: A, kind: coalition, members: [cell] } # ! 'cell'
          - { id: cell, name: Cell, kind: armed-group, owner: mediator }
        """
    )


def test_an_umbrella_and_members_say_the_same(read) -> None:
    by_umbrella = read(
        """
        parties:
          - { id: a, name: A, kind: coalition, members: [c] }
          - { id: b, name: B, kind: armed-group, umbrella: a }
          - { id: c, name: C, kind: armed-group, umbrella: a }
          - { id: d, name: D, kind: armed-group, umbrella: b }
        """
    )
    assert by_umbrella.party("a").members == ("c", "b")
    assert by_umbrella.with_members(["a"]) == {"a", "b", "c", "d"}


def test_members_that_go_round_in_a_circle_are_refused(refuse) -> None:
    refuse(
        """
        parties:
          - { id: a, name: A, kind: coalition, umbrella: b } # ! belong to itself
          - { id: b, name: B, kind: coalition, umbrella: a }
        """
    )


def test_members_that_go_round_in_a_circle_come_to_an_end() -> None:
    a, b = (
        Party(id=id_, name=id_, kind=PartyKind.COALITION, members=(other,))
        for id_, other in (("a", "b"), ("b", "a"))
    )
    case = Case(id="x", title="X", time_zone="UTC", countries=("X",), parties=(a, b))
    assert case.with_members(["a"]) == {"a", "b"}


_OWNERS = st.sampled_from(["public", "mediator", "party:north", "party:south"])


@given(party=_OWNERS, place=_OWNERS, source=_OWNERS, text=_OWNERS, statement=_OWNERS)
def test_whatever_is_read_leaves_nothing_dangling(
    tmp_path, party: str, place: str, source: str, text: str, statement: str
) -> None:
    """For every mix of owners: refused, or whole for every reader."""
    (tmp_path / "case.yaml").write_text(
        f"""
case: {{ id: x, title: X, time_zone: UTC, countries: [X] }}
parties:
  - {{ id: north, name: North, kind: state }}
  - {{ id: south, name: South, kind: state }}
  - {{ id: third, name: Third, kind: state, owner: "{party}" }}
sources:
  - {{ id: paper, title: T, publisher: P, owner: "{source}" }}
places:
  - id: town
    name: Town
    owner: "{place}"
    point: {{ latitude_deg: 1, longitude_deg: 1 }}
    siege: {{ status: besieged, by: [third], sources: [paper] }}
texts:
  - {{ id: text, title: T, owner: "{text}", sources: [paper] }}
statements:
  - id: words
    by: third
    on: 2030-01-01
    says: S
    kind: claim
    source: paper
    about: [town, text]
    owner: "{statement}"
""".replace("kind: claim", "kind: position"),
        "utf-8",
    )
    try:
        case = read_case(tmp_path)
    except FaultyInput as refusal:
        assert all("leads to" in fault.what for fault in refusal.faults)  # noqa: PT017
        return
    for reader in ("public", "mediator", "party:north", "party:south"):
        seen = case.for_reader(Reader(reader))
        sources = {source.id for source in seen.sources}
        for one in (*seen.places, *seen.texts):
            assert set(one.sources) <= sources
        for town in seen.places:
            assert all(seen.party(by) for by in town.siege.by)
            assert set(town.siege.sources) <= sources
        for said in seen.statements:
            assert said.by is None or seen.party(said.by)
            assert said.source in sources
            assert {one.id for one in (*seen.places, *seen.texts)} >= set(said.about)


def test_a_condition_that_a_comma_ended_is_to_be_put_in_quotes(tmp_path) -> None:
    new_case(tmp_path / "mine")
    path = tmp_path / "mine" / "case.yaml"
    entry = (
        "  - { id: s, by: front, on: 2026-01-11, says: x, kind: offer, source: "
        "announcement, condition: accepts(front, principles) }\n"
    )
    path.write_text(path.read_text("utf-8") + entry, "utf-8")
    with pytest.raises(FaultyInput) as refused:
        read_case(tmp_path / "mine")
    assert any("put it in quotes" in fault.mend for fault in refused.value.faults)
