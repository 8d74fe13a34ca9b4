"""Whether a formula speaks of the coming of a person who is nobody's voice.

Why    "I shall be there", said by somebody of whom a text tells no party, would make a
       party of that person, who then stands beside the parties as one that comes.
       So would people whom no name stands for: "three armed groups will come".
How    Of a person whom the case has as a party it may be said. Who stands only behind a
       label, with a title, is a person as well. What one without any office says of a
       party's coming is no word of that party.
Read   `speaks_of_a_person`.
"""

import re
from typing import Final

from ceasefire.core import parse_condition
from ceasefire.core.conditions import atoms_of
from ceasefire.reading.into_case.parties import is_a_description
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.roles import HONORIFICS, OFFICES, SPOKES
from ceasefire.reading.records import Coin, Reading, StatementFound

_WORD: Final = re.compile(r"[\w.-]+")
_SEATS: Final = frozenset({"attend", "invite"})
_TITLES: Final = HONORIFICS | OFFICES | SPOKES


def speaks_of_a_person(
    formula: str, coins: tuple[Coin, ...], one: StatementFound, reading: Reading
) -> bool:
    """Say whether somebody comes by a formula who is no party, but a person."""
    words = reading.document.words_of
    label = one.speaker.name if one.rule == "label" and one.speaker else None
    people = {
        coin.id
        for coin in coins
        if coin.noun == "party"
        and (
            words(coin.span) in reading.people
            or is_a_description(words(coin.span))
            or words(coin.span).islower()
            or (coin.span == label and _is_no_group(words(coin.span)))
        )
    }
    layman = _is_a_layman(one, reading)
    if not (people or layman):
        return False
    atoms = atoms_of(parse_condition(formula).formula)
    coming = [each.names[0] for each in atoms if each.predicate in _SEATS]
    return bool(coming) and (layman or bool(people & set(coming)))


def _is_a_layman(one: StatementFound, reading: Reading) -> bool:
    """Say whether somebody without any office speaks, and nobody else."""
    who = one.behalf or one.speaker
    if who is None or who.actor is not None or who.name is None or one.together:
        return False
    return reading.document.words_of(who.name) in reading.laymen


def _is_no_group(name: str) -> bool:
    """Say whether a label is a title or a name that no noun for groups ends."""
    every = [one.lower() for one in _WORD.findall(name)]
    return every[-1] not in SOMEBODY or any(one in _TITLES for one in every)
