"""Words by which a sentence gainsays what the one before it told. Our own lists.

Read   `GAINSAYS`, `STANDS`, `ALIVE`.
"""

import re
from typing import Final

from ceasefire.reading.lexicon import words

_FINDS: Final = (
    r"(?:finds?|found|saw|sees?|shows?|showed|detected|noted|observed|recorded|discovered|"
    r"heard|revealed|yielded|reported|met with|came (?:up)?on|"
    r"there (?:was|were|is|are))"
)
_NONE: Final = r"(?:no|not an?|not one|not a single|neither|without|nothing but)"
_MARKS: Final = (
    r"(?:damage|craters?|holes?|cas(?:es?|ings?)|cartridges?|evidence|bod(?:y|ies)|graves?|blood|"
    r"wounds?|scars?|fragments?|splinters?|impacts?|poison|wreck\w*|debris|scratch|"
    r"(?:signs?|traces?|marks?) of (?:it|this|that|any|an?|fire|fighting|damage|violence|"
    r"poison|force|shell\w*|attack|bomb\w*|(?:the |an? )?\w+ing)|"
    r"such|of (?:any|the|that) (?:kind|sort))"
)
_STILL_SO: Final = (
    r"(?:(?:\w+ )?(?:survivors?|casualt\w+|deaths?|injur\w+|dead|wounded|losses|loss|suspects?|weapons?|arms|time|way|reason|help|food|"
    r"water|words?|fewer|one|other|more|less|\d+|after|when|the|trace of the|sign of the|"
    r"culprits?|perpetrators?|robbers|resistance|shelter|buyers?|peace|comfort|answer)\b)"
)
"""What is not found where a thing was done all the same."""
_SOUND: Final = (
    r"(?:clean|intact|whole|undamaged|untouched|unharmed|unhurt|in place|standing|"
    r"alive|safe|in good (?:order|health)|locked|sealed|as (?:it|they) (?:was|were)|"
    r"complete|at (?:work|peace)|all (?:there|present))"
)
_RIGHT: Final = r"(?! (?:be )?(?:true|right|correct|so|justified|the work)\b)"
_OTHERWISE: Final = (
    r"(?:died (?:of|in (?:bed|his|her|their))|drowned|burst|abroad|elsewhere|accident\w*|"
    r"alive|natural causes|lightning|had (?:never|not)|was not|were not|been (?:at|in|on) "
    r"(?:leave|hospital|bed|prison|another)|misread|mistaken|no (?:such|one|shot|gun))"
)

