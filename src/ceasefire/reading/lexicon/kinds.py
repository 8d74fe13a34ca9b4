"""Words by which a statement's kind is known. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words

READY: Final = words("ready prepared willing")
GLAD: Final = words("glad happy pleased delighted content honoured honored proud")
"""With "would": "would be glad to host"."""
GIVES: Final = words("offer hand propose volunteer")
BENEFITS: Final = words("""release free return give pay help rebuild repair share host lend guarantee grant
    deliver provide escort compensate evacuate let lift reopen cover fund
    finance supply feed treat restore shelter spare protect waive accommodate nurse tend teach train guide lead ferry carry house bury admit welcome receive shelter""")
"""Acts, still to come, that do others good."""
HARMS: Final = words("""fire attack shell shoot bomb harm touch kill punish arrest retaliate block hinder
    obstruct interfere target prosecute pursue hurt molest detain harass impede""")
"""What it is a promise not to do."""
PERMITTED: Final = words("have keep go leave return pass collect bury fetch")
"""What others may do, by the leave of whoever says so."""
SPARES: Final = words("""spare lend give send take share offer provide bring carry lead guide show supply feed
    house shelter host arrange deliver repair""")
"""With "can": what somebody has to give."""
NO_GIFTS: Final = words(
    "turn part step place time care stock note advantage action lesson view risk side it that"
)
"""What is taken, brought or shown without a gift to anybody; nothing at all too."""
CEASES: Final = words("hold cease halt stop suspend end pause")
HOSTILE: Final = words("""fire firing fighting shelling bombing bombardment attack strike offensive
    blockade siege raid hostility shell bomb shoot fight attack""")
"""What is of use to others when it stops."""
OBJECTION: Final = words("objection problem difficulty reservation")
"""Of which somebody who consents has none."""
NO_ACTS: Final = words("""forget know end happen see hesitate rule comment speculate last forgive understand
    believe imagine live feel lose win die""")
"""What is no refusal of an act, though it is denied: "we will not forget"."""
FORECAST: Final = words("""winner loser progress victory survivor food fuel water medicine bread power
    electricity harvest school anything one need change surprise miracle rest quiet calm
    crop money news""")
"""Of which there will be none, without anybody's refusal."""
ORDERS: Final = words("order lesson dictate instruction advice bribe")
TAKES: Final = words("want accept take sign recognise recognize pay owe")
"""With "no" before their object: "we want no part in it"."""
ENDURES: Final = words("""stay remain hold last fail succeed collapse continue resume rise fall grow be
    become get worsen improve prevail break survive crumble drag take cost""")
"""What comes about, and nobody is asked for it: "expected the truce to hold"."""
VOWS: Final = words("promise pledge vow guarantee swear undertake assure")
MUST: Final = words("should must shall ought")
OBLIGES: Final = words("oblige require expect suppose bind compel")
"""In the passive, with what somebody has to do."""
GRANTED: Final = words("""allow let give grant tell show hear pay free release spare protect return admit lift
    end stop respect bring consult inform include invite recognise recognize treat""")
"""What has to be done by others, in the passive."""
COMES: Final = words(
    """attend come participate join sign accept agree support honour honor comply
    respect endorse abide cooperate co-operate adhere uphold observe implement"""
)
"""Acts of one's own that accept something, with will or would."""
COMMUNITIES: Final = words(
    "town city village valley province island region district tribe clan port"
)
"""Places that act through those who speak for them."""
OFFERED: Final = words("offer deal invitation term")
"""What is taken by who accepts it."""
SENDS: Final = words(
    "delegation delegate envoy team representative negotiator negotiators"
)
"""Whom somebody sends who comes."""
ACCEPTABLE: Final = words("support accept endorse sign back approve ratify")
"""With "can", what somebody will agree to."""
FAVOURS: Final = words(
    "support endorse accept agree consent back respect concur assent"
)
CAUSES: Final = words("""effort work mission role cause struggle people right sovereignty unity integrity
    aspiration call appeal initiative independence""")
