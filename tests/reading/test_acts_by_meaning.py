"""Classes of verbs and nouns that are acts in one company, and harmless in another."""

import re

import pytest

MARK = re.compile(r"\[(.*?)\]")
ACTS = """
19 ASSAULT | At dawn militiamen [assailed] the customs post with rockets.
19 ASSAULT | The column was [set] upon by armed horsemen near the pond.
19 ASSAULT | Soldiers [sprayed] the bus with bullets.
19 ASSAULT | Army guns [hammered] the eastern suburbs all night.
19 ASSAULT | Fighters [waylaid] a supply column in the gorge.
19 ASSAULT | The brigade [flushed] the gunmen out of the school.
19 ASSAULT | Rival clans [came] to blows over the well.
19 ASSAULT | Raiders [firebombed] the party's office in Delm.
19 ASSAULT | A drone [slammed] into the grain store.
18 ASSAULT | Four villagers were [slain] in the night.
18 ASSAULT | Police [clubbed] the marchers on the bridge.
18 ASSAULT | Two nurses were [hacked] to death at the clinic.
18 ASSAULT | Six men were [put] to death in the barracks yard.
18 ASSAULT | The captors [slit] the driver's throat.
18 ASSAULT | The [flogging] of two traders was witnessed by the whole market.
18 ASSAULT | The fisherman [lost] a foot to a mine.
17 COERCE | Police [nabbed] two organisers at the station.
17 COERCE | The prisoners were [shackled] and driven north.
17 COERCE | The students were [whisked] away in unmarked vans.
17 COERCE | Gunmen [carjacked] an ambulance outside the hospital.
17 COERCE | The junta [nationalised] the mission's hospital.
17 COERCE | Raiders [purloined] sixty head of cattle.
17 COERCE | The militia [walked] off with the generator.
17 COERCE | The army [drafted] schoolboys from the valley.
17 COERCE | The villagers were [driven] out by the militia.
17 COERCE | The council [forbade] fishing off the point in May.
17 COERCE | The guerrillas [took] the ferry's engine.
17 COERCE | The [ransacking] of the archive took place on Sunday.
17 ASSAULT | The shrine was [defiled] by militiamen.
17 ASSAULT | The army [laid] waste to the valley.
17 ASSAULT | Looters [gutted] the school.
17 ASSAULT | The olive groves were [chopped] down by settlers.
17 ASSAULT | Soldiers [broke] the pump of the camp.
19 COERCE | Troops [hemmed] in the town from three sides.
19 COERCE | The rebels [choked] off the supply road.
19 COERCE | Settlers [erected] a barricade across the track.
19 COERCE | The clans [put] a chain across the river.
19 COERCE | The hill was [wrested] from the rebels in May.
19 COERCE | The militia [obstructed] the survey team at Lorn.
08 RETREAT | The rebels [paroled] nine gunners.
08 RETREAT | The brigade [backed] off from the dam.
08 RETREAT | The guns [fell] silent at noon.
08 RETREAT | The Union's men [came] down from the ridge.
08 RETREAT | The checkpoint was [taken] down on Monday.
08 RETREAT | The [surrender] of the fort took place at noon.
08 CONCEDE | The ministry [unfroze] the teachers' salaries.
08 CONCEDE | Parliament [repealed] the emergency law.
07 AID | Volunteers [doled] out soup to the displaced.
07 AID | Surgeons [operated] on eleven of the wounded.
07 AID | The Red Cross [collected] nine bodies from the ridge.
07 AID | Relief workers [set] up a field kitchen in the camp.
04 CONSULT | The mediator [toured] the camps on Monday.
04 CONSULT | The special envoy [flew] to the capital on Monday.
05 SUPPORT | The two sides [clinched] a deal on Sunday.
05 SUPPORT | The republic [acceded] to the convention.
06 COOPERATE | Men of both villages [mended] the dyke.
06 COOPERATE | The [demining] of the orchard was completed in May.
09 ACCUSE | Monitors [looked] into the fire at the mill.
09 ACCUSE | The commission [heard] nine witnesses.
14 PROTEST | Widows [gathered] outside the ministry.
14 PROTEST | The conscripts [mutinied] on Monday.
15 MOBILIZE | The army [amassed] troops along the border.
15 MOBILIZE | The ministry [put] its troops on alert.
15 MOBILIZE | Jets [buzzed] the patrol boats.
16 SANCTION | The duchy [downgraded] relations with the republic.
16 SANCTION | The delegation [stormed] out of the hall.
16 SANCTION | The commander [ditched] the truce.
""".strip().splitlines()
EVERY_DAY = """
The smell of burnt onions assailed us at the door.
She sprayed the roses with soapy water.
The carpenter hammered the last nail in.
The report was riddled with spelling mistakes.
He flushed the pipes with clean water.
A door slammed in the wind.
The friends clubbed together for a present.
He hacked the hedge to the ground.
She slit the envelope with a knife.
The lawn was mown on Saturday.
She nabbed the last seat on the train.
The medical student interned at the clinic.
The skater chained his bike to the fence.
The waiter whisked away the plates.
The debate nationalised the question.
The team walked off with the trophy.
The lawyers drafted the contract.
Her work impressed the manager.
The cake turned out well.
The doctor forbade salt.
The editor had her hair cut.
The officer took his bag from the rack.
The frost devastated the vines.
The fishmonger gutted the cod.
The neighbours chopped down a dead birch.
The sprinter smashed the record.
The tailor hemmed in the curtains.
The tie choked him.
The scouts erected a flagpole.
The children put a log across the path.
He wrested the lid from the jar.
A pillar obstructed the view.
The patient was discharged from hospital.
She backed off the accelerator.
The audience fell silent.
The ducks came down from the hill.
She took down the curtains.
The author pulled out of the book fair.
He handed back the pen.
The cook unfroze the peas.
The council repealed the dog tax.
The teacher handed out pencils.
The surgeon operated on her knee.
She collected stamps.
She set up the kitchen scales.
The tourists toured the cellars.
She flew to the capital for a wedding.
The rooms conferred a sense of space.
He clinched the title on Sunday.
Both sisters mended the quilt.
She looked into the oven.
The jury heard the pianist.
The family gathered outside the church for the photograph.
Her stomach revolted at the smell.
The tourist amassed a collection of shells.
He put the phone on silent.
A bee buzzed over the meadow.
The bank downgraded the bond.
The toddler stormed out of the room.
The couple ditched the car.
The suspension of the car was replaced.
The vaccination of the puppies was completed in May.
""".strip().splitlines()
NOT_DONE = """
Militiamen will assail the customs post.
The brigade did not flush the gunmen out of the school.
The junta threatened to nationalise the mission's hospital.
The rebels promised to parole nine gunners.
The villagers feared that they would be driven out by the militia.
The general denied that he had nationalised the hospital.
The clans agreed to put a chain across the river.
If the Union's men come down from the ridge, the clans will too.
Nobody slit the driver's throat.
The special envoy was to fly to the capital on Monday.
The ransacking of the archive was feared.
The surrender of the fort was ruled out.
""".strip().splitlines()


def coded(reading) -> list[tuple[str, str]]:
    words = reading.document.words_of
    return [
        (words(one.trigger), f"{one.cameo_root} {one.plover}")
        for one in reading.events
        if one.done
    ]


@pytest.mark.parametrize("line", ACTS)
def test_a_class_is_an_act_where_those_do_it_who_can(reading_of, line) -> None:
    codes, _, marked = line.partition(" | ")
    (trigger,) = MARK.findall(marked)
    assert (trigger, codes) in coded(reading_of(MARK.sub(r"\1", marked)))


@pytest.mark.parametrize("text", [*EVERY_DAY, *NOT_DONE])
def test_the_same_words_are_no_act_elsewhere(reading_of, text) -> None:
    assert not coded(reading_of(text))
