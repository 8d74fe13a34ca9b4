"""Words whatever their tense."""

import pytest

from ceasefire.reading.lexicon.tenses import untensed


@pytest.mark.parametrize(
    "forms",
    [
        "leave leaves left leaving",
        "open opens opened opening",
        "release releases released releasing",
        "stop stops stopped stopping",
        "agree agrees agreed agreeing",
        "free frees freed freeing",
        "withdraw withdraws withdrew withdrawn",
        "pass passes passed passing",
        "carry carries carried carrying",
        "fall falls fell fallen",
        "use uses used using",
        "is are was were",
    ],
)
def test_forms_of_one_word_are_one(forms) -> None:
    assert len({untensed([one]) for one in forms.split()}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("army has left kesh", "army leaves kesh"),
        ("army will leave kesh", "army is leaving kesh"),
        ("road has been opened", "road is opened"),
    ],
)
def test_helping_verbs_of_time_are_left_out(left, right) -> None:
    assert untensed(left.split()) == untensed(right.split())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("army must leave kesh", "army leaves kesh"),
        ("road is opened", "road opens"),
        ("army meets", "army met not"),
        ("army falls", "army fells"),
        ("gunmen shot", "gunmen shout"),
    ],
)
def test_other_words_are_kept_apart(left, right) -> None:
    assert untensed(left.split()) != untensed(right.split())
