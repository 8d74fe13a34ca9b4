"""On what parties come, as ordinary prose tells it: without, while, as another does.

Every sentence is of invented groups, and its formula is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard quay council guard riders government ravka lakes")
read_in = TALKS.read
formulas = TALKS.formulas


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "The Weavers' Council would not come without the Hill Guard, it said.",
            "attend(council) only if attend(guard)",
        ),
        (
            "“Without Ravkania we shall not be in Tolmin,” the Hill Guard said.",
            "attend(guard) only if attend(ravka)",
        ),
        (
            "The Weavers' Council, it said, would not attend without Ravkania.",
            "attend(council) only if attend(ravka)",
        ),
        (
            "The Orchard Front will take part in return for the release of the millers,"
            " its leader said.",
            "attend(orchard) only if so(release-of-the-millers)",
        ),
        (
            "The Hill Guard will not go to Tolmin without either the release of its men"
            " or the payment of their wages, it said.",
            "attend(guard) only if"
            " (so(release-of-its-men) or so(payment-of-their-wages))",
        ),
        (
            "The Hill Guard would not go without the opening of the road and the"
            " release of its men, it said.",
            "attend(guard) only if"
            " (so(opening-of-the-road) and so(release-of-its-men))",
        ),
        (
            "There must be a recount in the south or a fresh vote in the country, the"
            " Weavers' Council said. Without one or the other it will not be in"
            " Tolmin.",
            "attend(council) only if"
            " (so(recount-in-the-south) or so(fresh-vote-in-the-country))",
        ),
        (
            "“We ask for an inquiry into the raid. Without it we will stay at home,”"
            " the Hill Guard said of the talks.",
            "attend(guard) only if so(inquiry-into-the-raid)",
        ),
    ],
)
def test_without_somebody_or_something_nobody_comes(text, formula) -> None:
    assert formulas(text) == [formula]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "The Government of Sellach would take part as long as nobody from Ravkania"
            " was in the room, said Interior Minister Luis Bade.",
            "attend(government) only if not attend(ravka)",
        ),
        (
            "The Quay Brigades said they would attend so long as no one from the Hill"
            " Guard is at the table.",
            "attend(quay) only if not attend(guard)",
        ),
        (
            "“We shall not come to Tolmin while our wounded are turned away,” the Hill"
            " Guard said.",
            "attend(guard) only if not so(wounded-are-turned-away)",
        ),
        (
            "The Quay Brigades will stay away while shells fall on the harbour, their"
            " commander said of the talks.",
            "attend(quay) only if not so(shells-fall-on-the-harbour)",
        ),
        (
            "“If the Hill Guard is in the hall, the Weavers' Council is not,” its"
            " president said.",
            "attend(council) only if not attend(guard)",
        ),
        (
            "“While the Hill Guard is at the table, we are not,” the Orchard Front"
            " said.",
            "attend(orchard) only if not attend(guard)",
        ),
        (
            "Should the Sand Riders be invited, the weavers will stay at home, the"
            " Weavers' Council said.",
            "attend(council) only if not invite(riders)",
        ),
        (
            "“If the Sand Riders are given a place at the table, ours will be empty,”"
            " the Hill Guard said.",
            "attend(guard) only if not invite(riders)",
        ),
        (
            "The Hill Guard would come, but not if General Corvo is in the delegation,"
            " it said.",
            "attend(guard) only if not so(general-corvo-is-in-the-delegation)",
        ),
        (
            "The Orchard Front will not sit with the Hill Guard, it said.",
            "attend(orchard) only if not attend(guard)",
        ),
        (
            "The Orchard Front would not be in a room with the Hill Guard, it said.",
            "attend(orchard) only if not attend(guard)",
        ),
        (
            "The Government of Sellach will not share a platform with the Sand Riders"
            " or Ravkania, it said.",
            "attend(government) only if not (attend(riders) or attend(ravka))",
        ),
    ],
)
def test_whom_or_what_a_party_stays_away_for(text, formula) -> None:
    assert formulas(text) == [formula]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "The Quay Brigades will go to Tolmin if the Hill Guard goes, and not"
            " otherwise, they said.",
            "attend(quay) if and only if attend(guard)",
        ),
        (
            "The Hill Guard said it would attend if, and only if, the Orchard Front"
            " attends.",
            "attend(guard) if and only if attend(orchard)",
        ),
        (
            "The Weavers' Council will do as the Orchard Front does, its president"
            " said.",
            "attend(council) if and only if attend(orchard)",
        ),
        (
            "The Quay Brigades said they would do the same as the Hill Guard.",
            "attend(quay) if and only if attend(guard)",
        ),
        (
            "“If the Orchard Front does not go, neither do we,” the Weavers' Council"
            " said.",
            "attend(council) only if attend(orchard)",
        ),
        (
            "“If Ravkania stays at home, so do we,” the Hill Guard said.",
            "attend(guard) only if attend(ravka)",
        ),
    ],
)
def test_who_does_as_another_does(text, formula) -> None:
    assert formulas(text) == [formula]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "The Orchard Front spoke of the talks. It has one condition: the army must"
            " leave the mill.",
            "attend(orchard) only if so(army-leave-the-mill)",
        ),
        (
            "“There are two conditions for our attendance. First, the road must be"
            " opened. Second, the millers must be freed,” the Orchard Front said.",
            "attend(orchard) only if (so(road-be-opened) and so(millers-be-freed))",
        ),
        (
            "“We set two conditions for coming to Tolmin: that the road is opened, and"
            " that the millers are freed,” the Orchard Front said.",
            "attend(orchard) only if (so(road-is-opened) and so(millers-are-freed))",
        ),
        (
            "“Our condition for going to Tolmin is simple: the road must be open,” the"
            " Orchard Front said.",
            "attend(orchard) only if so(road-be-open)",
        ),
        (
            "The Orchard Front said that it will not go to Tolmin until two things have"
            " happened: the army has left the mill, and the road is open.",
            "attend(orchard) only if (so(army-has-left-the-mill) and so(road-is-open))",
        ),
        (
            "“Our men have to be out of prison before we get on the boat,” the Weavers'"
            " Council said of the talks.",
            "attend(council) only if so(men-be-out-of-prison)",
        ),
        (
            "The Hill Guard spoke of the talks. It insists that the dead be handed over"
            " first.",
            "attend(guard) only if so(dead-be-handed-over)",
        ),
        (
            "The Orchard Front ties its attendance to the opening of the road, its"
            " spokesman said.",
            "attend(orchard) only if so(opening-of-the-road)",
        ),
        (
            "The Hill Guard said that it will attend only with a delegation of its"
            " own.",
            "attend(guard) only if so(delegation-of-its-own)",
        ),
        (
            "The Hill Guard told the envoy that it will come provided that its two"
            " negotiators, who are under a ban, are allowed to leave.",
            "attend(guard) only if"
            " so(two-negotiators-who-are-under-a-ban-are-allowed-to-leave)",
        ),
        (
            "The Orchard Front said that it would take part only on condition that the"
            " president was moved and allowed to see his doctors.",
            "attend(orchard) only if"
            " (so(president-was-moved) and so(allowed-to-see-his-doctors))",
        ),
    ],
)
def test_terms_for_coming_that_name_no_coming(text, formula) -> None:
    assert formulas(text) == [formula]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "Ravkania said that it would be ready to attend if the Lakes Commission"
            " invited it.",
            "attend(ravka) if invite(ravka)",
        ),
        (
            "The Sand Riders said they would come without conditions if they were"
            " offered a seat.",
            "attend(riders) if invite(riders)",
        ),
        (
            "The Lakes Commission would invite the Sand Riders only if they accept the"
            " Tolmin Declaration, it said.",
            "invite(riders) only if accepts(riders, tolmin-declaration)",
        ),
        (
            "“We will invite the Sand Riders only if they sign the truce,” the Lakes"
            " Commission said.",
            "invite(riders) only if signs(riders, truce)",
        ),
        (
            "The Government of Sellach promised to free sixty men if the Orchard Front"
            " took part.",
            "so(free-sixty-men) if attend(orchard)",
        ),
        (
            "Ravkania has offered to stop the filling in exchange for the withdrawal of"
            " the complaint.",
            "so(stop-the-filling) if so(withdrawal-of-the-complaint)",
        ),
    ],
)
def test_seats_and_promises_hang_on_whom_they_are_for(text, formula) -> None:
    assert formulas(text) == [formula]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "The Government of Sellach asked the Lakes Commission not to invite the"
            " Sand Riders.",
            "not invite(riders)",
        ),
        (
            "The Sand Riders asked for a hearing. The Government of Sellach asked the"
            " Lakes Commission not to invite them.",
            "not invite(riders)",
        ),
        (
            "The Orchard Front objected, however, to any seat for the Hill Guard.",
            "not invite(guard)",
        ),
        (
            "“We ask that the Weavers' Council be invited,” the Hill Guard said.",
            "invite(council)",
        ),
        (
            "The Hill Guard demanded that the Sand Riders be excluded from the talks.",
            "not invite(riders)",
        ),
        (
            "The Quay Brigades urged the Lakes Commission to invite the Sand Riders.",
            "invite(riders)",
        ),
    ],
)
def test_who_is_to_be_invited_or_not(text, formula) -> None:
    assert formulas(text) == [formula]


@pytest.mark.parametrize(
    "text",
    [
        "The Hill Guard said that all four invitations stand.",
        "The Hill Guard did not object to a seat for the Sand Riders.",
        "The Hill Guard has no objection to the seat of the Sand Riders, it said.",
        "“If they are in Tolmin, we are not,” the Orchard Front said.",
        "The Hill Guard will not come without Kimon Lade, it said.",
        "The Hill Guard thought that the Orchard Front would do as the Council does.",
        "The Hill Guard insists that the dead be handed over first.",
        "The Hill Guard spoke of the truce. It has one condition for a truce: the army"
        " must leave.",
        "“On the day they are free there will be a letter,” the Lakes Commission said.",
        "The Quay Brigades and the Sand Riders have asked for seats. The Government of"
        " Sellach asked the Lakes Commission not to invite them.",
        "The Orchard Front said that it will not go to Tolmin until two things have"
        " happened.",
    ],
)
def test_what_is_no_term_or_nobodys_has_no_formula(text) -> None:
    assert formulas(text) == []


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "The Hill Guard will come to Tolmin if the road along the river, closed"
            " since May, is open again, it said.",
            "attend(guard) only if"
            " so(road-along-the-river-closed-since-may-is-open-again)",
        ),
        (
            "The Quay Brigades will only come to Tolmin with Ravkania at the table,"
            " they said.",
            "attend(quay) only if attend(ravka)",
        ),
        (
            "The Quay Brigades will come to Tolmin only with Ravkania, they said.",
            "attend(quay) only if attend(ravka)",
        ),
        (
            "The Quay Brigades will attend only together with the weavers, they said.",
            "attend(quay) only if attend(council)",
        ),
        (
            "The Hill Guard will come to Tolmin after the release of its men, and not"
            " before, it said.",
            "attend(guard) only if so(release-of-its-men)",
        ),
        (
            "The Hill Guard refuses to come to Tolmin as long as its men are held, it"
            " said.",
            "attend(guard) only if not so(men-are-held)",
        ),
        (
            "There will be no seat for the Sand Riders unless they recognise the"
            " Government of Sellach, the Lakes Commission said.",
            "invite(riders) only if recognises(riders, government)",
        ),
        (
            "The Lakes Commission would withdraw the invitation of the Sand Riders if"
            " shots fell in Tarn, it said.",
            "invite(riders) only if not so(shots-fell-in-tarn)",
        ),
        (
            "“We will be there if the Guard is there,” the Orchard Front said of the"
            " talks.",
            "attend(orchard) only if attend(guard)",
        ),
        (
            "Participation of the Hill Guard is conditional on the release of forty"
            " men, its spokesman said.",
            "attend(guard) only if so(release-of-forty-men)",
        ),
        (
            "As to the talks, the Quay Brigades would go only if the Hill Guard went as"
            " well.",
            "attend(quay) only if attend(guard)",
        ),
    ],
)
def test_what_is_narrowed_by_only_and_its_like(text, formula) -> None:
    assert formulas(text) == [formula]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "The Hill Guard will turn down the invitation if the Sand Riders are"
            " invited, it said.",
            "attend(guard) only if not invite(riders)",
        ),
        (
            "The Hill Guard will decline the invitation if shots fall in Tarn, it"
            " said.",
            "attend(guard) only if not so(shots-fall-in-tarn)",
        ),
        (
            "The Hill Guard will not decline the invitation if its men are freed, it"
            " said.",
            "attend(guard) only if so(men-are-freed)",
        ),
        (
            "If Ravkania declines the invitation, the Hill Guard will stay at home, it"
            " said.",
            "attend(guard) only if attend(ravka)",
        ),
        (
            "The Weavers' Council is ready to come if Ravkania is kept out.",
            "attend(council) only if not invite(ravka)",
        ),
        (
            "The Lakes Commission offered the Sand Riders a seat if they free the"
            " pilot.",
            "invite(riders) only if so(they-free-the-pilot)",
        ),
        (
            "The Orchard Front told the envoy that it will send nobody to Tolmin as"
            " long as the siege lasts.",
            "attend(orchard) only if not so(siege-lasts)",
        ),
        (
            "No delegation of the Orchard Front will travel to Tolmin before the siege"
            " is lifted, it said.",
            "attend(orchard) only if so(siege-is-lifted)",
        ),
        (
            "Without an escort the Orchard Front will not travel to Tolmin, it said.",
            "attend(orchard) only if so(escort)",
        ),
        (
            "The Orchard Front will come even without the Hill Guard, it said.",
            "attend(orchard)",
        ),
        (
            "The Orchard Front has two conditions for its participation, its spokesman"
            " said: the siege must be lifted, and Ravkania must stay at home.",
            "attend(orchard) only if (so(siege-be-lifted) and not attend(ravka))",
        ),
    ],
)
def test_invitations_answered_seats_offered_and_nobody_sent(text, formula) -> None:
    assert formulas(text) == [formula]


def test_two_things_behind_only_and_only_are_both_needed() -> None:
    text = (
        "The Hill Guard said that it will attend only with a delegation of its own, and"
        " only if no officer sits on the other side."
    )
    own, officer = "so(delegation-of-its-own)", "so(officer-sits-on-the-other-side)"
    assert formulas(text) == [
        f"attend(guard) only if ({own} and not {officer})",
        f"attend(guard) only if not {officer}",
    ]


def test_a_condition_and_what_it_is_not_are_kept_apart() -> None:
    text = (
        "The Hill Guard will come if its men are freed, but not if Ravkania is there,"
        " it said."
    )
    assert formulas(text) == [
        "attend(guard) only if so(men-are-freed)",
        "attend(guard) only if not attend(ravka)",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“They will if they do,” the Hill Guard said of the talks.",
        "The Hill Guard and the Sand Riders will come unless both are invited, they"
        " said.",
        "Her delegation will not travel until the road is open, a trader said.",
        "The Quay Brigades will only come to Tolmin on some terms, they said.",
        "The Hill Guard, which in May had accepted the invitation without conditions,"
        " took a step back.",
    ],
)
def test_no_title_is_made_of_words_that_say_nothing(text) -> None:
    assert formulas(text) == []


def test_what_is_set_beside_something_by_while_hangs_on_nothing() -> None:
    text = "The Hill Guard will not come, while the Orchard Front will go to Tolmin."
    assert all(one.operator == "none" for one in read_in(text).commitments)


def test_a_promise_amid_which_a_condition_stands_is_no_promise_to_come() -> None:
    text = (
        "The Orchard Front announced that it would travel to Tolmin, provided that the"
        " hall is guarded."
    )
    assert formulas(text) == ["attend(orchard) only if so(hall-is-guarded)"]
    (said,) = read_in(text).statements
    assert said.formula is None
