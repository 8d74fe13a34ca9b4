"""What parties promised and kept, gathered from the parts that see it.

Why    The parts know nothing of each other, and a record needs all of them. The page
       and the command gather here, so that both give the same figures.
Read   `observed_promises`.
"""

from collections.abc import Iterator
from datetime import date

from ceasefire.core import Case, Observed, as_day_if_any
from ceasefire.events.evidence import Evidence


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
    day = as_day_if_any(as_of, "as_of") or case.as_of
    seen = tuple(_seen(case, evidence, day))
    return Observed(
        promises=tuple(one for part in seen for one in part.promises),
        left_out=tuple(one for part in seen for one in part.left_out),
    )


def _seen(case: Case, evidence: Evidence, day: date | None) -> Iterator[Observed]:
    """Ask each part of which the case has something; the others are not loaded."""
    if case.ceasefires:
        from ceasefire.monitoring.compliance import ceasefire_promises

        yield ceasefire_promises(case, evidence, day)
    if case.exchange is not None:
        from ceasefire.exchange import exchange_promises

        yield exchange_promises(case, day)
    if case.access.ledgers:
        from ceasefire.access import ledger_promises

        yield ledger_promises(case, day)
