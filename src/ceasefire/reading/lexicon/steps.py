"""What an act between parties is told by: who asks for it, and what is done to what.

Own lists. `GOVERNS` are words behind which a step stands: "asked that the road be
opened", "an offer to".
"""

from typing import Final

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon import words

K, S = MeasureKind, MeasureStatus


def _by_word(*rows: tuple[MeasureStatus, str]) -> dict[str, MeasureStatus]:
    return {word: status for status, every in rows for word in every.split()}


GOVERNS: Final = _by_word(
    (S.PROPOSED, "propose suggest recommend urge demand request ask call appeal press"
     " insist beg plead implore exhort invite tell order move want require expect advise"
     " push instruct campaign lobby envisage foresee provide stipulate moot float"
     " advocate seek encourage hope see"),
    (S.OFFERED, "offer volunteer promise pledge vow swear guarantee"),
    (S.AGREED, "agree accept consent approve undertake commit decide resolve authorise"
     " authorize endorse concede confirm vote plan oblige bind entitle obligate"),
    (S.REFUSED, "refuse reject decline dismiss rule"),
)  # fmt: skip
"""Verbs behind which a step stands, and how far it has come by them."""
LOOSE: Final = words("""propose suggest demand ask recommend request move insist urge require
    beg stipulate want""")
"""Of these a clause without "should" is still to be done: "asked that the scouts leave"."""
READY: Final = words("ready prepared willing open inclined disposed")
"""Adjectives behind which an offer stands."""
SPOKEN: Final = _by_word(
    (S.PROPOSED, "proposal plan draft demand request call appeal suggestion idea initiative"
     " plea motion recommendation roadmap scheme"),
    (S.OFFERED, "offer promise pledge word readiness willingness assurance"),
    (S.AGREED, "agreement deal accord decision undertaking commitment arrangement pact"
     " understanding protocol bargain order"),
    (S.REFUSED, "refusal"),
)  # fmt: skip
"""Nouns behind which one stands: "the plan under which", "its offer to"."""
TAKES_NOUN: Final = words("""propose suggest recommend demand request offer promise urge reject
    refuse approve agree accept envisage foresee stipulate authorise authorize advocate
    seek moot float pledge guarantee concede dismiss rule""")
"""Verbs whose object may be the step itself: "offered safe passage"."""
WITH_FOR: Final = words(
    "call ask appeal press plead push beg lobby campaign provide hope"
)
NEED_CLAUSE: Final = words("tell order invite expect confirm move vote plan decide")
"""Verbs behind which only a clause or infinitive is a step."""
WISHES: Final = words("want expect hope")
"""Verbs that ask only where the act is another's: "wants the guns removed"."""
WITH_TO: Final = words("agree consent commit object")
WITH_ON: Final = words("agree insist decide")
PUBLIC: Final = words("""reporter reporters journalist journalists press mission observer observers
    monitor monitors committee panel court public audience donor donors citizen citizens
    media newspaper member members secretary-general residents resident villager voter patrol
    parliament house people neighbour neighbours team""")
"""Who is asked, where what is asked is no step between parties."""

VAGUE: Final = words("""deem construe regard constitute interpret say tell ask answer reply explain comment consider think see hear look know
    believe wait hope try continue show exercise help support work attend join come
    participate have do find seek report speak understand remember listen reconsider
    discuss study follow examine verify clarify prevent ensure avoid address contribute
    play intervene act cooperate co-operate condemn denounce recognise-that be make
    publish investigate inspect bring-to-justice observe respect-the abide uphold respect last endure survive outlast implement honour honor adhere
    comply fulfil fulfill abstain desist note welcome blame accuse fear live die vote
    testify apologise apologize regret count read write sign go learn wonder guess
    get keep-on start begin decide choose agree accept reject refuse call urge settle
    boycott strike appear serve arrive judge thank buy sell cost sleep eat drink
    consist comprise apply include contain mean constitute prevail govern chair alternate
    consult defend
    need require
    fight attack kill shell bomb invade seize storm inherit burn harm""")
