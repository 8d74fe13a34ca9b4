"""Words by which what was put forward is answered. Our own lists."""

from typing import Final

from ceasefire.core import MeasureStatus
from ceasefire.reading.lexicon import words

PUT: Final = words("""proposal offer idea suggestion plan demand request motion condition terms
    proposition overture scheme call appeal bargain deal""")
"""What was put forward."""
THIS: Final = words("it this that both these")
_BY_STATUS: Final = {
    MeasureStatus.REFUSED: "reject refuse dismiss decline spurn rebuff oppose scorn veto",
    MeasureStatus.AGREED: "accept approve endorse adopt embrace",
    MeasureStatus.ABANDONED: "shelve abandon cancel scrap drop withdraw bury",
}
ANSWERS: Final = {
    verb: status for status, verbs in _BY_STATUS.items() for verb in verbs.split()
}
"""Verbs that answer it."""
