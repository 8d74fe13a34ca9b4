"""The way in, whose consent it needs, and how many people it reaches.

Answer     `plan_access`, `AccessAnswer`, `NoSuchConsent`
One place  `PlaceAccess`, `ConsentSet`, `Corridor`, `FurtherConsent`
Over all   `Unlocking`, `Asking`, `Told`, `GroundNotes`, `RiskNotes`
"""

from ceasefire.access.errors import NoSuchConsent
from ceasefire.access.hand import FurtherConsent
from ceasefire.access.model import (
    AccessAnswer,
    Asking,
    ConsentSet,
    Corridor,
    GroundNotes,
    PlaceAccess,
    RiskNotes,
    Told,
    Unlocking,
)
from ceasefire.access.plan import plan_access

__all__ = [
    "AccessAnswer",
    "Asking",
    "ConsentSet",
    "Corridor",
    "FurtherConsent",
    "GroundNotes",
    "NoSuchConsent",
    "PlaceAccess",
    "RiskNotes",
    "Told",
    "Unlocking",
    "plan_access",
]
