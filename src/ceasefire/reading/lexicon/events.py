"""Verbs and nouns of acts, with a root of CAMEO and a name of PLOVER. Our own table.

CAMEO: Schrodt, P. A. (2012), Conflict and Mediation Event Observations codebook, whose
root codes are numbers; PLOVER: the Open Event Data Alliance's successor, by name.
"""

from typing import Final

from ceasefire.reading.lexicon import words

VERBS: Final = {
    verb: (root, name)
    for root, name, verbs in (
        ("19", "ASSAULT", "attack shell strike hit shoot raid ambush clash storm fire"
         " bombard sink torch skirmish besiege overrun strafe pound shoot_down"
         " invade counterattack snipe mortar rocket pummel pepper"),
        ("18", "ASSAULT", "kill wound injure murder assassinate abduct kidnap bomb mine"
         " execute beat torture poison behead lynch stab rape maim gas detonate explode mistreat maltreat manhandle"
         " knife bayonet garrotte throttle electrocute waterboard mutilate decapitate"
         " dismember spear batter maul assault molest pistol-whip crucify impale disembowel"),
        ("20", "ASSAULT", "massacre slaughter"),
        ("17", "COERCE", "arrest detain seize loot confiscate imprison ransack burn steal"
         " impound commandeer round_up jail apprehend incarcerate deport evict plunder"
         " pillage requisition outlaw rob hijack conscript banish exile expropriate expel extort"),
        ("19", "COERCE", "besiege blockade overrun occupy barricade encircle board"),
        ("16", "SANCTION", "suspend boycott"),
        ("15", "MOBILIZE", "deploy mobilise mobilize mass redeploy"),
        ("14", "PROTEST", "demonstrate rally protest riot picket"),
        ("08", "RETREAT", "withdraw release free retreat liberate vacate disarm demobilise"
         " demobilize surrender"),
        ("07", "AID", "deliver distribute evacuate treat vaccinate airlift rescue reunite"
         " repatriate inoculate resupply"),
        ("05", "SUPPORT", "sign"),
        ("04", "CONSULT", "meet visit telephone phone"),
        ("09", "ACCUSE", "investigate examine inspect exhume"),
        ("17", "ASSAULT", "vandalise vandalize"),
    )
    for verb in verbs.split()
}  # fmt: skip
PHRASES: Final = {
    ("break", "off"): ("16", "SANCTION"),
    ("pull", "back"): ("08", "RETREAT"),
    ("hand", "back"): ("08", "RETREAT"),
    ("hand", "over"): ("08", "RETREAT"),
    ("blow", "up"): ("18", "ASSAULT"),
    ("move", "up"): ("15", "MOBILIZE"),
    ("turn", "back"): ("19", "COERCE"),
    ("pull", "out"): ("08", "RETREAT"),
    ("set", "free"): ("08", "RETREAT"),
    ("carry", "off"): ("17", "COERCE"),
    ("round", "up"): ("17", "COERCE"),
    ("shoot", "down"): ("19", "ASSAULT"),
    ("gun", "down"): ("19", "ASSAULT"),
    ("burn", "down"): ("17", "ASSAULT"),
    ("pull", "down"): ("17", "ASSAULT"),
    ("break", "up"): ("17", "COERCE"),
    ("seal", "off"): ("19", "COERCE"),
    ("call", "off"): ("16", "SANCTION"),
    ("lead", "away"): ("17", "COERCE"),
    ("march", "off"): ("17", "COERCE"),
    ("give", "back"): ("08", "RETREAT"),
    ("hand", "out"): ("07", "AID"),
    ("turn", "away"): ("19", "COERCE"),
    ("hold", "up"): ("19", "COERCE"),
    ("close", "off"): ("19", "COERCE"),
    ("wall", "off"): ("19", "COERCE"),
    ("fence", "off"): ("19", "COERCE"),
    ("drag", "away"): ("17", "COERCE"),
    ("drag", "off"): ("17", "COERCE"),
    ("take", "away"): ("17", "COERCE"),
    ("dig", "in"): ("15", "MOBILIZE"),
    ("move", "back"): ("08", "RETREAT"),
    ("move", "forward"): ("15", "MOBILIZE"),
    ("move", "in"): ("15", "MOBILIZE"),
    ("let", "through"): ("08", "RETREAT"),
    ("wave", "through"): ("08", "RETREAT"),
}
"""Verbs with a particle."""
TAKEN: Final = (
    "hostage officer prisoner soldier fighter civilian woman man men people captive boy"
    " girl child son daughter brother teacher nurse doctor driver trader farmer villager"
    " policeman fisherman worker student engineer priest guard crew passenger pilot"
)
HAPPENS: Final = words("""take happen occur begin start continue resume last follow
    destroy damage hit strike erupt flare ensue leave claim force cause shake spread
    intensify escalate bring cost drive level set wreck rock displace interrupt shatter
    violate mark open close bury burn cut empty send draw injure maim trap rage rag rip tear ring
    crack echo shock anger outrage horrify stun enrage sadden embitter strand orphan hurt""")
