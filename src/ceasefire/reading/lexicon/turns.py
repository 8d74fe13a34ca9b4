"""Turns of phrase by which a statement's kind is known. Our own lists."""

import re
from typing import Final

from ceasefire.reading.lexicon import words

_NO_TIME: Final = (
    r"(?! (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midday|midnight|dawn|dusk"
    r"|nightfall|sunrise|sunset|easter|ramadan|christmas|next|tomorrow|today|now|\d"
    r"|the (?:end|middle|beginning|weekend|winter|spring|summer|autumn|rains|harvest"
    r"|morning|evening|year))\b)"
)
"""Behind "until" and "before": no day or season, which comes of itself."""
_BEYOND: Final = "negotiation|negotiations|talks|discussion|debate|bargaining|barter|auction|exchange|dispute|compromise|haggling"
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
    r"|\b(?:not|never|cannot|n't|n’t)\b[^.;]{0,15}\bbe (?:bargained|traded|negotiated|sold|haggled|shared|divided|split|ceded|partitioned|discussed|touched|reopened|challenged|questioned)\b|\bbargaining chip\b|\b(?:die|dead) (?:\w+ )?(?:before|rather than|sooner than)\b|\bcome what may\b"
    r"|\b(?:not|never|n't|n’t) (?:negotiate|bargain|haggle) (?:about|over|on)\b"
    r"|\bout of the question\b|\bno question of\b|\bno matter (?:what|how|who)\b|\bover (?:my|our) dead bod(?:y|ies)\b"
    r"|\bnothing (?:will|would|could) (?:make|bring|move|change) (?:us|me|him|her|them|it|that|this|our|his|their)\b|\b(?:inviolable|sacrosanct|untouchable|unnegotiable|inalienable)\b"
    r"|\b(?:would|will|'d|’d) (?:sooner|rather) (?:die|burn|fight|lose|starve|sink|fall|cut|eat|bury|perish|go (?:to|hungry)|resign|blow|see)\b[^.;]{0,60}\bthan\b"
    r"|\b(?:and )?(?:that (?:is|was) (?:final|the end of it|that)|full stop)\W*$"
    r"|\b(?:is|are|was|were|stays?|stayed|remains?|remained) (?:and (?:will|would) \w+ )?(?:ours|theirs|\w+['’]s|\w+) for ?ever\b"
    r"|\b(?:stay|stays|stayed|remains?|remained) (?:ours|theirs|mine|his|hers)\b"
    r"|\b(?:not one|not a single|no)\b[^.;]{0,40}\b(?:will|would|shall|can|could) ever\b(?! (?:be |have )?(?:know|forget|end|win|see|understand|believe))"
    r"|\b(?:ever|never) (?:has been|was|is|will|would|shall) (?:be )?(?:on the agenda|for sale|negotiable)\b|\b(?:not|never) on the agenda\b[^.;]{0,20}\bnever\b"
    r"|\bdr(?:aws?|ew) (?:the|a) line at\b|\bthere (?:is|are|was|were) (?:\w+ )?lines? (?:that )?(?:we|they|he|she|it) (?:will|would|do|did|can|could) not cross\b"
    r"|\b(?:final|fixed|settled|closed)\b[^.;]{0,20}\bnot (?:open|subject) to\b"
    r"|\b(?:cannot|can not|could not|can never|could never) (?:ever )?(?:be )?(?:give[n]? (?:up|away)|signed? away|ceded?|surrendered?)\b"
    r"|\bsacred (?:and|to (?:us|them|our))\b|\bsooner or later we will die for\b"
    r"|\bnot (?:in|for) (?:a|one) (?:hundred|thousand|million) years\b"
    r"|\bno\b[^.;?]{0,60}[,;—-] ?(?:not )?ever\W*$"
    r"|\bline (?:that |which |we |it |they |he |she )?(?:must|may|can|will|would)(?: not|not) (?:be )?cross",
    re.IGNORECASE,
)
"""Said to be beyond any talks, in the words of whoever draws such a line."""
COME_WHAT_MAY: Final = re.compile(
    r"\b(?:as long as|while) (?:i|we) (?:live|breathe|stand|draw breath)\b[^.;]{0,40}\b(?:no|never|not)\b|\b(?:is|was|would be|remains|remained) (?:\w+ )?unthinkable\b"
    r"|\b(?:will|would|'d|’d|shall) (?:\w+ )?(?:resign|abdicate|die|fight|quit|step down|leave office|burn|starve)\b[^.;]{0,30}\bbefore (?:we|they|i|he|she) (?:kneel|bow|beg|crawl|yield|bend)|\b(?:will|would|shall) (?:resign|abdicate|die|quit)\b[^.;]{0,30}\bbefore (?:it|he|she|they|we|i) (?:sign|accept|give|gave|agree|let|yield|hand|sold|sell|surrender|bow|saw)\w*\b"
    r"|\bwhatever (?:the (?:cost|price|pressure|consequences?)|happens|is (?:put|placed|laid|said|offered|decided)|(?:they|he|she|anyone|anybody) (?:says?|offers?|does|do)|it (?:takes|costs))\b",
    re.IGNORECASE,
)
"""Whatever comes: a line is drawn by it, unless something is promised."""
WAY_OUT: Final = re.compile(
    r"\b(?:until|till|unless|before|while|as long as|so long as|except|without)\b",
    re.IGNORECASE,
)
"""By which a "never" is none for good."""
OFFERS: Final = re.compile(
    r"\b(?:has|have|had|is|was|be) (?:\w+ )?room for (?:all|them|you|both|every|any|the (?:wounded|families|children))\b|"
    r"\b(?:free|welcome|at liberty) to (?:come|go|leave|return|visit|collect|take|use|pass|cross|enter|bury|fetch|stay|speak|join|inspect|see|send)\b"
    r"|\b(?:is|are|am|was|were|remains?|remained) (?:\w+ )?(?:available|at hand|on call) (?:at any|to (?:both|all|either|mediate|help)|for (?:talks|both|all|any)|day and night|whenever)\b"
    r"|\b(?:has|have|had) (?:only|but) to (?:ask|call|say)\b|\bno strings attached\b|\bfree of charge\b|\b(?:can|could|may) count on (?:us|me|our|my|its|his|her|their)\b|"
    r"\b(?:give|gave|giving|have|has|had) (?:you |them |him |her |the \w+ )?(?:my|our|his|her|its|their) word\b"
    r"|\boffer (?:still )?(?:stands|stood|holds|held|remains|remained)\b"
    r"|\b(?:door|doors|hand|gate|gates) (?:is|are|was|were|remains?|remained|stays?|stayed|stands?|stood) (?:wide )?(?:open|extended|outstretched)\b"
    r"|\bat (?:the|your|their|its|his|her) disposal\b|\bready to\b.{0,30}\bany ?(?:where|time)\b|\bopen to (?:talks|dialogue|negotiation|discussion|ideas|a )",
    re.IGNORECASE,
)
"""Ways of saying that something is to be had, without a verb of giving."""
YES: Final = re.compile(
    r"\b(?:is|are|was|were|would be|will be) (?:\w+ )?(?:acceptable|agreeable|fine|satisfactory|good enough) (?:to|for|with|by) (?:us|me|it|them|him|her|my|our|his|its|their|both|all|the \w+)\b(?<!not acceptable)"
    r"|\b(?:go|goes|going|went|gone) along with\b|\b(?:bow|bows|bowed|defer|defers|deferred|submit|submits|submitted) to the (?:will|decision|ruling|verdict|judg|vote|majority|wish|court)"
    r"|\b(?:approve|approves|approved) of\b|\b(?:has|have|had) (?:no|nothing) (?:objections?|quarrel|difficulty|difficulties|problems?|against)\b|"
    r"\b(?:can|could) live with\b|\bsuit(?:s|ed) (?:us|it|him|her|them|me|my|our)\b|\bsigned up to\b|\bfine (?:by|with) (?:us|me)\b"
    r"|\byou (?:will|'ll|’ll) (?:see|find) (?:us|me) (?:at|in|on|there)\b"
    r"|^\W*(?:yes, (?:we|i) (?:will|shall|can|accept|agree)|with pleasure|all right|okay|fine,|gladly|agreed|very well|by all means|we agree|we accept|i agree|i accept|count (?:us|me) in)\b",
    re.IGNORECASE,
)
HANGS: Final = re.compile(
    r"\bbut not (?:in|under|with|at|without|while|before|until|as long as)\b|"
    r"^\W*no [^.;,]{1,40}\b(?:while|as long as|so long as|until|till|unless|under|with)\b|\b\w+ first(?:,| and|,? then) (?:everything|all|the rest|others?|the other)\b"
    r"|\bthe (?:price|cost) (?:of|for) (?:a|an|the|any|its|our|his|her|their) [^.;]{1,30}\b(?:is|was|would be|will be)\b|"
    r"^\W*(?:that )?should (?:the|a|an|any|it|they|he|she|we|you|one|\w+) [^.;]{1,60}\b(?:will|would|can|could)\b|"
    r"^\W*(?:failing|barring|short of|absent|pending|subject to|in return for|in exchange for|against)\b|\bsubject to (?:the |a |an |their |its |our |prior |approval|guarantees|receiv)"
    r"|\b(?:will|would|shall|can|could) (?:\w+ )?only (?:\w+ )?(?:a|an|through|under|with|at|by|where|those|such|what)\b|\b(?:in step|in parallel|hand in hand|in lockstep) with\b"
    r"|\bfor as long as\b|\bon (?:delivery|receipt|completion|presentation) of\b|\b(?:and|but|,) not (?:before|precede|the other way (?:a)?round)\b"
    r"|\b(?:will|would|shall) (?:follow|come after) (?:the|a|an|once|only|on)\b|\bno (?:\w+ ){0,3}before\b|"
    r"\bunless\b|\bonly (?:if|when|once|after)\b|\bprovided\b|\bon condition that\b"
    r"|\b(?:as|so) long as\b|^\W*first\b.*\bthen\b|\bnot without\b|\bnot until\b|^\W*(?:the )?\w+ first\W*$"
    rf"|\b(?:not|n't|n’t|never|no|nothing|nobody|none|neither)\b[^.;]{{0,60}}\b(?:until|before|unless)\b{_NO_TIME}"
    r"|^\W*no \w+, no \w+\W*$|^\W*(?:one|another|a single) (?:more )?\w+ and (?:i|we|the|it|they|he|she)\b"
    r"|\bthe (?:very )?(?:day|moment|minute|hour|night|week) (?:that |when )?(?:you|they|he|she|it|the|we|i|their|your|his|her|our)\b"
    r"|\b(?:can|could|will|would|may)\b[^.;]{0,30}\bonly (?:at|under|with|by|in|on|from|through|in return)\b"
    r"|^\W*(?:give|show|bring|send|let|free|stop|open|pay|take|leave|hand|return|name|prove|sign|lift|touch|lay|come|go|put|release|withdraw|find|tell|swear|promise|buy|sell|keep|hold|fire|shoot|cross|move|bomb|shell) [^.;]{1,60}\band (?:i|we|you|they|he|she|it|the \w+(?: \w+)?)(?:'ll|’ll| will| shall| can| is| are)\b"
    r"|\bwithout\b(?! (?:an? |any )?(?:\w+ )?(?:admission|prejudice|recognition|delay|exception|doubt|fail|incident|loss|further ado))[^.;]{1,40}\bthere (?:is|was|will|would|can|could)(?: be)? no\b|\bno \w+ without\b"
    r"|\bbefore (?:any|we|there|they)\b[^.;]{0,60}\b(?:must|should|has to|have to|needs? to)\b"
    r"|^\W*you (?:\w+ ){0,6}\w+, (?:and )?we\b"
    r"|\b(?:will|would|can|could|shall) (?:not )?\w+ (?:\w+ )?only (?:a|an|the|with|to|in|for|on|at|by|under|through|via|from|such|those)\b"
    r"|\bas soon as\b[^.;]*\b(?:will|would|can|could|shall)\b"
    r"|, then (?:we|i|they|he|she|it)\b|\bbut only\b"
    r"|\bnot (?:a|one) (?:day|moment|minute|hour) (?:sooner|earlier)\b|\bnot before\b|\bonly then\b"
    r"|\b(?:will|would|can|could|shall|may|ready|willing|prepared|only)\b[^.;]{0,60}\bin (?:exchange|return) for\b|\b(?:must|should|has to|have to|needs? to)\b[^.;]{0,50}\bfirst\b(?= and|[,;.”]|\W*$)",
    re.IGNORECASE,
)
"""Words by which what is said hangs on something, wherever they stand."""
ONLY: Final = re.compile(
    r"\bonly (?:a|an|the|with|to|in|for|on|at|by|under|through|via|from|such|those|after|when|if)\b",
    re.IGNORECASE,
)
"""What there will be, and nothing short of it."""
FIRST: Final = re.compile(
    r"^\W*(?:\w+ ){1,4}first[,;:]? (?:\w+ ){1,4}(?:later|afterwards|after|second|next|then)\W*$|"
    r"^\W*first (?:the|a|an|your|their|our|his|her|its|all|every)\b|^\W*(?:the |a |an )?\w+ first\W*$"
    r"|^\W*then (?:we|i|they|he|she|it)\b(?! (?:has|have|had|did|was|were))",
    re.IGNORECASE,
)
"""What has to come first, without a verb; what follows from it, as an answer."""
NOT_YET: Final = re.compile(
    rf"\b(?:not|n't|n’t|never|no|nothing|nobody|none|neither)\b[^.;]{{0,70}}\b(?:until|unless|before)\b{_NO_TIME}",
    re.IGNORECASE,
)
"""A refusal as long as something is not so: no offer, whatever its verb."""
_AGAIN: Final = "any|every|each|another|further|the next|renewed|such"
RETALIATES: Final = re.compile(
    rf"\b(?:{_AGAIN})\b[^.;]{{0,60}}\b(?:will|would|shall) (?:\w+ )?(?:end|break|kill|finish|bury|void|undo|wreck|mean the end|mean war|bring|cost|be the last|be considered|be treated|be regarded|be seen)\b|"
    rf"\b(?:will|would|shall|'ll|’ll)\b[^.;]{{0,20}}\b(?:answer|respond|retaliate|react|strike back|hit back|return fire|punish|repay|avenge)\b[^.;]{{0,20}}\b(?:{_AGAIN})\b"
    rf"|\b(?:{_AGAIN})\b[^.;]{{0,50}}\b(?:will|would|shall)\b[^.;]{{0,15}}\b(?:be (?:met|answered|punished|repaid|returned|avenged)|draw a|meet with|trigger|have consequences)\b",
    re.IGNORECASE,
)
"""A threat that hangs on what others do, without an "if"."""
NOTHING_LEFT: Final = re.compile(
    r"\bthere (?:will|would|may|might|could) be (?:nobody|nothing|none|no one|no \w+|little) left\b",
    re.IGNORECASE,
)
"""A forecast, whatever it hangs on."""
DUTIES: Final = re.compile(
    r"\byou (?:are|have) to\b|\byou(?:'d|’d| had) better\b|^\W*(?:no more|enough of|an end to|an end of|hands off|out with|down with|away with|stop the|keep (?:your|out|away)|back to (?:your|the))\b(?! than)"
    r"|"
    r"\b(?:is|was|are|were|'s|’s) (?:up to|incumbent (?:up)?on|the (?:duty|responsibility|turn|job) of)\b"
    r"|\b(?:all|what|the only thing|the one thing) (?:that )?(?:we|i|they|he|she|it) (?:ask|asks|asked|demand|demands|demanded|want|wants|wanted)(?: for| of (?:you|them))? (?:is|was)\b"
    r"|\b(?:the )?time (?:has|had|is|was) (?:come )?for\b[^.;]{1,60} to\b"
    r"|\bhigh time\b"
    r"|\bit (?:is|was) (?:high |now )?(?:time )?for\b[^.;]{1,60} to\b|\bhad better\b",
    re.IGNORECASE,
)
IDEAS: Final = re.compile(
    r"\b(?:way (?:out|forward)|option|solution|answer|(?:best|next|first|right|only) (?:course|step|thing)|suggestion|remedy|idea|advice|counsel)\b[^.;]{0,40}\b(?:is|was|would be|might be|could be) (?:to|that)\b"
    r"|\b(?:why not|how about|what if (?:we|you|they|each|both|the)|one (?:option|way|possibility|idea|solution) (?:is|was|would|could|might))\b"
    r"|\bidea (?:is|was) (?:a|an|the|for)\b|\b(?:would|might|may|could) (?:help|make sense|be worth)\b(?: \w+)? (?:to|if)\b"
    r"|\b(?:it )?(?:would|might) be (?:better|best|wise|wiser|useful|helpful|good|sensible) (?:if|to|for)\b",
    re.IGNORECASE,
)
NOT_THIS: Final = re.compile(
    r"\b(?:exceed|overstep|overreach)\w* (?:its|their|his|her|the) (?:powers?|mandate|authority|bounds|remit|mark)\b|"
    r"\b(?:run|runs|ran|running) (?:counter to|afoul of)\b|\bfl(?:y|ies|ew) in the face of\b|\b(?:is|was|are|were) at odds with\b|"
    r"\b(?:go|goes|went|gone|going) too far\b|\bstep too far\b|\b(?:fall|falls|fell|fallen|falling|come|comes|came) (?:far |well |some way )?short\b|\bnon-?starter\b|\b(?:act|declaration) of war\b"
    r"|\bslap in the face\b|\bstab in the back\b|\bdead (?:letter|on arrival)\b|\bwaste of (?:time|paper|breath|money)\b|\bstep (?:backwards?|in the wrong direction)\b|\bnothing to do with (?:it|this|that|them|the)\b"
    r"|\b(?:no|little) use for\b|\b(?:not|n't|n’t) (?:suit|satisfy|serve|bear|deserve|reflect|meet)\b|\bnot worth\b|\b(?:makes?|made) a (?:mockery|nonsense) of\b|\badds? insult\b"
    r"|\b(?:takes?|took|taken|taking) (?:exception|issue|offence|offense)\b|\b(?:will|would|shall) take no part\b|\b(?:will|would|shall) have (?:no|nothing)\b[^.;]{0,12}\b(?:of it|part|truck|to do)\b"
    r"|\?\W*(?:no|never)\W*$|^\W*(?:not one|none|nobody|no one)(?: of (?:us|them))? (?:will|would|shall)\b|\bwhat (?:we|i|it|they|he|she) (?:will|would|shall|can|could) (?:not|never)\b",
    re.IGNORECASE,
)
WILL_NOT: Final = re.compile(
    r"^\W*(?:no|none of|nothing|not (?:with|under|without|at|for|again|now|while|as long|in my|in our|on))\b",
    re.IGNORECASE,
)
"""Refusals without a main verb that is denied; the second has no verb at all."""
CREED: Final = re.compile(
    r"^\W*(?:\w+ ){0,3}(?:commitment|support)\b[^.;]{0,30}\b(?:to|for) (?!\w+ (?:\w+ )?(?:accord|agreement|truce|cease-?fire|plan|deal|pact|terms|text|protocol|road ?map|timetable)\b)"
    r"(?:the|a|an|this|that|its|their|his|her|our|my|all|peace|dialogue|unity|democracy|justice|human|international|multilateral)\b",
    re.IGNORECASE,
)
"""A commitment to what one believes in, not to a step."""
HEDGES: Final = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|likely|apparently|presumably|might|may|"
    r"could|in principle|for now|so far|as far as|reportedly|allegedly|seems?|"
    r"appears?|some|about|around|roughly|at least|almost|nearly|in theory|if possible|"
    r"as soon as possible|to some extent|not necessarily|hopefully)\b",
    re.IGNORECASE,
)
COMING_TIMES: Final = words("tomorrow tonight dawn dusk midnight nightfall sunrise")
"""When somebody is about to do what is told in the present: "we strike at dawn"."""
OFTEN_TIMES: Final = words("every each all most many this today now daily")
"""With a day, that it is no single one to come."""
HAD_IN_MIND: Final = words("want mean hope intend plan wish")
"""Told with "had", what somebody was about: "had only wanted to telephone"."""
