"""Acts that took place, and those that are only spoken of."""

import pytest


def events(reading) -> dict[str, tuple[bool, str | None, str | None]]:
    words = reading.document.words_of
    return {
        words(one.trigger): (one.done, one.cameo_root, one.plover)
        for one in reading.events
    }


@pytest.mark.parametrize(
    ("text", "trigger", "codes"),
    [
        ("Estmark shelled the depot on Monday.", "shelled", ("19", "ASSAULT")),
        ("Two teachers were detained at the bridge.", "detained", ("17", "COERCE")),
        ("Both sides exchanged 40 prisoners.", "exchanged", ("08", "RETREAT")),
        ("The envoy met the colonel.", "met", ("04", "CONSULT")),
        ("A convoy delivered flour to the town.", "delivered", ("07", "AID")),
        ("Estmark and Torvan signed the text.", "signed", ("05", "SUPPORT")),
        ("The shelling killed four people.", "shelling", ("19", "ASSAULT")),
        ("The army lifted the siege.", "lifted", ("08", "RETREAT")),
        ("Both sides traded mortar fire.", "traded", ("19", "ASSAULT")),
        ("Gunmen took two officers.", "took", ("18", "ASSAULT")),
        ("In June the table did free 23 people.", "free", ("08", "RETREAT")),
        ("Three trucks were turned back at the bridge.", "turned", ("19", "COERCE")),
        (
            "The army must return the tractors stolen in winter.",
            "stolen",
            ("17", "COERCE"),
        ),
        (
            "I can confirm that aid was suspended on 1 June.",
            "suspended",
            ("16", "SANCTION"),
        ),
    ],
)
def test_an_act_that_took_place_has_its_codes(reading_of, text, trigger, codes) -> None:
    assert events(reading_of(text))[trigger] == (True, *codes)


@pytest.mark.parametrize(
    "text",
    [
        "Estmark did not shell the depot.",
        "Estmark never shelled the depot.",
        "Nobody shelled the depot.",
        "Estmark will shell the depot.",
        "Estmark might have shelled the depot.",
        "Estmark threatened to shell the depot.",
        "Torvan urged Estmark to stop shelling the depot.",
        "If Estmark shelled the depot, the talks would end.",
        "Torvan will come unless Estmark shelled the depot.",
        "Estmark denied that it had shelled the depot.",
        "Reports that Estmark shelled the depot are false.",
        "Torvan would return provided Estmark withdrew its guns first.",
        "Torvan asked whether Estmark had shelled the depot.",
        "Estmark offered to release the prisoners.",
        "Estmark failed to withdraw its guns.",
        "No prisoners were released.",
        "The mission proposed that the prisoners be released.",
        "Estmark plans to withdraw its guns.",
        "Who shelled the depot?",
        "Patrols could not confirm reports that the village was looted.",
        "He could say that Estmark shelled the depot.",
        "The snow closed the road.",
        "The army will bury any soldier killed.",
        "They would discuss it at a meeting in Karsk.",
        "The captain turned back because his engine was hot.",
    ],
)
def test_what_is_denied_planned_or_asked_for_is_never_coded(reading_of, text) -> None:
    found = reading_of(text).events
    assert not any(one.done for one in found)
    assert all(one.cameo_root is None and one.plover is None for one in found)
    assert all(one.why_not_done for one in found)


def test_who_did_it_and_to_whom_are_told_apart(reading_of) -> None:
    reading = reading_of("Two teachers were detained by the army of Estmark.")
    (one,) = reading.events
    words = reading.document.words_of
    assert words(one.source.span) == "the army of Estmark"
    assert words(one.target.span) == "Two teachers"


def test_all_who_did_it_are_named(reading_of) -> None:
    for text in (
        "Iran, Russia and Turkey signed the text.",
        "The text was signed by Iran, Russia and Turkey.",
    ):
        reading = reading_of(text)
        (found,) = reading.events
        words = reading.document.words_of
        assert words(found.source.span) == "Iran, Russia and Turkey"
        assert found.source.actor == "iran"
        assert [one.actor for one in found.together] == ["russia", "turkey"]
        shown = found.to_dict(reading.document)["together_with"]
        assert [one["actor"] for one in shown] == ["russia", "turkey"]


