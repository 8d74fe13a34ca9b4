"""Short names of parties: "the Front" for the Sea Front, "the army" by whose it is.

How    A name is known by the noun that heads it, with or without some of the words
       before: of "Popular Movement of Kesh", "Movement". What a case's kinds and
       names say of "army", "government" and "opposition" is gathered beside it.
Read   `ShortNames`, `short_names_of`; `short_forms` for those of one name;
       `is_of_country` of "Valdoran" and "Valdora".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from ceasefire.core import Case, Party, PartyKind
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.roles import OFFICES, SPOKES

ARMY: Final = words("army military")
RULE: Final = words("government regime")
OPPOSED: Final = words("opposition")
NOUNS_OF_KINDS: Final = {
    noun: group
    for group, nouns in (("army", ARMY), ("rule", RULE), ("opposed", OPPOSED))
    for noun in nouns
}
"""Nouns that the kind of a party may stand behind, by what they have in common."""
_ENDINGS = words("a an n ian ean ese i ish ic") | {""}
_OF = re.compile(r"\s(?:of|for|in|against|on|at|to|from)\s", re.IGNORECASE)
_NO_PARTIES: Final = OFFICES | SPOKES | words("state states")
"""Heads of names behind which an office, or a state as such, is meant."""
_ORGANS: Final = words("board bureau command commission committee council wing")
"""Heads that an alias shares with bodies of all sides: the Council may be any."""
_ARTICLE = re.compile(r"the\s", re.IGNORECASE)
_LEAST_STEM = 3  # letters of a country's name before its ending


@dataclass(frozen=True, slots=True)
class ShortNames:
    """Whom short names and nouns may mean in a case, as ids of parties.

    Attributes
    ----------
    by_form
        By short forms in small letters.
    by_group
        By what nouns such as "army" have in common, if no country stands beside them.
    countries
        Who governs, or is, what is called after each of these words.
    """

    by_form: dict[str, tuple[str, ...]] = field(default_factory=dict)
    by_group: dict[str, tuple[str, ...]] = field(default_factory=dict)
    countries: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def of_country(self, word: str) -> tuple[str, ...]:
        """Return whose army or government "the Valdoran army" may be."""
        every = [id_ for name, ids in self.countries if is_of_country(word, name)
                 for id_ in ids]  # fmt: skip
        return tuple(dict.fromkeys(every))


def short_names_of(case: Case) -> ShortNames:
    """Gather the short names of a case's parties."""
    forms: dict[str, dict[str, None]] = {}
    for party in case.parties:
        if party.kind in {PartyKind.PERSON, PartyKind.STATE}:
            continue  # "the Republic" may be any
        of_aliases = (form for name in party.aliases for form in short_forms(name))
        told = (form for form in of_aliases if form not in _ORGANS)
        for form in (*short_forms(party.name), *told):
            forms.setdefault(form, {})[party.id] = None
    rulers = [one for one in case.parties if one.kind is PartyKind.GOVERNMENT]
    groups = {
        "army": _with_armies(case.parties, rulers),
        "rule": tuple(one.id for one in rulers),
        "opposed": _headed(case.parties, OPPOSED),
    }
    return ShortNames(
        {form: tuple(ids) for form, ids in forms.items()},
        groups,
        tuple(_countries(case, rulers)),
    )


def short_forms(name: str) -> tuple[str, ...]:
    """Return what is left of a name without words before the noun that heads it.

    A name of one word has none: it is no shorter than itself. Nor has one that only
    describes, such as "A neighbouring state": its noun means many.
    """
    bare = _ARTICLE.sub("", name.strip(), count=1) if _ARTICLE.match(name) else name
    parts = _OF.split(bare, maxsplit=1)
    if not parts[0].split() or not parts[0].split()[-1][:1].isupper():
        return ()
    said = parts[0].lower().replace("’", "'").split()
    if said[-1] in _NO_PARTIES:
        return ()
    first = 0 if len(parts) > 1 else 1
    return tuple(" ".join(said[at:]) for at in range(first, len(said)))


def _names(party: Party) -> tuple[str, ...]:
    return (party.name, *party.aliases)


def _headed(parties: Iterable[Party], nouns: frozenset[str]) -> tuple[str, ...]:
    """Return whose name is headed by one of these nouns."""
    return tuple(
        one.id
        for one in parties
        if any(
            _OF.split(name)[0].lower().split()[-1:] in [[noun] for noun in nouns]
            for name in _names(one)
        )
    )


def _with_armies(parties: Iterable[Party], rulers: Iterable[Party]) -> tuple[str, ...]:
    """Return armies, and governments whose army is no party of its own."""
    armies = _headed(parties, ARMY)
    ruling = [one.id for one in rulers if not set(one.members) & set(armies)]
    return tuple(dict.fromkeys((*armies, *ruling)))


def _countries(
    case: Case, rulers: list[Party]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for party in rulers:
        for name in _names(party):
            for word in name.split():
                if word[:1].isupper() and word.lower() not in NOUNS_OF_KINDS:
                    yield word.lower(), (party.id,)
    if len(case.countries) == 1 and len(rulers) == 1:
        yield case.countries[0].lower(), (rulers[0].id,)


def is_of_country(word: str, country: str) -> bool:
    """Say whether a word names a country, or is made of its name: "Valdoran"."""
    return _is_made_of(word, country) or _is_made_of(country, word)


def _is_made_of(word: str, country: str) -> bool:
    stem = country.rstrip("aeiouy")
    return (
        len(stem) >= _LEAST_STEM
        and word.startswith(stem)
        and word[len(stem) :] in _ENDINGS
    )
