"""Words for how a decision is made. Our own list."""

from typing import Final

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon import words

RULES: Final = {
    "consensus": RuleKind.CONSENSUS,
    "unanimity": RuleKind.UNANIMITY,
    "unanimously": RuleKind.UNANIMITY,
    "unanimous": RuleKind.UNANIMITY,
    "consent": RuleKind.MUTUAL_CONSENT,
    "agreement": RuleKind.MUTUAL_CONSENT,
    "accord": RuleKind.MUTUAL_CONSENT,
    "approval": RuleKind.MUTUAL_CONSENT,
    "assent": RuleKind.MUTUAL_CONSENT,
    "concurrence": RuleKind.MUTUAL_CONSENT,
    "endorsement": RuleKind.MUTUAL_CONSENT,
    "permission": RuleKind.MUTUAL_CONSENT,
    "confirmation": RuleKind.MUTUAL_CONSENT,
    "authorisation": RuleKind.MUTUAL_CONSENT,
    "authorization": RuleKind.MUTUAL_CONSENT,
    "plurality": RuleKind.MAJORITY,
    "blessing": RuleKind.MUTUAL_CONSENT,
    "go-ahead": RuleKind.MUTUAL_CONSENT,
    "signature": RuleKind.MUTUAL_CONSENT,
    "countersignature": RuleKind.MUTUAL_CONSENT,
    "jointly": RuleKind.MUTUAL_CONSENT,
    "together": RuleKind.MUTUAL_CONSENT,
    "majority": RuleKind.MAJORITY,
    "supermajority": RuleKind.QUALIFIED_MAJORITY,
    "third": RuleKind.QUALIFIED_MAJORITY,
    "fifth": RuleKind.QUALIFIED_MAJORITY,
    "quarter": RuleKind.QUALIFIED_MAJORITY,
    "vote": RuleKind.MAJORITY,
    "half": RuleKind.MAJORITY,
    "hand": RuleKind.MAJORITY,
    "alone": RuleKind.ONE_DECIDES,
}
"""By lemma, or by the word as it stands."""
QUALIFIED: Final = words("""two-thirds thirds three-quarters quarters qualified fifths three-fifths
    four-fifths two-third super special double weighted reinforced enhanced""")
SHARES: Final = words("third fifth quarter")
CONSENTS: Final = words("""consent approval assent concurrence endorsement signature
    countersignature agreement blessing go-ahead permission confirmation authorisation
    authorization""")
"""What it takes of one or two: "needs the blessing of both"."""
MUTUAL: Final = words("mutual both joint each common")
EVERY: Final = words("all every each any")
"""Of more than two, whose consent makes a decision unanimous."""
DECIDES: Final = words("""decide take make determine adopt settle approve choose elect appoint amend rule
    reach pass ratify change move resolve vote judge name convene set sign release expel
    admit fix remove revoke extend dismiss recall carry renew prolong suspend authorise
    authorize dissolve nominate""")
"""Verbs by which something is decided."""
ALONE: Final = words(
    "decide determine appoint choose elect approve amend rule adopt name fix"
)
"""Verbs that decide something whatever their object is."""
CARRIES: Final = words("take make settle reach pass carry")
"""Verbs that decide something only with a decision as their object."""
DECISIONS: Final = words("""decision choice resolution ruling appointment amendment matter
    question dispute issue agenda policy measure motion bill law tariff decree verdict
    conclusion dissent admission proposal text award judgment judgement case order""")
NEEDS: Final = words("need require take demand")
"""Verbs of what it takes."""
AGREES: Final = words(
    "agree consent sign approve concur assent accept say ratify countersign endorse"
)
"""What all have to do: "unless all nine agree"."""
PASSES: Final = words(
    "approve endorse sign ratify confirm agree accept countersign adopt authorise"
)
"""What has to be done by all: "must be endorsed by both"."""
ALL_OF: Final = words("both all each every either everybody everyone")
VETO: Final = words("veto")
ANY_ONE: Final = words("single one lone any sole")
"""Of whom each can block a decision: "a single member"."""
BLOCKS: Final = words("block veto")
HOLDS: Final = words("have hold wield enjoy retain possess give grant keep")

LAST: Final = words("last final casting sole exclusive deciding")
SAY: Final = words("""word say vote decision discretion authority prerogative competence right voice
    power""")
"""With one of `LAST`: "the final say"."""
DISCRETION: Final = words("discretion prerogative")
"""Alone, with who has it: "at the discretion of"."""
LIES: Final = words("rest lie reside belong remain stay")
"""What a decision does with who takes it: "rests with the court"."""
RESERVES: Final = words("reserve leave entrust delegate vest assign")
FINAL: Final = words("final binding conclusive law")
CHOSEN: Final = DECISIONS | words(
    "date day hour time place venue list route quota fee price rate salary level share"
)
"""What one who decides sets or fixes: "the date is set by the officer"."""
NOES: Final = words("no objection refusal veto dissent nay")
"""One of these is enough where all have to agree."""
ENOUGH: Final = words("suffice sink stop block kill defeat")
FIXES: Final = words("""decide determine settle set fix choose appoint name elect approve resolve
    adjudicate arbitrate""")
"""What is done by who decides: "the agenda is set by the chair"."""
LOOSE_FIXES: Final = words("settle set fix choose appoint name elect approve resolve")
"""Of these only where a decision is their object."""
RIGHTS: Final = (
    DECIDES
    | PASSES
    | words(
        "order authorise authorize declare grant permit allow pardon summon veto close open"
        " dissolve suspend lift convene waive issue impose confirm nominate"
    )
) - words("take make move change reach carry")
"""What only one may do who decides alone."""
BALLOTS: Final = words("referendum plebiscite ballot")
"""Where the people decide by more votes."""
OBJECTS: Final = words("object dissent protest oppose demur veto")
STANDS: Final = words("""stand deem consider hold count take pass apply proceed publish enter regard
    become go be""")
"""What becomes of what nobody objects to."""
TACIT: Final = words("tacit silent silence implied no-objection non-objection")
TACIT_THINGS: Final = words(
    "consent approval agreement procedure acceptance basis rule consensus"
)
KEYS: Final = words("key signature seal stamp countersignature signatory password")
"""What has to come together, each from one who holds it."""
EFFECTS: Final = words("""valid effect force law binding publish pass stand count void lawful issue
    final""")
"""What an order or text becomes by the consent of another."""
ACTS_BY: Final = words("act proceed work operate govern move run function")
RUNS: Final = words("work operate govern run function")
"""Of these what a body does time and again, and never once."""
ALWAYS: Final = words("""always traditionally usually customarily invariably habitually generally
    normally ever ordinarily routinely""")
"""Adverbs of what is done by custom."""
PRINCIPLES: Final = words("""rule principle custom method procedure practice way norm tradition
    requirement convention""")  # fmt: skip
"""What "consensus" may be called where decisions are made by it."""
TAKES: Final = words("need require take")
"""Verbs with the consent that it takes as their object."""
SUFFICES: Final = words("suffice carry prevail decide")
"""What enough votes do."""
"""Verbs of a body, with the way in which it decides."""
NUMBERS: Final = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty",
]  # fmt: skip
"""In their order."""
TIES: Final = words("tie deadlock stalemate draw disagreement dispute doubt impasse")
"""When one decides for all."""
SETTLES: Final = words("decide determine")
"""What one does who decides: "the chair determines the agenda"."""
