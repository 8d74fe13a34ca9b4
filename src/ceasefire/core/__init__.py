"""The nouns, frozen; they know no file, no screen and no library.

Who        `Party`, `PartyKind`, `Membership`, `Backing`
Where      `Place`, `Area`, `Around`, `Polygon`, `Population`, `Siege`, `AccessStatus`
What       `Ceasefire`, `Clause`, `Provisions`, `CeasefireClass`, `Act`, `Measure`,
           `MeasureKind`, `MeasureStatus`
Trust      `Valuation`, `ExposureLimit`, `Promise`, `Outcome`, `SeenIn`, `Observed`
The table  `Forum`, `Invitation`, `DecisionRule`, `RuleKind`, `Body`
The ground `Roads`, `Control`, `Checkpoint`, `CheckpointKind`, `Hazard`, `HazardKind`,
           `Depot`, `Fleet`, `Hours`, `Site`, `IMPASSABLE`
Consent    `Consent`, `ConsentEvent`, `ConsentStatus`, `Carried`,
           `ConsentDependency`, `ConsentDependencyKind`, `Notification`,
           `ImpossibleConsent`
Relief     `AccessRecord`, `Need`, `LedgerSheet`, `LedgerRow`, `ConstraintKind`,
           `Easing`, `Exemption`, `ConvoyRules`
Words      `Statement`, `StatementKind`, `Firmness`, `Claim`, `ClaimKind`, `Source`,
           `Text`, `Matter`, `Fact`
Conditions `Condition`, `Atom`, `parse_condition`, `NoCondition`; the rest of their
           language in `conditions` and `condition_text`
Terms      `Issue`, `Option`, `Dependency`, `Preference`, `RedLine`, `Reservation`,
           `Suggestion`, `Acceptance`, `TextClause`,
           `answers_of`, `reservations_of`
Numbers    `Domain`, `Profile`, `Region`, `WeightedRegion`, `is_inside`
Moves      `GraphModel`, `ModelledConflict`, `MoveOption`, `Direction`
All of it  `Case`, `EventFile`, `Watched`, `Invented`
For whom   `Reader`, `PUBLIC`, `MEDIATOR`, `confidence`, `reader_called`
Exchange   `Exchange`, `DetaineeFile`, `ExchangeRule`, `ExchangeRuleKind`, `Rate`,
           `Scope`, `PriorityClass`, `Value`, `AgreedPlan`, `AgreedPrice`,
           `AgreedStage`, `Failure`
Detainees  `Detainee`, `Category`, `Urgency`, `DetaineeConsent`, `Custody`
Answers    `Finding`, `Ground`, `GroundKind`, `Certainty`
In print   `tenths`, `percent`, `level_of`, `figure`, `apart`, `number_of`, `days`,
           `rounded`, `say_invented`, `shown`, `escaped`, `first_unseen`, `called_alike`
Meanwhile  `Progress`, `with_progress`, `silent`
Refusals   `CeasefireError`, `Fault`, `FaultyInput`, `UnknownName`, `UnknownReader`,
           `ImpossibleCeasefire`, `ImpossibleCase`, `ImpossibleModel`,
           `ImpossibleMembership`,
           `ImpossibleDomain`, `ImpossibleWatched`, `Groundless`
Asked      `as_day`, `as_day_if_any`, `as_whole`, `as_several`; `NotADay`, `NotWhole`,
           `NotSeveral`
"""

