"""Words of conditions and of readiness. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.roles import OFFICES

MARKS: Final = {
    "if": "if", "unless": "unless", "until": "until", "till": "until", "once": "if",
    "provided": "provided-that", "providing": "provided-that", "lest": "unless",
}  # fmt: skip
"""Conjunctions, and the operator each is."""

_READY: Final = words("""ready willing prepared welcome free able open happy determined available
    bound obliged""")
UNREADY: Final = words("""unwilling unable reluctant loath disinclined unprepared hesitant
    averse""")
READY: Final = _READY | UNREADY
"""Adjectives behind which somebody's act stands, or does not: "ready to meet"."""

NAMED_BY_STATE: Final = words("""accused wounded displaced injured detained imprisoned deposed elderly
    faithful poor rich young old blind sick homeless unarmed condemned besieged""")  # fmt: skip
"""Participles and adjectives that name people behind "the": "the accused"."""

COMMITS: Final = words("""swear offer agree promise pledge vow undertake threaten refuse commit consent plan
    intend accept decide decline want""")
"""Verbs behind which somebody's act stands: "offered to clear"."""

OFFERS: Final = words("offer promise pledge guarantee")
"""Verbs whose object may be the act itself: "offered a truce"."""

TAKES_UP: Final = words("accept confirm announce")
"""Verbs behind which a presence is somebody's act: "confirmed its attendance"."""

MODALS: Final = words(
    "will would can could may might shall should must 'll ’ll wo ca need needs"
)

MUSTS: Final = words("must shall should ought")
"""Modals by which something has to be."""

ASKS: Final = words("""know see wonder ask doubt check learn decide determine verify question
    inquire enquire sure certain clear unclear uncertain unsure unknown""")
"""Words behind which "if" asks, and sets no condition: "wanted to know if"."""
TELLS: Final = words("say tell disclose reveal confirm explain")
"""Verbs that do so where it is not told: "would not say if"."""
DENIES: Final = words("""deny doubt dispute refute rebut contradict dismiss disbelieve reject
    repudiate disavow call brand label""")
"""Verbs that take back what stands behind them, or may: "called reports a lie"."""
UNTRUE: Final = words("""false untrue wrong baseless unfounded incorrect inaccurate fabricated
    groundless nonsense lie fabrication unlikely doubtful unclear""")
TALES: Final = words("""report claim rumour rumor suggestion allegation story assertion speculation
    notion idea talk impression statement""")
"""What is told, and may be untrue: "reports that it would come are false"."""

OF_ITSELF: Final = words("""flood melt dry rain snow leak burn sink drown rot wither fail break
    vanish disappear crumble founder erupt explode capsize win ripen germinate heal
    recover evaporate overflow""")  # fmt: skip
"""What a thing does by itself: "the river will flood if it rains"."""
COMMENTS: Final = words(
    "wonder mind please remember recall mistake excuse forgive pardon"
)
"""Of "if you mind", what only comments on what is said."""
EMPTY: Final = words("""so not necessary possible needed required appropriate applicable true only any
    practicable feasible""")  # fmt: skip
"""Of "if so", "if necessary", "if need be": what only points to a condition."""
QUESTIONED: Final = words("ask question press query challenge quiz approach")
"""Of "when asked, he would not say", when somebody spoke and did no more."""
STAYS: Final = words("remain stay keep")
"""Verbs before a participle for what goes on: "remain suspended"."""

NOBODY_DECIDES: Final = words("""double rise fall die starve collapse worsen spread grow increase suffer
    deteriorate shrink perish reap run lose triple freeze""")
"""What comes about without anybody's decision: a forecast, no commitment."""

BEFALLS: Final = NOBODY_DECIDES | words("""be split face need have lack want hope fear expect know find become remain seem
    appear benefit gain profit fail struggle break fracture dissolve vanish disappear
    survive win prevail weaken strengthen regret think feel emerge crumble falter
    succeed flounder bleed inherit owe risk enjoy see""")
