"""Seats that somebody wants for another: "has to be invited", "insist that it be".

Every sentence is of invented groups, and its formula is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard guard council")
WANTED = {("council", "invite(guard)")}
SAYS = " said the president of the Weavers' Council."


@pytest.mark.parametrize(
    "text",
    [
        '"The Hill Guard has to be invited, we insist on it,"' + SAYS,
        '"The Hill Guard must be invited, we insist on it,"' + SAYS,
        '"The Hill Guard needs to be invited,"' + SAYS,
        '"The Hill Guard will have to be invited,"' + SAYS,
        '"The Hill Guard has to be at the table,"' + SAYS,
        '"The Hill Guard belongs at the table,"' + SAYS,
        '"There has to be a chair for the Hill Guard,"' + SAYS,
        '"You have to invite the Hill Guard,"' + SAYS,
        '"We want the Hill Guard at the table,"' + SAYS,
        "The Weavers' Council insists that the Hill Guard be invited.",
        "The Weavers' Council insists on an invitation for the Hill Guard.",
        "The Weavers' Council demanded an invitation for the Hill Guard.",
        "The Weavers' Council called for the Hill Guard to be invited.",
        "The Weavers' Council said it wants the Hill Guard at the table.",
        "The Weavers' Council said it wants the Hill Guard to be invited.",
        "The Weavers' Council said: \"The Hill Guard is not on the list. We insist "
        'that it be invited."',
    ],
)
def test_who_wants_a_seat_for_another_wants_it_invited(text) -> None:
    assert TALKS.bound_by(text) == WANTED


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "The Weavers' Council said it did not want the Hill Guard at the table.",
            {("council", "not invite(guard)")},
        ),
        ('"Nobody has to be invited, we insist on it,"' + SAYS, set()),
        ('"The Hill Guard does not have to be invited,"' + SAYS, set()),
        ('"The Hill Guard has to be fed,"' + SAYS, set()),
        ("The Weavers' Council does not insist that the Guard be invited.", set()),
        ('"We want to invite the Hill Guard to dinner,"' + SAYS, set()),
        ('"We may want the Hill Guard at the table,"' + SAYS, set()),
        ("It is said that the Council wants the Hill Guard at the table.", set()),
        ("Some in the Weavers' Council want the Hill Guard at the table.", set()),
        ('"We want the Hill Guard to be heard,"' + SAYS, set()),
    ],
)
def test_what_is_not_wanted_or_no_seat_is_none(text, bound) -> None:
    assert TALKS.bound_by(text) == bound