from ceasefire.core.acts import Act
from ceasefire.core.agreed_plan import AgreedPlan, AgreedPrice, AgreedStage
from ceasefire.core.asked import (
    NotADay,
    NotSeveral,
    NotWhole,
    as_day,
    as_day_if_any,
    as_several,
    as_whole,
)
from ceasefire.core.bargaining import (
    Domain,
    ImpossibleDomain,
    Profile,
    Region,
    WeightedRegion,
    is_inside,
)
from ceasefire.core.case import Case, ImpossibleCase
from ceasefire.core.condition_parser import NoCondition
from ceasefire.core.condition_text import parse_condition
from ceasefire.core.conditions import Atom, Condition
from ceasefire.core.consents import (
    Carried,
    Consent,
    ConsentDependency,
    ConsentDependencyKind,
    ConsentEvent,
    ConsentStatus,
    ImpossibleConsent,
    Notification,
)
from ceasefire.core.detainees import (
    Category,
    Custody,
    Detainee,
    DetaineeConsent,
    Urgency,
)
from ceasefire.core.errors import CeasefireError, Fault, FaultyInput, UnknownName
from ceasefire.core.event_file import EventFile, ImpossibleWatched, Watched
from ceasefire.core.exchange import (
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
from ceasefire.core.forum import Body, DecisionRule, Forum, Invitation, RuleKind
from ceasefire.core.graph_model import (
    Direction,
    GraphModel,
    ImpossibleModel,
    ModelledConflict,
    MoveOption,
)
from ceasefire.core.invented import Invented, say_invented
from ceasefire.core.issues import (
    Acceptance,
    Dependency,
    Issue,
    Option,
    Preference,
    RedLine,
    Reservation,
    Suggestion,
    TextClause,
    answers_of,
    reservations_of,
)
from ceasefire.core.marks import escaped, first_unseen, shown
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
from ceasefire.core.numbers import (
    apart,
    days,
    figure,
    level_of,
    number_of,
    percent,
    rounded,
    tenths,
)
from ceasefire.core.parties import (
    Backing,
    ImpossibleMembership,
    Membership,
    Party,
    PartyKind,
)
from ceasefire.core.places import (
    AccessStatus,
    Area,
    Around,
    Place,
    Polygon,
    Population,
    Siege,
)
from ceasefire.core.progress import Progress, silent, with_progress
from ceasefire.core.readers import (
    MEDIATOR,
    PUBLIC,
    Reader,
    UnknownReader,
    confidence,
    reader_called,
)
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
    Fact,
    Firmness,
    Matter,
    Source,
    Statement,
    StatementKind,
    Text,
)
from ceasefire.core.told_apart import called_alike
from ceasefire.core.trust import (
    ExposureLimit,
    Observed,
    Outcome,
    Promise,
    SeenIn,
    Valuation,
)

__all__ = [
    "IMPASSABLE",
    "MEDIATOR",
    "PUBLIC",
    "Acceptance",
    "AccessRecord",
    "AccessStatus",
    "Act",
    "AgreedPlan",
    "AgreedPrice",
    "AgreedStage",
    "Area",
    "Around",
    "Atom",
    "Backing",
    "Body",
    "Carried",
    "Case",
    "Category",
    "Ceasefire",
    "CeasefireClass",
    "CeasefireError",
    "Certainty",
    "Checkpoint",
    "CheckpointKind",
    "Claim",
    "ClaimKind",
    "Clause",
    "Condition",
    "Consent",
    "ConsentDependency",
    "ConsentDependencyKind",
    "ConsentEvent",
    "ConsentStatus",
    "ConstraintKind",
    "Control",
    "ConvoyRules",
    "Custody",
    "DecisionRule",
    "Dependency",
    "Depot",
    "Detainee",
    "DetaineeConsent",
    "DetaineeFile",
    "Direction",
    "Domain",
    "Easing",
    "EventFile",
    "Exchange",
    "ExchangeRule",
    "ExchangeRuleKind",
    "Exemption",
    "ExposureLimit",
    "Fact",
    "Failure",
    "Fault",
    "FaultyInput",
    "Finding",
    "Firmness",
    "Fleet",
    "Forum",
    "GraphModel",
    "Ground",
    "GroundKind",
    "Groundless",
    "Hazard",
    "HazardKind",
    "Hours",
    "ImpossibleCase",
    "ImpossibleCeasefire",
    "ImpossibleConsent",
    "ImpossibleDomain",
    "ImpossibleMembership",
    "ImpossibleModel",
    "ImpossibleWatched",
    "Invented",
    "Invitation",
    "Issue",
    "LedgerRow",
    "LedgerSheet",
    "Matter",
    "Measure",
    "MeasureKind",
    "MeasureStatus",
    "Membership",
    "ModelledConflict",
    "MoveOption",
    "Need",
    "NoCondition",
    "NotADay",
    "NotSeveral",
    "NotWhole",
    "Notification",
    "Observed",
    "Option",
    "Outcome",
    "Party",
    "PartyKind",
    "Place",
    "Polygon",
    "Population",
    "Preference",
    "PriorityClass",
    "Profile",
    "Progress",
    "Promise",
    "Provisions",
    "Rate",
    "Reader",
    "RedLine",
    "Region",
    "Reservation",
    "Roads",
    "RuleKind",
    "Scope",
    "SeenIn",
    "Siege",
    "Site",
    "Source",
    "Statement",
    "StatementKind",
    "Suggestion",
    "Text",
    "TextClause",
    "UnknownName",
    "UnknownReader",
    "Urgency",
    "Valuation",
    "Value",
    "Watched",
    "WeightedRegion",
    "answers_of",
    "apart",
    "as_day",
    "as_day_if_any",
    "as_several",
    "as_whole",
    "called_alike",
    "confidence",
    "days",
    "escaped",
    "figure",
    "first_unseen",
    "is_inside",
    "level_of",
    "number_of",
    "parse_condition",
    "percent",
    "reader_called",
    "reservations_of",
    "rounded",
    "say_invented",
    "shown",
    "silent",
    "tenths",
    "with_progress",
]
