"""Acts that a text lays before the reader to judge them, or that were only played."""

import pytest
from tests.support.records import done

CHECKED = """What went round this week, and what we found.

"Gunmen burned the Sarn ferry." No. She is in dry dock for her paint.

"Soldiers shot the harbour master." He signed our visitors' book on Friday.

"A patrol seized the mail boat." True. The captain showed us the receipt.

"The mayor of Ost was arrested." A mix-up of names, and not the first.
"""


def test_a_claim_that_nobody_says_stands_with_its_verdict(reading_of) -> None:
    assert done(reading_of(CHECKED)) == {"seized"}


@pytest.mark.parametrize(
    "text",
    [
        '"Rebels blew up the dam at Karn." Satire, from a student magazine.',
        '"The navy sank a trawler off Pell." Not so. She ran on to a rock.',
        '"Police shot two carters at the bridge." Fiction: the photograph is a still.',
    ],
)
def test_a_verdict_right_behind_a_claim_is_enough(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            '"The rebels burned the mill." Nobody in the square doubted it, for the '
            "smoke could be seen.",
            "burned",
        ),
        ('"The army shelled our street," said Lena Moor. No one slept.', "shelled"),
        ('The colonel said: "We seized the ferry." No shots were heard.', "seized"),
    ],
)
def test_what_somebody_says_is_not_held_up(reading_of, text, trigger) -> None:
    assert trigger in done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Q. We have heard that six clerks were shot on Lamp Day.",
        "Q. It was reported that the guard had burned the chapel.",
        "Question: The general says that the rebels shelled the ford.",
    ],
)
def test_what_a_question_lays_before_somebody_is_open(reading_of, text) -> None:
    assert not done(reading_of(text + "\n\nA. I was not there."))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Q. And then your men burned the chapel.\n\nA. They did.", "burned"),
        ("Q. Go on.\n\nA. We were told that six clerks were shot.", "shot"),
    ],
)
def test_what_is_put_to_somebody_outright_is_told(reading_of, text, trigger) -> None:
    assert trigger in done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "We rehearsed it twice: at the bell the cook shot the sentry from the loft.",
        "The boys re-enacted the siege on the green: one band stormed the bandstand.",
        "At the rehearsal on Friday the squad stormed the hall in six minutes.",
        "At last month's exercise a company captured the airfield in an hour.",
        "In my head I shot every one of them, and was home for supper.",
        'A signal came from the school: "Post lost, its guard captured." Exercise.',
        "Bangs at nine, and the porter shouting that the bank had been bombed. "
        "Fireworks: it was the regatta.",
        "Red crossed the stream on planks, shelled the barn and captured a corporal.",
        "The look-out reported a sentry being stabbed. He had seen a scarecrow.",
        "Part 2. The exercise, 3 to 5 June\n\nTwo companies stormed the quarry.",
        "Soldiers in grey burned the ferry on Monday.\n\nThe soldiers were extras in "
        "a costume drama.",
        "On Sunday marines stormed the pier and shot the harbour master.\n\nThe "
        "harbour master was an actor and the marines extras in a war film.",
    ],
)
def test_what_is_played_or_dreamt_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The guard shot him in his head.", "shot"),
        ("The army rehearsed the assault for weeks. On Monday it shelled the ford.",
         "shelled"),
        ("At the opera gunmen shot the governor on Friday.", "shot"),
        ("Rebels shot the mayor on Monday. The mayor was an actor in a soap opera.",
         "shot"),
        ("Two men were arrested. Theatre: the new play opens on Friday.", "arrested"),
        ("The guard shot a boy. He had held a flag.", "shot"),
        ("The army exercised in spring. In June rebels burned the barracks.", "burned"),
    ],
)  # fmt: skip
def test_what_is_near_a_play_is_still_done(reading_of, text, trigger) -> None:
    assert trigger in done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "A story is going round of a nurse abducted at the ford.",
        "An account is in circulation of two priests shot at Karn.",
        "A tale circulates of a monk beaten by the guards.",
        "The item in the bulletin that a convoy had been ambushed is wrong.",
        "Their first report, by which the crew had been arrested, has been taken back.",
        "That his men had burned the granary he denied, and a photograph bore him out.",
        "That it had shelled the clinic the Front contested.",
        "What the leaflet says happened, and did not: a monk beaten, a mill burned.",
        "What was feared, but never took place: the market looted, the mayor arrested.",
        "An anonymous caller said that a bomb had exploded at the station.",
        "The tea was claimed as stolen by deserters.",
        "Caller says police have shot a porter.",
        "The enemy radio says that we shot the cook; he is making soup.",
        "Do not believe the governor. The fleet was sunk, says the governor.",
        "The raid for which the minister pressed in May would have killed scores.",
        "The assault for which two colonels lobbied was recorded in the minutes.",
        "Our policy excludes damage caused by invasion or by any riot.",
        "The cover does not protect goods lost by looting or arson.",
    ],
)
def test_what_is_disowned_by_its_own_sentence_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The report is about a convoy ambushed on the coast road.", "ambushed"),
        ("The general, who denied everything, burned the mill.", "burned"),
        ("An account of the raid circulated after rebels burned the mill.", "burned"),
        ("What the army did, and did openly: it burned the mill.", "burned"),
        ("The caller was held after he shot a guard.", "shot"),
        ("Rebel radio said its fighters had burned the depot.", "burned"),
        ("Do not believe the governor. The fleet was shelled, says the admiral.",
         "shelled"),
        ("The raid pressed home by the colonels killed four on Monday.", "raid"),
        ("Damage caused by the shelling was repaired.", "shelling"),
        ("The insurers paid for goods stolen in the looting.", "looting"),
        ("The wards treat wounds caused by the bombing in May.", "bombing"),
    ],
)  # fmt: skip
def test_what_only_looks_disowned_is_done(reading_of, text, trigger) -> None:
    assert trigger in done(reading_of(text))
