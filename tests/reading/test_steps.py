"""What is a step between parties, what it is called, and how far it has come."""

import pytest


def steps(reading) -> list[tuple[str, str, str]]:
    words = reading.document.words_of
    return [
        (str(one.kind), str(one.status), words(one.words)) for one in reading.measures
    ]


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
