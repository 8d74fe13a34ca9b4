"""Words by which a statement's kind is known. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words

READY: Final = words("ready prepared willing")
GLAD: Final = words("glad happy pleased delighted content")
"""With "would": "would be glad to host"."""
GIVES: Final = words("offer hand propose volunteer")
BENEFITS: Final = words("""release free return give pay help rebuild repair share host lend guarantee grant
    deliver provide escort compensate evacuate let lift reopen cover fund
    finance supply feed treat restore shelter spare protect waive accommodate""")
"""Acts, still to come, that do others good."""
HARMS: Final = words("""fire attack shell shoot bomb harm touch kill punish arrest retaliate block hinder
    obstruct interfere target prosecute pursue hurt molest detain harass impede""")
"""What it is a promise not to do."""
PERMITTED: Final = words("have keep go leave return pass collect bury fetch")
"""What others may do, by the leave of whoever says so."""
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
VOWS: Final = words("promise pledge vow guarantee swear undertake assure")
MUST: Final = words("should must shall ought")
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
    unforgivable deplorable despicable disgraceful scandalous outrageous abhorrent
    heinous appalling reckless irresponsible inhuman inhumane immoral unwarranted
    unconstitutional unfounded baseless cynical"""
)
"""What a step of others is called by who rejects it."""
TIED: Final = words("tie link bind peg")
"""With "to": ties own conduct to something."""
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
    role future place flaw advantage courage patience sympathy respect alternative
    excuse justification room winner illusion ambition trust time""")
"""What somebody has, in the view of whoever says so."""
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
HOLDS: Final = words("have lack need take attach see make show carry give")
DEGREES: Final = words("worse better worst best enough")
"""What is measured against something, by whoever has seen both."""
IDEAL: Final = words("""time patience hope trust peace justice history diplomacy dialogue honour honor
    faith dignity logic truth reason mercy hunger fear silence courage""")
"""Subjects of which nothing is told but a view: "patience has run out"."""
PEOPLE: Final = words("""woman man child boy girl civilian soldier fighter student farmer teacher pupil
    patient prisoner detainee refugee villager resident stranger foreigner militant
    policeman nurse doctor driver merchant relative brother sister son daughter
    husband wife father mother baby infant toddler pensioner worker deserter conscript
    widow orphan volunteer mercenary officer clerk guard passenger member""")
"""What somebody is, as a fact."""
FALSE: Final = words("false untrue fabricated invented fictitious baseless unfounded")
"""What is said of charges by whoever denies an act."""
MOVES: Final = words("""convince encourage concern worry determine disappoint please alarm sadden shock
    appal horrify dismay trouble disturb satisfy reassure tire exhaust frighten surprise
    honour honor fascinate interest grieve touch commit dedicate oblige inspire outrage
    persuade bind divide unite doom damn cheer hearten humble""")
"""In the passive, how somebody feels about it."""
HERE: Final = words(
    "here there away home inside outside nearby abroad underway ashore aboard downstairs upstairs"
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
    """deal trade bargain haggle listen obey kneel beg swallow heed bless recognise recognize accept agree negotiate talk sit sign support join attend meet
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
    remember underestimate forget misunderstand realise realize imagine suspect assume prefer love hate hop doom mourn long crave"""
)
"""Verbs of a main clause that judges or intends, whatever its tense."""
ARGUES: Final = words(
    "argue reason opine predict muse apologise apologize regret lament bemoan"
)
"""Verbs of speech whose clause is a view, whatever stands in it."""
SHOWS: Final = words("show prove suggest reflect represent mean make")
"""Verbs that judge where a clause or "sense" is their object."""
SEEMS: Final = words("seem appear remain become look sound")
"""Verbs that judge by what stands beside them."""
READINESS: Final = words("readiness willingness preparedness openness")
REFUSAL: Final = words("""opposition rejection refusal objection disapproval condemnation outrage indignation
    dissatisfaction displeasure disagreement protest""")
CONSENT: Final = words("acceptance agreement consent assent commitment approval")
INSISTENCE: Final = words("demand call insistence request appeal")
"""Nouns for what is voiced, expressed or repeated, by what it does."""
CHARGES: Final = words("""accusation accusations allegation allegations charge charges claim claims
    rumour rumours figure figures version account toll""")
"""Nouns for acts somebody is said to have done; who rejects one says it was not so."""
COMING: Final = words(
    "participation attendance presence acceptance support commitment agreement readiness consent"
)
"""What somebody who will come, or accepts, confirms."""
DENIES: Final = words("""deny reject refuse decline dismiss rule_out turn_down rebuff dispute contest
    refute repudiate""")
