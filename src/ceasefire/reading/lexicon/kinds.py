"""Words by which a statement's kind is known. Our own lists."""

import re
from typing import Final

RED_LINE: Final = re.compile(
    r"\bred lines?\b|\bunder no circumstances?\b|\bnot (?:up )?for negotiation\b"
    r"|\b(?:not|non-?|never) ?negotiable\b|\bnon-negotiable\b|\bnot open to (?:talks|"
    r"negotiation|discussion|debate)\b|\b(?:will|would|shall|can|could|must|is|are|'ll)"
    r" never\b|\bnever (?:will|shall|would|again)\b|\bnever\b[^.]{0,25}\b(?:accept|sign|"
    r"agree|surrender|recogni[sz]e|sit|give|hand|negotiate|talk)|\bat no price\b"
    r"|\bbeyond (?:any )?(?:talks|negotiation|discussion)\b|\bnot for sale\b"
    r"|\bout of the question\b|\bno compromise\b|\bnot to be discussed\b"
    r"|\bno matter what\b|\bnothing (?:will|would|could) (?:make|bring|move)\b",
    re.I,
)
READY: Final = frozenset("ready prepared willing".split())
GIVES: Final = frozenset("offer hand propose".split())
MUST: Final = frozenset("should must shall ought".split())
COMES: Final = frozenset(
    "attend come participate join sign accept agree support honour honor comply "
    "respect endorse abide".split()
)
"""Acts of one's own that accept something, with will or would."""
FAVOURS: Final = frozenset("support endorse accept agree consent back respect".split())
OBJECTS: Final = frozenset(
    "reject refuse oppose object condemn wrong unacceptable violation mistake illegal "
    "illegitimate unlawful intolerable inadmissible betrayal outrage crime".split()
)
NOT_GOOD: Final = frozenset("acceptable welcome justified legitimate right".split())
PROPOSES: Final = frozenset("propose suggest push".split())
THINKS: Final = frozenset(
    """want hope believe think expect fear know feel intend plan mean show need seem
    appear remain look trust doubt deserve matter depend wish like regret aim make
    reflect prove suggest represent belong require""".split()
)
"""Verbs of a main clause that judges or intends, whatever its tense."""

DENIES: Final = frozenset(
    """deny reject refuse decline dismiss rule_out turn_down rebuff dispute contest
    refute repudiate""".split()
)

HEDGES: Final = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|likely|apparently|presumably|might|may|"
    r"could|in principle|for now|so far|as far as|reportedly|allegedly|seems?|"
    r"appears?|some|about|around|roughly|at least|almost|nearly|in theory|if possible|"
    r"as soon as possible|to some extent|not necessarily|hopefully)\b",
    re.I,
)