@pytest.mark.parametrize(
    "text",
    [
        "Estmark said that the rebels might shoot down the drone.",
        "The mayor hopes that the market will have opened by May.",
        "No convoy reached the town in March.",
        "The convoy never reached the town.",
        "Nobody spoke to the minister.",
        "The envoy was to speak to the general on Monday.",
        "The column failed to enter the town.",
        "Had the troops entered the town, the truce would be over.",
        "The army denied that a column had entered the village.",
        "The union threatened to picket the port.",
        "The ministry plans to deport the men.",
        "Neither side has vacated the posts it was to leave.",
        "If the army had used drones against the camp, it would have said so.",
        "The rebels demanded that the soldiers who would be captured be named.",
        "The Front urged the army to disarm its police.",
        "The proposal to open the border was discussed.",
        "A plan to airlift the wounded was dropped.",
        "The envoy asked who had fired on the bus.",
        "The government accused nobody of plundering the store.",
        "The withdrawal of troops has not begun.",
        "Both sides agreed to swap prisoners and to open the crossing.",
        "It is not true that the army has surrendered.",
        "The general said reports that gas had been used on the town were false.",
        "The siege would be lifted and the prisoners freed.",
        "The army said it would talk when the Front had vacated the port.",
        "They will meet after the convoy has reached the town.",
        "Anyone who fired on the bus would be punished.",
        "Mines planted on the road must be removed.",
        "Neither had the army withdrawn nor had it released the men.",
        "The troops almost overran the village.",
        "An invasion was averted by the talks.",
        "Rumours of an invasion were denied.",
        "The general hardly met the envoy.",
        "The hope that the market opened again was in vain.",
        "The side that fired first would lose its seat.",
        "The gates will be opened and the trucks let in.",
        "The Front will sign before its fighters have surrendered.",
        "No soldier has entered the zone and none has fired.",
        "Once the guns are withdrawn and the mines removed, the school will open.",
        "The plan foresees that the troops withdraw and the roads are reopened.",
        "The two sides were expected to have exchanged lists by Friday.",
        "It was not the army that shelled the depot.",
        "The premier said a meeting made sense only at the right time.",
        "It would end if every one of the guns on the long ridge over the town were "
        "withdrawn and the men who work there were released.",
        "The envoy left before the men were released.",
        "The port is threatened by attacks.",
        "The plan is of use in the event of mortar fire.",
        "The envoy said he would come on the day the gates were opened.",
        "The Front agreed to leave once it had received the delegates.",
        "Under the plan the prisoners would be exchanged, the road reopened "
        "and the guns withdrawn.",
        "He said that no talks had been held and no convoy let through.",
        "The minister denied reports that the army had opened fire or that it "
        "had used gas on the town.",
        "The rebels said they would sign when the road had been reopened and "
        "aid had reached the camp.",
        "The text provides that posts vacated by one side are not entered by "
        "the other.",
        "The mayor asked whether the men had been released and whether the "
        "guns had been withdrawn.",
        "The army has neither lifted the siege nor released the men.",
        "Both sides were to have withdrawn by Monday and exchanged lists.",
        "The elders want the boys returned and the mill vacated.",
        "The Front had promised that the hostages were freed by Friday.",
        "The colonel threatened that the bridge would be blown up and the town "
        "shelled.",
        "The union warned of more clashes if the men were arrested.",
        "It is not known whether the plane was shot down.",
        "The mediator proposed that the port be opened and that the crew be released.",
        "The army refused to say if it had shelled the camp.",
        "Talks were to resume after the guns had been pulled back.",
        "The road stays closed until the mines have been cleared and a convoy "
        "has reached the town.",
        "The rebels deny that they have mined the road or taken hostages.",
        "A release of prisoners was discussed.",
        "They accused the mission of not having visited the camp.",
        "The envoy regretted that the sides had not met.",
        "The general said the attack had been postponed.",
        "Not one convoy reached the town.",
        "None of the men was released.",
        "The week passed without a shot being fired.",
        "The army no longer shelled the port.",
        "Attacks are expected on the ridge.",
        "They spoke of it at the next meeting.",
        "The meeting was set for May.",
        "The envoy wishes the siege lifted and the men released.",
        "The army was about to attack the town.",
    ],
)
def test_none_of_the_acts_that_are_spoken_of_is_done(reading_of, text) -> None:
    assert not any(one.done for one in reading_of(text).events)


