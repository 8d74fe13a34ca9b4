"""On what parties come, told over two or three sentences: "until that is done".

Every sentence is of invented groups, and its formula is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard quay council guard riders fishers government ravka lakes")
bound_by = TALKS.bound_by

TAKEN_UP = {
    "The Orchard Front, which holds the east bank, has one demand: that the army pull "
    "its posts back from the mill bridge. Until that is done, it will not sit down, "
    "its spokesman, Ismar Kadle, said by telephone.": (
        "orchard",
        "attend(orchard) only if so(army-pull-its-posts-back-from-the-mill-bridge)",
    ),
    "“The harbour must be reopened to our boats, and our men set free. We shall not "
    "take our seats before both have been done,” the Hill Guard wrote.": (
        "guard",
        "attend(guard) only if (so(harbour-be-reopened-to-our-boats) and"
        " so(men-set-free))",
    ),
    "The Weavers' Council made two demands: the mill road must be reopened, and the "
    "weavers must be paid. It will not come to Tolmin unless both are met, its "
    "president said.": (
        "council",
        "attend(council) only if (so(mill-road-be-reopened) and so(weavers-be-paid))",
    ),
    "“Our wells must be cleared. The bar must be lifted. If these demands are met, the "
    "Quay Brigades will be in Tolmin,” said their commander.": (
        "quay",
        "attend(quay) only if (so(wells-be-cleared) and so(bar-be-lifted))",
    ),
    "The Sand Riders want the salt road opened. They will not come to Tolmin until it "
    "is.": ("riders", "attend(riders) only if so(salt-road-opened)"),
    "Ravkania asks for an apology. Before that happens, it will not take its seat, its "
    "ambassador said.": ("ravka", "attend(ravka) only if so(apology)"),
    "The Government of Sellach says that the siege must be lifted. Not before that "
    "will it take part in the talks.": (
        "government",
        "attend(government) only if so(siege-be-lifted)",
    ),
    "The Hill Guard demands that the guns be moved. Until then it will not attend, it "
    "said.": ("guard", "attend(guard) only if so(guns-be-moved)"),
    "“Two things must happen before we go to Tolmin,” said Bera Lund, chairwoman of "
    "the Fishers' Union. “The fees have to end. And our boats must be returned.”": (
        "fishers",
        "attend(fishers) only if (so(fees-end) and so(boats-be-returned))",
    ),
    "The Lakes Commission will come if one condition is met. The ferry must run.": (
        "lakes",
        "attend(lakes) only if so(ferry-run)",
    ),
    "The Quay Brigades' demands have not changed: the tax must be lifted. Only when "
    "that has happened will they sit down, said their commander, Oro Venn.": (
        "quay",
        "attend(quay) only if so(tax-be-lifted)",
    ),
    "“They must lift the curfew,” said Ada Brum, president of the Weavers' Council. "
    "“When they have done that, we will come.”": (
        "council",
        "attend(council) only if so(they-lift-the-curfew)",
    ),
    "Ravkania's neighbour, the Lakes Commission, wants one thing only: that the dam be "
    "repaired. If it gets that, it will come.": (
        "lakes",
        "attend(lakes) only if so(dam-be-repaired)",
    ),
    "The Orchard Front wants the bodies returned. If that is not done, it will stay "
    "away from the talks.": ("orchard", "attend(orchard) only if so(bodies-returned)"),
}


def test_what_points_back_is_what_was_asked_for() -> None:
    assert bound_by("\n\n".join(TAKEN_UP)) == {*TAKEN_UP.values()}


@pytest.mark.parametrize(
    "text",
    [
        "The Government of Sellach denied that it had bombed the ridge. Until that is "
        "done, it will not come to Tolmin.",
        "The Orchard Front demands that the siege be lifted. Its leader has not slept "
        "for days. Until that is done, the Hill Guard will not come.",
        "The mill road, the harbour and the ridge must be opened, and the guns must be "
        "moved, and the men must be fed. Until both are done, the Hill Guard will not "
        "come.",
        "The Hill Guard will come if two conditions are met. The siege must be lifted.",
        "The feast ends on 12 May. Until then the Hill Guard will stay at home.",
        "The Orchard Front left the ridge in May. If that happens again, the Hill "
        "Guard will come to Tolmin.",
    ],
)
def test_what_points_to_no_demand_stands_without_a_formula(text) -> None:
    assert bound_by(text) == set()
