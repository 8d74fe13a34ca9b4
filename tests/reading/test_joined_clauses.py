"""Clauses joined by "but", "and" or "while" are all said by the speaker."""

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Colonel Rast said he would accept a truce in Belmor without conditions, "
            "but he would not sign any paper that names the Front.",
            "he would accept a truce in Belmor without conditions, but he would not "
            "sign any paper that names the Front",
        ),
        (
            "The minister said she would open the road, and she would not close it.",
            "she would open the road, and she would not close it",
        ),
        (
            "Mr Vask said his men would leave the hill, yet they would keep Orvel.",
            "his men would leave the hill, yet they would keep Orvel",
        ),
        (
            "The general said he would release the prisoners, but the army began to "
            "move on Monday.",
            "he would release the prisoners",
        ),
        (
            "The general said he would come, but he could not be reached on Monday.",
            "he would come",
        ),
    ],
)
def test_a_clause_with_a_subject_of_its_own_goes_on_with_what_was_said(
    reading_of, text, content
) -> None:
    reading = reading_of(text)
    assert [
        reading.document.words_of(piece)
        for one in reading.statements
        for piece in one.content
    ] == [content]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "The minister said he was ready to meet Mr Vask but would never shake his "
            "hand.",
            [("meet Mr Vask", True), ("shake his hand", False)],
        ),
        (
            "Colonel Rast said he was ready to open the road, but he would not sign "
            "any paper.",
            [("open the road", True), ("sign any paper", False)],
        ),
        (
            "The Front said it was ready to meet, while it would not leave Orvel.",
            [("meet", True), ("leave Orvel", False)],
        ),
        (
            "Iran said it was hardly ready to sign, but it would not leave Orvel.",
            [("sign", False), ("leave Orvel", False)],
        ),
        ("Iran said it was unwilling to sign.", [("sign", False)]),
        ("Iran denied that it was ready to sign.", []),
    ],
)
def test_what_will_be_done_and_what_will_not_are_told_apart(
    reading_of, text, acts
) -> None:
    reading = reading_of(text)
    words = reading.document.words_of
    assert [(words(one.action), one.will) for one in reading.commitments] == acts