@pytest.mark.parametrize(
    ("text", "trigger", "codes"),
    [
        ("Gunmen shot down a drone over the port.", "shot", ("19", "ASSAULT")),
        ("Two posts were vacated in the night.", "vacated", ("08", "RETREAT")),
        ("The market on the line opened at seven.", "opened", ("08", "RETREAT")),
        ("A column entered the village at dawn.", "entered", ("15", "MOBILIZE")),
        ("A relief convoy reached the town.", "reached", ("07", "AID")),
        ("The envoy spoke to the general on Monday.", "spoke", ("04", "CONSULT")),
        ("The minister received the delegation.", "received", ("04", "CONSULT")),
        ("A truck hit a mine near the mill.", "hit", ("18", "ASSAULT")),
        ("Snipers killed two farmers.", "killed", ("19", "ASSAULT")),
        ("An inquiry was opened in May.", "inquiry", ("09", "ACCUSE")),
        ("The patrol came under mortar fire.", "fire", ("19", "ASSAULT")),
        ("Drones were used against the camp.", "used", ("19", "ASSAULT")),
        ("The week was marked by renewed fighting.", "fighting", ("19", "ASSAULT")),
        ("They want back the boy you took in spring.", "took", ("18", "ASSAULT")),
        ("The car was stopped and six men were robbed.", "robbed", ("17", "COERCE")),
    ],
)
def test_acts_of_more_sorts_have_their_codes(reading_of, text, trigger, codes) -> None:
    assert events(reading_of(text))[trigger] == (True, *codes)


def test_what_passes_by_is_no_event(reading_of) -> None:
    for text in (
        "People trapped by the fighting need help.",
        "The minister spoke to reporters.",
        "Why did you stop the ferry?",
    ):
        assert not any(one.done for one in reading_of(text).events)


@pytest.mark.parametrize(
    "text",
    [
        "Had the army attacked the port, hundreds would have died.",
        "At no time did the army attack the convoy.",
        "Under no circumstances did the guards strike the prisoners.",
        "Never did the militia attack the convoy.",
        "The village has been shelled by nobody.",
        "The village was searched by no patrol.",
        "Rumours that the army had attacked the port proved false.",
        "The report that rebels had killed the mayor was untrue.",
        "The paper retracted its report that the army had burned the mill.",
        "Nobody was hurt in the attack that never came.",
        "At the meeting next week the sides will discuss the road.",
        "The mission will count the guns after the withdrawal.",
        "The envoy doubts that the guns were withdrawn.",
        "The army almost attacked the convoy.",
        "Not a single prisoner has been released.",
        "A list for the exchange was handed over.",
        "The ministry released a statement.",
        "The party withdrew its claim.",
        "The attack was averted.",
        "The release of the prisoners was vetoed by the council.",
        "The details of the exchange have not been settled.",
        "The allegation that the guards beat the men has not been proved.",
        "The charge that the guards beat the men was not upheld.",
        "Suppose they burned the mill. What then?",
        '"Imagine they had burned the mill," he said.',
        "Let us say they attacked the port.",
        "Supposedly withdrawn guns were seen on the ridge.",
        "It is a lie that the army attacked the port.",
        "It is far from certain that the army withdrew its guns.",
        "The army acted as though it had withdrawn its guns.",
        "The rebels dreamed that they took the bridge.",
        "With the siege not yet lifted, nothing moves.",
        "The army withdrew its guns only on paper.",
    ],
)
def test_what_is_undone_further_off_is_not_done(reading_of, text) -> None:
    assert not [one for one in reading_of(text).events if one.done]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("In March the army attacked the port.", "attacked"),
        ("Was it said that the army had left? It shelled the port.", "shelled"),
        ("The report that rebels had killed the mayor shook the town.", "killed"),
        ("At the meeting in May the envoy met the colonel.", "met"),
        ("The army withdrew its guns and withdrew its claim.", "withdrew"),
        ("The army attacked the port, yet the truce held.", "attacked"),
        ("Though the army attacked the port, the truce held.", "attacked"),
        ("The army shelled the port, though nobody was there.", "shelled"),
    ],
)
def test_what_only_looks_undone_is_done(reading_of, text, trigger) -> None:
    assert events(reading_of(text))[trigger][0]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was announced on Monday.",
        "The meeting was in doubt.",
        "The meeting was put off.",
        "The meeting was made conditional on a guarantee.",
        "The attack, which was planned for Friday, fell through.",
        "The raid depended on the weather.",
        "The timing of the raid was disputed.",
        "The army demanded calm during the meeting.",
        "The group has no place at the meeting.",
    ],
)
def test_a_noun_of_an_act_is_not_the_act(reading_of, text) -> None:
    assert not [one for one in reading_of(text).events if one.done]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The attack killed four farmers.", "attack"),
        ("Clashes were reported near the mill.", "Clashes"),
        ("The victims of the shelling were buried on Monday.", "shelling"),
        ("Two shops burned during the riot.", "riot"),
        ("The meeting lasted two hours.", "meeting"),
    ],
)
def test_a_noun_of_an_act_that_happened_is_one(reading_of, text, noun) -> None:
    assert events(reading_of(text))[noun][0]


