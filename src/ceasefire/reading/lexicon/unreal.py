"""Words that say an act is not so, but told, played, laid down or hoped. Our own lists.

Read   by family: what is untrue, what is played, what is laid down, what is in doubt.
"""

from typing import Final

from ceasefire.reading.lexicon import words

UNTRUE: Final = words("""false untrue fake faked invented fabricated baseless unfounded
    groundless mistaken wrong incorrect forged staged doctored bogus debunked disproved
    disproven refuted denied fiction lie lies hoax nonsense invention fabrication""")
"""What a claim is that does not hold."""
FALSELY: Final = words("""falsely wrongly erroneously mistakenly incorrectly inaccurately
    untruthfully prematurely wrongfully misleadingly unjustly unfairly groundlessly
    maliciously""")
"""How something was told, believed or charged that did not happen."""
FANCIES: Final = words("""belief theory myth lie hoax notion impression pretence pretense
    legend fantasy delusion illusion falsehood canard hypothesis fable assumption dream
    superstition misconception fear hope fabrication invention pretext view opinion
    conspiracy propaganda story tale idea speculation conjecture supposition surmise
    presumption insinuation innuendo hunch guess expectation prediction joke jest""")
"""Nouns whose clause may well not be so: "the belief that"."""
TALES_TOLD: Final = words("""rumour rumor claim report allegation story news suggestion
    charge accusation assertion word talk tale gossip idea fact boast statement
    announcement declaration version account narrative""")
"""Nouns whose clause is told, and falls where what is told is taken back."""
TAKES_BACK: Final = words("""contradict contest dispute rebut belie retract withdraw correct recant disown discard discredit
    dismiss refute debunk disprove deny reject ridicule apologise apologize fake forge
    fabricate invent doctor""")
"""What is done to a tale that does not hold."""
PICTURES: Final = words("""video footage film clip photograph photo picture image letter
    recording article post tape document scene""")
"""In what an act is shown or told: "the video in which"."""
SLIPS: Final = words(
    "error mistake slip oversight misprint confusion misunderstanding mix-up"
)
"""By what something is put down that was not so: "by a slip of the pen"."""
NO_SOURCE: Final = words("""hoax propaganda lie falsehood forgery parrot drunk drunkard
    caller madman lunatic clairvoyant oracle astrologer soothsayer prophet fortune-teller""")
"""Who speaks in "a hoax said that"."""
DISPUTES: Final = words(
    "dispute contest disbelieve disprove refute deny fabricate wonder question lie"
)
"""Verbs whose clause is not so for whoever speaks."""
CONTESTS: Final = words("dispute deny contest question doubt")
"""Verbs that leave an act as it is told where they are denied themselves."""
CLEARS: Final = words("acquit clear exonerate absolve exculpate")
"""Verbs that take an act off somebody: "acquitted of having"."""
ESCAPES: Final = words("escape avoid dodge evade")
"""Verbs whose clause did not come about: "escaped being killed"."""

FICTION: Final = words("""film movie novel play drama simulation rehearsal re-enactment
    reenactment dream nightmare scenario fantasy opera operetta ballet musical poem ballad
    comedy tragedy farce thriller parable fable screenplay script pageant cartoon mural
    painting game wargame hymn song anthem psalm lullaby carol saga epic legend myth
    pantomime masque skit comic storybook fairytale folktale tapestry fresco joke""")
DREAMS: Final = words(
    "dream nightmare vision scenario simulation rehearsal fantasy novel"
)
"""What goes on in the sentences after: "her dream was always the same"."""
DRILLS: Final = words("drill exercise manoeuvre maneuver wargame")
"""What is played; people are hurt in a drill all the same."""
UMPIRES: Final = words("umpire umpires referee referees gamemaster gamemasters")
"""Who says what was done in a game."""
PIECES: Final = words("""part purpose act scene chapter episode move phase version course
    script plot end course start""")
"""Of what is played, what an act is in: "the second act of the opera"."""
ACTS_OF_A_PLAY: Final = words("act scene chapter episode")
"""What is played where it is counted, of whatever: "in the final act"."""
MOCK: Final = words("""mock supposed staged fake faked simulated fictitious imaginary
    imagined purported would-be bogus invented""")
"""Before the noun of an act, that it was none."""
THOUGHT: Final = words("think believe presume fear assume suppose imagine")
"""Before a participle, that it is only thought: "feared killed"."""
TOLD_OF: Final = words("report declare say list pronounce announce claim") | THOUGHT
ALIVE: Final = frozenset(["is alive", "are alive", "was alive", "were alive",
                          "turned up alive", "came home", "gave an interview"])  # fmt: skip

PLANNED: Final = words("""plan deal idea aim goal demand condition hope wish bargain
    arrangement intention scheme proposal offer draft request dream understanding
    timetable roadmap amendment motion bill option scenario alternative resolution
    suggestion variant threat ultimatum""")
"""Of what is said that it was that somebody did something: "the deal was that"."""
DREADS: Final = words("""fear worry danger risk concern anxiety suspicion theory
    assumption hypothesis guess belief impression nightmare case dread apprehension
    expectation prediction forecast prophecy bet joke version""")
