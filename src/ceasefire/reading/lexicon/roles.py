"""Offices, titles and the nouns of those who speak for others. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words

SPOKES: Final = words("""spokesman spokeswoman spokesperson envoy ambassador delegate representative
    negotiator delegation emissary representative officer liaison speaker counsel
    lawyer deputy""")
"""Who speaks on behalf of somebody else."""

OFFICES: Final = words("""president minister premier chancellor secretary secretary-general general commander
    colonel captain major lieutenant leader chief chairman chairwoman chair head director
    governor mayor king queen prince emir sultan bishop imam sheikh elder mediator envoy
    ambassador spokesman spokeswoman spokesperson negotiator delegate representative
    coordinator coordinator-general judge senator speaker doctor professor officer
    brigadier marshal admiral sergeant counterpart official adviser diplomat commissioner
    priest rabbi mufti teacher nurse surgeon baker farmer trader fisherman driver engineer
    abbot abbess warden prefect manager owner headmaster rector dean curator matron
    reporter monitor observer""")
"""Nouns by which a person named before may be taken up: "the colonel"."""

HONORIFICS: Final = words("mr mrs ms dr mr. mrs. ms. dr.")

FIELDS: Final = words("""foreign prime interior defence defense deputy vice first finance
    information health justice energy transport agriculture trade education labour state
    affairs home acting chief special senior""")
"""Words beside an office that say which it is, and not whose."""

LEADS: Final = words(
    "leader commander chief chairman chairwoman chair head secretary president"
)
"""Who speaks for a group by leading it."""

FORMER: Final = words("former ex ousted deposed erstwhile late expelled")
"""Before an office, that it is held no longer."""

LEADING: Final = words("head lead chair command represent run speak preside")
"""What who leads a group, or speaks for it, does."""

GOVERNS: Final = words("""government regime army military authorities authority state administration
    presidency ministry minister president parliament delegation forces leadership
    officials official premier envoy ambassador navy diplomat foreign defence defense
    counterpart secretary side mission spokesman spokeswoman spokesperson king""")
"""Nouns behind an adjective of a state that speak as that state."""

MEN: Final = words("mr sir king prince he his him spokesman chairman father")
WOMEN: Final = words("ms mrs miss queen princess she her spokeswoman chairwoman mother")

GATHERINGS: Final = words(
    "meeting group grouping member conference summit council statement session"
)
"""Nouns behind which those who met speak: "a meeting of the Friends of Syria"."""

PUBLIC: Final = words(
    """reporter journalist press public medium audience newspaper agency correspondent
    television broadcaster radio news"""
)
"""To whom everything is said, and who is nobody's addressee."""
