"""Whose coming is told by somebody else: in quotations, letters, transcripts, notes.

Every text is of invented groups, and its formulas are worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard quay council guard riders fishers government ravka lakes")
bound_by = TALKS.bound_by

LETTER = """Hill Guard
To the Secretary of the Lakes Commission

Excellency,

We have received your letter of 10 May and thank you for the trouble you have taken.

We have asked for two things since the winter. The harbour of Senn must be reopened to
our boats, and our detainees must be set free. We shall not take our seats before both
have been done.

Some would like to see the Sand Riders at the table. The Riders are a gang in the pay of
a shipping company. If they are invited, we will not come, and no assurance will alter
this.

We also note that the Fishers' Union has sent you its acceptance, of which it gave us a
copy: it will be there with two delegates. We have heard from the Weavers' Council that
it will be in Tolmin if Ravkania is invited.

With respect,
Tomas Arrel, for the Guard
"""

TRANSCRIPT = """Lakes Commission
Transcript of the press conference of the Special Envoy, Ms. Ruda Keppel, 29 January

ENVOY: Good afternoon. I have been in four capitals in six days. I saw the president of
Sellach this morning. He told me that his government will be in Tolmin, led by the prime
minister. You may quote that.

QUESTION (Highland Radio): And the Hill Guard?

ENVOY: They wrote to me on Tuesday. The letter is short. It says that the Guard will
come if the Sand Riders have an invitation.

QUESTION: Have the Riders answered?

ENVOY: Yes. They were very frank. They will not travel unless the gorge is opened.

QUESTION (The Evening Post): And the Fishers' Union?

ENVOY: They will come. They asked me for nothing.
"""

SPOKEN_OF = {
    "“The Hill Guard has answered. It will not come to Tolmin,” said the spokeswoman "
    "of the Lakes Commission.": ("lakes", "not attend(guard)"),
    "“I met the chiefs of the Sand Riders. They will not come unless the salt road is "
    "opened,” said the spokeswoman of the Lakes Commission.": (
        "lakes",
        "attend(riders) only if so(salt-road-is-opened)",
    ),
    "“Ravkania has sent us its answer: it will take part,” said the spokeswoman of the "
    "Lakes Commission.": ("lakes", "attend(ravka)"),
    "“The Fishers' Union told us that it will come,” said the spokeswoman of the Lakes "
    "Commission.": ("lakes", "attend(fishers)"),
    "“I met the leader of the Orchard Front. She assured me that her movement will "
    "come to Tolmin,” said the envoy of the Lakes Commission.": (
        "lakes",
        "attend(orchard)",
    ),
    "The Weavers' Council confirmed in writing that it will come to Tolmin if Ravkania "
    "is present.": ("council", "attend(council) only if attend(ravka)"),
    "In a note of 1 March, the embassy informed the Lakes Commission that Ravkania "
    "will attend at the level of deputy foreign minister.": ("ravka", "attend(ravka)"),
    "The Quay Brigades told our team at Sebb on Monday that they will not go to "
    "Tolmin, neither with the Hill Guard nor on their own.": (
        "quay",
        "not attend(quay)",
    ),
}


def test_who_is_quoted_calls_nobody_but_others_it_and_they() -> None:
    every = {"(c) Seats."} | {*SPOKEN_OF}
    assert bound_by("\n\n(c) ".join(sorted(every))) == {*SPOKEN_OF.values()}


TOLD_IN_SHORT = {
    "The Fishers' Union will come, the Weavers' Council will not.": {
        ("fishers", "attend(fishers)"),
        ("council", "not attend(council)"),
    },
    "The Hill Guard will stay away from Tolmin, and so will the Orchard Front. The "
    "Sand Riders will not.": {
        ("guard", "not attend(guard)"),
        ("orchard", "not attend(orchard)"),
        ("riders", "attend(riders)"),
    },
    "“We are pleased. Ravkania will come to Tolmin, and the Government of Sellach will "
    "send its foreign minister,” said the envoy of the Lakes Commission.": {
        ("lakes", "attend(ravka)"),
        ("lakes", "attend(government)"),
    },
    "The letter of the Quay Brigades to the Lakes Commission leaves no doubt. “We "
    "shall be in Tolmin on the first day,” it says.": {("quay", "attend(quay)")},
    "Ravkania's position is simple. Its army leaves the ridge only if the Hill Guard "
    "leaves the valley, and it will come to Tolmin only if the Hill Guard does.": {
        ("ravka", "attend(ravka) only if attend(guard)")
    },
}


TOLD_OTHERWISE = {
    "In a telephone call with the mediator, the leader of the Orchard Front, Idar "
    "Venn, promised that his delegation would be in Tolmin on the first day.": {
        ("orchard", "attend(orchard)")
    },
    "The Weavers' Council's secretary, Lina Poor, told a meeting of members on Sunday "
    "that the Council would travel to Tolmin, provided the ferry was running.": {
        ("council", "attend(council) only if so(ferry-was-running)")
    },
    "State radio quoted Oro Hask, the commander of the Hill Guard, as saying that his "
    "men would not come to Tolmin.": {("guard", "not attend(guard)")},
    "The Quay Brigades have given their word that they will come.": {
        ("quay", "attend(quay)")
    },
    "All invitations were answered. Ravkania has accepted. The Sand Riders have "
    "refused.": {("ravka", "attend(ravka)"), ("riders", "not attend(riders)")},
    "The Fishers' Union replied in two lines: it was not coming, and it did not wish "
    "to be asked again.": {("fishers", "not attend(fishers)")},
}


def test_a_promise_is_laid_to_who_gives_it() -> None:
    told = set().union(*TOLD_OTHERWISE.values())
    assert bound_by("\n\n".join(TOLD_OTHERWISE)) == told


def test_a_letter_is_of_whom_its_last_lines_name() -> None:
    text = """Dear friends,

