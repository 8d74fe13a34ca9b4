"""Words by which a statement's kind is known. Our own lists."""

import re
from typing import Final

from ceasefire.reading.lexicon import words

_BEYOND: Final = "negotiation|negotiations|talks|discussion|debate|bargaining|dispute|compromise|haggling"
RED_LINE: Final = re.compile(
    rf"\bred lines?\b|\b(?:not|non-?|never|n't|n’t) ?(?:be )?negotiable\b|\bnon-negotiable\b"
    r"|\bunder no circumstances?\b|\bin no circumstances?\b|\bon no account\b|\bat no price\b"
    r"|\bnot at any price\b|\b(?:not|n't|n’t|never|no|nobody|none|nothing)\b[^.;]{0,80}\bunder any circumstances?\b"
    rf"|\b(?:not|never|no|n't|n’t) (?:up |open |subject |a matter |a subject |a question |a topic )?(?:for|to|of) (?:any )?(?:{_BEYOND}|sale)\b"
    rf"|\bno (?:matter|subject|topic|question) (?:for|of) (?:any )?(?:{_BEYOND})\b|\b(?:beyond|outside) (?:any |all )?(?:{_BEYOND})\b"
    rf"|\b(?:will|would|can|could|shall|is|are) be no (?:{_BEYOND})\b[^.;]{{0,15}}\b(?:on|over|about|of)\b|\bno compromise\b"
    r"|\bno room for (?:talks|negotiation|compromise|manoeuvre|maneuver)\b|\bnothing to (?:negotiate|discuss|talk about)\b"
    r"|\bnot to be (?:discussed|negotiated|bargained|traded|touched)\b|\b(?:off|not on) the table\b|\bnot up for\b|\bno table\b"
    r"|\b(?:i|we|he|she|it|they)(?:'ll|’ll| will| would| shall| can| could) never (?!forget|know|end|happen|see|be the same|win|die|lose|feel|understand|believe|hesitate|rule|forgive|come|work)\w"
    r"|\bnever again\b|\bnever (?:will|shall|would) (?:i|we|they|he|she|it)\b"
    r"|(?<!had )(?<!has )(?<!have )\bnever\b[^.]{0,25}\b(?:accept|sign|agree|surrender|recogni[sz]e|sit|give|hand|negotiate|talk|yield|bow|leave|trade|sell|share|cede|divide|allow|permit|tolerate|disarm|submit|be (?:divided|given|ceded|split|sold|shared|returned|accepted|allowed|part))"
    r"|\bnot (?:now|today|tomorrow)[^.;]{0,12}\b(?:n?ever)\b|\b(?:will|would) not (?:ever|budge|yield an inch|give an inch)\b|\b(?:not|n't|n’t)\b[^.;]{0,20}\b(?:one|an|a single|another) (?:inch|grain|stone|handful)\b"
    r"|\b(?:not|never|cannot|n't|n’t)\b[^.;]{0,15}\bbe (?:bargained|traded|negotiated|sold|haggled)\b|\bcome what may\b"
    r"|\b(?:not|never|n't|n’t) (?:negotiate|bargain|haggle) (?:about|over|on)\b"
    r"|\bout of the question\b|\bno question of\b|\bno matter (?:what|how|who)\b|\bover (?:my|our) dead bod(?:y|ies)\b"
    r"|\bwhatever (?:the (?:cost|price|pressure|consequences?)|happens|is (?:put|placed|laid|said|offered|decided)|(?:they|he|she|anyone|anybody) (?:says?|offers?|does|do)|it (?:takes|costs))\b"
    r"|\bnothing (?:will|would|could) (?:make|bring|move|change)\b|\b(?:inviolable|sacrosanct|untouchable|unnegotiable|inalienable)\b"
    r"|\bline (?:that |which |we |it |they |he |she )?(?:must|may|can|will|would)(?: not|not) (?:be )?cross",
    re.IGNORECASE,
)
"""Said to be beyond any talks, in the words of whoever draws such a line."""
READY: Final = words("ready prepared willing")
GLAD: Final = words("glad happy pleased delighted content")
"""With "would": "would be glad to host"."""
OFFERS: Final = re.compile(
    r"\b(?:give|gave|giving|have|has|had) (?:you |them |him |her |the \w+ )?(?:my|our|his|her|its|their) word\b"
    r"|\boffer (?:still )?(?:stands|stood|holds|held|remains|remained)\b"
    r"|\b(?:door|doors|hand|gate|gates) (?:is|are|was|were|remains?|remained|stays?|stayed|stands?|stood) (?:wide )?(?:open|extended|outstretched)\b"
    r"|\bat (?:the|your|their|its|his|her) disposal\b|\bready to\b.{0,30}\bany ?(?:where|time)\b|\bopen to (?:talks|dialogue|negotiation|discussion|ideas|a )",
    re.IGNORECASE,
)
"""Ways of saying that something is to be had, without a verb of giving."""
GIVES: Final = words("offer hand propose volunteer")
BENEFITS: Final = words("""release free return give pay help rebuild repair share host lend guarantee grant
    deliver provide escort compensate evacuate let lift reopen""")
