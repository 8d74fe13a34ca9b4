"""Nouns for steps between parties, by the kind of the step. Our own lists."""

from typing import Final

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon import steps, words

K = MeasureKind
NOUNS: Final = {
    "ceasefire": K.LOCALISED_CEASEFIRE, "cease-fire": K.LOCALISED_CEASEFIRE,
    "truce": K.LOCALISED_CEASEFIRE, "cessation": K.LOCALISED_CEASEFIRE,
    "armistice": K.LOCALISED_CEASEFIRE, "standstill": K.LOCALISED_CEASEFIRE, "lull": K.LOCALISED_CEASEFIRE,
    "pause": K.LOCALISED_CEASEFIRE, "suspension": K.LOCALISED_CEASEFIRE,
    "zone": K.LOCALISED_CEASEFIRE, "de-escalation": K.LOCALISED_CEASEFIRE,
    "swap": K.PRISONER_EXCHANGE, "exchange": K.PRISONER_EXCHANGE,
    "release": K.PRISONER_EXCHANGE, "freeing": K.PRISONER_EXCHANGE,
    "access": K.HUMANITARIAN_ACCESS, "corridor": K.HUMANITARIAN_ACCESS,
    "convoy": K.HUMANITARIAN_ACCESS,
    "evacuation": K.EVACUATION,
    "talk": K.TALKS, "negotiation": K.TALKS, "conference": K.TALKS, "round": K.TALKS,
    "withdrawal": K.OTHER, "monitoring": K.OTHER, "pullback": K.OTHER,
    "disarmament": K.OTHER, "demining": K.OTHER, "clearance": K.OTHER, "disbanding": K.OTHER,
    "demobilisation": K.OTHER, "demobilization": K.OTHER, "disengagement": K.OTHER,
    "moratorium": K.LOCALISED_CEASEFIRE, "halt": K.LOCALISED_CEASEFIRE, "end": K.LOCALISED_CEASEFIRE,
    "repatriation": K.PRISONER_EXCHANGE, "handover": K.PRISONER_EXCHANGE,
    "delivery": K.HUMANITARIAN_ACCESS, "passage": K.HUMANITARIAN_ACCESS,
    "airdrop": K.HUMANITARIAN_ACCESS, "airlift": K.HUMANITARIAN_ACCESS,
    "lifting": K.EASING_OF_SIEGE, "easing": K.EASING_OF_SIEGE,
    "relaxation": K.EASING_OF_SIEGE,
    "dialogue": K.TALKS, "summit": K.TALKS, "roundtable": K.TALKS, "table": K.TALKS,
    "consultation": K.TALKS, "meeting": K.TALKS, "session": K.TALKS,
    "redeployment": K.OTHER, "demilitarisation": K.OTHER, "demilitarization": K.OTHER,
    "patrol": K.OTHER, "inquiry": K.OTHER, "commission": K.OTHER,
    "dismantling": K.OTHER, "removal": K.OTHER, "return": K.OTHER, "surrender": K.OTHER,
    "amnesty": K.OTHER, "hotline": K.OTHER, "blockade": K.EASING_OF_SIEGE,
    "transfer": K.PRISONER_EXCHANGE, "window": K.HUMANITARIAN_ACCESS, "opening": K.HUMANITARIAN_ACCESS,
    "reopening": K.HUMANITARIAN_ACCESS, "siege": K.EASING_OF_SIEGE,
    "deployment": K.OTHER, "freeze": K.OTHER, "pullout": K.OTHER, "drawdown": K.OTHER,
    "cantonment": K.OTHER, "decommissioning": K.OTHER, "restitution": K.OTHER,
    "hudna": K.LOCALISED_CEASEFIRE, "tahdiya": K.LOCALISED_CEASEFIRE, "standdown": K.LOCALISED_CEASEFIRE,
    "medevac": K.EVACUATION, "conduct": K.HUMANITARIAN_ACCESS, "channel": K.TALKS,
}  # fmt: skip
NEEDS: Final = {
    "exchange": steps.HELD | steps.FOLK | {"list"},
    "transfer": steps.HELD | steps.LENT, "release": steps.HELD | steps.FOLK, "freeing": steps.HELD | steps.FOLK,
    "repatriation": steps.HELD | steps.FOLK, "handover": steps.HELD | steps.FOLK | steps.LENT,
    "pause": words("day hour week humanitarian fighting hostility fire tactical"),
    "suspension": steps.SHOOTING | words("hostility operation military"),
    "moratorium": steps.SHOOTING | words("hostility"),
    "halt": steps.SHOOTING | words("hostility"), "end": steps.SHOOTING | words("hostility"),
    "delivery": words("aid relief humanitarian food medicine"),
    "passage": words("safe free humanitarian convoy aid"),
    "airdrop": words("aid relief food flour medicine"),
    "airlift": words("wounded sick patient aid relief"),
    "lifting": words("siege blockade encirclement"),
    "easing": words("siege blockade encirclement"),
    "relaxation": words("siege blockade encirclement"),
    "dialogue": words("national round direct political table"),
    "table": words("round dialogue negotiating"),
    "meeting": words("next second third technical further follow-up ministerial"),
    "session": words("next further follow-up"),
    "patrol": words("joint mixed shared"),
    "inquiry": words("joint independent international"),
    "commission": words("joint mixed truth"),
    "dismantling": steps.BARS, "removal": steps.BARS,
    "return": steps.LENT | steps.HELD | steps.FOLK, "surrender": steps.LENT,
    "zone": words("de-escalation escalation de-conflict deconfliction"),
    "window": words("movement ambulance aid humanitarian evacuation hour"),
    "blockade": words("end ending lifting easing"),
    "siege": words("end ending lifting easing"),
    "opening": words("road corridor crossing gate harbour port airport airstrip highway point"),
    "reopening": words("road corridor crossing gate harbour port airport airstrip highway point"),
    "deployment": words("observer monitor"), "freeze": words("troop movement military arms weapon delivery recruitment"),
    "access": words("humanitarian aid relief doctor convoy"),
    "corridor": steps.GOODS | words("humanitarian safe evacuation escape"),
    "clearance": words("mine road path route field track ordnance minefield lane"),
    "pullout": steps.MOVED, "drawdown": steps.MOVED, "conduct": words("safe"), "channel": words("back secret discreet diplomatic"),
    "convoy": words("further planned next due"),
    "cessation": words("hostility"),
    "round": words("talk negotiation second third next new another further fresh"),
    "talk": words("peace round direct"),
}  # fmt: skip
"""What has to stand beside a noun that is used of other things too."""
EASINGS: Final = words("lifting easing relaxation removal end ending")
LASTING: Final = words(
    "truce ceasefire cease-fire armistice standstill zone talk negotiation dialogue table"
)
"""What there is where it is spoken of as known."""
BEGINS: Final = words("begin start continue resume finish complete")
"""Verbs of an act that is under way, or was carried out."""
MEETING: Final = words("""resume open begin start restart reopen convene reconvene continue hold host
    broker mediate facilitate sponsor chair stall adjourn collapse""")
