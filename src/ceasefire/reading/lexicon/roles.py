"""Offices, titles and the nouns of those who speak for others. Our own lists."""

from typing import Final

SPOKES: Final = frozenset(
    """spokesman spokeswoman spokesperson envoy ambassador delegate representative
    negotiator delegation emissary representative officer liaison speaker counsel
    lawyer deputy""".split()
)
"""Who speaks on behalf of somebody else."""

OFFICES: Final = frozenset(
    """president minister premier chancellor secretary secretary-general general commander
    colonel captain major lieutenant leader chief chairman chairwoman chair head director
    governor mayor king queen prince emir sultan bishop imam sheikh elder mediator envoy
    ambassador spokesman spokeswoman spokesperson negotiator delegate representative
    coordinator coordinator-general judge senator speaker doctor professor officer
    brigadier marshal admiral sergeant counterpart official adviser diplomat commissioner
    priest rabbi mufti teacher nurse surgeon baker farmer trader fisherman driver engineer
    reporter monitor observer""".split()
)
"""Nouns by which a person named before may be taken up: "the colonel"."""

GOVERNS: Final = frozenset(
    """government regime army military authorities authority state administration
    presidency ministry minister president parliament delegation forces leadership
    officials official premier envoy ambassador navy diplomat foreign defence defense
    counterpart secretary side mission spokesman spokeswoman spokesperson king""".split()
)
"""Nouns behind an adjective of a state that speak as that state."""

MEN: Final = frozenset("mr sir king prince he his him spokesman chairman father".split())
WOMEN: Final = frozenset("ms mrs miss queen princess she her spokeswoman chairwoman mother".split())

GATHERINGS: Final = frozenset(
    "meeting group grouping member conference summit council statement session".split()
)
"""Nouns behind which those who met speak: "a meeting of the Friends of Syria"."""
