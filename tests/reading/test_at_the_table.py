"""Sitting down, sitting there, and venues that the parser takes for verbs.

Every sentence is of invented groups, and its formula is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

SEATED = Talks.among("orchard guard ravka")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Orchard Front told the mediator that it will not sit down if the Hill "
            "Guard is invited.",
            "attend(orchard) only if not invite(guard)",
        ),
        (
            "The Orchard Front comes to the table only if Ravkania is sitting at it.",
            "attend(orchard) only if attend(ravka)",
        ),
        (
            "The Orchard Front goes to the talks only if Ravkania sits there.",
            "attend(orchard) only if attend(ravka)",
        ),
        (
            "Until the camps are closed, the Orchard Front will not sit down.",
            "attend(orchard) only if so(camps-are-closed)",
        ),
        (
            "The Orchard Front will sit down to a meal if the road is open.",
            "so(sit-down-to-a-meal) if so(road-is-open)",
        ),
        ("The men of the Orchard Front sat down on the road.", None),
    ],
)
def test_who_sits_down_comes_to_the_table(text, told) -> None:
    assert SEATED.formulas(text) == ([told] if told else [])


@pytest.mark.parametrize("venue", ["Varn", "Wend", "Torn", "Halt"])
def test_a_venue_that_looks_like_a_verb_is_a_place(venue) -> None:
    text = (
        f"The Orchard Front said that it will come to {venue} if Ravkania is present. "
        f"Ravkania refuses to go to {venue} if the Hill Guard is invited."
    )
    at = Talks.among("orchard guard ravka", venue=venue)
    assert at.formulas(text) == [
        "attend(orchard) only if attend(ravka)",
        "attend(ravka) only if not invite(guard)",
    ]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "The Orchard Front told us that it will not go to Tolmin, neither with the "
            "Hill Guard nor on its own.",
            {("orchard", "not attend(orchard)")},
        ),
        (
            "The Orchard Front will not go to Tolmin, with or without the Hill Guard.",
            {("orchard", "not attend(orchard)")},
        ),
        (
            "The Orchard Front will come to Tolmin with or without the Hill Guard.",
            {("orchard", "attend(orchard)")},
        ),
        (
            "The Orchard Front will not go to Tolmin with the Hill Guard.",
            {("orchard", "attend(orchard) only if not attend(guard)")},
        ),
        (
            "The embassy told the Hill Guard that Ravkania will attend at the level of "
            "deputy foreign minister.",
            {("ravka", "attend(ravka)")},
        ),
        ("Ravkania will not attend the talks at the level of ministers.", set()),
        (
            "The Hill Guard can be relied on. It takes part, its captain said, and it "
            "will bring the coffee.",
            {("guard", "attend(guard)")},
        ),
        ("The Hill Guard often takes part, its captain said.", set()),
        ("The Hill Guard takes part in the fair, its captain said.", set()),
        (
            "If the wages are paid, the Hill Guard will come to Tolmin, its captain, "
            "Rolf Ebner, said at the gate.",
            {("guard", "attend(guard) only if so(wages-are-paid)")},
        ),
        (
            "Ravkania will attend only if the Hill Guard recognises the border decree.",
            {
                (
                    "ravka",
                    "attend(ravka) only if so(hill-guard-recognises-the-border-decree)",
                )
            },
        ),
    ],
)
def test_in_which_company_and_at_which_level_somebody_comes(text, bound) -> None:
    assert SEATED.bound_by(text) == bound
