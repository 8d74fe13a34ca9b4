"""Steps in the forms of reports, minutes and sermons: what kind, and whether one."""

import pytest
from tests.support.records import steps


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Front would free the four eldest if the army left.", "prisoner-exchange"),
        ("The Front offered to free the garrisons in groups.", "prisoner-exchange"),
        ("The Front offered to empty the cells by Friday.", "prisoner-exchange"),
        ("The Front demanded that the army free our jailed delegate.",
         "prisoner-exchange"),
        ("The envoy proposed the return of the people who fled the valley.", "other"),
        ("The army demanded that the remains of the crew be returned.", "other"),
        ("The envoy proposed the lifting of the coal embargo.", "other"),
        ("The envoy proposed the lifting of the blockade of Dorva.", "easing-of-siege"),
        ("The guild asked the army to exempt medical goods from search.",
         "humanitarian-access"),
        ("The League promised to carry forty drums to the clinics.",
         "humanitarian-access"),
        ("The delegate asked the Junta to let her visit the detention centre.",
         "humanitarian-access"),
    ],
)  # fmt: skip
def test_a_step_has_the_kind_of_what_it_is_done_to(reading_of, text, kind) -> None:
    assert kind in [one for one, _, _ in steps(reading_of(text))]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("A meeting of the two mayors is fixed for 3 January.",
         ("talks", "agreed", "A meeting of the two mayors")),
        ("The mission proposed a standing channel between the two staffs and weekly "
         "meetings of their deputies.",
         ("talks", "proposed", "weekly meetings of their deputies")),
        ("The general ruled out a visit by observers to the depot.",
         ("other", "refused", "a visit by observers")),
        ("The chair asked both delegations to bring lists to the next meeting.",
         ("other", "proposed", "bring lists to the next meeting")),
        ("The Front is demanding a pardon for the smugglers.",
         ("other", "proposed", "a pardon for the smugglers")),
        ("The office recommends that the parties set up a post at the ford.",
         ("other", "proposed", "the parties set up a post at the ford")),
        ("We renew our call on both sides to spare the pumping stations.",
         ("other", "proposed", "spare the pumping stations")),
        ("Neither side has yet withdrawn from the mill at Dorva.",
         ("other", "agreed",
          "Neither side has yet withdrawn from the mill at Dorva")),
        ("The union urged both sides to accept a hotline between the staffs.",
         ("other", "proposed", "a hotline between the staffs")),
        ("The evacuation of the wounded, planned for Monday, did not take place.",
         ("evacuation", "agreed",
          "The evacuation of the wounded, planned for Monday")),
        ("The evacuation planned for Sunday had to be called off.",
         ("evacuation", "abandoned", "The evacuation planned for Sunday")),
        ("Talks between the Guild and the Crown will resume on 12 May.",
         ("talks", "agreed", "Talks between the Guild and the Crown")),
        ("Next meeting: 23 February.",
         ("talks", "agreed", "Next meeting: 23 February")),
        ("The Front refused to allow the team into the depot.",
         ("other", "refused", "allow the team into the depot")),
        ("The Crown rejected a proposal to demilitarise the island.",
         ("other", "refused", "demilitarise the island")),
        ("Both commanders signed a protocol on the burial of the dead.",
         ("other", "agreed", "a protocol")),
        ("The standstill at the ford is being kept.",
         ("localised-ceasefire", "under-way", "The standstill at the ford")),
    ],
)  # fmt: skip
def test_a_step_is_found_with_how_far_it_has_come(reading_of, text, step) -> None:
    assert step in steps(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The army told the press that it would reimpose the blockade.",
        "We urge both parties not to resume hostilities.",
        "Three months of quiet have persuaded few people.",
        "The Guard told the mission that the rest would stay put.",
        "Traffic in the town came to a standstill.",
        "He has told us that no visit can take place.",
        "The Access Working Group will meet on 10 August.",
    ],
)
def test_what_changes_nothing_or_does_harm_is_none(reading_of, text) -> None:
    assert steps(reading_of(text)) == []


def test_each_infinitive_of_a_list_is_a_step(reading_of) -> None:
    reading = reading_of(
        "The army agreed to lift the curfew, to withdraw from the market and to let "
        "traders through."
    )
    assert [words for _, _, words in steps(reading)] == [
        "lift the curfew",
        "withdraw from the market",
        "let traders through",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No evacuation of the wounded has taken place.",
        "The swap did not go ahead.",
        "The exchange of prisoners was not completed.",
    ],
)
def test_what_did_not_take_place_is_not_done(reading_of, text) -> None:
    assert all(how != "done" for _, how, _ in steps(reading_of(text)))


def test_a_heading_of_one_word_names_no_step(reading_of) -> None:
    reading = reading_of("Withdrawals. The Guard has withdrawn twelve mortars.")
    assert [words for _, _, words in steps(reading)] == ["withdrawn twelve mortars"]


def test_a_noun_that_takes_up_a_step_is_no_second_one(reading_of) -> None:
    reading = reading_of(
        "The Front refused to pull its mortars back from the ridge, a withdrawal that "
        "the army had demanded."
    )
    assert len(reading.measures) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The truce on the Deva front entered its sixth day.", "other"),
        ("The truce between the army and the Clans along Lake Sel is being kept.",
         "localised-ceasefire"),
        ("The union urged both sides to agree on a daily truce at the cemetery.",
         "localised-ceasefire"),
    ],
)  # fmt: skip
def test_a_truce_is_as_wide_as_where_it_is_told_to_hold(reading_of, text, kind) -> None:
    assert [one for one, _, _ in steps(reading_of(text))] == [kind]
