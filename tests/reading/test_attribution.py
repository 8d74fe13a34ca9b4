"""Who said what: every form of speech, in sentences of our own."""

import pytest
from tests.support.records import said

from ceasefire.reading import Form
from ceasefire.reading.speech import floating
from ceasefire.reading.text.spans import trimmed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The envoy said that the road was open.",
            [("The envoy", "the road was open")],
        ),
        (
            "“The road is open,” the envoy said.",
            [("the envoy", "The road is open")],
        ),
        (
            "«The road is open», said the envoy.",
            [("the envoy", "The road is open")],
        ),
        (
            "The road, the envoy said, would be open by Monday.",
            [("the envoy", "The road | would be open by Monday")],
        ),
        (
            "According to the envoy, the road was open.",
            [("the envoy", "the road was open")],
        ),
        (
            "The road was open and the guns were quiet, according to the mission.",
            [("the mission", "The road was open and the guns were quiet")],
        ),
        (
            "The envoy said the road was open and warned that the bridge was mined.",
            [
                ("The envoy", "the road was open"),
                ("The envoy", "the bridge was mined"),
            ],
        ),
        (
            "The mission urged both armies to leave the bridge.",
            [("The mission", "to leave the bridge")],
        ),
        (
            "Estmark accused Torvan of shelling the depot.",
            [("Estmark", "shelling the depot")],
        ),
        (
            "Torvan is accused of shelling the depot.",
            [(None, "shelling the depot")],
        ),
        (
            "It was reported that the bridge had been mined.",
            [(None, "the bridge had been mined")],
        ),
        (
            "The council rejected the plan.",
            [("The council", "the plan")],
        ),
        (
            "The governor issued a warning that the road was mined.",
            [("The governor", "the road was mined")],
        ),
    ],
)
def test_words_are_laid_to_whoever_said_them(reading_of, text, expected) -> None:
    assert said(reading_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The envoy did not say whether the road was open.",
        "The council is expected to reject the plan on Monday.",
        "The envoy refused to say that the road was open.",
        "If they demand that the road be opened, nobody will listen.",
    ],
)
def test_an_act_of_speech_that_was_not_done_is_none(reading_of, text) -> None:
    contents = [content for _, content in said(reading_of(text))]
    assert not any("road" in one and "open" in one for one in contents[1:])
    assert all(
        one.rule.split(":")[0] != "demand" for one in reading_of(text).statements
    )


def test_a_quotation_goes_on_over_sentences_and_paragraphs(reading_of) -> None:
    reading = reading_of(
        "But Varga retorted: “The bridge is not a question of maps.\n\n"
        "No other army has its guns there.” She left at noon."
    )
    assert said(reading) == [
        ("Varga", "The bridge is not a question of maps | "
                  "No other army has its guns there")
    ]  # fmt: skip


def test_speech_inside_speech_keeps_both_speakers(reading_of) -> None:
    reading = reading_of("Varga said the army had announced that the road was open.")
    outer, inner = reading.statements
    assert inner.nested_in == outer.id
    assert inner.hearsay
    assert not outer.hearsay
    assert said(reading)[1] == ("the army", "the road was open")


def test_direct_indirect_and_mixed_speech_are_told_apart(reading_of) -> None:
    reading = reading_of(
        "“We will stay,” the mayor said. The mayor said he would stay. The mayor said "
        "the offer was “a bad joke”."
    )
    assert [one.form for one in reading.statements] == [
        Form.DIRECT,
        Form.INDIRECT,
        Form.MIXED,
    ]


def test_turns_of_a_transcript_belong_to_their_labels(reading_of) -> None:
    reading = reading_of(
        "HOST: Is the road open, and who says that it is?\n\nFALK: The road is open "
        "since Monday.\n\nBRAND: It is not open at all."
    )
    assert said(reading) == [
        ("FALK", "The road is open since Monday"),
        ("BRAND", "It is not open at all"),
    ]


