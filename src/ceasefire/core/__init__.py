"""The nouns, frozen; they know no file, no screen and no library.

Who        `Party`, `PartyKind`, `Backing`
Where      `Place`, `Area`, `Around`, `Polygon`, `Population`, `Siege`, `AccessStatus`
What       `Ceasefire`, `Clause`, `Provisions`, `CeasefireClass`, `Act`, `Measure`,
           `MeasureKind`, `MeasureStatus`
The table  `Forum`, `Invitation`, `DecisionRule`, `RuleKind`
The ground `Roads`, `Control`, `Checkpoint`, `CheckpointKind`, `Hazard`, `HazardKind`,
           `Depot`, `Fleet`, `Hours`, `Site`, `IMPASSABLE`
Consent    `Consent`, `ConsentEvent`, `ConsentStatus`, `Carried`, `Dependency`,
           `DependencyKind`, `Notification`, `ImpossibleConsent`
Relief     `AccessRecord`, `Need`, `LedgerSheet`, `LedgerRow`, `ConstraintKind`,
           `Easing`, `Exemption`, `ConvoyRules`
Words      `Statement`, `StatementKind`, `Firmness`, `Claim`, `ClaimKind`, `Source`,
           `Text`
All of it  `Case`, `EventFile`, `Watched`
For whom   `Reader`, `PUBLIC`, `MEDIATOR`
Answers    `Finding`, `Ground`, `GroundKind`, `Certainty`
Meanwhile  `Progress`, `silent`
Refusals   `CeasefireError`, `Fault`, `FaultyInput`, `UnknownName`, `UnknownReader`,
           `ImpossibleCeasefire`, `Groundless`
"""

from ceasefire.core.acts import Act
from ceasefire.core.case import Case, EventFile, Watched
from ceasefire.core.consents import (
    Carried,
    Consent,
    ConsentEvent,
    ConsentStatus,
    Dependency,
    DependencyKind,
    ImpossibleConsent,
    Notification,
)
from ceasefire.core.errors import CeasefireError, Fault, FaultyInput, UnknownName
from ceasefire.core.findings import (
    Certainty,
    Finding,
    Ground,
    GroundKind,
    Groundless,
)
from ceasefire.core.forum import DecisionRule, Forum, Invitation, RuleKind
from ceasefire.core.measures import (
    Ceasefire,
    CeasefireClass,
    Clause,
    ImpossibleCeasefire,
    Measure,
    MeasureKind,
    MeasureStatus,
    Provisions,
)
from ceasefire.core.parties import Backing, Party, PartyKind
from ceasefire.core.places import (
    AccessStatus,
    Area,
    Around,
    Place,
    Polygon,
    Population,
    Siege,
)
from ceasefire.core.progress import Progress, silent
from ceasefire.core.readers import MEDIATOR, PUBLIC, Reader, UnknownReader
from ceasefire.core.relief import (
    AccessRecord,
    ConstraintKind,
    ConvoyRules,
    Easing,
    Exemption,
    LedgerRow,
    LedgerSheet,
    Need,
)
from ceasefire.core.roads import (
    IMPASSABLE,
    Checkpoint,
    CheckpointKind,
    Control,
    Depot,
    Fleet,
    Hazard,
    HazardKind,
    Hours,
    Roads,
    Site,
)
from ceasefire.core.statements import (
    Claim,
    ClaimKind,
    Firmness,
    Source,
    Statement,
    StatementKind,
    Text,
)

__all__ = [
    "IMPASSABLE",
    "MEDIATOR",
    "PUBLIC",
    "AccessRecord",
    "AccessStatus",
    "Act",
    "Area",
    "Around",
    "Backing",
    "Carried",
    "Case",
    "Ceasefire",
    "CeasefireClass",
    "CeasefireError",
    "Certainty",
    "Checkpoint",
    "CheckpointKind",
    "Claim",
    "ClaimKind",
    "Clause",
    "Consent",
    "ConsentEvent",
    "ConsentStatus",
    "ConstraintKind",
    "Control",
    "ConvoyRules",
    "DecisionRule",
    "Dependency",
    "DependencyKind",
    "Depot",
    "Easing",
    "EventFile",
    "Exemption",
    "Fault",
    "FaultyInput",
    "Finding",
    "Firmness",
    "Fleet",
    "Forum",
    "Ground",
    "GroundKind",
    "Groundless",
    "Hazard",
    "HazardKind",
    "Hours",
    "ImpossibleCeasefire",
    "ImpossibleConsent",
    "Invitation",
    "LedgerRow",
    "LedgerSheet",
    "Measure",
    "MeasureKind",
    "MeasureStatus",
    "Need",
    "Notification",
    "Party",
    "PartyKind",
    "Place",
    "Polygon",
    "Population",
    "Progress",
    "Provisions",
    "Reader",
    "Roads",
    "RuleKind",
    "Siege",
    "Site",
    "Source",
    "Statement",
    "StatementKind",
    "Text",
    "UnknownName",
    "UnknownReader",
    "Watched",
    "silent",
]
