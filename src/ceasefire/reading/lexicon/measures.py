"""Nouns and verbs for steps between parties, by the kind of the step. Our own lists."""

from typing import Final

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon import words

K = MeasureKind
NOUNS: Final = {
    "ceasefire": K.LOCALISED_CEASEFIRE, "cease-fire": K.LOCALISED_CEASEFIRE,
    "truce": K.LOCALISED_CEASEFIRE, "cessation": K.LOCALISED_CEASEFIRE,
    "armistice": K.LOCALISED_CEASEFIRE, "lull": K.LOCALISED_CEASEFIRE,
    "swap": K.PRISONER_EXCHANGE, "exchange": K.PRISONER_EXCHANGE,
    "release": K.PRISONER_EXCHANGE, "freeing": K.PRISONER_EXCHANGE,
    "access": K.HUMANITARIAN_ACCESS, "corridor": K.HUMANITARIAN_ACCESS,
    "convoy": K.HUMANITARIAN_ACCESS,
    "evacuation": K.EVACUATION,
    "talk": K.TALKS, "negotiation": K.TALKS, "conference": K.TALKS, "round": K.TALKS,
    "withdrawal": K.OTHER, "monitoring": K.OTHER, "pullback": K.OTHER,
    "disarmament": K.OTHER, "demining": K.OTHER,
}  # fmt: skip
NEEDS: Final = {
    "exchange": words("prisoner detainee captive body remains list hostage men woman people"),
    "swap": words("prisoner detainee captive body hostage"),
    "release": words("prisoner detainee captive hostage woman teacher men child soldier people"),
    "freeing": words("prisoner detainee captive hostage teacher nurse woman"),
    "access": words("humanitarian aid relief doctor convoy"),
    "corridor": words("humanitarian aid relief"),
    "convoy": words("aid relief humanitarian grain food further"),
    "cessation": words("hostility"),
    "round": words("talk negotiation second third next new another further fresh"),
    "talk": words("peace round direct"),
}  # fmt: skip
"""What has to stand beside a noun that is used of other things too."""
VERBS: Final = {
    "exchange": (K.PRISONER_EXCHANGE, "prisoner detainee captive body remains list men"),
    "release": (K.PRISONER_EXCHANGE, "prisoner detainee captive hostage soldier teacher woman men"),
    "free": (K.PRISONER_EXCHANGE, "prisoner detainee captive hostage soldier teacher"),
    "ease": (K.EASING_OF_SIEGE, "blockade siege"),
    "lift": (K.EASING_OF_SIEGE, "blockade siege"),
    "end": (K.EASING_OF_SIEGE, "blockade siege"),
    "open": (K.HUMANITARIAN_ACCESS, "road corridor crossing gate"),
    "clear": (K.HUMANITARIAN_ACCESS, "road"),
    "evacuate": (K.EVACUATION, "wounded civilian sick people"),
    "withdraw": (K.OTHER, "troop gun howitzer tank force soldier weapon artillery"),
    "remove": (K.OTHER, "mine checkpoint gun"),
    "hold": (K.LOCALISED_CEASEFIRE, "fire"),
    "halt": (K.LOCALISED_CEASEFIRE, "artillery fire operation shelling"),
}  # fmt: skip
STATUS_OF_VERBS: Final = {
    MeasureStatus.PROPOSED: "propose push call urge demand ask suggest recommend seek want request",
    MeasureStatus.DISCUSSED: "discuss speak talk mention consider mull explore negotiate",
    MeasureStatus.OFFERED: "offer promise volunteer hand",
    MeasureStatus.AGREED: "agree sign accept conclude confirm schedule open plan",
    MeasureStatus.REFUSED: "reject refuse dismiss oppose rule decline",
    MeasureStatus.ABANDONED: "abandon cancel collapse suspend break",
    MeasureStatus.UNDER_WAY: "begin start hold declare observe enter respect last",
    MeasureStatus.DONE: "exchange release complete carry implement withdraw free lift",
}  # fmt: skip