"""What is supported without agreeing to anything."""
REJECTS: Final = words(
    "ignore defy resist veto boycott reject refuse oppose object condemn denounce repudiate deplore disagree protest decline"
)
"""Verbs by which somebody says no of an own accord."""
OBJECTS: Final = words(
    """wrong unacceptable violation mistake illegal illegitimate unlawful intolerable
    inadmissible betrayal outrage crime obscene farce insult disgrace shameful cowardly
    barbaric provocation lie blackmail theft sham hypocrisy
    propaganda aggression one-sided biased nonsense breach infringement abuse
    affront slap travesty mockery charade swindle deceit fraud humiliation bribe dictate
    diktat capitulation madness folly slander smear preposterous laughable ludicrous
    contrary incompatible sin injustice scandal treachery treason sabotage extortion coercion intimidation
    interference meddling cruelty robbery murder atrocity unjust unlawful criminal
    treacherous arbitrary disproportionate unjustified unjustifiable inexcusable
    unforgivable unbalanced lopsided flawed discriminatory whitewash deplorable despicable disgraceful scandalous outrageous abhorrent
    heinous appalling reckless irresponsible inhuman inhumane immoral unwarranted
    unconstitutional unfounded baseless cynical"""
)
"""What a step of others is called by who rejects it."""
WRONGS: Final = words("""trample violate breach infringe flout contravene offend insult humiliate ignore
    mock betray undermine threaten endanger harm damage contradict defy poison deny sabotage
    legitimise legitimize reward prejudge disregard overlook penalise penalize punish favour favor""")
"""What a step of others does, in the eyes of whoever rejects it."""
MOVES_MADE: Final = words("""decree law bill ruling decision plan proposal text draft map vote referendum offer step
    move measure deployment order annexation blockade ban embargo sanction settlement
    arrest raid clause paragraph article amendment resolution statement accord deal
    agreement arrangement appointment nomination invitation formula wording list timetable
    deadline visit exercise manoeuvre maneuver construction fence wall tax levy""")
"""Steps and texts, which do no harm but by what they are."""
MOCKS: Final = words("""joke game trap trick theatre nothing nightmare disaster catastrophe waste
    failure gimmick stunt ploy manoeuvre maneuver ruse smokescreen fig-leaf pretext excuse""")
"""What a step is called by who will have none of it."""
CREEDS: Final = words("""settlement solution process dialogue unity peace principle cause integrity future
    region security stability sovereignty independence democracy justice reform transition
    dialog partnership reconciliation cooperation multilateralism law right""")
"""What somebody is committed to without being bound to a step."""
TIED: Final = words("tie link bind peg")
"""With "to": ties own conduct to something."""
RULES: Final = words("ratify amend adopt elect repeal")
"""What is done by a rule, and on nobody's terms."""
MAY_BE: Final = words(
    "sense possible impossible conceivable acceptable thinkable unthinkable feasible imaginable"
)
"""What is said of a step that is to be had, or not."""
DEMANDS: Final = words(
    "demand insist ask urge call appeal request require implore beg press"
)
"""Own verbs that ask something of others: "we call on them to"."""
ABSTRACT: Final = words("""right duty faith trust confidence doubt choice interest obligation meaning sense value
    fear hope regret shame pity pride sympathy dream little much importance weight attention priority difference owner end stomach
    role future place flaw monopoly quarrel grievance grudge stake say ground legitimacy
    credibility capacity appetite mandate business advantage courage patience sympathy respect alternative
    excuse justification room winner illusion ambition trust time""")
"""What somebody has, in the view of whoever says so."""
STANDING: Final = words(
    "place basis standing merit validity legitimacy mandate foundation business"
)
"""What a step of others has none of, for whoever rejects it."""
DOUBTS: Final = words(
    "doubt believe think fear suspect question disbelieve suppose expect complain"
)
"""What there is "no reason to" in a judgement, and no refusal."""
GIFTS: Final = words(
    "payment compensation passage amnesty pardon aid help access reparation refund"
)
"""What is made, given or granted to somebody's good."""
NO_WISH: Final = words(
    "intention plan wish desire reason need interest appetite mandate business point use purpose"
)
"""Of which somebody has, or sees, none."""
JUDGES: Final = words(
    """good bad better worse best worst important serious possible impossible clear
    necessary useless crucial helpful welcome step sign trap question matter ideological
    war peace danger crisis brink crossroads doubt track reach stake edge trouble mood
    absurd threat fair unfair hard difficult easy late early time solution progress hope
    theatre game joke lesson start beginning end duty right wrong shame pity chance
    opportunity danger dangerous risk risky priority goal aim objective key vital
    essential urgent positive negative constructive meaningless credible real
    true false safe free happy sad proud sorry grateful confident optimistic worried
    concerned aware sure certain optimist illusion dream nightmare disaster catastrophe
    success failure victory defeat test moment point reason way problem obstacle
    appointment responsibility useful productive fruitful
    frank tense frosty painful slow alternative doubt excuse justification winner loser
    era age dawn milestone solidarity neutrality loyalty determination gratitude
    blessing curse burden tragedy miracle turning-point breakthrough setback milestone"""
)
"""What a thing is said to be by somebody who judges it."""
EFFECTS: Final = words("effect impact influence bearing merit result benefit use")
LETS: Final = words(
    """release free send give open lift withdraw pull hand let allow halt stop pause clear
    leave share provide deliver return ease suspend host pay grant guarantee escort
    receive lend rebuild repair"""
)
"""Acts of one's own, still to come, that do something for others."""
CONQUERS: Final = words("""be become show decide take win capture defeat crush seize conquer fight prevail
    overcome know pay die""")