"""Acts, still to come, that do others good."""
OBJECTION: Final = words("objection problem difficulty reservation quarrel")
"""Of which somebody who consents has none."""
NO_ACTS: Final = words("""forget know end happen see hesitate rule comment speculate last forgive understand
    believe imagine live feel lose win die""")
"""What is no refusal of an act, though it is denied: "we will not forget"."""
TO_BE_HAD: Final = words("""talk talks negotiation meeting release amnesty deal ceasefire truce withdrawal exchange
    concession compromise pause delay election recognition surrender return change
    signature agreement visit extension inspection vote dialogue""")
"""What others ask for, and are told there will be none of."""
VOWS: Final = words("promise pledge vow guarantee swear undertake assure")
MUST: Final = words("should must shall ought")
COMES: Final = words(
    """attend come participate join sign accept agree support honour honor comply
    respect endorse abide cooperate co-operate adhere uphold observe implement"""
)
"""Acts of one's own that accept something, with will or would."""
SENDS: Final = words(
    "delegation delegate envoy team representative negotiator negotiators"
)
"""Whom somebody sends who comes."""
FAVOURS: Final = words(
    "support endorse accept agree consent back respect concur assent"
)
YES: Final = re.compile(
    r"^\W*(?:yes, (?:we|i) (?:will|shall|can|accept|agree)|with pleasure|gladly|agreed|very well|by all means|we agree|we accept|i agree|i accept|count (?:us|me) in)\b",
    re.IGNORECASE,
)
REJECTS: Final = words(
    "reject refuse oppose object condemn denounce repudiate deplore disagree protest decline"
)
"""Verbs by which somebody says no of an own accord."""
OBJECTS: Final = words(
    """wrong unacceptable violation mistake illegal illegitimate unlawful intolerable
    inadmissible betrayal outrage crime obscene farce insult disgrace shameful cowardly
    barbaric provocation lie blackmail theft sham hypocrisy
    propaganda aggression one-sided biased empty nonsense breach infringement abuse
    injustice scandal treachery treason sabotage extortion coercion intimidation
    interference meddling cruelty robbery murder atrocity unjust unlawful criminal
    treacherous arbitrary disproportionate unjustified unjustifiable inexcusable
    unforgivable deplorable despicable disgraceful scandalous outrageous abhorrent
    heinous appalling reckless irresponsible inhuman inhumane immoral unwarranted
    unconstitutional unfounded baseless cynical"""
)
"""What a step of others is called by who rejects it."""
HANGS: Final = re.compile(
    r"\bunless\b|\bonly (?:if|when|once|after)\b|\bprovided\b|\bon condition that\b"
    r"|\b(?:as|so) long as\b|^\W*first\b.*\bthen\b|\bnot without\b|\bnot until\b|^\W*(?:the )?\w+ first\W*$"
    r"|\b(?:not|n't|n’t|never|no|nothing|nobody|none|neither)\b[^.;]{0,60}\b(?:until|before|unless)\b"
    r"|\bnot (?:a|one) (?:day|moment|minute|hour) (?:sooner|earlier)\b|\bnot before\b|\bonly then\b"
    r"|\b(?:will|would|can|could|shall|may|ready|willing|prepared|only)\b[^.;]{0,60}\bin (?:exchange|return) for\b|\b(?:must|should|has to|have to|needs? to)\b[^.;]{0,50}\bfirst\b(?= and|[,;.”]|\W*$)",
    re.IGNORECASE,
)
"""Words by which what is said hangs on something, wherever they stand."""
FIRST: Final = re.compile(
    r"^\W*first (?:the|a|an|your|their|our|his|her|its|all|every)\b|^\W*(?:the |a |an )?\w+ first\W*$"
    r"|^\W*then (?:we|i|they|he|she|it)\b(?! (?:has|have|had|did|was|were))",
    re.IGNORECASE,
)
"""What has to come first, without a verb; what follows from it, as an answer."""
NOT_YET: Final = re.compile(
    r"\b(?:not|n't|n’t|never|no|nothing|nobody|none|neither)\b[^.;]{0,70}\b(?:until|unless|before)\b",
    re.IGNORECASE,
)
"""A refusal as long as something is not so: no offer, whatever its verb."""
_AGAIN: Final = "any|every|each|another|further|the next|renewed|such"
RETALIATES: Final = re.compile(
    rf"\b(?:will|would|shall|'ll|’ll)\b[^.;]{{0,20}}\b(?:answer|respond|retaliate|react|strike back|hit back|return fire|punish|repay|avenge)\b[^.;]{{0,20}}\b(?:{_AGAIN})\b"
    rf"|\b(?:{_AGAIN})\b[^.;]{{0,50}}\b(?:will|would|shall)\b[^.;]{{0,15}}\b(?:be (?:met|answered|punished|repaid|returned|avenged)|draw a|meet with|trigger|have consequences)\b",
    re.IGNORECASE,
)
"""A threat that hangs on what others do, without an "if"."""
DEMANDS: Final = words(
    "demand insist ask urge call appeal request require implore beg press"
)
"""Own verbs that ask something of others: "we call on them to"."""
DUTIES: Final = re.compile(
    r"\b(?:is|was|are|were|'s|’s) (?:up to|incumbent (?:up)?on|the (?:duty|responsibility|turn|job) of)\b"
    r"|\bit (?:is|was) (?:high |now )?(?:time )?for\b[^.;]{1,60} to\b|\bhad better\b",
    re.IGNORECASE,
)
IDEAS: Final = re.compile(
    r"\b(?:why not|how about|one (?:option|way|possibility|idea|solution) (?:is|was|would|could|might))\b"
    r"|\b(?:it )?(?:would|might) be (?:better|best|wise|wiser|useful|helpful|good|sensible) (?:if|to|for)\b",
    re.IGNORECASE,
)
NOT_THIS: Final = re.compile(
    r"\bwhat (?:we|i|it|they|he|she) (?:will|would|shall|can|could) (?:not|never)\b",
    re.IGNORECASE,
)
ABSTRACT: Final = words("""right duty faith trust confidence doubt choice interest obligation meaning sense value
    role future place flaw advantage courage patience sympathy respect alternative
    excuse justification room winner illusion ambition trust time""")
