"""A page says by whom and towards whom a ceasefire was declared, to its readers."""

import json
from dataclasses import replace
from datetime import date

import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.brief import write_brief
from ceasefire.core import Act, Clause, Membership, Party, PartyKind

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


DOUBTFUL = evidence(
    [
        event(1, DAY),  # of a side whose name may hide another; what was done, untold
        event(2, DAY, side_b="Owls"),
        event(3, date(2030, 3, 20)),
        event(4, date(2030, 2, 1)),
        event(5, date(2030, 5, 31), country="Elsewhere", latitude_deg=0.0),
    ]
)
HIDES = Party(
    id="south", name="South", kind=PartyKind.ARMED_GROUP, may_include=("wolves",)
)


def _doubtful_page(tmp_path, *ceasefires) -> tuple[str, str]:
    """What a page says of events of unknown acts, names and hidden groups."""
    of = case()
    made = replace(
        of,
        parties=tuple(HIDES if one.id == "south" else one for one in of.parties),
        ceasefires=ceasefires,
    )
    files = write_brief(made, DOUBTFUL, tmp_path)
    return files.html.read_text("utf-8"), files.json.read_text("utf-8")


AIR_STRIKES = {"prohibits": (Clause(id="1", act=Act.AIR_STRIKE, says="air strikes"),)}


def test_all_lines_of_a_page_say_that_it_is_towards_somebody(tmp_path) -> None:
    ours = truce(parties=("north",), towards=("south",), **AIR_STRIKES)
    page, answer = _doubtful_page(tmp_path, ours)
    those = "between those it binds and those towards whom it holds"
    assert f"Of 2 events {those} the data do not say what was done" in page
    assert f"Of the events {those}, " in page
    assert "Not known whether it binds them, or holds towards them</th>" in page
    not_known = "of actors of whom it is not known whether it binds them, or holds"
    assert f"Events {not_known} towards them" in answer
    assert "between those bound and those towards whom it holds</li>" in page
    assert "not known whether bound, or whether it holds towards them</li>" in page
    both, _ = _doubtful_page(tmp_path, ours, truce(id="other", title="Other"))
    assert "between those bound, or them and those towards whom it holds</li>" in both


def test_a_page_without_one_says_it_as_it_did(tmp_path) -> None:
    page, answer = _doubtful_page(tmp_path, truce(**AIR_STRIKES))
    assert "Of 2 events between those bound the data do not say what was done" in page
    assert "Of the events between those bound, " in page
    assert "Not known whether it binds them</th>" in page
    assert "of actors of whom it is not known whether it binds them: " in answer
    assert "between those bound</li>" in page
    assert "not known whether bound</li>" in page
    assert "towards whom" not in page + answer


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