"""Verbs that are no step, or that say nothing of one without a thing of `KINDS`."""
VAGUE_NOUNS: Final = words("""name restraint justice explanation answer apology step action violence
    revenge support help solution settlement peace calm unity independence freedom attention
    way part role time moment patience effort aid money reform view resolution
    deadline date timetable schedule statement report response reply comment thing idea proposal plan offer text draft
    demand call position question condition term point issue matter concern decision word
    responsibility democracy election vote war victory sanction meeting-place change
    proof evidence truth reason mercy pressure blame claim accusation charge allegation
    suggestion request compromise remark criticism signal story everything anything nothing
    something it that this all sum million crown dollar mediation recognition fire""")
"""Nouns for what is asked or offered that are no step by themselves."""
NOMINAL: Final = words("""inquiry commission patrol amnesty hotline line cell committee office mechanism
    procedure return withdrawal removal exchange release access passage corridor truce
    ceasefire pause freeze deployment force observer observers monitors demilitarisation
    demilitarization disarmament handover transfer repatriation opening reopening visit
    inspection survey patrols coastguard clearance dismantling lifting easing end halt
    suspension cessation escort trial register fund court buffer zone guard guarantees
    list lists maps census compensation payment rebuilding repair restoration
    establishment creation pullback pull-out pullout redeployment disengagement disbanding
    demobilisation demobilization integration autonomy curfew checkpoint registration
    telephone safety safeguards call departure recall surrender exit retreat
    reinstatement rehabilitation resumption dissolution reinstallation pardon channel
    lane post mission burial meeting monitor guarantee safeguard code recovery retrieval exhumation identification airlift
    airdrop camera verification cantonment medevac demining restitution resettlement
    decommissioning unfreezing drawdown standdown stand-down laissez-passer
    hudna tahdiya deconfliction notification registration""")
"""Nouns that may be a step of their own, where they are asked for or offered."""
ENDINGS: Final = ("tion", "sion", "ment", "ing", "al")
"""Of nouns for what is done: "the opening of", "the establishment of"."""

DONE: Final = words("""withdraw pull remove dismantle vacate disarm disband demobilise demobilize
    compensate demine return reopen restore lift hand legalise legalize relocate
    cut reduce share exchange move lend repair install end scrap suspend leave halve
    rebuild unblock drop trade station deploy""")
"""Acts that are a step without anybody's asking, where they are conditions or done."""

YIELDS: Final = DONE | words("""abandon abolish annul cancel cede close-down clear decommission
    demilitarise demilitarize destroy discharge dissolve dismiss disown empty evacuate
    expel extradite forgo forswear free grant halt legalise legalize liberate open
    pardon quit readmit recall recognise recognize reinstate release relinquish renounce
    repeal repudiate rescind revoke spare stop cease surrender unlock unseal
    waive yield unfreeze parole decommission demine unblock reconnect reprieve unban
    derequisition unchain""")
"""Acts by which one gives way to another who made them a condition."""
GIVES_UP: Final = frozenset({
    ("give", "back"), ("give", "up"), ("take", "down"), ("let", "go"), ("call", "off"),
    ("keep", "out"), ("keep", "away"), ("take", "off"), ("take", "away"), ("take", "out"),
    ("bring", "back"), ("send", "back"), ("bring", "home"), ("send", "home"),
    ("send", "away"), ("go", "back"), ("come", "down"), ("stand", "down"),
    ("lay", "down"), ("put", "down"), ("move", "back"), ("move", "out"), ("move", "away"),
    ("move", "off"), ("turn", "over"),
})  # fmt: skip
"""Such acts by a verb with a particle."""
OFF: Final = words("off from out away behind beyond back outside")
"""Behind these stands what somebody is taken from, where a verb of moving has no
particle: "takes its men off the roof"."""
HARMS: Final = words("""close shut block bar blockade besiege seal withhold deny seize
    confiscate impound occupy storm raid ambush punish hang execute jail arrest detain
    expel deport fine ban boycott sue retaliate impose reimpose tighten mine rob loot plunder evict""")