"""What somebody has, in the view of whoever says so."""
WILL_NOT: Final = re.compile(
    r"^\W*(?:no|none of|nothing|not (?:with|under|without|at|for|again|now|while|as long|in my|in our|on))\b",
    re.IGNORECASE,
)
"""Refusals without a main verb that is denied; the second has no verb at all."""
NO_WISH: Final = words(
    "intention plan wish desire reason need interest appetite mandate business"
)
"""Of which somebody has, or sees, none."""
JUDGES: Final = words(
    """good bad better worse best worst important serious possible impossible clear
    necessary useless crucial helpful welcome step sign trap question matter ideological
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
LETS: Final = words(
    """release free send give open lift withdraw pull hand let allow halt stop pause clear
    leave share provide deliver return ease suspend host pay grant guarantee escort
    receive lend rebuild repair"""
)
"""Acts of one's own, still to come, that do something for others."""
HERE: Final = words(
    "here there away home inside outside nearby abroad underway ashore aboard downstairs upstairs"
)
"""Where a thing is."""
FACTS: Final = words(
    """ours theirs mine yours dead alive empty full open closed shut absent present asleep ill sick wounded
    missing pregnant unarmed armed alone gone ready safe quiet silent under out"""
)
"""What a thing is seen to be, and nobody judges."""
REFUSES: Final = words(
    """recognise recognize accept agree negotiate talk sit sign support join attend meet
    back endorse allow permit tolerate let give hand surrender consent consider discuss
    participate return countenance compromise yield bow bend submit cede relinquish"""
)
"""What somebody refuses by not doing it."""
EVERYBODY: Final = words("nobody everybody everyone anyone noone people one")
BOTH: Final = words("side party government power army delegation")
NOT_GOOD: Final = words(
    "acceptable welcome justified legitimate right fair lawful legal tolerable admissible permissible"
)
PROPOSES: Final = words("propose suggest push")
THINKS: Final = words(
    """want hope believe think expect fear know feel intend plan mean need look trust
    doubt deserve matter depend wish like regret aim belong require understand
    misunderstand realise realize imagine suspect assume prefer love hate hop doom mourn long crave"""
)
"""Verbs of a main clause that judges or intends, whatever its tense."""
ARGUES: Final = words("argue reason opine predict muse apologise apologize")
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

DENIES: Final = words("""deny reject refuse decline dismiss rule_out turn_down rebuff dispute contest
    refute repudiate""")

HEDGES: Final = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|likely|apparently|presumably|might|may|"
    r"could|in principle|for now|so far|as far as|reportedly|allegedly|seems?|"
    r"appears?|some|about|around|roughly|at least|almost|nearly|in theory|if possible|"
    r"as soon as possible|to some extent|not necessarily|hopefully)\b",
    re.IGNORECASE,
)
