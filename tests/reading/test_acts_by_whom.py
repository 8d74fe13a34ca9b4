"""Verbs that are acts by what they are done to, and by whom."""

import pytest


def done(reading) -> list[tuple[str, str | None, str | None]]:
    words = reading.document.words_of
    return [
        (words(one.trigger), one.cameo_root, one.plover)
        for one in reading.events
        if one.done
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "root", "plover"),
    [
        ("On Tuesday the Wardens stopped him at the ditch and slapped him.", "slapped",
         "18", "ASSAULT"),
        ("On Tuesday the Wardens stopped him at the ditch.", "stopped", "19", "COERCE"),
        ("Police whipped three traders in the square.", "whipped", "18", "ASSAULT"),
        ("He told us that he had been hung by the wrists.", "hung", "18", "ASSAULT"),
        ("Guards flogged the two monks.", "flogged", "18", "ASSAULT"),
        ("In 2031 the army encircled Sill.", "encircled", "19", "COERCE"),
        ("Government troops surrounded the town on Friday.", "surrounded", "19",
         "COERCE"),
        ("On Monday men from the parish stoned the bus.", "stoned", "18", "ASSAULT"),
        ("Youths pelted the convoy with bricks.", "pelted", "18", "ASSAULT"),
        ("On Wednesday the Uplanders took the chaplain.", "took", "18", "ASSAULT"),
        ("The raiders took her mate and her radio.", "took", "18", "ASSAULT"),
        ("The ambush at Tolling Bridge on 9 May, in which six carters died, shall be"
         " investigated.", "ambush", "19", "ASSAULT"),
        ("The raid on the mill in March, which killed four, must be explained.", "raid",
         "19", "ASSAULT"),
        ("The delegation walked out on Tuesday.", "walked", "16", "SANCTION"),
        ("Troops broke up a rally by dockers.", "rally", "14", "PROTEST"),
        ("Police dispersed a demonstration by students.", "demonstration", "14",
         "PROTEST"),
        ("The republic expelled two diplomats.", "expelled", "17", "COERCE"),
        ("The republic expelled the observer mission.", "expelled", "16", "SANCTION"),
        ("I spoke with those who hold the chaplain.", "spoke", "04", "CONSULT"),
        ("Volunteers pulled six children out of the rubble.", "pulled", "07", "AID"),
        ("His wife was allowed to see him once.", "allowed", "08", "RETREAT"),
        ("The families were allowed into the camp on Sunday.", "allowed", "08",
         "RETREAT"),
        ("They were seized in May when the Guard stormed the office, beating a cook.",
         "beating", "18", "ASSAULT"),
        ("Our troops were fired upon from the granary.", "fired", "19", "ASSAULT"),
    ],
)  # fmt: skip
def test_an_act_is_told_by_whom_it_is_done_to(
    reading_of, text, trigger, root, plover
) -> None:
    assert (trigger, root, plover) in done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Wardens would have stopped him at the ditch.",
        "Nobody slapped him.",
        "They threatened to hang the miller.",
        "If the army encircles Sill, the town will starve.",
        "The chaplain took the bread.",
        "The Uplanders took the view that he lied.",
        "The raiders took their time.",
        "The mayor took a clerk on Monday.",
        "He stopped him from going.",
        "Nobody fired back.",
        "The ambush at the bridge, in which six were to die, was called off.",
        "The ambush they had planned shall be investigated.",
        "An ambush in which people die shall be investigated.",
        "The delegation would walk out.",
        "The clock hung on the wall.",
        "A picture was hung in the hall.",
        "The washing was stoned clean.",
        "The children played at hangings.",
        "The child walked out at noon.",
        "The guests walked out to the garden.",
        "He walked out of the house.",
        "The army will encircle the town.",
        "The soldiers poured out of the barracks.",
        "Rain poured on the town.",
        "The militia denies having beaten anybody.",
        "The office was to be stormed, beating everybody inside.",
        "The plan was to hang him at dawn.",
        "He let the rope go.",
        "Had he been let go, he would have spoken.",
        "She let go of the rope.",
        "The hills surrounded the town.",
        "The town was surrounded by orchards.",
        "The town surrounded by hills slept.",
        "The officer slapped the table.",
        "He fired the cook.",
        "The company fired two clerks.",
        "He was allowed to speak.",
        "It is feared that the mob stoned the bus.",
        "The boys stoned cherries.",
        "The sheriff swore that the thief would be hanged by noon.",
        "Had they hanged her uncle, the valley would have risen.",
        "It was in the play that the mob hanged the judge.",
        "The bishop feared that the crowd would stone the bus.",
        "He was nearly stoned by the crowd.",
        "In the rehearsal the boys stoned the convoy.",
        "The story that the Uplanders took the chaplain was false.",
        "The Uplanders denied that they took the chaplain.",
        "The Wardens were told to have stopped him at the ditch, which is untrue.",
        "No one saw whether the guards slapped the boy.",
        "The army was said by a hoax to have surrounded the town.",
        "The novel in which troops surrounded the town sold well.",
        "The plan: troops surround the town, police disperse the rally.",
        "The draft says that the delegation walked out, which it did not.",
        "The delegation all but walked out on Tuesday.",
        "The families were to be allowed into the camp on Sunday.",
        "The families would have been allowed into the camp.",
        "The families were not allowed into the camp.",
        "The ambush in the second act, in which six carters died, was badly lit.",
        "The ambush of the drill, in which six cadets died of laughter, shall go on.",
        "The ambush, in which nobody died, shall be investigated.",
        "The ambush in which the saint's sons died is a legend.",
        "The alleged raid, which killed four, never took place.",
        "The republic wanted to expel two diplomats and stopped short.",
        "Police stood ready to break up the rally and disperse the crowd.",
        "He dreamt that they pulled six children out of the rubble.",
        "If volunteers pulled six children out, nobody filmed it.",
        "They stopped her at the bridge in her dream and slapped her.",
        "He threatened the boy and flogged nobody.",
        "They refused the offer and attacked nobody.",
        "They planned the raid and called it off.",
        "The commander ordered the attack and cancelled it at dawn.",
        "She crossed the lines with a soup pot on her head.",
        "The army neither shelled the town nor looted the market or burned the church.",
        "The police will break up the rally.",
        "The police were to disperse the rally.",
        "The parents took the teacher to court.",
        "The rebels took the bishop at his word.",
    ],
)
def test_what_harms_nobody_or_is_undone_is_no_act(reading_of, text) -> None:
    assert done(reading_of(text)) == []
