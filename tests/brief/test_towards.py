"""A page says by whom and towards whom a ceasefire was declared, to its readers."""

import json
from datetime import date

import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.brief import write_brief
from ceasefire.core import Membership, Party, PartyKind

DAY = date(2030, 4, 2)
SEEN = evidence(
    [
        event(1, DAY, attributed_to="South", attribution_level=3),
        event(2, DAY, attributed_to="North", attribution_level=3),
        event(3, DAY, side_b="East"),
        event(4, date(2030, 2, 1)),
        event(5, date(2030, 5, 31), country="Elsewhere", latitude_deg=0.0),
    ]
)


def _brief(of, out, reader="public"):
    files = write_brief(of.for_reader(reader), SEEN, out)
    return files.html.read_bytes(), files.json.read_bytes()


def test_the_page_says_who_declared_it_towards_whom(tmp_path) -> None:
    ours = truce(parties=("north",), towards=("south",))
    html, answer = _brief(case(ceasefires=(ours,)), tmp_path)
    page = html.decode()
    assert "<dt>Holds towards</dt><dd>South</dd>" in page
    assert "Those it binds, with those towards whom it holds" in page
    assert "What others than North did is no violation of it: 1 event that" in page
    told = json.loads(answer)
    claims = [one["claim"] for one in told["one_minute"]]
    assert (
        "Truce, declared by North towards South: 1 of 3 events that may lie inside it "
        "looks like a violation; for 1 of them the record says by whom."
    ) in claims
    (record,) = told["sections"]["ceasefires"]["ceasefires"]
    assert (record["towards"], record["events_by_others"]) == (["south"], 1)


def test_a_page_of_a_ceasefire_between_two_says_nothing_of_it(tmp_path) -> None:
    html, answer = _brief(case(), tmp_path)
    for words in (b"Holds towards", b"declared by", b"those towards whom"):
        assert words not in html
    (record,) = json.loads(answer)["sections"]["ceasefires"]["ceasefires"]
    assert not {"towards", "events_by_others"} & set(record)


@pytest.mark.parametrize("reader", ["public", "party:east"])
@pytest.mark.parametrize("owner", ["mediator", "party:north"])
def test_what_was_declared_in_confidence_changes_no_byte(
    tmp_path, reader, owner
) -> None:
    """Nor the party towards whom it was, whom fewer may know of than who reads."""
    without = case()
    secret = Party(id="cell", name="Cell", kind=PartyKind.ARMED_GROUP, owner=owner)
    ours = truce(
        id="ours", title="Ours", parties=("north",), towards=("south", "cell"),
        owner=owner,
    )  # fmt: skip
    with_it = case(parties=(*without.parties, secret), ceasefires=(truce(), ours))
    first = _brief(without, tmp_path / "without", reader)
    assert _brief(with_it, tmp_path / "with", reader) == first
    seen = _brief(with_it, tmp_path / "mediator", "mediator")
    assert b"declared by North towards South and Cell" in seen[0]


def test_on_which_days_one_belonged_to_a_hidden_coalition_changes_no_byte(
    tmp_path,
) -> None:
    """Days of change come of what the reader may see, and of nothing else."""
    union = Party(
        id="union", name="Union", kind=PartyKind.COALITION, members=("south", "east"),
        memberships=(Membership(member="south", since=DAY, until=DAY),),
        owner="mediator",
    )  # fmt: skip
    without = case()
    with_it = case(parties=(*without.parties, union))
    first = _brief(without, tmp_path / "without")
    assert _brief(with_it, tmp_path / "with") == first
    html, _ = _brief(with_it, tmp_path / "mediator", "mediator")
    assert b"South (from 2 Apr 2030 until 2 Apr 2030), East" in html