"""What comes over somebody who acts, or what he finds himself in: no promise."""

NEVER: Final = frozenset({
    ("hell", "freeze"), ("pig", "fly"), ("pigs", "fly"), ("cow", "come"), ("hen", "have"),
    ("moon", "fall"), ("sky", "fall"), ("sun", "rise"), ("river", "run"), ("sea", "dry"),
})  # fmt: skip
"""What never comes about, by subject and verb: "when hell freezes over"."""
ONES: Final = words("""other others second first third last latter former rest both each all either
    neither any anyone anybody everyone everybody someone somebody nobody none one two
    three four five six seven eight nine ten some many most few several those these
    half another""")  # fmt: skip
"""Words that stand for somebody named before: "the other is free to leave"."""

HAPPENS: Final = words("be happen occur stand last apply matter suffice count exist")
"""What things do, and not those who act: "neither will happen"."""

PREREQUISITES: Final = words("condition precondition prerequisite requirement")
DEPENDENT: Final = words("conditional contingent dependent")

PARTIES: Final = words("""government army navy movement front coalition group council party president minister
    general commander colonel captain leader delegation side office mission committee union
    ministry parliament state country force troop rebel fighter soldier official
    mediator envoy spokesman spokeswoman spokesperson member head chief faction militia
    opposition regime authority administration king queen prince convoy-leader elder
    mayor governor bishop guarantor organisation organization agency league federation
    republic alliance brigade battalion vaccinator worker team delegate negotiator
    ambassador secretary director people staff guard company bank police commission
    assembly board court congress senate cabinet command headquarters embassy power
    neighbour neighbor ally adviser diplomat representative trader family donor nation
    insurgent gunman militant""")
"""Nouns for parties to a conflict, those who lead them, and those between them."""
SOMEBODY: Final = (
    PARTIES
    | OFFICES
    | words(
        """party partner signatory sponsor mediator observer monitor
    inspector peacekeeper contingent unit garrison platoon squad patrol crew convoy
    authority municipality prefecture clan tribe village town city province island
    federation confederation parish church monastery abbot abbess prefect warden sheriff
    clerk auditor marine sailor pilot guerrilla partisan loyalist separatist islander
    settler nomad herder fisherman miner farmer teacher doctor nurse medic worker striker
    protester demonstrator citizen resident villager refugee prisoner detainee hostage
    landowner shareholder creditor lender firm corporation club society foundation
    charity institute university court tribunal jury bench presidency premier deputy
    man woman lawmaker legislator senator diocese councillor councilor delegate signatory"""
    )
)
"""Nouns for those who can act."""
CAN_ACT: Final = SOMEBODY | words("""
    father mother brother sister son daughter child uncle aunt nephew niece cousin
    husband wife widow widower parent grandfather grandmother grandson granddaughter
    kinsman relative boy girl friend comrade colleague companion follower successor
    predecessor heir guest host stranger neighbour rival enemy opponent supporter
    lawyer clergyman monk nun friar pastor preacher priest cleric
    carpenter mason smith blacksmith builder butcher shepherd hunter forester
    sapper gunner sentry sniper rifleman infantryman artilleryman paratrooper trooper
    scout courier orderly recruit conscript reservist deserter mercenary veteran warrior
    watchman gatekeeper lookout militiaman policeman policewoman constable gendarme
    jailer gaoler escort worshipper believer parishioner mourner claimant plaintiff
    defendant applicant appellant petitioner complainant suspect witness survivor victim
    evacuee returnee exile migrant skipper steward caretaker foreman midwife tailor
    weaver miller electrician plumber
    porter cook servant housekeeper student pupil scholar engineer mechanic
    technician pilgrim trader merchant grocer shopkeeper boatman ferryman carrier""")  # fmt: skip
"""The same, and kin and trades, who act but seldom speak for anybody."""
