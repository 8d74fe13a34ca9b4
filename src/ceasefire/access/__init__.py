"""The way in, whose consent it needs, and how many people it reaches.

Answer     `plan_access`, `AccessAnswer`, `STANDINGS`, `NoSuchConsent`
One place  `PlaceAccess`, `ConsentSet`, `Corridor`, `FurtherConsent`
Over all   `Unlocking`, `Asking`, `Told`, `GroundNotes`, `RiskNotes`
Convoys    `plan_convoys`, `ConvoyPlan`, `ConvoyTrip`, `ConvoyStop`, `Leg`, `LeftOut`,
           `WhenClosed`; `faults_of_plan` checks one on each day's `Ground`
The record `ledger_of`, `Ledger`, `LedgerLine`, `ledger_promises`
Easing     `EasingOption`, `Supply`
Who gains  `Touch`
On a map   `ways_geojson`, `ways_gpx`, `WaysNotForReader`
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
from ceasefire.access.export import WaysNotForReader, ways_geojson, ways_gpx
from ceasefire.access.further import FurtherConsent
from ceasefire.access.ledger import ledger_of
from ceasefire.access.ledger_model import Ledger, LedgerLine
from ceasefire.access.model import (
    STANDINGS,
    AccessAnswer,
    GroundNotes,
    RiskNotes,
    Told,
)
from ceasefire.access.place_model import (
    Asking,
    ConsentSet,
    Corridor,
    PlaceAccess,
    Unlocking,
)
from ceasefire.access.plan import plan_access
from ceasefire.access.promises import ledger_promises
from ceasefire.access.touching import Touch
from ceasefire.access.verify import faults_of_plan
from ceasefire.access.verify_ways import Ground

__all__ = [
    "STANDINGS",
    "AccessAnswer",
    "Asking",
    "ConsentSet",
    "ConvoyPlan",
    "ConvoyStop",
    "ConvoyTrip",
    "Corridor",
    "EasingOption",
    "FurtherConsent",
    "Ground",
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
    "WaysNotForReader",
    "WhenClosed",
    "faults_of_plan",
    "ledger_of",
    "ledger_promises",
    "plan_access",
    "plan_convoys",
    "ways_geojson",
    "ways_gpx",
]
