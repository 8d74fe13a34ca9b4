"""Usual names of steps in peace practice, and usual ways of deciding."""

import pytest

STEPS = """
localised-ceasefire | The agency asked the commanders for three days of tranquillity.
localised-ceasefire | The bishops called for a lull around the feast in Sorn.
humanitarian-access | The army promised safe conduct for the drivers.
humanitarian-access | The agency proposed cross-line convoys every second week.
evacuation | The mission suggested an airlift of the sick from the fort.
evacuation | The garrison requested a medevac for its wounded.
prisoner-exchange | The garrison offered to parole the older prisoners.
prisoner-exchange | The Front proposed an all-for-all swap.
talks | The envoy suggested a back channel between the two capitals.
talks | The mediator proposed proximity talks.
easing-of-siege | The army offered to relax its siege of the citadel.
other | The mission proposed the joint recovery of the dead from the slope.
other | The mediator asked both sides to hand over lists of the people they hold.
other | Both sides agreed to exchange liaison officers.
other | The text calls for the pull-back of heavy weapons from the line.
other | The Union proposed 200 unarmed monitors for the line.
other | The mediator suggested a freeze on arms deliveries.
other | The court agreed to drop the charges against the teachers.
other | The armies agreed on a code of conduct for patrols.
other | The rebels asked for guarantees for their leaders.
""".strip().splitlines()
NO_STEPS = """
She pushed on towards the summit.
The photography conference was dull.
The nurse took blood from the patient.
The pull-out of the sofa bed was stiff.
She let the cat through the window.
""".strip().splitlines()
RULES = """
consensus | The council operates on the basis of consensus.
consensus | A proposal is adopted when no delegation objects.
unanimity | One dissenting vote suffices to block a resolution.
majority | The chair is elected by plurality.
qualified-majority | A dismissal takes seven of nine votes.
qualified-majority | Expulsion requires 75 per cent of the votes.
qualified-majority | Five of the seven elders have to consent.
qualified-majority | The presidium acts by double majority.
mutual-consent | No patrol may enter without the permission of the other side.
mutual-consent | Every payment has to be countersigned by the treasurer.
mutual-consent | The decree takes effect once both chambers have approved it.
mutual-consent | Appointments are subject to confirmation by the senate.
mutual-consent | The mandate is renewed with the concurrence of the two capitals.
one-decides | The umpire settles disputes between the wardens.
one-decides | The bishop appoints the members of the panel.
one-decides | The prefect alone may close the road.
one-decides | Only the king can dissolve the council.
one-decides | Whether the gate opens is a matter for the governor.
one-decides | The power to declare an emergency is vested in the president.
one-decides | The secretary-general decides at his own discretion.
""".strip().splitlines()
NO_RULES = """
The bank settles bills on Friday.
The delay is a matter for concern.
The ruling binds the shelf to the wall.
The cake requires 75 per cent of the flour.
Seven of the nine guests have to leave.
The parties left with the permission of the host.
""".strip().splitlines()


@pytest.mark.parametrize("line", STEPS)
def test_a_step_is_known_by_its_usual_name(reading_of, line) -> None:
    kind, _, text = line.partition(" | ")
    assert kind in {one.kind.value for one in reading_of(text).measures}


@pytest.mark.parametrize("text", NO_STEPS)
def test_the_same_words_are_no_step_elsewhere(reading_of, text) -> None:
    assert not reading_of(text).measures


@pytest.mark.parametrize("line", RULES)
def test_a_way_of_deciding_is_known_by_its_usual_words(reading_of, line) -> None:
    kind, _, text = line.partition(" | ")
    assert kind in {one.kind.value for one in reading_of(text).decision_rules}


@pytest.mark.parametrize("text", NO_RULES)
def test_the_same_words_decide_nothing_elsewhere(reading_of, text) -> None:
    assert not reading_of(text).decision_rules
