"""What of two rows is compared, how near it can be, and what each nearness weighs.

How    Fellegi and Sunter's model [1]_: for each field, how often two rows of one person
       agree so far (m), and how often two of different people do (u). The figures were
       counted on simulated lists, other ones than those that results are reported on,
       and made less sure of themselves: real lists are worse than simulated ones.
Read   `COMPARISONS`, `compared_of`.

References
----------
.. [1] Fellegi, I. P. and Sunter, A. B. (1969). A theory for record linkage. *Journal of
       the American Statistical Association*, 64(328), 1183-1210.
       https://doi.org/10.1080/01621459.1969.10501049
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from ceasefire.core import Detainee
from ceasefire.exchange.letters import script_of
from ceasefire.exchange.names import (
    father_in,
    father_named,
    firm_vowels_of,
    letters_of,
    skeleton_of,
    vowels_of,
    without_father,
    words_of,
)


@dataclass(frozen=True, slots=True)
class Level:
    """One nearness of a field: a condition in SQL, and its two shares."""

    condition: str
    m: float
    u: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field, with its levels from the nearest to any; where missing, it is silent.

    Attributes
    ----------
    counted
        The column whose words are rare or common, if that is to count.
    """

    name: str
    missing: str
    levels: tuple[Level, ...]
    counted: str | None = None


def _either_missing(column: str) -> str:
    return f"{column}_l IS NULL OR {column}_r IS NULL"


def _in_two_scripts(column: str) -> str:
    """One of the two holds letters that are not compared, which count more bytes."""
    plain = (f"strlen({column}_{one}) = length({column}_{one})" for one in "lr")
    return "({}) <> ({})".format(*plain)


def _near(column: str, at_least: float) -> str:
    return f"jaro_winkler_similarity({column}_l, {column}_r) >= {at_least}"


def _same(column: str) -> str:
    return f"{column}_l = {column}_r"


def _hushed(column: str, side: str) -> str:
    return f"translate({column}_{side}, 'xj', 'hh')"


def _name(
    name: str, shares: Sequence[tuple[float, float]], other: str = ""
) -> Comparison:
    """Compare a name; one in Cyrillic also with what hands differ on set aside.

    These are g, h and kh, and which of given and family name comes first.
    """
    loosely = f"{_hushed(name, 'l')} = {_hushed(name, 'r')}"
    if other:
        loosely += f" OR ({name}_l = {other}_r AND {other}_l = {name}_r)"
    conditions = (
        f"{_same(name)} AND {_near(name + '_vowels', 0.85)}",
        _same(name),
        f"(cyrillic_l OR cyrillic_r) AND ({loosely})",
        _near(name, 0.9),
        f"{_near(name, 0.8)} OR {_near(name + '_vowels', 0.8)}",
        "ELSE",
    )
    levels = tuple(
        Level(condition, m, u)
        for condition, (m, u) in zip(
            conditions, (*shares[:2], *shares[1:]), strict=True
        )
    )
    missing = _either_missing(name)
    if not other:  # beside the names of the person, which are told to be in another
        missing += f" OR {_in_two_scripts(name)}"
    return Comparison(name, missing, levels, counted=name)


_PARENT = [(0.64, 0.004), (0.27, 0.002), (0.05, 0.002), (0.015, 0.009), (0.025, 0.98)]

COMPARISONS = (
    _name(
        "given",
        [(0.64, 0.0045), (0.27, 0.002), (0.055, 0.002), (0.02, 0.009), (0.004, 0.98)],
        other="family",
    ),
    _name(
        "family",
        [(0.58, 0.0015), (0.32, 0.001), (0.055, 0.0015), (0.025, 0.009), (0.02, 0.98)],
        other="given",
    ),
    _name("father", _PARENT),
    _name("mother", _PARENT),
    Comparison(
        "born",
        _either_missing("born"),
        (
            Level(_same("born"), 0.46, 0.004),
            Level(
                "starts_with(born_l, born_r) OR starts_with(born_r, born_l)",
                0.42,
                0.011,
            ),
            Level("substr(born_l, 1, 4) = substr(born_r, 1, 4)", 0.02, 0.008),
            Level("abs(born_year_l - born_year_r) <= 1", 0.09, 0.044),
            Level("ELSE", 0.01, 0.93),
        ),
    ),
    _name(
        "place",
        [(0.62, 0.017), (0.27, 0.007), (0.05, 0.002), (0.02, 0.009), (0.04, 0.96)],
    ),
    Comparison(
        "arrested",
        "arrested_day_l IS NULL OR arrested_day_r IS NULL",
        (
            Level("arrested_l = arrested_r", 0.34, 0.004),
            Level("abs(arrested_day_l - arrested_day_r) <= 20", 0.56, 0.022),
            Level("abs(arrested_day_l - arrested_day_r) <= 45", 0.07, 0.034),
            Level("ELSE", 0.03, 0.94),
        ),
    ),
)


def compared_of(people: Sequence[Detainee]) -> pa.Table:
    """Return what is compared of rows: no name stands in it as it was written."""
    columns: dict[str, list[str | int | bool | None]] = {
        name: []
        for name in (
            "row", "written", "written_start", "both_names", "cyrillic",
            "given", "given_vowels", "given_firm", "given_letters", "family",
            "family_vowels",
            "father", "father_vowels", "mother", "mother_vowels", "place",
            "place_vowels", "born", "born_year", "arrested", "arrested_day",
        )
    }  # fmt: skip
    for one in people:
        name = without_father(one.name)
        words, sounds = words_of(name), vowels_of(name).split()
        columns["row"].append(one.row)
        columns["given"].append(words[0] if words else None)
        columns["given_vowels"].append(sounds[0] if sounds else None)
        columns["given_firm"].append(firm_vowels_of(one.name) or None)
        columns["family"].append(words[-1] if len(words) > 1 else None)
        columns["family_vowels"].append(sounds[-1] if len(sounds) > 1 else None)
        script = script_of(one.name)
        both = len(words) > 1 and script != "arabic"
        columns["both_names"].append(" ".join(sorted(words)) if both else None)
        columns["cyrillic"].append(script == "cyrillic")
        letters = letters_of(name).split() if script == "cyrillic" else []
        columns["given_letters"].append(letters[0] if letters else None)
        columns["written"].append("".join(words) or None)
        columns["written_start"].append("".join(words)[:4] or None)
        for column, text in (
            ("father", father_named(one.father) or father_in(one.name)),
            ("mother", one.mother),
            ("place", one.place),
        ):
            columns[column].append(skeleton_of(text).replace(" ", "") or None)
            columns[f"{column}_vowels"].append(vowels_of(text).replace(" ", "") or None)
        columns["born"].append(one.born or None)
        columns["born_year"].append(int(one.born[:4]) if one.born else None)
        columns["arrested"].append(one.arrested or None)
        columns["arrested_day"].append(_day(one.arrested))
    types = {
        "born_year": pa.int64(), "arrested_day": pa.int64(), "cyrillic": pa.bool_()
    }  # fmt: skip
    return pa.table(
        {
            name: pa.array(values, types.get(name, pa.string()))
            for name, values in columns.items()
        }
    )


def _day(text: str) -> int | None:
    """Number a day; of a month the middle, and of a year alone nothing."""
    if len(text) < len("2000-01"):
        return None
    whole = text if len(text) > len("2000-01") else f"{text}-15"
    return date.fromisoformat(whole).toordinal()