"""What is done to the other side, and is no step towards it."""
CUTS_OFF: Final = frozenset({("cut", "off"), ("close", "down"), ("shut", "down"), ("shut", "off"),
    ("turn", "back"), ("break", "off"), ("lock", "up"), ("lock", "out")})  # fmt: skip
"""Such acts by a verb with a particle."""
MOVES: Final = words("move take bring shift post drive steer carry send")
"""Verbs of moving, which are acts of giving way where it is from somewhere."""
BROUGHT_UP: Final = words(
    "propose suggest recommend plan proposal idea suggestion scheme"
)
"""Behind these any new thing is a step: "a plan for a demilitarised orchard"."""

HELD: Final = words("""prisoner detainee captive hostage soldier conscript policeman policewoman
    officer conscript recruit reservist gendarme marine corporal sergeant cadet gunner
    pilot crew sailor fisherman captain lieutenant fighter abductee internee
    inmate pow brother cousin teacher nurse trader""")
TAKEN: Final = words("""hold detain capture arrest imprison abduct kidnap jail take seize intern
    captive""")
"""Participles of those who are held: "the men captured at the mill"."""
FOLK: Final = words("""man woman person child boy girl people youth civilian men women persons
    student elder mayor opponent activist minor other villager those all daughter son
    official quarryman worker member editor journalist deputy bishop doctor patient
    garrison""")
"""Who may be held, or brought out."""
CULPRITS: Final = words("""responsible culprit perpetrator suspect killer murderer ringleader
    guilty""")
"""Who is handed over to be tried, and not let go."""
CELLS: Final = words("prison jail custody cell")
UPROOTED: Final = words("flee displace uproot evict dispossess")
"""What was done by, or to, those whose return is no release."""
"""Where those who are let out were held."""
PATIENTS: Final = words("clinic hospital ward dispensary")
"""Where what is brought is for the sick."""
SPARES: Final = words("exempt spare waive")
"""Of what is brought: to let it pass unsearched or untaxed."""
BRINGS: Final = words("carry ship ferry haul truck supply bring deliver send fly")
BESPOKEN: Final = words("agreed planned promised proposed")
"""Before a noun, that it names a step: "the agreed inspection"."""
HURT: Final = words("""wounded sick injured patient civilian family child woman elderly child people
    woman stranded resident evacuee mother invalid casualty women children old""")
SICK: Final = words("wounded sick injured patient casualty invalid evacuee")
"""Who is brought out, and not let go."""
SHOOTING: Final = words("""fire firing shooting shelling hostility hostilities fighting bombardment
    bombing strike airstrike air-raid raid attack operation offensive sniping weapon weapons""")
GUNS: Final = words("gun artillery mortar rocket drone howitzer shell")
FIRES: Final = words("shell fire shoot bomb bombard attack raid snipe strafe fight")
"""What is stopped where a side holds its fire."""
SUFFERS: Final = words("starve suffer rot drown freeze bleed perish languish")
"""What nobody is let do as a step."""
WRECKS: Final = words(
    "wreck wreckage rubble ruin debris car flood mud fire cellar shaft"
)
"""What people are freed from who were held by nobody."""
CALM: Final = words(
    "quiet calm silence morning hush tranquillity tranquility stillness"
)
STOPS: Final = words(
    """stop hold cease halt suspend pause end silence refrain observe fall"""
)
"""Verbs by which shooting ends."""
KEEPS: Final = words("keep observe hold maintain")
"""Verbs by which calm goes on."""
TIMES: Final = words("hour day night week month")
SIEGE: Final = words("siege blockade encirclement cordon")
LETS: Final = words("""let allow admit permit open reopen clear pass enter grant guarantee ensure
    facilitate give reach deliver run cross visit send bring restore ease provide enable
    secure stop""")