FOUND_OTHERWISE: Final = re.compile(
    r"\b(?:found|established|showed|shows|proved|determined|concluded|learned|confirmed) "
    rf"(?:later )?that [^.;]*\b{_OTHERWISE}\b"
)
"""That something else was found: "the vet found that it had died of colic"."""
GAINSAYS: Final = (
    FOUND_OTHERWISE,
    *(
        re.compile(one)
        for one in (
            # "found no damage of any kind", "there were no craters"
            rf"\b{_FINDS}\b[^.;]{{0,50}}?\b{_NONE}\b[^.;]{{0,40}}?\b{_MARKS}\b",
            r"\b(?:found|saw|seen|showed?|revealed|yielded|heard|shows) (?:nothing|nobody|no one)\b",
            rf"\b(?:have |has |had )?(?:found|saw|showed|recorded|noted|observed|heard|detected|discovered|came upon|turned up)"
            rf" (?:only|nothing but|no|not an?) (?!{_STILL_SO})\w+",
            r"\bshows? (?:only )?an? (?:empty|quiet|sleeping)\b",
            rf"\bno [\w -]{{0,30}}?{_MARKS} (?:was|were|has been|have been|could be) "
            r"(?:found|seen|recorded|reported|observed|discovered)\b",
            # "tested all nine wells and found them clean"
            rf"\b(?:found|shows?|showed|lists?|listed) (?:it|them|him|her|(?:the|every|all) [\w ]{{0,25}}?)(?: all| both)? "
            rf"{_SOUND}\b",
            # "they turned out to be night watchmen"
            r"^\W*(?:but |yet |later )?(?:it|this|that|they|he|she|these|those|the [\w-]+) "
            rf"(?:had |later |soon |all |both )*(?:turned out|proved|transpired)\b{_RIGHT}",
            # "by evening it was clear that the noise had come from a quarry"
            r"^\W*(?:but |yet )?(?:[\w ,]{0,40}?)?\b(?:it|this) (?:was|became|grew|soon) (?:\w+ )?"
            r"(?:clear|plain|apparent|evident|obvious) that\b",
            # "the clerk had mistaken the name"
            r"\b(?:mistook|mistaken|misread|misheard|misunderstood|misspelt|misprinted|mixed "
            r"up|garbled|confused)\b(?! (?:fighting|crowd|situation))",
            # "what they had heard was the baker's cart"
            r"^\W*(?:but )?(?:what|all) (?:they|he|she|we|i|it|people) (?:had )?(?:really )?(?:heard|"
            r"seen|saw|took|taken|found|meant|smelt|felt)\b[^.;]* (?:was|were)\b",
            # "it was an error: a boiler blew"
            r"^\W*(?:but |this |that |it |in fact )*(?:was|is|were|had been) (?:only |just |merely "
            r"|all |a |an |the |in |\w+ly )*(?:error|mistake|misprint|slip|radio play|play|film|joke|"
            r"hoax|misunderstanding|mix-?up|rehearsal|thunder\w*|fireworks|firecrackers|gas "
            r"main|boiler|tyre|tire|quarry|car|van|lorry|herd|flock|drill|accident|echo|shadow|"
            r"trick|ruse|wedding|party)\b",
            # "a week later he took it back"
            r"\b(?:took|taken|take|takes) (?:it|this|that|them|all that|every word) back\b|"
            r"\b(?:took|taken|take|takes) back (?:his|her|its|their|the|what|that|this)\b"
            r"|\b(?:withdrew|retracted|recanted|corrected) (?:it|this|that|himself|herself|itself|"
            r"themselves|(?:the|his|her|its|their) (?:\w+ )?(?:claim|report|statement|story|"
            r"charge|accusation|words?|version|account|figure))\b",
            # "the archives tell another story", "the number had shrunk to none"
            r"\b(?:tell|tells|told) (?:another|a different|quite another) (?:story|tale)\b|"
            r"\b(?:say|says|said|show|shows|showed|suggest|suggests|know|knew) (?:otherwise|"
            r"better)\b|\b(?:shrank|shrunk|fell|fallen|sank|dropped) to (?:none|nought|zero|nil)\b"
            r"|^\W*(?:no|hardly an?|not a|no serious|no modern) (?:\w+ )?(?:historian|scholar|one|body|"
            r"expert)s? (?:now |today |any longer )?(?:believes?|holds?|credits?|accepts?)\b",
            # "the commander knew nothing of it"
            r"\b(?:knows?|knew) nothing (?:of|about)\b|\b(?:has |have |had )?clarified that\b",
            # "we write this from Holm"
            r"\b(?:we|i) (?:write|are writing|wrote|send) (?:this|these \w+|you)\b[^.;]* from\b",
            # "he was on retreat"
            r"^\W*(?:but |in fact )?(?:he|she|they) (?:was|were|had been) (?:only |merely |"
            r"then |in fact )?(?:on (?:retreat|leave|holiday)|abroad|at sea|at (?:his|her|"
            r"their) \w+ ?['’]s)\b",
            # "not one of their rifles had been used", "our guns were under seal"
            r"^\W*(?:not one|none) of (?:the|its|their|his|our|her) (?:\w+ )?(?:rifles|guns|"
            r"weapons|trucks|boats|shells|rounds|aircraft|planes|helicopters|tanks|mortars|"
            r"ships) (?:had|has|was|were)\b",
            r"\b(?:were|was|lay|stood|sat) (?:still )?(?:under (?:seal|lock and key)|in (?:store|dry "
            r"dock|the depot|the armoury|barracks))\b",
            # "ask the villagers of Orm"
            r"^\W*(?:go and |just |you may |you can |let (?:them|him|everybody|anyone) )?(?:ask"
            r"|come and see|see for)\b",
        )
    ),
)
"""What a sentence says where the one before it told of what was not so."""
CLEARS_OF_BLAME: Final = re.compile(
    r"\bneither (?:[\w'’-]+ ){1,6}nor\b|\bno [\w ]{2,20}, (?:and )?no\b[^;]*\b(?:found|seen|"
    r"there|produced)\b|\b(?:turned up|dug up|lifted|brought up|yielded|uncovered|produced|"
    r"proved|recovered|revealed) (?:nothing|none|no \w+)\b"
    r"|\b(?:showed|shows|found) (?:none|all) (?:missing|gone|there|present|in place)\b"
    r"|\b(?:placed?|puts?|saw|seen|remembered?) (?:him|her|them|the \w+) (?:\w+ )?(?:in|at|on|"
    r"elsewhere|abroad|miles)\b[^;]*\b(?:hour|time|day|night|moment|morning|evening|week|"
    r"afternoon|away)\b"
    r"|\bhad (?:died (?:of|in)|fallen\b(?! (?:to|into))|drowned|slipped|tripped|burst|(?:in fact |"
    r"only |merely )?been (?:abroad|elsewhere|at sea|in (?:hospital|prison|bed|gaol|jail)))"
    r"|\b(?:could|did) not (?:have|be|possibly)\b[^;]*|\b(?:no|never any) (?:evidence|proof|trace|"
    r"sign|witness(?:es)?|case)\b[^;]*\b(?:found|produced|came|offered|brought|against|of)\b"
    r"|\b(?:had|has) never (?:been|set foot|owned|held|met|left)\b|\bnothing (?:of the kind |"
    r"\w+ )?(?:was|has been|could be) (?:ever )?(?:found|proved|proven|shown)\b"
    r"|\b(?:is|was|were|are) (?:blind|lame|paralysed|paralyzed|in a wheelchair)\b"
    r"|\bhad been (?:in|on|at|under) [\w ]+ since\b|\bhad \w+ [\w ]*\bbefore (?:he|she|they|"
    r"any of them)\b|\b(?:swore|vouched(?: for (?:it|him|her|them))?)\W*$"
    r"|\bfound (?:not guilty|innocent|nothing)\b|\bnot (?:a|one) (?:single )?\w+ (?:was )?(?:found|"
    r"missing|supported|bore)\b"
)
"""Behind what somebody is only blamed for, that nothing bears it out."""
STANDS: Final = (
    r"(?:stands|stood as|is still|was still|is open|was open|was back|is in (?:port|use|service)|"
    r"(?:was|were|are|is) (?:all |both )?(?:in (?:port|harbour|use|service|place)|at "
    r"anchor|afloat|intact|whole|undamaged|untouched|unharmed|safe and sound|standing)|"
    r"remains? open|works|still (?:stand|work|run|sail)s?)\b"
)
"""Behind what is told to be destroyed, that it is not."""
BY_REPORT: Final = re.compile(
    r"\b(?:according to|by) (?:the |our |some )?(?:first|early|earliest|initial) (?:reports?|"
    r"accounts?|news|dispatch(?:es)?|messages?|versions?)\b"
    r"|\b(?:news|word|message|telegram|dispatch|bulletin|cable|letter|note|headline)s? "
    r"(?:\w+ ){0,6}?that\b"
    r"|\b(?:first|early|earliest|initial) (?:reports?|accounts?|news|dispatch(?:es)?|"
    r"messages?|versions?) (?:spoke|told|said|had|put|gave|named|mentioned)\b"
    r"|\b(?:telegram|dispatch|bulletin|cable|letter|note|headline|message)s? (?:\w+ )?"
    r"(?:read|ran|had it|stated|said|told)\b"
)
"""Before an act, that some message told it."""
ELSEWHERE: Final = re.compile(
    r"\b(?:he|she|they|it) (?:had|have|has) (?:in fact |only |all along |simply |merely )?"
    r"been (?:working|living|staying|hiding|travelling|traveling|visiting|abroad|at sea|"
    r"in|on|with|asleep)\b"
)
"""Where whoever was reported dead or taken had been."""
LEAVES: Final = words("""withdraw withdrawal retreat vacate evacuate evacuation pull leave
    flee disarm disarmament demobilise demobilize surrender lift""")