"""With a day beside them a boast or a forecast, and no plain announcement."""
STEPS: Final = words("""open reopen close resume begin start publish issue hold visit suspend cut reduce
    review meet travel arrive leave fly brief appoint replace launch convene examine
    investigate register distribute evacuate extend postpone shut deploy station
    inaugurate transfer""")
"""What offices and services decide and make known beforehand."""
HOLDS: Final = words(
    "have lack need reserve bear owe feel share retain keep gain lose place put set take attach see make show carry give"
)
FIGURES: Final = words("""crossroads crossroad brink edge verge faith spirit vain mercy loss limbo tatters shadow cusp
    threshold stake odds principle word conscience nature heart soul eye mind friend option
    excuse idea patience history future past business favour favor footing
    position mood ruin dark abyss precipice wall tether """)
"""What is stood at, come in or run out of in a manner of speaking."""
UTMOST: Final = words("everything utmost best anything lot enough")
STRUGGLES: Final = words("fight struggle strive stand live campaign work suffer die")
"""With what it is for, said of oneself, a creed and no news."""
CONTESTS: Final = words(
    "contest struggle question dispute fight argument quarrel choice difference"
)
GRAVELY: Final = words("seriously lightly highly personally dearly deeply gravely")
"""How a thing is taken, by who judges it."""
OFTEN: Final = words(
    "twice once thrice daily nightly weekly monthly still now again today already"
)
"""Beside a verb in the present, what makes it news."""
INNER: Final = words("""hope wisdom strength will concern confidence courage patience truth faith doubt
    fear regret interest satisfaction dismay alarm relief pride shame anger sorrow grief
    respect sympathy credit blame gratitude understanding restraint goodwill generosity
    determination resolve commitment willingness maturity cynicism contempt suspicion
    enthusiasm scepticism skepticism optimism pessimism caution reserve conviction belief
    legitimacy credibility honesty sincerity appetite stomach nerve peace justice dignity""")
"""What is shared, shown or felt, and nobody sees."""
DEGREES: Final = words("worse better worst best enough")
"""What is measured against something, by whoever has seen both."""
IDEAL: Final = words("""time patience hope trust peace justice history diplomacy dialogue honour honor
    faith dignity logic truth reason mercy hunger fear silence courage war trust luck memory shame confidence understanding reconciliation stability security freedom""")
"""Subjects of which nothing is told but a view: "patience has run out"."""
PEOPLE: Final = words("""woman man child boy girl civilian soldier fighter student farmer teacher pupil
    patient prisoner detainee refugee villager resident stranger foreigner militant
    policeman spy thief informer orphan corpse guest neighbour neighbor cousin uncle
    scrap rubble ruin ash wreck policemen nurse doctor driver merchant relative brother sister son daughter
    husband wife father mother baby infant toddler pensioner worker deserter conscript
    widow orphan volunteer mercenary officer clerk guard passenger member islander miner trader driver sailor pilot elder
    deserter shepherd herder neighbour neighbor inhabitant citizen worker anyone anybody
    whoever everybody everyone those""")
