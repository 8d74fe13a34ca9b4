"""Acts that the text around them shows to be none, and acts beside these that are."""

import pytest
from tests.support.records import done

EXERCISE = """GREY CRANE, day two. For players only.

At 0400 the enemy crossed the Mire with two brigades. Our forces withdrew to the weir.

Port Amity was bombed, and three hundred people were killed.

Real-world: the fuel store at Gate 2 was raided last night, and a sentry was beaten.
"""


def test_an_exercise_is_one_but_for_what_is_real(reading_of) -> None:
    assert done(reading_of(EXERCISE)) == {"raided", "beaten"}


def test_a_text_that_only_speaks_of_an_exercise_is_none(reading_of) -> None:
    told = (
        "The ministry called the march an exercise in patience, for the players of "
        "its game only.\n\nOn Monday troops shelled Port Amity."
    )
    assert "shelled" in done(reading_of(told))


@pytest.mark.parametrize(
    "headline",
    ['"This is a drill," residents thought', "“Exercise, exercise,” the radio said"],
)
def test_a_text_that_begins_with_what_somebody_said_is_none(headline, reading_of):
    told = f"{headline}\n\nOn Monday troops shelled Port Amity and killed a nurse."
    assert "shelled" in done(reading_of(told))


BOARD = (
    "Round six. Ilves opened quietly and then attacked on both wings. She had stormed "
    "the castled king by move thirty. Petrane surrendered a rook. At eleven soldiers "
    "searched the hall, and they arrested Petrane's brother."
)
MATCH = (
    "The Lions besieged the box and bombarded the goalkeeper until half-time. They "
    "were ambushed on the break. Outside, rioters burned two buses and police arrested "
    "thirty."
)
SCHOOL = (
    "My cousin and I played war every day. I captured his castle. He bombed me with "
    "plums.\n\nIn August soldiers seized my aunt's cart."
)
STAGE = (
    "1. Act two was run twice. The rebels stormed the palace too early.\n\n"
    "2. The police raided the hall on Monday."
)
STARS = (
    "Gemini. You have besieged a friend for long enough. Leo. You attacked the wrong "
    "door. Virgo. You surrendered too soon. Our astrologer was arrested on Tuesday."
)
HOUSEHOLD = (
    "He occupied the sofa, he plundered the shelves. My cook executed crabs at the "
    "sink. Zinc surrendered early. A flock had surrendered its crumbs. The rebels "
    "seized the ferry."
)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (BOARD, {"searched", "arrested"}),
        (MATCH, {"burned", "arrested"}),
        (SCHOOL, {"seized"}),
        (STAGE, {"raided"}),
        (STARS, {"arrested"}),
        (HOUSEHOLD, {"seized"}),
    ],
)
def test_what_is_played_is_no_act_and_what_is_not_is(reading_of, text, acts) -> None:
    assert done(reading_of(text)) == acts


@pytest.mark.parametrize(
    "text",
    [
        # of a case that is supposed
        "If that is an assault, my wife has assaulted me weekly since 1998.",
        "If this is robbery, the landlord has robbed us for years.",
        "I cross the square, I kill the major, I am hanged, they name a street for me.",
        "I would not have liked it: I was hanged, and nobody wept.",
        "Consider what follows if the letter arrives. The city is captured a day "
        "sooner. The regent has been arrested by then.",
        "Take a second case. A man is abducted by his brothers and has been beaten.",
        "What would you have done had it failed?\n\nFired on them. Then withdrawn.",
        # of a tale
        "I cared less for an ending that has everybody executed.",
        "The reviewer praised a finale that has the whole chorus arrested.",
        '"And then the giant attacked the village and kidnapped the miller."',
        # by nobody's word
        "We had a text saying they had burned the clinic too.",
        "A friend sent a message claiming that the tanks had entered the square.",
        "The family group chat says they fired on the crowd at the fountain.",
        "The duke, it is told, sacked seven towns in seven days.",
        "I had it from the barber, who got it from a driver: the Guard arrested the "
        "bishop. They burned his papers.",
        "Single source, untested: a brigade moved to the frontier and mined the road.",
        "Source has reported that the Marshal was poisoned.",
        "Nadia's version is that he was shot for it.",
        # taken back
        "They wrote that Gole was evacuated (it was not).",
        "The Lantern: rebels shot the postmaster (false: he wrote to us).",
        "The truce was signed, and it turned out that someone had misheard a score.",
        "Things that didn't, whatever they believe: airport stormed, mayor kidnapped.",
        "What did not happen this week. Bakery bombed in Orm. The mill was burned.",
    ],
)
def test_what_is_supposed_or_vouched_for_by_nobody_is_not_done(
    reading_of, text
) -> None:
    assert not done(reading_of(text))


def test_a_story_falls_with_who_told_it_and_what_was_seen_stays(reading_of) -> None:
    text = (
        "The guests had it from the milkman: the Third Regiment mutinied. It killed "
        "its colonel. It seized the arsenal. People stood on the stairs. My cousin met "
        "the colonel at the gate. Not a word of the milkman's story was true."
    )
    assert done(reading_of(text)) == {"met"}


def test_a_bare_no_of_whoever_answers_denies_what_was_told(reading_of) -> None:
    asked = "ORLA: The mayor says that the Guard burned the clinic.\n\nBRAM: {}\n"
    assert not done(reading_of(asked.format("No, no. I can see it from here.")))
    assert "burned" in done(reading_of(asked.format("Yes. I saw it.")))
    assert "burned" in done(reading_of(asked.format("No, I have not been there.")))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # what looks like the above
        ("If this is a truce, the Column broke it when it shelled Orm.", "shelled"),
        (
            "The road is blocked, the port is closed and the army shelled Orm.",
            "shelled",
        ),
        ("I was shot in the arm and they burned my house.", "shot"),
        ("Take another case. On 3 May troops shelled Orm.", "shelled"),
        ("The mining giant signed the accord in May.", "signed"),
        ("I heard it from the colonel: the Column burned the chapel.", "burned"),
        ("A message from the brigade said that it had seized the ford.", "seized"),
        (
            "Troops shelled a school. It turned out that they had lost the map.",
            "shelled",
        ),
        ("The goal of the bishop is peace. The Front attacked Orm.", "attacked"),
        ("He attacked the budget and he jailed the editor.", "jailed"),
        ("The army shelled Orm on Monday. None of it was easy to watch.", "shelled"),
        # brought about, and next
        ("My uncle had the mayor arrested.", "arrested"),
        ("She sat there until they released him.", "released"),
        ("The governor refused to negotiate, then met the elders on Tuesday.", "met"),
        ("What I saw was the lieutenant's men looting the mill.", "looting"),
        ("The guards let the ferry through on Monday and went home.", "let"),
    ],
)
def test_an_act_in_like_words_stays_done(reading_of, text, trigger) -> None:
    assert trigger in done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "My uncle would have had the mayor arrested.",
        "He never had the mayor arrested.",
        "She would sit there until they released him.",
        "The governor refused to sign and then meet the elders.",
    ],
)
def test_what_was_not_brought_about_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))
