"""The nouns, frozen; they know no file, no screen and no library.

Who        `Party`, `PartyKind`, `Backing`
Where      `Place`, `Area`, `Around`, `Polygon`, `Population`, `Siege`, `AccessStatus`
What       `Ceasefire`, `Clause`, `Provisions`, `CeasefireClass`, `Act`, `Measure`,
           `MeasureKind`, `MeasureStatus`
Trust      `Valuation`, `ExposureLimit`, `Promise`, `Outcome`
The table  `Forum`, `Invitation`, `DecisionRule`, `RuleKind`, `Body`
Words      `Statement`, `StatementKind`, `Firmness`, `Claim`, `ClaimKind`, `Source`,
           `Text`, `Fact`
Conditions `Condition`, `Atom`, `parse_condition`, `NoCondition`; the rest of their
           language in `conditions` and `condition_text`
All of it  `Case`, `EventFile`, `Watched`
For whom   `Reader`, `PUBLIC`, `MEDIATOR`
Answers    `Finding`, `Ground`, `GroundKind`, `Certainty`
Meanwhile  `Progress`, `silent`
Refusals   `CeasefireError`, `Fault`, `FaultyInput`, `UnknownName`, `UnknownReader`,
           `ImpossibleCeasefire`, `Groundless`
"""

from ceasefire.core.acts import Act
from ceasefire.core.case import Case, EventFile, Watched
from ceasefire.core.condition_text import NoCondition, parse_condition
from ceasefire.core.conditions import Atom, Condition
from ceasefire.core.errors import CeasefireError, Fault, FaultyInput, UnknownName
from ceasefire.core.findings import (
    Certainty,
    Finding,
    Ground,
    GroundKind,
    Groundless,
)
from ceasefire.core.forum import Body, DecisionRule, Forum, Invitation, RuleKind
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
    Fact,
    Firmness,
    Source,
    Statement,
    StatementKind,
    Text,
)
from ceasefire.core.trust import ExposureLimit, Outcome, Promise, Valuation

__all__ = [
    "MEDIATOR",
    "PUBLIC",
    "AccessStatus",
    "Act",
    "Area",
    "Around",
    "Atom",
    "Backing",
    "Body",
    "Case",
    "Ceasefire",
    "CeasefireClass",
    "CeasefireError",
    "Certainty",
    "Claim",
    "ClaimKind",
    "Clause",
    "Condition",
    "DecisionRule",
    "EventFile",
    "ExposureLimit",
    "Fact",
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
    "NoCondition",
    "Outcome",
    "Party",
    "PartyKind",
    "Place",
    "Polygon",
    "Population",
    "Progress",
    "Promise",
    "Provisions",
    "Reader",
    "RuleKind",
    "Siege",
    "Source",
    "Statement",
    "StatementKind",
    "Text",
    "UnknownName",
    "UnknownReader",
    "Valuation",
    "Watched",
    "parse_condition",
    "silent",
]
