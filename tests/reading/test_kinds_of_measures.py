"""Of what kind a step is where its words leave it open, and what is a step at all."""

import pytest

from ceasefire.core import MeasureKind

LOCAL = MeasureKind.LOCALISED_CEASEFIRE
PRISONERS = MeasureKind.PRISONER_EXCHANGE
OTHER = MeasureKind.OTHER
TALKS = MeasureKind.TALKS


def kinds(reading) -> list[tuple[str, MeasureKind]]:
    words = reading.document.words_of
    return [(words(one.words), one.kind) for one in reading.measures]


def kind_at(reading, words: str) -> MeasureKind | None:
    return next((kind for told, kind in kinds(reading) if words in told), None)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The envoy urged both sides to stop bombing towns.", "stop", OTHER),
        ("The Front offered to cease all operations for ninety days.", "cease", OTHER),
        ("For a month we kept the truce that the elders had asked for.",
         "the truce", OTHER),
        ("The bishops offered to go home unless the truce is restored.",
         "the truce", OTHER),
        ("The Front offered to stop firing around the dam.", "stop", LOCAL),
        ("The army agreed to hold its fire for six hours.", "hold", LOCAL),
        ("The army said it would stop firing at noon if rebels left.", "stop", LOCAL),
        ("The army offered to stop shelling in the Karn valley.", "stop", LOCAL),
        ("The ceasefire of 4 May held in two of three villages.", "ceasefire", LOCAL),
        ("Both sides accepted a truce in the Ost valley.", "a truce", LOCAL),
    ],
)  # fmt: skip
def test_a_ceasefire_is_local_where_its_words_bind_it(
    reading_of, text, words, kind
) -> None:
    assert kind_at(reading_of(text), words) is kind


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The pilots are alive. They would be freed once the army left the road, he "
         "said.", "They would be freed", PRISONERS),
        ("Nine guards gave up. They will be handed over to the Red Cross once the road "
         "is safe, the Front said.", "handed over", PRISONERS),
        ("He demanded that the Front free our jailed adviser.", "free", PRISONERS),
        ("The Front promised to hand over the bodies of six marines.", "bodies", OTHER),
        ("He would go only if the League handed over those responsible.",
         "handed over", OTHER),
        ("He asked that the killers be surrendered to the court.", "killers", OTHER),
        ("The Front promised to hand over two captured men.", "hand over", PRISONERS),
        ("It agreed to a joint visit on 3 June.", "a joint visit", OTHER),
    ],
)  # fmt: skip
def test_who_is_handed_over_makes_the_kind(reading_of, text, words, kind) -> None:
    assert kind_at(reading_of(text), words) is kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We would share the water if the League let our engineers mend the pump.",
         "let our engineers mend the pump"),
        ("We would suspend the raids provided that lorries ceased to use the road.",
         "ceased to use"),
        ("The army could sign, he said, if the Front gave up its claim to the island.",
         "gave up its claim"),
        ("They will let the flour through as soon as the miller stops selling to the "
         "fort.", "stops selling"),
    ],
)  # fmt: skip
def test_what_a_condition_asks_of_the_other_side_is_a_step(
    reading_of, text, words
) -> None:
    assert kind_at(reading_of(text), words) is OTHER


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They would open the road if the rain stopped falling.", "rain"),
        ("They would sign if the Front did not give up its claim.", "claim"),
        ("She promised to consult her capital.", "consult"),
        ("We told them that we would defend ourselves if it went on.", "defend"),
    ],
)
def test_what_gives_nobody_anything_is_none(reading_of, text, words) -> None:
    assert kind_at(reading_of(text), words) is None


def test_the_next_session_is_a_step_and_one_that_was_held_is_none(reading_of) -> None:
    to_come = reading_of(
        "6. Next session: 3 March, unless the chair decides otherwise."
    )
    assert kind_at(to_come, "Next session") is TALKS
    assert not kinds(reading_of("The sides held a third round of talks in Ost."))
    assert not kinds(reading_of("The second round of talks ended without a paper."))
    asked = reading_of("The envoy proposed a third round of talks in Ost.")
    assert kind_at(asked, "third round") is TALKS


@pytest.mark.parametrize(
    "text",
    [
        "The brigades have vacated the quarry.",
        "The army has handed back two of its five schools.",
        "The army has pulled back two of its batteries.",
    ],
)
def test_what_has_been_given_back_is_a_step(reading_of, text) -> None:
    assert [kind for _, kind in kinds(reading_of(text))] == [OTHER]


def test_what_nobody_has_given_back_is_none(reading_of) -> None:
    assert not kinds(reading_of("The tenants vacated the flat."))
    assert not kinds(reading_of("The brigades have not vacated the quarry."))