"""What talks do, or what is done to them, that are named by nothing else."""
SETS: Final = words("fix set schedule plan arrange agree call propose foresee")
"""What is done to a meeting that is still to come."""
SPEAKS_OF: Final = words("""accept agree approve reject refuse rule exclude propose offer oppose
    discuss mention sign endorse ratify honour honor respect keep observe break implement
    request demand want seek support welcome consider get obtain win secure achieve
    receive""")
"""Of a step these speak as of one that could be, denied too: "did not accept a truce"."""
WIDE: Final = words(
    "nationwide country-wide countrywide general permanent lasting comprehensive national"
)
"""Of a ceasefire that is no local one."""
LOCAL: Final = words("local localised localized limited partial")
STATUS_OF_VERBS: Final = {
    MeasureStatus.PROPOSED: "propose push call urge demand ask suggest recommend seek want request",
    MeasureStatus.DISCUSSED: "discuss speak talk mention consider mull explore negotiate",
    MeasureStatus.OFFERED: "offer promise volunteer hand",
    MeasureStatus.AGREED: "agree sign accept conclude confirm schedule fix open plan arrange broker"
    " clinch seal",
    MeasureStatus.REFUSED: "reject refuse dismiss oppose rule decline shun spurn",
    MeasureStatus.ABANDONED: "abandon cancel collapse suspend break shelve scrap fail lapse",
    MeasureStatus.UNDER_WAY: "begin start hold declare observe enter respect last continue survive resume",
    MeasureStatus.DONE: "exchange release complete carry implement withdraw free lift"
    " occur finish",
}  # fmt: skip
STATUS_OF_PAIRS: Final = {
    ("take", "place"): MeasureStatus.DONE, ("go", "ahead"): MeasureStatus.DONE,
    ("come", "about"): MeasureStatus.DONE, ("call", "off"): MeasureStatus.ABANDONED,
    ("break", "down"): MeasureStatus.ABANDONED, ("fall", "through"): MeasureStatus.ABANDONED,
    ("break", "off"): MeasureStatus.ABANDONED, ("fall", "apart"): MeasureStatus.ABANDONED,
    ("turn", "down"): MeasureStatus.REFUSED, ("rule", "out"): MeasureStatus.REFUSED,
    ("put", "forward"): MeasureStatus.PROPOSED, ("go", "on"): MeasureStatus.UNDER_WAY,
}  # fmt: skip
"""The same of verbs with a particle."""
