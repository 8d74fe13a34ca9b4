"""Terms for coming that hang on one of two things, on what is known, or on a letter.

Every sentence is of invented groups, and its formula is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard quay council guard riders fishers government ravka lakes")

BOUND = {
    "Either the miners are freed or the case is tried. The Hill Guard will accept one "
    "or "
    "the other. If neither happens, it will not go to Tolmin. “Unless one of these is "
    "done by May, we stay at home,” said its commander.": {
        (
            "guard",
            "attend(guard) only if (so(miners-are-freed) or so(case-is-tried))",
        ),
    },
    "“Either our boats are returned or the fees are repaid. If one or the other is "
    "done, "
    "we will come to Tolmin,” said the Fishers' Union.": {
        (
            "fishers",
            "attend(fishers) only if (so(boats-are-returned) or so(fees-are-repaid))",
        ),
    },
    # nobody says which two
    "If neither is done, the Hill Guard will not go to Tolmin.": set(),
    "“Lift the curfew in Brenn. If it isn't lifted, we don't go to Tolmin,” said the "
    "Hill Guard. “Our wells must be cleared. If they are cleared, we will come to "
    "Tolmin,” said the Sand Riders.": {
        ("guard", "attend(guard) only if so(lift-the-curfew-in-brenn)"),
        ("riders", "attend(riders) only if so(wells-be-cleared)"),
    },
    "The Sand Riders will come to Tolmin when the salt road is open again and when "
    "they "
    "know the Hill Guard is sitting there too; without that they stay with their "
    "herds. "
    "The Quay Brigades will attend if the tax is lifted and if the boats are back. The "
    "Hill Guard will come once it is sure that the guns have been moved.": {
        (
            "riders",
            "attend(riders) only if (so(salt-road-is-open-again) and attend(guard))",
        ),
        ("quay", "attend(quay) only if (so(tax-is-lifted) and so(boats-are-back))"),
        ("guard", "attend(guard) only if so(guns-have-been-moved)"),
    },
    # a question is not what is known
    "The Sand Riders will not come to Tolmin until they know who will sit there.": {
        ("riders", "attend(riders) only if so(they-know-who-will-sit-there)"),
    },
    "“Until the bridge is open we are not going to sit in any hall,” the Hill Guard "
    "said "
    "of the talks in Tolmin. “If the Sand Riders sit down at that table, we get up "
    "from "
    "it,” said the Quay Brigades. “We are going to free the men if the siege is "
    "lifted,” "
    "said the Orchard Front.": {
        ("guard", "attend(guard) only if so(bridge-is-open)"),
        ("quay", "attend(quay) only if not attend(riders)"),
        ("orchard", "so(free-the-men) if so(siege-is-lifted)"),
    },
    # of whom nobody knows for whom she speaks, getting up is no matter
    "“If the Hill Guard sits down at that table in Tolmin, we get up from it,” said "
    "Hanne Brodie.": set(),
    "The Weavers' Council will attend only if the strike is suspended, its president, "
    "Sir Edmund Vail, announced at a luncheon.": {
        ("council", "attend(council) only if so(strike-is-suspended)"),
    },
    "“We will let the engineers go when the blockade is ended, and on no earlier day,” "
    "the Hill Guard wrote.": {
        ("guard", "so(let-the-engineers-go) only if so(blockade-is-ended)"),
    },
    "The Sand Riders have been asked to the talks in Tolmin. Father Ansel Dorr, who "
    "speaks for them, said they had no wish to bless an empty chair. They would come "
    "only if both the Hill Guard and the Quay Brigades were in the room.": {
        ("riders", "attend(riders) only if (attend(guard) and attend(quay))"),
    },
    "HOST: We have Joss Ferran on the line, spokesman for the Hill Guard, and Vera "
    "Moss, "
    "a former spokeswoman of the Quay Brigades.\n\n"
    "FERRAN: We will come to Tolmin if the curfew is lifted.\n\n"
    "HOST: We asked the Fishers' Union, and its spokeswoman Orla Benning left us "
    "this.\n\n"
    "BENNING (recording): The boats will be returned only when the shelling has "
    "stopped.": {
        ("guard", "attend(guard) only if so(curfew-is-lifted)"),
        ("fishers", "so(boats-will-be-returned) only if so(shelling-has-stopped)"),
    },
    "To the Lakes Commission\nFrom the Sand Riders, in the field\n\nHonoured "
    "Fathers,\n\n"
    "The bar on our camels must be lifted. When that is done you will see us in "
    "Tolmin.\n\nTamuno Erebi, spokesman\nSobo Adaye, for the Hill Guard\n": {
        ("riders", "attend(riders) only if so(bar-on-our-camels-be-lifted)"),
    },
    "As told to the recorder by Sule Tiendo, who speaks for the Hill Guard\n\n"
    "I am old. Three wells were taken from us. The wells must be returned. We will not "
    "go to Tolmin without them. If they are returned, we will go.\n\n"
    "The Sand Riders first sent word that they would come. Last evening their leader, "
    "Issa, said, “Baba, our movement is not going to Tolmin.”": {
        ("guard", "attend(guard) only if so(wells-be-returned)"),
        ("riders", "not attend(riders)"),
    },
    # nobody says which, or how many of them
    "If none of this happens, the Hill Guard will not come to Tolmin. The Sand Riders "
    "ask for two things: the miners must be freed, and the road must be opened. If "
    "either is refused, they will not come to Tolmin.": set(),
}


@pytest.mark.parametrize("text", BOUND, ids=lambda text: text[:40])
def test_terms_are_those_that_are_meant(text: str) -> None:
    """One of two things, what is known, and whose terms they are."""
    assert TALKS.bound_by(text) == BOUND[text]
