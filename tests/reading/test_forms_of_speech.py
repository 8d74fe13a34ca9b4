"""Forms of speech of many registers: who is asked, what is refused, what is amid."""

import pytest


def said(reading) -> list[tuple[str | None, str, str]]:
    words = reading.document.words_of
    return [
        (
            words(one.speaker.span) if one.speaker and one.speaker.span else None,
            " | ".join(words(piece) for piece in one.content),
            str(one.kind),
        )
        for one in reading.statements
    ]


def contents(reading) -> list[str]:
    return [content for _, content, _ in said(reading)]


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        ("Asked to join the council, she answered that she was too old.",
         "to join the council", "she"),
        ("Urged to leave the town, the mayor said that he would stay.",
         "to leave the town", "the mayor"),
        ("Accused of hiding rifles, the abbot replied that he kept bees.",
         "hiding rifles", "the abbot"),
        ("Ordered to open the gate, the sergeant said he had no key.",
         "to open the gate", "the sergeant"),
        ("Told to wait, the drivers said that the fruit was rotting.", "to wait",
         "the drivers"),
        ("The general, accused of selling fuel, said that his books were open.",
         "selling fuel", "his"),
    ],
)  # fmt: skip
def test_who_is_asked_does_not_ask(reading_of, text, asked, told) -> None:
    found = said(reading_of(text))
    assert (None, asked) in [one[:2] for one in found]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The chair refused the request.", "The chair", "the request"),
        ("The abbot declined the invitation to Marl.", "The abbot",
         "the invitation to Marl"),
        ("Estmark has refused the offer of a truce.", "Estmark",
         "the offer of a truce"),
        ("The union refused the terms.", "The union", "the terms"),
        ("The governor declined their proposal.", "The governor", "their proposal"),
        ("The court refused the motion on Friday.", "The court", "the motion"),
        ("Both sides declined the mediator's compromise.", "Both sides",
         "the mediator's compromise"),
    ],
)  # fmt: skip
def test_what_was_asked_or_offered_is_refused(
    reading_of, text, speaker, content
) -> None:
    assert said(reading_of(text)) == [(speaker, content, "objection")]


@pytest.mark.parametrize(
    "text",
    [
        "The prisoners refused food.",
        "The guard refused him entry.",
        "The horse refused the fence.",
        "The patient declined the medicine.",
        "The wounded refused treatment for two days.",
    ],
)
def test_what_is_no_word_of_anybody_is_refused_without_words(reading_of, text) -> None:
    assert said(reading_of(text)) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Her grave, she ordered, must never be guarded.", "she",
         "Her grave | must never be guarded"),
        ("No boat, the harbourmaster ordered, was to leave the bay.",
         "the harbourmaster", "No boat | was to leave the bay"),
        ("The bells, she commanded, should be silent until the men came home.",
         "she", "The bells | should be silent until the men came home"),
        ("The general ordered that the bridge be closed.", "The general",
         "the bridge be closed"),
        ("The judge decreed that the ship be sold.", "The judge", "the ship be sold"),
        ("The captain instructed that no shot be fired.", "The captain",
         "no shot be fired"),
        ("I ask that this be entered.", "I", "this be entered"),
        ("The widow asked that her sons be buried in Marl.", "The widow",
         "her sons be buried in Marl"),
    ],
)  # fmt: skip
def test_an_order_may_be_a_clause(reading_of, text, speaker, content) -> None:
    assert said(reading_of(text)) == [(speaker, content, "demand")]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("They will set him free, they tell me, once the deacon has said his name.",
         "they", "They will set him free | once the deacon has said his name"),
        ("The road stays shut, the colonel said, until the guns have been moved.",
         "the colonel", "The road stays shut | until the guns have been moved"),
        ("We will sail, the captain wrote, as soon as the harbour has been cleared.",
         "the captain", "We will sail | as soon as the harbour has been cleared"),
        ("The office has called: no soldiers, it says, not now.", "it",
         "no soldiers | not now"),
        ("The answer came at noon: no talks, the general said, before Friday.",
         "the general", "no talks | before Friday"),
        ("If the road opens, he said, the trucks will leave.", "he",
         "If the road opens | the trucks will leave"),
        ("Had the shells fallen nearer, writes the reporter, nobody would be left.",
         "the reporter", "Had the shells fallen nearer | nobody would be left"),
        ("Should the truce hold, the envoy said, the buses would run again.",
         "the envoy", "Should the truce hold | the buses would run again"),
    ],
)  # fmt: skip
def test_what_is_said_goes_on_behind_the_word(
    reading_of, text, speaker, content
) -> None:
    assert (speaker, content) in [one[:2] for one in said(reading_of(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Thank God, the bridge held.",
        "On Thursday, thank heaven, there was nothing.",
        "The guns are silent, thank goodness.",
        "Tell the governor what you saw.",
        "Please tell us what you know of that night.",
        "Ask the bishop how many came.",
        "Let nobody poison a well and call it defence.",
        "Never call this a truce.",
        "They will leave once the deacon has said his name.",
        "Once he has accepted the plan, the road will open.",
    ],
)
def test_what_was_not_spoken_is_no_statement(reading_of, text) -> None:
    assert said(reading_of(text)) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("She was once described by a general as the only line he could not cross.",
         "a general", "She | the only line he could not cross"),
        ("The plan was branded by the union as a trap.", "the union",
         "The plan | a trap"),
        ("The raid has been described by the mission as a massacre.", "the mission",
         "The raid | a massacre"),
        ("The vote was called a farce by the opposition.", "the opposition",
         "The vote | a farce"),
        ("The truce was described as fragile.", None, "The truce | fragile"),
    ],
)  # fmt: skip
def test_what_is_called_something_in_the_passive(
    reading_of, text, speaker, content
) -> None:
    assert (speaker, content) in [one[:2] for one in said(reading_of(text))]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The rumour that she poisoned a tax collector is unfounded.",
         "she poisoned a tax collector"),
        ("The claim that the bridge was mined is untrue.", "the bridge was mined"),
        ("The report that the mayor had fled was wrong.", "the mayor had fled"),
        ("Rumours that the army had left were false.", "the army had left"),
        ("The story that the wells were poisoned has no basis.",
         "the wells were poisoned"),
        ("Our report that the car had been shot at was wrong.",
         "the car had been shot at"),
        ("It is rumoured that the general has fled.", "the general has fled"),
        ("The general is rumoured to have fled.", "to have fled"),
        ("The abbey is rumoured to hold the gold.", "to hold the gold"),
    ],
)  # fmt: skip
def test_what_is_told_and_untrue_was_told(reading_of, text, content) -> None:
    assert content in contents(reading_of(text))
