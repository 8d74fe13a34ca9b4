"""The nouns, frozen; they know no file, no screen and no library.

Who        `Party`, `PartyKind`, `Backing`
Where      `Place`, `Area`, `Around`, `Polygon`, `Population`, `Siege`, `AccessStatus`
What       `Ceasefire`, `Clause`, `Provisions`, `CeasefireClass`, `Act`, `Measure`,
           `MeasureKind`, `MeasureStatus`
The table  `Forum`, `Invitation`, `DecisionRule`, `RuleKind`
Words      `Statement`, `StatementKind`, `Firmness`, `Claim`, `ClaimKind`, `Source`,
           `Text`
All of it  `Case`, `EventFile`, `Watched`
For whom   `Reader`, `PUBLIC`, `MEDIATOR`
Exchange   `Exchange`, `DetaineeFile`, `ExchangeRule`, `ExchangeRuleKind`, `Rate`,
           `Scope`, `PriorityClass`, `Value`, `AgreedPlan`, `AgreedStage`, `Failure`
Detainees  `Detainee`, `Category`, `Urgency`, `Consent`, `Custody`
Answers    `Finding`, `Ground`, `GroundKind`, `Certainty`
Meanwhile  `Progress`, `silent`
Refusals   `CeasefireError`, `Fault`, `FaultyInput`, `UnknownName`, `UnknownReader`,
           `ImpossibleCeasefire`, `Groundless`
"""

from ceasefire.core.acts import Act
from ceasefire.core.case import Case, EventFile, Watched
from ceasefire.core.detainees import Category, Consent, Custody, Detainee, Urgency
from ceasefire.core.errors import CeasefireError, Fault, FaultyInput, UnknownName
from ceasefire.core.exchange import (
    AgreedPlan,
    AgreedStage,
    DetaineeFile,
    Exchange,
    ExchangeRule,
    ExchangeRuleKind,
    Failure,
    PriorityClass,
    Rate,
    Scope,
    Value,
)
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
    "MEDIATOR",
    "PUBLIC",
    "AccessStatus",
    "Act",
    "AgreedPlan",
    "AgreedStage",
    "Area",
    "Around",
    "Backing",
    "Case",
    "Category",
    "Ceasefire",
    "CeasefireClass",
    "CeasefireError",
    "Certainty",
    "Claim",
    "ClaimKind",
    "Clause",
    "Consent",
    "Custody",
    "DecisionRule",
    "Detainee",
    "DetaineeFile",
    "EventFile",
    "Exchange",
    "ExchangeRule",
    "ExchangeRuleKind",
    "Failure",
    "Fault",
    "FaultyInput",
    "Finding",
    "Firmness",
    "Forum",
    "Ground",
    "GroundKind",
    "Groundless",
    "ImpossibleCeasefire",
    "Invitation",
    "Measure",
    "MeasureKind",
    "MeasureStatus",
    "Party",
    "PartyKind",
    "Place",
    "Polygon",
    "Population",
    "PriorityClass",
    "Progress",
    "Provisions",
    "Rate",
    "Reader",
    "RuleKind",
    "Scope",
    "Siege",
    "Source",
    "Statement",
    "StatementKind",
    "Text",
    "UnknownName",
    "UnknownReader",
    "Urgency",
    "Value",
    "Watched",
    "silent",
]