"""What somebody is, as a fact."""
FALSE: Final = words("false untrue fabricated invented fictitious baseless unfounded")
"""What is said of charges by whoever denies an act."""
MOVES: Final = words("""convince encourage concern worry determine disappoint please alarm sadden shock
    appal horrify dismay trouble disturb satisfy reassure tire exhaust frighten surprise
    honour honor fascinate interest grieve touch commit dedicate oblige inspire outrage
    persuade bind divide unite doom damn cheer hearten humble beat defeat intend mean design""")
"""In the passive, how somebody feels about it."""
HERE: Final = words(
    "over here there away home inside outside nearby abroad underway ashore aboard downstairs upstairs"
)
"""Where a thing is."""
FACTS: Final = words(
    """ours theirs mine yours dead alive empty full open closed shut absent present asleep ill sick wounded
    passable impassable muddy dry wet dark crowded deserted intact available unavailable operational
    functional inactive unconscious conscious thirsty homeless stuck full unharmed uninjured
    unhurt vacant idle jammed navigable overcrowded understaffed calm unable able
    flooded damaged destroyed blocked mined
    apart cold hot warm missing pregnant unarmed armed alone gone ready safe quiet silent under out"""
)
"""What a thing is seen to be, and nobody judges."""
REFUSES: Final = words(
    """hear brook entertain contemplate salute deal trade bargain haggle listen obey kneel beg swallow heed bless recognise recognize accept agree negotiate talk sit sign support join attend meet
    back endorse allow permit tolerate let give hand surrender consent consider discuss
    participate return countenance compromise yield bow bend submit cede relinquish"""
)
"""What somebody refuses by not doing it."""
EVERYBODY: Final = words("nobody everybody everyone anyone noone people one")
BOTH: Final = words("side party government power army delegation")
STRIVES: Final = words(
    "vote fight come travel struggle bleed die march walk rise work wait suffer bury gather sit"
)
"""What somebody did for an end: "we did not come here to beg"."""
NOT_GOOD: Final = words(
    "enough sufficient neutral option acceptable welcome justified legitimate right fair lawful legal tolerable admissible permissible"
)
DUE: Final = words("answer explanation apology account truth reply")
SUFFERS: Final = words("""flee walk queue wait sleep abandon drink eat sell turn cancel close evacuate be
    burn bury cross hide run swim carry beg borrow share rely make do spend travel""")
"""What people had to do, and nobody told them to."""
SERVES: Final = words("serve do act work pass")
"""With "as": what a place or thing might be used for."""
TRUISMS: Final = words(
    "eat drink build make win buy fool hide please bomb clap plough plow grow live"
)
"""What "you" cannot do and nobody can."""
BEGINS: Final = words(
    "start begin try meet agree share take exchange divide swap sit talk count build set"
)
BEFALLS: Final = words("""kill hurt wound lose destroy damage force displace cut trap leave expose use
    hit attack overrun delay derail doom see read understand take expect say find
    read heard hear reach break collapse overwhelm drive push cause repeat forget""")
"""What may come upon people or things without being proposed, in the passive."""
PROPOSES: Final = words("propose suggest push favour favor advocate recommend advise")
WANTS: Final = words("want refuse insist demand intend plan")
"""What who tells of another's will reports."""
THINKS: Final = words(
    """want hope believe think expect fear know feel intend plan mean need look trust
    doubt deserve matter depend wish like regret aim belong require understand
    dread resent admire despise cherish treasure worry wonder rejoice grieve yearn detest
    loathe pray foresee anticipate envisage welcome value mind care
    remember underestimate forget misunderstand realise realize imagine suspect assume prefer love hate hop doom mourn long crave"""
)
"""Verbs of a main clause that judges or intends, whatever its tense."""
MEANS_TO: Final = words("plan aim look intend")
"""Verbs of what somebody has in mind where an infinitive follows, and of acts else."""
ABLE: Final = words("""reach enter leave cross work bake sleep see hear find open buy fish plant harvest
    bury return move travel treat operate deliver fly land sail count confirm verify tell
    read write walk carry use cook wash drink eat feed grow graze dig pump repair""")
"""What people or things are seen not to be able to do."""
ARGUES: Final = words(
    "argue reason opine predict muse apologise apologize regret lament bemoan"
)
"""Verbs of speech whose clause is a view, whatever stands in it."""
SHOWS: Final = words("show prove suggest reflect represent mean make")
"""Verbs that judge where a clause or "sense" is their object."""
SEEMS: Final = words("seem appear remain become look sound")
"""Verbs that judge by what stands beside them."""
