"""``ceasefire terms --genius``: negotiation files of peers, solved."""

from pathlib import Path
from typing import TYPE_CHECKING

from ceasefire.cli import speak
from ceasefire.core import CeasefireError

if TYPE_CHECKING:
    from ceasefire.terms import Bargain, Solution

_FEWEST_FILES = 2  # a domain, and the profile of one party


class _TooFewFiles(CeasefireError):
    """A negotiation without a party."""

    def __str__(self) -> str:
        return (
            "Name a domain and the profile of each party: "
            "ceasefire terms --genius DOMAIN.xml PROFILE1.xml PROFILE2.xml"
        )


def of_files(files: list[str], *, json: bool) -> None:
    """Solve a domain with the profiles of its parties, and say what is found."""
    with speak.refusals():
        from ceasefire.case import read_genius
        from ceasefire.terms import solve

        if len(files) < _FEWEST_FILES:
            raise _TooFewFiles
        domain, *profiles = map(Path, files)
        bargain = solve(read_genius(domain, profiles))
    if json:
        speak.print_json(bargain.to_dict())
        return
    _print(bargain)


def _print(bargain: "Bargain") -> None:
    names = [profile.name for profile in bargain.domain.profiles]
    proved = "proved" if bargain.is_proved else "best found"
    n_points = len(bargain.front)
    if not n_points:
        speak.say(f"No outcome is acceptable to all ({proved}).")
    else:
        noun = "outcome" if n_points == 1 else "outcomes"
        speak.say(
            f"{n_points:,} {noun} that nobody can better without another losing "
            f"({proved})."
        )
    chosen = (
        ("Nash", bargain.nash),
        ("egalitarian", bargain.egalitarian),
        ("Kalai-Smorodinsky", bargain.kalai_smorodinsky),
    )
    rows = [row for name, one in chosen for row in _rows(name, one)]
    if rows:
        heads = ("principle", *names, "how sure")
        speak.table("Chosen from them, by raw scores", heads, rows)
    for name, one in chosen:
        for point in one.points[:1]:
            package = bargain.domain.package(point.picks)
            clauses = (f"{issue}: {option}" for issue, option in package.items())
            speak.say(f"{name}: {'; '.join(clauses)}.")
    _print_why_not(bargain, names)
    for note in (*bargain.domain.notes, *bargain.notes):
        speak.say(note)


def _print_why_not(bargain: "Bargain", names: list[str]) -> None:
    for parties in bargain.conflicts:
        named = " and ".join(names[party] for party in parties)
        speak.say(f"No package meets the reservation of {named}.")
    for repair in bargain.repairs:
        told = " and ".join(
            f"{names[party]} to {float(to):g} (by {float(by):g})"
            for party, by, to in repair.lowered
        )
        speak.say(f"It would do to lower the reservation of {told}.")


def _rows(name: str, solution: "Solution") -> list[tuple[object, ...]]:
    proved = "proved" if solution.is_proved else "best found"
    return [
        (name, *(f"{float(score):.4f}" for score in point.scores), proved)
        for point in solution.points
    ]