"""What an act does that took place; "rag" is what a parser makes of "raged"."""
HINDERS: Final = words("""halt stop prevent keep delay disrupt hamper paralyse paralyze
    shut block impede obstruct hinder suspend""")
"""What an act that took place does to something: "gunfire stopped the work"."""
HELD: Final = words("""hold report record hear carry launch mount make conduct stage condemn
    observe register document witness film interrupt describe confirm verify repel""")
"""What was done with an act that took place."""
SCENES: Final = words("""victim scene site night day morning evening afternoon hour aftermath
    course wave series number dozen day week month spate string survivor witness
    toll wake result cause end sound noise smoke image footage account result time""")
"""Of what an act is the act that took place: "victims of the shelling"."""
AMID: Final = words("in after during since at under by amid following throughout")
MASSES: Final = words(
    "fighting shelling gunfire looting bombing bombardment fire burning"
)
"""Nouns of acts that need no article."""
TELLS_OF: Final = words("""condemn deplore denounce mourn report describe record survive verify
    regret lament avenge witness document decry""")
BRINGS_OFF: Final = words(
    "obtain secure achieve effect oversee supervise facilitate broker"
)
"""What was done so that an act came about: "obtained the release of the crew"."""
HANGS_OVER: Final = words("""amnesty pardon sorrow grief loss death victim apology compensation
    blame responsibility justice sentence conviction indictment revenge anger outrage""")
"""What there is for an act that took place, and hangs on it by a preposition."""
IS_JUDGED: Final = words("""mistake work crime error outrage reprisal retaliation atrocity
    blunder answer response""")
"""What an act is called that took place: "the raid was the work of a captain"."""
CLOSES: Final = words("""end close conclude adjourn break last yield produce cover deal touch
    focus centre center concentrate turn revolve address discuss consider review run go
    proceed agree hear examine adopt approve note decide""")
"""What a meeting does that took place."""
FINDS: Final = words("""find conclude establish show reveal yield uncover discover determine
    turn trace identify confirm clear blame close end open""")
"""What an inquiry does that took place."""
ROUNDS: Final = words("round series set day session wave string spate number")
"""Of what acts are held or take place: "a second round of talks"."""
NOT_THERE: Final = words("""place seat role part say share attendance participation
    presence absence lack end halt break pause stop cessation risk fear threat danger
    prospect chance possibility hope plan preparation talk rumour rumor term date agenda
    attempt bid stab try effort
    exclude leave bar keep attend miss skip""")
"""What has an act of which it is not said that it took place."""
TO_COME: Final = words("""further future possible potential planned next coming forthcoming upcoming
    proposed imminent threatened expected likely new anticipated rumoured rumored looming
    intended impending scheduled feared promised awaited eventual prospective pending
    envisaged foreseen contemplated mooted suggested demanded requested desired hoped
    projected predicted announced due would-be purported putative presumed supposed
    conceivable ultimate approaching""")
"""Before the noun of an act, that it has not been yet."""
BEGINS: Final = words("begin start happen occur last end continue")
"""What an act does that was planned and then took place."""
SHORT_OF: Final = words("without against from before than until to about")
"""Prepositions behind which an act was not done, or is not known to be."""
WORKERS: Final = words("""worker teacher docker dock miner nurse driver rail railway general hunger
    student lawyer transport union labour labor wildcat port doctor pilot farmer""")
"""Whose strike is no attack."""
GOES_ON: Final = words("fighting")
"""What is no event while it lasts, "trapped by the fighting", but where it breaks out."""
OF_GUNS: Final = words("""rocket mortar artillery machine gun machine-gun sniper rifle shell tank
    small-arms drone heavy cannon howitzer""")
