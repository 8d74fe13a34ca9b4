"""Entries that contradict each other are faults, with their line."""

import pytest

from ceasefire.case import read_case
from ceasefire.case.scaffold import new_case
from ceasefire.core import FaultyInput

_SAYS = """\
  - id: {id}
    by: {by}
    on: {on}
    says: something
    kind: position
    source: announcement
    supersedes: [{old}]
"""


@pytest.fixture
def folder(tmp_path):
    new_case(tmp_path / "mine")
    return tmp_path / "mine"


def _faults(folder, old: str, new: str) -> list[str]:
    path = folder / "case.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(FaultyInput) as refused:
        read_case(folder)
    assert all(fault.line and fault.mend for fault in refused.value.faults)
    return [fault.what for fault in refused.value.faults]


def _superseding(folder, **said: str) -> list[str]:
    path = folder / "case.yaml"
    path.write_text(path.read_text("utf-8") + _SAYS.format(**said), "utf-8")
    with pytest.raises(FaultyInput) as refused:
        read_case(folder)
    return [fault.what for fault in refused.value.faults]


def test_a_template_agrees_with_itself(folder) -> None:
    assert read_case(folder).id


def test_one_id_is_not_a_place_and_a_party(folder) -> None:
    found = _faults(folder, "id: neighbour\n", "id: example-town\n")
    assert any("of a party and of a place" in what for what in found)


def test_a_statement_cannot_replace_itself(folder) -> None:
    said = {"id": "late", "by": "front", "on": "2026-01-12", "old": "late"}
    assert _superseding(folder, **said) == ["The statement 'late' replaces itself."]


def test_statements_of_one_day_cannot_replace_each_other(folder) -> None:
    first = _SAYS.format(id="one", by="front", on="2026-01-12", old="two")
    path = folder / "case.yaml"
    path.write_text(path.read_text("utf-8") + first, "utf-8")
    said = {"id": "two", "by": "front", "on": "2026-01-12", "old": "one"}
    assert _superseding(folder, **said) == [
        "None of these would stand: one replaces two replaces one."
    ]


def test_nobody_replaces_what_another_said(folder) -> None:
    said = {"id": "late", "by": "government", "on": "2026-01-12"}
    (what,) = _superseding(folder, **said, old="front-asks-for-release")
    assert "another speaker" in what


def test_the_earlier_does_not_replace_the_later(folder) -> None:
    said = {"id": "early", "by": "front", "on": "2020-01-01"}
    (what,) = _superseding(folder, **said, old="front-asks-for-release")
    assert "is later" in what


def test_a_ceasefire_does_not_leave_out_the_umbrella_of_whom_it_binds(folder) -> None:
    (what,) = _faults(
        folder,
        "    name: Example Front\n",
        "    name: Example Front\n    umbrella: left-out\n",
    )
    assert "binds 'front' and leaves out 'left-out'" in what


def test_an_owner_must_see_its_own_entry(folder) -> None:
    path = folder / "case.yaml"
    hidden = "  - {id: shade, name: Shade, kind: armed-group, owner: mediator}\n"
    text = path.read_text("utf-8").replace("\nbacking:", f"\n{hidden}\nbacking:", 1)
    path.write_text(text, "utf-8")
    (what,) = _faults(folder, "owner: public # mediator", "owner: party:shade #")
    assert "may not see its own entry" in what


@pytest.mark.parametrize(
    ("key", "odd"),
    [("parties", "{a: b}"), ("parties", "[a]"), ("excludes", "[]"), ("excludes", "~")],
)
def test_what_is_no_id_is_a_fault_of_its_own(tmp_path, key: str, odd: str) -> None:
    lists = {"parties": "north", "excludes": "union"}
    lists[key] += f", {odd}"
    (tmp_path / "case.yaml").write_text(
        "case: {id: x, title: X, time_zone: UTC, countries: [Inventia]}\n"
        "parties:\n"
        "  - {id: north, name: North, kind: armed-group, umbrella: union}\n"
        "  - {id: union, name: Union, kind: armed-group}\n"
        "ceasefires:\n"
        "  - {id: c, title: C, start: 2030-01-01T00:00Z, "
        f"parties: [{lists['parties']}], excludes: [{lists['excludes']}]}}\n",
        "utf-8",
    )
    with pytest.raises(FaultyInput) as refused:
        read_case(tmp_path)
    found = [fault.what for fault in refused.value.faults]
    assert any("binds 'north' and leaves out 'union'" in what for what in found)
    assert len(found) == 2


@pytest.mark.parametrize(
    ("further", "said"),
    [
        ("umbrella: front", "front in front"),
        (
            "members: [neighbour]\n    umbrella: neighbour",
            "front in neighbour in front",
        ),
        ("umbrella: government", None),
    ],
)
def test_a_party_that_belongs_to_itself_is_a_fault(folder, further, said) -> None:
    old = "  - id: front\n    name: Example Front\n"
    if said is None:
        path = folder / "case.yaml"
        text = path.read_text("utf-8").replace(old, f"{old}    {further}\n")
        path.write_text(text, "utf-8")
        assert read_case(folder).party("government").members == ("front",)
        return
    assert _faults(folder, old, f"{old}    {further}\n") == [
        f"The party 'front' would belong to itself: {said}."
    ]