def test_a_pronoun_is_the_speaker_before_and_a_role_its_holder(reading_of) -> None:
    reading = reading_of(
        "Colonel Ivo Dressel, who commands the garrison, said the road was open. He "
        "said the bridge was mined. The colonel said that the guns were quiet."
    )
    names = [reading.document.words_of(s.speaker.name) for s in reading.statements]
    assert names == ["Ivo Dressel"] * 3
    assert [str(s.via) for s in reading.statements] == ["name", "pronoun", "role"]


def test_who_holds_an_office_acts_for_the_state_of_it(reading_of) -> None:
    reading = reading_of(
        "Iranian Foreign Minister Mohammad Zarif said the road was open. His Russian "
        "counterpart, Sergei Lavrov, said the bridge was mined."
    )
    assert [one.acts_for for one in reading.statements] == ["iran", "russia"]


def test_those_spoken_to_are_kept_apart_from_what_is_said(reading_of) -> None:
    reading = reading_of("The mission called on the army to open the road on Monday.")
    (one,) = reading.statements
    assert [reading.document.words_of(to.span) for to in one.to] == ["the army"]


def test_a_thing_said_ends_before_an_aside_and_the_occasion(reading_of) -> None:
    assert said(
        reading_of("The Front denied any part in the raid in a statement of 5 March.")
    ) == [("The Front", "any part in the raid")]
    assert said(
        reading_of("The council rejected any role for Estmark, whose navy it fears.")
    ) == [("The council", "any role for Estmark")]
    assert said(reading_of("The fee demanded by the council was paid."))[0] == (
        "the council",
        "The fee",
    )


def test_what_was_neither_said_nor_asked_is_no_statement(reading_of) -> None:
    text = "Estmark has neither been invited nor asked to be there."
    assert said(reading_of(text)) == []


def test_we_is_whoever_speaks_in_the_transcript(reading_of) -> None:
    reading = reading_of(
        "HOST: What now?\n\nMR ADEYO: The Hill Guard has to have a seat. We have asked "
        "the Northern Front to release the two aid workers.\n"
    )
    words = reading.document.words_of
    asked = next(one for one in reading.statements if one.nested_in)
    assert words(asked.speaker.name) == "MR ADEYO"
    assert not asked.hearsay


def test_what_another_tells_is_hearsay_and_own_words_told_again_are_none(
    reading_of,
) -> None:
    told = reading_of("Norway said that Russia had offered to open the road.")
    assert [one.hearsay for one in told.statements] == [False, True]
    own = reading_of("Norway said that it had offered to open the road.")
    assert [one.hearsay for one in own.statements] == [False, False]


def test_both_who_speak_together_are_kept(reading_of) -> None:
    (one,) = reading_of("Russia and Iran said that they would wait.").statements
    assert one.speaker.actor == "russia"
    assert [other.actor for other in one.together] == ["iran"]


def test_who_cannot_confirm_a_report_does_not_report_it(reading_of) -> None:
    text = "Patrols could not confirm reports that the village was looted."
    assert all(one.speaker is None for one in reading_of(text).statements)


def test_quotations_are_made_whole_in_time_that_grows_with_their_number(
    reading_of, monkeypatch
) -> None:
    def looked_at(number: int) -> int:
        calls = []

        def counted(*args, **kinds):
            calls.append(args)
            return trimmed(*args, **kinds)

        monkeypatch.setattr(floating, "trimmed", counted)
        reading_of('"We will attend the talks," he said. ' * number)
        return len(calls)

    assert looked_at(60) < 3 * looked_at(30)


@pytest.mark.parametrize("mark", ["unless", "if", "until"])
def test_on_what_it_depends_is_part_of_what_was_said(reading_of, mark) -> None:
    said = f"it would leave the talks {mark} the guns were gone"
    reading = reading_of(f"The Hill Front said that {said}.")
    (one,) = reading.statements
    assert reading.document.words_of(one.content[0]) == said


def test_what_is_denied_to_have_been_said_is_not_said(reading_of) -> None:
    text = "Tesk denied that the Hill Front had ever objected to the council."
    assert said(reading_of(text)) == [
        ("Tesk", "the Hill Front had ever objected to the council")
    ]
