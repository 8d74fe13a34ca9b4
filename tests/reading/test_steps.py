"""What is a step between parties, what it is called, and how far it has come."""

import pytest
from tests.support.records import steps


@pytest.mark.parametrize(
    "text",
    [
        "The first Geneva conference in 2012 proposed a transitional body.",
        "The coalition set terms for joining the talks. It would attend the talks if "
        "it was invited, it said.",
        "Valdora should be excluded from the talks, the minister said.",
        "The union should refrain from steps that endanger the talks, he said.",
    ],
)
def test_history_attendance_and_shutting_out_are_no_steps(reading_of, text) -> None:
    assert steps(reading_of(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mediator asked the Front to come to the talks.",
        "The Front came to the talks on Tuesday.",
        "The Front came to the talks with the League.",
        "The Front agreed to come to the talks in Ness.",
        "The Front would come to the talks if the war was over, it said.",
        "The union urged the Front to sit down at the table.",
        "The union urged the Front to send a delegation to the talks.",
        "The union urged the Front to take part in the talks.",
        "The envoy proposed that the League be invited to the talks.",
        "The Front's coming to the talks was agreed.",
    ],
)
def test_coming_to_known_talks_is_no_step(reading_of, text) -> None:
    assert steps(reading_of(text)) == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The union urged both sides to return to the talks.", "return to the talks"),
        ("The mediator asked the parties to hold talks.", "hold talks"),
        ("The Front agreed to come to a meeting at Ness.", "come to a meeting at Ness"),
        (
            "The union asked the Front to come to the meeting in Ness on 18 March.",
            "come to the meeting in Ness on 18 March",
        ),
        ("The Front came to the talks and offered an exchange of prisoners.",
         "an exchange of prisoners"),
    ],
)  # fmt: skip
def test_holding_or_resuming_talks_is_a_step(reading_of, text, step) -> None:
    assert [told for _, _, told in steps(reading_of(text))] == [step]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A truce, the envoy said, could be implemented in the city of Orvel.",
            [("other", "proposed", "A truce")],
        ),
        (
            "The prisoners were freed on Monday.",
            [("prisoner-exchange", "done", "The prisoners were freed on Monday")],
        ),
        (
            "They discussed prisoner exchanges and localised ceasefires.",
            [
                ("prisoner-exchange", "discussed", "prisoner exchanges"),
                ("localised-ceasefire", "discussed", "localised ceasefires"),
            ],
        ),
        (
            "The envoy proposed a local ceasefire.",
            [("localised-ceasefire", "proposed", "a local ceasefire")],
        ),
    ],
)
def test_a_step_is_called_by_words_that_name_it(reading_of, text, expected) -> None:
    assert steps(reading_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The colonel said he would accept a ceasefire in Belmor.", "offered"),
        ("The colonel said he would not accept a ceasefire in Belmor.", "refused"),
        ("The colonel accepted a ceasefire in Belmor.", "agreed"),
        ("The envoy said a ceasefire in Belmor could be implemented.", "proposed"),
        ("Both armies implemented a ceasefire in Belmor.", "done"),
    ],
)
def test_how_far_it_has_come_is_told_by_the_act_of_speech(
    reading_of, text, status
) -> None:
    assert [one[1] for one in steps(reading_of(text))] == [status]
