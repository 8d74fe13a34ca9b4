"""Kinds of statements, in sentences of our own that are in no set.

Those of many registers, from communiqués to radio transcripts, stand in `kinds.txt`.
"""

from pathlib import Path

import pytest

MORE = [
    tuple(line.split(" | ", 1))
    for line in Path(__file__)
    .with_name("kinds.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]

SAID = {
    "red-line": [
        "The minister said that the capital would never be divided.",
        "“The border is not up for debate,” the president said.",
        "The Front insisted that disarmament was off the table.",
        "The premier said there would be no talks about the status of the island.",
        "The delegation said that amnesty for the bombers was out of the question.",
        "“We will not give up one inch of the valley,” the general said.",
        "The council stated that the return of the refugees was beyond negotiation.",
        (
            "The king said that no one could make him sign away the coast, "
            "whatever the price."
        ),
        "“We do not negotiate about our flag,” the premier said.",
        "The party maintained that sovereignty was not for discussion.",
        ("The commander said that surrender was something he would never contemplate."),
        "The union of teachers said equality could not be bargained away.",
        "“Kesh is ours and will remain ours, come what may,” the speaker said.",
        "The president said he would never sign such a paper.",
        "“There is nothing to negotiate,” the commander said.",
    ],
    "offer": [
        "The army said it was prepared to pull its guns back.",
        "The rebels offered to free ten prisoners.",
        "The minister said his country would be happy to host the next round.",
        "The union promised to pay for the bridge.",
        "“Our door is open,” the chairman said.",
        "The government pledged 30 million for the camps.",
        "The envoy reiterated the mission's willingness to mediate.",
        "The Front said it could let the trucks through on Friday.",
        "The governor said he stood ready to meet the elders.",
        "The president said the offer still stood.",
        "The commander guaranteed that the doctors would be left in peace.",
        "The ministry said it was willing to let inspectors in.",
        "The prince said he would gladly receive both delegations.",
        "“We can send doctors tomorrow,” the mayor said.",
        "The general gave his word that the road would stay open.",
        "The president told the families he would bring their sons home.",
        "The chief assured the mission that its staff would be safe.",
    ],
    "precondition": [
        "The rebels said they would come only if the siege was lifted.",
        (
            "The government will not talk until the hostages are free, the "
            "spokesman said."
        ),
        "The Front said that it would sign once its prisoners were home.",
        "“First you leave the town, then we talk,” the colonel said.",
        "The army warned that any attack would be met with force.",
        "The minister said there could be no talks before the guns fell silent.",
        "The union said its money depended on the release of the journalists.",
        "The party said it would not take part without guarantees.",
        (
            "The chairman said the fighters would lay down their arms provided "
            "that the amnesty was passed."
        ),
        "The front threatened to walk out if the vote went ahead.",
        "The general said a withdrawal was a precondition for any talks.",
        (
            "The opposition would take part, its spokesman said, if the jailed "
            "deputies were freed."
        ),
        "“Without a timetable there will be no signature,” the negotiator said.",
        "The council said talks could begin as soon as the army left the port.",
        (
            "The governor said that he would lift the curfew only after three "
            "quiet nights."
        ),
        "The rebels said their signature hinged on the fate of the prisoners.",
        "Unless the market reopens, the traders said, they will not pay the tax.",
        "“If they come unarmed, we will talk to them,” the elder said.",
        "The ambassador said his country would come if it was invited.",
        "The clan said that as long as the dam stood, it would pay no tax.",
        (
            "The bloc said it would vote for the budget on condition that the road "
            "was built."
        ),
    ],
    "demand": [
        "The mission urged both sides to stop shooting.",
        "The minister demanded the withdrawal of all foreign troops.",
        "The council called on the army to open the road.",
        "“Release our sons,” the mothers said.",
        "The envoy said that the army must leave the school.",
        "The union said it was up to the government to act.",
        "The rebels insisted on the release of all prisoners.",
        "The governor told the militia to leave the market.",
        "The bishop appealed to both armies for calm.",
        "“We call on the general to come to the table,” she said.",
        "The chairman said the government should withdraw the decree.",
        "The ambassador said his country expected the rebels to honour the truce.",
        "“Stop the bombing now,” the nurse said.",
        "The parliament required the ministry to publish the list.",
        "“It is time for the general to go,” the student said.",
        "The neighbour insisted that the refugees be allowed to return.",
        "The committee asked for an explanation.",
        "“You must choose,” the envoy told the parties.",
        "The parties call upon all states to respect the line.",
        "The members request the secretary to report in May.",
        "The port authority told ships to stay away.",
    ],
    "acceptance": [
        "The government accepted the plan.",
        "The rebels agreed to a truce of ten days.",
        "The Front confirmed that it would attend the conference.",
        "The minister said his side would send a delegation to Port Vell.",
        "The army committed itself to respect the line.",
        "The council endorsed the proposal.",
        "“We accept the text as it stands,” the delegate said.",
        "The spokesman said the movement would abide by the truce.",
        "The two sides agreed on a timetable.",
        "“Yes, we will be there,” the spokesman said.",
        "The junta said it would honour the agreement.",
        "The Front said it had no objection to the list.",
        "The delegation said that it would return to the talks.",
        "The parties undertake to open the harbour.",
        "The signatories commit themselves to release all minors.",
    ],
    "objection": [
        "The government rejected the plan.",
        "The Front refused to sign.",
        "The minister called the attack a crime.",
        "The rebels said they would not take part.",
        "The envoy said the raid was a breach of the truce.",
        "The council voiced its opposition to the dam.",
        "The president said he had no intention of resigning.",
        "The delegation said that it could not accept the draft.",
        "The ministry condemned the bombing of the market.",
        "The union said it was against the deployment.",
        "The general ruled out a pause.",
        "The party opposed the decree.",
        "“No foreign soldiers,” the elder said.",
        "The chief of the tribe turned down the invitation.",
        "“This is blackmail,” the minister said.",
        "The army said it would not withdraw.",
        "The opposition denounced the vote as a farce.",
        "The spokesman said the arrest was illegal.",
        "“We see no reason to talk,” the colonel said.",
        "The rebels protested against the new checkpoint.",
        "The minister dismissed the report.",
        "The premier said there would be no amnesty.",
        "“We will not be moved,” the elders said.",
        "The guild said the levy was unjust.",
    ],
    "proposal": [
        "The envoy suggested a meeting on neutral ground.",
        "The mission proposed that both sides exchange lists.",
        "The bishop recommended that the elders be heard first.",
        "The chairman put forward a plan for joint patrols.",
        "The envoy floated the idea of a joint commission.",
        "“Let us meet at the bridge,” the colonel said.",
        "The minister said one option was to share the port.",
        "The council suggested postponing the vote.",
        "The elder said both sides could share the well.",
        "The mediator proposed a corridor for the wounded.",
        "The committee recommends that a joint fund be set up.",
    ],
    "report": [
        "The mission said that four people had been killed.",
        "The ministry said the road was closed.",
        "The army denied that it had shelled the town.",
        "The rebels accused the government of breaking the truce.",
        "The governor said that the convoy arrived on Monday.",
        "The hospital reported 40 wounded.",
        "The spokesman announced that talks would resume on Tuesday.",
        "The witness said the soldiers took her brother.",
        "The envoy said the delegations had met twice.",
        "The colonel told reporters that his men held the ridge.",
        "The agency said 3,000 people were without water.",
        "The minister said the army had agreed to leave the school.",
        "Lavrov said the government was ready to ease the blockade.",
        "The doctor said there were no medicines left.",
        "“They came at night,” the farmer said.",
        "The envoy noted that both armies had kept the truce.",
        "The army claimed to have taken the hill.",
        "The colonel is accused of ordering the raid.",
        "The radio reported that the bridge had been blown up.",
        "According to the ministry, 12 people died.",
        "The spokesman confirmed the arrest of the deputy.",
        "The refugees told the paper that their houses were burned.",
        "The minister announced the closure of the border.",
        "The governor admitted that shots had been fired.",
        "The mayor assured reporters that the road was open.",
        "The diplomat said Norland would come if Estmark was invited.",
        "“They took the mill, and we will take it back,” the captain said.",
        "The clinic said it had treated nine children.",
        "The team observed that the checkpoint had been removed.",
        "Residents reported hearing gunfire at night.",
        "No side has claimed responsibility, the office said.",
        "The minister told parliament that two ships had been sunk.",
    ],
    "position": [
        "The minister said the plan was a good start.",
        "The envoy warned that the truce might collapse.",
        "The president said that he hoped for peace.",
        "The union welcomed the decision.",
        "The analyst said the talks were doomed.",
        "The chairman described the plan as a trap.",
        "The bishop said that everyone was tired of war.",
        "The ambassador said there was no military solution.",
        "The colonel said that his men would win.",
        "The mission expressed concern about the delay.",
        "The minister said the next days would be decisive.",
        "The delegate thanked the hosts.",
        "The premier said she intended to visit the front.",
        "The envoy said that trust took time.",
        "The spokesman said the government wanted a lasting peace.",
        "The envoy said the talks were difficult.",
        "“We are tired,” the nurse said.",
        "The general predicted that the war would last.",
        "The president expressed hope for a settlement.",
        "The chair said the agreement was a victory for all.",
        "The ministry regretted the delay.",
        "The mediator said he was optimistic.",
        "“The road to peace is long,” the bishop said.",
        "The minister said he did not know who was behind the attack.",
        "The observer said that the vote would change little.",
        "The envoy praised the courage of the drivers.",
        "The clerk apologised for the delay.",
        "The analyst argued that sanctions had failed.",
        "The colonel threatened to burn the crops.",
        "The minister said that they would not forget the dead.",
        "The envoy said it would not be easy.",
        "The bishop said there would be no winners.",
        "The widow said the war would never end.",
        "The speaker said the people had a right to know.",
        "The mediator said the paper lacked meaning.",
        "The participants reaffirm that the unity of the country is sacred.",
        "The general said he was confident of victory.",
        "The officer said the coming week would show it.",
    ],
}


@pytest.mark.parametrize(
    ("kind", "text"),
    [*((kind, text) for kind, texts in SAID.items() for text in texts), *MORE],
)
def test_a_statement_has_the_kind_of_what_is_done_by_it(reading_of, kind, text) -> None:
    said = [one for one in reading_of(text).statements if one.nested_in is None]
    assert str(said[0].kind) == kind