@pytest.mark.parametrize(
    ("text", "trigger", "root"),
    [
        ("A lorry of flour crossed the front line at noon.", "crossed", "07"),
        ("The fighters left the village at dawn.", "left", "08"),
        ("Eight children were brought out to Damar.", "brought", "07"),
        ("Rebels set the mill alight.", "set", "17"),
        ("The envoys walked out of the talks.", "walked", "16"),
        ("The army pulled out of the commission.", "pulled", "16"),
        ("The talks broke down on Monday.", "broke", "16"),
        ("The minister saw both mayors on Friday.", "saw", "04"),
        ("A farmer stepped on a mine.", "stepped", "18"),
        ("The army closed in on the town, cutting the last road.", "cutting", "19"),
        ("There were clashes at the ford.", "clashes", "19"),
        ("Gunmen threw a grenade at the post.", "threw", "18"),
        ("The chief gave up 40 rifles.", "gave", "08"),
        ("Hundreds of residents protested in the square.", "protested", "14"),
    ],
)
def test_an_act_is_told_by_who_does_it_and_to_what(
    reading_of, text, trigger, root
) -> None:
    reading = reading_of(text)
    found = {
        reading.document.words_of(one.trigger): one.cameo_root
        for one in reading.events
        if one.done
    }
    assert found.get(trigger) == root


@pytest.mark.parametrize(
    "text",
    [
        "The wounded are to be taken to hospital.",
        "The council protested in a letter.",
        "The minister struck a cautious note.",
        "The post fired a flare.",
        "The court released its ruling.",
        "The army moved closer, hoping to cut the road.",
        "The army would move in, cutting the last road.",
        "There was talk of a clash on Sunday.",
        "There was no clash on Sunday.",
        "The army threatened to set the village alight.",
        "The rebels planned to pull out of the commission.",
    ],
)
def test_what_is_no_act_or_was_not_done_is_none(reading_of, text) -> None:
    assert not [one for one in reading_of(text).events if one.done]


def test_who_was_hurt_by_the_act_before_is_no_act_of_its_own(reading_of) -> None:
    text = "Two clinics were shelled on Friday. Three nurses were wounded."
    reading = reading_of(text)
    words = reading.document.words_of
    assert [words(one.trigger) for one in reading.events if one.done] == ["shelled"]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("The army withdrew from Homs on Tuesday.", "The army", None),
        ("The militia fired on the bus on Monday.", "The militia", "the bus"),
        (
            "Russia accused Ukraine of shelling the port.",
            "Ukraine",
            "the port",
        ),
        ("The bishop blamed the army for shelling the port.", "the army", "the port"),
    ],
)
def test_who_is_blamed_did_it_and_a_day_bears_nothing(
    reading_of, text, source, target
) -> None:
    reading = reading_of(text)
    (one,) = [event for event in reading.events if event.done]
    words = reading.document.words_of
    assert words(one.source.span) == source
    assert (words(one.target.span) if one.target else None) == target
