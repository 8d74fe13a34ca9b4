"""Write the lists of detainees of two-rivers: simulated, like all of that country.

Run: python scripts/make_two_rivers_lists.py [--check]

Names are made of invented roots by `ceasefire.events.detainee_simulator`; nobody on
these lists exists. A test holds the files against this script.
"""

import csv
import io
import sys
from pathlib import Path

import numpy as np

from ceasefire.core import Category, Custody, Detainee, DetaineeConsent, Urgency
from ceasefire.events.detainee_simulator import Noise, SimulatedLists, simulate_lists

FOLDER = Path(__file__).resolve().parents[1] / "src/ceasefire/cases/two-rivers"
COLUMNS = (
    "name", "father", "mother", "born", "place", "arrested", "category", "urgency",
    "family", "consent", "status",
)  # fmt: skip
_SEED = 20320318
_SIDES = (("government", "front", 150), ("front", "government", 24))
_CATEGORIES = (
    (Category.WOUNDED_OR_ILL, 0.12), (Category.CHILD, 0.06), (Category.WOMAN, 0.12),
    (Category.ELDERLY, 0.08), (Category.CIVILIAN, 0.40), (Category.COMBATANT, 0.18),
    (Category.REMAINS, 0.04),
)  # fmt: skip
_CONSENT = (
    (DetaineeConsent.YES, 0.6),
    (DetaineeConsent.NOT_ASKED, 0.34),
    (DetaineeConsent.NO, 0.06),
)
_CUSTODY = ((Custody.HELD, 0.93), (Custody.DEAD, 0.04), (Custody.RELEASED, 0.03))
_FAMILIES = 0.1  # share of people who go only with the next one


def files() -> dict[str, str]:
    """Return the text of each list, by name of its file."""
    made: dict[str, str] = {}
    for number, (holder, claimant, n_people) in enumerate(_SIDES):
        rng = np.random.default_rng([_SEED, number])
        lists = simulate_lists(
            n_people, rng, holder=holder, claimant=claimant, noise=Noise(twice=0.05)
        )
        made[f"{holder}-held.csv"] = _sheet(_held(lists, rng))
        made[f"{claimant}-claims.csv"] = _sheet(
            [_claim(person) for person in lists.claimed]
        )
    return made


def _held(lists: SimulatedLists, rng: np.random.Generator) -> list[dict[str, str]]:
    rows = []
    family = ""
    for number, person in enumerate(lists.held):
        row = _claim(person)
        row["category"] = _drawn(_CATEGORIES, rng)
        living = row["category"] != Category.REMAINS
        row["urgency"] = ""
        if row["category"] == Category.WOUNDED_OR_ILL:
            row["urgency"] = str(rng.choice([Urgency.CRITICAL, Urgency.URGENT]))
        row["consent"] = _drawn(_CONSENT, rng) if living else "yes"
        row["status"] = _drawn(_CUSTODY, rng) if living else "held"
        row["family"] = family
        family = ""
        if rng.random() < _FAMILIES and not row["family"]:
            family = row["family"] = f"{person.holder}-family-{number}"
        rows.append(row)
    return rows


def _claim(person: Detainee) -> dict[str, str]:
    known = ("name", "father", "mother", "born", "place", "arrested")
    return {column: getattr(person, column) for column in known}


def _drawn(shares: tuple, rng: np.random.Generator) -> str:
    words = [word.value for word, _ in shares]
    return str(rng.choice(words, p=[share for _, share in shares]))


def _sheet(rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    columns = [name for name in COLUMNS if any(name in row for row in rows)]
    sheet = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    sheet.writeheader()
    sheet.writerows(rows)
    return text.getvalue()


def main() -> None:
    """Write the lists, or say which of them are stale."""
    made = files()
    if "--check" in sys.argv[1:]:
        stale = [
            name
            for name, text in made.items()
            if (FOLDER / name).read_text("utf-8") != text
        ]
        sys.exit(f"Stale: {stale}" if stale else 0)
    for name, text in made.items():
        (FOLDER / name).write_text(text, "utf-8")
        print(f"{name}: {text.count(chr(10)) - 1} rows")


if __name__ == "__main__":
    main()
