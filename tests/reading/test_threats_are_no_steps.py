"""What is threatened, or laid down of words, is no step; who is set free is one."""

import pytest


def steps(reading) -> list[tuple[str, str]]:
    words = reading.document.words_of
    return [(str(one.kind), words(one.words)) for one in reading.measures]


@pytest.mark.parametrize(
    "text",
    [
        "The quartermaster warned me that the ferry would be sunk if I carried another"
        " uniform.",
        "The club warned that any hull would be treated as a target unless it paid.",
        "If the governor won't send soldiers, we will fetch our pitchforks.",
        "The general warned that the town would be shelled if one soldier was hurt.",
        "We will close the sluice unless the miller goes.",
        "If they do not listen, we will bring the dogs.",
        "The colonel threatens to turn off the pumps if the mayor stays.",
        "An exchange of fire of less than ten minutes shall not be deemed an attack.",
        "Nothing in this article shall be construed as a claim to the island.",
        "A boat without lights shall be regarded as a warship.",
    ],
)
def test_a_threat_or_a_meaning_is_no_step(reading_of, text) -> None:
    assert steps(reading_of(text)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "They will set him free once the deacon has said his name.",
            "prisoner-exchange",
        ),
        ("The Front will set them free if the road is opened.", "prisoner-exchange"),
        ("The army offered to release her.", "prisoner-exchange"),
        ("The clan agreed to set her free.", "prisoner-exchange"),
        ("The army will withdraw its guns if the Front frees the crew.", "other"),
    ],
)
def test_who_is_set_free_is_a_step_whatever_it_hangs_on(reading_of, text, kind) -> None:
    assert kind in [one for one, _ in steps(reading_of(text))]