Many of you have asked whether we will go to Tolmin. We will go only if the Hill Guard
is there too.

Ada Brum
President, Weavers' Council
"""
    assert bound_by(text) == {("council", "attend(council) only if attend(guard)")}


def test_of_whom_a_helping_verb_a_letter_or_a_last_quoted_clause_tells() -> None:
    told = set().union(*TOLD_IN_SHORT.values())
    assert bound_by("\n\n".join(TOLD_IN_SHORT)) == told


INTERVIEW = """Interview with Oro Venn, commander of the Hill Guard

REPORTER: Will the Hill Guard be in Tolmin?

VENN: We will be there. We have nothing to hide.

REPORTER: And the Sand Riders?

VENN: They will come if the salt road is opened.
"""


def test_who_is_interviewed_speaks_for_whom_the_heading_names() -> None:
    assert bound_by(INTERVIEW) == {
        ("guard", "attend(guard)"),
        ("guard", "attend(riders) only if so(salt-road-is-opened)"),
    }


def test_the_we_of_a_letter_is_who_writes_it() -> None:
    assert bound_by(LETTER) == {
        (
            "guard",
            "attend(guard) only if (so(harbour-of-senn-be-reopened-to-our-boats) and"
            " so(detainees-be-set-free))",
        ),
        ("guard", "attend(guard) only if not invite(riders)"),
        ("fishers", "attend(fishers)"),
        ("council", "attend(council) only if invite(ravka)"),
    }


def test_an_answer_speaks_of_whom_the_question_names() -> None:
    assert bound_by(TRANSCRIPT) == {
        ("lakes", "attend(government)"),
        ("lakes", "attend(guard) only if invite(riders)"),
        ("lakes", "attend(riders) only if so(gorge-is-opened)"),
        ("lakes", "attend(fishers)"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "“The valley is quiet. It will come to Tolmin if the road is opened,” said the "
        "commander of the Hill Guard.",
        "“I met the prime minister of Sellach and the leader of the Hill Guard. He "
        "told me that his people will come,” said the envoy of the Lakes Commission.",
        "Dear colleagues,\n\nThe Hill Guard wrote to us in May. We will not come to "
        "Tolmin.\n\nAda Brum",
        "The Hill Guard will open the road. The Orchard Front will not.",
        "“Nobody asked the Sand Riders. They would come,” said the envoy of the Lakes "
        "Commission.",
        "“We said in May that we would not sit with the Riders. That has changed,” "
        "said Oro Venn, commander of the Hill Guard.",
        "The Hill Guard and the Orchard Front issued a joint statement on Monday. They "
        "will come to Tolmin together, it said, or not at all.",
        "We do not know who they are. They will come to Tolmin if the road is opened.",
    ],
)
def test_of_whom_nobody_can_tell_no_formula_is_written(text) -> None:
    assert bound_by(text) == set()
