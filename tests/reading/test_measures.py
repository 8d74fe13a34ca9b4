"""Steps between parties: their kind, and how far they have come."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The Front offered to hand over nine women.", "prisoner-exchange", "offered"),
        ("The Front offered to let trucks through.", "humanitarian-access", "offered"),
        ("The envoy proposed that both sides share a well.", "other", "proposed"),
        ("The envoy proposed that the airstrip be reopened.", "humanitarian-access",
         "proposed"),
        ("The army said it would stop firing on Friday if Torvan left.",
         "localised-ceasefire", "offered"),
        ("The army was willing to lift the siege, the envoy said.", "easing-of-siege",
         "offered"),
        ("Both sides exchanged 40 prisoners.", "prisoner-exchange", "done"),
        ("The minister called for a nationwide ceasefire.", "other", "proposed"),
        ("The bodies will be exchanged, the envoy said.", "other", "offered"),
        ("Torvan will be beaten, the envoy said.", None, None),
    ],
)  # fmt: skip
def test_a_step_has_its_kind_and_status(reading_of, text, kind, status) -> None:
    found = [(str(one.kind), str(one.status)) for one in reading_of(text).measures]
    assert found == ([(kind, status)] if kind else [])


@pytest.mark.parametrize(
    "text",
    [
        "The road would be reopened once the Front had removed its mines.",
        "The union accepts the text if the exchange of prisoners is carried out first.",
    ],
)
def test_a_step_that_something_hangs_on_is_not_done(reading_of, text) -> None:
    assert all(str(one.status) != "done" for one in reading_of(text).measures)


@pytest.mark.parametrize(
    "text",
    [
        "The Front said it would boycott the talks.",
        "The Front called for a boycott of the peace talks.",
        "The Front said it would boycott the peace talks if the siege went on.",
        "The Front offered to boycott the talks if the union did.",
        "The union proposed that both sides stay away from the next round.",
        "The union proposed to walk out of the conference.",
        "The envoy suggested a boycott of the meeting.",
    ],
)
def test_staying_away_from_talks_is_no_step_towards_them(reading_of, text) -> None:
    assert [one.kind for one in reading_of(text).measures] == []


def test_talks_spoken_of_after_a_boycott_are_a_measure(reading_of) -> None:
    text = "The Front will boycott the peace talks. Estmark proposed peace talks."
    (found,) = reading_of(text).measures
    assert (str(found.kind), str(found.status)) == ("talks", "proposed")
    assert found.words.start > text.index("Estmark")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The envoy urged both armies to let the wounded be evacuated.", "evacuation"),
        ("The two armies set up joint patrols.", "other"),
        ("The lifting of the siege was discussed.", "easing-of-siege"),
        ("Both sides spoke of the safe passage of families.", "humanitarian-access"),
        ("The envoy proposed a halt to the shelling.", "other"),
        ("A truce of forty days was agreed.", "other"),
        ("The truce of June was broken.", "localised-ceasefire"),
        ("They hope to resume talks.", "talks"),
    ],
)
def test_steps_are_named_in_many_ways(reading_of, text, kind) -> None:
    assert [str(one.kind) for one in reading_of(text).measures] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Torvan has not withdrawn its guns.",
        "The doctor offered me insulin, the driver said.",
    ],
)
def test_what_was_not_done_or_is_no_act_is_no_step(reading_of, text) -> None:
    assert not reading_of(text).measures


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Torvan is allied with the Front.", [("Torvan", "ally-of", "the Front")]),
        (
            "The Front is backed by Iran and armed by Norway.",
            [("Iran", "backs", "The Front"), ("Norway", "backs", "The Front")],
        ),
        ("Iran supports the mediation of Norway.", [("Iran", "backs", "Norway")]),
        ("Iran and Norway are allies.", [("Iran", "ally-of", "Norway")]),
        ("Iran and Norway are not allies.", []),
    ],
)
def test_relations_are_stated_in_many_ways(reading_of, text, stated) -> None:
    reading = reading_of(text)
    words = reading.document.words_of
    found = [
        (words(one.subject.span), one.kind, words(one.object.span))
        for one in reading.relations
    ]
    assert found == stated
