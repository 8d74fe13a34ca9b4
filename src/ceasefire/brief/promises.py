"""What parties promised and kept, gathered from the parts that see it.

Why    The parts know nothing of each other, and a record needs all of them. The page
       and the command gather here, so that both give the same figures.
Read   `observed_promises`.
"""

from datetime import date

from ceasefire.access import ledger_promises
from ceasefire.core import Case, Observed
from ceasefire.events.evidence import Evidence
from ceasefire.exchange import exchange_promises
from ceasefire.monitoring.compliance import ceasefire_promises


def observed_promises(
    case: Case, evidence: Evidence, as_of: date | None = None
) -> Observed:
    """Work out what was promised and kept: ceasefires, stages of an exchange, convoys.

    Parameters
    ----------
    case, evidence
        As one reader may know them.
    as_of
        Nothing of a later day is looked at; the day of the case if None.
    """
    day = as_of or case.as_of
    seen = (
        ceasefire_promises(case, evidence, day),
        exchange_promises(case, day),
        ledger_promises(case, day),
    )
    return Observed(
        promises=tuple(one for part in seen for one in part.promises),
        left_out=tuple(one for part in seen for one in part.left_out),
    )
