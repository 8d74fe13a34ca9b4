"""Words under which an act is told as done. Our own lists.

Why    What takes an act back can be said in ways without number; what tells it cannot.
       An act is done only where each word that it hangs on is one of these.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.cues import VERBS, Act

_ASSERTING: Final = frozenset({Act.SAY, Act.REPORT, Act.ACCUSE, Act.CONDEMN, Act.PRAISE,
                               Act.ANNOUNCE, Act.JUDGE})  # fmt: skip
AHEAD: Final = words("""predict forecast project foresee speculate surmise theorise theorize
    prophesy foretell postulate posit venture preach teach decide resolve imply stipulate muse
    call dub deem term label brand depict portray paint joke quip jest kid fib quibble
    bluff fantasise fantasize hallucinate""")

BELIEVES: Final = words("""think believe suppose assume presume suspect imagine fancy
    reckon guess seem appear""")
"""Verbs whose clause somebody holds for so, and nobody tells."""

TELLS: Final = (
    (
        frozenset(verb for verb, cue in VERBS.items() if cue.act in _ASSERTING)
        | words("""understand know learn hear see watch witness observe notice
    discover detect realise realize remember forget recollect conclude establish
    determine show demonstrate prove document submit complain recount mean make point
    emerge transpire turn happen rejoice resent mind care mark commemorate
    celebrate avenge concern read list log accept grant swear begin mourn verify
    report explain protest agree be""")
    )
    - AHEAD
    - BELIEVES
)
"""Verbs whose clause is told as so by whoever speaks."""
KNOWING: Final = words("""aware certain sure clear convinced confident glad sorry angry furious
    proud evident obvious true plain known satisfied grateful relieved ashamed happy sad
    shocked appalled outraged dismayed horrified upset pleased delighted tragic shameful
    unfortunate fortunate now remarkable notable undisputed indisputable undeniable
    """)
"""Adjectives whose clause is so, or is told as left open."""
TOLD_IN: Final = words("""report news fact statement claim allegation charge accusation announcement
    account finding complaint confession admission testimony reminder word knowledge
    discovery revelation confirmation evidence proof sign indication version assertion
    boast disclosure conclusion way day night morning moment hour time reason truth
    rumour rumor note""")
"""Nouns whose clause is told as so."""
SMALL_CLAUSES: Final = words(
    "find see leave watch hear report say show keep witness list"
)
"""Verbs of "found killed", "left wounded", "saw houses burned"."""
FACTIVE: Final = words("""after when as because since while although though where whereas
    whilst that how why""")
"""Before a clause, that it was so."""
DONE_BY: Final = words(
    "by after on since besides with upon in for of following despite"
)
"""Before a gerund, that it was so."""
INCIDENTS: Final = words("""incident breach violation episode lapse outrage clash attack
    exception""")
"""What is set out behind a colon: "we had one incident:"."""
OWNS_UP: Final = words("boast brag confess admit own speak tell complain repent")
"""Behind which "of having" tells of what was."""
BLAMES: Final = words("""accuse blame charge convict apologise apologize thank praise condemn
    criticise criticize fault denounce arrest jail punish sentence fine guilty credit
    congratulate forgive reproach detain try imprison hang execute shame decorate
    dismiss reward honour honor""")
"""What is done about an act that was done: "accused of", "jailed for"."""
