"""Acts told beside other things: joined by a semicolon, aside, brought about, again."""

import pytest


def done(reading) -> list[str]:
    words = reading.document.words_of
    return [words(one.trigger) for one in reading.events if one.done]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("A ferry was shelled off the cape; no one was hurt.", ["shelled"]),
        ("Two bakers were arrested; the minister denies that any was beaten.",
         ["arrested"]),
        ("The pact stands so long as the guns rest; last May we freed six men.",
         ["freed"]),
        ("Access: a patrol seized two lorries near the weir.", ["seized"]),
        ("We had waited until noon. Then somebody fired once at the tower.",
         ["fired"]),
        ("On 4 May the navy seized a dhow.", ["seized"]),
        ("The guards beat the clerk and let him go.", ["beat", "let"]),
    ],
)  # fmt: skip
def test_a_main_clause_is_not_undone_by_the_next(reading_of, text, triggers) -> None:
    assert done(reading_of(text)) == triggers


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("They would return the dhows that were seized last winter.", ["seized"]),
        ("The strike goes on until the union meets the crew, two of whom were beaten.",
         ["beaten"]),
        ("The envoy hopes to see Tarek Olm, who was arrested in June.", ["arrested"]),
        ("They ask for the trial of those who shelled the market in May.",
         ["shelled"]),
        ("They must hand over the men whom the army accuses of having shot a nun.",
         ["shot"]),
    ],
)  # fmt: skip
def test_what_is_told_aside_took_place_whatever_is_wanted(
    reading_of, text, triggers
) -> None:
    assert done(reading_of(text)) == triggers


@pytest.mark.parametrize(
    "text",
    [
        "They would return any dhows that were seized.",
        "They would return the dhows that were to be seized in May.",
        "They would fine those who fired.",
        "They may ask for the trial of those who might have shelled the market in May.",
        "The envoy hopes to see Tarek Olm, who was never arrested.",
        "The envoy hopes to see Tarek Olm, who was to be arrested in June.",
        "The plan: the army seized the mill and freed the crew.",
        "The rumour: the navy seized a dhow near the weir.",
        "The army shelled no ferry; nobody was hurt.",
        "The elders asked that they be freed; that the guards be paid.",
        "Were the ferry shelled, the pact would end; no one doubts it.",
        "They signed a page: your guards quit the mill, the clan quits the fort.",
    ],
)
def test_what_is_open_stays_open_beside_other_clauses(reading_of, text) -> None:
    found = [one for one in done(reading_of(text)) if one != "signed"]
    assert not found


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The abbess got both clans to swap their dead.", "swap"),
        ("The flood forced the garrison to withdraw.", "withdraw"),
        ("The elders persuaded the militia to release the crew.", "release"),
        ("The monks helped free the crew.", "free"),
        ("The nuns succeeded in freeing the crew.", "freeing"),
        ("What the abbot did was to release the crew.", "release"),
        ("The sergeant confessed to having shot the miller.", "shot"),
        ("He boasted to reporters of having hanged eleven men.", "hanged"),
    ],
)
def test_what_was_brought_about_is_done(reading_of, text, trigger) -> None:
    assert trigger in done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The abbess will get both clans to swap their dead.",
        "The abbess tried to get both clans to swap their dead.",
        "The flood did not force the garrison to withdraw.",
        "The elders could persuade the militia to release the crew.",
        "The elders urged the militia to release the crew.",
        "The elders asked the nuns to help free the crew.",
        "If the nuns succeeded in freeing the crew, the port would open.",
        "The nuns never succeeded in freeing the crew.",
        "The nuns hope to succeed in freeing the crew.",
        "What the abbot wanted to do was to release the crew.",
        "What the abbot should have done is to release the crew.",
        "The abbess gets both clans to swap their dead.",
        "The sergeant never confessed to having shot the miller.",
        "He would boast to reporters of having hanged eleven men.",
        "The army's boast of having freed the valley was news to the valley.",
    ],
)
def test_what_was_not_brought_about_is_open(reading_of, text) -> None:
    assert not done(reading_of(text))


def test_an_act_told_again_is_one_act(reading_of) -> None:
    text = "Rebels attacked the post at dawn. The elders condemned the attack."
    assert done(reading_of(text)) == ["attacked"]
    other = "Rebels attacked the post. The elders condemned the attack on the well."
    assert done(reading_of(other)) == ["attacked", "attack"]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("A car bomb killed the prefect.", ["bomb"]),
        ("A rocket fell on the school.", ["rocket"]),
        ("Shelling damaged the pump on 9 May.", ["Shelling"]),
        ("The mill was destroyed by shelling.", ["shelling"]),
        ("Monitors recorded three clashes near the weir.", ["clashes"]),
        ("The patrol came under fire.", ["fire"]),
        ("At a meeting in Orlesk the mayor promised flour.", ["meeting"]),
        ("Since our visit on 3 May the cells have been empty.", ["visit"]),
        ("The exchange of prisoners took place at the bridge.", ["exchange"]),
        ("The meeting held on Friday ended without a text.", ["meeting"]),
        ("The dock strike began on Monday.", ["strike"]),
        ("Following a call by the envoy to the colonel, the men left.", ["call"]),
    ],
)
def test_a_noun_names_an_act_that_took_place(reading_of, text, triggers) -> None:
    assert done(reading_of(text)) == triggers


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb would have killed the prefect.",
        "No rocket fell on the school.",
        "A rocket may fall on the school.",
        "Monitors recorded no clashes near the weir.",
        "Monitors expect to record three clashes near the weir.",
        "The patrol never came under fire.",
        "The patrol feared that it would come under fire.",
        "The two sides held no talks.",
        "The two sides were to hold talks on Monday.",
        "The two sides cancelled plans to hold talks.",
        "The militia planned to carry out a raid.",
        "The militia denied that it had carried out a raid.",
        "The militia carried out preparations for a raid.",
        "The clan made release of the crew a condition.",
        "The envoy made a call for restraint.",
        "An exchange of letters took place in May.",
        "The exchange of prisoners was to take place at the bridge.",
        "The exchange of prisoners fell through.",
        "After a visit planned for May the cells are to be emptied.",
        "The dock strike called for Monday was put off.",
        "In a planned meeting the mayor would have promised flour.",
        "The release of the crew is expected on Monday.",
        "The alleged raid never took place.",
        "The aborted evacuation was to begin at noon.",
    ],
)
def test_a_noun_of_what_was_not_done_is_open(reading_of, text) -> None:
    assert not [one for one in done(reading_of(text)) if one != "cancelled"]
