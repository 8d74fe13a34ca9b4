"""Orders on which something hangs, and those that hang on something."""

import pytest


def hinged(reading) -> list[tuple[str, str, str]]:
    words = reading.document.words_of
    return [
        (one.operator, words(one.action), words(one.condition))
        for one in reading.commitments
        if one.condition is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If an Uplander strikes you, cry out.",
         [("if", "cry out", "an Uplander strikes you")]),
        ("If the bridge is shelled, send the boats back.",
         [("if", "send the boats back", "the bridge is shelled")]),
        ("Should a patrol stop you, show your papers.",
         [("if", "show your papers", "a patrol stop you")]),
        ("If you see smoke, ring the bell.",
         [("if", "ring the bell", "you see smoke")]),
        ("Ring the bell if you see smoke.", [("if", "Ring the bell", "you see smoke")]),
        ("Give me a boat and I will carry both sides for nothing.",
         [("if", "carry both sides for nothing", "Give me a boat")]),
        ("Open the road and we will free the drivers.",
         [("if", "free the drivers", "Open the road")]),
        ("Send the doctor and the gate will be opened.",
         [("if", "the gate will be opened", "Send the doctor")]),
        ("Should either Party be attacked, it may return fire only after informing the"
         " Panel.", [("if", "return fire", "either Party be attacked"),
                     ("only-if", "return fire", "informing the Panel")]),
        ("If the truce holds, the army will leave the ford only if the militia leaves"
         " too.", [("if", "leave the ford", "the truce holds"),
                   ("only-if", "leave the ford", "the militia leaves too")]),
        ("Once the guns are gone, the council will meet only after the mayor has been"
         " freed.", [("if", "meet", "the guns are gone"),
                     ("only-if", "meet", "the mayor has been freed")]),
        ("Should he burn your barn, the diocese will build it again.",
         [("if", "build it again", "he burn your barn")]),
    ],
)  # fmt: skip
def test_an_order_hangs_or_is_what_something_hangs_on(
    reading_of, text, expected
) -> None:
    assert sorted(hinged(reading_of(text))) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Come and see the church.",
        "Take the road north and you will find the mill.",
        "If he was there, I did not see him.",
        "Wait and it will rain.",
        "The army opened the road and it will stay open.",
        "They gave me a boat and I will keep it.",
        "He said to open the gate and the guard opened it.",
        "Look at the map and there will be no doubt.",
        "Sit and eat.",
        "Write soon and be well.",
    ],
)
def test_an_order_with_nothing_behind_it_is_no_condition(reading_of, text) -> None:
    assert hinged(reading_of(text)) == []