"""Of what is said that it was that somebody did something, and nobody knows."""
WANTED: Final = words("""vital essential important imperative crucial necessary desirable
    preferable advisable urgent fitting appropriate better best high-time""")
"""What it is that somebody does or did, who may not have: "it was vital that"."""
SEEKS: Final = words("""look seek search hunt wait need lack await demand want request miss
    laugh scoff sneer mock jeer smile shrug mistake mistook ridicule invent fake forge""")
"""What is done about a proof or a claim that does not bear it out."""
AGREED: Final = words("""agreement accord pact treaty text protocol memorandum formula ceasefire
    truce arrangement""")
"""Under which something is done where a day is told, and laid down where none is."""
PAPERS: Final = words(
    "plan draft proposal scheme timetable schedule roadmap blueprint outline text"
)
"""By what something comes about that is only laid down: "under the draft"."""
FORESEES: Final = words("foresee envisage envision stipulate provide")
ENDS: Final = FORESEES | words("end open start begin long wait hope pray await")
"""What goes on to a day that is still to come: "longed for the day when"."""
CALLED_OFF: Final = words("""aborted averted cancelled canceled foiled thwarted frustrated
    abandoned shelved scrapped prevented forestalled attempted unsuccessful imagined
    imaginary hypothetical fictional fictitious so-called non-existent nonexistent
    notional theoretical mythical phantom denied pretended feigned sham abortive
    averted unexecuted uncommitted would-be""")
"""Before the noun of an act, that there was none."""
PLANS_OUT: Final = words("""draw rehearse train practise practice foresee envisage predict
    forecast simulate schedule slate imagine envision contemplate moot await anticipate
    shelve abandon scrap abort arrange foretell project design fix""")
"""What is done about an act that has not been yet: "the raid they had rehearsed"."""
WANTED_FOR: Final = words("""press lobby clamour clamor agitate plead argue campaign push beg
    vote canvass itch long yearn wait""")
"""What is done for an act that has not been yet: "the raid for which he pressed"."""
SHOULD_BE: Final = words("be go suppose mean intend due set bind")
"""Behind which "to" tells of what was to come: "the assault they were to lead"."""
CARRIES_OUT: Final = words("""launch lead mount carry stage conduct make hold begin start
    open attend undertake execute deliver""")
"""What is done with an act that takes place."""
GROUNDS: Final = words("""truth substance basis foundation evidence merit credence proof
    ground indication sign trace reason corroboration confirmation support""")
"""What a tale has that is so: "no truth in the claim that"."""
WEAK: Final = words("""premature exaggerated overblown unproven unproved unverified
    unsubstantiated unsupported uncorroborated disputed contested questionable doubtful
    implausible incredible unlikely improbable absurd ridiculous laughable preposterous
    outlandish malicious untenable""")
"""What a tale is that may well not be so."""
PARTS: Final = words("paragraph article section clause point step phase annex stage")
"""Parts of a text, before a number and a colon."""
SIDES: Final = words(
    "side party signatory state member faction person country fighter commander one"
)
"""Who is meant in a rule: "a side that has shelled a town"."""
ANYBODY: Final = words("a an any each every")
"""Before whoever it may be."""
APPLIES: Final = words("apply extend cover")
"""What a rule does to whom it is for."""
RULES: Final = APPLIES | words("""count qualify include mean constitute forfeit lose owe
    entitle insure protect exclude rank pay void deem treat belong fall require""")
"""What is laid down of whatever it may be: "a ship seized by pirates counts as lost"."""
SAYS: Final = words("say tell deny claim report admit add know have")

DOUBTED: Final = words(
    "unlikely improbable doubtful inconceivable unthinkable impossible implausible"
)
"""What it is that something was done, so that it is not taken for done."""
POSSIBLE: Final = words("possible likely probable conceivable thinkable plausible")
PERHAPS: Final = words(
    "perhaps maybe possibly probably presumably apparently likely conceivably"
)
"""How an act is told of that nobody vouches for."""
ALLEGEDLY: Final = words("allegedly reportedly")
"""How an act is told of that somebody says to have been."""
DESCRIBES: Final = words("""describe label brand portray depict paint characterise
    characterize class classify tag tick mark enter log list register book pass put give
    set write count carry sell bill report show record claim""")
"""Before "as" and a participle, that it is somebody's word for it."""
SURE: Final = words("sure certain convinced confident persuaded")
"""What somebody is who believes a thing; what "it is certain" to be is told."""
NOT_VOUCHED: Final = words(
    "reported rumoured rumored purported claimed unconfirmed unverified uncorroborated"
)
"""Before the noun of an act that nobody vouches for: "the rumoured raid"."""
REPORTED: Final = words(
    "reported rumoured rumored believed feared presumed thought assumed"
)
"""Before a participle, that nobody vouches for it: "feared killed"."""
AT_FIRST: Final = words("first initially originally earlier previously once")
"""Before "reported", that it was so told only then: "first reported seized"."""
RUMOURS: Final = words("rumour rumor gossip hearsay whisper")
REPORTS: Final = words("reports word talk whispers rumours rumors")
"""What goes round and is nobody's: "reports that", "word that"."""
WHISPERS: Final = words("whisper gossip rumour rumor")
