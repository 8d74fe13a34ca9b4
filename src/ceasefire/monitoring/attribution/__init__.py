"""Who did it: a probability for each candidate, from graded and partisan accounts.

Answer     `attribute`, `AttributionAnswer`, `IncidentAttribution`, `Contribution`,
           `Attributed`, `NotAttributable`, `LEAST`
Asked of   `Candidates`, `Habits`
Learned    `learn_record`, `SourceRecord`, `Accuracy`, `estimate_copying`, `Copying`
Refusals   `ImpossibleCandidates`
"""

from ceasefire.monitoring.attribution.attribute import attribute
from ceasefire.monitoring.attribution.copying import estimate_copying
from ceasefire.monitoring.attribution.grades import Accuracy
from ceasefire.monitoring.attribution.likelihood import Habits
from ceasefire.monitoring.attribution.model import (
    LEAST,
    Attributed,
    AttributionAnswer,
    Candidates,
    Contribution,
    Copying,
    ImpossibleCandidates,
    IncidentAttribution,
    NotAttributable,
)
from ceasefire.monitoring.attribution.record import SourceRecord, learn_record

__all__ = [
    "LEAST",
    "Accuracy",
    "Attributed",
    "AttributionAnswer",
    "Candidates",
    "Contribution",
    "Copying",
    "Habits",
    "ImpossibleCandidates",
    "IncidentAttribution",
    "NotAttributable",
    "SourceRecord",
    "attribute",
    "estimate_copying",
    "learn_record",
]
