"""Who comes and who stays away, told by the text itself and in other words than "come".

Every sentence is of invented groups, and what has to be read is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard quay council government ravka")
bound_by = TALKS.bound_by


@pytest.mark.parametrize(
    "text",
    [
        "The Orchard Front will take part in the talks at Tolmin.",
        "The Orchard Front will be represented at Tolmin by its deputy commander.",
        "The Orchard Front will be represented by a bishop.",
        "The Orchard Front will send its secretary to Tolmin.",
        "The Orchard Front will send a team of six to the talks.",
        "The Orchard Front will be in Tolmin on the 15th.",
        "The Orchard Front is also going to the talks.",
        "The Orchard Front is coming.",
        "The Orchard Front has decided to go to Tolmin.",
        "The Orchard Front has made up its mind to attend, no matter who else does.",
        "The Orchard Front intends to attend the talks.",
        "The Orchard Front voted on Saturday to attend the talks.",
        "The Orchard Front has been promised four seats and will take them.",
        "The Orchard Front has dropped its demand for a map and will come to Tolmin.",
        "The talks open on Monday. The Orchard Front will attend them.",
        "The talks open on Monday. The Orchard Front will take up its seat.",
        "A delegation of the Orchard Front will attend the talks.",
        "Idar Venn will lead the delegation of the Orchard Front to Tolmin.",
        "The Orchard Front's seat will not be empty.",
        "The Orchard Front will attend even if the mill road is closed.",
        "The Orchard Front said on Sunday that it had decided to be in Tolmin.",
        "The Orchard Front has said yes to the talks.",
        "The Orchard Front, which refused to come to Tolmin last month, has given in "
        "and is sending a delegation to the talks.",
        "The Orchard Front lifted its boycott of the talks.",
        "The Orchard Front confirmed that it would be in Tolmin when the talks open.",
    ],
)
def test_a_party_whose_coming_is_told_is_bound_to_it(text) -> None:
    assert bound_by(text) == {("orchard", "attend(orchard)")}


@pytest.mark.parametrize(
    "text",
    [
        "The Orchard Front will not take part in the talks at Tolmin.",
        "The Orchard Front voted on Saturday against attending.",
        "The Orchard Front voted by 22 to 17 against attending talks on the port.",
        "The Orchard Front decided not to go to Tolmin.",
        "The Orchard Front has decided against attending the talks.",
        "The Orchard Front does not intend to attend the talks.",
        "The Orchard Front will send nobody to Tolmin.",
        "The Orchard Front will not be sending anybody to Tolmin.",
        "The Orchard Front will send no delegation to Tolmin.",
        "The Orchard Front has no intention of coming to Tolmin.",
        "The Orchard Front sees no point in coming to Tolmin.",
        "The Orchard Front is not going to Tolmin.",
        "The Orchard Front is not coming.",
        "The Orchard Front has changed its mind and will stay away.",
        "The Orchard Front has thought better of it and will stay at home.",
        "The Orchard Front has ruled out taking part in the talks.",
        "The Orchard Front has withdrawn from the talks.",
        "The Orchard Front pulled out of the talks on Monday.",
        "The Orchard Front's seat will be empty.",
        "The Orchard Front stays at home.",
        "The Orchard Front said it was pulling out of the talks.",
        "The Orchard Front said no to the talks.",
        "The Orchard Front has cancelled its trip to Tolmin.",
        "The Orchard Front is not interested in taking part in the talks.",
    ],
)
def test_a_party_that_stays_away_is_told_to(text) -> None:
    talks = "" if "talks" in text or "Tolmin" in text else "The talks open on Monday. "
    assert bound_by(talks + text) == {("orchard", "not attend(orchard)")}


@pytest.mark.parametrize(
    "text",
    [
        "Ravkania may take part in the talks.",
        "Ravkania is expected to attend the talks.",
        "Ravkania will probably attend the talks.",
        "Ravkania had decided to attend the talks.",
        "Ravkania would have attended the talks.",
        "Ravkania hopes to attend the talks.",
        "Ravkania wants to attend.",
        "Ravkania will send troops to Tolmin.",
        "Ravkania will decide on Monday whether to attend the talks.",
        "Ravkania attended the talks of 2029.",
        "The Orchard Front walked out of the talks in 2029.",
        "Three members of the Orchard Front voted against attending the talks.",
        "A minority in the Orchard Front voted against attending the talks.",
        "The Orchard Front's youth wing voted against attending the talks.",
        "The Orchard Front will stay at home in the polls. The talks open soon.",
        "Ravkania has not decided to attend the talks.",
        "Neither Ravkania nor the Orchard Front has decided to attend the talks.",
        "The Orchard Front or Ravkania will be at Tolmin.",
        "The foreign minister of Ravkania will not attend the talks.",
        "Ravkania will host the talks.",
        "Ravkania is going to war. The talks are dead.",
        "Ravkania is going ahead with the dam. The talks are dead.",
        "Will Ravkania attend the talks?",
        "It is not true that Ravkania will attend the talks.",
        "Only Ravkania will attend the talks.",
        "Ravkania will not attend the talks as an observer.",
        "Ravkania will hardly attend the talks.",
        "Ravkania would like to attend the talks.",
        "The talks are near. Ravkania will go to war in the spring.",
        "The Orchard Front will go to the polls in May. The talks are near.",
        "It is being said in the market that Ravkania will send an observer to Tolmin.",
    ],
)
def test_what_is_open_past_or_of_a_few_binds_no_party(text) -> None:
    assert bound_by(text) == set()


def test_each_of_several_is_bound_for_itself() -> None:
    text = "The Orchard Front and Ravkania will come to Tolmin."
    assert bound_by(text) == {
        ("orchard", "attend(orchard)"),
        ("ravka", "attend(ravka)"),
    }
    text = "Neither the Orchard Front nor Ravkania will be at Tolmin."
    assert bound_by(text) == {
        ("orchard", "not attend(orchard)"),
        ("ravka", "not attend(ravka)"),
    }
    text = "The Orchard Front and Ravkania announced that they would travel to Tolmin."
    assert bound_by(text) == {
        ("orchard", "attend(orchard)"),
        ("ravka", "attend(ravka)"),
    }


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "Ravkania will attend the talks only if the Orchard Front does.",
            ("ravka", "attend(ravka) only if attend(orchard)"),
        ),
        (
            "Ravkania will not sit in a room with the Orchard Front. The talks open.",
            ("ravka", "attend(ravka) only if not attend(orchard)"),
        ),
        (
            "“If the Orchard Front goes, we go,” Ravkania said of the talks.",
            ("ravka", "attend(ravka) only if attend(orchard)"),
        ),
        (
            "“If the Orchard Front is in the hall, we are not,” Ravkania said of the "
            "talks.",
            ("ravka", "attend(ravka) only if not attend(orchard)"),
        ),
    ],
)
def test_coming_in_other_words_is_coming_in_a_condition_too(text, bound) -> None:
    assert bound_by(text) == {bound}