"""What is borne out where nobody, or no gun, is found behind it."""
DENIES: Final = words("deny dispute contradict reject laugh")
"""What whoever was harmed does with a tale of it that is not so."""
KILLS: Final = words("""kill execute murder hang shoot behead drown massacre assassinate
    lynch strangle slaughter poison stab""")
OF_ONE_DEAD: Final = words("""die succumb be lie rest bleed fall leave have belong deserve
    mean matter become remain join represent follow bring raise mark make stand
    count need""")
"""What is told of the dead as well."""
A_DAY: Final = re.compile(
    r"^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|"
    r"morning|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|since|week)$"
)
ALIVE: Final = re.compile(
    r"\balive\b|\bsafe and (?:sound|well)\b|\bin good health\b|\bturn(?:ed|s)? up (?:at|"
    r"in|on|for|again|unhurt)\b|\bwalked in\b|\b(?:came|come|comes|returned|back) home\b|"
    r"\b(?:gave|gives|given) an interview\b|\bpostcard from (?:him|her|them)\b|\b(?:died|"
    r"dies) in (?:his|her|their) (?:own )?bed\b|\bof old age\b|"
    r"\b(?:he|she|they) (?:has|have|had) (?:since )?(?:been (?:seen|heard|found living)|written|telephoned|"
    r"called|spoken)\b|\b(?:is|was) (?:only )?in hospital with\b|\bbroken (?:arm|leg|wrist|"
    r"ankle|rib|nose)\b|\b(?:met|spoke (?:to|with)|interviewed|talked to|saw) (?:all|both) (?:\w+|"
    r"of them)\W*$|\b(?:she|he) (?:met|saw) (?:him|her) (?:on|in|at|again)\b"
)
"""That whoever was told dead is not."""
SURVIVED: Final = words("shoot stab poison")
"""What may be done to somebody who lives on."""
OF_THE_DEAD: Final = re.compile(
    r"\b(?:one|two|three|some|several|most|all) of (?:the|these|those) (?:two|three|four|five|six|seven|eight|nine|ten|twelve|dead|victims|"
    r"slain|martyrs|corpses) (?:has |have |had |then |later )?(?:\w+ly )?(?:telephoned|phoned|called|"
    r"wrote|written|voted|spoke|spoken|walked|came|come|turned|gave|appeared|rang|laughed|"
    r"danced|got up|stood)\b"
)
