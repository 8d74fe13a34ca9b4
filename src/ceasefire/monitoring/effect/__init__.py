"""What a ceasefire changed, against what would have been without it.

Of a case `assess_effects`, `EffectsAnswer`, `EffectRecord`, `EffectLine`
Answer    `estimate_effect`, `Effect`, `Ratio`, `Placebo`, `Cut`, `ReportingBound`
Question  `Treatment`, `Kind`, `POWER`, `FEWEST_UNTREATED`
Refusals  `EffectRefused`, `ImpossibleTreatment`, `ImpossibleRequest`, `StartOutside`,
          `TooLittleUntreated`, `NothingTreated`, `AllTreated`, `NothingHappened`
"""

from ceasefire.monitoring.effect.answer import EffectLine, EffectRecord, EffectsAnswer
from ceasefire.monitoring.effect.assess import assess_effects
from ceasefire.monitoring.effect.design import FEWEST_UNTREATED
from ceasefire.monitoring.effect.errors import (
    AllTreated,
    EffectRefused,
    ImpossibleRequest,
    ImpossibleTreatment,
    NothingHappened,
    NothingTreated,
    StartOutside,
    TooLittleUntreated,
)
from ceasefire.monitoring.effect.estimate import estimate_effect
from ceasefire.monitoring.effect.model import (
    POWER,
    Cut,
    Effect,
    Kind,
    Placebo,
    Ratio,
    ReportingBound,
)
from ceasefire.monitoring.effect.treatment import Treatment

__all__ = [
    "FEWEST_UNTREATED",
    "POWER",
    "AllTreated",
    "Cut",
    "Effect",
    "EffectLine",
    "EffectRecord",
    "EffectRefused",
    "EffectsAnswer",
    "ImpossibleRequest",
    "ImpossibleTreatment",
    "Kind",
    "NothingHappened",
    "NothingTreated",
    "Placebo",
    "Ratio",
    "ReportingBound",
    "StartOutside",
    "TooLittleUntreated",
    "Treatment",
    "assess_effects",
    "estimate_effect",
]
