"""Whose voice somebody is, wherever a text ties the two; and who is nobody's.

Every text is of invented groups, and who is bound by what is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard committees weavers chiefs miners town government ravka")
accepted = TALKS.accepted
bound_by = TALKS.bound_by


COMES = "attend({0})"
STAYS = "not attend({0})"


@pytest.mark.parametrize(
    ("text", "by", "what"),
    [
        (
            "The Orchard Front met on Sunday. “We will not come to Tolmin,” the "
            "group's political secretary, Nadia Orr, said.",
            "orchard",
            STAYS,
        ),
        (
            "The Orchard Front will be at the talks, according to its chairman, Piet "
            "Moll.",
            "orchard",
            COMES,
        ),
        (
            "“We shall not be at Tolmin,” the Orchard Front's candidate, Beatrix "
            "Conde, said.",
            "orchard",
            STAYS,
        ),
        (
            "Mrs Dole, who presides over the Orchard Front, learned of the talks from "
            "a reporter. “We will go,” she said.",
            "orchard",
            COMES,
        ),
        (
            "Ms Ferrow and Mr Oye (Orchard Front) met the envoy. Mr Oye said that he "
            "would come to Tolmin.",
            "orchard",
            COMES,
        ),
        (
            "Colonel Brandt told us on Monday on behalf of the Orchard Front that it "
            "will not come to Tolmin.",
            "orchard",
            STAYS,
        ),
        (
            "The Orchard Front said nothing. Its leader, known as Captain Sixpence, "
            "told the agency that he accepted the invitation to Tolmin.",
            "orchard",
            COMES,
        ),
        (
            "“We will attend the talks,” said the mayor of Port Ilvet, Ada Leone.",
            "town",
            COMES,
        ),
        (
            "The Government of Sellach would take part in the talks, said Interior "
            "Minister Luis Bade. Ravkania has not replied.",
            "government",
            COMES,
        ),
        (
            "The Government of Sellach has named a team. Deputy Prime Minister Josef "
            "Wend made clear that it would come to Tolmin.",
            "government",
            COMES,
        ),
        (
            "The Government of Sellach did not comment. It would be in Tolmin, the "
            "defence ministry said.",
            "government",
            COMES,
        ),
        (
            "Ravkania is firm. Ambassador Ilka Sorn told the envoy that her delegation "
            "will not travel to Tolmin.",
            "ravka",
            STAYS,
        ),
        ("Sellach will send a delegation to Tolmin.", "government", COMES),
        ("Nobody from Ravkania will attend the talks.", "ravka", STAYS),
        (
            "Ravkania will not give way, its minister of irrigation said on Monday. "
            "The minister, Sabra Noor, told parliament: “We shall go to Tolmin.”",
            "ravka",
            COMES,
        ),
        (
            "The Weavers' Union, which had waited, will be at the talks, according to "
            "its chairman, Piet Moll.",
            "weavers",
            COMES,
        ),
        (
            "Osk is held by the Quay Defence Committees. They would come to Tolmin, "
            "their coordinator, Samir Lokaj, said.",
            "committees",
            COMES,
        ),
        (
            "The Government of Sellach has promised the bishops that its delegation "
            "will be in Tolmin on the 15th.",
            "government",
            COMES,
        ),
        (
            "The letter of the Orchard Front was made public on Monday:\n\n“We will "
            "not come to Tolmin. We have said why.”",
            "orchard",
            STAYS,
        ),
        (
            "The Orchard Front on Tuesday made public its letter to Haldor Finn. It "
            "reads:\n\n“Sir, you have asked us a question. This is our answer.\n\n“We "
            "will come to Tolmin. We shall bring maps.”",
            "orchard",
            COMES,
        ),
        (
            "The Orchard Front is tired. Its board has voted to stay at home.",
            "orchard",
            STAYS,
        ),
        (
            "“We will not be in Tolmin,” General Marek Vann told the agency. Vann has "
            "commanded the Orchard Front since 2027.",
            "orchard",
            STAYS,
        ),
        (
            "Ms Oru, for the Weavers' Union, regretted that the Union would be unable "
            "to attend the talks.",
            "weavers",
            STAYS,
        ),
        (
            "The mayor of Port Ilvet, Ada Leone, takes another view. The city council "
            "will be represented at Tolmin, she said.",
            "town",
            COMES,
        ),
        (
            "The chair read out a message from the Orchard Front: “We will not come to "
            "Tolmin.”",
            "orchard",
            STAYS,
        ),
        (
            "The delegate of Ravkania announced that her government had appointed Mr "
            "Tal to head its delegation to Tolmin.",
            "ravka",
            COMES,
        ),
        (
            "The Orchard Front broke its silence. Its commander, Ruda Sel, let the "
            "mediators know that the movement would be at the table in Tolmin.",
            "orchard",
            COMES,
        ),
        (
            "The foreign minister, Orlan Pesk, said that he would lead the delegation "
            "of Ravkania to Tolmin himself, whatever the neighbours decided.",
            "ravka",
            COMES,
        ),
        (
            "Statement of the Orchard Front on the talks in Tolmin\n\nThe bishops have "
            "written to us.\n\nWe will not take part in the talks.",
            "orchard",
            STAYS,
        ),
        (
            "From: Orchard Front\nTo: Weavers' Union\n\nWe have decided to come to "
            "Tolmin. Please send us the programme.",
            "orchard",
            COMES,
        ),
        (
            "The Government of Sellach announced that President Ida Holm would travel "
            "to Tolmin in person.",
            "government",
            COMES,
        ),
        ("No delegation of the Orchard Front will travel to Tolmin.", "orchard", STAYS),
        (
            "Ravkania thanked the bishops for their invitation to Tolmin and accepted "
            "it.",
            "ravka",
            COMES,
        ),
    ],
)
def test_a_person_speaks_for_the_party_that_a_text_ties_him_to(text, by, what) -> None:
    assert bound_by(text) == {(by, what.format(by))}


@pytest.mark.parametrize(
    "text",
    [
        "Old Matis, a trader in the market, said that he would come to the talks.",
        "The governor's brother, Tom Kell, said that he would attend the talks.",
        "A former leader of the Orchard Front, Ugo Belt, said that he would attend the "
        "talks.",
        "Judge Vera Oduin said: “I will be at Tolmin.”",
        "Ugo Belt, who left the Orchard Front in May, said that it would stay away "
        "from the talks.",
        "Judge Vera Oduin said that three armed groups would attend the talks.",
    ],
)
def test_who_is_nobodys_voice_makes_no_party_that_comes(text) -> None:
    assert bound_by(text) == set()
    assert any("a person of whom the text" in one.why for one in accepted(text).remarks)


@pytest.mark.parametrize(
    "text",
    [
        "Ravkania had let it be known in March that it would stay away from the talks. "
        "It has thought better of it.",
        "The Government of Sellach, which in December had accepted the invitation "
        "without conditions, took a step back on Thursday.",
        "“Bury the dead, then we will come to the talks,” said Joana Mbe, who has led "
        "the Orchard Front since the spring.",
        "“If they are in Tolmin, we are not,” the Orchard Front said.",
        "Last year Ravkania refused to attend the talks in Tolmin.",
        "Some members of the Orchard Front said that they would not go to Tolmin.",
        "A delegate who asked not to be named said that the Orchard Front would not "
        "attend the talks.",
        "An officer told a local paper that the Orchard Front would go to Tolmin.",
        "Ravkania denied reports that it would boycott the talks.",
        "A priest called on the Orchard Front to attend the talks.",
        "General Marek Vann, who led the Orchard Front until 2027, said that he would "
        "attend the talks.",
        "Notes of a meeting\n\nThe Orchard Front was not there. We will go to Tolmin "
        "on Friday.",
        "The envoy offered a truce before the talks. The Orchard Front accepted.",
        "A man told the radio that the Orchard Front would come to the talks.",
        "The leader of the opposition in Ravkania says that the delegation should stay "
        "at home. The talks are on.",
    ],
)
def test_what_was_dropped_or_hangs_on_more_binds_nobody(text) -> None:
    assert bound_by(text) == set()


def test_what_a_president_had_said_on_thursday_still_holds() -> None:
    text = (
        "On Thursday President Aldo Strand had said that the Government of Sellach "
        "would attend the talks only if the Orchard Front accepted the plan."
    )
    assert bound_by(text) == {
        ("government", "attend(government) only if accepts(orchard, plan)")
    }


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "The Federation of Sellach Miners and the Council of Hill Chiefs have both "
            "accepted the bishops' invitation. The talks are near.",
            {("miners", "attend(miners)"), ("chiefs", "attend(chiefs)")},
        ),
        (
            "Two delegations have confirmed that they will be at Tolmin: the "
            "Government of Sellach and the Orchard Front.",
            {("government", "attend(government)"), ("orchard", "attend(orchard)")},
        ),
        (
            "The Orchard Front and Ravkania announced on 3 April that they would both "
            "travel to Tolmin, provided that the mill road is open.",
            {
                ("orchard", "attend(orchard) only if so(mill-road-is-open)"),
                ("ravka", "attend(ravka) only if so(mill-road-is-open)"),
            },
        ),
        (
            "The Orchard Front was not consulted. Its commander sent word that they "
            "would come to Tolmin without conditions if they were offered a seat.",
            {("orchard", "attend(orchard) if invite(orchard)")},
        ),
        (
            "The Government of Sellach would take part in the talks as long as nobody "
            "from Ravkania was in the room, said Interior Minister Luis Bade.",
            {("government", "attend(government) only if not attend(ravka)")},
        ),
        (
            "“If the Orchard Front goes, we go, and if it stays at home, we stay at "
            "home,” Ravkania said of the talks.",
            {("ravka", "attend(ravka) only if attend(orchard)")},
        ),
        (
            "As to the talks, Ravkania would go only if the Orchard Front went too.",
            {("ravka", "attend(ravka) only if attend(orchard)")},
        ),
    ],
)
def test_all_who_are_told_of_are_bound_each_by_what_is_theirs(text, bound) -> None:
    assert bound_by(text) == bound


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("A spokesman for Ravkania said the country would come to Tolmin.", "ravka"),
        (
            "The Orchard Front's spokesman, Ilan Gro, said the group would come to the "
            "talks.",
            "orchard",
        ),
        (
            "The Orchard Front's spokesman, Ilan Gro, said the rebels would come to "
            "the talks.",
            "orchard",
        ),
        (
            "The secretary of the Federation of Sellach Miners, Esther Dogo, said that "
            "the miners would come to the talks.",
            "miners",
        ),
    ],
)
def test_the_group_of_a_spokesman_is_the_party_he_speaks_for(text, by) -> None:
    assert bound_by(text) == {(by, f"attend({by})")}


BRIEFING = """Ministry of Foreign Affairs of Ravkania, press briefing (extract)

MR TOLLAN: You asked for the state of play. We have written to the Weavers' Union, and
it has replied. The Weavers' Union will come to Tolmin. The Council of Hill Chiefs will
come as well and bring its elders.

QUESTION: And what of the others? The miners will not come.

MR TOLLAN: We will invite the Orchard Front only if it frees the surveyors.

QUESTION: Its commander said yesterday that his people would come to Tolmin, on foot if
they had to.

MR TOLLAN: I saw that, and I am glad.
"""


def test_answers_are_those_of_the_host_and_questions_are_nobodys() -> None:
    freed = "so(it-frees-the-surveyors)"
    assert bound_by(BRIEFING) == {
        ("ravka", "attend(weavers)"),
        ("ravka", "attend(chiefs)"),
        ("ravka", f"invite(orchard) only if {freed}"),
        ("orchard", "attend(orchard)"),
    }