ROADS: Final = words("""convoy truck lorry lorries ambulance aid food medicine fuel relief doctor vaccine
    road corridor harbour harbor port airport airstrip gate crossing supply flour chlorine
    access passage highway route medic humanitarian tanker delivery barge vaccinator
    flight shipment window waterway channel fairway strait canal""")
"""What aid comes by."""
RELIEF: Final = words("convoy aid relief humanitarian")
"""With these, what else is done is about access too."""
GOODS: Final = words("""aid relief food grain wheat flour rice bread milk medicine vaccine fuel diesel
    water salt seed fertiliser fertilizer""")
"""What a corridor is for."""
VISITORS: Final = words("""cross crescent delegate doctor inspector priest sister aid-worker worker
    agency physician committee""")
MEDICS: Final = words(
    "doctor surgeon physician medic paramedic nurse midwife vaccinator"
)
"""Who is let in to the sick, where nothing else is asked for."""
CONVOYS: Final = words("convoy truck lorry tanker barge ambulance")
JAILS: Final = words(
    "prison detainee prisoner jail camp captive pilot detention prisons"
)
MEETS: Final = words("""meet return attend join come hold host sit resume talk begin convene negotiate
    enter open start reconvene mediate send go receive relaunch""")
TALKS: Final = words("""talk talks meeting round negotiation negotiations table dialogue
    conference summit forum consultation session envoy discussion mediator""")
MINES: Final = words("mine minefield landmine ordnance explosive booby-trap tripwire")
REMAINS: Final = words("body remains remain fallen dead corpse")
FREES: Final = words("""parole ransom free release exchange hand return bring transfer send swap deliver go
    liberate repatriate let""")
TAKES_OUT: Final = words("""evacuate take bring move carry fly ferry lead leave let transfer
    transport allow pull""")
EASES: Final = words("lift ease end relax loosen break stop raise")
NOUN_OF: Final = {
    "reopening": "reopen", "opening": "open", "release": "release", "return": "return",
    "lifting": "lift", "easing": "ease", "relaxation": "relax", "end": "end",
    "halt": "halt", "exchange": "exchange", "swap": "swap", "handover": "hand",
    "freeing": "free", "transfer": "transfer", "repatriation": "repatriate",
    "evacuation": "evacuate", "passage": "pass", "access": "enter", "delivery": "deliver",
    "suspension": "suspend", "cessation": "cease", "pause": "pause", "stop": "stop",
    "freeze": "halt", "clearance": "clear", "removal": "remove", "visit": "visit",
}  # fmt: skip
"""The verb of a noun for an act: "the reopening of the road"."""
FINITE: Final = words("""exchange release free swap allow let relax loosen resume stop ease lift end open
    reopen clear evacuate withdraw pull remove hold cease halt suspend hand return
    permit resume move take give drop bring carry fly ferry send vacate""")
"""Verbs that tell of a step by themselves, with a thing of `KINDS` or of `DONE`."""
MOVED: Final = words("""troop troops gun howitzer tank force soldier brigade battery regiment platoon weapon artillery mine checkpoint
    roadblock barricade launcher battalion mortar fighter unit company men post barracks
    emplacement vehicle ban curfew emergency embargo restriction sanction territory ridge
    watchtower remains body boycott toll levy rifle launcher charge charges""")
"""What is withdrawn, lifted or given back in a step."""
LENT: Final = (
    MOVED
    | REMAINS
    | words("""weapon arms ammunition map chart land village island town property home
    house boat ship vessel lorry truck car helicopter aircraft asset fund archive herd
    cattle livestock school hospital church mosque displaced refugee exile evacuee""")
)
"""What is returned, handed over or surrendered, besides people who are held."""
BARS: Final = MOVED | words(
    "barrier fence wall wire trench obstacle fortification flag"
)
"""What is removed or dismantled."""
