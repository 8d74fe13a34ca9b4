"""Words by which a statement's kind is known. Our own lists."""

import re
from typing import Final

from ceasefire.reading.lexicon import words

RED_LINE: Final = re.compile(
    r"\bred lines?\b|\bunder no circumstances?\b|\bnot (?:up )?for negotiation\b"
    r"|\b(?:not|non-?|never) ?negotiable\b|\bnon-negotiable\b|\bnot open to (?:talks|"
    r"negotiation|discussion|debate)\b|\b(?:will|would|shall|can|could|must|is|are|'ll)"
    r" never\b|\bnever (?:will|shall|would|again)\b|(?<!had )(?<!has )(?<!have )\bnever\b[^.]{0,25}\b(?:accept|sign|"
    r"agree|surrender|recogni[sz]e|sit|give|hand|negotiate|talk)|\bat no price\b"
    r"|\bbeyond (?:any )?(?:talks|negotiation|discussion)\b|\bnot for sale\b"
    r"|\bout of the question\b|\bno compromise\b|\bnot to be discussed\b|\bnot up for\b"
    r"|\bno matter what\b|\bnothing (?:will|would|could) (?:make|bring|move)\b",
    re.IGNORECASE,
)
READY: Final = words("ready prepared willing")
GIVES: Final = words("offer hand propose")
MUST: Final = words("should must shall ought")
COMES: Final = words(
    """attend come participate join sign accept agree support honour honor comply
    respect endorse abide"""
)
"""Acts of one's own that accept something, with will or would."""
FAVOURS: Final = words("support endorse accept agree consent back respect")
REJECTS: Final = words("reject refuse oppose object condemn denounce")
"""Verbs by which somebody says no of an own accord."""
OBJECTS: Final = words(
    """wrong unacceptable violation mistake illegal illegitimate unlawful intolerable
    inadmissible betrayal outrage crime obscene farce insult disgrace shameful cowardly
    barbaric provocation lie blackmail theft sham hypocrisy
    propaganda aggression one-sided biased empty nonsense"""
)
"""What a step of others is called by who rejects it."""
HANGS: Final = re.compile(
    r"\bunless\b|\bonly (?:if|when|once|after)\b|\bprovided\b|\bon condition that\b"
    r"|\b(?:as|so) long as\b|^\W*first\b.*\bthen\b|\bnot without\b|\bnot until\b|^\W*\w+ first\W*$"
    r"|\b(?:not|n't|n’t|never|no)\b[^.;]{0,60}\b(?:until|before)\b",
    re.IGNORECASE,
)
"""Words by which what is said hangs on something, wherever they stand."""
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
    frank tense frosty painful slow"""
)
"""What a thing is said to be by somebody who judges it."""
LETS: Final = words(
    """release free send give open lift withdraw pull hand let allow halt stop pause clear
    leave share provide deliver return ease suspend host pay grant guarantee escort
    receive lend rebuild repair"""
)
"""Acts of one's own, still to come, that do something for others."""
FACTS: Final = words(
    """dead alive empty full open closed shut absent present asleep ill sick wounded
    missing pregnant unarmed armed alone gone ready safe quiet silent under out"""
)
"""What a thing is seen to be, and nobody judges."""
REFUSES: Final = words(
    "recognise recognize accept agree negotiate talk sit sign support join attend meet"
)
"""What somebody refuses by not doing it."""
EVERYBODY: Final = words("nobody everybody everyone anyone noone people one")
BOTH: Final = words("side party government power army delegation")
NOT_GOOD: Final = words("acceptable welcome justified legitimate right")
PROPOSES: Final = words("propose suggest push")
THINKS: Final = words(
    """want hope believe think expect fear know feel intend plan mean need look trust
    doubt deserve matter depend wish like regret aim belong require"""
)
"""Verbs of a main clause that judges or intends, whatever its tense."""
SHOWS: Final = words("show prove suggest reflect represent mean make")
"""Verbs that judge where a clause or "sense" is their object."""
SEEMS: Final = words("seem appear remain become look sound")
"""Verbs that judge by what stands beside them."""

DENIES: Final = words("""deny reject refuse decline dismiss rule_out turn_down rebuff dispute contest
    refute repudiate""")

HEDGES: Final = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|likely|apparently|presumably|might|may|"
    r"could|in principle|for now|so far|as far as|reportedly|allegedly|seems?|"
    r"appears?|some|about|around|roughly|at least|almost|nearly|in theory|if possible|"
    r"as soon as possible|to some extent|not necessarily|hopefully)\b",
    re.IGNORECASE,
)