def test_measures_that_wait_for_each_other_are_shown_as_a_circle(tmp_path) -> None:
    measure = "kind: talks, status: proposed"
    (tmp_path / "case.yaml").write_text(
        "case: {id: x, title: X, time_zone: UTC, countries: [Inventia]}\n"
        "measures:\n"
        f"  - {{id: a, title: A, {measure}, after: [b]}}\n"
        f"  - {{id: b, title: B, {measure}, after: [c]}}\n"
        f"  - {{id: c, title: C, {measure}, after: [a]}}\n"
        f"  - {{id: d, title: D, {measure}, after: [d]}}\n",
        "utf-8",
    )
    with pytest.raises(FaultyInput) as refused:
        read_case(tmp_path)
    found = [fault.what for fault in refused.value.faults]
    assert found == [
        "The measure 'a' would have to come before itself: a after b after c after a.",
        "The measure 'd' would have to come before itself: d after d.",
    ]


def test_a_party_values_a_measure_once(tmp_path) -> None:
    value = "{measure: a, party: north, stakes: 1}"
    (tmp_path / "case.yaml").write_text(
        "case: {id: x, title: X, time_zone: UTC, countries: [Inventia]}\n"
        "parties: [{id: north, name: North, kind: armed-group}]\n"
        "measures: [{id: a, title: A, kind: talks, status: proposed}]\n"
        f"valuations: [{value}, {value}]\n",
        "utf-8",
    )
    with pytest.raises(FaultyInput, match="'north' values the measure 'a' twice"):
        read_case(tmp_path)


_HELPS = """\
measures:
  - {{id: road, title: A road, kind: other, status: proposed, helps: [{group}]}}
statements:
"""


def test_who_is_not_excluded_is_no_excluded_group_that_gains(folder) -> None:
    faults = _faults(folder, "statements:\n", _HELPS.format(group="front"))
    assert faults == ["'road' is said to help 'front', which nothing excludes."]


def test_who_is_left_out_of_a_ceasefire_may_gain(folder) -> None:
    path = folder / "case.yaml"
    text = path.read_text("utf-8")
    new = _HELPS.format(group="left-out")
    path.write_text(text.replace("statements:\n", new, 1), "utf-8")
    assert read_case(folder).measures[0].helps == ("left-out",)


@pytest.mark.parametrize(
    ("added", "what"),
    [
        (
            "forum: { id: front, title: Talks, convenors: [neighbour] }",
            "The id 'front' is that of a party and of the forum.",
        ),
        (
            "matters: [{ id: front, title: the army leaves }]",
            "The id 'front' is that of a party and of a matter.",
        ),
    ],
)
def test_a_forum_or_a_matter_may_not_bear_the_id_of_a_party(
    folder, added: str, what: str
) -> None:
    """Its title would be printed as the name of that party."""
    assert _faults(folder, "statements:\n", f"{added}\nstatements:\n") == [what]


def test_a_matter_may_be_that_a_measure_is_done(folder) -> None:
    """Words read into a case speak of both, and mean the same by them."""
    path = folder / "case.yaml"
    text = path.read_text("utf-8")
    new = (
        "measures: [{ id: road, title: A road, kind: other, status: proposed }]\n"
        "matters: [{ id: road, title: the road is open }]\n"
        "statements:\n"
    )
    path.write_text(text.replace("statements:\n", new, 1), "utf-8")
    assert read_case(folder).measures[0].id == "road"


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (
            "{parties: [north], towards: [north]}",
            "The ceasefire 'c' binds 'north' and holds towards it.",
        ),
        (
            "{parties: [north, west], towards: [pact, north]}",
            "The ceasefire 'c' binds 'north' and holds towards it.",
        ),
        (
            "{parties: [north], towards: [west], excludes: [west]}",
            "The ceasefire 'c' holds towards 'west' and leaves it out.",
        ),
        (
            "{parties: [north], towards: [west], excludes: [pact]}",
            "The ceasefire 'c' holds towards 'west' and leaves out 'pact', to which "
            "'west' belongs.",
        ),
        ("{parties: [pact], towards: [pact]}", None),  # between its members
        ("{parties: [pact], towards: [west]}", None),
        ("{parties: [north], towards: [pact]}", None),
        ("{parties: [north], towards: []}", None),
    ],
)
def test_nobody_has_a_truce_with_himself_or_with_whom_it_leaves_out(
    tmp_path, entry, says
) -> None:
    of = entry.replace("{", "{id: c, title: C, start: 2030-01-01T00:00Z, ")
    (tmp_path / "case.yaml").write_text(
        "case: {id: x, title: X, time_zone: UTC, countries: [Syria]}\n"
        "parties:\n"
        "  - {id: north, name: North, kind: government}\n"
        "  - {id: west, name: West, kind: armed-group}\n"
        "  - {id: east, name: East, kind: armed-group}\n"
        "  - {id: pact, name: Pact, kind: coalition, members: [west, east]}\n"
        f"ceasefires: [{of}]\n",
        "utf-8",
    )
    if says is None:
        assert read_case(tmp_path).ceasefires
        return
    with pytest.raises(FaultyInput) as refused:
        read_case(tmp_path)
    assert [fault.what for fault in refused.value.faults] == [says]
