"""Words by which one step stands against another, and papers that hold them. Our own."""

from typing import Final

from ceasefire.reading.lexicon import words

PAPERS: Final = words(
    "page paper text document memorandum note sheet list letter terms points"
)
"""What steps are written on: agreed where it was signed."""
ITEMS: Final = words("thing point step measure item matter")
SETTLES: Final = words("agree settle decide shake compromise")
"""Of "settled on three things", what is listed is agreed."""
SEALS: Final = words("""sign initial ratify approve endorse adopt accept conclude countersign seal
    strike reach""")
"""What is done to an accord by those who make it."""
ACCORDS: Final = words("""agreement accord pact treaty protocol memorandum deal convention formula
    compromise arrangement roadmap concordat compact text page paper""")
"""What is signed between parties."""
PRICES: Final = words("return exchange")
"""With "in" and "for", what stands before what one gets."""
TIES: Final = words("tie link bind peg couple")
HINGES: Final = words("depend hinge hang turn rest")
TIED: Final = words("conditional contingent dependent tied linked")
"""Of two things, that one comes only with the other."""
MONEYS: Final = words("payment salary stipend subsidy wage budget loan")
"""What is paid, which is no step by itself."""
