"""How far a step has come by the end of the text."""

import pytest


def steps(reading) -> list[tuple[str, str]]:
    return [(str(one.kind), str(one.status)) for one in reading.measures]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The envoy has proposed that the guns be moved behind the river. The army "
         "turned the idea down on Friday.", ("other", "refused")),
        ("The rebels offered a three-day truce in Sorn. The crown accepted it at once.",
         ("localised-ceasefire", "agreed")),
        ("The plan to exchange the wounded at the bridge has been shelved.",
         ("prisoner-exchange", "abandoned")),
        ("The army's offer of a twelve-hour pause for burials was declined.",
         ("localised-ceasefire", "refused")),
        ("The exchange of the two pilots took place at noon.",
         ("prisoner-exchange", "done")),
        ("The swap was called off an hour before it was due.",
         ("prisoner-exchange", "abandoned")),
        ("The governor told the elders that no house would be searched.",
         ("other", "offered")),
        ("The talks with the League drag on.", ("talks", "under-way")),
        ("What would you do if we opened the mill road to the convoys?",
         ("humanitarian-access", "discussed")),
    ],
)  # fmt: skip
def test_it_is_told_by_what_became_of_it(reading_of, text, step) -> None:
    assert steps(reading_of(text)) == [step]


def test_a_verb_that_it_is_joined_to_says_nothing_of_it(reading_of) -> None:
    text = "The rebels free the pilot, and the crown lifts the curfew in Belmor."
    assert ("other", "done") not in steps(reading_of(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bishop spoke of the return of the displaced.", "other"),
        ("The bishop spoke of the handover of the two pilots.", "prisoner-exchange"),
        ("The bishop spoke of the surrender of mortars.", "other"),
        ("The removal of the roadblocks has been discussed.", "other"),
    ],
)
def test_what_is_handed_over_tells_the_kind(reading_of, text, kind) -> None:
    assert [one[0] for one in steps(reading_of(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Not one gun was withdrawn this week.",
        "He would say so, in return for a village.",
        "The chair moved the deadline.",
    ],
)
def test_what_was_not_withdrawn_or_given_is_none(reading_of, text) -> None:
    assert steps(reading_of(text)) == []
