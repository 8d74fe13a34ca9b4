"""Whom to release, when, so that everyone keeps going.

The lists  `reconcile_lists`, `Reconciliation`, `Claim`, `ClaimStatus`, `HeldRow`,
           `HeldStatus`, `ReviewPair`, `decided_on`, `link`,
           `in_other_scripts`
The plan   `plan_exchange`, `PlanAnswer`, `Stage`, `Judged`, `Price`
A failure  `replan_exchange`, `Replan`, `plan_written_down`, `outdated`
Agreed     `tell_agreed`, `AgreedAnswer`, `exchange_promises`
Readers    `plan_for`, `replan_for`, `reconciliation_for`, `pseudonyms_of`
In rings   `exchange_in_rings`, `RingExchange`
Refusals   `Collision`, `HeldTwice`, `NoExchange`, `NoLists`, `NotDecided`, `TornUnit`,
           `UnclearReceiver`, `UnknownFailures`, `UnknownRows`, `LinkageFailed`,
           `NotYetPlanned`, `ForTheIntermediary`, `UnknownPairs`, `check_decisions`,
           `NamesInIds`, `check_ids`, `check_rows`, `NotSoManyStages`, `NoStageLeft`,
           `TornPlan`, `UnknownReleases`, `ValuesTooFarApart`, `contradictions`
"""

from ceasefire.exchange.agreed import AgreedAnswer, tell_agreed
from ceasefire.exchange.contradictions import contradictions
from ceasefire.exchange.errors import (
    Collision,
    ForTheIntermediary,
    HeldTwice,
    NamesInIds,
    NoExchange,
    NoLists,
    NoStageLeft,
    NotDecided,
    NotSoManyStages,
    NotYetPlanned,
    TornPlan,
    TornUnit,
    UnclearReceiver,
    UnknownFailures,
    UnknownPairs,
    UnknownReleases,
    UnknownRows,
    ValuesTooFarApart,
)
from ceasefire.exchange.ids import check_ids
from ceasefire.exchange.model import PlanAnswer, Price, Stage
from ceasefire.exchange.objectives import Judged
from ceasefire.exchange.other_scripts import in_other_scripts
from ceasefire.exchange.outdated import outdated
from ceasefire.exchange.people import check_rows
from ceasefire.exchange.plan import plan_exchange
from ceasefire.exchange.promises import exchange_promises
from ceasefire.exchange.pseudonyms import pseudonyms_of
from ceasefire.exchange.reconcile import check_decisions, reconcile_lists
from ceasefire.exchange.reconciled import (
    Claim,
    ClaimStatus,
    HeldRow,
    HeldStatus,
    Reconciliation,
    ReviewPair,
)
from ceasefire.exchange.replan import plan_written_down, replan_exchange
from ceasefire.exchange.replanned import Replan
from ceasefire.exchange.rings import RingExchange, exchange_in_rings
from ceasefire.exchange.same import decided_on
from ceasefire.exchange.splink_links import LinkageFailed, link
from ceasefire.exchange.views import plan_for, reconciliation_for, replan_for

__all__ = [
    "AgreedAnswer",
    "Claim",
    "ClaimStatus",
    "Collision",
    "ForTheIntermediary",
    "HeldRow",
    "HeldStatus",
    "HeldTwice",
    "Judged",
    "LinkageFailed",
    "NamesInIds",
    "NoExchange",
    "NoLists",
    "NoStageLeft",
    "NotDecided",
    "NotSoManyStages",
    "NotYetPlanned",
    "PlanAnswer",
    "Price",
    "Reconciliation",
    "Replan",
    "ReviewPair",
    "RingExchange",
    "Stage",
    "TornPlan",
    "TornUnit",
    "UnclearReceiver",
    "UnknownFailures",
    "UnknownPairs",
    "UnknownReleases",
    "UnknownRows",
    "ValuesTooFarApart",
    "check_decisions",
    "check_ids",
    "check_rows",
    "contradictions",
    "decided_on",
    "exchange_in_rings",
    "exchange_promises",
    "in_other_scripts",
    "link",
    "outdated",
    "plan_exchange",
    "plan_for",
    "plan_written_down",
    "pseudonyms_of",
    "reconcile_lists",
    "reconciliation_for",
    "replan_exchange",
    "replan_for",
    "tell_agreed",
]
