"""How invented names are made and written: in Arabic letters or Cyrillic, and in Latin.

Read   `ARABIC`, `CYRILLIC`.
Else   People are drawn, and errors made, in `detainee_simulator`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

Sound = tuple[str, tuple[str, ...]]
"""A letter, and the ways in which it is written in Latin ones."""
Sounds = tuple[Sound, ...]
Word = Callable[[Sounds], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How names of one script are made, and how a whole name is put together.

    Attributes
    ----------
    patterns
        Of a name; a number stands for a consonant of its root.
    family_ends
        One of them ends each family name.
    whole
        Puts given name, father and family together, in Latin letters or not.
    """

    consonants: tuple[Sound, ...]
    patterns: tuple[tuple[int | Sound, ...], ...]
    family_ends: tuple[Sounds, ...]
    whole: Callable[[Sounds, Sounds, Sounds, bool, Word, np.random.Generator], str]


def _arabic_name(
    given: Sounds,
    father: Sounds,
    family: Sounds,
    latin: bool,
    word: Word,
    rng: np.random.Generator,
) -> str:
    """Write the given name, and the family name with an article."""
    del father
    article = (("al-", "el-", "Al ", "al")[rng.integers(4)]) if latin else "ال"
    return f"{word(given)} {article}{word(family)}"


_A, _LONG_A = ("", ("a", "e")), ("ا", ("a", "aa"))
_LONG_I, _LONG_U = ("ي", ("i", "ee", "y")), ("و", ("u", "ou", "oo"))
_I, _U = ("", ("i", "e")), ("", ("u", "o"))
_M, _ALIF = ("م", ("m",)), ("أ", ("a",))

ARABIC = Names(
    consonants=(
        ("ب", ("b",)), ("ت", ("t",)), ("ج", ("j", "g", "dj")), ("ح", ("h",)),
        ("خ", ("kh",)), ("د", ("d",)), ("ر", ("r",)), ("ز", ("z",)),
        ("س", ("s", "ss")), ("ش", ("sh", "ch")), ("ص", ("s",)), ("ط", ("t",)),
        ("غ", ("gh",)), ("ف", ("f",)), ("ق", ("q", "k")), ("ك", ("k",)),
        ("ل", ("l",)), ("م", ("m",)), ("ن", ("n",)),
    ),
    patterns=(
        (1, _LONG_A, 2, _I, 3), (1, _A, 2, _LONG_I, 3), (_M, _A, 1, 2, _LONG_U, 3),
        (1, _A, 2, _LONG_A, 3), (_M, _U, 1, _A, 2, _I, 3), (1, _A, 2, _A, 3),
        (1, _U, 2, _A, 3), (_ALIF, 1, 2, _A, 3),
    ),
    family_ends=((("ي", ("i", "y")),),),
    whole=_arabic_name,
)  # fmt: skip


_FROM_FATHER = (("ович", ("ovich", "ovych")),)
_FAMILY_FIRST = (0.9, 0.35)  # share of names, in Cyrillic letters and in Latin ones
_WITH_FATHER = (0.5, 0.2)


def _cyrillic_name(
    given: Sounds,
    father: Sounds,
    family: Sounds,
    latin: bool,
    word: Word,
    rng: np.random.Generator,
) -> str:
    """Write the family name first or last, and often the father's after the given."""
    first = rng.random() < _FAMILY_FIRST[latin]
    names = [word(given)]
    if rng.random() < _WITH_FATHER[latin]:
        names.append(word((*father, *_FROM_FATHER)))
    names.insert(0 if first else len(names), word(family))
    return " ".join(names)


_CA, _CO, _CU = ("а", ("a",)), ("о", ("o",)), ("у", ("u", "u", "ou"))
_CI, _CE = ("и", ("i", "i", "y")), ("е", ("e", "e", "ie", "ye"))
_YA, _YU = ("я", ("ya", "ia", "ja")), ("ю", ("yu", "iu", "ju"))
_YO, _SOFT, _Y = ("ё", ("yo", "e", "io")), ("ь", ("", "'")), ("й", ("y", "i", "j"))

CYRILLIC = Names(
    consonants=(
        ("б", ("b",)), ("в", ("v",)), ("г", ("g", "g", "h")), ("д", ("d",)),
        ("ж", ("zh", "zh", "ž", "j")), ("з", ("z",)), ("к", ("k",)), ("л", ("l",)),
        ("м", ("m",)), ("н", ("n",)), ("п", ("p",)), ("р", ("r",)), ("с", ("s",)),
        ("т", ("t",)), ("ф", ("f",)), ("х", ("kh", "kh", "h")),
        ("ц", ("ts", "ts", "c")), ("ч", ("ch", "č", "tch")), ("ш", ("sh", "š", "sch")),
        ("щ", ("shch", "sch", "šč")),
    ),
    patterns=(
        (1, _CA, 2, _CI, 3), (1, _CO, 2, _CE, 3), (_CA, 1, 2, _CE, 3),
        (1, _CE, 2, 3, _CI, _Y), (1, _CA, 2, _SOFT, 3, _CA), (1, _YU, 2, _CA, 3),
        (1, _CI, 2, _CO, 3), (1, _YA, 2, _CU, 3), (1, _YO, 2, _CA, 3),
    ),
    family_ends=(
        (("ов", ("ov", "ov", "off")),), (("ова", ("ova",)),), (("ев", ("ev",)),),
        (("енко", ("enko",)),), (("ук", ("uk",)),), (("ин", ("in",)),), (),
        (("ский", ("sky", "skii", "skiy", "skij", "ski")),),
        (("ская", ("skaya", "skaia", "skaja", "ska")),),
    ),
    whole=_cyrillic_name,
)  # fmt: skip