"""Before "fire", what makes it an act."""
BURSTS: Final = words("burst volley exchange round sound salvo hour night day wave")
"""Of what "fire" is an act that was heard."""
COUNTED: Final = words(
    "part rest thousand pair couple all each both dozen group number hundred score some several many most half"
)
"""What is taken of people: "a dozen of the men"."""
ARMED: Final = words("""troop column patrol force army brigade soldier tank fighter gunman rebel unit regiment
    battalion militia rifle gunboat warship marine insurgent division company
    vehicle militiaman commando""")
"""Who brings up arms where they enter, reach or cross."""
RELIEF: Final = words(
    "convoy truck lorry aid flour food medicine relief shipment supply parcel barge campaign"
    " tanker"
)
"""What is aid where it reaches, arrives or crosses."""
GROUND: Final = words("""zone town village position hill ridge post area city base district
    valley strip buffer checkpoint building airport port""")
"""What troops give up by leaving it."""
CROWD: Final = words("""resident student thousand hundred crowd people demonstrator worker villager
    woman man trader mother youth shopkeeper farmer citizen family supporter opponent""")
"""Who protests in the street, where others protest in words."""
NO_SHOTS: Final = words("flare salute blank horn kiln furnace imagination question")
"""What is fired, or fired at somebody, and hurts nobody."""
NOTES: Final = words(
    "note bargain deal balance chord tone pose agreement compromise accord"
)
"""What is struck without hurting anybody."""
GUNS: Final = words("gun artillery mortar battery sniper cannon tank")
GUNFIRE: Final = words("fire gunfire shot shell gunshot")
ARMS: Final = words("rifle weapon gun arms ammunition launcher mortar")
RECALLED: Final = words("invitation ambassador envoy aid")
"""What is withdrawn as a sanction."""
TABLES: Final = words(
    "talk negotiation conference commission committee council meeting round truce"
    " ceasefire"
)
"""What is left or pulled out of as a sanction."""
WEATHER: Final = words(
    "snow flood rain storm landslide fog earthquake drought water river winter cold ice"
    " frost lightning heat hail avalanche wind flu fever cholera measles disease hunger"
    " famine locust"
)
"""What does such things and is nobody."""
TOLD: Final = words(
    "confirm say report add tell recall note state believe claim allege know understand think"
)
"""Verbs whose own modal leaves what is told as it is: "I can confirm that"."""

STARTS: Final = words("begin start continue resume manage go")
"""Verbs whose infinitive took place."""

SPOKEN_OF: Final = words("""propose demand ask call urge request suggest offer promise threaten plan want hope
    expect fear refuse reject deny discuss consider prepare intend agree accept oppose
    prevent avoid stop warn forbid ban prohibit condition risk rule need require seek
    try allow order instruct schedule invite pledge vow undertake dismiss postpone
    cancel push insist wish doubt dream pretend imagine avert foil thwart delay block rumour rumor""")
"""Verbs whose object or clause is spoken of and not done."""

UNREAL: Final = words("false untrue fabricated invented baseless wrong fiction")

MADE_OF_WORDS: Final = words("""list paper letter document map text file report claim
    offer proposal accusation charge statement complaint draft message speech verdict
    video figure footage photograph picture data name note petition objection remark
    candidacy candidate ruling judgment schedule motion bid threat demand appeal communique communiqué""")
GIVES_OUT: Final = words(
    "withdraw release deliver hand distribute drop empty exchange swap"
)
"""Verbs that are no act where what they are done to is made of words."""

TALES: Final = words("""rumour rumor claim report allegation story news suggestion charge
    accusation assertion word talk tale gossip idea notion fact account version
    narrative""")
"""Nouns whose clause is what is told, and not which one is meant."""

HURTS: Final = words("kill wound injure")
"""What an act does; where the act itself stands beside it, that is the event."""

ASIDE: Final = words("at in after during since before on following amid")
"""Prepositions behind which an act is told and not spoken of."""

PLANS: Final = words(
    """plan proposal offer threat demand promise call decision order risk fear condition
    hope possibility danger prospect chance suggestion idea wish intention attempt"""
)
"""Nouns whose act is spoken of and not done: "a plan to attack"."""
