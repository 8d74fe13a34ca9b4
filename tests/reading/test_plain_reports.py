"""What a plain report leaves to its reader: who is meant, what holds no longer.

Every sentence is of invented groups, and what has to be read is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

from ceasefire.core import Party, PartyKind

ALLIANCE = Party(
    id="alliance",
    name="Alliance of the Coast",
    kind=PartyKind.COALITION,
    members=("fishers", "quay"),
)
TALKS = Talks.among(
    "orchard quay guard council fishers reform government ravka lakes", ALLIANCE
)
accepted = TALKS.accepted
bound_by = TALKS.bound_by


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "The Fishers' Union and the Weavers' Council both said that the alliance "
            "should attend.",
            {("fishers", "attend(alliance)"), ("council", "attend(alliance)")},
        ),
        (
            "The Quay Brigades said that the alliance should not attend.",
            {("quay", "not attend(alliance)")},
        ),
        (
            "The Quay Brigades said that the group would attend.",
            {("quay", "attend(quay)")},
        ),
        (
            "The Fishers' Union said that the union would attend.",
            {("fishers", "attend(fishers)")},
        ),
        (
            "The Fishers' Union said that it would agree to the alliance's "
            "participation only if the road is opened.",
            {("fishers", "attend(alliance) only if so(road-is-opened)")},
        ),
        (
            "The Government of Sellach said it would consent to the presence of the "
            "Hill Guard only if the road is opened.",
            {("government", "invite(guard) only if so(road-is-opened)")},
        ),
        (
            "The Government of Sellach would not agree to the participation of the "
            "Hill Guard unless the road is opened, it said.",
            {("government", "invite(guard) only if so(road-is-opened)")},
        ),
        (
            "The Fishers' Union would accept the alliance's attendance only if the "
            "road is opened, it said.",
            {("fishers", "attend(alliance) only if so(road-is-opened)")},
        ),
    ],
)
def test_an_alliance_is_no_member_of_it(text: str, bound: set[tuple[str, str]]) -> None:
    assert bound_by(text) == bound


@pytest.mark.parametrize(
    "text",
    [
        "The Weavers' Council said it would only join if the road is opened.",
        "The Weavers' Council said it would join only if the road is opened.",
        "The Weavers' Council said it would not join unless the road is opened.",
        "The Weavers' Council will join only if the road is opened, it said.",
    ],
)
def test_who_would_join_amid_a_condition_comes(text: str) -> None:
    assert bound_by(text) == {("council", "attend(council) only if so(road-is-opened)")}


def test_who_joins_an_army_does_not_come_by_it() -> None:
    said = "The Orchard Front said it would join the army only if the road is opened."
    assert not any("attend" in what for _, what in bound_by(said))


@pytest.mark.parametrize(
    "text",
    [
        "The Orchard Front will withdraw from the talks if the Hill Guard is admitted.",
        "The Orchard Front would walk out of the talks if the Hill Guard was admitted.",
        "The Orchard Front will not attend if the Hill Guard is admitted, it said.",
        "The Orchard Front said it would stay away if the Hill Guard was let in.",
        "The Orchard Front said it would attend only if the Hill Guard is excluded.",
        "The Orchard Front said it would come only if the Hill Guard was kept out.",
    ],
)
def test_a_party_that_is_admitted_is_invited(text: str) -> None:
    assert bound_by(text) == {("orchard", "attend(orchard) only if not invite(guard)")}


def test_the_wounded_are_admitted_to_no_table() -> None:
    said = "The Orchard Front said it would come only if its wounded are admitted."
    (one,) = bound_by(said)
    assert "invite" not in one[1]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("demanded a seat at the conference", "invite(fishers)"),
        ("asked for a place at the table in Tolmin", "invite(fishers)"),
        ("insisted on a seat at the talks", "invite(fishers)"),
        ("demanded to be given a seat at the talks", "invite(fishers)"),
        ("has asked to be admitted", "invite(fishers)"),
        ("asked to be invited to Tolmin", "invite(fishers)"),
        ("demanded a seat at the talks for the Hill Guard", "invite(guard)"),
        ("demanded a seat for the Hill Guard at the talks", "invite(guard)"),
        ("demanded a seat on the board of the bank", None),
        ("demanded a seat at the talks for itself and others", None),
        ("asked not to be invited", None),
        ("asked to be paid", None),
        ("did not ask for a seat at the talks", None),
    ],
)
def test_who_demands_a_seat_wants_an_invitation(text: str, bound: str | None) -> None:
    found = {("fishers", bound)} if bound else set()
    assert bound_by(f"The Fishers' Union {text}.") == found


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "The Hill Guard have not been invited by the Lakes Commission. Both the "
            "Fishers' Union and the Weavers' Council said that they should not be.",
            {("fishers", "not invite(guard)"), ("council", "not invite(guard)")},
        ),
        (
            "The Hill Guard has not been invited. The Fishers' Union said that it "
            "should be.",
            {("fishers", "invite(guard)")},
        ),
        (
            "The Hill Guard was not invited, and the Fishers' Union said that it must "
            "not be.",
            {("fishers", "not invite(guard)")},
        ),
        (
            "The Hill Guard was not paid. The Fishers' Union said that it should be.",
            set(),
        ),
    ],
)
def test_what_should_be_takes_up_an_invitation(
    text: str, bound: set[tuple[str, str]]
) -> None:
    assert bound_by(text) == bound


@pytest.mark.parametrize(
    ("text", "bound", "remarked"),
    [
        (
            "The Orchard Front announced on Monday that it would not attend. On "
            "Tuesday the Orchard Front confirmed its participation.",
            {("orchard", "attend(orchard)")},
            {"s1"},
        ),
        (
            "Last week the Orchard Front refused to come. On Monday the Orchard Front "
            "agreed to attend.",
            {("orchard", "attend(orchard)")},
            {"s1"},
        ),
        (
            "The Orchard Front said it would not attend. On Monday the Orchard Front "
            "agreed to attend.",
            set(),
            {"s1", "s2"},
        ),
        (
            "The Orchard Front announced that it would not attend. The Orchard Front "
            "took back its refusal and confirmed its participation.",
            {("orchard", "attend(orchard)")},
            {"s1"},
        ),
        (
            "The Orchard Front said it would boycott the talks. Then the Orchard Front "
            "changed its mind and said that it would attend after all.",
            {("orchard", "attend(orchard)")},
            {"s1"},
        ),
        (
            "The Orchard Front said that it would attend the talks. A second statement "
            "of the Orchard Front said that it would not attend the talks.",
            set(),
            {"s1", "s2"},
        ),
        (
            "The Orchard Front will attend the talks. The Hill Guard will not attend.",
            {("orchard", "attend(orchard)"), ("guard", "not attend(guard)")},
            set(),
        ),
    ],
)
def test_a_party_is_not_bound_by_what_it_contradicts(
    text: str, bound: set[tuple[str, str]], remarked: set[str]
) -> None:
    made = accepted(text)
    assert bound_by(text) == bound
    assert {one.id for one in made.remarks if "contrary" in one.why} == remarked


@pytest.mark.parametrize(
    "text",
    [
        "The Orchard Front asked for an assurance that none of its delegates will be "
        "arrested. Without it they will stay with the herds, it said.",
        "The Orchard Front said it would not object if the Hill Guard was admitted.",
    ],
)
def test_what_is_no_act_is_no_matter(text: str) -> None:
    assert bound_by(text) == set()


def test_who_stays_at_home_without_it_does_not_come() -> None:
    text = (
        "The Orchard Front asked for an assurance that nobody will be arrested. "
        "Without it they will stay at home, it said."
    )
    ((by, what),) = bound_by(text)
    assert by == "orchard"
    assert what.startswith("attend(orchard) only if so(assurance-that-nobody")


def test_a_statement_that_is_the_last_one_holds() -> None:
    text = "In its last statement the Orchard Front said that it would attend."
    assert bound_by(text) == {("orchard", "attend(orchard)")}


def test_what_an_earlier_report_wrote_binds_nobody() -> None:
    text = (
        "In our previous report we wrote that the Weavers' Council would take part "
        "without conditions. This is no longer correct."
    )
    assert bound_by(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Sellach's ousted ruling party said it would join negotiations in Tolmin.",
        "The country's biggest rebel group said it would attend the talks in Tolmin.",
    ],
)
def test_no_party_is_made_of_a_description(text: str) -> None:
    made = accepted(text)
    assert bound_by(text) == set()
    assert not [where for where, _ in made.lists if where == ("parties",)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "The Hill Guard, a militia that has burned 30 lorries, met. The Government "
            "of Sellach said it would invite the militia only if the road is opened.",
            {("government", "invite(guard) only if so(road-is-opened)")},
        ),
        (
            "The Hill Guard is a militia. The Government of Sellach said it would "
            "invite the militia only if the road is opened.",
            {("government", "invite(guard) only if so(road-is-opened)")},
        ),
        (
            "The Hill Guard, a militia, met the Quay Brigades, another militia. The "
            "Government of Sellach said it would invite the militia only if the road "
            "is opened.",
            set(),
        ),
    ],
)
def test_a_party_is_called_what_it_is_said_to_be(
    text: str, bound: set[tuple[str, str]]
) -> None:
    assert bound_by(text) == bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "Note to editors: On 28 February the Orchard Front announced that it would "
            "attend the talks.",
            {("orchard", "attend(orchard)")},
        ),
        (
            "Its own seat will not be empty: the foreign minister, Orlan Pesk, said "
            "that he would lead the delegation of Ravkania himself, whatever the "
            "neighbours decided.",
            {("ravka", "attend(ravka)")},
        ),
    ],
)
def test_a_heading_and_a_leader_of_a_team(
    text: str, bound: set[tuple[str, str]]
) -> None:
    assert bound_by(text) == bound
