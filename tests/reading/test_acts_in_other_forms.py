"""Acts told in forms that are easily missed, and what only looks like them."""

import pytest


def coded(reading) -> set[tuple[str, str, str]]:
    words = reading.document.words_of
    return {
        (words(one.trigger), one.cameo_root, one.plover)
        for one in reading.events
        if one.done
    }


def done(reading) -> set[str]:
    return {trigger for trigger, _, _ in coded(reading)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The navy returned two trawlers on Friday.", ("returned", "08", "RETREAT")),
        ("Six deserters were returned at the ford.", ("returned", "08", "RETREAT")),
        ("The Front lifted its roadblock at Karn.", ("lifted", "08", "RETREAT")),
        ("Three pilots were handed to the Red Cross.", ("handed", "08", "RETREAT")),
        ("The army fell back across the Lenn.", ("fell", "08", "RETREAT")),
        ("Troops returned to barracks at noon.", ("returned", "08", "RETREAT")),
        ("Gunmen cut the telephone wire at Ost.", ("cut", "17", "ASSAULT")),
        ("Rebels destroyed the viaduct at Pell.", ("destroyed", "17", "ASSAULT")),
        ("A mortar destroyed two houses in Karn.", ("destroyed", "19", "ASSAULT")),
        ("The militia sacked the monastery.", ("sacked", "17", "ASSAULT")),
        ("Divers holed a launch off the mole.", ("holed", "17", "ASSAULT")),
        ("Police dispersed the crowd with batons.", ("dispersed", "17", "COERCE")),
        ("Troops drove the villagers into the marsh.", ("drove", "17", "COERCE")),
        ("The rebels captured three lorries.", ("captured", "17", "COERCE")),
        ("Police surrounded the college by seven.", ("surrounded", "19", "COERCE")),
        ("The army regained the ridge.", ("regained", "19", "COERCE")),
        ("Pickets opened up on the patrol.", ("opened", "19", "ASSAULT")),
        ("Raiders speared a herdsman.", ("speared", "18", "ASSAULT")),
        ("The regime hanged the poet Ivo Lind.", ("hanged", "18", "ASSAULT")),
        ("He was taken at the ford and was hanged.", ("hanged", "18", "ASSAULT")),
        ("Students stoned the consulate.", ("stoned", "18", "ASSAULT")),
        ("Guards shut the gate and reopened it.", ("reopened", "08", "RETREAT")),
        ("A convoy set out and was turned back at Karn.", ("turned", "19", "COERCE")),
        ("The army cleared the beach of mines.", ("cleared", "06", "COOPERATE")),
        ("The sides held a third round of talks in Ost.", ("talks", "04", "CONSULT")),
        ("The second meeting ended without a paper.", ("meeting", "04", "CONSULT")),
        ("Two mayors had discussed it by telephone.", ("discussed", "04", "CONSULT")),
        ("Both sides have spoken about the wells.", ("spoken", "04", "CONSULT")),
    ],
)  # fmt: skip
def test_a_verb_with_what_makes_it_an_act_has_its_codes(reading_of, text, act) -> None:
    assert act in coded(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Families returned to the valley in spring.",
        "She returned the book to the library.",
        "The patrol returned to its base.",
        "Prices fell back in June.",
        "The board sacked the manager.",
        "The minister cut the ribbon and the budget.",
        "The clouds dispersed at noon.",
        "The camera captured him on film.",
        "The painter captured the light of the lorries.",
        "The teacher drove her pupils into town.",
        "He opened up about his youth.",
        "The crowd was surrounded by hills.",
        "The court cleared him of fraud.",
        "The two mayors never discussed it by telephone.",
        "The film had ended without a word.",
        "He hanged the picture of his aunt.",
        "The books were returned to the library.",
        "The wire was cut by the electrician at noon.",
        "He opened up on his childhood.",
        "They handed their children to relatives for the summer.",
        "Police cleared the street of snow.",
        "The government lifted the barrier to trade.",
        "Fans captured the mascot's car in the cup game.",
        "The two presidents have spoken out about the floods.",
        "Both parties spoke in the debate.",
        "The minister obtained the release of funds.",
        "The bridge was damaged by frost.",
    ],
)
def test_the_same_verb_in_other_company_is_no_act(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The Mission condemns Friday's shelling of the port.", {"shelling"}),
        ("Inspectors verified the killing of nine herders.", {"killing"}),
        ("The envoy obtained the release of twelve girls.", {"release"}),
        ("He refuses an amnesty for the murder of the two clerks.", {"murder"}),
        ("They voiced grief at the loss of six in the shelling of Ost.", {"shelling"}),
        ("The raid on Karn was the work of a drunken captain.", {"raid"}),
        ("Staff say that shelling damaged the pump on Friday.", {"shelling"}),
        ("At the talks in Ost, the League gave way.", {"talks"}),
        ("The release followed two days of talks between the elders.", {"talks"}),
    ],
)  # fmt: skip
def test_a_noun_that_takes_its_act_for_granted_is_done(
    reading_of, text, triggers
) -> None:
    assert triggers <= done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Mission condemns any shelling of the port.",
        "The envoy hopes to obtain the release of twelve girls.",
        "The envoy would have obtained the release of the crew.",
        "The envoy did not secure the release of the crew.",
        "He fears blame for the planned murder of the two clerks.",
        "The raid on Karn was a fiction.",
        "The raid on Karn was the plan.",
        "A raid was the only answer.",
        "Talks between the elders are set for May.",
        "They asked for two days of talks between the elders.",
    ],
)
def test_a_noun_that_leaves_its_act_open_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The gunmen did stop the lorry, beat its driver and steal the fuel.",
         {"stop", "beat", "steal"}),
        ("What the navy did do was intercept a trawler and seize its nets.",
         {"intercept", "seize"}),
        ("What he has done is to arrest two editors and bomb a kiln.",
         {"arrest", "bomb"}),
        ("The spokesman did not dispute that the police had arrested a porter.",
         {"arrested"}),
        ("She never denied that her men burned the ferry.", {"burned"}),
        ("Recalling that on 3 May the Front evacuated Fort Ost, the Parties have "
         "agreed as follows.", {"evacuated"}),
        ("Did the guards rob the mail? Yes. They took it on Monday.", {"rob"}),
        ("Has the mayor met the rebels? He has, on Tuesday.", {"met"}),
        ("They will free 31 captured guards.", {"captured"}),
        ("He demands the return of the stolen boats.", {"stolen"}),
        ("I was not hit. Aimes was killed.", {"killed"}),
    ],
)  # fmt: skip
def test_what_is_told_with_force_is_done(reading_of, text, triggers) -> None:
    assert triggers <= done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen did not stop the lorry, beat its driver or steal the fuel.",
        "What the navy would do was intercept a trawler and seize its nets.",
        "What he has vowed to do is to arrest two editors.",
        "The spokesman did dispute that the police had arrested a porter.",
        "She denied that her men burned the ferry.",
        "Recalling that the Parties promised that hostages were released by May, the "
        "chair closed.",
        "Did the guards rob the mail? No. It went by sea.",
        "Did the guards rob the mail? Yes, but it was later found to be false.",
        "Has the mayor met the rebels? He has not.",
        "Did the army shell the mill? True, it could have done so.",
        "Was he arrested? He was a careful man.",
        "All stolen boats are to be reported.",
        "For four pounds they were going to free her.",
    ],
)
def test_what_is_denied_or_to_come_in_the_same_form_is_not(reading_of, text) -> None:
    assert not done(reading_of(text))


LOG = """Signals, Post 4

0540 Two lorries left the depot.

0610 Road mined at the culvert. Patrol fired on the sappers.

0655 Village evacuated by the elders.

0700 Prisoners released.
"""
TIMETABLE = """The day

0600 Prisoners released.

0700 Village evacuated by the elders.

0800 The guns will be handed over.
"""


def test_a_participle_in_a_log_tells_of_what_was(reading_of) -> None:
    assert {"evacuated", "released"} <= done(reading_of(LOG))


def test_a_participle_in_a_timetable_does_not(reading_of) -> None:
    assert not done(reading_of(TIMETABLE))
