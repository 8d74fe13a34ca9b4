"""The way in, whose consent it needs, and how many people it reaches.

Answer     `plan_access`, `AccessAnswer`, `NoSuchConsent`
One place  `PlaceAccess`, `ConsentSet`, `Corridor`, `FurtherConsent`
Over all   `Unlocking`, `Asking`, `Told`, `GroundNotes`, `RiskNotes`
Convoys    `plan_convoys`, `ConvoyPlan`, `ConvoyTrip`, `ConvoyStop`, `Leg`, `LeftOut`,
           `WhenClosed`; `faults_of_plan` checks one
The record `ledger_of`, `Ledger`, `LedgerLine`
Easing     `EasingOption`, `Supply`
Who gains  `Touch`
"""

from ceasefire.access.convoy_model import (
    ConvoyPlan,
    ConvoyStop,
    ConvoyTrip,
    LeftOut,
    Leg,
    WhenClosed,
)
from ceasefire.access.convoys import plan_convoys
from ceasefire.access.easing import EasingOption, Supply
from ceasefire.access.errors import NoSuchConsent
from ceasefire.access.hand import FurtherConsent
from ceasefire.access.ledger import Ledger, LedgerLine, ledger_of
from ceasefire.access.model import AccessAnswer, GroundNotes, RiskNotes, Told
from ceasefire.access.place_model import (
    Asking,
    ConsentSet,
    Corridor,
    PlaceAccess,
    Unlocking,
)
from ceasefire.access.plan import plan_access
from ceasefire.access.touching import Touch
from ceasefire.access.verify import faults_of_plan

__all__ = [
    "AccessAnswer",
    "Asking",
    "ConsentSet",
    "ConvoyPlan",
    "ConvoyStop",
    "ConvoyTrip",
    "Corridor",
    "EasingOption",
    "FurtherConsent",
    "GroundNotes",
    "Ledger",
    "LedgerLine",
    "LeftOut",
    "Leg",
    "NoSuchConsent",
    "PlaceAccess",
    "RiskNotes",
    "Supply",
    "Told",
    "Touch",
    "Unlocking",
    "WhenClosed",
    "faults_of_plan",
    "ledger_of",
    "plan_access",
    "plan_convoys",
]
