"""The sections of a brief, `SECTIONS`, in the order a reader meets them.

A further part adds a module here and a line below; the others stay as they are.
"""

from ceasefire.brief.model import Section
from ceasefire.brief.sections import (
    access,
    ceasefires,
    changes,
    convening,
    exchange,
    gains,
    moves,
    process,
    sites,
    stability,
    terms,
    trust,
    warnings,
)

SECTIONS: tuple[Section, ...] = (
    ceasefires.SECTION,
    changes.SECTION,
    warnings.SECTION,
    moves.SECTION,
    gains.SECTION,
    sites.SECTION,
    access.SECTION,
    trust.SECTION,
    exchange.SECTION,
    convening.SECTION,
    terms.SECTION,
    stability.SECTION,
    process.SECTION,
)

__all__ = ["SECTIONS"]
