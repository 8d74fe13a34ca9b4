"""Members who speak of a coalition's coming, names behind "one of them", who is told.

Every sentence is of invented groups, and what has to be read is worked out by hand.
"""

import pytest
from tests.support.sellach import RIVER_ALLIANCE, Talks

TALKS = Talks.among("orchard quay government ravka elders guild", RIVER_ALLIANCE)
bound_by = TALKS.bound_by
DECIDES = "The River Alliance decides on Sunday whether to go to Tolmin.\n\n"


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "The Quay Brigades have agreed that the River Alliance should go.",
            "attend(alliance)",
        ),
        (
            "One of them, the Quay Brigades, has agreed that the Alliance should go.",
            "attend(alliance)",
        ),
        (
            "The Quay Brigades will not consent to the River Alliance's going to "
            "Tolmin.",
            "not attend(alliance)",
        ),
        (
            "The Quay Brigades will not agree to the Alliance's participation.",
            "not attend(alliance)",
        ),
        (DECIDES + "The Quay Brigades will vote against.", "not attend(alliance)"),
        (
            DECIDES + "The Quay Brigades will vote against it, as they have voted "
            "against every meeting since 2027.",
            "not attend(alliance)",
        ),
        (
            DECIDES + "The Quay Brigades will vote for it, their leader, Odo Prell, "
            "said.",
            "attend(alliance)",
        ),
        (
            "The Quay Brigades are one. Their chairman, Odo Prell, told a meeting of "
            "his members that the Alliance could go to Tolmin only if the trials were "
            "stopped.",
            "attend(alliance) only if so(trials-were-stopped)",
        ),
    ],
)
def test_a_member_says_whether_its_coalition_comes(text, condition) -> None:
    assert bound_by(text) == {("quay", condition)}


@pytest.mark.parametrize(
    "text",
    [
        "Ravkania has agreed that the River Alliance should go.",
        "The Quay Brigades said that the government must go.",
        "The River Alliance decides on Sunday whether to raise its dues.\n\nThe Quay "
        "Brigades will vote against.",
        "The talks open on Monday. The Quay Brigades will vote against the budget.",
        DECIDES + "Ravkania will vote against.",
    ],
)
def test_nobody_else_and_nothing_else_is_taken_for_that(text) -> None:
    assert bound_by(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "One of them, the Orchard Front, said it would attend the talks.",
        "One of the two militias, the Orchard Front, will attend the talks.",
        "The other, the Orchard Front, will attend the talks.",
        "The largest of them, the Orchard Front, said that it would come to Tolmin.",
        "The smaller group, the Orchard Front, has agreed to attend the talks.",
        "The Orchard Front decided on 22 May by a show of hands to go to Tolmin.",
        "The Orchard Front voted by a large majority to attend the talks.",
    ],
)
def test_a_name_behind_and_how_it_was_decided_hide_no_coming(text) -> None:
    assert bound_by(text) == {("orchard", "attend(orchard)")}


@pytest.mark.parametrize(
    "text",
    [
        "One of them, Odo Prell, said it would come.",
        "One of them will attend the talks.",
        "The Orchard Front voted on a plan to attend the talks.",
        "The Orchard Front agreed with a proposal to attend the talks.",
    ],
)
def test_a_person_or_a_plan_makes_no_coming(text) -> None:
    assert bound_by(text) == set()


RECOGNISED = "recognises(government, orchard) or recognises(ravka, orchard)"


@pytest.mark.parametrize(
    "given",
    [
        "at least one of the two governments recognises it",
        "either of the two governments recognises it",
        "the Government of Sellach or Ravkania recognises it",
    ],
)
def test_it_that_is_recognised_is_who_would_come(given) -> None:
    text = f"The Orchard Front will come to Tolmin if {given}."
    assert bound_by(text) == {("orchard", f"attend(orchard) only if ({RECOGNISED})")}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "The Council of Elders told the Ferrymen's Guild that it would not be "
            "invited.",
            "not invite(guild)",
        ),
        (
            "The Council of Elders told the Ferrymen's Guild that there would be no "
            "seat for it.",
            "not invite(guild)",
        ),
        (
            "The Ferrymen's Guild, which had lobbied for a place, has been told by the "
            "Council of Elders that there will be none for it.",
            "not invite(guild)",
        ),
        (
            "The Council of Elders told Ravkania that it would be invited.",
            "invite(ravka)",
        ),
        (
            "The Council of Elders told Ravkania that it would come to Tolmin.",
            "attend(elders)",
        ),
    ],
)
def test_it_that_is_invited_is_who_is_told(text, condition) -> None:
    assert bound_by(text) == {("elders", condition)}
