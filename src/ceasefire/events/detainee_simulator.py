"""Lists of detainees with a known truth, drawn by chance: nobody on them exists.

Why    How well lists are reconciled can only be measured where it is known who is who,
       and lists of real people belong nowhere near a test.
How    Names are made from invented roots by the patterns of Arabic names, or of Slavic
       ones, and written in their own letters or in one of many Latin spellings
       (`detainee_names`). Then come the errors of lists: a slip of the pen, a missing
       father, a birth off by a year, a person listed twice, one who was never held.
Read   `simulate_lists`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from ceasefire.core import Category, Detainee, DetaineeConsent
from ceasefire.events.detainee_names import ARABIC, Names, Sounds

_N_GIVEN, _N_FAMILY, _N_PLACES = 300, 900, 60
_FIRST_ARREST, _ARREST_DAYS = date(2027, 1, 1), 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """How often what is wrong with a list."""

    not_held: float = 0.10
    not_claimed: float = 0.10
    twice: float = 0.03
    slip: float = 0.06
    latin: float = 0.6
    no_father: float = 0.12
    no_mother: float = 0.35
    no_birth: float = 0.12
    year_only: float = 0.4
    year_off: float = 0.05
    sibling: float = 0.1
    no_place: float = 0.15
    no_arrest: float = 0.2
    arrest_off: float = 0.25


@dataclass(frozen=True, slots=True)
class SimulatedLists:
    """Two lists, and who is who: `truth` gives the held row of a claimed one.

    Rows listed twice are in `same`: the later one, and the earlier one.
    """

    claimed: tuple[Detainee, ...]
    held: tuple[Detainee, ...]
    truth: dict[str, str]
    same: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Person:
    given: Sounds
    father: Sounds
    family: Sounds
    mother: Sounds
    born: date
    place: Sounds
    arrested: date


def simulate_lists(
    n_people: int,
    rng: np.random.Generator,
    *,
    holder: str = "north",
    claimant: str = "south",
    noise: Noise | None = None,
    names: Names = ARABIC,
) -> SimulatedLists:
    """Draw a list of those held and a list of claims, of about so many people each."""
    noise = noise or Noise()
    world = _World(rng, names)
    claimed: list[Detainee] = []
    held: list[Detainee] = []
    truth: dict[str, str] = {}
    same: dict[str, str] = {}
    for _ in range(n_people):
        person = world.person(sibling=noise.sibling)
        row = None
        if rng.random() >= noise.not_held:
            row = f"{holder}-held-{len(held) + 1}"
            held.append(
                _written(person, row, holder, claimant, False, noise, names, rng)
            )
        if row is not None and rng.random() < noise.not_claimed:
            continue
        first = f"{claimant}-claims-{len(claimed) + 1}"
        claimed.append(
            _written(person, first, holder, claimant, True, noise, names, rng)
        )
        if row is not None:
            truth[first] = row
        if rng.random() < noise.twice:
            again = f"{claimant}-claims-{len(claimed) + 1}"
            claimed.append(
                _written(person, again, holder, claimant, True, noise, names, rng)
            )
            same[again] = first
            if row is not None:
                truth[again] = row
    return SimulatedLists(tuple(claimed), tuple(held), truth, same)


class _World:
    """Names and places that people are drawn from; some names are common."""

    def __init__(self, rng: np.random.Generator, names: Names) -> None:
        self._rng, self._names = rng, names
        self._given = [self._name() for _ in range(_N_GIVEN)]
        self._family = [self._family_name() for _ in range(_N_FAMILY)]
        self._places = [self._name() for _ in range(_N_PLACES)]
        self._last: _Person | None = None

    def person(self, *, sibling: float) -> _Person:
        """Draw a person, or a brother or sister of the last one, arrested together."""
        last = self._last
        self._last = self._person()
        if last is not None and self._rng.random() < sibling:
            self._last = replace(last, given=self._last.given, born=self._last.born)
        return self._last

    def _person(self) -> _Person:
        born = date(1960, 1, 1) + timedelta(days=int(self._rng.integers(16_000)))
        days = int(self._rng.integers(_ARREST_DAYS))
        return _Person(
            given=self._common(self._given),
            father=self._common(self._given),
            family=self._common(self._family),
            mother=self._common(self._given),
            born=born,
            place=self._common(self._places),
            arrested=_FIRST_ARREST + timedelta(days=days),
        )

    def _common(self, names: Sequence[Sounds]) -> Sounds:
        """Draw a name: the few first ones are borne by many."""
        return names[int(len(names) * self._rng.random() ** 1.8)]

    def _family_name(self) -> Sounds:
        name, ends = self._name(), self._names.family_ends
        at = self._rng.integers(len(ends)) if len(ends) > 1 else 0
        return (*name, *ends[at])

    def _name(self) -> Sounds:
        patterns, consonants = self._names.patterns, self._names.consonants
        pattern = patterns[self._rng.integers(len(patterns))]
        root = [consonants[i] for i in self._rng.choice(len(consonants), 3)]
        return tuple(
            root[sound - 1] if isinstance(sound, int) else sound for sound in pattern
        )


def _written(
    person: _Person,
    row: str,
    holder: str,
    claimant: str,
    claimed: bool,
    noise: Noise,
    names: Names,
    rng: np.random.Generator,
) -> Detainee:
    """Write a person down as one list has them."""
    latin = claimed and rng.random() < noise.latin

    def word(sounds: Sounds, *, missing: float = 0.0) -> str:
        if rng.random() < missing:
            return ""
        text = _spelled(sounds, rng) if latin else "".join(one for one, _ in sounds)
        return _slipped(text, rng) if rng.random() < noise.slip else text

    line = int(row.rsplit("-", 1)[1]) + 1
    return Detainee(
        row=row,
        list=row.rsplit("-", 1)[0],
        line=line,
        holder=holder,
        receiver=claimant,
        claimed=claimed,
        name=names.whole(person.given, person.father, person.family, latin, word, rng),
        father=word(person.father, missing=noise.no_father),
        mother=word(person.mother, missing=noise.no_mother),
        born=_birth(person.born, noise, rng),
        place=word(person.place, missing=noise.no_place),
        arrested=_arrest(person.arrested, noise, rng),
        categories=(tuple(Category)[rng.integers(len(Category))],),
        consent=tuple(DetaineeConsent)[rng.integers(len(DetaineeConsent))],
    )


def _spelled(sounds: Sounds, rng: np.random.Generator) -> str:
    spelled = "".join(choices[rng.integers(len(choices))] for _, choices in sounds)
    return spelled.capitalize()


def _slipped(text: str, rng: np.random.Generator) -> str:
    """Drop a letter, double one, or change two that stand side by side."""
    at = int(rng.integers(len(text)))
    kind = rng.integers(3)
    if kind == 0:
        return text[:at] + text[at + 1 :] or text
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def _birth(born: date, noise: Noise, rng: np.random.Generator) -> str:
    if rng.random() < noise.no_birth:
        return ""
    if rng.random() < noise.year_off:
        born = _in_year(born, born.year + int(rng.choice([-1, 1])))
    return str(born.year) if rng.random() < noise.year_only else born.isoformat()


def _in_year(day: date, year: int) -> date:
    """Return the same day of another year; 29 February becomes the 28th."""
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def _arrest(arrested: date, noise: Noise, rng: np.random.Generator) -> str:
    if rng.random() < noise.no_arrest:
        return ""
    if rng.random() < noise.arrest_off:
        arrested += timedelta(days=int(rng.integers(-20, 21)))
    text = arrested.isoformat()
    return text[:7] if rng.random() < noise.year_only else text
