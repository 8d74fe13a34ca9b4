"""Words that say how one stands to another. Our own lists.

Kinds: ``backs``, ``ally-of``, ``mediates-for``, ``member-of``, ``opposes``.
"""

from typing import Final

from ceasefire.reading.lexicon import words


def _by_word(*rows: tuple[str, str]) -> dict[str, str]:
    return {word: kind for kind, every in rows for word in every.split()}


OF_OBJECT: Final = _by_word(
    ("backs", "back support fund arm finance supply bankroll sponsor train equip shelter"
     " subsidise subsidize champion abet"),
    ("opposes", "oppose resist rival"),
)  # fmt: skip
"""Verbs with an object: "backs the rebels"."""
BEHIND_PREPOSITION: Final = {
    ("mediate", "between"): "mediates-for", ("mediate", "for"): "mediates-for",
    ("facilitate", "between"): "mediates-for", ("arbitrate", "between"): "mediates-for",
    ("broker", "between"): "mediates-for",
    ("belong", "to"): "member-of",
    ("ally", "with"): "ally-of", ("ally", "to"): "ally-of",
    ("side", "with"): "ally-of", ("align", "with"): "ally-of",
    ("stand", "by"): "backs", ("stand", "behind"): "backs",
    ("rally", "behind"): "backs", ("oppose", "to"): "opposes",
    ("affiliate", "with"): "ally-of", ("affiliate", "to"): "member-of",
}  # fmt: skip
"""Verbs with what stands behind a preposition: "mediates between the two"."""
PASSIVE_STATE: Final = words("ally align oppose affiliate")
"""Of these the participle says who stands so: "the clans allied with Torvan"."""
RECONCILES: Final = words("reconcile")
"""Of two sides: "tries to reconcile the two sides"."""

CARRIES: Final = words("carry take bring pass relay shuttle")
MESSAGES: Final = words("message letter word note proposal offer")
"""What a go-between carries: "carries messages between the two armies"."""

GIVES: Final = words(
    "give provide supply send lend ship deliver furnish offer grant sell"
)
GETS: Final = words("get receive obtain draw take buy enjoy have")
GOODS: Final = words("""weapon arms ammunition bullet gun rifle rocket missile drone radar shell boot
    money cash funding fund training cover backing support sanctuary patronage subsidy
    protection""")
"""Who gives them backs whoever gets them."""
SUPPORT: Final = words("support backing patronage sponsorship")
LOST: Final = words("""lose withdraw end cut stop deny seek need want request win drop suspend refuse
    reconsider lack deserve court""")
"""Verbs behind which no support is there, or not yet."""
RESTS: Final = words("depend rely count lean")
"""Verbs of who has support: "depends on the support of"."""
WEIGHT: Final = words("weight support lot")
"""What is thrown behind somebody."""

NOUNS: Final = _by_word(
    ("ally-of", "ally confederate"),
    ("mediates-for", "mediator facilitator go-between intermediary arbiter broker"
     " conciliator"),
    ("member-of", "member signatory component affiliate wing branch faction offshoot"
     " partner part"),
    ("backs", "backer supporter sponsor patron protector financier paymaster bankroller"
     " benefactor"),
    ("opposes", "opponent rival enemy foe adversary archenemy arch-enemy arch-rival critic"
     " nemesis"),
)  # fmt: skip
"""Nouns for who stands so to the other: "an ally of Torvan"."""
TURNED: Final = _by_word(("backs", "proxy client protégé protege satellite puppet"))
"""Nouns for whom the other backs: "a proxy of Torvan"."""
OF_A_BODY: Final = words("""alliance coalition front bloc union league pact organisation organization
    federation confederation movement community umbrella grouping group club association
    commonwealth axis party conference council congress committee""")
"""What one can be part of as its member."""
PARTS: Final = words("wing branch faction offshoot camp side")
TAKES_IN: Final = words("include comprise group unite")
"""Verbs of a body for its members: "a coalition that includes the Greens"."""

ADJECTIVES: Final = {
    ("loyal", "to"): "ally-of", ("allied", "with"): "ally-of", ("allied", "to"): "ally-of",
    ("close", "to"): "ally-of", ("friendly", "with"): "ally-of",
    ("friendly", "to"): "ally-of", ("aligned", "with"): "ally-of",
    ("affiliated", "with"): "ally-of", ("affiliated", "to"): "member-of",
    ("opposed", "to"): "opposes", ("hostile", "to"): "opposes",
    ("critical", "of"): "opposes", ("sympathetic", "to"): "backs",
}  # fmt: skip
ODDS: Final = _by_word(("opposes", "war odds loggerheads loggerhead odd"))
"""Behind "at", with "with" and the other."""
FRIENDS: Final = _by_word(
    ("ally-of", "friendship alliance"), ("opposes", "enmity rivalry feud")
)
"""Nouns for how two stand: "its friendship with Torvan"."""
BROKERS: Final = words("mediate broker facilitate arbitrate referee")
"""Verbs of what is done for two: "a truce brokered by"."""
BROKERAGE: Final = words("mediation facilitation auspices auspex auspice brokerage")
"""What is done for two by whoever mediates: "talks under the mediation of"."""
WORKS: Final = words("mediation effort work mission bid initiative side office track")
"""What is supported stands for whose it is."""
HYPHENED: Final = _by_word(
    ("backs", "backed armed funded financed sponsored supported trained supplied"),
    ("ally-of", "allied aligned"),
    ("member-of", "affiliated"),
)
"""Behind a name and a hyphen: "the Torvan-backed militia"."""
ENDURES: Final = words("be remain become stay")
"""Verbs that say what somebody is."""
SEEN: Final = words("""act serve see regard view describe work emerge know consider""")
"""Verbs with "as" and what somebody is."""
ENDED: Final = words("former onetime erstwhile ex-ally ex potential would-be possible")
"""What is no more, or not yet: "its former ally"."""
